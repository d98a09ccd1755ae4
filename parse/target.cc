#include "parse/target.h"

#include <algorithm>

#include "extract/text/normalize.h"
#include "parse/symbols.h"
#include "parse/target_parts.h"

namespace rasoat {
namespace {

void add_note(Target& target, std::string_view note) {
  if (!target.note.empty()) target.note += ' ';
  target.note += note;
}

// ---- One number among several

bool is_of_another_year(const Quantity& quantity, std::int32_t plan_year) {
  return plan_year != 0 && quantity.year && *quantity.year > plan_year;
}

// In brackets or as an aim a number explains; outside it binds.
bool explains(const Quantity& quantity, std::int32_t plan_year) {
  return quantity.in_brackets || quantity.aim || is_of_another_year(quantity, plan_year);
}

// The first number that binds; if all explain, the first.
std::size_t binding(const std::vector<Quantity>& quantities, std::int32_t plan_year) {
  for (std::size_t i = 0; i < quantities.size(); ++i) {
    if (!explains(quantities[i], plan_year)) return i;
  }
  return 0;
}

bool moves(const Quantity& q) { return q.role == FigureRole::kIncrease || q.role == FigureRole::kDecrease; }

bool same_kind(const Quantity& a, const Quantity& b) { return a.token.unit == b.token.unit && moves(a) == moves(b); }

// Numbers outside brackets, of another clause, need evidence of their own.
void add_other_numbers(const std::string& text, const std::vector<Quantity>& quantities, std::size_t main,
                       std::int32_t plan_year, Target& target) {
  for (std::size_t i = 0; i < quantities.size(); ++i) {
    if (i == main) continue;
    const Quantity& other = quantities[i];
    if (explains(other, plan_year)) {
      if (same_kind(other, quantities[main]) && !(other.token.value == quantities[main].token.value)) {
        add_note(target, "two-numbers");
      }
      continue;
    }
    std::string clause = clause_around(text, other.token.span);
    if (std::find(target.conditions.begin(), target.conditions.end(), clause) == target.conditions.end()) {
      target.conditions.push_back(std::move(clause));
    }
    add_note(target, "two-numbers");
  }
}

// ---- Dates as targets

constexpr std::int64_t kYearPlace = 10'000;
constexpr std::int64_t kMonthPlace = 100;

// "trước ngày 31/12": a day at the latest, where the text holds no other number.
std::optional<Predicate> date_predicate(std::string_view text, std::int32_t plan_year) {
  static const RE2 kBy(R"((?:trước|chậm nhất|không quá|muộn nhất)(?:\s+(?:là|vào))?\s*$)", insensitive());
  for (const DateMention& date : find_dates(text)) {
    if (!date.day || !date.month || !RE2::PartialMatch(piece(text.substr(0, date.begin)), kBy)) continue;
    Threshold threshold;
    threshold.op = Op::kLessEqual;
    threshold.unit = Unit::kDate;
    threshold.value.units = date.year.value_or(plan_year) * kYearPlace + *date.month * kMonthPlace + *date.day;
    return threshold;
  }
  return std::nullopt;
}

// ---- Enumerations

// "cả 3 hình thức sau", "đầy đủ 03 hoạt động": the count is that of the items.
bool counts_items(const std::vector<Quantity>& quantities, std::size_t items) {
  return std::all_of(quantities.begin(), quantities.end(), [&](const Quantity& q) {
    return q.token.unit == Unit::kCount && !q.token.denominator &&
           q.token.value == Decimal{static_cast<std::int64_t>(items), 0};
  });
}

bool sets_number_or_zero(const std::string& item) {
  return !find_quantities(item).empty() || find_zero_clause(item).has_value();
}

struct Cell {
  std::string text;  // normalised
  std::int32_t plan_year = 0;
};

void read_demand(const Cell& cell, Target& target);

// Bullets without an introduction of which one sets a number: the first that does is the main demand.
void read_separate_demands(const Cell& cell, const Enumeration& list, Target& target) {
  const auto main = std::find_if(list.items.begin(), list.items.end(), sets_number_or_zero);
  read_demand({*main, cell.plan_year}, target);
  for (auto item = list.items.begin(); item != list.items.end(); ++item) {
    if (item == main) continue;
    target.conditions.push_back(*item);
    if (!find_quantities(*item).empty()) add_note(target, "two-numbers");
  }
}

// True when the enumeration settles the predicate.
bool read_enumeration(const Cell& cell, Target& target) {
  const Enumeration list = find_enumeration(cell.text);
  if (list.items.empty()) return false;
  const std::vector<Quantity> quantities = find_quantities(list.intro);
  const bool bare = list.intro.empty();
  if (bare && std::any_of(list.items.begin(), list.items.end(), sets_number_or_zero)) {
    read_separate_demands(cell, list, target);
    return true;
  }
  target.items = list.items;
  if (bare || counts_items(quantities, list.items.size())) {
    target.predicate = ItemList{list.items};
  } else {
    read_demand({list.intro, cell.plan_year}, target);
  }
  return true;
}

// ---- One demand in a sentence

bool leads(const std::string& text, std::size_t zero, const std::vector<Quantity>& quantities) {
  return quantities.empty() || zero <= quantities.front().token.span.begin || text.find_first_not_of(" -+•") == zero;
}

bool read_quantities(const Cell& cell, Target& target) {
  const std::vector<Quantity> quantities = find_quantities(cell.text);
  if (quantities.empty()) return false;
  const std::size_t main = binding(quantities, cell.plan_year);
  const auto predicate = predicate_of(cell.text, quantities[main]);
  if (!predicate) return false;
  target.predicate = *predicate;
  if (quantities[main].aim) add_note(target, "aim");
  add_other_numbers(cell.text, quantities, main, cell.plan_year, target);
  return true;
}

// "duy trì, giữ vững và cải thiện": contradictory as logic, read as at least the same.
bool is_contradictory(std::string_view text) {
  static const RE2 kWords(R"((?:giữ vững|duy trì|giữ nguyên)\s+và\s+(?:nâng cao|cải thiện|tăng))", insensitive());
  return RE2::PartialMatch(piece(text), kWords);
}

bool read_wordless_change(const Cell& cell, Target& target) {
  const auto change = find_wordless_change(cell.text);
  if (!change) return false;
  target.predicate = *change;
  if (is_contradictory(cell.text)) add_note(target, "contradictory");
  return true;
}

// Places and halves; of a list each item is evidence enough.
void read_conditions(const Cell& cell, Target& target) {
  const std::string text = without_brackets(cell.text);
  for (std::string& part : find_places(text)) target.conditions.push_back(std::move(part));
  for (std::string& half : find_halves(text)) {
    const auto covered = [&](const std::string& known) {
      return known.find(half) != known.npos || half.find(known) != half.npos;
    };
    if (std::none_of(target.conditions.begin(), target.conditions.end(), covered))
      target.conditions.push_back(std::move(half));
  }
}

// "Không có hồ sơ trễ hạn, 100% hồ sơ đúng hạn": numbers of later clauses need evidence of their own.
void read_zero(const Cell& cell, std::size_t zero, const std::vector<Quantity>& quantities, Target& target) {
  target.predicate = Zero{};
  const std::size_t next = std::min(cell.text.find_first_of(",;.", zero), cell.text.size());
  for (const Quantity& quantity : quantities) {
    if (quantity.token.span.begin < next || quantity.in_brackets) continue;
    target.conditions.push_back(clause_around(cell.text, quantity.token.span));
    add_note(target, "two-numbers");
  }
}

void read_main(const Cell& cell, Target& target) {
  if (is_scoring(cell.text)) return add_note(target, "scoring");
  const auto zero = find_zero_clause(cell.text);
  const std::vector<Quantity> quantities = find_quantities(cell.text);
  if (zero && leads(cell.text, *zero, quantities)) return read_zero(cell, *zero, quantities, target);
  if (is_minimising(cell.text) && quantities.empty()) return add_note(target, "minimise");
  if (read_quantities(cell, target)) {
    if (zero) target.conditions.push_back(clause_around(cell.text, {*zero, *zero + 1}));
    return;
  }
  if (read_wordless_change(cell, target)) return;
  if (const auto date = date_predicate(cell.text, cell.plan_year)) target.predicate = *date;
}

void read_demand(const Cell& cell, Target& target) {
  read_main(cell, target);
  read_conditions(cell, target);
}

}  // namespace

Target parse_target(std::string_view text, std::int32_t plan_year) {
  Target target;
  target.text = std::string(text);
  const Cell cell{normalize(text), plan_year};
  target.conditional = needs_a_case(cell.text);
  if (is_scoring(cell.text)) {
    add_note(target, "scoring");
  } else if (!read_enumeration(cell, target)) {
    read_demand(cell, target);
  }
  return target;
}

}  // namespace rasoat
