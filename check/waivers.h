// Waivers: a person accepts a finding for a stated reason until a stated day. Waived findings stay in
// the review, marked; they no longer count for exit codes or for the status that findings give. A verdict
// is never changed by a waiver. Pure: `today` is the caller's.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "check/review.h"
#include "parse/date.h"

namespace rasoat {

struct Waiver {
  std::string rule;         // id
  std::string document;     // SHA-256, or full number ("45/KH-UBND"); "": any document
  std::string criterion;    // code; "": any, and findings of the document
  std::string fingerprint;  // of one finding; "": any
  std::string reason;
  std::string by;
  std::optional<Date> until;  // last day on which it holds; nullopt: no end
};

// Marks what is waived and settles each status anew. A waiver that ended adds waiver-expired where it
// would have applied; one that applies nowhere adds waiver-unused to the documents that it names, or to
// the first one when it names none; the latter only where `reviews` are all there are. Findings stay sorted.
void apply_waivers(std::span<Review> reviews, std::span<const Waiver> waivers, const Date& today, bool all = true);

}  // namespace rasoat
