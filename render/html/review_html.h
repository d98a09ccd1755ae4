// HTML: one self-contained file that a person reads, searches and prints: verdicts and findings, and beside them the
// pages as pictures with the places marked. Loads nothing; its own two blocks of style and script are the only ones
// that its content security policy lets in. Pure; the same values give the same bytes.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "check/review.h"
#include "extract/picture.h"
#include "render/catalogue.h"

namespace rasoat {

// A review and the pictures of its pages (ascending; render/highlights.h says which are wanted, pipelines fetch them).
// Without a picture, a place is told by its page and quote alone.
struct HtmlDocument {
  const Review* review = nullptr;  // borrowed, never null
  std::vector<PagePicture> pictures;
};

struct HtmlSource {
  std::span<const HtmlDocument> documents;
  const CriteriaSet* criteria = nullptr;  // nullptr: plans held against themselves
  Language language = Language::kVietnamese;
  std::string tool_version;
};

std::string reviews_html(const HtmlSource& source);

}  // namespace rasoat
