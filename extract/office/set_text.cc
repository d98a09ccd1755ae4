#include "extract/office/set_text.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>

#include "extract/text/letters.h"
#include "extract/text/normalize.h"

namespace rasoat::office {
namespace {

// In font sizes, as Times New Roman has them.
constexpr double kAscent = 0.89;
constexpr double kDescent = 0.22;
constexpr double kPitch = 1.2;
constexpr double kBlank = 0.25;
constexpr double kTabStop = 36;  // points
constexpr double kUsualSize = 13;

double width_of(char32_t c) {
  const char32_t lower = lower_of(c);
  const char32_t plain = without_marks(letter_of(lower).base);
  if (c != lower) return plain == U'i' || plain == U'j' ? 0.36 : plain == U'm' || plain == U'w' ? 0.9 : 0.69;
  constexpr std::u32string_view kNarrow = U"ijltfr.,:;'()[]-!|/";
  if (kNarrow.find(plain) != std::u32string_view::npos) return 0.3;
  if (plain == U'm' || plain == U'w' || plain == U'%') return 0.78;
  return 0.48;
}

// A word before it has a place.
struct Piece {
  std::u32string codes;
  std::uint32_t font = 0;
  float size = 0;
  double width = 0;
  std::size_t blanks = 0;  // before it
  bool tab = false;        // likewise
  bool line_break = false;
  bool page_break = false;
};

bool is_blank(char32_t c) { return c == U' ' || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x3000; }

// Words of all runs together: a word may change its font on the way.
class Pieces {
 public:
  explicit Pieces(const std::vector<Font>& fonts) : fonts_(fonts) {}

  void add(const Run& run) {
    for (const char32_t c : run.codes) {
      if (is_blank(c) || c < 0x20) {
        end_word();
        next_.blanks += is_blank(c) ? 1 : 0;
        next_.tab = next_.tab || c == U'\t';
        next_.line_break = next_.line_break || c == U'\n' || c == U'\f';
        next_.page_break = next_.page_break || c == U'\f';
      } else {
        take(c, run);
      }
    }
  }

  std::vector<Piece> finish() {
    end_word();
    return std::move(all_);
  }

 private:
  void take(char32_t c, const Run& run) {
    if (next_.codes.empty()) {
      next_.font = run.font;
      next_.size = run.size;
    }
    next_.codes.push_back(c);
    next_.width += width_of(c) * run.size * (fonts_.at(run.font).bold ? 1.06 : 1);
  }
  void end_word() {
    if (next_.codes.empty()) return;
    all_.push_back(std::move(next_));
    next_ = {};
  }

  const std::vector<Font>& fonts_;
  std::vector<Piece> all_;
  Piece next_;
};

class Setter {
 public:
  Setter(const DraftParagraph& paragraph, double left, double right)
      : paragraph_(paragraph), left_(left + paragraph.left), right_(std::max(right - paragraph.right, left_ + 20)) {}

  SetParagraph set(const std::vector<Piece>& pieces) {
    begin_line(paragraph_.first_line);
    for (const Piece& piece : pieces) place(piece);
    end_line();
    if (out_.words.empty()) out_.height = kPitch * size_of_empty();
    return std::move(out_);
  }

 private:
  void begin_line(double indent) {
    x_ = std::max(left_ + indent, 0.0);
    first_ = out_.words.size();
    size_ = 0;
  }

  void place(const Piece& piece) {
    const double gap = gap_before(piece);
    const bool is_first = first_ == out_.words.size();
    const bool is_full = !is_first && x_ + gap + piece.width > right_;
    if (piece.line_break || is_full) {
      end_line();
      begin_line(0);
      if (piece.page_break) out_.page_breaks.push_back(out_.words.size());
    } else {
      x_ += is_first && !piece.tab ? 0 : gap;
    }
    Word word;
    word.text = normalize(to_utf8(piece.codes));
    word.box = {x_, 0, x_ + piece.width, 0};  // height: once the line is full
    word.font = piece.font;
    word.size = piece.size;
    x_ += piece.width;
    size_ = std::max(size_, static_cast<double>(piece.size));
    if (!word.text.empty()) out_.words.push_back(std::move(word));
  }

  double gap_before(const Piece& piece) const {
    if (piece.tab) {
      const double next = (std::floor((x_ - left_) / kTabStop) + 1) * kTabStop + left_;
      return std::max(next - x_, 2 * kBlank * piece.size);
    }
    // Many blanks hold a place open, such as that of a number.
    return kBlank * piece.size * static_cast<double>(std::clamp<std::size_t>(piece.blanks, 1, 60));
  }

  void end_line() {
    if (first_ == out_.words.size()) return;
    const double baseline = out_.height + kAscent * size_;
    const double shift = shift_of_line();
    for (std::size_t i = first_; i < out_.words.size(); ++i) {
      Word& word = out_.words[i];
      word.box.x0 += shift;
      word.box.x1 += shift;
      word.box.top = baseline - kAscent * word.size;
      word.box.bottom = baseline + kDescent * word.size;
    }
    out_.height += kPitch * size_;
  }

  double shift_of_line() const {
    const double room = right_ - out_.words.back().box.x1;
    if (paragraph_.alignment == Alignment::kRight) return std::max(room, 0.0);
    if (paragraph_.alignment != Alignment::kCenter) return 0;
    return std::max(0.0, (room - (out_.words[first_].box.x0 - left_)) / 2);
  }

  double size_of_empty() const { return paragraph_.runs.empty() ? kUsualSize : paragraph_.runs.front().size; }

  const DraftParagraph& paragraph_;
  const double left_;
  const double right_;
  SetParagraph out_;
  double x_ = 0;
  double size_ = 0;        // largest of the line
  std::size_t first_ = 0;  // word of the line
};

}  // namespace

SetParagraph set_paragraph(const DraftParagraph& paragraph, const std::vector<Font>& fonts, double left, double right) {
  Pieces pieces(fonts);
  for (const Run& run : paragraph.runs) pieces.add(run);
  return Setter(paragraph, left, right).set(pieces.finish());
}

}  // namespace rasoat::office
