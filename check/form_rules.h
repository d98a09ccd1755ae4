// Rules on form: Nghị định 30/2020/NĐ-CP, Phụ lục I and III. One function per subject, each in a file of
// its own; every rule runs. Layout, type and spelling are judged on pages with a text layer only: what a
// scanner or OCR made of a page is no fault of its author.
#pragma once

#include <string>
#include <vector>

#include "check/replaced_documents.h"
#include "check/review.h"
#include "parse/submission.h"

namespace rasoat {

// All of the below, and check_header (check/header_rules.h). `governing_number`: full number of the plan
// that the document is held against, "" when there is none. `replaced`: the office's own register.
void check_form(const Submission& submission, const std::string& governing_number,
                const std::vector<ReplacedDocument>& replaced, std::vector<Finding>& findings);

// page-size, margins, page-number-missing.
void check_pages(const FormFacts& form, const std::vector<PageFact>& pages, std::vector<Finding>& findings);
// font: family, size of the prose, size and style of each component.
void check_type(const FormFacts& form, std::vector<Finding>& findings);
// number-malformed, and date-incomplete for a date that is there.
void check_number_and_date(const Header& header, std::vector<Finding>& findings);
// signing-authority.
void check_signing_authority(const Header& header, std::vector<Finding>& findings);
// salutation-missing, and recipients-missing for a list that is there.
void check_addressees(const Header& header, bool digital, std::vector<Finding>& findings);
// appendix-reference-differs.
void check_appendix_references(const Header& header, const std::vector<AppendixReference>& references,
                               std::vector<Finding>& findings);
// citation-malformed, citation-incomplete, citation-conflict (dates), citation-replaced.
void check_cited_documents(const Submission& submission, const std::string& governing_number,
                           const std::vector<ReplacedDocument>& replaced, std::vector<Finding>& findings);

// A finding of the document with expected and found as its arguments.
void add_finding(std::vector<Finding>& findings, const std::string& message, Provenance where, std::string expected,
                 std::string found, Arguments more = {});

}  // namespace rasoat
