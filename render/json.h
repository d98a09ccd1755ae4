// JSON and JSON Lines (DESIGN: rasoat.criteria/1, rasoat.review/1; schemas in docs/schema/).
// Pure; the same values give the same bytes. Codes and field names are English and stable; `reason` and
// `message` are sentences in the language asked for. What does not apply is null.
#pragma once

#include <span>
#include <string>

#include "check/owed.h"
#include "check/review.h"
#include "render/catalogue.h"
#include "render/digest.h"

namespace rasoat {

// What stands around the documents of a review.
struct ReportFrame {
  std::string tool_version;
  // The measure; nullptr where a plan was held against itself.
  const CriteriaSet* criteria = nullptr;
  Language language = Language::kVietnamese;
  const RosterReview* roster = nullptr;  // what units owe; nullptr: no roster was given
};

// rasoat.criteria/1, indented, with a line feed at the end.
std::string criteria_json(const CriteriaSet& criteria, std::span<const Finding> findings, Language language);

// rasoat.review/1, indented, with a line feed at the end. Documents in the order given.
std::string reviews_json(std::span<const Review> reviews, const ReportFrame& frame);

// The same as JSON Lines: the envelope first, with `documents` null, then one document per line.
std::string reviews_jsonl(std::span<const Review> reviews, const ReportFrame& frame);
// Its two kinds of lines, each without the line feed: the envelope, and one document.
std::string reviews_jsonl_head(const Digest& digest, const ReportFrame& frame);
std::string review_jsonl_line(const Review& review, Language language);

// A fingerprint of the rule catalogue (ids and default severities), 16 hex digits.
std::string rules_fingerprint();

}  // namespace rasoat
