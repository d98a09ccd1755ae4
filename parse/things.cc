#include "parse/things.h"

#include <algorithm>
#include <array>

namespace rasoat {
namespace {

enum Kind : Things {
  kFile = 1u << 0,
  kProcedure = 1u << 1,
  kProcess = 1u << 2,
  kDocument = 1u << 3,
  kReport = 1u << 4,
  kIdea = 1u << 5,
  kSolution = 1u << 6,
  kModel = 1u << 7,
  kMeeting = 1u << 8,
  kCourse = 1u << 9,
  kVisit = 1u << 10,
  kPerson = 1u << 11,
  kOffice = 1u << 12,
  kPlace = 1u << 13,
  kFirm = 1u << 14,
  kNews = 1u << 15,
  kColumn = 1u << 16,
  kTask = 1u << 17,
  kIssue = 1u << 18,
  kOpinion = 1u << 19,
  kProposal = 1u << 20,
  kDispute = 1u << 21,
  kRequest = 1u << 22,
  kProject = 1u << 23,
  kMoney = 1u << 24,
  kSystem = 1u << 25,
  kSignature = 1u << 26,
  kMeasure = 1u << 27,
  kPost = 1u << 28,
};
constexpr Things kEvent = kMeeting | kCourse | kVisit;
constexpr Things kBody = kOffice | kPlace | kFirm;

struct Word {
  std::string_view phrase;
  Things things;
};

// As comparison keys. The longest phrase that fits decides.
constexpr auto kWords = std::to_array<Word>({
    {"hồ sơ", kFile},
    {"bộ hồ sơ", kFile},
    {"hs", kFile},
    {"thủ tục", kProcedure},
    {"tthc", kProcedure},
    {"dịch vụ công", kProcedure},
    {"dvc", kProcedure},
    {"dvctt", kProcedure},
    {"qui trình", kProcess | kProcedure},
    {"văn bản", kDocument | kReport},
    {"vb", kDocument | kReport},
    {"kế hoạch", kDocument},
    {"quyết định", kDocument},
    {"công văn", kDocument},
    {"tờ trình", kDocument},
    {"qui chế", kDocument},
    {"báo cáo", kReport | kDocument},
    {"sáng kiến", kIdea},
    {"giải pháp", kSolution},
    {"đề tài", kIdea | kTask},
    {"mô hình", kModel | kSolution},
    {"hội nghị", kMeeting},
    {"hội thảo", kMeeting},
    {"tọa đàm", kMeeting},
    {"lớp", kCourse},
    {"khóa", kCourse},
    {"cuộc", kEvent},
    {"đợt", kEvent},
    {"buổi", kEvent},
    {"lượt", kEvent | kPerson},
    {"lần", kEvent},
    {"đoàn", kVisit},
    {"người", kPerson},
    {"cán bộ", kPerson},
    {"công chức", kPerson},
    {"viên chức", kPerson},
    {"cbcc", kPerson},
    {"cbccvc", kPerson},
    {"ccvc", kPerson},
    {"đảng viên", kPerson},
    {"học viên", kPerson},
    {"đại biểu", kPerson},
    {"đồng chí", kPerson},
    {"cá nhân", kPerson},
    {"công dân", kPerson},
    {"lao động", kPerson},
    {"thành viên", kPerson},
    {"đơn vị", kBody},
    {"cơ quan", kOffice},
    {"phòng", kOffice},
    {"sở", kOffice},
    {"đầu mối", kOffice},
    {"tổ chức", kOffice | kFirm},
    {"địa phương", kPlace | kOffice},
    {"xã", kPlace | kOffice},
    {"phường", kPlace | kOffice},
    {"thị trấn", kPlace | kOffice},
    {"thị xã", kPlace | kOffice},
    {"huyện", kPlace | kOffice},
    {"thôn", kPlace},
    {"khóm", kPlace},
    {"doanh nghiệp", kFirm},
    {"hợp tác xã", kFirm},
    {"hộ kinh doanh", kFirm},
    {"cơ sở dữ liệu", kSystem},
    {"cơ sở", kBody},
    {"tin", kNews},
    {"bài", kNews},
    {"phóng sự", kNews | kColumn},
    {"chuyên mục", kColumn},
    {"chuyên đề", kColumn | kNews | kMeeting | kCourse},
    {"nhiệm vụ", kTask},
    {"đầu việc", kTask},
    {"đầu mục", kTask},
    {"công việc", kTask},
    {"việc", kTask},
    {"hoạt động", kTask},
    {"chỉ tiêu", kTask},
    {"nội dung", kTask | kIssue},
    {"vấn đề", kIssue},
    {"tồn tại", kIssue},
    {"thiếu sót", kIssue},
    {"sai phạm", kIssue},
    {"kiến nghị", kOpinion | kProposal | kIssue},
    {"phản ánh", kOpinion},
    {"pakn", kOpinion},
    {"ý kiến", kOpinion},
    {"phương án", kProposal | kSolution},
    {"đề xuất", kProposal},
    {"vụ việc", kDispute | kIssue},
    {"vụ", kDispute | kIssue},
    {"yêu cầu", kRequest},
    {"dự án", kProject},
    {"công trình", kProject},
    {"đồng", kMoney},
    {"tỉ đồng", kMoney},
    {"triệu đồng", kMoney},
    {"nghìn đồng", kMoney},
    {"hệ thống", kSystem},
    {"phần mềm", kSystem},
    {"chữ kí", kSignature},
    {"chứng thư", kSignature},
    {"tài khoản", kSignature},
    {"km", kMeasure},
    {"ha", kMeasure},
    {"tấn", kMeasure},
    {"biên chế", kPost | kPerson},
});

bool begins_with(std::string_view text, std::string_view phrase) {
  return text.starts_with(phrase) && (text.size() == phrase.size() || text[phrase.size()] == ' ');
}

void skip_fillers(std::string_view& noun) {
  for (bool skipped = true; skipped;) {
    skipped = false;
    for (const std::string_view filler : {"tổng", "số", "lượng", "các", "những", "tỉ lệ", "tỉ", "lệ", "mức độ"}) {
      if (!begins_with(noun, filler) || noun.size() == filler.size()) continue;
      noun.remove_prefix(filler.size() + 1);
      skipped = true;
    }
  }
}

const Word* longest_word(std::string_view noun) {
  const Word* best = nullptr;
  for (const Word& word : kWords) {
    if (begins_with(noun, word.phrase) && (best == nullptr || best->phrase.size() < word.phrase.size())) best = &word;
  }
  return best;
}

// "lượt công chức", "buổi hội thảo": the first word counts, the second says what.
Things narrowed(std::string_view rest, Things things) {
  if (rest.empty() || (things & kEvent) == 0) return things;
  const Word* next = longest_word(rest.substr(1));
  return next != nullptr && (next->things & things) != 0 ? next->things & things : things;
}

}  // namespace

Things things_of(std::string_view noun) {
  skip_fillers(noun);
  const Word* word = longest_word(noun);
  return word == nullptr ? 0 : narrowed(noun.substr(word->phrase.size()), word->things);
}

bool are_other(Things a, Things b) { return a != 0 && b != 0 && (a & b) == 0; }

}  // namespace rasoat
