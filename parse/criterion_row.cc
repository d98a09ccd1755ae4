#include "parse/criterion_row.h"

#include <algorithm>
#include <array>

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

// All text of a row that spans the table, order cell left out.
std::string name_text(const TableRow& row, std::optional<std::size_t> order) {
  std::string text;
  for (std::size_t c = 0; c < row.cells.size(); ++c) {
    if (order && c == *order && row.spans.at(c) <= 1) continue;
    if (row.cells[c].empty()) continue;
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

std::string to_roman(int value) {
  static constexpr std::array<const char*, 20> kRoman = {"I",    "II",  "III",  "IV",    "V",   "VI",   "VII",
                                                         "VIII", "IX",  "X",    "XI",    "XII", "XIII", "XIV",
                                                         "XV",   "XVI", "XVII", "XVIII", "XIX", "XX"};
  return value >= 1 && value <= 20 ? kRoman[static_cast<std::size_t>(value - 1)] : std::to_string(value);
}

// The field's number may stand in a cell of its own or before the name.
std::optional<FieldRow> split_field(const std::string& order, const std::string& text) {
  static const RE2 kOrder(R"(^([IVX]{1,6})[.)]?$)");
  std::string number, name;
  if (RE2::FullMatch(order, kOrder, &number)) return FieldRow{number, text};
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

std::optional<FieldRow> read_field_row(const JoinedTable& table, std::size_t r, const Columns& columns) {
  const TableRow& row = table.rows.at(r);
  if (has_content(table, r, columns)) {
    const bool spans = std::any_of(row.spans.begin(), row.spans.end(), [&](std::int32_t span) {
      return span > 1 && span + 1 >= static_cast<std::int32_t>(row.spans.size());
    });
    if (!spans) return std::nullopt;
  }
  const auto order = columns.find(ColumnRole::kOrder);
  const bool order_is_own = order && row.spans.at(*order) <= 1;
  const std::string text = name_text(row, order);
  if (text.empty() || length_of(text) > 200) return std::nullopt;
  return split_field(order_is_own ? row.cells[*order].text : "", text);
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
