#include "parse/figure_context.h"

#include <algorithm>

#include "parse/scan.h"

namespace rasoat {
namespace {

constexpr std::size_t kReach = 400;  // bytes looked at on either side

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

// A full stop, not the point of a number or of an abbreviation such as "TP." before a letter.
bool ends_sentence(std::string_view text, std::size_t at) {
  if (text[at] == ';') return true;
  return text[at] == '.' && (at + 1 >= text.size() || text[at + 1] == ' ') && !digit_after(text, at + 1);
}

struct Start {
  std::size_t at = 0;
  bool in_brackets = false;
};

// Where the words that speak of the number at `at` may begin. Closed brackets are passed over.
Start find_start(std::string_view text, std::size_t at) {
  const std::size_t floor = at > kReach ? at - kReach : 0;
  int closed = 0;
  for (std::size_t i = at; i > floor; --i) {
    const char c = text[i - 1];
    if (c == ')') ++closed;
    if (c == '(' && closed-- == 0) return {i, true};
    if (closed <= 0 && ends_sentence(text, i - 1)) return {i, false};
  }
  std::size_t begin = floor;
  while (begin < at && is_continuation(text[begin])) ++begin;
  return {begin, false};
}

std::size_t find_end(std::string_view text, std::size_t at, std::size_t limit) {
  std::size_t end = at;
  while (end < limit && !ends_sentence(text, end)) ++end;
  while (end > at && end < text.size() && is_continuation(text[end])) --end;
  return end;
}

}  // namespace

FigureContext context_of(std::string_view text, const std::vector<NumberToken>& tokens, std::size_t i) {
  const Span span = tokens[i].span;
  const Start start = find_start(text, span.begin);
  const std::size_t last = i > 0 ? tokens[i - 1].span.end : 0;
  const std::size_t next = i + 1 < tokens.size() ? tokens[i + 1].span.begin : text.size();
  const std::size_t from = std::max(start.at, last);
  FigureContext context;
  context.in_brackets = start.in_brackets;
  context.sentence = text.substr(start.at, span.begin - start.at);
  context.before = context.lead = text.substr(from, span.begin - from);
  if (start.in_brackets) {
    const std::size_t outer = std::max(find_start(text, start.at - 1).at, last < start.at ? last : 0);
    context.outside = text.substr(outer, start.at - 1 - outer);
    const bool opens = context.before.find_first_not_of(" +-") == std::string_view::npos;
    if (opens) context.lead = text.substr(outer, span.begin - outer);
  }
  const std::size_t end = find_end(text, span.end, std::min(next, span.end + kReach));
  context.after = text.substr(span.end, end - span.end);
  context.leads_on = i + 1 < tokens.size() && end == next;
  context.follows_number = i > 0 && (last > start.at || (start.in_brackets && !context.outside.empty()));
  context.follows_count = context.follows_number && tokens[i - 1].unit == Unit::kCount;
  context.follows_share =
      i > 0 && tokens[i - 1].unit == Unit::kPercent && trimmed(text.substr(last, span.begin - last)) == "/";
  return context;
}

namespace {

bool ends_with(std::string_view text, const RE2& expression) { return RE2::PartialMatch(piece(text), expression); }
bool begins_with(std::string_view text, const RE2& expression) { return match_at(expression, text, 0).has_value(); }

// ---- How firmly

const RE2& about_words() {
  static const RE2 kWords(
      R"((?:^|\P{L})(?:khoảng|xấp xỉ|chừng|ước tính|ước đạt|ước|ước khoảng|dự kiến đạt|dự ước|tầm|ước [^,;.]{0,40}(?:đạt|là))\s*$)",
      insensitive());
  return kWords;
}
const RE2& below_words() {
  static const RE2 kWords(
      R"((?:^|\P{L})(?:gần|sát|dưới|non|chưa đầy|không đầy|chưa đến|chưa tới|chưa được|không đến|không tới|gần đạt|chưa đạt|chưa đủ|chưa vượt|(?:chưa|không) (?:tới|đến|đạt) mức)\s*$|<\s*$)",
      insensitive());
  return kWords;
}
const RE2& above_words() {
  static const RE2 kWords(R"((?:^|\P{L})(?:hơn|trên|quá|vượt|vượt quá|vượt mức|vượt trên)\s*$|(?:^|[^-])>\s*$)",
                          insensitive());
  return kWords;
}
const RE2& at_least_words() {
  static const RE2 kWords(
      R"((?:^|\P{L})(?:ít nhất|tối thiểu|thấp nhất|không dưới|không thấp hơn|không ít hơn)(?:\s+(?:là|đạt))?\s*$|(?:≥|>=)\s*$)",
      insensitive());
  return kWords;
}
const RE2& at_most_words() {
  static const RE2 kWords(
      R"((?:^|\P{L})(?:tối đa|không quá|không vượt quá|không vượt|nhiều nhất|không hơn|không cao hơn)(?:\s+(?:là|đạt))?\s*$|(?:≤|<=)\s*$)",
      insensitive());
  return kWords;
}
const RE2& and_above() {
  static const RE2 kWords(R"([^,;.():]{0,80}?trở lên)", insensitive());
  return kWords;
}
// "từ 120 cán bộ, công chức trở lên": what is counted may be a list where "từ" stands before the number.
const RE2& list_and_above() {
  static const RE2 kWords(R"([^,;.():]{0,60}?(?:,[^,;.():]{1,30}?){1,2}trở lên)", insensitive());
  return kWords;
}
bool opens_upwards(std::string_view before, std::string_view after) {
  static const RE2 kFrom(R"((?:^|\P{L})từ\s*$)", insensitive());
  return begins_with(after, and_above()) || (ends_with(before, kFrom) && begins_with(after, list_and_above()));
}
const RE2& and_below() {
  static const RE2 kWords(R"([^,;.():]{0,80}?trở xuống)", insensitive());
  return kWords;
}

// "vượt 12% kế hoạch", "vượt 5% so với chỉ tiêu", "thực hiện 204 lượt, vượt 13%": by how much.
bool exceeds_by(const FigureContext& context) {
  static const RE2 kExceeds(R"((?:^|\P{L})vượt(?:\s+(?:khoảng|gần|hơn|trên))?\s*$)", insensitive());
  static const RE2 kWhat(R"(\s*(?:so với|kế hoạch|chỉ tiêu|mục tiêu))", insensitive());
  static const RE2 kAlone(R"(^\s*vượt\s*$)", insensitive());  // the whole of a cell
  static const RE2 kOver(R"(\s*(?:[,)].*)?)");
  static const RE2 kOfThem(R"(\s*(\pL+)(?:\s+\pL+){0,3}\s*(?:[,)].*)?)");
  re2::StringPiece thing;  // "545 máy tính, vượt 25 máy": the same things again
  const bool of_them = context.follows_count && RE2::FullMatch(piece(context.after), kOfThem, &thing) &&
                       context.sentence.find(view(thing)) != std::string_view::npos;
  const bool alone = RE2::PartialMatch(piece(context.sentence), kAlone) && trimmed(context.after).empty();
  const bool over = of_them || (context.follows_count && RE2::FullMatch(piece(context.after), kOver));
  return alone || (ends_with(context.before, kExceeds) && (over || begins_with(context.after, kWhat)));
}

// "cao hơn 1,71%", "thấp hơn": a comparison, not "more than 1,71%".
const RE2& comparison_words() {
  static const RE2 kWords(R"((?:^|\P{L})(?:cao|nhiều|lớn|tốt|thấp|ít|nhỏ|kém)\s+hơn\s*$)", insensitive());
  return kWords;
}

}  // namespace

Approximation approximation_of(const FigureContext& context, const NumberToken& token) {
  const std::string_view before = context.lead;
  if (token.upper) return Approximation::kAtLeast;
  if (ends_with(before, about_words())) return Approximation::kAbout;
  if (ends_with(before, at_most_words()) || begins_with(context.after, and_below())) return Approximation::kAtMost;
  if (ends_with(before, at_least_words()) || opens_upwards(before, context.after)) return Approximation::kAtLeast;
  // "Không đạt 50%", not "mẫu không đạt 3,8%", where what fails is counted.
  static const RE2 kMissed(R"((?:^|[.;:,(]|\P{L}(?:nhưng|vẫn|tuy|song|còn))\s*không đạt(?:\s+(?:được|mức))?\s*$)",
                           insensitive());
  const bool missed = token.unit == Unit::kPercent && !token.denominator && ends_with(before, kMissed);
  if (missed || ends_with(before, below_words())) return Approximation::kBelow;
  const bool above = ends_with(before, above_words()) && !ends_with(before, comparison_words()) && !exceeds_by(context);
  return above ? Approximation::kAbove : Approximation::kExact;
}

namespace {

// ---- What part

// "mục tiêu (đề ra) (là) (từ) 50%", "phấn đấu đạt 90%", "so với kế hoạch 95%".
const RE2& target_words() {
  static const RE2 kWords(
      R"((?:^|\P{L})(?:(?:mục tiêu|chỉ tiêu|yêu cầu|định mức)(?:\s*(?:chung|phấn đấu|đề ra|đặt ra|đã đề ra|được giao|giao|tỉnh giao|huyện giao|xã giao|sở giao|ngành giao|cấp trên giao|tại kế hoạch|của kế hoạch|trong kế hoạch|theo kế hoạch|cả năm|năm\s+\d{4}|của năm|phải đạt|cần đạt|là đạt|là|từ|trên|tối thiểu|ít nhất|:|\(|mức|không quá|dưới|tối đa))*)"
      R"(|(?:so với|vượt|vượt mức|theo|bằng)\s+(?:kế hoạch|KH)(?:\s*(?:đề ra|đặt ra|được giao|giao|năm\s+\d{4}|cả năm|là|từ|trên|:|\())*)"
      R"(|kế hoạch\s+(?:đề ra|đặt ra|được giao|giao|cả năm)(?:\s*(?:là|từ|trên|:|\())*|\(\s*(?:kế hoạch|KH)\s*:?)"
      R"(|(?:^|[(;,.])\s*kế hoạch(?:\s+(?:năm|cả năm|được giao|giao))*\s+là)"
      R"(|phấn đấu(?:\s*(?:đến|hết|năm\s+\d{4}|,|có|đạt|từ|trên|tối thiểu|ít nhất|là))*)\s*$)",
      insensitive());
  return kWords;
}

const RE2& no_target_words() {
  static const RE2 kWords(R"((?:^|\P{L})theo (?:yêu cầu|mục tiêu|chỉ tiêu)\s*$)", insensitive());
  return kWords;
}

// A verb or comparative, what it compares with, and words that may stand before the number:
// "tăng so với năm 2021 là khoảng".
std::string move_pattern(std::string_view verbs) {
  const std::string than =
      R"((?:\s+(?:so\s+với\s+)?(?:cùng kỳ|năm trước|năm ngoái|mức|kết quả|của|năm\s+\d{4}|quý trước|tháng trước|trước|liền kề|bình quân chung))*)";
  const std::string fill =
      R"((?:\s*(?:thêm|được|tới|đến|khoảng|gần|hơn|trên|ít nhất|tối thiểu|không dưới|không ít hơn|không thấp hơn|từ|bình quân|trung bình|mạnh|nhẹ|là|\())*\s*$)";
  return R"((?:^|\P{L})(?:)" + std::string(verbs) + ")" + than + fill;
}

const RE2& rise_words() {
  static const RE2 kWords(move_pattern(R"(tăng|nhích|nhỉnh hơn|đi lên|cải thiện|vượt lên|(?:cao|nhiều|lớn|tốt)\s+hơn)"),
                          insensitive());
  return kWords;
}
const RE2& fall_words() {
  static const RE2 kWords(
      move_pattern(R"(giảm|cắt giảm|rút ngắn|tụt|lùi|sụt|thụt lùi|đi xuống|(?:thấp|ít|nhỏ|kém)\s+hơn)") +
          R"(|\(\s*[-−–]\s*$)",
      insensitive());
  return kWords;
}

// "không thấp hơn 92%" bounds a level; "không thấp hơn 2% so với năm 2021" compares.
bool bounds_level(const FigureContext& context) {
  static const RE2 kBound(R"((?:^|\P{L})không\s+(?:thấp|ít|nhỏ|kém|cao|nhiều|lớn)\s+hơn(?:\s+(?:mức|là))?\s*$)",
                          insensitive());
  static const RE2 kThan(R"(^[^,;.]{0,40}?(?:so với|năm (?:\d{4}|trước|ngoái)|cùng kỳ))", insensitive());
  return ends_with(context.before, kBound) && !begins_with(context.after, kThan);
}

// "tăng lên 98%", "xuống còn 1,31%", "lên vị trí thứ 3": the new level.
const RE2& arrival_words() {
  static const RE2 kWords(
      R"((?:^|\P{L})(?:lên|xuống|còn|thành)(?:\s+(?:còn|đến|tới|mức|khoảng|gần|hơn|trên|thứ|vị trí|vị trí thứ|hạng|xếp thứ))*\s*$)",
      insensitive());
  return kWords;
}

// "từ 10,85% xuống còn", "tăng từ 80% đến": the old level.
const RE2& departure_words() {
  static const RE2 kWords(R"((?:^|\P{L})từ(?:\s+(?:mức|tỷ lệ|thứ|vị trí|vị trí thứ|hạng))*\s*$)", insensitive());
  return kWords;
}
const RE2& moving_departure_words() {
  static const RE2 kWords(R"((?:^|\P{L})(?:tăng|giảm|nâng)\s+từ(?:\s+(?:mức|tỷ lệ|thứ|vị trí|vị trí thứ|hạng))*\s*$)",
                          insensitive());
  return kWords;
}
const RE2& then_arrives() {
  static const RE2 kWords(R"([^,;.]{0,60}?(?:^|\P{L})(?:lên|xuống|còn|thành)(?:\P{L}|$))", insensitive());
  return kWords;
}
const RE2& then_reaches() {
  static const RE2 kWords(R"([^,;.]{0,60}?(?:^|\P{L})(?:lên|xuống|còn|thành|đến|tới)(?:\P{L}|$))", insensitive());
  return kWords;
}

// "so với 98,2%", "so với năm 2021 là 86%", "cùng kỳ (86%)", "năm trước đạt 86%".
const RE2& baseline_words() {
  static const RE2 kWords(
      R"((?:^|\P{L})(?:thay (?:cho|vì)(?:\s*(?:mức|là))*|so với(?:\s*(?:mức|tỷ lệ|kết quả|con số|cùng kỳ|năm trước|năm ngoái|liền kề|năm\s+\d{4}|quý trước|tháng trước|là|của|khoảng|gần|hơn|\(|:))*|(?:cùng kỳ|năm trước|năm ngoái|năm liền kề|kỳ trước|tháng trước|quý trước)(?:\s*(?:liền kề|năm\s+\d{4}|sở|ban|đơn vị|cơ quan|là|chỉ|mới|đạt|có|:|\())*)\s*$)",
      insensitive());
  return kWords;
}

// "cao hơn năm 2021 (86,62%)": what stands in the bracket is the value compared with, not the rise.
bool is_bracketed_value(std::string_view before) {
  const std::string_view end = trimmed(before);
  return !end.empty() && end.back() == '(';
}

const RE2& compared_year_bracket() {
  static const RE2 kWords(R"((?:hơn|so với)(?:\s+cùng kỳ)?\s+năm\s+\d{4}\s*\($)", insensitive());
  return kWords;
}

// "(+1,5%)", "+1,5%"; the plus of a sum stands behind another number.
bool is_signed_rise(const FigureContext& context) {
  static const RE2 kPlus(R"((?:^|[\s(])\+$)");
  return ends_with(context.lead, kPlus) &&
         !(context.follows_number && trimmed(context.before) == "+" && !context.in_brackets);
}

// "Thêm 16 doanh nghiệp mở gian hàng, đưa tổng số lên 37": what was added to the level that follows.
bool is_added(const FigureContext& context) {
  static const RE2 kMore(R"((?:^|\P{L})thêm(?:\s+được)?\s*$)", insensitive());
  // "thêm 12,3 điểm phần trăm so với năm 2021"
  static const RE2 kThan(R"(^[^,;.]{0,60}?(?:so với|hơn)\s+(?:cùng kỳ|(?:cả\s+|của\s+)?năm)(?:\P{L}|$))",
                         insensitive());
  if (ends_with(context.before, kMore) && begins_with(context.after, kThan)) return true;
  static const RE2 kTotal(R"((?:đưa|nâng)\s+(?:tổng\s+)?số[^;.]{0,60}\s(?:lên|thành|đến)(?:\s+(?:thành|tới|đến))?\s*$)",
                          insensitive());
  return context.leads_on && ends_with(context.before, kMore) && ends_with(context.after, kTotal);
}

// "cao hơn năm trước: 11 dự án": what follows the colon is the level that is higher.
bool explains_comparison(std::string_view before) {
  static const RE2 kWords(R"((?:^|\P{L})(?:tăng|giảm|hơn|so với)\s+[^,;.:(]{0,40}:\s*$)", insensitive());
  return ends_with(before, kWords);
}

bool departs(const FigureContext& context) {
  // "từ 03 sáng kiến trở lên" goes nowhere.
  if (!context.leads_on || begins_with(context.after, and_above()) || begins_with(context.after, and_below()))
    return false;
  if (ends_with(context.before, moving_departure_words())) return begins_with(context.after, then_reaches());
  return ends_with(context.before, departure_words()) && begins_with(context.after, then_arrives());
}

// "(từ 50% trở lên)" repeats the target in brackets.
bool is_bracketed_target(const FigureContext& context) {
  static const RE2 kFrom(R"(^\s*(?:từ|phải đạt từ|≥|>=)\s*$)", insensitive());
  return context.in_brackets && RE2::PartialMatch(piece(context.before), kFrom) &&
         begins_with(context.after, and_above());
}

bool repeats_target(const FigureContext& context) {
  if (context.follows_share || is_bracketed_target(context)) return true;
  return ends_with(context.before, target_words()) && !ends_with(context.before, no_target_words());
}

}  // namespace

FigureRole role_of(const FigureContext& context) {
  const std::string_view before = context.lead;
  if (repeats_target(context)) return FigureRole::kTarget;
  if (departs(context)) return FigureRole::kBaseline;
  if (ends_with(before, arrival_words()) || explains_comparison(before)) return FigureRole::kLevel;
  const bool baseline = ends_with(before, baseline_words());
  if (is_bracketed_value(before) && (baseline || ends_with(before, compared_year_bracket())))
    return FigureRole::kBaseline;
  if (bounds_level(context)) return FigureRole::kLevel;
  if (exceeds_by(context) || is_signed_rise(context) || is_added(context) || ends_with(before, rise_words()))
    return FigureRole::kIncrease;
  if (ends_with(before, fall_words())) return FigureRole::kDecrease;
  return baseline ? FigureRole::kBaseline : FigureRole::kLevel;
}

// "Phấn đấu giải quyết đúng hạn 100%", "nhằm bảo đảm 100% hồ sơ", "sẽ xử lý 05 vấn đề": wished for or still to come. Up
// to the next comma, and behind it in a list of numbers ("100% hồ sơ đúng hạn, 80% trực tuyến"); not "đã nỗ lực phấn
// đấu".
bool is_aimed_at(const FigureContext& context) {
  static const RE2 kAim(
      R"((?:^|\P{L})((?:(?:đã|luôn|nỗ lực|cố gắng|không ngừng|tinh thần|sự)\s+(?:\pL+\s+){0,2})?))"
      R"((?:phấn đấu|quyết tâm|đặt (?:ra )?(?:mục tiêu|chỉ tiêu)|hướng (?:tới|đến)|với mục tiêu|nhằm|sẽ)\s)"
      R"(((?:[^,:]|,\s*(?:và\s+)?(?:trên|từ|ít nhất|tối thiểu)?\s*$|,\s*\d)*)$)",
      insensitive());
  static const RE2 kThen(
      R"((?:^|\P{L})(?:đã|kết quả|thực tế|đến nay|hiện|nhưng|song|tuy|thì|nay|nên|qua đó|vì vậy|mới|chỉ|còn|vẫn)(?:\P{L}|$))",
      insensitive());
  static const RE2 kAskedMove(
      R"((?:^|\P{L})(?:mục tiêu|chỉ tiêu|yêu cầu)(?:\s+(?:năm\s+\d{4}|đề ra|đặt ra|được giao|giao|là|phải))*)"
      R"(\s+(?:tăng|giảm|nâng)(?:\s+(?:thêm|lên|ít nhất|tối thiểu|từ))*\s*$)",
      insensitive());
  // "đăng ký bốn sáng kiến, chỉ công nhận một": put forward, where the next number tells what came of it.
  static const RE2 kPutForward(
      R"((?:^|\P{L})(?:đăng ký|đề xuất|nộp|gửi|trình|dự thi)(?:\s+(?:xét|dự thi|công nhận))?\s*$)", insensitive());
  static const RE2 kCameOfIt(
      R"((?:^|\P{L})(?:công nhận|duyệt|chấp nhận|thông qua|chọn)(?:\s+(?:được|có|đạt|là|cho))*\s*$)", insensitive());
  if (context.leads_on && ends_with(context.before, kPutForward) && ends_with(context.after, kCameOfIt)) return true;
  if (ends_with(context.before, kAskedMove)) return true;
  re2::StringPiece happened, behind;
  return RE2::PartialMatch(piece(context.sentence), kAim, &happened, &behind) && happened.empty() &&
         !RE2::PartialMatch(behind, kThen);
}

namespace {

// ---- Of which year

const RE2& year_expression() {
  // "năm 2021", and a bare year that a colon makes one: "(2021: 84,90%)".
  static const RE2 kYear(R"((?:năm\s*((?:19|20)\d\d)|(?:^|[(,;])\s*((?:19|20)\d\d)\s*:))", insensitive());
  return kYear;
}

bool is_compared(std::string_view text, std::size_t at) {
  static const RE2 kThan(R"((?:so với|hơn|so với cùng kỳ|hơn cùng kỳ|kể từ|từ|đến)\s*$)", insensitive());
  return RE2::PartialMatch(piece(text.substr(0, at)), kThan);
}

// The last year named in `text` that is not merely compared with.
std::optional<std::int32_t> last_year(std::string_view text) {
  std::optional<std::int32_t> year;
  for (std::size_t at = 0; auto match = find_match(year_expression(), text, at);) {
    if (!word_before(text, match->span.begin) && !is_compared(text, match->span.begin))
      year = to_number(match->group(match->has(1) ? 1 : 2));
    at = match->span.end;
  }
  return year;
}

struct YearBehind {
  std::int32_t year = 0;
  std::size_t end = 0;  // in the text after the number
};

// "98,2% năm 2021", "1 hồ sơ trễ hạn (năm 2017)"; not "98,2%, năm 2021 đạt", "so với năm 2021".
std::optional<YearBehind> year_behind(std::string_view after) {
  static const RE2 kBehind(R"(([^,;.:()\d]{0,40}?)năm\s*((?:19|20)\d\d)(\s*(?:là|đạt|chỉ đạt|có|:))?)", insensitive());
  static const RE2 kBracketed(R"([^,;.:()\d]{0,40}?\((?:trong\s+)?(?:năm\s*)?((?:19|20)\d\d)\))", insensitive());
  if (const auto match = match_at(kBracketed, after, 0)) return YearBehind{to_number(match->group(1)), match->span.end};
  const auto match = match_at(kBehind, after, 0);
  if (!match || match->has(3) || is_compared(after, match->group(1).size())) return std::nullopt;
  return YearBehind{to_number(match->group(2)), match->span.end};
}

// "Năm 2022, ..." and "Năm 2022 thu hút ..." frame the whole sentence.
std::optional<std::int32_t> framing_year(std::string_view sentence) {
  static const RE2 kFrame(
      R"(^(\s*[-+•]?\s*(?:trong|cả|riêng)?\s*|[^,:]{0,40}\s(?:trong\s+)?)năm\s*((?:19|20)\d\d)(\s*[,:])?)",
      insensitive());
  const auto match = match_at(kFrame, sentence, 0);
  if (!match || is_compared(sentence, match->group(1).size())) return std::nullopt;
  const bool opens = trimmed(match->group(1)).size() <= 7;  // nothing but "trong", "riêng" before it
  return opens || match->has(3) ? std::optional(to_number(match->group(2))) : std::nullopt;
}

// "so với năm 2021 (86,62%)".
std::optional<std::int32_t> year_before_bracket(std::string_view outside) {
  static const RE2 kYear(R"(năm\s*((?:19|20)\d\d)\s*$)", insensitive());
  re2::StringPiece year;
  return RE2::PartialMatch(piece(outside), kYear, &year) ? std::optional(to_number(view(year))) : std::nullopt;
}

}  // namespace

std::optional<std::int32_t> named_year(const FigureContext& context) {
  std::string_view before = context.before;
  const auto claimed = context.follows_number && !context.in_brackets ? year_behind(before) : std::nullopt;
  if (claimed) before.remove_prefix(claimed->end);  // it belongs to the number before
  if (const auto year = last_year(before)) return year;
  if (const auto year = year_before_bracket(context.outside)) return year;
  if (const auto year = year_behind(context.after)) return year->year;
  return framing_year(context.sentence);
}

std::optional<std::int32_t> compared_year(const FigureContext& context) {
  static const RE2 kThan(R"((?:so với|hơn)[^,;.]{0,60}?((?:19|20)\d\d))", insensitive());
  re2::StringPiece year;
  if (RE2::PartialMatch(piece(context.after), kThan, &year)) return to_number(view(year));
  if (RE2::PartialMatch(piece(context.sentence), kThan, &year)) return to_number(view(year));
  return std::nullopt;
}

}  // namespace rasoat
