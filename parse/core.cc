#include "parse/core.h"

#include <algorithm>
#include <optional>

#include "extract/text/normalize.h"
#include "parse/joints.h"
#include "parse/keys.h"
#include "parse/outlook.h"
#include "parse/scan.h"
#include "parse/statement_facts.h"

namespace rasoat {
namespace {

// ---- Whom a report names beside its own unit

constexpr const char* kWhole = R"((?:toàn|cả)\s+(?:tỉnh|nước|quốc|ngành|vùng))";
constexpr const char* kAverage =
    R"((?:(?:mức|tỷ lệ|tỉ lệ|mặt bằng|kết quả|chỉ số)\s+)?(?:bình quân|trung bình|chung)(?:\s+chung)?(?:\s+của)?)"
    R"((?:\s+(?:toàn|cả|các|khối))*\s+(?:tỉnh|nước|vùng|khu vực|ngành|huyện|địa phương|sở(?:,\s*(?:ban|ngành))*))"
    R"((?:\s+(?:trong|của|trên)\s+(?:toàn|cả|địa bàn)?\s*tỉnh)?)";
constexpr const char* kBelow =
    R"((?:(?:các|những|một số|nhiều|có|\d+(?:/\d+)?)\s+)*)"
    R"((?:(?:UBND|uỷ ban nhân dân|ủy ban nhân dân)\s+|(?:phòng|bộ phận|chi nhánh|trung tâm)\s+(?:[^,;.]{0,40}?\s)?)?)"
    R"((?:(?:các|của các|cấp|ở các|tại các)\s+)*(?:huyện|thị xã|xã|phường|thị trấn|địa phương))";
// Without a number or "các" before it "huyện" may be part of anything: within a sentence only these.
constexpr const char* kBelowInside =
    R"((?:(?:phòng|UBND)\s+)?(?:các|cấp)\s+(?:huyện|thị xã|xã|phường|thị trấn|địa phương))";
constexpr const char* kPeers = R"((?:các|một số|nhiều)\s+(?:sở|tỉnh)(?:,\s*(?:ban|ngành))*)";
// Another department or province by its name, in capitals.
constexpr const char* kNamed =
    R"((?:(?-i:Sở)|tỉnh)\s+(?-i:\p{Lu}\p{L}*(?:\s+(?:và\s+)?(?:\p{Lu}\p{L}*|vụ|chính|thương|thông|tư|pháp|dựng))*))";

constexpr const char* kOpeners =
    R"((?:(?:(?:trên|trong)\s+(?:địa bàn|phạm vi)\s+(?:toàn\s+)?tỉnh,?(?:\s+(?:hiện|vẫn|có))*|)"
    R"(và|mà|thì|nhưng|song|riêng|còn|tại|ở|trong khi(?: đó)?|trong lúc|đối với|của|phần|tính chung)\s+)*)";
constexpr const char* kSays =
    R"(\s+(?:đạt|là|có|tăng|giảm|mới|chỉ|còn|đã|vẫn|cũng|đều|bị|chưa|không|gửi|được|làm|thực hiện|kiểm tra|hoàn thành|công bố|giải quyết|trả lời|xử lý))";
constexpr const char* kFill = R"((?:\s+(?:năm nay|năm\s+\d{4}|bình quân|trung bình|thêm|khoảng|gần|hơn|trên|ở mức)))";
constexpr const char* kNumber = R"(\s*[:(]?\s*\d)";

std::string any_of(std::initializer_list<const char*> patterns) {
  std::string all;
  for (const char* pattern : patterns) all += (all.empty() ? "" : "|") + std::string(pattern);
  return "(?:" + all + ")";
}

// How one rank of units names others.
struct Others {
  RE2 opens;     // at the very beginning of a sentence: whatever follows is theirs
  RE2 begins;    // at the beginning of a later part, and then says something
  RE2 inside;    // behind other words: followed by a verb and a number
  RE2 compared;  // "tuy thấp hơn bình quân các sở (85,1%)"

  Others(const std::string& subject, const std::string& plain)
      : opens("^\\s*(?:[-+•]\\s*)?" + std::string(kOpeners) + "(" + subject + ")", insensitive()),
        begins("^" + std::string(kOpeners) + "(?:" + subject + "(?:\\s+\\pL+){0,6}?" + kSays + "|" + plain + kFill +
                   "*" + kNumber + ")",
               insensitive()),
        inside("(?:^|\\P{L})((?:(?:của|ở|tại)\\s+" + plain + "(?:" + kSays + "|" + kFill + ")*|" + plain +
                   "(?:" + kSays + "|" + kFill + ")+)" + kNumber + ")",
               insensitive()),
        compared(
            "(?:^|\\P{L})((?:(?:tuy|dù|mặc dù|mà|vẫn|còn|đều)\\s+)*(?:(?:thấp|cao|kém|ít|nhiều|tốt)\\s+hơn"
            "(?:\\s+\\d[\\d.,]*\\s*(?:%|điểm phần trăm|điểm)?)?|so với)(?:\\s+(?:so với|mức|của|kết quả))*\\s+" +
                plain + R"((?:\s*\([^()]*\)|\s+(?:là|đạt)?\s*\d[\d.,]*\s*%)?))",
            insensitive()) {}
};

const Others& others_of(UnitRank rank) {
  static const std::string kAll = any_of({kWhole, kAverage, kPeers, kNamed, kBelowInside});
  static const Others kUnknown(kAverage, kAverage);
  static const Others kProvince("cả\\s+nước", "(?:(?:mức\\s+)?(?:bình quân|trung bình)\\s+(?:chung\\s+)?)?cả\\s+nước");
  static const Others kDepartment(any_of({kWhole, kAverage, kBelow, kPeers}), kAll);
  static const Others kDistrict(any_of({kWhole, kAverage}), any_of({kWhole, kAverage, kPeers}));
  static const Others kCommune(any_of({kWhole, kAverage, "(?:toàn|cả)\\s+huyện"}),
                               any_of({kWhole, kAverage, "(?:toàn|cả)\\s+huyện"}));
  switch (rank) {
    case UnitRank::kProvince: return kProvince;
    case UnitRank::kDepartment: return kDepartment;
    case UnitRank::kDistrict: return kDistrict;
    case UnitRank::kCommune: return kCommune;
    case UnitRank::kUnknown: break;
  }
  return kUnknown;
}

// What the unit calls itself.
const RE2& own_words(UnitRank rank) {
  static const std::string kBefore =
      R"((?:^|\P{L})((?:(?:thì|nhưng|riêng|còn|trong đó|đối với|lĩnh vực|phần|của|tại|ở|do)\s+)*)";
  static const RE2 kDepartment(
      kBefore + R"((?-i:Sở|Ban|Văn phòng|Thanh tra|Cục|Chi cục|Trung tâm)(\s+(?-i:\p{Lu}).*)?))", insensitive());
  static const RE2 kDistrict(kBefore + R"((?:UBND\s+|toàn\s+)?(?:huyện|thị xã|thành phố)(\s+(?-i:\p{Lu}).*)?))",
                             insensitive());
  static const RE2 kCommune(kBefore + R"((?:UBND\s+|toàn\s+)?(?:xã|phường|thị trấn)(\s+(?-i:\p{Lu}).*)?))",
                            insensitive());
  if (rank == UnitRank::kCommune) return kCommune;
  return rank == UnitRank::kDistrict ? kDistrict : kDepartment;
}

constexpr std::size_t kNowhere = std::string_view::npos;

bool is_end_of_word(std::string_view text, std::size_t at) {
  return !word_after(text, at) && !text.substr(at).starts_with(" hội");  // "Xã hội"
}

// ---- Where they stand in one part of a sentence

// "Sở" alone or the unit's full name, not "Sở Nội vụ" nor the place "Trang TTĐT của Sở".
std::size_t find_own(std::string_view part, const Reporter& reporter) {
  static const RE2 kPlace("(?:trang|cổng|website|ttđt|thông tin điện tử|cấp|các)\\s*$", insensitive());
  if (reporter.rank == UnitRank::kUnknown || reporter.rank == UnitRank::kProvince) return kNowhere;
  for (std::size_t at = 0; auto match = find_match(own_words(reporter.rank), part, at);) {
    const Span found = group_span(part, *match, 1);
    const bool place = RE2::PartialMatch(piece(part.substr(0, found.begin)), kPlace);
    const std::string name = compare_key(part.substr(found.begin, reporter.unit.size() + 40));
    const bool own = !match->has(2) || name.find(reporter.unit) != std::string::npos;
    if (own && !place && !reporter.unit.empty()) return found.begin;
    at = match->has(2) ? group_span(part, *match, 2).begin : found.end;
  }
  return kNowhere;
}

struct Named {
  std::size_t at = kNowhere;
  bool opens = false;  // the whole part is theirs
};

// "Toàn ngành" is the department with its districts, and often the department alone.
bool names_field(std::string_view words) {
  static const RE2 kField("(?:toàn|cả)\\s+ngành(?:\\P{L}|$)", insensitive());
  return RE2::PartialMatch(piece(words), kField);
}

bool names_own(std::string_view words, const Reporter& reporter) {
  return !reporter.unit.empty() && compare_key(words).find(reporter.unit) != std::string::npos;
}

// `names_itself`: the sentence speaks of the unit, too.
Named find_others(std::string_view part, bool first, bool names_itself, const Reporter& reporter) {
  const Others& others = others_of(reporter.rank);
  const RE2& opens = first ? others.opens : others.begins;
  const auto counts = [&](std::string_view words) {
    return !names_own(words, reporter) && (names_itself || !names_field(words));
  };
  const auto at_first = match_at(opens, part, 0);
  if (at_first && counts(at_first->group(0)) && (!first || is_end_of_word(part, group_span(part, *at_first, 1).end)))
    return {0, true};
  const auto match = find_match(others.inside, part);
  if (!match || !counts(match->group(1))) return {};
  return {group_span(part, *match, 1).begin, false};
}

bool looks_ahead(std::string_view part, const Reporter& reporter) {
  static const RE2 kLater(
      R"(^(?:(?:và|với|theo)\s+)*(?:(?:đặt )?(?:mục tiêu|chỉ tiêu|phấn đấu|kế hoạch|dự kiến|định hướng))?)"
      R"((?:\s*(?:phấn đấu|đề ra|của|đến|trong|sang|cho|hết|cả|là))*\s*năm\s+((?:19|20)\d\d)\D.*\d)",
      insensitive());
  static const RE2 kForecast(
      R"(^(?:(?:và|nhưng)\s+)*(?:dự kiến|dự ước|ước(?: tính| thực hiện)?|phấn đấu)(?:\s+\pL+){0,3}?\s+năm(?:\s+\d{4})?(?:\s+\P{N}*|\s*)\d)",
      insensitive());
  static const RE2 kWholeYear(R"((?:cả|hết|cuối|trong)\s+năm)", insensitive());
  const auto later = match_at(kLater, part, 0);
  if (later && reporter.year != 0 && to_number(later->group(1)) > reporter.year) return true;
  if (part.find_first_of("0123456789") != kNowhere && begins_ahead(part, reporter.year)) return true;
  const auto forecast = reporter.interim ? match_at(kForecast, part, 0) : std::nullopt;
  return forecast && RE2::PartialMatch(piece(forecast->group(0)), kWholeYear);
}

// ---- The sentence, part by part

struct Part {
  std::size_t joint = 0;  // bytes: where the joint before it begins
  std::size_t begin = 0;
  std::size_t end = 0;
  bool goes_on = false;  // a list, or "tăng 2% so với năm 2021"
  bool turns = false;    // behind "nhưng"
};

std::vector<Part> find_parts(std::string_view text) {
  std::vector<Part> parts{{0, 0, text.size(), false, false}};
  for (const Joint& joint : find_joints(text)) {
    if (joint.kind == JointKind::kList) continue;
    const bool goes_on = joint.kind == JointKind::kContinuation;
    const bool turns = text.substr(joint.at).starts_with(" nhưng ");
    if (joint.at < parts.back().begin) {  // ", trong khi ": two joints in one place
      parts.back().begin = joint.at + joint.length;
      continue;
    }
    parts.back().end = joint.at;
    parts.push_back({joint.at, joint.at + joint.length, text.size(), goes_on, turns});
  }
  return parts;
}

class AsideFinder {
 public:
  AsideFinder(std::string_view text, const Reporter& reporter)
      : text_(text),
        reporter_(reporter),
        names_itself_(find_own(text, reporter) != kNowhere),
        parts_(find_parts(text)) {}

  std::vector<Aside> run() {
    for (std::size_t i = 0; i < parts_.size(); ++i) read(i);
    close(text_.size());
    for (Aside& aside : asides_) take_bracket(aside);
    std::sort(asides_.begin(), asides_.end(), [](const Aside& a, const Aside& b) { return a.begin < b.begin; });
    return std::move(asides_);
  }

 private:
  std::string_view words_of(const Part& part) const { return text_.substr(part.begin, part.end - part.begin); }

  void read(std::size_t i) {
    const Part& part = parts_[i];
    const std::string_view words = words_of(part);
    const auto compared = find_comparison(words);
    const std::size_t own = find_own(words, reporter_);
    Named others = find_others(words, i == 0, names_itself_, reporter_);
    if (compared && others.at != kNowhere && others.at >= compared->begin && others.at < compared->end) others = {};
    const bool ahead = i > 0 && looks_ahead(words, reporter_);
    const bool goes_on = from_the_first_ ? !part.turns : part.goes_on;
    if (own != kNowhere || others.at != kNowhere || ahead || !goes_on) close(part.joint);
    if (compared) add_comparison(part, *compared);
    if (ahead) return open(part.joint, AsideKind::kAhead, false);
    if (others.at == kNowhere) return;
    const bool whole = others.opens || others.at == 0;
    open(whole ? part.joint : part.begin + others.at, AsideKind::kOthers, i == 0 && others.opens);
    if (own != kNowhere && own > others.at) close(part.begin + own);
  }

  // "(UBND cấp huyện bình quân 87%)": what begins in brackets is the bracket.
  void take_bracket(Aside& aside) const {
    if (depth_at(text_, aside.begin) == 0) return;
    const std::size_t open = text_.rfind('(', aside.begin), close = text_.find(')', aside.begin);
    if (open == kNowhere || close == kNowhere) return;
    aside.begin = open > 0 && text_[open - 1] == ' ' ? open - 1 : open;
    aside.end = close + 1;
  }

  std::optional<Span> find_comparison(std::string_view words) const {
    const auto match = find_match(others_of(reporter_.rank).compared, words);
    if (!match || names_own(match->group(1), reporter_)) return std::nullopt;
    return group_span(words, *match, 1);
  }

  void add_comparison(const Part& part, const Span& compared) {
    const bool whole = trimmed(words_of(part).substr(0, compared.begin)).empty();
    asides_.push_back(
        {whole ? part.joint : part.begin + compared.begin, part.begin + compared.end, AsideKind::kOthers});
  }

  void open(std::size_t at, AsideKind kind, bool from_the_first) {
    close(at);
    open_ = Aside{at, at, kind};
    from_the_first_ = from_the_first;
  }

  void close(std::size_t at) {
    if (open_ && at > open_->begin) {
      open_->end = at;
      asides_.push_back(*open_);
    }
    open_.reset();
    from_the_first_ = false;
  }

  std::string_view text_;
  const Reporter& reporter_;
  const bool names_itself_;
  const std::vector<Part> parts_;
  std::vector<Aside> asides_;
  std::optional<Aside> open_;
  bool from_the_first_ = false;  // others are the subject since the beginning: until the unit is named
};

// ---- What remains

// Behind a part that was left out its comma and "nhưng" are left out, too.
std::size_t skip_joint(std::string_view text, std::size_t at) {
  static const RE2 kJoint(R"((?:\s*[,;]\s*|\s+)?(?:(?:nhưng|thì|song|trong khi|trong đó)\s+)?)", insensitive());
  const auto match = match_at(kJoint, text, at);
  return match ? match->span.end : at;
}

// Only an end mark follows.
bool is_over(std::string_view text, std::size_t at) {
  return text.find_first_not_of(" ,;.", at) == std::string_view::npos;
}

Passage without(const Passage& passage, const std::vector<Aside>& asides) {
  const std::string_view text = passage.text;
  Passage kept;
  std::size_t at = 0;
  for (const Aside& aside : asides) {
    if (aside.begin > at) kept.append(passage.part(at, aside.begin));
    at = std::max(at, aside.end);
    const bool parts_two = aside.begin > 0 && text.substr(aside.begin).starts_with(',');
    const bool nothing_before = kept.empty();
    const std::size_t next = skip_joint(text, at);
    if (nothing_before || !parts_two || text.substr(at, next - at).find("nhưng") != std::string_view::npos) at = next;
  }
  if (!is_over(text, at)) kept.append(passage.part(at, text.size()), text.substr(at).starts_with(','));
  return kept;
}

// In "Sở mới có 42%" the department is whose the share is, not what it is of.
void forget_owner(const Reporter& reporter, Statement& core) {
  const std::string self = reporter.unit.substr(0, reporter.unit.find(' '));
  for (Figure& figure : core.figures) {
    const bool owner = figure.noun == self || figure.noun.ends_with(' ' + self) || figure.noun == reporter.unit;
    if (owner && !self.empty()) figure.noun.clear();
  }
}

void read_core_of(Statement& statement, const Reporter& reporter) {
  const std::vector<Aside> asides = find_asides(statement.passage.text, reporter);
  if (asides.empty()) return;
  Statement core = statement;
  core.clauses.clear();
  core.passage = without(statement.passage, asides);
  const bool nothing = core.passage.empty();
  if (!nothing) read_facts(core, reporter.year);
  forget_owner(reporter, core);
  const bool tells = !nothing && asserts(core);
  const bool others =
      std::any_of(asides.begin(), asides.end(), [](const Aside& aside) { return aside.kind == AsideKind::kOthers; });
  statement.of_others = others && !tells;
  for (Statement& clause : statement.clauses) clause.of_others = statement.of_others;
  if (tells) statement.core = {std::move(core)};
}

}  // namespace

namespace {

std::int32_t last_month_of(const Period& period) {
  switch (period.kind) {
    case PeriodKind::kSixMonths: return 6;
    case PeriodKind::kNineMonths: return 9;
    case PeriodKind::kQuarter: return period.index * 3;
    case PeriodKind::kMonth: return period.index;
    case PeriodKind::kYear:
    case PeriodKind::kUnknown: break;
  }
  return 12;
}

}  // namespace

Reporter reporter_of(const Header& header) {
  // Bare keys: a recogniser reads "BẠN QUẢN LÝ".
  static const RE2 kDepartment("^(?:so|ban|van phong|thanh tra|cuc|chi cuc|trung tam|cong ty|tong cong ty|quy)(?: |$)");
  static const RE2 kPeoples(
      "^(?:(?:ubnd|uy ban nhan dan) )?(tinh|huyen|thi xa|thanh pho|quan|xa|phuong|thi tran)(?: |$)");
  Reporter reporter;
  reporter.year = header.year;
  const PeriodKind period = header.period.kind;
  reporter.interim = period != PeriodKind::kUnknown && period != PeriodKind::kYear;
  reporter.last_month = last_month_of(header.period);
  std::vector<std::string> units = unit_keys(header.agency);
  units.push_back(compare_key(header.agency));
  std::string level;
  for (const std::string& unit : units) {
    const std::string bare = bare_key(unit);
    if (RE2::PartialMatch(bare, kDepartment)) {
      reporter.rank = UnitRank::kDepartment;
    } else if (RE2::PartialMatch(bare, kPeoples, &level)) {
      reporter.rank = level == "tinh"                                             ? UnitRank::kProvince
                      : level == "xa" || level == "phuong" || level == "thi tran" ? UnitRank::kCommune
                                                                                  : UnitRank::kDistrict;
    } else {
      continue;
    }
    reporter.unit = unit;
    break;
  }
  return reporter;
}

std::vector<Aside> find_asides(std::string_view text, const Reporter& reporter) {
  return AsideFinder(text, reporter).run();
}

void read_core(Statement& statement, const Reporter& reporter) {
  read_core_of(statement, reporter);
  for (Statement& clause : statement.clauses) read_core_of(clause, reporter);
}

}  // namespace rasoat
