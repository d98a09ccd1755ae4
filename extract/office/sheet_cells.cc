#include "extract/office/sheet_cells.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <map>
#include <optional>
#include <set>

#include "extract/office/xml.h"
#include "extract/text/normalize.h"

namespace rasoat::office {
namespace {

const std::string& part_or_empty(const Parts& parts, const std::string& name) {
  static const std::string kNone;
  const auto found = parts.find(name);
  return found == parts.end() ? kNone : found->second;
}

// The text of <si> or <is>: its runs, without what is written above letters to pronounce them.
std::string text_of_item(const pugi::xml_node& item) {
  std::string text;
  for (const pugi::xml_node& node : item.children()) {
    if (local_name(node) == "t") text += node.text().get();
    if (local_name(node) == "r") text += child(node, "t").text().get();
  }
  return text;
}

std::vector<std::string> shared_strings(const std::string& part) {
  pugi::xml_document xml;
  std::vector<std::string> strings;
  if (!parse_xml(part, xml)) return strings;
  for (const pugi::xml_node& item : xml.document_element().children()) {
    if (local_name(item) == "si") strings.push_back(text_of_item(item));
  }
  return strings;
}

// Which styles (by number) show dates.
std::set<std::size_t> date_styles(const std::string& part) {
  pugi::xml_document xml;
  std::set<std::size_t> styles;
  if (!parse_xml(part, xml)) return styles;
  std::map<int, std::string> formats;
  for (const pugi::xml_node& format : child(xml.document_element(), "numFmts").children()) {
    formats[static_cast<int>(number(attribute(format, "numFmtId")).value_or(-1))] = attribute(format, "formatCode");
  }
  std::size_t style = 0;
  for (const pugi::xml_node& format : child(xml.document_element(), "cellXfs").children()) {
    if (local_name(format) != "xf") continue;
    const int id = static_cast<int>(number(attribute(format, "numFmtId")).value_or(0));
    const bool built_in = (id >= 14 && id <= 17) || id == 22;
    const auto own = formats.find(id);
    if (built_in || (own != formats.end() && is_date_format(own->second))) styles.insert(style);
    ++style;
  }
  return styles;
}

struct Place {
  std::int32_t row = 0;
  std::int32_t column = 0;
};

// "BC12" -> row 11, column 54.
std::optional<Place> place_of(std::string_view reference) {
  constexpr std::int32_t kMost = 2'000'000;
  Place place;
  std::size_t at = 0;
  for (; at < reference.size() && reference[at] >= 'A' && reference[at] <= 'Z' && place.column < kMost; ++at) {
    place.column = place.column * 26 + (reference[at] - 'A' + 1);
  }
  const auto row = number(reference.substr(at));
  if (at == 0 || !row || *row < 1 || *row > kMost) return std::nullopt;
  return Place{static_cast<std::int32_t>(*row) - 1, place.column - 1};
}

// 0.1 + 0.2 is stored as 0.30000000000000004: fifteen digits are what Excel shows.
std::string plain_number(double value) {
  char text[64];
  const auto [end, error] = std::to_chars(std::begin(text), std::end(text), value, std::chars_format::general, 15);
  return error == std::errc() ? std::string(std::begin(text), end) : std::string();
}

struct Workbook {
  std::vector<std::string> strings;
  std::set<std::size_t> dates;
  bool since_1904 = false;
};

std::string text_of_cell(const pugi::xml_node& cell, const Workbook& book) {
  const std::string_view type = attribute(cell, "t");
  const std::string value = child(cell, "v").text().get();
  if (type == "inlineStr") return text_of_item(child(cell, "is"));
  if (type == "b") return value == "1" ? "TRUE" : "FALSE";
  if (type == "str" || type == "e" || type == "d") return value;
  const auto figure = number(value);
  if (!figure) return "";
  if (type == "s") {
    const bool known = *figure >= 0 && *figure < static_cast<double>(book.strings.size());
    return known ? book.strings[static_cast<std::size_t>(*figure)] : "";
  }
  const auto style = static_cast<std::size_t>(std::max(number(attribute(cell, "s")).value_or(0), 0.0));
  return book.dates.contains(style) ? date_of_serial(*figure, book.since_1904) : plain_number(*figure);
}

void read_row(const pugi::xml_node& row, const Workbook& book, const SheetLimits& limits, Place& next, Sheet& sheet,
              bool& is_whole) {
  next.column = 0;
  for (const pugi::xml_node& cell : row.children()) {
    if (local_name(cell) != "c") continue;
    const Place at = place_of(attribute(cell, "r")).value_or(next);
    next = {at.row, at.column + 1};
    std::string text = normalize(text_of_cell(cell, book));
    if (text.empty()) continue;
    if (static_cast<std::size_t>(at.row) >= limits.max_rows ||
        static_cast<std::size_t>(at.column) >= limits.max_columns) {
      is_whole = false;
      continue;
    }
    sheet.cells.push_back({at.row, at.column, std::move(text)});
  }
  ++next.row;
}

Sheet read_sheet(const std::string& part, const Workbook& book, const SheetLimits& limits, std::size_t& cells_left,
                 bool& is_whole) {
  Sheet sheet;
  pugi::xml_document xml;
  if (!parse_xml(part, xml)) {
    is_whole = false;
    return sheet;
  }
  Place next;
  for (const pugi::xml_node& row : child(xml.document_element(), "sheetData").children()) {
    if (sheet.cells.size() >= cells_left) {
      is_whole = false;
      break;
    }
    if (local_name(row) == "row") read_row(row, book, limits, next, sheet, is_whole);
  }
  cells_left -= std::min(cells_left, sheet.cells.size());
  return sheet;
}

}  // namespace

bool is_date_format(std::string_view format) {
  bool quoted = false;
  bool bracketed = false;
  for (std::size_t i = 0; i < format.size(); ++i) {
    const char c = format[i];
    if (c == '\\') {
      ++i;
    } else if (c == '"') {
      quoted = !quoted;
    } else if (c == '[' || c == ']') {
      bracketed = c == '[';
    } else if (!quoted && !bracketed && (c == 'd' || c == 'y' || c == 'D' || c == 'Y')) {
      return true;
    }
  }
  return false;
}

// Days since 1899-12-30 (after Excel's false 29 February 1900), by Hinnant's civil_from_days.
std::string date_of_serial(double serial, bool since_1904) {
  constexpr double kMost = 2'958'466;  // the year 9999
  if (!(serial >= 0 && serial < kMost)) return plain_number(serial);
  const auto minutes = static_cast<std::int64_t>(std::llround(serial * 1440));
  const std::int64_t day = minutes / 1440 + (since_1904 ? 1462 : 0);
  const std::int64_t shifted = day + 693'899;  // days since 0000-03-01 of 1899-12-30
  const std::int64_t era = shifted / 146'097;
  const std::int64_t of_era = shifted % 146'097;
  const std::int64_t year_of_era = (of_era - of_era / 1460 + of_era / 36'524 - of_era / 146'096) / 365;
  const std::int64_t of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int64_t month_index = (5 * of_year + 2) / 153;
  const auto date = static_cast<int>(of_year - (153 * month_index + 2) / 5 + 1);
  const auto month = static_cast<int>(month_index < 10 ? month_index + 3 : month_index - 9);
  const auto year = static_cast<int>(year_of_era + era * 400 + (month <= 2 ? 1 : 0));
  char text[48];
  std::snprintf(text, sizeof text, "%04d-%02d-%02d", year, month, date);
  std::string out = text;
  if (const auto of_day = static_cast<int>(minutes % 1440); of_day != 0) {
    std::snprintf(text, sizeof text, " %02d:%02d", of_day / 60, of_day % 60);
    out += text;
  }
  return out;
}

std::vector<Sheet> read_sheets(const Parts& parts, const std::string& workbook, const SheetLimits& limits,
                               bool& is_whole) {
  const std::string base = folder_of(workbook);
  const std::string& relationships = part_or_empty(parts, base + "_rels/" + workbook.substr(base.size()) + ".rels");
  pugi::xml_document xml;
  if (!parse_xml(part_or_empty(parts, workbook), xml)) {
    is_whole = false;
    return {};
  }
  Workbook book{shared_strings(part_or_empty(parts, target_of(relationships, "/sharedStrings", base))),
                date_styles(part_or_empty(parts, target_of(relationships, "/styles", base))),
                attribute(child(xml.document_element(), "workbookPr"), "date1904") == "1"};
  std::vector<Sheet> sheets;
  std::size_t cells_left = limits.max_cells;
  for (const pugi::xml_node& entry : child(xml.document_element(), "sheets").children()) {
    const std::string_view state = attribute(entry, "state");
    if (local_name(entry) != "sheet" || state == "hidden" || state == "veryHidden") continue;
    if (sheets.size() >= limits.max_sheets) {
      is_whole = false;
      break;
    }
    const std::string part = target_by_id(relationships, attribute(entry, "id"), base);
    sheets.push_back(read_sheet(part_or_empty(parts, part), book, limits, cells_left, is_whole));
    sheets.back().name = normalize(attribute(entry, "name"));
  }
  return sheets;
}

}  // namespace rasoat::office
