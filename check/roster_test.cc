#include "check/roster.h"

#include <gtest/gtest.h>

namespace rasoat {
namespace {

const Date kToday{2022, 12, 31};

Period year(std::int32_t of) { return {PeriodKind::kYear, of, 0}; }
Period quarter(std::int32_t index) { return {PeriodKind::kQuarter, 2022, index}; }

// Two units; each owes the year's report, the office also that of the first quarter, without a last day.
Roster roster() {
  Roster made;
  made.units = {{"Văn phòng", {"văn phòng"}}, {"Phòng QLDN", {"phòng quản lý doanh nghiệp", "phòng doanh nghiệp"}}};
  made.dues = {{0, DocumentKind::kReport, year(2022), Date{2022, 12, 15}},
               {1, DocumentKind::kReport, year(2022), Date{2022, 12, 15}},
               {0, DocumentKind::kReport, quarter(1), std::nullopt}};
  return made;
}

Arrival arrival(const char* key, Period period, std::optional<Date> date, const char* number = "1/BC") {
  Arrival made;
  made.path = std::string(number) + ".pdf";
  made.sha256 = number;
  made.number = number;
  made.kind = DocumentKind::kReport;
  if (*key != '\0') made.unit_keys = {key};
  made.period = period;
  made.date = date;
  return made;
}

std::string dump(const RosterReview& review) {
  std::string text;
  for (const DueRow& row : review.rows) {
    text += (text.empty() ? "" : " ") + std::string(name_of(row.state));
    for (const std::size_t i : row.arrivals) text += ":" + review.arrivals[i].number;
    for (const Finding& f : row.findings) text += std::string("(") + f.message.code + " " + name_of(f.severity) + ")";
  }
  for (const std::size_t i : review.unplaced) text += " ?" + review.arrivals[i].number;
  return text;
}

std::string after(std::vector<Arrival> arrivals, Date today = kToday) {
  return dump(check_roster(roster(), std::move(arrivals), today));
}

constexpr const char* kOffice = "văn phòng";
constexpr const char* kBusiness = "phòng doanh nghiệp";
const Date kInTime{2022, 12, 15};
const Date kAfter{2022, 12, 18};

TEST(Roster, TellsWhoHasNotSent) {
  EXPECT_EQ(after({}), "missing(report-missing error) missing(report-missing error) pending");
  EXPECT_EQ(after({arrival(kBusiness, year(2022), kInTime)}), "missing(report-missing error) sent:1/BC pending");
}

TEST(Roster, NobodyIsLateBeforeTheLastDayIsOver) {
  EXPECT_EQ(after({}, Date{2022, 12, 15}), "pending pending pending");
  EXPECT_EQ(after({}, Date{2022, 12, 16}), "missing(report-missing error) missing(report-missing error) pending");
}

TEST(Roster, TellsWhoSentLateByTheDateOfTheDocument) {
  const RosterReview review = check_roster(
      roster(), {arrival(kOffice, year(2022), kAfter), arrival(kBusiness, year(2022), kInTime, "2/BC")}, kToday);
  EXPECT_EQ(dump(review), "late:1/BC(report-late error) sent:2/BC pending");
  const Arguments& words = review.rows[0].findings[0].message.args;
  EXPECT_NE(std::find(words.begin(), words.end(), std::pair<std::string, std::string>{"days", "3"}), words.end());
}

TEST(Roster, WithoutADayOrALastDayNothingIsLate) {
  EXPECT_EQ(after({arrival(kOffice, year(2022), std::nullopt), arrival(kBusiness, year(2022), kInTime, "2/BC"),
                   arrival(kOffice, quarter(1), kAfter, "3/BC")}),
            "undated:1/BC sent:2/BC sent:3/BC");
}

TEST(Roster, OfSeveralTheFirstCountsAndAllAreTold) {
  EXPECT_EQ(after({arrival(kOffice, year(2022), kAfter, "2/BC"), arrival(kOffice, year(2022), kInTime),
                   arrival(kBusiness, year(2022), kInTime, "3/BC")}),
            "sent:1/BC:2/BC(report-duplicated warning) sent:3/BC pending");
  EXPECT_EQ(after({arrival(kOffice, year(2022), kAfter, "2/BC"), arrival(kOffice, year(2022), std::nullopt),
                   arrival(kBusiness, year(2022), kInTime, "3/BC")}),
            "undated:2/BC:1/BC(report-duplicated warning) sent:3/BC pending");
}

TEST(Roster, TheSameBytesTwiceAreOneDocument) {
  EXPECT_EQ(after({arrival(kOffice, year(2022), kInTime), arrival(kOffice, year(2022), kInTime),
                   arrival(kBusiness, year(2022), kInTime, "2/BC")}),
            "sent:1/BC sent:2/BC pending");
}

TEST(Roster, PlacesByUnitKindYearAndPart) {
  Arrival plan = arrival(kOffice, year(2022), kInTime, "4/KH");
  plan.kind = DocumentKind::kPlan;
  EXPECT_EQ(after({arrival(kOffice, year(2021), kInTime), arrival("phòng tài chính", year(2022), kInTime, "2/BC"),
                   arrival(kOffice, quarter(2), kInTime, "3/BC"), plan}),
            "missing(report-missing error) missing(report-missing error) pending ?1/BC ?2/BC ?3/BC ?4/KH");
}

TEST(Roster, APeriodThatIsNotToldGoesToTheOnlyRowThatWaits) {
  EXPECT_EQ(after({arrival(kBusiness, {PeriodKind::kUnknown, 2022, 0}, kInTime)}),
            "missing(report-missing error) sent:1/BC pending");
  EXPECT_EQ(after({arrival(kOffice, {PeriodKind::kUnknown, 2022, 0}, kInTime)}),
            "unclear(report-missing.unclear warning) missing(report-missing error) pending ?1/BC");
}

TEST(Roster, WhatCouldNotBeReadOrPlacedCastsDoubtInsteadOfBlame) {
  Arrival unreadable = arrival("", {}, std::nullopt);
  unreadable.unreadable = true;
  EXPECT_EQ(after({unreadable}),
            "unclear(report-missing.unclear warning) unclear(report-missing.unclear warning) pending ?1/BC");
  EXPECT_EQ(after({arrival("", year(2022), kInTime), arrival(kBusiness, year(2022), kInTime, "2/BC")}),
            "unclear(report-missing.unclear warning) sent:2/BC pending ?1/BC");
}

TEST(Roster, TakesFromAReviewWhatItAsks) {
  Review review;
  review.path = "a.pdf";
  review.kind = DocumentKind::kReport;
  review.period = {PeriodKind::kYear, 0, 0};
  review.year = 2022;
  review.date = "2022-12-15";
  const Arrival made = arrival_of(review, {kOffice});
  EXPECT_EQ(made.period.year, 2022);
  EXPECT_EQ(made.date, (Date{2022, 12, 15}));
  EXPECT_FALSE(made.unreadable);
}

}  // namespace
}  // namespace rasoat
