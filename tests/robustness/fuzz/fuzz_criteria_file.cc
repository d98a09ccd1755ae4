// Any text as a file of criteria: a set, or an error that names its line.
#include <cstdint>
#include <string_view>

#include "pipelines/criteria_file.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  (void)rasoat::criteria_from_toml({reinterpret_cast<const char*>(data), size}, "a.toml");
  return 0;
}
