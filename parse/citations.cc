#include <algorithm>

#include "extract/text/letters.h"
#include "extract/text/normalize.h"
#include "parse/scan.h"
#include "parse/symbols.h"

// Documents cited: kind, number, symbol, date. Symbols follow Nghị định 30/2020/NĐ-CP, Phụ lục I
// (number/KIND-ORGAN, number/ORGAN-UNIT), the law on legal documents (number/YEAR/KIND-ORGAN,
// number/YEAR/QH15) and Party usage (number-KIND/ORGAN); blanks and hyphens go astray in real text.
namespace rasoat {
namespace {

// Longest first where one begins another.
constexpr const char* kKinds =
    "thông tư liên tịch|giấy giới thiệu|giấy ủy quyền|giấy nghỉ phép|bản thỏa thuận|bản ghi nhớ|chương trình|phương án|"
    "nghị quyết|quyết định|nghị định|thông tư|thông báo|thông cáo|hướng dẫn|kế hoạch|biên bản|tờ trình|hợp đồng|công "
    "văn|"
    "công điện|giấy mời|phiếu gửi|phiếu chuyển|phiếu báo|pháp lệnh|kết luận|quy chế|quy định|báo cáo|văn bản|chỉ "
    "thị|dự án|"
    "đề án|bộ luật|luật";

// Abbreviations of kinds (Phụ lục III) that may stand before an organ, for symbols that lost a slash.
constexpr const char* kAbbreviations =
    "NQ|QĐ|QD|CT|QC|QyĐ|TC|TB|HD|CTr|KH|PA|ĐA|DA|BC|BB|TTr|HĐ|CĐ|BGN|BTT|GUQ|GM|GGT|GNP|PG|PC|PB|NĐ|TT|TTLT|KL";

// 1 kind · 2 numbers of a list before the last · 3 number · 4 year · 5 the symbol's letters ·
// 6 number of the Party's or slashless form · 7 its letters
constexpr std::size_t kKind = 1, kList = 2, kNumber = 3, kYear = 4, kLetters = 5, kOtherNumber = 6, kOtherLetters = 7;

std::string citation_pattern() {
  const std::string group = R"(\p{Lu}[\pL&]*\d{0,2})";
  const std::string joint = R"((?:\s?-|-\s))";  // a blank on one side at most
  const std::string list = R"(((?:\d{1,5}[a-zđ]?(?:\s?[,;]\s?|\s+(?:và|đến)\s+)){1,20})?)";
  const std::string prefix = "(?:(?i:(" + std::string(kKinds) + R"())\s*)?(?:(?i:số)\s*:?\s*)" + list + ")?";
  const std::string number = R"((\d{1,5}[a-zđ]?|[\s.…_]{0,40}))";
  const std::string year = R"((?:((?:19|20)\d\d)\s?/\s?)?)";
  const std::string letters = "(" + group + "(?:" + joint + group + ")*(?:/" + group + ")?)";
  const std::string slashed = number + R"(\s?/\s?)" + year + letters;
  const std::string other =
      R"((\d{1,5})[-\s]((?:)" + std::string(kAbbreviations) + ")[-/]" + group + "(?:-" + group + ")*)";
  return prefix + "(?:" + slashed + "|" + other + ")";
}

const RE2& citation_expression() {
  static const RE2 kCitation(citation_pattern());
  return kCitation;
}

bool is_small(char32_t code) { return lower_of(code) == code && upper_of(code) != code; }

// Length of the part of `letters` that can be a symbol: two small letters in a row begin a word
// that lost its blank ("QĐ-UBNDngày"); a group that starts so is none.
std::size_t symbol_length(std::string_view letters) {
  const std::u32string codes = to_codes(letters);
  std::size_t bytes = 0;
  for (std::size_t i = 0; i < codes.size(); ++i) {
    if (is_small(codes[i]) && i + 1 < codes.size() && is_small(codes[i + 1])) {
      return bytes;
    }
    bytes += to_utf8(std::u32string_view(codes).substr(i, 1)).size();
  }
  return bytes;
}

// "QĐ-Ban" -> "QĐ": a group of which only its capital is left belongs to the next word.
std::string_view cut_symbol(std::string_view letters) {
  const std::size_t length = symbol_length(letters);
  if (length == letters.size()) return letters;
  std::string_view cut = letters.substr(0, length);
  const std::size_t group = cut.find_last_of("-/");
  const std::size_t begin = group == std::string_view::npos ? 0 : group + 1;
  if (length_of(trimmed(cut.substr(begin))) < 2) cut = cut.substr(0, begin == 0 ? 0 : group);
  return trimmed(cut);
}

// "QUYẾT ĐỊNH" -> "Quyết định".
std::string canonical_kind(std::string_view kind) {
  const std::string lower = to_lower(kind);
  const std::size_t first = lower.empty() ? 0 : next_character(lower, 0);
  return to_upper(lower.substr(0, first)) + lower.substr(first);
}

std::size_t offset(std::string_view text, std::string_view inside) {
  return static_cast<std::size_t>(inside.data() - text.data());
}

// number/[year/]letters
Citation slashed(std::string_view text, const Match& match) {
  Citation citation;
  const std::string_view letters = cut_symbol(match.group(kLetters));
  citation.number = match.group(kNumber).find_first_of("0123456789") == std::string_view::npos
                        ? ""
                        : std::string(match.group(kNumber));
  citation.year = std::string(match.group(kYear));
  citation.symbol =
      citation.number + '/' + (citation.year.empty() ? "" : citation.year + '/') + without_blanks(letters);
  citation.end = letters.empty() ? 0 : offset(text, letters) + letters.size();
  return citation;
}

// "36-CT/TU" keeps its hyphen; "1492 KH-UBND" gets the slash that it lost.
Citation party_or_slashless(std::string_view text, const Match& match) {
  Citation citation;
  const std::string_view letters = cut_symbol(match.group(kOtherLetters));
  const bool party = letters.find('/') != std::string_view::npos;
  citation.number = std::string(match.group(kOtherNumber));
  citation.symbol = citation.number + (party ? '-' : '/') + without_blanks(letters);
  citation.end = letters.empty() ? 0 : offset(text, letters) + letters.size();
  return citation;
}

bool says_number(std::string_view raw) {
  static const RE2 kWord(R"((?:^|[^\pL])số)", insensitive());
  return RE2::PartialMatch(piece(raw), kWord);
}

// Enough to be a document: letters with an organ, or a word that says so.
bool is_document(std::string_view text, const Match& match, const Citation& citation) {
  if (citation.end == 0) return false;
  const std::string_view raw = text.substr(match.span.begin, citation.end - match.span.begin);
  const bool announced = match.has(kKind) || says_number(raw);
  if (citation.number.empty()) return announced;
  const bool with_organ = citation.symbol.find('-') != std::string::npos || !citation.year.empty();
  if (match.has(kOtherNumber) && citation.symbol.find('/') < citation.symbol.find('-'))
    return announced;  // the slash is ours
  return announced || with_organ;
}

// A ratio "27/42 TTHC", a date or a longer number does not begin a symbol.
bool begins_alone(std::string_view text, const Match& match) {
  if (word_before(text, match.span.begin)) return false;
  const char before = match.span.begin > 0 ? text[match.span.begin - 1] : ' ';
  return !digit_after(text, match.span.begin) || (before != '/' && before != '.' && before != ',' && before != '-');
}

// "Luật Tổ chức chính quyền địa phương số 77/2015/QH13": the kind stands before the title.
std::string kind_before(std::string_view text, std::size_t begin) {
  constexpr std::size_t kReach = 160;  // bytes
  const std::size_t from = begin > kReach ? begin - kReach : 0;
  static const RE2 kLast(R"(.*(Nghị quyết|Pháp lệnh|Bộ luật|Luật)\s[^.;:()]*$)");
  re2::StringPiece kind;
  const std::string_view before = text.substr(from, begin - from);
  return RE2::PartialMatch(piece(before), kLast, &kind) ? std::string(view(kind)) : std::string();
}

bool is_of_parliament(const Citation& citation) {
  return citation.symbol.find("/QH") != std::string::npos || citation.symbol.find("/UBTVQH") != std::string::npos;
}

// "…, ngày 12 tháng 3 năm 2012", "(15/10/2020)": takes the date that follows into the citation.
void take_date(std::string_view text, const std::vector<DateMention>& dates, Citation& citation) {
  for (const DateMention& date : dates) {
    if (date.begin < citation.end) continue;
    const std::string_view between = text.substr(citation.end, date.begin - citation.end);
    if (between.size() > 4 || between.find_first_not_of(" ,(") != std::string_view::npos) return;
    citation.date = date.full();
    citation.end = date.end;
    return;
  }
}

std::optional<Citation> citation_of(std::string_view text, const Match& match) {
  if (!begins_alone(text, match)) return std::nullopt;
  Citation citation = match.has(kLetters) ? slashed(text, match) : party_or_slashless(text, match);
  if (!is_document(text, match, citation)) return std::nullopt;
  citation.begin = match.span.begin;
  citation.kind = canonical_kind(match.group(kKind));
  if (citation.kind.empty() && is_of_parliament(citation)) citation.kind = kind_before(text, citation.begin);
  return citation;
}

// "Báo cáo số 16, 55 và 127/BC-UBND": the numbers before the last are documents of the same symbol.
void add_list(std::string_view text, const Match& match, Citation& last, std::vector<Citation>& found) {
  if (!match.has(kList)) return;
  static const RE2 kOne(R"(\d{1,5}[a-zđ]?)");
  const std::size_t begin = offset(text, match.group(kList));
  const std::size_t end = begin + match.group(kList).size();
  std::size_t from = last.begin;  // the first takes the kind with it
  for (auto number = find_match(kOne, text, begin); number && number->span.begin < end;
       number = find_match(kOne, text, number->span.end)) {
    Citation citation{last.kind,       std::string(number->group(0)), last.year, "", "", std::nullopt, from,
                      number->span.end};
    citation.symbol = citation.number + last.symbol.substr(last.number.size());
    citation.raw = std::string(text.substr(from, citation.end - from));
    found.push_back(std::move(citation));
    from = std::min(end, number->span.end + 1);
  }
  last.begin = end;
}

}  // namespace

std::vector<Citation> find_citations(std::string_view text) {
  std::vector<Citation> found;
  const std::vector<DateMention> dates = find_dates(text);
  for (std::size_t at = 0; auto match = find_match(citation_expression(), text, at);) {
    auto citation = citation_of(text, *match);
    if (!citation) {
      at = next_character(text, match->span.begin);
      continue;
    }
    add_list(text, *match, *citation, found);
    take_date(text, dates, *citation);
    citation->raw = std::string(text.substr(citation->begin, citation->end - citation->begin));
    at = citation->end;
    found.push_back(std::move(*citation));
  }
  return found;
}

}  // namespace rasoat
