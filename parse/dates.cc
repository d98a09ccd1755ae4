#include <algorithm>

#include "parse/scan.h"
#include "parse/symbols.h"

// Dates in running text. One alternation; each branch says which of its groups are day, month and
// year (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.4 for the written form; the short ones are usage).
namespace rasoat {
namespace {

#define RASOAT_YEAR "((?:19|20)\\d\\d)"
const RE2& date_expression() {
  static const RE2 kDate(
      // 1-3: "ngày 05 tháng 01 năm 2020", "23 tháng 03 năm 2007"
      "(?:ngày\\s*)?(\\d{1,2})\\s*tháng\\s*(\\d{1,2})\\s*,?\\s*năm\\s*" RASOAT_YEAR
      // 4-5: "ngày 12 tháng 3"
      "|ngày\\s*(\\d{1,2})\\s*tháng\\s*(\\d{1,2})"
      // 6-7: "tháng 9 năm 2022", "ngày ... tháng 9 năm 2022", "tháng 9/2022", "tháng 9-2020"
      "|(?:ngày[\\s.…_]*)?tháng\\s*(\\d{1,2})\\s*(?:[-/.]|,?\\s*năm)\\s*" RASOAT_YEAR
      // 8-12: "15/10/2020", "ngày 5.6.2020", "20-11-2019"; both separators alike. "31/12/202 5": a narrow cell broke it
      "|(?:ngày\\s*)?(\\d{1,2})\\s?([-/.])\\s?(\\d{1,2})\\s?([-/.])\\s?((?:19|20)\\d\\d|20\\d \\d|2 0\\d\\d)"
      // 13-15: "2022-12-15"
      "|" RASOAT_YEAR
      "-(\\d\\d)-(\\d\\d)"
      // 16-18: "ngày 20/11", "ngày 8.6", "ngày 30-11", "ngày 6/4/19"
      "|ngày\\s*(\\d{1,2})\\s?[-/.]\\s?(\\d{1,2})(?:\\s?[-/.]\\s?(\\d\\d))?"
      // 19-20: "ngày /9/2022"
      "|ngày[\\s.…_]*/\\s?(\\d{1,2})\\s?/\\s?" RASOAT_YEAR
      // 21-22: "9/2022"
      "|(\\d{1,2})/" RASOAT_YEAR
      // 23-24: "từ 21/7 đến 20/8/2021": the first end of a stretch of days
      "|từ\\s+(\\d{1,2})/(\\d{1,2})\\s*đến\\s*(?:ngày\\s*)?\\d{1,2}/\\d{1,2}/(?:19|20)\\d\\d"
      // 25-26: "trước 31/12", "hết 30/6"
      "|(?:trước|hết)\\s+(\\d{1,2})/(\\d{1,2})",
      insensitive());
  return kDate;
}
#undef RASOAT_YEAR

struct Groups {
  std::size_t day, month, year;  // 0: the branch has none
};
constexpr Groups kBranches[] = {{1, 2, 3},    {4, 5, 0},   {0, 6, 7},   {8, 10, 12}, {15, 14, 13},
                                {16, 17, 18}, {0, 19, 20}, {0, 21, 22}, {23, 24, 0}, {25, 26, 0}};
constexpr std::size_t kFirstSeparator = 9;
constexpr std::size_t kSecondSeparator = 11;
constexpr std::size_t kStretchBranch = 23;
constexpr std::size_t kShortYear = 18;

std::optional<std::int32_t> number_in(const Match& match, std::size_t group) {
  if (group == 0 || !match.has(group)) return std::nullopt;
  std::string digits(match.group(group));
  std::erase(digits, ' ');
  return to_number(digits);
}

const Groups& branch_of(const Match& match) {
  const auto taken = [&](const Groups& g) { return match.has(g.month); };
  return *std::find_if(std::begin(kBranches), std::end(kBranches), taken);
}

DateMention mention_of(std::string_view text, const Match& match) {
  const Groups& groups = branch_of(match);
  DateMention date{number_in(match, groups.day), number_in(match, groups.month), number_in(match, groups.year),
                   match.span.begin, match.span.end};
  if (match.has(kShortYear)) date.year = 2000 + *date.year;
  // A stretch is matched with its far end, which is a date of its own.
  if (match.has(kStretchBranch))
    date.end = static_cast<std::size_t>(match.groups[kStretchBranch + 1].end() - text.data());
  return date;
}

bool is_plausible(const DateMention& date) {
  if (date.month && (*date.month < 1 || *date.month > 12)) return false;
  if (date.day && (*date.day < 1 || *date.day > 31)) return false;
  return !date.day || !date.month || is_valid({date.year.value_or(2024), *date.month, *date.day});
}

// "12/2022/QĐ-UBND" is no month, "16/12 huyện" no day: what follows must not go on.
bool ends_date(std::string_view text, const Match& match, std::size_t end) {
  if (digit_after(text, end)) return false;
  const bool goes_on = end + 1 < text.size() && (text[end] == '/' || text[end] == '.' || text[end] == '-');
  const bool with_year = digit_before(text, end) && end >= 4 && digit_before(text, end - 3);
  if (goes_on && (text[end] == '/' || digit_after(text, end + 1)) && !(with_year && text[end] == '-')) return false;
  if (!match.has(25)) return true;
  static const RE2 kCloses(R"(\s*(?:$|[.,;:)(]|/|h[àằ]ng năm|năm|của năm|và|hoặc|phải|để))", insensitive());
  return match_at(kCloses, text, end).has_value();
}

bool is_date(std::string_view text, const Match& match, const DateMention& date) {
  // "QĐ-UBNDngày 20/11": a lost blank before "ngày" is no reason to lose the date.
  if (word_before(text, date.begin) && text[date.begin] != 'n') return false;
  const bool in_number = digit_after(text, date.begin) && date.begin > 1 && digit_before(text, date.begin - 1);
  const char before = date.begin > 0 ? text[date.begin - 1] : ' ';
  if (in_number && (before == '/' || before == '.' || before == ',')) return false;
  if (in_number && before == '-' && !(date.day && date.year)) return false;
  if (match.has(kFirstSeparator) && match.group(kFirstSeparator) != match.group(kSecondSeparator)) return false;
  return is_plausible(date) && (match.has(kStretchBranch) || ends_date(text, match, date.end));
}

}  // namespace

std::optional<Date> DateMention::full() const {
  if (!day || !month || !year) return std::nullopt;
  const Date date{*year, *month, *day};
  return is_valid(date) ? std::optional(date) : std::nullopt;
}

std::vector<DateMention> find_dates(std::string_view text) {
  std::vector<DateMention> found;
  for (std::size_t at = 0; auto match = find_match(date_expression(), text, at);) {
    const DateMention date = mention_of(text, *match);
    const bool fits = is_date(text, *match, date);
    if (fits) found.push_back(date);
    at = fits ? date.end : next_character(text, match->span.begin);
  }
  return found;
}

}  // namespace rasoat
