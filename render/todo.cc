#include "render/todo.h"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "render/words.h"

namespace rasoat {
namespace {

using CriterionIndex = std::unordered_map<std::string, const Criterion*>;

CriterionIndex index_of(const CriteriaSet* criteria) {
  CriterionIndex index;
  if (criteria == nullptr) return index;
  for (const Criterion& criterion : criteria->criteria) index.emplace(criterion.id, &criterion);
  return index;
}

bool is_open(const Result& result) {
  const Verdict verdict = settled_verdict(result);
  return result.in_scope &&
         (verdict == Verdict::kNotMet || verdict == Verdict::kMissing || verdict == Verdict::kReview);
}

bool is_owed(const Finding& finding, const Review& review) {
  return !finding.waived && finding.severity != Severity::kNote && !speaks_for_a_verdict(finding) &&
         !is_out_of_scope(finding, review);
}

// Somebody else leads the rest: the document is one unit's own.
bool is_of_one_unit(const Review& review) {
  return std::any_of(review.results.begin(), review.results.end(), [](const Result& r) { return !r.in_scope; });
}

std::string unit_of(const Review& review, const Result* result, bool of_one_unit) {
  if (result == nullptr || result->lead.empty() || (of_one_unit && !review.unit.empty())) return review.unit;
  return result->lead;
}

const Finding* finding_for(const Review& review, const Result& result) {
  const auto found = std::find_if(review.findings.begin(), review.findings.end(), [&](const Finding& finding) {
    return finding.criterion_id == result.criterion_id && !finding.waived && speaks_for_a_verdict(finding);
  });
  return found == review.findings.end() ? nullptr : &*found;
}

class Collector {
 public:
  explicit Collector(const CriteriaSet* criteria) : criteria_(index_of(criteria)) {}

  void add(const Review& review) {
    const bool one_unit = is_of_one_unit(review);
    std::unordered_map<std::string, const Result*> results;
    for (const Result& result : review.results) {
      results.emplace(result.criterion_id, &result);
      if (is_open(result)) add(review, &result, finding_for(review, result), true, one_unit);
    }
    for (const Finding& finding : review.findings) {
      if (!is_owed(finding, review)) continue;
      const auto of = results.find(finding.criterion_id);
      add(review, of == results.end() ? nullptr : of->second, &finding, false, one_unit);
    }
  }

  std::vector<Todo> by_unit() {
    std::stable_sort(todos_.begin(), todos_.end(),
                     [&](const Todo& a, const Todo& b) { return units_.at(a.unit) < units_.at(b.unit); });
    return std::move(todos_);
  }

 private:
  void add(const Review& review, const Result* result, const Finding* finding, bool is_verdict, bool one_unit) {
    const auto criterion = result == nullptr ? criteria_.end() : criteria_.find(result->criterion_id);
    Todo& todo = todos_.emplace_back();
    todo = {unit_of(review, result, one_unit),
            &review,
            result,
            finding,
            criterion == criteria_.end() ? nullptr : criterion->second,
            is_verdict};
    units_.try_emplace(todo.unit, units_.size());
  }

  CriterionIndex criteria_;
  std::vector<Todo> todos_;
  std::map<std::string, std::size_t> units_;  // in the order in which they came up
};

const char* rule_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::kNotMet: return "target-not-met";
    case Verdict::kMissing: return "criterion-missing";
    case Verdict::kReview: return "result-unclear";
    default: return "";
  }
}

}  // namespace

std::vector<Todo> todos_of(std::span<const Review> reviews, const CriteriaSet* criteria) {
  Collector collector(criteria);
  for (const Review& review : reviews) collector.add(review);
  return collector.by_unit();
}

const Criterion* find_criterion(const CriteriaSet* criteria, const std::string& id) {
  if (criteria == nullptr) return nullptr;
  const auto found = std::find_if(criteria->criteria.begin(), criteria->criteria.end(),
                                  [&](const Criterion& criterion) { return criterion.id == id; });
  return found == criteria->criteria.end() ? nullptr : &*found;
}

std::string what_is_owed(const Todo& todo, Language language) {
  if (!todo.is_verdict) return say_finding(*todo.finding, language);
  const std::string decided = decision_phrase(*todo.result, language);
  return decided.empty() ? say_reason(todo.result->reason, language) : decided;
}

std::string how_to_mend(const Todo& todo, Language language) {
  const std::string rule = todo.finding != nullptr ? todo.finding->rule : rule_of(settled_verdict(*todo.result));
  const std::string key = "rule." + rule + ".mend";
  return find_entry(key) == nullptr ? "" : say(key, language);
}

Provenance where_of(const Todo& todo) {
  if (!todo.is_verdict) return todo.finding->where;
  const Result& result = *todo.result;
  if (result.claims.empty()) return {};
  return result.claims[result.decisive.value_or(0) < result.claims.size() ? result.decisive.value_or(0) : 0].where;
}

}  // namespace rasoat
