// Manifest: a CSV file in which a person says what files of an archive are. Columns by their heading, in any order:
// path, kind, unit, year, period, number, date, ignore; an empty cell is left to the text. Strict: an unknown column
// or a bad value is an error at its line. Pure.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

#include "check/archive/classify.h"

namespace rasoat {

// `code` under [manifest] of the catalogue: "no-path-column", "unknown-column", "bad-value", "too-many-cells",
// "open-quote", "twice".
struct ManifestError {
  std::size_t line = 0;  // 1-based
  std::string code;
  std::string what;  // the column or the value
};

// kind: plan, report, appendix, decision, other. period: year, six_months, nine_months, quarter-1..4, month-1..12.
// date: ISO. ignore: yes, no.
tl::expected<std::map<std::string, ManifestEntry>, ManifestError> read_manifest(std::string_view csv);

}  // namespace rasoat
