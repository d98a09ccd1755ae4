#include "parse/paragraphs.h"

#include <re2/re2.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <string>

#include "extract/text/letters.h"
#include "extract/text/normalize.h"
#include "parse/document_kind.h"
#include "parse/line_text.h"
#include "parse/marker.h"

namespace rasoat {
namespace {

constexpr double kSameX = 8;       // points: lines that begin at the same place
constexpr double kLooseGap = 1.3;  // of the usual pitch: a gap between paragraphs
constexpr double kBlank = 0.25;    // font sizes
constexpr double kSlack = 0.15;    // font sizes: how tight a line may be set

double offset(const FlowLine& line) { return line.box.x0 - line.area.left; }

// The next line's first word would not have fitted: the line was broken for lack of room.
bool is_full(const FlowLine& line, const FlowLine& next) {
  const double word = next.text.words.empty() ? 0 : next.text.words.front().box.width();
  return line.box.x1 + (kBlank + kSlack) * line.size + word > line.area.right;
}

bool has_marker(const FlowLine& line) { return find_marker(line.text.text).marker != Marker::kNone; }

// "giai đoạn 2021 / - 2025": a dash in mid-sentence that happens to begin a line.
bool is_stray_marker(const FlowLine& last, const FlowLine& next, const ParagraphStyle& style) {
  if (!is_full(last, next) || ends_clause(last.text.text) || next.centered) return false;
  static const RE2 kRange(R"(^[-–—]\s+\d)");
  if (RE2::PartialMatch(next.text.text, kRange)) return true;
  return style.indents_markers && std::abs(offset(next)) < kSameX && offset(last) < kSameX;
}

bool goes_on_in_small_letters(const FlowLine& last, const FlowLine& next) {
  return starts_lower(next.text.text) && !ends_clause(last.text.text);
}

bool same_style(const FlowLine& a, const FlowLine& b) {
  return a.bold == b.bold && std::abs(a.size - b.size) < 0.6 && is_upper(a.text.text) == is_upper(b.text.text);
}

bool is_loose(const FlowLine& last, const FlowLine& next) {
  if (last.page != next.page || last.block != next.block) return false;
  const double size = std::max(last.size, next.size);
  return next.box.center_y() - last.box.center_y() > kLooseGap * last.area.pitch * size;
}

bool is_new_beginning(const std::string& text) {
  static const RE2 kBeginning(R"((?i)^(kính gửi|nơi nhận|căn cứ|v/v|\(?kèm theo|\(?ban hành kèm|số\s*:))");
  return RE2::PartialMatch(text, kBeginning) || text.starts_with("(") || is_heading_word(text);
}

// "... theo kế hoạch đề ra / (26/26).": a figure in brackets in mid-sentence that happens to begin a line.
bool goes_on_in_brackets(const FlowLine& last, const FlowLine& next) {
  static const RE2 kFigure(R"(^\(\d[^()]{0,40}\))");
  return RE2::PartialMatch(next.text.text, kFigure) && is_full(last, next) && !ends_clause(last.text.text);
}

// Titles: lines around one middle, in one style.
bool title_goes_on(const FlowLine& last, const FlowLine& next) {
  if (is_loose(last, next) || is_new_beginning(next.text.text) || has_marker(next)) return false;
  if (kind_of_line(last.text.text).whole || kind_of_line(next.text.text).whole || is_heading_word(last.text.text))
    return false;
  if (goes_on_in_small_letters(last, next) && last.bold == next.bold) return true;
  return same_style(last, next) && !ends_sentence(last.text.text) && last.text.text.back() != ')';
}

// The first line of a ragged paragraph may by chance stand in the middle: it is set in as first lines are, has no room
// for the next word, and what follows begins at the margin.
bool is_middle_by_chance(const FlowLine& last, const FlowLine& next, const ParagraphStyle& style) {
  return !last.bold && !is_upper(last.text.text) && !next.symmetric && is_full(last, next) &&
         std::abs(offset(next)) < kSameX && style.indent > 0 && std::abs(offset(last) - style.indent) < kSameX / 2;
}

// Columns are narrow and set line by line: only what plainly goes on is joined.
bool column_goes_on(const FlowLine& last, const FlowLine& next) {
  return !has_marker(next) && !is_loose(last, next) && goes_on_in_small_letters(last, next) &&
         !last.text.text.empty() && !is_upper(last.text.text);
}

// A line set in from where the paragraph's lines run begins a new one, unless it hangs under the
// text after a marker.
bool is_indented(std::span<const FlowLine* const> open, const FlowLine& next) {
  const FlowLine& first = *open.front();
  if (open.size() > 1) return std::abs(offset(next) - offset(*open[1])) > kSameX;
  const double step = offset(next) - offset(first);
  if (step < -kSameX) return false;
  if (step <= kSameX) return offset(first) > kSameX * 1.5;
  const MarkerMatch marker = find_marker(first.text.text);
  if (marker.marker == Marker::kNone) return true;
  const auto body = std::find_if(first.text.words.begin(), first.text.words.end(),
                                 [&](const WordSpan& word) { return word.begin >= marker.body; });
  return body == first.text.words.end() || std::abs(body->box.x0 - next.box.x0) > kSameX;
}

// First lines of paragraphs that are set in: how far, and how often with a marker.
struct Indents {
  std::map<long, std::size_t> steps;
  std::size_t marked = 0;
  std::size_t marked_in = 0;
};

void count_indent(const FlowLine& line, Indents& indents) {
  if (line.block != 0 || line.centered) return;
  const double step = offset(line);
  if (has_marker(line)) {
    ++indents.marked;
    if (step > kSameX) ++indents.marked_in;
  }
  if (step > kSameX && step < 90) ++indents.steps[std::lround(step / 2)];
}

// Nobody writes a paragraph of eight pages. Without a bound a file made so would take minutes.
bool is_overlong(std::span<const FlowLine* const> lines) {
  constexpr std::size_t kMostLines = 400, kMostBytes = 32 << 10;
  const auto add = [](std::size_t bytes, const FlowLine* line) { return bytes + line->text.text.size(); };
  return lines.size() >= kMostLines || std::accumulate(lines.begin(), lines.end(), std::size_t{0}, add) >= kMostBytes;
}

}  // namespace

ParagraphStyle find_style(std::span<const FlowItem> items) {
  Indents indents;
  for (const FlowItem& item : items) {
    if (const auto* line = std::get_if<FlowLine>(&item)) count_indent(*line, indents);
  }
  ParagraphStyle style;
  style.indents_markers = indents.marked >= 4 && indents.marked_in * 10 >= indents.marked * 7;
  const auto usual = std::max_element(indents.steps.begin(), indents.steps.end(),
                                      [](const auto& a, const auto& b) { return a.second < b.second; });
  if (usual != indents.steps.end() && usual->second >= 3) style.indent = 2.0 * static_cast<double>(usual->first);
  return style;
}

bool continues_paragraph(std::span<const FlowLine* const> open, const FlowLine& next, const ParagraphStyle& style) {
  const FlowLine& last = *open.back();
  if (is_overlong(open)) return false;
  if (last.block != next.block || last.column != next.column || last.footnote != next.footnote) return false;
  if (next.block != 0) return column_goes_on(last, next);
  if (next.centered) return (last.centered || last.symmetric) && title_goes_on(last, next);
  if (last.centered && !is_middle_by_chance(last, next, style)) return next.symmetric && title_goes_on(last, next);
  if (has_marker(next)) return is_stray_marker(last, next, style);
  if (goes_on_in_small_letters(last, next)) return true;
  if (is_loose(last, next)) return false;
  if (is_new_beginning(next.text.text) && !goes_on_in_brackets(last, next)) return false;
  if (!is_full(last, next) || last.text.text.back() == ';') return false;
  if (last.bold != next.bold && ends_sentence(last.text.text)) return false;
  return !is_indented(open, next);
}

Paragraph make_paragraph(std::span<const FlowLine* const> lines) {
  Paragraph made;
  for (const FlowLine* line : lines) join_line(made.passage, line->text);
  const MarkerMatch marker = find_marker(made.passage.text);
  made.marker = marker.marker;
  made.label = marker.label;
  made.body = marker.body;
  made.bold = std::all_of(lines.begin(), lines.end(), [](const FlowLine* line) { return line->bold; });
  made.centered = std::any_of(lines.begin(), lines.end(), [](const FlowLine* line) { return line->centered; });
  return made;
}

}  // namespace rasoat
