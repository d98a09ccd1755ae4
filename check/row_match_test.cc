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

// Criteria of these names, numbered from 1, against rows numbered alike.
std::string matched_in_order(const std::vector<std::string>& criteria, const std::vector<std::string>& rows) {
  const auto numbered = [](const std::vector<std::string>& names) {
    std::vector<Criterion> all;
    for (const std::string& name : names) {
      Criterion& row = all.emplace_back();
      row.name = name;
      row.order = std::to_string(all.size());
      row.keys = keys_of(row);
    }
    return all;
  };
  std::string all;
  for (const RowMatch& match : match_rows(numbered(criteria), numbered(rows)))
    all += match.row ? std::to_string(*match.row) : match.nearest ? "?" : "-";
  return all;
}

TEST(RowMatch, APlaceBetweenMatchedRowsBearsOutAShorterName) {
  const std::vector<std::string> names = {"Số hóa kết quả giải quyết thủ tục",
                                          "Xếp hạng Chỉ số hiệu quả quản trị (PAPI)", "Tiết kiệm chi thường xuyên"};
  EXPECT_EQ(matched_in_order(names, {names[0], "Hạng PAPI", names[2]}), "012");
  EXPECT_EQ(matched_in_order({names[0], "Xếp hạng PAPI", "Xếp hạng DTI"}, {names[0], "Điểm xếp hạng", "Xếp hạng DTI"}),
            "0?2");
  EXPECT_EQ(matched_in_order(names, {names[0], "Trồng cây xanh", names[2]}), "0-2");
  EXPECT_EQ(matched_in_order(names, {names[0], names[2]}), "0-1");
}

TEST(RowMatch, ANearTieIsForAPersonToSee) {
  EXPECT_EQ(matched({{"", "Chỉ số hài lòng về tiếp cận dịch vụ"}},
                    {{"", "Chỉ số hài lòng về tiếp cận dịch vụ"}, {"", "Chỉ số hài lòng về tiếp cận dịch vụ"}}),
            "?0");
}

}  // namespace
}  // namespace rasoat
