#include <set>

#include "parse/date.h"
#include "render/papers/citation.h"
#include "render/papers/office_papers.h"

namespace rasoat {
namespace {

std::string deadline_of(const Todo& todo, Language language) {
  if (todo.criterion == nullptr) return "";
  const Deadline& deadline = todo.criterion->deadline;
  if (!deadline.text.empty() || !deadline.date) return deadline.text;
  return language == Language::kVietnamese ? to_vietnamese(*deadline.date) : to_iso(*deadline.date);
}

std::string subject_of(const Todo& todo, Language language) {
  if (todo.result == nullptr) return title_of_rule(todo.finding->rule, language);
  return todo.result->code.empty() ? todo.result->name : todo.result->code + " " + todo.result->name;
}

// Where it shows, with the document where there are several.
std::string owed(const Todo& todo, bool several, Language language) {
  std::string text = what_is_owed(todo, language);
  if (several) text += " (" + short_citation_of(*todo.review, language) + ")";
  return text;
}

std::vector<PaperCell> row_of(const Todo& todo, std::size_t number, bool several, Language language) {
  return {{{cell_text(std::to_string(number), Align::kCenter)}},
          {{cell_text(subject_of(todo, language))}},
          {{cell_text(owed(todo, several, language))}},
          {{cell_text(how_to_mend(todo, language))}},
          {{cell_text(deadline_of(todo, language))}}};
}

PaperTable todo_table(std::span<const Todo> todos, bool several, Language language) {
  PaperTable table;
  table.widths = {14, 40, 45, 39, 27};
  table.heading_rows = 1;
  std::vector<PaperCell> headings;
  for (const char* key : {"sheet.order", "paper.criterion", "sheet.owed", "sheet.mend", "sheet.deadline"})
    headings.push_back({{cell_text(say(key, language), Align::kCenter, true)}});
  table.rows.push_back(std::move(headings));
  std::size_t number = 0;
  for (const Todo& todo : todos) table.rows.push_back(row_of(todo, ++number, several, language));
  return table;
}

std::vector<const Review*> documents_of(std::span<const Todo> todos) {
  std::vector<const Review*> documents;
  std::set<const Review*> seen;
  for (const Todo& todo : todos) {
    if (seen.insert(todo.review).second) documents.push_back(todo.review);
  }
  return documents;
}

std::string listed(const std::vector<const Review*>& documents, Language language) {
  std::string list;
  for (const Review* review : documents) list += (list.empty() ? "" : "; ") + citation_of(*review, language);
  return list;
}

std::string request(const Letterhead& letterhead, const std::string& unit, Language language) {
  const std::string to = letterhead.agency.empty() ? say("paper.this_agency", language) : letterhead.agency;
  const std::string day =
      letterhead.reply_by && language == Language::kEnglish ? to_iso(*letterhead.reply_by) : dated(letterhead.reply_by);
  return say("paper.request", language, {{"unit", unit}, {"agency", to}, {"date", day}});
}

}  // namespace

Paper reminder_letter(std::span<const Todo> todos, const PaperSource& source) {
  const Language language = source.language;
  const Letterhead letterhead = completed(source.letterhead, source.criteria);
  const std::string unit = todos.front().unit.empty() ? say("paper.unit_open", language) : todos.front().unit;
  const std::vector<const Review*> documents = documents_of(todos);
  Paper paper;
  const double width = text_width(paper);
  const std::int32_t year = documents.front()->year;
  const std::string subject =
      say(year != 0 ? "paper.letter_subject_year" : "paper.letter_subject", language, {{"year", std::to_string(year)}});
  paper.title = subject + " · " + unit;
  PaperParagraph address;
  address.runs = {{say("paper.addressed", language, {{"unit", unit}}), 14, false, false}};
  address.align = Align::kCenter;
  address.before = 18;
  address.after = 12;
  paper.blocks = {letterhead_table(letterhead, "", subject, width), address};
  if (source.criteria != nullptr)
    paper.blocks.push_back(prose(say("paper.pursuant", language, {{"plan", citation_of(*source.criteria, language)}})));
  paper.blocks.push_back(prose(
      say("paper.reviewed", language,
          {{"documents", listed(documents, language)}, {"count", std::to_string(todos.size())}, {"unit", unit}})));
  paper.blocks.push_back(todo_table(todos, documents.size() > 1, language));
  PaperParagraph closing = prose(request(letterhead, unit, language));
  closing.before = 6;
  paper.blocks.push_back(closing);
  paper.blocks.push_back(signature_table(letterhead, true, width, language));
  return paper;
}

}  // namespace rasoat
