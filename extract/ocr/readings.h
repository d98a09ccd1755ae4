// Several readings of one line made into one: what agrees is sure, what differs is kept beside it.
// Pure functions over tokens; boxes of all readings are in the same pixels.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "extract/document.h"
#include "extract/ocr/engine.h"

namespace rasoat::ocr {

// One word, with what other readings said of the same ink.
struct ReadWord {
  Token token;
  std::vector<Reading> others;
};

// Digits, %, or letters that may be misread digits ("l0", "Il", "SO"): a second look is worth it.
bool looks_like_figure(std::string_view text);
// Such a token, one that was read with doubt, or one of two tones that are easily taken for each other.
bool wants_second_reading(const Token& token);

// Reads again what stands from x0 to x1 (pixels) of the line.
using ReadAgain = std::function<std::vector<Token>(int x0, int x1)>;

// Compares `first` with a second reading of every stretch whose tokens want one, and with a third where
// the two differ over a figure. A figure is what two of three readings say (of codes that
// differ in their dots alone the one with the dots); without a majority it
// is the surest one, with a confidence of at most one half. Other words are the surer reading, except that a hook
// (tone_twins.h) is only seen by the second.
std::vector<ReadWord> settle(std::vector<Token> first, const ReadAgain& second, const ReadAgain& third);

}  // namespace rasoat::ocr
