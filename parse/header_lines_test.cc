#include "parse/header_lines.h"

#include <gtest/gtest.h>

#include "parse/page_writer.h"

namespace rasoat {
namespace {

// A line of an OCR reading; blanks in the text are as wide as they are many.
Passage scanned(std::string_view text, float confidence = 0.95f) {
  Passage line;
  double x = 100;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t blank = std::min(text.find(' ', at), text.size());
    if (blank > at) {
      WordSpan where;
      where.page = 1;
      where.size = 13;
      where.source = Source::kOcr;
      where.confidence = confidence;
      where.box = {x, 90, x + 6.0 * static_cast<double>(blank - at), 103};
      line.append(text.substr(at, blank - at), where);
    }
    x += 6.0 * static_cast<double>(blank - at + 1);
    at = blank + 1;
  }
  return line;
}

struct NumberCase {
  const char* text;
  Presence presence;
  const char* number;
  const char* separator;
  const char* symbol;
};

TEST(FindNumberLine, ReadsTheFormsOfATextLayer) {
  constexpr NumberCase kCases[] = {
      {"Số: /KH-BQLKKT", Presence::kBlank, "", "/", "KH-BQLKKT"},
      {"Số: ……/KH-UBND", Presence::kBlank, "", "/", "KH-UBND"},
      {"Số:_____/BC-SNV", Presence::kBlank, "", "/", "BC-SNV"},
      {"Số: 45/KH-BQLKKT", Presence::kPresent, "45", "/", "KH-BQLKKT"},
      {"Số:45/KH-BQLKKT", Presence::kPresent, "45", "/", "KH-BQLKKT"},
      {"Số: 7 /2021/TT-BNV", Presence::kPresent, "7", "/", "2021/TT-BNV"},
      {"Số: 02/2021/TT-BTC", Presence::kPresent, "02", "/", "2021/TT-BTC"},
      {"Số: 519 /QĐ-UBND", Presence::kPresent, "519", "/", "QĐ-UBND"},
      {"Số: 585/QĐ-UBND-HC", Presence::kPresent, "585", "/", "QĐ-UBND-HC"},
      {"Số: 2231/SNV-CCHC&PC", Presence::kPresent, "2231", "/", "SNV-CCHC&PC"},
      {"Số: 35/NQ- CP", Presence::kPresent, "35", "/", "NQ-CP"},
      {"Số: 30c/NQ-CP", Presence::kPresent, "30c", "/", "NQ-CP"},
      {"Số 36-CT/TU", Presence::kPresent, "36", "-", "CT/TU"},
      {"Số: 02-KH/BCĐTW", Presence::kPresent, "02", "-", "KH/BCĐTW"},
      {"Số: 18/BCTĐ-STP", Presence::kPresent, "18", "/", "BCTĐ-STP"},
      {"Số: 1961/QĐUBND", Presence::kPresent, "1961", "/", "QĐUBND"},
      {"Số: 123", Presence::kPresent, "123", "/", ""},
      {"Số: ........", Presence::kBlank, "", "/", ""},
  };
  for (const NumberCase& c : kCases) {
    const auto line = find_number_line(make_passage(c.text));
    ASSERT_TRUE(line) << c.text;
    EXPECT_EQ(line->presence, c.presence) << c.text;
    EXPECT_EQ(line->number, c.number) << c.text;
    EXPECT_EQ(line->separator, c.separator) << c.text;
    EXPECT_EQ(line->symbol, c.symbol) << c.text;
    EXPECT_FALSE(line->where.places.empty()) << c.text;
  }
}

TEST(FindNumberLine, HandwritingOfAScanIsUnclearNeverBlank) {
  for (const char* text : {"Sóz?4|/KH-SYT", "Số: 49 A.5/SYT-NVY", "Số:2/%⁄QĐ-SYT", "Số: Ö/BC-SYT"}) {
    const auto line = find_number_line(scanned(text));
    ASSERT_TRUE(line) << text;
    EXPECT_EQ(line->presence, Presence::kUnclear) << text;
  }
}

// Between "Số:" and the slash, and elsewhere on the page.
const Place kInGap{1, {130, 88, 150, 104}}, kAbove{1, {130, 40, 150, 56}}, kOnNextPage{2, {130, 88, 150, 104}};

TEST(FindNumberLine, AGapIsBlankUnlessInkThatGaveNoWordStandsInIt) {
  const Passage line = scanned("Số:          /KH-SYT");
  EXPECT_EQ(find_number_line(line)->presence, Presence::kBlank);
  EXPECT_EQ(find_number_line(line, std::vector{kAbove, kOnNextPage})->presence, Presence::kBlank);
  EXPECT_EQ(find_number_line(line, std::vector{kAbove, kInGap})->presence, Presence::kUnclear);
}

TEST(FindNumberLine, OfANumberThatIsUnclearNothingIsTaken) {
  const auto line = find_number_line(scanned("Số: 27/BC-SYT", 0.6f));
  EXPECT_EQ(line->presence, Presence::kUnclear);
  EXPECT_EQ(line->number, "");
  EXPECT_EQ(line->symbol, "BC-SYT");
  EXPECT_EQ(line->where.quote, "Số: 27/BC-SYT");
}

TEST(FindNumberLine, PrintedNumberOfAScan) {
  EXPECT_EQ(find_number_line(scanned("Số: 01/2025/QĐ-TTg"))->presence, Presence::kPresent);
  EXPECT_EQ(find_number_line(scanned("Số: 2442/KH-SYT", 0.7f))->presence, Presence::kUnclear);
  EXPECT_EQ(find_number_line(scanned("Số: /KH-SYT"))->presence, Presence::kBlank);
}

TEST(FindNumberLine, ProseIsNone) {
  for (const char* text : {"Số lượng hồ sơ tiếp nhận theo Quyết định 25/QĐ-UBND", "Sở Nội vụ", "SỞ Y TẾ",
                           "Quyết định số 25/QĐ-UBND", "Số hồ sơ giải quyết đúng hạn: 100", "Số TT", ""}) {
    EXPECT_FALSE(find_number_line(make_passage(text))) << text;
  }
}

struct DateCase {
  const char* text;
  Presence presence;
  const char* place;
  int day, month, year;  // 0: none
};

TEST(FindDateLine, ReadsPlaceAndDate) {
  constexpr DateCase kCases[] = {
      {"Gia Lai, ngày 05 tháng 9 năm 2022", Presence::kPresent, "Gia Lai", 5, 9, 2022},
      {"Gia Lai, ngày tháng 9 năm 2022", Presence::kBlank, "Gia Lai", 0, 9, 2022},
      {"Gia Lai, ngày ... tháng ... năm 2022", Presence::kBlank, "Gia Lai", 0, 0, 2022},
      {"Gia Lai, ngày      tháng      năm 2022", Presence::kBlank, "Gia Lai", 0, 0, 2022},
      {"Hà Nội ngày 08 tháng 01 năm 2021", Presence::kPresent, "Hà Nội", 8, 1, 2021},
      {"Kiên Giang, ngày17 tháng 10 năm 2017", Presence::kPresent, "Kiên Giang", 17, 10, 2017},
      {"Bà Rịa - Vũng Tàu, ngày 1 tháng 2 năm 2023", Presence::kPresent, "Bà Rịa - Vũng Tàu", 1, 2, 2023},
      {"TP. Hồ Chí Minh, ngày 30 tháng 6 năm 2023", Presence::kPresent, "TP. Hồ Chí Minh", 30, 6, 2023},
  };
  for (const DateCase& c : kCases) {
    const auto line = find_date_line(make_passage(c.text));
    ASSERT_TRUE(line) << c.text;
    EXPECT_EQ(line->presence, c.presence) << c.text;
    EXPECT_EQ(line->place, c.place) << c.text;
    EXPECT_EQ(line->day.value_or(0), c.day) << c.text;
    EXPECT_EQ(line->month.value_or(0), c.month) << c.text;
    EXPECT_EQ(line->year.value_or(0), c.year) << c.text;
  }
}

TEST(FindDateLine, HandwrittenDayOfAScanIsUnclear) {
  for (const char* text : {"Kiên Giang, ngày ÍÔ_ tháng 10 năm 2017", "Kiên Giang, ngày *† tháng 10 năm 2017"}) {
    const auto line = find_date_line(scanned(text));
    ASSERT_TRUE(line) << text;
    EXPECT_EQ(line->presence, Presence::kUnclear) << text;
    EXPECT_EQ(line->month, 10) << text;
  }
}

TEST(FindDateLine, AGapIsBlankUnlessInkThatGaveNoWordStandsInIt) {
  const Passage line = scanned("Gia Lai, ngày        tháng 10 năm 2017");
  const Place ink{1, {188, 88, 200, 104}};
  EXPECT_EQ(find_date_line(line)->presence, Presence::kBlank);
  EXPECT_EQ(find_date_line(line, std::vector{ink})->presence, Presence::kUnclear);
  EXPECT_EQ(find_date_line(line, std::vector{ink})->month, 10);
}

TEST(FindDateLine, OfADayThatIsUnclearNothingIsTaken) {
  const auto line = find_date_line(scanned("Gia Lai, ngày 01 tháng 10 năm 2017", 0.6f));
  EXPECT_EQ(line->presence, Presence::kUnclear);
  EXPECT_FALSE(line->day);
  EXPECT_EQ(line->year, 2017);
}

TEST(FindDateLine, ADayTallerThanPrintOrReadInSeveralWaysIsUnclear) {
  Passage line = scanned("Gia Lai, ngày 16 tháng 9 năm 2022");
  EXPECT_EQ(find_date_line(line)->presence, Presence::kPresent);
  line.words[3].others = {{"16.", 0.4f}};
  EXPECT_EQ(find_date_line(line)->presence, Presence::kPresent) << "the same digits";
  Passage tall = line;
  tall.words[3].box.top -= 4;
  EXPECT_EQ(find_date_line(tall)->presence, Presence::kUnclear);
  line.words[3].others = {{"/4", 0.5f}};
  EXPECT_EQ(find_date_line(line)->presence, Presence::kUnclear);
}

TEST(FindDateLine, DatesInProseAreNone) {
  for (const char* text : {"Căn cứ Kế hoạch số 2126/KH-UBND ngày 19 tháng 9 năm 2022", "ngày 19 tháng 9 năm 2022",
                           "Thực hiện Kế hoạch ngày 19 tháng 9 năm 2022 của Ủy ban nhân dân tỉnh"}) {
    EXPECT_FALSE(find_date_line(make_passage(text))) << text;
  }
}

}  // namespace
}  // namespace rasoat
