#include "extract/office/read_xlsx.h"

#include <algorithm>
#include <string>
#include <utility>

#include "extract/office/package.h"
#include "extract/office/sheet_cells.h"

namespace rasoat::office {
namespace {

constexpr double kRow = 20;  // points
constexpr double kColumn = 200;
constexpr double kMargin = 20;
constexpr float kSize = 10;
constexpr double kLetter = 0.5;               // of the size
constexpr std::size_t kMostLetters = 32'767;  // of a cell, Excel's own limit

tl::unexpected<ReadError> fail(ReadErrorCode code, std::string message) {
  return tl::unexpected(ReadError{code, std::move(message), 0});
}

bool is_wanted(std::string_view name) { return name.ends_with(".xml") || name.ends_with(".rels"); }

std::string main_part(const Parts& parts) {
  const auto relationships = parts.find("_rels/.rels");
  const std::string named = relationships == parts.end() ? "" : target_of(relationships->second, "/officeDocument", "");
  return named.empty() ? "xl/workbook.xml" : named;
}

// Words of one line, squeezed into the cell's width if need be: only their order matters.
void put_words(const SheetCell& cell, const Bbox& box, Page& page) {
  const std::string text = cell.text.substr(0, kMostLetters);
  const double room = box.width() - 4;
  const double scale = std::min(1.0, room / (kLetter * kSize * static_cast<double>(text.size() + 1)));
  double x = box.x0 + 2;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    Word word;
    word.text = text.substr(begin, end - begin);
    const double width = kLetter * kSize * scale * static_cast<double>(word.text.size());
    word.box = {x, box.top + 5, x + width, box.top + 15};
    word.size = kSize;
    if (!word.text.empty()) page.words.push_back(std::move(word));
    x += width + kLetter * kSize * scale;
    begin = end + 1;
  }
  page.anchors.push_back({0, page.number, cell.row + 1, cell.column + 1, box});
}

void draw_grid(std::int32_t rows, std::int32_t columns, Page& page) {
  const double right = kMargin + kColumn * columns;
  const double bottom = kMargin + kRow * rows;
  for (std::int32_t r = 0; r <= rows; ++r) {
    const double y = kMargin + kRow * r;
    page.rulings.push_back({{kMargin, y, right, y + 0.5}});
  }
  for (std::int32_t c = 0; c <= columns; ++c) {
    const double x = kMargin + kColumn * c;
    page.rulings.push_back({{x, kMargin, x + 0.5, bottom}});
  }
}

Page page_of(const Sheet& sheet, std::int32_t number) {
  Page page;
  page.number = number;
  page.reason = sheet.name;
  std::int32_t rows = 0;
  std::int32_t columns = 0;
  for (const SheetCell& cell : sheet.cells) {
    rows = std::max(rows, cell.row + 1);
    columns = std::max(columns, cell.column + 1);
  }
  page.width = 2 * kMargin + kColumn * columns;
  page.height = 2 * kMargin + kRow * rows;
  if (sheet.cells.empty()) page.source = Source::kBlank;
  if (rows > 0) draw_grid(rows, columns, page);
  for (const SheetCell& cell : sheet.cells) {
    const double x = kMargin + kColumn * cell.column;
    const double y = kMargin + kRow * cell.row;
    put_words(cell, {x, y, x + kColumn, y + kRow}, page);
  }
  return page;
}

}  // namespace

bool is_workbook(std::span<const std::byte> bytes) {
  if (!is_package(bytes)) return false;
  const auto parts =
      read_parts(bytes, [](std::string_view name) { return name == "_rels/.rels" || name == "xl/workbook.xml"; });
  return parts && (parts->contains("xl/workbook.xml") || main_part(*parts).find("workbook") != std::string::npos) &&
         main_part(*parts).starts_with("xl/");
}

tl::expected<Document, ReadError> read_xlsx(std::span<const std::byte> bytes, const ReadOptions& options,
                                            const SheetLimits& limits) {
  if (bytes.empty()) return fail(ReadErrorCode::kEmptyFile, "the file has no bytes");
  if (options.limits.max_bytes != 0 && bytes.size() > options.limits.max_bytes)
    return fail(ReadErrorCode::kTooLarge, std::to_string(bytes.size()) + " bytes");
  if (is_encrypted_package(bytes)) return fail(ReadErrorCode::kEncrypted, "an encrypted office file");
  if (!is_package(bytes)) return fail(ReadErrorCode::kNotPdf, "no office file");
  const auto parts = read_parts(bytes, is_wanted);
  if (!parts) return tl::unexpected(parts.error());
  const std::string workbook = main_part(*parts);
  if (!parts->contains(workbook)) return fail(ReadErrorCode::kNotPdf, "an archive, but no workbook");
  bool is_whole = true;
  const std::vector<Sheet> sheets = read_sheets(*parts, workbook, limits, is_whole);
  if (sheets.empty()) return fail(ReadErrorCode::kDamaged, "no sheet can be read");
  Document document;
  document.byte_size = bytes.size();
  document.format = "xlsx";
  document.fonts.emplace_back();
  for (const Sheet& sheet : sheets) {
    document.pages.push_back(page_of(sheet, static_cast<std::int32_t>(document.pages.size()) + 1));
  }
  document.page_count = static_cast<std::int32_t>(document.pages.size());
  if (!is_whole) document.notes.push_back({"truncated", 0, "over a limit"});
  std::erase_if(document.pages, [&](const Page& page) {
    return page.number < options.first_page || (options.last_page > 0 && page.number > options.last_page);
  });
  return document;
}

}  // namespace rasoat::office
