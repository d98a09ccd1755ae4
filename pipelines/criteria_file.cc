#include "pipelines/criteria_file.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <initializer_list>
#include <set>

#define TOML_ENABLE_FORMATTERS 0
#include <toml++/toml.h>

#include "parse/figures.h"
#include "parse/keys.h"
#include "parse/scoring.h"
#include "parse/target.h"
#include "pipelines/blob.h"
#include "pipelines/files.h"

namespace rasoat {
namespace {

using Error = CriteriaFileError;
template <typename T>
using Read = tl::expected<T, Error>;

Error error_at(const toml::node& node, std::string code, Arguments args) {
  const toml::source_position at = node.source().begin;
  return {std::move(code), std::move(args), static_cast<std::int32_t>(at.line), static_cast<std::int32_t>(at.column)};
}

// One table of the file. The first fault is kept; what is read after it is thrown away.
class Table {
 public:
  Table(const toml::table& table, std::optional<Error>& fault) : table_(table), fault_(fault) {}

  std::string text(const char* key) {
    const toml::node* node = find(key);
    if (node == nullptr) return "";
    if (const auto* text = node->as_string()) return normalize_lines(text->get());
    wrong_type(*node, key, "string");
    return "";
  }

  bool flag(const char* key) {
    const toml::node* node = find(key);
    if (node == nullptr) return false;
    if (const auto* flag = node->as_boolean()) return flag->get();
    wrong_type(*node, key, "true, false");
    return false;
  }

  std::optional<Decimal> number(const char* key) {
    const toml::node* node = find(key);
    if (node == nullptr) return std::nullopt;
    if (const auto* whole = node->as_integer()) {
      if (std::abs(whole->get()) < kLargest) return Decimal{whole->get(), 0};
    } else if (const auto* real = node->as_floating_point()) {
      if (auto value = decimal_of(real->get())) return value;
    }
    wrong_type(*node, key, "number");
    return std::nullopt;
  }

  std::optional<std::int32_t> whole(const char* key, std::int64_t low, std::int64_t high) {
    const toml::node* node = find(key);
    if (node == nullptr) return std::nullopt;
    const auto* number = node->as_integer();
    if (number != nullptr && number->get() >= low && number->get() <= high)
      return static_cast<std::int32_t>(number->get());
    wrong_type(*node, key, std::to_string(low) + "-" + std::to_string(high));
    return std::nullopt;
  }

  std::vector<std::string> list(const char* key) {
    const toml::node* node = find(key);
    std::vector<std::string> values;
    if (node == nullptr) return values;
    const toml::array* array = node->as_array();
    if (array == nullptr) wrong_type(*node, key, "[string, …]");
    for (std::size_t i = 0; array != nullptr && i < array->size(); ++i) {
      const auto* text = array->get(i)->as_string();
      if (text == nullptr) {
        wrong_type(*array->get(i), key, "string");
        break;
      }
      values.push_back(normalize_lines(text->get()));
    }
    return values;
  }

  const toml::table* table(const char* key) {
    const toml::node* node = find(key);
    if (node == nullptr) return nullptr;
    if (node->as_table() == nullptr) wrong_type(*node, key, "[table]");
    return node->as_table();
  }

  const toml::array* tables(const char* key) {
    const toml::node* node = find(key);
    if (node == nullptr) return nullptr;
    if (node->as_array() == nullptr) wrong_type(*node, key, "[[table]]");
    return node->as_array();
  }

  // The value that a code names, one of `names` (index = enumerator); `fallback` without the key.
  template <typename Enum>
  Enum code(const char* key, Enum fallback, int last) {
    const toml::node* node = find(key);
    if (node == nullptr) return fallback;
    const std::string given = text(key);
    std::string allowed;
    for (int i = 0; i <= last; ++i) {
      const std::string name = name_of(static_cast<Enum>(i));
      if (name.empty()) continue;
      if (given == name) return static_cast<Enum>(i);
      allowed += (allowed.empty() ? "" : ", ") + name;
    }
    refuse(error_at(*node, "bad-value", {{"key", key}, {"value", given}, {"allowed", allowed}}));
    return fallback;
  }

  void demand(const char* key) {
    if (table_.contains(key)) return;
    refuse(error_at(table_, "missing-key", {{"key", key}}));
  }

  void refuse(Error error) {
    if (!fault_) fault_ = std::move(error);
  }

  // After all keys were asked for: any other is a slip.
  void finish() {
    for (const auto& [key, node] : table_) {
      if (asked_.contains(std::string(key.str()))) continue;
      const toml::source_position at = key.source().begin;
      refuse({"unknown-key",
              {{"key", std::string(key.str())}},
              static_cast<std::int32_t>(at.line),
              static_cast<std::int32_t>(at.column)});
    }
  }

  const toml::node* find(const char* key) {
    asked_.insert(key);
    return table_.get(key);
  }

 private:
  static constexpr std::int64_t kLargest = 1'000'000'000'000;

  // The shortest digits that give the number again: 64.29 is {6429, 2}.
  static std::optional<Decimal> decimal_of(double value) {
    std::array<char, 40> digits{};
    const auto [end, fault] =
        std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed);
    if (fault != std::errc()) return std::nullopt;
    std::string text(digits.data(), end);
    const std::size_t point = text.find('.');
    const std::size_t scale = point == std::string::npos ? 0 : text.size() - point - 1;
    if (point != std::string::npos) text.erase(point, 1);
    Decimal decimal{0, static_cast<std::int32_t>(scale)};
    const bool read = std::from_chars(text.data(), text.data() + text.size(), decimal.units).ec == std::errc();
    return read && scale <= 9 ? std::optional(decimal) : std::nullopt;
  }

  // As parse leaves text: NFC, single blanks; line feeds stay.
  static std::string normalize_lines(const std::string& text) {
    std::string lines;
    for (std::size_t at = 0; at <= text.size();) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      if (at > 0) lines += '\n';
      lines += clean_text(std::string_view(text).substr(at, end - at));
      at = end + 1;
    }
    return lines;
  }

  void wrong_type(const toml::node& node, const char* key, const std::string& allowed) {
    refuse(error_at(node, "wrong-type", {{"key", key}, {"allowed", allowed}}));
  }

  const toml::table& table_;
  std::optional<Error>& fault_;
  std::set<std::string> asked_;
};

Predicate predicate_of(const toml::table& from, Table& table, const std::string& kind,
                       const std::vector<std::string>& items) {
  if (kind == "zero") return Zero{};
  if (kind == "list") return ItemList{items};
  if (kind == "threshold") {
    for (const char* key : {"op", "value", "unit"}) table.demand(key);
    Threshold threshold;
    threshold.op = table.code("op", threshold.op, static_cast<int>(Op::kBetween));
    threshold.value = table.number("value").value_or(Decimal{});
    threshold.value_max = table.number("value_max");
    threshold.unit = table.code("unit", threshold.unit, static_cast<int>(Unit::kDate));
    return threshold;
  }
  if (kind == "change") {
    for (const char* key : {"op", "value"}) table.demand(key);
    Change change;
    change.op = table.code("op", change.op, static_cast<int>(Op::kBetween));
    change.value = table.number("value").value_or(Decimal{});
    change.unit = table.code("unit", Unit::kNone, static_cast<int>(Unit::kDate));
    change.baseline_year = table.whole("baseline_year", 1900, 2200);
    change.decrease = table.flag("decrease");
    return change;
  }
  if (kind != "duty") {
    const toml::node* node = table.find("kind");
    table.refuse(error_at(node != nullptr ? *node : static_cast<const toml::node&>(from), "bad-value",
                          {{"key", "kind"}, {"value", kind}, {"allowed", "threshold, change, zero, list, duty"}}));
  }
  return Duty{};
}

Target read_predicate(const toml::table& from, std::string text, std::optional<Error>& fault) {
  Table table(from, fault);
  table.demand("kind");
  Target target;
  target.text = std::move(text);
  target.items = table.list("items");
  target.conditions = table.list("conditions");
  target.conditional = table.flag("conditional");
  target.note = table.text("note");
  target.predicate = predicate_of(from, table, table.text("kind"), target.items);
  table.finish();
  return target;
}

Deadline read_deadline(const toml::table& from, std::int32_t year, std::optional<Error>& fault) {
  Table table(from, fault);
  table.demand("text");
  Deadline deadline = parse_deadline(table.text("text"), year);
  const std::string date = table.text("date");
  if (table.find("kind") != nullptr) {
    deadline.kind = table.code("kind", deadline.kind, static_cast<int>(DeadlineKind::kUnknown));
    deadline.date = date_from_iso(date);
    deadline.year.reset();
    deadline.conditional = false;
  } else if (!date.empty()) {
    deadline.date = date_from_iso(date);
  }
  if (!date.empty() && !deadline.date)
    table.refuse(
        error_at(*table.find("date"), "bad-value", {{"key", "date"}, {"value", date}, {"allowed", "2022-12-31"}}));
  if (const auto named = table.whole("year", 1900, 2200)) deadline.year = named;
  deadline.conditional = table.flag("conditional") || deadline.conditional;
  table.finish();
  return deadline;
}

Points read_points(const toml::table& from, std::optional<Error>& fault) {
  Table table(from, fault);
  Points points;
  points.max = table.number("max");
  points.rule = table.text("rule");
  points.scale = parse_score_rule(points.rule, points.max);
  points.survey = table.flag("survey");
  table.finish();
  return points;
}

void read_unit_targets(const toml::array& from, std::int32_t year, Criterion& criterion, std::optional<Error>& fault) {
  for (const toml::node& node : from) {
    if (node.as_table() == nullptr) {
      if (!fault)
        fault = error_at(node, "wrong-type", {{"key", "unit_target"}, {"allowed", "[[criterion.unit_target]]"}});
      return;
    }
    Table table(*node.as_table(), fault);
    for (const char* key : {"unit", "target"}) table.demand(key);
    criterion.unit_targets.push_back({table.text("unit"), {}, parse_target(table.text("target"), year), {}});
    table.finish();
  }
}

Criterion read_criterion(const toml::table& from, std::int32_t year, std::optional<Error>& fault) {
  Table table(from, fault);
  table.demand("name");
  Criterion criterion;
  criterion.id = table.text("id");
  criterion.kind = table.code("kind", CriterionKind::kNone, static_cast<int>(CriterionKind::kTctp));
  criterion.code = table.text("code");
  if (criterion.id.empty()) criterion.id = criterion.code;
  criterion.field = table.text("field");
  criterion.field_name = table.text("field_name");
  criterion.order = table.text("order");
  criterion.name = table.text("name");
  criterion.lead = table.text("lead");
  criterion.support = table.text("support");
  const std::string target = table.text("target");
  const toml::table* points = table.table("points");
  if (points != nullptr) criterion.points = read_points(*points, fault);
  const toml::table* predicate = table.table("predicate");
  criterion.target = predicate != nullptr ? read_predicate(*predicate, target, fault) : parse_target(target, year);
  if (const toml::array* own = table.tables("unit_target")) read_unit_targets(*own, year, criterion, fault);
  if (const toml::table* deadline = table.table("deadline")) criterion.deadline = read_deadline(*deadline, year, fault);
  if (const auto page = table.whole("page", 0, 1'000'000)) criterion.where.places.push_back({*page, {}});
  criterion.where.quote = criterion.name;
  if (criterion.id.empty()) table.refuse(error_at(from, "missing-key", {{"key", "code"}}));
  table.finish();
  return criterion;
}

void read_source(const toml::table& from, CriteriaSet& set, std::optional<Error>& fault) {
  Table table(from, fault);
  set.number = table.text("number");
  set.date = table.text("date");
  set.year = table.whole("year", 1900, 2200).value_or(0);
  set.title = table.text("title");
  set.unit = table.text("unit");
  table.finish();
}

void read_criteria(const toml::array& array, CriteriaSet& set, std::optional<Error>& fault) {
  std::set<std::string> ids;
  for (const toml::node& node : array) {
    const toml::table* from = node.as_table();
    if (from == nullptr) {
      if (!fault) fault = error_at(node, "wrong-type", {{"key", "criterion"}, {"allowed", "[[criterion]]"}});
      return;
    }
    Criterion criterion = read_criterion(*from, set.year, fault);
    if (!ids.insert(criterion.id).second && !fault) fault = error_at(node, "duplicate-id", {{"value", criterion.id}});
    fill_keys(criterion);
    fill_scale(criterion);
    set.criteria.push_back(std::move(criterion));
  }
}

Read<toml::table> parse_toml(std::string_view text) {
  try {
    return toml::parse(text);
  } catch (const toml::parse_error& error) {
    const toml::source_position at = error.source().begin;
    return tl::unexpected(Error{"syntax",
                                {{"detail", std::string(error.description())}},
                                static_cast<std::int32_t>(at.line),
                                static_cast<std::int32_t>(at.column)});
  }
}

}  // namespace

bool is_criteria_file(std::string_view path) { return has_ending(path, ".toml"); }

tl::expected<CriteriaSet, CriteriaFileError> criteria_from_toml(std::string_view text, const std::string& path) {
  const Read<toml::table> parsed = parse_toml(text);
  if (!parsed) return tl::unexpected(parsed.error());
  std::optional<Error> fault;
  Table table(*parsed, fault);
  CriteriaSet set;
  set.path = path;
  set.sha256 = sha256_hex(std::as_bytes(std::span(text.data(), text.size())));
  const std::string schema = table.text("schema");
  if (schema != "rasoat.criteria/1") {
    const toml::node* node = table.find("schema");
    table.refuse(error_at(node != nullptr ? *node : static_cast<const toml::node&>(*parsed), "bad-value",
                          {{"key", "schema"}, {"value", schema}, {"allowed", "rasoat.criteria/1"}}));
  }
  if (const toml::table* source = table.table("source")) read_source(*source, set, fault);
  if (const toml::array* criteria = table.tables("criterion")) read_criteria(*criteria, set, fault);
  table.finish();
  if (fault) return tl::unexpected(std::move(*fault));
  if (set.criteria.empty()) return tl::unexpected(error_at(*parsed, "no-criteria", {}));
  return set;
}

}  // namespace rasoat
