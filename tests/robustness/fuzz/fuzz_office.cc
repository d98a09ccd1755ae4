// Bytes of an office file, as a stranger may send them: read as a draft and as sheets.
#include <cstddef>
#include <cstdint>
#include <span>

#include "extract/office/read_docx.h"
#include "extract/office/read_xlsx.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto bytes = std::as_bytes(std::span(data, size));
  (void)rasoat::office::read_docx(bytes, {});
  if (rasoat::office::is_workbook(bytes)) (void)rasoat::office::read_xlsx(bytes, {});
  return 0;
}
