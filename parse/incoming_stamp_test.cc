#include "parse/incoming_stamp.h"

#include <gtest/gtest.h>

#include <sstream>

namespace rasoat {
namespace {

// "x y text" per line of writing; letters are 6 points wide, lines 12 high.
Page page_with(const std::vector<std::tuple<double, double, std::string>>& lines) {
  Page page;
  page.width = 595;
  page.height = 842;
  for (const auto& [x, y, text] : lines) {
    std::istringstream in(text);
    double at = x;
    for (std::string word; in >> word;) {
      Word made;
      made.text = word;
      made.size = 12;
      made.box = {at, y, at + 6.0 * static_cast<double>(word.size()), y + 12};
      at = made.box.x1 + 3;
      page.words.push_back(made);
    }
  }
  return page;
}

std::string what_is_left(const Page& page) {
  std::vector<bool> keep(page.words.size(), true);
  drop_incoming_stamp(page, keep);
  std::string text;
  for (std::size_t i = 0; i < keep.size(); ++i) {
    if (keep[i]) text += (text.empty() ? "" : " ") + page.words[i].text;
  }
  return text;
}

TEST(IncomingStamp, IsNoPartOfTheText) {
  EXPECT_EQ(what_is_left(page_with({{90, 60, "Số: 97/BC-BQLKKT"},
                                    {100, 100, "CÔNG VĂN ĐẾN"},
                                    {90, 115, "Số: 2154"},
                                    {260, 115, "BÁO CÁO"},
                                    {90, 130, "Ngày: 20/12/2022"},
                                    {90, 145, "Chuyển: Văn phòng"}})),
            "Số: 97/BC-BQLKKT BÁO CÁO");
}

TEST(IncomingStamp, LeavesTheDocumentsOwnNumberAndDate) {
  EXPECT_EQ(
      what_is_left(page_with({{100, 60, "ĐẾN"}, {90, 75, "Số: 97/BC-BQLKKT"}, {90, 90, "ngày 16 tháng 9 năm 2022"}})),
      "ĐẾN Số: 97/BC-BQLKKT ngày 16 tháng 9 năm 2022");
}

TEST(IncomingStamp, AHeadingAloneOrFarBelowIsText) {
  EXPECT_EQ(what_is_left(page_with({{100, 60, "CÔNG VĂN ĐẾN"}, {90, 75, "Số: 2154"}})), "CÔNG VĂN ĐẾN Số: 2154");
  EXPECT_EQ(what_is_left(page_with({{100, 600, "CÔNG VĂN ĐẾN"}, {90, 615, "Số: 2154"}, {90, 630, "Ngày: 20/12"}})),
            "CÔNG VĂN ĐẾN Số: 2154 Ngày: 20/12");
}

}  // namespace
}  // namespace rasoat
