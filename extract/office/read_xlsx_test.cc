#include "extract/office/read_xlsx.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "extract/layout/tables.h"
#include "extract/office/docx_art.h"
#include "extract/office/sheet_cells.h"

namespace rasoat::office {
namespace {

using testing::ElementsAre;
using testing::SizeIs;

constexpr const char* kSheet =
    "<worksheet><sheetData>"
    "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>"
    "<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>3.2.1</t></is></c><c r=\"B3\" s=\"1\"><v>44904</v></c>"
    "<c r=\"D3\"><v>0.30000000000000004</v></c></row>"
    "<row><c t=\"b\"><v>1</v></c><c t=\"str\"><f>A1</f><v>Đạt</v></c></row></sheetData></worksheet>";

std::map<std::string, std::string> workbook(const std::string& sheet) {
  return {{"_rels/.rels",
           "<Relationships><Relationship Id=\"r1\" Type=\"http://x/officeDocument\" "
           "Target=\"xl/workbook.xml\"/></Relationships>"},
          {"xl/workbook.xml",
           "<workbook xmlns:r=\"r\"><sheets><sheet name=\"Quyết định\" r:id=\"a\"/><sheet name=\"Ẩn\" state=\"hidden\" "
           "r:id=\"a\"/></sheets></workbook>"},
          {"xl/_rels/workbook.xml.rels",
           "<Relationships><Relationship Id=\"a\" Type=\"http://x/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
           "<Relationship Id=\"b\" Type=\"http://x/sharedStrings\" Target=\"sharedStrings.xml\"/>"
           "<Relationship Id=\"c\" Type=\"http://x/styles\" Target=\"styles.xml\"/></Relationships>"},
          {"xl/sharedStrings.xml", "<sst><si><t>Mã tiêu chí</t></si><si><r><t>Ng</t></r><r><t>ày</t></r></si></sst>"},
          {"xl/styles.xml",
           "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/></numFmts><cellXfs><xf "
           "numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>"},
          {"xl/worksheets/sheet1.xml", sheet}};
}

tl::expected<Document, ReadError> read(const std::string& bytes) {
  return read_xlsx(std::as_bytes(std::span(bytes)), {});
}

std::vector<std::string> cells_of(const Document& document) {
  std::vector<std::string> cells;
  for (const Table& table : find_tables(document.pages.front())) {
    for (const Cell& cell : table.cells) {
      if (cell.lines.empty()) continue;
      cells.push_back(std::to_string(cell.row) + "," + std::to_string(cell.column) + " " +
                      text_of(document.pages.front(), cell.lines.front()));
    }
  }
  return cells;
}

TEST(ReadXlsx, CellsAreThoseOfATable) {
  const std::string bytes = art::zip(workbook(kSheet));
  EXPECT_TRUE(is_workbook(std::as_bytes(std::span(bytes))));
  const auto document = read(bytes);
  ASSERT_TRUE(document) << document.error().message;
  ASSERT_THAT(document->pages, SizeIs(1)) << "hidden sheets are left out";
  EXPECT_EQ(document->format, "xlsx");
  EXPECT_EQ(document->pages.front().reason, "Quyết định");
  EXPECT_THAT(cells_of(*document), ElementsAre("0,0 Mã tiêu chí", "0,1 Ngày", "2,0 3.2.1", "2,1 2022-12-09", "2,3 0.3",
                                               "3,0 TRUE", "3,1 Đạt"));
}

TEST(ReadXlsx, DaysAreCountedAsExcelCountsThem) {
  struct Case {
    double serial;
    bool since_1904;
    const char* date;
  };
  for (const Case& c : {Case{61, false, "1900-03-01"}, Case{44904, false, "2022-12-09"},
                        Case{44904.5, false, "2022-12-09 12:00"}, Case{36585, false, "2000-02-29"},
                        Case{43442, true, "2022-12-09"}, Case{-1, false, "-1"}, Case{1e9, false, "1000000000"}}) {
    EXPECT_EQ(date_of_serial(c.serial, c.since_1904), c.date) << c.serial;
  }
}

TEST(ReadXlsx, FormatsOfDatesAreTold) {
  for (const char* format : {"dd/mm/yyyy", "d-mmm-yy", "[$-42A]dd mmmm yyyy", "yyyy"})
    EXPECT_TRUE(is_date_format(format)) << format;
  for (const char* format : {"0.00", "#,##0 \"đ\"", "0\\d", "[Red]0", "@", "hh:mm", ""})
    EXPECT_FALSE(is_date_format(format)) << format;
}

TEST(ReadXlsx, WhatMeansHarmIsHeldInBounds) {
  EXPECT_EQ(read(art::zip({{"word/document.xml", "<a/>"}})).error().code, ReadErrorCode::kNotPdf);
  EXPECT_EQ(read(art::zip(workbook("<worksheet><sheetData>"))).value().notes,
            (std::vector<DocumentNote>{{"truncated", 0, "over a limit"}}));
  const auto far =
      read(art::zip(workbook("<worksheet><sheetData><row><c r=\"XFD1048576\"><v>1</v></c><c "
                             "r=\"A999999999999\"><v>2</v></c><c r=\"1\"><v>3</v></c></row></sheetData></worksheet>")));
  ASSERT_TRUE(far);
  EXPECT_LE(far->pages.front().words.size(), 2U);
}

}  // namespace
}  // namespace rasoat::office
