// Going counts: a whole before a semicolon and its part behind it are told in one breath. Pure.
#pragma once

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace rasoat {

// "Chỉ tiêu: 60 lượt; thực hiện: 54 lượt", "phải xử lý 11.208 văn bản; xử lý trên mạng 11.208", "đặt ra 10 phòng; thực
// tế đi được 6 nơi": of the ranges that find_sentences gave, those behind a semicolon that only say what was done of
// the count before it are joined to it. What counts another thing, gives a share of its own or speaks of something else
// stays apart.
std::vector<std::pair<std::size_t, std::size_t>> join_going_counts(
    std::string_view text, const std::vector<std::pair<std::size_t, std::size_t>>& sentences);

}  // namespace rasoat
