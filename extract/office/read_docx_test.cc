// The labelled drafts of corpus/reading/drafts: what is said and which cell holds what; and archives
// that mean harm.
#include "extract/office/read_docx.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <sstream>

#include "extract/layout/tables.h"
#include "extract/office/docx_art.h"
#include "tests/read_text.h"

namespace rasoat::office {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

const fs::path kReading = fs::path(RASOAT_SOURCE_DIR) / "corpus/reading";

std::span<const std::byte> bytes_of(const std::string& text) { return std::as_bytes(std::span(text)); }

tl::expected<Document, ReadError> read(const std::string& docx, const ReadOptions& options = {}) {
  return read_docx(bytes_of(docx), options);
}

using Row = std::map<std::string, std::string>;

std::vector<Row> read_tsv(const fs::path& path) {
  std::vector<std::string> columns;
  std::vector<Row> rows;
  std::ifstream in(path);
  for (std::string line; std::getline(in, line);) {
    std::istringstream cells(line);
    std::vector<std::string> values;
    for (std::string cell; std::getline(cells, cell, '\t');) values.push_back(cell);
    if (columns.empty()) {
      columns = values;
      continue;
    }
    Row& row = rows.emplace_back();
    for (std::size_t i = 0; i < columns.size(); ++i) row[columns[i]] = i < values.size() ? values[i] : "";
  }
  return rows;
}

std::string without_blanks(std::string text) {
  std::erase_if(text, [](char c) { return c == ' ' || c == '\t'; });
  return text;
}

// All that is said, without blanks, as a bag of letters would lose too much: word by word, sorted.
std::vector<std::string> words_of(const Document& document) {
  std::vector<std::string> words;
  for (const Page& page : document.pages) {
    for (const Word& word : page.words) words.push_back(word.text);
  }
  std::sort(words.begin(), words.end());
  return words;
}

std::vector<std::string> words_in(const std::vector<Row>& lines) {
  std::vector<std::string> words;
  for (const Row& line : lines) {
    std::istringstream in(line.at("text"));
    for (std::string word; in >> word;) words.push_back(word);
  }
  std::sort(words.begin(), words.end());
  return words;
}

std::string text_of_cell(const Page& page, const Cell& cell) {
  std::string text;
  for (const Line& line : cell.lines) text += (text.empty() ? "" : " ") + text_of(page, line);
  return text;
}

// "table row column rows columns" -> text without blanks, as labels count them.
std::map<std::string, std::string> cells_of(const Document& document) {
  std::map<std::string, std::string> cells;
  int number = 0;
  for (const Page& page : document.pages) {
    for (const Table& table : find_tables(page)) {
      ++number;
      for (const Cell& cell : table.cells) {
        const std::string at = std::to_string(number) + " " + std::to_string(cell.row + 1) + " " +
                               std::to_string(cell.column + 1) + " " + std::to_string(cell.row_span) + " " +
                               std::to_string(cell.column_span);
        cells[at] = without_blanks(text_of_cell(page, cell));
      }
    }
  }
  return cells;
}

std::map<std::string, std::string> cells_in(const std::vector<Row>& labels) {
  std::map<std::string, std::string> cells;
  for (const Row& row : labels) {
    cells[row.at("table") + " " + row.at("row") + " " + row.at("column") + " " + row.at("rows") + " " +
          row.at("columns")] = without_blanks(row.at("text"));
  }
  return cells;
}

std::vector<fs::path> drafts() {
  std::vector<fs::path> paths;
  for (const auto& entry : fs::directory_iterator(kReading / "drafts")) {
    const std::string name = entry.path().filename();
    if (entry.path().extension() == ".docx" && !name.starts_with("held-") && name != "pasted-scan.docx")
      paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

TEST(ReadDocx, DraftsSayWhatTheirLabelsSay) {
  ASSERT_THAT(drafts(), SizeIs(13));
  for (const fs::path& path : drafts()) {
    const auto document = read(read_text(path));
    ASSERT_TRUE(document) << path << document.error().message;
    EXPECT_EQ(document->format, "docx");
    const auto expected = words_in(read_tsv(kReading / "labels" / ("draft-" + path.stem().string() + ".text.tsv")));
    EXPECT_EQ(words_of(*document), expected) << path;
  }
}

TEST(ReadDocx, CellsOfDraftsAreThoseOfTheirLabels) {
  std::size_t compared = 0;
  for (const fs::path& path : drafts()) {
    const fs::path labels = kReading / "labels" / ("draft-" + path.stem().string() + ".cells.tsv");
    if (!fs::exists(labels)) continue;
    const auto document = read(read_text(path));
    ASSERT_TRUE(document) << path;
    const auto found = cells_of(*document);
    for (const auto& [at, text] : cells_in(read_tsv(labels))) {
      const auto cell = found.find(at);
      EXPECT_TRUE(cell != found.end() && cell->second == text)
          << path.filename() << " " << at << ": " << text << "\n  found "
          << (cell == found.end() ? "no such cell" : cell->second);
      ++compared;
    }
  }
  EXPECT_GT(compared, 1000U);
}

std::string text_of(const Document& document) {
  std::string text;
  for (const Page& page : document.pages) {
    for (const Word& word : page.words) text += (text.empty() ? "" : " ") + word.text;
  }
  return text;
}

std::string text_of_body(const std::string& body, const std::map<std::string, std::string>& more = {}) {
  const auto document = read(art::docx(body, more));
  return document ? text_of(*document) : name_of(document.error().code);
}

TEST(ReadDocx, ReadsWhatAReaderSees) {
  struct Case {
    const char* body;
    const char* text;
  };
  const Case cases[] = {
      {"<w:p><w:r><w:t>Kế ho</w:t></w:r><w:r><w:t>ạch</w:t></w:r></w:p>", "Kế hoạch"},
      {"<w:p><w:r><w:t>Số:</w:t><w:tab/><w:t>/KH</w:t></w:r></w:p>", "Số: /KH"},
      {"<w:p><w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:noBreakHyphen/><w:t>c</w:t></w:r></w:p>", "a b-c"},
      {"<w:p><w:del><w:r><w:delText>cũ</w:delText></w:r></w:del><w:ins><w:r><w:t>mới</w:t></w:r></w:ins></w:p>", "mới"},
      {"<w:p><w:moveFrom><w:r><w:t>a</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>b</w:t></w:r></w:moveTo></w:p>", "b"},
      {"<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r><w:r><w:rPr><w:vanish "
       "w:val=\"0\"/></w:rPr><w:t>hiện</w:t></w:r></w:p>",
       "hiện"},
      {"<w:p><w:r><w:rPr><w:caps/></w:rPr><w:t>quyết định</w:t></w:r></w:p>", "QUYẾT ĐỊNH"},
      {"<w:p><w:hyperlink><w:r><w:t>liên kết</w:t></w:r></w:hyperlink></w:p>", "liên kết"},
      {"<w:p><w:r><w:fldChar "
       "w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>7</w:t></w:r></w:p>",
       "7"},
      {"<w:sdt><w:sdtContent><w:p><w:r><w:t>khung</w:t></w:r></w:p></w:sdtContent></w:sdt>", "khung"},
      {"<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent><w:p><w:r><w:t>hộp</w:t></w:r></w:p></"
       "w:txbxContent></w:drawing></mc:Choice>"
       "<mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>hộp</w:t></w:r></w:p></w:txbxContent></w:pict></"
       "mc:Fallback></mc:AlternateContent></w:r></w:p>",
       "hộp"},
      {"<w:p><w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/></w:r></w:p>", "✓"},
      {"<w:p/>", ""},
      {"", ""},
  };
  for (const Case& c : cases) EXPECT_EQ(text_of_body(c.body), c.text) << c.body;
}

TEST(ReadDocx, ListsCarryTheNumbersThatWordShows) {
  const std::string numbering =
      "<w:numbering><w:abstractNum w:abstractNumId=\"5\">"
      "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"upperRoman\"/><w:lvlText w:val=\"%1.\"/></w:lvl>"
      "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"lowerLetter\"/><w:lvlText w:val=\"%2)\"/></w:lvl>"
      "<w:lvl w:ilvl=\"2\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"\xEF\x82\xB7\"/></w:lvl></w:abstractNum>"
      "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"5\"/></w:num></w:numbering>";
  const auto item = [](const char* level, const char* text) {
    return std::string("<w:p><w:pPr><w:numPr><w:ilvl w:val=\"") + level +
           "\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
  };
  EXPECT_EQ(
      text_of_body(item("0", "m") + item("1", "n") + item("1", "o") + item("0", "p") + item("1", "q") + item("2", "r"),
                   {{"word/numbering.xml", numbering}}),
      "I. m a) n b) o II. p a) q - r");
}

TEST(ReadDocx, ParagraphsAndCellsAreKnown) {
  const auto document =
      read(art::docx("<w:p><w:r><w:t>một</w:t></w:r></w:p>"
                     "<w:tbl><w:tblGrid><w:gridCol w:w=\"2000\"/><w:gridCol w:w=\"2000\"/></w:tblGrid>"
                     "<w:tr><w:tc><w:p><w:r><w:t>hai</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>ba</w:t></w:r></"
                     "w:p></w:tc></w:tr></w:tbl>"
                     "<w:p/><w:p><w:r><w:t>năm</w:t></w:r></w:p>"));
  ASSERT_TRUE(document);
  ASSERT_THAT(document->pages, SizeIs(1));
  std::vector<std::string> anchors;
  for (const Anchor& at : document->pages.front().anchors) {
    anchors.push_back(std::to_string(at.paragraph) + ":" + std::to_string(at.table) + "," + std::to_string(at.row) +
                      "," + std::to_string(at.column));
  }
  EXPECT_THAT(anchors, ElementsAre("1:0,0,0", "2:1,1,1", "3:1,1,2", "5:0,0,0"));
}

TEST(ReadDocx, APictureAsLargeAsThePageIsAPageToBeRead) {
  const auto document = read(read_text(kReading / "drafts/pasted-scan.docx"));
  ASSERT_TRUE(document);
  ASSERT_THAT(document->pages, SizeIs(2));
  for (const Page& page : document->pages) {
    EXPECT_EQ(page.source, Source::kUnread);
    EXPECT_EQ(page.reason, "no-text");
  }
}

TEST(ReadDocx, ARangeOfPagesIsThatOfTheWhole) {
  const std::string plan = read_text(kReading / "drafts/plan.docx");
  const auto whole = read(plan);
  ReadOptions options;
  options.first_page = 2;
  options.last_page = 3;
  const auto part = read(plan, options);
  ASSERT_TRUE(whole && part);
  ASSERT_GE(whole->pages.size(), 4U);
  ASSERT_THAT(part->pages, SizeIs(2));
  EXPECT_EQ(part->page_count, whole->page_count);
  EXPECT_EQ(part->pages.front(), whole->pages[1]);
}

// What means harm -----------------------------------------------------------------------------------

ReadErrorCode error_of(const std::string& bytes) {
  const auto document = read(bytes);
  return document ? ReadErrorCode::kCancelled : document.error().code;
}

TEST(HostileDocx, IsRefusedWithTheReason) {
  EXPECT_EQ(error_of(""), ReadErrorCode::kEmptyFile);
  EXPECT_EQ(error_of("plain text"), ReadErrorCode::kNotPdf);
  EXPECT_EQ(error_of(art::zip({{"xl/workbook.xml", "<workbook/>"}})), ReadErrorCode::kNotPdf);
  EXPECT_EQ(error_of(art::zip({{"word/document.xml", "<w:document><w:body><w:p>"}})), ReadErrorCode::kDamaged);
  EXPECT_EQ(error_of("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 an old .doc"), ReadErrorCode::kNotPdf);
  EXPECT_EQ(error_of(std::string("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") +
                     std::string("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32)),
            ReadErrorCode::kEncrypted);
}

TEST(HostileDocx, ABombIsNotUnpacked) {
  const std::string bomb = art::zip({{"word/document.xml", std::string(std::size_t{40} << 20, ' ')}});
  EXPECT_LT(bomb.size(), std::size_t{100'000});
  EXPECT_EQ(error_of(bomb), ReadErrorCode::kTooLarge);
}

TEST(HostileDocx, EntitiesAreNotExpanded) {
  const std::string xml =
      "<?xml version=\"1.0\"?><!DOCTYPE w:document [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b "
      "\"&a;&a;&a;&a;&a;&a;\"><!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
      "<w:document><w:body><w:p><w:r><w:t>&b;&x;</w:t></w:r></w:p></w:body></w:document>";
  const auto document = read(art::zip({{"word/document.xml", xml}}));
  ASSERT_TRUE(document);
  EXPECT_EQ(text_of(*document), "&b;&x;");
}

TEST(HostileDocx, DeepNestingEndsWhereItIsTooDeep) {
  std::string body = "<w:p><w:r><w:t>đầu</w:t></w:r></w:p>";
  for (int i = 0; i < 20'000; ++i) body += "<w:sdt><w:sdtContent>";
  body += "<w:p><w:r><w:t>đáy</w:t></w:r></w:p>";
  for (int i = 0; i < 20'000; ++i) body += "</w:sdtContent></w:sdt>";
  const auto document = read(art::docx(body));
  ASSERT_TRUE(document);
  EXPECT_EQ(text_of(*document), "đầu");
  EXPECT_THAT(document->notes, ElementsAre(DocumentNote{"truncated", 0, "over a limit"}));
}

TEST(HostileDocx, WildNumbersAreHeldInBounds) {
  const std::string body =
      "<w:tbl><w:tblGrid><w:gridCol w:w=\"-5\"/><w:gridCol w:w=\"1e300\"/><w:gridCol "
      "w:w=\"nan\"/></w:tblGrid><w:tr><w:trPr><w:gridBefore w:val=\"999999999\"/></w:trPr>"
      "<w:tc><w:tcPr><w:gridSpan w:val=\"999999999\"/></w:tcPr><w:p><w:pPr><w:ind w:left=\"-99999999\" "
      "w:firstLine=\"1e18\"/></w:pPr><w:r><w:rPr><w:sz "
      "w:val=\"-3\"/></w:rPr><w:t>a</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
      "<w:sectPr><w:pgSz w:w=\"0\" w:h=\"-1\"/><w:pgMar w:left=\"99999999\" w:right=\"99999999\"/></w:sectPr>";
  const auto document = read(art::docx(body));
  ASSERT_TRUE(document);
  EXPECT_EQ(text_of(*document), "a");
  for (const Page& page : document->pages) {
    for (const Word& word : page.words) EXPECT_TRUE(word.box.x0 >= 0 && word.box.x1 < 1e5) << word.box.x0;
  }
}

TEST(HostileDocx, CutOrFlippedBytesNeverCrash) {
  const std::string whole = read_text(kReading / "drafts/marks.docx");
  for (std::size_t cut = 1; cut < whole.size(); cut += whole.size() / 40) (void)read(whole.substr(0, cut));
  for (std::size_t at = 0; at < whole.size(); at += whole.size() / 80) {
    std::string flipped = whole;
    flipped[at] = static_cast<char>(~flipped[at]);
    (void)read(flipped);
  }
  SUCCEED();
}

}  // namespace
}  // namespace rasoat::office
