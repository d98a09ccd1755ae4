#include "render/sample_test.h"

namespace rasoat::sample {
namespace {

Provenance at(std::int32_t page, double top, std::string quote) {
  Provenance where;
  where.places = {{page, {85.04, top, 541.37, top + 13.6}}};
  where.quote = std::move(quote);
  return where;
}

Criterion criterion(CriterionKind kind, std::string code, std::string name, Target target) {
  Criterion c;
  c.id = code;
  c.kind = kind;
  c.code = std::move(code);
  c.field = c.code.front() == '1' ? "I" : "III";
  c.field_name = c.field == "I" ? "CÔNG TÁC CHỈ ĐẠO ĐIỀU HÀNH CCHC" : "CẢI CÁCH THỦ TỤC HÀNH CHÍNH";
  c.order = "1";
  c.name = std::move(name);
  c.target = std::move(target);
  c.lead = "Văn phòng";
  c.support = "Các phòng chuyên môn";
  c.deadline = {"Trong năm đánh giá", DeadlineKind::kWithinYear, Date{2022, 12, 31}, std::nullopt, false};
  c.where = at(7, 120.5, c.name);
  return c;
}

Target target(std::string text, Predicate predicate) {
  Target t;
  t.text = std::move(text);
  t.predicate = std::move(predicate);
  return t;
}

Claim claim(std::string text, std::int32_t page, double top) {
  Claim c;
  c.where = at(page, top, text);
  c.text = std::move(text);
  c.status = "done";
  c.matched_by = "code";
  return c;
}

Result result(const Criterion& c, Verdict verdict, Message reason) {
  Result r;
  r.criterion_id = c.id;
  r.kind = c.kind;
  r.code = c.code;
  r.name = c.name;
  r.field = c.field;
  r.field_name = c.field_name;
  r.lead = c.lead;
  r.target = c.target;
  r.verdict = verdict;
  r.reason = std::move(reason);
  r.fingerprint = "f00d" + c.code;
  return r;
}

Result met(const Criterion& c) {
  Result r = result(c, Verdict::kMet,
                    {"threshold-met",
                     {{"target", c.target.text},
                      {"value", "100"},
                      {"op", "@op.ge"},
                      {"limit", "100"},
                      {"unit", "@unit.percent"},
                      {"page", "2"}}});
  r.claims = {claim("Hoàn thành 27/27 nhiệm vụ, đạt 100% kế hoạch.", 2, 200)};
  r.claims[0].value = Decimal{100, 0};
  r.claims[0].unit = Unit::kPercent;
  r.claims[0].numerator = Decimal{27, 0};
  r.claims[0].denominator = Decimal{27, 0};
  r.claims[0].evidence = {{"25/QĐ-BQLKKT", "Quyết định", "2022-01-15"}};
  r.claims[0].self_assessed = "met";
  r.decisive = 0;
  return r;
}

Result not_met(const Criterion& c) {
  Result r = result(c, Verdict::kNotMet,
                    {"threshold-not-met-counts",
                     {{"target", c.target.text},
                      {"numerator", "1.206"},
                      {"denominator", "2.450"},
                      {"share", "49,22"},
                      {"op", "@op.ge"},
                      {"limit", "50"},
                      {"unit", "@unit.percent"},
                      {"page", "3"}}});
  r.claims = {claim("Có 1.206/2.450 hồ sơ nộp trực tuyến, đạt 49,22%.", 3, 340)};
  r.claims[0].value = Decimal{4922, 2};
  r.claims[0].unit = Unit::kPercent;
  r.decisive = 0;
  return r;
}

Result missing(const Criterion& c) {
  Result r = result(c, Verdict::kMissing, {"not-mentioned", {{"pages", "1-4"}}});
  r.searched = {1, 2, 3, 4};
  r.nearest = claim("Thực hiện chế độ báo cáo chuyên đề theo yêu cầu.", 4, 90);
  return r;
}

Result review_of(const Criterion& c) {
  Result r =
      result(c, Verdict::kReview,
             {"praise-only",
              {{"target", c.target.text}, {"found", "Công tác được quan tâm, chỉ đạo thường xuyên."}, {"page", "4"}}});
  r.claims = {claim("Công tác được quan tâm, chỉ đạo thường xuyên.", 4, 410)};
  r.claims[0].where.source = Source::kOcr;
  r.claims[0].where.confidence = 0.8125F;
  return r;
}

Result not_applicable(const Criterion& c) {
  Result r = result(
      c, Verdict::kNotApplicable,
      {"not-arisen", {{"target", c.target.text}, {"found", "Trong kỳ không phát sinh hồ sơ trễ hạn."}, {"page", "4"}}});
  r.claims = {claim("Trong kỳ không phát sinh hồ sơ trễ hạn.", 4, 500)};
  return r;
}

Finding finding(const char* rule, Severity severity, std::string code, Provenance where) {
  Finding f;
  f.rule = rule;
  f.severity = severity;
  f.criterion_id = code;
  f.code = std::move(code);
  f.message.code = rule;
  f.where = std::move(where);
  f.fingerprint = std::string("beef-") + rule;
  return f;
}

}  // namespace

CriteriaSet criteria() {
  CriteriaSet set;
  set.path = "ke-hoach-2022.pdf";
  set.sha256 = std::string(64, 'a');
  set.year = 2022;
  set.title = "Kế hoạch nâng cao Chỉ số cải cách hành chính năm 2022";
  set.unit = "BAN QUẢN LÝ KHU KINH TẾ";
  Target change = target("Tăng ít nhất 02% so với năm 2021",
                         Change{Op::kGreaterEqual, {2, 0}, Unit::kPercentagePoint, 2021, false});
  Target zero = target("100% hồ sơ trễ hạn được xin lỗi (nếu có)",
                       Threshold{Op::kGreaterEqual, {100, 0}, std::nullopt, Unit::kPercent});
  zero.conditional = true;
  Target duty = target("Đầy đủ số lượng, nội dung và gửi đúng thời gian theo quy định.", Duty{});
  duty.conditions = {"gửi đúng thời gian theo quy định"};
  set.criteria = {
      criterion(
          CriterionKind::kTc, "1.1", "Thực hiện kế hoạch CCHC",
          target("Hoàn thành 100% kế hoạch", Threshold{Op::kGreaterEqual, {100, 0}, std::nullopt, Unit::kPercent})),
      criterion(CriterionKind::kTc, "1.2", "Thực hiện chế độ báo cáo CCHC định kỳ", duty),
      criterion(CriterionKind::kTctp, "3.1.1",
                "Tỷ lệ hồ sơ nộp trực tuyến mức độ 3, 4 trên tổng số hồ sơ đã tiếp nhận của các thủ tục hành chính "
                "được cung cấp trực tuyến",
                target("Từ 50% trở lên", Threshold{Op::kGreaterEqual, {50, 0}, std::nullopt, Unit::kPercent})),
      criterion(CriterionKind::kTctp, "3.2.1", "Chỉ đạo, điều hành cải cách thủ tục hành chính", change),
      criterion(CriterionKind::kTctp, "3.4.2", "Thực hiện xin lỗi người dân khi để xảy ra trễ hẹn", zero),
      criterion(CriterionKind::kTctp, "3.5.1", "Không có sai phạm", target("Không có sai phạm", Zero{})),
  };
  return set;
}

Review review() {
  const CriteriaSet set = criteria();
  Review r;
  r.path = "bao-cao/ban-quan-ly.pdf";
  r.sha256 = std::string(64, 'b');
  r.kind = DocumentKind::kReport;
  r.unit = "Ban Quản lý Khu kinh tế";
  r.year = 2022;
  r.period = {PeriodKind::kYear, 2022, 0};
  r.number = "215/BC-BQLKKT";
  r.date = "2022-12-15";
  r.title = "Kết quả thực hiện nhiệm vụ cải cách hành chính năm 2022";
  r.pages = {{1, Source::kText, 1, "text-layer", 595.3, 841.9},
             {2, Source::kText, 1, "text-layer", 595.3, 841.9},
             {3, Source::kText, 1, "text-layer", 595.3, 841.9},
             {4, Source::kOcr, 0.91F, "no-text", 595.3, 841.9}};
  r.signatures = {{"Nguyễn Văn A", "2022-12-15T08:30:00Z", SignatureStatus::kValid, false, ""}};
  r.status = Status::kNonCompliant;
  r.isolation = "process";
  r.results = {met(set.criteria[0]),       missing(set.criteria[1]),        not_met(set.criteria[2]),
               review_of(set.criteria[3]), not_applicable(set.criteria[4]), missing(set.criteria[5])};
  r.results[5].in_scope = false;
  r.findings = {finding("target-not-met", Severity::kError, "3.1.1",
                        at(3, 340, "Có 1.206/2.450 hồ sơ nộp trực tuyến, đạt 49,22%.")),
                finding("criterion-missing", Severity::kError, "1.2", {}),
                finding("evidence-missing", Severity::kWarning, "1.1",
                        at(2, 200, "Hoàn thành 27/27 nhiệm vụ, đạt 100% kế hoạch.")),
                finding("legacy-encoding", Severity::kNote, "", at(1, 60, ""))};
  r.findings[0].expected = "Từ 50% trở lên";
  r.findings[0].found = "49,22%";
  r.findings[2].waived = true;
  r.findings.push_back(finding("criterion-missing", Severity::kNote, "3.5.1", {}));  // out of scope
  return r;
}

Review unreadable() {
  Review r;
  r.path = "bao-cao/b\xE1o c\xE1o.pdf";  // Latin-1: no UTF-8
  r.status = Status::kUnreadable;
  r.error = ReadError{ReadErrorCode::kEncrypted, "password required", 0};
  return r;
}

}  // namespace rasoat::sample
