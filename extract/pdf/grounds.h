// Grounds: what is painted under and over text, to tell writing that a reader sees from writing that is
// painted over ("whited out") or white on white. Pure; knows no PDF library.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "extract/document.h"
#include "extract/layout/words.h"
#include "extract/pdf/paths.h"

namespace rasoat {

// True for one axis-parallel rectangle and nothing else.
bool is_rectangle(std::span<const std::span<const PathPoint>> subpaths);

// Areas of one page in the order in which they are painted. Work is bounded: past the bound nothing
// more counts as hidden.
class Grounds {
 public:
  void clear();
  // An area has been painted, `white` or not.
  void add(const Bbox& area, bool white);
  // Whether white writing shows at this place: what was painted there last is not white.
  bool shows_white(double x, double y) const;
  // Marks the glyphs that lie under an opaque area painted now; `hidden` grows to their number.
  void hide_under(const Bbox& area, const std::vector<Glyph>& glyphs, std::vector<bool>& hidden);

 private:
  struct Area {
    Bbox box;
    bool white;
  };
  std::vector<Area> areas_;
  mutable std::int64_t work_left_ = 0;
};

}  // namespace rasoat
