// The papers of an appraisal in a folder: an appraisal sheet per document, a reminder letter per unit.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

#include "apps/rasoat/options.h"
#include "apps/rasoat/strict_table.h"
#include "check/owed.h"
#include "check/review.h"
#include "render/papers/letterhead.h"

namespace rasoat {

// A letterhead file: parent, agency, short_name, drafting, place, number, date, authority, title, signer, reply_by,
// recipients; all of them may be missing.
tl::expected<Letterhead, FileFault> letterhead_from_toml(std::string_view text);

// Reads --letterhead into options.letterhead_parts. False after a complaint: a wrong use.
bool read_letterhead(Options& options);

// Writes the papers of `reviews`, and letters to those that `roster` (nullptr: none) waits for, into `folder`, which is
// made if need be; papers of an earlier run that are none of these any more are removed. The error is a sentence for
// the log.
tl::expected<void, std::string> write_papers(const std::string& folder, std::span<const Review> reviews,
                                             const CriteriaSet* criteria, const Options& options,
                                             const RosterReview* roster = nullptr);

}  // namespace rasoat
