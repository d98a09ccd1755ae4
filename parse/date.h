// Date: a calendar day of the Gregorian calendar. No clock, no time zone.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>

namespace rasoat {

struct Date {
  std::int32_t year = 0;
  std::int32_t month = 0;  // 1..12
  std::int32_t day = 0;    // 1..31
  auto operator<=>(const Date&) const = default;
};

// Both days included.
struct DateRange {
  Date first;
  Date last;
  bool operator==(const DateRange&) const = default;
};

// Days since 1/1/1970; the date must be valid, its year after 0. And back.
std::int64_t day_number(const Date& date);
Date day_of_number(std::int64_t number);

bool is_valid(const Date& date);
std::string to_iso(const Date& date);         // "2022-12-15"
std::string to_vietnamese(const Date& date);  // "15/12/2022"
std::optional<Date> date_from_iso(const std::string& text);

}  // namespace rasoat
