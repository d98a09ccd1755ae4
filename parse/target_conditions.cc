#include <algorithm>

#include "parse/target_parts.h"

// Parts of a target that need evidence of their own: places, and halves joined by "và".
namespace rasoat {
namespace {

// A place where something is published or handed in. "quy định tại Luật", "trên môi trường mạng",
// "trên địa bàn" name none.
const RE2& place_noun() {
  static const RE2 kNoun(
      R"((?:các\s+)?(?:Cổng|Trang|Trung tâm|Bộ phận|website|webside|web|Đài|Báo|Hệ thống|Phần mềm|Bưu điện|Cơ sở dữ liệu|Bảng|Zalo|Facebook|Fanpage|nơi tiếp nhận|trụ sở)(?:\P{L}|$))",
      insensitive());
  return kNoun;
}

const RE2& preposition() {
  static const RE2 kPreposition(R"((?:^|[\s,;])(?:trên|tại|ở|lên)\s+)", insensitive());
  return kPreposition;
}

// What joins a place to the next: the next must be a place again.
const RE2& place_joint() {
  static const RE2 kJoint(R"(\s*(?:,\s*và|;\s*và|[,;+/]|\s(?:và|cùng))\s*(?:trên\s+|tại\s+|ở\s+)?)", insensitive());
  return kJoint;
}

// Words that end a place: what is said of it follows.
const RE2& place_end() {
  static const RE2 kEnd(
      R"([.;,(]|\s(?:đúng|đầy đủ|theo|được|bảo đảm|đảm bảo|trước|sau|khi|nếu|đạt|để|nhằm|và (?:được|đã|đúng|thực hiện|bảo đảm|đảm bảo|niêm yết|gửi|công khai|đăng|thông báo))(?:\P{L}|$))",
      insensitive());
  return kEnd;
}

bool is_place(std::string_view text, std::size_t at) { return match_at(place_noun(), text, at).has_value(); }

// The end of the place that begins at `from`, and where the next one begins (npos: none follows).
struct PlaceEnd {
  std::size_t end = 0;
  std::size_t next = std::string_view::npos;
};

PlaceEnd end_of_place(std::string_view text, std::size_t from) {
  const auto stop = find_match(place_end(), text, from);
  const std::size_t limit = stop ? stop->span.begin : text.size();
  for (std::size_t at = from; auto joint = find_match(place_joint(), text, at);) {
    if (joint->span.begin > limit) break;
    if (is_place(text, joint->span.end)) return {joint->span.begin, joint->span.end};
    at = next_character(text, joint->span.begin);
    if (at >= text.size()) break;
  }
  return {limit, std::string_view::npos};
}

// Verbs and nouns with which a second half begins: "và có cơ cấu ...", "và gửi đúng thời gian".
const RE2& half_expression() {
  static const RE2 kHalf(
      R"(\s(?:và|đồng thời|cũng như)\s+((?:có|đã|được|gửi|đúng|thực hiện|không|đạt|đảm bảo|bảo đảm|tiêu chuẩn|ban hành|công bố|công khai|hoàn thành|báo cáo|tăng|giảm|kịp thời|đầy đủ|duy trì|cải thiện|tổ chức|cao hơn|thấp hơn|giữ vững|nâng)\s[^.;]*))",
      insensitive());
  return kHalf;
}

// "đầy đủ và kịp thời", "giữ vững và cải thiện thứ hạng": one demand in two words.
bool is_pair(std::string_view before, std::string_view half) {
  static const RE2 kAdverb(R"((?:đầy đủ|kịp thời|nghiêm túc|chính xác|đồng bộ|công khai|minh bạch)$)", insensitive());
  static const RE2 kAdverbHalf(R"(^(?:kịp thời|đầy đủ)[\s.]*(?:theo quy định)?[\s.]*$)", insensitive());
  static const RE2 kKeep(R"((?:giữ vững|duy trì|tiếp nhận|tổ chức|xây dựng|triển khai)$)", insensitive());
  if (RE2::PartialMatch(piece(before), kKeep)) return true;
  return RE2::PartialMatch(piece(before), kAdverb) && RE2::PartialMatch(piece(half), kAdverbHalf);
}

std::string without_case(std::string_view text) {
  static const RE2 kCase(R"(\s*\((?:nếu có|nếu phát sinh)\)\s*$)", insensitive());
  std::string kept(text);
  RE2::Replace(&kept, kCase, "");
  return tidy(kept);
}

}  // namespace

std::vector<std::string> find_places(std::string_view text) {
  std::vector<std::string> places;
  for (std::size_t at = 0; auto match = find_match(preposition(), text, at);) {
    at = match->span.end;
    std::size_t from = is_place(text, at) ? at : std::string_view::npos;
    while (from != std::string_view::npos) {
      const PlaceEnd end = end_of_place(text, from);
      places.push_back(tidy(text.substr(from, end.end - from)));
      at = std::max(at, end.end);
      from = end.next;
    }
    if (at >= text.size()) break;
  }
  return places;
}

std::vector<std::string> find_halves(std::string_view text) {
  std::vector<std::string> halves;
  for (std::size_t at = 0; auto match = find_match(half_expression(), text, at);) {
    const std::string_view half = match->group(1);
    if (!is_pair(trimmed(text.substr(0, match->span.begin)), half)) {
      halves.push_back(without_case(half));
      break;  // a half runs to the end of its sentence
    }
    at = static_cast<std::size_t>(half.data() - text.data());
  }
  return halves;
}

std::string clause_around(std::string_view text, Span span) {
  static const RE2 kBegin(R"(.*(?:[,;:.]\s|\svà\s|\strong đó\s|[(])(?:trong đó\s+)?)", insensitive());
  const std::string_view head = text.substr(0, span.begin);
  const auto start = match_at(kBegin, head, 0);
  const std::size_t begin = start ? start->span.end : 0;
  std::size_t end = span.end;
  while (end < text.size() && text[end] != ';' && text[end] != ')' &&
         !(text[end] == '.' && !digit_after(text, end + 1)))
    ++end;
  return tidy(text.substr(begin, end - begin));
}

std::string without_brackets(std::string_view text) {
  std::string kept;
  int depth = 0;
  for (const char c : text) {
    if (c == '(') ++depth;
    if (depth == 0) kept += c;
    if (c == ')' && depth > 0) --depth;
  }
  return depth == 0 ? kept : std::string(text);
}

}  // namespace rasoat
