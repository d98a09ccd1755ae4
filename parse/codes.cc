#include <algorithm>

#include "extract/text/normalize.h"
#include "parse/scan.h"
#include "parse/symbols.h"

// Criteria codes. A code is field.criterion[.sub[.point]]; numbers have one or two digits, no
// leading zero, and a catalogue has at most kLastField fields.
namespace rasoat {
namespace {

constexpr int kLastField = 20;

const RE2& head_expression() {
  static const RE2 kHead(R"((tctp|tiêu chí thành phần|tc|tiêu chí)(?:\s*số)?\s*:?\s*([1-9]\d?(?:\.[1-9]\d?){1,3}))",
                         insensitive());
  return kHead;
}

// "mục 1.3.1 Phụ lục": a place in the appendix; any other "mục 1.3" is a section.
const RE2& item_expression() {
  static const RE2 kItem(
      R"((mục)\s+([1-9]\d?(?:\.[1-9]\d?){1,3}),?\s+(?:của\s+|tại\s+|thuộc\s+|trong\s+)?(?:phụ lục|bộ tiêu chí|bảng tiêu chí|danh mục tiêu chí))",
      insensitive());
  return kItem;
}

// What may stand between the codes of a list or a range, and the next bare code.
const RE2& more_expression() {
  static const RE2 kMore(R"(\s*(?:(đến|tới)|([-–—÷])|,\s*và|;\s*và|[,;/&]|và|hoặc)\s*([1-9]\d?(?:\.[1-9]\d?){1,3}))",
                         insensitive());
  return kMore;
}

const RE2& percent_expression() {
  static const RE2 kPercent(R"(\s*(?:%|phần trăm))", insensitive());
  return kPercent;
}

// Words after a bare number that make it a quantity: "TC 1.1 và 8.6 điểm".
const RE2& quantity_expression() {
  static const RE2 kQuantity(
      R"(\s*(?:điểm|lần|giờ|phút|(?:tỷ|tỉ|triệu|nghìn|ngàn)(?:\s+đồng)?(?:[\s.,;)]|$)|km|ha)(?:\P{L}|$))");
  return kQuantity;
}

int depth_of(std::string_view code) { return 1 + static_cast<int>(std::count(code.begin(), code.end(), '.')); }

// Not the beginning of a longer number, a date or a share.
bool ends_code(std::string_view text, std::size_t end) {
  if (word_after(text, end)) return false;
  const bool digits_follow = digit_after(text, end + 1);
  if (digits_follow && (text[end] == '.' || text[end] == ',')) return false;
  if (digits_follow && text[end] == '/' && !match_at(more_expression(), text, end)) return false;
  return !match_at(percent_expression(), text, end);
}

bool is_code(std::string_view code) { return to_number(code.substr(0, code.find('.'))) <= kLastField; }

CriterionKind kind_by_depth(std::string_view code) {
  return depth_of(code) == 2 ? CriterionKind::kTc : CriterionKind::kTctp;
}

// The kind as it is written; "tiêu chí 3.2.5" in full is said of both kinds.
CriterionKind kind_of(std::string_view head, std::string_view code) {
  const std::string lower = to_lower(head);
  if (lower == "tc") return CriterionKind::kTc;
  return lower == "tctp" || lower == "tiêu chí thành phần" ? CriterionKind::kTctp : kind_by_depth(code);
}

bool same_parent(std::string_view a, std::string_view b) {
  return a.substr(0, a.rfind('.')) == b.substr(0, b.rfind('.'));
}

// The next code of a list or range after `before`, if one follows.
std::optional<CodeMention> next_of_list(std::string_view text, const CodeMention& before) {
  const auto match = match_at(more_expression(), text, before.end);
  if (!match) return std::nullopt;
  const Span code = group_span(text, *match, 3);
  const std::string_view number = part(text, code);
  const bool quantity = match_at(quantity_expression(), text, code.end).has_value();
  if (quantity || !is_code(number) || !ends_code(text, code.end)) return std::nullopt;
  const bool same_depth = depth_of(number) == depth_of(before.code);
  const bool range = match->has(1) || match->has(2);
  if (range && (!same_depth || before.range)) return std::nullopt;
  if (match->has(2) && !same_parent(before.code, number)) return std::nullopt;
  return CodeMention{same_depth ? before.kind : kind_by_depth(number), std::string(number), range, code.begin,
                     code.end};
}

// "… đến TCTP 3.2.4": the kind is written again at the end of a range.
bool ends_range(std::string_view text, const std::vector<CodeMention>& found, std::size_t begin) {
  if (found.empty() || found.back().range) return false;
  const std::string_view between = trimmed(text.substr(found.back().end, begin - found.back().end));
  static const RE2 kTo(R"((?:đến|tới|[-–—÷])(?:\s*(?:các|hết))?)", insensitive());
  return RE2::FullMatch(piece(between), kTo);
}

CodeMention mention_of(std::string_view text, const Match& match) {
  const Span code = group_span(text, match, 2);
  const std::string_view number = part(text, code);
  return {kind_of(match.group(1), number), std::string(number), false, match.span.begin, code.end};
}

void add_with_list(std::string_view text, CodeMention mention, std::vector<CodeMention>& found) {
  mention.range = ends_range(text, found, mention.begin);
  found.push_back(std::move(mention));
  while (auto next = next_of_list(text, found.back())) found.push_back(std::move(*next));
}

bool stands_alone(std::string_view text, const CodeMention& mention) {
  return !word_before(text, mention.begin) && is_code(mention.code) && ends_code(text, mention.end);
}

void find_with(const RE2& expression, std::string_view text, std::vector<CodeMention>& found) {
  for (std::size_t at = 0; auto match = find_match(expression, text, at);) {
    CodeMention mention = mention_of(text, *match);
    if (!stands_alone(text, mention)) {
      at = next_character(text, match->span.begin);
      continue;
    }
    add_with_list(text, std::move(mention), found);
    at = std::max(match->span.begin + 1, found.back().end);
  }
}

// "3.1. 1" and "3 .1" as narrow columns break it: blanks beside dots dropped.
std::string without_blanks_at_dots(std::string_view text) {
  std::string joined;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool beside_dot =
        text[i] == ' ' && ((i > 0 && text[i - 1] == '.') || (i + 1 < text.size() && text[i + 1] == '.'));
    if (!beside_dot) joined += text[i];
  }
  return joined;
}

// A code and nothing else, or a code and a name that begins with a capital.
const RE2& cell_expression() {
  static const RE2 kCell(R"(\(?([1-9]\d?(?:\.[1-9]\d?){1,3})(?:[.):]*\s*$|[.):]*\s*[-–—:]?\s*\p{Lu}))");
  return kCell;
}

CodeMention bare_code(std::string_view text) {
  const bool only_code = text.find_first_not_of("0123456789. ") == std::string_view::npos;
  const std::string joined = only_code ? without_blanks_at_dots(text) : std::string(text);
  const auto match = match_at(cell_expression(), joined, 0);
  if (!match || !is_code(match->group(1))) return {};
  const std::size_t begin = only_code ? 0 : text.find(match->group(1));
  return {CriterionKind::kNone, std::string(match->group(1)), false, begin,
          only_code ? text.size() : begin + match->group(1).size()};
}

}  // namespace

std::vector<CodeMention> find_codes(std::string_view text) {
  std::vector<CodeMention> found;
  find_with(head_expression(), text, found);
  find_with(item_expression(), text, found);
  std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.begin < b.begin; });
  return found;
}

CodeMention code_of_cell(std::string_view text) {
  const std::size_t lead = std::min(text.find_first_not_of(" ("), text.size());
  if (const auto match = match_at(head_expression(), text, lead)) {
    CodeMention mention = mention_of(text, *match);
    if (stands_alone(text, mention)) return mention;
  }
  CodeMention mention = bare_code(text.substr(lead));
  if (!mention.code.empty()) {
    mention.begin += lead;
    mention.end += lead;
  }
  return mention;
}

}  // namespace rasoat
