#include "parse/going_counts.h"

#include <algorithm>

#include "parse/figures.h"
#include "parse/scan.h"
#include "parse/things.h"

namespace rasoat {
namespace {

bool counts(const Figure& figure) {
  const bool told = figure.role == FigureRole::kLevel || figure.role == FigureRole::kTarget;
  return figure.unit == Unit::kCount && told && !figure.denominator && !figure.upper;
}

// A number that no share stands beside; nullptr: the part needs nothing before it, or counts nothing.
const Figure* lone_count(const std::vector<Figure>& figures) {
  const bool alone = !figures.empty() && std::all_of(figures.begin(), figures.end(), counts);
  return alone ? &figures.front() : nullptr;
}

// An act without a subject, or a word that leads from what was to be done to what was.
bool opens_as_result(std::string_view part) {
  static const RE2 kResult(
      R"(^(?:(?:trong đó|đến nay|tới nay|hiện|nay|kết quả|theo đó|tất cả|toàn bộ|cả)[, ]\s*)*)"
      R"((?:(?:đã|mới|chỉ|được|đều|cũng)\s+)*)"
      R"((?:xong|hoàn thành|thực hiện|làm|xử lý|trả lời|giải quyết|công khai|công bố|khắc phục|kiến nghị|cử|đào tạo|kiểm tra|công nhận|trước hạn|đúng hạn|thực tế)(?:\P{L}|$))",
      insensitive());
  return match_at(kResult, part, 0).has_value();
}

bool goes_on(std::string_view before, std::string_view part) {
  if (!before.ends_with(';') || !opens_as_result(part)) return false;
  const std::vector<Figure> wholes = find_figures(before);
  const std::vector<Figure> parts = find_figures(part);
  const Figure* whole = wholes.size() == 1 ? lone_count(wholes) : nullptr;
  const Figure* done = lone_count(parts);
  return whole != nullptr && done != nullptr && !are_other(things_of(whole->noun), things_of(done->noun));
}

}  // namespace

std::vector<std::pair<std::size_t, std::size_t>> join_going_counts(
    std::string_view text, const std::vector<std::pair<std::size_t, std::size_t>>& sentences) {
  std::vector<std::pair<std::size_t, std::size_t>> joined;
  for (const auto& [begin, end] : sentences) {
    const bool goes =
        !joined.empty() && goes_on(text.substr(joined.back().first, joined.back().second - joined.back().first),
                                   text.substr(begin, end - begin));
    if (goes) {
      joined.back().second = end;
    } else {
      joined.emplace_back(begin, end);
    }
  }
  return joined;
}

}  // namespace rasoat
