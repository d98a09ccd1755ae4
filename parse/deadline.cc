#include <algorithm>

#include "extract/text/normalize.h"
#include "parse/scan.h"
#include "parse/symbols.h"
#include "parse/target.h"

// Deadlines. A cell may name several, joined by "/", ";" or ", nếu"; each part is of one kind.
namespace rasoat {
namespace {

struct Part {
  std::string_view text;
  DeadlineKind kind = DeadlineKind::kUnknown;
  bool conditional = false;
  bool adds = false;  // joined by a comma: binds beside the part before, not instead of it
};

bool found(const RE2& expression, std::string_view text) { return RE2::PartialMatch(piece(text), expression); }

// ---- The phrases

const RE2& recurring_words() {
  static const RE2 kWords(
      R"((?:hàng|hằng|mỗi|từng)\s+(?:tháng|quý|tuần)|của tháng|cuối kỳ|tháng cuối|định kỳ|báo cáo\s+(?:tháng|quý)\s+gửi)",
      insensitive());
  return kWords;
}
// A part that begins so depends on a case whatever follows.
const RE2& event_beginnings() {
  static const RE2 kWords(R"(^(?:ngay\s+)?(?:sau|khi|kể từ|nếu|trong vòng|tùy|tuỳ)(?:\P{L}|$))", insensitive());
  return kWords;
}
const RE2& event_words() {
  static const RE2 kWords(
      R"((?:^|\P{L})(?:sau khi|kể từ|ngày làm việc|nếu có|khi có|khi để|khi xảy ra|khi phát sinh)(?:\P{L}|$)|trước\s+\d+\s+ngày)",
      insensitive());
  return kWords;
}
const RE2& continuous_words() {
  static const RE2 kWords(R"(thường xuyên|liên tục|(?:hàng|hằng) ngày)", insensitive());
  return kWords;
}
const RE2& year_words() {
  static const RE2 kWords(
      R"(trong năm|cả năm|hết năm|cuối năm|kết thúc năm|năm đánh giá|năm kế hoạch|đến năm|(?:^|\P{L})năm\s*(?:19|20)\d\d|(?:hàng|hằng|mỗi) năm|giai đoạn|^(?:19|20)\d\d$)",
      insensitive());
  return kWords;
}
const RE2& external_words() {
  static const RE2 kWords(
      R"((?:^|\P{L})(?:theo|đúng|bảo đảm|đảm bảo)\s+(?:\S+\s+){0,3}?(?:quy định|yêu cầu|kế hoạch|thời gian|thời hạn|tiến độ|chỉ đạo|hướng dẫn|lộ trình|chương trình|thông báo|văn bản))",
      insensitive());
  return kWords;
}
// What arises only with a case.
const RE2& case_words() {
  static const RE2 kWords(
      R"((?:^|\P{L})(?:nếu có|nếu phát sinh|nếu xảy ra|khi có|khi để xảy ra|khi xảy ra|khi phát sinh|sau khi có|khi để)(?:\P{L}|$))",
      insensitive());
  return kWords;
}
// Halves and quarters that name a last month: 1 quarter · 2 months.
const RE2& period_words() {
  static const RE2 kWords(R"((?:^|\P{L})(?:quý\s*(iv|iii|ii|i|[1-4])|(6|9)\s*tháng(?:\s+đầu)?(?:\s+năm)?)(?:\P{L}|$))",
                          insensitive());
  return kWords;
}

// ---- Years and days

std::int32_t last_day_of(std::int32_t year, std::int32_t month) {
  for (std::int32_t day = 31; day > 28; --day) {
    if (is_valid({year, month, day})) return day;
  }
  return 28;
}

// The last year that the text names: of "giai đoạn 2021-2025" 2025.
std::optional<std::int32_t> named_year(std::string_view text) {
  static const RE2 kYear(R"((?:năm|giai đoạn|[-–,/]|đến|và|quý\s*[ivx1-4]+\s*[/.]?|^)\s*((?:19|20)\d\d)(?:\D|$))",
                         insensitive());
  std::optional<std::int32_t> year;
  for (std::size_t at = 0; auto match = find_match(kYear, text, at);) {
    year = to_number(match->group(1));
    at = static_cast<std::size_t>(match->groups[1].end() - text.data());
  }
  return year;
}

std::optional<Date> end_of_month(std::int32_t year, std::int32_t month) {
  if (year == 0) return std::nullopt;
  return Date{year, month, last_day_of(year, month)};
}

// A day without a year is one of the plan's; a month ends on its last day.
std::optional<Date> day_of(const DateMention& mention, std::int32_t plan_year) {
  const std::int32_t year = mention.year.value_or(plan_year);
  if (!mention.month || year == 0) return std::nullopt;
  if (!mention.day) return end_of_month(year, *mention.month);
  const Date date{year, *mention.month, *mention.day};
  return is_valid(date) ? std::optional(date) : std::nullopt;
}

std::int32_t quarter_of(std::string_view roman_or_digit) {
  const std::string text = to_lower(roman_or_digit);
  if (text == "iv") return 4;
  return text[0] == 'i' ? static_cast<std::int32_t>(text.size()) : text[0] - '0';
}

// "Quý III/2022", "6 tháng đầu năm", "tháng 9".
std::optional<std::int32_t> last_month_of(std::string_view text) {
  static const RE2 kMonth(R"((?:^|\P{L})tháng\s*(\d{1,2})(?:\D|$))", insensitive());
  if (const auto match = find_match(period_words(), text)) {
    return match->has(1) ? quarter_of(match->group(1)) * 3 : to_number(match->group(2));
  }
  const auto month = find_match(kMonth, text);
  const int number = month ? to_number(month->group(1)) : 0;
  return number >= 1 && number <= 12 ? std::optional<std::int32_t>(number) : std::nullopt;
}

std::optional<Date> fixed_day(std::string_view text, std::int32_t plan_year) {
  std::optional<Date> last;
  for (const DateMention& mention : find_dates(text)) {
    const auto day = day_of(mention, plan_year);
    if (day && (!last || *last < *day)) last = day;
  }
  if (last) return last;
  const auto month = last_month_of(text);
  return month ? end_of_month(named_year(text).value_or(plan_year), *month) : std::nullopt;
}

bool names_a_day(std::string_view text) {
  const auto dates = find_dates(text);
  const auto has_month = [](const DateMention& mention) { return mention.month.has_value(); };
  return std::any_of(dates.begin(), dates.end(), has_month) || last_month_of(text).has_value();
}

// ---- Parts

DeadlineKind kind_of(std::string_view text) {
  if (found(recurring_words(), text)) return DeadlineKind::kRecurring;
  if (found(event_beginnings(), text)) return DeadlineKind::kEvent;
  if (found(continuous_words(), text)) return DeadlineKind::kContinuous;
  if (found(event_words(), text)) return DeadlineKind::kEvent;
  if (names_a_day(text)) return DeadlineKind::kFixedDate;
  if (found(year_words(), text)) return DeadlineKind::kWithinYear;
  return found(external_words(), text) ? DeadlineKind::kExternal : DeadlineKind::kUnknown;
}

// Ends of the parts: a slash that is in no date, a semicolon, a comma before "nếu", "khi", "sau khi".
const RE2& joint_expression() {
  static const RE2 kJoint(R"(\s*(?:(/)|;|(,)\s*(?:hoặc\s+)?(?:nếu|khi|sau khi)(?:\P{L}|$)|(?:\P{L})hoặc\s))",
                          insensitive());
  return kJoint;
}

Part make_part(std::string_view text, bool adds) {
  const std::string_view trimmed_text = trimmed(text);
  return {trimmed_text, kind_of(trimmed_text), found(case_words(), trimmed_text), adds};
}

// "31/12", "Quý III/2022".
bool inside_date(std::string_view text, std::size_t slash) { return digit_after(text, slash + 1); }

std::vector<Part> split(std::string_view text) {
  std::vector<Part> parts;
  std::size_t begin = 0;
  bool adds = false;
  for (std::size_t at = 0; auto match = find_match(joint_expression(), text, at);) {
    at = next_character(text, match->span.begin);
    const std::size_t slash = match->has(1) ? static_cast<std::size_t>(match->groups[1].data() - text.data()) : 0;
    if (match->has(1) && inside_date(text, slash)) {
      at = slash + 1;
      continue;
    }
    parts.push_back(make_part(text.substr(begin, match->span.begin - begin), adds));
    adds = match->has(2);
    // After a comma the word that follows belongs to the part.
    begin = match->has(2) ? static_cast<std::size_t>(match->groups[2].end() - text.data()) : match->span.end;
    at = std::max(at, begin);
    if (at >= text.size()) break;
  }
  parts.push_back(make_part(text.substr(std::min(begin, text.size())), adds));
  std::erase_if(parts, [](const Part& part) { return part.text.empty(); });
  return parts;
}

// "Thường xuyên trong năm/theo kế hoạch": what is left to others does not change the first part.
DeadlineKind joint_kind(const std::vector<Part>& parts) {
  const DeadlineKind first = parts.front().kind;
  const auto changes = [&](const Part& part) {
    return part.kind != first && part.kind != DeadlineKind::kExternal && part.kind != DeadlineKind::kUnknown;
  };
  const bool alternatives = std::any_of(parts.begin() + 1, parts.end(), changes);
  if (!alternatives) return first;
  return first == DeadlineKind::kUnknown ? parts[1].kind : DeadlineKind::kCompound;
}

// Alternatives leave a way without a case; a part that adds to another does not.
bool is_conditional(const std::vector<Part>& parts) {
  bool all = true;
  bool any = false;
  for (const Part& part : parts) {
    if (part.kind == DeadlineKind::kExternal) continue;
    any = any || part.conditional;
    if (part.adds && part.conditional) return true;
    all = all && part.conditional;
  }
  return any && all;
}

std::optional<Date> end_of(const Part& part, std::optional<std::int32_t> year, std::int32_t plan_year) {
  if (part.kind == DeadlineKind::kFixedDate) return fixed_day(part.text, plan_year);
  if (part.kind != DeadlineKind::kWithinYear && part.kind != DeadlineKind::kContinuous) return std::nullopt;
  const std::int32_t last = year.value_or(plan_year);
  return last == 0 ? std::nullopt : std::optional(Date{last, 12, 31});
}

}  // namespace

Deadline parse_deadline(std::string_view text, std::int32_t plan_year) {
  Deadline deadline;
  deadline.text = std::string(text);
  const std::string clean = normalize(text);
  const std::vector<Part> parts = split(clean);
  if (parts.empty()) return deadline;
  deadline.kind = joint_kind(parts);
  deadline.conditional = is_conditional(parts);
  deadline.year = named_year(clean);
  for (const Part& part : parts) {
    const auto end = end_of(part, deadline.year, plan_year);
    if (end && (!deadline.date || *deadline.date < *end)) deadline.date = end;
  }
  return deadline;
}

}  // namespace rasoat
