#include "parse/unread_places.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "extract/layout/page_art.h"

namespace rasoat {
namespace {

// Three lines of prose above a table whose last cell is empty; a character is 6 points wide, a line 12 high.
Page scanned_page() {
  Page page = art::page(R"(
 Trong nam don vi da thuc hien cac nhiem vu
 duoc giao theo ke hoach cua Ban Quan ly
 khu kinh te, ket qua nhu sau:
 +------+-------------------+-------------+
 | 1.1  | Ke hoach          | 41/43       |
 +------+-------------------+-------------+
 | 1.2  | Bao cao           |             |
 |      |                   |             |
 +------+-------------------+-------------+
)");
  page.source = Source::kOcr;
  return page;
}

Page with_ink(const Bbox& ink) {
  Page page = scanned_page();
  page.unread_ink = {ink};
  return page;
}

// "1 2": one place anywhere, two in known rows.
std::string found(const Page& page) {
  const UnreadPlaces places = find_unread_places(page);
  return std::to_string(places.anywhere) + ' ' + std::to_string(places.in_rows);
}

TEST(UnreadPlaces, AMarkInAnEmptyCellIsOneOfItsRow) { EXPECT_EQ(found(with_ink({190, 92, 202, 102})), "0 1"); }

TEST(UnreadPlaces, AMarkInARowOfWhichNothingWasReadMayBeAnybodys) {
  Page page = with_ink({190, 92, 202, 102});
  std::erase_if(page.words, [](const Word& word) { return word.box.top > 80; });
  EXPECT_EQ(found(page), "1 0");
}

TEST(UnreadPlaces, AMarkBesideTheWordsOfACellIsNone) { EXPECT_EQ(found(with_ink({230, 62, 242, 72})), "0 0"); }

TEST(UnreadPlaces, AnUnreadCodeBesideANameThatWasReadIsNone) {
  Page page = with_ink({10, 92, 30, 102});
  std::erase_if(page.words, [](const Word& word) { return word.text == "1.2"; });
  EXPECT_EQ(found(page), "0 0");
}

TEST(UnreadPlaces, ANumberOfAColumnIsNone) {
  Page page = art::page(R"(
 +------+-------------------+-------------+
 | (1)  | (2)               |             |
 +------+-------------------+-------------+
 | 1.2  | Bao cao           | 4/4         |
 +------+-------------------+-------------+
)");
  page.source = Source::kOcr;
  page.unread_ink = {{190, 20, 204, 30}};
  EXPECT_EQ(found(page), "0 0");
}

TEST(UnreadPlaces, WhatWasStampedIntoTheMarginIsNoLine) {
  Page page = art::page(R"(
 DEN           BAO CAO
 Ngay          Ket qua thuc hien cai cach hanh chinh
               Trong nam don vi da thuc hien cac nhiem vu
               duoc giao theo ke hoach cua Ban Quan ly
               va bao cao ket qua nhu sau day theo tung
               linh vuc cua cong tac cai cach hanh chinh
               nha nuoc tren dia ban cua khu kinh te
               theo cac noi dung duoc phan cong thuc hien
               trong ke hoach cua nam
)");
  page.source = Source::kOcr;
  page.unread_ink = {{6, 40, 76, 50}};
  EXPECT_EQ(found(page), "0 0");
  page.unread_ink = {{92, 40, 300, 50}};
  EXPECT_EQ(found(page), "1 0") << "but a line where the others begin is";
}

TEST(UnreadPlaces, AnUnreadLineAmongOthersIsOne) { EXPECT_EQ(found(with_ink({6, 26, 240, 36})), "1 0"); }

TEST(UnreadPlaces, DirtSignaturesAndStreaksAreNone) {
  EXPECT_EQ(found(with_ink({190, 92, 193, 95})), "0 0") << "a speck in an empty cell";
  EXPECT_EQ(found(with_ink({150, 26, 240, 38})), "0 0") << "to the right, where one signs";
  EXPECT_EQ(found(with_ink({6, 10, 8, 100})), "0 0") << "a streak";
  EXPECT_EQ(found(with_ink({6, 300, 200, 312})), "0 0") << "below the text";
}

TEST(UnreadPlaces, OnlyScansHaveThem) {
  Page page = with_ink({190, 92, 202, 102});
  page.source = Source::kText;
  EXPECT_EQ(found(page), "0 0");
  page.source = Source::kOcr;
  page.unread_ink.clear();
  EXPECT_EQ(found(page), "0 0");
}

}  // namespace
}  // namespace rasoat
