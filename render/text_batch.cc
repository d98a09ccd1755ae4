#include <algorithm>
#include <map>

#include "render/columns.h"
#include "render/text.h"
#include "render/text_parts.h"
#include "render/utf8.h"
#include "render/words.h"

namespace rasoat {
namespace {

constexpr std::size_t kGap = 2;
constexpr std::size_t kMostCriteria = 10;

// One column of the table of documents: heading, then one cell per document.
struct Column {
  std::string heading;
  std::vector<std::string> cells;
  bool right = false;  // figures are set flush right
};

Column number_column(std::string heading, const Digest& digest, const auto& number) {
  Column column{std::move(heading), {}, true};
  for (const DocumentRow& row : digest.documents)
    column.cells.push_back(row.error ? "" : std::to_string(number(row.counts)));
  return column;
}

std::vector<Column> document_columns(const Digest& digest, Language language) {
  std::vector<Column> columns = {{say("column.document", language), {}, false},
                                 {say("column.status", language), {}, false}};
  for (const DocumentRow& row : digest.documents) {
    columns[0].cells.push_back(printable(path_text(row.path)));
    columns[1].cells.push_back(say(std::string("status.") + name_of(row.status), language));
  }
  for (const Verdict verdict : kVerdicts)
    columns.push_back(number_column(say(std::string("verdict.") + name_of(verdict), language), digest,
                                    [&](const Counts& c) { return c.of(verdict); }));
  for (const Severity severity : kSeverities)
    columns.push_back(number_column(say(std::string("column.") + name_of(severity), language), digest,
                                    [&](const Counts& c) { return c.of(severity); }));
  return columns;
}

std::size_t width_of(const Column& column) {
  std::size_t width = display_width(column.heading);
  for (const std::string& cell : column.cells) width = std::max(width, display_width(cell));
  return width;
}

void append_row(std::vector<std::string>& lines, std::size_t row, const std::string& cell, std::size_t width,
                bool right) {
  std::string& line = lines[row];
  if (!line.empty()) line += std::string(kGap, ' ');
  line += right ? std::string(width - display_width(cell), ' ') + cell : padded(cell, width);
}

std::string table_text(const std::vector<Column>& columns, std::size_t rows) {
  std::vector<std::string> lines(rows + 1);
  for (const Column& column : columns) {
    const std::size_t width = width_of(column);
    append_row(lines, 0, column.heading, width, column.right);
    for (std::size_t row = 0; row < rows; ++row) append_row(lines, row + 1, column.cells[row], width, column.right);
  }
  std::string text;
  for (std::string& line : lines) {
    line.erase(line.find_last_not_of(' ') + 1);
    text += line + "\n";
  }
  return text;
}

std::string statuses_line(const Digest& digest, Language language) {
  Arguments args;
  for (const Status status : kStatuses) args.emplace_back(name_of(status), std::to_string(digest.of(status)));
  return say("batch.statuses", language, args) + "\n";
}

// Pages lost for the same reason share a sentence.
std::vector<std::string> page_sentences(const DocumentRow& row, Language language) {
  std::map<std::string, std::vector<std::int32_t>> by_reason;
  for (const LostPage& page : row.lost_pages) by_reason[page.reason].push_back(page.number);
  std::vector<std::string> sentences;
  for (const auto& [reason, pages] : by_reason) sentences.push_back(lost_page_sentence(row, pages, reason, language));
  return sentences;
}

std::vector<std::string> error_sentences(const Digest& digest, Language language) {
  std::vector<std::string> sentences;
  for (const DocumentRow& row : digest.documents) {
    if (row.error) sentences.push_back(error_sentence(*row.error, row.path, language));
    for (std::string& sentence : page_sentences(row, language)) sentences.push_back(std::move(sentence));
  }
  return sentences;
}

std::int64_t shortfall(const CriterionRow& row) {
  return row.of(Verdict::kNotMet) + row.of(Verdict::kMissing) + row.of(Verdict::kReview);
}

std::string shortfalls_text(const Digest& digest, const TextOptions& options) {
  std::vector<CriterionRow> rows = digest.criteria;
  std::erase_if(rows, [](const CriterionRow& row) { return shortfall(row) < 2; });
  std::stable_sort(rows.begin(), rows.end(),
                   [](const CriterionRow& a, const CriterionRow& b) { return shortfall(a) > shortfall(b); });
  if (rows.empty()) return "";
  if (rows.size() > kMostCriteria) rows.resize(kMostCriteria);
  std::string text = "\n" + say("batch.by_criterion", options.language) + ":\n";
  for (const CriterionRow& row : rows) {
    const Arguments args = {{"not_met", std::to_string(row.of(Verdict::kNotMet))},
                            {"missing", std::to_string(row.of(Verdict::kMissing))},
                            {"review", std::to_string(row.of(Verdict::kReview))}};
    text +=
        indented(printable(row.title) + ": " + say("batch.by_criterion_row", options.language, args), 2, options.width);
  }
  return text;
}

std::string notes_text(const BatchNotes& notes, const TextOptions& options) {
  std::string text;
  if (!notes.duplicates.empty()) text += "\n" + say("batch.duplicates", options.language) + ":\n";
  for (const auto& [first, again] : notes.duplicates)
    text += indented(printable(path_text(first) + " = " + path_text(again)), 2, options.width);
  if (!notes.passed_over.empty()) text += "\n" + say("batch.passed_over", options.language) + ":\n";
  for (const auto& [path, code] : notes.passed_over)
    text += indented(printable(path_text(path)) + ": " + say("passed." + code, options.language), 2, options.width);
  return text;
}

}  // namespace

std::string lost_page_sentence(const DocumentRow& row, const std::vector<std::int32_t>& pages,
                               const std::string& reason, Language language) {
  return say("page_error." + reason, language, {{"path", path_text(row.path)}, {"pages", page_list(pages)}});
}

std::string errors_text(const Digest& digest, const TextOptions& options, std::size_t most) {
  const std::vector<std::string> sentences = error_sentences(digest, options.language);
  if (sentences.empty()) return "";
  std::string text = say("batch.unreadable", options.language) + ":\n";
  const std::size_t shown = most == 0 ? sentences.size() : std::min(most, sentences.size());
  for (std::size_t i = 0; i < shown; ++i) text += indented(printable(sentences[i]), 2, options.width);
  if (shown == sentences.size()) return text;
  const std::string more = std::to_string(sentences.size() - shown);
  return text + indented(say("batch.more_errors", options.language, {{"count", more}}), 2, options.width);
}

std::string batch_text(const Digest& digest, const TextOptions& options, const BatchNotes& notes) {
  const Language language = options.language;
  const std::string title = say("batch.title", language, {{"count", std::to_string(digest.documents.size())}});
  std::string text = heading_line(title, options) + indented(statuses_line(digest, language), 0, options.width);
  text += table_text(document_columns(digest, language), digest.documents.size());
  if (const std::string errors = errors_text(digest, options); !errors.empty()) text += "\n" + errors;
  text += shortfalls_text(digest, options);
  return text + notes_text(notes, options);
}

}  // namespace rasoat
