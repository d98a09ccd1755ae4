#include "parse/clauses.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "parse/joints.h"
#include "parse/sentences.h"
#include "parse/statement_facts.h"

namespace rasoat {
namespace {

constexpr std::int32_t kYear = 2022;

Statement statement_of(const std::string& text) {
  Statement statement;
  statement.passage = make_passage(text);
  read_facts(statement, kYear);
  return statement;
}

std::vector<std::string> texts(const Statement& statement) {
  std::vector<std::string> found;
  for (const Statement& clause : statement.clauses) found.push_back(clause.passage.text);
  return found;
}

struct Cut {
  std::string sentence;
  std::vector<std::string> clauses;  // none: it stays whole
};

class Clauses : public testing::TestWithParam<Cut> {};

TEST_P(Clauses, AreCutWhereTheSentenceTurnsToAnotherMatter) {
  Statement statement = statement_of(GetParam().sentence);
  read_clauses(statement, kYear);
  EXPECT_EQ(texts(statement), GetParam().clauses) << GetParam().sentence;
}

INSTANTIATE_TEST_SUITE_P(
    Sentences, Clauses,
    testing::Values(
        Cut{"Đã hoàn thành 32/32 nhiệm vụ, đồng thời gửi 04 báo cáo đủ số lượng, nội dung.",
            {"Đã hoàn thành 32/32 nhiệm vụ", ", đồng thời gửi 04 báo cáo đủ số lượng, nội dung."}},
        Cut{"Quy chế đã ban hành, tuy nhiên chưa kiểm tra việc quản lý tài sản công.",
            {"Quy chế đã ban hành", ", tuy nhiên chưa kiểm tra việc quản lý tài sản công."}},
        // What is named together stays together.
        Cut{"Trong năm không có cán bộ, công chức, viên chức nào bị kỷ luật.", {}},
        Cut{"27/44 TTHC trực tuyến mức độ 3 và 4 có phát sinh hồ sơ.", {}},
        Cut{"42/42 TTHC được công khai trên Cổng TTĐT của tỉnh, Cổng dịch vụ công của tỉnh và Trang TTĐT của Ban.", {}},
        // What only goes on is no clause.
        Cut{"Đã giải quyết 214/214 hồ sơ đúng hạn, đạt 100%.", {}},
        Cut{"Chỉ số hài lòng đạt 86,9%, tăng 2,4% so với năm 2021.", {}},
        // A passive clause takes the subject along, unless it counts for itself.
        Cut{"Cả 44/44 TTHC được niêm yết đầy đủ, đồng thời được tiếp nhận tại Trung tâm.",
            {"Cả 44/44 TTHC được niêm yết đầy đủ", "Cả 44/44 TTHC được tiếp nhận tại Trung tâm."}},
        // What the first clause is about "về ..." heads the others.
        Cut{"Chỉ số hài lòng về tiếp cận tăng 2,6%, về kết quả giảm 0,2%.",
            {"Chỉ số hài lòng về tiếp cận tăng 2,6%", "Chỉ số hài lòng về kết quả giảm 0,2%."}},
        // A total stays with what was added to it.
        Cut{"Thêm 16 doanh nghiệp mở gian hàng trên sàn, đưa tổng số lên 37 đơn vị.", {}},
        Cut{"Đã nhận 06 phản ánh, cả 06 đã được trả lời.", {"Đã nhận 06 phản ánh", ", cả 06 đã được trả lời."}}));

TEST(ASentence, IsNotCutBetweenBareShares) {
  const auto count = [](std::string_view text) { return find_sentences(text).size(); };
  EXPECT_EQ(count("Các chỉ số lần lượt là 85,2%; 86,4%; 89,9% và 72,3%."), 1u);
  EXPECT_EQ(count("Tiếp cận dịch vụ 84,20%; tổ chức giải quyết 85,35%; kết quả 88,10%."), 3u);
  EXPECT_EQ(count("Đạt 98%; 03 hồ sơ trễ hạn."), 2u);
}

class InTurn : public testing::TestWithParam<Cut> {};

TEST_P(InTurn, EachNameGetsItsOwnFigure) {
  Statement statement = statement_of(GetParam().sentence);
  EXPECT_FALSE(read_in_turn(statement, nullptr, kYear));
  EXPECT_EQ(statement.in_turn, !GetParam().clauses.empty());
  EXPECT_EQ(texts(statement), GetParam().clauses) << GetParam().sentence;
}

INSTANTIATE_TEST_SUITE_P(
    Sentences, InTurn,
    testing::Values(
        Cut{"Chỉ số hài lòng về tiếp cận dịch vụ và về kết quả giải quyết TTHC lần lượt đạt 86,30% và 89,40%.",
            {"Chỉ số hài lòng về tiếp cận dịch vụ đạt 86,30% .",
             "Chỉ số hài lòng về kết quả giải quyết TTHC đạt 89,40% ."}},
        Cut{"Tỷ lệ xử lý văn bản, tỷ lệ hồ sơ đúng hạn lần lượt là 100% (34/34 văn bản) và 87,5% (07/08 hồ sơ).",
            {"Tỷ lệ xử lý văn bản là 100% (34/34 văn bản) .", "tỷ lệ hồ sơ đúng hạn là 87,5% (07/08 hồ sơ) ."}},
        Cut{"Chỉ số hài lòng về tiếp cận dịch vụ và về kết quả giải quyết TTHC lần lượt đạt 86,30%; 89,40%.",
            {"Chỉ số hài lòng về tiếp cận dịch vụ đạt 86,30% .",
             "Chỉ số hài lòng về kết quả giải quyết TTHC đạt 89,40% ."}},
        // Fewer names than figures, or no names to give them to: nobody knows which is whose.
        Cut{"Tỷ lệ hồ sơ đúng hạn lần lượt là 98%, 99% và 100%.", {}}, Cut{"Hai chỉ số này tăng 2% và 3%.", {}},
        Cut{"Số vốn tương ứng với 86% và 90% kế hoạch.", {}}));

TEST(InTurn, WhatOnlyAddsAnotherYearGoesToTheNamesBefore) {
  Statement first = statement_of("Chỉ số hài lòng về A và về B lần lượt đạt 86% và 85%;");
  ASSERT_FALSE(read_in_turn(first, nullptr, kYear));
  Statement second = statement_of("năm 2021 lần lượt là 84% và 83%.");
  EXPECT_TRUE(read_in_turn(second, &first, kYear));
  ASSERT_EQ(first.clauses.size(), 2u);
  EXPECT_NE(first.clauses[1].passage.text.find("85%"), std::string::npos);
  EXPECT_NE(first.clauses[1].passage.text.find("năm 2021 là 83%"), std::string::npos);
}

TEST(SharedPredicate, IsSaidOfEachSubjectOfOneKind) {
  Statement both = statement_of("Việc sử dụng kinh phí và việc sử dụng nguồn tài chính đều không có sai phạm.");
  read_shared_predicate(both, kYear);
  EXPECT_EQ(texts(both), (std::vector<std::string>{"Việc sử dụng kinh phí đều không có sai phạm.",
                                                   "việc sử dụng nguồn tài chính đều không có sai phạm."}));
  Statement one = statement_of("Các vấn đề phát hiện qua kiểm tra đều đã được xử lý.");
  read_shared_predicate(one, kYear);
  EXPECT_FALSE(one.in_turn);
}

}  // namespace
}  // namespace rasoat
