#include "render/junit.h"

#include <algorithm>

#include "render/utf8.h"
#include "render/words.h"

namespace rasoat {
namespace {

// XML 1.0 knows no control characters but tab and line feeds; invalid bytes become U+FFFD.
std::string escaped(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    const std::string_view bytes = text.substr(at, point.length);
    at += point.length;
    if (!point.valid || point.value == 0xFFFE || point.value == 0xFFFF) {
      out += "\xEF\xBF\xBD";
    } else if (point.value == '&') {
      out += "&amp;";
    } else if (point.value == '<') {
      out += "&lt;";
    } else if (point.value == '>') {
      out += "&gt;";
    } else if (point.value == '"') {
      out += "&quot;";
    } else if (point.value < 0x20 || point.value == 0x7F) {
      out += ' ';
    } else {
      out += bytes;
    }
  }
  return out;
}

enum class Outcome { kPassed, kFailed, kSkipped, kError };

struct Case {
  std::string name;
  Outcome outcome = Outcome::kPassed;
  std::string type;
  std::string message;
};

Outcome outcome_of(Verdict verdict) {
  if (verdict == Verdict::kNotMet || verdict == Verdict::kMissing) return Outcome::kFailed;
  return verdict == Verdict::kReview ? Outcome::kSkipped : Outcome::kPassed;
}

Outcome outcome_of(const Finding& finding) {
  return finding.severity == Severity::kError && !finding.waived ? Outcome::kFailed : Outcome::kSkipped;
}

std::vector<Case> cases_of(const Review& review, Language language) {
  std::vector<Case> cases;
  if (review.error)
    cases.push_back({path_text(review.path), Outcome::kError, name_of(review.error->code),
                     error_sentence(*review.error, review.path, language)});
  for (const Result& result : review.results) {
    if (!result.in_scope) continue;
    const std::string decided = decision_phrase(result, language);
    cases.push_back({shown_code(result) + " " + result.name, outcome_of(settled_verdict(result)),
                     name_of(settled_verdict(result)),
                     say_reason(result.reason, language) + (decided.empty() ? "" : " " + decided)});
  }
  for (const Finding& finding : review.findings) {
    if (!finding.criterion_id.empty()) continue;
    cases.push_back(
        {title_of_rule(finding.rule, language), outcome_of(finding), finding.rule, say_finding(finding, language)});
  }
  return cases;
}

std::size_t count_of(const std::vector<Case>& cases, Outcome outcome) {
  return static_cast<std::size_t>(
      std::count_if(cases.begin(), cases.end(), [&](const Case& c) { return c.outcome == outcome; }));
}

std::string case_xml(const Case& c, const std::string& suite) {
  const std::string head = "    <testcase classname=\"" + suite + "\" name=\"" + escaped(c.name) + "\"";
  const std::string message = " message=\"" + escaped(c.message) + "\"/>\n    </testcase>\n";
  switch (c.outcome) {
    case Outcome::kPassed: return head + "/>\n";
    case Outcome::kSkipped: return head + ">\n      <skipped" + message;
    case Outcome::kFailed: return head + ">\n      <failure type=\"" + escaped(c.type) + "\"" + message;
    case Outcome::kError: return head + ">\n      <error type=\"" + escaped(c.type) + "\"" + message;
  }
  return "";
}

std::string counts_xml(const std::vector<Case>& cases) {
  return " tests=\"" + std::to_string(cases.size()) + "\" failures=\"" +
         std::to_string(count_of(cases, Outcome::kFailed)) + "\" errors=\"" +
         std::to_string(count_of(cases, Outcome::kError)) + "\" skipped=\"" +
         std::to_string(count_of(cases, Outcome::kSkipped)) + "\"";
}

}  // namespace

std::string reviews_junit(std::span<const Review> reviews, Language language) {
  std::string suites;
  std::vector<Case> all;
  for (const Review& review : reviews) {
    const std::vector<Case> cases = cases_of(review, language);
    const std::string name = escaped(path_text(review.path));
    suites += "  <testsuite name=\"" + name + "\"" + counts_xml(cases) + ">\n";
    for (const Case& c : cases) suites += case_xml(c, name);
    suites += "  </testsuite>\n";
    all.insert(all.end(), cases.begin(), cases.end());
  }
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"rasoat\"" + counts_xml(all) + ">\n" + suites +
         "</testsuites>\n";
}

}  // namespace rasoat
