// Shard: which part of an archive one process reads. By the relative path alone, so that every machine agrees.
#pragma once

#include <cstdint>
#include <string_view>

namespace rasoat {

struct Shard {
  std::int32_t number = 1;  // 1..of
  std::int32_t of = 1;
};

// FNV-1a of the path's bytes: the same on every machine, kept in the store beside the path.
constexpr std::uint32_t slot_of(std::string_view path) {
  std::uint32_t hash = 2166136261U;
  for (const char c : path) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  return hash;
}

constexpr bool is_of(const Shard& shard, std::uint32_t slot) {
  return slot % static_cast<std::uint32_t>(shard.of) == static_cast<std::uint32_t>(shard.number - 1);
}

}  // namespace rasoat
