#include "pipelines/page_pictures.h"

#include <gtest/gtest.h>

#include "pipelines/mock_pool.h"

namespace rasoat {
namespace {

PictureOptions pages_up_to(std::int32_t last) {
  PictureOptions options;
  for (std::int32_t number = 1; number <= last; ++number) options.pages.push_back({number, 90});
  return options;
}

std::vector<std::int32_t> numbers_of(const std::vector<PagePicture>& pictures) {
  std::vector<std::int32_t> numbers;
  for (const PagePicture& picture : pictures) numbers.push_back(picture.number);
  return numbers;
}

TEST(FetchPictures, AllPagesInTheirOrderWhoeverDrewThem) {
  const auto pool = start_pool(mock_options(3));
  const auto pictures = fetch_pictures(drawer_of(*pool), blob_saying("mock draw"), pages_up_to(10));
  ASSERT_TRUE(pictures);
  EXPECT_EQ(numbers_of(*pictures), (std::vector<std::int32_t>{1, 2, 3, 4, 5, 6, 7, 8, 9, 10}));
  EXPECT_EQ(pictures->at(6).dpi, 7);
  EXPECT_TRUE(pictures->at(6).bytes.ends_with("90"));
}

TEST(FetchPictures, APageThatEndsItsWorkerIsLeftOutAlone) {
  const auto pool = start_pool(mock_options(2));
  const auto pictures = fetch_pictures(drawer_of(*pool), blob_saying("mock draw-crash-on 3"), pages_up_to(6));
  ASSERT_TRUE(pictures);
  EXPECT_EQ(numbers_of(*pictures), (std::vector<std::int32_t>{1, 2, 4, 5, 6}));
  const auto alone = fetch_pictures(drawer_of(*pool), blob_saying("mock draw-crash-on 1"), pages_up_to(1));
  ASSERT_TRUE(alone);
  EXPECT_TRUE(alone->empty());
}

TEST(FetchPictures, ADocumentThatNobodyCanOpenIsAnError) {
  const auto pool = start_pool(mock_options(1));
  const auto pictures = fetch_pictures(drawer_of(*pool), blob_saying("mock error"), pages_up_to(6));
  ASSERT_FALSE(pictures);
  EXPECT_EQ(pictures.error().code, ReadErrorCode::kEncrypted);
  pool->cancel();
  EXPECT_EQ(fetch_pictures(drawer_of(*pool), blob_saying("mock draw"), pages_up_to(6)).error().code,
            ReadErrorCode::kCancelled);
}

TEST(FetchPictures, NothingWantedNothingAsked) {
  const auto nobody = [](const PictureRequest&, const PictureCallback&) { FAIL() << "nobody is to be asked"; };
  EXPECT_TRUE(fetch_pictures(nobody, blob_saying("mock error"), {})->empty());
}

}  // namespace
}  // namespace rasoat
