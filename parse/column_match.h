// Column match: do two pieces of a table have the same columns? Told from the x of their edges.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace rasoat {

// The columns of both pieces together. a[i] and b[i]: which of `edges` is edge i of either piece.
struct ColumnMatch {
  std::vector<double> edges;
  std::vector<std::size_t> a;
  std::vector<std::size_t> b;
};

// Ascending edges in points. A common shift or a slight scaling (scans) is allowed, outer edges may
// differ more than inner ones (open borders), and one piece may lack some edges of the other (a
// piece of merged rows only). nullopt: two different tables.
std::optional<ColumnMatch> match_columns(const std::vector<double>& a, const std::vector<double>& b);

}  // namespace rasoat
