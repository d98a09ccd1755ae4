#include "check/told_columns.h"

#include <algorithm>
#include <optional>

#include "check/matcher.h"
#include "check/similarity.h"

namespace rasoat {
namespace {

constexpr std::size_t kLeastRows = 3;     // that repeat what is asked
constexpr double kSameName = 0.62;        // the row names the criterion
constexpr double kSameRequirement = 0.8;  // of the cell's words that the target has

// The rows of one table that have columns nobody can tell, each with one clause for each of them.
using Rows = std::vector<std::size_t>;

// Rows that no prose parts and that have as many such columns stand in one table.
std::vector<Rows> find_tables(const std::vector<Statement>& statements) {
  std::vector<Rows> tables;
  bool open = false;
  for (std::size_t s = 0; s < statements.size(); ++s) {
    open = open && statements[s].in_table;
    if (!statements[s].columns_unsure || statements[s].clauses.size() < 2) continue;
    if (!open || statements[tables.back().back()].clauses.size() != statements[s].clauses.size()) tables.emplace_back();
    tables.back().push_back(s);
    open = true;
  }
  return tables;
}

const Criterion* criterion_of(const Statement& row, const Matcher& matcher, const std::vector<Criterion>& criteria) {
  for (const Criterion& criterion : criteria) {
    if (row.context_codes.size() == 1 && criterion.code == row.context_codes.front().code) return &criterion;
  }
  if (row.name_words.empty()) return nullptr;
  const Scored best = matcher.by_label(row.name_words).best;
  return best.score < kSameName ? nullptr : &criteria[best.criterion];
}

// The level that a target asks for stands in the cell, and no other figure.
bool repeats_level(const Criterion& criterion, const Statement& cell) {
  const auto* threshold = std::get_if<Threshold>(&criterion.target.predicate);
  if (threshold == nullptr || cell.figures.size() != 1) return false;
  const Figure& figure = cell.figures.front();
  return !figure.denominator && figure.unit == threshold->unit && figure.value == threshold->value;
}

bool repeats(const Criterion& criterion, const Statement& cell) {
  if (cell.passage.empty()) return false;
  if (repeats_level(criterion, cell)) return true;
  const auto& asked = criterion.keys.target_words;
  return cell.figures.empty() && cell.words.size() >= 2 && plain_coverage(cell.words, asked) >= kSameRequirement;
}

// The column whose cells repeat what is asked in most rows; nullopt where none or several do.
std::optional<std::size_t> asking_column(const std::vector<Statement>& statements, const Rows& rows,
                                         const Matcher& matcher, const std::vector<Criterion>& criteria) {
  std::vector<std::size_t> repeated(statements[rows.front()].clauses.size());
  std::vector<std::size_t> filled(repeated.size());
  for (const std::size_t r : rows) {
    const Criterion* criterion = criterion_of(statements[r], matcher, criteria);
    if (criterion == nullptr) continue;
    for (std::size_t c = 0; c < repeated.size(); ++c) {
      const Statement& cell = statements[r].clauses[c];
      if (!cell.passage.empty()) ++filled[c];
      if (repeats(*criterion, cell)) ++repeated[c];
    }
  }
  std::optional<std::size_t> asking;
  for (std::size_t c = 0; c < repeated.size(); ++c) {
    const bool half = repeated[c] * 2 >= filled[c] && repeated[c] > 0;
    const bool most = repeated[c] >= kLeastRows && repeated[c] * 4 >= filled[c] * 3;
    if (half && asking) return std::nullopt;  // results that read like what is asked
    if (half && !most) return std::nullopt;
    if (most) asking = c;
  }
  return asking;
}

// The only column besides the asking one that has text anywhere.
std::optional<std::size_t> other_column(const std::vector<Statement>& statements, const Rows& rows,
                                        std::size_t asking) {
  std::optional<std::size_t> other;
  for (std::size_t c = 0; c < statements[rows.front()].clauses.size(); ++c) {
    const bool told =
        std::any_of(rows.begin(), rows.end(), [&](std::size_t r) { return !statements[r].clauses[c].passage.empty(); });
    if (c == asking || !told) continue;
    if (other) return std::nullopt;
    other = c;
  }
  return other;
}

Statement told_by(const Statement& row, std::size_t column) {
  Statement cell = row.clauses[column];
  if (!cell.passage.empty()) return cell;
  cell.passage = row.passage;
  cell.empty_result = !row.status.self_met && !row.status.self_not_met;
  return cell;
}

}  // namespace

bool any_columns_unsure(const std::vector<Statement>& statements) {
  return std::any_of(statements.begin(), statements.end(), [](const Statement& s) { return s.columns_unsure; });
}

std::vector<Statement> tell_columns(const std::vector<Criterion>& criteria, std::vector<Statement> statements) {
  if (criteria.empty()) return statements;
  const Matcher matcher(criteria);
  for (const Rows& rows : find_tables(statements)) {
    const auto asking = asking_column(statements, rows, matcher, criteria);
    const auto result = asking ? other_column(statements, rows, *asking) : std::nullopt;
    if (!result) continue;
    for (const std::size_t r : rows) statements[r] = told_by(statements[r], *result);
  }
  return statements;
}

}  // namespace rasoat
