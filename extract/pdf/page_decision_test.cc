#include "extract/pdf/page_decision.h"

#include <gtest/gtest.h>

namespace rasoat {
namespace {

struct Case {
  const char* name;
  PageFacts facts;
  Source source;
  const char* reason;
};

class DecidePage : public testing::TestWithParam<Case> {};

TEST_P(DecidePage, FromPlainFacts) {
  const PageDecision decision = decide_page(GetParam().facts);
  EXPECT_EQ(decision.source, GetParam().source);
  EXPECT_EQ(decision.reason, GetParam().reason);
}

const Case kCases[] = {
    {"AnOrdinaryPage", {.words = 400, .word_share = 0.3, .long_words = 380}, Source::kText, "text-layer"},
    {"APageWithALogo",
     {.words = 400, .word_share = 0.3, .image_share = 0.05, .images = 1},
     Source::kText,
     "text-layer"},
    {"AFewWordsWithoutAPicture", {.words = 5, .word_share = 0.01}, Source::kText, "text-layer"},
    {"NothingAtAll", {}, Source::kBlank, "blank"},
    {"AScan", {.image_share = 1, .images = 1}, Source::kUnread, "no-text"},
    {"LettersDrawnAsCurves", {.drawings = 2000}, Source::kUnread, "no-text"},
    {"LettersDrawnAsCurvesUnderARealPageNumber",
     {.words = 3, .word_share = 0.001, .drawings = 2000},
     Source::kUnread,
     "drawn-text"},
    {"AChartAmongText", {.words = 200, .word_share = 0.2, .drawings = 2000}, Source::kText, "text-layer"},
    {"TextMovedOffThePage", {.outside_glyphs = 500}, Source::kUnread, "no-text"},
    {"ASignatureStampOnAScan",
     {.words = 23, .word_share = 0.01, .image_share = 1, .images = 2},
     Source::kUnread,
     "stamp-only"},
    {"ALongStampInAnAnnotation",
     {.words = 90, .annotation_words = 90, .word_share = 0.08, .image_share = 1, .images = 1},
     Source::kUnread,
     "stamp-only"},
    {"FullTextOverABackgroundPicture",
     {.words = 400, .word_share = 0.3, .image_share = 1, .images = 1},
     Source::kText,
     "large-image"},
    {"AGoodTextLayerOverAScan",
     {.words = 400,
      .word_share = 0.3,
      .image_share = 1,
      .invisible_share = 1,
      .syllable_share = 0.95,
      .long_words = 350,
      .images = 1},
     Source::kText,
     "invisible-text"},
    {"ABadTextLayerOverAScan",
     {.words = 400,
      .word_share = 0.3,
      .image_share = 1,
      .invisible_share = 1,
      .syllable_share = 0.66,
      .long_words = 350,
      .images = 1},
     Source::kUnread,
     "invisible-text"},
    {"AShortTextLayerOverAScan",
     {.words = 12, .word_share = 0.01, .image_share = 1, .invisible_share = 1, .images = 1},
     Source::kUnread,
     "invisible-text"},
    {"ATableAsAPicture",
     {.words = 100, .word_share = 0.1, .image_share = 0.4, .images = 1},
     Source::kText,
     "large-image"},
    {"FontsWithoutMeaning", {.words = 300, .word_share = 0.3, .unmapped_share = 0.9}, Source::kUnread, "unmapped-text"},
    {"ASymbolHereAndThere", {.words = 300, .word_share = 0.3, .unmapped_share = 0.02}, Source::kText, "text-layer"},
    {"WordsThatAreNoVietnamese",
     {.words = 300, .word_share = 0.3, .syllable_share = 0.1, .long_words = 280},
     Source::kUnread,
     "mojibake"},
    {"VietnameseWithSwappedLetters",
     {.words = 400,
      .word_share = 0.3,
      .syllable_share = 0.9,
      .long_words = 350,
      .marked_share = 0.93,
      .marked_words = 280},
     Source::kUnread,
     "damaged-text"},
    {"AFewSlipsOfTyping",
     {.words = 400,
      .word_share = 0.3,
      .syllable_share = 0.97,
      .long_words = 350,
      .marked_share = 0.98,
      .marked_words = 280},
     Source::kText,
     "text-layer"},
    {"AnEnglishAnnex",
     {.words = 300, .word_share = 0.3, .syllable_share = 0.15, .long_words = 280, .english_share = 0.25},
     Source::kText,
     "text-layer"},
    {"FourStampsOnAScan",
     {.words = 100, .word_share = 0.016, .image_share = 1, .images = 1},
     Source::kUnread,
     "stamp-only"},
    {"AFewForeignWords",
     {.words = 10, .word_share = 0.02, .syllable_share = 0.1, .long_words = 8},
     Source::kText,
     "text-layer"},
    {"CutOff", {.words = 100, .word_share = 0.1, .stream_errors = 1}, Source::kUnread, "damaged"},
    {"NotThere", {.unreachable = true}, Source::kUnread, "damaged"},
    {"TooMuch", {.words = 100, .too_many = true}, Source::kUnread, "too-large"},
};

INSTANTIATE_TEST_SUITE_P(Facts, DecidePage, testing::ValuesIn(kCases), [](const auto& one) { return one.param.name; });

}  // namespace
}  // namespace rasoat
