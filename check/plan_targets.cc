// Strictness: one target beside another, as predicates first and as words where no number is set.
#include <algorithm>
#include <array>

#include "check/plan_check.h"
#include "check/similarity.h"

namespace rasoat {
namespace {

constexpr double kSameWords = 0.75;
constexpr double kConditionKept = 0.75;

bool wants_more(Op op) { return op == Op::kGreaterEqual || op == Op::kGreater; }

Strictness compare_values(Op given_op, const Decimal& given, Op promised_op, const Decimal& promised) {
  if (wants_more(given_op) != wants_more(promised_op)) return Strictness::kDifferent;
  const bool up = wants_more(given_op);
  if (promised == given) {
    if (given_op == promised_op) return Strictness::kEqual;
    const bool promised_strict = promised_op == Op::kGreater || promised_op == Op::kLess;
    return promised_strict ? Strictness::kStricter : Strictness::kWeaker;
  }
  return (promised > given) == up ? Strictness::kStricter : Strictness::kWeaker;
}

// A range asks for its lower end, unless what is given has an upper limit alone. "80 - 85" beside 85 allows less.
Strictness compare_ranges(const Threshold& given, const Threshold& promised) {
  const auto limit = [](const Threshold& range, bool lower) {
    return lower || !range.value_max ? range.value : *range.value_max;
  };
  const Threshold& plain = given.op == Op::kBetween ? promised : given;
  const bool lower = plain.op == Op::kBetween || wants_more(plain.op);
  const auto op_of = [&](const Threshold& side) {
    if (side.op != Op::kBetween) return side.op;
    return lower ? Op::kGreaterEqual : Op::kLessEqual;
  };
  return compare_values(op_of(given), limit(given, lower), op_of(promised), limit(promised, lower));
}

Strictness compare(const Threshold& given, const Threshold& promised) {
  if (given.unit != promised.unit) return Strictness::kDifferent;
  if (given.op == Op::kBetween || promised.op == Op::kBetween) return compare_ranges(given, promised);
  return compare_values(given.op, given.value, promised.op, promised.value);
}

bool is_upper_limit(const Threshold& threshold) {
  const bool amount = threshold.unit == Unit::kCount || threshold.unit == Unit::kPercent;
  return amount && (threshold.op == Op::kLessEqual || threshold.op == Op::kLess);
}

// "Không có", given or promised, beside "không quá 01", "dưới 5%".
std::optional<Strictness> compare_with_zero(const Target& given, const Target& promised) {
  const auto* limit = std::get_if<Threshold>(&given.predicate);
  const auto* promised_limit = std::get_if<Threshold>(&promised.predicate);
  const bool given_zero = std::holds_alternative<Zero>(given.predicate);
  const bool promised_zero = std::holds_alternative<Zero>(promised.predicate);
  if (given_zero && promised_limit != nullptr && is_upper_limit(*promised_limit)) return Strictness::kWeaker;
  if (promised_zero && limit != nullptr && is_upper_limit(*limit)) return Strictness::kStricter;
  return std::nullopt;
}

Strictness compare(const Change& given, const Change& promised) {
  if (given.decrease != promised.decrease) return Strictness::kDifferent;
  const bool other_year =
      given.baseline_year && promised.baseline_year && *given.baseline_year != *promised.baseline_year;
  if (other_year) return Strictness::kDifferent;
  return compare_values(given.op, given.value, promised.op, promised.value);
}

// Words for the body that writes: "của Sở" becomes "do Chi cục" in the plan of a unit of its own.
bool names_body(const std::string& word) {
  static constexpr std::array<std::string_view, 18> kBodies = {"sở",  "ban",   "chi", "cục",    "nhánh", "trung",
                                                               "tâm", "phòng", "xã",  "phường", "huyện", "tỉnh",
                                                               "cơ",  "quan",  "đơn", "vị",     "ủy",    "thành"};
  return std::find(kBodies.begin(), kBodies.end(), word) != kBodies.end();
}

// Every word of the given zero stands in the promised one, but for whose it is.
bool keeps_zero(const CriterionKeys& given, const CriterionKeys& promised) {
  if (given.target_words.size() < 4) return true;
  return std::all_of(given.target_words.begin(), given.target_words.end(), [&](const std::string& word) {
    const auto& kept = promised.target_words;
    return names_body(word) || std::find(kept.begin(), kept.end(), word) != kept.end();
  });
}

// "95% kết quả": the share that a clause names, in hundredths; nothing without one.
std::optional<std::int64_t> share_in(const std::string& clause) {
  const std::size_t mark = clause.find('%');
  if (mark == std::string::npos || mark == 0) return std::nullopt;
  const std::size_t before = clause.find_last_not_of("0123456789,. ", mark - 1);
  const std::size_t begin = clause.find_first_of("0123456789", before == std::string::npos ? 0 : before + 1);
  if (begin >= mark) return std::nullopt;
  std::int64_t value = 0;
  int decimals = -1;
  for (std::size_t i = begin; i < mark && decimals < 2 && value < 100'000; ++i) {
    const bool digit = clause[i] >= '0' && clause[i] <= '9';
    if (digit) value = value * 10 + (clause[i] - '0');
    if (!digit && clause[i] != ' ' && decimals >= 0) return std::nullopt;
    if (digit ? decimals >= 0 : clause[i] != ' ') ++decimals;
  }
  for (; decimals < 2; decimals = std::max(decimals, 0) + 1) value *= 10;
  return value;
}

// "Số hóa 100% hồ sơ và 95% kết quả" beside "100% hồ sơ, kết quả": part of what is asked gets a smaller share.
bool concedes_a_part(const Threshold& given, const CriterionKeys& given_keys, const Target& promised,
                     const CriterionKeys& promised_keys) {
  if (given.unit != Unit::kPercent || !wants_more(given.op)) return false;
  for (std::size_t i = 0; i < promised.conditions.size() && i < promised_keys.condition_words.size(); ++i) {
    const auto share = share_in(promised.conditions[i]);
    const auto& words = promised_keys.condition_words[i];
    if (!share || words.empty() || plain_coverage(words, given_keys.target_words) < 1) continue;
    if (Decimal{*share, 2} < given.value) return true;
  }
  return false;
}

bool all_conditions_kept(const CriterionKeys& given, const CriterionKeys& promised) {
  return std::all_of(given.condition_words.begin(), given.condition_words.end(),
                     [&](const auto& words) { return plain_coverage(words, promised.target_words) >= kConditionKept; });
}

}  // namespace

Strictness compare_targets(const Target& given, const CriterionKeys& given_keys, const Target& promised,
                           const CriterionKeys& promised_keys) {
  if (const auto beside_zero = compare_with_zero(given, promised)) return *beside_zero;
  Strictness strictness = Strictness::kDifferent;
  const auto* threshold = std::get_if<Threshold>(&given.predicate);
  const auto* change = std::get_if<Change>(&given.predicate);
  const auto* promised_threshold = std::get_if<Threshold>(&promised.predicate);
  const auto* promised_change = std::get_if<Change>(&promised.predicate);
  if (threshold != nullptr && promised_threshold != nullptr) {
    if (concedes_a_part(*threshold, given_keys, promised, promised_keys)) return Strictness::kWeaker;
    strictness = compare(*threshold, *promised_threshold);
  } else if (change != nullptr && promised_change != nullptr) {
    strictness = compare(*change, *promised_change);
  } else if (std::holds_alternative<Zero>(given.predicate) && std::holds_alternative<Zero>(promised.predicate)) {
    return keeps_zero(given_keys, promised_keys) ? Strictness::kEqual : Strictness::kWeaker;
  } else if (given.predicate.index() == promised.predicate.index()) {
    return plain_coverage(given_keys.target_words, promised_keys.target_words) >= kSameWords ? Strictness::kEqual
                                                                                             : Strictness::kDifferent;
  }
  if (strictness == Strictness::kEqual && !all_conditions_kept(given_keys, promised_keys)) return Strictness::kWeaker;
  return strictness;
}

}  // namespace rasoat
