#include "check/archive/answer.h"

#include <gtest/gtest.h>

#include "check/archive/trends.h"

namespace rasoat {
namespace {

Classified document(DocumentKind kind, Role role, const std::string& unit, std::int32_t year,
                    const std::string& date = "") {
  Classified made;
  made.kind = kind;
  made.role = role;
  made.unit = made.unit_key = unit;
  made.year = year;
  made.date = date;
  made.period = {PeriodKind::kYear, year, 0};
  return made;
}
Classified plan(std::int32_t year) { return document(DocumentKind::kPlan, Role::kPlan, "tỉnh", year); }
Classified report(const std::string& unit, std::int32_t year) {
  return document(DocumentKind::kReport, Role::kReport, unit, year, std::to_string(year) + "-12-10");
}

std::string dues_of(const std::vector<Classified>& documents) {
  std::string text;
  const LearnedRoster learned = learn_roster(documents);
  for (const Due& due : learned.roster.dues)
    text += learned.roster.units[due.unit].name + std::to_string(due.period.year) + " ";
  return text;
}

TEST(LearnRoster, WhoSentInTwoYearsOwesTheOthers) {
  EXPECT_EQ(dues_of({plan(2020), plan(2021), plan(2022), report("a", 2020), report("a", 2021), report("b", 2022)}),
            "a2020 a2021 a2022 ");
}

TEST(LearnRoster, NothingIsOwedBeforeTheFirstYearNorWhatNobodySent) {
  EXPECT_EQ(dues_of({plan(2019), plan(2020), plan(2021), plan(2022), report("a", 2020), report("a", 2021)}),
            "a2020 a2021 ");
}

TEST(LearnRoster, OnceIsNoHabit) {
  EXPECT_EQ(dues_of({plan(2021), plan(2022), report("a", 2021), report("b", 2022)}), "");
}

// Units in years with one criterion each.
class AnswerTest : public testing::Test {
 protected:
  AnswerTest() {
    answer_.documents = {plan(2020)};
    answer_.paths = {"plan"};
    answer_.threads = {{"1.1", "1.1", "x", "I"}};
  }

  void add(const std::string& unit, std::int32_t year, CellFacts cell) {
    auto at =
        std::find_if(answer_.plans.begin(), answer_.plans.end(), [&](const PlanYear& p) { return p.year == year; });
    if (at == answer_.plans.end()) at = answer_.plans.insert(at, PlanYear{0, year, {0}, {"1.1"}});
    const auto plan = static_cast<std::size_t>(at - answer_.plans.begin());
    answer_.units.push_back({unit, unit, "", year, plan, 0, true, {cell}});
  }
  static CellFacts verdict(Verdict verdict) {
    CellFacts cell;
    cell.verdict = verdict;
    return cell;
  }
  static CellFacts counts(std::int64_t done, std::int64_t of) {
    CellFacts cell = verdict(Verdict::kMet);
    cell.done = Decimal{done, 0};
    cell.of = Decimal{of, 0};
    return cell;
  }
  static CellFacts share(std::int64_t percent) {
    CellFacts cell = verdict(Verdict::kMet);
    cell.value = Decimal{percent, 0};
    cell.unit = Unit::kPercent;
    return cell;
  }
  std::string faults() const {
    std::string text;
    for (const Fault& fault : find_faults(answer_))
      text += std::to_string(fault.year) + " " + name_of(fault.state) + " " + std::to_string(fault.since) + "\n";
    return text;
  }

  Answer answer_;
};

TEST_F(AnswerTest, AFaultIsNewThenThereThenMendedThenBack) {
  const Verdict years[] = {Verdict::kNotMet, Verdict::kMissing, Verdict::kMet, Verdict::kReview, Verdict::kNotMet};
  for (int i = 0; i < 5; ++i) add("a", 2018 + i, verdict(years[i]));
  EXPECT_EQ(faults(), "2018 new 2018\n2019 persisting 2018\n2020 mended 2018\n2022 returned 2018\n");
}

TEST_F(AnswerTest, WhatIsNotDecidedNeitherMendsNorMakesAFault) {
  add("a", 2018, verdict(Verdict::kNotMet));
  add("a", 2019, verdict(Verdict::kReview));
  EXPECT_EQ(faults(), "2018 new 2018\n");
}

TEST_F(AnswerTest, ReportsOfAPartOfTheYearAndOutOfScopeMakeNoFaults) {
  add("a", 2018, verdict(Verdict::kNotMet));
  answer_.units.back().of_the_year = false;
  add("a", 2019, verdict(Verdict::kMissing));
  answer_.units.back().cells[0].in_scope = false;
  EXPECT_EQ(faults(), "");
}

TEST_F(AnswerTest, FiguresOfUnitsAddUpToTheParents) {
  add("tỉnh", 2020, counts(30, 40));
  add("a", 2020, counts(10, 15));
  add("b", 2020, counts(20, 25));
  EXPECT_TRUE(find_sum_differences(answer_).empty());
  answer_.units[0].cells[0].done = Decimal{31, 0};
  ASSERT_EQ(find_sum_differences(answer_).size(), 1u);
  EXPECT_EQ(find_sum_differences(answer_)[0].finding.rule, "units-sum-disagrees");
  EXPECT_EQ(find_sum_differences(answer_)[0].finding.expected, "30");
  answer_.units[0].cells[0] = counts(30, 41);
  EXPECT_EQ(find_sum_differences(answer_)[0].finding.expected, "40");
}

TEST_F(AnswerTest, OfUnitsThatAreNotAllThereASumCanOnlyBeTooMuch) {
  add("tỉnh", 2020, counts(31, 40));
  add("a", 2020, counts(10, 15));
  add("b", 2020, counts(20, 25));
  const auto message = [&] {
    const auto found = find_sum_differences(answer_);
    return found.empty() ? "" : found[0].finding.message.code + " " + found[0].finding.expected;
  };
  answer_.missing.push_back({"c", "c", 2020, {PeriodKind::kYear, 2020, 0}, true, false, {}});
  EXPECT_EQ(message(), "");  // c may have had the one that is lacking
  answer_.units[0].cells[0].done = Decimal{29, 0};
  EXPECT_EQ(message(), "units-sum-disagrees.partial 30");
  answer_.missing.clear();
  EXPECT_EQ(message(), "units-sum-disagrees 30");
  add("c", 2020, verdict(Verdict::kMet));  // c does not say how many
  EXPECT_EQ(message(), "units-sum-disagrees.partial 30");
  answer_.units[2].cells[0].done.reset();  // nor does b: one unit is no sum
  EXPECT_EQ(message(), "");
}

TEST_F(AnswerTest, AFigureFarOffItsPeersIsTold) {
  for (int i = 0; i < 7; ++i) add("u" + std::to_string(i), 2020, share(80 + i));
  EXPECT_TRUE(find_outliers(answer_).empty());
  add("u7", 2020, share(100));
  EXPECT_TRUE(find_outliers(answer_).empty());  // 16 points off, but the peers themselves lie wide apart
  for (std::size_t i = 0; i < 7; ++i) answer_.units[i].cells[0].value = Decimal{i % 2 == 0 ? 80 : 81, 0};
  ASSERT_EQ(find_outliers(answer_).size(), 1u);
  EXPECT_EQ(find_outliers(answer_)[0].unit, "u7");
  EXPECT_EQ(find_outliers(answer_)[0].finding.rule, "figure-outlier");
  answer_.units[7].cells[0].verdict = Verdict::kNotMet;  // told already
  EXPECT_TRUE(find_outliers(answer_).empty());
}

TEST_F(AnswerTest, FewPeersOrPeersAllAlikeTellNothing) {
  for (int i = 0; i < 4; ++i) add("u" + std::to_string(i), 2020, share(80 + i % 2));
  add("u5", 2020, share(100));
  EXPECT_TRUE(find_outliers(answer_).empty());
  for (int i = 6; i < 12; ++i) add("u" + std::to_string(i), 2020, share(80));
  for (auto& unit : answer_.units) unit.cells[0].value = Decimal{unit.unit == "u5" ? 100 : 80, 0};
  EXPECT_TRUE(find_outliers(answer_).empty());
}

// "all 50,0 -; a 100,0 -": shares by year.
std::string dump(const Trend& trend) {
  std::string text = trend.code.empty() ? (trend.name.empty() ? "all" : trend.name) : trend.code;
  for (const auto& share : trend.shares) text += " " + (share ? share->to_vietnamese() : "-");
  return text;
}
std::string dump(const Trends& trends) {
  std::string text = dump(trends.all);
  for (const auto* list : {&trends.units, &trends.criteria}) {
    for (const Trend& trend : *list) text += "; " + dump(trend);
  }
  return text;
}

TEST_F(AnswerTest, TrendsCountWhatIsDecidedOfWholeYears) {
  add("a", 2018, verdict(Verdict::kMet));
  add("a", 2019, verdict(Verdict::kReview));
  add("a", 2020, verdict(Verdict::kMissing));
  add("b", 2018, verdict(Verdict::kNotMet));
  add("b", 2020, verdict(Verdict::kMet));
  add("b", 2021, verdict(Verdict::kMet));
  answer_.units.back().of_the_year = false;
  EXPECT_EQ(trends_of(answer_).years, (std::vector<std::int32_t>{2018, 2019, 2020}));
  EXPECT_EQ(dump(trends_of(answer_)), "all 50,0 - 50,0; a 100,0 - 0,0; b 0,0 - 100,0; 1.1 50,0 - 50,0");
}

TEST_F(AnswerTest, WithoutReportsThereIsNoTrend) {
  EXPECT_TRUE(trends_of(answer_).years.empty());
  EXPECT_TRUE(trends_of(answer_).criteria.empty());
}

TEST(CrosswalkOf, ACriterionKeepsItsThreadUnderAnotherCode) {
  const auto criterion = [](const std::string& code, const std::vector<std::string>& words) {
    Criterion made;
    made.id = made.code = code;
    made.keys.name_words = words;
    return made;
  };
  CriteriaSet before, after;
  before.criteria = {criterion("3.3.1", {"phản", "ánh", "kiến", "nghị", "xử", "lí"}),
                     criterion("1.1", {"kế", "hoạch", "hoàn", "thành"})};
  after.criteria = {criterion("1.1", {"kế", "hoạch", "hoàn", "thành"}),
                    criterion("3.4.2", {"phản", "ánh", "kiến", "nghị", "xử", "lí"}),
                    criterion("3.3.1", {"hồ", "sơ", "trực", "tuyến"})};
  const std::vector<const CriteriaSet*> plans = {&before, &after};
  const Crosswalk walk = crosswalk_of(plans);
  EXPECT_EQ(walk.of[1], (std::vector<std::size_t>{1, 0, 2}));
  EXPECT_EQ(walk.threads[0].id, "3.3.1");
  EXPECT_EQ(walk.threads[0].code, "3.4.2");
  EXPECT_EQ(walk.threads[2].id, "3.3.1#2");
}

}  // namespace
}  // namespace rasoat
