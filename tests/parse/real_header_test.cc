// Headers of real public documents. They are not part of the project: RASOAT_REAL_DIR names the folder
// that holds them; without it the test is skipped.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>

#include "tests/parse/read_submission.h"

namespace rasoat {
namespace {

struct Expected {
  const char* file;
  DocumentKind kind;
  const char* title_begins;
  const char* agency;
  const char* number;
  const char* symbol;
  const char* signer;
  const char* name;
  int year;
};

void PrintTo(const Expected& expected, std::ostream* out) { *out << expected.file; }

// Digital ones only: scans need OCR.
constexpr Expected kDocuments[] = {
    {"1.-bo-thong-so-kt-dung-chung-cho-dsdt.pdf", DocumentKind::kAppendix, "BỘ THÔNG SỐ KỸ THUẬT CƠ BẢN DÙNG CHUNG", "",
     "", "", "", "", 0},
    {"21-thong-tu-tt-02-2021-btc-phi-kiem-dinh-phuong-tien-pccc.pdf", DocumentKind::kOther,
     "QUY ĐỊNH MỨC THU, CHẾ ĐỘ THU", "BỘ TÀI CHÍNH", "02", "2021/TT-BTC", "KT. BỘ TRƯỞNG", "Vũ Thị Mai", 2021},
    {"quyet-dinh-145-qd-ubnd-tinh-gia-lai.pdf", DocumentKind::kDecision, "CÔNG BỐ DANH MỤC THỦ TỤC HÀNH CHÍNH",
     "ỦY BAN NHÂN DÂN TỈNH GIA LAI", "145", "QĐ-UBND", "KT. CHỦ TỊCH", "Lâm Hải Giang", 2026},
    {"diendan.pdf", DocumentKind::kUnknown, "", "", "", "", "", "", 0},
};

class RealHeader : public testing::TestWithParam<Expected> {
 protected:
  static void SetUpTestSuite() { warm_up_pdf(); }
};

TEST_P(RealHeader, SaysWhatThePageSays) {
  const char* folder = std::getenv("RASOAT_REAL_DIR");
  if (folder == nullptr) GTEST_SKIP() << "RASOAT_REAL_DIR is not set";
  const Expected& expected = GetParam();
  const std::filesystem::path path = std::filesystem::path(folder) / expected.file;
  if (!std::filesystem::exists(path)) GTEST_SKIP() << path << " is not there";
  const Header header = test::read_submission(path.string()).header;
  EXPECT_EQ(header.kind, expected.kind);
  EXPECT_TRUE(header.title.starts_with(expected.title_begins)) << header.title;
  EXPECT_EQ(header.agency, expected.agency);
  EXPECT_EQ(header.number.number, expected.number);
  EXPECT_EQ(header.number.symbol, expected.symbol);
  EXPECT_EQ(header.signer ? header.signer->authority : "", expected.signer);
  EXPECT_EQ(header.signer ? header.signer->name : "", expected.name);
  EXPECT_EQ(header.year, expected.year);
}

INSTANTIATE_TEST_SUITE_P(Digital, RealHeader, testing::ValuesIn(kDocuments));

}  // namespace
}  // namespace rasoat
