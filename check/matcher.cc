#include "check/matcher.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>

#include "check/matter_terms.h"
#include "check/matters.h"
#include "check/name_fit.h"

namespace rasoat {
namespace {

constexpr double kHinted = 0.38;         // a rare pair of words alone
constexpr std::size_t kLongTarget = 12;  // words and pairs
constexpr std::size_t kShortTarget = 5;
constexpr double kActAbsent = 0.5;          // of a criterion whose act the statement does not name
constexpr double kTargetTold = 0.65;        // of the words of a telling target: they say what the act is about
constexpr double kSameMatter = 0.45;        // a matter that a criterion may well be about is none beside it
constexpr std::size_t kFew = 30;            // criteria
constexpr double kForeign = 0.35;           // of the words that a matter has and the criterion has not
constexpr double kForeignLead = 2;          // over the share of the criterion's own words
constexpr std::ptrdiff_t kTargetNamed = 2;  // words or pairs that only this target has
constexpr double kObjectHinted = 0.06;      // of the words of what is acted upon
constexpr double kTold = 0.45;              // the least score of a criterion whose matter is told of, and
constexpr double kToldRise = 0.35;          // what its own words add

bool has(const std::vector<std::string>& sorted, const std::string& token) {
  return std::binary_search(sorted.begin(), sorted.end(), token);
}

bool has_one_of(const std::vector<std::string>& wanted, const std::vector<std::string>& sorted) {
  return std::any_of(wanted.begin(), wanted.end(), [&](const std::string& token) { return has(sorted, token); });
}

// Late files speak of the share on time, but where they are apologised for.
std::vector<std::string> spoken(const std::vector<std::string>& words) {
  std::vector<std::string> tokens = tokens_of(without_other_objects(words));
  if (!has(tokens, "trễ hạn") || has(tokens, "đúng hạn") || has(tokens, "xin lỗi")) return tokens;
  tokens.insert(std::lower_bound(tokens.begin(), tokens.end(), "đúng hạn"), "đúng hạn");
  return tokens;
}

std::vector<std::string> joined(std::vector<std::string> first, const std::vector<std::string>& second) {
  first.insert(first.end(), second.begin(), second.end());
  return first;
}

void keep(const Scored& scored, Ranking& ranking) {
  if (scored.score > ranking.best.score) {
    ranking.second = ranking.best;
    ranking.best = scored;
  } else if (scored.score > ranking.second.score) {
    ranking.second = scored;
  }
}

Ranking ranked(const std::vector<double>& scores) {
  Ranking ranking;
  for (std::size_t c = 0; c < scores.size(); ++c) keep({c, scores[c]}, ranking);
  return ranking;
}

std::vector<std::string> own_words(const Statement& statement) {
  return statement.labelled ? joined(statement.name_words, statement.words) : statement.words;
}

// Words that say how well a thing was done, whatever it is: "thực hiện đầy đủ, đúng thời gian quy định".
bool is_manner(const std::string& token) {
  constexpr std::array<std::string_view, 14> kManners = {"thực", "hiện", "đầy",    "đủ",  "kịp",  "thời", "đúng",
                                                         "qui",  "định", "nghiêm", "túc", "gian", "đạt",  "hạn"};
  const auto known = [&](std::string_view word) {
    return std::find(kManners.begin(), kManners.end(), word) != kManners.end();
  };
  const std::size_t blank = std::min(token.find(' '), token.size());
  return known(std::string_view(token).substr(0, blank)) &&
         (blank == token.size() || known(std::string_view(token).substr(blank + 1)));
}

// A target of many words, or of few that no other criterion has: "đúng quy trình ISO 9001-2015".
bool tells_apart(const Vocabulary& vocabulary, const std::vector<std::string>& target) {
  if (std::all_of(target.begin(), target.end(), is_manner)) return false;
  const auto own = std::count_if(target.begin(), target.end(),
                                 [&](const std::string& token) { return vocabulary.frequency(token) == 1; });
  return target.size() >= kLongTarget || (own >= 1 && target.size() >= kShortTarget);
}

std::vector<std::string> with_context(const std::vector<std::string>& own, const std::vector<std::string>& context) {
  std::vector<std::string> both;
  std::set_union(own.begin(), own.end(), context.begin(), context.end(), std::back_inserter(both));
  return both;
}

// The matters that none of the criteria is about.
Matters matters_beside(const std::vector<Criterion>& criteria) {
  Matters texts = names_and_targets(criteria);
  texts.insert(texts.end(), known_matters().begin(), known_matters().end());
  const Vocabulary vocabulary(texts);
  std::vector<Name> asked;
  for (const Criterion& criterion : criteria) asked.push_back(name_of(vocabulary, criterion.keys.name_words));
  Matters beside;
  for (const auto& matter : known_matters()) {
    const Name name = name_of(vocabulary, matter);
    const auto is_same = [&](const Name& other) { return name_fit(vocabulary, name, other) >= kSameMatter; };
    if (std::none_of(asked.begin(), asked.end(), is_same)) beside.push_back(matter);
  }
  return beside;
}

// Few criteria alone do not tell which words are common in the field.
Vocabulary vocabulary_for(const std::vector<Criterion>& criteria, const Matters& beside) {
  Matters texts = names_and_targets(criteria);
  if (criteria.size() < kFew) texts.insert(texts.end(), beside.begin(), beside.end());
  return Vocabulary(texts);
}

}  // namespace

Matcher::Matcher(const std::vector<Criterion>& criteria) : Matcher(criteria, matters_beside(criteria)) {}

Matcher::Matcher(const std::vector<Criterion>& criteria, const Matters& beside)
    : criteria_(criteria), vocabulary_(vocabulary_for(criteria, beside)) {
  for (const Criterion& criterion : criteria) tokens_.push_back(tokens_for(criterion.keys));
  for (const auto& words : beside) {
    CriterionKeys keys;
    keys.name_words = words;
    elsewhere_.push_back(tokens_for(keys));
  }
  for (const Criterion& criterion : criteria)
    asked_.push_back(matter_asked(criterion.keys.name_words, criterion.keys.target_words));
  for (std::size_t m = 0; m < matter_terms().size(); ++m) {
    const bool named = std::any_of(criteria.begin(), criteria.end(), [&](const Criterion& criterion) {
      return tells_of(m, joined(criterion.keys.name_words, criterion.keys.target_words), {});
    });
    if (!named && std::find(asked_.begin(), asked_.end(), m) == asked_.end()) not_asked_.push_back(m);
  }
}

Matcher::Tokens Matcher::tokens_for(const CriterionKeys& keys) const {
  return {tokens_of(keys.name_words),
          tokens_of(keys.target_words),
          tokens_of(keys.field_words),
          tokens_of(joined(keys.name_words, keys.target_words)),
          vocabulary_.anchors(keys.name_words),
          act_words(keys.name_words),
          tells_apart(vocabulary_, tokens_of(keys.target_words))};
}

Ranking Matcher::by_label(const std::vector<std::string>& words, const std::vector<std::string>& said) const {
  const auto given = tokens_of(words);
  const auto all = tokens_of(joined(words, said));
  Ranking ranking;
  for (std::size_t c = 0; c < criteria_.size(); ++c) {
    const double score =
        std::max({likeness(vocabulary_, tokens_[c].name, given), 0.95 * resonance(vocabulary_, tokens_[c].name, given),
                  0.9 * resonance(vocabulary_, tokens_[c].all, given)});
    keep({c, names_act(tokens_[c], all) ? score : kActAbsent * score}, ranking);
  }
  return ranking;
}

bool Matcher::fits_elsewhere(const Statement& statement, std::size_t criterion, double least) const {
  const Tokens& t = tokens_[criterion];
  const auto own = spoken(own_words(statement));
  const double score = std::max(least, sentence_score(t, own, tokens_of(statement.context_words)));
  return std::any_of(elsewhere_.begin(), elsewhere_.end(), [&](const Tokens& matter) {
    if (sentence_score(matter, own, {}) <= score) return false;
    const double of_matter = own_share(matter, t, own);
    return of_matter >= kForeign && of_matter >= kForeignLead * own_share(t, matter, own);
  });
}

Ranking Matcher::by_row(const Statement& row) const {
  return ranked(scores(joined(row.name_words, row.words), row.context_words));
}

Ranking Matcher::by_sentence(const Statement& statement) const {
  return ranked(scores(own_words(statement), statement.context_words));
}

Ranking Matcher::by_sentence_alone(const Statement& statement) const { return ranked(scores(statement.words, {})); }

Ranking Matcher::by_clause(const Statement& clause, const std::vector<std::size_t>& candidates) const {
  const auto own = spoken(clause.words);
  Ranking ranking;
  for (const std::size_t c : candidates) keep({c, sentence_score(tokens_[c], own, {})}, ranking);
  return ranking;
}

std::vector<double> Matcher::scores(const Statement& statement) const {
  return scores(own_words(statement), statement.context_words);
}

std::vector<double> Matcher::scores(const std::vector<std::string>& words,
                                    const std::vector<std::string>& headings) const {
  const auto own = spoken(words);
  const auto context = tokens_of(headings);
  std::vector<double> all;
  for (const Tokens& tokens : tokens_) all.push_back(sentence_score(tokens, own, context));
  raise_told(words, headings, all);
  return all;
}

// Of criteria that ask for one matter, the one whose own words fit best is told of.
void Matcher::raise_told(const std::vector<std::string>& words, const std::vector<std::string>& headings,
                         std::vector<double>& scores) const {
  std::map<std::size_t, double> best;  // score of each matter that is told of
  for (std::size_t c = 0; c < scores.size(); ++c) {
    if (!asked_[c]) continue;
    const auto known = best.find(*asked_[c]);
    if (known != best.end()) {
      known->second = std::max(known->second, scores[c]);
    } else if (tells_of(*asked_[c], words, headings)) {
      best.emplace(*asked_[c], scores[c]);
    }
  }
  double highest = 0;
  for (const auto& [matter, score] : best) highest = std::max(highest, score);
  const double rise = std::max(0.0, kTold + kToldRise * highest - highest);  // the same for all: leads stay
  for (std::size_t c = 0; c < scores.size(); ++c) {
    const auto told = asked_[c] ? best.find(*asked_[c]) : best.end();
    if (told != best.end() && scores[c] >= told->second) scores[c] += rise;
  }
}

bool Matcher::is_told(std::size_t criterion, const Statement& statement) const {
  return asked_[criterion] && tells_of(*asked_[criterion], own_words(statement), statement.context_words);
}

bool Matcher::tells_of_no_criterion(const Statement& statement) const {
  const auto own = own_words(statement);
  return std::any_of(not_asked_.begin(), not_asked_.end(), [&](std::size_t m) { return tells_of(m, own, {}); });
}

std::vector<std::size_t> Matcher::candidates(const Statement& statement, double least, double window) const {
  const std::vector<double> all = scores(statement);
  const double best = all.empty() ? 0 : *std::max_element(all.begin(), all.end());
  std::vector<std::size_t> within;
  for (std::size_t c = 0; c < all.size(); ++c) {
    if (all[c] >= least && all[c] >= best - window) within.push_back(c);
  }
  return within;
}

double Matcher::own_share(const Tokens& a, const Tokens& b, const std::vector<std::string>& said) const {
  std::vector<std::string> own;
  std::set_difference(a.all.begin(), a.all.end(), b.all.begin(), b.all.end(), std::back_inserter(own));
  return coverage(vocabulary_, own, said);
}

double Matcher::own_share(std::size_t a, std::size_t b, const Statement& statement) const {
  return own_share(tokens_[a], tokens_[b], spoken(own_words(statement)));
}

double Matcher::shared(std::size_t criterion, const Statement& statement) const {
  const Tokens& t = tokens_[criterion];
  return coverage(vocabulary_, tokens_of(statement.words), with_context(t.all, t.field));
}

double Matcher::name_likeness(std::size_t criterion, const std::vector<std::string>& words) const {
  return likeness(vocabulary_, tokens_[criterion].name, tokens_of(words));
}

bool Matcher::names_act(const Tokens& t, const std::vector<std::string>& own) const {
  if (t.act.shown.empty() || has_one_of(t.act.shown, own)) return true;
  // A target that names the act itself is no substitute for it; one that only repeats the name is the name.
  const bool repeats = t.target != t.name && has_one_of(t.act.shown, t.target);
  return t.target_tells && !repeats && coverage(vocabulary_, t.target, own) >= kTargetTold;
}

bool Matcher::names_object(std::size_t criterion, const Statement& statement) const {
  const std::vector<std::string>& object = tokens_[criterion].act.object;
  const auto own = spoken(own_words(statement));
  const auto said = with_context(own, tokens_of(statement.context_words));
  const auto& asked = tokens_[criterion].all;
  const auto names_it = [&](const std::string& token) { return !is_manner(token) && has(own, token); };
  if (std::none_of(asked.begin(), asked.end(), names_it)) return false;  // "Đã thực hiện đầy đủ, đúng quy định."
  return object.empty() || coverage(vocabulary_, object, said) >= kObjectHinted ||
         names_target(tokens_[criterion], own);
}

// "11/11 TTHC sửa đổi, bổ sung": words of the target, beyond those of the act, that few criteria have.
bool Matcher::names_target(const Tokens& t, const std::vector<std::string>& own) const {
  const auto tells = [&](const std::string& token) {
    return !is_manner(token) && vocabulary_.frequency(token) == 1 && !has(t.name, token) && has(own, token);
  };
  return std::count_if(t.target.begin(), t.target.end(), tells) >= kTargetNamed;
}

bool Matcher::names_act(std::size_t criterion, const Statement& statement) const {
  const auto own = spoken(own_words(statement));
  const Tokens& t = tokens_[criterion];
  return names_act(t, own) || names_act(t, with_context(own, tokens_of(statement.context_words)));
}

// A name is covered by the sentence and, at less weight, by its headings. Targets of several words help
// where the name is only hinted at; the field's heading settles ties. Who names no act that the criterion
// asks for ("công khai", "xin lỗi", "hài lòng") hardly speaks of it.
double Matcher::sentence_score(const Tokens& t, const std::vector<std::string>& own,
                               const std::vector<std::string>& context) const {
  const double of_name = std::max({coverage(vocabulary_, t.name, own), 0.9 * resonance(vocabulary_, t.name, own),
                                   0.9 * resonance(vocabulary_, t.all, own)});
  const double of_target = t.target_tells ? 0.85 * coverage(vocabulary_, t.target, own) : 0;
  const double in_field = context.empty() ? 0 : likeness(vocabulary_, t.field, context);
  const double by_heading = 0.5 * coverage(vocabulary_, t.name, context);
  const double score =
      std::max({of_name, of_target, of_name * 0.7 + by_heading, has_one_of(t.anchors, own) ? kHinted : 0.0});
  return (names_act(t, own) || names_act(t, with_context(own, context)) ? score : kActAbsent * score) +
         0.05 * std::min(in_field, 1.0);
}

}  // namespace rasoat
