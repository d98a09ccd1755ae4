// Disks that are full or may not be written, under the command itself. Each test has a small disk of
// its own (tmpfs), which only its own process sees; where that is not allowed, it is skipped.
#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "tests/command.h"
#include "tests/golden.h"

namespace rasoat {
namespace {

namespace fs = std::filesystem;
using testing::AnyOf;
using testing::HasSubstr;

const std::string kPlan = corpus("plan-2022/ke-hoach-2022.complete.pdf");

// Mounts of this process are seen by nobody else from here on.
bool has_own_mounts() {
  static const bool done =
      ::unshare(CLONE_NEWNS) == 0 && ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
  return done;
}

class FullDisk : public testing::Test {
 protected:
  void SetUp() override {
    if (!has_own_mounts()) GTEST_SKIP() << "this process may mount nothing";
    fs::create_directories(folder_ / "in");
    fs::create_directories(disk_);
    for (int i = 0; i < 12; ++i) {
      const std::string copy = folder_ / ("in/" + std::to_string(i) + ".pdf");
      fs::copy(corpus("reports/bao-cao-2022-bang.pdf"), copy);
      std::ofstream(copy, std::ios::app) << "%" << i << "\n";
    }
  }
  ~FullDisk() override { ::umount2(disk_.c_str(), MNT_DETACH); }

  void mount_disk(const std::string& options) const {
    ASSERT_EQ(::mount("tmpfs", disk_.c_str(), "tmpfs", 0, options.c_str()), 0);
  }
  Ran batch(const std::string& in, const std::string& out, const std::vector<std::string>& more = {}) const {
    std::vector<std::string> arguments = {"batch", in, "--against", kPlan, "--out", out, "-j", "2"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return rasoat(arguments);
  }

  const TemporaryFolder folder_;
  const std::string disk_ = folder_ / "disk";
};

TEST_F(FullDisk, IsSaidAndWithRoomTheRunGoesOn) {
  const std::string calm = folder_ / "calm";
  ASSERT_EQ(batch(folder_ / "in", calm).exit_code, 1);
  mount_disk("size=400k");
  const Ran full = batch(folder_ / "in", disk_ + "/out");
  EXPECT_EQ(full.exit_code, 2);
  EXPECT_THAT(full.err, AnyOf(HasSubstr("không dùng được kho kết quả"), HasSubstr("không ghi được kết quả")));
  EXPECT_FALSE(fs::exists(disk_ + "/out/reviews.jsonl")) << "half an output is none";
  ASSERT_EQ(::mount("tmpfs", disk_.c_str(), "tmpfs", MS_REMOUNT, "size=60m"), 0);
  EXPECT_EQ(batch(folder_ / "in", disk_ + "/out").exit_code, 1);
  EXPECT_TRUE(read_text(disk_ + "/out/reviews.jsonl") == read_text(calm + "/reviews.jsonl"));
}

TEST_F(FullDisk, ForTheOutputsOnlyLeavesTheOldOnesAsTheyAre) {
  mount_disk("size=60k");
  std::ofstream(disk_ + "/reviews.jsonl") << "old";
  const Ran full = batch(folder_ / "in", disk_, {"--store", "sqlite:" + (folder_ / "store.db")});
  EXPECT_EQ(full.exit_code, 2);
  EXPECT_THAT(full.err, HasSubstr("không ghi được kết quả"));
  EXPECT_EQ(read_text(disk_ + "/reviews.jsonl"), "old");
  EXPECT_EQ(std::distance(fs::directory_iterator(disk_), fs::directory_iterator()), 2) << "the old one, the lock";
}

TEST_F(FullDisk, ThatMayNotBeWrittenIsSaid) {
  mount_disk("size=1m");
  fs::create_directories(disk_ + "/out");
  ASSERT_EQ(::mount("tmpfs", disk_.c_str(), "tmpfs", MS_REMOUNT | MS_RDONLY, nullptr), 0);
  const Ran outputs = batch(folder_ / "in", disk_ + "/out");
  EXPECT_EQ(outputs.exit_code, 2);
  EXPECT_THAT(outputs.err, HasSubstr("không ghi được kết quả"));
  const Ran store = batch(folder_ / "in", folder_ / "out", {"--store", "sqlite:" + disk_ + "/store.db"});
  EXPECT_EQ(store.exit_code, 2);
  EXPECT_THAT(store.err, HasSubstr("không dùng được kho kết quả"));
}

TEST_F(FullDisk, DocumentsOnADiskThatMayNotBeWrittenAreReviewed) {
  mount_disk("size=4m");
  for (const auto& file : fs::directory_iterator(folder_ / "in")) fs::copy(file.path(), disk_);
  ASSERT_EQ(::mount("tmpfs", disk_.c_str(), "tmpfs", MS_REMOUNT | MS_RDONLY, nullptr), 0);
  EXPECT_EQ(batch(disk_, folder_ / "out").exit_code, 1);
  ASSERT_EQ(batch(folder_ / "in", folder_ / "calm").exit_code, 1);
  EXPECT_TRUE(read_text(folder_ / "out/reviews.jsonl") == read_text(folder_ / "calm/reviews.jsonl"));
}

}  // namespace
}  // namespace rasoat
