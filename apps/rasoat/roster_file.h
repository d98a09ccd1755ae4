// The roster as an office keeps it: a TOML file (units × periods), or a table (CSV, XLSX) with a row for each document
// that is owed. Values to values; nothing is opened.
#pragma once

#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "apps/rasoat/strict_table.h"
#include "check/roster.h"

namespace rasoat {

// [[unit]] name (must be there), aliases; [[period]] year (must be there), period, kind, due. Every unit owes every
// period, except where a [[period]] lists the `units` that it is for.
tl::expected<Roster, FileFault> roster_from_toml(std::string_view text);

// Rows under a heading row with columns known by name in either language: unit and year must be there; aliases
// (several parted by ";" or "|"), kind, period and due may. Other columns and empty rows are passed over. A fault's
// line and column are row and column, 1-based.
using TableRows = std::vector<std::vector<std::string>>;
tl::expected<Roster, FileFault> roster_from_rows(const TableRows& rows);

// Comma, semicolon or tab, whichever the first line has most of; quotes as in RFC 4180; a byte order mark is dropped.
TableRows csv_rows(std::string_view text);

// "quý I", "6 tháng đầu năm", "tháng 3", "năm", "" -> a part of `year`; nothing for anything else.
std::optional<Period> period_of(std::string_view words, std::int32_t year);

}  // namespace rasoat
