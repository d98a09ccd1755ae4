// Baseline: what last year's review, or last year's report, says of each criterion. It decides targets that compare
// with last year, and shows which criteria have another code now. Pure values; pipelines/baseline_file.h reads them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "check/review.h"
#include "parse/criteria.h"
#include "parse/submission.h"

namespace rasoat {

// One criterion as it was last year.
struct PastCriterion {
  std::string code;
  std::string name;
  std::vector<std::string> name_words;  // content words, see parse/keys.h
  std::optional<Decimal> value;         // the level reported; absent: none was, or several
  Unit unit = Unit::kNone;
};

// One unit's last year. year 0: not known.
struct Baseline {
  std::string source;  // "112/BC-PTHT", or the file's name
  std::int32_t year = 0;
  std::vector<std::string> unit_keys;
  std::vector<PastCriterion> criteria;
  std::vector<std::string> telling = {};  // telling_words() of it, see check/copied_forward.h; empty: not known
};

// A criterion that had another code last year; `past` and `now` are indices.
struct Move {
  std::size_t past = 0;
  std::size_t now = 0;
};

// Which past criterion is which of today: by code where the names agree, else by name alone where no other is nearly
// as alike. One entry per criterion of today.
std::vector<std::optional<std::size_t>> match_past(const std::vector<PastCriterion>& past,
                                                   const std::vector<Criterion>& criteria);
// Of these, what stands under another code now; both codes known.
std::vector<Move> find_moves(const std::vector<PastCriterion>& past, const std::vector<Criterion>& criteria);

// Names that the rows and labels of a report give beside one code each.
std::vector<PastCriterion> named_codes(const Submission& report);
// The report with codes that moved replaced by those of today.
Submission recoded(Submission report, const std::vector<PastCriterion>& past, const std::vector<Criterion>& criteria,
                   const std::vector<Move>& moves);

// The levels that a review stands on, criterion by criterion.
std::vector<PastCriterion> levels_of(const Review& review);

// The baseline of the unit that `submission` names: the only one, or the one of the same unit. nullptr: none.
const Baseline* baseline_for(const std::vector<Baseline>& baselines, const Submission& submission);

}  // namespace rasoat
