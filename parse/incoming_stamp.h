// The stamp of incoming mail ("CÔNG VĂN ĐẾN / Số: 2154 / Ngày: 20/12/2022 / Chuyển: ..."): printed on the
// paper by whoever received it, often across letterhead and title. No part of what was written.
// Source: Nghị định 30/2020/NĐ-CP, Phụ lục IV (mẫu dấu "Đến").
#pragma once

#include <vector>

#include "extract/document.h"

namespace rasoat {

// Clears keep[i] for the words of such a stamp in the upper half of the page: its heading and, below it,
// at least two of its entries. Numbers with a symbol and dates in words are the document's own.
void drop_incoming_stamp(const Page& page, std::vector<bool>& keep);

}  // namespace rasoat
