#include "parse/choose_readings.h"

#include <gtest/gtest.h>

#include <sstream>
#include <string>
#include <vector>

namespace rasoat {
namespace {

// "588/1204|o88/1204:40": a word, then what was read beside it with its confidence in percent; ":40" behind the first
// is its own.
Reading reading_of(const std::string& text) {
  const std::size_t colon = text.rfind(':');
  if (colon == std::string::npos) return {text, 0.95F};
  return {text.substr(0, colon), std::stof(text.substr(colon + 1)) / 100};
}

Word word_of(const std::string& text) {
  std::istringstream parts(text);
  std::string part;
  Word word;
  for (bool first = true; std::getline(parts, part, '|'); first = false) {
    Reading reading = reading_of(part);
    if (first) {
      word.text = reading.text;
      word.confidence = reading.confidence;
    } else {
      word.others.push_back(reading);
    }
  }
  return word;
}

Document line(const std::string& text, Source source = Source::kOcr) {
  Document document;
  Page& page = document.pages.emplace_back();
  page.source = source;
  std::istringstream words(text);
  for (std::string word; words >> word;) page.words.push_back(word_of(word));
  return document;
}

// The text chosen; "?" behind a word with a reading that is not refuted.
std::string chosen(const Document& document) {
  const Document made = choose_readings(document);
  std::string text;
  for (const Word& word : made.pages.front().words) {
    bool open = false;
    for (const Reading& other : word.others) open = open || other.confidence > 0;
    text += (text.empty() ? "" : " ") + word.text + (open ? "?" : "");
  }
  return text;
}

TEST(ChooseReadings, DotsACodeBehindItsKind) {
  EXPECT_EQ(chosen(line("TCTP 551 Không")), "TCTP 5.5.1 Không");
  EXPECT_EQ(chosen(line("TCTP551 Không")), "TCTP5.5.1 Không");
  EXPECT_EQ(choose_readings(line("TCTP 551")).pages[0].words[1].others.front().text, "551");
  for (const char* text : {"TC 551", "551 hồ", "TCTP 5510", "TCTP 501", "TCTP 55", "TCTP 5.5.1"})
    EXPECT_EQ(chosen(line(text)), text);
  EXPECT_EQ(chosen(line("TCTP 551", Source::kText)), "TCTP 551");
}

TEST(ChooseReadings, TakesTheOnlyReadingThatIsAFigureOrACode) {
  EXPECT_EQ(chosen(line("o88/1204:39|588/1204:90 hồ")), "588/1204? hồ") << "and keeps what was read beside it";
  EXPECT_EQ(chosen(line("3.2.l:40|3.2.1:80 Công")), "3.2.1? Công");
  EXPECT_EQ(chosen(line("l2:50|12:80 xã")), "12? xã");
}

TEST(ChooseReadings, LeavesWhatTwoFiguresOrNoneCouldBe) {
  EXPECT_EQ(chosen(line("o88:40|588:90|688:80")), "o88?");
  EXPECT_EQ(chosen(line("27:80|21:90")), "27?") << "both are figures";
  EXPECT_EQ(chosen(line("số:40|50:90")), "số?") << "a word without a digit is a word";
  EXPECT_EQ(chosen(line("o88:80|588:60")), "o88?") << "the figure is the worse reading";
}

TEST(ChooseReadings, CountsAndShareBearEachOtherOut) {
  EXPECT_EQ(chosen(line("o88/1204:39|588/1204:30 (48,84%)")), "588/1204 (48,84%)");
  EXPECT_EQ(chosen(line("27/42:50|21/42:70 TTHC, đạt 64,29%")), "27/42 TTHC, đạt 64,29%");
  EXPECT_EQ(chosen(line("588/1.204 (18,84%):50|(48,84%):45")), "588/1.204 (48,84%)");
  EXPECT_EQ(chosen(line("99/100 (99.0%)|(99,0%):70")), "99/100 (99,0%)") << "as shares are written here";
  const Document sure = choose_readings(line("5/5:50 (100%)"));
  EXPECT_GE(sure.pages.front().words.front().confidence, 0.9F);
}

TEST(ChooseReadings, NothingIsInventedWhereNoneOrSeveralAgree) {
  EXPECT_EQ(chosen(line("27/42|21/42:70 (99,9%)")), "27/42? (99,9%)");
  EXPECT_EQ(chosen(line("27/42:50|21/42:70 (64,29%)|(50%):60")), "27/42? (64,29%)?") << "each of two pairs agrees";
  EXPECT_EQ(chosen(line("27/42:50|21/42:70 a b c d 50%")), "27/42? a b c d 50%") << "too far away";
}

TEST(ChooseReadings, DigitalTextIsWhatItIs) {
  EXPECT_EQ(chosen(line("o88/1204:39|588/1204:90", Source::kText)), "o88/1204?");
}

}  // namespace
}  // namespace rasoat
