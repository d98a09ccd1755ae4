// Paint: ANSI colours for the terminal, or nothing.
#pragma once

#include <string>
#include <string_view>

#include "check/review.h"

namespace rasoat {

enum class Ink { kPlain, kBold, kDim, kRed, kGreen, kYellow, kCyan, kMagenta };

// Colours text when on; otherwise gives it back.
struct Paint {
  bool on = false;
  std::string operator()(Ink ink, std::string_view text) const;
};

Ink ink_of(Verdict verdict);
Ink ink_of(Severity severity);
Ink ink_of(Status status);

}  // namespace rasoat
