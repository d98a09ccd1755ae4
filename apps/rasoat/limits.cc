#include "apps/rasoat/limits.h"

#include <array>

namespace rasoat {
namespace {

constexpr std::uint64_t kMebi = std::uint64_t{1} << 20;
constexpr std::uint64_t kMillion = 1'000'000;

constexpr std::array<LimitKey, 6> kKeys = {{
    {"limits.file-megabytes", 1, 2'000,
     [](const Limits& limits) { return static_cast<std::int32_t>(limits.read.max_bytes / kMebi); },
     [](Limits& limits, std::int32_t value) { limits.read.max_bytes = static_cast<std::uint64_t>(value) * kMebi; }},
    {"limits.pages", 1, 100'000, [](const Limits& limits) { return limits.read.max_pages; },
     [](Limits& limits, std::int32_t value) { limits.read.max_pages = value; }},
    {"limits.page-megapixels", 1, 200,
     [](const Limits& limits) { return static_cast<std::int32_t>(limits.read.max_pixels / kMillion); },
     [](Limits& limits, std::int32_t value) { limits.read.max_pixels = static_cast<std::uint64_t>(value) * kMillion; }},
    {"limits.page-seconds", 1, 3'600,
     [](const Limits& limits) { return static_cast<std::int32_t>(limits.workers.page_seconds); },
     [](Limits& limits, std::int32_t value) { limits.workers.page_seconds = value; }},
    {"limits.ocr-page-seconds", 1, 3'600,
     [](const Limits& limits) { return static_cast<std::int32_t>(limits.workers.ocr_page_seconds); },
     [](Limits& limits, std::int32_t value) { limits.workers.ocr_page_seconds = value; }},
    {"limits.memory-megabytes", 512, 65'536,
     [](const Limits& limits) { return static_cast<std::int32_t>(limits.workers.address_space / kMebi); },
     [](Limits& limits, std::int32_t value) {
       limits.workers.address_space = static_cast<std::uint64_t>(value) * kMebi;
     }},
}};

}  // namespace

std::span<const LimitKey> limit_keys() { return kKeys; }

}  // namespace rasoat
