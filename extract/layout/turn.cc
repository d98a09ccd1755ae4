#include "extract/layout/turn.h"

#include <array>
#include <utility>

namespace rasoat {
namespace {

struct Turn {
  std::int32_t degrees;
  double width;  // of the page before it is turned
  double height;

  Bbox operator()(const Bbox& b) const {
    switch (degrees) {
      case 90: return {height - b.bottom, b.x0, height - b.top, b.x1};
      case 180: return {width - b.x1, height - b.bottom, width - b.x0, height - b.top};
      case 270: return {b.top, width - b.x1, b.bottom, width - b.x0};
      default: return b;
    }
  }
};

}  // namespace

Page turn_page(Page page, std::int32_t degrees) {
  const Turn turn{degrees, page.width, page.height};
  for (Word& word : page.words) {
    word.box = turn(word.box);
    word.direction = static_cast<std::int16_t>((word.direction + degrees) % 360);
  }
  for (Ruling& ruling : page.rulings) ruling.box = turn(ruling.box);
  for (ImageArea& image : page.images) image.box = turn(image.box);
  if (degrees % 180 != 0) std::swap(page.width, page.height);
  page.rotation = (page.rotation + degrees) % 360;
  return page;
}

std::int32_t turn_needed(const Page& page) {
  std::array<std::size_t, 4> letters{};  // by direction, in quarters
  std::array<std::size_t, 4> words{};
  std::size_t all = 0;
  for (const Word& word : page.words) {
    all += word.text.size();
    if (word.direction % 90 != 0) continue;
    const auto quarter = static_cast<std::size_t>(word.direction / 90 % 4);
    letters[quarter] += word.text.size();
    ++words[quarter];
  }
  constexpr std::size_t kEnough = 10;
  for (std::size_t quarter = 1; quarter < 4; ++quarter) {
    if (words[quarter] >= kEnough && letters[quarter] * 10 >= all * 8)
      return static_cast<std::int32_t>(4 - quarter) * 90;
  }
  return 0;
}

}  // namespace rasoat
