#include "render/papers/citation.h"
#include "render/papers/office_papers.h"
#include "render/phrases.h"
#include "render/text_parts.h"
#include "render/words.h"

namespace rasoat {
namespace {

std::string verdict_word(Verdict verdict, Language language) {
  return say(std::string("verdict.") + name_of(verdict), language);
}

std::string reported(const Result& result, Language language) {
  const Claim* claim = decisive_claim(result);
  if (claim == nullptr) return verdict_word(Verdict::kMissing, language);
  const std::string page = page_phrase(claim->where, language);
  return "“" + claim->text + "”" + (page.empty() ? "" : " (" + page + ")");
}

std::string self_assessed(const Result& result, Language language) {
  const Claim* claim = decisive_claim(result);
  std::string text;
  if (claim != nullptr && claim->self_assessed == "met") text = verdict_word(Verdict::kMet, language);
  if (claim != nullptr && claim->self_assessed == "not_met") text = verdict_word(Verdict::kNotMet, language);
  if (result.points && result.points->self_scored) {
    const std::string points = figure_in(trimmed(*result.points->self_scored).to_vietnamese(), language);
    text += (text.empty() ? "" : "; ") + say("paper.points", language, {{"points", points}});
  }
  return text;
}

// What a person decided, else what the tool proposes and why.
std::vector<PaperParagraph> appraised(const Result& result, Language language) {
  if (result.decision) {
    std::string by = result.decision->by;
    const std::optional<Date> date = date_from_iso(result.decision->date);
    if (date)
      by += (by.empty() ? "" : ", ") + (language == Language::kVietnamese ? to_vietnamese(*date) : to_iso(*date));
    std::vector<PaperParagraph> cell = {
        cell_text(verdict_word(result.decision->verdict, language), Align::kLeft, true)};
    if (!by.empty()) cell.push_back(cell_text("(" + by + ")"));
    if (!result.decision->reason.empty()) cell.push_back(cell_text(result.decision->reason));
    return cell;
  }
  const std::string word = say("paper.proposed", language, {{"verdict", verdict_word(result.verdict, language)}});
  return {cell_text(word, Align::kLeft, true), cell_text(say_reason(result.reason, language))};
}

std::string recommended(const Result& result, Language language) {
  const Verdict verdict = settled_verdict(result);
  if (verdict == Verdict::kMet || verdict == Verdict::kNotApplicable) return "";
  Todo todo;
  todo.result = &result;
  todo.is_verdict = true;
  return how_to_mend(todo, language);
}

std::vector<PaperCell> row_of(const Result& result, std::size_t number, Language language) {
  const std::string name = result.code.empty() ? result.name : result.code + " " + result.name;
  return {{{cell_text(std::to_string(number), Align::kCenter)}},
          {{cell_text(name)}},
          {{cell_text(result.target.text)}},
          {{cell_text(reported(result, language))}},
          {{cell_text(self_assessed(result, language), Align::kCenter)}},
          {appraised(result, language)},
          {{cell_text("")}},
          {{cell_text(recommended(result, language))}}};
}

PaperTable verdict_table(const Review& review, Language language) {
  PaperTable table;
  table.widths = {14, 41, 35, 41, 20, 42, 28, 31};
  table.heading_rows = 1;
  std::vector<PaperCell> headings;
  for (const char* key : {"sheet.order", "paper.criterion", "paper.target", "paper.reported", "paper.self_assessed",
                          "paper.appraised", "paper.explained", "paper.recommended"})
    headings.push_back({{cell_text(say(key, language), Align::kCenter, true)}});
  table.rows.push_back(std::move(headings));
  std::size_t number = 0;
  for (const Result& result : review.results) {
    if (result.in_scope) table.rows.push_back(row_of(result, ++number, language));
  }
  return table;
}

PaperParagraph title_line(const std::string& text, double after) {
  PaperParagraph paragraph;
  paragraph.runs = {{text, 14, true, false}};
  paragraph.align = Align::kCenter;
  paragraph.after = after;
  paragraph.with_next = true;
  return paragraph;
}

}  // namespace

Paper appraisal_sheet(const Review& review, const PaperSource& source) {
  const Language language = source.language;
  const Letterhead letterhead = completed(source.letterhead, source.criteria);
  Paper paper;
  paper.landscape = true;
  const std::string what = citation_of(review, language);
  paper.title = say("paper.sheet_title", language) + " · " + what;
  const double width = text_width(paper);
  PaperParagraph kind = title_line(say("paper.sheet_kind", language), 0);
  kind.before = 12;
  PaperParagraph line;
  line.rule = 40;
  line.width = width;
  line.after = 6;
  paper.blocks = {letterhead_table(letterhead, "PTĐ", "", width), kind,
                  title_line(say("paper.sheet_title", language), 0), line};
  paper.blocks.push_back(prose(say("paper.sheet_document", language, {{"document", what}})));
  if (source.criteria != nullptr)
    paper.blocks.push_back(prose(say("paper.measure", language, {{"plan", citation_of(*source.criteria, language)}})));
  paper.blocks.push_back(prose(verdicts_phrase(count(review), language) + "."));
  for (const std::string& phrase : points_phrases(review, language)) paper.blocks.push_back(prose(phrase + "."));
  paper.blocks.push_back(verdict_table(review, language));
  PaperParagraph gap = prose("");
  gap.after = 0;
  paper.blocks.push_back(gap);
  paper.blocks.push_back(signature_table(letterhead, false, width, language));
  return paper;
}

}  // namespace rasoat
