// Normalised Vietnamese: NFC text for people, comparison keys for machines. Uses ICU; pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rasoat {

// NFC, also of marks typed in the wrong order; zero-width, formatting and control characters and
// soft hyphens dropped; every Unicode space becomes one blank, runs of blanks collapse, ends are
// trimmed; Latin ligatures (U+FB00..) spelled out; invalid UTF-8 becomes U+FFFD. Eth (U+00D0,
// U+00F0, U+0189) becomes Đ/đ inside Vietnamese words. Idempotent, thread-safe.
std::string normalize(std::string_view text);

// The comparison key, for equality and search only: normalize(), lower case, and one spelling
// where usage knows several. The forms chosen: tone marks in their old place ("hòa", "thủy",
// "ủy ban"; "hoàn" as ever), i for y in open syllables after h k l m s t v qu ("tỉ lệ", "kỉ luật",
// "quản lí", "quí"), "hàng năm" for "hằng năm", đ for eth, "98%" for "98 %". Punctuation becomes a
// blank, except % and, between digits, . and , ("3.4.1", "98,65"); / and - stay beside a digit
// ("25/qđ", "9001-2015"). Diacritics are kept. Idempotent. A phrase to be looked for in a key
// must be a key itself: write compare_key("tỷ lệ"), not "tỷ lệ".
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
