#include <algorithm>

#include "render/html/document_html.h"
#include "render/phrases.h"
#include "render/text_parts.h"
#include "render/utf8.h"
#include "render/words.h"

namespace rasoat {
namespace {

std::string verdict_word(Verdict verdict, Language language) {
  return say(std::string("verdict.") + name_of(verdict), language);
}

Markup paragraph(const std::string& phrase, const char* style = "") {
  if (phrase.empty()) return {};
  return element("p", *style == '\0' ? Attributes{} : Attributes{{"class", style}}, text(phrase));
}

Markup chips(const Counts& counts, Language language) {
  Markup items;
  const auto chip = [&](std::int64_t count, const char* style, const std::string& word) {
    items += element("li", {{"class", style}}, element("b", {}, text(std::to_string(count))) + text(" " + word));
  };
  for (const Verdict verdict : kVerdicts) chip(counts.of(verdict), name_of(verdict), verdict_word(verdict, language));
  return element("ul", {{"class", "chips"}}, items);
}

bool is_draft(const Review& review) { return review.format == "docx"; }

const Provenance& decided_at(const Result& result) {
  static const Provenance kNowhere;
  if (result.claims.empty()) return kNowhere;
  const std::size_t decisive = result.decisive.value_or(0);
  return result.claims[decisive < result.claims.size() ? decisive : 0].where;
}

std::string nearest_phrase(const Result& result, Language language) {
  if (!result.nearest || result.nearest->text.empty()) return "";
  return say("text.nearest", language,
             {{"page", page_phrase(result.nearest->where, language)}, {"quote", result.nearest->text}});
}

Markup verdict_row(const DocumentView& view, const Result& result, std::size_t index) {
  const Language language = view.language;
  const Markup words = paragraph(result.name, "name") + paragraph(target_phrase(result, language), "dim") +
                       paragraph(say_reason(result.reason, language)) +
                       paragraph(decision_phrase(result, language), "decision") +
                       paragraph(points_phrase(result, language)) + paragraph(nearest_phrase(result, language), "dim") +
                       snippets(view, &result, nullptr);
  const std::string style = std::string("verdict ") + name_of(result.verdict);
  const Markup cells = element("td", {{"class", "code"}}, text(shown_code(result))) +
                       element("td", {{"class", style}}, text(verdict_word(result.verdict, language))) +
                       element("td", {}, words) +
                       element("td", {{"class", "page"}},
                               place_links(view, &result, nullptr, page_phrase(decided_at(result), language)));
  return element("tr", {{"id", view.id("r", index + 1)}, {"data-kind", name_of(result.verdict)}}, cells);
}

Markup headings(const DocumentView& view) {
  Markup cells;
  const char* place = is_draft(view.review()) ? "column.paragraph" : "column.page";
  for (const char* key : {"column.code", "column.verdict", "column.criterion", place})
    cells += element("th", {{"scope", "col"}}, text(say(key, view.language)));
  return element("thead", {}, element("tr", {}, cells));
}

Markup detail(const DocumentView& view, const char* key, const std::string& words, const std::string& message) {
  if (words.empty() || message.find(words) != std::string::npos) return {};
  return paragraph(say(key, view.language) + ": “" + words + "”", "quote");
}

Markup finding_body(const DocumentView& view, const Finding& finding) {
  if (speaks_for_a_verdict(finding)) return {};  // the table of verdicts has said why
  const std::string message = say_finding(finding, view.language);
  Markup body = paragraph(message) + detail(view, "text.expected", finding.expected, message) +
                detail(view, "text.found", finding.found, message);
  const std::string& quote = finding.where.quote;
  if (!quote.empty() && quote != finding.found && message.find(quote) == std::string::npos)
    body += paragraph("“" + quote + "”", "quote");
  return body + snippets(view, nullptr, &finding);
}

Markup finding_heading(const DocumentView& view, const Finding& finding) {
  const Language language = view.language;
  const std::string level = say(std::string("severity.") + name_of(finding.severity), language);
  Markup heading = element("span", {{"class", "level"}}, text(level));
  if (const std::string code = shown_code(finding); !code.empty()) heading += text(" · " + code);
  const Markup place = place_links(view, nullptr, &finding, page_phrase(finding.where, language));
  if (!place.html.empty()) heading += text(" · ") + place;
  heading += text(" · " + title_of_rule(finding.rule, language) + " ");
  heading += element("span", {{"class", "rule"}}, text("[" + finding.rule + "]"));
  if (finding.waived) heading += text(" [" + waived_phrase(finding, language) + "]");
  return element("h3", {}, heading);
}

Markup finding_card(const DocumentView& view, const Finding& finding, std::size_t index) {
  std::string style = std::string("finding ") + name_of(finding.severity);
  if (finding.waived) style += " waived";
  return element("article",
                 {{"id", view.id("f", index + 1)}, {"class", style}, {"data-kind", name_of(finding.severity)}},
                 finding_heading(view, finding) + finding_body(view, finding));
}

// What the document says of itself, and how it was read.
Markup facts(const Review& review, Language language) {
  Markup lines = paragraph(document_phrase(review, language) + " · " + extent_phrase(review, language));
  for (const std::string& phrase : page_phrases(review, language)) lines += paragraph(phrase, "dim");
  for (const Signature& signature : review.signatures) lines += paragraph(signature_phrase(signature, language), "dim");
  return lines;
}

}  // namespace

Markup cover(const DocumentView& view) {
  const Review& review = view.review();
  const Language language = view.language;
  const std::string path = path_text(review.path);
  Markup lines = element("h1", {}, text(review.title.empty() ? path : review.title));
  if (!review.title.empty()) lines += paragraph(path, "path");
  lines += element("p", {{"class", std::string("status ") + name_of(review.status)}},
                   text(say(std::string("status.") + name_of(review.status), language)));
  if (review.error) {
    lines += paragraph(error_sentence(*review.error, review.path, language));
  } else {
    const Counts counts = count(review);
    lines += facts(review, language);
    if (!review.results.empty()) lines += chips(counts, language);
    lines += paragraph(say("text.findings", language) + ": " + findings_phrase(counts, language));
  }
  return element("section", {{"class", "cover"}, {"id", view.name()}}, lines);
}

Markup verdicts(const DocumentView& view) {
  const Review& review = view.review();
  Markup rows;
  const Result* previous = nullptr;
  for (std::size_t i = 0; i < review.results.size(); ++i) {
    const Result& result = review.results[i];
    if (!result.in_scope) continue;
    const std::string field = field_phrase(result.field, result.field_name, view.language);
    if (!field.empty() && (previous == nullptr || previous->field != result.field))
      rows += element("tr", {{"class", "field"}}, element("th", {{"colspan", "4"}}, text(field)));
    rows += verdict_row(view, result, i);
    previous = &result;
  }
  if (rows.html.empty()) return {};
  return element("h2", {}, text(say("sheet.verdicts", view.language))) +
         element("table", {}, headings(view) + element("tbody", {}, rows));
}

Markup findings(const DocumentView& view) {
  const Review& review = view.review();
  Markup cards;
  for (std::size_t i = 0; i < review.findings.size(); ++i) {
    if (!is_out_of_scope(review.findings[i], review)) cards += finding_card(view, review.findings[i], i);
  }
  if (cards.html.empty() && review.error) return {};
  if (cards.html.empty()) cards = paragraph(say("text.no_findings", view.language));
  return element("h2", {}, text(say("text.findings", view.language))) + cards;
}

Markup sums(const DocumentView& view) {
  const Review& review = view.review();
  const Language language = view.language;
  Markup lines =
      paragraph(out_of_scope_phrase(review, language), "dim") + paragraph(surveys_phrase(review, language), "dim");
  const std::vector<std::string> points = points_phrases(review, language);
  if (!points.empty()) lines += element("h2", {}, text(say("text.points_heading", language)));
  for (const std::string& phrase : points) lines += paragraph(phrase);
  return lines + paragraph(indicators_phrase(review, language)) + paragraph(evidence_phrase(review, language)) +
         paragraph(evidence_outside_phrase(review, language));
}

}  // namespace rasoat
