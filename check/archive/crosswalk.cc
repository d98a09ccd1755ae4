// Criteria through the years: a criterion keeps its thread by code and name, or by name alone (check/baseline.h).
#include <algorithm>
#include <set>

#include "check/archive/answer.h"
#include "check/baseline.h"

namespace rasoat {
namespace {

PastCriterion past_of(const Criterion& criterion) {
  return {criterion.code, criterion.name, criterion.keys.name_words, std::nullopt, Unit::kNone};
}

class Walk {
 public:
  Crosswalk run(std::span<const CriteriaSet* const> plans) {
    for (const CriteriaSet* plan : plans) add(*plan);
    return std::move(made_);
  }

 private:
  // Against the last wording that each thread had, not only last year's plan: what was left out for a year comes back.
  void add(const CriteriaSet& plan) {
    const auto matches = match_past(last_, plan.criteria);
    std::vector<std::size_t>& of = made_.of.emplace_back();
    std::set<std::size_t> taken;
    for (std::size_t i = 0; i < plan.criteria.size(); ++i) {
      const bool known = matches[i] && taken.insert(*matches[i]).second;
      of.push_back(known ? *matches[i] : begin_thread(plan.criteria[i]));
      Thread& thread = made_.threads[of.back()];
      thread.code = plan.criteria[i].code;
      thread.name = plan.criteria[i].name;
      thread.field = plan.criteria[i].field;
      last_[of.back()] = past_of(plan.criteria[i]);
    }
  }

  std::size_t begin_thread(const Criterion& criterion) {
    const std::string name = criterion.code.empty() ? criterion.id : criterion.code;
    std::string id = name;
    for (int again = 2; !ids_.insert(id).second; ++again) id = name + "#" + std::to_string(again);
    made_.threads.push_back({id, "", "", ""});
    last_.push_back(past_of(criterion));
    return made_.threads.size() - 1;
  }

  Crosswalk made_;
  std::set<std::string> ids_;
  std::vector<PastCriterion> last_;  // by thread
};

}  // namespace

Crosswalk crosswalk_of(std::span<const CriteriaSet* const> plans) { return Walk().run(plans); }

}  // namespace rasoat
