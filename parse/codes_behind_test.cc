#include "parse/codes_behind.h"

#include <gtest/gtest.h>

#include "tests/parse/hand_set.h"

namespace rasoat {
namespace {

using test::prose_of;
using test::report_of;
using test::Texts;

// "text [codes]" of each statement, a line each.
std::string dump(const Texts& paragraphs) {
  std::string all;
  for (const Statement& statement : report_of(prose_of(paragraphs)).statements) {
    all += statement.passage.text;
    for (const CodeMention& code : statement.codes) all += " [" + code.code + "]";
    all += "\n";
  }
  return all;
}

const Texts kWay = {"Đã ban hành 02 văn bản (TCTP 5.1.1).", "Đã bố trí 20/20 công chức (TCTP 5.1.2)."};

std::string behind(const Texts& more) {
  Texts all = kWay;
  all.insert(all.end(), more.begin(), more.end());
  const std::string told = dump(all);
  return told.substr(told.find("5.1.2]") + 7);
}

TEST(CodesBehind, AreOfTheWholeSentence) {
  EXPECT_EQ(behind({"Đã hoàn thiện bản mô tả công việc; đã bố trí 43/43 viên chức (TCTP 5.1.3)."}),
            "Đã hoàn thiện bản mô tả công việc; [5.1.3]\nđã bố trí 43/43 viên chức (TCTP 5.1.3). [5.1.3]\n");
  EXPECT_EQ(behind({"Đã cử 40 lượt. Đã đánh giá (TCTP 5.5.1)."}),
            "Đã cử 40 lượt.\nĐã đánh giá (TCTP 5.5.1). [5.5.1]\n");
}

TEST(CodesBehind, AloneOnTheNextPageAreOfTheSentenceBefore) {
  EXPECT_EQ(behind({"Chỉ số hài lòng đạt 88,7%, tăng 2%", "(TCTP 8.1.5)."}),
            "Chỉ số hài lòng đạt 88,7%, tăng 2% [8.1.5]\n");
}

TEST(CodesBehind, AreNoWayOfTheReportWhereOneStandsThere) {
  EXPECT_EQ(dump({"Đã cử 40 lượt người; đã bố trí 43/43 viên chức (TCTP 5.1.3)."}),
            "Đã cử 40 lượt người;\nđã bố trí 43/43 viên chức (TCTP 5.1.3). [5.1.3]\n");
}

}  // namespace
}  // namespace rasoat
