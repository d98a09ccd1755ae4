#include "tests/accuracy/labels.h"

#include <fstream>
#include <sstream>
#include <stdexcept>

namespace rasoat::accuracy {
namespace {

std::vector<std::string> split(const std::string& line, char at) {
  std::vector<std::string> parts(1);
  for (const char c : line) {
    if (c == at) {
      parts.emplace_back();
    } else {
      parts.back() += c;
    }
  }
  return parts;
}

}  // namespace

std::vector<Row> read_table(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::string line;
  if (!std::getline(in, line)) throw std::runtime_error(path + ": no labels");
  const std::vector<std::string> columns = split(line, '\t');
  std::vector<Row> rows;
  while (std::getline(in, line)) {
    const std::vector<std::string> cells = split(line, '\t');
    Row& row = rows.emplace_back();
    for (std::size_t i = 0; i < columns.size(); ++i) row[columns[i]] = i < cells.size() ? cells[i] : "";
  }
  return rows;
}

std::vector<std::string> split_list(const std::string& list) {
  return list.empty() ? std::vector<std::string>() : split(list, ',');
}

}  // namespace rasoat::accuracy
