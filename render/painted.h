// Painted lines: a heading of several colours, wrapped as a terminal shows it. Pure.
#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "render/paint.h"

namespace rasoat {

struct Inked {
  Ink ink = Ink::kPlain;
  std::string text;  // printable; a blank at an end parts it from its neighbour
};

// Lines of at most `width` columns (0: no limit), broken at blanks (inside a word only where the word alone is wider),
// each after the first behind `indent` blanks, each ending in a line feed.
std::string painted_lines(std::span<const Inked> parts, std::size_t indent, std::size_t width, Paint paint);

}  // namespace rasoat
