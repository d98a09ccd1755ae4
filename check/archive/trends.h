// Trends: how large a share of what is decided was met, year by year: of each unit, of each criterion over all units,
// and of all. Pure.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "check/archive/values.h"

namespace rasoat {

// shares: percent with one decimal, one per year of Trends::years; nothing where nothing was decided.
struct Trend {
  std::string id;    // of a criterion: its thread; of a unit and of all: ""
  std::string code;  // of a criterion, the latest
  std::string name;  // of a unit or a criterion
  std::vector<std::optional<Decimal>> shares;
};

struct Trends {
  std::vector<std::int32_t> years;  // of reports about a whole year, ascending
  Trend all;
  std::vector<Trend> units;     // in the order of Answer::units
  std::vector<Trend> criteria;  // in the order of Answer::threads; those that nobody was asked for are left out
};

// Met of what is met, not met or missing, in scope, in reports about a whole year.
Trends trends_of(const Answer& answer);

}  // namespace rasoat
