#include "render/highlights.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "render/words.h"

namespace rasoat {
namespace {

const PageFact* find_page(const Review& review, std::int32_t number) {
  const auto found =
      std::find_if(review.pages.begin(), review.pages.end(), [&](const PageFact& p) { return p.number == number; });
  return found == review.pages.end() ? nullptr : &*found;
}

class Collector {
 public:
  explicit Collector(const Review& review) : review_(review) {}

  void add(const Result* result, const Finding* finding, const Provenance& where) {
    for (const Place& place : where.places) {
      const PageFact* page = find_page(review_, place.page);
      if (page == nullptr || place.paragraph != 0) continue;
      const Bbox drawn = drawn_box(place.box, page->width, page->height, page->lean);
      const Bbox box = intersect(drawn, {0, 0, page->width, page->height});
      if (!box.empty()) highlights_.push_back({result, finding, place.page, box});
    }
  }

  std::vector<Highlight> in_order() {
    const auto place = [](const Highlight& h) { return std::tuple(h.page, h.box.top, h.box.x0); };
    std::stable_sort(highlights_.begin(), highlights_.end(),
                     [&](const Highlight& a, const Highlight& b) { return place(a) < place(b); });
    return std::move(highlights_);
  }

 private:
  const Review& review_;
  std::vector<Highlight> highlights_;
};

bool is_drawn(const Review& review) { return review.format == "pdf" || review.format.empty(); }

}  // namespace

std::vector<Highlight> highlights_of(const Review& review) {
  Collector collector(review);
  for (const Result& result : review.results) {
    const Claim* claim = result.in_scope ? decisive_claim(result) : nullptr;
    if (claim != nullptr) collector.add(&result, nullptr, claim->where);
  }
  for (const Finding& finding : review.findings) {
    if (is_out_of_scope(finding, review) || speaks_for_a_verdict(finding)) continue;
    collector.add(nullptr, &finding, finding.where);
  }
  return collector.in_order();
}

std::vector<PageWanted> pages_to_draw(const Review& review, bool all) {
  if (!is_drawn(review)) return {};
  std::set<std::int32_t> marked;
  for (const Highlight& highlight : highlights_of(review)) marked.insert(highlight.page);
  std::vector<PageWanted> pages;
  for (const PageFact& page : review.pages) {
    if (all || marked.contains(page.number)) pages.push_back({page.number, page.rotation});
  }
  return pages;
}

std::string highlight_title(const Highlight& highlight, Language language) {
  if (highlight.result != nullptr) {
    const Result& result = *highlight.result;
    const std::string decision = decision_phrase(result, language);
    return (shown_code(result).empty() ? result.name : shown_code(result)) + " · " +
           say(std::string("verdict.") + name_of(result.verdict), language) + ": " +
           say_reason(result.reason, language) + (decision.empty() ? "" : "\n" + decision);
  }
  const Finding& finding = *highlight.finding;
  const std::string waived = waived_phrase(finding, language);
  return (shown_code(finding).empty() ? "" : shown_code(finding) + " · ") +
         say(std::string("severity.") + name_of(finding.severity), language) + " · " +
         title_of_rule(finding.rule, language) + ": " + say_finding(finding, language) +
         (waived.empty() ? "" : " [" + waived + "]");
}

}  // namespace rasoat
