// Paper, margins and page numbers. Source: Phụ lục I, Phần I, Mục I.1 to I.3 and I.7.
#include <algorithm>
#include <array>
#include <cmath>

#include "check/findings.h"
#include "check/form_rules.h"

namespace rasoat {
namespace {

constexpr double kPointsPerMm = 72 / 25.4;
constexpr double kPaperTolerance = 3;   // mm
constexpr double kMarginTolerance = 2;  // mm: glyphs begin a little inside their line

double mm(double points) { return points / kPointsPerMm; }

std::string whole(double value) { return std::to_string(std::lround(value)); }

bool is_a4(const PageFact& page) {
  const double narrow = mm(std::min(page.width, page.height));
  const double wide = mm(std::max(page.width, page.height));
  return std::abs(narrow - 210) <= kPaperTolerance && std::abs(wide - 297) <= kPaperTolerance;
}

void check_paper(const std::vector<PageFact>& pages, std::vector<Finding>& findings) {
  std::vector<std::int32_t> other;
  Provenance where;
  std::string found;
  for (const PageFact& page : pages) {
    if (page.source != Source::kText || page.width <= 0 || page.number <= 0 || is_a4(page)) continue;
    if (other.empty()) {
      found = whole(mm(page.width)) + " x " + whole(mm(page.height)) + " mm";
      where.places.push_back({page.number, {0, 0, page.width, page.height}});
    }
    other.push_back(page.number);
  }
  if (!other.empty()) add_finding(findings, "page-size", where, "210 x 297 mm", found, {{"pages", list_pages(other)}});
}

struct Side {
  const char* message;
  double found;  // mm
  double least;
  double most;  // 0: how far the text ends above the margin says nothing
};

void check_margins(const Margins& margins, std::vector<Finding>& findings) {
  const std::array<Side, 4> sides = {{{"margins.left", mm(margins.left), 30, 35},
                                      {"margins.right", mm(margins.right), 15, 20},
                                      {"margins.top", mm(margins.top), 20, 0},
                                      {"margins.bottom", mm(margins.bottom), 20, 0}}};
  for (const Side& side : sides) {
    const bool narrow = side.found < side.least - kMarginTolerance;
    const bool wide = side.most > 0 && side.found > side.most + kMarginTolerance;
    if (!narrow && !wide) continue;
    const std::string most = side.most > 0 ? side.most == 35 ? "35" : "20" : "25";
    add_finding(findings, side.message, margins.where, whole(side.least) + "-" + most + " mm",
                whole(side.found) + " mm");
  }
}

void check_numbers(const std::vector<PageNumber>& numbers, std::vector<Finding>& findings) {
  std::vector<std::int32_t> none, below;
  Provenance where_none, where_below;
  for (const PageNumber& number : numbers) {
    if (number.may_hide || number.place == NumberPlace::kTop) continue;
    const bool missing = number.place == NumberPlace::kNone;
    Provenance& where = missing ? where_none : where_below;
    if (where.places.empty()) where = number.where;
    (missing ? none : below).push_back(number.page);
  }
  if (!none.empty()) add_finding(findings, "page-number-missing", where_none, "", "", {{"pages", list_pages(none)}});
  if (!below.empty())
    add_finding(findings, "page-number-missing.below", where_below, "", where_below.quote,
                {{"pages", list_pages(below)}});
}

}  // namespace

void check_pages(const FormFacts& form, const std::vector<PageFact>& pages, std::vector<Finding>& findings) {
  check_paper(pages, findings);
  if (form.margins) check_margins(*form.margins, findings);
  check_numbers(form.page_numbers, findings);
}

}  // namespace rasoat
