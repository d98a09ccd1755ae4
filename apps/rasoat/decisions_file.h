// Decisions as people keep them: a TOML file, or the decisions sheet of a workbook that batch wrote, filled in and
// passed back. Values to values; nothing is opened.
#pragma once

#include <span>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "apps/rasoat/strict_table.h"
#include "check/decisions.h"
#include "parse/sheet_rows.h"

namespace rasoat {

// [[decision]] document, criterion, verdict, by and reason must be there, and fingerprint unless document is a
// SHA-256; date may.
tl::expected<std::vector<DecisionEntry>, FileFault> decisions_from_toml(std::string_view text);

// The sheet is known by its headings, in either language, wherever they stand. A row without a verdict is not decided
// yet and passed over. A fault's line and column are the row and column of the sheet.
tl::expected<std::vector<DecisionEntry>, FileFault> decisions_from_sheets(std::span<const SheetRows> sheets);

// "20/12/2022", "2022-12-20" -> the day in ISO; nothing for anything else.
std::optional<Date> written_day(std::string_view text);

}  // namespace rasoat
