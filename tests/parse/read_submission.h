// A PDF file read and parsed in one step, for tests.
#pragma once

#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <vector>

#include "extract/pdf/read_pdf.h"
#include "parse/parse.h"

namespace rasoat::test {

inline Document read_document(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  const std::vector<char> bytes((std::istreambuf_iterator<char>(file)), {});
  auto document = read_pdf(std::as_bytes(std::span(bytes)), ReadOptions{});
  if (!document) throw std::runtime_error(path + ": " + name_of(document.error().code));
  return *std::move(document);
}

inline Submission read_submission(const std::string& path) { return parse_submission(read_document(path)); }

}  // namespace rasoat::test
