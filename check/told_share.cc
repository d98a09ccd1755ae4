#include "check/told_share.h"

#include <algorithm>
#include <array>

#include "check/contradiction.h"
#include "check/own_figures.h"
#include "check/patterns.h"

namespace rasoat {
namespace {

// "21 ... trong tổng số 27", "1.001 hồ sơ ... trên tổng số 1.781".
bool is_out_of(std::string_view between) {
  static const RE2 kOutOf("^[^;:]*(?:trong|trên) (?:tổng )?số *$|^ *(?:trong|trên) *$", any_case());
  return says(between, kOutOf);
}

// "Trong tổng số 68 cơ sở ...": the whole of what is told next.
bool is_said_whole(const Statement& statement, std::size_t f) {
  static const RE2 kWhole("(?:^|[^\\pL])trong (?:tổng )?(?:số )?$", any_case());
  return says(words_before(statement, f), kWhole);
}

// "03 TTHC bị bãi bỏ và 01 nhóm TTHC": two counts side by side, neither part of the other.
bool stands_beside(std::string_view between) {
  static const RE2 kAnd("(?:^|[^\\pL])(?:và|cùng|với|cộng)(?: thêm)? *$", any_case());
  return says(between, kAnd);
}

// "ngoại trừ 87 văn bản mật": left out of what was asked for.
bool is_excepted(std::string_view between) {
  static const RE2 kExcept("(?:^|[^\\pL])(?:trừ|không kể|chưa kể|không tính|không bao gồm) *$", any_case());
  return says(between, kExcept);
}

constexpr const char* kOpenWords =
    "(?:^|[^\\pL])(?:chưa|không|đang|còn|sẽ|dự kiến|phải|cần|dừng|gia hạn|hủy|rút|trả lại)(?:[^\\pL]|$)";

// By one noun, or by nouns of one kind: "06 PAKN" and "04 phản ánh", "62 TTHC" and "35 thủ tục".
bool count_alike(const Figure& a, const Figure& b) {
  return same_kind(a, b) || (things_of(a.noun) & things_of(b.noun)) != 0;
}

// "Sở làm xong 35;", "công khai 06, ...": nothing behind the number says what it counts.
bool is_bare(const Statement& statement, std::size_t f) {
  static const RE2 kOver("^ *(?:[,;.)]|$|(?:và|còn|song|nhưng) )", any_case());
  return statement.figures[f].unit == Unit::kCount &&
         says(words_between(statement, statement.figures[f].end, statement.passage.text.size()), kOver);
}

// The act that the part was done, not denied, not still going on.
bool says_done(std::string_view clause) {
  static const RE2 kDone(
      "xử lý|trả lời|hoàn thành|giải quyết|công bố|công khai|khắc phục|thực hiện|kiến nghị|xin lỗi|niêm yết|xong|"
      "phát sinh hồ sơ|trả kết quả|bố trí|cử|nghiệm thu|kết nối|số hóa|ký số",
      any_case());
  static const RE2 kOpen(kOpenWords, any_case());
  return says(clause, kDone) && !says(clause, kOpen);
}

bool says_open(std::string_view clause) {
  static const RE2 kOpen(kOpenWords, any_case());
  return says(clause, kOpen);
}

// The first word of a noun as content words have it: abbreviations written out.
std::string_view head_of(std::string_view noun) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kShort = {
      {{"tthc", "thủ"}, {"pakn", "phản"}, {"hs", "hồ"}}};
  for (const std::string_view lead : {std::string_view("tổng "), std::string_view("số ")}) {
    if (noun.starts_with(lead)) noun.remove_prefix(lead.size());
  }
  const std::string_view head = noun.substr(0, noun.find(' '));
  const auto known = std::find_if(kShort.begin(), kShort.end(), [&](const auto& pair) { return pair.first == head; });
  return known == kShort.end() ? head : known->second;
}

// The criterion counts this kind of thing.
bool counts_for(const Criterion& criterion, const Figure& figure) {
  const std::string_view head = head_of(figure.noun);
  if (head.empty()) return false;
  const auto names = [&](std::string_view pair) { return criterion.keys.target.find(pair) != std::string::npos; };
  constexpr std::array<std::string_view, 5> kTasks = {"nhiệm", "nội", "chỉ", "đầu",
                                                      "công"};  // nhiệm vụ, nội dung, chỉ tiêu, đầu việc, công việc
  if (names("kế hoạch") && std::find(kTasks.begin(), kTasks.end(), head) != kTasks.end()) return true;
  return std::find(criterion.keys.target_words.begin(), criterion.keys.target_words.end(), head) !=
             criterion.keys.target_words.end() ||
         std::find(criterion.keys.name_words.begin(), criterion.keys.name_words.end(), head) !=
             criterion.keys.name_words.end();
}

// "trường hợp" counts whatever was counted before.
bool counts_cases(const Figure& figure) { return figure.noun.starts_with("trường hợp"); }

ToldShare make(const Statement& statement, std::size_t part, const Decimal& value, const Decimal& whole) {
  ToldShare share{part, statement.figures[part]};
  share.counts.value = value;
  share.counts.denominator = whole;
  return share;
}

// The words from the figure before a count to the one after it.
std::string_view around(const Statement& statement, std::size_t f) {
  const auto& figures = statement.figures;
  const std::size_t from = f > 0 ? figures[f - 1].end : 0;
  const std::size_t to = f + 1 < figures.size() ? figures[f + 1].begin : statement.passage.text.size();
  const std::string_view words = words_between(statement, from, to);
  const std::size_t own = figures[f].begin - from;
  // What follows a comma behind the figure is the next count's.
  const std::size_t mark = words.find_first_of(",;", own);
  if (mark == std::string_view::npos) return words;
  static const RE2 kOfAll("^[,;] (?:như vậy|theo đó|đến nay|do đó)?,? ?(?:toàn bộ|tất cả|cả)(?:[^\\pL]|$)", any_case());
  return f + 1 == figures.size() && !says(words.substr(mark), kOfAll) ? words : words.substr(0, mark);
}

// "phát hiện 01 vấn đề, đã kiến nghị xử lý": the only thing found was dealt with.
std::optional<ToldShare> lone_thing_done(const Statement& statement, const Count& whole) {
  const Figure& figure = statement.figures[whole.figure];
  static const RE2 kThen("^[^;]*?(?:,|và|thì) *(?:(?:vấn đề|nội dung|trường hợp|hồ sơ)(?: này| đó)? *)?đã ",
                         any_case());
  const std::string_view rest = words_between(statement, figure.end, statement.passage.text.size());
  if (!(figure.value == Decimal{1, 0}) || !says(rest, kThen) || !says_done(rest)) return std::nullopt;
  return make(statement, whole.figure, figure.value, figure.value);
}

// "nhận 05, trả lời 05", "kế hoạch 22 lượt, cử 22 lượt": the words before a count make it the whole.
bool is_told_whole(const Statement& statement, std::size_t f) {
  static const RE2 kWhole(
      "(?:^|[^\\pL])(?:(?:nhận|tiếp nhận|được giao|phát sinh|phát hiện|nêu ra|chỉ ra|nhận thấy|thấy|nêu|lộ ra|đặt "
      "ra|đề ra|"
      "nhận diện|phải (?:xử lý|giải quyết|trả lời|thực hiện|làm|công bố|công khai))(?: được| là| có|:)?|kế "
      "hoạch[^;.0-9]{0,60}) *$",
      any_case());
  return says(words_before(statement, f), kWhole);
}

// Files on time, of those resolved: "đã giải quyết 890 hồ sơ (trước hạn 600, đúng hạn 290, quá hạn 0)".
std::optional<ToldShare> files_on_time(const Statement& statement, const std::vector<Count>& counts) {
  std::optional<Decimal> received, resolved, on_time;
  std::optional<std::size_t> part;
  for (const Count& count : counts) {
    const Decimal& value = statement.figures[count.figure].value;
    if (count.role == FileRole::kReceived && !received) received = value;
    if (count.role == FileRole::kResolved && !resolved) resolved = value;
    if (count.role != FileRole::kOnTime) continue;
    on_time = on_time ? *on_time + value : value;
    part = part.value_or(count.figure);
  }
  if (!resolved && received && on_time && *received == *on_time) resolved = received;
  if (!resolved || !on_time || *resolved < *on_time) return std::nullopt;
  return make(statement, *part, *on_time, *resolved);
}

// "toàn bộ 137 phản ánh đều đã được xử lý": what the whole is said to have had done to it.
bool is_done_wholly(const Statement& statement, std::size_t f) {
  static const RE2 kAll("(?:^|[^\\pL])(?:toàn bộ|tất cả|cả)(?: số)? *$", any_case());
  static const RE2 kEach("(?:^|[^\\pL])đều(?:[^\\pL]|$)", any_case());
  const std::string_view behind = words_behind(statement, f);
  return (says(words_before(statement, f), kAll) || says(behind, kEach)) && says_done(behind);
}

// "..., trong đó 131 phản ánh được xử lý trước hạn": how well, of what is said to be done.
bool tells_manner_only(const Statement& statement, std::size_t part) {
  static const RE2 kManner("(?:trước|sớm|đúng) (?:thời )?(?:hạn|hẹn)|ngay trong ngày|trực tuyến|qua mạng", any_case());
  return says(around(statement, part), kManner);
}

// "đã cử 33, còn 07 lượt học trong tháng 12": the rest is told and still to come.
bool rest_goes_on(const Statement& statement, std::size_t done) {
  static const RE2 kRest("(?:^|[^\\pL])còn(?: lại)? *$", any_case());
  static const RE2 kNever("^[^,;.]*(?:chưa|không|thiếu)", any_case());
  if (done + 1 >= statement.figures.size()) return false;
  const Figure& rest = statement.figures[done + 1];
  const std::string_view behind = words_between(statement, rest.end, statement.passage.text.size());
  return says(words_between(statement, statement.figures[done].end, rest.begin), kRest) && !says(behind, kNever);
}

// "đã cử 25 lượt trong tỉnh và 15 lượt ngoài tỉnh" of 40: all of it, where what stands beside makes it up.
Decimal with_parts_beside(const Statement& statement, std::size_t done, const Decimal& plan) {
  const auto& figures = statement.figures;
  Decimal sum = figures[done].value;
  for (std::size_t f = done + 1; f < figures.size() && sum < plan; ++f) {
    const bool beside = figures[f].role == FigureRole::kLevel && figures[f].unit == Unit::kCount &&
                        !figures[f].denominator && count_alike(figures[done], figures[f]) &&
                        stands_beside(words_between(statement, figures[f - 1].end, figures[f].begin));
    if (!beside) break;
    sum = sum + figures[f].value;
  }
  const bool open = says_open(words_between(statement, figures[done].end, statement.passage.text.size()));
  return sum == plan && !open ? sum : figures[done].value;
}

// Two counts of which one may be what was planned, and the other what was done of it.
bool may_be_planned(const Figure& plan, const Figure& done) {
  const auto counts = [](const Figure& f) { return f.unit == Unit::kCount && !f.denominator; };
  const bool planned = plan.role == FigureRole::kLevel || plan.role == FigureRole::kTarget;
  return counts(plan) && counts(done) && planned && done.role == FigureRole::kLevel && plan.value.units > 0;
}

// "Chỉ tiêu kế hoạch đào tạo: 60 lượt; thực hiện: 54 lượt": the label says what the first number is.
bool labels_plan(const Statement& statement, std::size_t f) {
  static const RE2 kPlan("^(?:số lượng |số )?(?:chỉ tiêu|kế hoạch)(?: [^:;.]*)?$", any_case());
  return f == 0 && statement.labelled && words_before(statement, f).find_first_not_of(' ') == std::string_view::npos &&
         says(statement.context_name, kPlan);
}

// "kế hoạch 180 lượt người, thực tế cử 204 lượt", "Chỉ tiêu giao 48, thực hiện 39": done of what was planned, or more.
std::optional<ToldShare> done_of_plan(const Statement& statement) {
  static const RE2 kPlan(
      "(?:^|[^\\pL])(?:kế hoạch|chỉ tiêu|được giao)(?:[,:]? (?:năm \\d{4}|năm|cả năm|được giao|giao|đề ra|là|cử|đào "
      "tạo|bồi dưỡng|cán bộ|công chức|viên chức|kế hoạch|chỉ tiêu|cho|có|gồm))*:? *$",
      any_case());
  static const RE2 kDone(
      "^[^;.]{0,60}?(?:,|:|;|nhưng|và)[^;.]{0,20}(?:thực hiện|thực tế|đã|hoàn thành|cử|đạt|kết quả|làm "
      "được)[^;.]{0,20}$",
      any_case());
  const auto& figures = statement.figures;
  for (std::size_t f = 0; f + 1 < figures.size(); ++f) {
    const Figure& plan = figures[f];
    const Figure& done = figures[f + 1];
    if (!may_be_planned(plan, done) || are_other(things_of(plan.noun), things_of(done.noun)) ||
        (!says(words_before(statement, f), kPlan) && !labels_plan(statement, f)))
      continue;
    const std::string_view between = words_between(statement, plan.end, done.begin);
    if (rest_goes_on(statement, f + 1)) return std::nullopt;
    if (says(between, kDone) && !says_open(between))
      return make(statement, f + 1, with_parts_beside(statement, f + 1, plan.value), plan.value);
  }
  return std::nullopt;
}

// "Cử 18 lượt, kế hoạch 18", "đã đào tạo 40 lượt người/kế hoạch 48 lượt": what was done stands first.
std::optional<ToldShare> done_before_plan(const Statement& statement, const Criterion& criterion) {
  static const RE2 kDone("(?:^|[^\\pL])(?:cử|đào tạo|bồi dưỡng|thực hiện|hoàn thành|làm|mở|tổ chức|đạt)[^,;.]*$",
                         any_case());
  static const RE2 kPlan(
      "^[^,;.]{0,40}?[,/(]? *(?:so với |trên |theo )?(?:kế hoạch|chỉ tiêu)(?: (?:năm|được giao|giao|đề ra|là|cả năm))* "
      "*:? "
      "*$",
      any_case());
  static const RE2 kOfPlan("(?:^| )kế hoạch(?: |$)");
  if (!says(criterion.keys.name, kOfPlan) && !says(criterion.keys.target, kOfPlan)) return std::nullopt;
  const auto& figures = statement.figures;
  for (std::size_t f = 0; f + 1 < figures.size(); ++f) {
    const Figure& done = figures[f];
    const Figure& plan = figures[f + 1];
    const std::string_view before = words_before(statement, f);
    const bool other = are_other(things_of(plan.noun), things_of(done.noun)) && !RE2::PartialMatch(plan.noun, kOfPlan);
    if (!may_be_planned(plan, done) || done.approximation != Approximation::kExact || other || !says(before, kDone) ||
        says_open(before) || !says(words_behind(statement, f), kPlan))
      continue;
    return make(statement, f, done.value, plan.value);
  }
  return std::nullopt;
}

// The rest of what is not done: "Trong 116 TTHC còn 60 TTHC chưa phát sinh hồ sơ". The act must be the criterion's own.
std::optional<ToldShare> rest_of_undone(const Statement& statement, const Criterion& criterion, std::size_t whole,
                                        std::size_t undone) {
  static const RE2 kUndone(
      "^[^,;.]*?(?:^|[^\\pL])(?:(?:chưa (?:được |có )?|không (?:được|có) )(\\pL+)|không (phát) sinh)", any_case());
  const Figure& all = statement.figures[whole];
  const Figure& rest = statement.figures[undone];
  const std::string_view behind = words_between(statement, rest.end, statement.passage.text.size());
  re2::StringPiece act, arising;
  if (!RE2::PartialMatch(re2::StringPiece(behind.data(), behind.size()), kUndone, &act, &arising)) return std::nullopt;
  if (act.empty()) act = arising;
  const auto names = [&](const std::vector<std::string>& words) {
    return std::find(words.begin(), words.end(), std::string(act)) != words.end();
  };
  if (!names(criterion.keys.name_words) && !names(criterion.keys.target_words)) return std::nullopt;
  return make(statement, undone, all.value - rest.value, all.value);
}

// The counts may tell one thing: by their nouns, or because the second has none of its own ("nhận 08, đã trả lời 08").
// `beside`: another part may stand before it ("04 phản ánh và 02 kiến nghị").
bool may_be_part(const Statement& statement, std::size_t whole, std::size_t part, bool beside = false) {
  const Figure& first = statement.figures[whole];
  const Figure& second = statement.figures[part];
  const std::string_view between = words_between(statement, statement.figures[part - 1].end, second.begin);
  if (is_excepted(between)) return false;
  // "287 thủ tục và 287 thủ tục đã được công bố": the same again.
  const bool same_again = first.value == second.value && !first.noun.empty() && second.noun.starts_with(first.noun);
  if (!beside && !same_again && stands_beside(between)) return false;
  if (is_bare(statement, part)) return true;
  if (are_other(things_of(first.noun), things_of(second.noun))) return false;
  static const RE2 kOfThem("(?:^|[^\\pL])trong (?:số )?(?:đó|này)(?:[^\\pL]|$)", any_case());
  return count_alike(first, second) || counts_cases(second) || says(between, kOfThem) ||
         (things_of(second.noun) == 0 && (is_told_whole(statement, whole) || is_said_whole(statement, whole)));
}

// One part behind another is no part of that one, and nothing is left open or late behind the whole.
bool are_done_parts(const Statement& statement, std::size_t whole, std::string_view between_parts) {
  static const RE2 kWithin("trong đó|gồm", any_case());
  static const RE2 kLate("(?:^|[^\\pL])(?:trễ|quá|chậm|muộn|tồn|vướng|tiếp tục|thất bại|mới)(?:[^\\pL]|$)", any_case());
  const std::string_view told = words_between(statement, statement.figures[whole].end, statement.passage.text.size());
  return !says(between_parts, kWithin) && !says_open(told) && !says(told, kLate);
}

// "trong đó 19 của Văn phòng, 27 của các phòng; tất cả đã hoàn thành": what is said behind the parts is said of all.
bool all_done_behind(const Statement& statement, std::size_t last) {
  static const RE2 kAll("(?:^|[^\\pL])(?:tất cả|toàn bộ|cả|đều)(?:[^\\pL]|$)", any_case());
  const std::string_view behind = words_between(statement, statement.figures[last].end, statement.passage.text.size());
  return says(behind, kAll) && says_done(behind);
}

// "phát hiện 07 vấn đề, đã xử lý 04, kiến nghị xử lý 03": several parts, each done, that are the whole together.
std::optional<ToldShare> parts_of_all(const Statement& statement, const std::vector<Count>& counts, std::size_t i) {
  const Figure& whole = statement.figures[counts[i].figure];
  Decimal sum;
  bool each_done = true, done = false;
  for (std::size_t j = i + 1; j < counts.size(); ++j) {
    const std::size_t f = counts[j].figure;
    if (!may_be_part(statement, counts[i].figure, f, j > i + 1)) return std::nullopt;
    sum = sum + statement.figures[f].value;
    // "đã cử 25 ... và 15 ...": the act of the one is that of the other.
    done = says_done(around(statement, f)) ||
           (done && stands_beside(words_between(statement, statement.figures[f - 1].end, statement.figures[f].begin)));
    each_done = each_done && done;
    if (whole.value < sum) return std::nullopt;
    if (!(sum == whole.value)) continue;
    const std::size_t first = counts[i + 1].figure;
    const std::string_view between = words_between(statement, statement.figures[first].end, statement.figures[f].begin);
    if (j == i + 1 || !are_done_parts(statement, counts[i].figure, between)) return std::nullopt;
    if (!each_done && !all_done_behind(statement, f)) return std::nullopt;
    return make(statement, counts[i].figure, whole.value, whole.value);
  }
  return std::nullopt;
}

// "Văn bản đến 11.204 ...; hồ sơ công việc 2.310, xử lý trên mạng 2.310": all of what was counted last.
bool is_all_of_another(const Statement& statement, const Count& before, const Count& part) {
  const Figure& whole = statement.figures[before.figure];
  return whole.value == statement.figures[part.figure].value && !whole.noun.empty() &&
         !says_done(around(statement, before.figure));
}

// "20 nam, 15 nữ trong tổng số 35 công chức": those before are the whole together.
bool are_all_of(const Statement& statement, const std::vector<Count>& counts, std::size_t last, const Decimal& whole) {
  Decimal sum;
  for (std::size_t i = 0; i <= last; ++i) sum = sum + statement.figures[counts[i].figure].value;
  return last > 0 && sum == whole;
}

}  // namespace

std::optional<ToldShare> told_share(const Statement& statement, const Criterion& criterion) {
  const std::vector<Count> counts = find_counts(statement);
  const bool on_time = asks_all_on_time(criterion);
  if (on_time) {
    if (auto share = files_on_time(statement, counts)) return share;
    if (!statement.status.on_time) return std::nullopt;
  }
  const auto& figures = statement.figures;
  const bool own_told = std::any_of(counts.begin(), counts.end(), [&](const Count& count) {
    return counts_own_thing(criterion, figures[count.figure]);
  });
  if (!on_time) {
    if (auto share = done_of_plan(statement)) return share;
    if (auto share = done_before_plan(statement, criterion)) return share;
  }
  for (std::size_t i = 0; i < counts.size(); ++i) {
    const Figure& first = figures[counts[i].figure];
    if (i + 1 < counts.size() && first.value <= figures[counts[i + 1].figure].value &&
        is_out_of(words_between(statement, first.end, figures[counts[i + 1].figure].begin))) {
      const Decimal& whole = figures[counts[i + 1].figure].value;
      return make(statement, counts[i].figure, are_all_of(statement, counts, i, whole) ? whole : first.value, whole);
    }
    // "Rà 11 TTHC, thấy 05 vấn đề; cả 05 đã kiến nghị": what was looked through is no whole of what was found.
    if (own_told && counts_other_thing(criterion, first)) continue;
    const bool said_whole = is_said_whole(statement, counts[i].figure);
    if (on_time || (!counts_for(criterion, first) && !said_whole && !is_told_whole(statement, counts[i].figure)) ||
        first.approximation != Approximation::kExact || first.value.units <= 0)
      continue;
    if (auto share = parts_of_all(statement, counts, i)) return share;
    const bool wholly = is_done_wholly(statement, counts[i].figure);
    for (std::size_t j = i + 1; j < counts.size(); ++j) {
      const Figure& part = figures[counts[j].figure];
      if (wholly && tells_manner_only(statement, counts[j].figure))
        return make(statement, counts[i].figure, first.value, first.value);
      if (!(part.value <= first.value) || !may_be_part(statement, counts[i].figure, counts[j].figure)) continue;
      // "02 kiến nghị" are counted, not made.
      const bool thing = part.noun.starts_with("kiến nghị");
      const std::string_view clause =
          thing ? words_before(statement, counts[j].figure) : around(statement, counts[j].figure);
      if (!says_done(clause)) continue;
      if (j > i + 1 && is_all_of_another(statement, counts[j - 1], counts[j])) continue;
      if (rest_goes_on(statement, counts[j].figure)) return std::nullopt;
      return make(statement, counts[j].figure, with_parts_beside(statement, counts[j].figure, first.value),
                  first.value);
    }
    for (std::size_t j = i + 1; j < counts.size(); ++j) {
      if (figures[counts[j].figure].value > first.value || !may_be_part(statement, counts[i].figure, counts[j].figure))
        continue;
      if (auto share = rest_of_undone(statement, criterion, counts[i].figure, counts[j].figure)) return share;
    }
    if (i + 1 == counts.size()) return lone_thing_done(statement, counts[i]);
  }
  return std::nullopt;
}

}  // namespace rasoat
