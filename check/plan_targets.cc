// Strictness: one target beside another, as predicates first and as words where no number is set.
#include <algorithm>

#include "check/plan_check.h"
#include "check/similarity.h"

namespace rasoat {
namespace {

constexpr double kSameWords = 0.75;
constexpr double kConditionKept = 0.75;

bool wants_more(Op op) { return op == Op::kGreaterEqual || op == Op::kGreater; }

Strictness compare_values(Op given_op, const Decimal& given, Op promised_op, const Decimal& promised) {
  if (wants_more(given_op) != wants_more(promised_op)) return Strictness::kDifferent;
  const bool up = wants_more(given_op);
  if (promised == given) {
    if (given_op == promised_op) return Strictness::kEqual;
    const bool promised_strict = promised_op == Op::kGreater || promised_op == Op::kLess;
    return promised_strict ? Strictness::kStricter : Strictness::kWeaker;
  }
  return (promised > given) == up ? Strictness::kStricter : Strictness::kWeaker;
}

Strictness compare(const Threshold& given, const Threshold& promised) {
  if (given.unit != promised.unit) return Strictness::kDifferent;
  return compare_values(given.op, given.value, promised.op, promised.value);
}

Strictness compare(const Change& given, const Change& promised) {
  if (given.decrease != promised.decrease) return Strictness::kDifferent;
  const bool other_year = given.baseline_year && promised.baseline_year && *given.baseline_year != *promised.baseline_year;
  if (other_year) return Strictness::kDifferent;
  return compare_values(given.op, given.value, promised.op, promised.value);
}

bool all_conditions_kept(const CriterionKeys& given, const CriterionKeys& promised) {
  return std::all_of(given.condition_words.begin(), given.condition_words.end(),
                     [&](const auto& words) { return plain_coverage(words, promised.target_words) >= kConditionKept; });
}

}  // namespace

Strictness compare_targets(const Target& given, const CriterionKeys& given_keys, const Target& promised, const CriterionKeys& promised_keys) {
  Strictness strictness = Strictness::kDifferent;
  const auto* threshold = std::get_if<Threshold>(&given.predicate);
  const auto* change = std::get_if<Change>(&given.predicate);
  const auto* promised_threshold = std::get_if<Threshold>(&promised.predicate);
  const auto* promised_change = std::get_if<Change>(&promised.predicate);
  if (threshold != nullptr && promised_threshold != nullptr) {
    strictness = compare(*threshold, *promised_threshold);
  } else if (change != nullptr && promised_change != nullptr) {
    strictness = compare(*change, *promised_change);
  } else if (std::holds_alternative<Zero>(given.predicate) && std::holds_alternative<Zero>(promised.predicate)) {
    return plain_coverage(given_keys.target_words, promised_keys.target_words) >= 1 || given_keys.target_words.size() < 4 ? Strictness::kEqual : Strictness::kWeaker;
  } else if (given.predicate.index() == promised.predicate.index()) {
    return plain_coverage(given_keys.target_words, promised_keys.target_words) >= kSameWords ? Strictness::kEqual : Strictness::kDifferent;
  }
  if (strictness == Strictness::kEqual && !all_conditions_kept(given_keys, promised_keys)) return Strictness::kWeaker;
  return strictness;
}

}  // namespace rasoat
