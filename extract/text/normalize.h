// Normalised Vietnamese: NFC text for people, comparison keys for machines. Uses ICU; pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rasoat {

// NFC; zero-width characters and soft hyphens dropped; every Unicode space becomes one blank,
// runs of blanks collapse, ends are trimmed; invalid UTF-8 becomes U+FFFD. Eth (U+00D0, U+00F0,
// U+0189) becomes Đ/đ inside Vietnamese words.
std::string normalize(std::string_view text);

// The comparison key: normalize(), lower case, tone placement (hoà = hòa, thuỷ = thủy), i/y in
// open syllables (tỷ = tỉ, kỹ = kĩ, lý = lí), typographic quotes, dashes and spelling pairs of
// administrative prose ("uỷ ban"/"ủy ban", "hằng năm"/"hàng năm") made alike, punctuation other
// than % / . , - between digits or letters turned into blanks. Diacritics are kept.
std::string compare_key(std::string_view text);

// compare_key() without diacritics and with đ as d: for text that OCR may have marked wrongly.
std::string bare_key(std::string_view text);

// The key split at blanks.
std::vector<std::string> key_words(std::string_view key);

// Letter case: lower and upper case of Vietnamese text, locale-independent.
std::string to_lower(std::string_view text);
std::string to_upper(std::string_view text);
// True when the text has letters and all of them are capitals.
bool is_upper(std::string_view text);

// Length in Unicode code points.
std::size_t length_of(std::string_view text);

}  // namespace rasoat
