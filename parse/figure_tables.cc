#include "parse/figure_tables.h"

#include <re2/re2.h>

#include <algorithm>
#include <string>

#include "extract/text/normalize.h"
#include "parse/columns.h"
#include "parse/figures.h"
#include "parse/scan.h"

namespace rasoat {
namespace {

bool matches(const std::string& key, const char* words) { return RE2::PartialMatch(key, words); }

// A cell that is one number, a unit behind it or not.
std::optional<Decimal> number_of(const std::string& text, bool scaled) {
  static const RE2 kNumber(R"(\s*(-?)\s*(\d[\d.,]*\d|\d)\s*(%)?\s*)");
  std::string minus, digits, percent;
  if (!RE2::FullMatch(text, kNumber, &minus, &digits, &percent)) return std::nullopt;
  auto number = parse_decimal(digits, scaled || !percent.empty());
  if (number && !minus.empty()) number->units = -number->units;
  return number;
}

std::optional<std::int64_t> count_of(const Passage& cell) {
  const auto number = number_of(cell.text, false);
  if (!number || number->scale != 0 || number->units < 0) return std::nullopt;
  return number->units;
}

// ---- Indicators

bool names_other_year(const std::string& header, std::int32_t year) {
  static const RE2 kYear(R"(((?:19|20)\d\d))");
  re2::StringPiece rest(header);
  std::string named;
  bool other = false;
  while (RE2::FindAndConsume(&rest, kYear, &named)) {
    if (std::stoi(named) == year) return false;
    other = true;
  }
  return other && year != 0;
}

struct IndicatorColumns {
  std::optional<std::size_t> order, name, unit, planned, actual, ratio;
  bool clear = true;  // no column could be taken for two
};

void take(std::optional<std::size_t>& slot, std::size_t column, bool& clear) {
  if (slot) clear = false;
  slot = column;
}

IndicatorColumns indicator_columns(const JoinedTable& table, std::int32_t year) {
  const Columns columns = read_columns(table.header);
  IndicatorColumns found;
  found.order = columns.find(ColumnRole::kOrder);
  found.name = columns.find(ColumnRole::kName);
  found.unit = columns.find(ColumnRole::kUnit);
  bool ratio_clear = true;
  for (std::size_t c = 0; c < columns.roles.size(); ++c) {
    const std::string key = bare_key(table.header[c].text);
    const bool other = names_other_year(key, year) || matches(key, "nam truoc|cung ky|luy ke nam");
    if (columns.roles[c] == ColumnRole::kRatio) {
      if (!other && matches(key, "ke hoach|\\bkh\\b|hoan thanh|chi tieu")) take(found.ratio, c, ratio_clear);
    } else if (columns.roles[c] == ColumnRole::kPlanned && !other) {
      take(found.planned, c, found.clear);
    } else if (columns.roles[c] == ColumnRole::kResult && !other) {
      take(found.actual, c, found.clear);
    }
  }
  if (!ratio_clear) found.ratio.reset();
  return found;
}

Passage whole_row(const TableRow& row) {
  Passage all;
  for (const Passage& cell : row.cells) all.append(cell);
  return all;
}

// ---- Files

enum class FileColumn {
  kNone,
  kName,
  kReceived,
  kResolved,
  kEarly,
  kOnTime,
  kLate,
  kShare,
  kPending,
  kPendingInTime,
  kPendingLate
};

// Which part of the table a column belongs to, as far as its header says.
enum class FileGroup { kUnknown, kReceived, kResolved, kPending };

FileGroup group_of(const std::string& key) {
  if (matches(key, "dang (giai quyet|xu ly)|chua (giai quyet|xu ly|den han)|con ton")) return FileGroup::kPending;
  if (matches(key, "da (giai quyet|xu ly|tra)|ket qua giai quyet|giai quyet xong")) return FileGroup::kResolved;
  return matches(key, "tiep nhan") ? FileGroup::kReceived : FileGroup::kUnknown;
}

FileColumn column_of(const std::string& key, FileGroup group, bool late_seen) {
  if (matches(key, "t[iy] le|%")) return matches(key, "dung han|truoc han") ? FileColumn::kShare : FileColumn::kNone;
  if (matches(key, "(qua|tre|cham) han")) {
    const bool pending = group == FileGroup::kPending || (group == FileGroup::kUnknown && late_seen);
    return pending ? FileColumn::kPendingLate : FileColumn::kLate;
  }
  if (matches(key, "trong han"))
    return group == FileGroup::kResolved ? FileColumn::kOnTime : FileColumn::kPendingInTime;
  if (matches(key, "dung han")) return FileColumn::kOnTime;
  if (matches(key, "truoc han")) return FileColumn::kEarly;
  if (!matches(key, "tong|^cong$|/ cong$")) return FileColumn::kNone;
  if (group == FileGroup::kPending) return FileColumn::kPending;
  if (group == FileGroup::kResolved) return FileColumn::kResolved;
  return group == FileGroup::kReceived ? FileColumn::kReceived : FileColumn::kNone;
}

// Empty unless the table counts files in time and late, each column once.
std::vector<FileColumn> file_columns(const JoinedTable& table) {
  std::vector<FileColumn> columns;
  const Columns roles = read_columns(table.header);
  bool late_seen = false;
  for (std::size_t c = 0; c < table.header.size(); ++c) {
    const std::string key = bare_key(table.header[c].text);
    const bool name = roles.roles[c] == ColumnRole::kName &&
                      std::find(columns.begin(), columns.end(), FileColumn::kName) == columns.end();
    const FileColumn column = name ? FileColumn::kName : column_of(key, group_of(key), late_seen);
    late_seen = late_seen || column == FileColumn::kLate;
    const bool again =
        column != FileColumn::kNone && std::find(columns.begin(), columns.end(), column) != columns.end();
    if (again) return {};
    columns.push_back(column);
  }
  const auto has = [&](FileColumn column) {
    return std::find(columns.begin(), columns.end(), column) != columns.end();
  };
  return has(FileColumn::kName) && has(FileColumn::kLate) && has(FileColumn::kOnTime) ? columns
                                                                                      : std::vector<FileColumn>();
}

std::optional<std::int64_t>* slot_of(FileRow& row, FileColumn column) {
  switch (column) {
    case FileColumn::kReceived: return &row.received;
    case FileColumn::kResolved: return &row.resolved;
    case FileColumn::kEarly: return &row.early;
    case FileColumn::kOnTime: return &row.on_time;
    case FileColumn::kLate: return &row.late;
    case FileColumn::kPending: return &row.pending;
    case FileColumn::kPendingInTime: return &row.pending_in_time;
    case FileColumn::kPendingLate: return &row.pending_late;
    case FileColumn::kNone:
    case FileColumn::kName:
    case FileColumn::kShare: break;
  }
  return nullptr;
}

}  // namespace

std::vector<IndicatorRow> read_indicator_rows(const JoinedTable& table, std::int32_t year) {
  const IndicatorColumns columns = indicator_columns(table, year);
  std::vector<IndicatorRow> rows;
  if (!columns.clear || !columns.name || !columns.planned || !columns.actual) return rows;
  for (const TableRow& row : table.rows) {
    const auto cell = [&](const std::optional<std::size_t>& column) {
      return column ? row.cells.at(*column) : Passage();
    };
    IndicatorRow read;
    read.name = cell(columns.name).text;
    read.unit = cell(columns.unit).text;
    const bool scaled = read.unit.find('%') != std::string::npos || read.unit.find("điểm") != std::string::npos;
    const auto planned = number_of(cell(columns.planned).text, scaled);
    const auto actual = number_of(cell(columns.actual).text, scaled);
    if (read.name.empty() || !planned || !actual) continue;
    read.order = cell(columns.order).text;
    read.planned = *planned;
    read.actual = *actual;
    read.ratio = number_of(cell(columns.ratio).text, true);
    read.where = whole_row(row).cite();
    read.actual_where = cell(columns.actual).cite();
    rows.push_back(std::move(read));
  }
  return rows;
}

std::vector<FileRow> read_file_rows(const JoinedTable& table, std::size_t table_number) {
  const std::vector<FileColumn> columns = file_columns(table);
  std::vector<FileRow> rows;
  for (const TableRow& row : table.rows) {
    FileRow read;
    read.table = table_number;
    for (std::size_t c = 0; c < columns.size() && c < row.cells.size(); ++c) {
      if (columns[c] == FileColumn::kName) read.name = row.cells[c].text;
      if (columns[c] == FileColumn::kShare) read.share = number_of(row.cells[c].text, true);
      if (auto* slot = slot_of(read, columns[c])) *slot = count_of(row.cells[c]);
    }
    if (!read.on_time || !read.late) continue;
    static const RE2 kTotal(R"((?:^|\s)(?:tong|cong)(?:\s|$))");
    const Passage all = whole_row(row);
    read.total = RE2::PartialMatch(bare_key(read.name.empty() ? all.text.substr(0, 24) : read.name), kTotal);
    read.where = all.cite();
    rows.push_back(std::move(read));
  }
  return rows;
}

}  // namespace rasoat
