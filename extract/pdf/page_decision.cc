#include "extract/pdf/page_decision.h"

namespace rasoat {
namespace {

constexpr double kPageImage = 0.6;   // of the page: the picture of a page, a scan
constexpr double kLargeImage = 0.2;  // of the page: room for a table
constexpr std::uint32_t kStampWords = 60;
constexpr double kStampShare = 0.06;        // of the page: a stamp, a number, a line in the margin
constexpr std::uint32_t kSmallPrint = 250;  // words of several stamps
constexpr double kSmallPrintShare = 0.03;   // of the page
constexpr std::uint32_t kDrawnPage = 500;   // curves and fills: a page of letters drawn as outlines
constexpr double kUnmapped = 0.3;           // of glyphs
constexpr double kInvisible = 0.5;          // of glyphs
constexpr double kForeign = 0.35;           // of longer words: fewer syllables than any Vietnamese page has
constexpr double kEnglish = 0.08;           // of words
constexpr double kSound = 0.95;             // of marked words: digital Vietnamese has 0.99 and more
constexpr std::uint32_t kEnoughMarked = 40;
constexpr double kGoodOcr = 0.85;  // of longer words
constexpr std::uint32_t kEnoughWords = 30;

bool has_few_words(const PageFacts& facts) {
  const bool few = facts.words <= kStampWords && facts.word_share <= kStampShare;
  const bool small = facts.words <= kSmallPrint && facts.word_share <= kSmallPrintShare;
  return few || small || facts.annotation_words >= facts.words;
}

bool is_stamp(const PageFacts& facts) {
  return facts.image_share >= kPageImage && facts.invisible_share <= kInvisible && has_few_words(facts);
}

bool is_no_language(const PageFacts& facts) {
  return facts.long_words >= kEnoughWords && facts.syllable_share < kForeign && facts.english_share < kEnglish;
}

bool is_sound(const PageFacts& facts) { return facts.marked_words < kEnoughMarked || facts.marked_share >= kSound; }

// An OCR of unknown origin: read again unless it reads like Vietnamese.
PageDecision decide_invisible(const PageFacts& facts) {
  const bool good = facts.long_words >= kEnoughWords && facts.syllable_share >= kGoodOcr && is_sound(facts);
  return {good ? Source::kText : Source::kUnread, "invisible-text",
          good ? static_cast<float>(facts.syllable_share) : 0};
}

PageDecision decide_wordless(const PageFacts& facts) {
  if (facts.images > 0 || facts.drawings > 0 || facts.outside_glyphs > 0) return {Source::kUnread, "no-text", 0};
  return {Source::kBlank, "blank", 1};
}

}  // namespace

PageDecision decide_page(const PageFacts& facts) {
  if (facts.unreachable || facts.stream_errors > 0) return {Source::kUnread, "damaged", 0};
  if (facts.too_many) return {Source::kUnread, "too-large", 0};
  if (facts.words == 0) return decide_wordless(facts);
  if (facts.unmapped_share > kUnmapped) return {Source::kUnread, "unmapped-text", 0};
  if (is_stamp(facts)) return {Source::kUnread, "stamp-only", 0};
  if (facts.drawings >= kDrawnPage && has_few_words(facts)) return {Source::kUnread, "drawn-text", 0};
  if (is_no_language(facts)) return {Source::kUnread, "mojibake", 0};
  if (facts.invisible_share > kInvisible) return decide_invisible(facts);
  if (!is_sound(facts)) return {Source::kUnread, "damaged-text", 0};
  if (facts.image_share >= kLargeImage) return {Source::kText, "large-image", 1};
  return {Source::kText, "text-layer", 1};
}

}  // namespace rasoat
