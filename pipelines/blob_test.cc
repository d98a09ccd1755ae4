#include "pipelines/blob.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string_view>

namespace rasoat {
namespace {

namespace fs = std::filesystem;

class BlobTest : public testing::Test {
 protected:
  BlobTest() { fs::create_directories(folder_); }
  ~BlobTest() override { fs::remove_all(folder_); }

  std::string write(const std::string& name, std::string_view content) const {
    std::ofstream(folder_ / name) << content;
    return folder_ / name;
  }

  const fs::path folder_ = fs::temp_directory_path() / ("rasoat-blob-" + std::to_string(::getpid()));
};

std::span<const std::byte> bytes_of(std::string_view text) {
  return std::as_bytes(std::span(text.data(), text.size()));
}

TEST_F(BlobTest, AFileBecomesSealedBytesAndTheirHash) {
  const auto blob = load_blob(write("a.pdf", "abc"));
  ASSERT_TRUE(blob);
  EXPECT_EQ(blob->size(), 3U);
  EXPECT_EQ(blob->sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");  // FIPS 180-2, B.1
  const auto mapped = MappedBytes::map(blob->bytes->fd.get());
  EXPECT_EQ(std::string(reinterpret_cast<const char*>(mapped->bytes().data()), 3), "abc");
}

TEST_F(BlobTest, BytesInMemoryGiveTheSameBlob) {
  EXPECT_EQ(blob_of(bytes_of("abc"))->sha256, load_blob(write("a.pdf", "abc"))->sha256);
  EXPECT_EQ(blob_of({}).error().code, ReadErrorCode::kEmptyFile);
  EXPECT_EQ(blob_of(bytes_of("abc"), {.max_bytes = 2}).error().code, ReadErrorCode::kTooLarge);
}

TEST_F(BlobTest, WhatCannotBeReadSaysWhy) {
  EXPECT_EQ(load_blob(folder_ / "none.pdf").error().code, ReadErrorCode::kNotFound);
  EXPECT_EQ(load_blob(write("a.pdf", "abc") + "/b.pdf").error().code, ReadErrorCode::kNotFound);
  EXPECT_EQ(load_blob(folder_).error().code, ReadErrorCode::kIsDirectory);
  EXPECT_EQ(load_blob(write("empty.pdf", "")).error().code, ReadErrorCode::kEmptyFile);
  EXPECT_EQ(load_blob(write("large.pdf", "12345"), {.max_bytes = 4}).error().code, ReadErrorCode::kTooLarge);
  EXPECT_TRUE(load_blob(write("large.pdf", "12345"), {.max_bytes = 0})) << "0 is no limit";
  EXPECT_EQ(load_blob("/dev/zero").error().code, ReadErrorCode::kNotPdf);
}

TEST_F(BlobTest, APipeThatNobodyWritesToDoesNotHang) {
  const std::string path = folder_ / "pipe.pdf";
  ASSERT_EQ(::mkfifo(path.c_str(), 0600), 0);
  EXPECT_EQ(load_blob(path).error().code, ReadErrorCode::kNotPdf);
}

TEST_F(BlobTest, AFileThatMayNotBeReadSaysSo) {
  const std::string path = write("secret.pdf", "abc");
  ASSERT_EQ(::chmod(path.c_str(), 0), 0);
  const uid_t user = ::geteuid();
  ASSERT_EQ(::seteuid(user == 0 ? 65534 : user), 0);  // nothing is forbidden to root
  EXPECT_EQ(load_blob(path).error().code, ReadErrorCode::kNoPermission);
  ASSERT_EQ(::seteuid(user), 0);
}

}  // namespace
}  // namespace rasoat
