#include <algorithm>

#include "parse/target_parts.h"

// The phrases by which a target says what it wants without a number.
namespace rasoat {
namespace {

bool found(const RE2& expression, std::string_view text) { return RE2::PartialMatch(piece(text), expression); }

// 1: where the clause itself begins. "không quá", "không dưới" and "không ngừng" are no zero.
const RE2& zero_clause() {
  static const RE2 kZero(
      R"((?:^|[,;:.]\s*|(?:^|\s)[-+•]\s+|\s(?:và|đảm bảo|bảo đảm|phấn đấu|tuyệt đối|hoàn toàn)\s+|^(?:đảm bảo|bảo đảm|phấn đấu|tuyệt đối)\s+)(không\s+(?:có|còn|để|xảy ra|phát sinh|ban hành|vi phạm|bị|tồn đọng|sai phạm|trễ|quá hạn|chậm muộn)(?:\P{L}|$)))",
      insensitive());
  return kZero;
}

// What a comparison without a number needs: a base, or a verb that moves an index or a rate.
const RE2& comparison() {
  static const RE2 kComparison(
      R"((?:^|\P{L})(?:so với|năm trước|năm liền trước|năm liền kề|cùng kỳ|hơn năm|bằng năm|tăng hạng|nâng hạng|tăng điểm|tăng bậc|tăng thứ bậc)(?:\P{L}|$))"
      R"(|(?:^|\P{L})(?:nâng cao|cải thiện|tăng|duy trì|giữ vững|giảm|nâng)(?:\s+\pL+){0,2}?\s+(?:chỉ số|tỷ lệ|tỉ lệ|thứ hạng|xếp hạng|điểm số|mức độ hài lòng)(?:\P{L}|$))",
      insensitive());
  return kComparison;
}

struct ChangeWords {
  const char* pattern;
  Op op;
  bool decrease;
};

// The first that fits decides.
constexpr ChangeWords kChangeWords[] = {
    {R"((?:giữ vững|duy trì|giữ nguyên|ổn định|bằng)[^.;]{0,40}?(?:nâng cao|cải thiện|tăng|cao hơn|nâng hạng|vượt))",
     Op::kGreaterEqual, false},
    {R"((?:^|\P{L})không\s+(?:thấp hơn|giảm|kém hơn|tụt|thấp|ít hơn))", Op::kGreaterEqual, false},
    {R"((?:^|\P{L})không\s+(?:cao hơn|tăng|nhiều hơn|vượt))", Op::kGreaterEqual, true},
    {R"((?:^|\P{L})(?:nâng cao|cải thiện|tăng(?:\s+(?:điểm|hạng|bậc|thứ|so|tỷ|tỉ|chỉ|mức|dần|lên|thêm|hơn)|$|[.,;])|cao hơn|nâng hạng|nhiều hơn|nâng\s))",
     Op::kGreater, false},
    {R"((?:^|\P{L})(?:giảm|thấp hơn|ít hơn))", Op::kGreater, true},
    {R"((?:^|\P{L})(?:giữ vững|duy trì|giữ nguyên))", Op::kGreaterEqual, false},
};

const RE2& compiled(std::size_t i) {
  static const RE2 kCompiled[] = {
      RE2(kChangeWords[0].pattern, insensitive()), RE2(kChangeWords[1].pattern, insensitive()),
      RE2(kChangeWords[2].pattern, insensitive()), RE2(kChangeWords[3].pattern, insensitive()),
      RE2(kChangeWords[4].pattern, insensitive()), RE2(kChangeWords[5].pattern, insensitive())};
  return kCompiled[i];
}

// What the change is counted in, by the first word that tells.
Unit unit_of_change(std::string_view text) {
  static const RE2 kTelling(
      R"((?:^|\P{L})(?:(thứ hạng|xếp hạng|tăng hạng|nâng hạng|hạng|bậc|vị trí)|(điểm)|(tỷ lệ|tỉ lệ|hài lòng))(?:\P{L}|$))",
      insensitive());
  const auto match = find_match(kTelling, text);
  if (!match) return Unit::kNone;
  if (match->has(1)) return Unit::kRank;
  return match->has(2) ? Unit::kPoint : Unit::kPercentagePoint;
}

}  // namespace

std::optional<std::size_t> find_zero_clause(std::string_view text) {
  const auto match = find_match(zero_clause(), text);
  if (!match) return std::nullopt;
  return static_cast<std::size_t>(match->groups[1].data() - text.data());
}

bool is_minimising(std::string_view text) {
  static const RE2 kWords(
      R"((?:^|\P{L})(?:(?:hạn chế|giảm)(?:\s+\pL+){0,3}?\s+(?:tối đa|thấp nhất|tối thiểu|đến mức thấp nhất)|giảm thiểu|giảm dần|từng bước (?:giảm|hạn chế))(?:\P{L}|$))",
      insensitive());
  return found(kWords, text);
}

bool is_scoring(std::string_view text) {
  static const RE2 kWords(
      R"(:\s*\d+(?:[.,]\d+)?\s*điểm|trừ\s+(?:\d+(?:[.,]\d+)?\s*)?điểm|:\s*điểm tối đa|%\s*(?:số\s+)?điểm(?:\P{L}|$)|tính điểm theo|thì đạt điểm|không được điểm)",
      insensitive());
  static const RE2 kMargin(R"(điểm\s*(?:%|phần trăm))", insensitive());
  return found(kWords, text) && !found(kMargin, text);
}

bool needs_a_case(std::string_view text) {
  static const RE2 kWords(
      R"((?:^|\P{L})(?:nếu có|nếu phát sinh|nếu xảy ra|khi để xảy ra|khi có|khi xảy ra|khi phát sinh|sau khi có|trường hợp có|đối với trường hợp)(?:\P{L}|$))",
      insensitive());
  return found(kWords, text);
}

std::optional<std::int32_t> baseline_year_of(std::string_view text) {
  static const RE2 kBaseline(
      R"((?:so với|hơn|bằng|bằng hoặc cao hơn|kể từ|so cùng kỳ)[^.;]{0,50}?năm\s*((?:19|20)\d\d))", insensitive());
  re2::StringPiece year;
  return RE2::PartialMatch(piece(text), kBaseline, &year) ? std::optional(to_number(view(year))) : std::nullopt;
}

std::optional<Change> find_wordless_change(std::string_view text) {
  if (!found(comparison(), text)) return std::nullopt;
  for (std::size_t i = 0; i < std::size(kChangeWords); ++i) {
    if (!found(compiled(i), text)) continue;
    Change change;
    change.op = kChangeWords[i].op;
    change.value = {0, 0};
    change.unit = unit_of_change(text);
    change.baseline_year = baseline_year_of(text);
    change.decrease = kChangeWords[i].decrease;
    return change;
  }
  return std::nullopt;
}

}  // namespace rasoat
