// Frames: edges that hang together. Second step of find_tables; pure.
#pragma once

#include <vector>

#include "extract/layout/edges.h"

namespace rasoat {

// Groups of edges that touch or cross each other, directly or through others. Edges that touch
// nothing (underlines, rules under a heading) are in no frame. In order of their first edge.
// O((n + k) log n) for k touching pairs; a page with more pairs than a table of
// options.max_cells can have is graph paper: what is found until then is given.
std::vector<Edges> find_frames(const Edges& edges, const TableOptions& options);

// The same frame with loose ends cut off, lines that only cross it dropped, and outer borders
// added where lines of the other axis run out to a common end (tables drawn without them).
Edges mend_frame(Edges frame, const TableOptions& options);

}  // namespace rasoat
