// XLSX: what an office works with. Pure; the same values give the same bytes.
#pragma once

#include <span>
#include <string>
#include <tl/expected.hpp>

#include "render/sheets/review_sheets.h"

namespace rasoat {

// All sheets of render/sheets/review_sheets.h. The error is a sentence for the log.
tl::expected<std::string, std::string> reviews_xlsx(const SheetSource& source);

// The appendix of a plan, each criterion with its target as written and as read.
tl::expected<std::string, std::string> criteria_xlsx(const CriteriaSet& criteria, std::span<const Finding> findings,
                                                     Language language);

}  // namespace rasoat
