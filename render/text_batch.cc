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

Column number_column(std::string heading, std::span<const Review> reviews, const auto& number) {
  Column column{std::move(heading), {}, true};
  for (const Review& review : reviews)
    column.cells.push_back(review.error ? "" : std::to_string(number(count(review))));
  return column;
}

std::vector<Column> document_columns(std::span<const Review> reviews, Language language) {
  std::vector<Column> columns = {{say("column.document", language), {}, false},
                                 {say("column.status", language), {}, false}};
  for (const Review& review : reviews) {
    columns[0].cells.push_back(printable(path_text(review.path)));
    columns[1].cells.push_back(say(std::string("status.") + name_of(review.status), language));
  }
  for (const Verdict verdict : kVerdicts)
    columns.push_back(number_column(say(std::string("verdict.") + name_of(verdict), language), reviews,
                                    [&](const Counts& c) { return c.of(verdict); }));
  for (const Severity severity : kSeverities)
    columns.push_back(number_column(say(std::string("column.") + name_of(severity), language), reviews,
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

std::string statuses_line(std::span<const Review> reviews, Language language) {
  Arguments args;
  for (const Status status : kStatuses) {
    const auto of_status =
        std::count_if(reviews.begin(), reviews.end(), [&](const Review& r) { return r.status == status; });
    args.emplace_back(name_of(status), std::to_string(of_status));
  }
  return say("batch.statuses", language, args) + "\n";
}

std::string unreadable_text(std::span<const Review> reviews, const TextOptions& options) {
  std::string text;
  for (const Review& review : reviews) {
    if (review.error)
      text += indented(printable(error_sentence(*review.error, review.path, options.language)), 2, options.width);
  }
  return text.empty() ? "" : "\n" + say("batch.unreadable", options.language) + ":\n" + text;
}

struct Shortfall {
  std::string title;
  std::array<std::int64_t, kVerdicts.size()> verdicts{};
  std::int64_t of(Verdict verdict) const { return verdicts[static_cast<std::size_t>(verdict)]; }
  std::int64_t total() const { return of(Verdict::kNotMet) + of(Verdict::kMissing) + of(Verdict::kReview); }
};

// Criteria in the order of the appendix, with how often each verdict fell.
std::vector<Shortfall> shortfalls_of(std::span<const Review> reviews) {
  std::vector<Shortfall> shortfalls;
  std::map<std::string, std::size_t> index;
  for (const Review& review : reviews) {
    for (const Result& result : review.results) {
      if (!result.in_scope) continue;
      const auto [at, fresh] = index.try_emplace(result.criterion_id, shortfalls.size());
      if (fresh) shortfalls.push_back({result.code + " " + result.name, {}});
      ++shortfalls[at->second].verdicts[static_cast<std::size_t>(result.verdict)];
    }
  }
  return shortfalls;
}

std::string shortfalls_text(std::span<const Review> reviews, const TextOptions& options) {
  std::vector<Shortfall> shortfalls = shortfalls_of(reviews);
  std::erase_if(shortfalls, [](const Shortfall& s) { return s.total() < 2; });
  std::stable_sort(shortfalls.begin(), shortfalls.end(),
                   [](const Shortfall& a, const Shortfall& b) { return a.total() > b.total(); });
  if (shortfalls.empty()) return "";
  if (shortfalls.size() > kMostCriteria) shortfalls.resize(kMostCriteria);
  std::string text = "\n" + say("batch.by_criterion", options.language) + ":\n";
  for (const Shortfall& shortfall : shortfalls) {
    const Arguments args = {{"not_met", std::to_string(shortfall.of(Verdict::kNotMet))},
                            {"missing", std::to_string(shortfall.of(Verdict::kMissing))},
                            {"review", std::to_string(shortfall.of(Verdict::kReview))}};
    text += indented(printable(shortfall.title) + ": " + say("batch.by_criterion_row", options.language, args), 2,
                     options.width);
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

std::string batch_text(std::span<const Review> reviews, const TextOptions& options, const BatchNotes& notes) {
  const Language language = options.language;
  const std::string title = say("batch.title", language, {{"count", std::to_string(reviews.size())}});
  std::string text = Paint{options.color}(Ink::kBold, title) + "\n" + statuses_line(reviews, language) + "\n";
  text += table_text(document_columns(reviews, language), reviews.size());
  text += unreadable_text(reviews, options);
  text += shortfalls_text(reviews, options);
  return text + notes_text(notes, options);
}

}  // namespace rasoat
