// Tab-separated label tables of the corpus: UTF-8, a header row, no quoting.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace rasoat::accuracy {

using Row = std::map<std::string, std::string>;  // column -> cell

// Rows of the file in order; throws std::runtime_error where it cannot be read.
std::vector<Row> read_table(const std::string& path);

// "a,b" -> {"a", "b"}; "" -> {}.
std::vector<std::string> split_list(const std::string& list);

}  // namespace rasoat::accuracy
