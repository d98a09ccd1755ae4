// Profile: what an archive keeps of one document so that it can be told what it is beside all the others: a few
// hundred bytes instead of the document. Plain values; parse/profile_of.h makes them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "parse/submission.h"

namespace rasoat {

// MinHash of a text: of each of kSketchSize hash functions the least value over all runs of kShingle words.
// Empty where the text has fewer words. Source: A. Broder, On the resemblance and containment of documents, 1997.
using Sketch = std::vector<std::uint32_t>;
inline constexpr std::size_t kSketchSize = 64;
inline constexpr std::size_t kShingle = 3;

// Where the year of a document was found.
enum class YearSource : std::uint8_t { kNone, kTitle, kDate, kText };

struct Profile {
  DocumentKind kind = DocumentKind::kUnknown;
  std::string kind_text;  // as printed, "" where the kind follows from the symbol
  std::string unit;       // as printed
  std::vector<std::string> unit_keys;
  std::vector<std::string> parent_keys;  // of the agency above it
  std::string level;                     // "ministry", "province", "department", "district", "commune", "unit", ""
  std::int32_t year = 0;                 // 0: not stated
  YearSource year_source = YearSource::kNone;
  Period period;
  std::string number;  // full symbol, "" when blank
  std::string date;    // ISO, "" when incomplete
  std::string title;
  bool draft = false;                    // said so, or number and day are still blank
  bool whole = true;                     // every page was read
  bool scanned = false;                  // some page was recognised
  std::uint32_t criteria = 0;            // rows of its appendix
  std::vector<std::string> lead_units;   // keys of the units that they name as lead, sorted
  std::vector<std::string> cited_plans;  // symbols of plans that a report names, as cited, sorted
  Sketch sketch;
};

// The share of word runs that two texts have in common, as far as the sketches tell; 0..1. 0 for an empty one.
double likeness(const Sketch& a, const Sketch& b);

}  // namespace rasoat
