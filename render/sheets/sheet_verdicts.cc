// Criterion × document: a row for each criterion, a column for each document.
#include <algorithm>
#include <unordered_map>

#include "render/sheets/review_sheets.h"
#include "render/words.h"

namespace rasoat {
namespace {

constexpr std::size_t kFixedColumns = 4;  // code, name, target, lead

// The criteria that occur, in the order of the appendix, and where each document speaks of them.
struct Matrix {
  std::vector<const Result*> criteria;                  // one that stands for the row
  std::vector<std::vector<const Result*>> of_document;  // [document][row]; nullptr: not judged
};

Matrix matrix_of(std::span<const Review> all, std::span<const Review> shown) {
  Matrix matrix;
  std::unordered_map<std::string, std::size_t> rows;
  for (const Review& review : all) {
    for (const Result& result : review.results) {
      if (rows.try_emplace(result.criterion_id, rows.size()).second) matrix.criteria.push_back(&result);
    }
  }
  for (const Review& review : shown) {
    auto& column = matrix.of_document.emplace_back(rows.size(), nullptr);
    for (const Result& result : review.results) column[rows.at(result.criterion_id)] = &result;
  }
  return matrix;
}

SheetCell verdict_cell(const Result* result, Language language) {
  if (result == nullptr) return text_cell("", CellStyle::kOutOfScope);
  if (!result->in_scope) return text_cell(say("sheet.other_unit", language), CellStyle::kOutOfScope);
  const Verdict verdict = settled_verdict(*result);
  const std::string word = say(std::string("verdict.") + name_of(verdict), language);
  if (!result->decision) return text_cell(word, style_of(verdict));
  // Beside what the tool found: "Đạt (thẩm định; rà soát: Chưa đạt)".
  const std::string own = say(std::string("verdict.") + name_of(result->verdict), language);
  return text_cell(say("sheet.decided_cell", language, {{"decided", word}, {"own", own}}), style_of(verdict));
}

Row row_of(const SheetSource& source, const Matrix& matrix, std::size_t row) {
  const Result& criterion = *matrix.criteria[row];
  Row cells = {text_cell(criterion.code), text_cell(criterion.name), text_cell(criterion.target.text),
               text_cell(criterion.lead)};
  for (std::size_t d = 0; d < source.reviews.size(); ++d)
    cells.push_back(verdict_cell(matrix.of_document[d][row], source.language));
  return cells;
}

std::string field_of(const Result& result, Language language) {
  if (result.field.empty() && result.field_name.empty()) return "";
  return say("text.field", language, {{"field", result.field}, {"name", result.field_name}});
}

void write_rows(const SheetSource& source, std::span<const Review> all, const RowSink& sink) {
  const Matrix matrix = matrix_of(all, source.reviews);
  const Result* previous = nullptr;
  for (std::size_t row = 0; row < matrix.criteria.size(); ++row) {
    const Result& criterion = *matrix.criteria[row];
    const std::string field = field_of(criterion, source.language);
    if (!field.empty() && (previous == nullptr || previous->field != criterion.field))
      sink(group_row(field, kFixedColumns + source.reviews.size()));
    sink(row_of(source, matrix, row));
    previous = &criterion;
  }
}

Sheet part_of(const SheetSource& source, std::span<const Review> all, std::size_t part) {
  const auto word = [&](const char* key) { return say(key, source.language); };
  // One document has all the room; many share it.
  const bool few = source.reviews.size() <= 6;
  Sheet sheet;
  sheet.name = word("sheet.verdicts") + (part == 0 ? "" : " " + std::to_string(part + 1));
  sheet.columns = {{word("column.code"), 9, false, {}},
                   {word("sheet.criterion"), 46, false, {}},
                   {word("column.target"), 36, false, {}},
                   {word("column.lead"), 20, false, {}}};
  for (const Review& review : source.reviews)
    sheet.columns.push_back({document_name(review), few ? 20.0 : 13.0, !few, {}});
  sheet.frozen_columns = 2;
  sheet.rows = [source, all](const RowSink& sink) { write_rows(source, all, sink); };
  return sheet;
}

}  // namespace

std::vector<Sheet> verdict_sheets(const SheetSource& source) {
  std::vector<Sheet> sheets;
  for (std::size_t first = 0; first < source.reviews.size() || sheets.empty(); first += kMostDocumentColumns) {
    SheetSource part = source;
    part.reviews = source.reviews.subspan(first, std::min(kMostDocumentColumns, source.reviews.size() - first));
    sheets.push_back(part_of(part, source.reviews, sheets.size()));
  }
  return sheets;
}

}  // namespace rasoat
