#include "extract/text/syllable.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <utility>

#include "extract/text/letters.h"

namespace rasoat {
namespace {

using Codes = std::u32string_view;

// Longest first where one begins another.
constexpr std::array<Codes, 28> kOnsets = {U"ngh", U"ng", U"nh", U"ch", U"gh", U"gi", U"kh", U"ph", U"qu", U"th",
                                           U"tr",  U"b",  U"c",  U"d",  U"đ",  U"g",  U"h",  U"k",  U"l",  U"m",
                                           U"n",   U"p",  U"r",  U"s",  U"t",  U"v",  U"x",  U""};

// Rimes without their tone, sorted.
constexpr auto kRimes = [] {
  std::array rimes = std::to_array<Codes>({
      U"a",    U"ac",   U"ach",  U"ai",   U"am",  U"an",  U"ang",  U"anh",  U"ao",   U"ap",  U"at",   U"au",   U"ay",
      U"ăc",   U"ăm",   U"ăn",   U"ăng",  U"ăp",  U"ăt",  U"âc",   U"âm",   U"ân",   U"âng", U"âp",   U"ât",   U"âu",
      U"ây",   U"e",    U"ec",   U"em",   U"en",  U"eng", U"eo",   U"ep",   U"et",   U"ê",   U"êch",  U"êm",   U"ên",
      U"ênh",  U"êp",   U"êt",   U"êu",   U"i",   U"ia",  U"ich",  U"im",   U"in",   U"inh", U"ip",   U"it",   U"iu",
      U"iêc",  U"iêm",  U"iên",  U"iêng", U"iêp", U"iêt", U"iêu",  U"o",    U"oc",   U"oi",  U"om",   U"on",   U"ong",
      U"ooc",  U"oong", U"op",   U"ot",   U"oa",  U"oac", U"oach", U"oai",  U"oam",  U"oan", U"oang", U"oanh", U"oao",
      U"oap",  U"oat",  U"oay",  U"oăc",  U"oăm", U"oăn", U"oăng", U"oăt",  U"oe",   U"oem", U"oen",  U"oeo",  U"oet",
      U"ô",    U"ôc",   U"ôi",   U"ôm",   U"ôn",  U"ông", U"ôp",   U"ôt",   U"ơ",    U"ơi",  U"ơm",   U"ơn",   U"ơp",
      U"ơt",   U"u",    U"ua",   U"uc",   U"ui",  U"um",  U"un",   U"ung",  U"up",   U"ut",  U"uân",  U"uâng", U"uât",
      U"uây",  U"uê",   U"uêch", U"uênh", U"uôc", U"uôi", U"uôm",  U"uôn",  U"uông", U"uôt", U"uơ",   U"uy",   U"uya",
      U"uych", U"uyn",  U"uynh", U"uyp",  U"uyt", U"uyu", U"uyên", U"uyêt", U"ư",    U"ưa",  U"ưc",   U"ưi",   U"ưm",
      U"ưn",   U"ưng",  U"ưt",   U"ưu",   U"ươc", U"ươi", U"ươm",  U"ươn",  U"ương", U"ươp", U"ươt",  U"ươu",  U"y",
      U"yêm",  U"yên",  U"yêng", U"yêt",  U"yêu",
  });
  std::sort(rimes.begin(), rimes.end());
  return rimes;
}();

// Rimes that stand only after qu ("quỳnh", "quýt"), sorted.
constexpr std::array<Codes, 5> kRimesAfterQu = {U"ych", U"ynh", U"yp", U"yt", U"yu"};

struct Spelling {
  std::size_t onset = 0;  // letters of the onset
  Tone tone = Tone::kLevel;
};

bool starts_with_front_vowel(Codes rime) { return Codes(U"eêiy").find(rime.front()) != Codes::npos; }

// c/k, g/gh and ng/ngh share the sounds between them.
bool agree(Codes onset, Codes rime) {
  if (onset == U"k" || onset == U"gh" || onset == U"ngh") return starts_with_front_vowel(rime);
  if (onset == U"c" || onset == U"ng") return !starts_with_front_vowel(rime);
  if (onset == U"g") return rime.front() == U'i' || !starts_with_front_vowel(rime);
  if (onset == U"qu") return rime.front() != U'u' && rime.front() != U'o' && rime.front() != U'ư';
  return true;
}

bool is_rime(Codes onset, Codes rime) {
  if (rime.empty() || !agree(onset, rime)) return false;
  if (std::binary_search(kRimes.begin(), kRimes.end(), rime)) return true;
  return onset == U"qu" && std::binary_search(kRimesAfterQu.begin(), kRimesAfterQu.end(), rime);
}

bool ends_in_stop(Codes rime) {
  const char32_t last = rime.back();
  return last == U'c' || last == U'p' || last == U't' || rime.ends_with(U"ch");
}

std::optional<std::size_t> split_onset(Codes toneless) {
  for (const Codes onset : kOnsets) {
    if (toneless.starts_with(onset) && is_rime(onset, toneless.substr(onset.size()))) return onset.size();
  }
  return std::nullopt;
}

constexpr std::size_t kLongestSyllable = 7;  // "nghiêng"

// Takes the tone off `word` (lower case) and splits what is left; nullopt: no syllable.
std::optional<Spelling> spell(std::u32string& word) {
  if (word.empty() || word.size() > kLongestSyllable) return std::nullopt;
  Spelling spelling;
  for (char32_t& code : word) {
    const Letter letter = letter_of(code);
    if (letter.tone == Tone::kLevel) continue;
    if (spelling.tone != Tone::kLevel) return std::nullopt;
    spelling.tone = letter.tone;
    code = letter.base;
  }
  const auto onset = split_onset(word);
  if (!onset) return std::nullopt;
  spelling.onset = *onset;
  const bool stopped = ends_in_stop(Codes(word).substr(*onset));
  if (stopped && spelling.tone != Tone::kRising && spelling.tone != Tone::kHeavy) return std::nullopt;
  return spelling;
}

// Index in the rime of the letter that bears the tone: the last of ă â ê ô ơ ư; else the only
// vowel, the second of two before a consonant, the first of two at the end, the middle of three.
std::size_t tone_bearer(Codes rime) {
  const std::size_t marked = rime.find_last_of(U"ăâêôơư");
  if (marked != Codes::npos) return marked;
  const std::size_t consonant = rime.find_first_not_of(U"aeiouy");
  const std::size_t vowels = consonant == Codes::npos ? rime.size() : consonant;
  if (vowels == 3) return 1;
  return vowels == 2 && consonant != Codes::npos ? 1 : 0;
}

bool takes_i_for_y(Codes onset) {
  return onset == U"qu" || (onset.size() == 1 && Codes(U"hklmstv").find(onset.front()) != Codes::npos);
}

std::u32string lowered(Codes word) {
  std::u32string lower(word);
  for (char32_t& code : lower) code = lower_of(code);
  return lower;
}

// What separates words: blanks, ASCII other than letters, and the punctuation of typography.
// Everything else counts as a letter: in legacy text "·", "¸" or "§" are some.
bool is_word_code(char32_t code) {
  if (code < 0x80) return lower_of(code) >= U'a' && lower_of(code) <= U'z';
  return code != 0xA0 && !(code >= 0x2000 && code <= 0x206F) && code != 0x3000 && code != 0xFEFF;
}

// "TTHC", "UBND": neither Vietnamese nor against it.
bool is_abbreviation(Codes word) {
  return word.size() <= 8 && std::all_of(word.begin(), word.end(), [](char32_t c) { return c >= U'A' && c <= U'Z'; });
}

}  // namespace

bool is_vietnamese_syllable(std::u32string_view word) {
  std::u32string lower = lowered(word);
  return spell(lower).has_value();
}

bool is_vietnamese_syllable(std::string_view word) { return is_vietnamese_syllable(to_codes(word)); }

double syllable_share(std::u32string_view text) {
  std::size_t words = 0;
  std::size_t syllables = 0;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && is_word_code(text[end])) ++end;
    const Codes word = text.substr(at, end - at);
    at = std::max(end, at + 1);
    if (word.size() < 2) continue;
    const bool valid = is_vietnamese_syllable(word);
    if (!valid && is_abbreviation(word)) continue;
    ++words;
    if (valid) ++syllables;
  }
  return words == 0 ? 1 : static_cast<double>(syllables) / static_cast<double>(words);
}

double syllable_share(std::string_view text) { return syllable_share(to_codes(text)); }

void spell_for_key(std::u32string& lower_word) {
  std::u32string word = lower_word;
  const auto spelling = spell(word);
  if (!spelling) return;
  const Codes onset = Codes(word).substr(0, spelling->onset);
  const Codes rime = Codes(word).substr(spelling->onset);
  const std::size_t bearer = spelling->onset + tone_bearer(rime);
  if (rime == U"y" && takes_i_for_y(onset)) word.back() = U'i';
  word[bearer] = with_tone(word[bearer], spelling->tone);
  lower_word = std::move(word);
}

}  // namespace rasoat
