#include "render/sheets/sheet.h"

namespace rasoat {

SheetCell text_cell(std::string text, CellStyle style) { return {std::move(text), std::nullopt, "", style}; }

SheetCell number_cell(double number) { return {"", number, "", CellStyle::kNumber}; }

Row group_row(std::string text, std::size_t columns) {
  Row row(columns, text_cell("", CellStyle::kGroup));
  row.front().text = std::move(text);
  return row;
}

CellStyle style_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::kMet: return CellStyle::kMet;
    case Verdict::kNotMet: return CellStyle::kNotMet;
    case Verdict::kMissing: return CellStyle::kMissing;
    case Verdict::kReview: return CellStyle::kReview;
    case Verdict::kNotApplicable: return CellStyle::kNotApplicable;
  }
  return CellStyle::kText;
}

CellStyle style_of(Severity severity) {
  switch (severity) {
    case Severity::kError: return CellStyle::kError;
    case Severity::kWarning: return CellStyle::kWarning;
    case Severity::kNote: return CellStyle::kNote;
  }
  return CellStyle::kText;
}

CellStyle style_of(Status status) {
  switch (status) {
    case Status::kCompliant: return CellStyle::kMet;
    case Status::kNonCompliant: return CellStyle::kNotMet;
    case Status::kNeedsReview: return CellStyle::kReview;
    case Status::kUnreadable: return CellStyle::kMissing;
  }
  return CellStyle::kText;
}

}  // namespace rasoat
