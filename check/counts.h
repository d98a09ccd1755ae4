// Counts: the counts of one statement, with what the words around them make of each and which of
// them are said to be parts of another. Part of consistency; pure.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "parse/submission.h"

namespace rasoat {

// What a number of files (hồ sơ) counts, by the words of its own clause.
enum class FileRole : std::uint8_t { kOther, kReceived, kDue, kResolved, kOnTime, kLate, kPending };

// Where a true value may lie when the printed digits are a rounding of it.
struct Range {
  double low = 0;
  double high = 0;
  bool meets(const Range& other) const { return low <= other.high && other.low <= high; }
};

// A count with its place among brackets.
struct Count {
  std::size_t figure = 0;  // index into Statement::figures
  int depth = 0;           // brackets around it
  FileRole role = FileRole::kOther;
  std::string clause;  // the words around it, up to the next comma, bracket, "và" or number
  Range range;         // exact unless it is printed in thousands or with decimals
};

enum class Opener : std::uint8_t { kBracket, kConsistsOf, kAmongThem };

// "42 TTHC, gồm 20 ... và 15 ...": counts that stand as parts behind a total.
struct Parts {
  Opener opener = Opener::kBracket;
  std::size_t total = 0;           // index into the counts
  std::vector<std::size_t> parts;  // indices into the counts; at least one
  bool rest_named = false;         // the last part is "còn lại": nothing is left out
  bool broken = false;             // something among them cannot be added: a ratio, last year's number
};

// Figures that count things now, exactly or roughly; ratios, shares, ranks, changes and figures of
// last year are none. In reading order.
std::vector<Count> find_counts(const Statement& statement);
std::vector<Parts> find_parts(const Statement& statement, const std::vector<Count>& counts);

// The two may count the same kind of thing: "bộ hồ sơ" and "hồ sơ trực tuyến".
bool same_kind(const Figure& a, const Figure& b);
// Half a unit of the last digit on both sides for figures that are plainly rounded.
Range range_of(const Decimal& value, const Decimal& precision);
// Words of a statement between two byte positions; empty when they cross.
std::string_view words_between(const Statement& statement, std::size_t begin, std::size_t end);
// From the figure before to this one; from this one to the next.
std::string_view words_before(const Statement& statement, std::size_t figure);
std::string_view words_behind(const Statement& statement, std::size_t figure);

}  // namespace rasoat
