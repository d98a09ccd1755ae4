// Problem: why a request was refused, or what came of a document, as RFC 9457 tells it. Values; the words are those
// of the catalogue and, for documents, the sentences of the command line.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "check/review.h"
#include "extract/document.h"
#include "render/json_values.h"

namespace rasoat {

struct Problem {
  std::string code;                     // key below [problem], or name_of() a ReadErrorCode
  Arguments args = {};                  // of its sentence
  std::optional<int> retry_after = {};  // seconds
};

// What reading a document ended with; `name` stands for it in the sentence.
Problem problem_of(const ReadError& error, const std::string& name);

// 500 for a code that is not known.
int status_of(std::string_view code);

Json problem_json(const Problem& problem, Language language);

}  // namespace rasoat
