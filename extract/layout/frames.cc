#include "extract/layout/frames.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <span>
#include <tuple>
#include <utility>

namespace rasoat {
namespace {

// Disjoint sets over 0..n-1; the smallest member stands for its set.
class Sets {
 public:
  explicit Sets(std::size_t n) : parent_(n) { std::iota(parent_.begin(), parent_.end(), 0u); }
  std::uint32_t find(std::uint32_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  void unite(std::uint32_t a, std::uint32_t b) {
    a = find(a);
    b = find(b);
    parent_[std::max(a, b)] = std::min(a, b);
  }

 private:
  std::vector<std::uint32_t> parent_;
};

// A sweep down the page. At equal y, vertical edges open before horizontal ones look and close
// after them.
struct Event {
  double y;
  enum Kind : std::uint8_t { kOpen, kLook, kClose } kind;
  std::uint32_t edge;
  bool operator<(const Event& b) const { return std::tie(y, kind, edge) < std::tie(b.y, b.kind, b.edge); }
};

std::vector<Event> events_of(const Edges& edges, double reach) {
  std::vector<Event> events;
  const auto& horizontal = edges[Axis::kHorizontal];
  const auto& vertical = edges[Axis::kVertical];
  for (std::uint32_t i = 0; i < horizontal.size(); ++i) events.push_back({horizontal[i].at, Event::kLook, i});
  for (std::uint32_t i = 0; i < vertical.size(); ++i) {
    events.push_back({vertical[i].from - reach, Event::kOpen, i});
    events.push_back({vertical[i].to + reach, Event::kClose, i});
  }
  std::sort(events.begin(), events.end());
  return events;
}

// Unites edges that touch. Horizontal edges are numbered first, vertical ones after them.
Sets touching_sets(const Edges& edges, const TableOptions& options) {
  const auto& horizontal = edges[Axis::kHorizontal];
  const auto& vertical = edges[Axis::kVertical];
  const auto first_vertical = static_cast<std::uint32_t>(horizontal.size());
  Sets sets(horizontal.size() + vertical.size());
  std::set<std::pair<double, std::uint32_t>> open;  // vertical edges by x
  std::uint64_t pairs_left = 4ull * options.max_cells;
  for (const Event& event : events_of(edges, options.snap)) {
    if (event.kind == Event::kOpen) open.emplace(vertical[event.edge].at, event.edge);
    if (event.kind == Event::kClose) open.erase({vertical[event.edge].at, event.edge});
    if (event.kind != Event::kLook) continue;
    const Edge& line = horizontal[event.edge];
    for (auto it = open.lower_bound({line.from - options.snap, 0});
         it != open.end() && it->first <= line.to + options.snap; ++it) {
      if (pairs_left-- == 0) return sets;
      sets.unite(event.edge, first_vertical + it->second);
    }
  }
  return sets;
}

bool by_at(const Edge& a, const Edge& b) { return a.at < b.at; }
double lowest(const std::vector<Edge>& edges) { return edges.front().at; }
double highest(const std::vector<Edge>& edges) { return edges.back().at; }

enum class End : std::uint8_t { kFrom, kTo };
double& end_of(Edge& edge, End end) { return end == End::kFrom ? edge.from : edge.to; }
// How far the end lies beyond `border`, outward.
double beyond(Edge& edge, End end, double border) { return end == End::kFrom ? border - edge.from : edge.to - border; }

// The common end of the edges in `out`, if enough of them agree: a border that was not drawn.
// Edges by their ends; the largest group within `reach` wins.
std::vector<Edge*> largest_agreement(std::vector<Edge*> out, End end, double reach) {
  std::sort(out.begin(), out.end(),
            [&](Edge* a, Edge* b) { return std::tuple(end_of(*a, end), a->at) < std::tuple(end_of(*b, end), b->at); });
  std::vector<Edge*> best;
  for (std::size_t first = 0, last = 0; first < out.size(); ++first) {
    while (last < out.size() && end_of(*out[last], end) - end_of(*out[first], end) <= reach) ++last;
    const std::span<Edge*> group = std::span(out).subspan(first, last - first);
    if (group.size() > best.size()) best.assign(group.begin(), group.end());
  }
  return best;
}

Edge border_through(const std::vector<Edge*>& ends, End end) {
  Edge border{0, std::numeric_limits<double>::max(), std::numeric_limits<double>::lowest()};
  for (Edge* edge : ends) {
    border.at += end_of(*edge, end) / static_cast<double>(ends.size());
    border.from = std::min(border.from, edge->at);
    border.to = std::max(border.to, edge->at);
  }
  return border;
}

// True for a line that ends at the border.
bool stops(Edge& line, End end, double border, const TableOptions& options) {
  const double distance = beyond(line, end, border);
  return distance <= options.min_length && distance >= -options.snap;
}

// The border missing on one side of the frame, if there is one. `lines` run towards the side,
// `borders` along it; lines that agree on the new border are cut to it.
std::optional<Edge> missing_border(std::vector<Edge>& lines, const std::vector<Edge>& borders, End end,
                                   const TableOptions& options) {
  const double border = end == End::kFrom ? lowest(borders) : highest(borders);
  std::vector<Edge*> out;
  std::size_t stopping = 0;
  for (Edge& line : lines) {
    if (beyond(line, end, border) > options.min_length) out.push_back(&line);
    if (stops(line, end, border, options)) ++stopping;
  }
  if (out.empty()) return std::nullopt;
  const std::vector<Edge*> agreeing = largest_agreement(out, end, options.snap);
  const bool single = agreeing.size() < 2;
  const bool closed = stops(lines.front(), end, border, options) && stops(lines.back(), end, border, options);
  const bool stray = single ? closed || lines.size() + borders.size() < 3 : agreeing.size() < stopping / 8;
  if (stray) return std::nullopt;
  Edge added = border_through(agreeing, end);
  if (single) {  // one line crossing several: the border reaches as far as they do
    for (const Edge& inner : borders) {
      added.from = std::min(added.from, inner.from);
      added.to = std::max(added.to, inner.to);
    }
  }
  for (Edge* line : agreeing) end_of(*line, end) = added.at;
  return added;
}

// Added borders meet in the corners.
void meet(std::optional<Edge>& border, const std::optional<Edge>& before, const std::optional<Edge>& after) {
  if (border && before) border->from = std::min(border->from, before->at);
  if (border && after) border->to = std::max(border->to, after->at);
}

void add_missing_borders(Frame& frame, const TableOptions& options) {
  std::vector<Edge>& rows = frame.edges[Axis::kHorizontal];
  std::vector<Edge>& columns = frame.edges[Axis::kVertical];
  auto left = missing_border(rows, columns, End::kFrom, options);
  auto right = missing_border(rows, columns, End::kTo, options);
  auto top = missing_border(columns, rows, End::kFrom, options);
  auto bottom = missing_border(columns, rows, End::kTo, options);
  for (auto* border : {&left, &right}) meet(*border, top, bottom);
  for (auto* border : {&top, &bottom}) meet(*border, left, right);
  const auto add = [](std::vector<Edge>& edges, const std::optional<Edge>& border) {
    if (border) edges.insert(std::upper_bound(edges.begin(), edges.end(), *border, by_at), *border);
  };
  for (const auto& border : {left, right}) add(columns, border);
  for (const auto& border : {top, bottom}) add(rows, border);
  frame.open_left = left.has_value();
  frame.open_right = right.has_value();
}

// The part of an edge between the first and the last edge that it touches.
Edge cut_loose_ends(const Edge& edge, const std::vector<Edge>& across, double reach) {
  Edge cut{edge.at, std::numeric_limits<double>::max(), std::numeric_limits<double>::lowest()};
  const auto first = std::lower_bound(across.begin(), across.end(), edge.from - reach,
                                      [](const Edge& a, double at) { return a.at < at; });
  for (auto it = first; it != across.end() && it->at <= edge.to + reach; ++it) {
    if (edge.at < it->from - reach || edge.at > it->to + reach) continue;
    cut.from = std::min(cut.from, it->at);
    cut.to = std::max(cut.to, it->at);
  }
  return cut;
}

// True for a line that runs out of the frame on both sides: a stroke of the pen, not a border.
bool only_crosses(Edge edge, const std::vector<Edge>& across, double out) {
  return beyond(edge, End::kFrom, lowest(across)) > out && beyond(edge, End::kTo, highest(across)) > out;
}

bool cut_all(Edges& frame, const TableOptions& options) {
  bool changed = false;
  for (const Axis axis : kAxes) {
    const std::vector<Edge>& across = frame[other(axis)];
    if (across.empty()) return false;
    std::vector<Edge> kept;
    for (const Edge& edge : frame[axis]) {
      const bool crossing = frame[axis].size() > 2 && only_crosses(edge, across, options.min_length);
      const Edge cut = cut_loose_ends(edge, across, options.snap);
      if (!crossing && cut.length() > options.snap) kept.push_back(cut);
    }
    changed = changed || kept != frame[axis];
    frame[axis] = std::move(kept);
  }
  return changed;
}

bool is_flat(const Frame& frame) {
  return frame.edges[Axis::kHorizontal].empty() || frame.edges[Axis::kVertical].empty();
}

bool goes_on_in(const Frame& above, const Frame& below, const TableOptions& options) {
  constexpr double kTallestRow = 40;  // two lines of writing
  if (!above.open_left || !above.open_right || !below.open_left || !below.open_right) return false;
  const double gap = lowest(below.edges[Axis::kHorizontal]) - highest(above.edges[Axis::kHorizontal]);
  if (gap <= 0 || gap > kTallestRow) return false;
  const auto& one = above.edges[Axis::kVertical];
  const auto& other = below.edges[Axis::kVertical];
  return std::abs(lowest(one) - lowest(other)) <= options.snap &&
         std::abs(highest(one) - highest(other)) <= options.snap;
}

void append(Frame& above, Frame&& below) {
  const double from = highest(above.edges[Axis::kHorizontal]);
  const double to = lowest(below.edges[Axis::kHorizontal]);
  std::vector<Edge>& columns = above.edges[Axis::kVertical];
  const Edge sides[] = {{lowest(columns), from, to}, {highest(columns), from, to}};
  columns.insert(columns.end(), std::begin(sides), std::end(sides));
  for (const Axis axis : kAxes) {
    auto& edges = above.edges[axis];
    edges.insert(edges.end(), below.edges[axis].begin(), below.edges[axis].end());
    std::sort(edges.begin(), edges.end(), by_at);
  }
}

}  // namespace

std::vector<Frame> find_frames(const Edges& edges, const TableOptions& options) {
  Sets sets = touching_sets(edges, options);
  std::map<std::uint32_t, Frame> frames;
  std::uint32_t number = 0;
  for (const Axis axis : kAxes) {
    for (const Edge& edge : edges[axis]) frames[sets.find(number++)].edges[axis].push_back(edge);
  }
  std::vector<Frame> out;
  for (auto& [root, frame] : frames) {
    if (!is_flat(frame)) out.push_back(std::move(frame));
  }
  return out;
}

Frame mend_frame(Frame frame, const TableOptions& options) {
  if (is_flat(frame)) return frame;
  add_missing_borders(frame, options);
  constexpr int kRounds = 4;  // a cut may loosen another end; tables need one or two rounds
  for (int round = 0; round < kRounds && cut_all(frame.edges, options); ++round) {
  }
  return frame;
}

std::vector<Frame> join_open_frames(std::vector<Frame> mended, const TableOptions& options) {
  std::erase_if(mended, is_flat);
  std::stable_sort(mended.begin(), mended.end(), [](const Frame& a, const Frame& b) {
    return lowest(a.edges[Axis::kHorizontal]) < lowest(b.edges[Axis::kHorizontal]);
  });
  std::vector<Frame> out;
  for (Frame& frame : mended) {
    if (!out.empty() && goes_on_in(out.back(), frame, options)) {
      append(out.back(), std::move(frame));
    } else {
      out.push_back(std::move(frame));
    }
  }
  return out;
}

}  // namespace rasoat
