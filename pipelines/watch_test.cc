#include "pipelines/watch.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace rasoat {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// A disk in memory: path -> content; every write is a new stamp.
class WatchTest : public testing::Test {
 protected:
  WatchTest()
      : watch_({[this](const std::string& path) { return stamp(path); },
                [this](const std::string& path) {
                  ++checksums_;
                  return disk_.at(path).content;
                }}) {}

  void write(const std::string& path, const std::string& content) { disk_[path] = {content, ++clock_}; }

  bool look() {
    std::vector<FoundFile> files;
    for (const auto& [path, file] : disk_) files.push_back({path, path, file.content.size()});
    return watch_.look(files);
  }

  std::vector<std::string> complete() const {
    std::vector<std::string> paths;
    for (const FoundFile& file : watch_.complete()) paths.push_back(file.path);
    return paths;
  }

  struct File {
    std::string content;
    std::int64_t written = 0;
  };
  std::optional<FileStamp> stamp(const std::string& path) const {
    const auto file = disk_.find(path);
    if (file == disk_.end()) return std::nullopt;
    return FileStamp{file->second.content.size(), 1, file->second.written, file->second.written};
  }

  std::map<std::string, File> disk_;
  std::int64_t clock_ = 0;
  int checksums_ = 0;
  Watch watch_;
};

TEST_F(WatchTest, AFileIsCompleteAtTheSecondLookThatFindsTheSame) {
  EXPECT_FALSE(look());
  write("a.pdf", "whole");
  EXPECT_FALSE(look());
  EXPECT_TRUE(look());
  EXPECT_THAT(complete(), ElementsAre("a.pdf"));
  EXPECT_FALSE(look()) << "nothing is new";
}

TEST_F(WatchTest, AFileThatGrowsIsWaitedFor) {
  for (const char* part : {"a", "ab", "abc"}) {
    write("a.pdf", part);
    EXPECT_FALSE(look()) << part;
  }
  EXPECT_TRUE(look());
}

TEST_F(WatchTest, AFileThatChangesInPlaceIsWaitedFor) {
  write("a.pdf", "000");
  look();
  write("a.pdf", "010");
  EXPECT_FALSE(look()) << "as long as before, other bytes";
  EXPECT_TRUE(look());
}

TEST_F(WatchTest, OthersDoNotWaitForIt) {
  write("a.pdf", "whole");
  write("b.pdf", "part");
  look();
  write("b.pdf", "part of");
  EXPECT_TRUE(look());
  EXPECT_THAT(complete(), ElementsAre("a.pdf"));
}

TEST_F(WatchTest, OtherContentIsNewButATouchIsNot) {
  write("a.pdf", "one");
  look();
  look();
  write("a.pdf", "one");
  EXPECT_FALSE(look());
  EXPECT_THAT(complete(), ElementsAre("a.pdf"));
  write("a.pdf", "two");
  EXPECT_TRUE(look()) << "it is not complete any more";
  EXPECT_THAT(complete(), IsEmpty());
  EXPECT_TRUE(look());
  EXPECT_THAT(complete(), ElementsAre("a.pdf"));
}

TEST_F(WatchTest, WhatIsGoneIsGone) {
  write("a.pdf", "one");
  write("b.pdf", "two");
  look();
  look();
  disk_.erase("a.pdf");
  EXPECT_TRUE(look());
  EXPECT_THAT(complete(), ElementsAre("b.pdf"));
}

TEST_F(WatchTest, FilesThatStayAreNotReadAgain) {
  write("a.pdf", "one");
  look();
  look();
  const int before = checksums_;
  for (int i = 0; i < 5; ++i) look();
  EXPECT_EQ(checksums_, before);
}

TEST_F(WatchTest, WhatLedToNothingIsTriedAgain) {
  write("a.pdf", "one");
  look();
  EXPECT_TRUE(look());
  watch_.forget_last();
  EXPECT_TRUE(look());
  EXPECT_FALSE(look());
}

}  // namespace
}  // namespace rasoat
