// The bytes of a file, for tests and benches.
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace rasoat {

// Empty where it cannot be read.
inline std::string read_text(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace rasoat
