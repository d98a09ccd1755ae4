#include "check/inference.h"

#include <algorithm>
#include <array>
#include <optional>

#include "check/similarity.h"

namespace rasoat {
namespace {

// A full share of files on time, shown by a figure: nothing was late.
bool all_on_time(const Criterion& criterion, const Result& result) {
  const auto* threshold = std::get_if<Threshold>(&criterion.target.predicate);
  return threshold != nullptr && threshold->unit == Unit::kPercent && threshold->value == Decimal{100, 0} &&
         has_pair(criterion.keys.name_words, "đúng", "hạn") && result.verdict == Verdict::kMet;
}

bool about_late_files(const Criterion& criterion) {
  return criterion.target.conditional && has_pair(criterion.keys.name_words, "trễ", "hạn");
}

bool about_complaints(const Criterion& criterion) { return has_pair(criterion.keys.name_words, "phản", "ánh"); }

std::string found_in(const Result& result) {
  return result.decisive ? result.claims.at(*result.decisive).text : std::string();
}

std::string pages_in(const Result& result) {
  if (!result.decisive || result.claims.at(*result.decisive).where.places.empty()) return "";
  return std::to_string(result.claims.at(*result.decisive).where.places.front().page);
}

void settle(Result& result, const Result& other) {
  result.verdict = Verdict::kNotApplicable;
  result.reason = {"inferred-not-arisen",
                   {{"target", result.target.text},
                    {"code", other.code.empty() ? other.name : other.code},
                    {"found", found_in(other)},
                    {"page", pages_in(other)}}};
  if (other.decisive) {
    result.claims.push_back(other.claims.at(*other.decisive));
    result.decisive = result.claims.size() - 1;
  }
}

}  // namespace

void infer(const std::vector<Criterion>& criteria, std::vector<Result>& results) {
  for (std::size_t i = 0; i < results.size(); ++i) {
    if (results[i].verdict != Verdict::kMissing || results[i].reason.code == "empty-result") continue;
    for (std::size_t j = 0; j < results.size(); ++j) {
      if (i == j) continue;
      const bool no_late_file = about_late_files(criteria[i]) && all_on_time(criteria[j], results[j]);
      const bool no_complaint = criteria[i].target.conditional && about_complaints(criteria[i]) &&
                                about_complaints(criteria[j]) && results[j].verdict == Verdict::kNotApplicable &&
                                results[j].reason.code == "not-arisen";
      if (!no_late_file && !no_complaint) continue;
      settle(results[i], results[j]);
      break;
    }
  }
}

}  // namespace rasoat
