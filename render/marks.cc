#include "render/marks.h"

#include <algorithm>

#include "render/highlights.h"
#include "render/words.h"

namespace rasoat {
namespace {

constexpr std::uint32_t kGreen = 0x8FD19E, kRed = 0xF28B82, kPurple = 0xD7AEFB, kYellow = 0xFDD663, kBlue = 0x8AB4F8;

std::uint32_t colour_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::kMet: return kGreen;
    case Verdict::kNotMet: return kRed;
    case Verdict::kMissing: return kPurple;
    case Verdict::kReview: return kYellow;
    case Verdict::kNotApplicable: return kBlue;
  }
  return kYellow;
}

std::uint32_t colour_of(Severity severity) {
  if (severity == Severity::kError) return kRed;
  return severity == Severity::kWarning ? kYellow : kBlue;
}

std::int32_t rotation_of(const Review& review, std::int32_t number) {
  const auto page =
      std::find_if(review.pages.begin(), review.pages.end(), [&](const PageFact& p) { return p.number == number; });
  return page == review.pages.end() ? 0 : page->rotation;
}

bool is_placed(const std::vector<Highlight>& highlights, const Result* result, const Finding* finding) {
  return std::any_of(highlights.begin(), highlights.end(),
                     [&](const Highlight& h) { return h.result == result && h.finding == finding; });
}

// One line for each verdict and finding that no highlight shows.
std::string placeless(const Review& review, const std::vector<Highlight>& highlights, Language language) {
  std::string lines;
  for (const Result& result : review.results) {
    if (result.in_scope && !is_placed(highlights, &result, nullptr))
      lines += "\n" + highlight_title({&result, nullptr, 1, {}}, language);
  }
  for (const Finding& finding : review.findings) {
    if (is_out_of_scope(finding, review) || speaks_for_a_verdict(finding)) continue;
    if (!is_placed(highlights, nullptr, &finding))
      lines += "\n" + highlight_title({nullptr, &finding, 1, {}}, language);
  }
  return lines;
}

std::string sum_of(const Review& review, Language language) {
  const Counts counts = count(review);
  std::string text = say(std::string("status.") + name_of(review.status), language);
  if (!review.results.empty()) text += "\n" + verdicts_phrase(counts, language);
  return text + "\n" + say("text.findings", language) + ": " + findings_phrase(counts, language);
}

}  // namespace

std::vector<Mark> marks_of(const Review& review, Language language) {
  const std::vector<Highlight> highlights = highlights_of(review);
  const std::string sum = sum_of(review, language) + placeless(review, highlights, language);
  std::vector<Mark> marks = {{1, rotation_of(review, 1), {}, kYellow, sum}};
  for (const Highlight& highlight : highlights) {
    const std::uint32_t colour = highlight.result != nullptr ? colour_of(settled_verdict(*highlight.result))
                                                             : colour_of(highlight.finding->severity);
    marks.push_back({highlight.page, rotation_of(review, highlight.page), highlight.box, colour,
                     highlight_title(highlight, language)});
  }
  return marks;
}

}  // namespace rasoat
