#include "check/assign.h"

#include <re2/re2.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "check/garbled_rows.h"
#include "check/matcher.h"
#include "check/misread_codes.h"
#include "check/references.h"
#include "check/row_numbers.h"
#include "check/row_places.h"
#include "check/similarity.h"

namespace rasoat {
namespace {

// How alike names must be. Tuned on the tuning half of the corpus (tests/accuracy).
constexpr double kSameName = 0.62;      // a label and a criterion's name are the same thing
constexpr double kRowName = 0.42;       // a name cell has no other words than the name's
constexpr double kSpeaksOf = 0.42;      // a sentence covers enough of a criterion's name
constexpr double kMaySpeakOf = 0.28;    // worth a person's look
constexpr double kMargin = 0.08;        // lead over the second best
constexpr double kFaint = 0.22;         // enough where the act is named and nothing else comes near:
constexpr double kWideMargin = 0.09;    // the lead that it then needs
constexpr double kClauseWindow = 0.35;  // criteria of one sentence lie this near to its best
constexpr double kOwnShare = 0.15;      // of the words that tell one criterion from another
constexpr double kWholly = 0.5;         // of what a second criterion's name and target have beyond the first's
constexpr double kOwnLead = 2;          // of the best's own words over the second's
constexpr double kOwnMeant = 2.5;       // of the second own words over the first in a near tie
constexpr double kOwnMost = 0.3;        // own words that need no act beside them:
constexpr double kOwnAlone = 5;         // the lead that they then need
constexpr double kOwnAccused = 0.12;    // the lead in score with which own words accuse
constexpr double kShadow = 0.36;        // a second criterion that a sentence may also speak of
constexpr double kFaintShadow = 0.24;   // a criterion that fits nearly best where none fits well
constexpr double kPartShadow = 0.15;    // parts of one index, where only the index is named
constexpr double kNearMiss = 0.15;
constexpr std::size_t kWordy = 6;        // content words
constexpr double kStrange = 0.08;        // of a sentence's weight in words of the criterion
constexpr double kOtherSubject = 0.4;    // ... of one that begins with a share of its own
constexpr double kOtherName = 0.75;      // a code stands beside the name of another criterion
constexpr std::size_t kTellingName = 3;  // words
constexpr double kOwnName = 0.30;
constexpr double kClearName = 2;       // the best's likeness to a row's name over the second's
constexpr double kForeignName = 0.15;  // a name that has next to nothing of the criterion's
constexpr double kBearsOut = 0.50;     // a name bears out the doubtful code beside it

std::vector<std::size_t> criteria_with(const std::vector<Criterion>& criteria, const std::string& code) {
  std::vector<std::size_t> found;
  for (std::size_t c = 0; c < criteria.size(); ++c) {
    if (!code.empty() && criteria[c].code == code) found.push_back(c);
  }
  return found;
}

// The criteria that a list of mentions names; ranges are filled from the appendix.
struct Named {
  std::vector<std::size_t> criteria;
  std::vector<std::string> unknown;
};
Named named_by(const std::vector<Criterion>& criteria, const std::vector<CodeMention>& codes) {
  Named named;
  for (std::size_t i = 0; i < codes.size(); ++i) {
    const auto found = criteria_with(criteria, codes[i].code);
    if (found.empty()) named.unknown.push_back(codes[i].code);
    named.criteria.insert(named.criteria.end(), found.begin(), found.end());
    if (!codes[i].range || i == 0) continue;
    const auto low = code_parts(codes[i - 1].code);
    const auto high = code_parts(codes[i].code);
    for (std::size_t c = 0; c < criteria.size(); ++c) {
      const auto parts = code_parts(criteria[c].code);
      if (parts.size() == low.size() && parts > low && parts < high) named.criteria.push_back(c);
    }
  }
  std::sort(named.criteria.begin(), named.criteria.end());
  named.criteria.erase(std::unique(named.criteria.begin(), named.criteria.end()), named.criteria.end());
  return named;
}

// A code near the beginning of a sentence is its subject; one at its end is spoken of by the way.
bool leads(const Statement& statement) { return !statement.codes.empty() && statement.codes.front().begin < 24; }

class Assigner {
 public:
  Assigner(const std::vector<Criterion>& criteria, const std::vector<Statement>& statements)
      : criteria_(criteria), statements_(statements), matcher_(criteria) {
    assignment_.of_criterion.resize(criteria.size());
    assignment_.nearest.resize(criteria.size());
    misread_ = misread_codes(criteria, statements);
    numbered_ = numbered_rows(matcher_, criteria, statements);
    places_ = row_places(matcher_, criteria, statements, numbered_);
  }

  Assignment run() {
    of_another_plan_ = counts_after_another_plan();
    for (const Statement& statement : statements_) assign(statement);
    doubt_beside_silent_rows();
    drop_idle_talk();
    add_shadows();
    for (const Statement& statement : statements_) add_near_codes(statement);
    return std::move(assignment_);
  }

 private:
  void assign(const Statement& statement) {
    if (statement.group != group_) begin_group(statement);
    if (!referred_code(statement.passage.text).empty()) return assign_reference(statement);
    if (leads(statement)) current_codes_ = statement.codes;
    const auto& codes = statement.codes.empty() ? current_codes_ : statement.codes;
    if (!codes.empty()) return assign_by_code(statement, codes);
    assign_by_name(statement);
  }

  // "TCTP 3.5.2: Như TCTP 3.5.1": said of 3.5.2 alone.
  void assign_reference(const Statement& statement) {
    const bool own = statement.codes.size() > 1;
    if (own) current_codes_ = {statement.codes.front()};
    if (!current_codes_.empty()) return assign_by_code(statement, current_codes_);
    assign_by_name(statement);
  }

  // Most rows name something else than their codes do here: the report counts after another plan.
  bool counts_after_another_plan() const {
    constexpr std::size_t kSome = 3;
    std::size_t own = 0, foreign = 0, last = 0;
    for (const Statement& statement : statements_) {
      if (!statement.in_table || statement.context_codes.size() != 1 || statement.name_words.size() < kTellingName)
        continue;
      if (own + foreign > 0 && statement.group == last) continue;
      last = statement.group;
      const auto found = criteria_with(criteria_, statement.context_codes.front().code);
      if (found.size() != 1) continue;
      ++(matcher_.name_likeness(found.front(), statement.name_words) > kOwnName ? own : foreign);
    }
    return foreign >= kSome && foreign > own;
  }

  // The report has a row for the criterion and says nothing in it: a sentence elsewhere that may speak of it by name
  // alone does not decide.
  void doubt_beside_silent_rows() {
    for (auto& assigned : assignment_.of_criterion) {
      const bool silent = std::any_of(assigned.begin(), assigned.end(),
                                      [](const Assigned& a) { return a.statement->empty_result && !a.uncertain; });
      if (!silent) continue;
      for (Assigned& a : assigned) {
        const bool prose = !a.statement->in_table && a.by == MatchedBy::kName;
        a.uncertain = a.uncertain || (prose && a.score < kSameName);
      }
    }
  }

  // What the report says under the criterion's code is its answer: a sentence elsewhere that has some of the name's
  // words and reports nothing ("Để tiện tổng hợp, báo cáo ghi theo mã.") adds none.
  void drop_idle_talk() {
    for (auto& assigned : assignment_.of_criterion) {
      const bool answered = std::any_of(assigned.begin(), assigned.end(), [](const Assigned& a) {
        return a.by == MatchedBy::kCode && !a.uncertain && !a.statement->empty_result;
      });
      if (!answered) continue;
      std::erase_if(assigned, [](const Assigned& a) {
        const Statement& said = *a.statement;
        return a.by == MatchedBy::kName && !said.in_table && !reports_something(said) && said.evidence.empty();
      });
    }
  }

  // A criterion that nothing was given to, though a sentence given to another one by its name fits
  // it nearly as well: that sentence may speak of both, so the criterion is not called missing.
  void add_shadows() {
    std::vector<std::optional<Assigned>> shadows(criteria_.size());
    for (const Statement& statement : statements_) {
      if (!statement.codes.empty() || !statement.context_codes.empty() || statement.empty_result) continue;
      if (statement.in_table && statement.words.size() < kWordy) continue;  // a cell's few words are of its row
      cast_shadows(statement, shadows);
      for (const Statement& clause : statement.clauses) cast_shadows(clause, shadows);
    }
    for (std::size_t c = 0; c < shadows.size(); ++c) {
      if (shadows[c]) assignment_.of_criterion[c].push_back(std::move(*shadows[c]));
    }
  }

  static bool reports_something(const Statement& said) { return asserts(said) || said.status.none_undone; }

  void cast_shadows(const Statement& said, std::vector<std::optional<Assigned>>& shadows) const {
    if (criteria_.empty() || is_formula(said)) return;
    const std::vector<double> scores = matcher_.scores(said);
    const double best = *std::max_element(scores.begin(), scores.end());
    for (std::size_t c = 0; c < scores.size(); ++c) {
      const bool acted = matcher_.names_act(c, said);
      const bool near_best =
          reports_something(said) && scores[c] >= kFaintShadow && scores[c] >= best - kMargin && best < kSpeaksOf;
      const bool part = acted && scores[c] >= kPartShadow && names_index_only(said, scores, c);
      const bool beside = scores[c] >= kShadow && acted && adds_to_the_best(said, scores, c);
      if (!assignment_.of_criterion[c].empty() || (!near_best && !beside && !part)) continue;
      if (shadows[c] && shadows[c]->score >= scores[c]) continue;
      Assigned shadow;
      shadow.statement = &said;
      shadow.by = MatchedBy::kName;
      shadow.score = scores[c];
      shadow.words = common_words(criteria_[c].keys.name_words, said.words);
      shadow.uncertain = true;
      shadows[c] = std::move(shadow);
    }
  }

  // "Chỉ số hài lòng chưa đến kỳ khảo sát" may be said of every index of satisfaction.
  bool names_index_only(const Statement& said, const std::vector<double>& scores, std::size_t c) const {
    const auto best = static_cast<std::size_t>(std::max_element(scores.begin(), scores.end()) - scores.begin());
    return best != c && matcher_.same_index(best, c) && matcher_.own_share(best, c, said) < kOwnShare;
  }

  // The sentence has words that are this criterion's own beside the one that fits it best, or none
  // that tell the best one from it.
  bool adds_to_the_best(const Statement& statement, const std::vector<double>& scores, std::size_t c) const {
    const auto best = static_cast<std::size_t>(std::max_element(scores.begin(), scores.end()) - scores.begin());
    if (best == c) return true;
    const double own = matcher_.own_share(c, best, statement);
    const double of_best = matcher_.own_share(best, c, statement);
    return own >= kOwnShare || (of_best < kOwnShare && own >= of_best);
  }

  void begin_group(const Statement& statement) {
    group_ = statement.group;
    current_codes_ = numbered_.contains(group_) ? std::vector<CodeMention>() : statement.context_codes;
    last_by_name_.reset();
    row_turn_.reset();
  }

  void assign_by_code(const Statement& statement, const std::vector<CodeMention>& codes) {
    const Named named = named_by(criteria_, codes);
    for (const std::string& code : named.unknown) note_unknown(statement, code);
    if (named.criteria.empty()) return assign_by_name(statement);
    for (const std::size_t c : named.criteria) {
      Assigned assigned;
      assigned.statement = &statement;
      if (named.criteria.size() == 1) doubt_by_name(c, statement, assigned);
      if (misread_.contains(statement.group)) doubt_by_order(c, statement, assigned);
      if (named.criteria.size() > 1 && statement.codes.empty() && ran_together(statement))
        doubt_by_neighbour(c, named, assigned);
      assignment_.of_criterion[c].push_back(std::move(assigned));
    }
  }

  void doubt_by_neighbour(std::size_t c, const Named& named, Assigned& assigned) const {
    assigned.by = MatchedBy::kName;  // the code alone does not tell
    assigned.uncertain = true;
    assigned.rival = criteria_[named.criteria.front() == c ? named.criteria.back() : named.criteria.front()].id;
  }

  // A scanned code that is to be doubted, and no name beside it that bears it out.
  void doubt_by_order(std::size_t c, const Statement& statement, Assigned& assigned) const {
    if (assigned.uncertain || matcher_.name_likeness(c, statement.name_words) >= kBearsOut) return;
    assigned.by = MatchedBy::kName;  // the code alone does not tell
    assigned.uncertain = true;
  }

  // A criterion that nothing was given to may be meant by a doubtful code that is one sign away from its own.
  void add_near_codes(const Statement& statement) {
    const auto& codes = statement.codes.empty() ? statement.context_codes : statement.codes;
    if (codes.size() != 1 || !misread_.contains(statement.group)) return;
    for (std::size_t c = 0; c < criteria_.size(); ++c) {
      if (!assignment_.of_criterion[c].empty() || !is_near_code(codes.front().code, criteria_[c].code)) continue;
      if (names_another(statement, c)) continue;
      add_by_name(statement, {c, kMaySpeakOf}, true, "", statement.name_words);
    }
  }

  // "1.1 | Đã công bố 41/41 quy trình nội bộ": a row without a name says itself what it is about.
  void doubt_by_said(std::size_t c, const Statement& statement, Assigned& assigned) const {
    const Ranking ranking = matcher_.by_sentence_alone(statement);
    if (ranking.best.criterion == c || ranking.best.score < kSameName) return;
    if (matcher_.shared(c, statement) >= kOwnName ||
        matcher_.own_share(ranking.best.criterion, c, statement) < kOwnShare)
      return;
    assigned.by = MatchedBy::kName;  // the code alone does not tell
    assigned.uncertain = true;
    assigned.rival = criteria_[ranking.best.criterion].id;
  }

  // The row has a name, and it is not this criterion's.
  bool names_another(const Statement& statement, std::size_t c) const {
    const double likeness = matcher_.name_likeness(c, statement.name_words);
    const Ranking ranking = matcher_.by_label(statement.name_words);
    const bool others = ranking.best.criterion != c && ranking.best.score >= kBearsOut;
    return statement.name_words.size() >= kTellingName && likeness < (others ? kOwnName : kForeignName);
  }

  // The name beside the code is that of another criterion, or of none: the code or the plan is wrong.
  void doubt_by_name(std::size_t c, const Statement& statement, Assigned& assigned) const {
    if (statement.in_table && statement.name_words.empty() && statement.codes.empty())
      return doubt_by_said(c, statement, assigned);
    if (statement.name_words.size() < kTellingName || !statement.codes.empty()) return;
    const double own = matcher_.name_likeness(c, statement.name_words);
    if (of_another_plan_ && own <= kOwnName) assigned.uncertain = true;
    const Ranking ranking = matcher_.by_label(statement.name_words);
    if (ranking.best.criterion == c || ranking.best.score < kOtherName || own > kOwnName) return;
    assigned.uncertain = true;
    assigned.rival = criteria_[ranking.best.criterion].id;
  }

  void note_unknown(const Statement& statement, const std::string& code) {
    if (seen_unknown_.insert(code).second) assignment_.unknown_codes.push_back({&statement, code});
  }

  void assign_by_name(const Statement& statement) {
    if (assign_quoted(statement)) return;
    if (assign_by_label(statement)) return;
    if (statement.empty_result) return note_near_miss(statement, matcher_.by_sentence(statement).best);
    if (is_formula(statement)) return;
    if (assign_clauses(statement)) return;
    assign_sentence(statement);
  }

  void assign_sentence(const Statement& statement) {
    Ranking ranking = matcher_.by_sentence(statement);
    if (second_is_meant(ranking, statement)) std::swap(ranking.best, ranking.second);
    if ((is_sure(ranking, statement) && !accuses_faintly(ranking, statement) && !goes_on(ranking, statement)) ||
        stands_out(ranking, statement))
      return add_by_name(statement, ranking.best, false, "", statement.words);
    if (last_by_name_ && turns_elsewhere(statement)) last_by_name_.reset();
    // What goes on about the criterion before and hints at no other one.
    const bool hints = ranking.best.score >= kMaySpeakOf;
    if (last_by_name_ && (!hints || ranking.best.criterion == last_criterion_)) return continue_last(statement);
    if (hints) return add_doubts(statement);
    note_near_miss(statement, ranking.best);
  }

  // Every criterion that the sentence may well speak of gets it as a doubt: near ties are a
  // person's to settle.
  void add_doubts(const Statement& statement) {
    const std::vector<std::size_t> candidates = matcher_.candidates(statement, kMaySpeakOf, kMargin);
    for (const std::size_t c : candidates) {
      const std::string rival =
          candidates.size() < 2 ? "" : criteria_[candidates.front() == c ? candidates.back() : candidates.front()].id;
      add_by_name(statement, {c, kMaySpeakOf}, true, rival, statement.words);
    }
  }

  // What the row says tells apart two criteria that its name fits alike.
  static bool settles(const Ranking& full, const Ranking& label) {
    const bool either = full.best.criterion == label.best.criterion || full.best.criterion == label.second.criterion;
    return either && full.best.score >= kRowName && full.best.score - full.second.score >= kWideMargin;
  }

  // A row of a table without codes is about what its name cell says, never about what its result
  // alone would suggest.
  bool assign_row(const Statement& row, const Ranking& label) {
    if (const auto owner = owner_of_row(row, label)) {
      add_by_name(row, *owner, false, "", row.name_words);
      if (names_both(label, row)) add_by_name(row, label.second, false, "", row.name_words);
      return true;
    }
    const Ranking full = label.best.score < kSameName ? matcher_.by_row(row) : label;
    const bool settled = label.second.score > label.best.score - kMargin && settles(full, label);
    const Ranking ranking = label.best.score >= kRowName && !settled ? label : full;
    const bool drawn_apart = full.best.criterion != ranking.best.criterion && full.best.score > ranking.best.score;
    if (ranking.best.score < kMaySpeakOf) {
      const auto place = places_.find(row.group);
      if (place != places_.end()) add_by_name(row, place->second.at, true, "", row.name_words);
      note_near_miss(row, ranking.best);
      return true;
    }
    const bool tie = ranking.second.score > ranking.best.score - kMargin;
    const bool unsure = tie || drawn_apart || ranking.best.score < kRowName;
    if (drawn_apart) add_by_name(row, full.best, true, criteria_[ranking.best.criterion].id, row.words);
    add_by_name(row, ranking.best, unsure, tie ? criteria_[ranking.second.criterion].id : "", row.name_words);
    if (tie && ranking.second.score >= kMaySpeakOf)
      add_by_name(row, ranking.second, true, criteria_[ranking.best.criterion].id, row.name_words);
    if (!tie && names_both(ranking, row)) add_by_name(row, ranking.second, false, "", row.name_words);
    return true;
  }

  // The criterion whose row it is beyond doubt though its name is short: by where it stands, by a name that is next to
  // no other's, or, in a row that names two, by what the sentence says.
  std::optional<Scored> owner_of_row(const Statement& row, const Ranking& label) {
    const double lead = label.best.score - label.second.score;
    if (label.best.score >= kRowName && lead >= kMargin && !row.words.empty()) return std::nullopt;
    std::optional<Scored> owner = owner_by_turn(row, label);
    const auto place = places_.find(row.group);
    if (!owner && place != places_.end() && place->second.sure) owner = place->second.at;
    const bool clear = label.best.score >= kMaySpeakOf && label.best.score >= kClearName * label.second.score;
    if (!owner && clear && lead >= kMargin) owner = label.best;
    return owner && !tells_of_another(row, owner->criterion) ? owner : std::nullopt;
  }

  // "Kiểm tra nội bộ và xử lý sau kiểm tra": each sentence is about one of the two, and those that follow go on.
  std::optional<Scored> owner_by_turn(const Statement& row, const Ranking& label) {
    if (label.second.score < kMaySpeakOf || label.best.score - label.second.score >= kMargin) return std::nullopt;
    const Ranking said = matcher_.by_clause(row, {label.best.criterion, label.second.criterion});
    if (said.best.score >= kMaySpeakOf && said.best.score - said.second.score >= kMargin) row_turn_ = said.best;
    return row_turn_;
  }

  // The sentence alone names another criterion.
  bool tells_of_another(const Statement& row, std::size_t owner) const {
    const Ranking own = matcher_.by_sentence_alone(row);
    return own.best.criterion != owner && own.best.score >= kSpeaksOf && is_sure(own, row);
  }

  // "Chỉ số hài lòng về tiếp cận dịch vụ và về tổ chức giải quyết TTHC" names two criteria.
  bool names_both(const Ranking& ranking, const Statement& row) const {
    Statement label;
    label.words = row.name_words;
    return ranking.second.score >= kRowName &&
           matcher_.own_share(ranking.second.criterion, ranking.best.criterion, label) >= kWholly;
  }

  // "Công bố quy trình nội bộ: ...": the label names the criterion of what follows. In prose a later
  // sentence of the paragraph may turn to another one.
  bool assign_by_label(const Statement& statement) {
    if (statement.name_words.empty()) return false;
    const Ranking label = matcher_.by_label(statement.name_words, statement.words);
    if (statement.in_table) return assign_row(statement, label);
    if (label.best.score < kSameName) return assign_value(statement);
    const bool first = !last_by_name_;
    if (!first) {
      const Ranking own = matcher_.by_sentence_alone(statement);
      if (own.best.criterion != label.best.criterion && own.best.score >= kMaySpeakOf) return false;
    }
    const bool tie = label.second.score > label.best.score - kMargin;
    add_by_name(statement, label.best, tie, tie ? criteria_[label.second.criterion].id : "", statement.name_words);
    return true;
  }

  // "Tỷ lệ giải quyết hồ sơ đúng hạn: 98,65%": a bare value is of what its label speaks of.
  bool assign_value(const Statement& statement) {
    if (last_by_name_ || !statement.words.empty() || !reports_something(statement)) return false;
    const Ranking ranking = matcher_.by_row(statement);
    if (ranking.best.score < kMaySpeakOf) return false;
    const bool unsure = !is_sure(ranking, statement);
    const std::string rival = unsure ? criteria_[ranking.second.criterion].id : "";
    add_by_name(statement, ranking.best, unsure, rival, statement.name_words);
    if (unsure && ranking.second.score >= kMaySpeakOf)
      add_by_name(statement, ranking.second, true, criteria_[ranking.best.criterion].id, statement.name_words);
    return true;
  }

  // A label that quotes several names: what follows is said of each.
  bool assign_quoted(const Statement& statement) {
    bool found = false;
    for (const auto& name : statement.quoted_names) {
      const Ranking ranking = matcher_.by_label(name);
      if (ranking.best.score < kSameName) continue;
      add_by_name(statement, ranking.best, false, "", name);
      found = true;
    }
    return found;
  }

  // A near tie in which only the best has words of its own in the sentence.
  bool stands_out(const Ranking& ranking, const Statement& statement) const {
    if (ranking.best.score < kSpeaksOf) return false;
    const double best = matcher_.own_share(ranking.best.criterion, ranking.second.criterion, statement);
    const double second = matcher_.own_share(ranking.second.criterion, ranking.best.criterion, statement);
    return best >= kOwnShare && best >= kOwnLead * second;
  }

  // A near tie in which the words that tell the two apart are those of the second.
  bool second_is_meant(const Ranking& ranking, const Statement& statement) const {
    if (ranking.second.score < kSpeaksOf || ranking.second.score <= ranking.best.score - kMargin) return false;
    const double best = matcher_.own_share(ranking.best.criterion, ranking.second.criterion, statement);
    const double second = matcher_.own_share(ranking.second.criterion, ranking.best.criterion, statement);
    return second >= kOwnShare && second >= kOwnMeant * best;
  }

  // "... theo Nghị quyết số 99/NQ-CP": a document that this criterion's target names, and no other's.
  bool cites_target(std::size_t c, const Statement& statement) const {
    constexpr std::size_t kShortest = 6;  // "99/NQ-CP"
    const auto names = [](const Criterion& criterion, const std::string& symbol) {
      return criterion.target.text.find(symbol) != std::string::npos;
    };
    return std::any_of(statement.evidence.begin(), statement.evidence.end(), [&](const Citation& cited) {
      if (cited.symbol.size() < kShortest || !names(criteria_[c], cited.symbol)) return false;
      return std::count_if(criteria_.begin(), criteria_.end(),
                           [&](const Criterion& other) { return names(other, cited.symbol); }) == 1;
    });
  }

  // "Quy trình nội bộ về cơ bản đã phủ kín": no act, but the words of this criterion and next to none of another's.
  bool is_unmistakable(const Ranking& ranking, const Statement& statement) const {
    const double best = matcher_.own_share(ranking.best.criterion, ranking.second.criterion, statement);
    const double second = matcher_.own_share(ranking.second.criterion, ranking.best.criterion, statement);
    return ranking.best.score >= kMaySpeakOf && best >= kOwnMost && best >= kOwnAlone * second;
  }

  // Little of a shortened name is enough where nothing else comes near.
  bool is_sure(const Ranking& ranking, const Statement& statement) const {
    const double lead = ranking.best.score - ranking.second.score;
    const std::size_t best = ranking.best.criterion;
    const bool speaks = ranking.best.score >= kSpeaksOf;
    if (ranking.best.score >= kFaint && lead > 0 && cites_target(best, statement)) return true;
    const bool told = matcher_.is_told(best, statement);
    if ((!told && !matcher_.names_object(best, statement)) || lead < (speaks ? kMargin : kWideMargin)) return false;
    if (!told && ranking.best.score < kSameName && matcher_.tells_of_no_criterion(statement)) return false;
    if (!speaks &&
        (ranking.best.score < kFaint || (!matcher_.names_act(best, statement) && !is_unmistakable(ranking, statement))))
      return false;
    return !matcher_.fits_elsewhere(statement, best, kMaySpeakOf);
  }

  // "Ngoài ra, ...", or plainly a matter that the plan does not ask for: it goes on about nothing.
  bool turns_elsewhere(const Statement& statement) const {
    static const RE2 kTurn(
        "^(?:ngoài ra|bên cạnh đó|(?:về )?(?:hạn chế|tồn tại|khó khăn|vướng mắc|nguyên nhân)(?: |$))");
    return RE2::PartialMatch(statement.key, kTurn) || matcher_.fits_elsewhere(statement, last_criterion_, kSpeaksOf);
  }

  // "Kế hoạch có 36 đầu việc; đến nay đã xong 35": behind a semicolon a word or two make no new subject.
  bool goes_on(const Ranking& ranking, const Statement& statement) const {
    const bool behind = last_by_name_ && last_by_name_->statement->group == statement.group &&
                        last_by_name_->statement->passage.text.ends_with(';');
    return behind && ranking.best.score < kMaySpeakOf && ranking.best.criterion != last_criterion_;
  }

  // A violation is nothing to lay at a criterion's door for a word or two that others have, too.
  bool accuses_faintly(const Ranking& ranking, const Statement& statement) const {
    if (ranking.best.score >= kSpeaksOf || !statement.status.violation || statement.status.disciplined) return false;
    const double best = matcher_.own_share(ranking.best.criterion, ranking.second.criterion, statement);
    const double second = matcher_.own_share(ranking.second.criterion, ranking.best.criterion, statement);
    return ranking.best.score - ranking.second.score < kOwnAccused || best < kOwnShare || best < kOwnLead * second;
  }

  // Opening and closing sentences name the subject of the report and report nothing.
  static bool is_formula(const Statement& statement) {
    static const RE2 kNumberLine("^[^ ]{0,12} ?/ ?\\p{Lu}+(?:-\\p{Lu}+)+\\.?$");  // "146/BC-BQLKKT" under "Số:"
    return RE2::FullMatch(statement.passage.text, kNumberLine) || statement.key.starts_with("trên đây là") ||
           statement.passage.text.ends_with("./.") || statement.key.ends_with("như sau") ||
           statement.key.starts_with("kính gửi");
  }

  // A sentence of several assertions about different criteria: each clause that names one better
  // than any other takes the clauses after it along that name none; those before the first go
  // with it.
  bool assign_clauses(const Statement& statement) {
    if (statement.clauses.size() < 2) return false;
    if (statement.in_turn) {
      for (const Statement& clause : statement.clauses) assign_sentence(clause);
      return true;
    }
    const std::vector<std::size_t> candidates = matcher_.candidates(statement, kMaySpeakOf, kClauseWindow);
    std::vector<std::optional<Scored>> own(statement.clauses.size());
    std::set<std::size_t> named;
    for (std::size_t i = 0; i < own.size(); ++i) {
      own[i] = criterion_of_clause(statement.clauses[i], candidates);
      if (own[i]) named.insert(own[i]->criterion);
    }
    if (named.size() < 2) return false;
    Scored current = **std::find_if(own.begin(), own.end(), [](const auto& scored) { return scored.has_value(); });
    for (std::size_t i = 0; i < own.size(); ++i) {
      if (own[i]) current = *own[i];
      const Statement& said = counts_back(statement, i) ? statement : statement.clauses[i];
      add_by_name(said, current, false, "", statement.clauses[i].words);
    }
    return true;
  }

  // "Có 04 hồ sơ trễ hẹn, đã gửi thư xin lỗi 03 trường hợp": of how many, the clause before tells.
  static bool counts_back(const Statement& statement, std::size_t i) {
    constexpr std::size_t kMost = 3;  // clauses
    const auto counts = [](const Figure& f) {
      return f.unit == Unit::kCount && f.role == FigureRole::kLevel && !f.denominator;
    };
    if (i == 0 || statement.clauses.size() > kMost) return false;
    const auto& before = statement.clauses[i - 1].figures;
    const auto& own = statement.clauses[i].figures;
    return std::any_of(own.begin(), own.end(), [&](const Figure& part) {
      return counts(part) && part.noun.starts_with("trường hợp") &&
             std::any_of(before.begin(), before.end(),
                         [&](const Figure& whole) { return counts(whole) && part.value < whole.value; });
    });
  }

  // Sure among all criteria, or clearly the best of those that the whole sentence may speak of.
  std::optional<Scored> criterion_of_clause(const Statement& clause, const std::vector<std::size_t>& candidates) const {
    const Ranking among_all = matcher_.by_sentence(clause);
    if (is_sure(among_all, clause)) return among_all.best;
    const Ranking among_few = matcher_.by_clause(clause, candidates);
    const std::size_t best = among_few.best.criterion;
    if (!matcher_.names_object(best, clause) || !matcher_.names_act(best, clause)) return std::nullopt;
    if (matcher_.fits_elsewhere(clause, best, kMaySpeakOf)) return std::nullopt;
    if (among_few.best.score >= kMaySpeakOf && among_few.second.score <= among_few.best.score - kMargin)
      return among_few.best;
    return std::nullopt;
  }

  void add_by_name(const Statement& statement, const Scored& scored, bool uncertain, std::string rival,
                   const std::vector<std::string>& words) {
    Assigned assigned;
    assigned.statement = &statement;
    assigned.by = MatchedBy::kName;
    assigned.score = std::min(1.0, scored.score);
    assigned.words = common_words(criteria_[scored.criterion].keys.name_words, words);
    assigned.uncertain = uncertain;
    assigned.rival = std::move(rival);
    if (!uncertain) {
      last_by_name_ = assigned;
      last_criterion_ = scored.criterion;
    }
    assignment_.of_criterion[scored.criterion].push_back(std::move(assigned));
  }

  // "45% số xe hết hạn đăng kiểm dồn vào cuối năm" says much, and nothing of it is the criterion's.
  bool is_strange(const Statement& statement) const {
    static const RE2 kOwnSubject("^(?:(?:còn|riêng|trong khi(?: đó)?|đồng thời|bên cạnh đó) )?tỉ lệ [^0-9]");
    const bool share = std::any_of(statement.figures.begin(), statement.figures.end(),
                                   [](const Figure& f) { return f.unit == Unit::kPercent; });
    if (share && RE2::PartialMatch(statement.key, kOwnSubject) &&
        matcher_.shared(last_criterion_, statement) < kOtherSubject)
      return true;
    return share && statement.words.size() >= kWordy && matcher_.shared(last_criterion_, statement) < kStrange;
  }

  // A sentence that names nothing goes on about what the one before it named.
  void continue_last(const Statement& statement) {
    Assigned assigned = *last_by_name_;
    assigned.statement = &statement;
    assigned.uncertain = is_strange(statement);
    assignment_.of_criterion[last_criterion_].push_back(std::move(assigned));
  }

  void note_near_miss(const Statement& statement, const Scored& best) {
    if (best.score < kNearMiss) return;
    auto& nearest = assignment_.nearest[best.criterion];
    if (!nearest || nearest->score < best.score) nearest = Assignment::Nearest{&statement, best.score};
  }

  const std::vector<Criterion>& criteria_;
  const std::vector<Statement>& statements_;
  Matcher matcher_;
  Assignment assignment_;
  std::set<std::string> seen_unknown_;
  bool of_another_plan_ = false;
  std::set<std::size_t> numbered_;          // groups of rows whose number is no code
  std::map<std::size_t, RowPlace> places_;  // by groups of rows
  std::optional<Scored> row_turn_;          // of a row that names two: the one that its last sentence was about
  std::set<std::size_t> misread_;           // groups of statements whose code is to be doubted
  std::size_t group_ = static_cast<std::size_t>(-1);
  std::vector<CodeMention> current_codes_;
  std::optional<Assigned> last_by_name_;
  std::size_t last_criterion_ = 0;
};

}  // namespace

Assignment assign_statements(const std::vector<Criterion>& criteria, const std::vector<Statement>& statements) {
  return Assigner(criteria, statements).run();
}

}  // namespace rasoat
