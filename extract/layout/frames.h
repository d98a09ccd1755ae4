// Frames: edges that hang together. Second step of find_tables; pure.
#pragma once

#include <vector>

#include "extract/layout/edges.h"

namespace rasoat {

struct Frame {
  Edges edges;
  bool open_left = false;  // the border was not drawn, mend_frame added it
  bool open_right = false;
};

// Groups of edges that touch or cross each other, directly or through others. Edges that touch
// nothing (underlines, rules under a heading) are in no frame. In order of their first edge.
// O((n + k) log n) for k touching pairs; a page with more pairs than a table of
// options.max_cells can have is graph paper: what is found until then is given.
std::vector<Frame> find_frames(const Edges& edges, const TableOptions& options);

// The same frame with loose ends cut off, lines that only cross it dropped, and outer borders
// added where lines of the other axis run out to a common end (tables drawn without them).
Frame mend_frame(Frame frame, const TableOptions& options);

// Frames without drawn sides that stand above each other, as wide and at most a row apart, made
// one: the row between them spans the table, so nothing else holds the parts together.
std::vector<Frame> join_open_frames(std::vector<Frame> mended, const TableOptions& options);

}  // namespace rasoat
