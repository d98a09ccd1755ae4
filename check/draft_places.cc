#include "check/draft_places.h"

#include <algorithm>
#include <string>

#include "parse/anchors.h"

namespace rasoat {
namespace {

// "¶12" where a sentence names its page; render words it.
std::string mark_of(const Provenance& where) {
  return where.places.empty() ? "¶" : "¶" + std::to_string(where.places.front().paragraph);
}

void name_in_sentence(Message& message, const Provenance& where) {
  for (auto& [name, value] : message.args) {
    if (name == "page") value = mark_of(where);
  }
  if (message.code == "not-mentioned") message = {"not-mentioned-in-draft", {}};
}

const Provenance& decisive_of(const Result& result) {
  static const Provenance kNowhere;
  if (result.decisive && *result.decisive < result.claims.size()) return result.claims[*result.decisive].where;
  return result.claims.empty() ? kNowhere : result.claims.front().where;
}

void name_in_result(Result& result, const std::vector<PageFact>& pages) {
  for (Claim& claim : result.claims) name_paragraphs(claim.where, pages);
  if (result.nearest) name_paragraphs(result.nearest->where, pages);
  name_in_sentence(result.reason, decisive_of(result));
  result.searched.clear();
}

}  // namespace

void name_draft_places(Review& review) {
  if (!has_anchors(review.pages)) return;
  for (Result& result : review.results) name_in_result(result, review.pages);
  for (Finding& finding : review.findings) {
    name_paragraphs(finding.where, review.pages);
    name_in_sentence(finding.message, finding.where);
  }
  const bool unread = std::any_of(review.pages.begin(), review.pages.end(),
                                  [](const PageFact& page) { return page.source == Source::kUnread; });
  if (!unread) review.pages.clear();
  for (PageFact& page : review.pages) page.anchors.clear();
}

}  // namespace rasoat
