#include "check/faint_traces.h"

#include <algorithm>
#include <map>

#include "check/heard_words.h"
#include "check/name_tracer.h"

namespace rasoat {
namespace {

constexpr double kTrace = 0.55;     // of the name
constexpr double kOwnShare = 0.35;  // of the words that tell it from the criterion the statement surely speaks of

using SureOf = std::map<const Statement*, std::vector<std::size_t>>;

// The criteria that each statement surely speaks of.
SureOf sure_of(const Assignment& assignment) {
  SureOf sure;
  for (std::size_t c = 0; c < assignment.of_criterion.size(); ++c) {
    for (const Assigned& a : assignment.of_criterion[c]) {
      if (!a.uncertain) sure[a.statement].push_back(c);
    }
  }
  return sure;
}

bool speaks_of_another(const NameTracer& tracer, std::size_t c, const std::vector<std::size_t>& others,
                       const std::vector<std::string>& heard) {
  return std::any_of(others.begin(), others.end(),
                     [&](std::size_t other) { return tracer.own_share(c, other, heard) < kOwnShare; });
}

}  // namespace

std::vector<std::optional<FaintTrace>> faint_traces(const std::vector<Criterion>& criteria,
                                                    const std::vector<Statement>& statements,
                                                    const Assignment& assignment) {
  std::vector<std::optional<FaintTrace>> traces(criteria.size());
  if (!any_scanned(statements)) return traces;
  const NameTracer tracer(criteria);
  const SureOf sure = sure_of(assignment);
  for (const Statement& statement : statements) {
    if (statement.bare_words.empty()) continue;
    const std::vector<std::string> heard = tracer.heard(statement.bare_words);
    const auto others = sure.find(&statement);
    for (std::size_t c = 0; c < criteria.size(); ++c) {
      const double score = tracer.share_of_name(c, heard);
      if (score < kTrace || (traces[c] && traces[c]->score >= score)) continue;
      if (others != sure.end() && speaks_of_another(tracer, c, others->second, heard)) continue;
      traces[c] = FaintTrace{&statement, score};
    }
  }
  return traces;
}

}  // namespace rasoat
