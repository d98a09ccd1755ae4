#include "parse/period.h"

#include <re2/re2.h>

#include <string>

#include "extract/text/normalize.h"
#include "parse/scan.h"

namespace rasoat {
namespace {

// The words of the title as a bare key: marks differ between typists and OCR readings. Dates of cited
// documents ("ngày 30 tháng 11 năm 2010", "17/4/2018") say nothing of the period.
std::string key_of(std::string_view title) {
  static const RE2 kDate(R"(ngay \S* ?thang \S* ?nam \d{4}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4})");
  std::string key = bare_key(title);
  RE2::GlobalReplace(&key, kDate, "");
  return key;
}

#define RASOAT_YEAR R"((?:\s*[/.,-]\s*|\s*(?:cua )?nam\s*|\s+)((?:19|20)\d\d))"

std::int32_t to_quarter(std::string_view text) {
  if (text == "i" || text == "1" || text == "l") return 1;
  if (text == "ii" || text == "2") return 2;
  if (text == "iii" || text == "3") return 3;
  return 4;
}

struct Found {
  Period period;
  std::size_t at = std::string::npos;  // where in the key it stands
};

Found earlier(const Found& a, const Found& b) { return b.at < a.at ? b : a; }

Found find_quarter(const std::string& key) {
  static const RE2 kQuarter(R"(\bqui\s*(iv|iii|ii|i|l|[1-4])\b(?:)" RASOAT_YEAR R"()?)");
  const auto match = find_match(kQuarter, key);
  if (!match) return {};
  Period period{PeriodKind::kQuarter, match->has(2) ? to_number(match->group(2)) : 0, to_quarter(match->group(1))};
  return {period, match->span.begin};
}

// "quý HH", "quý IH": strokes of a Roman number that a scan ran together. A quarter it is; which one is
// for the date to say.
Found find_smudged_quarter(const std::string& key) {
  static const RE2 kSmudged(R"(\bqui\s*([ilhjt1]{1,4}v?)\b(?:)" RASOAT_YEAR R"()?)");
  const auto match = find_match(kSmudged, key);
  if (!match) return {};
  return {{PeriodKind::kQuarter, match->has(2) ? to_number(match->group(2)) : 0, 0}, match->span.begin};
}

Found find_months(const std::string& key) {
  static const RE2 kMonths(R"(\b(0?6|sau|0?9|chin) thang(?: (dau|cuoi))?(?: nam)?(?:)" RASOAT_YEAR R"()?)");
  const auto match = find_match(kMonths, key);
  if (!match) return {};
  const std::string_view count = match->group(1);
  const bool nine = count == "9" || count == "09" || count == "chin";
  Period period{nine ? PeriodKind::kNineMonths : PeriodKind::kSixMonths, match->has(3) ? to_number(match->group(3)) : 0,
                match->group(2) == "cuoi" ? 2 : 1};
  return {period, match->span.begin};
}

Found find_month(const std::string& key) {
  static const RE2 kMonth(R"((?:^|[^\d ]\s*|\D\s)\bthang\s*(0?[1-9]|1[0-2])\b(?:)" RASOAT_YEAR R"()?)");
  const auto match = find_match(kMonth, key);
  if (!match) return {};
  Period period{PeriodKind::kMonth, match->has(2) ? to_number(match->group(2)) : 0, to_number(match->group(1))};
  return {period, match->span.begin};
}

Found find_year(const std::string& key) {
  static const RE2 kYear(R"(\bnam\s*((?:19|20)\d\d)\b)");
  static const RE2 kStretch(R"(\s*-?\s*(19|20)\d\d|\s*den nam)");
  for (std::size_t from = 0;;) {
    const auto match = find_match(kYear, key, from);
    if (!match) return {};
    from = match->span.end;
    if (match_at(kStretch, key, from)) continue;
    return {{PeriodKind::kYear, to_number(match->group(1)), 0}, match->span.begin};
  }
}

// "tình hình quý IV và cả năm 2022" is about the year.
bool takes_in_the_year(const std::string& key, const Found& part, const Found& year) {
  if (part.at == std::string::npos || year.at == std::string::npos || year.at < part.at) return false;
  static const RE2 kAndYear(R"(\bva (ca |tong ket )?nam\s*(19|20)\d\d)");
  static const RE2 kNext(
      R"((phuong huong|nhiem vu|chuong trinh|ke hoach|giai phap).*\bva|\bva (phuong huong|nhiem vu|chuong trinh|ke hoach))");
  const std::string between = key.substr(part.at, year.at + 8 - part.at);
  return RE2::PartialMatch(between, kAndYear) && !RE2::PartialMatch(between, kNext);
}

}  // namespace

Period find_period(std::string_view title) {
  const std::string key = key_of(title);
  const Found year = find_year(key);
  const Found exact = find_quarter(key);
  const Found quarter = exact.at == std::string::npos ? find_smudged_quarter(key) : exact;
  const Found part = earlier(earlier(quarter, find_months(key)), find_month(key));
  const bool whole_year = part.at == std::string::npos || takes_in_the_year(key, part, year) || year.at + 40 < part.at;
  if (whole_year) return year.period;
  Period period = part.period;
  if (period.year == 0) period.year = year.period.year;
  return period;
}

std::int32_t quarter_reported_on(const Date& date) {
  constexpr std::int32_t kDaysAfter = 15;  // into the next quarter that a report may still come
  const std::int32_t quarter = (date.month - 1) / 3 + 1;
  const bool late = date.month % 3 == 1 && date.day <= kDaysAfter;
  if (!late) return quarter;
  return quarter == 1 ? 4 : quarter - 1;
}

std::int32_t find_title_year(std::string_view title) {
  const Period period = find_period(title);
  if (period.year != 0) return period.year;
  static const RE2 kLone(R"((?:^|[^\d-])\s?((?:19|20)\d\d)\s*$)");
  static const RE2 kStretch(R"((19|20)\d\d\s*-?\s*(19|20)\d\d)");
  const std::string key = key_of(title);
  const auto match = find_match(kLone, key);
  return match && !RE2::PartialMatch(key, kStretch) ? to_number(match->group(1)) : 0;
}

}  // namespace rasoat
