#include "check/archive/classify.h"

#include <gtest/gtest.h>

namespace rasoat {
namespace {

Sketch sketch(std::uint32_t text) { return Sketch(kSketchSize, text); }

// A file by what matters here; the path decides nothing but its place.
ArchiveFile file(std::string path, Profile profile) {
  ArchiveFile made{path, "sha " + path, std::move(profile), "", std::nullopt};
  return made;
}

Profile profile(DocumentKind kind, const std::string& unit, std::int32_t year, const std::string& date = "",
                const std::string& number = "") {
  Profile made;
  made.kind = kind;
  made.kind_text = "x";
  made.unit = unit;
  made.unit_keys = {unit};
  made.year = year;
  made.year_source = year == 0 ? YearSource::kNone : YearSource::kTitle;
  made.period = {kind == DocumentKind::kReport ? PeriodKind::kYear : PeriodKind::kUnknown, year, 0};
  made.date = date;
  made.number = number;
  made.criteria = kind == DocumentKind::kPlan ? 8 : 0;
  made.sketch = sketch(1);
  return made;
}
Profile plan(const std::string& unit, std::int32_t year, const std::string& date = "2022-02-20",
             const std::string& number = "1/KH") {
  return profile(DocumentKind::kPlan, unit, year, date, number);
}
Profile report(const std::string& unit, std::int32_t year, const std::string& date = "2022-12-10",
               const std::string& number = "9/BC") {
  return profile(DocumentKind::kReport, unit, year, date, number);
}

// "a report", "b draft > a": one line a file.
std::string roles(const std::vector<ArchiveFile>& files) {
  std::string text;
  const auto found = classify(files);
  for (std::size_t i = 0; i < files.size(); ++i) {
    text += (i == 0 ? "" : "\n") + files[i].path + " " + name_of(found[i].role);
    if (found[i].instead) text += " > " + files[*found[i].instead].path;
  }
  return text;
}

TEST(Classify, TheLaterPlanOfAnAgencyGoverns) {
  EXPECT_EQ(
      roles({file("a", plan("tỉnh", 2022, "2022-01-05", "3/KH")), file("b", plan("tỉnh", 2022, "2022-03-05", "9/KH"))}),
      "a superseded > b\nb plan");
}

TEST(Classify, APlanWithoutNumberGivesWayToAnEarlierCompleteOne) {
  EXPECT_EQ(
      roles({file("a", plan("tỉnh", 2022, "2022-01-05", "3/KH")), file("b", plan("tỉnh", 2022, "2022-03-05", ""))}),
      "a plan\nb superseded > a");
}

TEST(Classify, APlanBelowAnotherIsAUnitPlan) {
  Profile own = plan("sở", 2022);
  own.parent_keys = {"tỉnh"};
  EXPECT_EQ(roles({file("a", own), file("b", plan("tỉnh", 2022))}), "a unit-plan > b\nb plan");
}

TEST(Classify, EqualBytesAreOneDocument) {
  ArchiveFile twin = file("c", report("sở", 2022));
  const ArchiveFile first = file("b", report("sở", 2022));
  twin.sha256 = first.sha256;
  EXPECT_EQ(roles({file("a", plan("tỉnh", 2022)), first, twin}), "a plan\nb report\nc duplicate > b");
}

TEST(Classify, TheSameNumberAndDayIsTheSameDocument) {
  EXPECT_EQ(roles({file("a", plan("tỉnh", 2022)), file("b", report("sở", 2022)), file("c", report("sở", 2022))}),
            "a plan\nb report\nc near-duplicate > b");
}

TEST(Classify, WhatIsSentAgainCountsAndADraftDoesNot) {
  Profile draft = report("sở", 2022, "", "");
  draft.draft = true;
  EXPECT_EQ(roles({file("a", plan("tỉnh", 2022)), file("b", report("sở", 2022, "2022-12-07", "7/BC")),
                   file("c", report("sở", 2022, "2022-12-20", "12/BC")), file("d", draft)}),
            "a plan\nb revised > c\nc report\nd draft > c");
}

TEST(Classify, ADraftAloneIsTheReport) {
  Profile draft = report("sở", 2022, "", "");
  draft.draft = true;
  EXPECT_EQ(roles({file("a", plan("tỉnh", 2022)), file("b", draft)}), "a plan\nb report");
}

TEST(Classify, TheYearsReportCountsBeforeThatOfSixMonths) {
  Profile half = report("sở", 2022, "2022-06-15", "5/BC");
  half.period = {PeriodKind::kSixMonths, 2022, 1};
  EXPECT_EQ(roles({file("a", half), file("b", plan("tỉnh", 2022)), file("c", report("sở", 2022))}),
            "a interim\nb plan\nc report");
}

TEST(Classify, ReportsOfOtherUnitsAreNoCopies) {
  EXPECT_EQ(roles({file("a", plan("tỉnh", 2022)), file("b", report("sở 1", 2022)), file("c", report("sở 2", 2022))}),
            "a plan\nb report\nc report");
}

TEST(Classify, TellsWhatCannotBePlaced) {
  const Profile letter = profile(DocumentKind::kOther, "sở", 2022);
  ArchiveFile broken{"e", "sha e", std::nullopt, "encrypted", std::nullopt};
  EXPECT_EQ(roles({file("a", plan("tỉnh", 2022)), file("b", report("sở", 0)), file("c", report("sở", 2016)),
                   file("d", letter), broken}),
            "a plan\nb no-year\nc no-plan\nd other\ne unreadable");
}

TEST(Classify, AReportAnswersToThePlanThatItNames) {
  Profile told = report("sở", 2022);
  told.cited_plans = {"8/KH"};
  const std::vector<ArchiveFile> files = {file("a", plan("tỉnh 1", 2022, "2022-02-01", "8/KH")),
                                          file("b", plan("tỉnh 2", 2022)), file("c", told)};
  const auto found = classify(files);
  EXPECT_EQ(found[2].plan, 0u);
  EXPECT_EQ(found[2].confidence, 100);
}

TEST(Classify, AmongSeveralPlansAGuessIsUnsure) {
  const std::vector<ArchiveFile> files = {file("a", plan("tỉnh 1", 2022)), file("b", plan("tỉnh 2", 2022)),
                                          file("c", report("sở", 2022))};
  const auto found = classify(files);
  EXPECT_LT(found[2].confidence, 100);
  EXPECT_EQ(found[2].reasons.back(), "several-plans");
}

TEST(Classify, AReportWithoutPeriodIsTheYearsOnlyAtTheTurnOfTheYear) {
  Profile winter = report("sở", 2022, "2022-12-10"), summer = report("sở", 2022, "2022-07-10");
  winter.period = summer.period = {PeriodKind::kUnknown, 0, 0};
  EXPECT_EQ(classify(std::vector{file("a", winter)})[0].period.kind, PeriodKind::kYear);
  EXPECT_EQ(classify(std::vector{file("a", summer)})[0].period.kind, PeriodKind::kUnknown);
}

TEST(Classify, TheManifestHasTheLastWord) {
  ArchiveFile told = file("b", report("sở", 0));
  told.manifest = ManifestEntry{};
  told.manifest->year = 2022;
  ArchiveFile ignored = file("c", report("sở 2", 2022));
  ignored.manifest = ManifestEntry{};
  ignored.manifest->ignore = true;
  EXPECT_EQ(roles({file("a", plan("tỉnh", 2022)), told, ignored}), "a plan\nb report\nc ignored");
}

}  // namespace
}  // namespace rasoat
