// The sheets of a review, in the order in which an office reads them: documents, verdicts (criterion × document),
// findings, what is owed per unit, evidence to ask for, self-scoring, and the decisions to be filled in. Pure.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "check/owed.h"
#include "check/review.h"
#include "render/catalogue.h"
#include "render/sheets/sheet.h"

namespace rasoat {

// What the sheets are made from; borrowed by them.
struct SheetSource {
  std::span<const Review> reviews;
  const CriteriaSet* criteria = nullptr;  // nullptr: plans held against themselves
  Language language = Language::kVietnamese;
  std::string base;  // leads from the workbook's folder to where the paths of the reviews begin: "../nop/"
  const RosterReview* roster = nullptr;  // nullptr: no roster was given
};

std::vector<Sheet> review_sheets(const SheetSource& source);

// Their parts, each a sheet of its own.
Sheet documents_sheet(const SheetSource& source);
std::vector<Sheet> verdict_sheets(const SheetSource& source);  // of at most kMostDocumentColumns documents each
Sheet findings_sheet(const SheetSource& source);
Sheet todos_sheet(const SheetSource& source);
Sheet evidence_sheet(const SheetSource& source);
Sheet self_scoring_sheet(const SheetSource& source);
Sheet decisions_sheet(const SheetSource& source);
inline constexpr std::size_t kMostDocumentColumns = 500;

// The appendix of a plan.
Sheet criteria_sheet(const CriteriaSet& criteria, Language language);
// What was doubtful in reading it; borrows the findings.
Sheet doubts_sheet(std::span<const Finding> findings, Language language);

// The columns of the decisions sheet. Whoever reads it back knows each by its heading, in either language, wherever
// it stands: decision_column_of(). kReason is there to be read only.
enum class DecisionColumn : std::uint8_t {
  kDocument,
  kCriterion,
  kName,
  kToolVerdict,
  kReason,
  kVerdict,  // decided: a word of verdict_of_word()
  kBy,
  kDate,
  kWhy,
  kFingerprint,
};
inline constexpr std::size_t kDecisionColumns = 10;
std::string decision_heading(DecisionColumn column, Language language);
std::optional<DecisionColumn> decision_column_of(std::string_view heading);
// "Chưa đạt", "Not met", "not_met" -> kNotMet; nothing for anything else.
std::optional<Verdict> verdict_of_word(std::string_view word);

// Words that several sheets share.
std::string document_name(const Review& review);   // what people call it: its unit and number, else its path
std::string criterion_name(const Result& result);  // "3.1.1 Tỷ lệ ..."
// A cell that opens `review` on `page` (0: at its beginning).
SheetCell page_cell(const SheetSource& source, const Review& review, std::int32_t page, std::string text);

}  // namespace rasoat
