#include "apps/rasoat/roster_file.h"

#include <gtest/gtest.h>

namespace rasoat {
namespace {

std::string dump(const tl::expected<Roster, FileFault>& roster) {
  if (!roster)
    return std::to_string(roster.error().line) + ":" + std::to_string(roster.error().column) + " " +
           roster.error().code;
  std::string text;
  for (const Due& due : roster->dues) {
    const RosterUnit& unit = roster->units.at(due.unit);
    text += (text.empty() ? "" : "; ") + unit.name + "/" + std::to_string(unit.keys.size()) + " " + name_of(due.kind) +
            " " + name_of(due.period.kind) + std::to_string(due.period.index) + "/" + std::to_string(due.period.year) +
            (due.due ? " " + to_iso(*due.due) : "");
  }
  return text;
}

TEST(RosterFile, CrossesUnitsWithPeriods) {
  EXPECT_EQ(dump(roster_from_toml(R"(
[[unit]]
name = "Văn phòng"
aliases = ["Phòng Hành chính"]
[[unit]]
name = "Phòng Tài chính"
[[period]]
year = 2022
due = 2022-12-15
[[period]]
period = "quý I"
year = 2022
kind = "plan"
units = ["Phòng Tài chính"]
)")),
            "Văn phòng/2 report year0/2022 2022-12-15; Phòng Tài chính/1 report year0/2022 2022-12-15; "
            "Phòng Tài chính/1 plan quarter1/2022");
}

TEST(RosterFile, RefusesWhatItDoesNotKnow) {
  const std::pair<const char*, const char*> cases[] = {
      {"[[unit]]\nname = \"A\"\n", "1:1 missing-key"},
      {"[[unit]]\nnam = \"A\"\n[[period]]\nyear = 2022\n", "1:1 missing-key"},
      {"[[unit]]\nname = \"A\"\n[[period]]\nyear = 22\n", "4:8 bad-value"},
      {"[[unit]]\nname = \"A\"\n[[period]]\nyear = 2022\nperiod = \"tuần 3\"\n", "5:10 bad-value"},
      {"[[unit]]\nname = \"A\"\n[[period]]\nyear = 2022\nkind = \"thư\"\n", "5:8 bad-value"},
      {"units = 3\n[[unit]]\nname = \"A\"\n[[period]]\nyear = 2022\n", "1:1 unknown-key"},
  };
  for (const auto& [text, expected] : cases) EXPECT_EQ(dump(roster_from_toml(text)), expected) << text;
}

TEST(RosterFile, ReadsTablesWithOneRowForEachDocument) {
  EXPECT_EQ(dump(roster_from_rows(csv_rows("\xEF\xBB\xBF"
                                           "Đơn vị;Tên gọi khác;Kỳ báo cáo;Năm;Hạn gửi\r\n"
                                           "Văn phòng;\"Phòng Hành chính|VP Ban\";6 tháng đầu năm;2022;20/6/2022\r\n"
                                           ";;;;\r\n"
                                           "Văn phòng;;năm;2022;2022-12-15\r\n"))),
            "Văn phòng/3 report six_months1/2022 2022-06-20; Văn phòng/3 report year0/2022 2022-12-15");
  EXPECT_EQ(dump(roster_from_rows(csv_rows("unit,kind,period,year,due\nA,plan,month-3,2022,\n"))),
            "A/1 plan month3/2022");
}

TEST(RosterFile, TellsWhereATableIsWrong) {
  const std::pair<const char*, const char*> cases[] = {
      {"Tên,Năm\nA,2022\n", "1:1 missing-key"},           {"Đơn vị,Năm\n,2022\n", "2:1 missing-key"},
      {"Đơn vị,Năm\nA,nay\n", "2:2 bad-value"},           {"Đơn vị,Năm,Hạn gửi\nA,2022,31/2/2022\n", "2:3 bad-value"},
      {"Đơn vị,Năm,Kỳ\nA,2022,quý 5\n", "2:3 bad-value"},
  };
  for (const auto& [text, expected] : cases) EXPECT_EQ(dump(roster_from_rows(csv_rows(text))), expected) << text;
}

TEST(RosterFile, QuotesKeepSeparatorsAndLines) {
  EXPECT_EQ(csv_rows("a,\"b, \"\"c\"\"\nd\"\ne"), (TableRows{{"a", "b, \"c\"\nd"}, {"e"}}));
  EXPECT_TRUE(csv_rows("").empty());
}

TEST(PeriodOf, KnowsTheWordsOfAnOffice) {
  const std::pair<const char*, const char*> cases[] = {
      {"", "year0"},
      {"Năm", "year0"},
      {"cả năm", "year0"},
      {"Quý I", "quarter1"},
      {"quý 3", "quarter3"},
      {"6 tháng", "six_months1"},
      {"9 tháng đầu năm", "nine_months1"},
      {"tháng 11", "month11"},
      {"quarter-4", "quarter4"},
      {"quarter-5", "-"},
      {"tuần 2", "-"},
      {"quý I năm 2021", "-"},
  };
  for (const auto& [words, expected] : cases) {
    const auto period = period_of(words, 2022);
    EXPECT_EQ(period ? name_of(period->kind) + std::to_string(period->index) : "-", expected) << words;
  }
}

}  // namespace
}  // namespace rasoat
