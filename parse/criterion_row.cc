#include "parse/criterion_row.h"

#include <algorithm>
#include <array>

#include "extract/text/letters.h"
#include "extract/text/normalize.h"
#include "parse/scan.h"

namespace rasoat {
namespace {

constexpr std::size_t kCodeWithin = 6;  // bytes before the code of a name cell: a dash, a quote

std::size_t skip_separators(std::string_view text, std::size_t at) {
  static const RE2 kSeparators(R"([\s.:;,)\]–—-]*)");
  const auto match = match_at(kSeparators, text, at);
  return match ? match->span.end : at;
}

// Which columns say something of a criterion rather than naming a field.
bool has_content(const JoinedTable& table, std::size_t r, const Columns& columns) {
  for (std::size_t c = 0; c < columns.roles.size(); ++c) {
    const ColumnRole role = columns.roles[c];
    const bool telling = role == ColumnRole::kTarget || role == ColumnRole::kLead || role == ColumnRole::kSupport ||
                         role == ColumnRole::kDeadline || role == ColumnRole::kProduct || role == ColumnRole::kMethod;
    if (telling && !table.rows[r].cells.at(c).empty()) return true;
  }
  return false;
}

bool has_letters(const std::string& text) {
  static const RE2 kLetter(R"(\pL)");
  return RE2::PartialMatch(text, kLetter);
}

// All words of a row that spans the table, order cell left out; numbers beside them are sums of points.
std::string name_text(const TableRow& row, std::optional<std::size_t> order) {
  std::string text;
  for (std::size_t c = 0; c < row.cells.size(); ++c) {
    if (order && c == *order && row.spans.at(c) <= 1) continue;
    if (row.cells[c].empty() || !has_letters(row.cells[c].text)) continue;
    if (!text.empty()) text += ' ';
    text += row.cells[c].text;
  }
  return text;
}

const RE2& field_text() {
  static const RE2 kField(R"(^(?:(?i)(?:lĩnh vực|phần|mục)\s+)?([IVX]{1,6}|\d{1,2})\s*[.:)–-]*\s*(.*)$)");
  return kField;
}

const RE2& field_word() {
  static const RE2 kWord(R"(^(?i)(lĩnh vực|phần|mục)\s+([IVX]{1,6}|\d{1,2})\b)");
  return kWord;
}

bool is_mostly_upper(std::string_view text) {
  std::size_t upper = 0;
  std::size_t letters = 0;
  for (const char32_t code : to_codes(text)) {
    if (lower_of(code) == upper_of(code)) continue;
    ++letters;
    if (lower_of(code) != code) ++upper;
  }
  return letters >= 4 && upper * 10 >= letters * 8;
}

// The field's number may stand in a cell of its own or before the name.
std::optional<FieldRow> split_field(const std::string& order, const std::string& text) {
  static const RE2 kOrder(R"(^([IVX]{1,6})[.)]?$)");
  static const RE2 kMisread(R"(^[\pL|!1]{1,5}[.)]?$)");
  static const RE2 kDigits(R"(^(\d{1,2})[.)]?$)");
  std::string number, name;
  if (RE2::FullMatch(order, kOrder, &number)) return FieldRow{number, text};
  if (RE2::FullMatch(order, kDigits, &number) && is_mostly_upper(text))
    return FieldRow{to_roman(to_number(number)), text};
  if (RE2::FullMatch(order, kMisread) && is_mostly_upper(text)) return FieldRow{order, text};
  if (!order.empty() || !RE2::FullMatch(text, field_text(), &number, &name) || name.empty()) return std::nullopt;
  const bool roman = roman_value(number) > 0;
  if (!roman && !RE2::PartialMatch(text, field_word())) return std::nullopt;
  return FieldRow{roman ? number : to_roman(to_number(number)), name};
}

}  // namespace

const Passage& cell_at(const JoinedTable& table, std::size_t r, std::size_t c) {
  const TableRow* row = &table.rows.at(r);
  if (row->cells.at(c).empty() && c < row->above.size() && row->above[c] > 0)
    row = &table.rows.at(r - static_cast<std::size_t>(row->above[c]));
  while (c > 0 && row->cells[c].empty() && c < row->spans.size() && row->spans[c] == 0) --c;
  return row->cells[c];
}

NameCell read_name_cell(std::string_view text, bool bare) {
  NameCell cell;
  const auto codes = find_codes(text);
  if (!codes.empty() && codes.front().begin <= kCodeWithin + 20) {
    // find_codes gives the place of the number or of the word before it: what stands before is a label.
    static const RE2 kLabel(R"(^[\s“"(*-]*(?:(?i)tiêu chí thành phần|tiêu chí|tctp|tc)?[\s:.]*$)");
    if (RE2::FullMatch(piece(text.substr(0, codes.front().begin)), kLabel)) {
      cell.code = codes.front();
      cell.name = skip_separators(text, codes.front().end);
      return cell;
    }
  }
  static const RE2 kBare(R"(^\s*([1-9]\d?(?:\.[1-9]\d?){1,3})(?:[.:)]|\s))");
  if (!bare) return cell;
  if (const auto match = match_at(kBare, text, 0)) {
    cell.code = code_of_cell(match->group(1));
    if (!cell.code.code.empty()) cell.name = skip_separators(text, match->span.end);
  }
  return cell;
}

// One cell covers the table, or all of it but the TT column.
static bool spans_table(const TableRow& row) {
  const auto columns = static_cast<std::int32_t>(row.spans.size());
  return std::any_of(row.spans.begin(), row.spans.end(),
                     [&](std::int32_t span) { return span > 1 && span + 1 >= columns; });
}

NameCell read_scanned_name_cell(std::string_view text, bool bare) {
  static const RE2 kMisread(
      R"([^\pL\pN]{0,3}T[CGO]([TIL1]?[PFR?]?)[\s.]*(\d{1,2})\s?[.,]\s?(\d{1,2})(?:\s?[.,]\s?(\d{1,2}))?)");
  NameCell cell = read_name_cell(text, bare);
  const bool short_tctp =
      cell.code.kind == CriterionKind::kTctp && std::count(cell.code.code.begin(), cell.code.code.end(), '.') < 2;
  if (!cell.code.code.empty() && !short_tctp) return cell;
  const auto match = match_at(kMisread, text, 0);
  if (!match) return cell;
  const bool part = !match->group(1).empty();  // TCTP has three levels: "7.42" lost its second dot
  std::string second(match->group(3));
  std::string third(match->group(4));
  if (part && third.empty() && second.size() == 2) {
    third = second.substr(1);
    second.resize(1);
  }
  cell.code.code = std::string(match->group(2)) + "." + second;
  if (!third.empty()) cell.code.code += "." + third;
  cell.code.kind = third.empty() ? CriterionKind::kTc : CriterionKind::kTctp;
  cell.name = skip_separators(text, match->span.end);
  return cell;
}

namespace {

bool is_scanned(const TableRow& row) {
  return std::any_of(row.cells.begin(), row.cells.end(), [](const Passage& cell) {
    return !cell.words.empty() && cell.words.front().source == Source::kOcr;
  });
}

bool is_bold(const TableRow& row) {
  bool any = false;
  for (const Passage& cell : row.cells) {
    for (const WordSpan& word : cell.words) {
      if (!word.bold) return false;
      any = true;
    }
  }
  return any;
}

// In bold, as most rows are not.
bool stands_out(const JoinedTable& table, std::size_t r) {
  if (!is_bold(table.rows[r])) return false;
  const auto bold =
      std::count_if(table.rows.begin(), table.rows.end(), [](const TableRow& row) { return is_bold(row); });
  return static_cast<std::size_t>(bold) * 2 < table.rows.size();
}

// Merged over the table, or in bold above rows that are not: a section, whatever its number and its letters.
// The number "" where it has none.
std::optional<FieldRow> section_of(const std::string& order, const std::string& text) {
  static const RE2 kOrder(R"(([IVX]{1,6}|[A-HĐ]|\d{1,2})[.)]?)");
  static const RE2 kNumbered(R"(([IVX]{1,6}|[A-HĐ]|\d{1,2})\s*[.)]\s*(\S.*))");
  std::string number, name = text;
  const bool in_cell = order.empty() && RE2::FullMatch(text, kNumbered, &number, &name);
  if (!in_cell && !order.empty() && !RE2::FullMatch(order, kOrder, &number)) return std::nullopt;
  if (!find_codes(text).empty()) return std::nullopt;
  const bool digits = !number.empty() && number.find_first_not_of("0123456789") == std::string::npos;
  return FieldRow{digits ? to_roman(to_number(number)) : number, name};
}

}  // namespace

std::optional<FieldRow> read_field_row(const JoinedTable& table, std::size_t r, const Columns& columns) {
  const TableRow& row = table.rows.at(r);
  const bool merged = spans_table(row);
  const bool alone = merged || !has_content(table, r, columns);
  if (!alone) return std::nullopt;
  const auto order =
      columns.has(ColumnRole::kOrder) ? columns.find(ColumnRole::kOrder) : columns.find(ColumnRole::kCode);
  const bool order_is_own = order && row.spans.at(*order) <= 1;
  const std::string text = name_text(row, order);
  if (text.empty() || length_of(text) > 200) return std::nullopt;
  const std::string number = order_is_own ? row.cells[*order].text : "";
  if (auto field = split_field(number, text)) return field;
  if (is_scanned(row) || !(merged || (stands_out(table, r) && r + 1 < table.rows.size()))) return std::nullopt;
  return section_of(number, text);
}

FieldRow field_of_cell(std::string_view text, int nth) {
  static const RE2 kNumbered(R"(^(?:(?i)(?:lĩnh vực|phần|mục)\s+)?([IVX]{1,6}|[A-HĐ]|\d{1,2})\s*[.:)–-]\s*(\S.*)$)");
  std::string number, name;
  if (!RE2::FullMatch(piece(text), kNumbered, &number, &name)) return {to_roman(nth), std::string(text)};
  const int digits = number.find_first_not_of("0123456789") == std::string::npos ? to_number(number) : 0;
  return {digits > 0 ? to_roman(digits) : number, name};
}

std::string to_roman(int value) {
  static constexpr std::array<const char*, 20> kRoman = {"I",    "II",  "III",  "IV",    "V",   "VI",   "VII",
                                                         "VIII", "IX",  "X",    "XI",    "XII", "XIII", "XIV",
                                                         "XV",   "XVI", "XVII", "XVIII", "XIX", "XX"};
  return value >= 1 && value <= 20 ? kRoman[static_cast<std::size_t>(value - 1)] : std::to_string(value);
}

int roman_value(std::string_view roman) {
  int value = 0;
  int before = 0;
  for (auto at = roman.rbegin(); at != roman.rend(); ++at) {
    const int digit = *at == 'I' ? 1 : *at == 'V' ? 5 : *at == 'X' ? 10 : 0;
    if (digit == 0) return 0;
    value += digit < before ? -digit : digit;
    before = std::max(before, digit);
  }
  return value;
}

}  // namespace rasoat
