// Any text as last year's review in JSON: what it says of the criteria, or an error.
#include <cstdint>
#include <string_view>

#include "pipelines/baseline_file.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  (void)rasoat::baselines_from_json({reinterpret_cast<const char*>(data), size}, "a.json");
  return 0;
}
