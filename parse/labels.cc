#include "parse/labels.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <span>

#include "extract/text/normalize.h"
#include "parse/phrases.h"
#include "parse/sentences.h"

namespace rasoat {
namespace {

constexpr std::size_t kLongestLabel = 420;  // bytes: about 250 letters

// A full stop that really ends a sentence ends the search for a label, too.
bool ends_sentence(std::string_view text, std::size_t body, std::size_t at) {
  if (text[at] != '.' || at + 1 >= text.size() || text[at + 1] != ' ') return false;
  return find_sentences(text.substr(body, std::min(text.size(), at + 4) - body)).size() > 1;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "ISO 9001:2015", "lúc 7:30", "tỷ lệ 1:2". A colon behind a code or a year ends a label all the same:
// "TCTP 3.4.1:98%".
bool joins_digits(std::string_view text, std::size_t body, std::size_t at) {
  static const RE2 kStandard(R"((?i)iso(?:/iec)?\s*\d{4,5}$)");
  static const RE2 kYear(R"((?:^|[^\d])(?:19|20)\d\d$)");
  const std::string_view before = text.substr(body, at - body);
  const re2::StringPiece piece(before.data(), before.size());
  if (RE2::PartialMatch(piece, kStandard)) return true;
  if (at == body || at + 1 >= text.size() || !is_digit(text[at - 1]) || !is_digit(text[at + 1])) return false;
  if (RE2::PartialMatch(piece, kYear)) return false;
  const auto codes = find_codes(before);
  return codes.empty() || codes.back().end != before.size();
}

}  // namespace

std::size_t label_end(std::string_view text, std::size_t body) {
  int depth = 0;
  for (std::size_t at = body; at < std::min(text.size(), body + kLongestLabel); ++at) {
    if (text[at] == '(') ++depth;
    if (text[at] == ')') --depth;
    if (depth > 0) continue;
    if (text[at] == ':' && !joins_digits(text, body, at)) return at + 1;
    if (text[at] == ';' || ends_sentence(text, body, at)) break;
  }
  return std::string_view::npos;
}

std::string_view trim_marks(std::string_view text) {
  constexpr std::string_view kMarks = " -:.;,*+";
  while (!text.empty()) {
    if (kMarks.find(text.front()) != std::string_view::npos) {
      text.remove_prefix(1);
    } else if (text.starts_with("–") || text.starts_with("“") || text.starts_with("”")) {
      text.remove_prefix(3);
    } else {
      break;
    }
  }
  while (!text.empty()) {
    if (kMarks.find(text.back()) != std::string_view::npos) {
      text.remove_suffix(1);
    } else if (text.ends_with("–") || text.ends_with("“") || text.ends_with("”")) {
      text.remove_suffix(3);
    } else {
      break;
    }
  }
  return text;
}

std::string name_of_label(std::string_view label, const std::vector<CodeMention>& codes) {
  std::size_t begin = 0;
  for (const CodeMention& code : codes) begin = std::max(begin, code.end);
  if (begin >= label.size()) return "";
  return std::string(trim_marks(label.substr(begin)));
}

bool introduces_no_result(std::string_view label) {
  static constexpr auto kLabels = std::to_array<Phrase>({
      {0,
       "(mục tiêu|yêu cầu|chỉ tiêu giao|chỉ tiêu được giao|mục tiêu yêu cầu|nhiệm vụ giải pháp|phương hướng|phương "
       "hướng nhiệm vụ|nhiệm vụ trọng tâm|kế hoạch năm|đề xuất|kiến nghị đề xuất)"},
  });
  static const PhraseSet set{std::span<const Phrase>(kLabels)};
  const std::string key = compare_key(trim_marks(label));
  const auto hits = set.find(key);
  return std::any_of(hits.begin(), hits.end(),
                     [&](const PhraseHit& hit) { return hit.begin == 0 && hit.end == key.size(); });
}

}  // namespace rasoat
