// Any text as figures, targets and deadlines: spans lie within the text and in order, and a target
// keeps the text that it was read from.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "extract/wire/utf8.h"
#include "parse/numbers.h"
#include "parse/target.h"

namespace {

void demand(bool holds) {
  if (!holds) std::abort();
}

void demand_spans(const std::string& text) {
  std::size_t last = 0;
  for (const rasoat::NumberToken& token : rasoat::find_numbers(text)) {
    demand(token.span.begin >= last && token.span.begin <= token.span.end && token.span.end <= text.size());
    demand(token.digits.begin >= token.span.begin && token.digits.end <= text.size());
    demand(!token.value.to_vietnamese().empty());
    last = token.span.end;
  }
  for (const rasoat::Span& span : rasoat::find_non_numbers(text))
    demand(span.begin <= span.end && span.end <= text.size());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace rasoat;
  const std::string text = repair_utf8({reinterpret_cast<const char*>(data), size});
  demand_spans(text);
  parse_target(text, 2022);
  parse_deadline(text, 2022);
  return 0;
}
