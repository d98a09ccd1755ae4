#include "pipelines/store/packed.h"

#include <zlib.h>

#include <cstdint>
#include <cstring>

namespace rasoat {

std::string pack(std::string_view bytes) {
  const std::uint64_t size = bytes.size();
  uLongf room = compressBound(static_cast<uLong>(size));
  std::string packed(sizeof size + room, '\0');
  std::memcpy(packed.data(), &size, sizeof size);
  // Z_BEST_SPEED: four fifths of the gain for a fifth of the time. The room is enough: it cannot fail.
  compress2(reinterpret_cast<Bytef*>(packed.data() + sizeof size), &room, reinterpret_cast<const Bytef*>(bytes.data()),
            static_cast<uLong>(size), Z_BEST_SPEED);
  packed.resize(sizeof size + room);
  return packed;
}

std::optional<std::vector<std::byte>> unpack(std::string_view packed, std::size_t max_size) {
  std::uint64_t size = 0;
  if (packed.size() < sizeof size) return std::nullopt;
  std::memcpy(&size, packed.data(), sizeof size);
  packed.remove_prefix(sizeof size);
  if (size > max_size) return std::nullopt;
  std::vector<std::byte> bytes(size);
  uLongf room = static_cast<uLongf>(size);
  const int status = uncompress(reinterpret_cast<Bytef*>(bytes.data()), &room,
                                reinterpret_cast<const Bytef*>(packed.data()), static_cast<uLong>(packed.size()));
  if (status != Z_OK || room != size) return std::nullopt;
  return bytes;
}

}  // namespace rasoat
