// Header lines: "Số: 45/KH-UBND" and "Gia Lai, ngày 05 tháng 9 năm 2022", each as a value with its
// state: filled in, left blank, or something stands there that was not read.
// Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, II.3 and II.4.
#pragma once

#include <optional>
#include <span>

#include "parse/passage.h"
#include "parse/submission.h"

namespace rasoat {

// `ink` is what stands on paper and gave no word: a gap that holds some of it is unclear, one that holds none is
// blank. Of a number or a day that is unclear nothing is taken; the quotation keeps what was read.

// The number line that the text begins with. nullopt: it is no number line.
std::optional<NumberLine> find_number_line(const Passage& text, std::span<const Place> ink = {});

// The place-and-date line: a place, "ngày ... tháng ... năm ...". nullopt: none.
std::optional<DateLine> find_date_line(const Passage& text, std::span<const Place> ink = {});

}  // namespace rasoat
