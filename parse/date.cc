#include "parse/date.h"

#include <array>
#include <cstdio>

namespace rasoat {
namespace {

int days_of_month(int year, int month) {
  static constexpr std::array<int, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : kDays[static_cast<std::size_t>(month - 1)];
}

std::string padded(int number, std::size_t width) {
  std::string digits = std::to_string(number);
  return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
}

}  // namespace

bool is_valid(const Date& d) {
  return d.year >= 1900 && d.year <= 2200 && d.month >= 1 && d.month <= 12 && d.day >= 1 &&
         d.day <= days_of_month(d.year, d.month);
}

std::string to_iso(const Date& d) { return padded(d.year, 4) + '-' + padded(d.month, 2) + '-' + padded(d.day, 2); }
std::string to_vietnamese(const Date& d) {
  return padded(d.day, 2) + '/' + padded(d.month, 2) + '/' + padded(d.year, 4);
}

std::optional<Date> date_from_iso(const std::string& text) {
  Date date;
  char end = 0;
  if (std::sscanf(text.c_str(), "%4d-%2d-%2d%c", &date.year, &date.month, &date.day, &end) != 3) return std::nullopt;
  if (!is_valid(date)) return std::nullopt;
  return date;
}

// Howard Hinnant's days_from_civil: years begin in March, so that the leap day comes last.
std::int64_t day_number(const Date& date) {
  const std::int64_t year = date.month <= 2 ? date.year - 1 : date.year;
  const std::int64_t era = year / 400;
  const std::int64_t of_era = year - era * 400;
  const std::int64_t of_year = (153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1;
  return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

Date day_of_number(std::int64_t number) {
  const std::int64_t shifted = number + 719468;
  const std::int64_t era = shifted / 146097;
  const std::int64_t of_era = shifted - era * 146097;
  const std::int64_t year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
  const std::int64_t of_year = of_era - (365 * year + year / 4 - year / 100);
  const std::int64_t month = (5 * of_year + 2) / 153;
  const auto day = static_cast<std::int32_t>(of_year - (153 * month + 2) / 5 + 1);
  const auto calendar_month = static_cast<std::int32_t>(month < 10 ? month + 3 : month - 9);
  return {static_cast<std::int32_t>(year + era * 400) + (calendar_month <= 2 ? 1 : 0), calendar_month, day};
}

}  // namespace rasoat
