#include "check/row_match.h"

#include <gtest/gtest.h>

#include "parse/keys.h"

namespace rasoat {
namespace {

std::vector<Criterion> rows_of(const std::vector<std::pair<std::string, std::string>>& coded) {
  std::vector<Criterion> rows;
  for (const auto& [code, name] : coded) {
    Criterion row;
    row.code = code;
    row.name = name;
    row.keys = keys_of(row);
    rows.push_back(std::move(row));
  }
  return rows;
}

// For each criterion the row, "?" and the nearest, or "-".
std::string matched(const std::vector<std::pair<std::string, std::string>>& criteria,
                    const std::vector<std::pair<std::string, std::string>>& rows) {
  std::string all;
  for (const RowMatch& match : match_rows(rows_of(criteria), rows_of(rows))) {
    if (!all.empty()) all += ' ';
    all += match.row ? std::to_string(*match.row) : match.nearest ? "?" + std::to_string(*match.nearest) : "-";
  }
  return all;
}

TEST(RowMatch, CodesDecideWhateverTheNames) {
  EXPECT_EQ(matched({{"1.1", "Kế hoạch"}, {"1.2", "Báo cáo"}}, {{"1.2", "Chế độ báo cáo"}, {"1.1", "Kế hoạch CCHC"}}),
            "1 0");
}

TEST(RowMatch, NamesDecideWhereThereAreNoCodes) {
  EXPECT_EQ(matched({{"", "Giải quyết hồ sơ thủ tục hành chính trước hạn và đúng hạn"},
                     {"", "Thanh toán trực tuyến phí, lệ phí"}},
                    {{"", "Thanh toán phí, lệ phí trực tuyến"}, {"", "Giải quyết hồ sơ TTHC đúng hạn, trước hạn"}}),
            "1 0");
}

TEST(RowMatch, OtherNamesMatchNothing) {
  EXPECT_EQ(matched({{"", "Thực hiện tinh giản biên chế"}}, {{"", "Thanh toán phí, lệ phí trực tuyến"}}), "-");
  EXPECT_EQ(matched({{"", "Thực hiện tinh giản biên chế"}}, {}), "-");
}

TEST(RowMatch, ANearTieIsForAPersonToSee) {
  EXPECT_EQ(matched({{"", "Chỉ số hài lòng về tiếp cận dịch vụ"}},
                    {{"", "Chỉ số hài lòng về tiếp cận dịch vụ"}, {"", "Chỉ số hài lòng về tiếp cận dịch vụ"}}),
            "?0");
}

}  // namespace
}  // namespace rasoat
