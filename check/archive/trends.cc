#include "check/archive/trends.h"

#include <algorithm>
#include <map>
#include <set>

namespace rasoat {
namespace {

struct Tally {
  std::int64_t met = 0, decided = 0;

  void add(const CellFacts& cell) {
    if (!cell.in_scope) return;
    const bool is_met = cell.verdict == Verdict::kMet;
    met += is_met ? 1 : 0;
    decided += is_met || cell.verdict == Verdict::kNotMet || cell.verdict == Verdict::kMissing ? 1 : 0;
  }
  std::optional<Decimal> share() const {
    return decided == 0 ? std::nullopt : std::optional(percent_of(met, decided, 1));
  }
};
using Tallies = std::vector<Tally>;  // by year

std::vector<std::optional<Decimal>> shares_of(const Tallies& tallies) {
  std::vector<std::optional<Decimal>> shares;
  for (const Tally& tally : tallies) shares.push_back(tally.share());
  return shares;
}

std::vector<std::int32_t> years_of(const Answer& answer) {
  std::set<std::int32_t> years;
  for (const UnitYear& unit : answer.units) {
    if (unit.of_the_year) years.insert(unit.year);
  }
  return {years.begin(), years.end()};
}

class Teller {
 public:
  explicit Teller(const Answer& answer)
      : answer_(answer), years_(years_of(answer)), all_(years_.size()), threads_(answer.threads.size(), all_) {}

  Trends run() {
    for (const UnitYear& unit : answer_.units) {
      if (unit.of_the_year) add(unit);
    }
    Trends trends{years_, {"", "", "", shares_of(all_)}, {}, {}};
    for (const UnitTally& unit : units_) trends.units.push_back({"", "", unit.name, shares_of(unit.tallies)});
    for (std::size_t t = 0; t < threads_.size(); ++t) {
      const Thread& thread = answer_.threads[t];
      const bool is_asked =
          std::any_of(threads_[t].begin(), threads_[t].end(), [](const Tally& y) { return y.decided > 0; });
      if (is_asked) trends.criteria.push_back({thread.id, thread.code, thread.name, shares_of(threads_[t])});
    }
    return trends;
  }

 private:
  struct UnitTally {
    std::string key, name;
    Tallies tallies;
  };

  void add(const UnitYear& unit) {
    if (units_.empty() || units_.back().key != unit.unit_key)
      units_.push_back({unit.unit_key, unit.unit, Tallies(years_.size())});
    const auto year =
        static_cast<std::size_t>(std::lower_bound(years_.begin(), years_.end(), unit.year) - years_.begin());
    const PlanYear& plan = answer_.plans[unit.plan];
    for (std::size_t c = 0; c < unit.cells.size(); ++c) {
      for (Tally* tally : {&all_[year], &units_.back().tallies[year], &threads_[plan.threads[c]][year]})
        tally->add(unit.cells[c]);
    }
  }

  const Answer& answer_;
  const std::vector<std::int32_t> years_;
  Tallies all_;
  std::vector<Tallies> threads_;
  std::vector<UnitTally> units_;
};

}  // namespace

Trends trends_of(const Answer& answer) { return Teller(answer).run(); }

}  // namespace rasoat
