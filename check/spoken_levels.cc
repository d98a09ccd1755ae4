#include "check/spoken_levels.h"

#include <re2/re2.h>

#include <algorithm>
#include <set>

#include "check/counts.h"
#include "check/patterns.h"
#include "check/similarity.h"

namespace rasoat {
namespace {

constexpr double kSpoken = 0.5;      // of the name's words
constexpr double kFarFewer = 0.5;    // of the share that the best has
constexpr double kHardlyAny = 0.25;  // of the name's words
constexpr std::size_t kOwn = 3;      // words, where a level is of something else

// Words that say how much, of whatever it is.
bool is_of_measure(const std::string& word) {
  static const std::set<std::string> kMeasures = {"tỉ",    "lệ", "đạt", "chỉ",  "mới", "trong", "khi",    "còn",
                                                  "riêng", "là", "năm", "tổng", "số",  "chiếm", "khoảng", "hiện"};
  return kMeasures.contains(word);
}

double share_of_name(const Hearing& hearing, const Level& level) {
  const Statement& statement = *hearing.statements[level.statement];
  std::vector<std::string> words = words_of(hearing, level);
  if (statement.in_table || statement.labelled)
    words.insert(words.end(), statement.name_words.begin(), statement.name_words.end());
  return plain_coverage(hearing.criterion.keys.name_words, words);
}

double best_share(const Hearing& hearing, const std::vector<Level>& levels) {
  double best = 0;
  for (const Level& level : levels) best = std::max(best, share_of_name(hearing, level));
  return best;
}

// Each says what it is of, and has few of the words that the others have.
bool are_of_something_else(const Hearing& hearing, const std::vector<Level>& levels, double most) {
  return std::all_of(levels.begin(), levels.end(), [&](const Level& level) {
    return words_of(hearing, level).size() >= kOwn && share_of_name(hearing, level) <= most;
  });
}

}  // namespace

std::vector<std::string> words_of(const Hearing& hearing, const Level& level) {
  constexpr std::size_t kFew = 2;
  const Statement& statement = *hearing.statements[level.statement];
  if (statement.figures.size() < 2) return statement.words;
  std::vector<std::string> words = statement.figures[level.figure].words;
  for (std::size_t f = level.figure; words.size() <= kFew && f-- > 0;)
    words.insert(words.begin(), statement.figures[f].words.begin(), statement.figures[f].words.end());
  return words;
}

namespace {

// "..., trong khi tỷ lệ hồ sơ thanh toán trực tuyến chỉ 12,3%": set against the others, and of another thing by two
// words that neither name nor target has.
bool is_aside(const Hearing& hearing, const Level& level) {
  static const RE2 kAside("(?:^|[,;(] *)(?:trong khi|còn|riêng)[^\\pL]", any_case());
  constexpr std::ptrdiff_t kForeign = 2;
  const Statement& statement = *hearing.statements[level.statement];
  if (!says(words_before(statement, level.figure), kAside)) return false;
  const auto& keys = hearing.criterion.keys;
  const std::vector<std::string> words = words_of(hearing, level);
  return std::count_if(words.begin(), words.end(), [&](const std::string& word) {
           return !has_word(keys.name_words, word) && !has_word(keys.target_words, word) && !is_of_measure(word);
         }) >= kForeign;
}

}  // namespace

std::vector<Level> keep_spoken(const Hearing& hearing, const Threshold& threshold, std::vector<Level> levels) {
  const auto aside = [&](const Level& level) { return is_aside(hearing, level); };
  if (!asks_for_all(threshold) && !std::all_of(levels.begin(), levels.end(), aside)) std::erase_if(levels, aside);
  std::vector<Level> yes, no;
  for (const Level& level : levels) {
    const Proof proof = prove(threshold.op, level.value, level.approximation, threshold.value, threshold.value_max);
    if (proof != Proof::kOpen) (proof == Proof::kYes ? yes : no).push_back(level);
  }
  if (yes.empty() || no.empty()) return levels;
  const double of_yes = best_share(hearing, yes), of_no = best_share(hearing, no);
  const auto leave_out = [&](const std::vector<Level>& others) {
    std::erase_if(levels, [&](const Level& level) { return is_among(others, level); });
  };
  const double most_beside_yes =
      asks_for_all(threshold) ? std::min(kHardlyAny, of_yes * kFarFewer) : of_yes * kFarFewer;
  if (of_yes >= kSpoken && are_of_something_else(hearing, no, most_beside_yes)) {
    leave_out(no);
  } else if (of_no >= kSpoken && are_of_something_else(hearing, yes, of_no * kFarFewer)) {
    leave_out(yes);
  }
  return levels;
}

bool is_of_a_place(const Hearing& hearing, const Level& level) {
  static const RE2 kPlace(
      "(?:^|[^\\pL])(?:tại|ở|khối|riêng)(?: (?:các|một số|những|nhiều))* (chi nhánh|ubnd|xã|phường|huyện|thị trấn|cấp "
      "xã|cấp huyện|chi cục|văn phòng đăng ký|nhóm|lĩnh vực|địa bàn)(?:[^\\pL]|$)",
      any_case());
  static const RE2 kSubject(
      "^(?:(?:có|còn|riêng|trong đó) )*(?:[0-9]+|một số|nhiều|vài) (xã|phường|huyện|thị trấn|địa phương|thôn) ",
      any_case());
  const Statement& statement = *hearing.statements[level.statement];
  const std::string_view words = words_before(statement, level.figure);
  const auto asked = [&](const re2::StringPiece& place) {
    const std::string word(place);
    return hearing.criterion.keys.name.find(word) != std::string::npos ||
           hearing.criterion.keys.target.find(word) != std::string::npos;
  };
  re2::StringPiece place;
  if (RE2::PartialMatch(re2::StringPiece(words.data(), words.size()), kPlace, &place)) return !asked(place);
  return RE2::PartialMatch(statement.passage.text, kSubject, &place) && !asked(place);
}

}  // namespace rasoat
