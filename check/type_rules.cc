// Type: family, size and style. Source: Phụ lục I, Phần I, Mục I.4, II and the table of Mục V.
#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "check/findings.h"
#include "check/form_rules.h"

namespace rasoat {
namespace {

constexpr double kOtherShare = 0.2;  // of the letters in other families: more than a symbol or a stamp
constexpr double kTolerance = 0.5;   // points: converters scale pages a little

// Times New Roman and the families with its measures.
bool is_compatible(const std::string& family) {
  static const RE2 kCompatible("(?i)times|liberation[- ]?serif|tinos|nimbus[- ]?rom|termes|freeserif|thorndale");
  return RE2::PartialMatch(family, kCompatible);
}

// "F1", "CIDFont+F3", "TT2", "": a name that says nothing.
bool is_nameless(const std::string& family) {
  static const RE2 kNameless(
      R"((?i)^(?:cid)?(?:font|type|fnt|tt|ttf|t|f|r|c|g|gf|xfont)?[-_+ ]?(?:f|tt)?\d*(?:[-_]\d+)*$)");
  return RE2::FullMatch(family, kNameless);
}

std::string percent(double share) { return std::to_string(std::lround(share * 100)) + "%"; }

void check_family(const std::vector<FontShare>& fonts, std::vector<Finding>& findings) {
  double other = 0;
  std::string names;
  const FontShare* first = nullptr;
  for (const FontShare& font : fonts) {
    if (is_nameless(font.family) || is_compatible(font.family)) continue;
    other += font.share;
    if (font.share < 0.01) continue;
    names += (names.empty() ? "" : ", ") + font.family + " (" + percent(font.share) + ")";
    if (first == nullptr) first = &font;
  }
  if (other > kOtherShare && first != nullptr) add_finding(findings, "font", first->where, "Times New Roman", names);
}

// "13,5": one decimal at most, in Vietnamese notation.
std::string points(double size) {
  const long halves = std::lround(size * 2);
  return std::to_string(halves / 2) + (halves % 2 != 0 ? ",5" : "");
}

void check_body(const BodyType& body, std::vector<Finding>& findings) {
  if (body.size >= 13 - kTolerance && body.size <= 14 + kTolerance) return;
  add_finding(findings, "font.size", body.where, "13-14", points(body.size), {{"value", points(body.size)}});
}

// What the decree's table asks of a component.
struct Asked {
  ComponentKind kind;
  double least;
  double most;
  bool bold;
  bool italic;
};

constexpr std::array kAsked = {
    Asked{ComponentKind::kMotto, 12, 13, true, false},         Asked{ComponentKind::kDevice, 13, 14, true, false},
    Asked{ComponentKind::kParentAgency, 12, 13, false, false}, Asked{ComponentKind::kAgency, 12, 13, true, false},
    Asked{ComponentKind::kNumber, 13, 13, false, false},       Asked{ComponentKind::kDate, 13, 14, false, true},
    Asked{ComponentKind::kKind, 13, 14, true, false},          Asked{ComponentKind::kTitle, 13, 14, true, false},
    Asked{ComponentKind::kSignerTitle, 13, 14, true, false},   Asked{ComponentKind::kSignerName, 13, 14, true, false}};

std::string style_key(bool bold, bool italic) {
  if (bold) return italic ? "@style.bold_italic" : "@style.bold";
  return italic ? "@style.italic" : "@style.upright";
}

std::string range(const Asked& asked) {
  return asked.least == asked.most ? points(asked.least) : points(asked.least) + "-" + points(asked.most);
}

void check_component(const Component& component, bool weights_known, std::vector<Finding>& findings) {
  const auto asked =
      std::find_if(kAsked.begin(), kAsked.end(), [&](const Asked& a) { return a.kind == component.kind; });
  if (asked == kAsked.end()) return;
  const bool size = component.size >= asked->least - kTolerance && component.size <= asked->most + kTolerance;
  const bool style = !weights_known || (component.bold == asked->bold && component.italic == asked->italic);
  if (size && style) return;
  add_finding(findings, "font.component", component.where, range(*asked), points(component.size),
              {{"component", std::string("@component.") + name_of(component.kind)},
               {"size", points(component.size)},
               {"style", style_key(component.bold, component.italic)},
               {"asked_size", range(*asked)},
               {"asked_style", style_key(asked->bold, asked->italic)}});
  findings.back().severity = Severity::kNote;  // one line of the letterhead
  findings.back().fingerprint =
      fingerprint_of(std::string("font.component|") + name_of(component.kind) + points(component.size));
}

// A file whose fonts do not say what is bold or italic shows neither anywhere.
bool tells_weights(const std::vector<Component>& components) {
  const auto has = [&](auto member) {
    return std::any_of(components.begin(), components.end(), [&](const Component& c) { return c.*member; });
  };
  return has(&Component::bold) && has(&Component::italic);
}

}  // namespace

void check_type(const FormFacts& form, std::vector<Finding>& findings) {
  check_family(form.fonts, findings);
  if (form.body) check_body(*form.body, findings);
  const bool weights = tells_weights(form.components);
  for (const Component& component : form.components) check_component(component, weights, findings);
}

}  // namespace rasoat
