// A tree of plans and reports in, unit × year × criterion out.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "tests/command.h"

namespace rasoat {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::Not;

void fill(const fs::path& folder) {
  fs::create_directories(folder / "ke-hoach");
  fs::create_directories(folder / "bao-cao");
  fs::copy(corpus("plan-2022/ke-hoach-2022.complete.pdf"), folder / "ke-hoach/2022.pdf");
  fs::copy(corpus("reports/bao-cao-2022-bang.pdf"), folder / "bao-cao/ban-quan-ly.pdf");
  fs::copy(corpus("reports/tuning/07-phong-quan-ly-doanh-nghiep.pdf"), folder / "bao-cao/phong.pdf");
  fs::copy(corpus("bad/encrypted.pdf"), folder / "bao-cao/khoa.pdf");
}

TEST(Audit, JudgesEachReportAgainstThePlanOfItsYear) {
  const TemporaryFolder folder;
  fill(folder.path());
  const Ran ran = rasoat({"audit", folder.path()});
  EXPECT_EQ(ran.exit_code, 3);  // one file could not be read
  EXPECT_THAT(ran.out, HasSubstr("Kiểm tra hồ sơ: 2 đơn vị, 1 năm, 4 văn bản"));
  EXPECT_THAT(ran.out, HasSubstr("Năm 2022: ke-hoach/2022.pdf"));
  EXPECT_THAT(ran.out, HasSubstr("bao-cao/ban-quan-ly.pdf"));
  EXPECT_THAT(ran.out, HasSubstr("  3.4.1  ✗"));
  EXPECT_THAT(ran.out, HasSubstr("bao-cao/khoa.pdf: tệp đặt mật khẩu"));
}

TEST(Audit, GivesTheSameBytesForAnyNumberOfJobs) {
  const TemporaryFolder folder;
  fill(folder.path());
  const std::string one = rasoat({"audit", folder.path(), "-j", "1"}).out;
  EXPECT_FALSE(one.empty());
  EXPECT_TRUE(rasoat({"audit", folder.path(), "-j", "8"}).out == one);
}

TEST(Audit, WithoutAPlanSaysThatThereIsNone) {
  const TemporaryFolder folder;
  fs::copy(corpus("reports/bao-cao-2022-bang.pdf"), folder / "a.pdf");
  const Ran ran = rasoat({"audit", folder.path()});
  EXPECT_THAT(ran.out, HasSubstr("a.pdf: không có kế hoạch của năm đó để đối chiếu"));
  EXPECT_THAT(ran.out, Not(HasSubstr("Ký hiệu")));
}

}  // namespace
}  // namespace rasoat
