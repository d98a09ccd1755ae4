// Counted: what the numbers of a target count, so that a result is held against its own number. Part of keys; pure.
#pragma once

#include "parse/criteria.h"

namespace rasoat {

// Sets `counted` and `further`. "Tối thiểu 03 hội nghị, 200 người tham dự": counts meetings, and 200 people besides.
// A target without a noun counts what the name begins with: "Số hội nghị đối thoại", "Tỷ lệ hồ sơ ...".
void fill_counted(const Criterion& criterion, CriterionKeys& keys);

}  // namespace rasoat
