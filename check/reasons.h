// Reason codes: why a verdict is what it is. Each has one sentence per language in
// render/catalogue, with the named arguments listed here.
#pragma once

#include <array>
#include <string_view>

namespace rasoat {

struct ReasonCode {
  std::string_view code;
  std::string_view args;  // names, separated by blanks
};

// Arguments: target = text of the target; found = words of the document; value, limit, share,
// numerator, denominator = figures in Vietnamese notation; unit = "@unit.…"; op = "@op.…";
// page = number(s) of the page(s), or "¶" and the number of a paragraph where there are no pages; part = a condition or
// item; parts = several, joined by "; "; code = criterion code; pages = pages searched.
inline constexpr std::array kReasonCodes = {
    // met
    ReasonCode{"threshold-met", "target value op limit unit page"},
    ReasonCode{"threshold-met-counts", "target numerator denominator share op limit unit page"},
    ReasonCode{"threshold-met-words", "target found page"},
    ReasonCode{"change-met", "target value baseline difference op limit unit page"},
    ReasonCode{"change-met-stated", "target difference op limit unit page"},
    ReasonCode{"zero-met", "target found page"},
    ReasonCode{"list-met", "target parts page"},
    ReasonCode{"duty-met", "target found page"},
    ReasonCode{"date-met", "target value limit page"},
    ReasonCode{"score-full", "target value limit parts found page"},
    ReasonCode{"inferred-met", "target code found page"},
    ReasonCode{"referred-met", "target code found page"},
    // not met
    ReasonCode{"threshold-not-met", "target value op limit unit page"},
    ReasonCode{"threshold-not-met-counts", "target numerator denominator share op limit unit page"},
    ReasonCode{"change-not-met", "target value baseline difference op limit unit page"},
    ReasonCode{"change-not-met-stated", "target difference op limit unit page"},
    ReasonCode{"date-not-met", "target value limit page"},
    ReasonCode{"zero-violated", "target found page"},
    ReasonCode{"late-files", "target found page"},
    ReasonCode{"list-incomplete", "target parts page"},
    ReasonCode{"not-done", "target found page"},
    ReasonCode{"late-under-way", "target found deadline page"},
    ReasonCode{"condition-denied", "target part found page"},
    ReasonCode{"score-short", "target value limit parts found page"},
    ReasonCode{"referred-not-met", "target code found page"},
    // not applicable
    ReasonCode{"not-arisen", "target found page"},
    ReasonCode{"inferred-not-arisen", "target code found page"},
    ReasonCode{"referred-not-arisen", "target code found page"},
    // missing
    ReasonCode{"not-mentioned", "pages"},
    ReasonCode{"not-mentioned-in-draft", ""},
    ReasonCode{"empty-result", "page"},
    // review
    ReasonCode{"unread-pages", "pages"},
    ReasonCode{"unread-rows", "pages"},
    ReasonCode{"unread-places", "pages"},
    ReasonCode{"named-unread", "pages"},
    ReasonCode{"date-not-found", "target found page"},
    ReasonCode{"figure-not-found", "target found page"},
    ReasonCode{"figures-ambiguous", "target found page"},
    ReasonCode{"columns-unclear", "target found page"},
    ReasonCode{"figures-contradict", "target found share value page"},
    ReasonCode{"approximate", "target found page"},
    ReasonCode{"lower-bound", "target found page"},
    ReasonCode{"points-or-relative", "target difference relative limit page"},
    ReasonCode{"baseline-needed", "target found page"},
    ReasonCode{"baseline-disputed", "target baseline value source found page"},
    ReasonCode{"under-way", "target found page"},
    ReasonCode{"interim-shortfall", "target value limit unit page"},
    ReasonCode{"not-yet-due", "target found page"},
    ReasonCode{"praise-only", "target found page"},
    ReasonCode{"bare-mark", "target found page"},
    ReasonCode{"act-not-stated", "target found page"},
    ReasonCode{"condition-unmentioned", "target parts found page"},
    ReasonCode{"partly-done", "target found page"},
    ReasonCode{"mostly-done", "target found page"},
    ReasonCode{"items-unnamed", "target parts found page"},
    ReasonCode{"pending-judgement", "target found page"},
    ReasonCode{"not-zero-stated", "target found page"},
    ReasonCode{"statements-conflict", "target found other page"},
    ReasonCode{"match-uncertain", "target found code page"},
    ReasonCode{"code-name-conflict", "target found code page"},
    ReasonCode{"refers-elsewhere", "target found page"},
    ReasonCode{"refers-to-criterion", "target code found page"},
    ReasonCode{"low-confidence", "target found page"},
    ReasonCode{"not-arisen-unexpected", "target found page"},
    ReasonCode{"other-year", "target found page"},
    ReasonCode{"target-of-others", "target found page"},
    // plans
    ReasonCode{"plan-unsure", "found page"},
    ReasonCode{"plan-without-commitments", "pages"},
    ReasonCode{"plan-equal", "target found page"},
    ReasonCode{"plan-stricter", "target found page"},
    ReasonCode{"plan-weaker", "target found page"},
    ReasonCode{"plan-target-missing", "target page"},
    ReasonCode{"plan-target-differs", "target found page"},
    ReasonCode{"plan-lead-differs", "lead found page"},
    ReasonCode{"plan-lead-missing", "lead page"},
    ReasonCode{"plan-deadline-later", "deadline found page"},
    ReasonCode{"plan-deadline-unclear", "deadline found page"},
    ReasonCode{"plan-deadline-missing", "deadline page"},
};

}  // namespace rasoat
