#include "pipelines/criteria_file.h"

#include <gtest/gtest.h>

#include <ostream>

#include "parse/keys.h"
#include "parse/scoring.h"
#include "parse/target.h"
#include "render/json.h"
#include "render/toml.h"

namespace rasoat {
namespace {

Criterion criterion(std::string code, std::string name, std::string_view target, std::string_view deadline) {
  Criterion made;
  made.id = made.code = std::move(code);
  made.kind = CriterionKind::kTctp;
  made.field = "III";
  made.field_name = "CẢI CÁCH \"TTHC\"";
  made.order = "1";
  made.name = std::move(name);
  made.target = parse_target(target, 2022);
  made.deadline = parse_deadline(deadline, 2022);
  made.lead = "Văn phòng";
  made.support = "Các phòng \\ đơn vị";
  made.keys = keys_of(made);
  return made;
}

CriteriaSet sample() {
  CriteriaSet set;
  set.number = "45/KH-BQLKKT";
  set.date = "2022-09-19";
  set.year = 2022;
  set.title = "Khắc phục tồn tại, hạn chế";
  set.criteria = {
      criterion("3.1.1", "Tỷ lệ TTHC", "Từ 64,29% trở lên", "Trong năm đánh giá"),
      criterion("3.1.2", "Hài lòng", "Tăng ít nhất 02% so với năm 2021", "Trước ngày 31/10/2022"),
      criterion("3.1.3", "Sai phạm", "Không có sai phạm (nếu có)", ""),
      criterion("3.1.4", "Hình thức", "cả 3 hình thức sau: (1) hội nghị; (2) báo chí; (3) mạng", "Thường xuyên"),
      criterion("3.1.5", "Ban hành", "Ban hành đầy đủ, kịp thời", "Theo quy định")};
  Criterion& scored = set.criteria.emplace_back(criterion("3.1.6", "Kiểm tra", "Từ 20% trở lên", ""));
  const std::string rule = "Từ 20% trở lên: 1\nDưới 20%: 0";
  scored.points = Points{Decimal{1, 0}, rule, parse_score_rule(rule, Decimal{1, 0}), false};
  return set;
}

// All that a criterion says, its places and the file it came from left out.
std::string substance(CriteriaSet set) {
  set.path = set.sha256 = "";
  for (Criterion& one : set.criteria) one.where = {};
  return criteria_json(set, {}, Language::kVietnamese);
}

TEST(CriteriaFile, WhatIsWrittenIsReadBack) {
  const std::string text = criteria_toml(sample(), Language::kVietnamese);
  const auto back = criteria_from_toml(text, "a.toml");
  ASSERT_TRUE(back) << back.error().code << " " << back.error().line;
  EXPECT_EQ(substance(*back), substance(sample()));
  EXPECT_EQ(criteria_toml(*back, Language::kVietnamese), text);
  EXPECT_EQ(back->path, "a.toml");
  EXPECT_EQ(back->sha256.size(), 64u);
  for (std::size_t i = 0; i < back->criteria.size(); ++i) {
    EXPECT_EQ(back->criteria[i].keys.name_words, sample().criteria[i].keys.name_words);
    EXPECT_EQ(back->criteria[i].keys.lead_units, sample().criteria[i].keys.lead_units);
  }
  EXPECT_EQ(back->criteria[5].points->scale.steps.size(), 2u);
}
TEST(CriteriaFile, KeepsTheTargetsOfUnits) {
  CriteriaSet set;
  set.year = 2024;
  Criterion& criterion = set.criteria.emplace_back();
  criterion.id = criterion.code = "1.1";
  criterion.name = "Hồ sơ đúng hạn";
  criterion.target = parse_target("≥ 99%", 2024);
  criterion.unit_targets = {{"Phường Long Hoa", {}, parse_target("≥ 99,5%", 2024), {}},
                            {"Xã Trường Tây", {}, parse_target("≥ 98%", 2024), {}}};
  const std::string text = criteria_toml(set, Language::kVietnamese);
  const auto back = criteria_from_toml(text, "a.toml");
  ASSERT_TRUE(back) << back.error().code << " " << back.error().line;
  ASSERT_EQ(back->criteria[0].unit_targets.size(), 2u);
  const UnitTarget& own = back->criteria[0].unit_targets[1];
  EXPECT_EQ(own.unit_keys, std::vector<std::string>{"xã trường tây"});
  EXPECT_EQ(std::get<Threshold>(own.target.predicate).value, (Decimal{98, 0}));
  EXPECT_EQ(criteria_toml(*back, Language::kVietnamese), text);
  const auto wrong = criteria_from_toml(text + "unknown = 1\n", "a.toml");
  ASSERT_FALSE(wrong);
  EXPECT_EQ(wrong.error().code, "unknown-key");
}

TEST(CriteriaFile, WithoutAPredicateTheTargetIsReadFromItsText) {
  const auto set = criteria_from_toml(
      "schema = \"rasoat.criteria/1\"\n[[criterion]]\ncode = \"1.1\"\nname = \"Kế hoạch\"\ntarget = \"Từ 50% trở "
      "lên\"\n"
      "[criterion.deadline]\ntext = \"Trước ngày 31/10/2022\"\n",
      "a.toml");
  ASSERT_TRUE(set) << set.error().code;
  const auto* threshold = std::get_if<Threshold>(&set->criteria[0].target.predicate);
  ASSERT_NE(threshold, nullptr);
  EXPECT_EQ(threshold->value, (Decimal{50, 0}));
  EXPECT_EQ(set->criteria[0].id, "1.1");
  EXPECT_EQ(set->criteria[0].deadline.date, (Date{2022, 10, 31}));
}

struct Fault {
  std::string_view text;
  std::string_view expected;  // line:column code argument
};
std::ostream& operator<<(std::ostream& out, const Fault& f) { return out << f.text; }

class Faults : public testing::TestWithParam<Fault> {};

TEST_P(Faults, AreToldWithTheirPlace) {
  const auto set = criteria_from_toml("schema = \"rasoat.criteria/1\"\n" + std::string(GetParam().text), "a.toml");
  ASSERT_FALSE(set);
  const CriteriaFileError& error = set.error();
  std::string told = std::to_string(error.line) + ":" + std::to_string(error.column) + " " + error.code;
  if (error.code != "syntax" && !error.args.empty()) told += " " + error.args.front().second;
  EXPECT_EQ(told, GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Files, Faults,
    testing::Values(
        Fault{"[[criterion]\n", "2:13 syntax"}, Fault{"", "1:1 no-criteria"},
        Fault{"[[criterion]]\ncode = \"1.1\"\nname = \"A\"\nlaed = \"Văn phòng\"\n", "5:1 unknown-key laed"},
        Fault{"[[criterion]]\ncode = \"1.1\"\n", "2:1 missing-key name"},
        Fault{"[[criterion]]\nname = \"A\"\n", "2:1 missing-key code"},
        Fault{"[[criterion]]\ncode = 1.1\nname = \"A\"\n", "3:8 wrong-type code"},
        Fault{"[[criterion]]\ncode = \"1.1\"\nname = \"A\"\nkind = \"TCT\"\n", "5:8 bad-value kind"},
        Fault{"[[criterion]]\ncode = \"1\"\nname = \"A\"\n[[criterion]]\ncode = \"1\"\nname = \"B\"\n",
              "5:1 duplicate-id 1"},
        Fault{"[[criterion]]\ncode = \"1\"\nname = \"A\"\n[criterion.predicate]\nkind = \"threshold\"\n",
              "5:1 missing-key op"},
        Fault{"[[criterion]]\ncode = \"1\"\nname = \"A\"\n[criterion.predicate]\nkind = \"most\"\n",
              "6:8 bad-value kind"},
        Fault{"[[criterion]]\ncode = \"1\"\nname = \"A\"\n[criterion.deadline]\ntext = \"x\"\ndate = \"31/12\"\n",
              "7:8 bad-value date"}));

TEST(CriteriaFile, IsKnownByItsEnding) {
  EXPECT_TRUE(is_criteria_file("tieu-chi.toml"));
  EXPECT_TRUE(is_criteria_file("a/B.TOML"));
  for (const char* other : {"plan.pdf", ".toml", "toml", "a.toml.pdf"}) EXPECT_FALSE(is_criteria_file(other)) << other;
}

}  // namespace
}  // namespace rasoat
