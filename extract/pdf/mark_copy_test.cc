#include "extract/pdf/mark_copy.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <poppler/PDFDoc.h>
#include <poppler/SplashOutputDev.h>
#include <poppler/splash/SplashBitmap.h>

#include <filesystem>
#include <iterator>

#include "extract/pdf/pdf_art.h"
#include "extract/pdf/pdf_file.h"
#include "extract/pdf/signatures.h"
#include "tests/read_text.h"

namespace rasoat {
namespace {

namespace fs = std::filesystem;

const MarkObserver kNobody = [](std::int32_t, std::int32_t) {};
const fs::path kCorpus = fs::path(RASOAT_SOURCE_DIR) / "corpus";
constexpr std::uint32_t kRed = 0xFF0000;

CopyOptions marking(std::int32_t rotation, const Bbox& box, const std::string& note = "Chưa đạt") {
  CopyOptions options;
  options.marks = {{1, rotation, box, kRed, note}};
  options.author = "rasoat";
  return options;
}

std::string copy_of(const std::string& pdf, const CopyOptions& options) {
  const auto copy = mark_copy(art::bytes_of(pdf), options, kNobody);
  EXPECT_TRUE(copy) << copy.error().message;
  return copy.value_or("");
}

// The page as any viewer shows it, with its marks, turned as the file says: a pixel a point.
class Seen {
 public:
  explicit Seen(const std::string& pdf, int number = 1) {
    const auto file = PdfFile::open(art::bytes_of(pdf), "", {});
    EXPECT_TRUE(file);
    SplashColor white = {255, 255, 255};
    SplashOutputDev dev(splashModeRGB8, 1, false, white);
    dev.startDoc(&file->doc());
    file->doc().displayPage(&dev, number, 72, 72, 0, false, true, false);
    width_ = dev.getBitmap()->getWidth();
    const auto* data = dev.getBitmap()->getDataPtr();
    for (int y = 0; y < dev.getBitmap()->getHeight(); ++y)
      rows_.emplace_back(
          reinterpret_cast<const char*>(data) + static_cast<std::ptrdiff_t>(y) * dev.getBitmap()->getRowSize(),
          static_cast<std::size_t>(width_) * 3);
  }
  bool is_red(std::size_t x, std::size_t y) const {
    const auto part = [&](std::size_t i) { return static_cast<std::uint8_t>(rows_.at(y).at(3 * x + i)); };
    return part(0) > 200 && part(1) < 120 && part(2) < 120;
  }
  // The box of all that is red.
  Bbox red() const {
    Bbox box;
    for (std::size_t y = 0; y < rows_.size(); ++y) {
      for (std::size_t x = 0; x < static_cast<std::size_t>(width_); ++x) {
        const auto at_x = static_cast<double>(x), at_y = static_cast<double>(y);
        if (is_red(x, y)) box = unite(box, {at_x, at_y, at_x + 1, at_y + 1});
      }
    }
    return box;
  }

 private:
  int width_ = 0;
  std::vector<std::string> rows_;
};

void expect_box(const Bbox& seen, const Bbox& wanted, const std::string& what) {
  constexpr double kRoundness = 8;  // viewers bulge the ends of a highlight
  EXPECT_NEAR(seen.x0, wanted.x0, kRoundness) << what;
  EXPECT_NEAR(seen.top, wanted.top, kRoundness) << what;
  EXPECT_NEAR(seen.x1, wanted.x1, kRoundness) << what;
  EXPECT_NEAR(seen.bottom, wanted.bottom, kRoundness) << what;
}

// The box is given on the page as it is seen; there it must be seen, however the page is stored.
TEST(MarkCopy, BoxesLandWhereTheReaderSawThem) {
  const Bbox box{30, 50, 110, 80};
  for (const int rotation : {0, 90, 180, 270}) {
    for (const char* crop : {"", "/CropBox[20 40 180 290]"}) {
      const std::string pdf = art::page_pdf("", "", "/Rotate " + std::to_string(rotation) + crop);
      const Seen seen(copy_of(pdf, marking(rotation, box)));
      EXPECT_TRUE(seen.is_red(70, 65)) << rotation << crop;
      expect_box(seen.red(), box, std::to_string(rotation) + crop);
    }
  }
}

// A page that was turned further to be read: the mark lies on the writing all the same.
TEST(MarkCopy, FollowsATurnBeyondTheFilesOwn) {
  const std::string pdf = art::page_pdf("");  // 200 x 300, read after a turn by 90: 300 x 200
  const Seen seen(copy_of(pdf, marking(90, {240, 20, 280, 60})));
  expect_box(seen.red(), {20, 20, 60, 60}, "turned back");
}

TEST(MarkCopy, TheOriginalIsTheBeginningOfTheCopy) {
  const std::string pdf = art::page_pdf("20 200 50 60 re f");
  const std::string copy = copy_of(pdf, marking(0, {30, 50, 110, 80}));
  EXPECT_TRUE(copy.starts_with(pdf));
  EXPECT_THAT(copy, testing::HasSubstr("/Highlight"));
}

TEST(MarkCopy, NotesKeepTheirVietnamese) {
  const std::string note = "1.1 · Chưa đạt: “49,22%” (tr. 3) \\ ( )";
  const std::string copy = copy_of(art::page_pdf(""), marking(0, {30, 50, 110, 80}, note));
  const auto file = PdfFile::open(art::bytes_of(copy), "", {});
  ASSERT_TRUE(file);
  const std::vector<Annot*>& annotations = file->doc().getPage(1)->getAnnots()->getAnnots();
  ASSERT_FALSE(annotations.empty());
  EXPECT_EQ(utf8_of_pdf_text(annotations.front()->getContents()->toStr()), note);
}

TEST(MarkCopy, ANoteWithoutABoxStandsInTheCorner) {
  CopyOptions options = marking(0, {});
  const std::string copy = copy_of(art::page_pdf(""), options);
  EXPECT_THAT(copy, testing::HasSubstr("/Subtype /Text"));
}

TEST(MarkCopy, EarlierSignaturesStayAsTheyWere) {
  ReadOptions trusting;
  trusting.trusted = {read_text(kCorpus / "reading/signatures/trust/ca-thu-nghiem.pem")};
  for (const char* name : {"reading/signatures/signed-twice.pdf", "reading/signatures/scan-signed.pdf"}) {
    const std::string pdf = read_text(kCorpus / name);
    const std::string copy = copy_of(pdf, marking(0, {30, 50, 110, 80}));
    const auto signatures_of = [&](const std::string& bytes) {
      return read_signatures(*PdfFile::open(art::bytes_of(bytes), "", {}), art::bytes_of(bytes), trusting);
    };
    ASSERT_FALSE(signatures_of(pdf).empty());
    EXPECT_EQ(signatures_of(copy), signatures_of(pdf)) << name;
    EXPECT_EQ(signatures_of(copy).front().status, SignatureStatus::kValid);
  }
}

TEST(MarkCopy, PagesThatTheFileLacksAreLeftOut) {
  CopyOptions options = marking(0, {30, 50, 110, 80});
  options.marks.push_back({7, 0, {1, 1, 9, 9}, kRed, "?"});
  std::vector<std::int32_t> told;
  const std::string pdf = art::page_pdf("");
  EXPECT_TRUE(mark_copy(art::bytes_of(pdf), options, [&](std::int32_t page, std::int32_t) { told.push_back(page); }));
  EXPECT_EQ(told, std::vector<std::int32_t>{1});
}

TEST(MarkCopy, AFileWhoseTablesAreLostIsWrittenAnew) {
  std::string pdf = art::page_pdf("20 200 50 60 re f");
  pdf.resize(pdf.rfind("xref\n0 "));
  pdf += "trailer\n<</Root 1 0 R>>\n";
  expect_box(Seen(copy_of(pdf, marking(0, {100, 150, 150, 180}))).red(), {100, 150, 150, 180}, "repaired");
}

TEST(MarkCopy, AnEncryptedFileIsAClearError) {
  const std::string pdf = read_text(kCorpus / "bad/encrypted.pdf");
  const auto copy = mark_copy(art::bytes_of(pdf), marking(0, {30, 50, 110, 80}), kNobody);
  ASSERT_FALSE(copy);
  EXPECT_EQ(copy.error().code, ReadErrorCode::kEncrypted);
  const std::string text = "no PDF";
  EXPECT_EQ(mark_copy(art::bytes_of(text), {}, kNobody).error().code, ReadErrorCode::kNotPdf);
}

}  // namespace
}  // namespace rasoat
