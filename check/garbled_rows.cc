#include "check/garbled_rows.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <string>

#include "check/misread_codes.h"

namespace rasoat {
namespace {

constexpr std::ptrdiff_t kCoded = 3;  // rows or paragraphs with a code that make a report one of codes

// Groups of the rows that some criterion has for sure.
std::set<std::size_t> placed_rows(const Assignment& assignment) {
  std::set<std::size_t> placed;
  for (const auto& assigned : assignment.of_criterion) {
    for (const Assigned& a : assigned) {
      if (!a.uncertain) placed.insert(a.statement->group);
    }
  }
  return placed;
}

// What stands beside the row in its table may be its own.
bool is_beside_results(const std::vector<Statement>& statements, std::size_t s) {
  const auto tells = [&](std::size_t other) { return statements[other].in_table && !statements[other].empty_result; };
  return (s > 0 && tells(s - 1)) || (s + 1 < statements.size() && tells(s + 1));
}

// Without a code: a row that tells something of no criterion, or names one and tells nothing among rows that tell
// something; a field's heading row does neither. A paragraph that tells something of no criterion.
bool is_strange(const std::vector<Statement>& statements, std::size_t s, bool placed) {
  const Statement& said = statements[s];
  if (!said.in_table) return !placed && asserts(said);
  return said.empty_result ? placed && is_beside_results(statements, s) : !placed;
}

// A row of a table or a paragraph.
struct Row {
  std::size_t group = 0;
  std::int32_t page = 0;
  std::string code;  // "": garbled
};

// The codes that keep the order of the appendix; the others, and those of a table in another order, are "".
std::vector<std::string> codes_in_order(const std::vector<Row>& rows) {
  std::vector<std::string> codes(rows.size()), coded;
  for (const Row& row : rows) {
    if (!row.code.empty()) coded.push_back(row.code);
  }
  const std::vector<bool> ordered = in_order(coded);
  if (!is_orderly(ordered)) return codes;
  for (std::size_t i = 0, at = 0; i < rows.size(); ++i) {
    if (rows[i].code.empty()) continue;
    if (ordered[at]) codes[i] = coded[at];
    ++at;
  }
  return codes;
}

// Of the tables, or of the prose around them, in reading order.
std::vector<Row> coded_rows(const std::vector<Statement>& statements, const std::set<std::size_t>& placed,
                            bool in_table) {
  std::vector<Row> rows;
  for (std::size_t s = 0; s < statements.size(); ++s) {
    const Statement& said = statements[s];
    if (said.in_table != in_table || !is_scanned(said)) continue;
    const auto& codes = said.codes.empty() ? said.context_codes : said.codes;
    if ((codes.empty() && is_strange(statements, s, placed.contains(said.group))) || ran_together(said)) {
      rows.push_back({said.group, said.passage.page(), ""});
    } else if (codes.size() == 1) {
      rows.push_back({said.group, said.passage.page(), codes.front().code});
    }
  }
  const auto same = [](const Row& a, const Row& b) { return a.group == b.group && a.code == b.code; };
  rows.erase(std::unique(rows.begin(), rows.end(), same), rows.end());
  return rows;
}

std::vector<GarbledRow> between_codes(const std::vector<Row>& rows) {
  const auto coded = std::count_if(rows.begin(), rows.end(), [](const Row& row) { return !row.code.empty(); });
  if (coded < kCoded) return {};
  const std::vector<std::string> codes = codes_in_order(rows);
  const auto told = [](const std::string& code) { return !code.empty(); };
  std::vector<GarbledRow> garbled;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (!rows[i].code.empty()) continue;
    const auto at = codes.begin() + static_cast<std::ptrdiff_t>(i);
    const auto before = std::find_if(at, codes.end(), told);
    const auto after = std::find_if(std::make_reverse_iterator(at), codes.rend(), told);
    garbled.push_back({rows[i].page, after == codes.rend() ? "" : *after, before == codes.end() ? "" : *before});
  }
  return garbled;
}

}  // namespace

bool ran_together(const Statement& row) {
  if (!row.in_table || row.context_codes.size() < 2 || !is_scanned(row)) return false;
  const auto field = [](const CodeMention& code) { return code_parts(code.code).front(); };
  return std::any_of(row.context_codes.begin(), row.context_codes.end(), [&](const CodeMention& code) {
    return !code.range || field(code) != field(row.context_codes.front());
  });
}

std::vector<GarbledRow> garbled_rows(const std::vector<Statement>& statements, const Assignment& assignment) {
  const std::set<std::size_t> placed = placed_rows(assignment);
  std::vector<GarbledRow> garbled = between_codes(coded_rows(statements, placed, true));
  for (GarbledRow& paragraph : between_codes(coded_rows(statements, placed, false))) {
    // Free prose follows no order: a paragraph without a code there is nothing strange.
    if (!paragraph.after.empty() && !paragraph.before.empty()) garbled.push_back(std::move(paragraph));
  }
  return garbled;
}

bool may_hold(const GarbledRow& row, const Criterion& criterion) {
  const std::vector<int> code = code_parts(criterion.code);
  return (row.after.empty() || code_parts(row.after) < code) && (row.before.empty() || code < code_parts(row.before));
}

}  // namespace rasoat
