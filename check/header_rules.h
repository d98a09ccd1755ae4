// Rules about the header of any document: Nghị định 30/2020/NĐ-CP, Điều 8 and Phụ lục I.
#pragma once

#include <vector>

#include "check/review.h"
#include "parse/submission.h"

namespace rasoat {

// number-missing, date-incomplete, motto-missing, agency-missing, title-missing, signer-missing,
// recipients-missing. What stands there unread (handwriting) fires nothing.
void check_header(const Submission& submission, std::vector<Finding>& findings);

// One finding per note of extract: truncated, text-layer-untrusted, legacy-encoding ...
void report_notes(const Submission& submission, std::vector<Finding>& findings);

}  // namespace rasoat
