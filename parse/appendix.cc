// Appendix: rows of a plan's table become criteria.
#include <re2/re2.h>

#include <algorithm>
#include <map>
#include <span>
#include <string>

#include "extract/text/normalize.h"
#include "parse/cell_unit.h"
#include "parse/code_order.h"
#include "parse/columns.h"
#include "parse/criterion_row.h"
#include "parse/label_codes.h"
#include "parse/parse.h"
#include "parse/plan_columns.h"
#include "parse/plan_contents.h"
#include "parse/scoring.h"
#include "parse/scoring_rows.h"
#include "parse/target.h"

namespace rasoat {
namespace {

// One table read as an appendix: what its columns are, and the field that is open.
struct Appendix {
  const JoinedTable& table;
  Columns columns;
  std::vector<std::size_t> units;  // columns of targets that units have for themselves
  std::int32_t plan_year = 0;
  bool coded = false;  // some row has a code
  bool bare = false;   // codes stand without TC or TCTP
  FieldRow field;
  int fields = 0;          // that a column of fields has opened
  std::string field_text;  // of the last one
};

// A task beside its field may say by itself what is asked.
ColumnRole target_role(const Columns& columns) {
  if (columns.has(ColumnRole::kTarget)) return ColumnRole::kTarget;
  return columns.has(ColumnRole::kProduct) ? ColumnRole::kProduct : ColumnRole::kName;
}

const Passage& cell(const Appendix& appendix, std::size_t r, ColumnRole role) {
  static const Passage kNothing;
  const auto column = appendix.columns.find(role);
  return column ? cell_at(appendix.table, r, *column) : kNothing;
}

bool is_scanned(const Passage& text) { return !text.words.empty() && text.words.front().source == Source::kOcr; }

constexpr ColumnRole kNumbering[] = {ColumnRole::kCode, ColumnRole::kOrder};

// The code stands in its own column, in the TT column, or before the name.
NameCell read_code(const Appendix& appendix, std::size_t r) {
  const Passage& text = cell(appendix, r, ColumnRole::kName);
  NameCell name =
      is_scanned(text) ? read_scanned_name_cell(text.text, appendix.bare) : read_name_cell(text.text, appendix.bare);
  for (const ColumnRole role : kNumbering) {
    if (!name.code.code.empty()) break;
    name.code = code_of_cell(cell(appendix, r, role).text);
  }
  return name;
}

bool reports(const JoinedTable& table, const Columns& columns, std::int32_t plan_year) {
  for (std::size_t c = 0; c < columns.roles.size(); ++c) {
    const ColumnRole role = columns.roles[c];
    const bool result = role == ColumnRole::kResult || role == ColumnRole::kSelf || role == ColumnRole::kMet;
    if (result && !looks_back(table.header[c], plan_year)) return true;
  }
  return false;
}

bool has_letters(std::string_view text) {
  static const RE2 kLetter(R"(\pL)");
  return RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), kLetter);
}

// A table of figures by unit and indicator has numbers where others have names.
bool names_in_words(const JoinedTable& table, std::size_t column) {
  std::size_t filled = 0, worded = 0;
  for (const TableRow& row : table.rows) {
    const std::string& text = row.cells.at(column).text;
    if (!text.empty()) ++filled;
    if (has_letters(text)) ++worded;
  }
  return worded * 2 > filled;
}

bool names_what_to_do(const JoinedTable& table, const Columns& columns, std::int32_t plan_year) {
  const auto name = columns.find(ColumnRole::kName);
  return !table.rows.empty() && name && names_in_words(table, *name) && !reports(table, columns, plan_year);
}

bool says_what(const PlanColumns& read) {
  const Columns& columns = read.columns;
  return !read.units.empty() || columns.has(ColumnRole::kTarget) || columns.has(ColumnRole::kProduct) ||
         columns.has(ColumnRole::kField);
}

bool says_what_to_whom(const PlanColumns& read) {
  const Columns& columns = read.columns;
  return says_what(read) && (columns.has(ColumnRole::kLead) || columns.has(ColumnRole::kDeadline));
}

// Without a target in sight: tasks, who does them and till when.
bool assigns(const PlanColumns& read) {
  return read.columns.has(ColumnRole::kLead) && read.columns.has(ColumnRole::kDeadline);
}

// What the cells alone tell is believed of a table that numbers or assigns its rows.
bool is_believable(const JoinedTable& table, const PlanColumns& read) {
  const Columns& columns = read.columns;
  const bool ordered = columns.has(ColumnRole::kOrder) || columns.has(ColumnRole::kCode);
  const bool assigned =
      columns.has(ColumnRole::kLead) || columns.has(ColumnRole::kDeadline) || columns.has(ColumnRole::kUnit);
  return read.told.empty() || (table.rows.size() >= 2 && (ordered || assigned));
}

std::string header_of(const JoinedTable& table, const Columns& columns, ColumnRole role) {
  const auto column = columns.find(role);
  return column ? "“" + table.header[*column].text + "”" : "–";
}

Passage whole_header(const JoinedTable& table) {
  Passage all;
  for (const Passage& text : table.header) all.append(text);
  return all;
}

// Which columns were taken for what, where the headers did not say it.
void note_columns(const JoinedTable& table, const PlanColumns& read, std::vector<Doubt>& doubts) {
  const Columns& columns = read.columns;
  const bool matters = std::any_of(read.told.begin(), read.told.end(),
                                   [&](std::size_t c) { return columns.roles[c] != ColumnRole::kOrder; });
  if (!matters) return;
  const ColumnRole asked = columns.has(ColumnRole::kTarget) ? ColumnRole::kTarget : ColumnRole::kProduct;
  doubts.push_back({"columns-told",
                    {{"name", header_of(table, columns, ColumnRole::kName)},
                     {"target", header_of(table, columns, asked)},
                     {"lead", header_of(table, columns, ColumnRole::kLead)},
                     {"deadline", header_of(table, columns, ColumnRole::kDeadline)}},
                    whole_header(table).cite()});
}

// The row has a number or a code that no row above shares.
bool has_own_number(const Appendix& appendix, std::size_t r) {
  const TableRow& row = appendix.table.rows[r];
  return std::any_of(std::begin(kNumbering), std::end(kNumbering), [&](ColumnRole role) {
    const auto column = appendix.columns.find(role);
    return column && !row.cells.at(*column).empty();
  });
}

// The name cell covers several rows: the lower ones add to the target, unless they are numbered as rows of their own.
bool is_lower_part(const Appendix& appendix, std::size_t r) {
  const auto name = appendix.columns.find(ColumnRole::kName);
  const TableRow& row = appendix.table.rows[r];
  const bool covered = r > 0 && row.cells.at(*name).empty() && row.above.at(*name) > 0;
  if (!covered) return false;
  const bool coded = !read_name_cell(cell_at(appendix.table, r, *name).text, appendix.bare).code.code.empty();
  return coded || !has_own_number(appendix, r);
}

Passage whole_row(const TableRow& row) {
  Passage all;
  for (const Passage& text : row.cells) all.append(text);
  return all;
}

Provenance cite_row(const TableRow& row, const std::string& name) {
  Provenance where = whole_row(row).cite();
  where.quote = name;
  return where;
}

// Target cells of the row and of the lower rows that its name cell covers.
Passage target_of(const Appendix& appendix, std::size_t r) {
  const ColumnRole role = target_role(appendix.columns);
  Passage target = cell(appendix, r, role);
  const auto column = *appendix.columns.find(role);
  for (std::size_t next = r + 1; next < appendix.table.rows.size() && is_lower_part(appendix, next); ++next) {
    const TableRow& row = appendix.table.rows[next];
    if (row.above.at(column) == 0) target.append(row.cells.at(column));
  }
  return target;
}

CriterionKind kind_of(const CodeMention& code) {
  if (code.kind != CriterionKind::kNone || code.code.empty() || is_label_code(code.code)) return code.kind;
  return std::count(code.code.begin(), code.code.end(), '.') == 1 ? CriterionKind::kTc : CriterionKind::kTctp;
}

// On a scan specks and streaks stand beside the number: "—3", "4 |".
std::string order_text(const Passage& cell) {
  static const RE2 kNumber(R"((\d{1,3}(?:\.\d{1,2})*))");
  std::string number;
  return is_scanned(cell) && RE2::PartialMatch(cell.text, kNumber, &number) ? number : cell.text;
}

// The unit of the target's figure, where it stands apart from it: in a column, in the header, behind the name.
std::string unit_beside(const Appendix& appendix, std::size_t r, std::optional<std::size_t> column,
                        const std::string& name) {
  const std::string& unit = cell(appendix, r, ColumnRole::kUnit).text;
  if (!unit.empty()) return unit;
  const std::string of_column = column ? unit_in_brackets(appendix.table.header[*column].text) : "";
  return of_column.empty() ? unit_of_name(name) : of_column;
}

// "Giảm ít nhất 40%" of a number, a time or a cost is a share of itself, of a rate it is points.
void relate_to_name(const std::string& name, Target& target) {
  static const RE2 kAmount(
      R"((?:số (?:lượng )?|thời gian |chi phí |kinh phí |khối lượng |lượng |văn bản |hồ sơ |cuộc họp |cắt giảm |tinh giản |tinh gọn |tiết kiệm ).*)");
  static const RE2 kPoints(R"(điểm (?:%|phần trăm))");
  static const RE2 kRate(R"((?:^|.* )(?:tỉ lệ|tỉ trọng|chỉ số|mức độ|hài lòng|số hóa|%)(?: .*|$))");
  auto* change = std::get_if<Change>(&target.predicate);
  if (change == nullptr || change->unit != Unit::kPercentagePoint) return;
  if (RE2::PartialMatch(compare_key(target.text), kPoints)) return;
  const std::string key = compare_key(name);
  if (RE2::FullMatch(key, kAmount) && !RE2::FullMatch(key, kRate)) change->unit = Unit::kPercent;
}

// "Số thôn chưa có Internet: 5": of what is lacking a bare number is the most that there may be.
void turn_for_the_lacking(const std::string& name, Target& target) {
  static const RE2 kLacking(
      R"((?:tổng )?(?:số|tỉ lệ|số lượng) .*(?:chưa (?:có|được|đạt|kết nối|hoàn thành|đăng kí|số hóa|thực hiện|đủ)|không (?:đạt|đúng hạn|đủ|kết nối|có (?:internet|điện|nước|sóng|mạng|nhà|kết nối|thiết bị|máy))|trễ hạn|quá hạn|trễ hẹn|tồn đọng|còn thiếu)(?: .*)?)");
  static const RE2 kMended(
      R"((?:^|.* )(?:được (?:xử lí|khắc phục|giải quyết|hỗ trợ|bổ sung|xin lỗi|cấp|kết nối)|xử lí|khắc phục|xóa|giảm|hỗ trợ|xin lỗi|chưa (?:có|để) (?:vi phạm|sai|khiếu))(?: .*|$))");
  static const RE2 kBare(R"((?i)\s*\d[\d.,]*\s*(?:%|\pL+(?:\s+\pL+)?)?\s*\.?)");
  auto* threshold = std::get_if<Threshold>(&target.predicate);
  if (threshold == nullptr || threshold->op != Op::kGreaterEqual || !RE2::FullMatch(target.text, kBare)) return;
  const std::string key = compare_key(name);
  if (RE2::FullMatch(key, kLacking) && !RE2::FullMatch(key, kMended)) threshold->op = Op::kLessEqual;
}

// What a cell asks for of what the row names.
Target read_target(const Appendix& appendix, std::size_t r, std::optional<std::size_t> column, const std::string& text,
                   const std::string& name) {
  Target target = parse_target(target_with_unit(text, unit_beside(appendix, r, column, name)), appendix.plan_year);
  relate_to_name(name, target);
  turn_for_the_lacking(name, target);
  return target;
}

// {} where every unit has the target of all together.
std::vector<UnitTarget> read_unit_targets(const Appendix& appendix, std::size_t r, const std::string& name,
                                          const std::string& of_all) {
  std::vector<UnitTarget> targets;
  for (const std::size_t c : appendix.units) {
    const std::string& text = cell_at(appendix.table, r, c).text;
    if (text.empty()) continue;
    const std::string_view unit = last_level(appendix.table.header[c].text);
    targets.push_back({std::string(unit), {}, read_target(appendix, r, c, text, name), {}});
  }
  const bool same =
      std::all_of(targets.begin(), targets.end(), [&](const UnitTarget& own) { return own.target.text == of_all; });
  if (same) targets.clear();
  return targets;
}

Criterion read_row(const Appendix& appendix, std::size_t r, const CodeMention& code) {
  const Passage& name = cell(appendix, r, ColumnRole::kName);
  Criterion made;
  made.kind = kind_of(code);
  made.code = code.code;
  made.field = appendix.field.field;
  made.field_name = appendix.field.name;
  made.order = order_text(cell(appendix, r, ColumnRole::kOrder));
  made.name = name.text.substr(std::min(read_code(appendix, r).name, name.text.size()));
  const Passage target = target_of(appendix, r);
  const auto asked = appendix.columns.find(target_role(appendix.columns));
  made.target = read_target(appendix, r, asked, target.text, made.name);
  made.unit_targets = read_unit_targets(appendix, r, made.name, made.target.text);
  made.target_where = target.cite();
  const Passage& lead = cell(appendix, r, ColumnRole::kLead);
  made.lead = lead.text;
  made.lead_where = lead.cite();
  made.support = cell(appendix, r, ColumnRole::kSupport).text;
  const Passage& deadline = cell(appendix, r, ColumnRole::kDeadline);
  made.deadline = parse_deadline(deadline.text, appendix.plan_year);
  made.deadline_where = deadline.cite();
  made.target.conditional = made.target.conditional || made.deadline.conditional;
  if (const auto max = parse_points(cell(appendix, r, ColumnRole::kPoints).text))
    made.points = Points{max, "", {}, false};
  made.where = cite_row(appendix.table.rows[r], name.text);
  return made;
}

// Names something and says nothing of it.
bool is_bare(const Appendix& appendix, std::size_t r) {
  return target_of(appendix, r).empty() && cell(appendix, r, ColumnRole::kLead).empty() &&
         cell(appendix, r, ColumnRole::kDeadline).empty();
}

// "TC 1.3 - ..." without anything but a name, above TCTP 1.3.1: a heading.
bool is_group_heading(const Appendix& appendix, const std::vector<CodeMention>& codes, std::size_t r) {
  if (!is_bare(appendix, r) || codes[r].code.empty()) return false;
  return std::any_of(codes.begin() + static_cast<std::ptrdiff_t>(r) + 1, codes.end(),
                     [&](const CodeMention& code) { return code.code.starts_with(codes[r].code + "."); });
}

// "1 | Công tác chỉ đạo, điều hành" without anything but a name, above 1.1: a field.
std::optional<FieldRow> field_over(const Appendix& appendix, const std::vector<CodeMention>& codes, std::size_t r) {
  static const RE2 kNumber(R"(\s*(\d{1,2})[.)]?\s*)");
  static const RE2 kMisread(R"(\s*[\pL|!1]{1,4}[.)]?\s*)");  // a Roman number on a scan: "H" for II
  std::string number;
  if (!codes[r].code.empty() || !is_bare(appendix, r) || r + 1 == codes.size()) return std::nullopt;
  const bool ordered = appendix.columns.has(ColumnRole::kOrder);
  const Passage& order = cell(appendix, r, ordered ? ColumnRole::kOrder : ColumnRole::kCode);
  const std::string& below = codes[r + 1].code;
  const std::string& name = cell(appendix, r, ColumnRole::kName).text;
  if (is_scanned(order) && RE2::FullMatch(order.text, kMisread) && !below.empty())
    return FieldRow{to_roman(std::stoi(below)), name};
  if (!RE2::FullMatch(order.text, kNumber, &number) || !below.starts_with(number + ".")) return std::nullopt;
  return FieldRow{to_roman(std::stoi(number)), name};
}

// Bare codes in the name cells are believed when several rows carry them.
bool uses_bare_codes(const Appendix& appendix) {
  std::size_t bare = 0;
  for (std::size_t r = 0; r < appendix.table.rows.size(); ++r) {
    const std::string& name = cell(appendix, r, ColumnRole::kName).text;
    if (!read_name_cell(name, false).code.code.empty()) return false;
    if (!read_name_cell(name, true).code.code.empty()) ++bare;
  }
  return bare >= 2 && bare * 2 >= appendix.table.rows.size() / 2;
}

// "I.1" of order 1 in field I; an order may say its field itself ("I.1").
std::string place_of(const Criterion& criterion) {
  if (criterion.field.empty() || criterion.order.empty()) return "";
  const bool whole = criterion.order.starts_with(criterion.field + ".");
  return whole ? criterion.order : criterion.field + "." + criterion.order;
}

// What to call a criterion in a message: its code, its place, or its name.
std::string spoken_of(const Criterion& criterion) {
  if (!criterion.code.empty()) return criterion.code;
  const std::string place = place_of(criterion);
  return place.empty() ? "“" + criterion.name + "”" : place;
}

void note_row(const Appendix& appendix, const Criterion& made, std::vector<Doubt>& doubts) {
  const std::string code = spoken_of(made);
  if (made.code.empty() && appendix.coded) doubts.push_back({"row-without-code", {{"name", made.name}}, made.where});
  if (made.target.text.empty())
    doubts.push_back({"row-without-target", {{"code", code}, {"name", made.name}}, made.where});
  if (made.target.note == "two-numbers")
    doubts.push_back({"target-two-numbers", {{"code", code}, {"target", made.target.text}}, made.target_where});
}

// So many rows went into so few criteria that a merged column was perhaps taken for the names.
void note_joined_rows(const Appendix& appendix, std::size_t joined, std::size_t made, std::vector<Doubt>& doubts) {
  constexpr std::size_t kSome = 3;
  if (joined < kSome || joined <= made) return;
  const TableRow& first = appendix.table.rows.front();
  doubts.push_back({"rows-joined",
                    {{"rows", std::to_string(joined + made)}, {"criteria", std::to_string(made)}},
                    cite_row(first, whole_row(first).text)});
}

// A column of fields opens one with each text of its own.
void open_field(Appendix& appendix, std::size_t r) {
  const auto column = appendix.columns.find(ColumnRole::kField);
  if (!column) return;
  const std::string& text = cell_at(appendix.table, r, *column).text;
  const bool goes_on = text.empty() || (appendix.fields > 0 && text == appendix.field_text);
  if (goes_on) return;
  appendix.field_text = text;
  appendix.field = field_of_cell(text, ++appendix.fields);
}

// A section without a number of its own is counted, unless it stands under a numbered one.
void open_section(Appendix& appendix, const FieldRow& section) {
  const bool under_numbered = appendix.fields == 0 && !appendix.field.field.empty();
  if (!section.field.empty()) {
    appendix.field = section;
  } else if (!under_numbered) {
    appendix.field = {to_roman(++appendix.fields), section.name};
  }
}

// Codes such as "1a" or "CS 2" are believed where most rows have one, or another code, in the same column.
std::vector<CodeMention> read_label_codes(const Appendix& appendix, ColumnRole role, std::vector<CodeMention> codes) {
  std::vector<CodeMention> labelled = codes;
  std::size_t rows = 0, coded = 0;
  for (std::size_t r = 0; r < codes.size(); ++r) {
    const std::string& text = cell(appendix, r, role).text;
    if (labelled[r].code.empty()) labelled[r].code = label_code(text);
    if (!text.empty()) ++rows;
    if (!text.empty() && !labelled[r].code.empty()) ++coded;
  }
  return coded >= 2 && coded * 3 >= rows * 2 ? labelled : codes;
}

// One a row, empty where there is none. In a scanned cell the dots may be lost.
std::vector<CodeMention> read_codes(const Appendix& appendix) {
  const ColumnRole column = appendix.columns.has(ColumnRole::kCode) ? ColumnRole::kCode : ColumnRole::kOrder;
  std::vector<CodeMention> codes;
  std::vector<std::string> cells;
  for (std::size_t r = 0; r < appendix.table.rows.size(); ++r) {
    const Passage& text = cell(appendix, r, column);
    codes.push_back(read_code(appendix, r).code);
    cells.push_back(is_scanned(text) ? text.text : "");
  }
  codes = read_label_codes(appendix, column, std::move(codes));
  const bool labelled =
      std::any_of(codes.begin(), codes.end(), [](const CodeMention& c) { return is_label_code(c.code); });
  return labelled ? codes : mend_codes(std::move(codes), cells);
}

// "Phòng Nội vụ", "UBND các xã"; no "Ban hành văn bản", "Tổ chức bộ máy".
bool names_unit(const std::string& field) {
  static const RE2 kUnit(
      R"((?:các )?(?:văn phòng|phòng|sở|ban|trung tâm|công an|ủy ban nhân dân|ubnd|thanh tra|chi cục|chi nhánh|cục|kho bạc|hạt|trạm|hội|bưu điện|công ti|bộ phận|tổ|đội|khoa)(?: .*)?)");
  static const RE2 kMatter(
      R"((?:ban hành|sở hữu|hội nhập|hội nghị|tổ chức|đội ngũ|phòng ngừa|phòng chống|thanh tra kiểm tra|trung tâm dữ liệu).*)");
  const std::string key = compare_key(field);
  return RE2::FullMatch(key, kUnit) && !RE2::FullMatch(key, kMatter);
}

// Tasks grouped by the unit in charge instead of a column that names it.
void give_leads(const Columns& columns, std::span<Criterion> made) {
  const bool units = std::all_of(made.begin(), made.end(), [](const Criterion& c) { return names_unit(c.field_name); });
  if (columns.has(ColumnRole::kLead) || !units) return;
  const bool several = std::any_of(made.begin(), made.end(),
                                   [&](const Criterion& c) { return c.field_name != made.front().field_name; });
  for (Criterion& criterion : made) {
    if (several) criterion.lead = criterion.field_name;
  }
}

void read_table(Appendix& appendix, std::vector<Criterion>& criteria, std::vector<Doubt>& doubts) {
  const std::vector<CodeMention> codes = read_codes(appendix);
  appendix.coded = std::any_of(codes.begin(), codes.end(), [](const CodeMention& code) { return !code.code.empty(); });
  std::size_t joined = 0, made = 0;
  for (std::size_t r = 0; r < appendix.table.rows.size(); ++r) {
    open_field(appendix, r);
    if (const auto field = read_field_row(appendix.table, r, appendix.columns)) {
      open_section(appendix, *field);
      continue;
    }
    if (const auto field = field_over(appendix, codes, r)) {
      appendix.field = *field;
      continue;
    }
    if (is_group_heading(appendix, codes, r)) continue;
    if (is_lower_part(appendix, r)) {
      ++joined;
      continue;
    }
    if (cell(appendix, r, ColumnRole::kName).empty()) {
      doubts.push_back(
          {"row-without-name", {}, cite_row(appendix.table.rows[r], whole_row(appendix.table.rows[r]).text)});
      continue;
    }
    criteria.push_back(read_row(appendix, r, codes[r]));
    note_row(appendix, criteria.back(), doubts);
    ++made;
  }
  note_joined_rows(appendix, joined, made, doubts);
}

// The field that the codes of its criteria name most often; 0: they have none.
int field_of_codes(std::span<const Criterion> criteria) {
  std::map<int, int> votes;
  for (const Criterion& criterion : criteria) {
    const std::string number = criterion.code.substr(0, criterion.code.find('.'));
    const bool digits = number.find_first_not_of("0123456789") == std::string::npos;
    if (!number.empty() && number.size() <= 2 && digits) ++votes[std::stoi(number)];
  }
  const auto most =
      std::max_element(votes.begin(), votes.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == votes.end() ? 0 : most->first;
}

// A Roman number that OCR misread ("H" for II, "II" for III) is told from the codes below it.
void mend_fields(std::span<Criterion> criteria) {
  for (std::size_t first = 0; first < criteria.size();) {
    std::size_t last = first + 1;
    while (last < criteria.size() && criteria[last].field_name == criteria[first].field_name) ++last;
    const auto field = criteria.subspan(first, last - first);
    const int number = field_of_codes(field);
    const bool doubtful = roman_value(field.front().field) == 0 || field.front().where.source == Source::kOcr;
    if (number >= 1 && number <= 20 && doubtful && !field.front().field.empty()) {
      for (Criterion& criterion : field) criterion.field = to_roman(number);
    }
    first = last;
  }
}

// Without a code a row is known by its place.
std::string id_of(const Criterion& criterion, std::size_t at) {
  if (!criterion.code.empty()) return criterion.code;
  if (const std::string place = place_of(criterion); !place.empty()) return place;
  return std::string("row-").append(std::to_string(at + 1));
}

void give_ids(std::vector<Criterion>& criteria, std::vector<Doubt>& doubts) {
  std::map<std::string, int> used;
  for (std::size_t i = 0; i < criteria.size(); ++i) {
    Criterion& criterion = criteria[i];
    criterion.id = id_of(criterion, i);
    const int times = ++used[criterion.id];
    if (times == 1) continue;
    if (!criterion.code.empty()) doubts.push_back({"duplicate-code", {{"code", criterion.code}}, criterion.where});
    criterion.id.append("#").append(std::to_string(times));
  }
}

// All tables of which `wanted` holds, and those of points.
std::vector<Criterion> read_tables(const Structure& structure, std::int32_t plan_year, ColumnTrust trust,
                                   bool (*wanted)(const PlanColumns&), std::vector<Doubt>& doubts) {
  std::vector<Criterion> criteria;
  for (const Block& block : structure.blocks) {
    const auto* table = std::get_if<JoinedTable>(&block);
    if (table == nullptr) continue;
    const PlanColumns read = plan_columns(*table, plan_year, trust);
    Appendix appendix{*table, read.columns, read.units, plan_year, false, false, {}, 0, {}};
    if (is_scoring_table(*table, appendix.columns))
      read_scoring_table(*table, appendix.columns, plan_year, criteria, doubts);
    if (!wanted(read) || !names_what_to_do(*table, read.columns, plan_year)) continue;
    if (!is_believable(*table, read)) continue;
    note_columns(*table, read, doubts);
    appendix.bare = uses_bare_codes(appendix);
    const std::size_t before = criteria.size();
    read_table(appendix, criteria, doubts);
    give_leads(appendix.columns, std::span(criteria).subspan(before));
  }
  mend_fields(criteria);
  give_ids(criteria, doubts);
  return criteria;
}

}  // namespace

std::vector<Criterion> read_appendix(const Structure& structure, std::int32_t plan_year, std::vector<Doubt>& doubts,
                                     DocumentKind kind) {
  if (kind == DocumentKind::kReport) return read_tables(structure, plan_year, ColumnTrust::kHeaders, says_what, doubts);
  std::vector<Criterion> criteria = read_tables(structure, plan_year, ColumnTrust::kCells, says_what, doubts);
  if (!criteria.empty()) return criteria;
  doubts.clear();
  // A resolution or a letter may assign tasks; a circular's table of fees is no plan.
  const auto wanted = kind == DocumentKind::kOther ? says_what_to_whom : says_what;
  return read_tables(structure, plan_year, ColumnTrust::kCellsAlone, wanted, doubts);
}

std::vector<Criterion> read_task_table(const Structure& structure, std::int32_t plan_year, std::vector<Doubt>& doubts) {
  return read_tables(structure, plan_year, ColumnTrust::kCellsAlone, assigns, doubts);
}

}  // namespace rasoat
