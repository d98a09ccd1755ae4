#include "extract/pdf/read_pdf.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <iterator>

#include "extract/layout/tables.h"
#include "extract/pdf/pdf_art.h"
#include "tests/read_text.h"

namespace rasoat {
namespace {

using art::page_pdf;
using testing::DoubleNear;
using testing::ElementsAre;
using testing::IsEmpty;

tl::expected<Document, ReadError> read(const std::string& pdf, const ReadOptions& options = {}) {
  return read_pdf(art::bytes_of(pdf), options);
}

Page page_of(const std::string& pdf) {
  auto document = read(pdf);
  return document && !document->pages.empty() ? document->pages.front() : Page{};
}

std::string words_of(const Page& page) {
  std::string out;
  for (const Word& word : page.words) out += (out.empty() ? "" : "|") + word.text;
  return out;
}

std::string dump(const Bbox& box) {
  char text[96];
  std::snprintf(text, sizeof text, "%.1f %.1f %.1f %.1f", box.x0, box.top, box.x1, box.bottom);
  return text;
}

std::string rulings_of(const Page& page) {
  std::string out;
  for (const Ruling& ruling : page.rulings) out += (out.empty() ? "" : "|") + dump(ruling.box);
  return out;
}

const char* const kHello = "BT /F 10 Tf 50 200 Td (Hello there) Tj ET";

// Pages are 200 x 300 points.
TEST(ReadPdf, WordsHaveUprightBoxesFromTheTopLeft) {
  const Page page = page_of(page_pdf(kHello));
  EXPECT_EQ(words_of(page), "Hello|there");
  EXPECT_EQ(page.source, Source::kText);
  EXPECT_EQ(page.reason, "text-layer");
  EXPECT_NEAR(page.words[0].box.x0, 50, 0.1);
  EXPECT_LT(page.words[0].box.top, 100);     // the baseline is 100 from the top
  EXPECT_GT(page.words[0].box.bottom, 100);  // descenders below it
  EXPECT_NEAR(page.words[0].box.height(), 10, 4);
  EXPECT_FLOAT_EQ(page.words[0].size, 10);
}

struct Turn {
  int rotate;
  double width, height;
  double x, y;  // where the baseline's start comes to lie
  int direction;
};

TEST(ReadPdf, RotatedPagesAreUpright) {
  // The text is written sideways so that it reads upright once the page is turned.
  const Turn turns[] = {{90, 300, 200, 200, 50, 90}, {180, 200, 300, 150, 200, 180}, {270, 300, 200, 100, 150, 270}};
  for (const Turn& turn : turns) {
    const Page page = page_of(page_pdf(kHello, "", "/Rotate " + std::to_string(turn.rotate)));
    EXPECT_EQ(page.rotation, turn.rotate);
    EXPECT_DOUBLE_EQ(page.width, turn.width);
    EXPECT_DOUBLE_EQ(page.height, turn.height);
    ASSERT_EQ(words_of(page), "Hello|there");
    EXPECT_EQ(page.words[0].direction, turn.direction);
    const Bbox& box = page.words[0].box;
    EXPECT_TRUE(box.x0 - 4 < turn.x && turn.x < box.x1 + 4) << turn.rotate << ": " << dump(box);
    EXPECT_TRUE(box.top - 4 < turn.y && turn.y < box.bottom + 4) << turn.rotate << ": " << dump(box);
  }
  const Page upright = page_of(page_pdf("BT /F 10 Tf 0 1 -1 0 100 50 Tm (Hello) Tj ET", "", "/Rotate 90"));
  EXPECT_EQ(upright.words.at(0).direction, 0);
  EXPECT_GT(upright.words.at(0).box.width(), upright.words.at(0).box.height());
}

TEST(ReadPdf, PagesWrittenSidewaysAreTurned) {
  const Page page =
      page_of(page_pdf("BT /F 10 Tf 0 1 -1 0 100 50 Tm (a table laid on its side has its words run up all the page) Tj "
                       "ET 20 20 m 20 200 l S"));
  EXPECT_EQ(page.rotation, 90);
  EXPECT_DOUBLE_EQ(page.width, 300);
  EXPECT_EQ(page.words.at(0).direction, 0);
  EXPECT_LT(page.words.at(0).box.x0, page.words.at(1).box.x0);
  EXPECT_TRUE(page.rulings.at(0).horizontal());
}

TEST(ReadPdf, CroppedPagesAreMeasuredFromTheCrop) {
  const Page page = page_of(page_pdf(kHello, "", "/CropBox[40 100 200 250]"));
  EXPECT_DOUBLE_EQ(page.width, 160);
  EXPECT_DOUBLE_EQ(page.height, 150);
  EXPECT_NEAR(page.words.at(0).box.x0, 10, 0.1);
}

struct Painted {
  const char* name;
  const char* content;
  const char* expected;
};

class Texts : public testing::TestWithParam<Painted> {};
TEST_P(Texts, AreReadAsPainted) { EXPECT_EQ(words_of(page_of(page_pdf(GetParam().content))), GetParam().expected); }

const Painted kTexts[] = {
    {"GapsSplit", "BT /F 10 Tf 50 200 Td [(one) -400 (two)] TJ ET", "one|two"},
    {"KerningDoesNot", "BT /F 10 Tf 50 200 Td [(T) 80 (wo)] TJ ET", "Two"},
    {"LetterSpacingDoesNot", "BT /F 10 Tf 4 Tc 50 200 Td (wide word) Tj ET", "wide|word"},
    {"WordSpacing", "BT /F 10 Tf 9 Tw 50 200 Td (wide gap) Tj ET", "wide|gap"},
    {"NegativeFontSize", "BT /F -10 Tf -1 0 0 -1 50 200 Tm (minus) Tj ET", "minus"},
    {"TinyFontLargeMatrix", "BT /F 0.1 Tf 100 0 0 100 50 200 Tm (scaled up) Tj ET", "scaled|up"},
    {"Sheared", "BT /F 10 Tf 1 0 0.3 1 50 200 Tm (slanted) Tj ET", "slanted"},
    {"FontChangesInAWord", "BT /F 10 Tf 50 200 Td (bo) Tj /B 10 Tf (ld) Tj ET", "bold"},
    {"FakeBold", "BT /F 10 Tf 50 200 Td (twice) Tj 0.3 0 Td (twice) Tj ET", "twice"},
    {"FontRestored", "q BT /B 20 Tf 50 250 Td (big) Tj ET Q BT /F 10 Tf 50 200 Td (small) Tj ET", "big|small"},
    {"OffThePage", "BT /F 10 Tf 900 200 Td (gone) Tj ET BT /F 10 Tf 50 200 Td (here) Tj ET", "here"},
    {"ClippedAway", "q 0 0 10 10 re W n BT /F 10 Tf 50 200 Td (hidden) Tj ET Q", ""},
    {"HugeCoordinates",
     "BT /F 10 Tf 1 0 0 1 99999999999999999999 200 Tm (far) Tj ET BT /F 10 Tf 50 200 Td (near) Tj ET", "near"},
    {"ZeroSize", "BT /F 0 Tf 50 200 Td (nothing) Tj ET", ""},
    {"LatinOne", "BT /F 10 Tf 50 200 Td (C\\364ng h\\362a) Tj ET", "Công|hòa"},
    {"ActualTextReplaces", "BT /F 10 Tf 50 200 Td /Span<</ActualText<FEFF1EBF>>>BDC (e~) Tj EMC (n) Tj ET", "ến"},
    {"ActualTextOverWordsIsNotUsed",
     "BT /F 10 Tf 50 200 Td /Span<</ActualText(other words)>>BDC (these words) Tj EMC ET", "these|words"},
};
INSTANTIATE_TEST_SUITE_P(Operators, Texts, testing::ValuesIn(kTexts), [](const auto& one) { return one.param.name; });

class Lines : public testing::TestWithParam<Painted> {};
TEST_P(Lines, AreRulings) { EXPECT_EQ(rulings_of(page_of(page_pdf(GetParam().content))), GetParam().expected); }

const Painted kLines[] = {
    {"Stroked", "1 w 10 100 m 110 100 l S", "10.0 199.5 110.0 200.5"},
    {"Scaled", "0.1 0 0 0.1 0 0 cm 10 w 100 1000 m 1100 1000 l S", "10.0 199.5 110.0 200.5"},
    {"Dashed", "1 w [3 2] 0 d 10 100 m 110 100 l S", "10.0 199.5 110.0 200.5"},
    {"RectangleGivesFour", "1 w 10 100 100 50 re S",
     "10.0 199.5 110.0 200.5|109.5 150.0 110.5 200.0|10.0 149.5 110.0 150.5|9.5 150.0 10.5 200.0"},
    {"ThinFill", "10 100 100 0.5 re f", "10.0 199.5 110.0 200.0"},
    {"FillClippedThin", "q 10 100 100 0.5 re W n 0 0 200 300 re f Q", "10.0 199.5 110.0 200.0"},
    {"FrameOfTwoRectangles", "10 100 100 50 re 11 101 98 48 re f*",
     "10.0 150.0 110.0 151.0|10.0 199.0 110.0 200.0|10.0 150.0 11.0 200.0|109.0 150.0 110.0 200.0"},
    {"WideFillIsNone", "10 100 100 50 re f", ""},
    {"CurveIsNone", "10 100 m 20 120 40 120 50 100 c S", ""},
    {"ObliqueIsNone", "10 100 m 110 150 l S", ""},
    {"TransparentIsNone", "/G gs 10 100 m 110 100 l S", "10.0 199.5 110.0 200.5"},
    {"ClippedAway", "q 0 0 5 5 re W n 10 100 m 110 100 l S Q", ""},
};
INSTANTIATE_TEST_SUITE_P(Operators, Lines, testing::ValuesIn(kLines), [](const auto& one) { return one.param.name; });

TEST(ReadPdf, InvisibleLinesAreLeftOut) {
  const Page page = page_of(page_pdf("/G gs 10 100 m 110 100 l S", "/ExtGState<</G<</CA 0>>>>"));
  EXPECT_THAT(page.rulings, IsEmpty());
}

TEST(ReadPdf, FormsAreReadInPlace) {
  art::Pdf pdf;
  pdf.pages.push_back({"1 0 0 1 100 0 cm /X Do", "/XObject<</X 10 0 R>>", ""});
  pdf.objects.push_back(art::stream("BT /F 10 Tf 20 200 Td (inside) Tj ET 0 50 m 60 50 l S",
                                    "/Type/XObject/Subtype/Form/BBox[0 0 200 300]/Resources<</Font<</F 3 0 R>>>>"));
  const Page page = page_of(art::write(pdf));
  EXPECT_EQ(words_of(page), "inside");
  EXPECT_NEAR(page.words.at(0).box.x0, 120, 0.1);
  EXPECT_EQ(page.rulings.size(), 1u);
}

TEST(ReadPdf, ImagesAreAreasWithTheirPixels) {
  const std::string image = "BI /W 2 /H 1 /BPC 8 /CS /G ID \x01\x02 EI";
  const Page page = page_of(page_pdf("q 100 0 0 50 20 200 cm " + image + " Q"));
  ASSERT_EQ(page.images.size(), 1u);
  EXPECT_EQ(dump(page.images[0].box), "20.0 50.0 120.0 100.0");
  EXPECT_EQ(page.images[0].width_px, 2);
  EXPECT_EQ(page.source, Source::kUnread);
  EXPECT_EQ(page.reason, "no-text");
}

// As compact scans are made: one colour, and the writing as its mask.
TEST(ReadPdf, ImagesAreAsFineAsTheirMasks) {
  for (const char* kind : {"/SMask", "/Mask"}) {
    art::Pdf pdf;
    pdf.pages.push_back({"q 100 0 0 50 20 200 cm /Im Do Q", "/XObject<</Im 10 0 R>>", ""});
    const std::string image = "/Type/XObject/Subtype/Image/BitsPerComponent ";
    pdf.objects.push_back(art::stream("\x10", image + "8/Width 1/Height 1/ColorSpace/DeviceGray" + kind + " 11 0 R"));
    const bool soft = std::string(kind) == "/SMask";
    pdf.objects.push_back(soft ? art::stream("abcdefgh", image + "8/Width 4/Height 2/ColorSpace/DeviceGray")
                               : art::stream("\x50\x50", image + "1/Width 4/Height 2/ImageMask true"));
    const Page page = page_of(art::write(pdf));
    ASSERT_EQ(page.images.size(), 1u) << kind;
    EXPECT_EQ(page.images[0].width_px, 4) << kind;
    EXPECT_EQ(page.images[0].height_px, 2) << kind;
  }
}

TEST(ReadPdf, AStretchedDotIsARuling) {
  const Page page = page_of(page_pdf("q 100 0 0 0.7 20 200 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \x01 EI Q"));
  EXPECT_THAT(page.images, IsEmpty());
  EXPECT_EQ(rulings_of(page), "20.0 99.3 120.0 100.0");
}

TEST(ReadPdf, InvisibleTextOverAPictureIsKeptAndNamed) {
  const Page page = page_of(page_pdf(
      "q 200 0 0 300 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \x01 EI Q BT 3 Tr /F 10 Tf 50 200 Td (laid over) Tj ET"));
  EXPECT_EQ(words_of(page), "laid|over");
  EXPECT_EQ(page.reason, "invisible-text");
  EXPECT_EQ(page.source, Source::kUnread);  // two words do not make a page's text
}

TEST(ReadPdf, TextUnderAPictureIsInvisibleAndTextOverItIsNot) {
  const std::string picture = "q 200 0 0 300 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \x01 EI Q ";
  EXPECT_EQ(page_of(page_pdf(kHello + std::string(" ") + picture)).reason, "invisible-text");
  EXPECT_EQ(page_of(page_pdf(picture + kHello)).reason, "stamp-only");
  const std::string small = "q 20 0 0 30 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \x01 EI Q ";
  EXPECT_EQ(page_of(page_pdf(kHello + std::string(" ") + small)).reason, "text-layer");
}

TEST(ReadPdf, TilingPatternsDoNotTakeForEver) {
  art::Pdf pdf;
  pdf.pages.push_back({"/Pattern cs /P scn 0 0 200 300 re f", "/Pattern<</P 10 0 R>>", ""});
  pdf.objects.push_back(art::stream("0 0 0.001 0.001 re f",
                                    "/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 0.001 0.001]"
                                    "/XStep 0.001/YStep 0.001/Resources<<>>"));
  EXPECT_EQ(page_of(art::write(pdf)).reason, "no-text");
}

TEST(ReadPdf, PagesWithoutInkAreBlank) {
  EXPECT_EQ(page_of(page_pdf("")).source, Source::kBlank);
  EXPECT_EQ(page_of(page_pdf("1 g 0 0 200 300 re f")).source, Source::kBlank);  // white paper
  EXPECT_EQ(page_of(page_pdf("BT /F 10 Tf 50 200 Td (   ) Tj ET")).source, Source::kBlank);
}

TEST(ReadPdf, DrawnLettersAreUnread) {
  EXPECT_EQ(page_of(page_pdf("50 200 m 60 220 70 220 80 200 c f")).reason, "no-text");
}

TEST(ReadPdf, TextInASoftMaskIsNotPainted) {
  art::Pdf pdf;
  pdf.pages.push_back({std::string("/M gs ") + kHello, "/ExtGState<</M<</SMask<</S/Luminosity/G 10 0 R>>>>>>", ""});
  pdf.objects.push_back(
      art::stream("BT /F 10 Tf 20 100 Td (masked) Tj ET",
                  "/Type/XObject/Subtype/Form/BBox[0 0 200 300]/Group<</S/Transparency/CS/DeviceGray>>"
                  "/Resources<</Font<</F 3 0 R>>>>"));
  EXPECT_EQ(words_of(page_of(art::write(pdf))), "Hello|there");
}

TEST(ReadPdf, TypeThreeFontsHaveSensibleBoxes) {
  art::Pdf pdf;
  pdf.pages.push_back({"BT /T 10 Tf 50 200 Td (ab) Tj ET", "/Font<</T 10 0 R>>", ""});
  pdf.objects.push_back(
      "<</Type/Font/Subtype/Type3/FontBBox[0 -200 600 800]/FontMatrix[0.001 0 0 0.001 0 0]/FirstChar 97/LastChar 98"
      "/Widths[600 600]/Encoding<</Differences[97/a/b]>>/CharProcs<</a 11 0 R/b 11 0 R>>/Resources<<>>>>");
  pdf.objects.push_back(art::stream("600 0 d0 0 0 500 500 re f"));
  const Page page = page_of(art::write(pdf));
  EXPECT_EQ(words_of(page), "ab");
  EXPECT_EQ(dump(page.words.at(0).box), "50.0 92.0 62.0 102.0");
}

TEST(ReadPdf, StampsAreReadAndReviewersNotesAreNot) {
  art::Pdf pdf;
  pdf.pages.push_back({kHello, "", "/Annots[10 0 R 12 0 R]"});
  const std::string form = "/Type/XObject/Subtype/Form/BBox[0 0 100 20]/Resources<</Font<</F 3 0 R>>>>";
  pdf.objects.push_back("<</Type/Annot/Subtype/Stamp/F 4/Rect[20 20 120 40]/AP<</N 11 0 R>>>>");
  pdf.objects.push_back(art::stream("BT /F 10 Tf 0 5 Td (stamped) Tj ET", form));
  pdf.objects.push_back("<</Type/Annot/Subtype/Highlight/F 4/Rect[20 60 120 80]/AP<</N 13 0 R>>>>");
  pdf.objects.push_back(art::stream("BT /F 10 Tf 0 5 Td (noted) Tj ET", form));
  EXPECT_EQ(words_of(page_of(art::write(pdf))), "Hello|there|stamped");
}

TEST(ReadPdf, FactsOfTheFile) {
  art::Pdf pdf;
  pdf.pages = {{kHello, "", ""}, {"BT /B 10 Tf 50 200 Td (two) Tj ET", "", ""}};
  pdf.objects.push_back("<</Producer<FEFF004B1EBF>>>");
  pdf.objects.push_back("<</Type/Filespec/F(a.xml)/UF(\xFE\xFF\x1E\xBF)/EF<</F 12 0 R>>>>");
  pdf.objects.push_back(art::stream("data", "/Type/EmbeddedFile"));
  pdf.trailer = "/Info 10 0 R";
  pdf.catalog = "/Names<</EmbeddedFiles<</Names[(a) 11 0 R]>>>>";
  const auto document = read(art::write(pdf));
  ASSERT_TRUE(document);
  EXPECT_EQ(document->page_count, 2);
  EXPECT_EQ(document->format, "pdf");
  EXPECT_EQ(document->producer, "Kế");
  EXPECT_EQ(document->attachments.size(), 1u);
  EXPECT_EQ(document->sha256.size(), 64u);
  EXPECT_EQ(document->fonts,
            (std::vector<Font>{{"Times-Roman", false, false, false}, {"Times-Bold", true, false, false}}));
  EXPECT_EQ(document->notes, (std::vector<DocumentNote>{{"attachment-unread", 0, "ế"}}));
}

TEST(ReadPdf, FilesPinnedToAPageAreNamed) {
  art::Pdf pdf;
  pdf.pages = {{kHello, "", "/Annots[<</Type/Annot/Subtype/FileAttachment/Rect[10 10 20 20]/FS<</F(so-lieu.csv)>>>>]"}};
  const auto document = read(art::write(pdf));
  ASSERT_TRUE(document);
  EXPECT_THAT(document->attachments, ElementsAre("so-lieu.csv"));
  EXPECT_EQ(document->notes, (std::vector<DocumentNote>{{"attachment-unread", 1, "so-lieu.csv"}}));
}

TEST(ReadPdf, APortfolioIsToldFromAttachments) {
  art::Pdf pdf;
  pdf.pages = {{kHello, "", ""}};
  pdf.catalog = "/Collection<</View/D>>";
  const auto document = read(art::write(pdf));
  ASSERT_TRUE(document);
  EXPECT_EQ(document->notes, (std::vector<DocumentNote>{{"portfolio-unread", 0, ""}}));
}

std::string cut_after(std::string pdf, std::string_view mark) { return pdf.substr(0, pdf.rfind(mark)); }

TEST(ReadPdf, AFileWithoutItsEndIsReadAsFarAsItGoes) {
  art::Pdf pdf;
  pdf.pages = {{kHello, "", ""}, {"BT /F 10 Tf 50 200 Td (two) Tj ET", "", ""}};
  const std::string whole = art::write(pdf);
  const auto document = read(cut_after(whole, "xref\n0"));
  ASSERT_TRUE(document) << document.error().message;
  ASSERT_EQ(document->pages.size(), 2u);
  EXPECT_EQ(words_of(document->pages[0]), "Hello|there");
  EXPECT_EQ(words_of(document->pages[1]), "two");
  EXPECT_EQ(document->notes, (std::vector<DocumentNote>{{"truncated", 0, "cross-reference rebuilt"}}));
}

struct Seen {
  const char* name;
  const char* content;
  const char* words;
};

class HiddenText : public testing::TestWithParam<Seen> {};

TEST_P(HiddenText, IsWhatAReaderCannotSee) {
  EXPECT_EQ(words_of(page_of(page_pdf(GetParam().content))), GetParam().words);
}

constexpr const char* kOld = "BT /F 10 Tf 50 200 Td (old) Tj ET ";
const std::string kPaintedOver = std::string(kOld) + "1 g 45 190 40 20 re f 0 g BT /F 10 Tf 50 200 Td (new) Tj ET";
const std::string kClippedFrame = std::string(kOld) + "q 45 190 40 20 re 46 191 38 18 re W* n 0 g 45 190 40 20 re f Q";
const std::string kSeeThrough = std::string(kOld) + "q /Half gs 1 g 45 190 40 20 re f Q";

INSTANTIATE_TEST_SUITE_P(
    Contents, HiddenText,
    testing::Values(
        Seen{"PaintedOver", kPaintedOver.c_str(), "new"},
        Seen{"UnderABlackBar", "BT /F 10 Tf 50 200 Td (secret) Tj ET 0 g 45 190 60 20 re f", ""},
        Seen{"WhiteOnWhite", "1 g BT /F 10 Tf 50 200 Td (white) Tj ET 0 g BT /F 10 Tf 50 150 Td (black) Tj ET",
             "black"},
        Seen{"WhiteOnAWhiteGroundOverABlackOne",
             "0 g 40 180 100 40 re f 1 g 45 190 60 20 re f BT /F 10 Tf 50 200 Td (white) Tj ET", ""},
        Seen{"WhiteOnBlackIsSeen", "0 g 45 190 60 20 re f 1 g BT /F 10 Tf 50 200 Td (white) Tj ET", "white"},
        Seen{"OnAGroundPaintedBeforeIsSeen", "1 g 45 190 60 20 re f 0 g BT /F 10 Tf 50 200 Td (seen) Tj ET", "seen"},
        Seen{"WithinAClippedFrameIsSeen", kClippedFrame.c_str(), "old"},
        Seen{"UnderACircleIsSeen", "BT /F 10 Tf 50 200 Td (seen) Tj ET 1 g 45 190 m 45 230 85 230 85 190 c f", "seen"},
        Seen{"UnderALineIsSeen", "BT /F 10 Tf 50 200 Td (struck) Tj ET 0 g 45 202 60 1 re f", "struck"}),
    [](const auto& seen) { return std::string(seen.param.name); });

TEST(ReadPdf, TextUnderAGlassyAreaIsSeen) {
  EXPECT_EQ(words_of(page_of(page_pdf(kSeeThrough, "/ExtGState<</Half<</ca 0.5>>>>"))), "old");
}

TEST(ReadPdf, TextWithoutItsFontIsNoBlankPage) {
  const Page page = page_of(page_pdf("BT /Lost 10 Tf 50 200 Td (Hello) Tj ET"));
  EXPECT_EQ(page.source, Source::kUnread);
  EXPECT_EQ(page.reason, "damaged");
}

TEST(ReadPdf, ABlankPageOfAFileWithoutItsEndIsUnread) {
  EXPECT_EQ(page_of(page_pdf("")).source, Source::kBlank);
  EXPECT_EQ(page_of(cut_after(page_pdf(""), "xref\n0")).source, Source::kUnread);
}

TEST(ReadPdf, WithoutACatalogueOrWithALostKeyNothingIsRescued) {
  EXPECT_FALSE(read("%PDF-1.4\n1 0 obj<</Type/Pages>>endobj\n"));
  EXPECT_FALSE(read("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n3 0 obj<</Encrypt 4 0 R>>endobj\n"));
  EXPECT_FALSE(read("%PDF-1.4\n/Type/Catalog without an object"));
}

TEST(ReadPdf, ShaIsThatOfTheBytes) {
  const std::string pdf = page_pdf("");
  EXPECT_EQ(read(pdf)->sha256, read(pdf)->sha256);
  EXPECT_NE(read(pdf)->sha256, read(pdf + " ")->sha256);
}

TEST(ReadPdf, ARangeOfPages) {
  art::Pdf pdf;
  for (int i = 1; i <= 5; ++i) pdf.pages.push_back({"", "", ""});
  ReadOptions options;
  options.first_page = 2;
  options.last_page = 3;
  const auto document = read(art::write(pdf), options);
  ASSERT_TRUE(document);
  EXPECT_EQ(document->page_count, 5);
  ASSERT_EQ(document->pages.size(), 2u);
  EXPECT_EQ(document->pages[0].number, 2);
  options.first_page = 9;
  options.last_page = 0;
  EXPECT_THAT(read(art::write(pdf), options)->pages, IsEmpty());
}

TEST(ReadPdf, OutputIntentsMakeNoDifference) {
  art::Pdf pdf;
  pdf.pages.push_back({kHello, "", ""});
  const Page plain = page_of(art::write(pdf));
  pdf.objects.push_back(art::stream("not a profile", "/N 3"));
  pdf.catalog = "/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/DestOutputProfile 10 0 R>>]";
  EXPECT_EQ(page_of(art::write(pdf)), plain);
}

struct Refused {
  const char* name;
  std::string bytes;
  ReadErrorCode code;
};

TEST(ReadPdf, WhatIsNoPdfIsNamed) {
  const std::string good = page_pdf(kHello);
  const Refused cases[] = {
      {"empty", "", ReadErrorCode::kEmptyFile},
      {"text", "Kính gửi: Ủy ban nhân dân", ReadErrorCode::kNotPdf},
      {"zip", std::string("PK\x03\x04", 4), ReadErrorCode::kNotPdf},
      {"header only", "%PDF-1.7\n", ReadErrorCode::kDamaged},
      {"no pages", art::write({}), ReadErrorCode::kDamaged},
      {"cut off before its pages", good.substr(0, good.find("/Type/Page/") - 10), ReadErrorCode::kDamaged},
  };
  for (const Refused& refused : cases) {
    const auto document = read(refused.bytes);
    ASSERT_FALSE(document) << refused.name;
    EXPECT_EQ(document.error().code, refused.code) << refused.name << ": " << document.error().message;
  }
}

TEST(ReadPdf, ADamagedFileIsRepairedAndNoted) {
  const std::string good = page_pdf(kHello);
  const auto document = read(good.substr(0, good.find("xref")) + good.substr(good.find("trailer")));
  ASSERT_TRUE(document) << document.error().message;
  EXPECT_EQ(words_of(document->pages.at(0)), "Hello|there");
  ASSERT_EQ(document->notes.size(), 1u);
  EXPECT_EQ(document->notes[0].code, "truncated");
}

TEST(ReadPdf, ContentThatCannotBeDecodedIsDamaged) {
  art::Pdf pdf;
  pdf.pages.push_back({kHello, "", "/Contents 10 0 R"});
  pdf.objects.push_back(art::stream("this is not compressed", "/Filter/FlateDecode"));
  const Page page = page_of(art::write(pdf));
  EXPECT_EQ(page.source, Source::kUnread);
  EXPECT_EQ(page.reason, "damaged");
}

TEST(ReadPdf, LimitsAreKept) {
  const std::string two = [] {
    art::Pdf pdf;
    pdf.pages = {{kHello, "", ""}, {kHello, "", ""}};
    return art::write(pdf);
  }();
  ReadOptions options;
  options.limits.max_pages = 1;
  EXPECT_EQ(read(two, options).error().code, ReadErrorCode::kTooLarge);
  options = {};
  options.limits.max_bytes = 100;
  EXPECT_EQ(read(two, options).error().code, ReadErrorCode::kTooLarge);
  options = {};
  options.limits.max_words_per_page = 1;
  EXPECT_EQ(read(two, options)->pages.at(0).reason, "too-large");
  EXPECT_EQ(read(two, options)->pages.at(0).words.size(), 1u);
  options = {};
  options.limits.max_page_points = 250;
  EXPECT_EQ(read(two, options)->pages.at(0).reason, "too-large");
  options = {};
  options.limits.max_rulings_per_page = 2;
  const std::string lines = page_pdf("0 0 m 100 0 l S 0 10 m 100 10 l S 0 20 m 100 20 l S");
  EXPECT_EQ(read(lines, options)->pages.at(0).rulings.size(), 2u);
  EXPECT_EQ(read(lines, options)->pages.at(0).reason, "too-large");
}

TEST(ReadPdf, TheSameBytesGiveTheSameDocument) {
  warm_up_pdf();
  const std::string pdf = page_pdf(std::string(kHello) + " 10 100 100 50 re S");
  EXPECT_EQ(read(pdf), read(pdf));
}

std::vector<std::filesystem::path> pdfs_in(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".pdf") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

Document document_of(const std::filesystem::path& path) { return read(read_text(path)).value_or(Document{}); }

TEST(ReadPdf, TheAppendixOfThePlanIsOneTableOfSixColumnsInEveryRendering) {
  std::size_t renderings = 0;
  for (const auto& path : pdfs_in(std::filesystem::path(RASOAT_SOURCE_DIR) / "corpus/plan-2022")) {
    const Document document = document_of(path);
    ++renderings;
    int pages_with_table = 0;
    for (const Page& page : document.pages) {
      EXPECT_EQ(page.source, Source::kText);
      const std::vector<Table> tables = find_tables(page);
      EXPECT_EQ(tables.size(), page.width > page.height ? 1u : 0u) << path << " page " << page.number;
      if (tables.empty()) continue;
      ++pages_with_table;
      EXPECT_EQ(tables[0].columns, 6) << path << " page " << page.number;
    }
    EXPECT_GE(pages_with_table, 8) << path;
  }
  EXPECT_GE(renderings, 2u);
}

}  // namespace
}  // namespace rasoat
