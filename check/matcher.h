// Matcher: how well one statement fits each criterion of a plan, by its words, and how well the matters that the plan
// does not ask for (check/matters.h). Scores, does not assign. Pure.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "check/acts.h"
#include "check/matters.h"
#include "check/similarity.h"
#include "parse/criteria.h"
#include "parse/submission.h"

namespace rasoat {

struct Scored {
  std::size_t criterion = 0;
  double score = 0;  // 0..about 1
};

struct Ranking {
  Scored best;
  Scored second;
};

// Immutable after construction; holds a reference to the criteria, which must outlive it.
class Matcher {
 public:
  explicit Matcher(const std::vector<Criterion>& criteria);

  // A label against the names, with what is said under it. It may be a shortened name, or say what the target asks.
  Ranking by_label(const std::vector<std::string>& words, const std::vector<std::string>& said = {}) const;
  // The name cell of a table row with what the row says.
  Ranking by_row(const Statement& row) const;
  // A sentence with its label and the headings above it against names and targets.
  Ranking by_sentence(const Statement& statement) const;
  // Without label and headings.
  Ranking by_sentence_alone(const Statement& statement) const;
  // A clause against some criteria only, without the headings.
  Ranking by_clause(const Statement& clause, const std::vector<std::size_t>& candidates) const;

  // A matter that no criterion of the plan is about fits the statement at least so well, better than the criterion
  // does, and by words that the criterion lacks.
  bool fits_elsewhere(const Statement& statement, std::size_t criterion, double least) const;

  // Scores of one sentence for all criteria.
  std::vector<double> scores(const Statement& statement) const;
  // The criteria that score at least `least`, within `window` of the best.
  std::vector<std::size_t> candidates(const Statement& statement, double least, double window) const;

  // How much of what criterion a's name and target have beyond b's the sentence has; 0..1.
  double own_share(std::size_t a, std::size_t b, const Statement& statement) const;
  // The statement, or a heading above it, names the act that the criterion asks for.
  bool names_act(std::size_t criterion, const Statement& statement) const;
  // ... and what is acted upon, where the act alone ("ban hành", "kiểm tra") may be done to anything.
  bool names_object(std::size_t criterion, const Statement& statement) const;
  // The statement tells of the matter that the criterion asks for (check/matter_terms.h).
  bool is_told(std::size_t criterion, const Statement& statement) const;
  // ... or of one that no criterion asks for.
  bool tells_of_no_criterion(const Statement& statement) const;
  // Both are parts of one index.
  bool same_index(std::size_t a, std::size_t b) const {
    return tokens_[a].act.of_parts && tokens_[a].act.shown == tokens_[b].act.shown;
  }
  // Of what the statement itself says, the share that the criterion's name, target and field have too; 0..1.
  double shared(std::size_t criterion, const Statement& statement) const;
  double name_likeness(std::size_t criterion, const std::vector<std::string>& words) const;

 private:
  struct Tokens {
    std::vector<std::string> name;
    std::vector<std::string> target;
    std::vector<std::string> field;
    std::vector<std::string> all;      // of name and target
    std::vector<std::string> anchors;  // pairs of rare words that no other criterion has
    ActWords act;                      // what a statement must name
    bool target_tells = false;         // the target alone tells the criterion from the others
  };

  Matcher(const std::vector<Criterion>& criteria, const Matters& beside);
  bool names_target(const Tokens& t, const std::vector<std::string>& own) const;
  bool names_act(const Tokens& tokens, const std::vector<std::string>& own) const;
  double sentence_score(const Tokens& tokens, const std::vector<std::string>& own,
                        const std::vector<std::string>& context) const;
  double own_share(const Tokens& a, const Tokens& b, const std::vector<std::string>& said) const;
  Tokens tokens_for(const CriterionKeys& keys) const;
  // `words`, `headings`: content words in order.
  std::vector<double> scores(const std::vector<std::string>& words, const std::vector<std::string>& headings) const;
  void raise_told(const std::vector<std::string>& words, const std::vector<std::string>& headings,
                  std::vector<double>& scores) const;

  const std::vector<Criterion>& criteria_;
  Vocabulary vocabulary_;
  std::vector<Tokens> tokens_;     // of each criterion
  std::vector<Tokens> elsewhere_;  // of each matter that no criterion is about
  std::vector<std::optional<std::size_t>> asked_;  // of each criterion, index into matter_terms()
  std::vector<std::size_t> not_asked_;             // those of none
};

}  // namespace rasoat
