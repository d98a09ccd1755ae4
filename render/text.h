// Text for the terminal and for summary files. Pure: the width and the colours are the caller's
// choice, never asked of a terminal. Every line ends in a line feed. Words of documents are made
// printable first: no control character of a PDF reaches the terminal.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "check/review.h"
#include "render/catalogue.h"
#include "render/digest.h"

namespace rasoat {

struct TextOptions {
  Language language = Language::kVietnamese;
  bool color = false;
  std::size_t width = 100;  // columns; 0: no limit
};

// One document: summary, table of verdicts by field, findings with page and quote.
std::string review_text(const Review& review, const TextOptions& options);
// Several, one after the other; with more than one, a summary of all at the end.
std::string reviews_text(std::span<const Review> reviews, const TextOptions& options);

// One line per finding: PATH:PAGE: severity [rule] code: sentence. Nothing for a document without any.
std::string reviews_concise(std::span<const Review> reviews, const TextOptions& options);

// The appendix of a plan, each criterion with its target as written and as read.
std::string criteria_text(const CriteriaSet& criteria, std::span<const Finding> findings, const TextOptions& options);

// What a folder held beside the documents reviewed. Paths as found, in the order to be shown.
struct BatchNotes {
  std::vector<std::pair<std::string, std::string>> passed_over;  // path and why: a code under [passed]
  std::vector<std::pair<std::string, std::string>> duplicates;   // two paths with the same bytes
};

// A folder of documents: one row each, then the criteria that fall short most often, then the notes.
std::string batch_text(const Digest& digest, const TextOptions& options, const BatchNotes& notes = {});

// The sentence for pages (ascending) of a document that were given up for `reason`.
std::string lost_page_sentence(const DocumentRow& row, const std::vector<std::int32_t>& pages,
                               const std::string& reason, Language language);

// What could not be read, one sentence each: which document or page, why, what to do. At most
// `most` of them (0: all), then how many more there are. "" when everything was read.
std::string errors_text(const Digest& digest, const TextOptions& options, std::size_t most = 0);

}  // namespace rasoat
