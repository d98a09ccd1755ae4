// One document of the page: its words on one side, its pages on the other. Private to this folder.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "render/highlights.h"
#include "render/html/markup.h"
#include "render/html/review_html.h"

namespace rasoat {

// What the parts of one document share. Ids on the page begin with "d<number>".
struct DocumentView {
  const HtmlDocument& document;
  std::size_t number = 1;  // 1-based
  Language language = Language::kVietnamese;
  std::vector<Highlight> highlights;  // those on pages with a picture

  const Review& review() const { return *document.review; }
  std::string name() const { return "d" + std::to_string(number); }
  std::string id(const char* kind, std::size_t at) const { return name() + kind + std::to_string(at); }
};

DocumentView view_of(const HtmlDocument& document, std::size_t number, Language language);

// Where a result or finding stands: its pages, as a link to its first mark where it has one.
Markup place_links(const DocumentView& view, const Result* result, const Finding* finding, const std::string& phrase);
// The part of the page around each of its marks.
Markup snippets(const DocumentView& view, const Result* result, const Finding* finding);

// The sections.
Markup cover(const DocumentView& view);
Markup verdicts(const DocumentView& view);
Markup findings(const DocumentView& view);
Markup sums(const DocumentView& view);   // out of scope, points, indicators, evidence
Markup pages(const DocumentView& view);  // pictures with marks; nothing without pictures

}  // namespace rasoat
