// The rule catalogue: stable ids, never reused, with their default severity.
// Titles, messages, reasons and sources are in render/catalogue; a test holds both together.
#pragma once

#include <array>
#include <string_view>

#include "check/review.h"

namespace rasoat {

enum class RuleGroup : std::uint8_t { kReport, kPlan, kForm, kDocument, kHousekeeping };

struct Rule {
  std::string_view id;
  Severity severity;
  RuleGroup group;
};

inline constexpr std::array kRules = {
    Rule{"criterion-missing", Severity::kError, RuleGroup::kReport},
    Rule{"target-not-met", Severity::kError, RuleGroup::kReport},
    Rule{"result-unclear", Severity::kWarning, RuleGroup::kReport},
    Rule{"figures-disagree", Severity::kError, RuleGroup::kReport},
    Rule{"sum-disagrees", Severity::kWarning, RuleGroup::kReport},
    Rule{"self-score-contradicts", Severity::kError, RuleGroup::kReport},
    Rule{"claims-conflict", Severity::kError, RuleGroup::kReport},
    Rule{"evidence-missing", Severity::kWarning, RuleGroup::kReport},
    Rule{"baseline-missing", Severity::kNote, RuleGroup::kReport},
    Rule{"code-unknown", Severity::kWarning, RuleGroup::kReport},
    Rule{"code-name-mismatch", Severity::kWarning, RuleGroup::kReport},
    Rule{"criterion-duplicated", Severity::kWarning, RuleGroup::kReport},
    Rule{"year-stale", Severity::kWarning, RuleGroup::kReport},
    Rule{"unit-name-foreign", Severity::kWarning, RuleGroup::kReport},
    Rule{"target-weaker", Severity::kError, RuleGroup::kPlan},
    Rule{"target-missing", Severity::kError, RuleGroup::kPlan},
    Rule{"target-unclear", Severity::kWarning, RuleGroup::kPlan},
    Rule{"lead-differs", Severity::kError, RuleGroup::kPlan},
    Rule{"lead-missing", Severity::kError, RuleGroup::kPlan},
    Rule{"support-differs", Severity::kWarning, RuleGroup::kPlan},
    Rule{"deadline-later", Severity::kError, RuleGroup::kPlan},
    Rule{"deadline-missing", Severity::kWarning, RuleGroup::kPlan},
    Rule{"body-appendix-differ", Severity::kWarning, RuleGroup::kPlan},
    Rule{"appendix-row-missing", Severity::kWarning, RuleGroup::kPlan},
    Rule{"motto-missing", Severity::kWarning, RuleGroup::kForm},
    Rule{"agency-missing", Severity::kWarning, RuleGroup::kForm},
    Rule{"number-missing", Severity::kWarning, RuleGroup::kForm},
    Rule{"date-incomplete", Severity::kWarning, RuleGroup::kForm},
    Rule{"title-missing", Severity::kWarning, RuleGroup::kForm},
    Rule{"signer-missing", Severity::kWarning, RuleGroup::kForm},
    Rule{"recipients-missing", Severity::kWarning, RuleGroup::kForm},
    Rule{"citation-conflict", Severity::kWarning, RuleGroup::kForm},
    Rule{"unreadable", Severity::kError, RuleGroup::kDocument},
    Rule{"encrypted", Severity::kError, RuleGroup::kDocument},
    Rule{"truncated", Severity::kWarning, RuleGroup::kDocument},
    Rule{"text-layer-untrusted", Severity::kNote, RuleGroup::kDocument},
    Rule{"legacy-encoding", Severity::kNote, RuleGroup::kDocument},
    Rule{"ocr-low-confidence", Severity::kWarning, RuleGroup::kDocument},
};

constexpr const Rule* find_rule(std::string_view id) {
  for (const Rule& rule : kRules) {
    if (rule.id == id) return &rule;
  }
  return nullptr;
}

}  // namespace rasoat
