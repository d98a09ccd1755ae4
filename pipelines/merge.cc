#include "pipelines/merge.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <tuple>

namespace rasoat {
namespace {

using FontKey = std::tuple<std::string, bool, bool, bool>;

FontKey key_of(const Font& font) { return {font.name, font.bold, font.italic, font.embedded}; }

// Fonts of all parts, each once, and where those of a part went.
class FontList {
 public:
  explicit FontList(std::vector<Font>& fonts) : fonts_(fonts) {
    for (std::uint32_t i = 0; i < fonts_.size(); ++i) index_.emplace(key_of(fonts_[i]), i);
  }

  std::vector<std::uint32_t> add(const std::vector<Font>& fonts) {
    std::vector<std::uint32_t> places;
    for (const Font& font : fonts) {
      const auto [found, is_new] = index_.emplace(key_of(font), static_cast<std::uint32_t>(fonts_.size()));
      if (is_new) fonts_.push_back(font);
      places.push_back(found->second);
    }
    return places;
  }

 private:
  std::vector<Font>& fonts_;
  std::map<FontKey, std::uint32_t> index_;
};

void renumber_fonts(std::vector<Page>& pages, const std::vector<std::uint32_t>& places) {
  for (Page& page : pages) {
    for (Word& word : page.words) word.font = places.at(word.font);
  }
}

// OCR lists its font when the first page wants it: where that is depends on the range.
void put_unnamed_last(Document& document) {
  std::vector<Font> fonts;
  std::vector<std::uint32_t> places(document.fonts.size());
  for (const bool unnamed : {false, true}) {
    for (std::size_t i = 0; i < document.fonts.size(); ++i) {
      if (document.fonts[i].name.empty() != unnamed) continue;
      places[i] = static_cast<std::uint32_t>(fonts.size());
      fonts.push_back(document.fonts[i]);
    }
  }
  document.fonts = std::move(fonts);
  renumber_fonts(document.pages, places);
}

void sort_notes(std::vector<DocumentNote>& notes) {
  std::sort(notes.begin(), notes.end(), [](const DocumentNote& a, const DocumentNote& b) {
    return std::tie(a.page, a.code, a.detail) < std::tie(b.page, b.code, b.detail);
  });
  notes.erase(std::unique(notes.begin(), notes.end()), notes.end());
}

// Those of the file come with every part, those that are pinned to a page with one.
void add_attachments(const std::vector<std::string>& names, std::vector<std::string>& all) {
  for (const std::string& name : names) {
    if (std::find(all.begin(), all.end(), name) == all.end()) all.push_back(name);
  }
}

}  // namespace

Document merge_ranges(std::vector<Document> parts) {
  if (parts.empty()) return {};
  Document whole = std::move(parts.front());
  FontList fonts(whole.fonts);
  for (std::size_t i = 1; i < parts.size(); ++i) {
    Document& part = parts[i];
    renumber_fonts(part.pages, fonts.add(part.fonts));
    std::move(part.pages.begin(), part.pages.end(), std::back_inserter(whole.pages));
    std::move(part.notes.begin(), part.notes.end(), std::back_inserter(whole.notes));
    add_attachments(part.attachments, whole.attachments);
  }
  put_unnamed_last(whole);
  sort_notes(whole.notes);
  return whole;
}

}  // namespace rasoat
