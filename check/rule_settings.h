// Rule settings: which rules an office wants, and how grave it takes them. Applied to finished reviews:
// verdicts stay as they are. Pure.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "check/review.h"

namespace rasoat {

// A rule is named by its id, or rules by a prefix and a star: "signature-*".
struct RuleSettings {
  std::vector<std::string> off;
  std::vector<std::string> on;  // wins over `off` where it names the rule at least as closely
  std::vector<std::pair<std::string, Severity>> severities;  // the closest name wins
};

// True when some rule of the catalogue is meant.
bool names_a_rule(std::string_view pattern);

// Drops findings of rules that are off, sets severities, and settles each status anew. Notes that a rule
// itself gives below its severity stay notes.
void apply_rule_settings(std::span<Review> reviews, const RuleSettings& settings);

}  // namespace rasoat
