// Any bytes as a PDF: a document or an error, and what was read passes the wire. Text layers only:
// a fuzzer has no time for OCR.
#include <cstdint>
#include <cstdlib>
#include <span>

#include "extract/pdf/read_pdf.h"
#include "extract/wire/messages.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace rasoat;
  static const bool warm = (warm_up_pdf(), true);
  ReadOptions options;
  options.limits.max_pages = 20;
  options.last_page = 5;
  const auto document = read_pdf(std::as_bytes(std::span(data, size)), options);
  if (warm && document && !wire::decode(wire::encode(wire::Answer{1, *document}))) std::abort();
  return 0;
}
