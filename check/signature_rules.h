// Rules about digital signatures: Nghị định 30/2020/NĐ-CP, Điều 5 and Phụ lục I, Phần II, II.7-8.
#pragma once

#include <vector>

#include "check/review.h"
#include "parse/submission.h"

namespace rasoat {

// signature-invalid, signature-untrusted and changed-after-signing, one finding per signature;
// signature-missing for a digital PDF that nobody signed. Drafts in DOCX and scans of signed paper
// fire nothing.
void check_signatures(const Submission& submission, std::vector<Finding>& findings);

}  // namespace rasoat
