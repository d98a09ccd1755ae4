#include "parse/profile.h"

namespace rasoat {

double likeness(const Sketch& a, const Sketch& b) {
  if (a.size() != kSketchSize || b.size() != kSketchSize) return 0;
  std::size_t same = 0;
  for (std::size_t i = 0; i < kSketchSize; ++i) same += a[i] == b[i] ? 1 : 0;
  return static_cast<double>(same) / static_cast<double>(kSketchSize);
}

}  // namespace rasoat
