// An archive's findings as the office takes them: its own severities, rules turned off, findings waived. Pure.
#pragma once

#include <span>

#include "check/archive/values.h"
#include "check/rule_settings.h"
#include "check/waivers.h"

namespace rasoat {

// Drops findings of rules that are off, sets severities, marks what is waived; a waiver that ended adds waiver-expired
// behind the finding, once a file. An archive tells only some rules, so that no waiver is called unused.
void settle_answer(Answer& answer, const RuleSettings& rules, std::span<const Waiver> waivers, const Date& today);

}  // namespace rasoat
