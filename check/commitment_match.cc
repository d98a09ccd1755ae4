// Which appendix rows the items of a plan's body speak of.
#include <algorithm>

#include "check/name_fit.h"
#include "check/plan_check.h"

namespace rasoat {
namespace {

constexpr double kPartOfTarget = 0.70;  // a row's target stands inside the item's target
constexpr int kTelling = 3;             // a word that so few rows have tells their topic

struct Fit {
  std::size_t item = 0;
  std::size_t row = 0;
  double score = 0;
};

std::vector<Fit> fits_by_name(const Vocabulary& vocabulary, const std::vector<Criterion>& criteria,
                              const std::vector<Commitment>& items) {
  std::vector<Name> rows;
  for (const Criterion& criterion : criteria) rows.push_back(name_of(vocabulary, criterion.keys.name_words));
  std::vector<Fit> fits;
  for (std::size_t i = 0; i < items.size(); ++i) {
    for (const auto& words : items[i].name_words) {
      const Name name = name_of(vocabulary, words);
      Fit best{i, 0, 0};
      for (std::size_t c = 0; c < criteria.size(); ++c) {
        const double score = name_fit(vocabulary, rows[c], name);
        if (score > best.score) best = {i, c, score};
      }
      if (best.score >= kOneName) fits.push_back(best);
    }
  }
  std::stable_sort(fits.begin(), fits.end(), [](const Fit& a, const Fit& b) { return a.score > b.score; });
  return fits;
}

// The item's name and the row share a word that few rows have.
bool shares_topic(const Vocabulary& vocabulary, const std::vector<std::string>& name, const Criterion& row) {
  return std::any_of(name.begin(), name.end(), [&](const std::string& word) {
    const int frequency = vocabulary.frequency(word);
    return frequency > 0 && frequency <= kTelling &&
           std::find(row.keys.name_words.begin(), row.keys.name_words.end(), word) != row.keys.name_words.end();
  });
}

// An item that sums up several rows under a name of its own: their targets stand inside its target
// and their names share its topic.
std::vector<std::size_t> rows_summed_up(const Vocabulary& vocabulary, const std::vector<Criterion>& criteria,
                                        const Commitment& item, const std::vector<bool>& taken) {
  std::vector<std::size_t> rows;
  for (std::size_t c = 0; c < criteria.size(); ++c) {
    if (taken[c] || item.names.empty()) continue;
    const bool inside = criteria[c].keys.target_words.size() >= 3 &&
                        plain_coverage(criteria[c].keys.target_words, item.keys.target_words) >= kPartOfTarget;
    if (inside && shares_topic(vocabulary, item.name_words.front(), criteria[c])) rows.push_back(c);
  }
  return rows;
}

}  // namespace

std::vector<std::vector<std::size_t>> match_commitments(const std::vector<Criterion>& criteria,
                                                        const std::vector<Commitment>& items) {
  std::vector<std::vector<std::size_t>> rows(items.size());
  std::vector<bool> taken(criteria.size(), false);
  const auto take = [&](std::size_t item, std::size_t row) {
    if (taken[row]) return;
    taken[row] = true;
    rows[item].push_back(row);
  };
  for (std::size_t i = 0; i < items.size(); ++i) {
    for (const CodeMention& code : items[i].codes) {
      for (std::size_t c = 0; c < criteria.size(); ++c) {
        if (criteria[c].code == code.code) take(i, c);
      }
    }
  }
  const Vocabulary vocabulary(criteria);
  for (const Fit& fit : fits_by_name(vocabulary, criteria, items)) {
    if (items[fit.item].codes.empty()) take(fit.item, fit.row);
  }
  for (std::size_t i = 0; i < items.size(); ++i) {
    const bool alone = rows[i].empty() || rows[i].size() < items[i].names.size();
    if (!alone && !std::holds_alternative<Duty>(items[i].target.predicate)) continue;
    for (const std::size_t row : rows_summed_up(vocabulary, criteria, items[i], taken)) take(i, row);
    std::sort(rows[i].begin(), rows[i].end());
  }
  return rows;
}

}  // namespace rasoat
