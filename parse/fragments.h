// Fragments: short bullets that tell one matter in pieces, "Phải gửi: 4", "Đã gửi: 4", "Gửi chậm: không" below
// "2. Báo cáo CCHC định kỳ". None says anything alone. Pure.
#pragma once

#include "parse/structure.h"

namespace rasoat {

// Bullets of that kind made one paragraph with the heading that they stand below, and short sentences of one bullet
// ("TTHC trực tuyến mức độ 3, 4: 40. Có phát sinh hồ sơ: 17.") made one sentence. Every word keeps its place.
Structure join_fragments(const Structure& structure);

}  // namespace rasoat
