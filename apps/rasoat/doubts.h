// Doubts of parsing an appendix, as findings that a person can look up.
#pragma once

#include <span>
#include <vector>

#include "check/review.h"

namespace rasoat {

// One finding per doubt, in their order. Codes of parse that no rule stands for are left out (a test
// sees to it that there are none).
std::vector<Finding> findings_of(std::span<const Doubt> doubts);

// The message of the rule that a doubt's code stands for; "" for none.
std::string message_of_doubt(std::string_view code);

}  // namespace rasoat
