#include "parse/statement_facts.h"

#include <gtest/gtest.h>

namespace rasoat {
namespace {

struct Case {
  std::string_view text;
  bool not_done;
};

class AnswerThatDenies : public testing::TestWithParam<Case> {};

TEST_P(AnswerThatDenies, IsNotDone) {
  Statement statement;
  statement.passage = make_passage(GetParam().text);
  read_facts(statement, 2022);
  EXPECT_EQ(statement.status.not_done, GetParam().not_done) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    StatementFacts, AnswerThatDenies,
    testing::Values(Case{"điều tra, khảo sát: bỏ, không có kinh phí.", true}, Case{"Hoãn sang năm 2023", true},
                    Case{"kiểm tra: tạm dừng do dịch bệnh;", true}, Case{"Đài PT-TH tỉnh: chưa.", true},
                    Case{"Chưa.", true}, Case{"Chưa có", true}, Case{"TCTP 5.1.1: Chưa.", true},
                    Case{"Đã bãi bỏ 02 thủ tục.", false}, Case{"kiểm tra: xong;", false},
                    Case{"Bỏ phiếu kín theo quy định", false}, Case{"Chưa để xảy ra sai phạm.", false},
                    Case{"Dừng thu phí 02 khoản", false}, Case{"Ba nơi đã ban hành, còn Văn phòng thì chưa.", true},
                    Case{"Sai phạm thì không có.", false}));

TEST(StatementFacts, ABracketOfLastYearDoesNotMakeTheStatementOld) {
  const auto is_old = [](std::string_view text) {
    Statement statement;
    statement.passage = make_passage(text);
    read_facts(statement, 2022);
    return statement.status.last_year;
  };
  EXPECT_FALSE(is_old("Không có trường hợp bị xử lý kỷ luật (năm 2021 có 02 trường hợp)."));
  EXPECT_FALSE(is_old("Quy chế của Sở thay bản năm 2018, đúng quy định."));
  EXPECT_FALSE(is_old("Chỉ số giữ nguyên mức 84,0% của năm 2021."));
  EXPECT_TRUE(is_old("Chỉ số đạt mức 84,0% của năm 2021."));
  EXPECT_TRUE(is_old("Năm 2021 không có trường hợp bị xử lý kỷ luật."));
}

}  // namespace
}  // namespace rasoat
