#include "parse/reporting_range.h"

#include <re2/re2.h>

#include "parse/scan.h"
#include "parse/symbols.h"

namespace rasoat {
namespace {

constexpr std::size_t kOpening = 30;    // paragraphs
constexpr std::int64_t kShortest = 21;  // days
constexpr std::int64_t kLongest = 400;

bool joins(std::string_view between) {
  static const RE2 kTo(R"([\s,]*(?:đến|tới|-|–)\s*(?:hết\s+)?(?:ngày\s+)?)", insensitive());
  return RE2::FullMatch(piece(between), kTo);
}

bool starts_after_from(std::string_view before) {
  static const RE2 kFrom(R"((?:^|[\s(,;])từ\s*(?:ngày\s*)?$)", insensitive());
  return RE2::PartialMatch(piece(before), kFrom);
}

// The first day's year follows from the second: not after it.
std::optional<Date> first_day(const DateMention& first, const Date& last) {
  if (!first.day || !first.month) return std::nullopt;
  Date day{first.year.value_or(last.year), *first.month, *first.day};
  if (!first.year && day > last) --day.year;
  return is_valid(day) ? std::optional(day) : std::nullopt;
}

// "từ 21/4 đến" right before a full date: a day without its year.
DateMention bare_day_before(std::string_view text) {
  static const RE2 kDay(
      R"((?:^|[\s(,;])từ\s*(?:ngày\s*)?(\d{1,2})[/.-](\d{1,2})\s*(?:đến|tới|-|–)\s*(?:hết\s+)?(?:ngày\s+)?$)",
      insensitive());
  DateMention mention;
  int day = 0;
  int month = 0;
  if (!RE2::PartialMatch(piece(text), kDay, &day, &month)) return mention;
  mention.day = day;
  mention.month = month;
  return mention;
}

}  // namespace

std::optional<DateRange> find_reporting_range(std::string_view text) {
  const std::vector<DateMention> dates = find_dates(text);
  for (std::size_t i = 0; i < dates.size(); ++i) {
    const auto last = dates[i].full();
    if (!last) continue;
    std::optional<Date> first = first_day(bare_day_before(text.substr(0, dates[i].begin)), *last);
    if (!first && i > 0 && starts_after_from(text.substr(0, dates[i - 1].begin)) &&
        joins(text.substr(dates[i - 1].end, dates[i].begin - dates[i - 1].end)))
      first = first_day(dates[i - 1], *last);
    const std::int64_t days = first ? day_number(*last) - day_number(*first) : 0;
    if (days >= kShortest && days <= kLongest) return DateRange{*first, *last};
  }
  return std::nullopt;
}

std::optional<DateRange> read_reporting_range(const Structure& structure) {
  std::size_t seen = 0;
  for (const Block& block : structure.blocks) {
    const auto* paragraph = std::get_if<Paragraph>(&block);
    if (paragraph == nullptr) continue;
    if (++seen > kOpening) break;
    if (const auto range = find_reporting_range(paragraph->passage.text)) return range;
  }
  return std::nullopt;
}

}  // namespace rasoat
