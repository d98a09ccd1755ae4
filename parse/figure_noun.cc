#include <algorithm>
#include <array>

#include "extract/text/normalize.h"
#include "parse/figure_context.h"
#include "parse/scan.h"

// What a figure is said of.
namespace rasoat {
namespace {

constexpr std::size_t kMostWordsAfter = 6;
constexpr std::size_t kMostWordsBefore = 20;

// Words at which the noun phrase after a number is over, as keys.
bool ends_noun(const std::vector<std::string>& words, std::size_t at) {
  static constexpr auto kPairs = std::to_array<std::string_view>(
      {"giải quyết", "thực hiện", "ban hành", "xử lí",      "hoàn thành", "tiếp nhận", "trả lời",
       "trả kết",    "đúng hạn",  "đúng qui", "trước hạn",  "cao hơn",    "thấp hơn",  "bao gồm",
       "cùng kì",    "công khai", "công bố",  "hoàn thiện", "bố trí",     "đăng tải"});
  const std::string& word = words[at];
  const std::string pair = at + 1 < words.size() ? word + ' ' + words[at + 1] : word;
  if (std::find(kPairs.begin(), kPairs.end(), pair) != kPairs.end()) return true;
  static constexpr std::array kEnds = std::to_array<std::string_view>(
      {"được", "đã",    "đang", "sẽ",   "thuộc", "trong", "trên", "với",  "và",  "đạt", "chiếm", "so",    "của",
       "đối",  "bị",    "là",   "để",   "tại",   "theo",  "qua",  "từ",   "đến", "do",  "có",    "không", "còn",
       "chưa", "nhưng", "tăng", "giảm", "gồm",   "về",    "cho",  "bằng", "nào", "này", "đó",    "trở",   "năm",
       "vào",  "ở",     "nhằm", "khi",  "như",   "phải",  "hoặc", "xếp",  "thì", "đều", "xuống", "lên",   "tới"});
  return std::find(kEnds.begin(), kEnds.end(), word) != kEnds.end();
}

// "số", "các" before the noun itself; "bộ" before "hồ sơ".
bool is_filler(const std::vector<std::string>& words, std::size_t at) {
  const std::string& word = words[at];
  if (word == "bộ") return at + 1 < words.size() && words[at + 1] == "hồ";
  return word == "số" || word == "các" || word == "những" || word == "tổng" || word == "cái" || word == "chiếc";
}

std::string joined(const std::vector<std::string>& words, std::size_t begin, std::size_t end) {
  std::string text;
  for (std::size_t i = begin; i < end; ++i) text += (text.empty() ? "" : " ") + words[i];
  return text;
}

// The run of words up to the first punctuation, digit or bracket.
std::string_view first_phrase(std::string_view text) {
  static const RE2 kInWords(R"(\s*\(\pL[^()]{0,20}\))");  // "03 (ba) sáng kiến"
  if (const auto match = match_at(kInWords, text, 0)) text.remove_prefix(match->span.end);
  return text.substr(0, text.find_first_of(",;.:()/\"0123456789%"));
}

std::string noun_after(std::string_view after) {
  const std::vector<std::string> words = key_words(compare_key(first_phrase(after)));
  std::size_t begin = 0;
  while (begin < words.size() && is_filler(words, begin)) ++begin;
  std::size_t end = begin;
  while (end < words.size() && end - begin < kMostWordsAfter && !ends_noun(words, end)) ++end;
  return joined(words, begin, end);
}

// Link words at the end of what stands before a number ("tỷ lệ ... đạt trên").
const RE2& trailing_links() {
  static const RE2 kLinks(
      R"((?:[\s,:(\-–/]|(?:^|\s)(?:đạt|đạt được|tỷ lệ|tỉ lệ|tỷ lệ là|chiếm|là|bằng|tương đương|tương ứng|trung bình|bình quân|khoảng|gần|hơn|trên|với|được|ước|chỉ|mới|đã|xấp xỉ|tăng|giảm|thêm|còn|lên|xuống|từ|so với|có|cả|ít nhất|tối thiểu|tối đa|không quá|dưới|không dưới|vượt|vượt mục tiêu|vượt chỉ tiêu|vượt kế hoạch|năm \d{4}|trong đó|xếp|thứ|vị trí|hạng|đứng|mức|số điểm|điểm số|tới|đến|và|nhưng|gồm|xuống còn|cao hơn|thấp hơn))+$)",
      insensitive());
  return kLinks;
}

std::string_view without_links(std::string_view text) {
  re2::StringPiece links;
  static const RE2 kEnd("(" + trailing_links().pattern() + ")", insensitive());
  if (RE2::PartialMatch(piece(text), kEnd, &links)) text.remove_suffix(links.size());
  return trimmed(text);
}

// The last stretch without punctuation, of "A so với B" the A.
std::string_view last_phrase(std::string_view text) {
  const std::size_t cut = text.find_last_of(",;:()");
  if (cut != std::string_view::npos) text = trimmed(text.substr(cut + 1));
  return text.substr(0, text.find("so với"));
}

std::string noun_before(std::string_view before) {
  std::vector<std::string> words = key_words(compare_key(last_phrase(without_links(before))));
  const std::size_t begin = words.size() > kMostWordsBefore ? words.size() - kMostWordsBefore : 0;
  return joined(words, begin, words.size());
}

// "đạt 98%", "chiếm 64,29%": what it is said of stands before.
bool is_predicate(std::string_view before) {
  static const RE2 kVerb(
      R"((?:^|\P{L})(?:đạt|là|chiếm|bằng|tỷ lệ|tỉ lệ|đạt được)(?:\s+(?:tỷ lệ|tỉ lệ|trên|gần|hơn|khoảng|từ|mức|là|trung bình))*\s*:?\s*$)",
      insensitive());
  return RE2::PartialMatch(piece(before), kVerb);
}

// Bracketed values belong to the phrase just before the bracket.
std::string noun_outside(const FigureContext& context) {
  return context.in_brackets ? noun_before(context.outside) : std::string();
}

std::string first_of(std::string first, std::string second) {
  return first.empty() ? std::move(second) : std::move(first);
}

}  // namespace

std::string noun_of(const FigureContext& context, const NumberToken& token) {
  const bool counts = token.unit == Unit::kCount || token.unit == Unit::kDay || token.unit == Unit::kMinute;
  const bool share = token.unit == Unit::kPercent;
  std::string after = counts || share ? noun_after(context.after) : std::string();
  std::string before = first_of(noun_before(context.before), noun_outside(context));
  const bool after_first = counts || (share && !is_predicate(context.before));
  return after_first ? first_of(std::move(after), std::move(before)) : first_of(std::move(before), std::move(after));
}

}  // namespace rasoat
