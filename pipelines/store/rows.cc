#include "pipelines/store/rows.h"

#include <algorithm>

namespace rasoat {
namespace {

// Rows of one INSERT; with some ten columns well below the parameters that a database takes.
constexpr std::size_t kRowsPerInsert = 500;

// "($1, $2), ($3, $4)": so many rows of so many columns.
std::string placeholders(std::size_t rows, std::size_t columns) {
  std::string text;
  for (std::size_t i = 0; i < rows * columns; ++i) {
    text += i % columns == 0 ? (i == 0 ? "(" : "), (") : ", ";
    text += "$" + std::to_string(i + 1);
  }
  return text + ")";
}

}  // namespace

Stored<void> without_rows(const Stored<SqlRows>& rows) {
  if (!rows) return tl::unexpected(rows.error());
  return {};
}

Stored<void> insert_rows(Database& database, const std::string& into, std::size_t columns,
                         const std::vector<std::vector<SqlValue>>& rows, const std::string& else_do) {
  for (std::size_t begin = 0; begin < rows.size(); begin += kRowsPerInsert) {
    const std::size_t end = std::min(rows.size(), begin + kRowsPerInsert);
    std::vector<SqlValue> values;
    for (std::size_t i = begin; i < end; ++i) values.insert(values.end(), rows[i].begin(), rows[i].end());
    auto done = without_rows(database.run(
        "INSERT INTO " + into + " VALUES " + placeholders(end - begin, columns) + " ON CONFLICT " + else_do, values));
    if (!done) return done;
  }
  return {};
}

}  // namespace rasoat
