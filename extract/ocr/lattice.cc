#include "extract/ocr/lattice.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>
#include <optional>

#include "extract/ocr/level_lines.h"
#include "extract/ocr/tracks.h"

namespace rasoat::ocr {
namespace {

// Inches.
constexpr double kReach = 0.2;      // a line that ends no farther from another one may meet it
constexpr double kTouch = 0.045;    // and one that ends no farther does
constexpr double kOut = 0.08;       // a line of a table runs no farther out of it
constexpr double kOneEnd = 0.06;    // ends of lines that end together
constexpr double kFarthest = 0.6;   // the longest break that is believed
constexpr double kLeastRest = 0.1;  // what is left of a line outside its table
constexpr double kLeastSeen = 0.05;
constexpr double kTallestLetter = 0.2;
constexpr double kLeastWide = 2;  // of a table with lines between its rows alone

constexpr std::size_t kLeastRows = 3;

constexpr double kStandsAmongWriting = 0.5;
constexpr double kWhole = 0.75;
constexpr double kSpecks = 0.12;
constexpr double kMost = 0.6;     // of the width of its table
constexpr double kStands = 0.3;   // of a side: so much of it is left where it stands
constexpr double kRemains = 0.1;  // or so much with breaks no longer than others
constexpr double kLonger = 1.15;  // than the longest break known

constexpr std::size_t kMostLines = 1000;  // more is no table on paper

PixelBox turned_box(const PixelBox& box, int height) { return {height - box.bottom, box.x0, height - box.top, box.x1}; }
PixelBox turned_back(const PixelBox& box, int height) {
  return {box.top, height - box.x1, box.bottom, height - box.x0};
}

// Disjoint sets over indices.
class Sets {
 public:
  explicit Sets(std::size_t count) : parent_(count) { std::iota(parent_.begin(), parent_.end(), std::size_t{0}); }
  std::size_t find(std::size_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  void join(std::size_t a, std::size_t b) { parent_[find(a)] = find(b); }

 private:
  std::vector<std::size_t> parent_;
};

// Where a line across meets a track, or where the table ends without one.
struct Knot {
  double at = 0;
  double half = 0;  // of the line's thickness
};

// A track with the lines that it meets, by place, and what stands between them.
struct Meeting {
  std::vector<Knot> knots;
  std::vector<Stretch> sides;  // sides[k]: from knots[k] to knots[k + 1]
  std::vector<bool> found;     // one piece runs all along sides[k]
  bool in_table = false;
};

// Lines of one direction in the picture in which they are level.
struct View {
  Pix* picture = nullptr;
  PixPtr writing;  // without straight runs
  std::vector<Track> tracks;
  std::vector<std::size_t> table;  // of each track
  std::vector<Meeting> meetings;
};

struct Ends {
  std::optional<double> from;
  std::optional<double> to;
};

class Lattice {
 public:
  Lattice(Pix* ink, Pix* side, const DrawnLines& lines, double dpi) : height_(pixGetHeight(ink)), dpi_(dpi) {
    std::vector<PixelBox> beside;
    for (const PixelBox& box : lines.upright) beside.push_back(turned_box(box, height_));
    views_[0] = {ink, without_runs(ink, dpi), find_tracks(ink, lines.level, dpi), {}, {}};
    views_[1] = {side, without_runs(side, dpi), find_tracks(side, std::move(beside), dpi), {}, {}};
    group();
    for (std::size_t v = 0; v < 2; ++v) meet(v);
    measure_breaks();
  }

  // The lines of one direction, in the picture in which they are level.
  std::vector<PixelBox> lines(std::size_t v) const {
    std::vector<PixelBox> boxes;
    for (std::size_t t = 0; t < views_[v].tracks.size(); ++t) add_lines(v, t, boxes);
    return boxes;
  }

 private:
  int pixels(double inches) const { return static_cast<int>(std::lround(inches * dpi_)); }

  // A place along a line of one direction is a height of the other one, and the other way round.
  double other_along(std::size_t v, double height) const { return v == 0 ? height_ - height : height; }
  double along(std::size_t v, double other_height) const { return v == 0 ? other_height : height_ - other_height; }

  // Where the other direction's track crosses this one or would.
  double crossing(std::size_t v, const Track& track, const Track& other) const {
    double at = (track.x0() + track.x1()) / 2.0;
    for (int round = 0; round < 3; ++round) at = along(v, other.height_at(other_along(v, track.height_at(at))));
    return at;
  }

  static bool holds(const Track& track, double at, double room) {
    return at >= track.x0() - room && at <= track.x1() + room;
  }

  void group() {
    const std::size_t count = views_[0].tracks.size();
    Sets sets(count + views_[1].tracks.size());
    for (std::size_t t = 0; t < count; ++t) {
      for (std::size_t o = 0; o < views_[1].tracks.size(); ++o) {
        const Track &track = views_[0].tracks[t], &other = views_[1].tracks[o];
        const double at = crossing(0, track, other);
        const bool meet =
            holds(track, at, pixels(kReach)) && holds(other, other_along(0, track.height_at(at)), pixels(kReach));
        if (meet) sets.join(t, count + o);
      }
    }
    for (std::size_t t = 0; t < count; ++t) views_[0].table.push_back(sets.find(t));
    for (std::size_t o = 0; o < views_[1].tracks.size(); ++o) views_[1].table.push_back(sets.find(count + o));
  }

  // Lines across that pass the height of a track, and the outermost ones of its table, which may be broken there.
  std::vector<Knot> drawn_knots(std::size_t v, std::size_t t) const {
    const View &own = views_[v], &others = views_[1 - v];
    std::vector<std::pair<Knot, bool>> all;
    for (std::size_t o = 0; o < others.tracks.size(); ++o) {
      if (others.table[o] != own.table[t]) continue;
      const double at = crossing(v, own.tracks[t], others.tracks[o]);
      const bool passes = holds(others.tracks[o], other_along(v, own.tracks[t].height_at(at)), pixels(kReach));
      all.push_back({{at, others.tracks[o].thick / 2.0}, passes});
    }
    std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.first.at < b.first.at; });
    std::vector<Knot> knots;
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (all[i].second || i == 0 || i + 1 == all.size()) knots.push_back(all[i].first);
    }
    return knots;
  }

  // The outermost place at which two lines end beyond all that cross them. `sign` -1: the left ends, 1: the right ones.
  std::optional<double> common_end(std::vector<double> ends, double outermost, int sign) const {
    std::sort(ends.begin(), ends.end(), [sign](double a, double b) { return sign * a > sign * b; });
    for (std::size_t i = 0; i + 1 < ends.size(); ++i) {
      if (sign * (ends[i] - outermost) < pixels(kOut)) return std::nullopt;
      if (std::abs(ends[i] - ends[i + 1]) <= pixels(kOneEnd)) return (ends[i] + ends[i + 1]) / 2;
    }
    return std::nullopt;
  }

  std::map<std::size_t, Ends> table_ends(std::size_t v, const std::vector<std::vector<Knot>>& knots) const {
    std::map<std::size_t, std::vector<std::size_t>> tables;
    for (std::size_t t = 0; t < knots.size(); ++t) {
      if (!knots[t].empty()) tables[views_[v].table[t]].push_back(t);
    }
    std::map<std::size_t, Ends> out;
    for (const auto& [table, members] : tables) {
      std::vector<double> from, to;
      double least = knots[members.front()].front().at, most = knots[members.front()].back().at;
      for (const std::size_t t : members) {
        from.push_back(views_[v].tracks[t].x0());
        to.push_back(views_[v].tracks[t].x1());
        least = std::min(least, knots[t].front().at);
        most = std::max(most, knots[t].back().at);
      }
      out[table] = {common_end(from, least, -1), common_end(to, most, 1)};
    }
    return out;
  }

  // Lines that none crosses, as of a table that has lines between its rows alone: where several begin together and end
  // together, all of them do.
  void tie_open_rows(std::vector<std::vector<Knot>>& knots) const {
    const std::vector<Track>& tracks = views_[0].tracks;
    std::vector<std::size_t> rows;
    std::vector<double> from, to;
    for (std::size_t t = 0; t < tracks.size(); ++t) {
      if (!knots[t].empty() || tracks[t].x1() - tracks[t].x0() < pixels(kLeastWide)) continue;
      rows.push_back(t);
      from.push_back(tracks[t].x0());
      to.push_back(tracks[t].x1());
    }
    constexpr double kFar = 1e9;
    const std::optional<double> begin = common_end(from, kFar, -1), end = common_end(to, -kFar, 1);
    if (!begin || !end) return;
    std::erase_if(rows, [&](std::size_t t) { return tracks[t].x1() - tracks[t].x0() < kMost * (*end - *begin); });
    if (rows.size() < kLeastRows) return;
    for (const std::size_t t : rows) knots[t] = {{*begin, 0}, {*end, 0}};
  }

  void meet(std::size_t v) {
    View& view = views_[v];
    std::vector<std::vector<Knot>> knots;
    for (std::size_t t = 0; t < view.tracks.size(); ++t) knots.push_back(drawn_knots(v, t));
    if (v == 0) tie_open_rows(knots);
    const std::map<std::size_t, Ends> ends = table_ends(v, knots);
    for (std::size_t t = 0; t < view.tracks.size(); ++t) {
      if (!knots[t].empty()) {
        const Ends& open = ends.at(view.table[t]);
        if (open.from) knots[t].insert(knots[t].begin(), {*open.from, 0});
        if (open.to) knots[t].push_back({*open.to, 0});
      }
      view.meetings.push_back(meeting_of(view, view.tracks[t], std::move(knots[t])));
    }
  }

  // The track passes two of the lines across, or one and runs through most of the table; and one of its pieces meets
  // one of them. Between the ends of open rows it is enough to lie there.
  bool belongs(const Track& track, const std::vector<Knot>& knots) const {
    if (knots.size() < 2) return false;
    if (knots.size() == 2 && knots.front().half == 0 && knots.back().half == 0) return true;
    const auto meets = [&](int from, int to) {
      return std::count_if(knots.begin(), knots.end(), [&](const Knot& knot) {
        return knot.at >= from - pixels(kTouch) && knot.at <= to + pixels(kTouch);
      });
    };
    const auto passed = meets(track.x0(), track.x1());
    const bool long_enough = track.x1() - track.x0() >= kMost * (knots.back().at - knots.front().at);
    return passed >= (long_enough ? 1 : 2) &&
           std::any_of(track.pieces.begin(), track.pieces.end(),
                       [&](const Piece& piece) { return meets(piece.box.x0, piece.box.x1) > 0; });
  }

  Meeting meeting_of(const View& view, const Track& track, std::vector<Knot> knots) const {
    Meeting meeting;
    meeting.knots = std::move(knots);
    if (!belongs(track, meeting.knots)) return meeting;
    meeting.in_table =
        track.x0() >= meeting.knots.front().at - pixels(kOut) && track.x1() <= meeting.knots.back().at + pixels(kOut);
    for (std::size_t k = 0; k + 1 < meeting.knots.size(); ++k) {
      const Knot &a = meeting.knots[k], &b = meeting.knots[k + 1];
      const int from = static_cast<int>(std::lround(a.at + a.half + 1)),
                to = static_cast<int>(std::lround(b.at - b.half - 1));
      meeting.sides.push_back(look_along(view.picture, view.writing.get(), track, from, std::max(from, to), dpi_));
      meeting.found.push_back(std::any_of(track.pieces.begin(), track.pieces.end(), [&](const Piece& piece) {
        return piece.box.x0 <= from + pixels(kTouch) && piece.box.x1 >= to - pixels(kTouch);
      }));
    }
    return meeting;
  }

  // Strokes of letters may stand in line, but none is as long as a row is high.
  bool stands(const Stretch& side) const {
    if (side.length <= 0) return true;
    if (side.covered < std::min(pixels(kLeastSeen), side.length / 2)) return false;
    if (!side.from_end && side.run < pixels(kTallestLetter)) return false;
    if (side.is_clear()) return side.share() >= kStands;
    return side.share() >= kWhole || (side.share() >= kStandsAmongWriting && side.run >= pixels(kTallestLetter));
  }

  // Nothing is written there, and nothing is left of a line but what hangs on its neighbours.
  static bool is_empty(const Stretch& side) {
    return side.is_clear() && (side.from_end || side.covered <= kSpecks * side.length);
  }

  // The longest break of a side that stands, by table.
  void measure_breaks() {
    for (const View& view : views_) {
      for (std::size_t t = 0; t < view.meetings.size(); ++t) {
        int& longest = breaks_[view.table[t]];
        if (!view.meetings[t].in_table) continue;
        for (const Stretch& side : view.meetings[t].sides) {
          if (stands(side)) longest = std::max(longest, std::min(side.gap, pixels(kFarthest)));
        }
      }
    }
  }

  std::vector<bool> standing(const View& view, std::size_t t) const {
    const Meeting& meeting = view.meetings[t];
    const double longest = kLonger * breaks_.at(view.table[t]);
    std::vector<bool> sides, there;
    for (std::size_t k = 0; k < meeting.sides.size(); ++k) {
      const Stretch& side = meeting.sides[k];
      const bool remains = side.share() >= kRemains && side.from_end && side.is_clear() && side.opening <= longest;
      there.push_back(meeting.found[k] || stands(side) || remains);
    }
    const auto next_to = [&](std::size_t k) { return k >= there.size() || there[k]; };
    for (std::size_t k = 0; k < there.size(); ++k) {
      const Stretch& side = meeting.sides[k];
      const bool gone =
          side.length <= longest && is_empty(side) && there.size() > 1 && next_to(k - 1) && next_to(k + 1);
      sides.push_back(there[k] || gone);
    }
    return sides;
  }

  static PixelBox line_between(const Track& track, const Knot& a, const Knot& b) {
    const auto from = static_cast<int>(std::lround(a.at - a.half)), to = static_cast<int>(std::lround(b.at + b.half));
    PixelBox line;
    const auto around = [&](double x) {
      const int top = static_cast<int>(std::lround(track.height_at(x) - track.thick / 2.0));
      const auto at = static_cast<int>(std::lround(x));
      line = unite(line, {at, top, at + 1, top + track.thick});
    };
    around(from);
    around(to - 1);
    for (const Piece& piece : track.pieces) {
      if (piece.box.x0 >= from && piece.box.x1 <= to) line = unite(line, piece.box);
    }
    return line;
  }

  // What of the pieces no line takes in.
  void add_rest(const Track& track, const std::vector<PixelBox>& taken, std::vector<PixelBox>& boxes) const {
    for (const Piece& piece : track.pieces) {
      std::vector<PixelBox> rest = {piece.box};
      for (const PixelBox& line : taken) {
        std::vector<PixelBox> left;
        for (const PixelBox& box : rest) {
          left.push_back({box.x0, box.top, std::min(box.x1, line.x0), box.bottom});
          left.push_back({std::max(box.x0, line.x1), box.top, box.x1, box.bottom});
        }
        std::erase_if(left, [](const PixelBox& box) { return box.empty(); });
        rest = std::move(left);
      }
      for (const PixelBox& box : rest) {
        if (box == piece.box || box.width() >= pixels(kLeastRest)) boxes.push_back(box);
      }
    }
  }

  void add_lines(std::size_t v, std::size_t t, std::vector<PixelBox>& boxes) const {
    const View& view = views_[v];
    const Meeting& meeting = view.meetings[t];
    std::vector<PixelBox> made;
    if (meeting.in_table) {
      const std::vector<bool> sides = standing(view, t);
      for (std::size_t k = 0, end = 0; k < sides.size(); k = end + 1) {
        end = k;
        if (!sides[k]) continue;
        while (end < sides.size() && sides[end]) ++end;
        made.push_back(line_between(view.tracks[t], meeting.knots[k], meeting.knots[end]));
      }
    }
    add_rest(view.tracks[t], made, boxes);
    boxes.insert(boxes.end(), made.begin(), made.end());
  }

  int height_;
  double dpi_;
  std::array<View, 2> views_;          // level lines, upright ones
  std::map<std::size_t, int> breaks_;  // by table
};

}  // namespace

DrawnLines complete_tables(Pix* ink, Pix* side, const DrawnLines& lines, double dpi) {
  if (lines.level.size() + lines.upright.size() > kMostLines) return lines;
  const Lattice lattice(ink, side, lines, dpi);
  DrawnLines out;
  out.level = lattice.lines(0);
  for (const PixelBox& box : lattice.lines(1)) out.upright.push_back(turned_back(box, pixGetHeight(ink)));
  return out;
}

}  // namespace rasoat::ocr
