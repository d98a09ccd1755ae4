#include "render/words.h"

#include <algorithm>
#include <array>
#include <set>

#include "render/utf8.h"

namespace rasoat {
namespace {

std::string unit_key(Unit unit) { return "@unit." + std::string(name_of(unit)); }

// "31/12/2022"; "31/12" where the text names no year.
std::string day_phrase(const Decimal& value) {
  const std::string day = to_vietnamese(day_of(value, 0));
  return value.units >= 10'000 ? day : day.substr(0, 5);
}

// Words the predicate alone; conditions are added by predicate_phrase.
struct PredicateWords {
  const Target& target;
  Language language;

  std::string operator()(const Duty&) const { return say("target.duty", language); }
  std::string operator()(const Zero&) const { return say("target.zero", language); }
  std::string operator()(const ItemList& list) const {
    return say("target.list", language, {{"count", std::to_string(list.items.size())}});
  }
  std::string operator()(const Threshold& threshold) const {
    if (threshold.unit == Unit::kDate) return say("target.by_date", language, {{"value", day_phrase(threshold.value)}});
    Arguments args = {{"op", "@" + op_key(threshold.op)},
                      {"unit", unit_key(threshold.unit)},
                      {"value", threshold.value.to_vietnamese()}};
    if (!threshold.value_max) return say("target.threshold", language, args);
    args.emplace_back("value_max", number_in(*threshold.value_max, language));
    return say("target.between", language, args);
  }
  std::string operator()(const Change& change) const {
    Arguments args = {
        {"op", "@" + op_key(change.op)}, {"unit", unit_key(change.unit)}, {"value", change.value.to_vietnamese()}};
    const std::string key = change.decrease ? "target.decrease" : "target.change";
    if (!change.baseline_year) return say(key, language, args);
    args.emplace_back("year", std::to_string(*change.baseline_year));
    return say(key + "_from", language, args);
  }
};

void add(std::string& line, const std::string& part, const char* between = " · ") {
  if (part.empty()) return;
  if (!line.empty()) line += between;
  line += part;
}

std::string date_phrase(const std::string& iso, Language language) {
  return iso.empty() ? "" : say("text.dated", language, {{"date", day_phrase(iso, language)}});
}

Date day_after(Date date) {
  ++date.day;
  if (is_valid(date)) return date;
  date = {date.year, date.month + 1, 1};
  return is_valid(date) ? date : Date{date.year + 1, 1, 1};
}

// RFC 3339 in UTC as a clock in Vietnam (UTC+7) shows it; "" for anything else.
std::string moment_phrase(const std::string& utc, Language language) {
  constexpr std::size_t kMinutes = 16;  // "2022-12-09T08:17"
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  std::optional<Date> date = date_from_iso(utc.substr(0, 10));
  if (!date || utc.size() < kMinutes || !is_digit(utc[11]) || !is_digit(utc[12])) return "";
  const int hour = (utc[11] - '0') * 10 + (utc[12] - '0') + 7;
  if (hour >= 24) date = day_after(*date);
  std::string clock = std::to_string(hour % 24) + utc.substr(13, 3);
  if (clock.size() < 5) clock.insert(0, "0");
  return say("signature.when", language,
             {{"time", clock}, {"date", language == Language::kVietnamese ? to_vietnamese(*date) : to_iso(*date)}});
}

// Quarters are counted in Roman numerals: "quý III năm 2022".
std::string index_phrase(const Period& period, Language language) {
  constexpr std::array kRoman = {"I", "II", "III", "IV"};
  const bool roman = language == Language::kVietnamese && period.kind == PeriodKind::kQuarter && period.index >= 1 &&
                     period.index <= 4;
  return roman ? kRoman.at(static_cast<std::size_t>(period.index) - 1) : std::to_string(period.index);
}

}  // namespace

bool is_out_of_scope(const Finding& finding, const Review& review) {
  if (finding.criterion_id.empty()) return false;
  return std::any_of(review.results.begin(), review.results.end(), [&](const Result& result) {
    return !result.in_scope && result.criterion_id == finding.criterion_id;
  });
}

std::string shown_code(const std::string& code, const std::string& criterion_id) {
  if (!code.empty()) return code;
  return criterion_id.starts_with("row-") ? "" : criterion_id;
}

bool speaks_for_a_verdict(const Finding& finding) {
  return find_entry("reason." + finding.message.code) != nullptr || finding.message.code.ends_with(".decided");
}

Counts count(const Review& review) {
  Counts counts;
  for (const Result& result : review.results) {
    if (!result.in_scope) continue;
    ++counts.in_scope;
    ++counts.verdicts[static_cast<std::size_t>(settled_verdict(result))];
  }
  for (const Finding& finding : review.findings) {
    if (!finding.waived && !is_out_of_scope(finding, review))
      ++counts.severities[static_cast<std::size_t>(finding.severity)];
  }
  return counts;
}

Counts operator+(const Counts& a, const Counts& b) {
  Counts sum = a;
  for (std::size_t i = 0; i < sum.verdicts.size(); ++i) sum.verdicts[i] += b.verdicts[i];
  for (std::size_t i = 0; i < sum.severities.size(); ++i) sum.severities[i] += b.severities[i];
  sum.in_scope += b.in_scope;
  return sum;
}

std::string verdicts_phrase(const Counts& counts, Language language) {
  Arguments args = {{"count", std::to_string(counts.in_scope)}};
  for (const Verdict verdict : kVerdicts) args.emplace_back(name_of(verdict), std::to_string(counts.of(verdict)));
  return say("text.summary", language, args);
}

std::string findings_phrase(const Counts& counts, Language language) {
  return say("text.findings_count", language,
             {{"errors", std::to_string(counts.of(Severity::kError))},
              {"warnings", std::to_string(counts.of(Severity::kWarning))},
              {"notes", std::to_string(counts.of(Severity::kNote))}});
}

std::string page_list(std::span<const std::int32_t> pages) {
  std::string list;
  for (std::size_t first = 0; first < pages.size();) {
    std::size_t last = first;
    while (last + 1 < pages.size() && pages[last + 1] == pages[last] + 1) ++last;
    std::string range = std::to_string(pages[first]);
    if (last > first) range += "-" + std::to_string(pages[last]);
    add(list, range, ", ");
    first = last + 1;
  }
  return list;
}

std::vector<std::int32_t> pages_of(const Provenance& where) {
  std::set<std::int32_t> pages;
  for (const Place& place : where.places) pages.insert(place.page != 0 ? place.page : place.paragraph);
  return {pages.begin(), pages.end()};
}

const Claim* decisive_claim(const Result& result) {
  if (result.claims.empty()) return nullptr;
  const std::size_t decisive = result.decisive.value_or(0);
  return &result.claims[decisive < result.claims.size() ? decisive : 0];
}

std::vector<std::int32_t> pages_of(const Result& result) {
  const Claim* claim = decisive_claim(result);
  return claim == nullptr ? std::vector<std::int32_t>() : pages_of(claim->where);
}

std::string op_key(Op op) {
  switch (op) {
    case Op::kNone: return "op.";
    case Op::kGreaterEqual: return "op.ge";
    case Op::kGreater: return "op.gt";
    case Op::kLessEqual: return "op.le";
    case Op::kLess: return "op.lt";
    case Op::kEqual: return "op.eq";
    case Op::kBetween: return "op.between";
  }
  return "op.";
}

std::string predicate_phrase(const Target& target, Language language) {
  std::string phrase = std::visit(PredicateWords{target, language}, target.predicate);
  if (!target.conditions.empty())
    phrase = say("target.with_conditions", language,
                 {{"target", phrase}, {"count", std::to_string(target.conditions.size())}});
  if (target.conditional) add(phrase, say("target.conditional", language), ", ");
  return phrase;
}

std::string number_in(const Decimal& decimal, Language language) {
  return language == Language::kVietnamese ? decimal.to_vietnamese() : decimal.to_english();
}

std::string day_phrase(const std::string& iso, Language language) {
  const std::optional<Date> date = date_from_iso(iso);
  return date && language == Language::kVietnamese ? to_vietnamese(*date) : iso;
}

std::string period_phrase(const Period& period, std::int32_t year, Language language) {
  const std::int32_t of_year = period.year != 0 ? period.year : year;
  if (of_year == 0) return "";
  const std::string kind = period.kind == PeriodKind::kUnknown ? "year" : name_of(period.kind);
  return say("period." + kind, language,
             {{"year", std::to_string(of_year)}, {"index", period.index != 0 ? index_phrase(period, language) : "…"}});
}

std::string document_phrase(const Review& review, Language language) {
  std::string phrase = say(std::string("kind.") + name_of(review.kind), language);
  add(phrase, review.number.empty() ? "(" + say("text.number_blank", language) + ")" : review.number, " ");
  add(phrase, date_phrase(review.date, language), " ");
  add(phrase, review.unit);
  add(phrase, period_phrase(review.period, review.year, language));
  return phrase;
}

std::string decision_phrase(const Result& result, Language language) {
  if (!result.decision) return "";
  const Decision& decision = *result.decision;
  std::string who = decision.by;
  add(who, day_phrase(decision.date, language), ", ");
  return say("text.decision", language,
             {{"verdict", say(std::string("verdict.") + name_of(decision.verdict), language)},
              {"who", who},
              {"reason", decision.reason}});
}

std::string waived_phrase(const Finding& finding, Language language) {
  if (!finding.waived) return "";
  const bool decided = finding.acceptance && finding.acceptance->decision;
  std::string phrase = say(decided ? "text.overruled" : "text.waived", language);
  if (!finding.acceptance) return phrase;
  const Acceptance& acceptance = *finding.acceptance;
  if (!acceptance.reason.empty()) phrase += ": " + acceptance.reason;
  std::string who = acceptance.by;
  if (!acceptance.until.empty())
    add(who, say("text.until", language, {{"date", day_phrase(acceptance.until, language)}}), ", ");
  return who.empty() ? phrase : phrase + " (" + who + ")";
}

std::string signature_phrase(const Signature& signature, Language language) {
  std::string status = say(std::string("signature.status.") + name_of(signature.status), language);
  if (signature.changed_after) add(status, say("signature.changed", language), ", ");
  const std::string signer = signature.signer.empty() ? say("signature.unnamed", language) : signature.signer;
  if (signature.status == SignatureStatus::kUnsigned) {
    return say("signature.empty", language, {{"status", status}});
  }
  return say("signature.line", language,
             {{"signer", signer}, {"when", moment_phrase(signature.signed_at, language)}, {"status", status}});
}

std::string error_sentence(const ReadError& error, const std::string& path, Language language) {
  return say(std::string("error.") + name_of(error.code), language, {{"path", path_text(path)}});
}

}  // namespace rasoat
