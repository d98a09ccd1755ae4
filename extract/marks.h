// Marks: what a copy of a document shall show beside the original, for people to look at. Values only.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "extract/document.h"

namespace rasoat {

// A highlight with a note that opens on it.
struct Mark {
  std::int32_t page = 1;
  std::int32_t rotation = 0;  // Page::rotation of the Page whose coordinates `box` has
  Bbox box = {};              // as drawn (drawn_box); empty: a note alone, in the upper left corner
  std::uint32_t colour = 0;   // 0xRRGGBB
  std::string note;           // UTF-8
  bool operator==(const Mark&) const = default;
};

struct CopyOptions {
  std::vector<Mark> marks;  // ascending page
  std::string author;       // of the notes
  std::string password;
  ReadLimits limits;
  bool operator==(const CopyOptions&) const = default;
};

}  // namespace rasoat
