#include <set>

#include "parse/date.h"
#include "render/papers/citation.h"
#include "render/papers/office_papers.h"
#include "render/words.h"

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

// "Báo cáo, quý I năm 2022"; of what may lie unread in the archive the letter asks instead of blaming.
std::string what_did_not_come(const DueRow& row, Language language) {
  const std::string text = say(std::string("kind.") + name_of(row.kind), language) + ", " +
                           period_phrase(row.period, row.period.year, language);
  return row.state == DueState::kUnclear ? text + " " + say("paper.if_sent", language) : text;
}

PaperTable due_table(const std::vector<const DueRow*>& dues, Language language) {
  PaperTable table;
  table.widths = {14, 111, 40};
  table.heading_rows = 1;
  std::vector<PaperCell> headings;
  for (const char* key : {"sheet.order", "paper.due_document", "paper.due_day"})
    headings.push_back({{cell_text(say(key, language), Align::kCenter, true)}});
  table.rows.push_back(std::move(headings));
  std::size_t number = 0;
  for (const DueRow* row : dues) {
    const std::string day = !row->due                           ? ""
                            : language == Language::kVietnamese ? to_vietnamese(*row->due)
                                                                : to_iso(*row->due);
    table.rows.push_back({{{cell_text(std::to_string(++number), Align::kCenter)}},
                          {{cell_text(what_did_not_come(*row, language))}},
                          {{cell_text(day, Align::kCenter)}}});
  }
  return table;
}

std::string agency_of(const Letterhead& letterhead, Language language) {
  return letterhead.agency.empty() ? say("paper.this_agency", language) : letterhead.agency;
}

std::string request(const Letterhead& letterhead, const Reminder& reminder, const std::string& unit,
                    Language language) {
  const std::string day =
      letterhead.reply_by && language == Language::kEnglish ? to_iso(*letterhead.reply_by) : dated(letterhead.reply_by);
  const char* key = reminder.dues.empty()    ? "paper.request"
                    : reminder.todos.empty() ? "paper.request_due"
                                             : "paper.request_both";
  return say(key, language, {{"unit", unit}, {"agency", agency_of(letterhead, language)}, {"date", day}});
}

// The year of what is asked for; 0: none is named.
std::int32_t year_of(const Reminder& reminder) {
  return reminder.todos.empty() ? reminder.dues.front()->period.year : reminder.todos.front().review->year;
}

std::string subject_of_letter(const Reminder& reminder, Language language) {
  const std::int32_t year = year_of(reminder);
  std::string key = reminder.todos.empty() ? "paper.letter_due" : "paper.letter_subject";
  if (year != 0) key += "_year";
  return say(key, language, {{"year", std::to_string(year)}});
}

void add_dues(const Reminder& reminder, const Letterhead& letterhead, const std::string& unit, Language language,
              Paper& paper) {
  if (reminder.dues.empty()) return;
  paper.blocks.push_back(
      prose(say("paper.not_received", language, {{"agency", agency_of(letterhead, language)}, {"unit", unit}})));
  paper.blocks.push_back(due_table(reminder.dues, language));
}

void add_todos(const Reminder& reminder, const std::string& unit, Language language, Paper& paper) {
  if (reminder.todos.empty()) return;
  const std::vector<const Review*> documents = documents_of(reminder.todos);
  const Arguments words = {
      {"documents", listed(documents, language)}, {"count", std::to_string(reminder.todos.size())}, {"unit", unit}};
  PaperParagraph reviewed = prose(say("paper.reviewed", language, words));
  if (!reminder.dues.empty()) reviewed.before = 6;
  paper.blocks.push_back(std::move(reviewed));
  paper.blocks.push_back(todo_table(reminder.todos, documents.size() > 1, language));
}

}  // namespace

Paper reminder_letter(const Reminder& reminder, const PaperSource& source) {
  const Language language = source.language;
  const Letterhead letterhead = completed(source.letterhead, source.criteria);
  const std::string unit = reminder.unit.empty() ? say("paper.unit_open", language) : reminder.unit;
  Paper paper;
  const double width = text_width(paper);
  const std::string subject = subject_of_letter(reminder, language);
  paper.title = subject + " · " + unit;
  PaperParagraph address;
  address.runs = {{say("paper.addressed", language, {{"unit", unit}}), 14, false, false}};
  address.align = Align::kCenter;
  address.before = 18;
  address.after = 12;
  paper.blocks = {letterhead_table(letterhead, "", subject, width), address};
  if (source.criteria != nullptr)
    paper.blocks.push_back(prose(say("paper.pursuant", language, {{"plan", citation_of(*source.criteria, language)}})));
  add_dues(reminder, letterhead, unit, language, paper);
  add_todos(reminder, unit, language, paper);
  PaperParagraph closing = prose(request(letterhead, reminder, unit, language));
  closing.before = 6;
  paper.blocks.push_back(closing);
  paper.blocks.push_back(signature_table(letterhead, true, width, language));
  return paper;
}

}  // namespace rasoat
