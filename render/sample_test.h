// Hand-made values for the tests of render: one of everything that an output has to show.
#pragma once

#include "check/review.h"

namespace rasoat::sample {

CriteriaSet criteria();
Review review();      // a report with every verdict and several findings
Review unreadable();  // a file that could not be read

}  // namespace rasoat::sample
