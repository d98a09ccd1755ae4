#include "parse/symbols.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace rasoat {
namespace {

// "TCTP 3.2.5, TC 1.1; ..3.2.4": kind, code; ".." before the end of a range.
std::string dump(const std::vector<CodeMention>& codes) {
  std::string text;
  for (const CodeMention& code : codes) {
    if (!text.empty()) text += ", ";
    if (code.range) text += "..";
    if (code.kind != CriterionKind::kNone) text += std::string(name_of(code.kind)) + ' ';
    text += code.code;
  }
  return text;
}

struct Case {
  const char* text;
  const char* expected;
};

TEST(FindCodes, KnowsTheWrittenForms) {
  const Case cases[] = {
      {"TC 1.1 - Thực hiện kế hoạch CCHC", "TC 1.1"},
      {"TCTP 3.2.5", "TCTP 3.2.5"},
      {"TCTP3.2.5", "TCTP 3.2.5"},
      {"(TCTP 1.3.1)", "TCTP 1.3.1"},
      {"tctp 1.3.1:", "TCTP 1.3.1"},
      {"Đối với tiêu chí thành phần 1.2.2 quy định tại Bảng 1", "TCTP 1.2.2"},
      {"TIÊU CHÍ THÀNH PHẦN 3.2.5", "TCTP 3.2.5"},
      {"Tiêu chí 1.5.", "TC 1.5"},
      {"Tiêu chí số 1.5", "TC 1.5"},
      {"Tiêu chí: 1.5", "TC 1.5"},
      {"tiêu chí 3.2.5", "TCTP 3.2.5"},
      {"TC 10.12", "TC 10.12"},
      {"TCTP 3.4.1 Tỷ lệ hồ sơ đúng hạn", "TCTP 3.4.1"},
      {"TC 1.1 năm 2022", "TC 1.1"},
      {"TCTP 3.4.1: 98,65%", "TCTP 3.4.1"},
      {"tại mục 1.3.1 Phụ lục", "TCTP 1.3.1"},
      {"mục 3.4.1 của Bộ tiêu chí", "TCTP 3.4.1"},
  };
  for (const Case& c : cases) EXPECT_EQ(dump(find_codes(c.text)), c.expected) << c.text;
}

TEST(FindCodes, ReadsListsAndRanges) {
  const Case cases[] = {
      {"TCTP 1.3.1; 1.3.2", "TCTP 1.3.1, TCTP 1.3.2"},
      {"TCTP 1.3.1, 1.3.2 và 3.4.1", "TCTP 1.3.1, TCTP 1.3.2, TCTP 3.4.1"},
      {"các TCTP 1.3.1/1.3.2", "TCTP 1.3.1, TCTP 1.3.2"},
      {"TCTP 1.3.1 và TCTP 1.3.2", "TCTP 1.3.1, TCTP 1.3.2"},
      {"các tiêu chí 1.1, 1.3.1", "TC 1.1, TCTP 1.3.1"},
      {"TCTP 3.2.1 đến 3.2.4", "TCTP 3.2.1, ..TCTP 3.2.4"},
      {"từ TCTP 3.2.1 đến TCTP 3.4.1", "TCTP 3.2.1, ..TCTP 3.4.1"},
      {"TCTP 3.2.1-3.2.4", "TCTP 3.2.1, ..TCTP 3.2.4"},
      {"TCTP 3.2.1 – 3.2.4, 3.5.1", "TCTP 3.2.1, ..TCTP 3.2.4, TCTP 3.5.1"},
      {"TC 1.1 đến 1.6; TCTP 2.1.1", "TC 1.1, ..TC 1.6, TCTP 2.1.1"},
      {"TCTP 3.2.1 - 100% TTHC", "TCTP 3.2.1"},
      {"TC 1.1, 98.5%", "TC 1.1"},
      {"TC 1.1 và 2.5 điểm", "TC 1.1"},
  };
  for (const Case& c : cases) EXPECT_EQ(dump(find_codes(c.text)), c.expected) << c.text;
}

TEST(FindCodes, LeavesOtherNumbersAlone) {
  for (const char* text : {"1.1. Công tác chỉ đạo",
                           "mục 1.1 nêu trên",
                           "khoản 2 Điều 10.6",
                           "ngày 8.6",
                           "ISO 9001-2015",
                           "ISO 9001:2015",
                           "IP 10.0.0.1",
                           "dịch vụ công mức độ 3,4",
                           "điểm 10.6",
                           "Tiêu chí 1: Thời gian giải quyết",
                           "Tiêu chí 3",
                           "TCVN 6909:2001",
                           "TC 3.25.2022",
                           "tiêu chí 3.2.5%",
                           "TC 8.6.2022",
                           "đạt 36.5 điểm",
                           "HTC 1.1",
                           "TC 1.234",
                           "TC 1.250.000",
                           "TCTP",
                           "tiêu chí 45.1",
                           "từ 3.2.1 đến 3.2.4",
                           ""}) {
    EXPECT_EQ(dump(find_codes(text)), "") << text;
  }
}

TEST(FindCodes, GivesItsPlace) {
  const std::string text = "Về (TCTP 1.3.1; 1.3.2) nêu trên";
  const auto codes = find_codes(text);
  ASSERT_EQ(codes.size(), 2u);
  EXPECT_EQ(text.substr(codes[0].begin, codes[0].end - codes[0].begin), "TCTP 1.3.1");
  EXPECT_EQ(text.substr(codes[1].begin, codes[1].end - codes[1].begin), "1.3.2");
}

TEST(CodeOfCell, TakesBareCodesInACodeColumn) {
  const Case cases[] = {
      {"3.1.1", "3.1.1"},
      {"1.3.1.", "1.3.1"},
      {"1.1", "1.1"},
      {" 3.1. 1", "3.1.1"},
      {"3.1 .1.", "3.1.1"},
      {"TCTP 3.1.1", "TCTP 3.1.1"},
      {"TC 1.1 - Tên", "TC 1.1"},
      {"(1.2.3)", "1.2.3"},
      {"1.2.3 Tỷ lệ", "1.2.3"},
      {"1.2 - Ban hành", "1.2"},
      {"1", ""},
      {"I", ""},
      {"", ""},
      {"0.5", ""},
      {"36.5", ""},
      {"1.0", ""},
      {"3.5 điểm", ""},
      {"8.6%", ""},
      {"1 2", ""},
      {"Tỷ lệ 3.1.1", ""},
      {"12.345", ""},
      {"3,1", ""},
  };
  for (const Case& c : cases) {
    const CodeMention code = code_of_cell(c.text);
    EXPECT_EQ(code.code.empty() ? "" : dump({code}), c.expected) << c.text;
  }
}

// "Quyết định|25|2020|25/2020/QĐ-UBND|2020-10-15"
std::string dump(const std::vector<Citation>& citations) {
  std::string text;
  for (const Citation& c : citations) {
    if (!text.empty()) text += " & ";
    text += c.kind + '|' + c.number + '|' + c.year + '|' + c.symbol + '|' + (c.date ? to_iso(*c.date) : "");
  }
  return text;
}

TEST(FindCitations, KnowsRealVariants) {
  const Case cases[] = {
      {"Kế hoạch số 2126/KH-UBND ngày 19/9/2022", "Kế hoạch|2126||2126/KH-UBND|2022-09-19"},
      {"Chỉ thị số 26/CT-TTg ngày 05/9/2016 của", "Chỉ thị|26||26/CT-TTg|2016-09-05"},
      {"Nghị quyết số 99/NQ-CP", "Nghị quyết|99||99/NQ-CP|"},
      {"Nghị định số 35/2022/NĐ-CP ngày 28 tháng 5 năm 2022", "Nghị định|35|2022|35/2022/NĐ-CP|2022-05-28"},
      {"25/2020/QĐ-UBND", "|25|2020|25/2020/QĐ-UBND|"},
      {"Nghị quyết số 30c/NQ-CP", "Nghị quyết|30c||30c/NQ-CP|"},
      {"585/QĐ-UBND-HC", "|585||585/QĐ-UBND-HC|"},
      {"Công văn 2231/SNV-CCHC&PC", "Công văn|2231||2231/SNV-CCHC&PC|"},
      {"18/BCTĐ-STP", "|18||18/BCTĐ-STP|"},
      {"19/BC-TTPVHCC", "|19||19/BC-TTPVHCC|"},
      {"4338/BTTTT-CĐSQG", "|4338||4338/BTTTT-CĐSQG|"},
      {"Thông tư liên tịch số 01/2011/TTLT-VPCP-BNV", "Thông tư liên tịch|01|2011|01/2011/TTLT-VPCP-BNV|"},
      {"Chỉ thị 36-CT/TU", "Chỉ thị|36||36-CT/TU|"},
      {"Nghị quyết số 18-NQ/TW ngày 25/10/2017", "Nghị quyết|18||18-NQ/TW|2017-10-25"},
      {"02-KH/BCĐTW", "|02||02-KH/BCĐTW|"},
      {"Luật số 22/2008/QH12", "Luật|22|2008|22/2008/QH12|"},
      {"Luật Tổ chức chính quyền địa phương số 77/2015/QH13", "Luật|77|2015|77/2015/QH13|"},
      {"351/2017/UBTVQH14", "|351|2017|351/2017/UBTVQH14|"},
      {"Quyết định số: 19/2012/QĐ-UBND, ngày 12 tháng 3 năm 2012", "Quyết định|19|2012|19/2012/QĐ-UBND|2012-03-12"},
      {"519 /QĐ-UBND", "|519||519/QĐ-UBND|"},
      {"35/NQ- CP", "|35||35/NQ-CP|"},
      {"2539/UBND- SNV", "|2539||2539/UBND-SNV|"},
      {"942/ QĐ-TTg", "|942||942/QĐ-TTg|"},
      {"942/QĐ-TTG", "|942||942/QĐ-TTG|"},
      {"2498/QD-UBND", "|2498||2498/QD-UBND|"},
      {"Kế hoạch số 1492 KH-UBND", "Kế hoạch|1492||1492/KH-UBND|"},
      {"1961/QĐUBND số", ""},
      {"Quyết định 1961/QĐUBND", "Quyết định|1961||1961/QĐUBND|"},
      {"61/2018/NĐCP", "|61|2018|61/2018/NĐCP|"},
      {"01/2018/TTVPCP", "|01|2018|01/2018/TTVPCP|"},
      {"Số: 7 /2021/TT-BNV", "|7|2021|7/2021/TT-BNV|"},
      {"số581/BNV-CCHC", "|581||581/BNV-CCHC|"},
      {"Nghị định 90/2020/NĐ-CP của Chính phủ", "Nghị định|90|2020|90/2020/NĐ-CP|"},
      {"Quyết định số 12/QĐ-BQLKKT (15/10/2020)", "Quyết định|12||12/QĐ-BQLKKT|2020-10-15"},
      {"QUYẾT ĐỊNH số 04/QĐ-UBND về việc", "Quyết định|04||04/QĐ-UBND|"},
      {"Quyết định số 12/QĐ-UBNDngày 01/02/2022", "Quyết định|12||12/QĐ-UBND|2022-02-01"},
      {"Kế hoạch số 45/KH-BQLKKT - Ban Quản lý", "Kế hoạch|45||45/KH-BQLKKT|"},
      {"Quyết định 25/QĐ-TTg ngày 22/7/2021 và Quyết định số 25/2021/QĐ-TTg",
       "Quyết định|25||25/QĐ-TTg|2021-07-22 & Quyết định|25|2021|25/2021/QĐ-TTg|"},
      {"Báo cáo số 16, 55 và 127/BC-BQLKKT",
       "Báo cáo|16||16/BC-BQLKKT| & Báo cáo|55||55/BC-BQLKKT| & Báo cáo|127||127/BC-BQLKKT|"},
      {"Biên bản số 01 đến 05/BB-QLDN", "Biên bản|01||01/BB-QLDN| & Biên bản|05||05/BB-QLDN|"},
      {"Kế hoạch số /KH-BQLKKT ngày /9/2022", "Kế hoạch|||/KH-BQLKKT|"},
      {"Số:        /KH-UBND", "|||/KH-UBND|"},
      {"Báo cáo số ...../BC-VP", "Báo cáo|||/BC-VP|"},
  };
  for (const Case& c : cases) EXPECT_EQ(dump(find_citations(c.text)), c.expected) << c.text;
}

TEST(FindCitations, LeavesOtherSlashesAlone) {
  for (const char* text : {"4.561/5.650 HS", "27/42 TTHC", "5/9 huyện", "80,35/100 điểm", "9/2022", "16/63",
                           "tỉnh/phòng chuyên môn", "Bưu điện tỉnh/Phòng", "TC/TCTP 1.1", "15 phút/lượt", "km/h",
                           "ISO 9001-2015", "27/HS", "1/5 số văn bản", "http://a.vn/QD-UBND", "31/12/2022", ""}) {
    EXPECT_EQ(dump(find_citations(text)), "") << text;
  }
}

std::string dump(const std::vector<DateMention>& dates) {
  const auto number = [](const std::optional<std::int32_t>& n) { return n ? std::to_string(*n) : std::string("?"); };
  std::string text;
  for (const DateMention& d : dates) {
    if (!text.empty()) text += ", ";
    text += number(d.day) + '/' + number(d.month) + '/' + number(d.year);
  }
  return text;
}

TEST(FindDates, KnowsRealVariants) {
  const Case cases[] = {
      {"ngày 05 tháng 01 năm 2020", "5/1/2020"},
      {"ngày 29 tháng 6 năm 2019", "29/6/2019"},
      {"23 tháng 03 năm 2007", "23/3/2007"},
      {"19/9/2022", "19/9/2022"},
      {"ngày 05/9/2016", "5/9/2016"},
      {"29/07/2016.", "29/7/2016"},
      {"5.6.2020", "5/6/2020"},
      {"20-11-2019", "20/11/2019"},
      {"31/12/202 5", "31/12/2025"},
      {"15/10/2 025", "15/10/2025"},
      {"ngày 8.6", "8/6/?"},
      {"ngày 19-4", "19/4/?"},
      {"tháng 9-2020", "?/9/2020"},
      {"tháng 01/2021", "?/1/2021"},
      {"9/2022", "?/9/2022"},
      {"21/7đến 20/8/2021", "20/8/2021"},
      {"từ 21/7 đến 20/8/2021", "21/7/?, 20/8/2021"},
      {"tính từ 1/12/2019 đến 29/2/2020", "1/12/2019, 29/2/2020"},
      {"từ ngày 22/10 đến ngày 21/11", "22/10/?, 21/11/?"},
      {"ngày 6/4/19", "6/4/2019"},
      {"trước ngày 20/11 hàng năm", "20/11/?"},
      {"trước 31/12.", "31/12/?"},
      {"Gia Lai, ngày tháng 9 năm 2022", "?/9/2022"},
      {"ngày ..... tháng 9 năm 2022", "?/9/2022"},
      {"ngày /9/2022", "?/9/2022"},
      {"ngày 12 tháng 3", "12/3/?"},
      {"tháng 9 năm 2022", "?/9/2022"},
      {"2022-12-15", "15/12/2022"},
      {"(01/01/2022-31/12/2022)", "1/1/2022, 31/12/2022"},
  };
  for (const Case& c : cases) EXPECT_EQ(dump(find_dates(c.text)), c.expected) << c.text;
}

TEST(FindDates, LeavesOtherNumbersAlone) {
  for (const char* text : {"16/63 tỉnh",
                           "5/9 huyện",
                           "trước 5/9 huyện",
                           "51/2017",
                           "25/2020/QĐ-UBND",
                           "12/2022/TT-BNV",
                           "ISO 9001-2015",
                           "31/02/2022",
                           "45/10/2022",
                           "6 tháng 2022",
                           "9 tháng đầu năm",
                           "10.6.20.20",
                           "năm 2022",
                           "quý I/2023",
                           "2021/2022",
                           "3.2.5",
                           "ngày làm việc",
                           "ngày tháng năm",
                           "1.234,5",
                           "98.6",
                           ""}) {
    EXPECT_EQ(dump(find_dates(text)), "") << text;
  }
}

TEST(FindDates, FullDatesAreCalendarDays) {
  EXPECT_EQ(find_dates("ngày 29/2/2020").at(0).full(), (Date{2020, 2, 29}));
  EXPECT_EQ(find_dates("ngày 20/11").at(0).full(), std::nullopt);
}

}  // namespace
}  // namespace rasoat
