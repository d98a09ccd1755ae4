// Type: families, the size of the prose, the style of each component.
#include <algorithm>
#include <cmath>
#include <map>

#include "extract/layout/lines.h"
#include "extract/text/normalize.h"
#include "parse/form_reading.h"

namespace rasoat {
namespace {

constexpr std::size_t kEnoughLetters = 400;  // of prose, to speak of its size
constexpr double kMostly = 0.6;              // of the letters, to speak of a usual size or style

// "TimesNewRomanPS-BoldMT" and "Liberation-Serif-Bold-Italic" without what only names the style.
std::string family_of(std::string name) {
  static constexpr const char* kStyles[] = {"BoldItalic", "Bold-Italic", "BoldOblique", "Bold", "Italic",
                                            "Oblique",    "Regular",     "Roman",       "PSMT", "PS",
                                            "MT",         ",",           "-",           "_"};
  for (bool cut = true; cut;) {
    cut = false;
    for (const std::string_view style : kStyles) {
      if (name.size() <= style.size() || !name.ends_with(style)) continue;
      // "TimesNewRoman" and "NimbusRoman" keep their last word.
      if (style == "Roman" && name.size() > 5 && name[name.size() - 6] != '-' && name[name.size() - 6] != ',') continue;
      name.resize(name.size() - style.size());
      cut = true;
    }
  }
  return name;
}

bool is_upright_text(const Page& page) { return page.source == Source::kText; }

Provenance where_of(const Page& page, const Word& word) {
  Provenance where;
  where.places.push_back({page.number, word.box});
  where.quote = word.text;
  return where;
}

double rounded_size(double size) { return std::round(size * 2) / 2; }

// The key with most weight, when it has kMostly of all.
std::optional<double> usual(const std::map<double, std::size_t>& letters, std::size_t least) {
  std::size_t all = 0;
  for (const auto& [size, count] : letters) all += count;
  if (all < least || letters.empty()) return std::nullopt;
  const auto most = std::max_element(letters.begin(), letters.end(),
                                     [](const auto& a, const auto& b) { return a.second < b.second; });
  if (static_cast<double>(most->second) < kMostly * static_cast<double>(all)) return std::nullopt;
  return most->first;
}

// ---- Components

bool lies_in(const Bbox& word, const Bbox& box) {
  return word.center_x() >= box.x0 - 1 && word.center_x() <= box.x1 + 1 && word.center_y() >= box.top &&
         word.center_y() <= box.bottom;
}

const Page* page_with(const Document& document, std::int32_t number) {
  for (const Page& page : document.pages) {
    if (page.number == number && is_upright_text(page)) return &page;
  }
  return nullptr;
}

// The style of most letters in the places; nullopt where they have none in common.
std::optional<Component> component_at(const Document& document, ComponentKind kind, const Provenance& where) {
  std::map<double, std::size_t> sizes;
  std::size_t bold = 0, italic = 0, all = 0;
  for (const Place& place : where.places) {
    const Page* page = page_with(document, place.page);
    if (page == nullptr) return std::nullopt;
    for (const Word& word : page->words) {
      if (!lies_in(word.box, place.box) || word.font >= document.fonts.size()) continue;
      const std::size_t letters = length_of(word.text);
      sizes[rounded_size(word.size)] += letters;
      bold += document.fonts[word.font].bold ? letters : 0;
      italic += document.fonts[word.font].italic ? letters : 0;
      all += letters;
    }
  }
  const auto size = usual(sizes, 3);
  if (!size) return std::nullopt;
  return Component{kind, *size, bold * 2 > all, italic * 2 > all, where};
}

Provenance cite_line(const Page& page, const Line& line) {
  Provenance where;
  where.places.push_back({page.number, line.box});
  where.quote = text_of(page, line);
  return where;
}

// "Độc lập - Tự do - Hạnh phúc" on the first page.
std::optional<Provenance> find_device(const Document& document, const Header& header) {
  if (!header.motto || header.motto->places.empty()) return std::nullopt;
  const Page* page = page_with(document, header.motto->places.front().page);
  if (page == nullptr) return std::nullopt;
  for (const Line& line : find_lines(*page, 3.0)) {
    if (line.box.top < header.motto->places.front().box.top) continue;
    if (bare_key(text_of(*page, line)).starts_with("doc lap tu do hanh phuc")) return cite_line(*page, line);
  }
  return std::nullopt;
}

// Lines of the first page whose words are those of a name: the superior agency, the kind.
std::optional<Provenance> find_words(const Document& document, const std::string& words, double below, double above) {
  if (words.empty() || document.pages.empty() || !is_upright_text(document.pages.front())) return std::nullopt;
  const Page& page = document.pages.front();
  const std::string key = bare_key(words);
  for (const Line& line : find_lines(page, 3.0)) {
    if (line.box.top < below || line.box.bottom > above) continue;
    if (bare_key(text_of(page, line)) == key) return cite_line(page, line);
  }
  return std::nullopt;
}

double top_of(const Provenance& where) { return where.places.empty() ? 0 : where.places.front().box.top; }

// A signer's block is cited as a whole: the line in it that says `words`.
std::optional<Provenance> find_in_block(const Document& document, const Provenance& block, const std::string& words) {
  if (words.empty()) return std::nullopt;
  const std::string key = bare_key(words);
  for (const Place& place : block.places) {
    const Page* page = page_with(document, place.page);
    if (page == nullptr) continue;
    for (const Line& line : find_lines(*page, 3.0)) {
      if (lies_in(line.box, place.box) && bare_key(text_of(*page, line)) == key) return cite_line(*page, line);
    }
  }
  return std::nullopt;
}

void add(const Document& document, ComponentKind kind, const std::optional<Provenance>& where,
         std::vector<Component>& found) {
  if (!where) return;
  if (const auto component = component_at(document, kind, *where)) found.push_back(*component);
}

void add_if_cited(const Document& document, ComponentKind kind, const Provenance& where,
                  std::vector<Component>& found) {
  if (!where.places.empty()) add(document, kind, where, found);
}

}  // namespace

std::vector<FontShare> find_fonts(const Document& document) {
  std::map<std::string, FontShare> families;
  std::size_t all = 0;
  for (const Page& page : document.pages) {
    if (!is_upright_text(page)) continue;
    for (const Word& word : page.words) {
      if (word.font >= document.fonts.size() || word.direction != 0) continue;
      const std::size_t letters = length_of(word.text);
      FontShare& family = families[family_of(document.fonts[word.font].name)];
      if (family.share == 0) family.where = where_of(page, word);
      family.share += static_cast<double>(letters);
      all += letters;
    }
  }
  std::vector<FontShare> shares;
  for (auto& [name, family] : families) {
    family.family = name;
    family.share /= static_cast<double>(std::max<std::size_t>(all, 1));
    shares.push_back(std::move(family));
  }
  std::stable_sort(shares.begin(), shares.end(),
                   [](const FontShare& a, const FontShare& b) { return a.share > b.share; });
  return shares;
}

std::optional<BodyType> find_body_type(const Structure& structure) {
  std::map<double, std::size_t> letters;
  std::map<double, Provenance> first;
  for (const Block& block : structure.blocks) {
    const auto* paragraph = std::get_if<Paragraph>(&block);
    if (paragraph == nullptr || paragraph->centered || paragraph->bold) continue;
    if (length_of(paragraph->passage.text) < 60) continue;  // headers, signatures, recipients
    for (const WordSpan& word : paragraph->passage.words) {
      if (word.source != Source::kText || word.size <= 0) continue;
      const double size = rounded_size(word.size);
      letters[size] += word.end - word.begin;
      first.try_emplace(size, paragraph->passage.cite(word.begin, word.end));
    }
  }
  const auto size = usual(letters, kEnoughLetters);
  if (!size) return std::nullopt;
  return BodyType{*size, first.at(*size)};
}

std::vector<Component> find_components(const Document& document, const Header& header) {
  std::vector<Component> found;
  const double below_number = top_of(header.number.where);
  if (header.motto) add(document, ComponentKind::kMotto, header.motto, found);
  add(document, ComponentKind::kDevice, find_device(document, header), found);
  add(document, ComponentKind::kParentAgency, find_words(document, header.parent_agency, 0, below_number), found);
  add_if_cited(document, ComponentKind::kAgency, header.agency_where, found);
  if (header.number.presence == Presence::kPresent)
    add_if_cited(document, ComponentKind::kNumber, header.number.where, found);
  if (header.date.presence == Presence::kPresent)
    add_if_cited(document, ComponentKind::kDate, header.date.where, found);
  add(document, ComponentKind::kKind, find_words(document, header.kind_text, below_number, 1e9), found);
  if (!header.kind_text.empty()) add_if_cited(document, ComponentKind::kTitle, header.title_where, found);
  if (!header.signer) return found;
  add(document, ComponentKind::kSignerTitle, find_in_block(document, header.signer->where, header.signer->title),
      found);
  add(document, ComponentKind::kSignerName, find_in_block(document, header.signer->where, header.signer->name), found);
  return found;
}

}  // namespace rasoat
