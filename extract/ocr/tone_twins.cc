#include "extract/ocr/tone_twins.h"

#include <algorithm>
#include <array>
#include <string>

#include "extract/text/letters.h"

namespace rasoat::ocr {
namespace {

constexpr std::array<std::u32string_view, 26> kAcute = {
    U"kiếm", U"thấm", U"tố",  U"cống", U"tống", U"bố", U"đối", U"phố", U"hiếu", U"biếu", U"điếm", U"triến", U"chuyến",
    U"hiến", U"đế",   U"thế", U"khối", U"chấn", U"ấn", U"nối", U"mố",  U"cấm",  U"sấm",  U"phấm", U"tuyến", U"diến"};

std::u32string small_letters(std::string_view text) {
  std::u32string letters;
  for (const char32_t code : to_codes(text)) {
    if (lower_of(code) != upper_of(code)) letters += lower_of(code);
  }
  return letters;
}

// Of an acute over a circumflex; 0 of any other letter.
char32_t hooked(char32_t acute) {
  const char32_t lower = lower_of(acute);
  const auto [base, tone] = letter_of(lower);
  if (tone != Tone::kRising || (base != U'â' && base != U'ê' && base != U'ô')) return 0;
  const char32_t hook = with_tone(base, Tone::kHook);
  return acute == lower ? hook : upper_of(hook);
}

}  // namespace

bool may_be_hooked(std::string_view text) {
  const std::u32string letters = small_letters(text);
  return std::find(kAcute.begin(), kAcute.end(), letters) != kAcute.end();
}

bool is_hooked_twin(std::string_view acute, std::string_view other) {
  const std::u32string a = to_codes(acute), b = to_codes(other);
  if (a.size() != b.size() || a == b) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a[i] != b[i] && hooked(a[i]) != b[i]) return false;
  }
  return true;
}

}  // namespace rasoat::ocr
