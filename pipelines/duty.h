// Duty: what a document answers for, so that what a person decided about one attempt is found again at the next.
#pragma once

#include <string>

#include "check/review.h"

namespace rasoat {

// "report|ban quan ly khu kinh te|2022|year|0": kind, unit, year and period. A document that does not say whose it is
// answers for itself alone: its SHA-256.
std::string duty_of(const Review& review);

}  // namespace rasoat
