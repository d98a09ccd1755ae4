#include "check/told_columns.h"

#include <algorithm>
#include <optional>

#include "check/matcher.h"
#include "check/similarity.h"

namespace rasoat {
namespace {

constexpr std::size_t kLeastRows = 3;     // that repeat what is asked
constexpr std::size_t kLeastProofs = 2;   // cells that cite documents
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

// "Thông báo số 41/TB-BQLKKT": documents are cited and nothing is told.
bool only_cites(const Statement& cell) {
  return !cell.evidence.empty() && std::none_of(cell.figures.begin(), cell.figures.end(),
                                                [](const Figure& figure) { return figure.role == FigureRole::kLevel; });
}

// How many of a column's cells have text, repeat what is asked, cite and do no more.
struct Column {
  std::size_t filled = 0, repeating = 0, citing = 0;
};

std::vector<Column> columns_of(const std::vector<Statement>& statements, const Rows& rows, const Matcher& matcher,
                               const std::vector<Criterion>& criteria) {
  std::vector<Column> columns(statements[rows.front()].clauses.size());
  for (const std::size_t r : rows) {
    const Criterion* criterion = criterion_of(statements[r], matcher, criteria);
    for (std::size_t c = 0; c < columns.size(); ++c) {
      const Statement& cell = statements[r].clauses[c];
      if (cell.passage.empty()) continue;
      ++columns[c].filled;
      if (only_cites(cell)) ++columns[c].citing;
      if (criterion != nullptr && repeats(*criterion, cell)) ++columns[c].repeating;
    }
  }
  return columns;
}

// It repeats what is asked in most rows. nullopt: none or several do.
std::optional<std::size_t> asking_column(const std::vector<Column>& columns) {
  std::optional<std::size_t> asking;
  for (std::size_t c = 0; c < columns.size(); ++c) {
    const Column& column = columns[c];
    const bool half = column.repeating * 2 >= column.filled && column.repeating > 0;
    const bool most = column.repeating >= kLeastRows && column.repeating * 4 >= column.filled * 3;
    if (half && asking) return std::nullopt;  // results that read like what is asked
    if (half && !most) return std::nullopt;
    if (most) asking = c;
  }
  return asking;
}

// Its cells cite documents, all of them, and the cells of no column repeat what is asked.
std::optional<std::size_t> citing_column(const std::vector<Column>& columns) {
  if (std::any_of(columns.begin(), columns.end(), [](const Column& c) { return c.repeating * 4 > c.filled; }))
    return std::nullopt;
  const auto citing = std::find_if(columns.begin(), columns.end(),
                                   [](const Column& c) { return c.citing >= kLeastProofs && c.citing == c.filled; });
  return citing == columns.end() ? std::nullopt : std::optional<std::size_t>(citing - columns.begin());
}

// The only column besides that one that has text anywhere.
std::optional<std::size_t> other_column(const std::vector<Column>& columns, std::size_t known) {
  std::optional<std::size_t> other;
  for (std::size_t c = 0; c < columns.size(); ++c) {
    if (c == known || columns[c].filled == 0) continue;
    if (other) return std::nullopt;
    other = c;
  }
  return other;
}

// Which column tells the results, and which one cites the proof.
struct Told {
  std::size_t result = 0;
  std::optional<std::size_t> proof;
};

std::optional<Told> told_columns(const std::vector<Column>& columns) {
  const auto asking = asking_column(columns);
  const auto citing = asking ? std::nullopt : citing_column(columns);
  if (!asking && !citing) return std::nullopt;
  const auto result = other_column(columns, asking ? *asking : *citing);
  const bool tells = result && columns[*result].citing < columns[*result].filled;
  return tells ? std::optional(Told{*result, citing}) : std::nullopt;
}

Statement told_by(const Statement& row, const Told& told) {
  Statement cell = row.clauses[told.result];
  if (told.proof) {
    const auto& cited = row.clauses[*told.proof].evidence;
    cell.evidence.insert(cell.evidence.end(), cited.begin(), cited.end());
  }
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
    const auto told = told_columns(columns_of(statements, rows, matcher, criteria));
    if (!told) continue;
    for (const std::size_t r : rows) statements[r] = told_by(statements[r], *told);
  }
  return statements;
}

}  // namespace rasoat
