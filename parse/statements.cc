// Statements of a report: every sentence of prose and every result cell of a table, each with the
// headings, codes and names that it stands under.
#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <span>

#include "extract/text/normalize.h"
#include "parse/parse.h"
#include "parse/phrases.h"
#include "parse/report_columns.h"
#include "parse/sentences.h"
#include "parse/status_words.h"

namespace rasoat {
namespace {

// A heading that is still open: what the paragraphs under it are about.
struct Heading {
  int level = 0;
  std::string text;
  std::string name;
  std::vector<CodeMention> codes;
};

struct Collector {
  std::int32_t year = 0;
  std::vector<Statement> statements;
  std::vector<Heading> headings;
  std::size_t groups = 0;
};

int level_of(const Paragraph& paragraph) {
  switch (paragraph.marker) {
    case Marker::kRoman: return 10;
    case Marker::kNumber: return 20 + static_cast<int>(std::count(paragraph.label.begin(), paragraph.label.end(), '.'));
    case Marker::kLetter: return 40;
    case Marker::kBullet: return paragraph.label == "+" ? 60 : 50;
    case Marker::kNone: return 30;
  }
  return 30;
}

// Where the label ends ("TCTP 3.4.1 - Tỷ lệ ...:", "Về công khai TTHC:"); npos without one.
// A colon deep in the text introduces a list, not a result.
std::size_t label_end(std::string_view text, std::size_t body) {
  constexpr std::size_t kLongestLabel = 420;  // bytes: about 250 letters
  int depth = 0;
  for (std::size_t at = body; at < std::min(text.size(), body + kLongestLabel); ++at) {
    if (text[at] == '(') ++depth;
    if (text[at] == ')') --depth;
    if (depth <= 0 && text[at] == ':') return at + 1;
    const bool ends = text[at] == '.' || text[at] == ';';
    if (depth <= 0 && ends && at + 1 < text.size() && text[at + 1] == ' ' && find_sentences(text.substr(body, at + 2 - body)).size() > 1) break;
    if (depth <= 0 && text[at] == ';') break;
  }
  return std::string_view::npos;
}

std::string_view trim_marks(std::string_view text) {
  constexpr std::string_view kMarks = " -:.;,*+";
  while (!text.empty()) {
    if (kMarks.find(text.front()) != std::string_view::npos) {
      text.remove_prefix(1);
    } else if (text.starts_with("–") || text.starts_with("“") || text.starts_with("”")) {
      text.remove_prefix(3);
    } else {
      break;
    }
  }
  while (!text.empty()) {
    if (kMarks.find(text.back()) != std::string_view::npos) {
      text.remove_suffix(1);
    } else if (text.ends_with("–") || text.ends_with("“") || text.ends_with("”")) {
      text.remove_suffix(3);
    } else {
      break;
    }
  }
  return text;
}

// The label without its codes: the name that it gives the criterion.
std::string name_of_label(std::string_view label, const std::vector<CodeMention>& codes) {
  std::size_t begin = 0;
  for (const CodeMention& code : codes) begin = std::max(begin, code.end);
  if (begin >= label.size()) return "";
  return std::string(trim_marks(label.substr(begin)));
}

// Labels that introduce a target or a task and no result.
bool introduces_no_result(std::string_view label) {
  static constexpr auto kLabels = std::to_array<Phrase>({
      {0, "(mục tiêu|yêu cầu|chỉ tiêu giao|chỉ tiêu được giao|mục tiêu yêu cầu|nhiệm vụ giải pháp|phương hướng|phương hướng nhiệm vụ|nhiệm vụ trọng tâm|kế hoạch năm|đề xuất|kiến nghị đề xuất)"},
  });
  static const PhraseSet set{std::span<const Phrase>(kLabels)};
  const std::string key = compare_key(trim_marks(label));
  const auto hits = set.find(key);
  return std::any_of(hits.begin(), hits.end(), [&](const PhraseHit& hit) { return hit.begin == 0 && hit.end == key.size(); });
}

// Sections that look ahead or ask: what they say is no result of this year.
bool looks_ahead(const std::vector<Heading>& headings) {
  static constexpr auto kSections = std::to_array<Phrase>({
      {0, "(phương hướng|nhiệm vụ trọng tâm|nhiệm vụ giải pháp|kế hoạch công tác|chương trình công tác|phương hướng nhiệm vụ|nhiệm vụ năm|nhiệm vụ) ..."},
      {0, "(kiến nghị|đề xuất) ... (đề xuất|kiến nghị)"},
      {0, "(phương hướng|nhiệm vụ trọng tâm)"},
  });
  static const PhraseSet set{std::span<const Phrase>(kSections)};
  return std::any_of(headings.begin(), headings.end(), [](const Heading& h) {
    if (h.level > 20) return false;
    const auto hits = set.find(compare_key(h.text));
    return std::any_of(hits.begin(), hits.end(), [](const PhraseHit& hit) { return hit.begin < 6; });
  });
}

void inherit_context(const std::vector<Heading>& headings, Statement& statement) {
  for (const Heading& heading : headings) statement.context.push_back(heading.text);
  for (auto heading = headings.rbegin(); heading != headings.rend(); ++heading) {
    if (statement.context_codes.empty()) statement.context_codes = heading->codes;
    if (statement.context_name.empty()) statement.context_name = heading->name;
    if (!statement.context_codes.empty()) break;
  }
}

// Years named as "năm 2021"; a comparison with last year is about this year all the same.
bool is_about_another_year(const std::string& key, std::int32_t year) {
  static const RE2 kYear(compare_key("năm") + " ((?:19|20)[0-9]{2})");
  static constexpr auto kComparisons = std::to_array<Phrase>({
      {0, "(so với|tăng|giảm|cao hơn|thấp hơn|bằng|giữ vững|duy trì|cùng kỳ|từ)"},
  });
  static const PhraseSet comparisons{std::span<const Phrase>(kComparisons)};
  if (year == 0 || comparisons.any(key)) return false;
  re2::StringPiece rest(key);
  bool other = false;
  for (int named = 0; RE2::FindAndConsume(&rest, kYear, &named);) {
    if (named >= year) return false;
    other = true;
  }
  return other;
}

void read_facts(Statement& statement, std::int32_t year) {
  const std::string& text = statement.passage.text;
  statement.key = compare_key(text);
  statement.codes = find_codes(text);
  statement.figures = find_figures(text);
  statement.status = read_status(statement.key);
  statement.status.last_year = is_about_another_year(statement.key, year);
  statement.evidence = find_citations(text);
}

// "TCTP 3.4.1 đạt 98%, TCTP 3.5.1 đạt 100%": a sentence is cut before each code that follows
// something said of the code before it. Codes that only stand in a list stay together.
std::vector<std::pair<std::size_t, std::size_t>> cut_at_codes(std::string_view text) {
  const auto codes = find_codes(text);
  std::vector<std::pair<std::size_t, std::size_t>> parts;
  std::size_t begin = 0;
  for (std::size_t i = 1; i < codes.size(); ++i) {
    const std::string_view between = text.substr(codes[i - 1].end, codes[i].begin - codes[i - 1].end);
    const StatusWords status = read_status(compare_key(between));
    const bool said = status.done || status.not_done || status.zero || status.not_arisen || status.ongoing || !find_figures(between).empty();
    if (!said || codes[i].range) continue;
    parts.emplace_back(begin, codes[i].begin);
    begin = codes[i].begin;
  }
  parts.emplace_back(begin, text.size());
  return parts;
}

// Paragraphs -----------------------------------------------------------------------------------

bool is_heading(const Paragraph& paragraph, std::size_t label) {
  const std::string& text = paragraph.passage.text;
  if (text.empty()) return false;
  if (label >= text.size()) return true;  // the whole paragraph is a label
  const bool marked = paragraph.marker == Marker::kRoman || paragraph.marker == Marker::kNumber;
  const char last = text.back();
  if (last == '.' || last == ';') return false;
  if (is_upper(text)) return true;
  return (marked || paragraph.bold) && label == std::string::npos && find_figures(text).empty();
}

void open_heading(Collector& collector, const Paragraph& paragraph, std::string_view label) {
  const int level = level_of(paragraph);
  auto& headings = collector.headings;
  if (paragraph.marker != Marker::kNone || paragraph.bold) {
    while (!headings.empty() && headings.back().level >= level) headings.pop_back();
  }
  Heading heading;
  heading.level = level;
  heading.text = std::string(trim_marks(label));
  heading.codes = find_codes(label);
  heading.name = name_of_label(label, heading.codes);
  headings.push_back(std::move(heading));
}

// A paragraph without a marker closes the bullets above it, not the numbered headings.
void close_bullets(Collector& collector) {
  auto& headings = collector.headings;
  while (!headings.empty() && headings.back().level >= 30) headings.pop_back();
}

void add_sentences(Collector& collector, const Passage& passage, std::size_t begin, bool skip) {
  const std::string_view text = passage.text;
  if (skip) return;
  for (const auto& [from, to] : find_sentences(text.substr(begin))) {
    const std::string_view sentence = text.substr(begin + from, to - from);
    for (const auto& [first, last] : cut_at_codes(sentence)) {
      Statement statement;
      statement.passage = passage.part(begin + from + first, begin + from + last);
      if (trim_marks(statement.passage.text).empty()) continue;
      statement.group = collector.groups;
      inherit_context(collector.headings, statement);
      read_facts(statement, collector.year);
      collector.statements.push_back(std::move(statement));
    }
  }
  ++collector.groups;
}

void collect(Collector& collector, const Paragraph& paragraph) {
  const std::string& text = paragraph.passage.text;
  const std::size_t label = label_end(text, paragraph.body);
  const std::string_view body = std::string_view(text).substr(paragraph.body);
  if (is_heading(paragraph, label)) return open_heading(collector, paragraph, body);
  if (paragraph.marker == Marker::kNone && !paragraph.bold) close_bullets(collector);
  if (label == std::string::npos) {
    if (paragraph.marker != Marker::kNone) {
      const auto sentences = find_sentences(body);
      open_heading(collector, paragraph, sentences.empty() ? body : body.substr(0, sentences.front().second));
      collector.headings.back().name.clear();  // a sentence, not a name
    }
    return add_sentences(collector, paragraph.passage, paragraph.body, looks_ahead(collector.headings));
  }
  const std::string_view label_text = std::string_view(text).substr(paragraph.body, label - paragraph.body);
  open_heading(collector, paragraph, label_text);
  add_sentences(collector, paragraph.passage, label, introduces_no_result(label_text) || looks_ahead(collector.headings));
  if (paragraph.marker == Marker::kNone) collector.headings.pop_back();
}

// Tables ---------------------------------------------------------------------------------------

struct RowReading {
  std::vector<CodeMention> codes;
  std::string name;
  StatusWords self;
  std::vector<Citation> evidence;
  Provenance where;
};

template <class Visit>
void each_cell(const TableRow& row, const std::vector<ReportColumn>& roles, ReportColumn role, Visit visit) {
  for (std::size_t i = 0; i < row.cells.size() && i < roles.size(); ++i) {
    if (roles[i] == role) visit(i, row.cells[i]);
  }
}

RowReading read_row(const JoinedTable& table, const TableRow& row, const std::vector<ReportColumn>& roles) {
  RowReading reading;
  each_cell(row, roles, ReportColumn::kName, [&](std::size_t, const Passage& cell) {
    reading.codes = find_codes(cell.text);
    reading.name = name_of_label(cell.text, reading.codes);
    reading.where = cell.cite();
    if (!reading.codes.empty()) return;
    const CodeMention leading = code_of_cell(std::string_view(cell.text).substr(0, cell.text.find(' ')));
    if (leading.code.empty()) return;
    reading.codes = {leading};
    reading.name = std::string(trim_marks(std::string_view(cell.text).substr(cell.text.find(' '))));
  });
  each_cell(row, roles, ReportColumn::kOrder, [&](std::size_t, const Passage& cell) {
    const CodeMention code = code_of_cell(cell.text);
    if (reading.codes.empty() && code.code.find('.') != std::string::npos) reading.codes = {code};
  });
  each_cell(row, roles, ReportColumn::kSelf, [&](std::size_t i, const Passage& cell) {
    read_self_assessment(cell.text, table.header[i].text, reading.self);
  });
  each_cell(row, roles, ReportColumn::kEvidence, [&](std::size_t, const Passage& cell) {
    for (Citation& citation : find_citations(cell.text)) reading.evidence.push_back(std::move(citation));
    if (reading.evidence.empty() && !trim_marks(cell.text).empty()) {
      Citation other;  // named without a symbol: "Biên bản kiểm tra", "Ảnh chụp màn hình"
      other.raw = cell.text;
      reading.evidence.push_back(std::move(other));
    }
  });
  return reading;
}

Statement statement_of_row(const RowReading& reading, std::size_t group) {
  Statement statement;
  statement.in_table = true;
  statement.group = group;
  statement.context_codes = reading.codes;
  statement.context_name = reading.name;
  statement.status.self_met = reading.self.self_met;
  statement.status.self_not_met = reading.self.self_not_met;
  statement.evidence = reading.evidence;
  return statement;
}

void add_result(Collector& collector, const RowReading& reading, const Passage& cell, const std::vector<std::string>& context) {
  for (const auto& [from, to] : find_sentences(cell.text)) {
    Statement statement = statement_of_row(reading, collector.groups);
    statement.context = context;
    statement.passage = cell.part(from, to);
    if (trim_marks(statement.passage.text).empty()) continue;
    const auto evidence = statement.evidence;
    const StatusWords self = statement.status;
    read_facts(statement, collector.year);
    statement.evidence.insert(statement.evidence.end(), evidence.begin(), evidence.end());
    statement.status.self_met = statement.status.self_met || self.self_met;
    statement.status.self_not_met = self.self_not_met;
    collector.statements.push_back(std::move(statement));
  }
}

// A row that names a criterion and says nothing of it, or says it by a mark alone.
void add_silent_row(Collector& collector, const RowReading& reading, const TableRow& row) {
  Statement statement = statement_of_row(reading, collector.groups);
  const bool marked = reading.self.self_met || reading.self.self_not_met;
  for (const Passage& cell : row.cells) statement.passage.append(cell);
  statement.empty_result = !marked;
  collector.statements.push_back(std::move(statement));
}

void collect_row(Collector& collector, const JoinedTable& table, const TableRow& row, const std::vector<ReportColumn>& roles,
                 const std::vector<std::string>& context) {
  const RowReading reading = read_row(table, row, roles);
  if (reading.codes.empty() && reading.name.empty()) return;
  const std::size_t before = collector.statements.size();
  each_cell(row, roles, ReportColumn::kResult, [&](std::size_t, const Passage& cell) { add_result(collector, reading, cell, context); });
  each_cell(row, roles, ReportColumn::kNote, [&](std::size_t, const Passage& cell) { add_result(collector, reading, cell, context); });
  if (collector.statements.size() == before) add_silent_row(collector, reading, row);
  ++collector.groups;
}

// A field row ("I | CÔNG TÁC CHỈ ĐẠO ...") spans the table and heads what follows.
bool is_section_row(const TableRow& row) {
  const auto filled = std::count_if(row.cells.begin(), row.cells.end(), [](const Passage& cell) { return !cell.empty(); });
  if (filled == 0) return true;
  if (filled > 2) return false;
  const auto last = std::find_if(row.cells.rbegin(), row.cells.rend(), [](const Passage& cell) { return !cell.empty(); });
  return is_upper(last->text) && find_codes(last->text).empty();
}

std::string text_of_row(const TableRow& row) {
  std::string text;
  for (const Passage& cell : row.cells) {
    if (cell.empty()) continue;
    if (!text.empty()) text += ' ';
    text += cell.text;
  }
  return text;
}

void collect(Collector& collector, const JoinedTable& table) {
  const std::vector<ReportColumn> roles = report_columns(table);
  const bool about_criteria = std::find(roles.begin(), roles.end(), ReportColumn::kName) != roles.end();
  std::vector<std::string> context;
  for (const Heading& heading : collector.headings) context.push_back(heading.text);
  const std::size_t outer = context.size();
  for (const TableRow& row : table.rows) {
    if (about_criteria && is_section_row(row)) {
      context.resize(outer);
      context.push_back(text_of_row(row));
    } else if (about_criteria) {
      collect_row(collector, table, row, roles, context);
    } else {
      Passage all;
      for (const Passage& cell : row.cells) all.append(cell);
      if (!all.empty()) add_sentences(collector, all, 0, looks_ahead(collector.headings));
    }
  }
}

}  // namespace

std::vector<Statement> read_statements(const Structure& structure, const Header& header) {
  Collector collector;
  collector.year = header.year;
  for (const Block& block : structure.blocks) {
    std::visit([&](const auto& part) { collect(collector, part); }, block);
  }
  return std::move(collector.statements);
}

}  // namespace rasoat
