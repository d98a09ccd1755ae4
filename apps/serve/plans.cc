#include "apps/serve/plans.h"

#include <algorithm>

namespace rasoat {
namespace {

std::string years_of(const Plans& plans) {
  std::string years;
  for (const PlanPtr& plan : plans) years += (years.empty() ? "" : ", ") + std::to_string(plan->criteria.year);
  return years;
}

}  // namespace

Plans sorted_plans(std::vector<ServedPlan> plans) {
  std::sort(plans.begin(), plans.end(), [](const ServedPlan& a, const ServedPlan& b) {
    return a.criteria.year != b.criteria.year ? a.criteria.year > b.criteria.year : a.name < b.name;
  });
  Plans sorted;
  for (ServedPlan& plan : plans) {
    if (find_plan(sorted, plan.id) == nullptr) sorted.push_back(std::make_shared<const ServedPlan>(std::move(plan)));
  }
  return sorted;
}

PlanPtr find_plan(const Plans& plans, const std::string& id) {
  const auto found = std::find_if(plans.begin(), plans.end(), [&](const PlanPtr& plan) { return plan->id == id; });
  return found == plans.end() ? nullptr : *found;
}

bool is_known_measure(const Plans& plans, const std::string& against) {
  return against == "auto" || against == "itself" || find_plan(plans, against) != nullptr;
}

tl::expected<PlanPtr, Problem> plan_for(const Plans& plans, const std::string& against, const Submission& submission,
                                        const std::string& sha256) {
  const bool is_plan = submission.header.kind == DocumentKind::kPlan;
  const auto needed = [&](const char* code) -> tl::expected<PlanPtr, Problem> {
    if (is_plan) return PlanPtr();
    return tl::unexpected(Problem{code, {{"years", years_of(plans)}}, {}});
  };
  if (against == "itself") return needed("plan-needed");
  if (against != "auto") return find_plan(plans, against);
  if (plans.empty()) return needed("plan-needed");
  for (const PlanPtr& plan : plans) {
    if (plan->criteria.sha256 == sha256) return PlanPtr();
  }
  for (const PlanPtr& plan : plans) {
    if (submission.header.year != 0 && plan->criteria.year == submission.header.year) return plan;
  }
  return plans.size() == 1 ? tl::expected<PlanPtr, Problem>(plans.front()) : needed("plan-of-year-needed");
}

}  // namespace rasoat
