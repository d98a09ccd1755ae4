#include "parse/keys.h"

#include <gtest/gtest.h>

#include "extract/text/normalize.h"

namespace rasoat {
namespace {

std::string joined(const std::vector<std::string>& parts, const char* glue) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : glue) + part;
  return text;
}

struct Case {
  std::string_view input;
  std::string_view expected;
};

class ContentWords : public testing::TestWithParam<Case> {};
TEST_P(ContentWords, AreAlikeForAbbreviationsAndSynonyms) {
  EXPECT_EQ(joined(content_words(GetParam().input), " "), joined(content_words(GetParam().expected), " "));
}
INSTANTIATE_TEST_SUITE_P(
    Pairs, ContentWords,
    testing::Values(Case{"TTHC", "thủ tục hành chính"},
                    Case{"CQCM cấp tỉnh và ĐVHC cấp huyện", "cơ quan chuyên môn cấp tỉnh, đơn vị hành chính cấp huyện"},
                    Case{"hồ sơ quá hạn", "hồ sơ trễ hạn"}, Case{"hồ sơ trễ hẹn", "hồ sơ chậm hạn"},
                    Case{"giải quyết đúng hẹn", "giải quyết trước hạn"},
                    Case{"đăng trên website", "đăng Trang thông tin điện tử"},
                    Case{"xử lý PAKN của tổ chức", "Xử lí phản ánh, kiến nghị của tổ chức"}));

class UnitKeys : public testing::TestWithParam<Case> {};
TEST_P(UnitKeys, NameUnitsWithoutTheirTasks) {
  EXPECT_EQ(joined(unit_keys(GetParam().input), "; "), GetParam().expected);
}
INSTANTIATE_TEST_SUITE_P(
    Cells, UnitKeys,
    testing::Values(Case{"Văn phòng", "văn phòng"},
                    Case{"Văn phòng theo dõi, đôn đốc các đơn vị triển khai thực hiện theo kế hoạch.", "văn phòng"},
                    Case{"VP", "văn phòng"},
                    Case{"Văn phòng và Công ty PTHT KKT.", "văn phòng; công ti phát triển hạ tầng khu kinh tế"},
                    Case{"Công ty PTHT Khu kinh tế", "công ti phát triển hạ tầng khu kinh tế"},
                    Case{"Phòng QLDN", "phòng quản lí doanh nghiệp"},
                    Case{"Bưu điện tỉnh/phòng chuyên môn", "bưu điện; phòng chuyên môn"},
                    Case{"Văn phòng, các phòng chuyên môn", "văn phòng; phòng chuyên môn"},
                    Case{"Văn phòng tổng hợp báo cáo; đôn đốc các đơn vị", "văn phòng"},
                    Case{"Văn phòng xây dựng kế hoạch, tổ chức hội nghị", "văn phòng"},
                    Case{"Phòng Tổ chức cán bộ", "phòng tổ chức cán bộ"},
                    Case{"phòng tổ chức - hành chính", "phòng tổ chức hành chính"},
                    Case{"Phòng Kế hoạch tổng hợp", "phòng kế hoạch tổng hợp"},
                    Case{"Phòng Kiểm tra văn bản", "phòng kiểm tra văn bản"},
                    Case{"Phòng Theo dõi thi hành pháp luật", "phòng theo dõi thi hành pháp luật"},
                    Case{"SỞ XÂY DỰNG", "sở xây dựng"}, Case{"Phòng Quản lý xây dựng", "phòng quản lí xây dựng"},
                    Case{"Văn phòng HĐND và UBND, Phòng Nội vụ",
                         "văn phòng hội đồng nhân dân ủy ban nhân dân; phòng nội vụ"},
                    Case{"VP HĐND&UBND", "văn phòng hội đồng nhân dân ủy ban nhân dân"}, Case{"", ""}));

}  // namespace
}  // namespace rasoat
