#include "parse/joints.h"

#include <algorithm>
#include <array>
#include <string>

#include "extract/text/normalize.h"

namespace rasoat {
namespace {

constexpr std::size_t kWindow = 64;  // bytes looked at on either side

// Things that offices name together, parted by bars. A joint between two of one line is none.
constexpr auto kLists = std::to_array<std::string_view>({
    "cán bộ|công chức|viên chức|người lao động|cb|cc|vc|nlđ",
    "phản ánh|kiến nghị|góp ý",
    "thu thập thông tin|kiểm tra|điều tra|khảo sát|thu thập",
    "quản lý|sử dụng",
    "đào tạo|bồi dưỡng",
    "tiếp nhận|trả kết quả|xử lý|giải quyết|trả lời|nhận hồ sơ",
    "sửa đổi|bổ sung|bãi bỏ|thay thế|ban hành mới|mới ban hành",
    "đánh giá|phân loại|xếp loại|chấm điểm",
    "kỷ luật|kỷ cương",
    "tin|bài|ảnh|phóng sự",
    "tiến độ|kết quả",
    "bộ|ngành|địa phương",
    "duy trì|cải tiến|áp dụng",
    "văn bản|hồ sơ công việc|hồ sơ",
    "phòng|đơn vị|cơ quan|tổ chức|cá nhân|người dân|doanh nghiệp|các phòng|các đơn vị|nhà đầu tư",
    "sáng kiến|giải pháp|giải pháp mới",
    "chính phủ|thủ tướng chính phủ|thủ tướng",
    "chức năng|nhiệm vụ|quyền hạn",
    "trình tự|thủ tục",
    "kế hoạch|đầu tư",
    "thông tin|truyền thông|tuyên truyền",
    "trước hạn|đúng hạn|sớm hạn|trước|đúng",
    "xuất toán|thu hồi|thất thoát|lãng phí",
    "sai phạm|vi phạm|tồn tại|hạn chế",
    "số lượng|nội dung|chất lượng|thời gian",
    "nội dung|thành phần hồ sơ|mẫu đơn|mẫu tờ khai|điều kiện",
    "tiết kiệm|hiệu quả|chống lãng phí",
    "bản mô tả công việc|khung năng lực",
    "quý i|quý ii|quý iii|quý iv|6 tháng|9 tháng|năm",
});

// Places follow one another: "trên Cổng TTĐT, Cổng dịch vụ công và Trang TTĐT".
constexpr auto kPlaces =
    std::to_array<std::string_view>({"cổng", "trang", "trung tâm", "bộ phận", "website", "cổng dvc", "cổng ttđt"});

// What only says more of the clause before.
constexpr auto kContinuations = std::to_array<std::string_view>({
    "đủ",      "đúng",     "đầy đủ",  "kịp thời", "theo",      "bảo đảm",     "đảm bảo",   "phù hợp",      "tương ứng",
    "với",     "gồm",      "bao gồm", "bằng",     "nhằm",      "để",          "của",       "đạt",          "chiếm",
    "tăng",    "giảm",     "vượt",    "trong đó", "so với",    "nào",         "tỷ lệ đạt", "tỷ lệ là",     "đạt tỷ lệ",
    "cao hơn", "thấp hơn", "kém",     "bằng năm", "không còn", "đưa tổng số", "đưa số",    "nâng tổng số", "nâng số",
});

// Words that turn to another matter, and words that open a new subject.
constexpr auto kTurns = std::to_array<std::string_view>({
    "đồng thời", "dù",          "mặc dù",      "song",          "tuy",       "tuy nhiên",   "nhưng",
    "riêng",     "bên cạnh",    "bên cạnh đó", "bên cạnh việc", "trong khi", "ngoài ra",    "qua đó",
    "nhờ đó",    "do đó",       "cùng với",    "còn về",        "còn việc",  "còn đối với", "đối với",
    "về",        "việc",        "công tác",    "tỷ lệ",         "chỉ số",    "mức độ",      "quy chế",
    "kế hoạch",  "ban quản lý", "cơ quan",     "đơn vị đã",     "ban đã",
});

// The fillers before a member of a list: "lẫn việc điều tra", "có kiểm tra".
constexpr auto kFillers =
    std::to_array<std::string_view>({"lẫn", "việc", "công tác", "các", "những", "cả", "có", "đã", "hoạt động"});

std::string padded_key(std::string_view text) { return ' ' + compare_key(text) + ' '; }

std::string_view left_window(std::string_view text, std::size_t at) {
  const std::size_t from = at > kWindow ? at - kWindow : 0;
  const std::size_t blank = from == 0 ? 0 : text.find(' ', from);
  return text.substr(std::min(blank, at), at - std::min(blank, at));
}

std::string_view right_window(std::string_view text, std::size_t at) {
  std::string_view window = text.substr(at, kWindow);
  if (at + kWindow < text.size()) window = window.substr(0, std::min(window.rfind(' '), window.size()));
  return window;
}

template <class Table>
bool opens_with(const std::string& key, const Table& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return key.starts_with(padded_key(word)); });
}

std::string without_fillers(std::string key) {
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view filler : kFillers) {
      const std::string word = padded_key(filler);
      if (!key.starts_with(word)) continue;
      key.erase(0, word.size() - 1);
      again = true;
    }
  }
  return key;
}

// The members of each line of kLists as padded keys.
const std::vector<std::vector<std::string>>& lists() {
  static const auto table = [] {
    std::vector<std::vector<std::string>> all;
    for (std::string_view line : kLists) {
      auto& members = all.emplace_back();
      while (!line.empty()) {
        const std::size_t bar = std::min(line.find('|'), line.size());
        members.push_back(padded_key(line.substr(0, bar)));
        line.remove_prefix(std::min(bar + 1, line.size()));
      }
    }
    return all;
  }();
  return table;
}

bool inside_list(const std::string& left, const std::string& right) {
  const std::string member = without_fillers(right);
  return std::any_of(lists().begin(), lists().end(), [&](const std::vector<std::string>& line) {
    const bool ends = std::any_of(line.begin(), line.end(), [&](const std::string& m) { return left.ends_with(m); });
    return ends && std::any_of(line.begin(), line.end(), [&](const std::string& m) { return member.starts_with(m); });
  });
}

bool names_place(const std::string& key) {
  return std::any_of(kPlaces.begin(), kPlaces.end(),
                     [&](std::string_view place) { return key.find(padded_key(place)) != std::string::npos; });
}

// "mức độ 3 và 4".
bool inside_levels(const std::string& left, const std::string& right) {
  const bool level =
      left.ends_with(padded_key("độ 3")) || left.ends_with(padded_key("mức 3")) || left.ends_with(padded_key("độ 2"));
  return level && right.size() > 1 && right[1] >= '0' && right[1] <= '9';
}

JointKind kind_of(std::string_view text, std::size_t at, std::size_t length) {
  const std::string left = padded_key(left_window(text, at));
  const std::string right = padded_key(right_window(text, at + length));
  if (inside_levels(left, right) || inside_list(left, right)) return JointKind::kList;
  if (opens_with(right, kPlaces) && names_place(left)) return JointKind::kList;
  if (opens_with(right, kContinuations)) return JointKind::kContinuation;
  return opens_with(right, kTurns) ? JointKind::kTurn : JointKind::kPlain;
}

// Of the joint that begins at `at`; 0: none does.
std::size_t joint_length(std::string_view text, std::size_t at) {
  for (const std::string_view joint : {", ", " và ", "; ", " nhưng ", " trong khi "}) {
    if (text.substr(at).starts_with(joint)) return joint.size();
  }
  return 0;
}

int depth_change(std::string_view rest) {
  if (rest.front() == '(' || rest.starts_with("“")) return 1;
  return rest.front() == ')' || rest.starts_with("”") ? -1 : 0;
}

}  // namespace

int depth_at(std::string_view text, std::size_t at) {
  int depth = 0;
  for (std::size_t i = 0; i < std::min(at, text.size()); ++i) depth = std::max(0, depth + depth_change(text.substr(i)));
  return depth;
}

std::vector<Joint> find_joints(std::string_view text) {
  std::vector<Joint> joints;
  int depth = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    depth = std::max(0, depth + depth_change(text.substr(at)));
    const std::size_t length = depth > 0 ? 0 : joint_length(text, at);
    if (length > 0) joints.push_back({at, length, kind_of(text, at, length)});
  }
  return joints;
}

}  // namespace rasoat
