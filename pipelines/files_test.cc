#include "pipelines/files.h"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace rasoat {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class FilesTest : public testing::Test {
 protected:
  FilesTest() { fs::create_directories(folder_); }
  ~FilesTest() override { fs::remove_all(folder_); }

  void write(const std::string& name, std::string_view content = "x") const {
    fs::create_directories((folder_ / name).parent_path());
    std::ofstream(folder_ / name) << content;
  }
  std::vector<std::string> names() const {
    std::vector<std::string> names;
    const Tree tree = *list_tree(folder_);
    for (const FoundFile& file : tree.files) names.push_back(file.relative);
    return names;
  }
  std::string content(const std::string& name) const {
    std::ostringstream text;
    text << std::ifstream(folder_ / name).rdbuf();
    return text.str();
  }
  std::size_t entries() const {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder_), fs::directory_iterator()));
  }

  const fs::path folder_ = fs::temp_directory_path() / ("rasoat-files-" + std::to_string(::getpid()));
};

TEST_F(FilesTest, FilesComeSortedByTheBytesOfTheirNames) {
  for (const char* name : {"b.pdf", "a/z.pdf", "a.pdf", "A.pdf", "á.pdf", "a/b/c.PDF", "a-b.pdf"}) write(name);
  EXPECT_THAT(names(), ElementsAre("A.pdf", "a-b.pdf", "a.pdf", "a/b/c.PDF", "a/z.pdf", "b.pdf", "á.pdf"));
  EXPECT_EQ(list_tree(folder_)->files[0].path, (folder_ / "A.pdf").native());
  EXPECT_EQ(list_tree(folder_)->files[0].size, 1U);
}

TEST_F(FilesTest, NamesThatAreNotUtf8KeepTheirBytes) {
  write("b\xE1o c\xE1o.pdf");
  EXPECT_THAT(names(), ElementsAre("b\xE1o c\xE1o.pdf"));
}

TEST_F(FilesTest, WhatIsNoDocumentIsSaid) {
  write("a.pdf");
  write(".hidden.pdf");
  write("Thumbs.db");
  write("~$a.docx");
  write("notes.txt");
  ASSERT_EQ(::mkfifo((folder_ / "pipe.pdf").c_str(), 0600), 0);
  EXPECT_THAT(names(), ElementsAre("a.pdf", "notes.txt")) << "any other file has a result of its own";
  EXPECT_THAT(list_tree(folder_)->passed_over,
              ElementsAre(PassedOver{".hidden.pdf", "system-file"}, PassedOver{"Thumbs.db", "system-file"},
                          PassedOver{"pipe.pdf", "not-a-file"}, PassedOver{"~$a.docx", "system-file"}));
}

TEST_F(FilesTest, LinksLeadNowhereElse) {
  write("in/a.pdf");
  write("out/secret.pdf");
  fs::create_symlink("a.pdf", folder_ / "in/inside.pdf");
  fs::create_symlink(folder_ / "out/secret.pdf", folder_ / "in/outside.pdf");
  fs::create_symlink(folder_ / "out", folder_ / "in/outside");
  fs::create_symlink(folder_ / "in", folder_ / "in/loop");
  fs::create_symlink("nowhere", folder_ / "in/broken.pdf");
  const Tree tree = *list_tree(folder_ / "in");
  ASSERT_EQ(tree.files.size(), 2U);
  EXPECT_EQ(tree.files[1].relative, "inside.pdf");
  EXPECT_THAT(tree.passed_over,
              ElementsAre(PassedOver{"broken.pdf", "link"}, PassedOver{"loop", "link"},
                          PassedOver{"outside", "link-outside"}, PassedOver{"outside.pdf", "link-outside"}));
}

TEST_F(FilesTest, TheFolderItselfMayBeALink) {
  write("in/a.pdf");
  fs::create_symlink("in", folder_ / "link");
  EXPECT_EQ(list_tree(folder_ / "link")->files.size(), 1U);
}

TEST_F(FilesTest, AFolderThatMayNotBeReadCostsOnlyItself) {
  write("a.pdf");
  write("locked/b.pdf");
  fs::permissions(folder_ / "locked", fs::perms::none);
  const uid_t user = ::geteuid();
  ASSERT_EQ(::seteuid(user == 0 ? 65534 : user), 0);
  const auto tree = list_tree(folder_);
  const auto locked = list_tree(folder_ / "locked");
  ASSERT_EQ(::seteuid(user), 0);
  fs::permissions(folder_ / "locked", fs::perms::owner_all);
  EXPECT_EQ(tree->files.size(), 1U);
  EXPECT_THAT(tree->passed_over, ElementsAre(PassedOver{"locked", "no-permission"}));
  EXPECT_EQ(locked.error().code, ReadErrorCode::kNoPermission);
}

TEST_F(FilesTest, NoFolderIsAnError) {
  write("a.pdf");
  EXPECT_EQ(list_tree(folder_ / "none").error().code, ReadErrorCode::kNotFound);
  EXPECT_EQ(list_tree(folder_ / "a.pdf").error().code, ReadErrorCode::kNotFound);
  fs::create_directory(folder_ / "empty");
  EXPECT_THAT(list_tree(folder_ / "empty")->files, IsEmpty());
}

TEST_F(FilesTest, AnOutputIsThereWholeOrNotAtAll) {
  write("out.txt", "old");
  {
    auto file = AtomicFile::create(folder_ / "out.txt");
    ASSERT_TRUE(file);
    ASSERT_TRUE(file->write("new, but never whole"));
  }
  EXPECT_EQ(content("out.txt"), "old");
  EXPECT_EQ(entries(), 1U) << "no temporary file is left";
  EXPECT_TRUE(write_atomically(folder_ / "out.txt", "new"));
  EXPECT_EQ(content("out.txt"), "new");
  EXPECT_EQ(entries(), 1U);
}

// As root a rename would put a plain file in the place of /dev/null, for everybody.
TEST_F(FilesTest, ADeviceOrAPipeIsWrittenToAndStays) {
  const std::string pipe = folder_ / "pipe";
  ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
  const int reader = ::open(pipe.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
  ASSERT_TRUE(write_atomically(pipe, "whole"));
  std::array<char, 16> read{};
  EXPECT_EQ(::read(reader, read.data(), read.size()), 5);
  ::close(reader);
  EXPECT_TRUE(fs::is_fifo(pipe));
  ASSERT_TRUE(fs::is_character_file("/dev/null"));
  EXPECT_TRUE(write_atomically("/dev/null", "x"));
  EXPECT_TRUE(fs::is_character_file("/dev/null"));
}

TEST_F(FilesTest, ALinkStaysALinkAndItsTargetIsReplaced) {
  ASSERT_TRUE(write_atomically(folder_ / "target.txt", "old"));
  fs::create_symlink("target.txt", folder_ / "link.txt");
  ASSERT_TRUE(write_atomically(folder_ / "link.txt", "new"));
  EXPECT_TRUE(fs::is_symlink(folder_ / "link.txt"));
  std::ifstream in(folder_ / "target.txt");
  std::string content;
  in >> content;
  EXPECT_EQ(content, "new");
}

TEST_F(FilesTest, AnOutputHasTheRightsOfAnyNewFile) {
  write("other.txt");
  ASSERT_TRUE(write_atomically(folder_ / "out.txt", "x"));
  EXPECT_EQ(fs::status(folder_ / "out.txt").permissions(), fs::status(folder_ / "other.txt").permissions());
}

TEST_F(FilesTest, WhatCannotBeWrittenSaysWhere) {
  EXPECT_THAT(write_atomically(folder_ / "none" / "out.txt", "x").error(), HasSubstr("none/out.txt: No such file"));
  fs::create_directory(folder_ / "folder");
  EXPECT_THAT(write_atomically(folder_ / "folder", "x").error(), HasSubstr("Is a directory"));
  EXPECT_EQ(entries(), 1U);
}

TEST_F(FilesTest, AFolderIsLockedByOneRunAtATime) {
  {
    const auto lock = FolderLock::take(folder_ / "out");
    ASSERT_TRUE(lock);
    EXPECT_THAT(FolderLock::take(folder_ / "out").error(), HasSubstr("another run"));
    EXPECT_TRUE(FolderLock::take(folder_ / "other"));
  }
  EXPECT_TRUE(FolderLock::take(folder_ / "out")) << "it ends with its holder";
  write("file");
  EXPECT_FALSE(FolderLock::take(folder_ / "file"));
}

TEST_F(FilesTest, AFullDiskLeavesTheOldOutput) {
  write("out.txt", "old");
  rlimit before{};
  ::getrlimit(RLIMIT_FSIZE, &before);
  const rlimit small{100, before.rlim_max};
  ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &small), 0);
  const auto previous = std::signal(SIGXFSZ, SIG_IGN);
  const auto written = write_atomically(folder_ / "out.txt", std::string(1000, 'x'));
  std::signal(SIGXFSZ, previous);
  ::setrlimit(RLIMIT_FSIZE, &before);
  EXPECT_THAT(written.error(), HasSubstr("File too large"));
  EXPECT_EQ(content("out.txt"), "old");
  EXPECT_EQ(entries(), 1U);
}

}  // namespace
}  // namespace rasoat
