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
  return next_plan || is_mixed(key) ? Outlook::kMixed : Outlook::kResults;
}

bool begins_ahead(std::string_view sentence, std::int32_t year) {
  static const RE2 kSoon(
      "^(?:trong |đến |sang |từ )?(?:thời gian tới|thời gian tiếp theo|năm tới|năm sau|quý sau|tháng sau|quý tới|tháng "
      "tới|"
      "kì tới|giai đoạn tới)(?: |$)");
  static const RE2 kYear("^(?:trong |sang |từ |bước sang |đến (?:hết |cuối )?|cuối )?năm ((?:19|20)\\d\\d)(?: |$)");
  const std::string key = compare_key(sentence);
  if (RE2::PartialMatch(key, kSoon)) return true;
  std::string found;
  if (year == 0 || !RE2::PartialMatch(key, kYear, &found)) return false;
  static const RE2 kDone("(?:^| )đã (?:được )?[^ ]");
  return std::atoi(found.c_str()) > year && !RE2::PartialMatch(key, kDone);
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
  static const RE2 kWords("(?:^| )(?:đã|còn|chưa|mới|vẫn|hiện|do|đang|bị|không kịp)(?: |$)");
  return RE2::PartialMatch(compare_key(sentence), kWords);
}

}  // namespace rasoat
