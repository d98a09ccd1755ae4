#include "parse/plan_columns.h"

#include <re2/re2.h>

#include <algorithm>
#include <string>

#include "extract/text/normalize.h"
#include "parse/plan_contents.h"
#include "parse/scoring_rows.h"
#include "parse/target.h"

namespace rasoat {
namespace {

using Role = ColumnRole;

std::string key_of(const Passage& header) {
  std::string key = bare_key(header.text);
  for (const char mark : {'/', ',', '.', '-', ':', '(', ')'}) std::replace(key.begin(), key.end(), mark, ' ');
  return normalize(key);
}

// A column that a year heads.
struct YearHeader {
  std::int32_t year = 0;  // 0: none
  bool grouped = false;   // below, or behind, a word that says that targets follow
};

// "Năm 2024", "2024 (%)", "Lộ trình / Năm 2024", "Kế hoạch năm 2024"; no "Kinh phí / Năm 2024".
YearHeader year_header(const Passage& header) {
  static const RE2 kYear(
      R"((?:cac )?((?:lo trinh|chi tieu|muc tieu|ke hoach|muc phan dau|phan dau)(?: [a-z]+){0,4}? )?(?:(?:den|het|trong) )?(?:nam )?(20\d\d)(?: ?%)?)");
  YearHeader found;
  std::string group;
  if (!RE2::FullMatch(key_of(header), kYear, &group, &found.year)) return {};
  found.grouped = !group.empty();
  return found;
}

bool may_be_target(Role role) { return role == Role::kNone || role == Role::kTarget || role == Role::kPlanned; }

// Figures of a year alone stand in many tables; a plan's say whose they are, or till when, or in what unit.
bool is_assigned(const Columns& columns) {
  return columns.has(Role::kLead) || columns.has(Role::kDeadline) || columns.has(Role::kUnit);
}

struct YearColumns {
  std::vector<std::size_t> all;
  std::optional<std::size_t> own;  // of the plan's year
};

YearColumns year_columns(const JoinedTable& table, const Columns& columns, std::int32_t plan_year) {
  YearColumns years;
  for (std::size_t c = 0; c < columns.roles.size(); ++c) {
    const YearHeader header = year_header(table.header[c]);
    if (header.year == 0 || !may_be_target(columns.roles[c])) continue;
    if (!header.grouped && !is_assigned(columns)) continue;
    years.all.push_back(c);
    if (header.year == plan_year && !years.own) years.own = c;
  }
  if (plan_year == 0 && years.all.size() == 1) years.own = years.all.front();
  return years;
}

// A column of targets for no year, or for the plan's: "Mục tiêu, yêu cầu" beside last year's figure.
bool has_worded_target(const JoinedTable& table, const Columns& columns, std::int32_t plan_year) {
  static const RE2 kYear(R"(\b(20\d\d)\b)");
  for (std::size_t c = 0; c < columns.roles.size(); ++c) {
    std::int32_t year = 0;
    const bool worded = columns.roles[c] == Role::kTarget && role_of_header(table.header[c].text) == Role::kTarget &&
                        year_header(table.header[c]).year == 0;
    if (worded && (!RE2::PartialMatch(key_of(table.header[c]), kYear, &year) || year == plan_year)) return true;
  }
  return false;
}

void settle_years(const JoinedTable& table, std::int32_t plan_year, Columns& columns) {
  const YearColumns years = year_columns(table, columns, plan_year);
  if (!years.own || has_worded_target(table, columns, plan_year)) return;
  for (std::size_t c = 0; c < columns.roles.size(); ++c) {
    // What was taken for the target for want of one.
    const bool name = columns.roles[c] == Role::kTarget && role_of_header(table.header[c].text) == Role::kName;
    if (columns.roles[c] == Role::kTarget) columns.roles[c] = name ? Role::kName : Role::kNone;
  }
  for (const std::size_t c : years.all) columns.roles[c] = Role::kNone;
  columns.roles[*years.own] = Role::kTarget;
}

void forget_earlier_results(const JoinedTable& table, std::int32_t plan_year, Columns& columns) {
  for (std::size_t c = 0; c < columns.roles.size(); ++c) {
    if (columns.roles[c] == Role::kResult && looks_back(table.header[c], plan_year)) columns.roles[c] = Role::kNone;
  }
}

// Most cells of the column name a time.
bool holds_times(const JoinedTable& table, std::size_t column) {
  std::size_t filled = 0, times = 0;
  for (const TableRow& row : table.rows) {
    const std::string& text = row.cells.at(column).text;
    if (text.empty() || row.spans.at(column) != 1) continue;
    ++filled;
    const DeadlineKind kind = parse_deadline(text, 0).kind;
    if (kind != DeadlineKind::kNone && kind != DeadlineKind::kUnknown) ++times;
  }
  return filled > 0 && times * 3 >= filled * 2;
}

// "Hoàn thành" heads marks in a report, times in a plan.
void settle_deadline(const JoinedTable& table, Columns& columns) {
  const auto met = columns.find(Role::kMet);
  if (!met || columns.has(Role::kDeadline) || columns.has(Role::kNotMet) || !holds_times(table, *met)) return;
  columns.roles[*met] = Role::kDeadline;
}

bool names_field(const Passage& header) {
  static const RE2 kField(
      R"((?:cac )?(?:linh vuc|nhom(?: (?:nhiem vu|tieu chi|chi tieu|noi dung|linh vuc))?|mang)(?: cchc| cong tac| cai cach.*)?)");
  return RE2::FullMatch(key_of(header), kField);
}

// The cells of one column cover, or head, several rows in each of which the other has a text of its own.
bool groups_rows_of(const JoinedTable& table, std::size_t group, std::size_t column) {
  std::size_t rows = 0, headed = 0;
  for (const TableRow& row : table.rows) {
    if (row.cells.at(column).empty() || row.spans.at(column) != 1) continue;
    ++rows;
    if (!row.cells.at(group).empty()) ++headed;
  }
  return rows >= 2 && headed >= 1 && headed * 3 <= rows * 2;
}

// A row has a number of its own, even where the cell beside it covers several.
bool numbers_rows(const JoinedTable& table, const Columns& columns) {
  const auto order = columns.has(Role::kOrder) ? columns.find(Role::kOrder) : columns.find(Role::kCode);
  if (!order) return false;
  const auto numbered = std::count_if(table.rows.begin(), table.rows.end(),
                                      [&](const TableRow& row) { return !row.cells.at(*order).empty(); });
  return static_cast<std::size_t>(numbered) * 10 >= table.rows.size() * 9;
}

// Columns of names, also one that was taken for the target for want of one.
std::vector<std::size_t> columns_of_names(const JoinedTable& table, const Columns& columns) {
  std::vector<std::size_t> names;
  for (std::size_t c = 0; c < columns.roles.size(); ++c) {
    const bool name = columns.roles[c] == Role::kName;
    const bool second = columns.roles[c] == Role::kTarget && role_of_header(table.header[c].text) == Role::kName;
    if (name || second) names.push_back(c);
  }
  return names;
}

// The first of two columns of names holds fields.
bool is_field_column(const JoinedTable& table, const Columns& columns, std::size_t group, std::size_t name) {
  const bool asked_elsewhere = columns.roles[name] == Role::kName || columns.has(Role::kProduct);
  const bool named = names_field(table.header[group]);
  const bool groups = groups_rows_of(table, group, name);
  if (asked_elsewhere) return named || groups;
  return groups && (named || numbers_rows(table, columns));
}

// "Lĩnh vực | Tiêu chí | Tiêu chí thành phần": the first holds fields, the last the names.
void settle_fields(const JoinedTable& table, Columns& columns) {
  const std::vector<std::size_t> names = columns_of_names(table, columns);
  for (std::size_t i = 0; i + 1 < names.size() && is_field_column(table, columns, names[i], names[i + 1]); ++i) {
    columns.roles[names[i]] = i == 0 ? Role::kField : Role::kNone;
    columns.roles[names[i + 1]] = Role::kName;
  }
}

}  // namespace

bool looks_back(const Passage& header, std::int32_t plan_year) {
  static const RE2 kBefore(R"(nam truoc|cung ky|hien trang)");
  static const RE2 kYear(R"(\b(20\d\d)\b)");
  const std::string key = bare_key(header.text);
  std::int32_t year = 0;
  return RE2::PartialMatch(key, kBefore) ||
         (plan_year != 0 && RE2::PartialMatch(key, kYear, &year) && year < plan_year);
}

PlanColumns plan_columns(const JoinedTable& table, std::int32_t plan_year, ColumnTrust trust) {
  PlanColumns read{read_columns(table.header), {}, {}};
  Columns& columns = read.columns;
  forget_earlier_results(table, plan_year, columns);
  const bool cells = trust != ColumnTrust::kHeaders && !is_scoring_table(table, columns);
  if (cells) read.units = take_unit_targets(table, columns);
  if (cells) settle_by_contents(table, columns);
  settle_years(table, plan_year, columns);
  settle_deadline(table, columns);
  if (cells) read.told = tell_by_contents(table, plan_year, trust == ColumnTrust::kCellsAlone, columns);
  settle_fields(table, columns);
  return read;
}

}  // namespace rasoat
