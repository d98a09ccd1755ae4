#include "render/painted.h"

#include <algorithm>
#include <vector>

#include "render/columns.h"

namespace rasoat {
namespace {

using InkedWord = std::vector<Inked>;  // pieces of a word, none empty, without blanks

// Where two parts meet without a blank, their ends are one word.
std::vector<InkedWord> words_of(std::span<const Inked> parts) {
  std::vector<InkedWord> words;
  bool open = false;  // the last word may go on
  for (const Inked& part : parts) {
    std::size_t at = 0;
    while (at < part.text.size()) {
      if (part.text[at] == ' ') {
        open = false;
        ++at;
        continue;
      }
      const std::size_t end = std::min(part.text.find(' ', at), part.text.size());
      if (!open) words.emplace_back();
      words.back().push_back({part.ink, part.text.substr(at, end - at)});
      open = true;
      at = end;
    }
  }
  return words;
}

std::size_t width_of(const InkedWord& word) {
  std::size_t width = 0;
  for (const Inked& piece : word) width += display_width(piece.text);
  return width;
}

class Lines {
 public:
  Lines(std::size_t indent, std::size_t width, Paint paint) : indent_(indent), width_(width), paint_(paint) {}

  void add(const InkedWord& word) {
    const std::size_t wide = width_of(word);
    if (used_ > start_ && !fits(used_ + 1 + wide)) begin_line();
    if (!fits(used_ + wide)) return add_cut(word);
    if (used_ > start_) put(word.front().ink == ink_ ? ink_ : Ink::kPlain, " ");
    for (const Inked& piece : word) put(piece.ink, piece.text);
  }

  std::string text() {
    flush();
    return text_ + "\n";
  }

 private:
  bool fits(std::size_t columns) const { return width_ == 0 || columns <= width_; }

  // A word that alone is wider than a line.
  void add_cut(const InkedWord& word) {
    for (const Inked& piece : word) {
      const std::vector<std::string> cuts = wrapped(piece.text, std::max<std::size_t>(1, width_ - indent_));
      for (const std::string& cut : cuts) {
        if (used_ > start_ && !fits(used_ + display_width(cut))) begin_line();
        put(piece.ink, cut);
      }
    }
  }

  void put(Ink ink, const std::string& text) {
    if (ink != ink_) flush();
    ink_ = ink;
    pending_ += text;
    used_ += display_width(text);
  }

  void flush() {
    if (!pending_.empty()) text_ += paint_(ink_, pending_);
    pending_.clear();
  }

  void begin_line() {
    flush();
    text_ += "\n" + std::string(indent_, ' ');
    used_ = start_ = indent_;
  }

  const std::size_t indent_, width_;
  const Paint paint_;
  std::string text_, pending_;
  Ink ink_ = Ink::kPlain;  // of what is pending
  std::size_t used_ = 0, start_ = 0;
};

}  // namespace

std::string painted_lines(std::span<const Inked> parts, std::size_t indent, std::size_t width, Paint paint) {
  Lines lines(width != 0 && indent >= width ? 0 : indent, width, paint);
  for (const InkedWord& word : words_of(parts)) lines.add(word);
  return lines.text();
}

}  // namespace rasoat
