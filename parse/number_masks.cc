#include <algorithm>

#include "parse/numbers.h"
#include "parse/symbols.h"

// What holds digits and counts nothing.
namespace rasoat {
namespace {

#define RASOAT_YEAR "(?:19|20)\\d\\d"

// Said in any letter case.
const RE2& named_numbers() {
  static const RE2 kNamed(
      // years and spans of years
      "(?:năm|giai đoạn|nhiệm kỳ|niên khóa|niên khoá|thời kỳ)\\s*" RASOAT_YEAR
      "(?:\\s*(?:[-–,/]|và|đến)\\s*(?:năm\\s*)?" RASOAT_YEAR
      ")*"
      // quarters, months, days of the calendar
      "|quý\\s*(?:[ivx]+|[1-4])(?:\\s*[/.]\\s*" RASOAT_YEAR
      "|\\s*(?:,|và)\\s*(?:[ivx]+|[1-4]))?"
      "|tháng\\s*\\d{1,2}(?:\\s*(?:,|và|đến)\\s*\\d{1,2})*|ngày\\s*\\d{1,2}"
      // places in a text
      "|(?:điều|khoản|chương|mục|tiểu mục|phụ lục|bảng|biểu|mẫu|trang|tr\\.|hình|sơ đồ|quyển|tập|stt|số thứ "
      "tự|bước|lần thứ|"
      "kỳ họp thứ|khóa|khoá|tiêu chí|tc|tctp)\\s*(?:số\\s*:?\\s*)?\\d{1,4}[a-zđ]?(?:\\.\\d{1,3})*"
      "(?:\\s*(?:,|;|và|đến|-|–)\\s*\\d{1,3}(?:\\.\\d{1,3})*)*"
      // levels
      "|mức(?:\\s*độ)?\\s*\\d(?:\\s*(?:,|và|/|-|–|\\+|hoặc|đến)\\s*(?:mức\\s*(?:độ\\s*)?)?\\d)*"
      "|cấp độ\\s*\\d+(?:\\s*(?:,|và|/|-|–|hoặc|đến)\\s*\\d+)*"
      // addresses
      "|(?:phường|quận|tổ dân phố|tổ|khu phố|thôn|ấp|tầng|quốc lộ|tỉnh lộ|đường|ql|tl)\\s*(?:số\\s*)?\\d{1,4}"
      // standards
      "|(?:tcvn\\s*)?(?:iso/iec|iso|iec|tcvn|qcvn)\\s*\\d{2,6}(?:\\s*[-:–]\\s*\\d{4})?"
      // time of day
      "|\\d{1,2}\\s*(?:h|:|g)\\s*\\d{2}|24/7|24/24"
      // telephone numbers
      "|\\(?0\\d{1,4}\\)?(?:[ .-]?\\d){7,9}",
      insensitive());
  return kNamed;
}

// Names of numbers where no counter follows: "đợt 2", "số 12", "nhóm 4", "6 tháng"; but "tổng số 12
// hồ sơ", "trong kỳ 120 hồ sơ".
const RE2& loosely_named_numbers() {
  static const RE2 kNamed(
      R"((?:phần|đợt|lần|kỳ|vòng|nhóm|số)\s*:?\s*\d{1,5}|\d{1,2}\s*(?:tháng|quý|tuần|năm)(?:\P{L}|$))", insensitive());
  return kNamed;
}

// Said with a capital: "Nghị quyết 18", not "đã báo cáo 45 trường hợp".
const RE2& named_documents() {
  static const RE2 kNamed(
      R"((?:Nghị định|Nghị quyết|Quyết định|Chỉ thị|Thông tư|Kế hoạch|Công văn|Đề án|Chương trình|Dự án|Luật|Kết luận)\s*\d{1,5})");
  return kNamed;
}

// "1. ", "1.2. Công tác", "a) 1)", "(2)": markers at the start, after ; : . and in brackets.
const RE2& marker_expression() {
  static const RE2 kMarker(
      R"((?:^|[;:.]\s)\s*(?:\(?\d{1,2}[.)]\s|\d{1,2}(?:\.\d{1,2})+\.?\s+["“\p{Lu}]|\d{1,2}(?:\.\d{1,2})+\.\s)|\(\d{1,2}\))");
  return kMarker;
}

bool share_follows(std::string_view text, std::size_t at) {
  static const RE2 kShare(R"(\s*(?:%|phần trăm|điểm(?:\P{L}|$)))", insensitive());
  return match_at(kShare, text, at).has_value();
}

// "9 tháng 25/44 TTHC": months are counted, not named.
bool counts_months(std::string_view text, const Span& span) {
  static const RE2 kMonths(R"(\d\s*$)");
  static const RE2 kMonth(R"(^tháng)", insensitive());
  return RE2::PartialMatch(piece(part(text, span)), kMonth) &&
         RE2::PartialMatch(piece(text.substr(0, span.begin)), kMonths);
}

// The match must stand alone and not be the beginning of a longer number or of a share.
bool holds(std::string_view text, const Span& span) {
  if (word_before(text, span.begin) || digit_after(text, span.end) || counts_months(text, span)) return false;
  const bool goes_on = digit_after(text, span.end + 1) && (text[span.end] == ',' || text[span.end] == '.');
  return !goes_on && !share_follows(text, span.end);
}

// "Điều 4, 12 hồ sơ": the last number of a list is no part of it where a counter follows.
Span without_counted(std::string_view text, Span span) {
  const std::size_t joint = part(text, span).find_last_of(",;");
  if (joint != std::string_view::npos && counter_follows(text, span.end)) span.end = span.begin + joint;
  return span;
}

void add_all(const RE2& expression, std::string_view text, std::vector<Span>& spans) {
  for (std::size_t at = 0; auto match = find_match(expression, text, at);) {
    const Span span = without_counted(text, match->span);
    const bool fits = holds(text, span);
    if (fits) spans.push_back(span);
    at = fits ? std::max(span.end, span.begin + 1) : next_character(text, span.begin);
    if (at >= text.size()) break;
  }
}

// "Kế hoạch 180 lượt người" plans people.
void add_documents(std::string_view text, std::vector<Span>& spans) {
  std::vector<Span> named;
  add_all(named_documents(), text, named);
  std::copy_if(named.begin(), named.end(), std::back_inserter(spans),
               [&](const Span& span) { return !counter_follows(text, span.end); });
}

// "tổng số 12", "trong số 12" do count.
bool is_sum(std::string_view text, std::size_t begin) {
  if (text[begin] != 's' && text[begin] != 'S') return false;  // of "số"
  static const RE2 kSum(R"((?:tổng|trong|con|một|đa|vào|trên|tất cả)\s*$)", insensitive());
  const std::string_view before = text.substr(0, begin);
  return RE2::PartialMatch(piece(before), kSum);
}

bool year_follows(std::string_view text, std::size_t at) {
  static const RE2 kYear(R"(\s*(?:19|20)\d\d)");
  return match_at(kYear, text, at).has_value();
}

void add_loose(std::string_view text, std::vector<Span>& spans) {
  for (std::size_t at = 0; auto match = find_match(loosely_named_numbers(), text, at);) {
    Span span = match->span;
    const bool period = digit_after(text, span.begin);
    if (period && span.end > 0 && !word_before(text, span.end)) --span.end;  // the boundary is no part of it
    const bool fits = !word_before(text, span.begin) && !digit_after(text, span.end) &&
                      !share_follows(text, span.end) && !counter_follows(text, span.end) && !is_sum(text, span.begin) &&
                      !(period && year_follows(text, span.end));
    if (fits) spans.push_back(span);
    at = fits ? std::max(span.end, span.begin + 1) : next_character(text, span.begin);
    if (at >= text.size()) break;
  }
}

// "đến 10/12", "hết 30/11": a day and a month where nothing is counted.
void add_days(std::string_view text, std::vector<Span>& spans) {
  static const RE2 kDay(
      R"((?:^|\P{L})(?:đến hết|tính đến|đến|tới|hết|trước|sau|hôm|từ)\s+((?:[12]\d|3[01]|0?[1-9])/(?:1[0-2]|0?[1-9])))",
      insensitive());
  static const RE2 kCounted(R"(\s*(?:\(\s*\d|lên|số\s|tổng|/|%))", insensitive());
  for (std::size_t at = 0; auto match = find_match(kDay, text, at);) {
    const Span span = group_span(text, *match, 1);
    const bool counts = digit_after(text, span.end) || word_after(text, span.end) || counter_follows(text, span.end) ||
                        match_at(kCounted, text, span.end).has_value();
    if (!counts) spans.push_back(span);
    at = span.end;
    if (at >= text.size()) break;
  }
}

void add_markers(std::string_view text, std::vector<Span>& spans) {
  for (std::size_t at = 0; auto match = find_match(marker_expression(), text, at);) {
    spans.push_back(match->span);
    at = std::max(match->span.end, match->span.begin + 1);
    if (at >= text.size()) break;
  }
}

#undef RASOAT_YEAR
}  // namespace

std::vector<Span> find_non_numbers(std::string_view text) {
  std::vector<Span> spans;
  if (text.find_first_of("0123456789") == std::string_view::npos) return spans;
  for (const DateMention& date : find_dates(text)) spans.push_back({date.begin, date.end});
  for (const Citation& citation : find_citations(text)) spans.push_back({citation.begin, citation.end});
  for (const CodeMention& code : find_codes(text)) spans.push_back({code.begin, code.end});
  add_all(named_numbers(), text, spans);
  add_documents(text, spans);
  add_loose(text, spans);
  add_days(text, spans);
  add_markers(text, spans);
  std::sort(spans.begin(), spans.end(), [](const Span& a, const Span& b) { return a.begin < b.begin; });
  return spans;
}

}  // namespace rasoat
