#include "extract/ocr/loose_ends.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace rasoat::ocr {
namespace {

// Inches.
constexpr double kLongestBreak = 0.6;
constexpr double kAtCrossing = 0.04;  // an end no farther from the line across belongs to it
constexpr double kAside = 0.015;      // how far pieces of one line lie beside one another,
constexpr double kLean = 0.006;       // and how much more for each inch of the break: the lean that is left over
constexpr double kStrip = 0.015;      // beside the break, looked at for letters that stand in the way
constexpr double kInTheWay = 0.12;    // of the strip: more ink is a letter
constexpr double kBesideRemains = 0.04;
constexpr double kRemains = 0.3;  // of the break that short pieces cover

constexpr std::ptrdiff_t kRuling = 2;     // lines across that a line meets before it is believed to go on
constexpr std::size_t kMostLines = 1000;  // more is no table on paper

class Joiner {
 public:
  Joiner(Pix* ink, std::vector<PixelBox> lines, const std::vector<PixelBox>& across, double dpi)
      : ink_(ink), lines_(std::move(lines)), across_(across), dpi_(dpi) {
    std::sort(lines_.begin(), lines_.end(), [](const PixelBox& a, const PixelBox& b) { return a.x0 < b.x0; });
  }

  // Chains of pieces from a line across to a line across; the pieces themselves where a chain ends elsewhere, as a
  // streak down the page does.
  std::vector<PixelBox> joined() const {
    std::vector<PixelBox> whole;
    std::vector<bool> used(lines_.size());
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (used[i]) continue;
      PixelBox chain = lines_[i];
      std::vector<std::size_t> pieces = {i};
      while (const auto next = next_piece(chain)) {
        chain = unite(chain, lines_[*next]);
        pieces.push_back(*next);
      }
      extend(chain);
      if (is_loose(chain, chain.x0) || is_loose(chain, chain.x1)) {
        whole.push_back(lines_[i]);
        continue;
      }
      for (const std::size_t piece : pieces) used[piece] = true;
      whole.push_back(chain);
    }
    return whole;
  }

 private:
  int pixels(double inches) const { return static_cast<int>(std::lround(inches * dpi_)); }

  // The line across passes the height of the line, as far as its own breaks let one tell.
  bool passes(const PixelBox& other, const PixelBox& line) const {
    const int room = pixels(kLongestBreak);
    return other.bottom + room >= line.top && other.top - room <= line.bottom;
  }

  bool is_loose(const PixelBox& line, int end) const {
    return std::none_of(across_.begin(), across_.end(), [&](const PixelBox& other) {
      return std::max(other.x0 - end, end - other.x1) <= pixels(kAtCrossing) && passes(other, line);
    });
  }

  // Little ink beside the break: what crosses it shows on both sides, and lines across are thin.
  bool is_free(const PixelBox& gap, double share) const {
    const int strip = std::max(2, pixels(kStrip));
    const double most = share * strip * gap.width() + 3 * strip;
    return ink_in(ink_, {gap.x0, gap.top - 1 - strip, gap.x1, gap.top - 1}) < most &&
           ink_in(ink_, {gap.x0, gap.bottom + 1, gap.x1, gap.bottom + 1 + strip}) < most;
  }

  // Pieces too short for a line, one after the other.
  bool holds_remains(const PixelBox& gap) const {
    int covered = 0;
    for (int x = gap.x0; x < gap.x1; ++x) covered += ink_in(ink_, {x, gap.top, x + 1, gap.bottom}) > 0 ? 1 : 0;
    return covered >= kRemains * gap.width();
  }

  // The line goes on over the gap.
  bool goes_on(const PixelBox& gap, bool loose) const {
    return loose ? is_free(gap, kInTheWay) : holds_remains(gap) && is_free(gap, kBesideRemains);
  }

  bool on_one_height(const PixelBox& a, const PixelBox& b) const {
    const int aside = pixels(kAside) + static_cast<int>(std::lround(kLean * std::max(0, b.x0 - a.x1)));
    return std::max(a.top, b.top) - std::min(a.bottom, b.bottom) <= aside;
  }

  // How many lines across it meets.
  std::ptrdiff_t crossings(const PixelBox& line) const {
    const PixelBox reach = grown(line, pixels(kAtCrossing));
    return std::count_if(across_.begin(), across_.end(),
                         [&](const PixelBox& other) { return !intersect(reach, other).empty(); });
  }

  // The piece with which the line goes on to the right.
  std::optional<std::size_t> next_piece(const PixelBox& line) const {
    std::optional<std::size_t> nearest;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const int gap = lines_[i].x0 - line.x1;
      if (gap < 0 || gap > pixels(kLongestBreak) || !on_one_height(line, lines_[i])) continue;
      if (!nearest || lines_[i].x0 < lines_[*nearest].x0) nearest = i;
    }
    if (!nearest) return std::nullopt;
    const PixelBox& other = lines_[*nearest];
    const bool broken = is_loose(line, line.x1) || is_loose(other, other.x0);
    const PixelBox gap{line.x1, std::min(line.top, other.top), other.x0, std::max(line.bottom, other.bottom)};
    return crossings(unite(line, other)) > 0 && goes_on(gap, broken) ? nearest : std::nullopt;
  }

  // To the next line across on either side; a single stroke in a cell may be a streak.
  void extend(PixelBox& line) const {
    if (crossings(line) < kRuling) return;
    const PixelBox* left = nullptr;
    const PixelBox* right = nullptr;
    for (const PixelBox& other : across_) {
      if (!passes(other, line)) continue;
      if (other.x0 >= line.x1 && (right == nullptr || other.x0 < right->x0)) right = &other;
      if (other.x1 <= line.x0 && (left == nullptr || other.x1 > left->x1)) left = &other;
    }
    const int longest = pixels(kLongestBreak);
    PixelBox whole = line;
    if (right != nullptr && right->x0 - line.x1 <= longest &&
        goes_on({line.x1, line.top, right->x0, line.bottom}, is_loose(line, line.x1)))
      whole.x1 = right->x1;
    if (left != nullptr && line.x0 - left->x1 <= longest &&
        goes_on({left->x1, line.top, line.x0, line.bottom}, is_loose(line, line.x0)))
      whole.x0 = left->x0;
    line = whole;
  }

  Pix* ink_;
  std::vector<PixelBox> lines_;
  const std::vector<PixelBox>& across_;
  double dpi_;
};

}  // namespace

std::vector<PixelBox> join_loose_ends(Pix* ink, std::vector<PixelBox> lines, const std::vector<PixelBox>& across,
                                      double dpi) {
  if (lines.size() > kMostLines || across.size() > kMostLines) return lines;
  return Joiner(ink, std::move(lines), across, dpi).joined();
}

}  // namespace rasoat::ocr
