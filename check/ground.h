// Ground (căn cứ): the fingerprint of what a verdict was judged on. A decision holds as long as its ground does.
// Two parts of 16 hex digits each, "EXACT-WORDS":
//   EXACT  criterion, its target, and of every statement its figures, status (done, denied, under way ...) and the
//          symbols of the documents cited; the order in which statements stand does not count. Any change is one.
//   WORDS  a similarity hash (Charikar's SimHash) of the statements' letters without blanks, figures and signs:
//          neighbours in text are neighbours in bits, so another reading of a scan stays near.
// Pages, boxes, line ends and the document's own name are in neither. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "parse/criteria.h"
#include "parse/submission.h"

namespace rasoat {

// Of a report's verdict. Without statements: that nobody spoke of it.
std::string ground_of(const Criterion& criterion, const std::vector<const Statement*>& statements);

// Of anything else: `exact` must stay as it is, `words` may be read a little differently.
std::string ground_of(std::string_view exact, std::string_view words);

// The first part alone: what findings are fingerprinted by.
std::string exact_ground(std::string_view ground);

// Equal in the first part and near in the second; recognised text may lie further apart than text of a text layer.
// Anything that is not a ground equals only itself.
bool same_ground(std::string_view a, std::string_view b, bool recognised);

}  // namespace rasoat
