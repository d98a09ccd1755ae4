#include "extract/layout/words.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

namespace rasoat {
namespace {

// The way from one pen position to the next glyph, in the direction of writing and across it.
struct Step {
  double along;
  double across;
};

Step step_between(const Glyph& from, const Glyph& to) {
  const double dx = to.x - from.end_x;
  const double dy = to.y - from.end_y;
  switch (from.direction) {
    case 0: return {dx, dy};
    case 90: return {dy, -dx};
    case 180: return {-dx, -dy};
    case 270: return {-dy, dx};
    default: break;
  }
  const double angle = from.direction * 3.14159265358979323846 / 180;
  return {dx * std::cos(angle) + dy * std::sin(angle), dy * std::cos(angle) - dx * std::sin(angle)};
}

bool continues(const Glyph& before, const Glyph& glyph, const WordOptions& options) {
  if (glyph.direction != before.direction) return false;
  const double size = std::max(before.size, glyph.size);
  const Step step = step_between(before, glyph);
  if (glyph.is_mark) return std::abs(step.along) < size && std::abs(step.across) < size;
  return step.along < options.gap * size && step.along > -options.overlap * size &&
         std::abs(step.across) < options.baseline * size;
}

bool same_glyphs(const Glyphs& glyphs, const GlyphRun& a, const GlyphRun& b) {
  if (a.last - a.first != b.last - b.first) return false;
  for (std::uint32_t i = 0; i < a.last - a.first; ++i) {
    const Glyph& one = glyphs.items[a.first + i];
    const Glyph& other = glyphs.items[b.first + i];
    if (glyphs.text_of(one) != glyphs.text_of(other) || one.code != other.code) return false;
  }
  return true;
}

bool same_place(const Glyphs& glyphs, const GlyphRun& a, const GlyphRun& b, const WordOptions& options) {
  const Glyph& one = glyphs.items[a.first];
  const Glyph& other = glyphs.items[b.first];
  const double near = options.same * std::max(one.size, other.size);
  return std::abs(one.x - other.x) < near && std::abs(one.y - other.y) < near;
}

// Words sorted by height, each compared with its neighbours on the same line: rounding to a
// raster would miss neighbours across its edges.
std::vector<bool> find_repetitions(const Glyphs& glyphs, const std::vector<GlyphRun>& words,
                                   const WordOptions& options) {
  std::vector<std::uint32_t> order(words.size());
  std::iota(order.begin(), order.end(), 0u);
  const auto y_of = [&](std::uint32_t i) { return glyphs.items[words[i].first].y; };
  std::sort(order.begin(), order.end(),
            [&](std::uint32_t a, std::uint32_t b) { return std::tuple(y_of(a), a) < std::tuple(y_of(b), b); });
  std::vector<bool> repeated(words.size(), false);
  constexpr std::size_t kWindow = 256;  // words of one line, painted twice
  for (std::size_t i = 0; i < order.size(); ++i) {
    const GlyphRun& a = words[order[i]];
    const double lowest = y_of(order[i]) + options.same * glyphs.items[a.first].size;
    for (std::size_t j = i + 1; j < std::min(order.size(), i + kWindow) && y_of(order[j]) <= lowest; ++j) {
      const GlyphRun& b = words[order[j]];
      if (!same_place(glyphs, a, b, options) || !same_glyphs(glyphs, a, b)) continue;
      repeated[std::max(order[i], order[j])] = true;
    }
  }
  return repeated;
}

void drop_repetitions(const Glyphs& glyphs, std::vector<GlyphRun>& words, const WordOptions& options) {
  const std::vector<bool> repeated = find_repetitions(glyphs, words, options);
  std::size_t kept = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!repeated[i]) words[kept++] = words[i];
  }
  words.resize(kept);
}

// Every fifth glyph of Vietnamese is a blank; producers either write them all or leave gaps.
bool writes_blanks(const Glyphs& glyphs) {
  const auto blanks =
      std::count_if(glyphs.items.begin(), glyphs.items.end(), [](const Glyph& g) { return g.is_space; });
  return static_cast<std::size_t>(blanks) * 12 > glyphs.items.size();
}

template <typename Visit>
void for_each_glyph(const Glyphs& glyphs, const GlyphRun& word, Visit visit) {
  for (std::uint32_t i = word.first; i < word.last; ++i) {
    if (i > word.first && is_repeated(glyphs.items[i], glyphs.items[i - 1])) continue;
    visit(glyphs.items[i]);
  }
}

}  // namespace

bool is_space(char32_t c) {
  return c == U' ' || c == 0xA0 || (c >= 0x09 && c <= 0x0D) || c == 0x85 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200B) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000 ||
         c == 0xFEFF;
}

bool is_combining_mark(char32_t c) {
  return (c >= 0x0300 && c <= 0x036F) || (c >= 0x1AB0 && c <= 0x1AFF) || (c >= 0x1DC0 && c <= 0x1DFF) ||
         (c >= 0x20D0 && c <= 0x20FF) || (c >= 0xFE20 && c <= 0xFE2F);
}

bool is_repeated(const Glyph& glyph, const Glyph& before, const WordOptions& options) {
  const double near = options.same * glyph.size;
  return glyph.code == before.code && glyph.font == before.font && !glyph.is_mark &&
         std::abs(glyph.x - before.x) < near && std::abs(glyph.y - before.y) < near &&
         std::abs(before.end_x - before.x) + std::abs(before.end_y - before.y) > near;
}

std::vector<GlyphRun> find_words(const Glyphs& glyphs, const WordOptions& wanted) {
  WordOptions options = wanted;
  if (writes_blanks(glyphs)) options.gap = options.loose_gap;
  std::vector<GlyphRun> words;
  words.reserve(glyphs.items.size() / 4);
  bool open = false;
  std::uint32_t base = 0;  // the last glyph that is no mark: marks may leave the pen anywhere
  for (std::uint32_t i = 0; i < glyphs.items.size(); ++i) {
    const Glyph& glyph = glyphs.items[i];
    if (glyph.is_space) {
      open = false;
      continue;
    }
    const Glyph& before = glyphs.items[i == 0 ? 0 : i - 1];
    const bool joined = open && (continues(before, glyph, options) || is_repeated(glyph, before, options) ||
                                 continues(glyphs.items[base], glyph, options));
    if (!joined) words.push_back({i, i, {}});
    words.back().last = i + 1;
    words.back().box = unite(words.back().box, glyph.box);
    if (!glyph.is_mark) base = i;
    open = true;
  }
  drop_repetitions(glyphs, words, options);
  return words;
}

std::u32string text_of(const Glyphs& glyphs, const GlyphRun& word) {
  std::u32string out;
  for_each_glyph(glyphs, word, [&](const Glyph& glyph) {
    if (glyph.text_size == 0) out.push_back(0xFFFD);
    out += glyphs.text_of(glyph);
  });
  return out;
}

std::vector<std::uint32_t> codes_of(const Glyphs& glyphs, const GlyphRun& word) {
  std::vector<std::uint32_t> out;
  for_each_glyph(glyphs, word, [&](const Glyph& glyph) { out.push_back(glyph.code); });
  return out;
}

}  // namespace rasoat
