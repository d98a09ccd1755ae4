#include "check/answers.h"

#include <re2/re2.h>

#include <algorithm>

#include "check/contradiction.h"
#include "check/evaluate.h"
#include "check/similarity.h"

namespace rasoat {
namespace {

constexpr double kSameMatter = 0.5;  // of the name's words

bool is_answer(const Criterion& criterion, const Assigned& given) {
  return given.by == MatchedBy::kCode && !given.uncertain && asserts(*given.statement) &&
         !only_names(*given.statement, criterion);
}

// "Riêng ...", "trong đó ...", "còn ...": told of the same thing, however little of the name it has.
bool tells_a_part(const Statement& statement) {
  static const RE2 kPart("(?:^| )(?:riêng|trong (?:số )?đó|còn|cá biệt|tuy nhiên|song|nhưng|chưa|mới)(?: |$)");
  return RE2::PartialMatch(statement.key, kPart);
}

// A sentence of prose or a row that shares words with the name, and may be about another matter.
bool is_of_another_matter(const Criterion& criterion, const Assigned& given) {
  const Statement& said = *given.statement;
  if (given.by == MatchedBy::kCode || contradicts(criterion, said)) return false;
  return plain_coverage(criterion.keys.name_words, said.words) < kSameMatter &&
         plain_coverage(criterion.keys.target_words, said.words) < kSameMatter;
}

// "... đạt 100%. Đào tạo nghề cho lao động nông thôn đạt 86,5% kế hoạch.": behind the answer, without a code of its
// own, and most of it words that neither name nor target has.
bool is_stray_follower(const Criterion& criterion, const Assigned& given, const std::vector<Assigned>& all) {
  constexpr std::ptrdiff_t kForeign = 3;
  constexpr double kFew = 0.34;
  const Statement& said = *given.statement;
  const auto stands_before = [&](const Assigned& other) {
    return other.statement < given.statement && other.statement->group == said.group;
  };
  const bool follows = std::any_of(all.begin(), all.end(), [&](const Assigned& other) {
    return stands_before(other) && is_answer(criterion, other);
  });
  const bool goes_on = std::any_of(all.begin(), all.end(), [&](const Assigned& other) {
    return stands_before(other) && other.statement->passage.text.ends_with(';');
  });
  const bool share = std::any_of(said.figures.begin(), said.figures.end(),
                                 [](const Figure& f) { return f.unit == Unit::kPercent || f.denominator; });
  if (!follows || goes_on || !share || said.in_table || !said.codes.empty() || tells_a_part(said)) return false;
  const auto foreign = std::count_if(said.words.begin(), said.words.end(), [&](const std::string& word) {
    return !has_word(criterion.keys.name_words, word) && !has_word(criterion.keys.target_words, word);
  });
  return foreign >= kForeign && foreign * 2 > static_cast<std::ptrdiff_t>(said.words.size()) &&
         plain_coverage(criterion.keys.name_words, said.words) < kFew && !contradicts(criterion, said);
}

}  // namespace

void keep_answers(const Criterion& criterion, std::vector<Assigned>& given) {
  if (std::none_of(given.begin(), given.end(), [&](const Assigned& a) { return is_answer(criterion, a); })) return;
  const std::vector<Assigned> all = given;
  std::erase_if(given, [&](const Assigned& a) {
    return is_of_another_matter(criterion, a) || is_stray_follower(criterion, a, all);
  });
}

}  // namespace rasoat
