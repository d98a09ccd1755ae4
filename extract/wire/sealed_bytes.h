// A document's bytes in a sealed memfd: nobody, parent or worker, can change them any more,
// and several workers can read them at once without a copy.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <tl/expected.hpp>

#include "extract/wire/unique_fd.h"

namespace rasoat {

// Read-only pages of a memfd (or file). Movable; unmaps itself.
class MappedBytes {
 public:
  MappedBytes() = default;
  // All bytes behind `fd`, which may be closed afterwards; an errno otherwise. An empty file maps to {}.
  static tl::expected<MappedBytes, int> map(int fd);
  MappedBytes(MappedBytes&& other) noexcept;
  MappedBytes& operator=(MappedBytes&& other) noexcept;
  MappedBytes(const MappedBytes&) = delete;
  MappedBytes& operator=(const MappedBytes&) = delete;
  ~MappedBytes();

  std::span<const std::byte> bytes() const { return bytes_; }

 private:
  std::span<const std::byte> bytes_;
};

struct SealedBytes {
  UniqueFd fd;
  std::uint64_t size = 0;
};

// A sealed memfd with a copy of the bytes; an errno otherwise.
tl::expected<SealedBytes, int> seal_bytes(std::span<const std::byte> bytes);

// A sealed memfd with the rest of an open file. EFBIG when it is longer than max_size (0: no limit).
tl::expected<SealedBytes, int> seal_file(int fd, std::uint64_t max_size);

}  // namespace rasoat
