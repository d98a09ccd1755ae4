// Silence: when nothing said of a criterion may be called missing, and when it may not.
#include <gtest/gtest.h>

#include <algorithm>

#include "check/check.h"
#include "tests/parse/hand_set.h"

namespace rasoat {
namespace {

using test::criterion_of;
using test::passage_of;
using test::prose_of;
using test::report_of;
using test::table_of;

CriteriaSet plan() {
  CriteriaSet set;
  set.year = 2022;
  set.criteria = {criterion_of("1.1", "Thực hiện kế hoạch cải cách hành chính", "Hoàn thành 100% kế hoạch"),
                  criterion_of("3.4.1", "Tỷ lệ hồ sơ giải quyết đúng hạn", "100% hồ sơ được giải quyết đúng hạn"),
                  criterion_of("5.5.2", "Chấp hành kỷ luật, kỷ cương hành chính", "Không có công chức bị kỷ luật"),
                  criterion_of("6.2.2", "Ban hành quy chế quản lý, sử dụng tài sản công", "Ban hành đúng quy định"),
                  criterion_of("8.2", "Mức độ thu hút đầu tư", "Cao hơn năm trước")};
  return set;
}

using Row = test::Texts;  // code, name, result

Submission submission_of(const Structure& structure, Source source) {
  Submission made = report_of(structure);
  made.pages.front().source = source;
  return made;
}

Submission report(const std::vector<Row>& rows, Source source) {
  return submission_of({{table_of({"Mã", "Tiêu chí", "Kết quả"}, rows, source)}}, source);
}

Submission paragraphs(const std::vector<std::string>& texts, Source source) {
  return submission_of(prose_of(texts, source), source);
}

const std::vector<Row> kCoded = {{"1.1", "Thực hiện kế hoạch CCHC", "Hoàn thành 30/30 nhiệm vụ"},
                                 {"3.4.1", "Hồ sơ giải quyết đúng hạn", "1.204/1.204 hồ sơ"},
                                 {"5.5.2", "Kỷ luật, kỷ cương", "Không có công chức bị kỷ luật"}};

std::vector<Row> with(Row row) {
  std::vector<Row> rows = kCoded;
  rows.push_back(std::move(row));
  return rows;
}

std::string of(const std::string& code, const Submission& submission) {
  const Review review = check_submission(plan(), submission);
  const auto result =
      std::find_if(review.results.begin(), review.results.end(), [&](const Result& r) { return r.code == code; });
  return std::string(name_of(result->verdict)) + ' ' + result->reason.code;
}

TEST(Silence, IsMissingWhereEveryRowWasRead) {
  EXPECT_EQ(of("8.2", report(kCoded, Source::kText)), "missing not-mentioned");
  EXPECT_EQ(of("8.2", report(kCoded, Source::kOcr)), "missing not-mentioned");
}

TEST(Silence, IsReviewBesideAScannedRowOfNobody) {
  const Row garbled = {"—", "Mửo ơộ tnư nut đôn tn", "Đã thực hiện 09 dự án"};
  EXPECT_EQ(of("8.2", report(with(garbled), Source::kOcr)), "review unread-rows");
  EXPECT_EQ(of("8.2", report(with(garbled), Source::kText)), "missing not-mentioned") << "digital text is what it is";
}

TEST(Silence, IsReviewBesideScannedRowsThatRanTogether) {
  const Row merged = {"6.2.2. 8.2.", "Ban hành quy chế quản lý Mức độ thu hút đầu tư",
                      "Đã ban hành Quyết định số 12/QĐ-BQL"};
  std::vector<Row> rows = with(merged);
  std::swap(rows[2], rows[3]);
  rows[3] = {"6.3.1", "Chi thường xuyên", "Đã quyết toán"};
  EXPECT_EQ(of("1.1", report(rows, Source::kOcr)), "met threshold-met-counts");
  EXPECT_EQ(of("5.5.2", report(rows, Source::kOcr)), "review unread-rows");
  EXPECT_EQ(of("6.2.2", report(rows, Source::kOcr)), "review match-uncertain") << "whose result it is, a person sees";
  EXPECT_EQ(of("6.2.2", report(rows, Source::kText)), "met duty-met") << "digital cells may cover two rows";
}

// Six rows whose codes ascend, with a garbled one before the fifth.
std::vector<Row> around_a_garbled_row() {
  return {{"1.1", "Thực hiện kế hoạch CCHC", "Hoàn thành 30/30 nhiệm vụ"},
          {"3.4.1", "Hồ sơ giải quyết đúng hạn", "1.204/1.204 hồ sơ"},
          {"4.1.1", "Nội dung khác", "Đã xong"},
          {"5.1.1", "Nội dung khác", "Đã xong"},
          {"—", "Cnâp nãnh kv luâl", "Không có ai"},
          {"6.1.1", "Nội dung khác", "Đã xong"},
          {"7.1.1", "Nội dung khác", "Đã xong"}};
}

TEST(Silence, AGarbledRowHoldsOnlyWhatBelongsBetweenTheCodesAroundIt) {
  const Submission scan = report(around_a_garbled_row(), Source::kOcr);
  EXPECT_EQ(of("5.5.2", scan), "review unread-rows") << "between 5.1.1 and 6.1.1";
  EXPECT_EQ(of("6.2.2", scan), "missing not-mentioned");
  EXPECT_EQ(of("8.2", scan), "missing not-mentioned");
  std::vector<Row> mixed = around_a_garbled_row();
  std::swap(mixed[0], mixed[6]);
  std::swap(mixed[1], mixed[5]);
  EXPECT_EQ(of("8.2", report(mixed, Source::kOcr)), "review unread-rows") << "no order, no bounds";
}

TEST(Silence, AnEmptyRowThatLostItsCodeMayHaveLostItsResultToTheRowBesideIt) {
  const Row silent = {"", "Mức độ thu hút đầu tư", ""};
  EXPECT_EQ(of("8.2", report(with(silent), Source::kOcr)), "review unread-rows");
  EXPECT_EQ(of("8.2", report(with(silent), Source::kText)), "missing empty-result");
  EXPECT_EQ(of("8.2", report(with({"8.2", "Mức độ thu hút đầu tư", ""}), Source::kOcr)), "missing empty-result");
  std::vector<Row> all_silent = with(silent);
  for (Row& row : all_silent) row[2] = "";
  EXPECT_EQ(of("8.2", report(all_silent, Source::kOcr)), "missing empty-result") << "nothing to lose it to";
}

TEST(Silence, IsReviewBesideAScannedParagraphThatLostItsCode) {
  const std::vector<std::string> coded = {
      "TC 1.1: Hoàn thành 30/30 nhiệm vụ.", "TCTP 3.4.1: 1.204/1.204 hồ sơ đúng hạn.",
      "'-C IH. Đã phát sinh 02 vụ.",        "TCTP 6.2.2: Đã ban hành quy chế.",
      "TCTP 7.1.1: Đã thực hiện.",          "TC 8.2: Cao hơn năm trước 02 dự án."};
  EXPECT_EQ(of("5.5.2", paragraphs(coded, Source::kOcr)), "review unread-rows");
  EXPECT_EQ(of("5.5.2", paragraphs(coded, Source::kText)), "missing not-mentioned");
}

TEST(Silence, ARowWhoseNameIsACriterionsForSureGarblesNothing) {
  const Row uncoded = {"", "Ban hành quy chế quản lý, sử dụng tài sản công", "Đã ban hành Quyết định số 12/QĐ-BQL"};
  EXPECT_EQ(of("8.2", report(with(uncoded), Source::kOcr)), "missing not-mentioned");
}

TEST(Silence, IsReviewWhereAPlaceOfAScanWasNotRead) {
  Submission submission = report(kCoded, Source::kOcr);
  submission.pages.front().unread.anywhere = 1;
  EXPECT_EQ(of("8.2", submission), "review unread-places");
  EXPECT_EQ(of("1.1", submission), "met threshold-met-counts") << "what was read is judged as ever";
}

TEST(Silence, AnUnreadCellIsOfItsOwnRow) {
  Submission submission = report(with({"8.2", "Mức độ thu hút đầu tư", ""}), Source::kOcr);
  EXPECT_EQ(of("8.2", submission), "missing empty-result");
  submission.pages.front().unread.in_rows = 1;
  EXPECT_EQ(of("8.2", submission), "review unread-places") << "the empty cell may hold it";
  EXPECT_EQ(of("6.2.2", submission), "missing not-mentioned");
}

TEST(Silence, IsReviewWhereAScannedCodeMayBeMisread) {
  std::vector<Row> rows = kCoded;
  rows.insert(rows.begin() + 1, {"8.2", "Ban hành quy chế", "Đã ban hành"});
  rows.push_back({"6.22", "Quản lý tài sản", "Đã xong"});
  rows.push_back({"9.1", "Khác", "Đã thực hiện"});
  EXPECT_EQ(of("6.2.2", report(rows, Source::kOcr)), "review match-uncertain") << "6.22 has lost a dot";
  EXPECT_EQ(of("8.2", report(rows, Source::kOcr)), "review match-uncertain") << "8.2 between 1.1 and 3.4.1";
  EXPECT_EQ(of("6.2.2", report(rows, Source::kText)), "missing not-mentioned") << "digital text is what it is";
}

Submission with_sentence(std::string_view sentence, Source source) {
  Submission made = report(kCoded, source);
  Statement& said = made.statements.emplace_back();
  said.passage = passage_of(sentence, source);
  said.group = 100;
  said.status.done = true;
  fill_keys(made);
  return made;
}

// Letters are wrong, not only tones: no word of the sentence is the name's.
TEST(Silence, IsReviewBesideAGarbledSentenceOfAScan) {
  CriteriaSet criteria = plan();
  criteria.criteria.push_back(
      criterion_of("7.1.1", "Trang thông tin điện tử cung cấp thông tin thường xuyên", "Đúng quy định"));
  const auto verdict = [&](Source source) {
    const Review review =
        check_submission(criteria, with_sentence("Tranq thônq tìm điêm tư cunq câb thônq tìm thườnq xuyôn.", source));
    return std::string(name_of(review.results.back().verdict)) + ' ' + review.results.back().reason.code + ' ' +
           name_of(review.results[3].verdict);
  };
  EXPECT_EQ(verdict(Source::kOcr), "review match-uncertain missing") << "6.2.2 is nowhere";
  EXPECT_EQ(verdict(Source::kText), "missing not-mentioned missing") << "digital text is what it is";
}

TEST(Assignment, SlipsOfToneDoNotPartASentenceFromItsCriterion) {
  constexpr std::string_view kSlips = "Đã ban hanh quy chê quán lý, sứ dụng tái sán công.";
  EXPECT_EQ(of("6.2.2", with_sentence(kSlips, Source::kOcr)), "review act-not-stated") << "of 6.2.2 for sure";
}

// "Đang triển khai" after the deadline is not met; that is said only where the day of the report is believable.
TEST(Lateness, AMisreadYearOfAScanMakesNothingLate) {
  const auto dated = [](Source source, std::int32_t year) {
    Submission made =
        report({{"6.2.2", "Ban hành quy chế quản lý, sử dụng tài sản công", "Đang xây dựng quy chế"}}, source);
    made.header.date.day = 5;
    made.header.date.month = 12;
    made.header.date.year = year;
    made.header.date.where.source = source;
    return made;
  };
  CriteriaSet criteria = plan();
  criteria.criteria[3].deadline.date = Date{2022, 11, 30};
  const auto verdict = [&](const Submission& submission) {
    const Review review = check_submission(criteria, submission);
    return std::string(name_of(review.results[3].verdict)) + ' ' + review.results[3].reason.code;
  };
  EXPECT_EQ(verdict(dated(Source::kOcr, 2022)), "not_met late-under-way");
  EXPECT_EQ(verdict(dated(Source::kOcr, 2023)), "not_met late-under-way");
  EXPECT_EQ(verdict(dated(Source::kOcr, 2032)), "review under-way");
  EXPECT_EQ(verdict(dated(Source::kText, 2032)), "not_met late-under-way") << "digital text is what it is";
}

TEST(YearStale, AReportOfAnotherYearThanThePlanIsTold) {
  const auto told = [](Submission submission, CheckOptions options = {}) {
    const Review review = check_submission(plan(), submission, options);
    return std::any_of(review.findings.begin(), review.findings.end(),
                       [](const Finding& finding) { return finding.message.code == "year-stale.plan"; });
  };
  Submission submission = report(kCoded, Source::kText);
  EXPECT_FALSE(told(submission));
  submission.header.year = 0;
  EXPECT_FALSE(told(submission)) << "no year is no other year";
  submission.header.year = 2017;
  EXPECT_TRUE(told(submission));
  CheckOptions options;
  options.year = 2022;
  EXPECT_FALSE(told(submission, options)) << "who names the year knows";
}

TEST(Interim, AnUnreadFirstPageMayHaveNamedAQuarter) {
  const std::vector<Row> rows = {{"1.1", "Thực hiện kế hoạch CCHC", "Hoàn thành 20/30 nhiệm vụ"}};
  Submission submission = report(rows, Source::kOcr);
  EXPECT_EQ(of("1.1", submission), "not_met threshold-not-met-counts");
  submission.header.period = {};
  submission.pages.front().source = Source::kUnread;
  EXPECT_EQ(of("1.1", submission), "review interim-shortfall");
}

}  // namespace
}  // namespace rasoat
