#include "check/row_match.h"

#include <algorithm>

#include "check/name_fit.h"

namespace rasoat {
namespace {

constexpr double kMaySpeakOf = 0.35;  // too little to say that it does, too much to say that it does not
constexpr double kNearTie = 0.05;

struct Fit {
  std::size_t criterion = 0;
  std::size_t row = 0;
  double score = 0;
};

class Matcher {
 public:
  Matcher(const std::vector<Criterion>& criteria, const std::vector<Criterion>& rows)
      : criteria_(criteria), rows_(rows), matches_(criteria.size()), taken_(rows.size(), false) {}

  std::vector<RowMatch> run() {
    by_code();
    by_name();
    by_place();
    return std::move(matches_);
  }

 private:
  void take(std::size_t criterion, std::size_t row) {
    matches_[criterion].row = row;
    taken_[row] = true;
  }

  void by_code() {
    for (std::size_t c = 0; c < criteria_.size(); ++c) {
      for (std::size_t r = 0; r < rows_.size() && !criteria_[c].code.empty(); ++r) {
        if (!taken_[r] && rows_[r].code == criteria_[c].code) take(c, r);
      }
    }
  }

  // Pairs that no code has settled, the best first.
  std::vector<Fit> open_fits() const {
    const Vocabulary vocabulary(criteria_);
    std::vector<Fit> fits;
    std::vector<Name> names;
    for (const Criterion& row : rows_) names.push_back(name_of(vocabulary, row.keys.name_words));
    for (std::size_t c = 0; c < criteria_.size(); ++c) {
      const Name asked = name_of(vocabulary, criteria_[c].keys.name_words);
      for (std::size_t r = 0; r < rows_.size() && !matches_[c].row; ++r) {
        if (taken_[r]) continue;
        const double score = name_fit(vocabulary, asked, names[r]);
        if (score >= kMaySpeakOf) fits.push_back({c, r, score});
      }
    }
    std::stable_sort(fits.begin(), fits.end(), [](const Fit& a, const Fit& b) { return a.score > b.score; });
    return fits;
  }

  bool is_open(const Fit& fit) const { return !matches_[fit.criterion].row && !taken_[fit.row]; }

  bool has_near_tie(const std::vector<Fit>& fits, const Fit& fit) const {
    return std::any_of(fits.begin(), fits.end(), [&](const Fit& other) {
      const bool rival = (other.criterion == fit.criterion) != (other.row == fit.row);
      return rival && is_open(other) && other.score > fit.score - kNearTie;
    });
  }

  void by_name() {
    const std::vector<Fit> fits = open_fits();
    for (const Fit& fit : fits) {
      if (!is_open(fit)) continue;
      if (fit.score >= kOneName && !has_near_tie(fits, fit)) {
        take(fit.criterion, fit.row);
      } else if (!matches_[fit.criterion].nearest) {
        matches_[fit.criterion].nearest = fit.row;
      }
    }
  }

  // The free row between the rows of the criteria before and after.
  std::optional<std::size_t> row_between(std::size_t c) const {
    std::optional<std::size_t> first = 0, next = rows_.size();
    if (c > 0) first = matches_[c - 1].row;
    if (c > 0 && first) ++*first;
    if (c + 1 < criteria_.size()) next = matches_[c + 1].row;
    return first && next && *first + 1 == *next && !taken_[*first] ? first : std::nullopt;
  }

  // The same number in the same place, and a word that no other criterion has: the same criterion under a shorter name
  // ("Xếp hạng DDCI"). A word in common alone is for a person to see.
  void by_place() {
    const Vocabulary vocabulary(criteria_);
    for (std::size_t c = 0; c < criteria_.size(); ++c) {
      const auto row = matches_[c].row ? std::nullopt : row_between(c);
      if (!row) continue;
      int rarest = 0;
      for (const std::string& word : rows_[*row].keys.name_words) {
        const auto& name = criteria_[c].keys.name_words;
        const int frequency = std::find(name.begin(), name.end(), word) == name.end() ? 0 : vocabulary.frequency(word);
        if (frequency > 0 && (rarest == 0 || frequency < rarest)) rarest = frequency;
      }
      const bool numbered = !criteria_[c].order.empty() && criteria_[c].order == rows_[*row].order;
      if (numbered && rarest == 1) {
        take(c, *row);
      } else if (rarest > 0 && !matches_[c].nearest) {
        matches_[c].nearest = row;
      }
    }
  }

  const std::vector<Criterion>& criteria_;
  const std::vector<Criterion>& rows_;
  std::vector<RowMatch> matches_;
  std::vector<bool> taken_;
};

}  // namespace

std::vector<RowMatch> match_rows(const std::vector<Criterion>& criteria, const std::vector<Criterion>& rows) {
  return Matcher(criteria, rows).run();
}

}  // namespace rasoat
