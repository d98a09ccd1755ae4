// What parse makes of pages, set by hand from its words: for tests of parse and check that need no page.
// Everything stands on page 1.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "parse/keys.h"
#include "parse/marker.h"
#include "parse/parse.h"
#include "parse/target.h"

namespace rasoat::test {

using Texts = std::vector<std::string>;

inline Passage passage_of(std::string_view text, Source source = Source::kText) {
  Passage passage = make_passage(text);
  for (WordSpan& word : passage.words) word.source = source;
  return passage;
}

// With the marker that it begins with ("1.2.", "- ").
inline Paragraph paragraph_of(std::string_view text, Source source = Source::kText) {
  MarkerMatch marker = find_marker(text);
  Paragraph paragraph;
  paragraph.passage = passage_of(text, source);
  paragraph.marker = marker.marker;
  paragraph.label = std::move(marker.label);
  paragraph.body = marker.body;
  return paragraph;
}

// One paragraph a text.
inline Structure prose_of(const Texts& paragraphs, Source source = Source::kText) {
  Structure structure;
  for (const std::string& text : paragraphs) structure.blocks.emplace_back(paragraph_of(text, source));
  return structure;
}

// Rows of one text per column: "<" is covered by the cell to its left, "^" by the one above.
inline JoinedTable table_of(const Texts& header, const std::vector<Texts>& rows, Source source = Source::kText) {
  JoinedTable table;
  table.first_page = table.last_page = 1;
  for (const std::string& title : header) table.header.push_back(passage_of(title, source));
  for (const Texts& texts : rows) {
    TableRow row;
    row.page = 1;
    for (std::size_t c = 0; c < texts.size(); ++c) {
      const bool left = texts[c] == "<";
      const bool above = texts[c] == "^";
      row.cells.push_back(left || above ? Passage() : passage_of(texts[c], source));
      row.spans.push_back(left ? 0 : 1);
      row.above.push_back(above ? 1 + table.rows.back().above[c] : 0);
      std::size_t covering = c;
      while (row.spans[covering] == 0) --covering;
      if (left) ++row.spans[covering];
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

// A yearly report of 15 December that says this and nothing else.
inline Submission report_of(const Structure& structure, std::int32_t year = 2022) {
  Submission report;
  report.header.kind = DocumentKind::kReport;
  report.header.year = year;
  report.header.period = {PeriodKind::kYear, year, 0};
  report.header.date.presence = Presence::kPresent;
  report.header.date.day = 15;
  report.header.date.month = 12;
  report.header.date.year = year;
  report.statements = read_statements(structure, report.header);
  report.pages.push_back({1, Source::kText, 1, "", 595, 842});
  fill_keys(report);
  return report;
}

inline Criterion criterion_of(std::string code, std::string_view name, std::string_view target,
                              std::int32_t year = 2022) {
  Criterion criterion;
  criterion.id = criterion.code = std::move(code);
  criterion.name = name;
  criterion.target = parse_target(target, year);
  criterion.keys = keys_of(criterion);
  return criterion;
}

}  // namespace rasoat::test
