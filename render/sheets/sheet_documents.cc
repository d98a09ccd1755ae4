#include "render/sheets/review_sheets.h"
#include "render/utf8.h"
#include "render/words.h"

namespace rasoat {
namespace {

Row row_of(const SheetSource& source, const Review& review, std::size_t number) {
  const Language language = source.language;
  const Counts counts = count(review);
  Row row = {number_cell(static_cast<double>(number)),
             page_cell(source, review, 0, path_text(review.path)),
             text_cell(review.unit),
             text_cell(review.error ? "" : say(std::string("kind.") + name_of(review.kind), language)),
             text_cell(review.number),
             text_cell(day_phrase(review.date, language)),
             text_cell(period_phrase(review.period, review.year, language)),
             text_cell(say(std::string("status.") + name_of(review.status), language), style_of(review.status))};
  if (review.error) {
    row.push_back(text_cell(error_sentence(*review.error, review.path, language)));
    row.resize(9 + kVerdicts.size() + 2);
    return row;
  }
  row.push_back(text_cell(review.title));
  for (const Verdict verdict : kVerdicts) row.push_back(number_cell(static_cast<double>(counts.of(verdict))));
  for (const Severity severity : {Severity::kError, Severity::kWarning})
    row.push_back(number_cell(static_cast<double>(counts.of(severity))));
  return row;
}

}  // namespace

Sheet documents_sheet(const SheetSource& source) {
  const auto word = [&](const char* key) { return say(key, source.language); };
  Sheet sheet;
  sheet.name = word("sheet.documents");
  sheet.columns = {{word("sheet.order"), 6, false, {}},    {word("column.document"), 34, false, {}},
                   {word("column.unit"), 26, false, {}},   {word("sheet.kind"), 12, false, {}},
                   {word("sheet.number"), 18, false, {}},  {word("sheet.date"), 12, false, {}},
                   {word("sheet.period"), 16, false, {}},  {word("column.status"), 18, false, {}},
                   {word("sheet.abstract"), 40, false, {}}};
  for (const Verdict verdict : kVerdicts)
    sheet.columns.push_back({say(std::string("verdict.") + name_of(verdict), source.language), 10, false, {}});
  sheet.columns.push_back({word("column.error"), 9, false, {}});
  sheet.columns.push_back({word("column.warning"), 10, false, {}});
  sheet.frozen_columns = 2;
  sheet.rows = [source](const RowSink& sink) {
    for (std::size_t i = 0; i < source.reviews.size(); ++i) sink(row_of(source, source.reviews[i], i + 1));
  };
  return sheet;
}

}  // namespace rasoat
