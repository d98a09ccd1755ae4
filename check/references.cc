#include "check/references.h"

#include <re2/re2.h>

#include <algorithm>
#include <optional>

#include "check/patterns.h"

namespace rasoat {
namespace {

// Held against the same limit, or asking alike for nothing or for something to be done.
bool ask_alike(const Criterion& a, const Criterion& b) {
  const Predicate& first = a.target.predicate;
  const Predicate& second = b.target.predicate;
  if (first.index() != second.index()) return false;
  const auto* limit = std::get_if<Threshold>(&first);
  if (limit == nullptr) return std::holds_alternative<Zero>(first) || std::holds_alternative<Duty>(first);
  const auto& other = std::get<Threshold>(second);
  return limit->op == other.op && limit->value == other.value && limit->unit == other.unit;
}

const char* reason_for(Verdict verdict) {
  switch (verdict) {
    case Verdict::kMet: return "referred-met";
    case Verdict::kNotMet: return "referred-not-met";
    case Verdict::kNotApplicable: return "referred-not-arisen";
    default: return "refers-to-criterion";
  }
}

std::string pages_of(const Claim& claim) {
  return claim.where.places.empty() ? "" : std::to_string(claim.where.places.front().page);
}

std::optional<std::size_t> index_of(const std::vector<Criterion>& criteria, const std::string& code) {
  const auto found = std::find_if(criteria.begin(), criteria.end(),
                                  [&](const Criterion& criterion) { return criterion.code == code; });
  if (code.empty() || found == criteria.end()) return std::nullopt;
  return static_cast<std::size_t>(found - criteria.begin());
}

}  // namespace

std::string referred_code(std::string_view text) {
  static const RE2 kPoints(
      "^\\s*(?:[^:]{0,30}:)?\\s*(?:kết quả )?(?:như|tương tự(?: như)?|giống(?: như)?|xem|cùng|đã (?:nêu|báo cáo|trình "
      "bày|thống kê))"
      "(?: (?:kết quả|số liệu|nội dung))*(?: (?:của|tại|ở|với|trong|theo))?\\s+(?:TCTP|TC|tiêu chí thành phần|tiêu "
      "chí|mục)?\\s*(?:số )?([0-9]{1,2}(?:\\.[0-9]{1,2}){1,3})(?: (?:nêu|ở|đã nêu))?(?: trên)?\\s*[.;]*\\s*$",
      any_case());
  std::string code;
  RE2::FullMatch(re2::StringPiece(text.data(), text.size()), kPoints, &code);
  return code;
}

void follow_references(const std::vector<Criterion>& criteria, std::vector<Result>& results) {
  for (std::size_t c = 0; c < results.size(); ++c) {
    Result& result = results[c];
    if (result.verdict != Verdict::kReview || !result.decisive) continue;
    const Claim& claim = result.claims.at(*result.decisive);
    const auto other = index_of(criteria, referred_code(claim.text));
    if (!other || *other == c) continue;
    const Verdict told = ask_alike(criteria[c], criteria[*other]) ? results[*other].verdict : Verdict::kReview;
    const std::string reason = reason_for(told);
    result.verdict = reason == "refers-to-criterion" ? Verdict::kReview : told;
    result.reason = {reason,
                     {{"target", result.target.text},
                      {"code", criteria[*other].code},
                      {"found", claim.text},
                      {"page", pages_of(claim)}}};
  }
}

}  // namespace rasoat
