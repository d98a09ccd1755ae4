// Replies of a worker that was taken over: whatever bytes come, decode() answers or refuses, and
// what it accepts can be written and read again.
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <vector>

#include "extract/wire/messages.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace rasoat;
  std::vector<std::byte> bytes(size);  // heap memory: aligned, and its end is guarded
  if (size > 0) std::memcpy(bytes.data(), data, size);
  const auto message = wire::decode(bytes);
  if (message && !wire::decode(wire::encode(*message))) std::abort();
  return 0;
}
