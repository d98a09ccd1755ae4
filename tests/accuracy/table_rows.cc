#include "tests/accuracy/table_rows.h"

#include <algorithm>
#include <map>
#include <set>
#include <variant>

namespace rasoat::accuracy {
namespace {

constexpr double kSameRow = 0.5;  // of their words two rows share that are one

// Texts by column (0-based); a covered place is not there.
struct TextRow {
  std::size_t columns = 0;  // of its table
  std::map<std::size_t, std::string> cells;
  std::multiset<std::string> words;
};

void add_cell(TextRow& row, std::size_t column, const std::string& text) {
  row.cells[column] = plain_text(text);
  for (std::string& word : words_of(text)) row.words.insert(std::move(word));
}

std::vector<TextRow> written_rows(const std::vector<Row>& cells) {
  std::map<std::pair<int, int>, TextRow> rows;
  std::map<int, std::size_t> columns;
  for (const Row& cell : cells) {
    const int table = std::stoi(cell.at("table"));
    const auto column = static_cast<std::size_t>(std::stoi(cell.at("column")));
    std::size_t& most = columns[table];
    most = std::max(most, column - 1 + static_cast<std::size_t>(std::stoi(cell.at("columns"))));
    if (cell.at("kind") != "data" && cell.at("kind") != "field") continue;
    add_cell(rows[{table, std::stoi(cell.at("row"))}], column - 1, cell.at("text"));
  }
  std::vector<TextRow> list;
  for (auto& [place, row] : rows) {
    row.columns = columns[place.first];
    list.push_back(std::move(row));
  }
  return list;
}

std::vector<TextRow> read_rows(const Structure& structure) {
  std::vector<TextRow> rows;
  for (const Block& block : structure.blocks) {
    const auto* table = std::get_if<JoinedTable>(&block);
    if (table == nullptr) continue;
    for (const TableRow& row : table->rows) {
      TextRow& made = rows.emplace_back();
      made.columns = row.cells.size();
      for (std::size_t c = 0; c < row.cells.size(); ++c) {
        if (row.spans[c] != 0 || !row.cells[c].empty()) add_cell(made, c, row.cells[c].text);
      }
    }
  }
  return rows;
}

double likeness(const TextRow& a, const TextRow& b) {
  std::vector<std::string> common;
  std::set_intersection(a.words.begin(), a.words.end(), b.words.begin(), b.words.end(), std::back_inserter(common));
  const std::size_t most = std::max(a.words.size(), b.words.size());
  const double share = most == 0 ? 0 : static_cast<double>(common.size()) / static_cast<double>(most);
  return share >= kSameRow ? share : 0;
}

// For each row of `a` the one of `b` that it is, in order; nullptr: lacking.
std::vector<const TextRow*> paired(const std::vector<TextRow>& a, const std::vector<TextRow>& b) {
  std::vector<std::vector<double>> like(a.size(), std::vector<double>(b.size())),
      best(a.size() + 1, std::vector<double>(b.size() + 1));
  for (std::size_t i = a.size(); i-- > 0;) {
    for (std::size_t j = b.size(); j-- > 0;) {
      like[i][j] = likeness(a[i], b[j]);
      best[i][j] = std::max({best[i + 1][j], best[i][j + 1], best[i + 1][j + 1] + like[i][j]});
    }
  }
  std::vector<const TextRow*> pairs(a.size());
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (like[i][j] > 0 && best[i][j] == best[i + 1][j + 1] + like[i][j]) {
      pairs[i++] = &b[j++];
    } else if (best[i][j] == best[i + 1][j]) {
      ++i;
    } else {
      ++j;
    }
  }
  return pairs;
}

// By column; in a table with another number of columns the nearest of those not taken yet.
std::string counterpart(const std::string& text, std::size_t column, const TextRow& written, TextRow& read) {
  auto at = read.cells.find(column);
  if (written.columns != read.columns) {
    at = std::min_element(read.cells.begin(), read.cells.end(), [&](const auto& a, const auto& b) {
      const auto far = [&](const auto& cell) { return compare_words(words_of(text), words_of(cell.second)).errors; };
      return far(a) < far(b);
    });
  }
  if (at == read.cells.end()) return "";
  std::string found = at->second;
  read.cells.erase(at);
  return found;
}

}  // namespace

void compare_rows(const std::vector<Row>& cells, const Structure& structure, TextScore& score,
                  std::vector<std::string>* differences) {
  const std::vector<TextRow> written = written_rows(cells), read = read_rows(structure);
  const std::vector<const TextRow*> pairs = paired(written, read);
  for (std::size_t i = 0; i < written.size(); ++i) {
    score.rows.count(pairs[i] != nullptr);
    TextRow row = pairs[i] != nullptr ? *pairs[i] : TextRow{};
    for (const auto& [column, text] : written[i].cells) {
      const std::string found = pairs[i] != nullptr ? counterpart(text, column, written[i], row) : "";
      const bool there = pairs[i] != nullptr;
      score.cells.count(there && found == text);
      score.close.count(there && is_near(text, found));
      if (differences == nullptr || (there && found == text)) continue;
      differences->push_back("row " + std::to_string(i + 1) + (there ? "" : " is lacking") + ", column " +
                             std::to_string(column + 1) + "\n    label: " + text + "\n    found: " + found);
    }
  }
}

}  // namespace rasoat::accuracy
