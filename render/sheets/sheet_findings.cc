#include "render/sheets/review_sheets.h"
#include "render/words.h"

namespace rasoat {
namespace {

std::vector<SheetColumn> columns_of(Language language) {
  const auto word = [&](const char* key) { return say(key, language); };
  return {{word("sheet.order"), 6, false, {}},     {word("column.severity"), 11, false, {}},
          {word("sheet.document"), 28, false, {}}, {word("column.page"), 8, false, {}},
          {word("column.code"), 9, false, {}},     {word("sheet.finding"), 30, false, {}},
          {word("sheet.detail"), 56, false, {}},   {word("text.expected"), 30, false, {}},
          {word("text.found"), 36, false, {}},     {word("sheet.mend"), 44, false, {}},
          {word("column.rule"), 20, false, {}},    {word("sheet.waived"), 30, false, {}}};
}

SheetCell page_of(const SheetSource& source, const Review& review, const Provenance& where) {
  const std::vector<std::int32_t> pages = pages_of(where);
  if (pages.empty() || pages.front() == 0) return text_cell("");
  return page_cell(source, review, pages.front(), page_list(pages));
}

Row row_of(const SheetSource& source, const Review& review, const Finding& finding, std::size_t number) {
  const Language language = source.language;
  const std::string rule = "rule." + finding.rule;
  return {number_cell(static_cast<double>(number)),
          text_cell(say(std::string("severity.") + name_of(finding.severity), language), style_of(finding.severity)),
          page_cell(source, review, 0, document_name(review)),
          page_of(source, review, finding.where),
          text_cell(shown_code(finding)),
          text_cell(title_of_rule(finding.rule, language)),
          text_cell(say_finding(finding, language)),
          text_cell(finding.expected),
          text_cell(finding.found.empty() ? finding.where.quote : finding.found),
          text_cell(find_entry(rule + ".mend") == nullptr ? "" : say(rule + ".mend", language)),
          text_cell(finding.rule),
          text_cell(waived_phrase(finding, language))};
}

}  // namespace

Sheet findings_sheet(const SheetSource& source) {
  Sheet sheet;
  sheet.name = say("sheet.findings", source.language);
  sheet.columns = columns_of(source.language);
  sheet.frozen_columns = 3;
  sheet.rows = [source](const RowSink& sink) {
    std::size_t number = 0;
    for (const Review& review : source.reviews) {
      for (const Finding& finding : review.findings) {
        if (!is_out_of_scope(finding, review)) sink(row_of(source, review, finding, ++number));
      }
    }
  };
  return sheet;
}

}  // namespace rasoat
