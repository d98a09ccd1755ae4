// The body of a DOCX as a Draft: what a reader sees once changes are accepted. What was deleted or is
// hidden is left out, what was inserted is read; lists get the numbers that Word would show.
// Private to this room.
#pragma once

#include <string>

#include "extract/office/draft.h"
#include "extract/office/package.h"

namespace rasoat::office {

struct BodyLimits {
  std::size_t max_characters = 20'000'000;
  std::size_t max_paragraphs = 500'000;
  int max_depth = 60;  // tables within tables, text boxes within text
};

// `main`: the name of the part that holds the document. Nothing is read past a limit; `is_whole` says
// whether one was reached.
struct Body {
  Draft draft;
  bool is_whole = true;
};
Body read_body(const Parts& parts, const std::string& main, const BodyLimits& limits = {});

}  // namespace rasoat::office
