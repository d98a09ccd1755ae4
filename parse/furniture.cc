#include "parse/furniture.h"

#include <re2/re2.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <string>

#include "extract/layout/lines.h"
#include "extract/text/normalize.h"
#include "parse/incoming_stamp.h"
#include "parse/stacked_letters.h"

namespace rasoat {
namespace {

constexpr double kMargin = 0.10;        // of the page height: where page numbers stand
constexpr double kSamePlace = 6;        // points
constexpr double kWatermarkSize = 2.2;  // of the usual font size
constexpr double kSmallType = 0.85;     // of the usual font size
constexpr std::ptrdiff_t kMostWatermarkWords = 60;
constexpr std::size_t kEdgeLines = 3;  // running lines are among the first or last of a page

struct MarginLine {
  std::size_t page = 0;  // index into document.pages
  Line line;
  std::string key;  // without digits
  std::vector<int> numbers;
};

std::vector<std::uint32_t> kept_words(const Page& page, const std::vector<bool>& keep) {
  std::vector<std::uint32_t> words;
  for (std::uint32_t i = 0; i < page.words.size(); ++i) {
    if (keep[i]) words.push_back(i);
  }
  return words;
}

void drop(const Line& line, std::vector<bool>& keep) {
  for (const std::uint32_t word : line.words) keep[word] = false;
}

double usual_size(const Page& page) {
  std::vector<float> sizes;
  for (const Word& word : page.words) sizes.push_back(word.size);
  if (sizes.empty()) return 0;
  std::nth_element(sizes.begin(), sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2), sizes.end());
  return sizes[sizes.size() / 2];
}

bool in_margin(const Page& page, const Bbox& box, double share) {
  return box.bottom <= page.height * share || box.top >= page.height * (1 - share);
}

// Large writing laid over other words.
bool is_watermark(const Page& page, std::size_t index, double size) {
  const Word& word = page.words[index];
  if (size <= 0 || word.size < kWatermarkSize * size) return false;
  const auto covers = std::count_if(page.words.begin(), page.words.end(), [&](const Word& other) {
    return other.size < word.size / 1.5 && !intersect(word.box, other.box).empty();
  });
  return covers >= 2;
}

void drop_vertical_and_watermarks(const Page& page, std::vector<bool>& keep) {
  const double size = usual_size(page);
  const auto large = std::count_if(page.words.begin(), page.words.end(),
                                   [&](const Word& word) { return word.size >= kWatermarkSize * size; });
  for (std::size_t i = 0; i < page.words.size(); ++i) {
    const bool watermark = large <= kMostWatermarkWords && is_watermark(page, i, size);
    if (page.words[i].direction != 0 || watermark) keep[i] = false;
  }
}

// The first or the last line of a page, in its margin, and nothing but a number.
void drop_page_number(const Page& page, const std::vector<Line>& lines, std::vector<bool>& keep) {
  if (lines.empty()) return;
  for (const Line* line : {&lines.front(), &lines.back()}) {
    if (in_margin(page, line->box, kMargin) && is_page_number(text_of(page, *line))) drop(*line, keep);
  }
}

// "Người ký: ...", "Thời gian ký: ..." printed by signing software, small and in lines of their own.
bool is_signature_mark(const std::string& key) {
  static const RE2 kMark(
      R"(^(nguoi k[iy]|k[iy] boi|k[iy] ten boi|digitally signed|signed by|signature valid|thoi gian k[iy]|ngay k[iy]|email|co quan)\b)");
  return RE2::PartialMatch(key, kMark);
}

bool is_signing_time(const std::string& key) {
  static const RE2 kTime(R"(^(thoi gian k[iy]|ngay k[iy]|date)\b.*\d|^(nguoi k[iy]|k[iy] boi|digitally signed)\b)");
  return RE2::PartialMatch(key, kTime);
}

// Most pages have no such mark: "ký" in small type, or on a page with little else.
bool may_have_mark(const Page& page, double size) {
  constexpr std::size_t kFewWords = 80;
  return std::any_of(page.words.begin(), page.words.end(), [&](const Word& word) {
    const bool says_sign =
        word.text.starts_with("ký") || word.text.starts_with("Ký") || word.text.find("igned") != std::string::npos;
    return says_sign && (page.words.size() < kFewWords || word.size < kSmallType * size);
  });
}

// Lines right under a line of the mark belong to it: a value wrapped over several lines.
void drop_signature_marks(const Page& page, std::vector<bool>& keep) {
  const double size = usual_size(page);
  if (!may_have_mark(page, size)) return;
  const std::vector<Line> lines = find_lines(page, kept_words(page, keep), 3.0);
  std::vector<const Line*> mark;
  bool dated = false;
  for (const Line& line : lines) {
    const std::string key = bare_key(text_of(page, line));
    const bool follows = !mark.empty() && line.box.top - mark.back()->box.bottom < line.box.height() * 0.8 &&
                         std::abs(line.box.x0 - mark.back()->box.x0) < 12 && line.box.width() < 200;
    if (!is_signature_mark(key) && !follows) continue;
    mark.push_back(&line);
    dated = dated || is_signing_time(key);
  }
  if (!dated) return;
  const bool alone = mark.size() == lines.size();
  for (const Line* line : mark) {
    if (alone || page.words[line->words.front()].size < kSmallType * size) drop(*line, keep);
  }
}

// Lines that begin a document or an attached form, again and again at the same place.
bool is_component(const std::string& text) {
  static const RE2 kComponent(R"(^(phu luc|cong hoa xa hoi|doc lap|so \d|so /|kinh gui|noi nhan))");
  static const RE2 kHeading(R"(^(bao cao|ke hoach|quyet dinh|uy ban|ubnd|so|bo|ban|phong)\b)");
  const std::string key = bare_key(text);
  return RE2::PartialMatch(key, kComponent) || (is_upper(text) && RE2::PartialMatch(key, kHeading));
}

MarginLine margin_line(const Document& document, std::size_t p, const Line& line) {
  MarginLine found;
  found.page = p;
  found.line = line;
  const std::string key = bare_key(text_of(document.pages[p], line));
  for (std::size_t i = 0; i < key.size();) {
    if (key[i] < '0' || key[i] > '9') {
      found.key += key[i++];
      continue;
    }
    int value = 0;
    for (; i < key.size() && key[i] >= '0' && key[i] <= '9'; ++i) value = value * 10 % 1'000'000 + (key[i] - '0');
    found.numbers.push_back(value);
    found.key += '#';
  }
  return found;
}

// Numbers stay the same; at the end of the line they may count the pages ("Trang 2", "2/17").
bool numbers_agree(const MarginLine& a, const MarginLine& b) {
  if (a.numbers.size() != b.numbers.size()) return false;
  const int pages = static_cast<int>(b.page) - static_cast<int>(a.page);
  const bool counts = a.key.ends_with('#');
  for (std::size_t i = 0; i < a.numbers.size(); ++i) {
    const bool next = counts && i + 2 >= a.numbers.size() && a.numbers[i] + pages == b.numbers[i];
    if (a.numbers[i] != b.numbers[i] && !next) return false;
  }
  return true;
}

bool same_place(const Document& document, const MarginLine& a, const MarginLine& b) {
  const double from_bottom = std::abs((document.pages[a.page].height - a.line.box.bottom) -
                                      (document.pages[b.page].height - b.line.box.bottom));
  return std::min(std::abs(a.line.box.top - b.line.box.top), from_bottom) <= kSamePlace;
}

std::vector<MarginLine> margin_lines(const Document& document, std::size_t p, const std::vector<Line>& lines) {
  std::vector<MarginLine> found;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i >= kEdgeLines && i + kEdgeLines < lines.size()) continue;
    if (in_margin(document.pages[p], lines[i].box, 1.2 * kMargin)) found.push_back(margin_line(document, p, lines[i]));
  }
  return found;
}

// How many pages show it, itself included; counts up to three.
std::size_t occurrences(const Document& document, const std::vector<MarginLine>& alike, const MarginLine& line) {
  std::vector<std::size_t> pages;
  for (const MarginLine& other : alike) {
    if (pages.size() >= 3) break;
    const bool counted = !pages.empty() && pages.back() == other.page;
    if (!counted && numbers_agree(line, other) && same_place(document, line, other)) pages.push_back(other.page);
  }
  return pages.size();
}

void drop_running_lines(const Document& document, const std::vector<std::vector<Line>>& lines, WordMask& keep) {
  std::map<std::string, std::vector<MarginLine>> by_key;
  for (std::size_t p = 0; p < lines.size(); ++p) {
    for (MarginLine& line : margin_lines(document, p, lines[p])) {
      const std::string key = line.key;
      if (!key.empty() && !is_component(text_of(document.pages[p], line.line))) by_key[key].push_back(std::move(line));
    }
  }
  for (const auto& [key, alike] : by_key) {
    for (const MarginLine& line : alike) {
      const std::size_t pages = occurrences(document, alike, line);
      const bool deep = in_margin(document.pages[line.page], line.line.box, 0.75 * kMargin);
      if (pages >= 3 || (pages == 2 && deep && document.pages.size() <= 3)) drop(line.line, keep[line.page]);
    }
  }
}

}  // namespace

bool is_page_number(const std::string& text) {
  static const RE2 kNumber(R"((?i)^[-–—\s.|]*(trang|page|tr\.)?\s*\d{1,4}\s*([/-]\s*\d{1,4})?[-–—\s.|]*$)");
  return length_of(text) <= 16 && RE2::FullMatch(text, kNumber);
}

WordMask find_text_words(const Document& document, const WordMask& in_table) {
  WordMask keep;
  std::vector<std::vector<Line>> lines;
  for (const Page& page : document.pages) {
    std::vector<bool>& mask = keep.emplace_back(in_table.at(keep.size()));
    mask.flip();
    drop_vertical_and_watermarks(page, mask);
    drop_signature_marks(page, mask);
    drop_incoming_stamp(page, mask);
    drop_stacked_letters(page, mask);
    lines.push_back(find_lines(page, kept_words(page, mask)));
    drop_page_number(page, lines.back(), mask);
  }
  drop_running_lines(document, lines, keep);
  return keep;
}

}  // namespace rasoat
