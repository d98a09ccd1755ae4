// The whole way of a batch, from files to the bytes of the output: the same for any -j.
#include <gtest/gtest.h>

#include <cstdio>
#include <string>

#include "pipelines/steps.h"
#include "render/json.h"

namespace rasoat {
namespace {

class BatchIdentity : public testing::Test {
 protected:
  static std::unique_ptr<WorkerPool> start_pool(int workers) {
    PoolOptions options;
    options.worker = RASOAT_BIN_DIR "/rasoat-worker";
    options.workers = workers;
    auto pool = WorkerPool::start(options);
    EXPECT_TRUE(pool) << pool.error().message;
    return pool ? std::move(*pool) : nullptr;
  }

  std::string run(int jobs, std::int32_t range_pages) const {
    const auto pool = start_pool(jobs);
    const auto criteria = criteria_of_plan(*pool, RASOAT_SOURCE_DIR "/corpus/plan-2022/ke-hoach-2022.libreoffice.pdf");
    EXPECT_TRUE(criteria);
    BatchOptions options;
    options.jobs = jobs;
    const Tree tree = *list_tree(RASOAT_SOURCE_DIR "/corpus/reports");
    const BatchResult result = run_batch(tree.files, steps_for(*pool, &*criteria, {}, {}, range_pages), options);
    EXPECT_EQ(result.reviews.size(), tree.files.size());
    return reviews_jsonl(result.reviews, {"test", &*criteria, Language::kVietnamese});
  }
};

TEST_F(BatchIdentity, ForAnyNumberOfJobsAndAnySizeOfRanges) {
  const std::string one = run(1, kRangePages);
  ASSERT_GT(one.size(), 10'000U);
  EXPECT_TRUE(run(2, kRangePages) == one);
  EXPECT_TRUE(run(8, kRangePages) == one);
  EXPECT_TRUE(run(3, 1) == one) << "a page each";
}

}  // namespace
}  // namespace rasoat
