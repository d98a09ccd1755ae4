// A PDF file read and parsed in one step, for tests.
#pragma once

#include <span>
#include <stdexcept>
#include <string>

#include "extract/pdf/read_pdf.h"
#include "parse/parse.h"
#include "tests/read_text.h"

namespace rasoat::test {

inline Document read_document(const std::string& path) {
  const std::string bytes = read_text(path);
  auto document = read_pdf(std::as_bytes(std::span(bytes)), ReadOptions{});
  if (!document) throw std::runtime_error(path + ": " + name_of(document.error().code));
  return *std::move(document);
}

inline Submission read_submission(const std::string& path) { return parse_submission(read_document(path)); }

}  // namespace rasoat::test
