#include "render/digest.h"

#include <algorithm>

namespace rasoat {
namespace {

// Other reasons of unread pages (handwriting, a picture that cannot be made) are the page's, not an accident.
bool is_accident(const PageFact& page) {
  constexpr std::array kAccidents = {ReadErrorCode::kCrashed, ReadErrorCode::kTimeout, ReadErrorCode::kOutOfMemory,
                                     ReadErrorCode::kProtocol};
  return page.source == Source::kUnread && std::any_of(kAccidents.begin(), kAccidents.end(), [&](ReadErrorCode code) {
           return page.reason == name_of(code);
         });
}

DocumentRow row_of(const Review& review) {
  DocumentRow row{review.path, review.status, count(review), review.error, {}};
  for (const PageFact& page : review.pages) {
    if (is_accident(page)) row.lost_pages.push_back({page.number, page.reason});
  }
  return row;
}

}  // namespace

void Digest::add(const Review& review) {
  documents.push_back(row_of(review));
  for (const Result& result : review.results) {
    if (!result.in_scope) continue;
    const auto [at, fresh] = by_criterion.try_emplace(result.criterion_id, criteria.size());
    if (fresh) criteria.push_back({shown_code(result) + " " + result.name, {}});
    ++criteria[at->second].verdicts[static_cast<std::size_t>(settled_verdict(result))];
  }
}

std::int64_t Digest::of(Status status) const {
  return std::count_if(documents.begin(), documents.end(), [&](const DocumentRow& d) { return d.status == status; });
}

Counts Digest::counts() const {
  Counts sum;
  for (const DocumentRow& document : documents) sum = sum + document.counts;
  return sum;
}

Digest digest_of(std::span<const Review> reviews) {
  Digest digest;
  for (const Review& review : reviews) digest.add(review);
  return digest;
}

}  // namespace rasoat
