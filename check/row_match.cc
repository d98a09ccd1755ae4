#include "check/row_match.h"

#include <algorithm>

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
    for (std::size_t c = 0; c < criteria_.size(); ++c) {
      for (std::size_t r = 0; r < rows_.size() && !matches_[c].row; ++r) {
        if (taken_[r]) continue;
        const double score = name_fit(vocabulary, criteria_[c].keys.name_words, rows_[r].keys.name_words);
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
      if (fit.score >= kSameName && !has_near_tie(fits, fit)) {
        take(fit.criterion, fit.row);
      } else if (!matches_[fit.criterion].nearest) {
        matches_[fit.criterion].nearest = fit.row;
      }
    }
  }

  const std::vector<Criterion>& criteria_;
  const std::vector<Criterion>& rows_;
  std::vector<RowMatch> matches_;
  std::vector<bool> taken_;
};

}  // namespace

double name_fit(const Vocabulary& vocabulary, const std::vector<std::string>& row,
                const std::vector<std::string>& name) {
  const auto row_tokens = tokens_of(row);
  const auto name_tokens = tokens_of(name);
  const double alike = likeness(vocabulary, row_tokens, name_tokens);
  if (name.size() < 4 || row.size() < 4) return alike;
  const double inside =
      std::max(coverage(vocabulary, name_tokens, row_tokens), coverage(vocabulary, row_tokens, name_tokens));
  return std::max(alike, 0.8 * inside);
}

std::vector<RowMatch> match_rows(const std::vector<Criterion>& criteria, const std::vector<Criterion>& rows) {
  return Matcher(criteria, rows).run();
}

}  // namespace rasoat
