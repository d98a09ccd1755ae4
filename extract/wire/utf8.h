// UTF-8 validity, for text that comes from outside (worker replies, file names). Pure.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace rasoat {

// Bytes of the well-formed UTF-8 sequence at text[at]; 0 when none begins there.
// Overlong forms, surrogates and code points above U+10FFFF are not well-formed (Unicode, table 3-7).
std::size_t utf8_sequence(std::string_view text, std::size_t at);

bool is_valid_utf8(std::string_view text);

// The text with every byte that belongs to no well-formed sequence replaced by U+FFFD.
std::string repair_utf8(std::string_view text);

}  // namespace rasoat
