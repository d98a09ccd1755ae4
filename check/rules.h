// The rule catalogue: stable ids, never reused, with their default severity. Titles, messages, reasons
// and sources stand beside them in rules/*.toml and reach render by key.
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

// Sorted by id; compiled from rules/*.toml, one file per rule.
#include "rule_table.inc"

constexpr const Rule* find_rule(std::string_view id) {
  for (const Rule& rule : kRules) {
    if (rule.id == id) return &rule;
  }
  return nullptr;
}

}  // namespace rasoat
