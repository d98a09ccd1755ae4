#include "pipelines/presubmit.h"

#include <vector>

namespace rasoat {
namespace {

constexpr std::int32_t kFineRangePages = 4;

}  // namespace

BatchResult presubmit(WorkerPool& pool, std::span<const std::string> paths, const CriteriaSet* criteria,
                      const CheckOptions& check, const ReadOptions& read, const BatchOptions& options) {
  std::vector<FoundFile> files;
  for (const std::string& path : paths) files.push_back({path, path, 0});
  return run_batch(files, steps_for(pool, criteria, check, read, kFineRangePages), options);
}

}  // namespace rasoat
