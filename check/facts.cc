// Facts about statements, and words for reasons, shared by the evaluations.
#include <re2/re2.h>

#include <algorithm>
#include <map>

#include "check/acts.h"
#include "check/evaluate.h"
#include "check/similarity.h"

namespace rasoat {
namespace {

constexpr float kFaint = 0.60F;  // below it a decisive character is a person's to read
constexpr std::size_t kLongestQuote = 220;
constexpr std::size_t kQualifiers = 2;  // words before a figure that may change it: "xấp xỉ", "chưa đến"

// Cut before the limit at a blank, so that no letter is torn.
std::string shorten(const std::string& text) {
  if (text.size() <= kLongestQuote) return text;
  const std::size_t blank = text.rfind(' ', kLongestQuote);
  return text.substr(0, blank == std::string::npos ? 0 : blank) + " …";
}

// A share has no thousands: "99.2%" is "99,2%".
bool same_digits(const std::string& a, const std::string& b) {
  const auto digits = [](std::string text) {
    if (text.find('%') != std::string::npos) std::replace(text.begin(), text.end(), '.', ',');
    std::string kept;
    std::copy_if(text.begin(), text.end(), std::back_inserter(kept),
                 [](char c) { return (c >= '0' && c <= '9') || c == '%' || c == ','; });
    return kept;
  };
  return digits(a) == digits(b);
}

bool has_other_digits(const Passage& passage, const WordSpan& word) {
  const std::string read = passage.text.substr(word.begin, word.end - word.begin);
  return std::any_of(word.others.begin(), word.others.end(),
                     [&](const Reading& other) { return other.confidence > 0 && !same_digits(other.text, read); });
}

}  // namespace

std::string quote_of(const Statement& statement) { return shorten(statement.passage.text); }

std::string pages_of(const Statement& statement) {
  std::string pages;
  for (const Place& place : statement.passage.cite().places) {
    if (!pages.empty()) pages += ", ";
    pages += std::to_string(place.page);
  }
  return pages;
}

std::string unit_word(Unit unit) { return unit == Unit::kNone ? std::string() : std::string("@unit.") + name_of(unit); }

std::string op_word(Op op) {
  switch (op) {
    case Op::kGreaterEqual: return "@op.ge";
    case Op::kGreater: return "@op.gt";
    case Op::kLessEqual: return "@op.le";
    case Op::kLess: return "@op.lt";
    case Op::kEqual: return "@op.eq";
    case Op::kBetween: return "@op.between";
    case Op::kNone: break;
  }
  return "";
}

Evaluation decide(const Hearing& hearing, Verdict verdict, std::string code, std::size_t statement, Arguments more) {
  Evaluation evaluation;
  evaluation.verdict = verdict;
  evaluation.decisive = statement;
  evaluation.reason.code = std::move(code);
  const Statement& decisive = *hearing.statements.at(statement);
  evaluation.reason.args = {
      {"target", hearing.criterion.target.text}, {"found", quote_of(decisive)}, {"page", pages_of(decisive)}};
  for (auto& argument : more) evaluation.reason.args.push_back(std::move(argument));
  return evaluation;
}

void add_conflict(const Hearing& hearing, std::size_t a, std::size_t b, Evaluation& evaluation) {
  SideFinding side;
  side.rule = "claims-conflict";
  side.found = quote_of(*hearing.statements.at(a));
  side.expected = quote_of(*hearing.statements.at(b));
  side.message = {"claims-conflict", {{"found", side.found}, {"other", side.expected}}};
  side.statement = a;
  evaluation.side.push_back(std::move(side));
}

bool only_names(const Statement& statement, const Criterion& criterion) {
  if (statement.empty_result) return true;
  if (!statement.figures.empty()) return false;
  if (statement.words.size() < 3) return false;
  if (statement.status.not_done || statement.status.zero || statement.status.not_arisen || statement.status.ongoing)
    return false;
  return plain_coverage(statement.words, criterion.keys.name_words) > 0.9 && !statement.in_table;
}

bool is_doubtful(const Statement& statement, const Figure& figure) {
  const auto& words = statement.passage.words;
  for (std::size_t i = 0; i < words.size() && words[i].begin < figure.end; ++i) {
    if (words[i].source != Source::kOcr) continue;
    const bool before = words[i].end <= figure.begin;
    if (before && i + kQualifiers < words.size() && words[i + kQualifiers].end <= figure.begin) continue;
    if (words[i].confidence < kFaint) return true;
    if (!before && has_other_digits(statement.passage, words[i])) return true;
  }
  return false;
}

bool may_mean_another(const Statement& statement, const Criterion& criterion) {
  constexpr double kShared = 0.2;
  const bool placed =
      statement.in_table || statement.labelled || !statement.codes.empty() || !statement.context_codes.empty();
  if (placed || plain_coverage(criterion.keys.name_words, statement.words) >= kShared) return false;
  // "Còn 01 phòng thừa 01 cấp phó so với quy định": short, and nearly all of it is the target's.
  constexpr double kOwn = 0.6;
  std::vector<std::string> asked = criterion.keys.name_words;
  asked.insert(asked.end(), criterion.keys.target_words.begin(), criterion.keys.target_words.end());
  if (statement.words.size() > 2 && plain_coverage(statement.words, asked) >= kOwn) return false;
  const ActWords act = act_words(criterion.keys.name_words);
  const auto said = tokens_of(statement.words);
  return std::none_of(act.shown.begin(), act.shown.end(),
                      [&](const std::string& word) { return std::binary_search(said.begin(), said.end(), word); });
}

bool says_now(const Statement& statement, bool StatusWords::*flag) {
  if (!(statement.status.*flag) || statement.status.last_year) return false;
  const auto says = [&](const Statement& clause) { return clause.status.*flag; };
  const auto& clauses = statement.clauses;
  if (std::none_of(clauses.begin(), clauses.end(), says)) return true;  // said by the whole alone
  return std::any_of(clauses.begin(), clauses.end(),
                     [&](const Statement& c) { return says(c) && !c.status.last_year; });
}

bool lies_ahead(const Hearing& hearing, const Statement& statement) {
  static const RE2 kWhen(
      "(?:^| )(?:vào|trong|đến|từ|sang)(?: [^ 0-9]+){0,2}? (?:qu[ýí] (i{1,3}|iv|[1-4])|tháng ([0-9]{1,2}))(?: |$)");
  static const RE2 kHappened("(?:^| )(?:đã|xong|hoàn thành)(?: |$)");
  std::string quarter, month;
  if (!hearing.report.date || hearing.report.date->year != hearing.report.year) return false;
  if (RE2::PartialMatch(statement.key, kHappened) || !RE2::PartialMatch(statement.key, kWhen, &quarter, &month))
    return false;
  static const std::map<std::string, std::int32_t> kQuarters = {{"i", 1}, {"ii", 2}, {"iii", 3}, {"iv", 4},
                                                                {"1", 1}, {"2", 2},  {"3", 3},   {"4", 4}};
  const std::int32_t first = month.empty() ? kQuarters.at(quarter) * 3 - 2 : std::stoi(month);
  return first > hearing.report.date->month;
}

bool is_faint(const Statement& statement) {
  std::size_t faint = 0;
  for (const WordSpan& word : statement.passage.words) {
    if (word.source == Source::kOcr && word.confidence < kFaint) ++faint;
  }
  return faint * 3 > statement.passage.words.size();
}

Evaluation decide_under_way(const Hearing& hearing, std::size_t statement) {
  const Deadline& deadline = hearing.criterion.deadline;
  const bool late = deadline.date && hearing.report.date && *hearing.report.date > *deadline.date;
  if (late) {
    return decide(hearing, Verdict::kNotMet, "late-under-way", statement, {{"deadline", deadline.text}});
  }
  return decide(hearing, Verdict::kReview, "under-way", statement);
}

bool satisfies(Op op, const Decimal& value, const Decimal& limit, const std::optional<Decimal>& limit_max) {
  switch (op) {
    case Op::kGreaterEqual: return value >= limit;
    case Op::kGreater: return value > limit;
    case Op::kLessEqual: return value <= limit;
    case Op::kLess: return value < limit;
    case Op::kEqual: return value == limit;
    case Op::kBetween: return value >= limit && (!limit_max || value <= *limit_max);
    case Op::kNone: break;
  }
  return false;
}

}  // namespace rasoat
