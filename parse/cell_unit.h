// Units that stand apart from their figures: in a column "Đơn vị tính", or in a header, "Kết quả (%)".
#pragma once

#include <string>
#include <string_view>

namespace rasoat {

// The unit that the words of a header or of a name end in: "Kết quả (%)" -> "%", "Thu ngân sách (triệu
// đồng)" -> "triệu đồng"; "": none.
std::string unit_in_brackets(std::string_view text);

// The unit that a name gives the figures told of it: in brackets at its end, or percent of what begins with "Tỷ lệ".
std::string unit_of_name(std::string_view name);

// The figure of a cell with its unit behind it: ("≥ 30", "%") -> "≥ 30%", ("02 trở lên", "Sáng kiến") -> "02 sáng kiến
// trở lên". The cell as it is where it holds no figure, several, one with a unit of its own, or a date.
std::string with_unit(std::string_view cell, std::string_view unit);
// The same of what a plan asks for, which may be a range: ("80 - 85", "%") -> "80 - 85%". In a report two figures are
// no range.
std::string target_with_unit(std::string_view cell, std::string_view unit);

}  // namespace rasoat
