#include "check/matters.h"

#include <gtest/gtest.h>

#include "parse/keys.h"

namespace rasoat {
namespace {

// The table is written as parse writes content words; what parse would still change would never match.
TEST(KnownMatters, AreSpeltAsContentWordsAre) {
  for (const auto& words : known_matters()) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
    EXPECT_EQ(content_words(text), words) << text;
  }
}

}  // namespace
}  // namespace rasoat
