// Rescue: a PDF whose end is lost has no trailer, and without one no reader finds its catalogue.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>

namespace rasoat {

// The file with a trailer that leads to its last catalogue, for Poppler to rebuild the rest from the
// objects that are there. Nothing where no catalogue lies open in the file, where a trailer is there
// already, where the file is encrypted (its key is lost) or larger than kMostRescued.
inline constexpr std::size_t kMostRescued = std::size_t{64} << 20;
std::optional<std::string> with_trailer(std::span<const std::byte> bytes);

}  // namespace rasoat
