// The papers of an appraisal, ready to be signed: the appraisal sheet (phiếu thẩm định) of one document, and the
// reminder letter (công văn đôn đốc) that tells a unit what it still owes. Pure.
#pragma once

#include <string>
#include <vector>

#include "check/owed.h"
#include "check/review.h"
#include "render/catalogue.h"
#include "render/papers/letterhead.h"
#include "render/papers/paper.h"
#include "render/todo.h"

namespace rasoat {

struct PaperSource {
  const CriteriaSet* criteria = nullptr;  // the measure; nullptr: plans held against themselves
  Letterhead letterhead;
  Language language = Language::kVietnamese;
};

// One row per criterion in scope: mục tiêu, kết quả báo cáo, tự đánh giá, kết quả thẩm định, ý kiến giải trình, kiến
// nghị. What a person decided stands as the result; a verdict of the tool is told as proposed. The unit's own
// statement is left to the unit.
Paper appraisal_sheet(const Review& review, const PaperSource& source);

// What one unit is to be reminded of: never nothing at all.
struct Reminder {
  std::string unit;                 // "" where no document names one
  std::vector<Todo> todos;          // by document
  std::vector<const DueRow*> dues;  // documents that it owes and that did not come, or may not have; borrowed
};

// What did not come first, then what the documents that came leave open.
Paper reminder_letter(const Reminder& reminder, const PaperSource& source);

}  // namespace rasoat
