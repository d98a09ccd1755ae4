#include "pipelines/marked_copy.h"

#include <gtest/gtest.h>

#include "pipelines/mock_pool.h"

namespace rasoat {
namespace {

TEST(MakeMarkedCopy, GivesWhatTheWorkerMade) {
  const auto pool = start_pool(mock_options(1));
  CopyOptions options;
  options.marks.push_back({3, 0, {1, 2, 3, 4}, 0, "note"});
  EXPECT_EQ(make_marked_copy(*pool, blob_saying("%PDF"), options).value(), "%PDF +1");
  EXPECT_EQ(make_marked_copy(*pool, blob_saying("mock error"), options).error().code, ReadErrorCode::kEncrypted);
  EXPECT_EQ(words_of(ask(*pool, "hello").get()), "hello") << "the worker reads on";
}

TEST(MakeMarkedCopy, ACancelledPoolMakesNone) {
  const auto pool = start_pool(mock_options(1));
  pool->cancel();
  EXPECT_EQ(make_marked_copy(*pool, blob_saying("%PDF"), {}).error().code, ReadErrorCode::kCancelled);
}

}  // namespace
}  // namespace rasoat
