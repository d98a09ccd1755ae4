#include "parse/parse.h"

#include <optional>
#include <utility>

#include "parse/anchors.h"
#include "parse/bounds.h"
#include "parse/choose_readings.h"
#include "parse/figure_tables.h"
#include "parse/form_reading.h"
#include "parse/keys.h"
#include "parse/reporting_range.h"
#include "parse/scan_text.h"
#include "parse/unread_places.h"

namespace rasoat {
namespace {

PageFact fact_of(const Page& page) {
  return {page.number,       page.source,  page.confidence, page.reason, page.width,
          page.height,       page.anchors, page.rotation,   page.lean,   find_unread_places(page),
          scan_text_of(page)};
}

// "2022-09-19"; empty while a part of it is open.
std::string iso_date(const DateLine& date) {
  if (!date.day || !date.month || !date.year) return {};
  const Date day{*date.year, *date.month, *date.day};
  return is_valid(day) ? to_iso(day) : std::string();
}

std::string full_number(const NumberLine& number) {
  if (number.number.empty() || number.symbol.empty()) return number.number;
  return number.number + number.separator + number.symbol;
}

void read_figure_tables(const Structure& structure, Submission& submission) {
  for (std::size_t b = 0; b < structure.blocks.size(); ++b) {
    const auto* table = std::get_if<JoinedTable>(&structure.blocks[b]);
    if (table == nullptr) continue;
    for (IndicatorRow& row : read_indicator_rows(*table, submission.header.year))
      submission.indicators.push_back(std::move(row));
    for (FileRow& row : read_file_rows(*table, b)) submission.file_rows.push_back(std::move(row));
  }
}

}  // namespace

// Whatever the header says, everything is read: a caller may know the kind better.
Submission parse_submission(const Document& given) {
  const std::optional<Document> bounded = within_bounds(given);
  const Document document = choose_readings(bounded ? *bounded : given);
  Submission submission;
  const Structure structure = build_structure(document);
  submission.header = read_header(document, structure);
  const std::int32_t year = submission.header.year;
  std::vector<Doubt> doubts;
  const DocumentKind kind = submission.header.kind;
  submission.appendix = read_appendix(structure, year, doubts, kind);
  if (submission.appendix.empty()) submission.listed_targets = read_listed_targets(structure, year);
  if (submission.appendix.empty() && submission.listed_targets.empty() && kind == DocumentKind::kPlan)
    submission.appendix = read_task_table(structure, year, doubts);
  submission.commitments = read_commitments(structure, year);
  submission.statements = read_statements(structure, submission.header);
  read_figure_tables(structure, submission);
  submission.reported = read_reporting_range(structure);
  if (submission.header.kind != DocumentKind::kReport) submission.doubts = std::move(doubts);
  for (const Page& page : document.pages) submission.pages.push_back(fact_of(page));
  submission.notes = document.notes;
  submission.format = document.format;
  submission.signatures = document.signatures;
  submission.form = read_form(document, structure, submission.header);
  fill_keys(submission);
  return submission;
}

namespace {

PlanPages pages_of(const std::vector<PageFact>& facts) {
  PlanPages pages;
  for (const PageFact& page : facts) {
    if (page.source == Source::kUnread) pages.unread.push_back(page.number);
    if (page.source == Source::kOcr) pages.recognised.push_back(page.number);
  }
  return pages;
}

void note_unread_pages(CriteriaSet& set) {
  for (const std::int32_t page : set.pages.unread) {
    Provenance where;
    where.places.push_back({page, {}});
    where.source = Source::kUnread;
    set.doubts.push_back({"page-unread", {}, where});
  }
}

}  // namespace

CriteriaSet criteria_of(const Submission& plan, const Document& document, const std::string& path) {
  CriteriaSet set;
  set.path = path;
  set.sha256 = document.sha256;
  set.number = full_number(plan.header.number);
  set.date = iso_date(plan.header.date);
  set.year = plan.header.year;
  set.title = plan.header.title;
  set.unit = plan.header.unit;
  set.criteria = plan.appendix.empty() ? plan.listed_targets : plan.appendix;
  set.doubts = plan.doubts;
  set.pages = pages_of(plan.pages);
  note_unread_pages(set);
  if (has_anchors(plan.pages)) {
    for (Criterion& criterion : set.criteria) name_paragraphs(criterion.where, plan.pages);
    for (Doubt& doubt : set.doubts) name_paragraphs(doubt.where, plan.pages);
  }
  return set;
}

}  // namespace rasoat
