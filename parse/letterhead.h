// Letterhead: what stands above the title: motto, agencies, number, place and date.
// Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, II.1 to II.4.
#pragma once

#include <span>
#include <vector>

#include "parse/passage.h"
#include "parse/submission.h"

namespace rasoat {

// Fills motto, agency, parent_agency, number and date of the header from the lines above the title,
// in reading order. Lines with several parts ("ỦY BAN ... | CỘNG HÒA ...") are taken apart. `ink` as in header_lines.h.
void read_letterhead(std::span<const Passage> lines, std::span<const Place> ink, Header& header);

// "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", whole or its first half, in capitals or not.
bool is_motto(const std::string& text);

}  // namespace rasoat
