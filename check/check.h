// check: criteria x submission -> Review. Pure: no I/O, no clock, no ICU, never a page image.
// Every rule runs; nothing is printed.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "check/baseline.h"
#include "check/replaced_documents.h"
#include "check/review.h"
#include "parse/criteria.h"
#include "parse/submission.h"

namespace rasoat {

struct CheckOptions {
  std::string unit;                        // only what this unit leads; "" : everything
  std::vector<std::string> unit_keys;      // unit_keys(unit) of parse/keys.h; empty with unit ""
  bool also_support = false;               // with unit: what it supports, too
  std::optional<DocumentKind> kind;        // overrides what the header says
  std::int32_t year = 0;                   // overrides the header's year; 0: none
  std::vector<Baseline> baselines;         // last year, one entry per unit; empty: not given
  std::vector<ReplacedDocument> replaced;  // the office's own register, beside what is known
};

// A submission held against a governing plan: a report's claims, or a plan's commitments.
// path, sha256, signatures, isolation and error of the Review are the caller's to fill.
Review check_submission(const CriteriaSet& criteria, const Submission& submission, const CheckOptions& options = {});

// What describes the document itself: kind, unit, year, number, pages. No verdicts yet.
Review describe(const Submission& submission, const CheckOptions& options = {});

// A plan held against itself: body against appendix, number and date.
Review check_plan_itself(const Submission& plan, const CheckOptions& options = {});

}  // namespace rasoat
