#include "extract/ocr/signs.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace rasoat::ocr {
namespace {

// The ink of the first sign of a word: its leftmost piece and what stands over or under that.
PixelBox first_sign(const PixelBox& word, const TextLine& line) {
  const PixelBox* left = nullptr;
  for (const PixelBox& piece : line.pieces) {
    const int middle = (piece.x0 + piece.x1) / 2;
    if (middle < word.x0 || middle >= word.x1) continue;
    if (left == nullptr || piece.x0 < left->x0) left = &piece;
  }
  if (left == nullptr) return {};
  PixelBox sign = *left;
  for (const PixelBox& piece : line.pieces) {
    const int common = std::min(piece.x1, left->x1) - std::max(piece.x0, left->x0);
    if (2 * common > left->width()) sign = unite(sign, piece);
  }
  return sign;
}

// Columns of `box` that have ink in the rows of its part from `from` to `to` (shares of its height).
double covered_columns(Pix* ink, const PixelBox& box, double from, double to) {
  const int top = box.top + static_cast<int>(from * box.height()),
            bottom = box.top + static_cast<int>(to * box.height());
  int covered = 0;
  for (int x = box.x0; x < box.x1; ++x) covered += ink_in(ink, {x, top, x + 1, bottom}) > 0 ? 1 : 0;
  return static_cast<double>(covered) / box.width();
}

// Both strokes of < come together at the height of its middle; over a bar they do so above it.
bool has_bar_below(Pix* ink, const PixelBox& sign) {
  if (sign.width() < 5 || sign.height() < 7 || sign.width() > 2 * sign.height()) return false;
  return covered_columns(ink, sign, 0.80, 1.0) >= 0.8 && covered_columns(ink, sign, 0.0, 0.15) <= 0.6;
}

// Of the height of a typical letter, which is a small one.
constexpr double kTallestSmall = 1.17;
constexpr double kLeastCapital = 1.28;

}  // namespace

void set_or_equal_signs(const Sheet& sheet, const TextLine& line, std::vector<ReadWord>& words) {
  for (ReadWord& word : words) {
    std::string& text = word.token.text;
    if (text.empty() || (text.front() != '<' && text.front() != '>')) continue;
    if (!has_bar_below(sheet.ink.get(), first_sign(word.token.box, line))) continue;
    word.others.insert(word.others.begin(), {text, word.token.confidence});
    text.replace(0, 1, text.front() == '<' ? "\u2264" : "\u2265");
  }
}

void set_lone_numeral(const TextLine& line, int letter, std::vector<ReadWord>& words) {
  constexpr double kLowestNumeral = 0.9, kTallestNumeral = 1.9;  // of the typical letter
  constexpr double kSerifs = 0.28;                                // of its own height
  constexpr float kLikely = 0.6F;
  if (words.size() != 1 || words.front().token.text != "|") return;
  const int height = line.box.height();
  const bool capital = height >= kLowestNumeral * letter && height <= kTallestNumeral * letter;
  if (!capital || line.box.width() < kSerifs * height || line.box.width() > height) return;
  Token& token = words.front().token;
  words.front().others.insert(words.front().others.begin(), {token.text, token.confidence});
  token.text = "I";
  token.confidence = std::max(token.confidence, kLikely);
}

void set_case_of_lone_letter(const TextLine& line, int letter, std::vector<ReadWord>& words) {
  constexpr std::string_view kSmall = "cosvwxz", kLarge = "COSVWXZ";
  if (words.size() != 1 || words.front().token.text.size() != 1 || letter < 1) return;
  char& sign = words.front().token.text.front();
  std::size_t which = kSmall.find(sign);
  if (which == std::string_view::npos) which = kLarge.find(sign);
  if (which == std::string_view::npos) return;
  if (line.box.height() <= kTallestSmall * letter) sign = kSmall[which];
  if (line.box.height() >= kLeastCapital * letter) sign = kLarge[which];
}

}  // namespace rasoat::ocr
