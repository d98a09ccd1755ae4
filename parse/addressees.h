// Addressees: the lines of a list under "Kính gửi" that name whom a report is sent to, told from those that already
// report. Pure.
#pragma once

#include <string_view>

namespace rasoat {

// `line` is the text behind the bullet. An addressee is an office, a person or a group of them: it opens with one, and
// carries no code, no share or ratio, no label and no word of what was done. What is not surely one is none.
bool is_addressee(std::string_view line);

}  // namespace rasoat
