// A share told in two counts rather than as a ratio: "phát hiện 06 vấn đề, mới xử lý 04 vấn đề",
// "21 trong tổng số 27 nhiệm vụ", "phát hiện 01 vấn đề, đã kiến nghị xử lý". Pure.
#pragma once

#include <optional>

#include "check/counts.h"
#include "parse/criteria.h"

namespace rasoat {

// The part is the value of `counts`, the whole its denominator. nullopt unless the statement says
// which count is the whole of what the criterion counts and which part of it was done.
struct ToldShare {
  std::size_t figure = 0;  // index into Statement::figures: the part, or the whole when all of it was done
  Figure counts;
};

std::optional<ToldShare> told_share(const Statement& statement, const Criterion& criterion);

}  // namespace rasoat
