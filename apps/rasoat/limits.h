// Limits: what an office may set of the bounds that reading keeps to, as keys of [limits] in rasoat.toml or in the
// environment (RASOAT_LIMITS_PAGES). Whole numbers, each within bounds of its own.
#pragma once

#include <cstdint>
#include <span>

#include "extract/document.h"
#include "pipelines/worker_limits.h"

namespace rasoat {

struct Limits {
  ReadLimits read;
  WorkerLimits workers;
};

struct LimitKey {
  const char* name;  // "limits.pages"
  std::int32_t low;
  std::int32_t high;
  std::int32_t (*get)(const Limits& limits);
  void (*set)(Limits& limits, std::int32_t value);
};

// In the order in which they are shown.
std::span<const LimitKey> limit_keys();

}  // namespace rasoat
