#include "apps/rasoat/roster_file.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>

#include "apps/rasoat/decisions_file.h"
#include "extract/text/normalize.h"
#include "parse/keys.h"
#include "parse/period.h"

namespace rasoat {
namespace {

constexpr std::int32_t kFirstYear = 1990;
constexpr std::int32_t kLastYear = 2200;

std::optional<std::int32_t> number_in(std::string_view digits) {
  std::int32_t number = 0;
  const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return fault == std::errc() && end == digits.data() + digits.size() ? std::optional(number) : std::nullopt;
}

std::optional<std::int32_t> year_in(std::string_view text) {
  const auto year = number_in(text);
  return year && *year >= kFirstYear && *year <= kLastYear ? year : std::nullopt;
}

std::optional<DocumentKind> kind_of(std::string_view words) {
  const std::string key = compare_key(words);
  if (key.empty() || key == "report" || key == compare_key("báo cáo")) return DocumentKind::kReport;
  if (key == "plan" || key == compare_key("kế hoạch")) return DocumentKind::kPlan;
  return std::nullopt;
}

void add_keys(const std::string& name, std::vector<std::string>& keys) {
  for (std::string& key : unit_keys(name)) {
    if (std::find(keys.begin(), keys.end(), key) == keys.end()) keys.push_back(std::move(key));
  }
}

Arguments bad_value(const std::string& key, const std::string& value, const std::string& allowed) {
  return {{"key", key}, {"value", value}, {"allowed", allowed}, {"nearest", ""}};
}

constexpr const char* kPeriods = "năm, 6 tháng đầu năm, 9 tháng, quý I, tháng 3";
constexpr const char* kKinds = "report, plan";

// [[period]]: one column of the table units × periods.
struct OwedPeriod {
  Due due;
  std::vector<std::string> units;  // {}: every unit
};

OwedPeriod read_period(const toml::table& node, std::optional<FileFault>& fault) {
  StrictTable table(node, fault);
  OwedPeriod owed;
  const std::string year = table.demanded("year");
  const auto number = year_in(year);
  if (!year.empty() && !number) table.refuse("year", "bad-value", bad_value("year", year, "1990-2200"));
  const std::string words = table.text("period");
  const auto period = period_of(words, number.value_or(0));
  if (!period) table.refuse("period", "bad-value", bad_value("period", words, kPeriods));
  const std::string kind_words = table.text("kind");
  const auto kind = kind_of(kind_words);
  if (!kind) table.refuse("kind", "bad-value", bad_value("kind", kind_words, kKinds));
  owed.due = {0, kind.value_or(DocumentKind::kReport), period.value_or(Period{}), table.date("due")};
  owed.units = table.texts("units");
  table.finish();
  return owed;
}

RosterUnit read_unit(const toml::table& node, std::optional<FileFault>& fault) {
  StrictTable table(node, fault);
  RosterUnit unit{table.demanded("name"), {}};
  add_keys(unit.name, unit.keys);
  for (const std::string& alias : table.texts("aliases")) add_keys(alias, unit.keys);
  table.finish();
  return unit;
}

// Unit by unit, each with its periods in the order of the file.
Roster crossed(std::vector<RosterUnit> units, const std::vector<OwedPeriod>& periods) {
  Roster roster{std::move(units), {}};
  for (std::size_t unit = 0; unit < roster.units.size(); ++unit) {
    for (const OwedPeriod& owed : periods) {
      const auto& names = owed.units;
      if (!names.empty() && std::find(names.begin(), names.end(), roster.units[unit].name) == names.end()) continue;
      Due due = owed.due;
      due.unit = unit;
      roster.dues.push_back(due);
    }
  }
  return roster;
}

template <typename Read>
void read_list(const toml::table& root, const char* name, std::optional<FileFault>& fault, const Read& read) {
  const toml::array* list = root[name].as_array();
  if (list == nullptr || !list->is_homogeneous<toml::table>()) {
    const toml::source_position at = root.source().begin;
    if (!fault) fault = FileFault{"missing-key", {{"key", "[[" + std::string(name) + "]]"}}, at.line, at.column};
    return;
  }
  for (const toml::node& item : *list) read(*item.as_table());
}

// Columns of a table -----------------------------------------------------------------------------

enum class Column { kUnit, kAliases, kKind, kPeriod, kYear, kDue };

struct Heading {
  Column column;
  const char* words;
};
constexpr std::array kHeadings = {Heading{Column::kUnit, "đơn vị"},
                                  Heading{Column::kUnit, "tên đơn vị"},
                                  Heading{Column::kUnit, "unit"},
                                  Heading{Column::kAliases, "tên khác"},
                                  Heading{Column::kAliases, "tên gọi khác"},
                                  Heading{Column::kAliases, "aliases"},
                                  Heading{Column::kKind, "loại"},
                                  Heading{Column::kKind, "loại văn bản"},
                                  Heading{Column::kKind, "kind"},
                                  Heading{Column::kPeriod, "kỳ"},
                                  Heading{Column::kPeriod, "kỳ báo cáo"},
                                  Heading{Column::kPeriod, "period"},
                                  Heading{Column::kYear, "năm"},
                                  Heading{Column::kYear, "year"},
                                  Heading{Column::kDue, "hạn"},
                                  Heading{Column::kDue, "hạn gửi"},
                                  Heading{Column::kDue, "thời hạn"},
                                  Heading{Column::kDue, "due"}};

std::map<Column, std::size_t> columns_in(const std::vector<std::string>& row) {
  std::map<Column, std::size_t> columns;
  for (std::size_t i = 0; i < row.size(); ++i) {
    const std::string key = compare_key(row[i]);
    for (const Heading& heading : kHeadings) {
      if (key == compare_key(heading.words)) columns.emplace(heading.column, i);
    }
  }
  return columns;
}

class RosterRows {
 public:
  explicit RosterRows(const TableRows& rows) : rows_(rows) {}

  tl::expected<Roster, FileFault> read() {
    const auto heading = std::find_if(rows_.begin(), rows_.end(), [](const auto& row) {
      const auto columns = columns_in(row);
      return columns.contains(Column::kUnit) && columns.contains(Column::kYear);
    });
    if (heading == rows_.end()) return tl::unexpected(FileFault{"missing-key", {{"key", "Đơn vị, Năm"}}, 1, 1});
    columns_ = columns_in(*heading);
    for (at_ = static_cast<std::size_t>(heading - rows_.begin()) + 1; at_ < rows_.size() && !fault_; ++at_) read_row();
    if (fault_) return tl::unexpected(*fault_);
    return std::move(roster_);
  }

 private:
  std::string text(Column column) const {
    const auto at = columns_.find(column);
    return at == columns_.end() || at->second >= rows_[at_].size() ? "" : clean_text(rows_[at_][at->second]);
  }

  void refuse(Column column, std::string code, Arguments args) {
    if (!fault_)
      fault_ = FileFault{std::move(code), std::move(args), static_cast<std::uint32_t>(at_ + 1),
                         static_cast<std::uint32_t>(columns_.at(column) + 1)};
  }

  void read_row() {
    const auto& row = rows_[at_];
    if (std::all_of(row.begin(), row.end(), [](const std::string& cell) { return clean_text(cell).empty(); })) return;
    const std::string name = text(Column::kUnit);
    if (name.empty()) return refuse(Column::kUnit, "missing-key", {{"key", "Đơn vị"}});
    const auto year = year_in(text(Column::kYear));
    if (!year) return refuse(Column::kYear, "bad-value", bad_value("Năm", text(Column::kYear), "1990-2200"));
    const auto period = period_of(text(Column::kPeriod), *year);
    if (!period) return refuse(Column::kPeriod, "bad-value", bad_value("Kỳ", text(Column::kPeriod), kPeriods));
    const auto kind = kind_of(text(Column::kKind));
    if (!kind) return refuse(Column::kKind, "bad-value", bad_value("Loại", text(Column::kKind), "Báo cáo, Kế hoạch"));
    const std::string day = text(Column::kDue);
    const auto due = written_day(day);
    if (!day.empty() && !due) return refuse(Column::kDue, "bad-value", bad_value("Hạn gửi", day, "31/12/2026"));
    roster_.dues.push_back({unit_named(name), *kind, *period, due});
  }

  // A unit's aliases may stand in any of its rows.
  std::size_t unit_named(const std::string& name) {
    const auto known = std::find_if(roster_.units.begin(), roster_.units.end(),
                                    [&](const RosterUnit& unit) { return unit.name == name; });
    const auto index = static_cast<std::size_t>(known - roster_.units.begin());
    if (known == roster_.units.end()) roster_.units.push_back({name, {}});
    RosterUnit& unit = roster_.units[index];
    add_keys(name, unit.keys);
    const std::string aliases = text(Column::kAliases);
    for (std::size_t at = 0; at < aliases.size();) {
      const std::size_t end = std::min(aliases.find_first_of(";|", at), aliases.size());
      add_keys(aliases.substr(at, end - at), unit.keys);
      at = end + 1;
    }
    return index;
  }

  const TableRows& rows_;
  std::map<Column, std::size_t> columns_;
  std::size_t at_ = 0;
  std::optional<FileFault> fault_;
  Roster roster_;
};

char separator_of(std::string_view text) {
  const std::string_view line = text.substr(0, text.find('\n'));
  char best = ',';
  for (const char candidate : {';', '\t'}) {
    if (std::count(line.begin(), line.end(), candidate) > std::count(line.begin(), line.end(), best)) best = candidate;
  }
  return best;
}

}  // namespace

std::optional<Period> period_of(std::string_view words, std::int32_t year) {
  const std::string key = compare_key(words);
  const Period whole{PeriodKind::kYear, year, 0};
  if (key.empty() || key == "year" || key == compare_key("năm") || key == compare_key("cả năm")) return whole;
  for (const auto& [word, kind] :
       {std::pair{"six_months", PeriodKind::kSixMonths}, {"nine_months", PeriodKind::kNineMonths}}) {
    if (words == word) return Period{kind, year, 1};
  }
  for (const auto& [word, kind, most] :
       {std::tuple{"quarter-", PeriodKind::kQuarter, 4}, {"month-", PeriodKind::kMonth, 12}}) {
    if (!words.starts_with(word)) continue;
    const auto index = number_in(words.substr(std::string_view(word).size()));
    return index && *index >= 1 && *index <= most ? std::optional(Period{kind, year, *index}) : std::nullopt;
  }
  Period period = find_period(std::string(words) + " năm " + std::to_string(year));
  const bool named = period.kind != PeriodKind::kUnknown && period.kind != PeriodKind::kYear;
  if (!named || period.year != year) return std::nullopt;
  return period;
}

tl::expected<Roster, FileFault> roster_from_toml(std::string_view text) {
  try {
    const toml::table root = toml::parse(text);
    std::optional<FileFault> fault;
    std::vector<RosterUnit> units;
    std::vector<OwedPeriod> periods;
    read_list(root, "unit", fault, [&](const toml::table& node) { units.push_back(read_unit(node, fault)); });
    read_list(root, "period", fault, [&](const toml::table& node) { periods.push_back(read_period(node, fault)); });
    for (const auto& [key, node] : root) {
      if (key.str() == "unit" || key.str() == "period" || fault) continue;
      const toml::source_position at = key.source().begin;
      const Arguments words = {{"key", std::string(key.str())}, {"nearest", "[[unit]], [[period]]"}};
      fault = FileFault{"unknown-key", words, at.line, at.column};
    }
    if (fault) return tl::unexpected(*fault);
    return crossed(std::move(units), periods);
  } catch (const toml::parse_error& error) {
    return tl::unexpected(syntax_fault(error));
  }
}

tl::expected<Roster, FileFault> roster_from_rows(const TableRows& rows) { return RosterRows(rows).read(); }

TableRows csv_rows(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  const char separator = separator_of(text);
  TableRows rows;
  std::vector<std::string> row(1);
  bool quoted = false;
  const auto end_row = [&] {
    rows.push_back(std::move(row));
    row.assign(1, "");
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quoted && c == '"' && i + 1 < text.size() && text[i + 1] == '"') {
      row.back() += text[i++];
    } else if (c == '"') {
      quoted = !quoted;
    } else if (!quoted && c == separator) {
      row.emplace_back();
    } else if (!quoted && c == '\n') {
      end_row();
    } else if (quoted || c != '\r') {
      row.back() += c;
    }
  }
  if (row.size() > 1 || !row.front().empty()) end_row();
  return rows;
}

}  // namespace rasoat
