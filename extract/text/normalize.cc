#include "extract/text/normalize.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>

#include "extract/text/letters.h"
#include "extract/text/syllable.h"

namespace rasoat {
namespace {

using Codes = std::u32string_view;

bool is_printable_ascii(char c) { return c >= 0x20 && c < 0x7F; }

// Already normal: printable ASCII, single blanks, none at the ends.
bool is_plain(std::string_view text) {
  char before = ' ';
  for (const char c : text) {
    if (!is_printable_ascii(c) || (c == ' ' && before == ' ')) return false;
    before = c;
  }
  return text.empty() || before != ' ';
}

// Letters that NFC leaves alone and that no rule below touches.
bool is_settled(char32_t c) {
  if (c < 0x80) return c >= 0x20 && c < 0x7F;
  if (c >= 0xC0 && c <= 0xFF) return c != 0xD0 && c != 0xF0;
  if (c >= 0x1EA0 && c <= 0x1EF9) return true;
  constexpr Codes kOthers = U"ĂăĐđĨĩŨũƠơƯư–—‘’“”…•≥≤";
  return kOthers.find(c) != Codes::npos;
}

bool is_blank(char32_t c) {
  return c == 0x20 || (c >= 0x09 && c <= 0x0D) || c == 0x85 || u_isUWhiteSpace(static_cast<UChar32>(c));
}

// Zero-width and formatting characters, soft hyphens, controls: nothing that a reader sees.
bool is_invisible(char32_t c) {
  if (c == 0xFFFD) return false;
  if (c == 0x034F || c == 0x180E || (c >= 0xFE00 && c <= 0xFE0F)) return true;
  const auto type = u_charType(static_cast<UChar32>(c));
  return type == U_CONTROL_CHAR || type == U_FORMAT_CHAR;
}

// U+0302 ˆ, U+0306 ˘, U+031B horn: what makes another letter.
bool is_quality_mark(char32_t c) { return c == 0x0302 || c == 0x0306 || c == 0x031B; }
bool is_tone_mark(char32_t c) { return c == 0x0300 || c == 0x0301 || c == 0x0303 || c == 0x0309 || c == 0x0323; }
bool is_eth(char32_t c) { return c == 0xD0 || c == 0xF0 || c == 0x189 || c == 0x256; }
bool is_letter(char32_t c) { return u_isalpha(static_cast<UChar32>(c)); }

std::u32string from_icu(const icu::UnicodeString& text) {
  std::u32string codes;
  codes.reserve(static_cast<std::size_t>(text.length()));
  for (int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
    codes.push_back(static_cast<char32_t>(text.char32At(at)));
  }
  return codes;
}

icu::UnicodeString to_icu(Codes codes) {
  icu::UnicodeString text;
  for (const char32_t code : codes) text.append(static_cast<UChar32>(code));
  return text;
}

// With an error, which valid input cannot cause, the text comes back as it is.
template <typename Step>
icu::UnicodeString apply(const icu::Normalizer2* form, UErrorCode& error, const icu::UnicodeString& text, Step step) {
  if (U_FAILURE(error)) return text;
  icu::UnicodeString result = (form->*step)(text, error);
  return U_FAILURE(error) ? text : result;
}

using Normalize = icu::UnicodeString (icu::Normalizer2::*)(const icu::UnicodeString&, UErrorCode&) const;

icu::UnicodeString nfc(const icu::UnicodeString& text) {
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2* form = icu::Normalizer2::getNFCInstance(error);
  return apply(form, error, text, static_cast<Normalize>(&icu::Normalizer2::normalize));
}

icu::UnicodeString nfd(const icu::UnicodeString& text) {
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2* form = icu::Normalizer2::getNFDInstance(error);
  return apply(form, error, text, static_cast<Normalize>(&icu::Normalizer2::normalize));
}

// "e" + acute + circumflex is typed for ế though Unicode composes it only the other way round.
void put_quality_before_tone(std::u32string& decomposed) {
  for (std::size_t at = 1; at < decomposed.size(); ++at) {
    for (std::size_t i = at; i > 0 && is_quality_mark(decomposed[i]) && is_tone_mark(decomposed[i - 1]); --i) {
      std::swap(decomposed[i], decomposed[i - 1]);
    }
  }
}

std::u32string compose(Codes codes) {
  std::u32string composed = from_icu(nfc(to_icu(codes)));
  const bool left_over = std::any_of(composed.begin(), composed.end(), is_quality_mark);
  if (!left_over) return composed;
  std::u32string decomposed = from_icu(nfd(to_icu(composed)));
  put_quality_before_tone(decomposed);
  return from_icu(nfc(to_icu(decomposed)));
}

// Latin ligatures as fonts carry them, U+FB00..U+FB06.
constexpr std::array<Codes, 7> kLigatures = {U"ff", U"fi", U"fl", U"ffi", U"ffl", U"st", U"st"};

// One blank for any run of white space, none at the ends; invisible characters dropped.
std::u32string settle_blanks(Codes codes) {
  std::u32string text;
  text.reserve(codes.size());
  for (const char32_t c : codes) {
    if (is_blank(c)) {
      if (!text.empty() && text.back() != U' ') text.push_back(U' ');
    } else if (c >= 0xFB00 && c <= 0xFB06) {
      text += kLigatures[c - 0xFB00];
    } else if (!is_invisible(c)) {
      text.push_back(c);
    }
  }
  if (!text.empty() && text.back() == U' ') text.pop_back();
  return text;
}

std::u32string with_d_for_eth(Codes word) {
  std::u32string folded(word);
  for (char32_t& c : folded) {
    if (is_eth(c)) c = c == 0xF0 || c == 0x256 ? U'đ' : U'Đ';
  }
  return folded;
}

// "Ðà", "HÐND", "Ðàlạt"; not "maður".
bool reads_as_vietnamese(Codes folded) {
  const auto is_capital = [](char32_t c) { return lower_of(c) != c; };
  if (std::all_of(folded.begin(), folded.end(), is_capital)) return true;
  const auto tells = [](char32_t c) { return is_telling_letter(c) && c != U'đ' && c != U'Đ'; };
  return std::any_of(folded.begin(), folded.end(), tells) || is_vietnamese_syllable(folded);
}

void fold_eth(std::u32string& text) {
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && is_letter(text[end])) ++end;
    const Codes word = Codes(text).substr(at, end - at);
    if (std::any_of(word.begin(), word.end(), is_eth)) {
      const std::u32string folded = with_d_for_eth(word);
      if (reads_as_vietnamese(folded)) text.replace(at, end - at, folded);
    }
    at = std::max(end, at + 1);
  }
}

std::u32string normalize_codes(Codes codes) {
  // Blanks first: dropping a zero-width character can bring a letter and its mark together.
  std::u32string text = compose(settle_blanks(codes));
  if (std::any_of(text.begin(), text.end(), is_eth)) fold_eth(text);
  return text;
}

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
bool is_word_letter(char32_t c) {
  return c < 0x80 ? (c >= U'a' && c <= U'z') || is_digit(c) : u_isalnum(static_cast<UChar32>(c)) != 0;
}

// The one form of quotes, dashes and full-width characters.
char32_t key_form(char32_t c) {
  if (c < 0x80) return c;
  if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212) return U'-';
  if (c >= 0xFF01 && c <= 0xFF5E) return lower_of(c - 0xFEE0);
  if (is_eth(c)) return U'đ';
  return c;
}

// . , between digits ("3.4.1", "98,65"); / - with a digit on one side ("25/qđ", "9001-2015").
bool keeps_mark(Codes text, std::size_t at) {
  if (at == 0 || at + 1 >= text.size()) return false;
  const char32_t left = text[at - 1];
  const char32_t right = text[at + 1];
  const bool digits = is_digit(left) && is_digit(right);
  if (text[at] == U'.' || text[at] == U',') return digits;
  if (text[at] != U'/' && text[at] != U'-') return false;
  return is_word_letter(left) && is_word_letter(right) && (is_digit(left) || is_digit(right));
}

// Everything that is no word turned into blanks; "98 %" becomes "98%".
std::u32string keep_words(Codes text) {
  std::u32string kept;
  kept.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char32_t c = text[at];
    if (c == U'%') {
      if (kept.size() >= 2 && kept.back() == U' ' && is_digit(kept[kept.size() - 2])) kept.pop_back();
      kept.push_back(c);
    } else if (is_word_letter(c) || keeps_mark(text, at)) {
      kept.push_back(c);
    } else if (!kept.empty() && kept.back() != U' ') {
      kept.push_back(U' ');
    }
  }
  if (!kept.empty() && kept.back() == U' ') kept.pop_back();
  return kept;
}

// Words that follow "hằng"/"hàng" in the sense of "every", as the key spells them.
constexpr std::array<Codes, 5> kPeriods = {U"năm", U"ngày", U"tháng", U"quí", U"tuần"};

// Spells each word, and "hằng năm" as "hàng năm".
std::u32string spell_words(Codes text) {
  std::u32string spelled;
  spelled.reserve(text.size());
  std::size_t every = Codes::npos;  // where the word before began, if it is "hằng"
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && is_word_letter(text[end]) && !is_digit(text[end])) ++end;
    if (end == at) {
      spelled.push_back(text[at++]);
      continue;
    }
    std::u32string word(text.substr(at, end - at));
    spell_for_key(word);
    if (every != Codes::npos && std::find(kPeriods.begin(), kPeriods.end(), word) != kPeriods.end()) {
      spelled[every + 1] = U'à';
    }
    every = word == U"hằng" ? spelled.size() : Codes::npos;
    spelled += word;
    at = end;
  }
  return spelled;
}

std::u32string key_of(Codes normal) {
  std::u32string text(normal);
  for (char32_t& c : text) c = key_form(lower_of(c));
  return spell_words(keep_words(text));
}

// Characters outside the alphabet may need several rounds to settle (a case fold that composes
// with what follows); a bound keeps hostile text from costing more.
constexpr int kMaxRounds = 4;

std::u32string settled_key(Codes codes) {
  std::u32string key = key_of(normalize_codes(codes));
  for (int round = 0; round < kMaxRounds; ++round) {
    std::u32string again = key_of(normalize_codes(key));
    if (again == key) break;
    key = std::move(again);
  }
  return key;
}

bool all_settled(Codes codes) { return std::all_of(codes.begin(), codes.end(), is_settled); }

std::u32string codes_of_key(std::string_view text) {
  const std::u32string codes = to_codes(text);
  return all_settled(codes) ? key_of(codes) : settled_key(codes);
}

template <typename Map>
std::string mapped(std::string_view text, Map map) {
  std::u32string codes = to_codes(text);
  for (char32_t& code : codes) code = map(code);
  return to_utf8(codes);
}

}  // namespace

std::string normalize(std::string_view text) {
  if (is_plain(text)) return std::string(text);
  const std::u32string codes = to_codes(text);
  return to_utf8(all_settled(codes) ? settle_blanks(codes) : normalize_codes(codes));
}

std::string compare_key(std::string_view text) { return to_utf8(codes_of_key(text)); }

std::string bare_key(std::string_view text) {
  std::u32string codes = codes_of_key(text);
  for (char32_t& code : codes) code = without_marks(code);
  return to_utf8(codes);
}

std::vector<std::string> key_words(std::string_view key) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < key.size();) {
    const std::size_t blank = std::min(key.find(' ', at), key.size());
    if (blank > at) words.emplace_back(key.substr(at, blank - at));
    at = blank + 1;
  }
  return words;
}

std::string to_lower(std::string_view text) { return mapped(text, lower_of); }
std::string to_upper(std::string_view text) { return mapped(text, upper_of); }

bool is_upper(std::string_view text) {
  const std::u32string codes = to_codes(text);
  const auto is_small = [](char32_t c) { return upper_of(c) != c; };
  return std::any_of(codes.begin(), codes.end(), is_letter) && std::none_of(codes.begin(), codes.end(), is_small);
}

std::size_t length_of(std::string_view text) {
  // Counts lead bytes; continuation bytes are 10xxxxxx.
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

}  // namespace rasoat
