#include "parse/score_cell.h"

#include <re2/re2.h>

#include <algorithm>
#include <optional>

#include "parse/scan.h"
#include "parse/score_words.h"
#include "parse/scoring.h"

namespace rasoat {
namespace {

bool begins_line(const Passage& passage, std::size_t w) {
  if (w == 0) return false;
  const WordSpan& before = passage.words[w - 1];
  const WordSpan& word = passage.words[w];
  return word.page != before.page || word.box.top >= before.box.bottom - 0.3 * (before.box.bottom - before.box.top);
}

// The next word would have stood on the line before: its author began a new one.
bool line_ended_early(const Passage& passage, std::size_t w, double right) {
  constexpr double kBlank = 0.3;  // of the font size
  const WordSpan& before = passage.words[w - 1];
  const WordSpan& word = passage.words[w];
  return before.box.x1 + kBlank * word.size + (word.box.x1 - word.box.x0) <= right;
}

bool opens_step(std::string_view rest) {
  return match_at(opener_expression(), rest, 0).has_value() || match_at(variable_expression(), rest, 0).has_value();
}

bool begins_new_line(const Passage& passage, std::size_t w, double right) {
  static const RE2 kBullet(R"(^[-+•–](?:\s|\pL))");
  static const RE2 kCapital(R"(^[(“"]?[\p{Lu}\d(])");
  if (!begins_line(passage, w)) return false;
  const std::string_view rest = std::string_view(passage.text).substr(passage.words[w].begin);
  if (RE2::PartialMatch(piece(rest), kBullet) || opens_step(rest)) return true;
  return RE2::PartialMatch(piece(rest), kCapital) && line_ended_early(passage, w, right);
}

double right_edge(const Passage& passage) {
  double right = 0;
  for (const WordSpan& word : passage.words) right = std::max(right, word.box.x1);
  return right;
}

bool type_changes(const Passage& passage, std::size_t w) {
  const WordSpan& first = passage.words.front();
  const WordSpan& word = passage.words[w];
  return word.bold != first.bold || word.italic != first.italic;
}

// Without places: a word that opens a step, else the last word with a capital before the first points.
std::size_t rule_begin_by_words(std::string_view text) {
  for (std::size_t at = 1; auto opener = find_match(opener_expression(), text, at);) {
    at = opener->span.end;
    const bool share = text[opener->span.begin] >= '0' && text[opener->span.begin] <= '9';
    if (!word_before(text, opener->span.begin) && !share) return opener->span.begin;
  }
  static const RE2 kCapital(R"(\p{Lu}\p{Ll})");
  const auto points = find_match(points_expression(), text);
  std::size_t begin = text.size();
  for (std::size_t at = 1; auto capital = find_match(kCapital, text, at);) {
    at = capital->span.end;
    if (points && capital->span.begin >= points->span.begin) break;
    if (!word_before(text, capital->span.begin)) begin = capital->span.begin;
  }
  return begin;
}

const RE2& survey_words() {
  static const RE2 kSurvey(
      R"((?:điều tra|khảo sát)[^.;:]{0,20}(?:xã hội học|xhh)|(?:qua|bằng|từ)\s+(?:kết quả\s+)?(?:điều tra|khảo sát)|xã hội học)",
      insensitive());
  return kSurvey;
}

// "... (Điều tra xã hội học)" behind a name.
std::optional<std::size_t> survey_begin(std::string_view text) {
  const auto survey = find_match(survey_words(), text);
  if (!survey || survey->span.begin == 0 || text.find_first_not_of(" )].;", survey->span.end) != std::string_view::npos)
    return std::nullopt;
  const std::size_t begin = survey->span.begin;
  return text[begin - 1] == '(' || text[begin - 1] == '[' ? begin - 1 : begin;
}

// The last line before the first points that begins with a capital.
std::optional<std::size_t> rule_begin_by_lines(const Passage& cell) {
  static const RE2 kCapital(R"(^[(“"]?\p{Lu}\p{Ll})");
  const auto points = find_match(points_expression(), cell.text);
  std::optional<std::size_t> last;
  for (std::size_t w = 1; points && w < cell.words.size() && cell.words[w].begin < points->span.begin; ++w) {
    const std::string_view rest = std::string_view(cell.text).substr(cell.words[w].begin);
    if (begins_line(cell, w) && RE2::PartialMatch(piece(rest), kCapital)) last = cell.words[w].begin;
  }
  return last;
}

}  // namespace

std::string text_in_lines(const Passage& passage) {
  std::string text = passage.text;
  const double right = right_edge(passage);
  for (std::size_t w = 1; w < passage.words.size(); ++w) {
    const std::size_t begin = passage.words[w].begin;
    if (begin > 0 && text[begin - 1] == ' ' && begins_new_line(passage, w, right)) text[begin - 1] = '\n';
  }
  return text;
}

std::size_t score_rule_begin(const Passage& cell) {
  const std::string_view text = cell.text;
  if (!holds_score_rule(text_in_lines(cell))) return survey_begin(text).value_or(text.size());
  const double right = right_edge(cell);
  for (std::size_t w = 1; w < cell.words.size(); ++w) {
    const std::size_t begin = cell.words[w].begin;
    if (holds_score_rule(text.substr(0, begin))) break;  // the name is over
    if ((begins_new_line(cell, w, right) || type_changes(cell, w)) && holds_score_rule(text.substr(begin)))
      return begin;
  }
  return rule_begin_by_lines(cell).value_or(rule_begin_by_words(text));
}

bool speaks_of_survey(std::string_view text) { return find_match(survey_words(), text).has_value(); }

}  // namespace rasoat
