#include "extract/read/read_document.h"

#include <gtest/gtest.h>

namespace rasoat {
namespace {

Page page_with(Source source, std::string reason) {
  Page page;
  page.source = source;
  page.reason = std::move(reason);
  return page;
}

TEST(WantsOcr, FollowsThePageAndTheMode) {
  struct Case {
    Source source;
    const char* reason;
    bool automatic;
    bool always;
  };
  const Case cases[] = {
      {Source::kText, "text-layer", false, true},  {Source::kUnread, "no-text", true, true},
      {Source::kUnread, "stamp-only", true, true}, {Source::kUnread, "mojibake", true, true},
      {Source::kUnread, "damaged", false, false},  {Source::kUnread, "too-large", false, false},
      {Source::kBlank, "blank", false, false},
  };
  for (const Case& c : cases) {
    const Page page = page_with(c.source, c.reason);
    EXPECT_EQ(wants_ocr(page, OcrMode::kAuto), c.automatic) << c.reason;
    EXPECT_EQ(wants_ocr(page, OcrMode::kAlways), c.always) << c.reason;
    EXPECT_FALSE(wants_ocr(page, OcrMode::kNever)) << c.reason;
  }
}

TEST(MergeScan, KeepsWhyThePageWasScannedAndWhereItStands) {
  Page layer = page_with(Source::kUnread, "stamp-only");
  layer.number = 3;
  layer.width = 595;
  layer.height = 842;
  layer.rotation = 90;
  Page scan = page_with(Source::kOcr, "");
  scan.width = 594;
  scan.words.push_back({});
  const Page merged = merge_scan(layer, scan, 5);
  EXPECT_EQ(merged.number, 3);
  EXPECT_EQ(merged.source, Source::kOcr);
  EXPECT_EQ(merged.reason, "stamp-only");
  EXPECT_EQ(merged.width, 595);
  EXPECT_EQ(merged.rotation, 90);
  EXPECT_EQ(merged.words.at(0).font, 5u);
}

TEST(MergeScan, ATurnedPictureTurnsThePageAndItsImages) {
  Page layer = page_with(Source::kUnread, "no-text");
  layer.width = 595;
  layer.height = 842;
  layer.rotation = 270;
  layer.images.push_back({{0, 800, 95, 842}, 10, 10});  // in the lower left corner
  Page scan = page_with(Source::kOcr, "");
  scan.width = 841;
  scan.rotation = 90;
  const Page merged = merge_scan(layer, scan, 0);
  EXPECT_EQ(merged.width, 842);
  EXPECT_EQ(merged.height, 595);
  EXPECT_EQ(merged.rotation, 0);
  EXPECT_EQ(merged.images.at(0).box, (Bbox{0, 0, 42, 95})) << "clockwise, into the upper left corner";
}

TEST(MergeScan, AFailedRecognitionStaysUnread) {
  const Page merged = merge_scan(page_with(Source::kUnread, "no-text"), page_with(Source::kUnread, "ocr-failed"), 0);
  EXPECT_EQ(merged.source, Source::kUnread);
  EXPECT_EQ(merged.reason, "ocr-failed");
}

}  // namespace
}  // namespace rasoat
