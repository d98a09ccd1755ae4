#include "parse/incoming_stamp.h"

#include <re2/re2.h>

#include <string>

#include "extract/layout/lines.h"
#include "extract/text/normalize.h"

namespace rasoat {
namespace {

constexpr double kUpperPart = 0.5;  // of the page
constexpr double kReach = 70;       // points left and right of the heading
constexpr double kTall = 120;       // points below it
constexpr double kColumnGap = 1.5;  // font sizes: stamp and text stand side by side

bool is_heading(const std::string& key) {
  static const RE2 kHeading("((cong van|van ban|so) )?den");
  return RE2::FullMatch(key, kHeading);
}

// "Số: 2154", "Ngày: 20/12/2022", "Chuyển: Văn phòng", "Số và ký hiệu HS:".
bool is_entry(const std::string& key) {
  static const RE2 kEntry(
      R"(so( \d*)?|(ngay|gio)( [\d/.\- ]*)?|(chuyen|luu ho so|so va k[iy] hieu|nguoi nhan|don vi nhan|lanh dao)\b.*)");
  return RE2::FullMatch(key, kEntry);
}

std::vector<std::uint32_t> upper_words(const Page& page, const std::vector<bool>& keep) {
  std::vector<std::uint32_t> words;
  for (std::uint32_t i = 0; i < page.words.size(); ++i) {
    if (keep[i] && page.words[i].box.bottom < kUpperPart * page.height) words.push_back(i);
  }
  return words;
}

bool stands_below(const Bbox& box, const Bbox& heading) {
  return box.center_y() > heading.center_y() && box.top < heading.bottom + kTall && box.x0 > heading.x0 - kReach &&
         box.x1 < heading.x1 + kReach;
}

}  // namespace

void drop_incoming_stamp(const Page& page, std::vector<bool>& keep) {
  const std::vector<Line> lines = find_lines(page, upper_words(page, keep), kColumnGap);
  for (const Line& heading : lines) {
    if (!is_heading(bare_key(text_of(page, heading)))) continue;
    std::vector<const Line*> stamp = {&heading};
    for (const Line& line : lines) {
      if (stands_below(line.box, heading.box) && is_entry(bare_key(text_of(page, line)))) stamp.push_back(&line);
    }
    constexpr std::size_t kEnough = 3;  // the heading and two entries
    if (stamp.size() < kEnough) continue;
    for (const Line* line : stamp) {
      for (const std::uint32_t word : line->words) keep[word] = false;
    }
  }
}

}  // namespace rasoat
