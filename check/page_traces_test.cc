// Page traces: what the plain words of a scanned page keep from being called missing, and what they do not.
#include "check/page_traces.h"

#include <gtest/gtest.h>

#include "parse/scan_text.h"
#include "tests/parse/hand_set.h"

namespace rasoat {
namespace {

using test::criterion_of;
using Pages = std::vector<std::int32_t>;

std::vector<Criterion> criteria() {
  return {criterion_of("3.5.1", "Xử lý phản ánh, kiến nghị", "100%"),
          criterion_of("3.5.2", "Xử lý phản ánh, kiến nghị về đất đai", "100%"),
          criterion_of("6.2.2", "Ban hành quy chế quản lý, sử dụng tài sản công", "Ban hành đúng quy định"),
          criterion_of("1.6", "Thực hiện nhiệm vụ", "100%")};
}

PageFact scanned(std::int32_t number, std::string_view text) {
  Page page;
  page.number = number;
  page.source = Source::kOcr;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    page.words.push_back({std::string(text.substr(at, end - at)), {}, 0, 13, 1, 0, {}});
    at = end + 1;
  }
  PageFact fact;
  fact.number = number;
  fact.source = page.source;
  fact.text = scan_text_of(page);
  return fact;
}

std::vector<Pages> traces(const std::vector<PageFact>& pages, std::vector<bool> spoken = {}) {
  spoken.resize(4);
  return page_traces(criteria(), pages, spoken);
}

TEST(PageTraces, ACodeAmongThePlainWordsIsATrace) {
  const auto found = traces({scanned(3, "14 TCTP 3.5.1 - Vắn phỏng 100% Các phòng"), scanned(4, "(3.5.2).")});
  EXPECT_EQ(found[0], Pages{3});
  EXPECT_EQ(found[1], Pages{4});
  EXPECT_EQ(found[2], Pages{});
}

TEST(PageTraces, ACodeOfTwoPartsMayBeASectionUnlessItIsCalledACriterion) {
  EXPECT_EQ(traces({scanned(1, "1.6. Tình hình chung")})[3], Pages{});
  EXPECT_EQ(traces({scanned(1, "TC 1.6 Tình hình chung")})[3], Pages{1});
}

TEST(PageTraces, ANameAcrossColumnsWithWrongTonesIsATrace) {
  const auto found =
      traces({scanned(2, "17 Ban hánh quy chê quan lý, Ban hành đúng quy Văn phòng sứ dụng tái sản công định Quý I")});
  EXPECT_EQ(found[2], Pages{2});
  EXPECT_EQ(traces({scanned(2, "Ban hành quy chế làm việc của cơ quan")})[2], Pages{});
}

TEST(PageTraces, WordsOfACriterionThatWasSpokenOfAreNoTraceOfItsNeighbour) {
  const PageFact page = scanned(3, "Xử lý phản ánh, kiến nghị về đất đai 05/05");
  EXPECT_EQ(traces({page})[0], Pages{3}) << "nothing else explains them";
  EXPECT_EQ(traces({page}, {false, true})[0], Pages{});
}

TEST(PageTraces, ATextLayerIsWhatItIs) {
  Page page;
  page.source = Source::kText;
  page.words.push_back({"TCTP", {}, 0, 13, 1, 0, {}});
  page.words.push_back({"3.5.1", {}, 0, 13, 1, 0, {}});
  EXPECT_TRUE(scan_text_of(page).codes.empty());
  EXPECT_TRUE(scan_text_of(page).bare_words.empty());
}

TEST(PageTraces, GuessesProveNothing) {
  PageFact page;
  page.source = Source::kOcr;
  page.confidence = 0.4F;
  EXPECT_FALSE(is_searchable(page));
  page.confidence = 0.9F;
  EXPECT_TRUE(is_searchable(page));
  page.source = Source::kUnread;
  EXPECT_FALSE(is_searchable(page));
}

}  // namespace
}  // namespace rasoat
