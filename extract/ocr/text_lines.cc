#include "extract/ocr/text_lines.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <optional>

namespace rasoat::ocr {
namespace {

// In heights of a typical letter.
constexpr double kSmallestLetter = 0.55;
constexpr double kTallestLetter = 2.3;
constexpr double kWidestLetter = 12;   // letters of a word may touch
constexpr double kMarkReach = 0.75;    // a tone mark is no farther from its letter
constexpr double kMarkHeight = 0.8;    // of the letters of its line
constexpr std::size_t kMostMarks = 4;  // in one chain
constexpr double kDescent = 0.32;      // of the ascent
constexpr double kMargin = 0.14;       // of the ascent and descent: what the models were trained with

int height_quantile(std::vector<int> values, double share) {
  if (values.empty()) return 0;
  const auto at = values.begin() + static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
  std::nth_element(values.begin(), at, values.end());
  return *at;
}

bool is_letter(const PixelBox& box, int letter) {
  return box.height() >= kSmallestLetter * letter && box.height() <= kTallestLetter * letter &&
         box.width() <= kWidestLetter * letter;
}

bool is_mark(const PixelBox& box, int letter) {
  return box.height() < kSmallestLetter * letter && box.width() <= 3 * letter;
}

int overlap(int a0, int a1, int b0, int b1) { return std::min(a1, b1) - std::max(a0, b0); }

bool side_by_side(const PixelBox& a, const PixelBox& b, double reach) {
  if (b.x0 - a.x1 > reach || a.x0 - b.x1 > reach) return false;
  return overlap(a.top, a.bottom, b.top, b.bottom) * 2 > std::min(a.height(), b.height());
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

// Letters sorted by x0; each is joined to those on its right within reach.
std::vector<std::vector<PixelBox>> chain_letters(std::vector<PixelBox> letters, double reach) {
  std::sort(letters.begin(), letters.end(),
            [](const PixelBox& a, const PixelBox& b) { return std::pair(a.x0, a.top) < std::pair(b.x0, b.top); });
  Sets sets(letters.size());
  for (std::size_t i = 0; i < letters.size(); ++i) {
    for (std::size_t j = i + 1; j < letters.size() && letters[j].x0 <= letters[i].x1 + reach; ++j) {
      if (side_by_side(letters[i], letters[j], reach)) sets.join(j, i);
    }
  }
  std::vector<std::vector<PixelBox>> chains(letters.size());
  for (std::size_t i = 0; i < letters.size(); ++i) chains[sets.find(i)].push_back(letters[i]);
  std::erase_if(chains, [](const auto& chain) { return chain.empty(); });
  return chains;
}

int baseline_of(const std::vector<PixelBox>& letters) {
  std::vector<int> bottoms;
  for (const PixelBox& letter : letters) bottoms.push_back(letter.bottom);
  return height_quantile(std::move(bottoms), 0.45);
}

int ascent_of(const std::vector<PixelBox>& letters, int baseline) {
  std::vector<int> heights;
  for (const PixelBox& letter : letters) heights.push_back(baseline - letter.top);
  return height_quantile(std::move(heights), 0.85);
}

int typical_height(const std::vector<PixelBox>& letters) {
  std::vector<int> heights;
  for (const PixelBox& letter : letters) heights.push_back(letter.height());
  return height_quantile(std::move(heights), 0.5);
}

TextLine line_of(std::vector<PixelBox> letters) {
  TextLine line;
  line.baseline = baseline_of(letters);
  line.letter_height = typical_height(letters);
  for (const PixelBox& letter : letters) line.box = unite(line.box, letter);
  line.pieces = std::move(letters);
  return line;
}

// How far a mark lies from the letters of a line: 0 inside its band.
double distance_to(const TextLine& line, const PixelBox& mark, int letter) {
  if (mark.x1 < line.box.x0 - 1.5 * letter || mark.x0 > line.box.x1 + 1.5 * letter) {
    return std::numeric_limits<double>::max();
  }
  const double y = (mark.top + mark.bottom) / 2.0;
  if (y < line.box.top - 2.0 * letter || y > line.box.bottom + 2.0 * letter) return std::numeric_limits<double>::max();
  double top = line.baseline - line.letter_height, bottom = line.baseline;
  for (const PixelBox& piece : line.pieces) {
    if (overlap(piece.x0, piece.x1, mark.x0, mark.x1) <= 0 || piece.height() < kSmallestLetter * letter) continue;
    top = std::min<double>(top, piece.top);
    bottom = std::max<double>(bottom, piece.bottom);
  }
  if (y < top) return top - y;
  if (y > bottom) return (y - bottom) * 1.4;  // more marks stand above letters than below
  return 0;
}

// A hat with its tone mark over a bold letter may be as tall as a letter, but it sits on one.
bool sits_on_a_letter(const PixelBox& mark, const TextLine& line) {
  return std::any_of(line.pieces.begin(), line.pieces.end(), [&](const PixelBox& piece) {
    const int gap = piece.top - mark.bottom;
    return overlap(piece.x0, piece.x1, mark.x0, mark.x1) * 2 > mark.width() && gap > -line.letter_height / 2 &&
           gap < 0.35 * line.letter_height;
  });
}

// Large marks (a comma, the circumflex and acute of a bold capital) chain like letters, but are small
// beside the letters of the line that they belong to.
bool is_mark_of(const std::vector<PixelBox>& chain, const TextLine& line) {
  if (chain.size() * 2 > line.pieces.size() + 1) return false;
  return std::all_of(chain.begin(), chain.end(), [&](const PixelBox& piece) {
    if (piece.width() > 2 * line.letter_height) return false;
    if (piece.height() < 1.2 * line.letter_height && sits_on_a_letter(piece, line)) return true;
    return piece.height() < kMarkHeight * line.letter_height &&
           distance_to(line, piece, line.letter_height) <= kMarkReach * line.letter_height;
  });
}

// Takes the chains that are marks of another line out of `lines`.
std::vector<PixelBox> take_marks(std::vector<TextLine>& lines) {
  std::vector<PixelBox> marks;
  std::vector<bool> gone(lines.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].pieces.size() > kMostMarks) continue;
    for (std::size_t j = 0; j < lines.size() && !gone[i]; ++j) {
      gone[i] = j != i && !gone[j] && is_mark_of(lines[i].pieces, lines[j]);
    }
    if (gone[i]) marks.insert(marks.end(), lines[i].pieces.begin(), lines[i].pieces.end());
  }
  std::size_t at = 0;
  std::erase_if(lines, [&](const TextLine&) { return gone[at++]; });
  return marks;
}

void attach_marks(std::vector<TextLine>& lines, const std::vector<PixelBox>& marks, int letter) {
  std::vector<std::vector<PixelBox>> joined(lines.size());
  for (const PixelBox& mark : marks) {
    double best = kMarkReach * letter;
    std::optional<std::size_t> at;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const double distance = distance_to(lines[i], mark, letter);
      if (distance <= best && (distance < best || !at)) {
        best = distance;
        at = i;
      }
    }
    if (at) joined[*at].push_back(mark);
  }
  for (std::size_t i = 0; i < lines.size(); ++i) {
    for (const PixelBox& mark : joined[i]) lines[i].box = unite(lines[i].box, mark);
    lines[i].pieces.insert(lines[i].pieces.end(), joined[i].begin(), joined[i].end());
  }
}

void set_frame(TextLine& line, int letter) {
  std::vector<PixelBox> letters;
  for (const PixelBox& piece : line.pieces) {
    if (piece.height() >= kSmallestLetter * letter) letters.push_back(piece);
  }
  int ascent = line.ascent = ascent_of(letters, line.baseline);
  if (letters.size() < 6) ascent = std::max(ascent, static_cast<int>(std::lround(1.2 * letter)));
  const int descent = static_cast<int>(std::lround(kDescent * ascent));
  const int margin = std::max(2, static_cast<int>(std::lround(kMargin * (ascent + descent))));
  line.frame = {line.box.x0 - margin, std::min(line.box.top, line.baseline - ascent) - margin, line.box.x1 + margin,
                std::max(line.box.bottom, line.baseline + descent) + margin};
}

}  // namespace

int typical_letter_height(const std::vector<PixelBox>& components, double dpi) {
  std::vector<int> heights;
  for (const PixelBox& box : components) {
    const double height = box.height() / dpi;
    if (height >= 0.04 && height <= 0.4 && box.width() / dpi <= 0.5) heights.push_back(box.height());
  }
  return height_quantile(std::move(heights), 0.5);
}

std::vector<TextLine> find_text_lines(const std::vector<PixelBox>& components, int letter_height, double reach) {
  if (letter_height < 1) return {};
  std::vector<PixelBox> letters, marks;
  for (const PixelBox& box : components) {
    if (is_letter(box, letter_height)) letters.push_back(box);
    if (is_mark(box, letter_height)) marks.push_back(box);
  }
  std::vector<TextLine> lines;
  for (auto& chain : chain_letters(std::move(letters), reach * letter_height))
    lines.push_back(line_of(std::move(chain)));
  const std::vector<PixelBox> large = take_marks(lines);
  marks.insert(marks.end(), large.begin(), large.end());
  attach_marks(lines, marks, letter_height);
  for (TextLine& line : lines) set_frame(line, letter_height);
  std::sort(lines.begin(), lines.end(), [](const TextLine& a, const TextLine& b) {
    return std::pair(a.box.top, a.box.x0) < std::pair(b.box.top, b.box.x0);
  });
  return lines;
}

}  // namespace rasoat::ocr
