// A report against criteria: see check/check.h, which is the entry.
#pragma once

#include "check/check.h"

namespace rasoat {

// Results and findings only; check_submission fills what describes the document.
Review check_report(const CriteriaSet& criteria, const Submission& submission, const CheckOptions& options);

}  // namespace rasoat
