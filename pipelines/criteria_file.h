// Criteria file: criteria that a person corrected, read back from TOML (render/toml.h writes it).
// Read strictly: an unknown key, a wrong type or a value that is not allowed is an error with its place.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

#include "check/review.h"
#include "parse/criteria.h"

namespace rasoat {

// Where and why a file was refused. Codes: "syntax", "unknown-key", "missing-key", "wrong-type", "bad-value",
// "duplicate-id", "no-criteria"; `args` name key, value, allowed or detail.
struct CriteriaFileError {
  std::string code;
  Arguments args;
  std::int32_t line = 0;  // 1-based
  std::int32_t column = 0;
};

// The name says that the file is one: it ends in ".toml".
bool is_criteria_file(std::string_view path);

// Without [criterion.predicate] the target is read from its text, as in a plan; without kind the deadline is.
// `path` and the text's SHA-256 become those of the set.
tl::expected<CriteriaSet, CriteriaFileError> criteria_from_toml(std::string_view text, const std::string& path);

}  // namespace rasoat
