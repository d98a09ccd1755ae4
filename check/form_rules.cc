#include "check/form_rules.h"

#include "check/findings.h"
#include "check/header_rules.h"
#include "parse/anchors.h"

namespace rasoat {

void add_finding(std::vector<Finding>& findings, const std::string& message, Provenance where, std::string expected,
                 std::string found, Arguments more) {
  Arguments args = std::move(more);
  args.emplace_back("expected", expected);
  args.emplace_back("found", found);
  Finding finding = make_finding(message.substr(0, message.find('.')), {message, std::move(args)}, std::move(where));
  finding.expected = std::move(expected);
  finding.found = std::move(found);
  findings.push_back(std::move(finding));
}

void check_form(const Submission& submission, const std::string& governing_number,
                const std::vector<ReplacedDocument>& replaced, std::vector<Finding>& findings) {
  const bool digital = !submission.pages.empty() && submission.pages.front().source == Source::kText;
  check_header(submission, findings);
  // The pages of a draft are ours: its paper is chosen when it is printed.
  if (!has_anchors(submission.pages)) check_pages(submission.form, submission.pages, findings);
  check_type(submission.form, findings);
  check_number_and_date(submission.header, findings);
  check_signing_authority(submission.header, findings);
  check_addressees(submission.header, digital, findings);
  check_appendix_references(submission.header, submission.form.references, findings);
  check_cited_documents(submission, governing_number, replaced, findings);
}

}  // namespace rasoat
