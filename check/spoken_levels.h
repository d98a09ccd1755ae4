// Spoken levels: of figures that tell different things, those that are told in the criterion's own words. Part of
// evaluation; pure.
#pragma once

#include <string>
#include <vector>

#include "check/levels.h"

namespace rasoat {

// The content words that tell what a level is of: of its own stretch, with those before where it has next to none
// ("27/42 TTHC, chiếm 64,29%").
std::vector<std::string> words_of(const Hearing& hearing, const Level& level);

// "Hồ sơ nộp trực tuyến 61,9%; thanh toán trực tuyến 48,3%" under "Tỷ lệ hồ sơ nộp trực tuyến": levels that prove the
// opposite and share far fewer words with the name, having words of their own, are left out. Where all is asked for, a
// shortfall stays unless it has hardly a word of the name. In order.
std::vector<Level> keep_spoken(const Hearing& hearing, const Threshold& threshold, std::vector<Level> levels);

// The level is that of a place, a group or a field among several: "tại UBND các xã chỉ 25%", "02 xã chưa kiểm tra 50%".
bool is_of_a_place(const Hearing& hearing, const Level& level);

}  // namespace rasoat
