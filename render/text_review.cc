#include <algorithm>
#include <array>

#include "render/columns.h"
#include "render/text.h"
#include "render/text_parts.h"
#include "render/utf8.h"
#include "render/words.h"

namespace rasoat {
namespace {

// Widths of the verdict table; the last column takes what is left.
struct TableColumns {
  std::size_t code = 0;
  std::size_t verdict = 0;
  std::size_t page = 0;
  std::size_t indent() const { return code + verdict + page; }
};

constexpr std::size_t kGap = 2;

bool is_draft(const Review& review) { return review.format == "docx"; }

// What the numbers of a place count.
std::string place_heading(const Review& review, Language language) {
  return say(is_draft(review) ? "column.paragraph" : "column.page", language);
}

TableColumns columns_of(const Review& review, Language language) {
  TableColumns columns{display_width(say("column.code", language)), display_width(say("column.verdict", language)),
                       display_width(place_heading(review, language))};
  for (const Result& result : review.results) {
    if (!result.in_scope) continue;
    columns.code = std::max(columns.code, display_width(result.code));
    columns.page = std::max(columns.page, display_width(page_list(pages_of(result))));
    columns.verdict =
        std::max(columns.verdict, display_width(say(std::string("verdict.") + name_of(result.verdict), language)));
  }
  return {columns.code + kGap, columns.verdict + kGap, columns.page + kGap};
}

std::string table_heading(const Review& review, const TableColumns& columns, const TextOptions& options) {
  const Language language = options.language;
  const std::string line = padded(say("column.code", language), columns.code) +
                           padded(say("column.verdict", language), columns.verdict) +
                           padded(place_heading(review, language), columns.page) + say("column.criterion", language);
  return Paint{options.color}(Ink::kDim, line) + "\n";
}

std::string target_line(const Result& result, std::size_t indent, const TextOptions& options) {
  if (result.target.text.empty() || result.target.text == result.name || result.verdict == Verdict::kMet || result.verdict == Verdict::kNotApplicable)
    return "";
  return indented(say("text.target", options.language, {{"target", printable(result.target.text)}}), indent,
                  options.width);
}

std::string nearest_line(const Result& result, std::size_t indent, const TextOptions& options) {
  if (!result.nearest || result.nearest->text.empty()) return "";
  const std::string room =
      options.width == 0 ? printable(result.nearest->text) : shortened(printable(result.nearest->text), options.width);
  const Arguments args = {{"page", page_phrase(result.nearest->where, options.language)}, {"quote", room}};
  return indented(say("text.nearest", options.language, args), indent, options.width);
}

// "Điểm: 0,5/1 (tự chấm 1)"
std::string points_line(const Result& result, std::size_t indent, const TextOptions& options) {
  if (!result.points || result.points->survey) return "";
  const ResultPoints& points = *result.points;
  const std::string open = say("text.points_open", options.language);
  const auto worded = [&](const Decimal& value) { return figure_in(trimmed(value).to_vietnamese(), options.language); };
  std::string line = say("text.points", options.language,
                         {{"earned", points.earned ? worded(*points.earned) : open}, {"max", worded(points.max)}});
  if (points.self_scored) line += say("text.points_self", options.language, {{"self", worded(*points.self_scored)}});
  return indented(line, indent, options.width);
}

// The first line of a wrapped name shares the line with code, verdict and page.
std::string result_text(const Result& result, const TableColumns& columns, const TextOptions& options) {
  const Paint paint{options.color};
  const std::string verdict =
      padded(say(std::string("verdict.") + name_of(result.verdict), options.language), columns.verdict);
  std::string name = indented(printable(result.name), columns.indent(), options.width);
  std::string text = padded(printable(result.code), columns.code) + paint(ink_of(result.verdict), verdict) +
                     padded(page_list(pages_of(result)), columns.page) + name.substr(columns.indent());
  text += target_line(result, columns.indent(), options);
  text += indented(printable(say_reason(result.reason, options.language)), columns.indent(), options.width);
  text += points_line(result, columns.indent(), options);
  text += nearest_line(result, columns.indent(), options);
  return text;
}

std::string field_heading(const Result& result, const TextOptions& options) {
  if (result.field.empty() && result.field_name.empty()) return "";
  const std::string heading =
      say("text.field", options.language, {{"field", printable(result.field)}, {"name", printable(result.field_name)}});
  return Paint{options.color}(Ink::kBold, heading) + "\n";
}

std::string verdicts_text(const Review& review, const TextOptions& options) {
  const TableColumns columns = columns_of(review, options.language);
  std::string text;
  const Result* previous = nullptr;
  for (const Result& result : review.results) {
    if (!result.in_scope) continue;
    if (previous == nullptr) text += "\n" + table_heading(review, columns, options);
    if (previous == nullptr || previous->field != result.field) text += field_heading(result, options);
    text += result_text(result, columns, options);
    previous = &result;
  }
  return text;
}

// Criteria that only a survey measures and that nobody spoke of.
bool is_silent_survey(const Result& result) { return result.points && result.points->survey && !result.in_scope; }

std::string out_of_scope_text(const Review& review, const TextOptions& options) {
  std::string codes;
  for (const Result& result : review.results) {
    if (!result.in_scope && !is_silent_survey(result))
      codes += (codes.empty() ? "" : ", ") + printable(result.code.empty() ? result.name : result.code);
  }
  return codes.empty()
             ? ""
             : "\n" + indented(say("text.out_of_scope", options.language, {{"codes", codes}}), 0, options.width);
}

std::string surveys_text(const Review& review, const TextOptions& options) {
  std::string codes;
  for (const Result& result : review.results) {
    if (is_silent_survey(result)) codes += (codes.empty() ? "" : ", ") + printable(result.code);
  }
  return codes.empty() ? "" : "\n" + indented(say("text.surveys", options.language, {{"codes", codes}}), 0, options.width);
}

// One line for each field and one for all: what is earned of what can be, what is at risk.
std::string points_section(const Review& review, const TextOptions& options) {
  if (!review.points) return "";
  const auto line = [&](const std::string& what, const PointsSum& sum) {
    Arguments args = {{"what", what}};
    for (const auto& [name, value] : {std::pair{"earned", sum.earned}, {"max", sum.max}, {"at_risk", sum.at_risk},
                                      {"undecided", sum.undecided}, {"self", sum.self_scored}})
      args.emplace_back(name, figure_in(value.to_vietnamese(), options.language));
    return indented(say("text.points_sum", options.language, args), 0, options.width);
  };
  std::string text = "\n" + Paint{options.color}(Ink::kBold, say("text.points_heading", options.language)) + "\n";
  for (const FieldPoints& field : review.points->fields) {
    const Arguments args = {{"field", printable(field.field)}, {"name", printable(field.field_name)}};
    if (field.sum.max.units > 0) text += line(say("text.field", options.language, args), field.sum);
  }
  return text + line(say("text.points_total", options.language), review.points->total);
}

// "8 chỉ tiêu trong bảng ...: 6 đạt, 1 chưa đạt, 1 cần thẩm định thêm"
std::string indicators_text(const Review& review, const TextOptions& options) {
  if (review.indicators.empty()) return "";
  const auto count_of = [&](Verdict verdict) {
    return std::to_string(std::count_if(review.indicators.begin(), review.indicators.end(),
                                        [&](const Indicator& indicator) { return indicator.verdict == verdict; }));
  };
  const Arguments args = {{"count", std::to_string(review.indicators.size())},
                          {"met", count_of(Verdict::kMet)},
                          {"not_met", count_of(Verdict::kNotMet)},
                          {"review", count_of(Verdict::kReview)}};
  return "\n" + indented(say("text.indicators", options.language, args), 0, options.width);
}

std::string evidence_name(const Evidence& evidence) {
  const std::string name = evidence.symbol.empty() ? evidence.text : evidence.kind.empty() ? evidence.symbol : evidence.kind + " " + evidence.symbol;
  return printable(name) + (evidence.date ? " (" + to_vietnamese(*evidence.date) + ")" : "");
}

// How many documents are cited as proof, and which of them lie outside the period.
std::string evidence_text(const Review& review, const TextOptions& options) {
  if (review.evidence.empty()) return "";
  std::string outside;
  std::array<std::int64_t, 3> counts{};
  for (const Evidence& evidence : review.evidence) {
    ++counts[static_cast<std::size_t>(evidence.in_period)];
    if (evidence.in_period == InPeriod::kOutside) outside += (outside.empty() ? "" : "; ") + evidence_name(evidence) + " " + evidence.codes.front();
  }
  const auto count_of = [&](InPeriod where) { return std::to_string(counts[static_cast<std::size_t>(where)]); };
  const Arguments args = {{"count", std::to_string(review.evidence.size())},
                          {"inside", count_of(InPeriod::kInside)},
                          {"outside", count_of(InPeriod::kOutside)},
                          {"unclear", count_of(InPeriod::kUnclear)}};
  std::string text = "\n" + indented(say("text.evidence", options.language, args), 0, options.width);
  if (!outside.empty()) text += indented(say("text.evidence_outside", options.language, {{"documents", outside}}), 4, options.width);
  return text;
}

std::string pages_line(const Review& review, Source source, const char* key, const TextOptions& options) {
  std::vector<std::int32_t> pages;
  for (const PageFact& page : review.pages) {
    if (page.source == source) pages.push_back(page.number);
  }
  if (pages.empty()) return "";
  return indented(say(key, options.language, {{"count", std::to_string(pages.size())}, {"pages", page_list(pages)}}), 0,
                  options.width);
}

std::string extent_phrase(const Review& review, Language language) {
  if (is_draft(review)) return say("text.draft", language, {{"format", "DOCX"}});
  return say("text.pages", language, {{"count", std::to_string(review.pages.size())}});
}

std::string heading_text(const Review& review, const TextOptions& options) {
  const Paint paint{options.color};
  std::string text =
      paint(Ink::kBold, printable(path_text(review.path))) + ": " +
      paint(ink_of(review.status), say(std::string("status.") + name_of(review.status), options.language)) + "\n";
  if (review.error) return text;
  std::string line = printable(document_phrase(review, options.language));
  line += " · " + extent_phrase(review, options.language);
  text += indented(line, 0, options.width);
  if (!review.title.empty()) text += indented(printable(review.title), 0, options.width);
  text += pages_line(review, Source::kOcr, "text.pages_ocr", options);
  text += pages_line(review, Source::kUnread, "text.pages_unread", options);
  text += pages_line(review, Source::kBlank, "text.pages_blank", options);
  for (const Signature& signature : review.signatures) {
    text += indented(printable(signature_phrase(signature, options.language)), 0, options.width);
  }
  return text;
}

std::string findings_section(const Review& review, const Counts& counts, const TextOptions& options) {
  std::vector<Finding> shown = review.findings;
  std::erase_if(shown, [&](const Finding& finding) { return is_out_of_scope(finding, review); });
  if (shown.empty()) return review.error ? "" : "\n" + say("text.no_findings", options.language) + "\n";
  const std::string heading = say("text.findings", options.language) + ": " + findings_phrase(counts, options.language);
  return "\n" + Paint{options.color}(Ink::kBold, heading) + "\n" + findings_text(shown, options);
}

}  // namespace

std::string review_text(const Review& review, const TextOptions& options) {
  const Counts counts = count(review);
  std::string text = heading_text(review, options);
  if (review.error)
    text += indented(printable(error_sentence(*review.error, review.path, options.language)), 0, options.width);
  if (!review.results.empty()) text += indented(verdicts_phrase(counts, options.language), 0, options.width);
  text += verdicts_text(review, options);
  text += out_of_scope_text(review, options);
  text += surveys_text(review, options);
  text += points_section(review, options);
  text += indicators_text(review, options);
  text += evidence_text(review, options);
  text += findings_section(review, counts, options);
  return text;
}

std::string reviews_text(std::span<const Review> reviews, const TextOptions& options) {
  std::string text;
  for (const Review& review : reviews) text += (text.empty() ? "" : "\n") + review_text(review, options);
  if (reviews.size() > 1) text += "\n" + batch_text(digest_of(reviews), options);
  return text;
}

}  // namespace rasoat
