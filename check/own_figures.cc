#include "check/own_figures.h"

#include <algorithm>

#include "check/counts.h"
#include "check/patterns.h"
#include "check/similarity.h"

namespace rasoat {
namespace {

// The words from the figure before, or from the last full stop or semicolon, to the figure.
std::string_view before(const Statement& statement, std::size_t f) {
  const std::string_view words = words_before(statement, f);
  const std::size_t stop = words.find_last_of(";");
  return stop == std::string_view::npos ? words : words.substr(stop + 1);
}

// The words behind the figure up to the next figure.
std::string_view behind(const Statement& statement, std::size_t f) {
  const std::string_view words = words_behind(statement, f);
  return words.substr(0, std::min(words.find_first_of(",;."), words.size()));
}

// Without what was looked through: "vấn đề phát hiện qua rà soát TTHC" asks for problems.
std::string asked_in(const std::string& key) {
  static const RE2 kThrough("(?:^| )(?:phát hiện|nêu ra|chỉ ra) qua (?:công tác )?(?:rà soát|kiểm tra|thanh tra) .*");
  std::string asked = key;
  RE2::Replace(&asked, kThrough, "");
  return asked;
}

}  // namespace

bool names_thing(std::string_view key, Things things) {
  for (std::size_t at = 0; at < key.size();) {
    if ((things_of(key.substr(at)) & things) != 0) return true;
    const std::size_t blank = key.find(' ', at);
    if (blank == key.npos) break;
    at = blank + 1;
  }
  return false;
}

bool counts_other_thing(const Criterion& criterion, const Figure& figure) {
  const Things things = things_of(figure.noun);
  if (!are_other(things, criterion.keys.counted)) return false;
  if (figure.unit == Unit::kCount && !figure.denominator) return true;
  // A share may be told of whatever the criterion names.
  return !names_thing(asked_in(criterion.keys.name), things) && !names_thing(asked_in(criterion.keys.target), things);
}

bool counts_own_thing(const Criterion& criterion, const Figure& figure) {
  return (things_of(figure.noun) & criterion.keys.counted) != 0;
}

namespace {

// "đăng ký 05 sáng kiến, được công nhận 02": what was handed in is none of what was recognised.
bool is_handed_in(const Statement& statement, std::size_t f) {
  static const RE2 kHandedIn("(?:^|[^\\pL])(?:đăng ký|trình|nộp|gửi|đề xuất|đề nghị)(?: được| xét| thêm)* *$",
                             any_case());
  static const RE2 kIsHandedIn("^[^,;.]{0,60}? (?:đăng ký|đề xuất|nộp)", any_case());
  static const RE2 kRecognised(
      "công nhận (?:được |cho |cả |đủ )?(?:[0-9]|một|hai|ba|bốn|năm)|(?:[0-9]|một|hai|ba|bốn|năm)(?: \\pL+){0,4} "
      "(?:được|đã được|đã) công nhận",
      any_case());
  const std::string_view rest = words_between(statement, statement.figures[f].end, statement.passage.text.size());
  return (says(before(statement, f), kHandedIn) || says(behind(statement, f), kIsHandedIn)) && says(rest, kRecognised);
}

}  // namespace

bool is_recognised(const Statement& statement, std::size_t f) {
  static const RE2 kRecognised("(?:^|[^\\pL])công nhận(?: được| cho| chỉ| mới| là|:)* *$", any_case());
  return says(before(statement, f), kRecognised);
}

bool is_input(const Statement& statement, std::size_t f, const Criterion& criterion) {
  // "ba sáng kiến kia bị loại"
  static const RE2 kRefused(
      "^[^,;.]{0,40}?(?:bị (?:loại|từ chối|trả lại)|(?:không|chưa) được (?:công nhận|xét|duyệt|chấp nhận|thông qua))",
      any_case());
  if (says(behind(statement, f), kRefused)) return true;
  static const RE2 kTaken("(?:^|[^\\pL])(rà soát|tiếp nhận|được giao|phát hiện|đăng ký|thẩm định)(?: được)? *$",
                          any_case());
  static const RE2 kActs(
      "(?:^| )(?:kiến nghị|đề xuất|đơn giản|cắt giảm|công bố|ban hành|xử lí|trả lời|hoàn thành)(?: |$)", any_case());
  const std::string_view words = before(statement, f);
  if (is_handed_in(statement, f)) return true;
  re2::StringPiece taken;
  if (!RE2::PartialMatch(re2::StringPiece(words.data(), words.size()), kTaken, &taken)) return false;
  const std::string& target = criterion.keys.target;
  return says(target, kActs) && target.find(std::string(taken)) == std::string::npos;
}

bool is_part(const Statement& statement, std::size_t f) {
  static const RE2 kPart("(?:^|[^\\pL])(?:riêng|trong đó|cá biệt|có nơi)(?:[^\\pL]|$)", any_case());
  static const RE2 kRest("^(?: \\pL+){1,4} còn lại(?:[^\\pL]|$)", any_case());  // "05 sáng kiến còn lại thuộc ..."
  if (says(before(statement, f), kPart) || says(behind(statement, f), kRest)) return true;
  const std::vector<Count> counts = find_counts(statement);
  for (const Parts& parts : find_parts(statement, counts)) {
    const bool here =
        std::any_of(parts.parts.begin(), parts.parts.end(), [&](std::size_t part) { return counts[part].figure == f; });
    if (here && statement.figures[f].value <= statement.figures[counts[parts.total].figure].value) return true;
  }
  return false;
}

bool is_share_of_inspected(const Statement& statement, std::size_t f, const Criterion& criterion) {
  static const RE2 kInspected(
      "^ *(?:của |trên |trong )?(?:tổng )?(?:số|các)(?: \\pL+){0,4}? (?:được |đã )?(kiểm tra|thanh tra|rà soát|giám "
      "sát|lấy mẫu|khảo sát)",
      any_case());
  if (statement.figures[f].unit != Unit::kPercent) return false;
  const std::string_view words = behind(statement, f);
  re2::StringPiece act;
  if (!RE2::PartialMatch(re2::StringPiece(words.data(), words.size()), kInspected, &act)) return false;
  const std::string asked = criterion.keys.name + ' ' + criterion.keys.target;
  return asked.find("được " + std::string(act)) == std::string::npos;
}

bool is_one_of_parts(const Statement& statement, std::size_t f) {
  static const RE2 kPart(
      "(?:^|[,;:(]|[^\\pL](?:ở|tại|của|riêng|và|còn)) *(?:khối |các )?(?:văn phòng|phòng|ban chuyên môn|đơn vị (?:trực "
      "thuộc|sự "
      "nghiệp)|chi cục|trung tâm|cơ quan sở)(?: [^,;:.]*)?[: (]*$",
      any_case());
  const auto tells_part = [&](std::size_t i) { return says(before(statement, i), kPart); };
  if (!tells_part(f)) return false;
  for (std::size_t other = 0; other < statement.figures.size(); ++other) {
    const Figure& figure = statement.figures[other];
    const bool alike = figure.unit == statement.figures[f].unit &&
                       figure.denominator.has_value() == statement.figures[f].denominator.has_value();
    if (other != f && alike && figure.role == FigureRole::kLevel && tells_part(other)) return true;
  }
  return false;
}

bool is_pending(const Statement& statement, std::size_t f) {
  static const RE2 kWaiting(
      "^[^;.]*?, *(?:hiện |hiện nay |nay )?(?:đang|chờ)(?: chờ)? (?:được )?(?:xét|xem xét|công nhận|thẩm định|phê "
      "duyệt|"
      "nghiệm thu)",
      any_case());
  if (says(words_behind(statement, f), kWaiting)) return true;
  static const RE2 kStill("(?:^|[^\\pL])còn(?: lại| có)? *$", any_case());
  static const RE2 kOpen("(?:^|[^\\pL])(?:đang|chờ|chưa|sẽ|dự kiến)(?:[^\\pL]|$)", any_case());
  return says(before(statement, f), kStill) && says(behind(statement, f), kOpen);
}

namespace {

// "Còn 02/09", not "giảm còn 02/09", which is a new level.
bool says_rest_before(std::string_view words) {
  static const RE2 kRest("(?:^|[^\\pL])còn(?: lại| có| tồn| nợ| thiếu)? *:? *$", any_case());
  static const RE2 kArrives("(?:giảm|xuống|rút|hạ)[^,;:]*còn(?: lại)? *:? *$", any_case());
  return says(words, kRest) && !says(words, kArrives);
}

bool says_undone_before(std::string_view words) {
  static const RE2 kUndone(
      "(?:^|[^\\pL])(?:(?:tồn|thiếu|nợ|hụt|sai|lỗi|sót|vướng|trễ|chậm|quá hạn|muộn)((?: \\pL+){0,3})|chưa((?: "
      "\\pL+){1,6})|"
      "không (?:phát sinh|đạt|có|thực hiện|hoàn thành|xử lý|công khai|đúng hạn)((?: \\pL+){0,2})) *:? *$",
      any_case());
  static const RE2 kMended("(?:^| )(?:đã|đều|được|khắc phục|bổ sung|xin lỗi|còn|đầy|đến|tới|quá|đủ)(?: |$)",
                           any_case());
  re2::StringPiece lacking, open, none;
  if (!RE2::PartialMatch(re2::StringPiece(words.data(), words.size()), kUndone, &lacking, &open, &none)) return false;
  return !RE2::PartialMatch(lacking, kMended) && !RE2::PartialMatch(open, kMended) && !RE2::PartialMatch(none, kMended);
}

bool says_undone_behind(std::string_view words) {
  static const RE2 kUndone(
      "^(?: \\pL+){0,4} (?:chưa \\pL|còn (?:tồn|thiếu|nợ)|không (?:phát sinh (?:hồ sơ|giao dịch)|đạt|thực hiện|hoàn "
      "thành|"
      "công khai))",
      any_case());
  static const RE2 kGood(
      "chưa (?:để|phát hiện|ghi nhận|xảy ra|có (?:vi phạm|sai|khiếu|đơn))|(?:^|[^\\pL])(?:đã|đều)[^\\pL]", any_case());
  return says(words, kUndone) && !says(words, kGood);
}

// The criterion itself counts what is lacking or late.
bool counts_the_lacking(const Criterion& criterion) {
  static const RE2 kLacking("(?:^| )(?:chưa|không|trễ|quá hạn|chậm|tồn|thiếu|nợ|sai|vi phạm)(?: |$)");
  return says(criterion.keys.name, kLacking);
}

}  // namespace

bool counts_undone(const Statement& statement, std::size_t f, const Criterion& criterion) {
  static const RE2 kKept("^[^,;.]*(?:đạt|hiệu lực|hoạt động|bảo đảm|đảm bảo|đúng quy định)", any_case());
  static const RE2 kOpen("^(?: \\pL+){0,5} (?:chưa|không|tồn|thiếu|trễ|quá hạn)(?:[^\\pL]|$)", any_case());
  const Figure& figure = statement.figures[f];
  const bool share = figure.denominator || figure.unit == Unit::kPercent;
  if (!share || figure.approximation != Approximation::kExact || counts_the_lacking(criterion)) return false;
  // "Không có hồ sơ nào trễ hạn (0/1.612 hồ sơ)", "không TTHC nào chưa công bố (0%)".
  const StatusWords& status = statement.status;
  if (figure.value.units == 0 && (status.none_undone || (status.zero && status.late))) return true;
  const std::string_view words = before(statement, f), rest = behind(statement, f);
  if (!figure.denominator) return says_rest_before(words) && says(rest, kOpen);
  if (says_rest_before(words)) return !says(rest, kKept);
  return says_undone_before(words) || says_undone_behind(rest);
}

Stretch stretch_of(const Statement& statement, std::size_t f) {
  static const RE2 kStretch(
      "(?:^|[^\\pL])(?:((?:đến|hết|đến hết) tháng [0-9]{1,2}|lũy kế|luỹ kế|cộng dồn|tính chung|cả năm|từ đầu năm|"
      "[69] tháng)|((?:trong |riêng )?quý (?:[ivx]+|[1-4]|này)|trong quý|(?:riêng|trong) tháng [0-9]{1,2}|tháng "
      "[0-9]{1,2}(?: chỉ)? đạt))"
      "(?:[^\\pL]|$)",
      any_case());
  const std::string_view words = words_between(statement, 0, statement.figures[f].begin);
  re2::StringPiece rest(words.data(), words.size()), so_far, part;
  Stretch last = Stretch::kNone;
  while (RE2::FindAndConsume(&rest, kStretch, &so_far, &part))
    last = part.empty() ? Stretch::kSoFar : Stretch::kPartOfYear;
  return last;
}

namespace {

const RE2& online() {
  static const RE2 kOnline("trực tuyến|điện tử|qua mạng|trên mạng", any_case());
  return kOnline;
}

}  // namespace

bool tells_of_online(const Statement& statement) { return says(statement.passage.text, online()); }

bool is_of_the_opposite(const Statement& statement, std::size_t f, const Criterion& criterion) {
  static const RE2 kOnline("(?:^| )(?:trực tuyến|điện tử|môi trường mạng)(?: |$)");
  static const RE2 kOffline("(?:^|[^\\pL])(?:trực tiếp|bản giấy|trên giấy|giấy|thủ công)(?: \\pL+){0,2} *:? *$",
                            any_case());
  const std::string_view words = before(statement, f);
  if (!says(criterion.keys.name, kOnline) && !says(criterion.keys.target, kOnline)) return false;
  return says(words, kOffline) && !says(words, online()) && !says(behind(statement, f), online());
}

bool is_share_left(const Statement& statement, std::size_t f, const Criterion& criterion) {
  return counts_undone(statement, f, criterion) || is_late_share(statement, f, criterion);
}

bool is_late_share(const Statement& statement, std::size_t f, const Criterion& criterion) {
  static const RE2 kLate("(?:^|[^\\pL])(?:quá hạn|trễ|chậm|quá hẹn|muộn)(?:[^\\pL]|$)", any_case());
  static const RE2 kOnTime(
      "(?:đúng|trước|sớm|trong) (?:thời )?(?:hạn|hẹn)|(?:không|chưa)(?: bị| có)? (?:quá|trễ|chậm|muộn)", any_case());
  if (!has_pair(criterion.keys.name_words, "đúng", "hạn") && !has_pair(criterion.keys.target_words, "đúng", "hạn"))
    return false;
  if (has_pair(criterion.keys.name_words, "trễ", "hạn")) return false;
  std::size_t from = f > 0 ? statement.figures[f - 1].end : 0;
  if (f > 0 && statement.figures[f - 1].unit == Unit::kCount &&
      words_between(statement, from, statement.figures[f].begin).find(',') == std::string_view::npos)
    from = f > 1 ? statement.figures[f - 2].end : 0;  // "hồ sơ trễ 403 (1,5%)", "05 hồ sơ quá hạn chiếm 2,48%"
  const std::string_view words = words_between(statement, from, statement.figures[f].begin);
  return says(words, kLate) && !says(words, kOnTime) && !says(behind(statement, f), kOnTime);
}

}  // namespace rasoat
