#include "parse/table_statements.h"

#include <re2/re2.h>

#include <algorithm>

#include "extract/text/normalize.h"
#include "parse/cell_unit.h"
#include "parse/column_contents.h"
#include "parse/figures.h"
#include "parse/label_codes.h"
#include "parse/labels.h"
#include "parse/report_columns.h"
#include "parse/row_counts.h"
#include "parse/row_pairs.h"
#include "parse/score_cell.h"
#include "parse/scoring.h"
#include "parse/self_score.h"
#include "parse/sentences.h"
#include "parse/statement_facts.h"
#include "parse/status_words.h"

namespace rasoat {
namespace {

// What a row says of itself: which criterion, how it is self-assessed, what proves it.
struct RowReading {
  std::vector<CodeMention> codes;
  std::string name;
  Passage named;  // the name's cell, with those above it that it goes on about
  StatusWords self;
  std::optional<Decimal> self_score;
  std::vector<Citation> evidence;
  std::string unit;  // of the result, where it stands apart from it
};

template <class Visit>
void each_cell(const TableRow& row, const std::vector<ReportColumn>& roles, ReportColumn role, Visit visit) {
  for (std::size_t i = 0; i < row.cells.size() && i < roles.size(); ++i) {
    if (roles[i] == role) visit(i, row.cells[i]);
  }
}

// "TCTP 3.4.1 - Tỷ lệ ...", "3.4.1. Tỷ lệ ..." or a name alone.
void read_name(const Passage& cell, RowReading& reading) {
  reading.codes = find_codes(cell.text);
  reading.name = name_of_label(cell.text, reading.codes);
  if (!reading.codes.empty()) return;
  const std::size_t blank = std::min(cell.text.find(' '), cell.text.size());
  const CodeMention leading = code_of_cell(std::string_view(cell.text).substr(0, blank));
  if (leading.code.empty()) return;
  reading.codes = {leading};
  reading.name = std::string(trim_marks(std::string_view(cell.text).substr(blank)));
}

void read_evidence(const Passage& cell, RowReading& reading) {
  for (Citation& citation : find_citations(cell.text)) reading.evidence.push_back(std::move(citation));
  if (!reading.evidence.empty() || trim_marks(cell.text).empty()) return;
  Citation named;  // without a symbol: "Biên bản kiểm tra", "Ảnh chụp màn hình"
  named.raw = cell.text;
  reading.evidence.push_back(std::move(named));
}

// "Đạt một phần" is neither.
void read_self(const std::string& cell, std::string_view header, StatusWords& self) {
  static const RE2 kPartly("(?:^| )(?:một phần|cơ bản|chưa hoàn toàn|một số)(?: |$)");
  if (!RE2::PartialMatch(compare_key(cell), kPartly)) read_self_assessment(cell, header, self);
}

// The unit of the row's figures: of the column "Đơn vị tính", else at the end of the name.
std::string unit_of_row(const TableRow& row, const std::vector<ReportColumn>& roles) {
  std::string unit;
  each_cell(row, roles, ReportColumn::kUnit, [&](std::size_t, const Passage& cell) { unit = cell.text; });
  if (!unit.empty()) return unit;
  each_cell(row, roles, ReportColumn::kName, [&](std::size_t, const Passage& cell) { unit = unit_of_name(cell.text); });
  return unit;
}

// A bare figure is said in the unit that stands beside it.
void give_unit(const std::string& unit, std::int32_t year, Statement& statement) {
  if (statement.figures.size() > 1) return;
  const std::string& text = statement.passage.text;
  const std::string full = with_unit(text, unit);
  if (full == text) return;
  std::vector<Figure> figures = find_figures(full, year);
  if (figures.size() != 1) return;
  figures.front().end = std::min(figures.front().end, text.size());
  statement.figures = std::move(figures);
}

// "Không giao việc cho Sở", "Không áp dụng": the whole of a result cell says that there was nothing to do.
void read_whole_answer(Statement& statement) {
  static const RE2 kNothing(
      "(?:.{0,60} )?không (?:được (?:cấp trên |tỉnh )?giao(?: .{0,60})?|(?:có )?giao (?:việc|nhiệm vụ|chỉ tiêu)(?: "
      ".{0,60})?)|"
      "không áp dụng|"
      "(?:.{0,30} )?không có (?:việc|nội dung|đối tượng)(?: nào)?(?: (?:phải|cần|phát sinh|được giao)(?: .{0,40})?)?");
  if (!statement.figures.empty() || !RE2::FullMatch(statement.key, kNothing)) return;
  StatusWords status;
  status.not_arisen = true;
  status.self_met = statement.status.self_met;
  status.self_not_met = statement.status.self_not_met;
  statement.status = status;
}

// "Vấn đề tìm thấy / đã xử lý hoặc kiến nghị | 04/03": where the name says the whole before its slash and what was done
// behind it, the cell's ratio stands upside down.
void turn_ratio(const std::string& name, Statement& statement) {
  static const RE2 kDone("(?:^| )(?:đã|được|hoàn thành|đúng hạn|kịp thời)(?: |$)");
  static const RE2 kWhole("(?:^| )(?:tổng|số|kế hoạch|được giao|phải|đã nhận)(?: |$)");
  const std::size_t slash = name.find('/');
  if (slash == std::string::npos || name.find('/', slash + 1) != std::string::npos) return;
  const std::string whole = compare_key(name.substr(0, slash));
  const std::string part = compare_key(name.substr(slash + 1));
  if (RE2::PartialMatch(whole, kDone) || !RE2::PartialMatch(part, kDone) || RE2::PartialMatch(part, kWhole)) return;
  if (statement.figures.size() != 1 || !statement.figures.front().denominator) return;
  Figure& figure = statement.figures.front();
  if (figure.value > *figure.denominator) std::swap(figure.value, *figure.denominator);
}

// "Thực hiện việc phân cấp quản lý chợ hạng 3 cho cấp huyện đúng Nghị quyết số 99/NQ-CP", "Tháng 11 kiểm tra Văn phòng
// Sở theo Luật ...": an act told plainly under "Kết quả" is done, without "đã".
void read_plain_act(Statement& statement) {
  static const RE2 kAct(
      "^(?:(?:trong )?(?:tháng|quý|năm) [^ ]+ |ngày [0-9/]+ |(?:sở|ban|cơ quan|đơn vị|huyện|ubnd huyện|chi cục) )*"
      "(?:thực hiện|sắp xếp|kiện toàn|ban hành|công bố|kiểm tra|tự kiểm tra|tổ chức|gửi|nộp|bố trí|đánh giá|rà soát|"
      "công khai|niêm yết|xây dựng|hoàn thành|thành lập|sáp nhập|triển khai|áp dụng|phân cấp|xin lỗi|thu thập|điều "
      "tra|khảo sát|tuyên truyền|đăng|mở|cử|trả lời|xử lí) ");
  static const RE2 kFirm(
      "(?:^| )(?:đúng|đầy đủ|theo (?:luật|nghị định|nghị quyết|thông tư|quyết định|kế hoạch|qui định)|kịp thời|lại "
      "ngày "
      "[0-9]|ngày [0-9]{1,2} [0-9])(?: |$)|(?:^| )ngày [0-9]{1,2}/[0-9]");
  static const RE2 kOpen(
      "(?:^| )(?:sẽ|cần|phải|chưa|không|đang|dự kiến|tiếp tục|phấn đấu|nhằm|đề nghị|yêu cầu|tăng cường|quan tâm|chú "
      "trọng|chậm|muộn|trễ|quá hạn|thiếu|sai|vướng|song|nhưng|tuy|riêng|trừ|còn|một phần|một số|cơ bản|bước đầu|mới "
      "(?:chỉ|được)|chỉ)(?: |$)");
  const StatusWords& said = statement.status;
  const bool told = said.done || said.not_done || said.ongoing || said.not_arisen || said.zero || said.violation ||
                    said.pending_judgement || said.praise_only || said.maintained || said.refers_elsewhere ||
                    said.last_year || said.not_due || said.late;
  if (told || !RE2::PartialMatch(statement.key, kAct) || !RE2::PartialMatch(statement.key, kFirm)) return;
  if (!RE2::PartialMatch(statement.key, kOpen)) statement.status.done = true;
}

// A count says more where its row is named after what is counted: "Số nhiệm vụ Chính phủ giao | 0" leaves nothing to
// do, "Số cuộc kiểm tra | 2" was done.
void read_count_of_row(const std::string& name, Statement& statement) {
  static const RE2 kGiven("^(?:tổng số|số lượng|số) (?:.{0,120} )?(?:giao|tiếp nhận|nhận được)(?: |$)");
  static const RE2 kActs("^(?:tổng số|số lượng|số) (?:cuộc|đợt|lần|buổi|hội nghị|lớp)(?: |$)");
  static const RE2 kCount("[0-9]{1,4}");
  if (!RE2::FullMatch(statement.key, kCount) || statement.figures.size() != 1) return;
  const std::string key = compare_key(name);
  const bool none = statement.figures.front().value.units == 0;
  if (none && RE2::PartialMatch(key, kGiven)) statement.status.not_arisen = true;
  if (!none && RE2::PartialMatch(key, kActs)) statement.status.done = true;
}

// What the table as a whole is, beside its columns.
struct TableKind {
  bool scored = false;                    // names may have scoring rules below them
  std::optional<std::size_t> self_score;  // column
};

// "3.4.1. 3.4.4.": the rows of a cell that covers several, or rows that a scan ran together. One code beside other
// words is none.
std::vector<CodeMention> codes_of_cell(std::string_view text) {
  std::vector<CodeMention> codes;
  bool others = false;
  for (std::size_t at = text.find_first_not_of(' '); at != std::string_view::npos;
       at = text.find_first_not_of(' ', at)) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    CodeMention code = code_of_cell(text.substr(at, end - at));
    const bool is_code = code.code.find('.') != std::string::npos;
    if (is_code) codes.push_back(std::move(code));
    others = others || !is_code;
    at = end;
  }
  return others && codes.size() < 2 ? std::vector<CodeMention>{} : codes;
}

RowReading read_row(const JoinedTable& table, const TableRow& row, const std::vector<ReportColumn>& roles,
                    const TableKind& kind) {
  RowReading reading;
  each_cell(row, roles, ReportColumn::kName, [&](std::size_t, const Passage& cell) {
    read_name(kind.scored ? cell.part(0, score_rule_begin(cell)) : cell, reading);
    reading.named = cell;
  });
  if (kind.self_score) reading.self_score = parse_points(row.cells.at(*kind.self_score).text);
  each_cell(row, roles, ReportColumn::kOrder, [&](std::size_t, const Passage& cell) {
    const CodeMention code = code_of_cell(cell.text);
    if (!reading.codes.empty()) return;
    if (code.code.find('.') != std::string::npos) {
      reading.codes = {code};
    } else {
      reading.codes = codes_of_cell(cell.text);
    }
    const std::string label = label_code(cell.text);  // of a plan with such codes, or nobody's: check knows
    if (reading.codes.empty() && !label.empty())
      reading.codes = {{CriterionKind::kNone, label, false, 0, label.size()}};
  });
  each_cell(row, roles, ReportColumn::kSelf,
            [&](std::size_t i, const Passage& cell) { read_self(cell.text, table.header[i].text, reading.self); });
  each_cell(row, roles, ReportColumn::kEvidence,
            [&](std::size_t, const Passage& cell) { read_evidence(cell, reading); });
  reading.unit = unit_of_row(row, roles);
  return reading;
}

Statement statement_of_row(const RowReading& reading, std::size_t group, const std::vector<std::string>& context) {
  Statement statement;
  statement.in_table = true;
  statement.group = group;
  statement.context = context;
  statement.context_codes = reading.codes;
  statement.context_name = reading.name;
  statement.status.self_met = reading.self.self_met;
  statement.status.self_not_met = reading.self.self_not_met;
  statement.self_score = reading.self_score;
  statement.evidence = reading.evidence;
  return statement;
}

// "Từ 15% - dưới 20%: 0.5" in a row of its own below a criterion: a step of its scale, and no statement.
bool is_scale_row(const TableRow& row, const std::vector<ReportColumn>& roles) {
  bool rule = false;
  bool ordered = false;
  each_cell(row, roles, ReportColumn::kOrder,
            [&](std::size_t, const Passage& cell) { ordered = ordered || !cell.empty(); });
  each_cell(row, roles, ReportColumn::kName,
            [&](std::size_t, const Passage& cell) { rule = rule || holds_score_rule(text_in_lines(cell)); });
  return rule && !ordered;
}

bool tells(ReportColumn role) {
  return role == ReportColumn::kResult || role == ReportColumn::kSelf || role == ReportColumn::kNote ||
         role == ReportColumn::kUnsure;
}

// A field row ("I | CÔNG TÁC CHỈ ĐẠO ...") spans the table and heads what follows. "3.2.3 | 39/42 TTHC" has no small
// letters either: what stands in a column of results is no title.
bool is_section_row(const TableRow& row, const std::vector<ReportColumn>& roles) {
  const auto filled =
      std::count_if(row.cells.begin(), row.cells.end(), [](const Passage& cell) { return !cell.empty(); });
  if (filled == 0) return true;
  if (filled > 2) return false;
  const auto last =
      std::find_if(row.cells.rbegin(), row.cells.rend(), [](const Passage& cell) { return !cell.empty(); });
  const auto column = static_cast<std::size_t>(row.cells.rend() - last) - 1;
  if (column > 0 && column < roles.size() && tells(roles[column])) return false;
  return is_upper(last->text) && find_codes(last->text).empty();
}

bool is_scanned(const Passage& cell) { return !cell.words.empty() && cell.words.front().source == Source::kOcr; }

Passage all_cells(const TableRow& row) {
  Passage all;
  for (const Passage& cell : row.cells) all.append(cell);
  return all;
}

class TableReader {
 public:
  TableReader(const JoinedTable& table, const std::vector<std::string>& headings, std::size_t first_group,
              std::int32_t year)
      : table_(table),
        roles_(report_columns(table, year)),
        pairs_(pair_rows(table, roles_, year)),
        kind_{is_scored_table(table), self_score_column(table)},
        context_(headings),
        outer_(headings.size()),
        group_(first_group),
        year_(year) {}

  std::vector<Statement> run() {
    const bool names = (has(ReportColumn::kName) || is_coded()) && !holds_names_only();
    for (std::size_t r = 0; r < table_.rows.size(); ++r) {
      const TableRow& row = table_.rows[r];
      if (!names) {
        add_sentences(all_cells(row), RowReading{}, "");
      } else if (is_section_row(row, roles_)) {
        context_.resize(outer_);
        context_.push_back(all_cells(row).text);
      } else {
        read(r);
      }
      ++group_;
    }
    return std::move(statements_);
  }

 private:
  bool has(ReportColumn role) const { return std::find(roles_.begin(), roles_.end(), role) != roles_.end(); }

  // "Mã | Kết quả": codes stand for the names.
  bool is_coded() const {
    const std::vector<ColumnContents> contents = read_contents(table_);
    for (std::size_t c = 0; c < roles_.size(); ++c) {
      if (roles_[c] == ReportColumn::kOrder && contents[c].mostly(contents[c].codes)) return true;
    }
    return false;
  }

  // "TT | Nội dung": what is told stands in the name cells themselves.
  bool holds_names_only() const {
    return std::all_of(roles_.begin(), roles_.end(), [](ReportColumn role) {
      return role == ReportColumn::kName || role == ReportColumn::kOrder || role == ReportColumn::kOther;
    });
  }

  void read(std::size_t r) {
    const TableRow& row = table_.rows[r];
    if (kind_.scored && is_scale_row(row, roles_)) return;
    const RowReading reading = read_with_parent(r);
    if (reading.codes.empty() && reading.name.empty()) return;
    const std::size_t before = statements_.size();
    if (has(ReportColumn::kUnsure)) {
      add_unsure(row, reading);
    } else if (const auto counts = counts_of_row(row, table_.header, roles_, reading.unit)) {
      add_counts(*counts, reading);
      add_told(row, reading, ReportColumn::kNote);
    } else {
      add_results(r, reading);
      add_told(row, reading, ReportColumn::kNote);
    }
    if (pairs_.last_year[r]) return make_baselines(before);
    if (statements_.size() == before && heads_group(r) && !judges_itself(reading)) return;
    if (statements_.size() == before) return add_silent_row(reading, row);
    add_compared(row, reading);
  }

  static void put_above(const RowReading& above, RowReading& reading) {
    reading.name = above.name + ", " + reading.name;
    Passage named = above.named;
    named.append(reading.named);
    reading.named = std::move(named);
  }

  // "Hồ sơ đã giải quyết | 16.204" and below it "- Quá hạn | 6": the row below is one of files.
  RowReading read_with_parent(std::size_t r) const {
    RowReading reading = read_row(table_, table_.rows[r], roles_, kind_);
    if (!pairs_.parent[r] || !reading.codes.empty()) return with_heading(r, std::move(reading));
    RowReading parent = read_row(table_, table_.rows[*pairs_.parent[r]], roles_, kind_);
    reading.codes = std::move(parent.codes);
    put_above(parent, reading);
    return reading;
  }

  // "4 | Nhiệm vụ Thủ tướng Chính phủ giao |" above "4.2 | Số nhiệm vụ hoàn thành đúng hạn | 11": what the rows of the
  // number below it count, the heading tells.
  RowReading with_heading(std::size_t r, RowReading reading) const {
    const std::string number = number_of(table_.rows[r]);
    const std::size_t dot = number.rfind('.');
    static const RE2 kShortCount("(?:tổng số|số lượng|số|tổng)(?: [^ ]+){1,8}");
    const bool terse = RE2::FullMatch(compare_key(reading.name), kShortCount) || tells_late(reading);
    if (dot == std::string::npos || !terse) return reading;
    for (std::size_t h = r; h-- > 0;) {
      if (number_of(table_.rows[h]) != number.substr(0, dot)) continue;
      if (!is_silent(table_.rows[h])) return reading;
      put_above(read_row(table_, table_.rows[h], roles_, kind_), reading);
      return reading;
    }
    return reading;
  }

  bool is_silent(const TableRow& row) const {
    bool silent = true;
    each_cell(row, roles_, ReportColumn::kResult,
              [&](std::size_t, const Passage& cell) { silent = silent && trim_marks(cell.text).empty(); });
    return silent;
  }

  void add_results(std::size_t r, const RowReading& reading) {
    const TableRow& row = table_.rows[r];
    if (pairs_.whole[r]) {
      add_part(row, table_.rows[*pairs_.whole[r]], reading);
      each_cell(row, roles_, ReportColumn::kResult, [&](std::size_t c, const Passage& cell) {
        if (c != pairs_.count_column) add_sentences(cell, reading, unit_of_column(c, reading));
      });
    } else if (tells_late(reading) && holds_bare_figures(row)) {
      add_late(r, reading);
    } else {
      add_told(row, reading, ReportColumn::kResult);
    }
  }

  // "TTHC | 137 | 96,5" under "Số lượng | Tỷ lệ (%)": the row's unit is that of the counts.
  std::string unit_of_column(std::size_t c, const RowReading& reading) const {
    const Passage& header = table_.header[c];
    if (heads_shares(header) && reading.unit.find('%') == std::string::npos) return "%";
    return reading.unit.empty() ? unit_in_brackets(header.text) : reading.unit;
  }

  // "Hồ sơ quá hạn": what its figures mean, the name alone tells.
  static bool tells_late(const RowReading& reading) {
    static const RE2 kLate("(?:^| )(?:quá|trễ|chậm) (?:hạn|hẹn)(?: |$)");
    static const RE2 kOther("(?:^| )(?:đúng|trước|trong|xin lỗi|không|chưa|lí do|nguyên nhân)(?: |$)");
    const std::string key = compare_key(reading.name);
    return RE2::PartialMatch(key, kLate) && !RE2::PartialMatch(key, kOther);
  }

  bool holds_bare_figures(const TableRow& row) const {
    bool bare = pairs_.count_column.has_value();
    each_cell(row, roles_, ReportColumn::kResult, [&](std::size_t c, const Passage& cell) {
      static const RE2 kShare(R"(\s*(?:[\d.,]+\s*%?|[-–])?\s*)");
      bare = bare && (c == pairs_.count_column ? count_of_cell(cell).has_value() : RE2::FullMatch(cell.text, kShare));
    });
    return bare;
  }

  // "Hồ sơ trễ hạn | 05": said in one with its name, as in a sentence.
  void add_late(std::size_t r, const RowReading& reading) {
    const TableRow& row = table_.rows[r];
    const Passage& cell = row.cells[*pairs_.count_column];
    Statement statement = statement_of_row(reading, group_, context_);
    statement.passage = reading.named;
    const std::size_t begin = statement.passage.text.size() + 1;
    statement.passage.append(cell);
    statement.key = compare_key(statement.passage.text);
    statement.status = read_status(statement.key);
    statement.status.self_met = reading.self.self_met;
    statement.status.self_not_met = reading.self.self_not_met;
    Figure figure;
    figure.value = *count_of_cell(cell);
    figure.unit = Unit::kCount;
    figure.begin = begin;
    figure.end = statement.passage.text.size();
    statement.status.zero = figure.value.units == 0;
    statement.figures = {std::move(figure)};
    statements_.push_back(std::move(statement));
  }

  // "1.2 | Kiểm tra CCHC |" above "1.2.1 | Số phòng được kiểm tra | 11": what it names is told in the rows below.
  bool heads_group(std::size_t r) const {
    const std::string number = number_of(table_.rows[r]);
    return !number.empty() && r + 1 < table_.rows.size() && number_of(table_.rows[r + 1]).starts_with(number + '.');
  }

  static bool judges_itself(const RowReading& reading) {
    return reading.self.self_met || reading.self.self_not_met || reading.self_score;
  }

  // "1.2" of "1.2." in the first column of numbers; "" where none stands there.
  std::string number_of(const TableRow& row) const {
    static const RE2 kNumber(R"(\s*([1-9]\d?(?:\.[1-9]\d?){0,3})\.?\s*)");
    std::string number;
    each_cell(row, roles_, ReportColumn::kOrder, [&](std::size_t, const Passage& cell) {
      if (number.empty() && !RE2::FullMatch(cell.text, kNumber, &number)) number.clear();
    });
    return number;
  }

  void add_told(const TableRow& row, const RowReading& reading, ReportColumn role) {
    each_cell(row, roles_, role,
              [&](std::size_t c, const Passage& cell) { add_sentences(cell, reading, unit_of_column(c, reading)); });
  }

  // Nobody can tell which cell is the result: the row is spoken of, and no figure or word of it decides.
  void add_unsure(const TableRow& row, const RowReading& reading) {
    Statement statement = statement_of_row(reading, group_, context_);
    each_cell(row, roles_, ReportColumn::kUnsure, [&](std::size_t, const Passage& cell) {
      if (!cell.empty()) statement.passage.append(cell);
      statement.clauses.push_back(statement_of_cell(cell, reading, reading.unit));
    });
    if (trim_marks(statement.passage.text).empty()) return;
    statement.columns_unsure = true;
    statements_.push_back(std::move(statement));
  }

  // "Phải làm 3 | Đã làm 2": a ratio, and the words of the headers say what it means.
  void add_counts(const RowCounts& counts, const RowReading& reading) {
    Statement statement = statement_of_row(reading, group_, context_);
    statement.passage = counts.cells;
    statement.columns_unsure = !counts.add_up;
    if (counts.add_up && counts.nothing_due()) {
      statement.status.not_arisen = true;
    } else if (counts.add_up) {
      statement.figures = {counts.figure};
      statement.status.done = counts.all_done();
      statement.status.not_done = !counts.all_done();
    }
    statements_.push_back(std::move(statement));
  }

  // "Số nhiệm vụ đề ra | 44" and below it "Số nhiệm vụ đã hoàn thành | 41": 41 of 44, told by both rows.
  void add_part(const TableRow& part, const TableRow& whole, const RowReading& reading) {
    Statement statement = statement_of_row(reading, group_, context_);
    Figure figure;
    for (const TableRow* row : {&whole, &part}) {
      each_cell(*row, roles_, ReportColumn::kName, [&](std::size_t, const Passage& c) { statement.passage.append(c); });
      const Passage& cell = row->cells[*pairs_.count_column];
      statement.passage.append(cell);
      if (const auto count = count_of_cell(cell)) (row == &part ? figure.value : figure.denominator.emplace()) = *count;
    }
    figure.end = statement.passage.text.size();
    statement.status.not_arisen = figure.denominator->units == 0;
    statement.status.done = !statement.status.not_arisen && !(figure.value < *figure.denominator);
    if (!statement.status.not_arisen) statement.figures = {std::move(figure)};
    statements_.push_back(std::move(statement));
  }

  // What the row says of the year before: a baseline, or, where no level of it stands there, how much it moved.
  void add_compared(const TableRow& row, const RowReading& reading) {
    const std::size_t first = statements_.size();
    each_cell(row, roles_, ReportColumn::kBefore,
              [&](std::size_t c, const Passage& cell) { add_sentences(cell, reading, unit_of_column(c, reading)); });
    make_baselines(first);
    if (statements_.size() > first) return;
    each_cell(row, roles_, ReportColumn::kChange, [&](std::size_t, const Passage& cell) {
      if (is_signed(cell.text)) add_sentences(cell, reading, reading.unit);
    });
  }

  static bool is_signed(const std::string& text) {
    static const RE2 kSigned(R"(\s*(?:\+|-|–|−|tăng|giảm|Tăng|Giảm)\s*\d.*)");
    return RE2::FullMatch(text, kSigned);
  }

  void make_baselines(std::size_t first) {
    for (std::size_t s = first; s < statements_.size(); ++s) make_baseline(statements_[s]);
  }

  void make_baseline(Statement& statement) const {
    for (Figure& figure : statement.figures) {
      if (figure.role != FigureRole::kLevel) continue;
      figure.role = FigureRole::kBaseline;
      if (year_ != 0) figure.year = year_ - 1;
    }
    statement.status = StatusWords{};
    statement.status.last_year = true;
    statement.self_score.reset();
    statement.evidence.clear();
  }

  void add_sentences(const Passage& cell, const RowReading& reading, const std::string& unit) {
    for (const auto& [from, to] : find_sentences(cell.text)) {
      const Passage sentence = cell.part(from, to);
      if (trim_marks(sentence.text).empty()) continue;
      statements_.push_back(statement_of_cell(sentence, reading, unit));
      read_plain_act(statements_.back());
      if (sentence.text != cell.text) continue;
      read_whole_answer(statements_.back());
      read_count_of_row(reading.name, statements_.back());
      turn_ratio(reading.name, statements_.back());
    }
  }

  Statement statement_of_cell(const Passage& cell, const RowReading& reading, const std::string& unit) const {
    Statement statement = statement_of_row(reading, group_, context_);
    statement.passage = cell;
    read_facts(statement, year_);
    give_unit(unit, year_, statement);
    statement.status.self_met = statement.status.self_met || reading.self.self_met;
    statement.status.self_not_met = reading.self.self_not_met;
    if (reading.self_score) statement.self_score = reading.self_score;
    statement.evidence.insert(statement.evidence.end(), reading.evidence.begin(), reading.evidence.end());
    return statement;
  }

  // A row that names a criterion and says nothing of it, or says it by a mark alone. What a scan made of a mark is no
  // silence.
  void add_silent_row(const RowReading& reading, const TableRow& row) {
    Statement statement = statement_of_row(reading, group_, context_);
    statement.passage = all_cells(row);
    const bool told = reading.self.self_met || reading.self.self_not_met;
    each_cell(row, roles_, ReportColumn::kSelf, [&](std::size_t, const Passage& cell) {
      statement.columns_unsure =
          statement.columns_unsure || (!told && is_scanned(cell) && !trim_marks(cell.text).empty());
    });
    statement.empty_result = !told && !statement.columns_unsure;
    statements_.push_back(std::move(statement));
  }

  const JoinedTable& table_;
  const std::vector<ReportColumn> roles_;
  const RowPairs pairs_;
  const TableKind kind_;
  std::vector<std::string> context_;
  const std::size_t outer_;
  std::size_t group_;
  const std::int32_t year_;
  std::vector<Statement> statements_;
};

}  // namespace

std::vector<Statement> table_statements(const JoinedTable& table, const std::vector<std::string>& headings,
                                        std::size_t first_group, std::int32_t year) {
  return TableReader(table, headings, first_group, year).run();
}

}  // namespace rasoat
