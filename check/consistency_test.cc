// Real claims of public reports, recomputed. The sentences are ours, the figures are not; "rNN"
// names the public news item or report that they were read from. Then what must not be called wrong.
#include "check/consistency.h"

#include <gtest/gtest.h>

#include "check/consistency_findings.h"
#include "parse/submission.h"
#include "parse/target.h"

namespace rasoat {
namespace {

Statement make_statement(std::string_view text, std::int32_t year = 0) {
  Statement statement;
  statement.passage = make_passage(text);
  statement.figures = find_figures(statement.passage.text, year);
  return statement;
}

// "share fits 1.171 / 1.187 = 98,65%", one line each.
std::string dump(const Statement& statement) {
  std::string text;
  for (const Recomputation& r : recompute(statement)) {
    if (!text.empty()) text += '\n';
    text += std::string(name_of(r.what)) + ' ' + name_of(r.fit);
    if (!r.working.empty()) text += ' ' + r.working;
    if (r.fit == Fit::kDisagrees) text += ", printed " + r.found;
  }
  return text;
}

struct Case {
  std::string_view source;
  std::string_view sentence;
  std::string_view expected;
};

std::ostream& operator<<(std::ostream& out, const Case& c) { return out << c.source << ": " << c.sentence; }

class Recompute : public testing::TestWithParam<Case> {};

TEST_P(Recompute, GivesTheLabelledOutcome) {
  const Case& c = GetParam();
  EXPECT_EQ(dump(make_statement(c.sentence)), c.expected);
}

INSTANTIATE_TEST_SUITE_P(
    RealClaims, Recompute,
    testing::Values(
        Case{"r01",
             "Trong quý, toàn tỉnh đã giải quyết 643.272 hồ sơ, trong đó giải quyết đúng hạn 635.593 hồ sơ, đạt "
             "98,81%, quá hạn 7.677 hồ sơ.",
             "share fits 635.593 / 643.272 = 98,81%\nsum disagrees 635.593 + 7.677 = 643.270, printed 643.272"},
        Case{"r01", "Tiếp nhận 659.245 hồ sơ, đã giải quyết 643.272 hồ sơ, đang giải quyết 7.172 hồ sơ.",
             "sum disagrees 643.272 + 7.172 = 650.444, printed 659.245"},
        Case{"r01", "Đang giải quyết 7.172 hồ sơ (trong hạn 5.950 hồ sơ, quá hạn 1.222 hồ sơ).",
             "sum fits 5.950 + 1.222 = 7.172"},
        Case{
            "r01",
            "Cấp tỉnh đã giải quyết 51.780 hồ sơ, trong đó đúng hạn 51.072 hồ sơ, đạt tỷ lệ 98,63%, quá hạn 708 hồ sơ.",
            "share fits 51.072 / 51.780 = 98,63%\nsum fits 51.072 + 708 = 51.780"},
        Case{"r01",
             "Cấp huyện giải quyết 329.596 hồ sơ, gồm đúng hạn 323.911 hồ sơ và quá hạn 5.685 hồ sơ (tỷ lệ 1,7%).",
             "share fits 5.685 / 329.596 = 1,72%\nsum fits 323.911 + 5.685 = 329.596"},
        Case{"r01",
             "Toàn tỉnh tiếp nhận 659.245 hồ sơ, gồm cấp tỉnh 54.575 hồ sơ, cấp huyện 340.060 hồ sơ và cấp xã 264.610 "
             "hồ sơ.",
             "sum fits 54.575 + 340.060 + 264.610 = 659.245"},
        Case{"r03",
             "Số hồ sơ đến hạn là 19.944 hồ sơ, trong đó giải quyết đúng hạn 19.255 hồ sơ (đạt 96,55%), quá hạn 689 hồ "
             "sơ (chiếm 3,45 %).",
             "share fits 19.255 / 19.944 = 96,55%\nshare fits 689 / 19.944 = 3,45%\nsum fits 19.255 + 689 = 19.944"},
        Case{"r03", "Tổng số hồ sơ đến hạn là 19.944 hồ sơ, trong đó có 16 hồ sơ đã xin lỗi (chiếm 0,08%).",
             "share fits 16 / 19.944 = 0,08%"},
        Case{"r04",
             "Các sở, ngành tiếp nhận 6.302 hồ sơ (4.131 hồ sơ tiếp nhận mới và 2.171 hồ sơ từ kỳ trước chuyển sang).",
             "sum fits 4.131 + 2.171 = 6.302"},
        Case{"r04",
             "Trong 4.169 hồ sơ đến hạn có 4.157 hồ sơ trả đúng hạn (đạt 99,71%), 12 hồ sơ trả quá hạn (chiếm 0,29%), "
             "90 hồ sơ phải bổ sung (chiếm 2,16%).",
             "share fits 4.157 / 4.169 = 99,71%\nshare fits 12 / 4.169 = 0,29%\nshare fits 90 / 4.169 = 2,16%"},
        Case{"r04",
             "Có 1.598 hồ sơ nộp trực tuyến (61 hồ sơ mức độ 3, 1.537 hồ sơ mức độ 4), trung bình đạt 18,9% trên tổng "
             "số hồ sơ.",
             "share open\nsum fits 61 + 1.537 = 1.598"},
        Case{"r04", "Các huyện tiếp nhận 16.234 hồ sơ (14.043 hồ sơ tiếp nhận mới, 2.191 hồ sơ kỳ trước chuyển sang).",
             "sum fits 14.043 + 2.191 = 16.234"},
        Case{"r04",
             "Trả đúng hạn 14.064/14.101 hồ sơ (đạt 99,74%), 461 hồ sơ bị trả lại trong tổng số 14.101 hồ sơ (chiếm "
             "3,3%).",
             "share fits 14.064 / 14.101 = 99,74%\nshare fits 461 / 14.101 = 3,27%"},
        Case{"r05", "Đã giải quyết 24.901/26.060 hồ sơ, đạt 95,55%.", "share fits 24.901 / 26.060 = 95,55%"},
        Case{"r05", "Đã giải quyết 125 hồ sơ (trước hạn 100 hồ sơ, đúng hạn 21 hồ sơ, quá hạn 4 hồ sơ).",
             "sum fits 100 + 21 + 4 = 125"},
        Case{"r05",
             "Tiếp nhận 134 hồ sơ, gồm 125 hồ sơ đã giải quyết, 6 hồ sơ đang giải quyết trong hạn và 3 hồ sơ đang giải "
             "quyết quá hạn.",
             "sum fits 125 + 6 + 3 = 134"},
        Case{"r05",
             "Đã giải quyết 125 hồ sơ, trong đó trước và đúng hạn 121 hồ sơ, chiếm tỷ lệ 96.8%, hồ sơ quá hạn chiếm "
             "5.47%.",
             "share fits 121 / 125 = 96,8%\nshares disagrees 96,8% + 5,47% = 102,27%, printed 5,47%"},
        Case{"r06", "Trung tâm trả trước và đúng hạn 2.425/2.504 hồ sơ, đạt gần 97%.",
             "share fits 2.425 / 2.504 = 96,85%"},
        Case{"r07", "Đã giải quyết 8,98 ngàn hồ sơ trong tổng số 10,18 ngàn hồ sơ, đạt 88,2%.",
             "share fits 8.980 / 10.180 = 88,21%"},
        Case{"r07", "Đã giải quyết 8,98 ngàn hồ sơ, trong đó đúng hạn 8,96 ngàn hồ sơ, đạt 99,8%.",
             "share fits 8.960 / 8.980 = 99,78%"},
        Case{"r09", "Đã giải quyết 78,76/80,4 ngàn hồ sơ, đạt 97,9%.", "share fits 78,76 / 80,4 = 97,96%"},
        Case{"r09", "Chưa giải quyết 1,2 ngàn hồ sơ (164 hồ sơ quá hạn và 1.038 hồ sơ còn trong hạn).",
             "sum fits 164 + 1.038 = 1.202"},
        Case{"r09", "Có 164 hồ sơ quá hạn (153 hồ sơ cấp tỉnh, 11 hồ sơ cấp huyện).", "sum fits 153 + 11 = 164"},
        Case{"r09", "Tiếp nhận 80,4 ngàn hồ sơ (số tròn), gồm 61,8 ngàn hồ sơ trực tiếp và 18,6 ngàn hồ sơ trực tuyến.",
             "sum fits 61.800 + 18.600 = 80.400"},
        Case{"r12", "Số hóa 7.660 hồ sơ trong tổng số 8.500 hồ sơ, đạt 90%.", "share fits 7.660 / 8.500 = 90,12%"},
        Case{"r12", "Tỷ lệ số hóa đạt 98%, tăng 94% so với trước khi có Chỉ thị.", "change as-points 98 - 94 = 4"},
        Case{"r14", "44 đơn vị được xếp loại, gồm 24 đơn vị loại tốt, 18 đơn vị loại khá và 2 đơn vị loại trung bình.",
             "sum fits 24 + 18 + 2 = 44"},
        Case{"r14", "Có 24 đơn vị xếp loại tốt, gồm 12 sở, 5 huyện, 3 thị xã và 4 cơ quan ngành dọc.",
             "sum fits 12 + 5 + 3 + 4 = 24"},
        Case{"r14", "Có 18 đơn vị xếp loại khá, gồm 9 sở, 1 huyện, 5 thị xã và 3 cơ quan ngành dọc.",
             "sum fits 9 + 1 + 5 + 3 = 18"},
        Case{"r15", "44 đơn vị được xếp hạng, gồm 29 đơn vị loại Tốt, 11 đơn vị loại Khá và 4 đơn vị loại Trung bình.",
             "sum fits 29 + 11 + 4 = 44"},
        Case{"r16",
             "44 đơn vị được xếp loại, gồm 30 đơn vị loại Tốt (tăng 01 đơn vị), 13 đơn vị loại Khá (tăng 02 đơn vị), "
             "01 đơn vị loại Trung bình (giảm 03 đơn vị).",
             "sum fits 30 + 13 + 1 = 44\nchange open 30 - 1 = 29\nchange open 13 - 2 = 11\nchange open 1 + 3 = 4"},
        Case{"r17",
             "Chỉ số SIPAS đạt 80,08%, thấp hơn 7,08% so với năm 2021, xếp hạng 16/63, tăng 29 bậc so với năm 2021.",
             "change as-points 80,08 + 7,08 = 87,16\nchange fits 16 + 29 = 45"},
        Case{"r17", "Chỉ số CCHC xếp hạng 58/63, thấp hơn 16 bậc so với năm 2021.", "change fits 58 - 16 = 42"},
        Case{"r18", "Chỉ số CCHC năm 2023 xếp hạng 19, giảm 3 bậc so với năm 2022 (hạng 16).",
             "change fits 16 - 19 = -3"},
        Case{"r19", "Đức Trọng đạt 91,55%, tăng 4 bậc, từ vị trí thứ 7 lên vị trí thứ 3.", "change fits 7 - 3 = 4"},
        Case{"r21",
             "Tổng số 59.010 bộ hồ sơ (57.028 bộ tiếp nhận mới, 1.982 bộ kỳ trước chuyển sang), đã giải quyết 57.689 "
             "bộ hồ sơ (57.502 hồ sơ giải quyết đúng hạn, 187 hồ sơ giải quyết quá hạn), đang giải quyết 1.321 bộ hồ "
             "sơ (1.246 hồ sơ trong hạn, 75 hồ sơ quá hạn).",
             "sum fits 57.028 + 1.982 = 59.010\nsum fits 57.502 + 187 = 57.689\nsum fits 1.246 + 75 = 1.321"},
        Case{"r21", "Tiếp nhận 59.010 bộ hồ sơ, đã giải quyết 57.689 bộ hồ sơ, đang giải quyết 1.321 bộ hồ sơ.",
             "sum fits 57.689 + 1.321 = 59.010"},
        Case{"r22",
             "Tiếp nhận 116.383 hồ sơ (63.273 hồ sơ trực tiếp, 53.110 hồ sơ trực tuyến), đã giải quyết 116.008 hồ sơ, "
             "còn 375 hồ sơ đang giải quyết, 27 hồ sơ quá hạn thuộc lĩnh vực đất đai.",
             "sum fits 63.273 + 53.110 = 116.383\nsum fits 116.008 + 375 = 116.383"},
        Case{"r24",
             "Tiếp nhận 3.834 hồ sơ, đã giải quyết 3.654 hồ sơ, giải quyết đúng hẹn đạt 100%, số còn lại đang trong "
             "thời gian giải quyết.",
             "share fits 3.654 / 3.654 = 100%"},
        Case{"r25",
             "Tiếp nhận 585.336 hồ sơ, đã giải quyết đúng hạn 585.116 hồ sơ, đạt 99,96%, đang giải quyết 220 hồ sơ, hồ "
             "sơ quá hạn chiếm 0%.",
             "share other-base 585.116 / 585.336 = 99,96%\nsum fits 585.116 + 220 = 585.336"},
        Case{"r29", "Toàn tỉnh ban hành 211 văn bản (43 văn bản quy phạm pháp luật, 168 văn bản cá biệt).",
             "sum fits 43 + 168 = 211"},
        Case{"r29", "Phát hiện 66 văn bản sai (2 văn bản quy phạm pháp luật, 64 văn bản cá biệt).",
             "sum fits 2 + 64 = 66"},
        Case{"r29",
             "Phát hiện 66 văn bản sai, gồm 5 văn bản sai nội dung, 17 văn bản sai căn cứ pháp lý, còn lại 44 văn bản "
             "sai về thể thức.",
             "sum fits 5 + 17 + 44 = 66"},
        Case{"r29", "Đã xử lý 8 văn bản, gồm 1 văn bản quy phạm pháp luật và 7 văn bản cá biệt.",
             "sum fits 1 + 7 = 8"}));

INSTANTIATE_TEST_SUITE_P(
    Wrong, Recompute,
    testing::Values(
        Case{"invented", "Có 500/900 hồ sơ trực tuyến, đạt 45%.", "share disagrees 500 / 900 = 55,56%, printed 45%"},
        Case{"invented", "Đạt 59,52% (20/42 TTHC).", "share disagrees 20 / 42 = 47,62%, printed 59,52%"},
        Case{"invented", "Giải quyết 1.187 hồ sơ, trong đó đúng hạn 1.171 hồ sơ, đạt 99,65%.",
             "share disagrees 1.171 / 1.187 = 98,65%, printed 99,65%"},
        Case{"invented", "Tiếp nhận 1.187 hồ sơ, trong đó 446 hồ sơ trực tuyến, chiếm 47,57%.",
             "share disagrees 446 / 1.187 = 37,57%, printed 47,57%"},
        Case{"invented", "Có 27/42 TTHC đủ điều kiện, đạt gần 60%.", "share disagrees 27 / 42 = 64,29%, printed 60%"},
        Case{"invented", "Có 27/42 TTHC đủ điều kiện, đạt trên 70%.", "share disagrees 27 / 42 = 64,29%, printed 70%"},
        Case{"invented",
             "Ban có 42 TTHC, gồm 20 TTHC lĩnh vực đầu tư, 15 TTHC lĩnh vực xây dựng và 09 TTHC lĩnh vực lao động.",
             "sum disagrees 20 + 15 + 9 = 44, printed 42"},
        Case{"invented",
             "Tổng số TTHC là 42, gồm 20 TTHC lĩnh vực đầu tư, 15 TTHC lĩnh vực doanh nghiệp, lao động và 09 TTHC lĩnh "
             "vực khác;",
             "sum disagrees 20 + 15 + 9 = 44, printed 42"},
        Case{"invented", "Có 20 TTHC đầu tư + 15 TTHC xây dựng; 20 + 15 = 36 TTHC.",
             "sum disagrees 20 + 15 = 35, printed 36"},
        Case{"invented", "Năm 2022 đạt 86,40%, tăng 3,50% so với năm 2021 (83,90%).",
             "change disagrees 86,40 - 83,90 = 2,50, printed 3,50"},
        Case{"invented", "Xếp hạng 19, giảm 4 bậc so với năm 2021 (hạng 16).",
             "change disagrees 16 - 19 = -3, printed -4"},
        Case{"invented", "Thu hút 05 dự án, giảm 03 dự án so với năm 2021 (07 dự án).",
             "change disagrees 5 - 7 = -2, printed -3"}));

// Truncation is told, but is no fault.
INSTANTIATE_TEST_SUITE_P(Truncated, Recompute,
                         testing::Values(Case{"invented", "Có 446/1.187 hồ sơ trực tuyến, chiếm 37,5%.",
                                              "share truncated 446 / 1.187 = 37,57%"},
                                         Case{"invented", "Có 2.000/3.000 hồ sơ trực tuyến (66,66%).",
                                              "share truncated 2.000 / 3.000 = 66,67%"}));

class Silent : public testing::TestWithParam<std::string_view> {};

TEST_P(Silent, IsNotCalledWrong) {
  for (const Recomputation& r : recompute(make_statement(GetParam(), 2022))) {
    EXPECT_NE(r.fit, Fit::kDisagrees) << GetParam() << "\n"
                                      << name_of(r.what) << ' ' << r.working << ", printed " << r.found;
  }
}

// Invented: each looks like a claim that can be recomputed and is none.
INSTANTIATE_TEST_SUITE_P(
    Traps, Silent,
    testing::Values("Có 27/42 TTHC được cung cấp trực tuyến, 37,57% hồ sơ nộp trực tuyến.",
                    "Ban hành 25/25 văn bản, đạt 125% kế hoạch.", "Thu hút 05 dự án, đạt 83% kế hoạch năm.",
                    "Giải quyết 1.187 hồ sơ, trong đó đúng hạn 1.171 hồ sơ, tỷ lệ hài lòng đạt 98%.",
                    "Tiếp nhận 1.187 hồ sơ, trong đó 446 hồ sơ thuộc diện phải số hóa, đạt 100%.",
                    "Giải quyết 125 hồ sơ, trong đó trước hạn 100 hồ sơ, đúng hạn 21 hồ sơ, đạt 96,8%.",
                    "Tiếp nhận mới 1.038 hồ sơ, kỳ trước chuyển sang 164 hồ sơ, đã giải quyết 1.100 hồ sơ, đang giải "
                    "quyết 102 hồ sơ.",
                    "Tiếp nhận 1.200 hồ sơ, đã giải quyết 1.100 hồ sơ, đang giải quyết 90 hồ sơ, trả lại 10 hồ sơ "
                    "không đủ điều kiện.",
                    "Kiểm tra 11 cơ quan, đơn vị, trong đó có 9 cơ quan cấp tỉnh và 1 đơn vị cấp huyện có tồn tại.",
                    "Tổ chức 05 hội nghị (120 lượt người, 03 ngày).",
                    "Thành lập 02 đoàn kiểm tra, gồm 12 thành viên và 05 cán bộ giúp việc.",
                    "Có 42 TTHC, trong đó 27 TTHC mức độ 4, 20 TTHC phát sinh hồ sơ.",
                    "Công khai 42 TTHC, gồm 20 TTHC đầu tư và 22 TTHC xây dựng, đã rà soát 10 TTHC.",
                    "Đã giải quyết 1.187 hồ sơ, đúng hạn 1.180 hồ sơ, đang giải quyết 30 hồ sơ, quá hạn 2 hồ sơ.",
                    "Có 27/42 TTHC trực tuyến, kế hoạch: 50%.",
                    "Tiếp nhận 1.187 hồ sơ, bao gồm cả 164 hồ sơ kỳ trước và 12 hồ sơ của đơn vị khác.",
                    "Tiếp nhận 1.187 hồ sơ, chưa gồm 164 hồ sơ kỳ trước và 12 hồ sơ của đơn vị khác.",
                    "Tổ chức 05 hội nghị (02 hội nghị trực tuyến với 120 đại biểu, 03 hội nghị trực tiếp).",
                    "Xếp hạng 46/63 tỉnh, thành phố, đạt 83,20%.",
                    "Chỉ số hài lòng đạt 86,40%, tăng 5% so với kế hoạch (84%).",
                    "Năm 2022 tiếp nhận 1.187 hồ sơ, tăng 12% so với năm 2021 (1.060 hồ sơ).",
                    "Chỉ số đạt 86,41%, tăng 2,50% so với năm 2021 (83,90%).",
                    "Hơn 1.100 hồ sơ trong tổng số 1.187 hồ sơ, đạt 95%.",
                    "Chỉ số PAPI đạt 42.295 điểm, SIPAS đạt 80,89%, PAR INDEX đạt 62,78 điểm.",
                    "Số hồ sơ đúng hạn đạt 97%, hồ sơ chưa đến hạn chiếm 5%.",
                    "Quyết định số 25/2021/QĐ-TTg và 03/03 văn bản hướng dẫn, đạt 100%."));

TEST(PointsOfAScore, HaveADecimalPoint) {
  const Statement statement = make_statement("Chỉ số PAPI đạt 42.295 điểm.");  // p04
  ASSERT_EQ(statement.figures.size(), 1u);
  EXPECT_EQ(statement.figures[0].value.to_vietnamese(), "42,295");
}

TEST(TwoNumbersOfATarget, KeepTheBindingOne) {
  const Target target =
      parse_target("Có từ 03 sáng kiến hoặc giải pháp mới trở lên (triển khai tối thiểu 01 sáng kiến)", 2022);
  EXPECT_EQ(target.note, "two-numbers");
  EXPECT_EQ(std::get<Threshold>(target.predicate).value, (Decimal{3, 0}));
}

// ---- The findings

struct Report {
  std::vector<Statement> statements;
  std::vector<Criterion> criteria;
  Assignment assignment;
  std::vector<Finding> check() const {
    std::vector<Finding> findings;
    check_consistency(statements, criteria, assignment, findings);
    return findings;
  }
};

TEST(ConsistencyFindings, StandOnceUnderTheirCriterion) {
  Report report;
  report.statements.push_back(make_statement("Có 500/900 hồ sơ trực tuyến, đạt 45%."));
  report.criteria.resize(2);
  report.criteria[0].code = "7.1.1";
  report.criteria[1].code = "7.2.1";
  report.assignment.of_criterion.resize(2);
  for (auto& assigned : report.assignment.of_criterion) {
    assigned.push_back({&report.statements[0], MatchedBy::kName, 1, "",
                        assigned.empty() && &assigned == &report.assignment.of_criterion[0], ""});
  }
  const auto findings = report.check();
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(findings[0].rule, "figures-disagree");
  EXPECT_EQ(findings[0].severity, Severity::kError);
  EXPECT_EQ(findings[0].code, "7.2.1");  // the other match is uncertain
  EXPECT_EQ(findings[0].expected, "55,56%");
}

TEST(ConsistencyFindings, OfNoCriterionBelongToTheDocument) {
  Report report;
  report.statements.push_back(make_statement("Tổng số 42 TTHC, gồm 20 TTHC đầu tư và 24 TTHC xây dựng."));
  const auto findings = report.check();
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(findings[0].rule, "sum-disagrees");
  EXPECT_EQ(findings[0].code, "");
}

// Rows of a table: counts in one cell, their share in the next.
Report make_table(std::initializer_list<std::pair<std::string_view, std::string_view>> rows) {
  Report report;
  std::size_t group = 0;
  for (const auto& [counts, share] : rows) {
    for (const std::string_view cell : {counts, share}) {
      report.statements.push_back(make_statement(cell));
      report.statements.back().in_table = true;
      report.statements.back().group = group;
    }
    ++group;
  }
  return report;
}

TEST(ConsistencyFindings, SeeAColumnOfShares) {
  const auto findings =
      make_table(
          {{"37/37 nhiệm vụ", "100%"}, {"05/06 vấn đề", "83,33%"}, {"03/04 vấn đề", "100%"}, {"40/42 TTHC", "95,24%"}})
          .check();
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(findings[0].rule, "figures-disagree");
  EXPECT_EQ(findings[0].expected, "75%");
  EXPECT_EQ(findings[0].where.quote, "03/04 vấn đề (100%)");
}

TEST(ConsistencyFindings, TakeNoColumnOfPlansForShares) {
  EXPECT_TRUE(
      make_table(
          {{"37/37 nhiệm vụ", "100%"}, {"05/06 vấn đề", "100%"}, {"03/04 vấn đề", "100%"}, {"21/42 TTHC", "60%"}})
          .check()
          .empty());
}

TEST(ConsistencyFindings, TellTruncationAsANote) {
  Report report;
  report.statements.push_back(make_statement("Có 2.000/3.000 hồ sơ trực tuyến (66,66%)."));
  const auto findings = report.check();
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(findings[0].severity, Severity::kNote);
  EXPECT_EQ(findings[0].message.code, "figures-disagree.truncated");
}

TEST(ConsistencyFindings, AreNotMadeOfDoubtfulDigits) {
  Report report;
  Statement statement = make_statement("Có 500/900 hồ sơ trực tuyến, đạt 45%.");
  WordSpan word;
  word.begin = 4;
  word.end = 12;
  word.source = Source::kOcr;
  word.confidence = 0.3F;
  statement.passage.words.push_back(word);
  report.statements.push_back(std::move(statement));
  EXPECT_TRUE(report.check().empty());
}

}  // namespace
}  // namespace rasoat
