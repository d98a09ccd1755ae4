// Inference: what one criterion's figures say of another that the report leaves out.
#pragma once

#include <vector>

#include "check/review.h"
#include "parse/criteria.h"

namespace rasoat {

// Settles missing results whose case cannot have arisen: no late file, so no apology was due
// (100% on time elsewhere); no complaint received, so no answer to publish. The reason names both.
void infer(const std::vector<Criterion>& criteria, std::vector<Result>& results);

}  // namespace rasoat
