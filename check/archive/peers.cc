// Units beside each other: do their figures add up to what their parent reports, and which stand far off.
#include <algorithm>
#include <cmath>

#include "check/archive/answer.h"
#include "check/findings.h"

namespace rasoat {
namespace {

constexpr std::size_t kLeastParts = 2;         // units whose figures are added up
constexpr std::size_t kLeastPeers = 6;         // units that a figure is compared with
constexpr double kLeastDistance = 10;          // percent, from the middle of the peers
constexpr double kLeastSpreads = 6;            // standard deviations, told from the median distance
constexpr double kMedianToDeviation = 1.4826;  // of a normal distribution

struct Peers {
  const UnitYear* parent = nullptr;
  std::vector<const UnitYear*> units;
  bool whole = true;  // each unit that was due has reported about the whole year
};

Peers peers_of(const Answer& answer, std::size_t plan) {
  Peers peers;
  const std::string& agency = answer.documents[answer.plans[plan].file].unit_key;
  for (const UnitYear& unit : answer.units) {
    if (unit.plan != plan) continue;
    if (!unit.of_the_year) {
      peers.whole = false;
    } else if (unit.unit_key == agency) {
      peers.parent = &unit;
    } else {
      peers.units.push_back(&unit);
    }
  }
  for (const OwedReport& due : answer.missing) {
    if (due.year == answer.plans[plan].year && due.period.kind == PeriodKind::kYear) peers.whole = false;
  }
  return peers;
}

ArchiveFinding finding_of(const Answer& answer, const UnitYear& unit, std::size_t cell, Finding finding) {
  finding.code = answer.plans[unit.plan].codes[cell];
  finding.criterion_id = answer.threads[answer.plans[unit.plan].threads[cell]].id;
  return {unit.unit, unit.year, answer.documents[unit.file].period, unit.file, std::move(finding)};
}

// One count added up over the units that give it.
struct Sum {
  Decimal total;
  std::size_t units = 0;
};

// Of "done/of" only what is given as such, of bare counts only those.
Sum sum_of(const Peers& peers, std::size_t cell, bool pair, std::optional<Decimal> CellFacts::*count) {
  Sum sum;
  for (const UnitYear* unit : peers.units) {
    if (cell >= unit->cells.size() || !(unit->cells[cell].*count) || unit->cells[cell].of.has_value() != pair) continue;
    sum.total = sum.total + *(unit->cells[cell].*count);
    ++sum.units;
  }
  return sum;
}

bool adds_counts(const CellFacts& cell) { return cell.done.has_value() && cell.in_scope; }

ArchiveFinding sum_finding(const Answer& answer, const Peers& peers, std::size_t cell, const char* message,
                           const Decimal& stated, const Sum& sum) {
  Message words{message,
                {{"code", answer.plans[peers.parent->plan].codes[cell]},
                 {"found", stated.to_vietnamese()},
                 {"expected", sum.total.to_vietnamese()},
                 {"units", std::to_string(sum.units)}}};
  Finding finding = make_finding("units-sum-disagrees", std::move(words), peers.parent->cells[cell].where);
  finding.expected = sum.total.to_vietnamese();
  finding.found = stated.to_vietnamese();
  return finding_of(answer, *peers.parent, cell, std::move(finding));
}

// Where a unit is not there or does not say, the others can only have too much: nothing counted is below zero.
void compare_sum(const Answer& answer, const Peers& peers, std::size_t cell, std::vector<ArchiveFinding>& found) {
  const CellFacts& parent = peers.parent->cells[cell];
  if (!adds_counts(parent)) return;
  const bool pair = parent.of.has_value();
  for (const auto count : {&CellFacts::done, &CellFacts::of}) {
    if (count == &CellFacts::of && !pair) return;
    const Decimal& stated = *(parent.*count);
    const Sum sum = sum_of(peers, cell, pair, count);
    if (sum.units < kLeastParts) return;
    const bool all = peers.whole && sum.units == peers.units.size();
    const bool differs = all ? sum.total != stated : sum.total > stated;
    if (!differs) continue;
    found.push_back(
        sum_finding(answer, peers, cell, all ? "units-sum-disagrees" : "units-sum-disagrees.partial", stated, sum));
    return;
  }
}

double median_of(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  const std::size_t middle = values.size() / 2;
  return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

// Shares and indices only: counts differ with the size of the unit.
bool is_comparable(const CellFacts& cell) { return cell.in_scope && cell.value && cell.unit == Unit::kPercent; }

void compare_values(const Answer& answer, const Peers& peers, std::size_t cell, std::vector<ArchiveFinding>& found) {
  std::vector<double> values;
  for (const UnitYear* unit : peers.units) {
    if (cell < unit->cells.size() && is_comparable(unit->cells[cell]))
      values.push_back(unit->cells[cell].value->value());
  }
  if (values.size() < kLeastPeers) return;
  const double middle = median_of(values);
  std::vector<double> distances;
  for (const double value : values) distances.push_back(std::abs(value - middle));
  const double spread = median_of(distances) * kMedianToDeviation;
  if (spread == 0) return;  // all but a few are alike: what is not is a fault of its own, or none
  for (const UnitYear* unit : peers.units) {
    if (cell >= unit->cells.size() || !is_comparable(unit->cells[cell])) continue;
    const CellFacts& facts = unit->cells[cell];
    const double distance = std::abs(facts.value->value() - middle);
    if (facts.verdict == Verdict::kNotMet || distance < kLeastDistance || distance < kLeastSpreads * spread) continue;
    const Decimal typical{std::llround(middle * 100), 2};
    Message message{"figure-outlier",
                    {{"code", answer.plans[unit->plan].codes[cell]},
                     {"found", facts.value->to_vietnamese()},
                     {"expected", typical.to_vietnamese()},
                     {"units", std::to_string(values.size())}}};
    Finding finding = make_finding("figure-outlier", std::move(message), facts.where);
    finding.expected = typical.to_vietnamese();
    finding.found = facts.value->to_vietnamese();
    found.push_back(finding_of(answer, *unit, cell, std::move(finding)));
  }
}

}  // namespace

std::vector<ArchiveFinding> find_sum_differences(const Answer& answer) {
  std::vector<ArchiveFinding> found;
  for (std::size_t plan = 0; plan < answer.plans.size(); ++plan) {
    const Peers peers = peers_of(answer, plan);
    if (peers.parent == nullptr) continue;
    for (std::size_t cell = 0; cell < peers.parent->cells.size(); ++cell) compare_sum(answer, peers, cell, found);
  }
  return found;
}

std::vector<ArchiveFinding> find_outliers(const Answer& answer) {
  std::vector<ArchiveFinding> found;
  for (std::size_t plan = 0; plan < answer.plans.size(); ++plan) {
    const Peers peers = peers_of(answer, plan);
    for (std::size_t cell = 0; cell < answer.plans[plan].threads.size(); ++cell)
      compare_values(answer, peers, cell, found);
  }
  return found;
}

}  // namespace rasoat
