#include "extract/ocr/unread_ink.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "extract/text/letters.h"

namespace rasoat::ocr {
namespace {

constexpr float kNoise = 0.30F;                  // a line of which not even one word was read surer is noise
constexpr double kSmallest = 0.07;               // inches; smaller ink is dust
constexpr std::size_t kMostComponents = 10'000;  // more is one smear
constexpr double kNear = 0.10;                   // inches between ink of one place

// "%" stands alone in columns of units.
bool says_something(std::string_view text) {
  const std::u32string codes = to_codes(text);
  return std::any_of(codes.begin(), codes.end(), [](char32_t code) {
    return code == U'%' || (code >= U'0' && code <= U'9') || lower_of(code) != upper_of(code);
  });
}

bool is_large(const PixelBox& box, double dpi) { return std::max(box.width(), box.height()) >= kSmallest * dpi; }

}  // namespace

bool is_no_writing(const std::vector<ReadWord>& words) {
  return std::none_of(words.begin(), words.end(), [](const ReadWord& word) {
    return word.token.confidence >= kNoise && says_something(word.token.text);
  });
}

bool is_dirt(const ReadWord& word) { return word.token.confidence < kNoise && !says_something(word.token.text); }

std::vector<PixelBox> places_without_word(const TextLine& line, const std::vector<ReadWord>& words, double dpi) {
  if (words.empty()) return {};
  const int room = line.letter_height / 2;  // the recogniser's boxes are rough
  const int first = words.front().token.box.x1, last = words.back().token.box.x0;
  std::vector<PixelBox> wordless;
  for (const PixelBox& piece : line.pieces) {
    const int middle = (piece.x0 + piece.x1) / 2;
    const auto covers = [&](const ReadWord& word) {
      return middle >= word.token.box.x0 - room && middle <= word.token.box.x1 + room;
    };
    const bool between = middle > first && middle < last;
    if (between && std::none_of(words.begin(), words.end(), covers)) wordless.push_back(piece);
  }
  return places_of_ink(wordless, dpi);
}

std::vector<PixelBox> places_of_ink(const std::vector<PixelBox>& components, double dpi) {
  std::vector<PixelBox> places;
  if (components.size() > kMostComponents) {
    PixelBox all;
    for (const PixelBox& component : components) all = unite(all, component);
    return {all};
  }
  const int near = static_cast<int>(std::lround(kNear * dpi));
  for (const PixelBox& component : components) {
    if (!is_large(component, dpi)) continue;
    PixelBox place = component;
    for (bool grew = true; grew;) {
      grew = false;
      for (std::size_t i = 0; i < places.size(); ++i) {
        if (intersect(grown(place, near), places[i]).empty()) continue;
        place = unite(place, places[i]);
        places.erase(places.begin() + static_cast<std::ptrdiff_t>(i));
        grew = true;
        break;
      }
    }
    places.push_back(place);
  }
  return places;
}

}  // namespace rasoat::ocr
