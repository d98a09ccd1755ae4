#include "pipelines/baseline_file.h"

#include <algorithm>

#include "check/copied_forward.h"
#include "parse/figures.h"
#include "parse/keys.h"
#include "parse/parse.h"
#include "pipelines/files.h"
#include "pipelines/steps.h"
#include "render/read_json.h"

namespace rasoat {
namespace {

void name_words(std::vector<PastCriterion>& criteria) {
  for (PastCriterion& one : criteria) one.name_words = content_words(one.name);
}

// What its statements say, as far as the review kept it.
Submission said_in(const Review& review) {
  Submission said;
  for (const Result& result : review.results) {
    for (const Claim& claim : result.claims) {
      Statement& statement = said.statements.emplace_back();
      statement.passage.text = claim.text;
      statement.figures = find_figures(claim.text, review.year);
    }
  }
  fill_keys(said);
  return said;
}

Baseline baseline_of(const Review& review, const std::string& name) {
  Baseline baseline;
  baseline.source = review.number.empty() ? name : review.number;
  baseline.year = review.year;
  baseline.unit_keys = unit_keys(review.unit);
  baseline.criteria = levels_of(review);
  name_words(baseline.criteria);
  baseline.telling = telling_words(said_in(review));
  return baseline;
}

std::string file_name(const std::string& path) { return path.substr(path.rfind('/') + 1); }

}  // namespace

bool is_review_file(std::string_view path) { return has_ending(path, ".json") || has_ending(path, ".jsonl"); }

tl::expected<std::vector<Baseline>, std::string> baselines_from_json(std::string_view text, const std::string& name) {
  const auto reviews = reviews_from_json(text);
  if (!reviews) return tl::unexpected(reviews.error());
  std::vector<Baseline> baselines;
  for (const Review& review : *reviews) {
    if (review.kind == DocumentKind::kReport && !review.error) baselines.push_back(baseline_of(review, name));
  }
  return baselines;
}

Baseline baseline_of_report(const CriteriaSet& criteria, const Submission& report, const std::string& name) {
  const std::vector<PastCriterion> named = named_codes(report);
  const std::vector<Move> moves = find_moves(named, criteria.criteria);
  const Review review = check_submission(criteria, recoded(report, named, criteria.criteria, moves));
  Baseline baseline;
  baseline.source = review.number.empty() ? name : review.number;
  baseline.year = review.year;
  baseline.unit_keys = report.unit_keys;
  baseline.criteria = levels_of(review);
  for (const Move& move : moves) {
    baseline.criteria.at(move.now).code = named[move.past].code;
    baseline.criteria.at(move.now).name = named[move.past].name;
  }
  name_words(baseline.criteria);
  baseline.telling = telling_words(report);
  return baseline;
}

tl::expected<Baseline, ReadError> read_baseline(WorkerPool& pool, const std::string& path, const CriteriaSet& criteria,
                                                const ReadOptions& read) {
  auto blob = load_blob(path, read.limits);
  if (!blob) return tl::unexpected(blob.error());
  const ReadResult result = read_now(pool, std::move(*blob), read);
  if (!result.document) return tl::unexpected(result.document.error());
  return baseline_of_report(criteria, parse_submission(*result.document), file_name(path));
}

}  // namespace rasoat
