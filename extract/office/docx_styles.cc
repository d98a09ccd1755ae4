#include "extract/office/docx_styles.h"

#include <algorithm>
#include <vector>

namespace rasoat::office {
namespace {

constexpr double kTwips = 20;  // of a point
constexpr int kDeepest = 32;   // styles that inherit from each other

std::optional<double> points(const pugi::xml_node& node, std::string_view name) {
  const auto twips = number(attribute(node, name));
  return twips ? std::optional(*twips / kTwips) : std::nullopt;
}

void take(const std::optional<double>& value, double& out) {
  constexpr double kMost = 2000;
  if (value) out = std::clamp(*value, -kMost, kMost);
}

void take(const std::optional<bool>& value, bool& out) {
  if (value) out = *value;
}

void take_font(const pugi::xml_node& fonts, std::string& out) {
  for (const char* name : {"ascii", "hAnsi", "cs"}) {
    const std::string_view font = attribute(fonts, name);
    if (font.empty()) continue;
    out = font;
    return;
  }
}

void take_indents(const pugi::xml_node& indents, DraftParagraph& shape) {
  take(points(indents, "left"), shape.left);
  take(points(indents, "start"), shape.left);
  take(points(indents, "right"), shape.right);
  take(points(indents, "end"), shape.right);
  take(points(indents, "firstLine"), shape.first_line);
  if (const auto hanging = points(indents, "hanging")) take(-*hanging, shape.first_line);
}

void take_alignment(std::string_view value, DraftParagraph& shape) {
  if (value.empty()) return;
  shape.alignment = value == "center"                    ? Alignment::kCenter
                    : value == "right" || value == "end" ? Alignment::kRight
                                                         : Alignment::kLeft;
}

std::string roman(std::int32_t count) {
  constexpr std::array<std::pair<std::int32_t, const char*>, 13> kSigns = {{{1000, "m"},
                                                                            {900, "cm"},
                                                                            {500, "d"},
                                                                            {400, "cd"},
                                                                            {100, "c"},
                                                                            {90, "xc"},
                                                                            {50, "l"},
                                                                            {40, "xl"},
                                                                            {10, "x"},
                                                                            {9, "ix"},
                                                                            {5, "v"},
                                                                            {4, "iv"},
                                                                            {1, "i"}}};
  std::string text;
  for (const auto& [value, sign] : kSigns) {
    for (; count >= value && text.size() < 32; count -= value) text += sign;
  }
  return text;
}

// a .. z, aa .. zz, as Word counts on.
std::string letters(std::int32_t count) {
  if (count < 1) return "";
  constexpr std::int32_t kLetters = 26;
  const auto times = static_cast<std::size_t>(std::min((count - 1) / kLetters + 1, 8));
  return std::string(times, static_cast<char>('a' + (count - 1) % kLetters));
}

std::string upper(std::string text) {
  for (char& c : text) c = static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
  return text;
}

std::string counted(std::int32_t count, const std::string& format) {
  if (format == "lowerLetter") return letters(count);
  if (format == "upperLetter") return upper(letters(count));
  if (format == "lowerRoman") return roman(count);
  if (format == "upperRoman") return upper(roman(count));
  if (format == "none") return "";
  const std::string digits = std::to_string(count);
  return format == "decimalZero" && count < 10 ? "0" + digits : digits;
}

// Signs of symbol fonts have no meaning as text; a dash is what reads as an item.
std::string bullet_of(const std::string& text) {
  const bool symbol = text.empty() || static_cast<unsigned char>(text[0]) >= 0x80;
  return symbol ? "-" : text;
}

}  // namespace

void apply_run(const pugi::xml_node& properties, RunLook& look) {
  take_font(child(properties, "rFonts"), look.font);
  if (const auto half_points = number(value_of(properties, "sz"))) {
    look.size = static_cast<float>(std::clamp(*half_points / 2, 1.0, 400.0));
  }
  take(toggle(properties, "b"), look.bold);
  take(toggle(properties, "i"), look.italic);
  take(toggle(properties, "caps"), look.capitals);
  take(toggle(properties, "vanish"), look.hidden);
}

void apply_paragraph(const pugi::xml_node& properties, ParagraphLook& look) {
  take_alignment(value_of(properties, "jc"), look.shape);
  take_indents(child(properties, "ind"), look.shape);
  const pugi::xml_node spacing = child(properties, "spacing");
  take(points(spacing, "before"), look.shape.before);
  take(points(spacing, "after"), look.shape.after);
  take(toggle(properties, "pageBreakBefore"), look.shape.new_page);
  const pugi::xml_node list = child(properties, "numPr");
  if (const std::string_view id = value_of(list, "numId"); !id.empty()) look.numbering = id;
  if (const auto level = number(value_of(list, "ilvl")))
    look.level = std::clamp(static_cast<std::int32_t>(*level), 0, 8);
}

Styles::Styles(const std::string& styles) {
  if (!parse_xml(styles, xml_)) return;
  const pugi::xml_node root = xml_.document_element();
  for (const pugi::xml_node& style : root.children()) {
    if (local_name(style) != "style") continue;
    const std::string id(attribute(style, "styleId"));
    styles_.emplace(id, style);
    if (attribute(style, "type") == "paragraph" && attribute(style, "default") == "1") usual_paragraph_ = id;
  }
  const pugi::xml_node defaults = child(root, "docDefaults");
  apply_run(child(child(defaults, "rPrDefault"), "rPr"), defaults_.run);
  apply_paragraph(child(child(defaults, "pPrDefault"), "pPr"), defaults_);
}

// From the oldest ancestor to the style itself.
template <typename Apply>
void Styles::apply_chain(std::string_view style, const Apply& apply) const {
  std::vector<pugi::xml_node> chain;
  for (auto found = styles_.find(style); found != styles_.end() && chain.size() < kDeepest;
       found = styles_.find(value_of(chain.back(), "basedOn"))) {
    chain.push_back(found->second);
  }
  for (auto node = chain.rbegin(); node != chain.rend(); ++node) apply(*node);
}

ParagraphLook Styles::paragraph(const pugi::xml_node& properties) const {
  ParagraphLook look = defaults_;
  const std::string_view named = value_of(properties, "pStyle");
  apply_chain(named.empty() ? std::string_view(usual_paragraph_) : named, [&](const pugi::xml_node& style) {
    apply_run(child(style, "rPr"), look.run);
    apply_paragraph(child(style, "pPr"), look);
  });
  apply_paragraph(properties, look);
  return look;
}

RunLook Styles::run(const RunLook& paragraph, const pugi::xml_node& properties) const {
  RunLook look = paragraph;
  apply_chain(value_of(properties, "rStyle"),
              [&](const pugi::xml_node& style) { apply_run(child(style, "rPr"), look); });
  apply_run(properties, look);
  return look;
}

bool Styles::has_borders(std::string_view table_style) const {
  bool has = false;
  apply_chain(table_style, [&](const pugi::xml_node& style) {
    const pugi::xml_node borders = child(child(style, "tblPr"), "tblBorders");
    if (const auto inside = toggle(borders, "insideH")) has = *inside;
  });
  return has;
}

Numbering::Numbering(const std::string& numbering) {
  pugi::xml_document xml;
  if (!parse_xml(numbering, xml)) return;
  std::map<std::string, List> abstract;
  for (const pugi::xml_node& node : xml.document_element().children()) {
    if (local_name(node) != "abstractNum") continue;
    List& list = abstract[std::string(attribute(node, "abstractNumId"))];
    list.counter = "abstract " + std::string(attribute(node, "abstractNumId"));
    for (const pugi::xml_node& level : node.children()) read_level(level, list);
  }
  for (const pugi::xml_node& node : xml.document_element().children()) {
    if (local_name(node) != "num") continue;
    const std::string id(attribute(node, "numId"));
    List list = abstract[std::string(value_of(node, "abstractNumId"))];
    for (const pugi::xml_node& change : node.children()) {
      if (local_name(change) != "lvlOverride") continue;
      list.counter = "list " + id;  // begins anew
      read_level(child(change, "lvl"), list);
    }
    lists_.emplace(id, std::move(list));
  }
}

void Numbering::read_level(const pugi::xml_node& node, List& list) {
  const auto at = number(attribute(node, "ilvl"));
  if (local_name(node) != "lvl" || !at || *at < 0 || *at >= static_cast<double>(kLevels)) return;
  Level& level = list.levels.at(static_cast<std::size_t>(*at));
  level.start = static_cast<std::int32_t>(std::clamp(number(value_of(node, "start")).value_or(1), 0.0, 1e6));
  level.format = value_of(node, "numFmt");
  level.text = value_of(node, "lvlText");
}

std::string Numbering::next_label(const std::string& list, std::int32_t level) {
  const auto found = lists_.find(list);
  if (found == lists_.end()) return "";
  const auto at = static_cast<std::size_t>(std::clamp<std::int32_t>(level, 0, kLevels - 1));
  auto& counts = counts_[found->second.counter];
  const auto& levels = found->second.levels;
  for (std::size_t above = 0; above < at; ++above) {
    if (counts[above] == 0) counts[above] = std::max(1, levels[above].start);
  }
  counts[at] = counts[at] == 0 ? levels[at].start : counts[at] + 1;
  std::fill(counts.begin() + static_cast<std::ptrdiff_t>(at) + 1, counts.end(), 0);
  return label_of(found->second, at, counts);
}

// "%1.%2." with the counters of those levels.
std::string Numbering::label_of(const List& list, std::size_t level,
                                const std::array<std::int32_t, kLevels>& counts) const {
  const Level& own = list.levels[level];
  if (own.format == "bullet") return bullet_of(own.text);
  std::string label;
  for (std::size_t i = 0; i < own.text.size() && label.size() < 64; ++i) {
    const bool is_counter =
        own.text[i] == '%' && i + 1 < own.text.size() && own.text[i + 1] >= '1' && own.text[i + 1] <= '9';
    if (!is_counter) {
      label += own.text[i];
      continue;
    }
    const auto of = static_cast<std::size_t>(own.text[++i] - '1');
    label += counted(counts[of], list.levels[of].format);
  }
  return label;
}

}  // namespace rasoat::office
