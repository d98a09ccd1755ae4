#include "parse/form_reading.h"

#include <algorithm>

namespace rasoat {

FormFacts read_form(const Document& document, const Structure& structure, const Header& header) {
  FormFacts form;
  form.references = find_appendix_references(structure);
  form.cited = find_cited_documents(structure);
  if (document.format != "pdf") return form;  // a draft is laid out by us
  const auto has_layout = [](const Page& page) {
    return page.source == Source::kText && page.number > 0 && page.width > 0;
  };
  form.measured = std::any_of(document.pages.begin(), document.pages.end(), has_layout);
  if (!form.measured) return form;
  form.fonts = find_fonts(document);
  form.body = find_body_type(structure);
  form.margins = find_margins(document);
  form.page_numbers = find_page_numbers(document);
  form.components = find_components(document, header);
  return form;
}

}  // namespace rasoat
