#include "render/archive/archive_words.h"

#include <algorithm>
#include <iterator>

#include "render/words.h"

namespace rasoat {

const char* sign_of(const std::optional<Verdict>& verdict) {
  if (!verdict) return " ";
  switch (*verdict) {
    case Verdict::kMet: return "●";
    case Verdict::kNotMet: return "✗";
    case Verdict::kMissing: return "–";
    case Verdict::kReview: return "?";
    case Verdict::kNotApplicable: return "○";
  }
  return " ";
}

std::vector<std::optional<Verdict>> verdicts_by_thread(const Answer& answer, const UnitYear& unit) {
  std::vector<std::optional<Verdict>> verdicts(answer.threads.size());
  const PlanYear& plan = answer.plans[unit.plan];
  for (std::size_t c = 0; c < unit.cells.size(); ++c) {
    if (unit.cells[c].in_scope) verdicts[plan.threads[c]] = unit.cells[c].verdict;
  }
  return verdicts;
}

std::string name_or_unknown(const std::string& unit, Language language) {
  return unit.empty() ? say("audit.unit_unknown", language) : unit;
}

std::string owed_phrase(const OwedReport& owed, Language language) {
  return say("audit.owed", language, {{"period", period_phrase(owed.period, owed.year, language)}});
}

std::string other_years_phrase(const OwedReport& owed, Language language) {
  std::string years;
  for (const std::int32_t year : owed.other_years) years += (years.empty() ? "" : ", ") + std::to_string(year);
  return years.empty() ? "" : say("audit.sent_in", language, {{"years", years}});
}

std::string fault_phrase(const Fault& fault, Language language) {
  return say(std::string("audit.fault.") + name_of(fault.state), language, {{"since", std::to_string(fault.since)}});
}

std::string reason_phrase(const std::string& code, Language language) {
  return say("archive.reason." + code, language);
}

std::string finding_phrase(const Finding& finding, Language language) {
  const std::string waived = waived_phrase(finding, language);
  return say_finding(finding, language) + (waived.empty() ? "" : " [" + waived + "]");
}

std::string reasons_phrase(const Classified& document, const std::string& path, Language language) {
  std::string phrase;
  if (document.role == Role::kUnreadable) return say("error." + document.reasons.front(), language, {{"path", path}});
  for (const std::string& code : document.reasons)
    phrase += (phrase.empty() ? "" : "; ") + reason_phrase(code, language);
  return phrase;
}

namespace {
std::string number_phrase(const Decimal& share, Language language) {
  return language == Language::kVietnamese ? trimmed(share).to_vietnamese() : trimmed(share).to_english();
}
}  // namespace

std::string standing_phrase(const Standing& standing, Language language) {
  return say("audit.standing", language,
             {{"first", number_phrase(standing.first, language)},
              {"first_year", std::to_string(standing.first_year)},
              {"last", number_phrase(standing.last, language)},
              {"last_year", std::to_string(standing.last_year)}});
}

std::string share_phrase(const std::optional<Decimal>& share, Language language) {
  return share ? number_phrase(*share, language) + "%" : "–";
}

std::string trend_name(const Trend& trend, Language language) {
  if (trend.name.empty() && trend.code.empty()) return say("audit.trend_all", language);
  return trend.code.empty() ? trend.name : trend.code + " " + trend.name;
}

std::string unresolved_phrase(const Unresolved& one, Language language) {
  if (one.code == "verdict") return say("audit.open.verdict", language, {{"code", one.criterion}});
  return say("audit.open." + one.code, language) +
         (one.code == "unsure" ? ": " + reason_phrase(one.reason, language) : "");
}

bool is_left_out(Role role) {
  return role != Role::kPlan && role != Role::kReport && role != Role::kInterim && role != Role::kUnreadable;
}

}  // namespace rasoat
