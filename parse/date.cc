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
std::string to_vietnamese(const Date& d) { return padded(d.day, 2) + '/' + padded(d.month, 2) + '/' + padded(d.year, 4); }

std::optional<Date> date_from_iso(const std::string& text) {
  Date date;
  char end = 0;
  if (std::sscanf(text.c_str(), "%4d-%2d-%2d%c", &date.year, &date.month, &date.day, &end) != 3) return std::nullopt;
  if (!is_valid(date)) return std::nullopt;
  return date;
}

}  // namespace rasoat
