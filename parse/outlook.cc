#include "parse/outlook.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <span>
#include <string>
#include <vector>

#include "extract/text/normalize.h"
#include "parse/phrases.h"

namespace rasoat {
namespace {

// "Phần thứ hai. Một số ...": what a heading opens with before it says anything.
std::string without_opening(std::string key) {
  static const RE2 kOpening(
      "^(?:(?:phần|chương|mục) (?:thứ )?(?:[ivxlc]+|\\d+|nhất|hai|ba|bốn|tư|năm|sáu|bảy|tám) ?)?"
      "(?:(?:một số|những|các|về|đề ra) )?");
  RE2::Replace(&key, kOpening, "");
  return key;
}

// A year that is named and lies behind `year`. Without a year to compare with, none does.
bool names_later_year(const std::string& key, std::int32_t year) {
  static const RE2 kYear("(?:^| )năm ((?:19|20)\\d\\d)(?: |$)");
  std::string found;
  return year != 0 && RE2::PartialMatch(key, kYear, &found) && std::atoi(found.c_str()) > year;
}

bool opens_with(const PhraseSet& set, const std::string& key) {
  const std::vector<PhraseHit> hits = set.find(key);
  return std::any_of(hits.begin(), hits.end(), [](const PhraseHit& hit) { return hit.begin == 0; });
}

bool is_ahead(const std::string& key, std::int32_t year) {
  static constexpr auto kAlways = std::to_array<Phrase>({
      {0, "(kiến nghị|đề xuất) ... (đề xuất|kiến nghị|phương hướng|nhiệm vụ)"},
      {0, "(phương hướng|định hướng|nhiệm vụ trọng tâm|trọng tâm công tác|chương trình công tác|kế hoạch công tác)"},
      {0,
       "(nhiệm vụ|giải pháp|kế hoạch|mục tiêu|chỉ tiêu|công việc|công tác) (và|giải pháp|nhiệm vụ|chủ yếu|trọng "
       "tâm|trong|của)? (thời gian|giai đoạn|năm|quý|tháng)? (tới|sau|tiếp theo|sắp tới|còn lại)"},
      {0,
       "(nhiệm vụ|kế hoạch|mục tiêu) (và giải pháp|giải pháp|chủ yếu|trọng tâm)? (trong)? (quý *|tháng #|# tháng cuối "
       "năm|các tháng cuối năm|những tháng cuối năm|thời gian)"},
      {0,
       "(việc|công việc|nội dung|nhiệm vụ) (sẽ|cần|phải|tiếp tục|cần tiếp tục|sắp) (làm|thực hiện|triển khai|tập "
       "trung)"},
      {0, "(thời gian tới|trong thời gian tới)"},
      {0, "dự kiến"},
      {0, "nhiệm vụ (và giải pháp|giải pháp) (năm|quý|tháng|# tháng|trong thời gian)"},
      {0, "nhiệm vụ (năm|quý|tháng|# tháng) (tới|sau|cuối năm|tiếp theo)"},
  });
  static constexpr auto kNextYear = std::to_array<Phrase>({
      {0, "(mục tiêu|chỉ tiêu|nhiệm vụ|giải pháp|trọng tâm|yêu cầu|phấn đấu) ... năm"},
      {0, "năm #"},
  });
  static const PhraseSet always{std::span<const Phrase>(kAlways)};
  static const PhraseSet next_year{std::span<const Phrase>(kNextYear)};
  return opens_with(always, key) || (names_later_year(key, year) && opens_with(next_year, key));
}

// "Kế hoạch năm 2023" heads what is planned, or says that the plan itself was made.
bool names_next_plan(const std::string& key, std::int32_t year) {
  static constexpr auto kPlans = std::to_array<Phrase>({
      {0, "(kế hoạch|chương trình) (và nhiệm vụ|nhiệm vụ|triển khai|thực hiện|hoạt động)? năm"},
  });
  static const PhraseSet plans{std::span<const Phrase>(kPlans)};
  return names_later_year(key, year) && opens_with(plans, key);
}

// What is wrong and what is to be done about it under one heading.
bool is_mixed(const std::string& key) {
  static constexpr auto kBoth = std::to_array<Phrase>({
      {0,
       "(hạn chế|khó khăn|tồn tại|vướng mắc|bất cập|nguyên nhân) ... (phương hướng|định hướng|nhiệm vụ|giải pháp|biện "
       "pháp|việc sẽ làm|việc cần làm|kế hoạch|đề xuất|kiến nghị)"},
  });
  static const PhraseSet both{std::span<const Phrase>(kBoth)};
  return opens_with(both, key);
}

}  // namespace

Outlook outlook_of_heading(std::string_view heading, std::int32_t year) {
  const std::string key = without_opening(compare_key(heading));
  const bool next_plan = names_next_plan(key, year);
  if (is_ahead(key, year) || (next_plan && is_upper(heading))) return Outlook::kAhead;
  if (!next_plan && begins_ahead(heading, year)) return Outlook::kAhead;
  return next_plan || is_mixed(key) ? Outlook::kMixed : Outlook::kResults;
}

namespace {

// "năm tới", "sang năm", "kỳ sau": later than what is reported on, whatever its year. As comparison keys, with a number
// where a year may follow.
constexpr const char* kSoonWords =
    "(?:(?:thời gian|giai đoạn|năm|quí|tháng|kì|chặng đường) (?:tới|sau|tiếp theo|tiếp đến|kế tiếp|sắp tới)"
    "|sang năm(?: mới)?|sắp tới|những năm (?:tới|tiếp theo|sau))";
constexpr const char* kYearWords = "(?:(?:hết |cuối |đầu )?(?:các )?năm(?: học)? ((?:19|20)[0-9]{2})(?:-20[0-9]{2})?)";
// What only leads to a sentence.
constexpr const char* kLink =
    "^(?:(?:và|đồng thời|theo đó|do đó|do vậy|vì vậy|bên cạnh đó|ngoài ra|tuy nhiên|riêng) )*";

// What happened is told, even of a later year: "Năm 2023 đã được giao 05 nhiệm vụ".
bool tells_what_was_done(const std::string& key) {
  static const RE2 kDone(
      "(?:^| )(?:đã (?:được )?[^ ]|(?:được|vừa|mới|chậm|không) (?:ban hành|phê duyệt|thông qua|công "
      "bố|trình|gửi)|(?:ban "
      "hành|phê duyệt|gửi|trình|công bố) (?:tại|theo|kèm|ngày|số|trong)|chưa|hoàn thành (?:trước|sau|xong))");
  return RE2::PartialMatch(key, kDone);
}

// A time named by `later`, whose only group is a year: behind the report's, or one of the words without a year.
bool is_later(const RE2& later, const std::string& key, std::int32_t year) {
  std::string found;
  if (!RE2::PartialMatch(key, later, &found)) return false;
  return found.empty() || (year != 0 && std::atoi(found.c_str()) > year);
}

bool opens_with_later_time(const std::string& key, std::int32_t year) {
  static const RE2 kTime(std::string(kLink) +
                         "(?:(?:trong|đến|sang|từ|vào|bước sang|bước vào|kể từ|cho|hướng tới) )*(?:" + kSoonWords +
                         "|" + kYearWords + ")(?: |$)");
  return is_later(kTime, key, year);
}

// "Mục tiêu của Sở trong năm 2023 là 100%", "Giải pháp năm tới: ...": between the word and the time only whose it is.
bool names_later_aim(const std::string& key, std::int32_t year) {
  static const std::string kWhose =
      "(?: (?:của (?:sở|ban|cơ quan|đơn vị|ngành|huyện|xã|tỉnh|phòng|văn phòng)|trong|cho|đến|tới|hết|cuối|vào|là";
  static const std::string kMore =
      "|chủ yếu|trọng tâm|chung|cụ thể|cchc|cải cách hành chính|công tác|và|giải pháp|nhiệm vụ|chỉ tiêu|mục tiêu|phấn "
      "đấu|đề ra|đặt ra|cần|thực hiện|làm|tập trung|hoạt động|các|giai đoạn";
  // "Kế hoạch CCHC năm 2023" is a document, "Kế hoạch năm 2023" what is planned.
  static const RE2 kAim(
      std::string(kLink) +
      "(?:(?:một số|các|những|về|đề ra|đặt ra|dự kiến|xây dựng) )*(?:(?:mục tiêu|chỉ tiêu|giải pháp|phương hướng|định "
      "hướng|nhiệm vụ|trọng tâm|yêu cầu|công tác|việc|phấn đấu|dự kiến|dự báo|đề xuất)" +
      kWhose + kMore + "))*|(?:kế hoạch|chương trình)" + kWhose + "))*) (?:" + kSoonWords + "|" + kYearWords +
      ")(?: |$)");
  return is_later(kAim, key, year);
}

// "Sở phấn đấu giải quyết đúng hạn 100% hồ sơ trong năm 2023": an aim whose time stands anywhere behind it.
bool aims_at_later_time(const std::string& key, std::int32_t year) {
  static const RE2 kAim(
      std::string(kLink) +
      "(?:(?:sở|ban|cơ quan|đơn vị|ngành|huyện|xã|ubnd|văn phòng|chúng tôi|toàn)(?: [^ 0-9]+){0,5}? "
      ")?(?:sẽ |tiếp tục |cùng |đang )?(?:phấn đấu|quyết tâm|đặt mục tiêu|đặt chỉ tiêu|hướng tới|hướng "
      "đến) (?:[^ ]+ ){0,30}?(?:trong |đến |vào |sang |của )(?:" +
      kSoonWords + "|" + kYearWords + ")(?: |$)");
  // "02 nhiệm vụ dự kiến chuyển sang năm 2023" tells of this year, too.
  static const RE2 kPutOff("(?:^| )(?:chuyển|lùi|hoãn|dời|gia hạn|kéo dài|còn lại|tồn|nợ|tiếp tục giải quyết)(?: |$)");
  return is_later(kAim, key, year) && !RE2::PartialMatch(key, kPutOff);
}

}  // namespace

bool begins_ahead(std::string_view sentence, std::int32_t year) {
  const std::string key = compare_key(sentence);
  if (!opens_with_later_time(key, year) && !names_later_aim(key, year) && !aims_at_later_time(key, year)) return false;
  return !tells_what_was_done(key);
}

bool goes_on_ahead(std::string_view sentence, bool listed) {
  static const RE2 kTask(
      std::string(kLink) +
      "(?:sẽ|tiếp tục|tập trung|phấn đấu|bảo đảm|đảm bảo|đẩy mạnh|tăng cường|nâng cao|duy trì|thực hiện|triển khai|rà "
      "soát|chủ động|tham mưu|chỉ đạo|yêu cầu|chú trọng|hoàn thiện|kiên quyết|quyết tâm|xây dựng|gắn|ưu tiên) ");
  static const RE2 kThisYear("(?:^| )(?:năm nay|trong năm(?: [^0-9]|$)|kết quả|tính đến|đạt được)(?: |$)");
  const std::string key = compare_key(sentence);
  if (tells_what_is(sentence) || RE2::PartialMatch(key, kThisYear)) return false;
  return listed || RE2::PartialMatch(key, kTask);
}

namespace {

// The first month of a coming part of the year; 0: none is named at the beginning.
int first_month_of(const std::string& key) {
  static const RE2 kPart(std::string(kLink) +
                         "(?:(?:trong|đến|vào|sang|từ|bước sang|bước vào) )*(?:(?:quí (?:(iv|4)|(iii|3)|(ii|2)))|tháng "
                         "([0-9]{1,2})|(?:([0-9]{1,2}|các|những) tháng (?:cuối năm|còn lại)))(?: |$)");
  std::string fourth, third, second, month, months;
  if (!RE2::PartialMatch(key, kPart, &fourth, &third, &second, &month, &months)) return 0;
  if (!fourth.empty()) return 10;
  if (!third.empty()) return 7;
  if (!second.empty()) return 4;
  if (!month.empty()) return std::atoi(month.c_str());
  const int count = std::atoi(months.c_str());
  return count > 0 && count < 12 ? 13 - count : 12;
}

}  // namespace

bool begins_later_in_year(std::string_view sentence, std::int32_t last_month) {
  if (last_month <= 0 || last_month >= 12) return false;
  const std::string key = compare_key(sentence);
  return first_month_of(key) > last_month && !tells_what_was_done(key) && !tells_what_is(sentence);
}

bool states_rule(std::string_view sentence) {
  static const RE2 kRule("^(?:nếu|khi|trường hợp) (?:[^ ]+ ){1,20}?(?:phải|cần|thì) ");
  static const RE2 kTold("(?:^| )(?:đã|chưa|không|[0-9][^ ]*)(?: |$)");
  const std::string key = compare_key(sentence);
  return RE2::PartialMatch(key, kRule) && !RE2::PartialMatch(key, kTold);
}

bool states_aims(std::string_view sentence) {
  static const RE2 kAims(
      "^(?:(?:theo|trong|tại) )?(?:kế hoạch|quyết định|chương trình|đề án|nghị quyết|ubnd|năm)(?: [^ ]+){0,14}? (?:đặt "
      "ra|đề ra|đặt|xác định|giao)(?: [^ ]+){0,4}? (?:mục tiêu|chỉ tiêu) ");
  static const RE2 kTold(
      "(?:^| )(?:đã|đến nay|kết quả|hoàn thành|thực hiện|chưa|mới|vượt|tuy nhiên|nhưng|song)(?: |$)");
  const std::string key = compare_key(sentence);
  return sentence.find(':') != std::string_view::npos && RE2::PartialMatch(key, kAims) &&
         !RE2::PartialMatch(key, kTold);
}

bool tells_what_is(std::string_view sentence) {
  static const RE2 kWords("(?:^| )(?:đã|còn|chưa|mới|vẫn|hiện(?: nay| có| còn| tại)|do|đang|bị|không kịp)(?: |$)");
  return RE2::PartialMatch(compare_key(sentence), kWords);
}

}  // namespace rasoat
