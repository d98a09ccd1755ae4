// What a statement proves of a target: one row per case of the design's verdict table.
// Sources of the wording: public reports where a number is given in the corpus notes, otherwise
// written for the case.
#include "check/evaluate.h"

#include <gtest/gtest.h>

#include "extract/text/normalize.h"
#include "parse/keys.h"
#include "parse/sentences.h"
#include "parse/statement_facts.h"
#include "parse/target.h"

namespace rasoat {
namespace {

constexpr std::int32_t kYear = 2022;

Criterion make_criterion(std::string_view name, std::string_view target, std::string_view deadline) {
  Criterion criterion;
  criterion.id = criterion.code = "1.1";
  criterion.name = name;
  criterion.target = parse_target(target, kYear);
  criterion.deadline = parse_deadline(deadline, kYear);
  criterion.target.conditional = criterion.target.conditional || criterion.deadline.conditional;
  criterion.keys = keys_of(criterion);
  return criterion;
}

std::vector<Statement> make_statements(std::string_view text) {
  std::vector<Statement> statements;
  for (const auto& [begin, end] : find_sentences(text)) {
    Statement statement;
    statement.passage = make_passage(text.substr(begin, end - begin));
    read_facts(statement, kYear);
    fill_keys(statement);
    statements.push_back(std::move(statement));
  }
  return statements;
}

struct Case {
  std::string_view name;
  std::string_view target;
  std::string_view deadline;
  std::string_view report;
  std::string_view expected;  // verdict and reason code
};

std::ostream& operator<<(std::ostream& out, const Case& c) { return out << c.target << " <- " << c.report; }

class Evaluate : public testing::TestWithParam<Case> {};

TEST_P(Evaluate, GivesTheVerdictAndItsReason) {
  const Case& c = GetParam();
  const Criterion criterion = make_criterion(c.name, c.target, c.deadline);
  const std::vector<Statement> statements = make_statements(c.report);
  ReportFacts facts;
  facts.year = kYear;
  facts.date = Date{2022, 12, 14};
  Hearing hearing{criterion, facts, {}};
  for (const Statement& statement : statements) hearing.statements.push_back(&statement);
  const Evaluation evaluation = evaluate(hearing);
  EXPECT_EQ(std::string(name_of(evaluation.verdict)) + ' ' + evaluation.reason.code, c.expected);
}

constexpr const char* kOnTime = "Tỷ lệ hồ sơ TTHC do CQCM cấp tỉnh tiếp nhận trong năm được giải quyết đúng hạn";
constexpr const char* kOnline = "Tỷ lệ hồ sơ TTHC được giải quyết trực tuyến mức độ 3 và 4";
constexpr const char* kIdeas = "Sáng kiến hoặc giải pháp mới trong cải cách hành chính";
constexpr const char* kIdeasTarget = "Có từ 03 sáng kiến hoặc giải pháp mới trở lên";
constexpr const char* kDiscipline = "Chấp hành kỷ luật, kỷ cương hành chính của cán bộ, công chức, viên chức";
constexpr const char* kNoDiscipline = "Không có cán bộ, công chức, viên chức bị kỷ luật";
constexpr const char* kPunished = "Cán bộ, công chức, viên chức vi phạm bị xử lý kỷ luật";
constexpr const char* kAtUnits =
    "Thực hiện quy định về sử dụng các nguồn tài chính tại các đơn vị sự nghiệp công lập thuộc tỉnh";
constexpr const char* kMoney = "Thực hiện quy định về việc sử dụng kinh phí nguồn từ ngân sách nhà nước";
constexpr const char* kSatisfied = "Chỉ số hài lòng về tiếp cận dịch vụ thuộc Chỉ số SIPAS";
constexpr const char* kRise = "Tăng ít nhất 02% so với năm 2021";
constexpr const char* kYearLong = "Trong năm đánh giá";

INSTANTIATE_TEST_SUITE_P(
    Threshold, Evaluate,
    testing::Values(
        Case{kOnTime, "Giải quyết đúng hạn 100%", kYearLong, "Giải quyết đúng hạn 964/964 hồ sơ, đạt tỷ lệ 100%.",
             "met threshold-met-counts"},
        Case{kOnTime, "Giải quyết đúng hạn 100%", kYearLong,
             "Giải quyết 1.187 hồ sơ, trong đó đúng hạn 1.171 hồ sơ, đạt 98,65%.", "not_met threshold-not-met"},
        Case{kOnTime, "Giải quyết đúng hạn 100%", kYearLong, "Không có hồ sơ trễ hạn.", "met threshold-met-words"},
        Case{kOnTime, "Giải quyết đúng hạn 100%", kYearLong, "Gần 100% hồ sơ được giải quyết đúng hạn.",
             "not_met threshold-not-met"},
        Case{kOnline, "Từ 50% trở lên", kYearLong, "27/42 TTHC, chiếm 64,29%", "met threshold-met-counts"},
        Case{kOnline, "Từ 50% trở lên", kYearLong, "Có 446/1.187 hồ sơ được giải quyết trực tuyến, chiếm 37,57%.",
             "not_met threshold-not-met-counts"},
        Case{kOnline, "Từ 50% trở lên", kYearLong, "Khoảng 50% hồ sơ TTHC được giải quyết trực tuyến.",
             "review approximate"},
        Case{kOnline, "Từ 50% trở lên", kYearLong, "Đạt trên 50%.", "met threshold-met"},
        Case{kOnline, "Từ 50% trở lên", kYearLong, "Đạt trên 45%.", "review lower-bound"},
        Case{kOnline, "Từ 50% trở lên", kYearLong, "Trong năm không phát sinh hồ sơ.", "not_applicable not-arisen"},
        Case{kOnline, "Từ 50% trở lên", kYearLong, "Đã thực hiện tốt việc giải quyết hồ sơ trực tuyến.",
             "review figure-not-found"},
        Case{kOnline, "Từ 50% trở lên", kYearLong, "Có 500/900 hồ sơ trực tuyến, đạt 45%.",
             "review figures-contradict"},
        Case{kIdeas, kIdeasTarget, kYearLong, "Có 03 sáng kiến được công nhận.", "met threshold-met"},
        Case{kIdeas, kIdeasTarget, kYearLong, "Có 02 giải pháp mới trong CCHC được áp dụng.",
             "not_met threshold-not-met"},
        Case{kIdeas, kIdeasTarget, kYearLong, "Năm 2022 chưa có sáng kiến.", "not_met not-done"},
        Case{"Xếp hạng Chỉ số CCHC", "Trong nhóm 05 sở dẫn đầu", kYearLong, "Chỉ số CCHC năm 2022 chưa được công bố.",
             "review not-yet-due"}));

INSTANTIATE_TEST_SUITE_P(
    Zero, Evaluate,
    testing::Values(
        Case{kDiscipline, kNoDiscipline, kYearLong, "Trong năm không có cán bộ, công chức, viên chức bị kỷ luật.",
             "met zero-met"},
        Case{kDiscipline, kNoDiscipline, kYearLong, "Có 01 công chức bị kỷ luật bằng hình thức khiển trách.",
             "not_met zero-violated"},
        Case{kDiscipline, kNoDiscipline, kYearLong, "Đang xem xét kỷ luật 01 viên chức, chưa có kết luận.",
             "review pending-judgement"},
        Case{kDiscipline, kNoDiscipline, kYearLong,
             "Phê bình, rút kinh nghiệm 02 công chức; không có trường hợp bị kỷ luật.", "met zero-met"},
        Case{kDiscipline, kNoDiscipline, kYearLong, "Kỷ luật, kỷ cương luôn được quan tâm.", "review praise-only"},
        Case{kMoney, "Không có sai phạm", kYearLong, "Không có sai phạm trong sử dụng kinh phí.", "met zero-met"},
        Case{kMoney, "Không có sai phạm", kYearLong, "Không có sai phạm nghiêm trọng.", "review not-zero-stated"},
        Case{"Số sự cố an toàn thông tin nghiêm trọng", "0 sự cố", kYearLong,
             "Không xảy ra sự cố an toàn thông tin nghiêm trọng.", "met zero-met"},
        Case{kMoney, "Không có sai phạm", kYearLong, "Kiểm toán kiến nghị thu hồi nộp ngân sách 15 triệu đồng.",
             "not_met zero-violated"},
        Case{kMoney, "Không có sai phạm", kYearLong, "Thực hiện nghiêm túc, hiệu quả.", "review praise-only"},
        Case{kPunished, "Không có", kYearLong, "Không có công chức bị xử lý kỷ luật.", "met zero-met"},
        Case{kPunished, "Không có", kYearLong, "Đến nay không có công chức, viên chức nào phải xử lý kỷ luật.",
             "met zero-met"},
        Case{kPunished, "Không có", kYearLong, "Trong năm 07 công chức bị kỷ luật (03 khiển trách, 04 cảnh cáo).",
             "not_met zero-violated"},
        Case{kPunished, "Không có", kYearLong, "Số cán bộ, công chức, viên chức bị kỷ luật là 07 người.",
             "not_met zero-violated"},
        Case{kPunished, "Không có", kYearLong, "Số công chức bị kỷ luật: 0.", "met zero-met"},
        Case{kPunished, "Không có", kYearLong, "Hầu hết công chức không bị kỷ luật.", "review not-zero-stated"},
        Case{kDiscipline, kNoDiscipline, kYearLong, "Không có ai bị kỷ luật buộc thôi việc.", "review not-zero-stated"},
        Case{kAtUnits, "Không có sai phạm", kYearLong, "Không có đơn vị sự nghiệp.", "not_applicable not-arisen"},
        Case{kAtUnits, "Không có sai phạm", kYearLong, "Không có đơn vị sự nghiệp nào sai phạm.", "met zero-met"},
        Case{kAtUnits, "Không có sai phạm", kYearLong, "Đơn vị không có.", "review not-zero-stated"},
        Case{kMoney, "Không có sai phạm", kYearLong,
             "Thanh tra Sở Tài chính yêu cầu Sở nộp trả ngân sách 18,6 triệu đồng công tác phí.",
             "not_met zero-violated"},
        Case{kMoney, "Không có sai phạm", kYearLong, "Đã nộp trả ngân sách 12 triệu đồng kinh phí tiết kiệm.",
             "review not-zero-stated"},
        Case{kMoney, "Không có sai phạm", kYearLong, "Không có.", "met zero-met"}));

constexpr const char* kLate = "Số hồ sơ trễ hạn";

INSTANTIATE_TEST_SUITE_P(
    NoCases, Evaluate,
    testing::Values(Case{kLate, "0 hồ sơ", kYearLong, "Còn 12 hồ sơ trễ hạn.", "not_met zero-violated"},
                    Case{kLate, "0", kYearLong, "Trong năm có 03 hồ sơ trễ hạn do nguyên nhân khách quan.",
                         "not_met zero-violated"},
                    Case{kLate, "0", kYearLong, "0 hồ sơ", "met zero-met"},
                    Case{kLate, "0", kYearLong, "Không có hồ sơ trễ hạn.", "met zero-met"},
                    Case{kLate, "0", kYearLong, "Không để xảy ra tình trạng hồ sơ trễ hạn kéo dài.",
                         "review not-zero-stated"},
                    // Figures of other things say nothing of it.
                    Case{kLate, "0", kYearLong, "Đã tiếp nhận 1.230 hồ sơ.", "review not-zero-stated"},
                    Case{kLate, "0", kYearLong, "Đã giải quyết 1.230 hồ sơ, số hồ sơ trễ hạn giảm 5 hồ sơ.",
                         "review not-zero-stated"}));

constexpr const char* kIssue = "Ban hành kế hoạch CCHC năm kịp thời";

INSTANTIATE_TEST_SUITE_P(
    DateLimit, Evaluate,
    testing::Values(Case{kIssue, "Ban hành trước ngày 31/12/2021", kYearLong,
                         "Đã ban hành Kế hoạch số 98/KH-SNV ngày 30/12/2021.", "met date-met"},
                    Case{kIssue, "Ban hành trước ngày 31/12/2021", kYearLong,
                         "Đã ban hành Kế hoạch số 98/KH-SNV ngày 12/01/2022.", "not_met date-not-met"},
                    Case{kIssue, "Ban hành trước ngày 31/12/2021", kYearLong,
                         "Kế hoạch đã được ban hành đúng quy định.", "review date-not-found"},
                    Case{kIssue, "Ban hành trước ngày 31/12/2021", kYearLong,
                         "Đã ban hành Kế hoạch số 98/KH-SNV ngày 30/12/2021 và Kế hoạch số 02/KH-SNV ngày 12/01/2022.",
                         "review date-not-found"},
                    Case{kIssue, "Ban hành trước ngày 31/12/2021", kYearLong, "Chưa ban hành kế hoạch.",
                         "not_met not-done"}));

constexpr const char* kPlan = "Thực hiện kế hoạch CCHC";
constexpr const char* kAllOfPlan = "Hoàn thành 100% kế hoạch";
constexpr const char* kCourses = "Mức độ hoàn thành kế hoạch đào tạo, bồi dưỡng cán bộ, công chức, viên chức";
constexpr const char* kFound = "Xử lý các vấn đề phát hiện qua kiểm tra";
constexpr const char* kAllFound = "100% vấn đề phát hiện qua kiểm tra hoàn thành xử lý";
constexpr const char* kRequests = "Xử lý phản ánh, kiến nghị của người dân, doanh nghiệp";
constexpr const char* kWholeService = "Tỷ lệ hồ sơ trực tuyến toàn trình";

INSTANTIATE_TEST_SUITE_P(
    Parts, Evaluate,
    testing::Values(
        // The criterion names the part.
        Case{kIdeas, kIdeasTarget, kYearLong, "Công nhận 07 sáng kiến, trong đó 02 sáng kiến về CCHC.",
             "not_met threshold-not-met"},
        Case{kIdeas, kIdeasTarget, kYearLong,
             "Công nhận 07 sáng kiến, trong đó 02 sáng kiến về CCHC; 05 sáng kiến còn lại thuộc lĩnh vực kỹ thuật.",
             "not_met threshold-not-met"},
        Case{kIdeas, kIdeasTarget, kYearLong, "Công nhận 07 sáng kiến, trong đó 04 sáng kiến về CCHC.",
             "met threshold-met"},
        Case{kWholeService, "Từ 50% trở lên", kYearLong,
             "Tỷ lệ hồ sơ trực tuyến đạt 60%, trong đó hồ sơ toàn trình đạt 45%.", "not_met threshold-not-met"},
        Case{kWholeService, "Từ 50% trở lên", kYearLong,
             "Tỷ lệ hồ sơ trực tuyến đạt 40%, trong đó hồ sơ toàn trình đạt 55%.", "review figures-ambiguous"},
        // It names the whole.
        Case{"Đối thoại với người dân và doanh nghiệp", "Ít nhất 02 cuộc", kYearLong,
             "Đã chủ trì hai cuộc đối thoại với người dân và doanh nghiệp (một cuộc vào tháng 5, một cuộc vào tháng "
             "11).",
             "met threshold-met"},
        Case{kIdeas, kIdeasTarget, kYearLong, "Có 04 sáng kiến CCHC được công nhận, trong đó 02 sáng kiến về TTHC.",
             "met threshold-met"},
        Case{kIdeas, kIdeasTarget, kYearLong, "Có 04 sáng kiến, giải pháp mới, trong đó 01 sáng kiến của Văn phòng.",
             "met threshold-met"},
        Case{kOnline, "Từ 50% trở lên", kYearLong, "Hồ sơ trực tuyến đạt 56%, trong đó mức độ 4 đạt 30%.",
             "met threshold-met"}));

INSTANTIATE_TEST_SUITE_P(
    ServiceLevels, Evaluate,
    testing::Values(
        Case{kOnline, "Từ 50% trở lên", kYearLong,
             "Hồ sơ trực tuyến mức độ 3 là 320/1.000 hồ sơ, mức độ 4 là 210/1.000 hồ sơ.", "met threshold-met-counts"},
        Case{kOnline, "Từ 50% trở lên", kYearLong,
             "Hồ sơ mức độ 3 chiếm 20%, mức độ 4 chiếm 35% tổng số hồ sơ đã giải quyết.", "met threshold-met"},
        Case{kOnline, "Từ 50% trở lên", kYearLong, "Mức độ 3 đạt 20%, mức độ 4 đạt 35%.", "review figures-ambiguous"},
        Case{kOnline, "Từ 50% trở lên", kYearLong, "Mức độ 3 đạt 12%, mức độ 4 đạt 20%.", "not_met threshold-not-met"},
        Case{kOnline, "Từ 50% trở lên", kYearLong, "Mức độ 3 đạt 62%, mức độ 4 đạt 55%.", "met threshold-met"},
        Case{kWholeService, "Từ 50% trở lên", kYearLong, "Một phần chiếm 30%, toàn trình chiếm 25%.",
             "not_met threshold-not-met"}));

INSTANTIATE_TEST_SUITE_P(
    Remainders, Evaluate,
    testing::Values(
        Case{kFound, kAllFound, kYearLong,
             "Đã xử lý 09/09 vấn đề phát hiện qua kiểm tra, riêng vấn đề lưu trữ đang tiếp tục xử lý.",
             "review under-way"},
        Case{kFound, kAllFound, kYearLong,
             "Đã xử lý 09/09 vấn đề phát hiện qua kiểm tra, riêng vấn đề lưu trữ đã xử lý trong tháng 10.",
             "met threshold-met-counts"},
        Case{kPlan, kAllOfPlan, kYearLong,
             "Các nhiệm vụ cơ bản hoàn thành; một vài nhiệm vụ còn phải chuyển sang năm 2023.", "not_met not-done"},
        Case{kPlan, kAllOfPlan, kYearLong, "Các nhiệm vụ cơ bản hoàn thành; các báo cáo chưa gửi hết.",
             "review mostly-done"},
        Case{kPlan, kAllOfPlan, kYearLong, "Các nhiệm vụ cơ bản hoàn thành; toàn bộ báo cáo đã được gửi.",
             "review mostly-done"},
        Case{kFound, kAllFound, kYearLong,
             "Nêu 11 vấn đề, phần lớn về lập hồ sơ công việc; 11 vấn đề này đều đã được xử lý xong.",
             "met threshold-met-counts"},
        Case{kFound, kAllFound, kYearLong,
             "Phát hiện 12 vấn đề (8,5% số nội dung được kiểm tra), tất cả đã được xử lý.", "met threshold-met-words"},
        Case{kFound, kAllFound, kYearLong,
             "Phát hiện 10 vấn đề, chiếm 5% số nội dung được kiểm tra; đã xử lý 08/10 vấn đề.",
             "not_met threshold-not-met-counts"},
        Case{"Xử lý cơ sở vi phạm", "100% cơ sở vi phạm bị phát hiện được xử lý theo quy định", kYearLong,
             "Phát hiện 96 cơ sở vi phạm (6,1% số được kiểm tra); đã phạt tiền 31 cơ sở, nhắc nhở 65 cơ sở, như vậy "
             "toàn "
             "bộ cơ sở vi phạm đều được xử lý theo quy định.",
             "met threshold-met-counts"},
        Case{"Tỷ lệ cơ sở được kiểm tra", "Từ 70% trở lên", kYearLong, "Đạt 60% số cơ sở được kiểm tra.",
             "not_met threshold-not-met"},
        Case{kRequests, "100% phản ánh, kiến nghị được xử lý", kYearLong,
             "Toàn bộ 137 phản ánh, kiến nghị đều đã được xử lý, trong đó 131 phản ánh được xử lý trước hạn.",
             "met threshold-met-counts"},
        Case{kRequests, "100% phản ánh, kiến nghị được xử lý", kYearLong,
             "Tiếp nhận 137 phản ánh, kiến nghị, trong đó 131 phản ánh đã được xử lý.",
             "not_met threshold-not-met-counts"},
        Case{kCourses, kAllOfPlan, kYearLong, "Cử 18 lượt, kế hoạch 18.", "met threshold-met-counts"},
        Case{kCourses, kAllOfPlan, kYearLong, "Đã cử 15 lượt người đi bồi dưỡng, kế hoạch 18 lượt người.",
             "not_met threshold-not-met-counts"},
        Case{kCourses, kAllOfPlan, kYearLong, "Cử 18 lượt người theo Kế hoạch số 45/KH-BQLKKT.",
             "review figure-not-found"},
        Case{kCourses, kAllOfPlan, kYearLong, "Chưa cử 03 lượt, kế hoạch 18.", "review match-uncertain"}));

INSTANTIATE_TEST_SUITE_P(
    Asides, Evaluate,
    testing::Values(Case{kOnline, "Từ 50% trở lên", kYearLong,
                         "Hồ sơ trực tuyến mức độ 3 và 4 đạt 61%, trong khi tỷ lệ thanh toán phí chỉ 12,3%.",
                         "met threshold-met"},
                    Case{kOnline, "Từ 50% trở lên", kYearLong,
                         "Hồ sơ trực tuyến mức độ 3 và 4 đạt 41%, trong khi tỷ lệ thanh toán phí là 62,3%.",
                         "not_met threshold-not-met"},
                    Case{kOnline, "Từ 50% trở lên", kYearLong,
                         "Tỷ lệ hồ sơ trực tuyến là 61%; hồ sơ giải quyết trực tuyến là 45%.",
                         "review figures-ambiguous"}));

constexpr const char* kUsed = "Tỷ lệ TTHC cung cấp trực tuyến mức độ 3 và 4 có phát sinh hồ sơ trong năm";
constexpr const char* kNetwork = "Tỷ lệ xử lý văn bản, hồ sơ công việc trên môi trường mạng";

INSTANTIATE_TEST_SUITE_P(
    WordsForShares, Evaluate,
    testing::Values(
        Case{kUsed, "Từ 50% trở lên", kYearLong, "Không có TTHC trực tuyến mức độ 3 và 4 nào phát sinh hồ sơ.",
             "not_met not-done"},
        Case{"Tỷ lệ số hóa hồ sơ, kết quả giải quyết TTHC", "Từ 85% trở lên", kYearLong,
             "Đã số hoá 81,3% hồ sơ và kết quả giải quyết TTHC (kế hoạch là 85%).", "not_met threshold-not-met"},
        Case{"Tỷ lệ hồ sơ tiếp nhận trực tuyến", "Từ 70% trở lên", kYearLong,
             "Hồ sơ nộp trực tuyến đạt 72,5%, cao hơn chỉ tiêu huyện giao 2,5%.", "met threshold-met"},
        Case{kUsed, "Từ 50% trở lên", kYearLong, "Không có hồ sơ nào phải trả lại.", "not_applicable not-arisen"},
        Case{kRequests, "100% phản ánh, kiến nghị được xử lý (nếu có)", kYearLong,
             "Không có phản ánh, kiến nghị nào phải xử lý.", "not_applicable not-arisen"},
        Case{kNetwork, "Đạt từ 100%", kYearLong,
             "Phát sinh 7.310 văn bản, hồ sơ công việc, trong số đó xử lý trên môi trường mạng 6.928.",
             "not_met threshold-not-met-counts"},
        Case{kCourses, kAllOfPlan, kYearLong, "Cử đi học 26 lượt người, đúng bằng kế hoạch đề ra.",
             "met threshold-met-words"},
        Case{kCourses, kAllOfPlan, kYearLong, "Cử đi học 26 lượt người, gần đủ kế hoạch đề ra.",
             "review figure-not-found"},
        Case{kCourses, kAllOfPlan, kYearLong, "Cử đi học 26 lượt người, gần bằng kế hoạch đề ra.",
             "review figure-not-found"},
        Case{kFound, kAllFound, "Trong năm 2022",
             "Đã xử lý 80% vấn đề phát hiện, 20% còn lại sẽ thực hiện trong tháng 01/2023.",
             "not_met threshold-not-met"},
        Case{kFound, kAllFound, "Trong năm 2022",
             "Đã xử lý 80% vấn đề phát hiện, 20% còn lại sẽ thực hiện trong tháng 12/2022.", "review under-way"}));

constexpr const char* kThreeWays =
    "Tuyên truyền cả 3 hình thức sau: (1) Tổ chức các hội nghị, lồng ghép tuyên truyền CCHC; (2) Đăng tải thông tin "
    "CCHC "
    "trên website của Ban; (3) Tuyên truyền CCHC trên Đài PT-TH của tỉnh";

INSTANTIATE_TEST_SUITE_P(
    CountedItems, Evaluate,
    testing::Values(Case{"Công tác tuyên truyền CCHC", kThreeWays, kYearLong,
                         "02 hội nghị; 44 tin, bài trên website của Ban; 01 phóng sự trên Đài PT-TH của tỉnh.",
                         "met list-met"},
                    Case{"Công tác tuyên truyền CCHC", kThreeWays, kYearLong,
                         "02 lượt; 44 tin, bài trên website của Ban; 01 phóng sự trên Đài PT-TH của tỉnh.",
                         "review items-unnamed"}));

INSTANTIATE_TEST_SUITE_P(
    Subordinates, Evaluate,
    testing::Values(Case{"Tỷ lệ xử lý văn bản trên môi trường mạng", "100% văn bản", kYearLong,
                         "Trung tâm Kiểm định trực thuộc mới xử lý 80% văn bản trên môi trường mạng.",
                         "review match-uncertain"},
                    Case{"Tỷ lệ xử lý văn bản trên môi trường mạng", "100% văn bản", kYearLong,
                         "Mới xử lý 80% văn bản trên môi trường mạng.", "not_met threshold-not-met"},
                    Case{"Tự kiểm tra các đơn vị trực thuộc", "100% đơn vị trực thuộc được kiểm tra", kYearLong,
                         "Các đơn vị trực thuộc mới được kiểm tra 80%.", "not_met threshold-not-met"}));

constexpr const char* kPlace = "Thứ hạng Chỉ số chuyển đổi số";

INSTANTIATE_TEST_SUITE_P(Rank, Evaluate,
                         testing::Values(Case{kPlace, "Tăng ít nhất 02 bậc so với năm 2021", kYearLong,
                                              "Tăng 03 bậc (từ hạng 5 lên hạng 2).", "met change-met"},
                                         Case{kPlace, "Tăng ít nhất 02 bậc so với năm 2021", kYearLong,
                                              "Tăng 01 bậc (từ hạng 5 lên hạng 4).", "not_met change-not-met"},
                                         Case{kPlace, "Tăng ít nhất 02 bậc so với năm 2021", kYearLong,
                                              "Xếp hạng 9, năm 2021 xếp hạng 6.", "not_met change-not-met"},
                                         Case{kPlace, "Tăng ít nhất 02 bậc so với năm 2021", kYearLong,
                                              "Xếp thứ 6/63, năm 2021 xếp thứ 9/63.", "met change-met"}));

INSTANTIATE_TEST_SUITE_P(
    Duty, Evaluate,
    testing::Values(
        // What follows and shares no word with the criterion reproaches it of nothing.
        Case{"Ban hành kế hoạch CCHC năm", "Kế hoạch được ban hành", kYearLong,
             "Kế hoạch CCHC đã được ban hành tại Quyết định số 12/QĐ-UBND ngày 04/01/2022. Hạn chế: 02 phòng chưa chủ "
             "động cập nhật số liệu.",
             "met duty-met"},
        Case{"Chế độ báo cáo CCHC định kỳ", "Gửi đầy đủ báo cáo và gửi đúng thời gian quy định", kYearLong,
             "Đã gửi đầy đủ 04 báo cáo CCHC; báo cáo CCHC quý I gửi chậm 02 ngày.", "not_met not-done"},
        Case{"Ban hành quy chế quản lý, sử dụng tài sản công", "Ban hành quy chế quản lý đúng quy định.", kYearLong,
             "Có quy chế quản lý, sử dụng tài sản công (QĐ số 05/QĐ-UBND ngày 14/01/2022).", "met duty-met"},
        Case{"Ban hành quy chế quản lý, sử dụng tài sản công", "Ban hành quy chế quản lý đúng quy định.", kYearLong,
             "Đã ban hành quy chế tại Quyết định số 15/QĐ-BQLKKT ngày 01/3/2022.", "met duty-met"},
        Case{"Ban hành quy chế quản lý, sử dụng tài sản công", "Ban hành quy chế quản lý đúng quy định.", kYearLong,
             "Đến nay chưa ban hành quy chế quản lý, sử dụng tài sản công.", "not_met not-done"},
        Case{"Ban hành quy chế quản lý, sử dụng tài sản công", "Ban hành quy chế quản lý đúng quy định.", kYearLong,
             "Đang xây dựng quy chế.", "review under-way"},
        Case{"Ban hành quy chế quản lý, sử dụng tài sản công", "Ban hành quy chế quản lý đúng quy định.",
             "Trước ngày 30/11/2022", "Đang xây dựng quy chế.", "not_met late-under-way"},
        Case{"Ban hành quy chế quản lý, sử dụng tài sản công", "Ban hành quy chế quản lý đúng quy định.", kYearLong,
             "Việc quản lý tài sản công luôn được quan tâm, thực hiện nghiêm túc.", "review praise-only"},
        Case{"Thực hiện việc xin lỗi người dân, tổ chức khi để xảy ra trễ hẹn", "Thực hiện đầy đủ, đúng quy định",
             "Khi để xảy ra trễ hẹn", "Trong năm không có hồ sơ trễ hẹn.", "not_applicable not-arisen"}));

constexpr const char* kApologies = "Thực hiện việc xin lỗi người dân, tổ chức khi để xảy ra trễ hẹn";
constexpr const char* kReorganised = "Sắp xếp tổ chức bộ máy và kiện toàn chức năng, nhiệm vụ";
constexpr const char* kReorganisedBy = "Khi có quy định mới của Trung ương về tổ chức bộ máy";
constexpr const char* kDeputies = "Thực hiện quy định về số lượng lãnh đạo các phòng";
constexpr const char* kNoMore = "Số lượng lãnh đạo các phòng không vượt quá quy định";
constexpr const char* kLaw = "Thực hiện các hoạt động về theo dõi thi hành pháp luật";
constexpr const char* kThreeActs =
    "Thực hiện đầy đủ 03 hoạt động: (1) Thu thập thông tin; (2) Kiểm tra; (3) Điều tra, khảo sát";

constexpr const char* kBesidePaper = "Hạn chế tối đa văn bản đi được gửi dưới dạng điện tử song song với bản giấy";

constexpr const char* kApologiesForFiles =
    "Thực hiện việc xin lỗi người dân, tổ chức khi để xảy ra trễ hẹn trong giải quyết hồ sơ TTHC";

INSTANTIATE_TEST_SUITE_P(
    PartsOfDuties, Evaluate,
    testing::Values(Case{kApologiesForFiles, "Thực hiện đầy đủ, đúng quy định", "Khi để xảy ra trễ hẹn",
                         "Có 04 hồ sơ trễ hẹn, đã gửi thư xin lỗi 03 trường hợp.", "review partly-done"},
                    Case{kApologiesForFiles, "Thực hiện đầy đủ, đúng quy định", "Khi để xảy ra trễ hẹn",
                         "Có 04 hồ sơ trễ hẹn, đã gửi thư xin lỗi 04 trường hợp.", "met duty-met"},
                    Case{"Tỷ lệ văn bản điện tử", kBesidePaper, kYearLong,
                         "Đã gửi 4.216 văn bản hoàn toàn điện tử, 60 văn bản kèm bản giấy.", "review partly-done"},
                    Case{"Tỷ lệ văn bản điện tử", kBesidePaper, kYearLong, "Đã gửi 4.216 văn bản hoàn toàn điện tử.",
                         "met duty-met"},
                    Case{kIdeas, kIdeasTarget, kYearLong,
                         "Có 02 sáng kiến đã được công nhận; 01 giải pháp mới nộp hồ sơ, đang chờ xét.",
                         "review under-way"},
                    Case{kIdeas, kIdeasTarget, kYearLong,
                         "Có 02 sáng kiến đã được công nhận; 01 giải pháp mới được áp dụng.", "met threshold-met"}));

// What takes back a part of what is said, and what says that nothing was to be done.
INSTANTIATE_TEST_SUITE_P(
    Reservations, Evaluate,
    testing::Values(
        Case{kApologies, "Thực hiện đầy đủ, đúng quy định", "Khi để xảy ra trễ hẹn",
             "Các trường hợp chậm trả phần nhiều đã có thư xin lỗi.", "review mostly-done"},
        Case{kApologies, "Thực hiện đầy đủ, đúng quy định", "Khi để xảy ra trễ hẹn",
             "Hầu hết hồ sơ trễ hẹn đã được xin lỗi bằng văn bản.", "review mostly-done"},
        Case{kApologies, "Thực hiện đầy đủ, đúng quy định", "Khi để xảy ra trễ hẹn",
             "Toàn bộ hồ sơ trễ hẹn đã được xin lỗi bằng văn bản.", "met duty-met"},
        Case{kReorganised, "Thực hiện đúng quy định", kReorganisedBy, "TW chưa có quy định mới.",
             "not_applicable not-arisen"},
        Case{kReorganised, "Thực hiện đúng quy định", kReorganisedBy, "Trung ương không có quy định mới.",
             "not_applicable not-arisen"},
        Case{kReorganised, "Thực hiện đúng quy định", kReorganisedBy, "Chưa sắp xếp theo quy định mới.",
             "not_met not-done"},
        Case{"Bố trí viên chức tại các đơn vị sự nghiệp", "Bố trí đúng vị trí việc làm", kYearLong,
             "Cơ quan không có đơn vị sự nghiệp.", "not_applicable not-arisen"},
        Case{"Bảng xếp hạng chuyển đổi số", "Được công bố", kYearLong,
             "Bộ Thông tin và Truyền thông chưa công bố kết quả xếp hạng năm 2022.", "review act-not-stated"},
        Case{"Xem xét của lãnh đạo", "Xem xét hệ thống quản lý chất lượng", "Trước ngày 30/11/2022",
             "Tiếp tục được lãnh đạo Cục quan tâm chỉ đạo.", "review praise-only"},
        Case{"Áp dụng hệ thống quản lý chất lượng", "Áp dụng hệ thống quản lý chất lượng", "Trước ngày 30/11/2022",
             "Tiếp tục duy trì thường xuyên.", "review praise-only"},
        Case{"Công bố ISO 9001", "Công bố Hệ thống quản lý chất lượng ISO 9001 đúng quy định", kYearLong,
             "Đã công bố Hệ thống quản lý chất lượng (Quyết định số 455/QĐ-SNN ngày 30/8/2022); việc thực hiện quy "
             "trình "
             "ISO có nơi chưa đúng.",
             "review match-uncertain"},
        Case{"Công bố ISO 9001", "Công bố Hệ thống quản lý chất lượng ISO 9001 đúng quy định", kYearLong,
             "Việc thực hiện quy trình ISO có nơi chưa đúng.", "not_met not-done"},
        Case{"Chuyển đổi vị trí công tác", "Thực hiện chuyển đổi vị trí công tác", kYearLong,
             "Thực hiện đối với 36/36 công chức theo kế hoạch", "met duty-met"},
        Case{"Chuyển đổi vị trí công tác", "Thực hiện chuyển đổi vị trí công tác", kYearLong,
             "Đã thực hiện, còn 06/06 công chức chưa chuyển đổi", "not_met not-done"},
        Case{"Thực hiện nhiệm vụ được giao", "Thực hiện đầy đủ", kYearLong, "Trễ 01/03 nhiệm vụ.", "not_met not-done"},
        Case{"Thực hiện nhiệm vụ được giao", "Thực hiện đầy đủ", kYearLong,
             "Được giao 03, đã thực hiện đầy đủ 03; nhiệm vụ của tỉnh trễ 07/215.", "review partly-done"},
        Case{kDeputies, kNoMore, kYearLong, "Có 01 phòng vượt quá số lượng quy định.", "not_met not-done"},
        Case{kDeputies, kNoMore, kYearLong, "01/11 phòng có 04 phó trưởng phòng, vượt 01 người so với quy định.",
             "not_met not-done"},
        Case{kDeputies, kNoMore, kYearLong, "Số lượng lãnh đạo của 11/11 phòng không vượt quá quy định.",
             "met duty-met"},
        Case{kDeputies, kNoMore, kYearLong, "11/11 phòng bảo đảm số lượng cấp phó theo quy định.", "met duty-met"},
        Case{kLaw, kThreeActs, kYearLong,
             "Thu thập thông tin: xong; kiểm tra: xong; điều tra, khảo sát: bỏ, không có kinh phí.",
             "not_met list-incomplete"},
        Case{kLaw, kThreeActs, kYearLong,
             "Thu thập thông tin: xong; kiểm tra: xong; điều tra, khảo sát: lùi sang năm 2023.",
             "not_met list-incomplete"},
        Case{kLaw, kThreeActs, kYearLong, "Thu thập thông tin: xong; kiểm tra: xong; điều tra, khảo sát: không.",
             "review act-not-stated"},
        Case{kLaw, kThreeActs, kYearLong,
             "Thu thập thông tin: xong; kiểm tra: xong; điều tra, khảo sát: được quan tâm, đẩy mạnh.",
             "review praise-only"},
        Case{kLaw, kThreeActs, kYearLong, "Thu thập thông tin: xong; kiểm tra: xong; điều tra, khảo sát: xong.",
             "met list-met"}));

INSTANTIATE_TEST_SUITE_P(
    Change, Evaluate,
    testing::Values(
        Case{kSatisfied, kRise, "Trong năm 2022", "Năm 2022 đạt 86,40%, tăng 2,50% so với năm 2021 (83,90%).",
             "met change-met"},
        Case{kSatisfied, kRise, "Trong năm 2022", "Năm 2022 đạt 86,05%, tăng 1,90% so với năm 2021 (84,15%).",
             "review points-or-relative"},
        Case{kSatisfied, kRise, "Trong năm 2022", "Chỉ số hài lòng đạt 85,00%, năm 2021 đạt 84,50%.",
             "not_met change-not-met"},
        Case{kSatisfied, kRise, "Trong năm 2022", "Chỉ số hài lòng tăng so với năm 2021.", "review baseline-needed"},
        Case{kSatisfied, kRise, "Trong năm 2022", "87,0/85,4 (2022/2021).", "not_met change-not-met"},
        Case{kSatisfied, kRise, "Trong năm 2022", "84,1/87,6 (2021/2022).", "met change-met"},
        Case{kSatisfied, "Giữ vững hoặc nâng cao tỷ lệ hài lòng so với năm 2021", "Trong năm 2022",
             "Đạt 88,20%, giữ vững so với năm 2021 (88,20%).", "met change-met"},
        Case{kSatisfied, "Giữ vững hoặc nâng cao tỷ lệ hài lòng so với năm 2021", "Trong năm 2022",
             "Đạt 87,20%, năm 2021 là 88,20%.", "not_met change-not-met"},
        Case{kSatisfied, kRise, kYearLong,
             "So với năm 2021, chỉ số hài lòng về tiếp cận dịch vụ nhích lên 0,6 điểm phần trăm.",
             "not_met change-not-met-stated"},
        Case{kSatisfied, "Tăng ít nhất 10% so với năm 2021", kYearLong,
             "Chỉ số hài lòng tăng khá nhưng chưa tới mức 10% như yêu cầu.", "not_met not-done"},
        Case{kSatisfied, kRise, kYearLong, "So với năm 2021, chỉ số hài lòng không cải thiện được.",
             "not_met not-done"},
        Case{kSatisfied, "Giữ vững hoặc nâng cao tỷ lệ hài lòng so với năm 2021", kYearLong,
             "Chỉ số hài lòng không cải thiện được.", "review baseline-needed"},
        Case{kSatisfied, "Giữ vững hoặc nâng cao tỷ lệ hài lòng so với năm 2021", kYearLong,
             "Chỉ số hài lòng về kết quả giải quyết TTHC có phần giảm nhẹ.", "not_met not-done"},
        Case{kSatisfied, "Giữ vững hoặc nâng cao tỷ lệ hài lòng so với năm 2021", kYearLong,
             "Chỉ số hài lòng tăng, số phiếu khảo sát giảm nhẹ.", "review baseline-needed"},
        Case{"Mức độ thu hút đầu tư", "Cao hơn so với năm trước liền kề", kYearLong,
             "Trong năm thu hút 05 dự án với tổng vốn 612 tỷ đồng, thấp hơn năm 2021 (07 dự án, 934 tỷ đồng).",
             "not_met change-not-met"}));

constexpr const char* kTwoPlaces =
    "100% công khai TTHC đầy đủ, đúng quy định tại Trung tâm hành chính công, Bộ phận tiếp nhận và trả kết quả";
constexpr const char* kStructure =
    "100% số phòng thực hiện đúng quy định về số lượng cấp phó và có cơ cấu hợp lý giữa số lượng công chức giữ chức vụ "
    "lãnh đạo và công chức không giữ chức vụ lãnh đạo";

INSTANTIATE_TEST_SUITE_P(ShortConditions, Evaluate,
                         testing::Values(Case{"Công khai TTHC tại nơi tiếp nhận", kTwoPlaces, kYearLong,
                                              "100%, cả hai nơi.", "met threshold-met"},
                                         Case{"Công khai TTHC tại nơi tiếp nhận", kTwoPlaces, kYearLong,
                                              "100%, cả ba nơi.", "review condition-unmentioned"},
                                         Case{"Số lượng lãnh đạo", kStructure, kYearLong,
                                              "04/04 phòng đúng số cấp phó, cơ cấu hợp lý.",
                                              "met threshold-met-counts"},
                                         Case{"Số lượng lãnh đạo", kStructure, kYearLong,
                                              "04/04 phòng đúng số cấp phó.", "review condition-unmentioned"}));

INSTANTIATE_TEST_SUITE_P(
    Conditions, Evaluate,
    testing::Values(Case{"Công khai TTHC trên Cổng TTĐT",
                         "100% số TTHC được công khai trên Cổng TTĐT của tỉnh, Cổng dịch vụ công của tỉnh; trên Trang "
                         "TTĐT của Ban Quản lý",
                         kYearLong,
                         "42/42 TTHC (100%) được công khai trên Cổng TTĐT của tỉnh và Cổng dịch vụ công của tỉnh.",
                         "review condition-unmentioned"},
                    Case{"Công khai TTHC trên Cổng TTĐT",
                         "100% số TTHC được công khai trên Cổng TTĐT của tỉnh, Cổng dịch vụ công của tỉnh; trên Trang "
                         "TTĐT của Ban Quản lý",
                         kYearLong,
                         "42/42 TTHC (100%) đã được công khai trên cả Cổng TTĐT của tỉnh, Cổng dịch vụ công của tỉnh "
                         "và Trang TTĐT của Ban Quản lý.",
                         "met threshold-met-counts"}));

constexpr const char* kLateLand = "Số hồ sơ trễ hạn lĩnh vực đất đai";
constexpr const char* kHalve = "Giảm ít nhất 50% so với năm 2021";
constexpr const char* kPaper = "Văn bản giấy phát hành";

// A change in counts is never one in points: its share is told or worked out.
INSTANTIATE_TEST_SUITE_P(
    FigureChange, Evaluate,
    testing::Values(
        Case{kLateLand, kHalve, kYearLong,
             "Còn 171 hồ sơ trễ hạn, giảm 139 hồ sơ (tương đương 44,8%) so với năm 2021 là 310 hồ sơ.",
             "not_met change-not-met"},
        Case{kLateLand, kHalve, kYearLong, "Giảm 139 hồ sơ trễ hạn (tương đương 44,8%) so với năm 2021.",
             "not_met change-not-met-stated"},
        Case{kLateLand, kHalve, kYearLong, "Số hồ sơ trễ hạn giảm 160 hồ sơ, tương ứng 51,6%.",
             "met change-met-stated"},
        Case{kLateLand, kHalve, kYearLong, "Còn 40 hồ sơ trễ hạn, giảm 60 hồ sơ so với năm 2021.",
             "met change-met-stated"},
        Case{kLateLand, kHalve, kYearLong, "Còn 60 hồ sơ trễ hạn, giảm 40 hồ sơ so với năm 2021.",
             "not_met change-not-met-stated"},
        Case{kLateLand, kHalve, kYearLong, "Số hồ sơ trễ hạn giảm 139 hồ sơ so với năm 2021.",
             "review baseline-needed"},
        Case{kPaper, "Giảm ít nhất 40% so với năm 2021", kYearLong,
             "Văn bản giấy phát hành còn 4.968 bản, giảm mạnh so với 8.420 bản của năm 2021.", "met change-met"},
        Case{kSatisfied, kRise, kYearLong, "Tăng 03 bậc so với năm 2021.", "review baseline-needed"},
        Case{kSatisfied, kRise, kYearLong, "Tăng 2,4 điểm phần trăm so với năm 2021.", "met change-met-stated"},
        Case{"Đầu mối bên trong", "Giảm tối thiểu 02 đầu mối so với năm 2021", kYearLong,
             "Giảm 05 cán bộ so với năm 2021.", "review baseline-needed"},
        Case{"Đầu mối bên trong", "Giảm tối thiểu 02 đầu mối so với năm 2021", kYearLong,
             "Giảm 03 phòng so với năm 2021.", "met change-met-stated"},
        Case{"Cắt giảm thời gian giải quyết TTHC", "Đề xuất cắt giảm ít nhất 20% thời gian giải quyết", kYearLong,
             "Trình phương án của 12 TTHC với mức cắt giảm từ 20% đến 45%.", "met change-met-stated"},
        Case{"Cắt giảm thời gian giải quyết TTHC", "Đề xuất cắt giảm ít nhất 30% thời gian giải quyết", kYearLong,
             "Trình phương án của 12 TTHC với mức cắt giảm từ 20% đến 45%.", "review approximate"},
        Case{kSatisfied, "Giữ vững hoặc nâng cao tỷ lệ hài lòng so với năm 2021", kYearLong,
             "Kết quả giải quyết 90,40%, nhích 0,7% so với năm 2021.", "met change-met-stated"},
        Case{kSatisfied, "Giữ vững hoặc nâng cao tỷ lệ hài lòng so với năm 2021", kYearLong,
             "Kết quả giải quyết TTHC 88,0%, không đổi so với năm 2021.", "met change-met"},
        Case{kSatisfied, kRise, kYearLong, "Chỉ số 88,0%, giữ nguyên như năm 2021.", "not_met not-done"}));

constexpr const char* kVisits = "Kiểm tra công tác CCHC tại các xã, phường";
constexpr const char* kVisitsTarget = "02 cuộc kiểm tra (06 xã, phường)";
constexpr const char* kBrands = "Tổ chức hội nghị hướng dẫn đăng ký nhãn hiệu";
constexpr const char* kBrandsTarget = "Tối thiểu 03 hội nghị, 200 người tham dự";

// What counts another thing is not the result.
INSTANTIATE_TEST_SUITE_P(
    FigureNouns, Evaluate,
    testing::Values(
        Case{kVisits, kVisitsTarget, kYearLong, "Đợt 1 được tiến hành đối với 03 xã, phường, đã có thông báo kết luận.",
             "review figure-not-found"},
        Case{kVisits, kVisitsTarget, kYearLong, "Kiểm tra 02 cuộc tại 05/06 xã, phường.", "not_met threshold-not-met"},
        Case{kVisits, kVisitsTarget, kYearLong, "Đã tổ chức 02 cuộc kiểm tra tại 06 xã, phường.", "met threshold-met"},
        Case{kVisits, kVisitsTarget, kYearLong, "Đã tiến hành 03 đợt kiểm tra.", "met threshold-met"},
        Case{kVisits, kVisitsTarget, kYearLong, "Đã tổ chức 01 cuộc kiểm tra tại 06 xã.", "not_met threshold-not-met"},
        Case{kBrands, kBrandsTarget, kYearLong, "04 hội nghị với 187 người tham dự", "not_met threshold-not-met"},
        Case{kBrands, kBrandsTarget, kYearLong, "04 hội nghị với 240 lượt cán bộ, hội viên tham dự",
             "met threshold-met"},
        Case{kBrands, kBrandsTarget, kYearLong, "Đã tổ chức 04 hội nghị.", "review condition-unmentioned"},
        Case{kBrands, kBrandsTarget, kYearLong, "250 người đã được hướng dẫn.", "review figure-not-found"},
        Case{kBrands, kBrandsTarget, kYearLong, "Đã tổ chức 02 hội nghị với 300 người tham dự.",
             "not_met threshold-not-met"},
        Case{"Rà soát, đơn giản hóa TTHC", "Kiến nghị đơn giản hóa tối thiểu 05 TTHC", kYearLong, "Đã rà soát 08 TTHC.",
             "review figure-not-found"},
        Case{"Rà soát, đơn giản hóa TTHC", "Kiến nghị đơn giản hóa tối thiểu 05 TTHC", kYearLong,
             "Rà soát 08, kiến nghị đơn giản hóa 05 TTHC", "met threshold-met"},
        Case{"Rà soát, đơn giản hóa TTHC", "Kiến nghị đơn giản hóa tối thiểu 05 TTHC", kYearLong,
             "Rà soát 08 TTHC, kiến nghị đơn giản hóa 03 TTHC.", "not_met threshold-not-met"},
        Case{"Rà soát TTHC", "Rà soát ít nhất 05 TTHC", kYearLong, "Đã rà soát 08 TTHC.", "met threshold-met"},
        Case{"Bồi thường nhà nước trong giải quyết TTHC", "Giải quyết đúng hạn 100% yêu cầu (nếu có)", kYearLong,
             "Hoà giải thành 21/24 vụ (87,5%).", "review figure-not-found"},
        Case{"Kiểm tra nhãn hàng hóa tại các cơ sở kinh doanh", "Kiểm tra ít nhất 60 cơ sở", kYearLong,
             "Đã kiểm tra 73 cơ sở, xử phạt 96,5 triệu đồng", "met threshold-met"},
        Case{kIdeas, kIdeasTarget, kYearLong, "Công nhận 02 sáng kiến, áp dụng thêm 02 giải pháp mới.",
             "met threshold-met"},
        Case{kIdeas, kIdeasTarget, kYearLong, "Có 01 sáng kiến và 01 giải pháp mới.", "not_met threshold-not-met"},
        Case{kIdeas, kIdeasTarget, kYearLong, "Chỉ tiêu giao 03, thực hiện 05 (04 giải pháp mới, 01 sáng kiến).",
             "met threshold-met"},
        Case{kIdeas, kIdeasTarget, kYearLong,
             "Có 04 sáng kiến được công nhận, còn 05 sáng kiến đang chờ xét, trong đó 02 sáng kiến về đào tạo.",
             "met threshold-met"},
        Case{kIdeas, kIdeasTarget, kYearLong, "Có 02 sáng kiến được công nhận, trong đó 01 sáng kiến cấp tỉnh.",
             "not_met threshold-not-met"}));

constexpr const char* kTasks = "Thực hiện kế hoạch CCHC";
constexpr const char* kTraining = "Mức độ hoàn thành kế hoạch đào tạo, bồi dưỡng";
constexpr const char* kService = "Tỷ lệ TTHC cung cấp trực tuyến có phát sinh hồ sơ";
constexpr const char* kPublished = "Công bố TTHC sửa đổi, bổ sung, bãi bỏ";
constexpr const char* kAnswers = "Xử lý phản ánh, kiến nghị của cá nhân, tổ chức";

// Shares that no slash and no percent sign tells.
INSTANTIATE_TEST_SUITE_P(
    FigureShares, Evaluate,
    testing::Values(
        Case{kTraining, "Hoàn thành 100% kế hoạch", kYearLong,
             "Kế hoạch 180 lượt người, thực tế cử 204 lượt, vượt 13,33%.", "met threshold-met-counts"},
        Case{kTraining, "Hoàn thành 100% kế hoạch", kYearLong, "Kế hoạch 48 lượt, đã cử 39 lượt.",
             "not_met threshold-not-met-counts"},
        Case{kTraining, "Hoàn thành 100% kế hoạch", kYearLong, "Chỉ tiêu giao 48, thực hiện 50.",
             "met threshold-met-counts"},
        Case{"Ký số văn bản", "100% văn bản (trừ văn bản mật)", kYearLong,
             "Phát hành 11.204 văn bản, ngoại trừ 87 văn bản mật, tất cả đều được ký số.", "review figure-not-found"},
        Case{kAnswers, "100% được xử lý", kYearLong, "nhận 08, đã trả lời 08", "met threshold-met-counts"},
        Case{kAnswers, "100% được xử lý", kYearLong,
             "Nhận 06 kiến nghị, trả lời 05; kiến nghị còn lại có thời hạn trả lời là 19/12/2022.",
             "review not-yet-due"},
        Case{kAnswers, "100% được xử lý", kYearLong,
             "Nhận 06 kiến nghị, trả lời 05; kiến nghị còn lại có thời hạn trả lời là 09/12/2022.",
             "not_met threshold-not-met-counts"},
        Case{kTraining, "Hoàn thành 100% kế hoạch", kYearLong,
             "Kế hoạch đào tạo, bồi dưỡng gồm 36 lượt người, đã cử 41 lượt người.", "met threshold-met-counts"},
        Case{kAnswers, "100% được xử lý", kYearLong, "Còn 09/09 kiến nghị.", "not_met threshold-not-met-counts"},
        Case{kAnswers, "100% được xử lý", kYearLong, "Tồn 03/03.", "not_met threshold-not-met-counts"},
        Case{kAnswers, "100% được xử lý", kYearLong, "Đã trả lời 03/03 kiến nghị.", "met threshold-met-counts"},
        Case{kAnswers, "100% được xử lý", kYearLong, "Thiếu 21/21.", "not_met threshold-not-met-counts"},
        Case{kAnswers, "100% được xử lý", kYearLong, "Nợ 02/02.", "not_met threshold-not-met-counts"},
        Case{kService, "Từ 50% trở lên", kYearLong, "Không phát sinh 12/15.", "not_met threshold-not-met-counts"},
        Case{kService, "Từ 50% trở lên", kYearLong, "12/15 TTHC chưa phát sinh hồ sơ.",
             "not_met threshold-not-met-counts"},
        Case{kService, "Từ 50% trở lên", kYearLong, "Còn 3/15 TTHC chưa phát sinh hồ sơ.", "met threshold-met-counts"},
        Case{kAnswers, "100% được xử lý", kYearLong, "0/0.", "not_applicable not-arisen"},
        Case{kAnswers, "100% được xử lý", kYearLong, "Sai quy trình 01/18 kiến nghị.",
             "not_met threshold-not-met-counts"},
        Case{kAnswers, "100% được xử lý", kYearLong, "Sai sót đã khắc phục 05/05.", "met threshold-met-counts"},
        Case{kOnline, "Từ 50% trở lên", kYearLong, "Nộp trực tiếp 60%.", "not_met threshold-not-met"},
        Case{kOnline, "Từ 50% trở lên", kYearLong, "Nộp trực tiếp 30%.", "review lower-bound"},
        Case{kOnline, "Từ 50% trở lên", kYearLong, "Nộp trực tiếp 45%, trực tuyến 55%.", "met threshold-met"},
        Case{kIdeas, kIdeasTarget, kYearLong, "Không có sáng kiến.", "not_met not-done"},
        Case{kService, "Từ 50% trở lên", kYearLong, "Không đạt 50%.", "not_met threshold-not-met"},
        Case{"Mẫu kiểm nghiệm không đạt", "Dưới 3%", kYearLong, "Tỷ lệ mẫu không đạt 3,8%.",
             "not_met threshold-not-met"},
        Case{kService, "Từ 50% trở lên", kYearLong, "Chưa phát sinh hồ sơ ở 9/15 TTHC.",
             "not_met threshold-not-met-counts"},
        Case{kOnTime, "Giải quyết đúng hạn 100%", kYearLong, "Tất cả hồ sơ đều đúng hạn.", "met threshold-met-words"},
        Case{kOnTime, "Giải quyết đúng hạn 100%", kYearLong, "Tất cả hồ sơ đều đúng hạn, trừ 01 hồ sơ đất đai.",
             "review figure-not-found"},
        Case{"Xử lý văn bản trên môi trường mạng", "100%", kYearLong,
             "Ngoại trừ văn bản mật, toàn bộ văn bản được xử lý trên môi trường mạng.", "met threshold-met-words"},
        Case{kIdeas, kIdeasTarget, kYearLong, "Không có sáng kiến nào bị trùng; công nhận 04 sáng kiến.",
             "met threshold-met"},
        Case{kAnswers, "100% được xử lý", kYearLong, "Trả lời 05/06; kiến nghị còn lại hạn 20/12/2022.",
             "review not-yet-due"},
        Case{kService, "Từ 50% trở lên", kYearLong, "Chưa đạt 50%.", "not_met threshold-not-met"},
        Case{kService, "Từ 50% trở lên", kYearLong, "Mới xấp xỉ một nửa (61/125 TTHC).",
             "not_met threshold-not-met-counts"},
        Case{kService, "Từ 50% trở lên", kYearLong, "Xấp xỉ 50% (71/125 TTHC).", "review approximate"},
        Case{"Doanh nghiệp sử dụng hóa đơn điện tử", "100%", kYearLong,
             "Toàn bộ doanh nghiệp trên địa bàn đều sử dụng hóa đơn điện tử.", "met threshold-met-words"},
        Case{"Doanh nghiệp sử dụng hóa đơn điện tử", "100%", kYearLong,
             "Toàn bộ doanh nghiệp đều sử dụng hóa đơn điện tử, trừ hộ kinh doanh.", "review figure-not-found"},
        Case{"Doanh nghiệp sử dụng hóa đơn điện tử", "100%", kYearLong,
             "Toàn bộ doanh nghiệp đều được quan tâm hướng dẫn hóa đơn điện tử.", "review figure-not-found"},
        Case{"Doanh nghiệp sử dụng hóa đơn điện tử", "100%", kYearLong,
             "Hầu hết doanh nghiệp đã sử dụng hóa đơn điện tử.", "review mostly-done"},
        Case{kOnTime, "Giải quyết đúng hạn 100%", kYearLong,
             "100% hồ sơ đúng hạn; hoàn thành 305 nhiệm vụ, trong đó 02 nhiệm vụ quá hạn.", "met threshold-met"},
        Case{kOnTime, "Giải quyết đúng hạn 100%", kYearLong, "100% hồ sơ đúng hạn; 02 hồ sơ đất đai quá hạn.",
             "not_met late-files"},
        Case{kOnTime, "Giải quyết đúng hạn 100%", kYearLong, "Đúng hạn 316/316; nhiệm vụ được giao quá hạn 02.",
             "met threshold-met-counts"},
        Case{"Thu ngân sách", "Từ 103% dự toán trở lên", kYearLong,
             "Thu ngân sách bằng 52,7% dự toán, bằng 118% cùng kỳ.", "not_met threshold-not-met"},
        Case{"Máy tính cài phần mềm", "Từ 520 máy trở lên", kYearLong, "545 máy tính được cài phần mềm, vượt 25 máy.",
             "met threshold-met"},
        Case{kAnswers, "100% được xử lý", kYearLong, "nhận 08, đã trả lời 07", "not_met threshold-not-met-counts"},
        Case{kService, "Từ 50% trở lên", kYearLong, "Trong 116 TTHC trực tuyến còn 60 TTHC chưa phát sinh hồ sơ.",
             "not_met threshold-not-met-counts"},
        Case{kService, "Từ 50% trở lên", kYearLong, "Trong 116 TTHC trực tuyến còn 20 TTHC chưa phát sinh hồ sơ.",
             "met threshold-met-counts"},
        Case{kOnTime, "Từ 99% trở lên", kYearLong, "Số hồ sơ đã giải quyết là 26.905, hồ sơ trễ 403 (1,5%).",
             "not_met threshold-not-met"},
        Case{kOnTime, "Từ 98% trở lên", kYearLong, "Số hồ sơ đã giải quyết là 26.905, hồ sơ trễ 403 (1,5%).",
             "met threshold-met"},
        Case{kOnTime, "Từ 98% trở lên", kYearLong, "Tỷ lệ hồ sơ quá hạn 2,4%.", "not_met threshold-not-met"},
        Case{"Giải ngân vốn đầu tư công", "Trên 95%", kYearLong, "Giải ngân được 428,9/446,1 tỷ đồng.",
             "met threshold-met-counts"},
        Case{"Giải ngân vốn đầu tư công", "Trên 97%", kYearLong, "Giải ngân được 428,9/446,1 tỷ đồng.",
             "not_met threshold-not-met-counts"},
        Case{kTasks, "100%", kYearLong, "Đã hoàn thành bốn mươi trong tổng số bốn mươi tư nhiệm vụ.",
             "not_met threshold-not-met-counts"},
        Case{kTasks, "100%", kYearLong, "Cả bốn mươi tư nhiệm vụ đều hoàn thành.", "met threshold-met-words"},
        Case{"Cơ sở y tế kết nối mạng", "85%", kYearLong,
             "Trong tổng số 68 cơ sở y tế công lập đã có 62 cơ sở kết nối mạng.", "met threshold-met-counts"},
        Case{"Nhiệm vụ nghiệm thu đúng hạn", "≥ 85%", kYearLong,
             "Có 41 nhiệm vụ đến hạn, đã nghiệm thu đúng hạn 34 nhiệm vụ, gia hạn 05 nhiệm vụ, dừng thực hiện 02 nhiệm "
             "vụ.",
             "not_met threshold-not-met-counts"},
        Case{"Cơ sở y tế kết nối mạng", "85%", kYearLong,
             "Trong tổng số 68 cơ sở y tế có 12 cơ sở tư nhân, 56 cơ sở công lập.", "review figure-not-found"},
        // Side by side, neither is part of the other.
        Case{kPublished, "100%", kYearLong, "03 TTHC bị bãi bỏ và 01 nhóm TTHC liên thông đều được công bố kịp thời.",
             "met threshold-met-words"},
        Case{kPublished, "100%", kYearLong, "Có 12 TTHC và 03 TTHC đã công bố.", "review figure-not-found"}));

INSTANTIATE_TEST_SUITE_P(
    FigureWholes, Evaluate,
    testing::Values(
        Case{kService, "Từ 50% trở lên", kYearLong,
             "riêng quý III 17/44 TTHC (38,64%), lũy kế 9 tháng 25/44 TTHC (56,82%)", "met threshold-met-counts"},
        Case{kService, "Từ 50% trở lên", kYearLong, "quý III 27/44 TTHC (61,36%), lũy kế 21/44 TTHC (47,73%)",
             "not_met threshold-not-met-counts"},
        Case{kOnTime, "Từ 98% trở lên", kYearLong,
             "Đúng hạn 638 hồ sơ, đạt 99,07%; riêng lĩnh vực thẩm định dự án đúng hạn 92,4%.", "met threshold-met"},
        Case{kOnTime, "Giải quyết đúng hạn 100%", kYearLong,
             "Đúng hạn đạt 100%, riêng lĩnh vực đất đai đúng hạn 92,4%.", "review figures-ambiguous"},
        Case{"Khai sinh liên thông điện tử", "Tối thiểu 90% trường hợp", kYearLong,
             "Khai sinh liên thông: quý I 82%, quý II 88%, quý III 94%, quý IV (đến 10/12) 97%. Tính cả năm có 2.871 "
             "trường hợp trong tổng số 3.164 trường hợp.",
             "met threshold-met-counts"},
        Case{kService, "Từ 50% trở lên", kYearLong, "Lũy kế đến hết tháng 9 đạt 56,82%.", "met threshold-met"},
        Case{"Khai sinh liên thông điện tử", "Tối thiểu 90% trường hợp", kYearLong,
             "Quý IV khai sinh liên thông đạt 97%.", "review figure-not-found"}));

constexpr const char* kReports = "Thực hiện chế độ báo cáo CCHC định kỳ";
constexpr const char* kReportsTarget = "Đầy đủ số lượng, nội dung và gửi đúng thời gian theo quy định.";
constexpr const char* kAssets = "Kiểm tra việc thực hiện các quy định về quản lý tài sản công";
constexpr const char* kAssetsTarget = "Có kiểm tra theo quy định tại Luật Quản lý, sử dụng tài sản công";
constexpr const char* kGrading = "Thực hiện trình tự, thủ tục đánh giá, phân loại công chức, viên chức";
constexpr const char* kGradingTarget = "Thực hiện đánh giá, phân loại công chức, viên chức theo đúng quy định";
constexpr const char* kIso = "Tỷ lệ CQCM cấp tỉnh thực hiện đúng việc duy trì, cải tiến ISO 9001 theo quy định";
constexpr const char* kIsoTarget = "Thực hiện đúng quy trình ISO 9001-2015";
constexpr const char* kInvestment = "Mức độ thu hút đầu tư";
constexpr const char* kMore = "Cao hơn so với năm trước liền kề";
constexpr const char* kSame = "Giữ vững hoặc nâng cao tỷ lệ hài lòng so với năm 2021";

// The last that is told decides; what another year left does not.
INSTANTIATE_TEST_SUITE_P(
    LastState, Evaluate,
    testing::Values(
        Case{kFound, kAllFound, kYearLong,
             "Năm 2021 để lại 02 vấn đề phát hiện qua kiểm tra chưa xử lý, năm 2022 có thêm 05 vấn đề; tính đến ngày "
             "báo "
             "cáo, toàn bộ 07 vấn đề đã hoàn thành xử lý.",
             "met threshold-met-words"},
        Case{kFound, kAllFound, kYearLong,
             "Qua kiểm tra phát hiện 08 vấn đề; đầu tháng 9 còn 03 vấn đề chưa xử lý; đến nay đã xử lý xong cả 08.",
             "met threshold-met-words"},
        Case{kFound, kAllFound, kYearLong,
             "Qua kiểm tra phát hiện 08 vấn đề, đến nay đã xử lý xong cả 08. Riêng vấn đề lưu trữ chưa hoàn thành.",
             "review statements-conflict"},
        Case{kFound, kAllFound, kYearLong, "Đến nay, hầu hết vấn đề phát hiện đã xử lý hết.", "review mostly-done"},
        Case{kDiscipline, kNoDiscipline, kYearLong,
             "Năm 2021 có 02 công chức bị khiển trách; năm 2022 không có công chức, viên chức nào bị kỷ luật.",
             "met zero-met"},
        Case{kDiscipline, kNoDiscipline, kYearLong,
             "Năm 2021 không có ai bị kỷ luật, năm 2022 có 01 viên chức bị khiển trách.", "not_met zero-violated"},
        Case{kDiscipline, kNoDiscipline, kYearLong, "Chưa ai phải chịu hình thức kỷ luật nào trong kỳ báo cáo.",
             "met zero-met"},
        Case{kDiscipline, kNoDiscipline, kYearLong, "Trong năm, một viên chức nhận hình thức khiển trách.",
             "not_met zero-violated"}));

// Some of all that is asked for lacks it, in words alone.
INSTANTIATE_TEST_SUITE_P(
    Shortfall, Evaluate,
    testing::Values(
        Case{kRequests, "100% phản ánh, kiến nghị được trả lời", kYearLong,
             "Các phản ánh, kiến nghị gửi đến Sở (tổng số 04) đều có văn bản trả lời.", "met threshold-met-words"},
        Case{kRequests, "100% phản ánh, kiến nghị được trả lời", kYearLong,
             "Các phản ánh, kiến nghị gửi đến Sở đều được quan tâm trả lời.", "review figure-not-found"},
        Case{kRequests, "100% phản ánh, kiến nghị được trả lời", kYearLong,
             "Phản ánh, kiến nghị được trả lời trên hệ thống, riêng kiến nghị về đất đai mới trả lời một nội dung.",
             "not_met not-done"},
        Case{kRequests, "100% phản ánh, kiến nghị được trả lời", kYearLong,
             "Phản ánh, kiến nghị được trả lời trên hệ thống, riêng quý IV chưa phát sinh phản ánh.",
             "not_applicable not-arisen"},
        Case{kUsed, "Từ 50% trở lên", kYearLong, "Trong 60 TTHC mức độ 3 và 4, có tới 38 TTHC không phát sinh hồ sơ.",
             "not_met threshold-not-met-counts"},
        Case{kUsed, "Từ 50% trở lên", kYearLong, "Trong 60 TTHC mức độ 3 và 4, chỉ 11 TTHC không có hồ sơ phát sinh.",
             "met threshold-met-counts"},
        Case{kOnTime, "Giải quyết đúng hạn 100%", kYearLong,
             "Hồ sơ TTHC trễ hạn giảm từ 41 hồ sơ (năm 2021) xuống còn 6 hồ sơ.", "not_met late-files"},
        Case{kOnTime, "Giải quyết đúng hạn 100%", kYearLong, "Hồ sơ trễ hạn chờ giảm từ 41 phút xuống còn 6 phút.",
             "review figure-not-found"},
        Case{kIdeas, kIdeasTarget, kYearLong, "Sở đăng ký 05 sáng kiến, được công nhận 02.",
             "not_met threshold-not-met"},
        Case{kIdeas, kIdeasTarget, kYearLong, "Trong 06 giải pháp mới mà Sở đăng ký, Hội đồng công nhận 04.",
             "met threshold-met"},
        Case{kIdeas, kIdeasTarget, kYearLong, "Sở đăng ký 05 sáng kiến trong cải cách hành chính.",
             "met threshold-met"},
        Case{kIdeas, kIdeasTarget, kYearLong, "Năm nay Sở không có sáng kiến nào về CCHC được công nhận.",
             "not_met not-done"},
        Case{kCourses, kAllOfPlan, kYearLong, "Chỉ tiêu kế hoạch đào tạo, bồi dưỡng: 60 lượt; thực hiện: 54 lượt.",
             "not_met threshold-not-met-counts"},
        Case{kCourses, kAllOfPlan, kYearLong,
             "Kế hoạch đào tạo, bồi dưỡng năm 2022 là 120 lượt người, thực hiện được 131 lượt, trong đó 22 lượt ngoài "
             "tỉnh.",
             "met threshold-met-counts"},
        Case{kFound, kAllFound, kYearLong, "Kiểm tra thấy 06 vấn đề, đã hoàn thành xử lý 04.",
             "not_met threshold-not-met-counts"}));

// Done, affirmed or faulty without the verbs of the target.
INSTANTIATE_TEST_SUITE_P(
    DutyInOtherWords, Evaluate,
    testing::Values(
        Case{kReports, kReportsTarget, kYearLong,
             "Các báo cáo CCHC định kỳ đủ về số lượng, đủ nội dung, kịp thời gian quy định.", "met duty-met"},
        Case{kReports, kReportsTarget, kYearLong,
             "Các báo cáo CCHC định kỳ cần đủ về số lượng, đủ nội dung, kịp thời gian quy định.",
             "review act-not-stated"},
        Case{kReports, kReportsTarget, kYearLong, "Báo cáo CCHC định kỳ: 04/04 kỳ, đúng hạn, đầy đủ nội dung.",
             "met duty-met"},
        Case{kReports, kReportsTarget, kYearLong,
             "Báo cáo CCHC định kỳ: 04/04 kỳ, trong đó đúng hạn 03/04, nội dung đầy đủ.", "review partly-done"},
        Case{kReports, kReportsTarget, kYearLong, "Duy nhất 01 báo cáo CCHC định kỳ bị chậm.", "not_met not-done"},
        Case{kReports, kReportsTarget, kYearLong, "Ba đơn vị đã có báo cáo CCHC định kỳ, còn Văn phòng thì chưa.",
             "not_met not-done"},
        Case{kAssets, kAssetsTarget, kYearLong,
             "Tháng 9, Sở kiểm tra việc quản lý, sử dụng tài sản công tại Phòng Công chứng số 1.", "met duty-met"},
        Case{kAssets, kAssetsTarget, kYearLong,
             "Ngày 20/12, Sở kiểm tra việc quản lý, sử dụng tài sản công tại Phòng Công chứng số 1.",
             "review act-not-stated"},
        Case{kAssets, kAssetsTarget, kYearLong,
             "Sở kiểm tra việc quản lý tài sản công theo Kế hoạch số 12/KH-STP ngày 05/3/2022.",
             "review act-not-stated"},
        Case{
            kGrading, kGradingTarget, kYearLong,
            "Một đơn vị trực thuộc xếp loại viên chức mà không lấy ý kiến cấp ủy, sai trình tự, Sở đã yêu cầu làm lại.",
            "not_met not-done"},
        Case{kGrading, kGradingTarget, kYearLong,
             "Đã đánh giá, phân loại công chức, viên chức đúng quy định, không có trường hợp sai trình tự.",
             "met duty-met"},
        Case{kIso, kIsoTarget, kYearLong,
             "Thực hiện đúng quy trình ISO 9001-2015; đợt đánh giá nội bộ không ghi nhận điểm không phù hợp.",
             "met duty-met"},
        Case{kIso, kIsoTarget, kYearLong, "Qua đánh giá nội bộ, hai quy trình ISO 9001-2015 bị bỏ qua bước kiểm soát.",
             "not_met not-done"},
        Case{kMoney, "Không có sai phạm", kYearLong, "Qua kiểm tra không thấy sai phạm.", "met zero-met"},
        Case{kMoney, "Không có sai phạm", kYearLong, "Qua kiểm tra không thấy sai phạm nghiêm trọng.",
             "review not-zero-stated"},
        Case{kMoney, "Không có sai phạm", kYearLong, "Sở phải nộp lại ngân sách 18,4 triệu đồng.",
             "not_met zero-violated"},
        Case{kMoney, "Không có sai phạm", kYearLong, "Sở không phải nộp lại ngân sách khoản nào.", "met zero-met"}));

// How far it moved, in other words; what was asked for is no move; two measures that disagree.
INSTANTIATE_TEST_SUITE_P(
    ChangeInOtherWords, Evaluate,
    testing::Values(
        Case{kSatisfied, kRise, kYearLong, "Chỉ số hài lòng lùi 0,4 điểm phần trăm so với năm 2021.",
             "not_met change-not-met-stated"},
        Case{kSatisfied, kRise, kYearLong, "Chỉ số hài lòng thêm 2,3 điểm phần trăm so với năm 2021.",
             "met change-met-stated"},
        Case{kSatisfied, kRise, kYearLong, "Chỉ số hài lòng dừng ở 82,0%, y như năm 2021.", "not_met change-not-met"},
        Case{kSatisfied, kSame, kYearLong, "Chỉ số hài lòng dừng ở 82,0%, y như năm 2021.", "met change-met"},
        Case{kSatisfied, kSame, kYearLong, "Chỉ số hài lòng giữ nguyên mức 84,0% của năm 2021.", "met change-met"},
        Case{kSatisfied, kRise, kYearLong, "Chỉ tiêu tăng 2% chỉ số hài lòng không đạt, thực tế chỉ tăng 0,9%.",
             "not_met change-not-met-stated"},
        Case{kSatisfied, kRise, kYearLong, "Chỉ tiêu tăng 2% chỉ số hài lòng đã đạt, thực tế tăng 2,9%.",
             "met change-met-stated"},
        Case{kInvestment, kMore, kYearLong, "So với năm 2021: số dự án tăng 02, vốn đăng ký giảm 10 tỷ đồng.",
             "review figures-ambiguous"},
        Case{kInvestment, kMore, kYearLong, "So với năm 2021: số dự án tăng 02, vốn đăng ký tăng 10 tỷ đồng.",
             "met change-met-stated"}));

constexpr const char* kGiven = "Thực hiện nhiệm vụ được Chính phủ, Thủ tướng Chính phủ giao";
constexpr const char* kGivenTarget = "Thực hiện đầy đủ và đúng thời gian quy định";
constexpr const char* kInspected = "Tỷ lệ đơn vị được kiểm tra công tác CCHC";
constexpr const char* kIndex = "Chỉ số cải cách hành chính";
constexpr const char* kNextYear = "Trước ngày 31/01/2023";

// Negations of negations, of less than asked, of something else; what another body gave or has yet to give.
INSTANTIATE_TEST_SUITE_P(
    WhatIsDenied, Evaluate,
    testing::Values(
        Case{kGiven, kGivenTarget, kYearLong,
             "Không nhiệm vụ nào do Chính phủ giao mà Sở không hoàn thành đầy đủ, đúng thời gian quy định.",
             "met duty-met"},
        Case{kGiven, kGivenTarget, kYearLong,
             "Nhiệm vụ Chính phủ giao: 04/04 hoàn thành đúng hạn; nhiệm vụ UBND tỉnh giao: 180/186 đúng hạn, 06 nhiệm "
             "vụ "
             "chưa hoàn thành.",
             "met duty-met"},
        Case{kGiven, kGivenTarget, kYearLong, "Nhiệm vụ Chính phủ giao: hoàn thành 03/04, 01 nhiệm vụ chưa hoàn thành.",
             "not_met not-done"},
        Case{kReports, kReportsTarget, kYearLong,
             "Không có báo cáo CCHC định kỳ nào gửi muộn hay thiếu nội dung, số lượng báo cáo không thiếu.",
             "met duty-met"},
        Case{kReports, kReportsTarget, kYearLong, "Báo cáo CCHC định kỳ năm gửi còn thiếu nội dung.",
             "not_met not-done"},
        Case{kPlan, kAllOfPlan, kYearLong, "Công tác CCHC của Ban không để xảy ra việc gì lớn phải xử lý.",
             "review figure-not-found"},
        Case{kOnline, "Từ 50% trở lên", kYearLong, "Hồ sơ TTHC giải quyết trực tuyến chưa đầy 1/3.",
             "not_met threshold-not-met-counts"},
        Case{kBesidePaper, kBesidePaper, kYearLong, "Văn bản giấy gửi song song với bản điện tử chỉ còn chưa đầy 3%.",
             "review act-not-stated"},
        Case{kOnTime, "Giải quyết đúng hạn 100%", kYearLong, "Có 505.112 hồ sơ không quá hẹn (98,68%).",
             "not_met threshold-not-met"},
        Case{kOnTime, "Giải quyết đúng hạn trên 97%", kYearLong, "Có 505.112 hồ sơ không quá hẹn (98,68%).",
             "met threshold-met"},
        Case{kDiscipline, kNoDiscipline, kYearLong,
             "Hai công chức đi muộn bị nhắc nhở, ngoài ra không có ai bị kỷ luật.", "met zero-met"},
        Case{kDiscipline, kNoDiscipline, kYearLong, "Vụ việc phải xử lý kỷ luật năm 2022 không còn (năm 2021: 03 vụ).",
             "review not-zero-stated"},
        Case{kIndex, "Đạt từ 89 điểm", kYearLong, "Chưa công bố.", "review not-yet-due"},
        Case{kReorganised, "Thực hiện đúng quy định", kYearLong,
             "Đề án sắp xếp, kiện toàn chức năng, nhiệm vụ các phòng đã trình, chờ Sở Nội vụ thẩm định.",
             "review under-way"},
        Case{kPlan, kAllOfPlan, kNextYear, "Đã hoàn thành 71% kế hoạch.", "review interim-shortfall"},
        Case{kPlan, kAllOfPlan, kYearLong, "Đã hoàn thành 71% kế hoạch.", "not_met threshold-not-met"},
        Case{kInspected, "Từ 40% trở lên", kYearLong, "Đã kiểm tra 9 trong tổng số 25 đơn vị. 14/14 lỗi đã sửa.",
             "not_met threshold-not-met-counts"},
        Case{kIdeas, kIdeasTarget, kYearLong,
             "Huyện công nhận 21 sáng kiến, phần nhiều của ngành giáo dục; về cải cách hành chính có 2 giải pháp mới.",
             "not_met threshold-not-met"},
        Case{kInvestment, kMore, kYearLong, "Kết quả thu hút đầu tư chỉ bằng 80% năm 2021.",
             "not_met change-not-met-stated"},
        Case{kInvestment, kMore, kYearLong, "Kết quả thu hút đầu tư bằng 108% so với cùng kỳ năm 2021.",
             "met change-met-stated"}));

// The cell of a row is a bare number.
std::string of_count_cell(std::string_view name, std::string_view cell) {
  const Criterion criterion = make_criterion(name, "Không để xảy ra", kYearLong);
  std::vector<Statement> statements = make_statements(cell);
  statements.front().in_table = true;
  statements.front().context_name = name;
  statements.front().name_words = content_words(name);
  ReportFacts facts;
  facts.year = kYear;
  const Evaluation evaluation = evaluate(Hearing{criterion, facts, {&statements.front()}});
  return std::string(name_of(evaluation.verdict)) + ' ' + evaluation.reason.code;
}

TEST(EvaluateZero, ABareNumberInTheRowOfCasesIsSoManyCases) {
  EXPECT_EQ(of_count_cell("Vụ ngộ độc thực phẩm", "01"), "not_met zero-violated");
  EXPECT_EQ(of_count_cell("Vụ ngộ độc thực phẩm", "12"), "not_met zero-violated");
  EXPECT_EQ(of_count_cell("Vụ ngộ độc thực phẩm", "0"), "met zero-met");
  EXPECT_EQ(of_count_cell("Vụ ngộ độc thực phẩm", "Đạt"), "review not-zero-stated");
  EXPECT_EQ(of_count_cell("Kiểm tra việc sử dụng kinh phí", "03"), "review not-zero-stated");
}

}  // namespace
}  // namespace rasoat
