#include "parse/passage.h"

#include <algorithm>
#include <span>

namespace rasoat {
namespace {

// A quote keeps one place per page: the box around all its words there.
void add_place(std::vector<Place>& places, const WordSpan& word) {
  const auto same_page =
      std::find_if(places.begin(), places.end(), [&](const Place& p) { return p.page == word.page; });
  if (same_page == places.end()) {
    places.push_back({word.page, word.box});
  } else {
    same_page->box = unite(same_page->box, word.box);
  }
}

// The words that overlap bytes [begin, end).
std::span<const WordSpan> words_within(const std::vector<WordSpan>& words, std::size_t begin, std::size_t end) {
  const auto first =
      std::partition_point(words.begin(), words.end(), [&](const WordSpan& w) { return w.end <= begin; });
  const auto last = std::partition_point(first, words.end(), [&](const WordSpan& w) { return w.begin < end; });
  return {first, last};
}

}  // namespace

void Passage::append(std::string_view word, WordSpan where, bool glue) {
  if (!text.empty() && !glue) text += ' ';
  where.begin = static_cast<std::uint32_t>(text.size());
  text += word;
  where.end = static_cast<std::uint32_t>(text.size());
  words.push_back(std::move(where));
}

void Passage::append(const Passage& other, bool glue) {
  if (other.empty()) return;
  if (!text.empty() && !glue) text += ' ';
  const auto shift = static_cast<std::uint32_t>(text.size());
  text += other.text;
  for (WordSpan word : other.words) {
    word.begin += shift;
    word.end += shift;
    words.push_back(std::move(word));
  }
}

Passage Passage::part(std::size_t begin, std::size_t end) const {
  end = std::min(end, text.size());
  begin = std::min(begin, end);
  while (begin < end && text[begin] == ' ') ++begin;
  while (end > begin && text[end - 1] == ' ') --end;
  Passage piece;
  piece.text = text.substr(begin, end - begin);
  for (const WordSpan& word : words_within(words, begin, end)) {
    WordSpan kept = word;
    kept.begin = static_cast<std::uint32_t>(std::max<std::size_t>(word.begin, begin) - begin);
    kept.end = static_cast<std::uint32_t>(std::min<std::size_t>(word.end, end) - begin);
    piece.words.push_back(std::move(kept));
  }
  return piece;
}

Provenance Passage::cite(std::size_t begin, std::size_t end) const {
  end = std::min(end, text.size());
  begin = std::min(begin, end);
  Provenance cited;
  cited.quote = text.substr(begin, end - begin);
  for (const WordSpan& word : words_within(words, begin, end)) {
    add_place(cited.places, word);
    cited.confidence = std::min(cited.confidence, word.confidence);
    if (word.source == Source::kOcr) cited.source = Source::kOcr;
  }
  return cited;
}

Passage make_passage(std::string_view text, std::int32_t page) {
  Passage passage;
  double x = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t blank = std::min(text.find(' ', at), text.size());
    if (blank > at) {
      WordSpan where;
      where.page = page;
      where.box = {x, 0, x + static_cast<double>(blank - at), 10};
      x += static_cast<double>(blank - at) + 1;
      passage.append(text.substr(at, blank - at), where);
    }
    at = blank + 1;
  }
  return passage;
}

}  // namespace rasoat
