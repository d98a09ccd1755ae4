// Each rule on the least case that makes it fire, and on the same case without the fault, where nothing at all fires.
#include <gtest/gtest.h>

#include <functional>
#include <ostream>
#include <set>

#include "check/check.h"
#include "check/header_rules.h"
#include "check/rules.h"
#include "tests/parse/hand_set.h"

namespace rasoat {
namespace {

using test::criterion_of;
using test::paragraph_of;
using test::table_of;
using Rules = std::set<std::string>;

Rules rules_of(const std::vector<Finding>& findings) {
  Rules rules;
  for (const Finding& finding : findings) rules.insert(finding.rule);
  return rules;
}

// Rules on form and on the file have cases of their own.
Rules rules_on_content(const std::vector<Finding>& findings) {
  Rules rules = rules_of(findings);
  std::erase_if(rules, [](const std::string& rule) {
    const RuleGroup group = find_rule(rule)->group;
    return group == RuleGroup::kForm || group == RuleGroup::kDocument;
  });
  return rules;
}

// ---- The header, and what extract noted of the file

Submission whole() {
  Submission made;
  made.pages.push_back({1, Source::kText, 1, "", 595, 842});
  Header& header = made.header;
  header.kind_text = "BÁO CÁO";
  header.title = "Kết quả công tác cải cách hành chính năm 2022";
  header.agency = "BAN QUẢN LÝ KHU KINH TẾ";
  header.motto = Provenance{};
  header.number = {Presence::kPresent, "45", "BC-BQLKKT", "/", {}};
  header.date = {Presence::kPresent, "Gia Lai", 15, 12, 2022, {}};
  header.recipients = Provenance{};
  header.signer = SignerBlock{"KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN", "Nguyễn Văn An", {}};
  return made;
}

struct HeaderCase {
  const char* rule;
  std::function<void(Submission&)> fault;
};
std::ostream& operator<<(std::ostream& out, const HeaderCase& c) { return out << c.rule; }

class HeaderRule : public testing::TestWithParam<HeaderCase> {};

TEST_P(HeaderRule, FiresOnItsFaultOnly) {
  Submission faulty = whole();
  GetParam().fault(faulty);
  std::vector<Finding> findings;
  check_header(faulty, findings);
  report_notes(faulty, findings);
  EXPECT_EQ(rules_of(findings), Rules{GetParam().rule});
}

// What nobody could read is no fault of its author.
TEST_P(HeaderRule, IsSilentWhereThePageWasNotRead) {
  Submission faulty = whole();
  GetParam().fault(faulty);
  faulty.pages.front().source = Source::kUnread;
  std::vector<Finding> findings;
  check_header(faulty, findings);
  EXPECT_EQ(rules_of(findings), Rules{});
}

TEST(HeaderRules, AreSilentOnAWholeDocument) {
  std::vector<Finding> findings;
  check_header(whole(), findings);
  report_notes(whole(), findings);
  EXPECT_EQ(rules_of(findings), Rules{});
}

INSTANTIATE_TEST_SUITE_P(
    Faults, HeaderRule,
    testing::Values(HeaderCase{"motto-missing", [](Submission& s) { s.header.motto.reset(); }},
                    HeaderCase{"agency-missing", [](Submission& s) { s.header.agency.clear(); }},
                    HeaderCase{"number-missing", [](Submission& s) { s.header.number.presence = Presence::kBlank; }},
                    HeaderCase{"number-missing", [](Submission& s) { s.header.number.presence = Presence::kAbsent; }},
                    HeaderCase{"date-incomplete", [](Submission& s) { s.header.date.presence = Presence::kBlank; }},
                    HeaderCase{"title-missing",
                               [](Submission& s) {
                                 s.header.title.clear();
                                 s.header.kind_text.clear();
                               }},
                    HeaderCase{"signer-missing", [](Submission& s) { s.header.signer.reset(); }},
                    HeaderCase{"recipients-missing", [](Submission& s) { s.header.recipients.reset(); }}));

class NoteRule : public testing::TestWithParam<const char*> {};

TEST_P(NoteRule, FiresOnWhatExtractNoted) {
  Submission noted = whole();
  noted.notes.push_back({GetParam(), 1, "x"});
  std::vector<Finding> findings;
  check_header(noted, findings);
  report_notes(noted, findings);
  EXPECT_EQ(rules_of(findings), Rules{GetParam()});
}

INSTANTIATE_TEST_SUITE_P(Notes, NoteRule,
                         testing::Values("truncated", "text-layer-untrusted", "legacy-encoding", "ocr-low-confidence",
                                         "portfolio-unread", "attachment-unread", "unreadable"));

// ---- A plan's item against its row

Criterion row() {
  Criterion criterion;
  criterion.id = criterion.code = "7.2.1";
  criterion.name = "Tỷ lệ TTHC cung cấp trực tuyến mức độ 3 và 4 có phát sinh hồ sơ trong năm";
  criterion.target = parse_target("Từ 50% trở lên", 2022);
  criterion.lead = "Văn phòng";
  criterion.support = "Phòng Quản lý Đầu tư";
  criterion.deadline = parse_deadline("Trước ngày 30/6/2022", 2022);
  criterion.keys = keys_of(criterion);
  return criterion;
}

Commitment promise() {
  Commitment made;
  made.label = "1.7";
  made.names = {row().name};
  made.target = row().target;
  made.lead = "Văn phòng";
  made.support = "Phòng Quản lý Đầu tư";
  made.deadline = row().deadline;
  made.has_target = made.has_lead = made.has_support = made.has_deadline = true;
  return made;
}

struct PromiseCase {
  const char* rule;
  std::function<void(Commitment&)> fault;
};
std::ostream& operator<<(std::ostream& out, const PromiseCase& c) { return out << c.rule; }

// Of a plan held against the governing one.
Rules rules_of_plan(Commitment item) {
  CriteriaSet criteria;
  criteria.year = 2022;
  criteria.criteria = {row()};
  Submission plan = whole();
  plan.header.kind = DocumentKind::kPlan;
  plan.header.year = 2022;
  plan.commitments = {std::move(item)};
  fill_keys(plan);
  return rules_on_content(check_submission(criteria, plan).findings);
}

class PlanRule : public testing::TestWithParam<PromiseCase> {};

TEST_P(PlanRule, FiresOnItsFaultOnly) {
  Commitment item = promise();
  GetParam().fault(item);
  EXPECT_EQ(rules_of_plan(item), Rules{GetParam().rule});
}

TEST(PlanRules, AreSilentOnAPlanThatPromisesWhatIsAsked) {
  EXPECT_EQ(rules_of_plan(promise()), Rules{});
  Commitment stricter = promise();
  stricter.target = parse_target("Từ 60% trở lên", 2022);
  stricter.deadline = parse_deadline("Trước ngày 15/6/2022", 2022);
  stricter.support = "Phòng Quản lý Đầu tư, Phòng Quản lý Doanh nghiệp";
  EXPECT_EQ(rules_of_plan(stricter), Rules{});
}

INSTANTIATE_TEST_SUITE_P(
    Faults, PlanRule,
    testing::Values(
        PromiseCase{"criterion-missing", [](Commitment& c) { c.names = {"Công tác văn thư, lưu trữ"}; }},
        PromiseCase{"target-missing", [](Commitment& c) { c.has_target = false; }},
        PromiseCase{"target-weaker", [](Commitment& c) { c.target = parse_target("Từ 40% trở lên", 2022); }},
        PromiseCase{"target-unclear", [](Commitment& c) { c.target = parse_target("Nâng cao tỷ lệ", 2022); }},
        PromiseCase{"lead-missing",
                    [](Commitment& c) {
                      c.lead.clear();
                      c.has_lead = false;
                    }},
        PromiseCase{"lead-differs", [](Commitment& c) { c.lead = "Phòng Quản lý Xây dựng"; }},
        PromiseCase{"support-differs", [](Commitment& c) { c.support = "Phòng Quản lý Xây dựng"; }},
        PromiseCase{"deadline-later", [](Commitment& c) { c.deadline = parse_deadline("Trước ngày 30/9/2022", 2022); }},
        PromiseCase{"deadline-missing", [](Commitment& c) { c.has_deadline = false; }}));

// ---- A report against its criteria

CriteriaSet measure() {
  CriteriaSet set;
  set.year = 2022;
  set.criteria = {criterion_of("3.4.1", "Tỷ lệ hồ sơ giải quyết đúng hạn", "100% hồ sơ được giải quyết đúng hạn"),
                  criterion_of("5.5.2", "Chấp hành kỷ luật, kỷ cương hành chính", "Không có công chức bị kỷ luật"),
                  criterion_of("6.2.2", "Ban hành quy chế quản lý, sử dụng tài sản công", "Ban hành đúng quy định")};
  return set;
}

using Row = test::Texts;  // code, name, result, self-assessment

const std::vector<Row> kGood = {
    {"3.4.1", "Tỷ lệ hồ sơ giải quyết đúng hạn", "1.204/1.204 hồ sơ được giải quyết đúng hạn, đạt 100%", "Đạt"},
    {"5.5.2", "Chấp hành kỷ luật, kỷ cương hành chính", "Không có công chức bị kỷ luật", "Đạt"},
    {"6.2.2", "Ban hành quy chế quản lý, sử dụng tài sản công",
     "Đã ban hành Quyết định số 12/QĐ-BQLKKT ngày 10/3/2022 về quy chế quản lý, sử dụng tài sản công", "Đạt"}};

Submission report(const std::vector<Row>& rows, const std::string& prose = "") {
  Structure structure{{table_of({"Mã", "Tiêu chí", "Kết quả thực hiện", "Tự đánh giá"}, rows)}};
  if (!prose.empty()) structure.blocks.emplace_back(paragraph_of(prose));
  Submission made = whole();
  made.header.kind = DocumentKind::kReport;
  made.header.year = 2022;
  made.header.period = {PeriodKind::kYear, 2022, 0};
  made.statements = read_statements(structure, made.header);
  fill_keys(made);
  return made;
}

Rules rules_of_report(const Submission& submission) {
  return rules_on_content(check_submission(measure(), submission).findings);
}

std::vector<Row> with(std::size_t at, std::size_t cell, const std::string& text) {
  std::vector<Row> rows = kGood;
  rows.at(at).at(cell) = text;
  return rows;
}

std::vector<Row> and_row(const Row& row) {
  std::vector<Row> rows = kGood;
  rows.push_back(row);
  return rows;
}

struct ReportCase {
  Rules rules;
  Submission report;
};
std::ostream& operator<<(std::ostream& out, const ReportCase& c) {
  for (const std::string& rule : c.rules) out << rule << " ";
  return out;
}

class ReportRule : public testing::TestWithParam<ReportCase> {};

TEST_P(ReportRule, FiresOnItsFault) { EXPECT_EQ(rules_of_report(GetParam().report), GetParam().rules); }

TEST(ReportRules, AreSilentOnAReportThatMeetsEverything) { EXPECT_EQ(rules_of_report(report(kGood)), Rules{}); }

INSTANTIATE_TEST_SUITE_P(
    Faults, ReportRule,
    testing::Values(ReportCase{{"criterion-missing"}, report({kGood[0], kGood[1]})},
                    ReportCase{{"target-not-met", "self-score-contradicts"},
                               report(with(0, 2, "1.104/1.204 hồ sơ được giải quyết đúng hạn, đạt 91,69%"))},
                    ReportCase{{"target-not-met"},
                               report({{"3.4.1", "Tỷ lệ hồ sơ giải quyết đúng hạn",
                                        "1.104/1.204 hồ sơ được giải quyết đúng hạn, đạt 91,69%", "Chưa đạt"},
                                       kGood[1],
                                       kGood[2]})},
                    ReportCase{{"result-unclear"}, report(with(2, 2, "Luôn được quan tâm, tăng cường"))},
                    ReportCase{{"evidence-missing"},
                               report(with(2, 2, "Đã ban hành quy chế quản lý, sử dụng tài sản công"))},
                    ReportCase{{"code-unknown"}, report(and_row({"9.9.9", "Công tác khác", "Đã thực hiện", "Đạt"}))},
                    ReportCase{{"criterion-duplicated"}, report(and_row(kGood[1]))},
                    ReportCase{{"figures-disagree", "result-unclear"},
                               report(with(0, 2, "1.104/1.204 hồ sơ được giải quyết đúng hạn, đạt 100%"))}));

TEST(ReportRules, AViolationElsewhereContradictsAZero) {
  const Rules rules = rules_of_report(report(
      kGood, "Trong năm, Ban Quản lý đã thi hành kỷ luật 01 công chức bằng hình thức khiển trách (TCTP 5.5.2)."));
  EXPECT_TRUE(rules.contains("claims-conflict"));
  EXPECT_TRUE(rules.contains("target-not-met"));
}

TEST(ReportRules, ACodeBesideAnotherCriterionsNameIsAMismatch) {
  const Rules rules = rules_of_report(report(with(0, 1, "Chấp hành kỷ luật, kỷ cương hành chính")));
  EXPECT_TRUE(rules.contains("code-name-mismatch"));
  EXPECT_FALSE(rules_of_report(report(with(0, 1, "Hồ sơ giải quyết đúng hạn"))).contains("code-name-mismatch"));
}

}  // namespace
}  // namespace rasoat
