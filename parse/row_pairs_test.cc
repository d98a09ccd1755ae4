#include "parse/row_pairs.h"

#include <gtest/gtest.h>

#include "tests/parse/hand_set.h"

namespace rasoat {
namespace {

using test::table_of;
using test::Texts;

// "2 of 1" for each row that is a part, "1 last year" for a baseline; rows count from 1.
std::string dump(const std::vector<Texts>& rows) {
  const JoinedTable table = table_of({"TT", "Nội dung", "Số liệu"}, rows);
  const RowPairs pairs = pair_rows(table, report_columns(table, 2022), 2022);
  std::string all;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    if (pairs.whole[r]) all += std::to_string(r + 1) + " of " + std::to_string(*pairs.whole[r] + 1) + "; ";
    if (pairs.last_year[r]) all += std::to_string(r + 1) + " last year; ";
  }
  return all;
}

struct Case {
  std::vector<Texts> rows;
  const char* expected;
};

void expect(const std::vector<Case>& cases) {
  for (const Case& c : cases) EXPECT_EQ(dump(c.rows), c.expected) << c.rows.back().at(1);
}

TEST(PairRows, AWholeAndItsPartShowInTheirNames) {
  expect({
      {{{"1.1.1", "Số nhiệm vụ đề ra trong Kế hoạch CCHC năm 2022", "44"},
        {"1.1.2", "Số nhiệm vụ trong Kế hoạch CCHC đã hoàn thành", "41"}},
       "2 of 1; "},
      {{{"1", "Số vấn đề phát hiện qua kiểm tra", "16"}, {"2", "Số vấn đề phát hiện qua kiểm tra đã xử lý xong", "14"}},
       "2 of 1; "},
      {{{"5.1", "Số công chức", "61"}, {"5.2", "Số công chức được bố trí đúng vị trí việc làm", "58"}}, "2 of 1; "},
      {{{"5.1", "Số công chức", "61"}, {"5.1.1", "Số công chức được bố trí đúng vị trí việc làm", "58"}}, "2 of 1; "},
      {{{"2.1", "Số lượt công chức theo kế hoạch đào tạo, bồi dưỡng", "40"},
        {"2.2", "Số lượt công chức đã được đào tạo, bồi dưỡng", "46"}},
       "2 of 1; "},
      {{{"7.2.1", "Số TTHC cung cấp trực tuyến mức độ 3 và 4", "120"},
        {"7.2.2", "Số TTHC trực tuyến mức độ 3 và 4 có phát sinh hồ sơ", "71"}},
       "2 of 1; "},
      {{{"", "Tổng số nhiệm vụ được giao", "44"}, {"", "- Đã hoàn thành", "41"}, {"", "- Chưa hoàn thành", "3"}},
       "2 of 1; "},
      {{{"1", "Số hồ sơ TTHC đã giải quyết", "27.980"},
        {"2", "- Giải quyết trước hạn và đúng hạn", "27.971"},
        {"3", "- Giải quyết quá hạn", "9"}},
       "2 of 1; "},
      {{{"1", "Tổng số TTHC của Sở", "136"}, {"2", "Số TTHC đã công bố quy trình nội bộ", "136"}}, "2 of 1; "},
      {{{"3.1.1", "Tổng số TTHC của Sở", "136"},
        {"3.1.2", "Số TTHC sửa đổi trong năm", "31"},
        {"3.1.3", "Số TTHC sửa đổi trong năm được công bố kịp thời", "30"},
        {"3.3.1", "Số TTHC niêm yết công khai đầy đủ", "136"}},
       "3 of 2; 4 of 1; "},
  });
}

TEST(PairRows, SharesBesideTheCountsAndNamesWithoutNumberAreNoHindrance) {
  const auto pairs_of = [](const Texts& header, const std::vector<Texts>& rows) {
    const JoinedTable table = table_of(header, rows);
    return pair_rows(table, report_columns(table, 2022), 2022);
  };
  const Texts kShares = {"Nội dung", "Số lượng", "Tỷ lệ"};
  const RowPairs done =
      pairs_of(kShares, {{"Phản ánh về TTHC: đã nhận", "9", ""}, {"Phản ánh về TTHC: đã trả lời", "8", "88,9%"}});
  EXPECT_EQ(done.count_column, 1U);
  EXPECT_EQ(done.whole[1], 0U);
  const RowPairs late =
      pairs_of(kShares, {{"Hồ sơ đã giải quyết", "90", ""}, {"- Đúng hạn", "88", "97,8%"}, {"- Quá hạn", "2", "2,2%"}});
  EXPECT_EQ(late.whole[1], 0U);
  EXPECT_EQ(late.whole[2], std::nullopt);
  EXPECT_EQ(late.parent[2], 0U);
  // Two columns of counts: of which, nobody can tell.
  EXPECT_EQ(pairs_of({"Nội dung", "Kết quả", "Thực hiện"}, {{"Số việc giao", "9", "9"}, {"Số việc đã xong", "8", "9"}})
                .count_column,
            std::nullopt);
}

TEST(PairRows, WhatIsOwedForEachIsHeldAgainstAllOfThem) {
  expect({
      {{{"1.1", "Số hồ sơ quá hạn", "5"}, {"1.2", "Số thư xin lỗi", "4"}}, "2 of 1; "},
      {{{"1.1", "Số hồ sơ quá hạn", "3"}, {"1.2", "Số thư xin lỗi", "4"}}, ""},
      {{{"1.1", "Số PAKN đã trả lời", "6"}, {"1.2", "Số kết quả trả lời PAKN được công khai", "5"}}, "2 of 1; "},
      {{{"1", "Số TTHC thuộc thẩm quyền", "97"}, {"1.1", "Số TTHC được công bố quy trình nội bộ", "95"}}, "2 of 1; "},
      {{{"1", "Số phòng, đơn vị trực thuộc", "14"}, {"2", "Số phòng, đơn vị được tự kiểm tra", "13"}}, "2 of 1; "},
      {{{"1", "Số TTHC thuộc thẩm quyền", "97"}, {"1.1", "Số TTHC được rà soát", "20"}}, ""},
  });
}

TEST(PairRows, NothingIsPairedThatMayBeAPartOfSomethingElse) {
  expect({
      // Of all there are, only so many were to be done.
      {{{"1", "Tổng số TTHC của Sở", "136"}, {"2", "Số TTHC được rà soát", "20"}}, ""},
      {{{"1", "Số công chức", "61"}, {"2", "Số công chức được cử đi đào tạo", "20"}}, ""},
      // Received files may be pending; resolved ones need not be in time.
      {{{"1", "Số hồ sơ TTHC tiếp nhận", "100"}, {"2", "Số hồ sơ TTHC giải quyết đúng hạn", "95"}}, ""},
      {{{"1", "Số hồ sơ TTHC tiếp nhận", "100"}, {"2", "Số hồ sơ TTHC đã giải quyết", "95"}}, ""},
      // Early and on time are two parts.
      {{{"1", "Số hồ sơ TTHC đã giải quyết", "100"}, {"2", "- Trước hạn", "80"}, {"3", "- Đúng hạn", "20"}}, ""},
      {{{"1.1", "Số hồ sơ TTHC đã giải quyết", "100"},
        {"1.2", "Số hồ sơ TTHC giải quyết trước hạn", "80"},
        {"1.3", "Số hồ sơ TTHC giải quyết đúng hạn", "20"}},
       ""},
      // Answered or received: of which of the two?
      {{{"1.1", "Số PAKN tiếp nhận", "6"}, {"1.2", "Số PAKN đã trả lời", "5"}, {"1.3", "Số PAKN đã công khai", "5"}},
       "2 of 1; "},
      {{{"1.1", "Số PAKN tiếp nhận", "6"}, {"1.2", "Số PAKN đã trả lời", "5"}, {"1.3", "Số PAKN đã công khai", "4"}},
       "2 of 1; "},
      // Other things, other groups, more than there are, what was not done.
      {{{"1", "Số báo cáo phải gửi", "4"}, {"2", "Số văn bản đã ban hành", "4"}}, ""},
      {{{"1", "Số nhiệm vụ được giao", "44"}, {"2", "Số nhiệm vụ khoa học đã nghiệm thu", "3"}}, ""},
      {{{"1", "Số văn bản đến phải xử lý", "500"}, {"2", "Số văn bản đi đã ký số", "290"}}, ""},
      {{{"1", "Số nhiệm vụ Chính phủ giao", "10"}, {"2", "Số nhiệm vụ UBND tỉnh giao đã hoàn thành", "8"}}, ""},
      {{{"1.1", "Số nhiệm vụ được giao", "4"}, {"2.1", "Số nhiệm vụ khoa học đã nghiệm thu", "3"}}, ""},
      {{{"1", "Số nhiệm vụ được giao", "4"}, {"2", "Số nhiệm vụ đã hoàn thành", "5"}}, ""},
      {{{"1", "Số lượt người theo kế hoạch", "0"}, {"2", "Số lượt người đã được đào tạo", "5"}}, ""},
      {{{"1", "Số nhiệm vụ được giao", "4"}, {"2", "Số nhiệm vụ chưa hoàn thành", "1"}}, ""},
      {{{"1", "Số nhiệm vụ được giao", "4"}, {"2", "Tỷ lệ nhiệm vụ đã hoàn thành", "75%"}}, ""},
  });
}

TEST(PairRows, TwoYearsOfOneThing) {
  expect({
      {{{"1", "Chỉ số hài lòng năm 2021", "85,4"}, {"2", "Chỉ số hài lòng năm 2022", "88,0"}}, "1 last year; "},
      {{{"1", "Chỉ số hài lòng năm 2022", "88,0"}, {"2", "Chỉ số hài lòng năm 2021", "85,4"}}, "2 last year; "},
      {{{"1", "Chỉ số hài lòng năm 2021", "85,4"}, {"2", "Chỉ số minh bạch năm 2022", "88,0"}}, ""},
      {{{"1", "Chỉ số hài lòng năm 2021", "85,4"}, {"2", "Chỉ số hài lòng", "88,0"}}, ""},
  });
}

}  // namespace
}  // namespace rasoat
