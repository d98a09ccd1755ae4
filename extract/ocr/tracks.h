// Level lines as they run over the page: pieces on one height, however far apart, followed by eye. Upright ones are the
// level ones of the picture turned (see rulings.h). Pure; lengths are pixels.
#pragma once

#include <vector>

#include "extract/ocr/pix.h"

namespace rasoat::ocr {

struct Piece {
  PixelBox box;
  double left = 0;  // height of its middle at its left end,
  double right = 0;
};

struct Track {
  std::vector<Piece> pieces;  // by x0; at least one
  int thick = 1;

  int x0() const { return pieces.front().box.x0; }
  int x1() const;
  // The height of the line: along its pieces and straight between them; level beyond its ends.
  double height_at(double x) const;
};

// Every line is a piece of one track; pieces of a track follow one another at a lean that straightening may have left.
// By height.
std::vector<Track> find_tracks(Pix* ink, std::vector<PixelBox> lines, double dpi);

// What stands where a track runs from `from` to `to`.
struct Stretch {
  int length = 0;
  int covered = 0;        // by a line
  int hidden = 0;         // behind strokes that cross
  int beside = 0;         // no line, but ink close by
  int gap = 0;            // the longest break between two pieces of line with nothing but paper in it
  int run = 0;            // the longest piece of line
  bool from_end = false;  // a piece of line begins at one of the two ends
  int opening = 0;        // the longest way without line, to the ends too

  double share() const;   // that is covered, of what can be seen
  bool is_clear() const;  // nothing written stands in the way of a line
};

// `writing`: the ink without straight runs (level_lines.h); what of it stands beside the line crosses it.
Stretch look_along(Pix* ink, Pix* writing, const Track& track, int from, int to, double dpi);

}  // namespace rasoat::ocr
