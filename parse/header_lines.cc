#include "parse/header_lines.h"

#include <algorithm>
#include <string>

#include "extract/text/letters.h"
#include "extract/text/normalize.h"
#include "parse/scan.h"

namespace rasoat {
namespace {

constexpr double kHandwritingGap = 1.2;  // font sizes: room in which something may be written by hand
constexpr double kTallestPrint = 1.05;   // font sizes
constexpr float kReadable = 0.85f;       // below: a digit of an OCR reading may be handwriting misread

// What a form leaves open: nothing, dots, underscores.
bool is_open(std::string_view raw) {
  static const RE2 kOpen(R"(^[\s.…_,:‥-]*$)");
  return RE2::FullMatch(piece(raw), kOpen);
}

bool is_written_in(const Place& ink, const WordSpan& left, const WordSpan& right) {
  constexpr double kStroke = 2;  // points of a stroke
  const Bbox gap{left.box.x1, std::min(left.box.top, right.box.top), right.box.x0,
                 std::max(left.box.bottom, right.box.bottom)};
  const Bbox common = intersect(gap, ink.box);
  return ink.page == left.page && common.width() >= kStroke && common.height() >= kStroke;
}

// One of the gaps between the words that touch bytes [begin, end) is wide and holds ink.
bool holds_writing(const Passage& text, std::size_t begin, std::size_t end, std::span<const Place> ink) {
  for (std::size_t i = 1; i < text.words.size(); ++i) {
    const WordSpan& left = text.words[i - 1];
    const WordSpan& right = text.words[i];
    if (left.end + 1 < begin || right.begin > end + 1 || left.page != right.page) continue;
    if (right.box.x0 - left.box.x1 <= kHandwritingGap * right.size) continue;
    const auto written = [&](const Place& place) { return is_written_in(place, left, right); };
    if (std::any_of(ink.begin(), ink.end(), written)) return true;
  }
  return false;
}

float confidence_of(const Passage& text, std::size_t begin, std::size_t end) {
  return text.cite(begin, end).confidence;
}

// Digits of print are lower than the font is large, and all readings of them agree.
bool may_be_by_hand(const Passage& text, const WordSpan& word, std::size_t begin, std::size_t end) {
  if (word.source != Source::kOcr || word.end <= begin || word.begin >= end) return false;
  const std::string digits = ascii_digits(part(text.text, {word.begin, word.end}));
  const auto differs = [&](const Reading& other) { return other.confidence > 0 && ascii_digits(other.text) != digits; };
  const bool alone = word.begin >= begin && word.end <= end;
  return (alone && word.box.height() > kTallestPrint * word.size) ||
         std::any_of(word.others.begin(), word.others.end(), differs);
}

// The state of a place that digits belong in.
Presence presence_of(const Passage& text, std::size_t begin, std::size_t end, bool is_number,
                     std::span<const Place> ink) {
  const std::string_view raw = part(text.text, {begin, end});
  if (is_open(raw)) return holds_writing(text, begin, end, ink) ? Presence::kUnclear : Presence::kBlank;
  if (!is_number) return Presence::kUnclear;
  const auto by_hand = [&](const WordSpan& word) { return may_be_by_hand(text, word, begin, end); };
  if (std::any_of(text.words.begin(), text.words.end(), by_hand)) return Presence::kUnclear;
  return confidence_of(text, begin, end) < kReadable ? Presence::kUnclear : Presence::kPresent;
}

std::size_t offset_in(const std::string& text, re2::StringPiece group) {
  return static_cast<std::size_t>(group.data() - text.data());
}

// "45", "30c", "1 983" of widely set type.
bool is_document_number(std::string_view raw) {
  static const RE2 kNumber(R"(^\s*\d[\d ]{0,6}[a-zđ]?\s*$)");
  return RE2::FullMatch(piece(raw), kNumber);
}

// "Số lượng hồ sơ ..." begins a sentence: what stands before the symbol has no words.
bool has_words(std::string_view raw) {
  static const RE2 kWord(R"(\pL{3})");
  return RE2::PartialMatch(piece(raw), kWord);
}

#define RASOAT_SYMBOL \
  "(?:\\p{Lu}\\pL*(?:\\s*[-–]\\s*\\p{Lu}[\\pL\\d&.]*)+(?:/\\p{Lu}\\pL*)?|\\p{Lu}\\p{Lu}\\pL*/\\p{Lu}\\pL*)"

// Group 1: what is written for the number. 2: the symbol with a year, which needs a slash before it
// ("Số: 1983/BC-SYT" is number 1983); or 3: the sign after the number, 4: the symbol.
const RE2& with_symbol() {
  static const RE2 kLine(
      "^[^\\pL\\pN]{0,3}S[oốồổỗộôóòõọơớ][zạ]?\\s*[:;.,]?\\s*(.*?)\\s*(?:[/⁄]\\s*((?:19|20)\\d\\d\\s*/\\s*" RASOAT_SYMBOL
      ")|([/⁄-]?)\\s*(" RASOAT_SYMBOL "))\\s*(?:$|[,;]|\\s\\pL)");
  return kLine;
}
#undef RASOAT_SYMBOL

// The symbol lost its hyphen, or there is none.
const RE2& without_symbol() {
  static const RE2 kLine(R"(^[^\pL\pN]{0,3}Số\s*:\s*([\d\s.…_]*)\s*([/⁄]?)\s*(\p{Lu}\p{Lu}\p{Lu}\pL*)?\s*$)");
  return kLine;
}

std::string clean_symbol(re2::StringPiece symbol) {
  std::string clean = without_blanks(view(symbol));
  for (std::size_t at = clean.find("–"); at != std::string::npos; at = clean.find("–")) clean.replace(at, 3, "-");
  return clean;
}

std::optional<std::int32_t> small_number(std::string_view raw) {
  const std::string digits = without_blanks(raw);
  const bool all = !digits.empty() && digits.size() <= 4 &&
                   std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
  return all ? std::optional(to_number(digits)) : std::nullopt;
}

// One of day, month, year: its bytes, and the number that stands there.
struct DatePart {
  Presence presence = Presence::kBlank;
  std::optional<std::int32_t> value;
};

DatePart date_part(const Passage& text, re2::StringPiece group, std::int32_t least, std::int32_t most,
                   std::span<const Place> ink) {
  const std::size_t begin = offset_in(text.text, group);
  const auto value = small_number(view(group));
  const bool possible = value && *value >= least && *value <= most;
  DatePart found;
  found.presence = presence_of(text, begin, begin + group.size(), possible, ink);
  if (possible) found.value = value;
  return found;
}

// One unread part makes the date unclear, one open part leaves it blank.
Presence whole_presence(std::initializer_list<Presence> parts) {
  for (const Presence worst : {Presence::kUnclear, Presence::kBlank}) {
    if (std::find(parts.begin(), parts.end(), worst) != parts.end()) return worst;
  }
  return Presence::kPresent;
}

// Group 1: place; 2: day; 3: month; 4: year.
const RE2& date_expression() {
  static const RE2 kDate(
      R"(^\s*(\p{Lu}[\pL\s.’'-]*?)\s*[,;.]?\s*[Nn]g[àaáảạ]y\s*(.*?)\s*th[áaàảạ]ng\s*(.*?)\s*n[ăaâ]m\s*(\S*)\s*$)");
  return kDate;
}

constexpr std::size_t kLongestBlank = 12;  // characters of an unread number, day or month

bool is_place(std::string_view text) {
  const std::string key = bare_key(text);
  return key.find("can cu") == std::string::npos && key.find("quyet dinh") == std::string::npos &&
         std::count(key.begin(), key.end(), ' ') <= 6;
}

}  // namespace

std::optional<NumberLine> find_number_line(const Passage& text, std::span<const Place> ink) {
  re2::StringPiece raw, dated, sign, symbol;
  const auto line = piece(text.text);
  const bool found = (RE2::PartialMatch(line, with_symbol(), &raw, &dated, &sign, &symbol) && !has_words(view(raw)) &&
                      length_of(view(raw)) <= kLongestBlank) ||
                     RE2::PartialMatch(line, without_symbol(), &raw, &sign, &symbol);
  if (!found) return std::nullopt;
  if (symbol.empty()) symbol = dated;
  const std::size_t begin = offset_in(text.text, raw);
  const std::size_t end = begin + raw.size();
  NumberLine number;
  number.presence = presence_of(text, begin, end, is_document_number(view(raw)), ink);
  if (number.presence == Presence::kPresent) number.number = without_blanks(view(raw));
  number.symbol = clean_symbol(symbol);
  number.separator = sign == "-" ? "-" : "/";
  number.where = text.cite(0, symbol.empty() ? end : offset_in(text.text, symbol) + symbol.size());
  return number;
}

std::optional<DateLine> find_date_line(const Passage& text, std::span<const Place> ink) {
  re2::StringPiece place, day, month, year;
  if (!RE2::PartialMatch(piece(text.text), date_expression(), &place, &day, &month, &year)) return std::nullopt;
  const bool brief = std::max(length_of(view(day)), length_of(view(month))) <= kLongestBlank;
  if (!is_place(view(place)) || !brief) return std::nullopt;
  const DatePart of_day = date_part(text, day, 1, 31, ink);
  const DatePart of_month = date_part(text, month, 1, 12, ink);
  const DatePart of_year = date_part(text, year, 1900, 2100, ink);
  DateLine date;
  date.place = trimmed(view(place));
  date.presence = whole_presence({of_day.presence, of_month.presence, of_year.presence});
  if (of_day.presence == Presence::kPresent) date.day = of_day.value;
  date.month = of_month.value;
  date.year = of_year.value;
  date.where = text.cite(offset_in(text.text, place), offset_in(text.text, year) + year.size());
  return date;
}

}  // namespace rasoat
