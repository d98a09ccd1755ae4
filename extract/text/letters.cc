#include "extract/text/letters.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>

namespace rasoat {
namespace {

// One row a vowel, one column a Tone.
constexpr std::array<std::u32string_view, 12> kVowels = {U"aàảãáạ", U"ăằẳẵắặ", U"âầẩẫấậ", U"eèẻẽéẹ",
                                                         U"êềểễếệ", U"iìỉĩíị", U"oòỏõóọ", U"ôồổỗốộ",
                                                         U"ơờởỡớợ", U"uùủũúụ", U"ưừửữứự", U"yỳỷỹýỵ"};
constexpr std::u32string_view kPlain = U"aaaeeiooouuy";  // kVowels without marks

struct Entry {
  char32_t code = 0;
  std::uint8_t row = 0;
  std::uint8_t tone = 0;
};

constexpr auto kByCode = [] {
  std::array<Entry, 72> entries{};
  std::size_t at = 0;
  for (std::size_t row = 0; row < kVowels.size(); ++row) {
    for (std::size_t tone = 0; tone < 6; ++tone) {
      entries[at++] = {kVowels[row][tone], static_cast<std::uint8_t>(row), static_cast<std::uint8_t>(tone)};
    }
  }
  std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.code < b.code; });
  return entries;
}();

const Entry* find_vowel(char32_t code) {
  const auto at =
      std::lower_bound(kByCode.begin(), kByCode.end(), code, [](const Entry& e, char32_t c) { return e.code < c; });
  return at != kByCode.end() && at->code == code ? &*at : nullptr;
}

}  // namespace

Letter letter_of(char32_t lower) {
  const Entry* vowel = find_vowel(lower);
  if (vowel == nullptr) return {lower, Tone::kLevel};
  return {kVowels[vowel->row][0], static_cast<Tone>(vowel->tone)};
}

char32_t with_tone(char32_t base, Tone tone) {
  const Entry* vowel = find_vowel(base);
  return vowel == nullptr ? base : kVowels[vowel->row][static_cast<std::size_t>(tone)];
}

bool is_vowel(char32_t base) {
  const Entry* vowel = find_vowel(base);
  return vowel != nullptr && vowel->tone == 0;
}

bool is_telling_letter(char32_t code) {
  if (code >= 0x1EA0 && code <= 0x1EF9) return true;
  constexpr std::u32string_view kTelling = U"ăĂđĐơƠưƯĩĨũŨ";
  return kTelling.find(code) != kTelling.npos;
}

char32_t without_marks(char32_t lower) {
  if (lower == U'đ') return U'd';
  const Entry* vowel = find_vowel(lower);
  return vowel == nullptr ? lower : kPlain[vowel->row];
}

char32_t lower_of(char32_t code) {
  if (code < 0x80) return code >= U'A' && code <= U'Z' ? code + 32 : code;
  if (code >= 0x1EA0 && code <= 0x1EF9) return code | 1;
  return static_cast<char32_t>(u_tolower(static_cast<UChar32>(code)));
}

char32_t upper_of(char32_t code) {
  if (code < 0x80) return code >= U'a' && code <= U'z' ? code - 32 : code;
  if (code >= 0x1EA0 && code <= 0x1EF9) return code & ~char32_t{1};
  return static_cast<char32_t>(u_toupper(static_cast<UChar32>(code)));
}

std::u32string to_codes(std::string_view utf8) {
  std::u32string codes;
  codes.reserve(utf8.size());
  const auto length = static_cast<std::ptrdiff_t>(utf8.size());
  for (std::ptrdiff_t at = 0; at < length;) {
    UChar32 code = 0;
    U8_NEXT_OR_FFFD(utf8.data(), at, length, code);
    codes.push_back(static_cast<char32_t>(code));
  }
  return codes;
}

void append_utf8(std::string& text, char32_t code) {
  std::array<char, 4> bytes{};
  std::size_t count = 0;
  if (code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) code = 0xFFFD;
  U8_APPEND_UNSAFE(bytes.data(), count, code);
  text.append(bytes.data(), count);
}

std::string to_utf8(std::u32string_view codes) {
  std::string text;
  text.reserve(codes.size() * 2);
  for (const char32_t code : codes) append_utf8(text, code);
  return text;
}

std::string ascii_digits(std::string_view text) {
  std::string digits;
  std::copy_if(text.begin(), text.end(), std::back_inserter(digits), [](char c) { return c >= '0' && c <= '9'; });
  return digits;
}

}  // namespace rasoat
