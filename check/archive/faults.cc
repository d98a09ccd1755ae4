// Faults through the years, and how each unit stands.
#include <algorithm>
#include <map>

#include "check/archive/answer.h"

namespace rasoat {
namespace {

bool is_fault(const CellFacts& cell) {
  return cell.in_scope && (cell.verdict == Verdict::kNotMet || cell.verdict == Verdict::kMissing);
}
bool is_fine(const CellFacts& cell) { return cell.verdict == Verdict::kMet || cell.verdict == Verdict::kNotApplicable; }

// One criterion of one unit.
struct History {
  bool was_fault = false;
  std::int32_t since = 0;

  // Nothing where neither a fault nor its end is to be told.
  std::optional<FaultState> next(const CellFacts& cell, std::int32_t year) {
    if (is_fault(cell)) {
      const FaultState state = since == 0  ? FaultState::kNew
                               : was_fault ? FaultState::kPersisting
                                           : FaultState::kReturned;
      if (since == 0) since = year;
      was_fault = true;
      return state;
    }
    if (!is_fine(cell) || !was_fault) return std::nullopt;
    was_fault = false;
    return FaultState::kMended;
  }
};

std::optional<Decimal> share_met(const UnitYear& unit) {
  const std::int64_t met = unit.of(Verdict::kMet);
  const std::int64_t decided = met + unit.of(Verdict::kNotMet) + unit.of(Verdict::kMissing);
  if (decided == 0) return std::nullopt;
  return percent_of(met, decided, 1);
}

}  // namespace

// A report of a part of the year neither makes a fault nor mends one.
std::vector<Fault> find_faults(const Answer& answer) {
  std::map<std::pair<std::string, std::size_t>, History> histories;
  std::vector<Fault> faults;
  for (const UnitYear& unit : answer.units) {
    if (!unit.of_the_year) continue;
    const PlanYear& plan = answer.plans[unit.plan];
    for (std::size_t c = 0; c < unit.cells.size(); ++c) {
      History& history = histories[{unit.unit_key, plan.threads[c]}];
      if (const auto state = history.next(unit.cells[c], unit.year))
        faults.push_back({unit.unit, plan.threads[c], plan.codes[c], unit.year, *state, history.since});
    }
  }
  std::stable_sort(faults.begin(), faults.end(), [](const Fault& a, const Fault& b) {
    return std::tie(a.unit, a.thread, a.year) < std::tie(b.unit, b.thread, b.year);
  });
  return faults;
}

std::vector<Standing> standings(const Answer& answer) {
  std::vector<Standing> all;
  std::string key;
  for (const UnitYear& unit : answer.units) {
    const auto share = share_met(unit);
    if (!share || !unit.of_the_year) continue;
    if (all.empty() || key != unit.unit_key) all.push_back({unit.unit, unit.year, unit.year, *share, *share});
    key = unit.unit_key;
    all.back().last_year = unit.year;
    all.back().last = *share;
  }
  return all;
}

}  // namespace rasoat
