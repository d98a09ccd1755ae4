#include <algorithm>
#include <array>

#include "render/columns.h"
#include "render/painted.h"
#include "render/phrases.h"
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
    columns.code = std::max(columns.code, display_width(shown_code(result)));
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

// A phrase of render/phrases.h on lines of its own; nothing for none.
std::string phrase_lines(const std::string& phrase, std::size_t indent, const TextOptions& options) {
  return phrase.empty() ? "" : indented(printable(phrase), indent, options.width);
}
std::string phrase_section(const std::string& phrase, const TextOptions& options) {
  return phrase.empty() ? "" : "\n" + phrase_lines(phrase, 0, options);
}

std::string nearest_line(const Result& result, std::size_t indent, const TextOptions& options) {
  if (!result.nearest || result.nearest->text.empty()) return "";
  const std::string room =
      options.width == 0 ? printable(result.nearest->text) : shortened(printable(result.nearest->text), options.width);
  const Arguments args = {{"page", page_phrase(result.nearest->where, options.language)}, {"quote", room}};
  return indented(say("text.nearest", options.language, args), indent, options.width);
}

// The first line of a wrapped name shares the line with code, verdict and page.
std::string result_text(const Result& result, const TableColumns& columns, const TextOptions& options) {
  const Paint paint{options.color};
  const std::string verdict =
      padded(say(std::string("verdict.") + name_of(result.verdict), options.language), columns.verdict);
  std::string name = indented(printable(result.name), columns.indent(), options.width);
  std::string text = padded(printable(shown_code(result)), columns.code) + paint(ink_of(result.verdict), verdict) +
                     padded(page_list(pages_of(result)), columns.page) + name.substr(columns.indent());
  text += phrase_lines(target_phrase(result, options.language), columns.indent(), options);
  text += indented(printable(say_reason(result.reason, options.language)), columns.indent(), options.width);
  if (result.decision)
    text += indented(printable(decision_phrase(result, options.language)), columns.indent(), options.width);
  text += phrase_lines(points_phrase(result, options.language), columns.indent(), options);
  text += nearest_line(result, columns.indent(), options);
  return text;
}

std::string field_heading(const Result& result, const TextOptions& options) {
  const std::string heading = field_phrase(result.field, result.field_name, options.language);
  return heading.empty() ? "" : heading_line(printable(heading), options);
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

std::string points_section(const Review& review, const TextOptions& options) {
  const std::vector<std::string> phrases = points_phrases(review, options.language);
  if (phrases.empty()) return "";
  std::string text = "\n" + heading_line(say("text.points_heading", options.language), options);
  for (const std::string& phrase : phrases) text += phrase_lines(phrase, 0, options);
  return text;
}

std::string evidence_text(const Review& review, const TextOptions& options) {
  return phrase_section(evidence_phrase(review, options.language), options) +
         phrase_lines(evidence_outside_phrase(review, options.language), 4, options);
}

std::string heading_text(const Review& review, const TextOptions& options) {
  const std::array parts = {
      Inked{Ink::kBold, printable(path_text(review.path))}, Inked{Ink::kPlain, ": "},
      Inked{ink_of(review.status), say(std::string("status.") + name_of(review.status), options.language)}};
  std::string text = painted_lines(parts, 2, options.width, Paint{options.color});
  if (review.error) return text;
  std::string line = printable(document_phrase(review, options.language));
  line += " · " + extent_phrase(review, options.language);
  text += indented(line, 0, options.width);
  if (!review.title.empty()) text += indented(printable(review.title), 0, options.width);
  for (const std::string& phrase : page_phrases(review, options.language)) text += phrase_lines(phrase, 0, options);
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
  return "\n" + heading_line(heading, options) + findings_text(shown, options);
}

}  // namespace

std::string review_text(const Review& review, const TextOptions& options) {
  const Counts counts = count(review);
  std::string text = heading_text(review, options);
  if (review.error)
    text += indented(printable(error_sentence(*review.error, review.path, options.language)), 0, options.width);
  if (!review.results.empty()) text += indented(verdicts_phrase(counts, options.language), 0, options.width);
  text += verdicts_text(review, options);
  text += phrase_section(out_of_scope_phrase(review, options.language), options);
  text += phrase_section(surveys_phrase(review, options.language), options);
  text += points_section(review, options);
  text += phrase_section(indicators_phrase(review, options.language), options);
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
