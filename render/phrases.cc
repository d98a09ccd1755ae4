#include "render/phrases.h"

#include <algorithm>
#include <array>

#include "render/words.h"

namespace rasoat {
namespace {

bool is_draft(const Review& review) { return review.format == "docx"; }

bool is_silent_survey(const Result& result) { return result.points && result.points->survey && !result.in_scope; }

std::string listed(const std::vector<std::string>& names) {
  std::string list;
  for (const std::string& name : names) list += (list.empty() ? "" : ", ") + name;
  return list;
}

std::string pages_phrase(const Review& review, Source source, const char* key, Language language) {
  std::vector<std::int32_t> pages;
  for (const PageFact& page : review.pages) {
    if (page.source == source) pages.push_back(page.number);
  }
  if (pages.empty()) return "";
  return say(key, language, {{"count", std::to_string(pages.size())}, {"pages", page_list(pages)}});
}

std::string points_sum_phrase(const std::string& what, const PointsSum& sum, Language language) {
  Arguments args = {{"what", what}};
  for (const auto& [name, value] : {std::pair{"earned", sum.earned},
                                    {"max", sum.max},
                                    {"at_risk", sum.at_risk},
                                    {"undecided", sum.undecided},
                                    {"self", sum.self_scored}})
    args.emplace_back(name, figure_in(value.to_vietnamese(), language));
  return say("text.points_sum", language, args);
}

std::string evidence_name(const Evidence& evidence) {
  std::string name = evidence.symbol;
  if (name.empty())
    name = evidence.text;
  else if (!evidence.kind.empty())
    name = evidence.kind + " " + name;
  return name + (evidence.date ? " (" + to_vietnamese(*evidence.date) + ")" : "");
}

}  // namespace

std::string extent_phrase(const Review& review, Language language) {
  if (is_draft(review)) return say("text.draft", language, {{"format", "DOCX"}});
  return say("text.pages", language, {{"count", std::to_string(review.pages.size())}});
}

std::vector<std::string> page_phrases(const Review& review, Language language) {
  std::vector<std::string> phrases = {pages_phrase(review, Source::kOcr, "text.pages_ocr", language),
                                      pages_phrase(review, Source::kUnread, "text.pages_unread", language),
                                      pages_phrase(review, Source::kBlank, "text.pages_blank", language)};
  std::erase(phrases, "");
  if (review.hidden > 0) phrases.push_back(say("text.hidden", language, {{"count", std::to_string(review.hidden)}}));
  return phrases;
}

std::string target_phrase(const Result& result, Language language) {
  if (result.target.text.empty() || result.target.text == result.name || result.verdict == Verdict::kMet ||
      result.verdict == Verdict::kNotApplicable)
    return "";
  return say("text.target", language, {{"target", result.target.text}});
}

std::string points_phrase(const Result& result, Language language) {
  if (!result.points || result.points->survey) return "";
  const ResultPoints& points = *result.points;
  const std::string open = say("text.points_open", language);
  const auto worded = [&](const Decimal& value) { return figure_in(trimmed(value).to_vietnamese(), language); };
  std::string line = say("text.points", language,
                         {{"earned", points.earned ? worded(*points.earned) : open}, {"max", worded(points.max)}});
  if (points.self_scored) line += say("text.points_self", language, {{"self", worded(*points.self_scored)}});
  return line;
}

std::string field_phrase(const std::string& field, const std::string& name, Language language) {
  if (field.empty() && name.empty()) return "";
  return say("text.field", language, {{"field", field}, {"name", name}});
}

std::string out_of_scope_phrase(const Review& review, Language language) {
  std::vector<std::string> codes;
  for (const Result& result : review.results) {
    if (!result.in_scope && !is_silent_survey(result))
      codes.push_back(shown_code(result).empty() ? result.name : shown_code(result));
  }
  return codes.empty() ? "" : say("text.out_of_scope", language, {{"codes", listed(codes)}});
}

std::string surveys_phrase(const Review& review, Language language) {
  std::vector<std::string> codes;
  for (const Result& result : review.results) {
    if (is_silent_survey(result)) codes.push_back(shown_code(result));
  }
  return codes.empty() ? "" : say("text.surveys", language, {{"codes", listed(codes)}});
}

std::vector<std::string> points_phrases(const Review& review, Language language) {
  if (!review.points) return {};
  std::vector<std::string> phrases;
  for (const FieldPoints& field : review.points->fields) {
    if (field.sum.max.units <= 0) continue;
    const Arguments args = {{"field", field.field}, {"name", field.field_name}};
    phrases.push_back(points_sum_phrase(say("text.field", language, args), field.sum, language));
  }
  phrases.push_back(points_sum_phrase(say("text.points_total", language), review.points->total, language));
  return phrases;
}

std::string indicators_phrase(const Review& review, Language language) {
  if (review.indicators.empty()) return "";
  const auto count_of = [&](Verdict verdict) {
    return std::to_string(std::count_if(review.indicators.begin(), review.indicators.end(),
                                        [&](const Indicator& indicator) { return indicator.verdict == verdict; }));
  };
  return say("text.indicators", language,
             {{"count", std::to_string(review.indicators.size())},
              {"met", count_of(Verdict::kMet)},
              {"not_met", count_of(Verdict::kNotMet)},
              {"review", count_of(Verdict::kReview)}});
}

std::string evidence_phrase(const Review& review, Language language) {
  if (review.evidence.empty()) return "";
  std::array<std::int64_t, 3> counts{};
  for (const Evidence& evidence : review.evidence) ++counts[static_cast<std::size_t>(evidence.in_period)];
  const auto count_of = [&](InPeriod where) { return std::to_string(counts[static_cast<std::size_t>(where)]); };
  return say("text.evidence", language,
             {{"count", std::to_string(review.evidence.size())},
              {"inside", count_of(InPeriod::kInside)},
              {"outside", count_of(InPeriod::kOutside)},
              {"unclear", count_of(InPeriod::kUnclear)}});
}

std::string evidence_outside_phrase(const Review& review, Language language) {
  std::string outside;
  for (const Evidence& evidence : review.evidence) {
    if (evidence.in_period != InPeriod::kOutside) continue;
    outside += (outside.empty() ? "" : "; ") + evidence_name(evidence) + " " + evidence.codes.front();
  }
  return outside.empty() ? "" : say("text.evidence_outside", language, {{"documents", outside}});
}

}  // namespace rasoat
