#include "check/baseline.h"

#include <algorithm>
#include <map>

#include "check/similarity.h"
#include "parse/label_codes.h"

namespace rasoat {
namespace {

constexpr double kSameName = 0.72;    // two years word a name nearly alike
constexpr double kCodeAgrees = 0.45;  // under the same code less will do
constexpr double kMargin = 0.12;

// Words of both years, so that what all criteria share weighs little.
class Names {
 public:
  Names(const std::vector<PastCriterion>& past, const std::vector<Criterion>& now) : vocabulary_(now) {
    for (const PastCriterion& one : past) past_.push_back(tokens_of(one.name_words));
    for (const Criterion& one : now) now_.push_back(tokens_of(one.keys.name_words));
  }
  double alike(std::size_t past, std::size_t now) const { return likeness(vocabulary_, past_[past], now_[now]); }

 private:
  Vocabulary vocabulary_;
  std::vector<std::vector<std::string>> past_;
  std::vector<std::vector<std::string>> now_;
};

// The past criterion most like this one, when no other is nearly so, nor is it more like another of today.
std::optional<std::size_t> by_name(const Names& names, std::size_t past_count, std::size_t now_count, std::size_t now) {
  std::optional<std::size_t> best;
  double score = 0;
  double second = 0;
  for (std::size_t p = 0; p < past_count; ++p) {
    const double alike = names.alike(p, now);
    if (alike > score) {
      second = score;
      score = alike;
      best = p;
    } else {
      second = std::max(second, alike);
    }
  }
  if (!best || score < kSameName || score - second < kMargin) return std::nullopt;
  for (std::size_t other = 0; other < now_count; ++other) {
    if (other != now && names.alike(*best, other) > score - kMargin) return std::nullopt;
  }
  return best;
}

// The share or level that a claim gives.
std::optional<Decimal> level_of(const Claim& claim) {
  if (claim.value) return claim.value;
  if (!claim.numerator || !claim.denominator || claim.denominator->units <= 0) return std::nullopt;
  if (claim.numerator->scale != 0 || claim.denominator->scale != 0) return std::nullopt;
  return percent_of(claim.numerator->units, claim.denominator->units, 2);
}

Unit unit_of(const Claim& claim) { return claim.value ? claim.unit : Unit::kPercent; }

}  // namespace

std::vector<std::optional<std::size_t>> match_past(const std::vector<PastCriterion>& past,
                                                   const std::vector<Criterion>& criteria) {
  const Names names(past, criteria);
  std::vector<std::optional<std::size_t>> matches(criteria.size());
  for (std::size_t now = 0; now < criteria.size(); ++now) {
    const auto same = std::find_if(past.begin(), past.end(), [&](const PastCriterion& one) {
      return !one.code.empty() && one.code == criteria[now].code;
    });
    const auto at = static_cast<std::size_t>(same - past.begin());
    if (same != past.end() && (same->name_words.empty() || names.alike(at, now) >= kCodeAgrees)) {
      matches[now] = at;
    } else {
      matches[now] = by_name(names, past.size(), criteria.size(), now);
    }
  }
  return matches;
}

std::vector<Move> find_moves(const std::vector<PastCriterion>& past, const std::vector<Criterion>& criteria) {
  std::vector<Move> moves;
  const auto matches = match_past(past, criteria);
  for (std::size_t now = 0; now < matches.size(); ++now) {
    if (!matches[now]) continue;
    const std::string& before = past[*matches[now]].code;
    if (!before.empty() && !criteria[now].code.empty() && before != criteria[now].code)
      moves.push_back({*matches[now], now});
  }
  return moves;
}

std::vector<PastCriterion> named_codes(const Submission& report) {
  std::map<std::string, const Statement*> by_code;
  for (const Statement& statement : report.statements) {
    // A label may be the number of a row in the report's own table.
    if (statement.context_codes.size() == 1 && !statement.name_words.empty() &&
        !is_label_code(statement.context_codes.front().code))
      by_code.emplace(statement.context_codes.front().code, &statement);
  }
  std::vector<PastCriterion> named;
  for (const auto& [code, statement] : by_code)
    named.push_back({code, statement->context_name, statement->name_words, std::nullopt, Unit::kNone});
  return named;
}

Submission recoded(Submission report, const std::vector<PastCriterion>& past, const std::vector<Criterion>& criteria,
                   const std::vector<Move>& moves) {
  std::map<std::string, std::string> today;
  for (const Move& move : moves) today.emplace(past[move.past].code, criteria[move.now].code);
  const auto recode = [&](std::vector<CodeMention>& codes) {
    for (CodeMention& mention : codes) {
      if (const auto now = today.find(mention.code); now != today.end()) mention.code = now->second;
    }
  };
  for (Statement& statement : report.statements) {
    recode(statement.codes);
    recode(statement.context_codes);
    for (Statement& clause : statement.clauses) recode(clause.codes);
    for (Statement& core : statement.core) recode(core.codes);
  }
  return report;
}

std::vector<PastCriterion> levels_of(const Review& review) {
  std::vector<PastCriterion> levels;
  for (const Result& result : review.results) {
    PastCriterion past{result.code, result.name, {}, std::nullopt, Unit::kNone};
    const Claim* claim = nullptr;
    if (result.decisive && *result.decisive < result.claims.size()) claim = &result.claims[*result.decisive];
    if (claim == nullptr || !level_of(*claim)) {
      const auto other = std::find_if(result.claims.begin(), result.claims.end(),
                                      [](const Claim& c) { return level_of(c).has_value(); });
      claim = other == result.claims.end() ? nullptr : &*other;
    }
    const bool doubtful = result.reason.code == "match-uncertain" || result.reason.code == "code-name-conflict" ||
                          result.reason.code == "low-confidence" || result.reason.code == "statements-conflict";
    if (claim != nullptr && !doubtful) {
      past.value = level_of(*claim);
      past.unit = unit_of(*claim);
    }
    levels.push_back(std::move(past));
  }
  return levels;
}

const Baseline* baseline_for(const std::vector<Baseline>& baselines, const Submission& submission) {
  if (baselines.size() == 1) return &baselines.front();
  const Baseline* found = nullptr;
  for (const Baseline& baseline : baselines) {
    if (baseline.unit_keys.empty() || baseline.unit_keys != submission.unit_keys) continue;
    if (found != nullptr) return nullptr;  // two of one unit: which counts is not ours to say
    found = &baseline;
  }
  return found;
}

}  // namespace rasoat
