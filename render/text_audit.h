// The audit as text: unit × year × criterion.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "render/text.h"

namespace rasoat {

// One unit in one year.
struct AuditUnit {
  std::string unit;
  std::string path;                              // of the report that counts
  std::vector<std::string> others;               // paths of further reports of the year
  std::vector<std::optional<Verdict>> verdicts;  // one per criterion of the year's plan
};

// One year: its plan, and the units that reported.
struct AuditYear {
  std::int32_t year = 0;
  std::string plan;                   // path
  std::vector<std::string> criteria;  // codes, in the order of the plan
  std::vector<AuditUnit> units;
};

// A document that was not judged: why, as a code under [left_out], or the error of its reading.
struct AuditLeftOut {
  std::string path;
  std::string code;
  std::string instead;  // path of the document that it gives way to
  std::optional<ReadError> error;
};

std::string audit_text(std::span<const AuditYear> years, std::span<const AuditLeftOut> left_out,
                       const TextOptions& options);

}  // namespace rasoat
