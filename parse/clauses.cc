#include "parse/clauses.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extract/text/normalize.h"
#include "parse/joints.h"
#include "parse/scan.h"
#include "parse/shared_heads.h"
#include "parse/statement_facts.h"

namespace rasoat {
namespace {

constexpr std::size_t kMostClauses = 12;
constexpr std::size_t kLongestSubject = 90;  // bytes: "Toàn bộ 41 TTHC thuộc thẩm quyền giải quyết"

Statement clause_of(const Statement& sentence, Passage passage, std::int32_t year) {
  Statement clause;
  clause.passage = std::move(passage);
  clause.context = sentence.context;
  clause.context_name = sentence.context_name;
  clause.labelled = sentence.labelled;
  clause.group = sentence.group;
  read_facts(clause, year);
  return clause;
}

Statement clause_of(const Statement& sentence, std::size_t begin, std::size_t end, std::int32_t year) {
  return clause_of(sentence, sentence.passage.part(begin, end), year);
}

// Where the subject of a passive sentence ends: before its first "được"; 0: no such subject.
std::size_t subject_end(std::string_view text) {
  static constexpr std::array<std::string_view, 4> kVerbs = {" đã được ", " đều được ", " đều đã được ", " được "};
  std::size_t end = std::string_view::npos;
  for (const std::string_view verb : kVerbs) end = std::min(end, text.find(verb));
  return end == std::string_view::npos || end > kLongestSubject ? 0 : end;
}

// "đồng thời được công khai ...": acted upon, but it does not say what. Returns where it begins to
// speak, npos where it has a subject.
std::size_t bare_passive(std::string_view clause) {
  static constexpr std::array<std::string_view, 6> kOpenings = {", ", "và ", "đồng thời ", "song ", "cũng ", "đã "};
  std::size_t at = 0;
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view opening : kOpenings) {
      if (!clause.substr(at).starts_with(opening)) continue;
      at += opening.size();
      again = true;
    }
  }
  return clause.substr(at).starts_with("được ") ? at : std::string_view::npos;
}

bool tells_a_level(const Statement& clause) {
  return std::any_of(clause.figures.begin(), clause.figures.end(),
                     [](const Figure& f) { return f.role == FigureRole::kLevel; });
}

void lend_subject(Statement& sentence, std::int32_t year) {
  const std::size_t end = subject_end(sentence.passage.text);
  if (end == 0 || end >= sentence.clauses.front().passage.text.size()) return;
  for (std::size_t i = 1; i < sentence.clauses.size(); ++i) {
    Statement& clause = sentence.clauses[i];
    const std::size_t at = bare_passive(clause.passage.text);
    if (at == std::string_view::npos || tells_a_level(clause)) continue;
    Passage whole = sentence.passage.part(0, end);
    whole.append(clause.passage.part(at, std::string::npos));
    clause = clause_of(sentence, std::move(whole), year);
  }
}

// "Hài lòng về A tăng 2,6%, về B tăng 1,1%": the clauses behind take the head of the first.
void lend_head(Statement& sentence, std::int32_t year) {
  const Passage first = sentence.clauses.front().passage;
  for (std::size_t i = 1; i < sentence.clauses.size(); ++i) {
    Statement& clause = sentence.clauses[i];
    const std::string_view text = clause.passage.text;
    std::size_t at = 0;
    for (const std::string_view joint : {", ", "; ", " và "})
      at = std::max(at, text.starts_with(joint) ? joint.size() : 0);
    const std::size_t head = head_for(first.text, text.substr(at));
    if (head == 0) continue;
    Passage whole = first.part(0, head);
    whole.append(clause.passage.part(at, std::string::npos));
    clause = clause_of(sentence, std::move(whole), year);
  }
}

// "Năm 2021 có 37 hồ sơ trễ hạn, 01 viên chức bị khiển trách": the time at the beginning is that of every clause up to
// one that names a time of its own.
void lend_time(Statement& sentence) {
  static const RE2 kTime("^(?:trong |ở |tính )?(?:năm|quý|kỳ) ", insensitive());
  static const RE2 kOwnTime(R"((?:^|\P{L})(?:(?:năm|quý|tháng|kỳ) \pN|nay|cùng kỳ|hiện (?:tại|còn|có|đã))(?:\P{L}|$))",
                            insensitive());
  const Statement& first = sentence.clauses.front();
  if (!first.status.last_year || !find_match(kTime, first.passage.text)) return;
  for (auto clause = sentence.clauses.begin() + 1; clause != sentence.clauses.end(); ++clause) {
    if (find_match(kOwnTime, clause->passage.text)) return;
    clause->status.last_year = true;
  }
}

// The next place after joint i where a clause may begin.
std::size_t next_cut(const std::vector<Joint>& joints, std::size_t i, std::size_t end) {
  for (++i; i < joints.size(); ++i) {
    if (joints[i].kind == JointKind::kPlain || joints[i].kind == JointKind::kTurn) return joints[i].at;
  }
  return end;
}

}  // namespace

void read_clauses(Statement& statement, std::int32_t year) {
  const std::string& text = statement.passage.text;
  const std::vector<Joint> joints = find_joints(text);
  std::size_t begin = 0;
  std::vector<Statement> clauses;
  for (std::size_t i = 0; i < joints.size() && clauses.size() + 1 < kMostClauses; ++i) {
    if (joints[i].kind == JointKind::kList || joints[i].kind == JointKind::kContinuation) continue;
    Statement clause = clause_of(statement, begin, joints[i].at, year);
    if (!asserts(clause) || !asserts(clause_of(statement, joints[i].at, text.size(), year))) continue;
    if (joints[i].kind == JointKind::kPlain &&
        !asserts(clause_of(statement, joints[i].at, next_cut(joints, i, text.size()), year)))
      continue;
    clauses.push_back(std::move(clause));
    begin = joints[i].at;
  }
  if (clauses.empty()) return;
  clauses.push_back(clause_of(statement, begin, text.size(), year));
  statement.clauses = std::move(clauses);
  lend_subject(statement, year);
  lend_head(statement, year);
  lend_time(statement);
}

namespace {

struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// Where "lần lượt" stands: what precedes it names, what follows it counts.
Range find_marker(std::string_view text) {
  static constexpr std::array<std::string_view, 4> kMarkers = {" lần lượt ", " theo thứ tự ", " tương ứng ",
                                                               " theo thứ tự lần lượt "};
  Range found;
  for (const std::string_view marker : kMarkers) {
    const std::size_t at = text.find(marker);
    if (at == std::string_view::npos || text.substr(at + marker.size()).starts_with("với")) continue;
    if (found.end == 0 || at <= found.begin) found = {at, at + marker.size()};
  }
  return found;
}

// The figures after the marker that stand in one list, outside brackets.
std::vector<Range> find_values(const Statement& statement, std::size_t from) {
  const std::string_view text = statement.passage.text;
  std::vector<Range> values;
  for (const Figure& figure : statement.figures) {
    if (figure.begin < from || depth_at(text, figure.begin) > 0) continue;
    if (!values.empty()) {
      const std::string between(text.substr(values.back().end, figure.begin - values.back().end));
      const bool listed = between.find(", ") != std::string::npos || between.find("; ") != std::string::npos;
      if (!listed && between.find("và ") == std::string::npos) break;
      if (between.size() > 48) break;
    }
    values.push_back({figure.begin, figure.end});
  }
  return values;
}

// The value with the bracket behind it: "100% (34/34 nhiệm vụ)".
Range with_bracket(std::string_view text, Range value) {
  if (!text.substr(value.end).starts_with(" (")) return value;
  const std::size_t close = text.find(')', value.end);
  if (close != std::string_view::npos) value.end = close + 1;
  return value;
}

// "Trong 1.520 hồ sơ đã giải quyết, số hồ sơ ..." sets the scene before the names.
std::size_t names_begin(std::string_view text, std::size_t end) {
  static constexpr std::array<std::string_view, 5> kScenes = {"Trong ", "Qua ", "Theo ", "Năm ", "Tính đến "};
  const bool scene =
      std::any_of(kScenes.begin(), kScenes.end(), [&](std::string_view word) { return text.starts_with(word); });
  const std::size_t comma = text.find(", ");
  return scene && comma < end ? comma + 2 : 0;
}

std::vector<Range> split_at(std::size_t begin, std::size_t end, const std::vector<Joint>& joints, bool lists_too) {
  std::vector<Range> names{{begin, end}};
  for (const Joint& joint : joints) {
    if (joint.at <= begin || joint.at >= end || joint.kind == JointKind::kContinuation ||
        (joint.kind == JointKind::kList && !lists_too))
      continue;
    names.back().end = joint.at;
    names.push_back({joint.at + joint.length, end});
  }
  return names;
}

// As many names as values; lists inside a name stay whole if that gives the right number.
std::vector<Range> find_names(std::string_view text, std::size_t end, std::size_t wanted) {
  const std::size_t begin = names_begin(text, end);
  const std::vector<Joint> joints = find_joints(text);
  for (const bool lists_too : {false, true}) {
    std::vector<Range> names = split_at(begin, end, joints, lists_too);
    if (names.size() == wanted) return names;
  }
  return {};
}

// "Chỉ số hài lòng về A, về B": what the names after the first have in common with it.
Range shared_head(std::string_view text, const Range& first, const Range& name) {
  static constexpr std::array<std::string_view, 5> kOpenings = {"về ", "của ", "được ", "năm ", "do "};
  for (const std::string_view opening : kOpenings) {
    if (!text.substr(name.begin).starts_with(opening)) continue;
    const std::size_t at = text.substr(first.begin, first.end - first.begin).find(' ' + std::string(opening));
    if (at != std::string_view::npos) return {first.begin, first.begin + at};
  }
  return {};
}

Passage join(const Passage& text, std::initializer_list<Range> parts) {
  Passage whole;
  for (const Range& part : parts) whole.append(text.part(part.begin, part.end));
  return whole;
}

// "năm 2021 lần lượt là ...": the names stand in the sentence before.
bool continues_names(const Statement& statement, std::size_t marker, const Statement* before, std::size_t values) {
  if (before == nullptr || !before->in_turn || before->clauses.size() != values) return false;
  const std::string key = compare_key(statement.passage.text.substr(0, marker));
  return key.starts_with(compare_key("năm")) || key.starts_with(compare_key("cùng kỳ")) ||
         key.starts_with(compare_key("của năm"));
}

}  // namespace

void read_shared_predicate(Statement& statement, std::int32_t year) {
  const std::string_view text = statement.passage.text;
  std::size_t predicate = std::string_view::npos;
  for (const std::string_view verb : {" đều ", " cùng không ", " lần lượt đều "})
    predicate = std::min(predicate, text.find(verb));
  if (predicate == std::string_view::npos) return;
  const std::size_t begin = names_begin(text, predicate);
  std::vector<Range> names{{begin, predicate}};
  for (const Joint& joint : find_joints(text)) {
    if (joint.at <= begin || joint.at >= predicate) continue;
    if (joint.kind == JointKind::kPlain) return;  // not a plain list of subjects
    if (joint.kind != JointKind::kTurn) continue;
    names.back().end = joint.at;
    names.push_back({joint.at + joint.length, predicate});
  }
  if (names.size() < 2) return;
  const std::string_view opening = text.substr(begin, text.find(' ', begin) - begin + 1);
  for (const Range& name : names) {
    if (compare_key(text.substr(name.begin, opening.size())) != compare_key(opening)) return;
    if (!clause_of(statement, name.begin, name.end, year).figures.empty()) return;
  }
  for (const Range& name : names) {
    const Range head = shared_head(text, names.front(), name);
    statement.clauses.push_back(clause_of(
        statement, join(statement.passage, {head.begin == name.begin ? Range{} : head, name, {predicate, text.size()}}),
        year));
  }
  statement.in_turn = true;
}

bool read_in_turn(Statement& statement, Statement* before, std::int32_t year) {
  const std::string& text = statement.passage.text;
  const Range marker = find_marker(text);
  if (marker.end == 0) return false;
  const std::vector<Range> values = find_values(statement, marker.end);
  if (values.size() < 2) return false;
  const bool continues = continues_names(statement, marker.begin, before, values.size());
  const std::vector<Range> names = continues ? std::vector<Range>() : find_names(text, marker.begin, values.size());
  if (!continues && names.empty()) return false;
  const Range verb{marker.end, values.front().begin};
  const Range tail{with_bracket(text, values.back()).end, text.size()};
  std::vector<Statement> clauses;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const Range value = with_bracket(text, values[i]);
    if (continues) {
      Passage whole = before->clauses[i].passage;
      whole.append(join(statement.passage, {{0, marker.begin}, verb, value, tail}));
      clauses.push_back(clause_of(*before, std::move(whole), year));
    } else {
      const Range head = i == 0 ? Range{} : shared_head(text, names.front(), names[i]);
      clauses.push_back(clause_of(statement, join(statement.passage, {head, names[i], verb, value, tail}), year));
    }
  }
  Statement& told = continues ? *before : statement;
  told.clauses = std::move(clauses);
  told.in_turn = true;
  return continues;
}

}  // namespace rasoat
