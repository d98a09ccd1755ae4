#include "check/counts.h"

#include <algorithm>
#include <optional>

#include "check/patterns.h"

namespace rasoat {
namespace {

// Brackets open before each byte of a text, and at its end.
std::vector<int> depths_of(std::string_view text) {
  std::vector<int> depths = {0};
  for (const char c : text) depths.push_back(c == '(' ? depths.back() + 1 : std::max(0, depths.back() - (c == ')')));
  return depths;
}

constexpr std::string_view kAnd = " và ";

std::string_view after_last_mark(std::string_view before) {
  const std::size_t mark = before.find_last_of(",;:()");
  if (mark != std::string_view::npos) before.remove_prefix(mark + 1);
  const std::size_t joint = before.rfind(kAnd);
  return joint == std::string_view::npos ? before : before.substr(joint + kAnd.size());
}

std::string_view up_to_mark(std::string_view after) {
  after = after.substr(0, std::min(after.find_first_of(",;:()"), after.size()));
  return after.substr(0, std::min(after.find(kAnd), after.size()));
}

std::string clause_of(const Statement& statement, std::size_t f) {
  return std::string(after_last_mark(words_before(statement, f))) + " | " +
         std::string(up_to_mark(words_behind(statement, f)));
}

FileRole role_of(std::string_view clause) {
  static const RE2 kPendingWords("đang|chưa|còn lại|trong hạn|trong thời (gian|hạn)", any_case());
  static const RE2 kLateWords("(quá|trễ|chậm) (thời )?(hạn|hẹn)", any_case());
  static const RE2 kOnTimeWords("(đúng|trước|sớm) (thời )?(hạn|hẹn)", any_case());
  static const RE2 kDueWords("đến hạn|phải giải quyết", any_case());
  static const RE2 kResolvedWords("giải quyết|đã trả|trả kết quả|xử lý", any_case());
  static const RE2 kReceivedWords("tiếp nhận|nhận trong (?:năm|kỳ|quý)", any_case());
  const bool late = says(clause, kLateWords);
  const bool on_time = says(clause, kOnTimeWords);
  if (says(clause, kPendingWords)) return late ? FileRole::kOther : FileRole::kPending;
  if (late || on_time) return late && on_time ? FileRole::kOther : late ? FileRole::kLate : FileRole::kOnTime;
  if (says(clause, kDueWords)) return FileRole::kDue;
  if (says(clause, kResolvedWords)) return FileRole::kResolved;
  return says(clause, kReceivedWords) ? FileRole::kReceived : FileRole::kOther;
}

// "tổng số tthc": "tthc".
std::string_view thing_of(std::string_view noun) {
  for (const std::string_view lead : {std::string_view("tổng "), std::string_view("số ")}) {
    if (noun.starts_with(lead)) noun.remove_prefix(lead.size());
  }
  return noun;
}

// "mức độ 3", "hạng 2", "lần thứ 4": which one, not how many.
bool is_ordinal(const Statement& statement, const Figure& figure) {
  static const RE2 kWhich("(?:mức độ|cấp độ|mức|thứ|hạng|loại|quý|tháng|năm|mục|khoản|điều) *$", any_case());
  const std::string_view before = words_between(statement, figure.begin > 40 ? figure.begin - 40 : 0, figure.begin);
  return says(before, kWhich);
}

bool counts_now(const Statement& statement, const Figure& figure) {
  if (figure.unit != Unit::kCount || figure.role != FigureRole::kLevel || figure.denominator || figure.upper)
    return false;
  return !is_ordinal(statement, figure);
}

}  // namespace

std::string_view words_between(const Statement& statement, std::size_t begin, std::size_t end) {
  if (begin >= end || end > statement.passage.text.size()) return {};
  return std::string_view(statement.passage.text).substr(begin, end - begin);
}

std::string_view words_before(const Statement& statement, std::size_t f) {
  return words_between(statement, f > 0 ? statement.figures[f - 1].end : 0, statement.figures[f].begin);
}

std::string_view words_behind(const Statement& statement, std::size_t f) {
  const auto& figures = statement.figures;
  const std::size_t to = f + 1 < figures.size() ? figures[f + 1].begin : statement.passage.text.size();
  return words_between(statement, figures[f].end, to);
}

Range range_of(const Decimal& value, const Decimal& precision) {
  const bool exact = value.scale == 0 && precision.value() <= 1;
  const double half = exact ? 0 : precision.value() / 2;
  return {value.value() - half, value.value() + half};
}

bool same_kind(const Figure& a, const Figure& b) {
  if (a.noun.empty() || b.noun.empty()) return true;
  const std::string_view first = thing_of(a.noun);
  const std::string_view second = thing_of(b.noun);
  const auto head = [](std::string_view noun) {
    return noun.starts_with("bộ") ? std::string_view("hồ") : noun.substr(0, noun.find(' '));
  };
  return head(first) == head(second) || first.find(second) != std::string_view::npos ||
         second.find(first) != std::string_view::npos;
}

std::vector<Count> find_counts(const Statement& statement) {
  std::vector<Count> counts;
  const std::vector<int> depths = depths_of(statement.passage.text);
  for (std::size_t f = 0; f < statement.figures.size(); ++f) {
    const Figure& figure = statement.figures[f];
    if (!counts_now(statement, figure)) continue;
    Count count;
    count.figure = f;
    count.depth = depths.at(figure.begin);
    count.clause = clause_of(statement, f);
    count.role = role_of(count.clause);
    count.range = range_of(figure.value, figure.precision);
    counts.push_back(std::move(count));
  }
  return counts;
}

namespace {

constexpr std::size_t kFarthest = 120;  // bytes between a total and what opens its parts

struct Mark {
  Opener opener = Opener::kBracket;
  std::size_t begin = 0;
  std::size_t end = 0;
};

std::vector<Mark> find_marks(const std::string& text) {
  // "Bao gồm cả" and "chưa gồm" name some, not all.
  static const RE2 kMark(
      "(\\()|((?:bao )?gồm(?: có)?)(?:[^c ]| [^c]| c[^ả])|(trong đó(?: có| gồm)?|(?:không|chưa) (?:bao )?gồm)",
      any_case());
  std::vector<Mark> marks;
  re2::StringPiece rest(text), bracket, consists, among;
  while (RE2::FindAndConsume(&rest, kMark, &bracket, &consists, &among)) {
    const re2::StringPiece& hit = !bracket.empty() ? bracket : !consists.empty() ? consists : among;
    Mark mark;
    mark.opener = !bracket.empty() ? Opener::kBracket : !consists.empty() ? Opener::kConsistsOf : Opener::kAmongThem;
    mark.begin = static_cast<std::size_t>(hit.data() - text.data());
    mark.end = mark.begin + hit.size();
    marks.push_back(mark);
  }
  return marks;
}

// Where the parts behind a mark end: its bracket closes, a semicolon, the next mark of its level.
std::size_t end_of_scope(std::string_view text, const std::vector<Mark>& marks, const Mark& mark) {
  int depth = 0;
  for (std::size_t i = mark.end; i < text.size(); ++i) {
    if (text[i] == '(') ++depth;
    if (text[i] == ')' && depth-- == 0) return i;
    if (text[i] == ';' && depth == 0 && mark.opener != Opener::kBracket) return i;
    const bool next = depth == 0 && std::any_of(marks.begin(), marks.end(), [&](const Mark& m) {
                        return m.begin == i && m.opener != Opener::kBracket;
                      });
    if (next) return i;
  }
  return text.size();
}

// A statement as its parts are looked for.
struct Scene {
  const Statement& statement;
  std::vector<int> depths;
  std::vector<std::optional<std::size_t>> count_of;  // by figure: its index among the counts
};

Scene scene_of(const Statement& statement, const std::vector<Count>& counts) {
  Scene scene{statement, depths_of(statement.passage.text), {}};
  scene.count_of.resize(statement.figures.size());
  for (std::size_t i = 0; i < counts.size(); ++i) scene.count_of.at(counts[i].figure) = i;
  return scene;
}

// The count that a mark divides: the last figure before it that is not deeper in brackets.
std::optional<std::size_t> total_before(const Scene& scene, const std::vector<Count>& counts, const Mark& mark) {
  const Statement& statement = scene.statement;
  const int depth = scene.depths.at(mark.begin);
  for (std::size_t f = statement.figures.size(); f-- > 0;) {
    const Figure& figure = statement.figures[f];
    if (figure.end > mark.begin || scene.depths.at(figure.begin) > depth) continue;
    const std::string_view gap = words_between(statement, figure.end, mark.begin);
    const bool near = gap.size() <= kFarthest && gap.find(';') == std::string_view::npos;
    const bool tight = mark.opener != Opener::kBracket || gap.find(',') == std::string_view::npos;
    const auto count = scene.count_of[f];
    return count && counts[*count].depth == depth && near && tight ? count : std::nullopt;
  }
  return std::nullopt;
}

// "a, b và c": the item after "và" is the last one; so is "còn lại c".
bool closes_list(std::string_view gap) {
  const std::size_t joint = gap.rfind(kAnd);
  return joint != std::string_view::npos && gap.substr(joint).find(',') == std::string_view::npos;
}

bool names_rest(std::string_view gap) {
  static const RE2 kRest("còn lại", any_case());
  return says(gap, kRest);
}

// A figure that is no count but would be one of the items.
bool breaks_list(const Figure& figure) {
  if (figure.unit != Unit::kCount) return false;
  return figure.denominator || figure.upper || figure.role == FigureRole::kBaseline ||
         figure.role == FigureRole::kTarget;
}

Parts parts_behind(const Scene& scene, const Mark& mark, std::size_t total, std::size_t scope_end) {
  const Statement& statement = scene.statement;
  Parts found;
  found.opener = mark.opener;
  found.total = total;
  const int depth = scene.depths.at(mark.end);
  std::size_t last = mark.end;
  for (std::size_t f = 0; f < statement.figures.size(); ++f) {
    const Figure& figure = statement.figures[f];
    if (figure.begin < mark.end || figure.end > scope_end || scene.depths.at(figure.begin) != depth) continue;
    const std::string_view gap = words_between(statement, last, figure.begin);
    last = figure.end;
    found.broken = found.broken || breaks_list(figure);
    const auto count = scene.count_of[f];
    if (!count) continue;
    found.parts.push_back(*count);
    found.rest_named = names_rest(gap);
    if (found.rest_named || (found.parts.size() > 1 && mark.opener != Opener::kBracket && closes_list(gap))) break;
  }
  return found;
}

}  // namespace

std::vector<Parts> find_parts(const Statement& statement, const std::vector<Count>& counts) {
  const std::string& text = statement.passage.text;
  const std::vector<Mark> marks = find_marks(text);
  const Scene scene = scene_of(statement, counts);
  std::vector<Parts> all;
  for (const Mark& mark : marks) {
    const auto total = total_before(scene, counts, mark);
    if (!total) continue;
    Parts parts = parts_behind(scene, mark, *total, end_of_scope(text, marks, mark));
    if (!parts.parts.empty()) all.push_back(std::move(parts));
  }
  return all;
}

}  // namespace rasoat
