// Passage: a piece of text that still knows where every word of it stands on paper.
// Whatever parse finds in a text, it cites from its Passage; no fact loses its place.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extract/document.h"

namespace rasoat {

struct Place {
  std::int32_t page = 0;  // 1-based; 0 where the format has no pages (DOCX)
  Bbox box;
  // Of a format without pages, 1-based, 0 otherwise: the paragraph, and the cell that it is in.
  std::int32_t paragraph = 0;
  std::int32_t table = 0;
  std::int32_t row = 0;
  std::int32_t column = 0;
  bool operator==(const Place&) const = default;
};

// Provenance (nguồn trích dẫn): one Place per page touched, the words quoted, how they were read.
struct Provenance {
  std::vector<Place> places;
  std::string quote;
  Source source = Source::kText;
  float confidence = 1;  // the least of the words cited
  bool operator==(const Provenance&) const = default;
};

// The word at bytes [begin, end) of Passage::text.
struct WordSpan {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::int32_t page = 0;
  Bbox box;
  float confidence = 1;
  float size = 0;  // font size in points
  bool bold = false;
  bool italic = false;
  Source source = Source::kText;
  std::vector<Reading> others;  // what OCR also read there
  bool operator==(const WordSpan&) const = default;
};

struct Passage {
  std::string text;             // NFC, single blanks
  std::vector<WordSpan> words;  // ascending, not overlapping
  bool operator==(const Passage&) const = default;

  bool empty() const { return text.empty(); }
  // Appends a word after a blank (or directly, when glue is true: "PT-" + "TH").
  void append(std::string_view word, WordSpan where, bool glue = false);
  // Appends another passage after a blank (or directly).
  void append(const Passage& other, bool glue = false);
  // The bytes [begin, end) as a passage of their own, ends trimmed.
  Passage part(std::size_t begin, std::size_t end) const;
  // Cites the words that overlap bytes [begin, end); the whole text by default.
  Provenance cite(std::size_t begin = 0, std::size_t end = std::string::npos) const;
  // First page it stands on; 0 when empty.
  std::int32_t page() const { return words.empty() ? 0 : words.front().page; }
};

// A passage without places, for tests and for values typed by a person.
Passage make_passage(std::string_view text, std::int32_t page = 1);

}  // namespace rasoat
