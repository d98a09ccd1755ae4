// Packed: bytes compressed with zlib, with their size in front and a check sum behind. Pure.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rasoat {

std::string pack(std::string_view bytes);

// Nothing when they are damaged or would unpack to more than max_size. The result begins at a
// multiple of 8, as wire::decode() asks for.
std::optional<std::vector<std::byte>> unpack(std::string_view packed, std::size_t max_size);

}  // namespace rasoat
