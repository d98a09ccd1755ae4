// Workbook: sheets as the bytes of an XLSX file (Office Open XML), by libxlsxwriter. A4 or A3 landscape, fitted
// to the width of the paper, heading row frozen, repeated in print and with filters.
#pragma once

#include <span>
#include <string>
#include <tl/expected.hpp>

#include "render/sheets/sheet.h"

namespace rasoat {

// A sheet of more rows than a worksheet holds goes on in a further one, "name (2)". The same sheets give the same
// bytes. The error, a sentence for the log: no memory, or nowhere to write.
tl::expected<std::string, std::string> workbook_bytes(std::span<const Sheet> sheets, const std::string& title);

}  // namespace rasoat
