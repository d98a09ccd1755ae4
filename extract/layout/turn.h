// Pages laid sideways or upside down, turned the way a reader turns them. Pure.
#pragma once

#include <cstdint>

#include "extract/document.h"

namespace rasoat {

// The whole page turned clockwise by 0, 90, 180 or 270 degrees: sizes, boxes, directions, and
// Page::rotation, which says how far the stored page was turned in all.
Page turn_page(Page page, std::int32_t degrees);

// How far the page has to be turned so that its writing runs left to right: 0 unless nearly all
// of at least ten words run another way.
std::int32_t turn_needed(const Page& page);

}  // namespace rasoat
