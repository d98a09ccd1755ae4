// Form reading: from pages and structure to FormFacts (parse/form.h). Each fact has a function of its
// own; all are pure and none fails: what cannot be measured is left out.
#pragma once

#include <optional>
#include <vector>

#include "extract/document.h"
#include "parse/form.h"
#include "parse/structure.h"
#include "parse/submission.h"

namespace rasoat {

// Everything below for one document whose header is known.
FormFacts read_form(const Document& document, const Structure& structure, const Header& header);

std::vector<FontShare> find_fonts(const Document& document);
std::optional<BodyType> find_body_type(const Structure& structure);
std::optional<Margins> find_margins(const Document& document);
std::vector<PageNumber> find_page_numbers(const Document& document);
std::vector<Component> find_components(const Document& document, const Header& header);
std::vector<AppendixReference> find_appendix_references(const Structure& structure);
std::vector<CitedDocument> find_cited_documents(const Structure& structure);

}  // namespace rasoat
