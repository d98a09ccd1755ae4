// UTF-8 at the edge of the program: code points of text, and paths that may be no UTF-8 at all.
// Pure; no locale.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace rasoat {

// The code point at byte `at` and its length in bytes. An invalid byte is U+FFFD of length 1, valid = false.
struct CodePoint {
  char32_t value = 0;
  std::size_t length = 1;
  bool valid = true;
};
CodePoint code_point_at(std::string_view text, std::size_t at);

bool is_utf8(std::string_view text);

// Valid UTF-8 stays; otherwise every byte that is not part of a valid sequence, and '%', is percent-encoded.
std::string path_text(std::string_view path);

}  // namespace rasoat
