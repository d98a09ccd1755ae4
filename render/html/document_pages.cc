#include <algorithm>
#include <array>
#include <cstdint>

#include "render/html/document_html.h"
#include "render/words.h"

namespace rasoat {
namespace {

constexpr double kPointsPerInch = 72;

const PagePicture* picture_of(const DocumentView& view, std::int32_t page) {
  const auto& pictures = view.document.pictures;
  const auto found =
      std::find_if(pictures.begin(), pictures.end(), [&](const PagePicture& p) { return p.number == page; });
  return found == pictures.end() ? nullptr : &*found;
}

std::string base64(const std::string& bytes) {
  constexpr char kLetters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  out.reserve((bytes.size() + 2) / 3 * 4);
  for (std::size_t at = 0; at < bytes.size(); at += 3) {
    std::uint32_t group = 0;
    const std::size_t size = std::min<std::size_t>(3, bytes.size() - at);
    for (std::size_t i = 0; i < 3; ++i)
      group = group << 8 | (i < size ? static_cast<std::uint8_t>(bytes[at + i]) : std::uint8_t{0});
    for (std::size_t i = 0; i < 4; ++i) out += i <= size ? kLetters[group >> (18 - 6 * i) & 63] : '=';
  }
  return out;
}

// Tenths of a point: enough on any screen, and the same digits everywhere.
std::string length(double points) {
  const auto tenths = static_cast<std::int64_t>(points * 10 + (points < 0 ? -0.5 : 0.5));
  std::string digits = std::to_string(tenths < 0 ? -tenths : tenths);
  if (digits.size() < 2) digits.insert(0, "0");
  std::string text = (tenths < 0 ? "-" : "") + digits.substr(0, digits.size() - 1);
  return digits.back() == '0' ? text : text + "." + digits.back();
}

double width_of(const PagePicture& picture) { return picture.width * kPointsPerInch / picture.dpi; }
double height_of(const PagePicture& picture) { return picture.height * kPointsPerInch / picture.dpi; }

const char* class_of(const Highlight& highlight) {
  return highlight.result != nullptr ? name_of(highlight.result->verdict) : name_of(highlight.finding->severity);
}

Markup box_of(const Bbox& box) {
  constexpr double kMargin = 1.5;
  return element("rect",
                 {{"x", length(box.x0 - kMargin)},
                  {"y", length(box.top - kMargin)},
                  {"width", length(box.width() + 2 * kMargin)},
                  {"height", length(box.height() + 2 * kMargin)},
                  {"rx", "2"}},
                 {});
}

// Where the words about a highlight stand.
std::string home_of(const DocumentView& view, const Highlight& highlight) {
  const Review& review = view.review();
  if (highlight.result != nullptr)
    return view.id("r", static_cast<std::size_t>(highlight.result - review.results.data()) + 1);
  return view.id("f", static_cast<std::size_t>(highlight.finding - review.findings.data()) + 1);
}

// The number beside a box: the same as beside the words.
Markup number_of(const Highlight& highlight, std::size_t number) {
  constexpr double kRadius = 6.5;
  const double x = std::max(kRadius, highlight.box.x0 - kRadius - 2);
  const double y = highlight.box.top + kRadius - 1.5;
  return element("circle", {{"cx", length(x)}, {"cy", length(y)}, {"r", length(kRadius)}}, {}) +
         element("text", {{"x", length(x)}, {"y", length(y + 2.6)}}, text(std::to_string(number)));
}

Markup mark(const DocumentView& view, const Highlight& highlight, std::size_t number) {
  const Markup title = element("title", {}, text(highlight_title(highlight, view.language)));
  const Markup link = element("a", {{"href", "#" + home_of(view, highlight)}},
                              title + box_of(highlight.box) + number_of(highlight, number));
  return element("g", {{"id", view.id("m", number)}, {"class", std::string("mark ") + class_of(highlight)}}, link);
}

std::string view_box(double x, double y, double width, double height) {
  return length(x) + " " + length(y) + " " + length(width) + " " + length(height);
}

Markup image_of(const DocumentView& view, const PagePicture& picture) {
  const std::string kind = picture.format == PictureFormat::kPng ? "png" : "jpeg";
  return element("image",
                 {{"id", view.id("p", static_cast<std::size_t>(picture.number))},
                  {"width", length(width_of(picture))},
                  {"height", length(height_of(picture))},
                  {"href", "data:image/" + kind + ";base64," + base64(picture.bytes)}},
                 {});
}

Markup page(const DocumentView& view, const PagePicture& picture) {
  Markup drawn = image_of(view, picture);
  for (std::size_t i = 0; i < view.highlights.size(); ++i) {
    if (view.highlights[i].page == picture.number) drawn += mark(view, view.highlights[i], i + 1);
  }
  const std::string name = say("html.page", view.language, {{"page", std::to_string(picture.number)}});
  return element("figure", {},
                 element("figcaption", {}, text(name)) +
                     element("svg",
                             {{"viewBox", view_box(0, 0, width_of(picture), height_of(picture))},
                              {"role", "img"},
                              {"aria-label", name}},
                             drawn));
}

// A strip of the page around the box: as wide as the page allows reading it, no higher than a few lines.
Bbox strip_around(const Bbox& box, double width, double height) {
  constexpr double kLeastWidth = 430, kMostHeight = 190, kMargin = 14;
  const double half = std::max(kLeastWidth, box.width() + 4 * kMargin) / 2;
  const double left = std::clamp(box.center_x() - half, 0.0, std::max(0.0, width - 2 * half));
  const double top = std::max(0.0, box.top - kMargin);
  const double bottom = std::min({height, box.bottom + kMargin, top + kMostHeight});
  return {left, top, std::min(width, left + 2 * half), bottom};
}

Markup snippet(const DocumentView& view, const Highlight& highlight, const PagePicture& picture, std::size_t number) {
  const Bbox strip = strip_around(highlight.box, width_of(picture), height_of(picture));
  const std::string image = "#" + view.id("p", static_cast<std::size_t>(picture.number));
  const Markup drawn = element("use", {{"href", image}}, {}) +
                       element("g", {{"class", std::string("mark ") + class_of(highlight)}}, box_of(highlight.box));
  const Markup svg = element(
      "svg", {{"viewBox", view_box(strip.x0, strip.top, strip.width(), strip.height())}, {"aria-hidden", "true"}},
      drawn);
  return element("div", {{"class", "snippet"}}, element("a", {{"href", "#" + view.id("m", number)}}, svg));
}

bool is_of(const Highlight& highlight, const Result* result, const Finding* finding) {
  return highlight.result == result && highlight.finding == finding;
}

}  // namespace

DocumentView view_of(const HtmlDocument& document, std::size_t number, Language language) {
  DocumentView view{document, number, language, highlights_of(*document.review)};
  std::erase_if(view.highlights, [&](const Highlight& h) { return picture_of(view, h.page) == nullptr; });
  return view;
}

Markup place_links(const DocumentView& view, const Result* result, const Finding* finding, const std::string& phrase) {
  if (phrase.empty()) return {};
  Markup numbers;
  for (std::size_t i = 0; i < view.highlights.size(); ++i) {
    if (!is_of(view.highlights[i], result, finding)) continue;
    numbers += text(" ") + element("a", {{"href", "#" + view.id("m", i + 1)}}, text("[" + std::to_string(i + 1) + "]"));
  }
  return text(phrase) + numbers;
}

Markup snippets(const DocumentView& view, const Result* result, const Finding* finding) {
  Markup all;
  for (std::size_t i = 0; i < view.highlights.size(); ++i) {
    const Highlight& highlight = view.highlights[i];
    if (is_of(highlight, result, finding)) all += snippet(view, highlight, *picture_of(view, highlight.page), i + 1);
  }
  return all;
}

Markup pages(const DocumentView& view) {
  if (view.document.pictures.empty()) return {};
  Markup all = element("h2", {}, text(say("html.pages", view.language)));
  for (const PagePicture& picture : view.document.pictures) all += page(view, picture);
  return element("section", {{"class", "pages"}}, all);
}

}  // namespace rasoat
