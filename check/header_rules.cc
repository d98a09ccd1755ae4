#include "check/header_rules.h"

#include "check/findings.h"
#include "check/rules.h"

namespace rasoat {
namespace {

// The area searched: the first page that was read.
Provenance first_page(const Submission& submission) {
  Provenance where;
  if (submission.pages.empty()) return where;
  const PageFact& page = submission.pages.front();
  where.places.push_back({page.number, {0, 0, page.width, page.height / 2}});
  return where;
}

Provenance last_page(const Submission& submission) {
  Provenance where;
  if (submission.pages.empty()) return where;
  const PageFact& page = submission.pages.back();
  where.places.push_back({page.number, {0, 0, page.width, page.height}});
  return where;
}

// A page that was not read may hold what is looked for.
bool first_page_read(const Submission& submission) {
  return !submission.pages.empty() &&
         (submission.pages.front().source == Source::kText || submission.pages.front().source == Source::kOcr);
}

bool all_read(const Submission& submission) {
  for (const PageFact& page : submission.pages) {
    if (page.source == Source::kUnread) return false;
  }
  return !submission.pages.empty();
}

// On scans the letterhead may be read badly: its absence is then no finding.
bool digital(const Submission& submission) {
  return first_page_read(submission) && submission.pages.front().source == Source::kText;
}

void add(std::vector<Finding>& findings, const char* rule, Provenance where, std::string expected, std::string found) {
  Finding finding = make_finding(rule, {rule, {{"expected", expected}, {"found", found}}}, std::move(where));
  finding.expected = std::move(expected);
  finding.found = std::move(found);
  findings.push_back(std::move(finding));
}

void check_number(const Submission& s, std::vector<Finding>& findings) {
  const NumberLine& number = s.header.number;
  if (number.presence == Presence::kBlank) add(findings, "number-missing", number.where, "", number.where.quote);
  if (number.presence == Presence::kAbsent && digital(s)) add(findings, "number-missing", first_page(s), "", "");
}

void check_date(const Submission& s, std::vector<Finding>& findings) {
  const DateLine& date = s.header.date;
  if (date.presence == Presence::kBlank) add(findings, "date-incomplete", date.where, "", date.where.quote);
  if (date.presence == Presence::kAbsent && digital(s)) add(findings, "date-incomplete", first_page(s), "", "");
}

}  // namespace

void check_header(const Submission& s, std::vector<Finding>& findings) {
  if (!first_page_read(s)) return;
  check_number(s, findings);
  check_date(s, findings);
  if (!digital(s)) return;
  if (!s.header.motto) add(findings, "motto-missing", first_page(s), "", "");
  if (s.header.agency.empty()) add(findings, "agency-missing", first_page(s), "", "");
  if (s.header.title.empty() && s.header.kind_text.empty()) add(findings, "title-missing", first_page(s), "", "");
  if (!all_read(s)) return;
  if (!s.header.signer) add(findings, "signer-missing", last_page(s), "", "");
  if (!s.header.recipients) add(findings, "recipients-missing", last_page(s), "", "");
}

void report_notes(const Submission& s, std::vector<Finding>& findings) {
  for (const DocumentNote& note : s.notes) {
    if (find_rule(note.code) == nullptr) continue;
    Provenance where;
    if (note.page > 0) where.places.push_back({note.page, {}});
    Finding finding = make_finding(
        note.code, {note.code, {{"page", std::to_string(note.page)}, {"detail", note.detail}}}, std::move(where));
    finding.found = note.detail;
    findings.push_back(std::move(finding));
  }
}

}  // namespace rasoat
