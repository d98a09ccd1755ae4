#include "render/html/review_html.h"

#include "render/html/document_html.h"
#include "render/html/page_shell.h"
#include "render/sheets/review_sheets.h"
#include "render/utf8.h"

namespace rasoat {
namespace {

Markup document_html(const HtmlDocument& document, std::size_t number, Language language) {
  const DocumentView view = view_of(document, number, language);
  const Markup words = cover(view) + verdicts(view) + sums(view) + findings(view);
  const Markup seen = pages(view);
  const char* style = seen.html.empty() ? "document unseen" : "document";
  return element("article", {{"class", style}}, element("div", {{"class", "words"}}, words) + seen);
}

// With several documents: a list that leads to each.
Markup contents(const HtmlSource& source) {
  if (source.documents.size() < 2) return {};
  Markup items;
  for (std::size_t i = 0; i < source.documents.size(); ++i) {
    const Review& review = *source.documents[i].review;
    const DocumentView view{source.documents[i], i + 1, source.language, {}};
    const std::string status = name_of(review.status);
    items += element("li", {},
                     element("a", {{"href", "#" + view.name()}}, text(document_name(review))) + text(": ") +
                         element("span", {{"class", status}}, text(say("status." + status, source.language))));
  }
  return element("nav", {}, element("ol", {}, items));
}

Markup foot(const HtmlSource& source) {
  Markup lines;
  if (source.criteria != nullptr) {
    const std::string measure =
        source.criteria->title.empty() ? path_text(source.criteria->path) : source.criteria->title;
    lines += element("p", {}, text(say("text.against", source.language, {{"title", measure}})));
  }
  lines += element("p", {}, text(say("html.foot", source.language, {{"version", source.tool_version}})));
  return element("footer", {{"class", "foot"}}, lines);
}

}  // namespace

std::string reviews_html(const HtmlSource& source) {
  Markup content = contents(source);
  for (std::size_t i = 0; i < source.documents.size(); ++i)
    content += document_html(source.documents[i], i + 1, source.language);
  return page_html(say("sheet.title", source.language), content + foot(source), source.language);
}

}  // namespace rasoat
