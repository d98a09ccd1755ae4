// Letters: the Vietnamese alphabet as data. One vowel letter is a quality (a ă â e ê i o ô ơ u ư y)
// and a tone; a syllable is spelled from letters, and compared by their parts. Pure, no ICU.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace rasoat {

// Thanh điệu, in the order of the school table.
enum class Tone : std::uint8_t { kLevel, kFalling, kHook, kBroken, kRising, kHeavy };  // ngang huyền hỏi ngã sắc nặng

struct Letter {
  char32_t base = 0;  // lower case, without tone: U'ê' of "ệ"; a letter that is no vowel is itself
  Tone tone = Tone::kLevel;
};

// Takes a lower-case letter apart. Letters outside the alphabet come back as they are.
Letter letter_of(char32_t lower);
// Puts it together again: {U'ê', kHeavy} is U'ệ'. A base that takes no tone ignores it.
char32_t with_tone(char32_t base, Tone tone);
// a ă â e ê i o ô ơ u ư y, without tone.
bool is_vowel(char32_t base);
// Letters of no other common language: ă đ ơ ư ĩ ũ and U+1EA0..U+1EF9, either case.
bool is_telling_letter(char32_t code);
// ASCII without diacritics: U'ệ' and U'ê' are U'e', U'đ' is U'd'; others come back as they are.
char32_t without_marks(char32_t lower);

// Simple lower and upper case of one code point, locale-independent.
char32_t lower_of(char32_t code);
char32_t upper_of(char32_t code);

// The digits 0 to 9 of a text, in order.
std::string ascii_digits(std::string_view text);

// UTF-8 <-> code points. Invalid bytes become U+FFFD, one each maximal subpart.
std::u32string to_codes(std::string_view utf8);
std::string to_utf8(std::u32string_view codes);
void append_utf8(std::string& text, char32_t code);

}  // namespace rasoat
