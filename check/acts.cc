#include "check/acts.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "check/similarity.h"

namespace rasoat {
namespace {

struct Act {
  std::string_view asked;
  std::string_view shown;  // parted by bars
  bool to_anything = false;
  bool of_parts = false;
};

// Spelt as comparison keys are ("lí", "kỉ", "qui"). Wording of public plans and reports.
constexpr auto kActs = std::to_array<Act>({
    {"hài lòng", "hài lòng|sipas", false, true},
    {"xin lỗi", "xin lỗi"},
    {"công khai", "công khai|tra cứu|đăng|đưa|cập nhật|theo dõi|mặt|hiển thị"},
    {"công bố", "công bố", true},
    {"ban hành", "ban hành|phê duyệt|qui chế|đề án|đặt|trái", true},
    {"kiểm tra", "kiểm tra|thanh tra|giám sát", true},
    {"sắp xếp", "sắp xếp|kiện toàn|sáp nhập"},
    {"bố trí", "bố trí|xếp đúng|xếp theo"},
    {"trả kết", "tiếp nhận|trả kết|nhận"},
    {"đánh giá", "đánh giá|phân loại"},
    {"đào tạo", "đào tạo|bồi dưỡng|tập huấn"},
    {"tuyên truyền", "tuyên truyền|phổ biến|hội nghị|chuyên mục|phóng sự"},
    {"thu hút", "thu hút|dự án|vốn"},
    {"trực tuyến", "trực tuyến|mức độ"},
    {"kỉ luật", "kỉ luật|kỉ cương|khiển trách|cảnh cáo"},
    {"đúng hạn", "đúng hạn|trễ hạn|trễ|chậm|trong hạn|thời hạn|hết hạn|đến hạn|hạn trả|nhanh|kịp"},
    {"duy trì", "duy trì|cải tiến|qui trình|áp dụng"},
    {"sáng kiến", "sáng kiến|giải pháp"},
    {"báo cáo", "báo cáo"},
    {"phân cấp", "phân cấp|ủy quyền"},
    {"chính phủ", "chính phủ|thủ tướng"},
    {"xử lí", "xử lí|kiến nghị|khắc phục|trả lời|phát hiện|vấn đề|trường mạng"},
});

// Where the pair stands in the name; npos: nowhere.
std::size_t place_of(std::string_view pair, const std::vector<std::string>& words) {
  for (std::size_t i = 1; i < words.size(); ++i) {
    const std::string& first = words[i - 1];
    if (pair.size() == first.size() + 1 + words[i].size() && pair.starts_with(first) && pair.ends_with(words[i]))
      return i;
  }
  return std::string_view::npos;
}

std::vector<std::string> parts(std::string_view line) {
  std::vector<std::string> found;
  while (!line.empty()) {
    const std::size_t bar = std::min(line.find('|'), line.size());
    found.emplace_back(line.substr(0, bar));
    line.remove_prefix(std::min(bar + 1, line.size()));
  }
  return found;
}

// The token, a word or a pair, has a word that also stands in one of `shown`.
bool shares_word(const std::string& token, const std::vector<std::string>& shown) {
  const std::size_t blank = token.find(' ');
  const std::string first = ' ' + token.substr(0, blank) + ' ';
  const std::string last = blank == std::string::npos ? first : token.substr(blank) + ' ';
  return std::any_of(shown.begin(), shown.end(), [&](const std::string& word) {
    const std::string padded = ' ' + word + ' ';
    return padded.find(first) != std::string::npos || padded.find(last) != std::string::npos;
  });
}

// "thu hút [được] [14] [...] X": whether X, the two words behind numbers and fillers, is what an investor brings.
bool attracts_investment(const std::vector<std::string>& words, std::size_t at) {
  static constexpr auto kFillers =
      std::to_array<std::string_view>({"được", "thêm", "mới", "hơn", "trên", "gần", "khoảng"});
  static constexpr auto kObjects = std::to_array<std::string_view>(
      {"đầu", "dự", "vốn", "nguồn", "nhà", "doanh", "fdi", "oda", "tỉ", "triệu", "usd"});
  const auto is_number = [](const std::string& word) { return word.find_first_not_of("0123456789.,/%") == word.npos; };
  const auto is_one_of = [](const auto& table, const std::string& word) {
    return std::find(table.begin(), table.end(), word) != table.end();
  };
  while (at < words.size() && (is_number(words[at]) || is_one_of(kFillers, words[at]))) ++at;
  if (at >= words.size()) return true;
  return is_one_of(kObjects, words[at]) || (at + 1 < words.size() && is_one_of(kObjects, words[at + 1]));
}

}  // namespace

std::vector<std::string> without_other_objects(const std::vector<std::string>& words) {
  std::vector<std::string> kept;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool attracts = i + 1 < words.size() && words[i] == "thu" && words[i + 1] == "hút";
    if (attracts && !attracts_investment(words, i + 2)) {
      ++i;
      continue;
    }
    kept.push_back(words[i]);
  }
  return kept;
}

ActWords act_words(const std::vector<std::string>& name_words) {
  const Act* first = nullptr;
  std::size_t at = std::string_view::npos;
  for (const Act& act : kActs) {
    const std::size_t place = place_of(act.asked, name_words);
    if (place >= at) continue;
    at = place;
    first = &act;
  }
  if (first == nullptr) return {};
  ActWords act{parts(first->shown), first->of_parts, {}};
  for (const std::string& token : tokens_of(name_words)) {
    if (first->to_anything && !shares_word(token, act.shown)) act.object.push_back(token);
  }
  return act;
}

}  // namespace rasoat
