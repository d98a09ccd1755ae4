#include "extract/ocr/tracks.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>

namespace rasoat::ocr {
namespace {

// Inches.
constexpr double kAside = 0.02;      // how far pieces of one line lie beside one another,
constexpr double kLean = 0.006;      // and how much more for each inch between them: the lean that is left over
constexpr double kEnd = 0.05;        // of a piece, where its height is measured
constexpr double kShortRun = 0.035;  // a shorter run is a serif or a speck
constexpr double kAtEnd = 0.03;
constexpr double kStrip = 0.015;  // beside a line, looked at for strokes that cross it

constexpr double kInTheWay = 0.12;  // of the length: more ink is writing

int pixels(double inches, double dpi) { return std::max(1, static_cast<int>(std::lround(inches * dpi))); }

double middle(const PixelBox& box) { return (box.top + box.bottom) / 2.0; }

Piece piece_of(Pix* ink, const PixelBox& box, double dpi) {
  const int end = std::min(pixels(kEnd, dpi), box.width());
  const PixelBox left = ink_box(ink, {box.x0, box.top, box.x0 + end, box.bottom});
  const PixelBox right = ink_box(ink, {box.x1 - end, box.top, box.x1, box.bottom});
  return {box, middle(left.empty() ? box : left), middle(right.empty() ? box : right)};
}

// How far the piece lies beside the line that goes on at its last height, for one that it may; more than 1: too far.
double aside(const Track& track, const Piece& piece, double dpi) {
  const Piece& last = track.pieces.back();
  const int between = std::max(0, piece.box.x0 - last.box.x1);
  const double height = piece.box.x0 < last.box.x1 ? track.height_at(piece.box.x0) : last.right;
  return std::abs(piece.left - height) / (pixels(kAside, dpi) + kLean * between);
}

// Ink in the line, and writing close beyond it, at one place.
struct Column {
  bool line = false;
  bool beyond = false;
};

bool is_ink(Pix* ink, int x, int y) {
  if (x < 0 || y < 0 || x >= pixGetWidth(ink) || y >= pixGetHeight(ink)) return false;
  const l_uint32* row = pixGetData(ink) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(ink);
  return GET_DATA_BIT(row, x) != 0;
}

bool has_ink_at(Pix* pix, int x, int y, int near, int far) {
  for (int away = near; away <= far; ++away) {
    if (is_ink(pix, x, y - away) || is_ink(pix, x, y + away)) return true;
  }
  return false;
}

enum class Kind : std::uint8_t { kPaper, kLine, kBeside, kHidden };

Kind kind_of(const Column& column) {
  if (column.line) return column.beyond ? Kind::kHidden : Kind::kLine;
  return column.beyond ? Kind::kBeside : Kind::kPaper;
}

std::vector<Kind> kinds_along(Pix* ink, Pix* writing, const Track& track, int from, int to, double dpi) {
  const int half = track.thick / 2 + 1, strip = pixels(kStrip, dpi);
  std::vector<Kind> kinds;
  for (int x = from; x < to; ++x) {
    const int y = static_cast<int>(std::lround(track.height_at(x) - 0.5));
    kinds.push_back(kind_of({has_ink_at(ink, x, y, 0, half), has_ink_at(writing, x, y, half + 1, half + strip)}));
  }
  return kinds;
}

// Runs too short for what is left of a line count as ink beside it.
void drop_short_runs(std::vector<Kind>& kinds, int shortest) {
  for (std::size_t begin = 0, end = 0; begin < kinds.size(); begin = end) {
    end = begin + 1;
    if (kinds[begin] != Kind::kLine) continue;
    while (end < kinds.size() && (kinds[end] == Kind::kLine || kinds[end] == Kind::kHidden)) ++end;
    const auto first = kinds.begin() + static_cast<std::ptrdiff_t>(begin),
               last = kinds.begin() + static_cast<std::ptrdiff_t>(end);
    if (std::count(first, last, Kind::kLine) < shortest) std::replace(first, last, Kind::kLine, Kind::kBeside);
  }
}

int longest_gap(const std::vector<Kind>& kinds) {
  int longest = 0, gap = 0;
  bool begun = false;
  for (const Kind kind : kinds) {
    if (kind == Kind::kPaper) {
      ++gap;
      continue;
    }
    if (kind == Kind::kLine && begun) longest = std::max(longest, gap);
    begun = kind == Kind::kLine;
    gap = 0;
  }
  return longest;
}

int longest_run(const std::vector<Kind>& kinds) {
  int longest = 0, run = 0;
  for (const Kind kind : kinds) longest = std::max(longest, run = kind == Kind::kLine ? run + 1 : 0);
  return longest;
}

bool begins_at_an_end(const std::vector<Kind>& kinds, int room) {
  const auto reach = static_cast<std::ptrdiff_t>(std::min<std::size_t>(static_cast<std::size_t>(room), kinds.size()));
  return std::find(kinds.begin(), kinds.begin() + reach, Kind::kLine) != kinds.begin() + reach ||
         std::find(kinds.end() - reach, kinds.end(), Kind::kLine) != kinds.end();
}

int longest_opening(const std::vector<Kind>& kinds) {
  int longest = 0, opening = 0;
  for (const Kind kind : kinds) longest = std::max(longest, opening = kind == Kind::kLine ? 0 : opening + 1);
  return longest;
}

}  // namespace

int Track::x1() const {
  int most = pieces.front().box.x1;
  for (const Piece& piece : pieces) most = std::max(most, piece.box.x1);
  return most;
}

double Track::height_at(double x) const {
  const Piece* before = nullptr;
  for (const Piece& piece : pieces) {
    if (x < piece.box.x0) {
      if (before == nullptr) return piece.left;
      const double share = (x - before->box.x1) / std::max(1, piece.box.x0 - before->box.x1);
      return before->right + std::clamp(share, 0.0, 1.0) * (piece.left - before->right);
    }
    if (x <= piece.box.x1) {
      const double share = (x - piece.box.x0) / std::max(1, piece.box.width());
      return piece.left + share * (piece.right - piece.left);
    }
    before = &piece;
  }
  return before->right;
}

std::vector<Track> find_tracks(Pix* ink, std::vector<PixelBox> lines, double dpi) {
  std::sort(lines.begin(), lines.end(),
            [](const PixelBox& a, const PixelBox& b) { return std::pair(a.x0, a.top) < std::pair(b.x0, b.top); });
  std::vector<Track> tracks;
  for (const PixelBox& line : lines) {
    const Piece piece = piece_of(ink, line, dpi);
    Track* nearest = nullptr;
    for (Track& track : tracks) {
      if (aside(track, piece, dpi) > 1) continue;
      if (nearest == nullptr || aside(track, piece, dpi) < aside(*nearest, piece, dpi)) nearest = &track;
    }
    if (nearest == nullptr) nearest = &tracks.emplace_back();
    nearest->pieces.push_back(piece);
  }
  for (Track& track : tracks) {
    std::vector<int> heights;
    for (const Piece& piece : track.pieces) {
      heights.push_back(std::max(1, piece.box.height() - static_cast<int>(std::abs(piece.right - piece.left))));
    }
    std::nth_element(heights.begin(), heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2), heights.end());
    track.thick = heights[heights.size() / 2];
  }
  std::sort(tracks.begin(), tracks.end(), [](const Track& a, const Track& b) {
    return std::pair(a.pieces.front().left, a.x0()) < std::pair(b.pieces.front().left, b.x0());
  });
  return tracks;
}

double Stretch::share() const {
  const int seen = length - hidden;
  return seen <= 0 ? 0 : static_cast<double>(covered) / seen;
}

bool Stretch::is_clear() const { return beside + hidden <= kInTheWay * length + 3; }

Stretch look_along(Pix* ink, Pix* writing, const Track& track, int from, int to, double dpi) {
  std::vector<Kind> kinds = kinds_along(ink, writing, track, from, to, dpi);
  drop_short_runs(kinds, pixels(kShortRun, dpi));
  const auto count = [&](Kind kind) { return static_cast<int>(std::count(kinds.begin(), kinds.end(), kind)); };
  Stretch stretch;
  stretch.length = static_cast<int>(kinds.size());
  stretch.covered = count(Kind::kLine);
  stretch.hidden = count(Kind::kHidden);
  stretch.beside = count(Kind::kBeside);
  stretch.gap = longest_gap(kinds);
  stretch.run = longest_run(kinds);
  stretch.opening = longest_opening(kinds);
  stretch.from_end = begins_at_an_end(kinds, pixels(kAtEnd, dpi));
  return stretch;
}

}  // namespace rasoat::ocr
