#include "apps/rasoat/decisions_file.h"

#include <gtest/gtest.h>

namespace rasoat {
namespace {

std::string dump(const tl::expected<std::vector<DecisionEntry>, FileFault>& decisions) {
  if (!decisions)
    return std::to_string(decisions.error().line) + ":" + std::to_string(decisions.error().column) + " " +
           decisions.error().code;
  std::string text;
  for (const DecisionEntry& entry : *decisions) {
    const Decision& decision = entry.decision;
    text += (text.empty() ? "" : "; ") + entry.document + " " + entry.criterion + " " + name_of(decision.verdict) +
            " " + decision.by + " " + decision.date + " " + decision.reason + " " + entry.fingerprint;
  }
  return text;
}

TEST(DecisionsFile, ReadsToml) {
  EXPECT_EQ(dump(decisions_from_toml(R"(
[[decision]]
document = "45/BC-VP"
criterion = "1.1"
verdict = "Đạt"
by = "A"
date = 2022-12-20
reason = "đã xem"
fingerprint = "f"
)")),
            "45/BC-VP 1.1 met A 2022-12-20 đã xem f");
  const std::string hash(64, 'a');
  EXPECT_EQ(dump(decisions_from_toml("[[decision]]\ndocument = \"" + hash +
                                     "\"\ncriterion = 1\nverdict = \"not_met\"\nby = \"A\"\nreason = \"r\"\n")),
            hash + " 1 not_met A  r ");
}

TEST(DecisionsFile, IsReadToTheLetter) {
  const std::pair<const char*, const char*> cases[] = {
      {"document = \"a\"\n", "1:1 missing-key"},
      {"document = \"a\"\ncriterion = \"1\"\nverdict = \"tốt\"\nby = \"A\"\nreason = \"r\"\nfingerprint = \"f\"\n",
       "4:11 bad-value"},
      {"document = \"a\"\ncriterion = \"1\"\nverdict = \"met\"\nby = \"A\"\nreason = \"r\"\n", "1:1 missing-key"},
      {"document = \"a\"\ncriterion = \"1\"\nverdict = \"met\"\nby = \"A\"\nreason = \"r\"\nfingerprint = \"f\"\nfoo = "
       "1\n",
       "8:1 unknown-key"},
      {"document = \"a\"\ncriterion = \"1\"\nverdict = \"met\"\nby = \"A\"\nreason = \"r\"\nfingerprint = \"f\"\ndate "
       "= \"20/12\"\n",
       "8:8 wrong-type"},
  };
  for (const auto& [text, expected] : cases)
    EXPECT_EQ(dump(decisions_from_toml(std::string("[[decision]]\n") + text)), expected) << text;
  EXPECT_EQ(dump(decisions_from_toml("decision = 3\n")), "1:1 unknown-key");
}

SheetRows sheet(std::vector<std::vector<std::string>> rows) { return {"Kết quả thẩm định", std::move(rows)}; }

const std::vector<std::string> kHeading = {
    "Văn bản", "Mã", "Kết quả thẩm định", "Người thẩm định", "Ngày thẩm định", "Lý do thẩm định", "Mã nội dung"};

TEST(DecisionsFile, ReadsTheSheetAndPassesOverWhatIsNotDecided) {
  const SheetRows other{"Văn bản", {{"STT", "Văn bản"}, {"1", "a.pdf"}}};
  const SheetRows filled = sheet({{"Ghi chú"},
                                  kHeading,
                                  {"a.pdf", "1.1", "Chưa đạt", "A", "20/12/2022", "thiếu số liệu", "f1"},
                                  {"a.pdf", "1.2", "", "", "", "", "f2"},
                                  {"b.pdf", "1.1", "Đạt", "B", "2022-12-21", "đủ", "f3"}});
  EXPECT_EQ(dump(decisions_from_sheets(std::vector{other, filled})),
            "a.pdf 1.1 not_met A 2022-12-20 thiếu số liệu f1; b.pdf 1.1 met B 2022-12-21 đủ f3");
}

TEST(DecisionsFile, TellsTheCellThatIsWrong) {
  const auto fault_of = [](std::vector<std::string> row) {
    return dump(decisions_from_sheets(std::vector{sheet({kHeading, std::move(row)})}));
  };
  EXPECT_EQ(fault_of({"a.pdf", "1.1", "Tốt", "A", "", "r", "f"}), "2:3 bad-value");
  EXPECT_EQ(fault_of({"a.pdf", "1.1", "Đạt", "", "", "r", "f"}), "2:4 missing-key");
  EXPECT_EQ(fault_of({"a.pdf", "1.1", "Đạt", "A", "hôm qua", "r", "f"}), "2:5 bad-value");
  EXPECT_EQ(fault_of({"a.pdf", "1.1", "Đạt", "A", "", "r"}), "2:7 missing-key");
  EXPECT_EQ(dump(decisions_from_sheets(std::vector{sheet({{"Văn bản", "Mã"}})})), "1:1 missing-key");
}

TEST(WrittenDay, IsADayOfTheCalendar) {
  EXPECT_EQ(written_day("5/1/2022"), (Date{2022, 1, 5}));
  EXPECT_EQ(written_day("2022-01-05"), (Date{2022, 1, 5}));
  for (const char* text : {"", "31/2/2022", "1/2", "a/b/c", "1/2/3/4", "5-1-2022"})
    EXPECT_FALSE(written_day(text)) << text;
}

}  // namespace
}  // namespace rasoat
