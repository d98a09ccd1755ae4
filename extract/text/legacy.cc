#include "extract/text/legacy.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

#include "extract/text/letters.h"
#include "extract/text/syllable.h"

namespace rasoat {
namespace {

using Codes = std::u32string_view;

// TCVN3 (ABC), bytes A0..FF; '_' has no letter. Capitals with a tone share the small letter's byte.
constexpr char32_t kFirstTcvn3 = 0xA0;
constexpr Codes kTcvn3 =
    U"_ĂÂÊÔƠƯĐăâêôơưđ_"
    U"_____àảãáạ_ằẳẵắ_"
    U"______ặầẩẫấậè_ẻẽ"
    U"éẹềểễếệìỉ___ĩíịò"
    U"_ỏõóọồổỗốộờởỡớợù"
    U"_ủũúụừửữứựỳỷỹýỵ_";
static_assert(kTcvn3.size() == 96);

// VNI-Windows: letters of one code, small; a capital stands 0x20 below.
struct VniLetter {
  char32_t code;
  char32_t letter;
};
constexpr std::array<VniLetter, 9> kVniLetters = {{{0xE6, U'ỉ'},
                                                   {0xEC, U'ì'},
                                                   {0xED, U'í'},
                                                   {0xEE, U'ỵ'},
                                                   {0xF1, U'đ'},
                                                   {0xF2, U'ị'},
                                                   {0xF3, U'ĩ'},
                                                   {0xF4, U'ơ'},
                                                   {0xF6, U'ư'}}};

// The codes that follow a base letter: they make another letter of it (â ê ô, ă), give it a tone,
// or both. Small; after a capital they stand 0x20 below, or stay small as careless typists leave it.
enum class Shape : std::uint8_t { kPlain, kCircumflex, kBreve };
struct VniMark {
  char32_t code;
  Shape shape;
  Tone tone;
};
constexpr std::array<VniMark, 17> kVniMarks = {{
    {0xE0, Shape::kCircumflex, Tone::kFalling},
    {0xE1, Shape::kCircumflex, Tone::kRising},
    {0xE2, Shape::kCircumflex, Tone::kLevel},
    {0xE3, Shape::kCircumflex, Tone::kBroken},
    {0xE4, Shape::kCircumflex, Tone::kHeavy},
    {0xE5, Shape::kCircumflex, Tone::kHook},
    {0xE8, Shape::kBreve, Tone::kFalling},
    {0xE9, Shape::kBreve, Tone::kRising},
    {0xEA, Shape::kBreve, Tone::kLevel},
    {0xEB, Shape::kBreve, Tone::kHeavy},
    {0xEF, Shape::kPlain, Tone::kHeavy},
    {0xF5, Shape::kPlain, Tone::kBroken},
    {0xF8, Shape::kPlain, Tone::kFalling},
    {0xF9, Shape::kPlain, Tone::kRising},
    {0xFA, Shape::kBreve, Tone::kHook},
    {0xFB, Shape::kPlain, Tone::kHook},
    {0xFC, Shape::kBreve, Tone::kBroken},
}};

constexpr char32_t kSmall = 0x20;  // between a capital's code and the small one's
constexpr char32_t kHornU = 0xAD;  // ư in TCVN3, SOFT HYPHEN in Latin-1

// A reader may show the byte of µ as the Greek letter.
char32_t to_byte(char32_t code) { return code == 0x03BC ? 0xB5 : code; }

bool is_upper_code(char32_t code) { return code >= 0xC0 && code <= 0xDE; }

// ---- TCVN3

char32_t tcvn3_letter(char32_t code) {
  const char32_t byte = to_byte(code);
  if (byte < kFirstTcvn3 || byte > 0xFF) return code;
  const char32_t letter = kTcvn3[byte - kFirstTcvn3];
  return letter == U'_' ? code : letter;
}

bool is_blank(char32_t code) { return code == U' ' || code == 0xA0 || (code >= 0x09 && code <= 0x0D); }

bool any_part_is_no_syllable(Codes word) {
  for (std::size_t at = 0; at <= word.size();) {
    const std::size_t hyphen = std::min(word.find(U'-', at), word.size());
    if (!is_vietnamese_syllable(word.substr(at, hyphen - at))) return true;
    at = hyphen + 1;
  }
  return false;
}

// "tr-ởng" from a reader that shows 0xAD as a hyphen: ư where that makes a syllable of what was none.
void hyphens_to_horn(std::u32string& word) {
  if (word.size() < 2 || word.find(U'-') == std::u32string::npos || !any_part_is_no_syllable(word)) return;
  std::u32string with_horn = word;
  std::replace(with_horn.begin(), with_horn.end(), U'-', U'ư');
  if (is_vietnamese_syllable(with_horn)) word = std::move(with_horn);
}

// Applies hyphens_to_horn to each run of letters and hyphens.
std::u32string restore_horns(Codes text) {
  std::u32string restored;
  std::u32string word;
  const auto flush = [&] {
    hyphens_to_horn(word);
    restored += word;
    word.clear();
  };
  for (const char32_t code : text) {
    const bool inside = code == U'-' || lower_of(code) != upper_of(code);
    if (inside) {
      word.push_back(code);
    } else {
      flush();
      restored.push_back(code);
    }
  }
  flush();
  return restored;
}

std::u32string decode_tcvn3(Codes codes) {
  std::u32string text(codes.size(), U' ');
  std::transform(codes.begin(), codes.end(), text.begin(), tcvn3_letter);
  return text;
}

// ---- VNI

char32_t vni_letter(char32_t code) {
  const bool upper = is_upper_code(code);
  const char32_t small = upper ? code + kSmall : code;
  const auto same = [&](const VniLetter& l) { return l.code == small; };
  const auto found = std::find_if(kVniLetters.begin(), kVniLetters.end(), same);
  if (found == kVniLetters.end()) return code;
  return upper ? upper_of(found->letter) : found->letter;
}

const VniMark* vni_mark(char32_t code) {
  const char32_t small = is_upper_code(code) ? code + kSmall : code;
  const auto same = [&](const VniMark& m) { return m.code == small; };
  const auto found = std::find_if(kVniMarks.begin(), kVniMarks.end(), same);
  return found == kVniMarks.end() ? nullptr : &*found;
}

// 0 where the letter cannot take that shape.
char32_t shaped(char32_t base, Shape shape) {
  if (shape == Shape::kPlain) return Codes(U"aeouyơư").find(base) == Codes::npos ? 0 : base;
  if (shape == Shape::kBreve) return base == U'a' ? U'ă' : 0;
  if (base == U'a') return U'â';
  if (base == U'e') return U'ê';
  return base == U'o' ? U'ô' : 0;
}

// The letter that `base` and the mark after it make; 0: they make none.
char32_t vni_pair(char32_t base, char32_t code) {
  const VniMark* mark = vni_mark(code);
  if (mark == nullptr) return 0;
  const char32_t lower = lower_of(base);
  const char32_t letter = shaped(lower, mark->shape);
  if (letter == 0) return 0;
  const char32_t toned = with_tone(letter, mark->tone);
  return lower == base ? toned : upper_of(toned);
}

std::u32string decode_vni(Codes codes) {
  std::u32string text;
  text.reserve(codes.size());
  for (std::size_t at = 0; at < codes.size(); ++at) {
    const char32_t base = vni_letter(codes[at]);
    const char32_t pair = at + 1 < codes.size() ? vni_pair(base, codes[at + 1]) : 0;
    text.push_back(pair != 0 ? pair : base);
    if (pair != 0) ++at;
  }
  return text;
}

bool in_word(char32_t code);

// A letter that no legacy code gives: the word was typed in Unicode ("nào đó" amid VNI text).
bool is_beyond(char32_t code) { return to_byte(code) > 0xFF && lower_of(code) != upper_of(code); }

std::u32string decode_word(LegacyEncoding encoding, Codes word) {
  if (std::any_of(word.begin(), word.end(), is_beyond)) return std::u32string(word);
  return encoding == LegacyEncoding::kTcvn3 ? decode_tcvn3(word) : decode_vni(word);
}

std::u32string decode_codes(LegacyEncoding encoding, Codes codes) {
  if (encoding == LegacyEncoding::kNone) return std::u32string(codes);
  std::u32string text;
  for (std::size_t at = 0; at < codes.size();) {
    std::size_t end = at;
    while (end < codes.size() && in_word(codes[end])) ++end;
    if (end == at) ++end;
    text += decode_word(encoding, codes.substr(at, end - at));
    at = end;
  }
  return text;
}

// ---- What a run is encoded in

bool is_unicode_vietnamese(char32_t code) { return code >= 0x1EA0 && code <= 0x1EF9; }
bool is_high(char32_t code) { return code >= 0x80 && !is_blank(code); }

// A Latin-1 letter or sign that Vietnamese in Unicode never uses: ß ¹ · ® § ñ ...
bool is_foreign(char32_t code) {
  const char32_t base = letter_of(lower_of(code)).base;
  return is_high(code) && code < 0x100 && !is_vowel(base);
}

bool in_word(char32_t code) {
  return is_high(code) || (lower_of(code) >= U'a' && lower_of(code) <= U'z') || code == U'-';
}

// Words of a run that decoding changes: two or more codes, one of them beyond ASCII.
std::vector<Codes> changed_words(Codes run) {
  std::vector<Codes> words;
  for (std::size_t at = 0; at < run.size();) {
    std::size_t end = at;
    while (end < run.size() && in_word(run[end])) ++end;
    const Codes word = run.substr(at, end - at);
    if (word.size() > 1 && std::any_of(word.begin(), word.end(), is_high)) words.push_back(word);
    at = std::max(end, at + 1);
  }
  return words;
}

double valid_share(const std::vector<Codes>& words, LegacyEncoding encoding) {
  const auto valid = [&](Codes word) { return is_vietnamese_syllable(decode_codes(encoding, word)); };
  const auto count = std::count_if(words.begin(), words.end(), valid);
  return static_cast<double>(count) / static_cast<double>(words.size());
}

constexpr double kLeastShare = 0.75;  // of the changed words, to be believed without a telling font
constexpr double kMargin = 0.4;       // by which decoding must do better then
constexpr double kPatience = 0.2;     // by which it may do worse where the font tells

// Two words convince only when one of them cannot be Vietnamese as it stands, one word alone never:
// a poor OCR layer writes "näm" for "năm".
bool is_enough(const std::vector<Codes>& words) {
  const auto convinces = [](Codes word) {
    return word.size() >= 3 && std::any_of(word.begin(), word.end(), is_foreign);
  };
  return words.size() >= 3 || (words.size() == 2 && std::any_of(words.begin(), words.end(), convinces));
}

LegacyEncoding guess(const std::vector<Codes>& words) {
  if (words.empty() || !is_enough(words)) return LegacyEncoding::kNone;
  const double before = valid_share(words, LegacyEncoding::kNone);
  const double tcvn3 = valid_share(words, LegacyEncoding::kTcvn3);
  const double vni = valid_share(words, LegacyEncoding::kVni);
  const double best = std::max(tcvn3, vni);
  if (best < kLeastShare || best - before < kMargin) return LegacyEncoding::kNone;
  return vni > tcvn3 ? LegacyEncoding::kVni : LegacyEncoding::kTcvn3;
}

// A .Vn font that holds Unicode text after all (a converted document keeps its font names).
bool contradicts(const std::vector<Codes>& words, LegacyEncoding named) {
  return !words.empty() && valid_share(words, LegacyEncoding::kNone) - valid_share(words, named) > kPatience;
}

// The name without subset prefix ("ABCDEF+"), leading dot and letter case; "VnTimeH,Bold" -> "vntimeh,bold".
std::string plain_name(std::string_view name) {
  if (name.size() > 7 && name[6] == '+') name.remove_prefix(7);
  while (!name.empty() && (name.front() == '.' || name.front() == '_' || name.front() == ' ')) name.remove_prefix(1);
  std::string lower(name);
  for (char& c : lower) c = static_cast<char>(lower_of(static_cast<unsigned char>(c)));
  return lower;
}

}  // namespace

LegacyEncoding encoding_of_font(std::string_view font_name) {
  const std::string name = plain_name(font_name);
  if (name.starts_with("vni-") || name.starts_with("vni ")) return LegacyEncoding::kVni;
  // ".VnTime", not "Vni..." nor "Vnfont"-like names without the style that .Vn fonts are called by.
  constexpr std::array<std::string_view, 26> kFamilies = {
      "vntime",    "vnarial",   "vnavant",      "vnbahamasb", "vnblack",      "vnbook",     "vnclarendon",
      "vncourier", "vncentury", "vncommercial", "vncooper",   "vnexotic",     "vnfree",     "vngothic",
      "vnhelvet",  "vnkoala",   "vnlincoln",    "vnlucida",   "vnmemorandum", "vnmonotype", "vnmystical",
      "vnpark",    "vnrevue",   "vnshelley",    "vnsouthern", "vnuniverse"};
  const auto begins = [&](std::string_view family) { return name.starts_with(family); };
  const bool dotted = font_name.find(".Vn") != std::string_view::npos;
  return dotted || std::any_of(kFamilies.begin(), kFamilies.end(), begins) ? LegacyEncoding::kTcvn3
                                                                           : LegacyEncoding::kNone;
}

bool is_capital_font(std::string_view font_name) {
  if (encoding_of_font(font_name) != LegacyEncoding::kTcvn3) return false;
  std::string_view family = font_name.substr(0, font_name.find_first_of(",-"));
  return !family.empty() && family.back() == 'H';
}

LegacyEncoding detect_legacy(std::string_view font_name, std::u32string_view run) {
  if (std::any_of(run.begin(), run.end(), is_unicode_vietnamese)) return LegacyEncoding::kNone;
  const LegacyEncoding named = encoding_of_font(font_name);
  const std::vector<Codes> words = changed_words(run);
  if (named == LegacyEncoding::kNone) return guess(words);
  const bool changes = is_capital_font(font_name) || std::any_of(run.begin(), run.end(), is_high) ||
                       (named == LegacyEncoding::kTcvn3 && run.find(U'-') != Codes::npos);
  return changes && !contradicts(words, named) ? named : LegacyEncoding::kNone;
}

std::string decode(LegacyEncoding encoding, std::u32string_view codes, bool capitals) {
  std::u32string text = decode_codes(encoding, codes);
  const bool raw = codes.find(kHornU) != Codes::npos;  // then a hyphen is a hyphen
  if (encoding == LegacyEncoding::kTcvn3 && !raw) text = restore_horns(text);
  if (capitals) std::transform(text.begin(), text.end(), text.begin(), upper_of);
  return to_utf8(text);
}

std::optional<std::string> decode_legacy(std::string_view font_name, std::u32string_view run) {
  const LegacyEncoding encoding = detect_legacy(font_name, run);
  if (encoding == LegacyEncoding::kNone) return std::nullopt;
  return decode(encoding, run, is_capital_font(font_name));
}

}  // namespace rasoat
