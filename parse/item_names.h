// Item names: the criteria that the heading of a plan's item names, in quotes, by code, or plainly.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rasoat {

// `heading` without its marker: 'Tiêu chí “A”; Tiêu chí thành phần “B”:' gives A and B;
// "TCTP 3.2.5 - Công khai TTHC:" gives "Công khai TTHC"; "Chỉ số hài lòng:" gives itself.
std::vector<std::string> find_item_names(std::string_view heading);

// The heading speaks of a criterion: "tiêu chí", "chỉ số", "chỉ tiêu", a code.
bool names_criterion(std::string_view heading);

}  // namespace rasoat
