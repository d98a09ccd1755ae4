// Matching: which plan governs a year, and which report is judged against which plan. Pure.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "parse/submission.h"

namespace rasoat {

// What the header and the appendix of one document say, as far as matching needs it.
struct DocumentFacts {
  std::string path;
  std::string sha256;
  DocumentKind kind = DocumentKind::kUnknown;
  std::int32_t year = 0;  // 0: not stated
  Period period;
  std::string date;  // ISO, "" when incomplete
  bool has_number = false;
  bool is_whole = true;                 // every page was read
  std::vector<std::string> unit_keys;   // of the unit that it is about
  std::size_t criteria = 0;             // rows of its appendix
  std::vector<std::string> lead_units;  // keys of the units that they name as lead, sorted
};

DocumentFacts facts_of(const Submission& submission, std::string path, std::string sha256);

// A document that is not judged, and why. Codes: "duplicate" (of another), "superseded" (by the
// plan of that year), "unit-plan" (of a unit that the year's plan names as lead), "other-kind",
// "no-year", "no-plan" (nothing governs its year).
struct LeftOut {
  std::size_t document = 0;
  std::string code;
  std::optional<std::size_t> instead;  // the document that it gives way to
  bool operator==(const LeftOut&) const = default;
};

struct Judged {
  std::size_t document = 0;
  std::size_t plan = 0;
  bool operator==(const Judged&) const = default;
};

// Indices into the documents, each at one place only.
struct Matching {
  std::map<std::int32_t, std::size_t> plans;  // year -> the plan that governs it
  std::vector<Judged> judged;                 // reports, ascending
  std::vector<LeftOut> left_out;              // ascending
};

// The plan of a year is the latest complete one: it has an appendix, a number and a full date, and
// was read whole; where none is complete, the nearest to it. A plan of a unit that another plan of
// the same year names as lead does not govern. Of equal contents the first counts.
Matching match(std::span<const DocumentFacts> documents);

// How final a report is among those of its unit and year: the year's before nine months, six
// months, later quarters and months; a period that is not stated comes after the year's.
int finality(const Period& period);

}  // namespace rasoat
