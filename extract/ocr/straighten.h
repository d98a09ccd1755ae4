// Which way up a page stands and how its lines lean, measured on its ink, and the page put right.
// A page that was drawn through a feeder leans differently at its head and at its foot, so the lean
// is a profile down the page rather than one angle.
#pragma once

#include <vector>

#include "extract/document.h"
#include "extract/ocr/pix.h"

namespace rasoat::ocr {

struct Lean {
  double degrees = 0;     // clockwise turning that makes the lines level
  double confidence = 0;  // best over worst score; below 3 it is a guess
};

// The lean of lines that run left to right, within 7 degrees. An empty picture leans by 0.
Lean find_lean(Pix* ink);

// The lean of the page from its head to its foot, y in pixels of the straight picture; empty when
// the page is straight. The lines of the picture rise to the right by so much.
std::vector<LeanAt> find_lean_profile(Pix* ink);

// The 8 bpp picture with every line level; same size, white where nothing was.
PixPtr straightened(Pix* tone, const std::vector<LeanAt>& profile);

// The picture turned clockwise by 0, 90, 180 or 270 degrees.
PixPtr turned(Pix* pix, int degrees);

}  // namespace rasoat::ocr
