#include "render/xlsx.h"

#include "render/roster.h"
#include "render/sheets/workbook.h"

namespace rasoat {

std::vector<Sheet> review_sheets(const SheetSource& source) {
  std::vector<Sheet> sheets = {documents_sheet(source)};
  for (Sheet& sheet : verdict_sheets(source)) sheets.push_back(std::move(sheet));
  sheets.push_back(findings_sheet(source));
  sheets.push_back(todos_sheet(source));
  sheets.push_back(evidence_sheet(source));
  sheets.push_back(self_scoring_sheet(source));
  if (source.roster != nullptr) sheets.push_back(roster_sheet(*source.roster, source.language));
  sheets.push_back(decisions_sheet(source));
  return sheets;
}

tl::expected<std::string, std::string> reviews_xlsx(const SheetSource& source) {
  const std::string title = source.criteria != nullptr && !source.criteria->title.empty()
                                ? source.criteria->title
                                : say("sheet.title", source.language);
  return workbook_bytes(review_sheets(source), title);
}

tl::expected<std::string, std::string> criteria_xlsx(const CriteriaSet& criteria, std::span<const Finding> findings,
                                                     Language language) {
  std::vector<Sheet> sheets = {criteria_sheet(criteria, language)};
  if (!findings.empty()) sheets.push_back(doubts_sheet(findings, language));
  return workbook_bytes(sheets, criteria.title.empty() ? say("sheet.title", language) : criteria.title);
}

}  // namespace rasoat
