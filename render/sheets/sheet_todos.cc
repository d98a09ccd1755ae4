#include "render/sheets/review_sheets.h"
#include "render/todo.h"
#include "render/words.h"

namespace rasoat {
namespace {

std::vector<SheetColumn> columns_of(Language language) {
  const auto word = [&](const char* key) { return say(key, language); };
  return {{word("sheet.order"), 6, false, {}},     {word("sheet.responsible"), 24, false, {}},
          {word("column.support"), 24, false, {}}, {word("sheet.deadline"), 18, false, {}},
          {word("column.code"), 9, false, {}},     {word("sheet.criterion"), 36, false, {}},
          {word("column.target"), 30, false, {}},  {word("sheet.state"), 16, false, {}},
          {word("sheet.owed"), 50, false, {}},     {word("sheet.mend"), 44, false, {}},
          {word("sheet.document"), 26, false, {}}, {word("column.page"), 8, false, {}}};
}

std::string deadline_of(const Todo& todo, Language language) {
  if (todo.criterion == nullptr) return "";
  const Deadline& deadline = todo.criterion->deadline;
  if (!deadline.date) return deadline.text;
  const std::string date = language == Language::kVietnamese ? to_vietnamese(*deadline.date) : to_iso(*deadline.date);
  return deadline.text.find(date) != std::string::npos ? deadline.text : deadline.text + " (" + date + ")";
}

SheetCell state_of(const Todo& todo, Language language) {
  if (todo.is_verdict)
    return text_cell(say(std::string("verdict.") + name_of(todo.result->verdict), language),
                     style_of(todo.result->verdict));
  return text_cell(say(std::string("severity.") + name_of(todo.finding->severity), language),
                   style_of(todo.finding->severity));
}

std::string subject_of(const Todo& todo, Language language) {
  return todo.result != nullptr ? todo.result->name : title_of_rule(todo.finding->rule, language);
}

Row row_of(const SheetSource& source, const Todo& todo, std::size_t number) {
  const Language language = source.language;
  const std::vector<std::int32_t> pages = pages_of(where_of(todo));
  const std::int32_t page = pages.empty() ? 0 : pages.front();
  return {number_cell(static_cast<double>(number)),
          text_cell(todo.unit.empty() ? say("audit.unit_unknown", language) : todo.unit),
          text_cell(todo.criterion != nullptr ? todo.criterion->support : ""),
          text_cell(deadline_of(todo, language)),
          text_cell(todo.result != nullptr ? todo.result->code : ""),
          text_cell(subject_of(todo, language)),
          text_cell(todo.result != nullptr ? todo.result->target.text : ""),
          state_of(todo, language),
          text_cell(what_is_owed(todo, language)),
          text_cell(how_to_mend(todo, language)),
          page_cell(source, *todo.review, 0, document_name(*todo.review)),
          page_cell(source, *todo.review, page, page > 0 ? page_list(pages) : "")};
}

}  // namespace

Sheet todos_sheet(const SheetSource& source) {
  Sheet sheet;
  sheet.name = say("sheet.todos", source.language);
  sheet.columns = columns_of(source.language);
  sheet.frozen_columns = 2;
  sheet.rows = [source](const RowSink& sink) {
    std::size_t number = 0;
    for (const Todo& todo : todos_of(source.reviews, source.criteria)) sink(row_of(source, todo, ++number));
  };
  return sheet;
}

}  // namespace rasoat
