// What units owe and what came of it, as values: the roster (danh sách đơn vị phải gửi) and its review. check/roster.h
// makes the one from the other.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "check/review.h"
#include "parse/date.h"

namespace rasoat {

struct RosterUnit {
  std::string name;
  std::vector<std::string> keys;  // unit_keys() of the name and of every alias
};

// One document that one unit owes.
struct Due {
  std::size_t unit = 0;  // index into Roster::units
  DocumentKind kind = DocumentKind::kReport;
  Period period;            // its year is always there; kind kYear: the whole year
  std::optional<Date> due;  // last day; nullopt: none was set, nothing is late
};

struct Roster {
  std::vector<RosterUnit> units;
  std::vector<Due> dues;  // in the order of the file
};

// What came in, as far as a roster asks.
struct Arrival {
  std::string path;
  std::string sha256;
  std::string number;  // "" when blank
  DocumentKind kind = DocumentKind::kUnknown;
  std::vector<std::string> unit_keys;  // of the unit that it is about; {}: not known
  Period period;                       // its year from elsewhere in the document where the period names none
  std::optional<Date> date;            // of issue
  bool unreadable = false;
};

// kPending: its last day is not over. kUndated: it came, without a day to say when. kUnclear: it may be among what
// could not be read or placed.
enum class DueState : std::uint8_t { kPending, kSent, kUndated, kLate, kUnclear, kMissing };
constexpr const char* name_of(DueState state) {
  constexpr const char* kNames[] = {"pending", "sent", "undated", "late", "unclear", "missing"};
  return kNames[static_cast<std::size_t>(state)];
}

struct DueRow {
  std::string unit;
  std::vector<std::string> unit_keys;  // of the name and of every alias
  DocumentKind kind = DocumentKind::kReport;
  Period period;
  std::optional<Date> due;
  DueState state = DueState::kPending;
  std::vector<std::size_t> arrivals;  // earliest day first; one of the same bytes counts once
  std::vector<Finding> findings;      // report-missing, report-late, report-duplicated
};

struct RosterReview {
  std::vector<DueRow> rows;           // one per Due, in their order
  std::vector<Arrival> arrivals;      // as given; rows and unplaced hold indices
  std::vector<std::size_t> unplaced;  // of a unit or a period that no row knows, or not told; and unreadable
};

}  // namespace rasoat
