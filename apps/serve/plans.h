// Plans: the governing plans that documents can be held against, and which one judges a document. Pure.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <tl/expected.hpp>
#include <vector>

#include "apps/serve/problem.h"
#include "check/check.h"
#include "parse/criteria.h"

namespace rasoat {

struct ServedPlan {
  std::string id;    // of its contents
  std::string name;  // file name
  CriteriaSet criteria;
  std::vector<Baseline> baselines;
};
using PlanPtr = std::shared_ptr<const ServedPlan>;
using Plans = std::vector<PlanPtr>;

// Latest year first, then by name; equal contents once.
Plans sorted_plans(std::vector<ServedPlan> plans);

PlanPtr find_plan(const Plans& plans, const std::string& id);

// What an upload is to be held against: "auto", "itself" or the id of a plan.
bool is_known_measure(const Plans& plans, const std::string& against);

// The plan that judges; nullptr: the document is held against itself. "auto": the plan of its year, or the only plan
// there is; a plan that is itself one of them, or for which there is none, against itself. The error is a problem of
// 422: a report and no plan for it.
tl::expected<PlanPtr, Problem> plan_for(const Plans& plans, const std::string& against, const Submission& submission,
                                        const std::string& sha256);

}  // namespace rasoat
