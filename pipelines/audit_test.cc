#include "pipelines/audit.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "pipelines/mock_pool.h"
#include "pipelines/read_document.h"

namespace rasoat {
namespace {

namespace fs = std::filesystem;

// Documents of a made-up kind: "plan YEAR DATE", "report YEAR UNIT PERIOD MARK".
class AuditTest : public testing::Test {
 protected:
  AuditTest() { fs::create_directories(folder_); }
  ~AuditTest() override { fs::remove_all(folder_); }

  void write(const std::string& name, const std::string& content) const {
    fs::create_directories((folder_ / name).parent_path());
    std::ofstream(folder_ / name) << content;
  }

  static Date date_of(const std::string& iso) { return date_from_iso(iso).value_or(Date{}); }

  static Submission parse(const Document& document) {
    const std::vector<Word>& words = document.pages.at(0).words;
    const auto word = [&](std::size_t i) { return i < words.size() ? words[i].text : std::string(); };
    Submission submission;
    submission.header.year = words.size() > 1 ? std::stoi(word(1)) : 0;
    if (word(0) == "plan") parse_plan(submission, date_of(word(2)));
    if (word(0) == "report") parse_report(submission, word(2), word(3));
    submission.header.title = word(4);
    return submission;
  }

  static void parse_plan(Submission& submission, const Date& date) {
    submission.header.kind = DocumentKind::kPlan;
    submission.header.number.presence = Presence::kPresent;
    submission.header.date = {Presence::kPresent, "", date.day, date.month, date.year, {}};
    for (const char* id : {"1.1", "1.2"}) submission.appendix.emplace_back().id = id;
  }

  static void parse_report(Submission& submission, const std::string& unit, const std::string& period) {
    submission.header.kind = DocumentKind::kReport;
    submission.header.unit = submission.header.agency = unit;
    submission.unit_keys = {unit};
    submission.header.period.kind = period == "year" ? PeriodKind::kYear : PeriodKind::kSixMonths;
  }

  // Meets 1.1; 1.2 is not spoken of at all.
  static Review judge(const CriteriaSet& criteria, const Submission& submission) {
    Review review;
    review.unit = submission.header.unit;
    review.title = submission.header.title;
    review.year = criteria.year;
    review.results.emplace_back().criterion_id = "1.1";
    review.results.back().verdict = Verdict::kMet;
    return review;
  }

  std::string run(int jobs) const {
    const auto pool = start_pool(mock_options(jobs));
    BatchSteps steps;
    steps.read = [&](Blob blob, ReadCallback callback) {
      read_document(reader_of(*pool), std::move(blob), {}, 32, std::move(callback));
    };
    steps.parse = parse;
    steps.cancel = [&] { pool->cancel(); };
    BatchOptions options;
    options.jobs = jobs;
    return dump(audit(list_tree(folder_)->files, steps, judge, options));
  }

  static std::string dump(const AuditResult& result) {
    std::string text;
    for (const GoverningPlan& plan : result.plans) {
      text += "plan " + std::to_string(plan.year) + " " + plan.path + " " +
              std::to_string(plan.criteria.criteria.size()) + "\n";
    }
    for (const UnitYear& unit : result.units) {
      text += std::to_string(unit.year) + " " + unit.unit + " " + result.reviews[unit.review].path;
      for (const std::size_t other : unit.others) text += " (" + result.reviews[other].path + ")";
      for (const auto& verdict : unit.verdicts) text += std::string(" ") + (verdict ? name_of(*verdict) : "-");
      text += "\n";
    }
    for (const NotJudged& one : result.not_judged) {
      text += one.path + ": " + one.code + (one.instead.empty() ? "" : " -> " + one.instead) + "\n";
    }
    return text;
  }

  const fs::path folder_ = fs::temp_directory_path() / ("rasoat-audit-" + std::to_string(::getpid()));
};

TEST_F(AuditTest, EachReportIsJudgedAgainstThePlanOfItsYear) {
  write("2021/ke-hoach.pdf", "plan 2021 2021-01-10");
  write("2021/van-phong.pdf", "report 2021 office year");
  write("2022/ke-hoach-cu.pdf", "plan 2022 2022-01-10");
  write("2022/ke-hoach-moi.pdf", "plan 2022 2022-09-10");
  write("2022/van-phong.pdf", "report 2022 office year");
  write("2022/van-phong-6-thang.pdf", "report 2022 office half");
  write("2022/phong-dau-tu.pdf", "report 2022 invest half");
  write("2022/ban-sao.pdf", "report 2022 invest half");
  write("khac/cong-van.pdf", "letter 2022");
  write("khac/bao-cao-2019.pdf", "report 2019 office year");
  write("khac/hong.pdf", "mock crash");
  const std::string expected =
      "plan 2021 2021/ke-hoach.pdf 2\n"
      "plan 2022 2022/ke-hoach-moi.pdf 2\n"
      "2021 office 2021/van-phong.pdf met -\n"
      "2022 invest 2022/ban-sao.pdf met -\n"
      "2022 office 2022/van-phong.pdf (2022/van-phong-6-thang.pdf) met -\n"
      "2022/ke-hoach-cu.pdf: superseded -> 2022/ke-hoach-moi.pdf\n"
      "2022/phong-dau-tu.pdf: duplicate -> 2022/ban-sao.pdf\n"
      "khac/bao-cao-2019.pdf: no-plan\n"
      "khac/cong-van.pdf: other-kind\n"
      "khac/hong.pdf: unreadable\n";
  for (const int jobs : {1, 2, 8}) EXPECT_EQ(run(jobs), expected) << jobs;
}

TEST_F(AuditTest, AnEmptyTreeIsAnEmptyAudit) { EXPECT_EQ(run(1), ""); }

}  // namespace
}  // namespace rasoat
