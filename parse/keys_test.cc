#include "parse/keys.h"

#include <gtest/gtest.h>

#include "extract/text/normalize.h"
#include "parse/figures.h"

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
                    Case{"BPTN&TKQ của Ban", "Bộ phận tiếp nhận và trả kết quả của Ban"},
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

std::string stretches_of(std::string_view text) {
  Statement statement;
  statement.passage = make_passage(text);
  statement.figures = find_figures(text, 2022);
  fill_keys(statement);
  std::string all;
  for (const Figure& figure : statement.figures) all += '[' + joined(figure.words, " ") + ']';
  return all;
}

class FigureWords : public testing::TestWithParam<Case> {};
TEST_P(FigureWords, AreThoseOfItsOwnStretch) { EXPECT_EQ(stretches_of(GetParam().input), GetParam().expected); }
INSTANTIATE_TEST_SUITE_P(Statements, FigureWords,
                         testing::Values(Case{"Công nhận 07 sáng kiến, trong đó 02 sáng kiến về CCHC",
                                              "[công nhận sáng kiến][sáng kiến cải cách hành chính]"},
                                         Case{"Hồ sơ trực tuyến đạt 61,9%, thanh toán trực tuyến đạt 48,3%",
                                              "[hồ sơ trực tuyến đạt][thanh toán trực tuyến đạt]"},
                                         Case{"27/42 TTHC, chiếm 64,29%", "[thủ tục hành chính][chiếm]"},
                                         Case{"Phát hiện 96 cơ sở (6,1% số được kiểm tra)",
                                              "[phát hiện cơ sở][số kiểm tra]"},
                                         Case{"Có 04 sáng kiến, giải pháp mới, trong đó 01 sáng kiến của Văn phòng",
                                              "[sáng kiến giải pháp mới][sáng kiến văn phòng]"},
                                         Case{"Đã số hoá 81,3% hồ sơ và kết quả giải quyết TTHC (kế hoạch là 85%)",
                                              "[số hóa hồ sơ kết quả giải quyết thủ tục hành chính][kế hoạch]"},
                                         Case{"Sửa 03 quyết định và 02 quy chế", "[sửa quyết định][qui chế]"},
                                         // A figure alone has the words of its statement.
                                         Case{"Công nhận 07 sáng kiến", "[]"}, Case{"7", "[]"}, Case{"", ""}));

}  // namespace
}  // namespace rasoat
