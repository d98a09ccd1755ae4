#include "check/row_places.h"

#include <algorithm>
#include <optional>

namespace rasoat {
namespace {

constexpr double kSureName = 0.42;     // the name alone says which criterion it is,
constexpr double kLead = 0.08;         // with this lead over the second best
constexpr double kNamesPlace = 0.2;    // of the only criterion that fits a place
constexpr double kHintsAtPlace = 0.1;  // of one that has the place to itself
constexpr std::size_t kAnchors = 4;    // rows that hold an order
constexpr std::size_t kInOrder = 4;    // of five anchors

struct Row {
  std::size_t group = 0;
  Statement label;  // its words alone
  Ranking ranking;  // of the name
  bool anchor = false;
};

// The rows of tables that no prose parts; each group of statements once. Rows with codes need no place.
std::vector<std::vector<Row>> runs_of_rows(const Matcher& matcher, const std::vector<Statement>& statements,
                                           const std::set<std::size_t>& numbered) {
  std::vector<std::vector<Row>> runs;
  bool open = false;
  for (const Statement& statement : statements) {
    open = open && statement.in_table;
    const bool coded = !statement.context_codes.empty() && !numbered.contains(statement.group);
    const bool named = statement.in_table && !coded && !statement.name_words.empty();
    if (!named) continue;
    if (!open) runs.emplace_back();
    open = true;
    if (!runs.back().empty() && runs.back().back().group == statement.group) continue;
    Row row;
    row.group = statement.group;
    row.label.words = statement.name_words;
    row.ranking = matcher.by_label(statement.name_words);
    row.anchor = row.ranking.best.score >= kSureName && row.ranking.best.score - row.ranking.second.score >= kLead;
    runs.back().push_back(std::move(row));
  }
  return runs;
}

// The longest run of anchors whose criteria do not go back; indices of rows.
std::vector<std::size_t> longest_in_order(const std::vector<Row>& rows) {
  std::vector<std::size_t> anchors;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    if (rows[r].anchor) anchors.push_back(r);
  }
  std::vector<std::size_t> length(anchors.size(), 1), before(anchors.size(), anchors.size());
  for (std::size_t i = 0; i < anchors.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      const bool follows = rows[anchors[j]].ranking.best.criterion <= rows[anchors[i]].ranking.best.criterion;
      if (!follows || length[j] + 1 <= length[i]) continue;
      length[i] = length[j] + 1;
      before[i] = j;
    }
  }
  std::vector<std::size_t> kept;
  const auto last = std::max_element(length.begin(), length.end());
  if (last == length.end() || *last < kAnchors || *last * (kInOrder + 1) < anchors.size() * kInOrder) return kept;
  for (auto i = static_cast<std::size_t>(last - length.begin()); i < anchors.size(); i = before[i])
    kept.push_back(anchors[i]);
  std::reverse(kept.begin(), kept.end());
  return kept;
}

class Placing {
 public:
  Placing(const Matcher& matcher, const std::vector<Row>& rows) : matcher_(matcher), rows_(rows) {}

  void run(std::map<std::size_t, RowPlace>& places) {
    const std::vector<std::size_t> anchors = longest_in_order(rows_);
    one_each_ = have_a_row_each(anchors);
    for (std::size_t i = 0; i + 1 < anchors.size(); ++i) place_between(anchors[i], anchors[i + 1], places);
  }

 private:
  // In a form of figures several rows tell of one criterion, and no row need be about the next.
  bool have_a_row_each(const std::vector<std::size_t>& anchors) const {
    std::size_t repeated = 0;
    for (std::size_t i = 0; i + 1 < anchors.size(); ++i)
      repeated += rows_[anchors[i]].ranking.best.criterion == rows_[anchors[i + 1]].ranking.best.criterion ? 1 : 0;
    return repeated * (kInOrder + 1) <= anchors.size();
  }

  // The rows between two anchors, by the criteria between theirs.
  void place_between(std::size_t above, std::size_t below, std::map<std::size_t, RowPlace>& places) const {
    const std::size_t first = rows_[above].ranking.best.criterion;
    const std::size_t last = rows_[below].ranking.best.criterion;
    const std::size_t open_rows = below - above - 1;
    const std::size_t open_criteria = last > first ? last - first - 1 : 0;
    for (std::size_t r = above + 1; r < below; ++r) {
      std::optional<RowPlace> place = best_between(rows_[r], first, last);
      if (!place && open_rows == open_criteria && one_each_) place = only_place(rows_[r], first + (r - above));
      if (place && !rows_[r].anchor) places.emplace(rows_[r].group, *place);
    }
  }

  // Of the criteria from `first` to `last` one alone is named.
  std::optional<RowPlace> best_between(const Row& row, std::size_t first, std::size_t last) const {
    std::vector<std::size_t> candidates;
    for (std::size_t c = first; c <= last; ++c) candidates.push_back(c);
    const Ranking ranking = matcher_.by_clause(row.label, candidates);
    const bool alone = ranking.best.score >= kNamesPlace && ranking.best.score - ranking.second.score >= kLead;
    return alone ? std::optional(RowPlace{ranking.best, true}) : std::nullopt;
  }

  // As many rows as criteria: each has its own.
  std::optional<RowPlace> only_place(const Row& row, std::size_t criterion) const {
    const double score = matcher_.by_clause(row.label, {criterion}).best.score;
    if (score < kHintsAtPlace) return std::nullopt;
    return RowPlace{{criterion, score}, score >= kNamesPlace};
  }

  const Matcher& matcher_;
  const std::vector<Row>& rows_;
  bool one_each_ = false;  // each criterion has one row
};

}  // namespace

std::map<std::size_t, RowPlace> row_places(const Matcher& matcher, const std::vector<Criterion>& criteria,
                                           const std::vector<Statement>& statements,
                                           const std::set<std::size_t>& numbered) {
  std::map<std::size_t, RowPlace> places;
  if (criteria.size() < 2) return places;
  for (const std::vector<Row>& rows : runs_of_rows(matcher, statements, numbered)) Placing(matcher, rows).run(places);
  return places;
}

}  // namespace rasoat
