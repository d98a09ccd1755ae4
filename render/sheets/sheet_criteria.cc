#include "render/sheets/review_sheets.h"
#include "render/words.h"

namespace rasoat {
namespace {

constexpr std::size_t kColumns = 10;

std::string date_text(const Deadline& deadline, Language language) {
  if (!deadline.date) return "";
  return language == Language::kVietnamese ? to_vietnamese(*deadline.date) : to_iso(*deadline.date);
}

Row row_of(const Criterion& criterion, Language language) {
  return {text_cell(criterion.order),
          text_cell(name_of(criterion.kind)),
          text_cell(shown_code(criterion.code, criterion.id)),
          text_cell(criterion.name),
          text_cell(criterion.target.text),
          text_cell(predicate_phrase(criterion.target, language)),
          text_cell(criterion.lead),
          text_cell(criterion.support),
          text_cell(criterion.deadline.text),
          text_cell(date_text(criterion.deadline, language))};
}

void write_rows(const CriteriaSet& criteria, Language language, const RowSink& sink) {
  const Criterion* previous = nullptr;
  for (const Criterion& criterion : criteria.criteria) {
    if (!criterion.field.empty() && (previous == nullptr || previous->field != criterion.field))
      sink(group_row(say("text.field", language, {{"field", criterion.field}, {"name", criterion.field_name}}),
                     kColumns));
    sink(row_of(criterion, language));
    previous = &criterion;
  }
}

}  // namespace

Sheet criteria_sheet(const CriteriaSet& criteria, Language language) {
  const auto word = [&](const char* key) { return say(key, language); };
  Sheet sheet;
  sheet.name = word("sheet.criteria");
  sheet.columns = {{word("sheet.order"), 6, false, {}},      {word("sheet.kind"), 8, false, {}},
                   {word("column.code"), 9, false, {}},      {word("sheet.criterion"), 46, false, {}},
                   {word("column.target"), 46, false, {}},   {word("sheet.read_as"), 30, false, {}},
                   {word("column.lead"), 24, false, {}},     {word("column.support"), 26, false, {}},
                   {word("column.deadline"), 22, false, {}}, {word("sheet.last_day"), 12, false, {}}};
  sheet.frozen_columns = 3;
  sheet.rows = [&criteria, language](const RowSink& sink) { write_rows(criteria, language, sink); };
  return sheet;
}

Sheet doubts_sheet(std::span<const Finding> findings, Language language) {
  const auto word = [&](const char* key) { return say(key, language); };
  Sheet sheet;
  sheet.name = word("sheet.doubts");
  sheet.columns = {{word("column.page"), 8, false, {}},
                   {word("column.code"), 9, false, {}},
                   {word("sheet.finding"), 40, false, {}},
                   {word("sheet.detail"), 80, false, {}}};
  sheet.rows = [findings, language](const RowSink& sink) {
    for (const Finding& finding : findings)
      sink({text_cell(page_list(pages_of(finding.where))), text_cell(shown_code(finding)),
            text_cell(title_of_rule(finding.rule, language)), text_cell(say_finding(finding, language))});
  };
  return sheet;
}

}  // namespace rasoat
