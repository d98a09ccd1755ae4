#include "extract/ocr/runs.h"

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace rasoat::ocr {
namespace {

struct Run {
  int begin = 0;
  int end = 0;
};

// Leptonica packs 32 pixels a word, the first in the highest bit; pad bits may hold anything.
void find_runs(const l_uint32* row, int width, std::vector<Run>& runs) {
  runs.clear();
  bool inside = false;
  for (int at = 0; at < width; at += 32) {
    std::uint32_t bits = row[at / 32];
    if (width - at < 32) bits &= ~std::uint32_t{0} << (32 - (width - at));
    if ((bits == 0 && !inside) || (bits == ~std::uint32_t{0} && inside)) continue;
    for (int i = 0; i < 32;) {
      const std::uint32_t rest = bits << i;
      const int same = inside ? std::countl_one(rest) : std::countl_zero(rest);
      i += same;
      if (i >= 32) break;
      if (!inside) runs.push_back({at + i, at + i});
      if (inside) runs.back().end = at + i;
      inside = !inside;
    }
  }
  if (inside) runs.back().end = width;
}

void bridge_gaps(std::vector<Run>& runs, int bridge) {
  std::size_t last = 0;
  for (std::size_t i = 1; i < runs.size(); ++i) {
    if (runs[i].begin - runs[last].end <= bridge) {
      runs[last].end = runs[i].end;
    } else {
      runs[++last] = runs[i];
    }
  }
  if (!runs.empty()) runs.resize(last + 1);
}

void draw(l_uint32* row, const Run& run) {
  const int first = run.begin / 32, last = (run.end - 1) / 32;
  const std::uint32_t head = ~std::uint32_t{0} >> (run.begin % 32);
  const std::uint32_t tail = ~std::uint32_t{0} << (31 - (run.end - 1) % 32);
  if (first == last) {
    row[first] |= head & tail;
    return;
  }
  row[first] |= head;
  for (int word = first + 1; word < last; ++word) row[word] = ~std::uint32_t{0};
  row[last] |= tail;
}

}  // namespace

PixPtr kept_runs(Pix* ink, int bridge, int shortest) {
  PixPtr out(pixCreateTemplate(ink));
  if (!out) return PixPtr(pixCopy(nullptr, ink));
  const int width = pixGetWidth(ink), height = pixGetHeight(ink);
  std::vector<Run> runs;
  for (int y = 0; y < height; ++y) {
    find_runs(pixGetData(ink) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(ink), width, runs);
    if (bridge > 0) bridge_gaps(runs, bridge);
    l_uint32* row = pixGetData(out.get()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(out.get());
    for (const Run& run : runs) {
      if (run.end - run.begin >= shortest) draw(row, run);
    }
  }
  return out;
}

}  // namespace rasoat::ocr
