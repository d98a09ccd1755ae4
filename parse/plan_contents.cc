#include "parse/plan_contents.h"

#include <re2/re2.h>

#include <algorithm>
#include <optional>
#include <string>

#include "extract/text/normalize.h"
#include "parse/column_contents.h"
#include "parse/keys.h"
#include "parse/plan_columns.h"
#include "parse/target.h"

namespace rasoat {
namespace {

using Role = ColumnRole;

// Counts of the cells of a column that hold text; those of rows that span the table are not its own.
struct HeldCells {
  std::size_t filled = 0;
  std::size_t orders = 0;    // "1", "2.", "IV", "3.2.1"
  std::size_t times = 0;     // "Quý II", "Trước ngày 30/6"
  std::size_t units = 0;     // "Sở Nội vụ"
  std::size_t measures = 0;  // "%", "Điểm"
  std::size_t asks = 0;      // "≥ 95", "Từ 80% trở lên", "Không có"
  std::size_t texts = 0;     // two words or more
  std::size_t letters = 0;   // of all cells together

  bool mostly(std::size_t kind) const { return filled > 0 && kind * 3 >= filled * 2; }
  std::size_t width() const { return filled == 0 ? 0 : letters / filled; }
};

bool is_time(std::string_view cell) {
  constexpr std::size_t kLongest = 60;  // letters; a longer text tells what is done, and when
  switch (parse_deadline(cell, 0).kind) {
    case DeadlineKind::kNone:
    case DeadlineKind::kUnknown:
    case DeadlineKind::kExternal:
    case DeadlineKind::kEvent: return false;
    default: return length_of(cell) <= kLongest;
  }
}

// Sets a number or none at all, and no day.
bool asks(std::string_view cell) {
  const Predicate asked = parse_target(cell).predicate;
  const auto* threshold = std::get_if<Threshold>(&asked);
  return std::holds_alternative<Change>(asked) || std::holds_alternative<Zero>(asked) ||
         (threshold != nullptr && threshold->unit != Unit::kDate);
}

void add_cell(const std::string& text, HeldCells& held) {
  static const RE2 kWords(R"((\pL{2,}).* (\pL{2,}))");
  ++held.filled;
  held.letters += length_of(text);
  if (is_order(text)) ++held.orders;
  if (is_time(text)) ++held.times;
  if (names_units(text)) ++held.units;
  if (is_measure(text)) ++held.measures;
  if (asks(text)) ++held.asks;
  if (RE2::PartialMatch(text, kWords)) ++held.texts;
}

bool spans(const TableRow& row) {
  return std::any_of(row.spans.begin(), row.spans.end(), [](std::int32_t span) { return span > 1; });
}

std::vector<HeldCells> held_cells(const JoinedTable& table) {
  std::vector<HeldCells> held(table.header.size());
  for (const TableRow& row : table.rows) {
    if (spans(row)) continue;
    for (std::size_t c = 0; c < std::min(row.cells.size(), held.size()); ++c) {
      if (!row.cells[c].empty()) add_cell(row.cells[c].text, held[c]);
    }
  }
  return held;
}

std::string key_of(const Passage& header) { return bare_key(header.text); }

bool is_money(const Passage& header) {
  static const RE2 kMoney(R"(kinh phi|du toan|\bvon\b|ngan sach|\btien\b|nguon luc|gia tri)");
  return RE2::PartialMatch(key_of(header), kMoney);
}

// "Giá trị gốc", "Hiện trạng": where it starts from.
bool is_starting_point(const Passage& header, std::int32_t plan_year) {
  static const RE2 kBase(R"(\bgoc\b|\bnen\b|xuat phat|dau ki|dau ky|\bton\b)");
  return looks_back(header, plan_year) || RE2::PartialMatch(key_of(header), kBase);
}

// "Quý I", "6 tháng", "Tháng 3": a step on the way to the year's target.
bool is_milestone(const Passage& header) {
  static const RE2 kStep(R"(\bqu[iy] (?:[ivx]+|\d)\b|\bthang\b|\bnam 20\d\d\b|^20\d\d$)");
  return RE2::PartialMatch(key_of(header), kStep);
}

// Figures by commune may be of its people and schools; a header must say that they are asked for.
bool sets_targets(const JoinedTable& table) {
  static const RE2 kAsked(R"(chi tieu|muc tieu|tieu chi|ke hoach|\bgiao\b|phai dat|phan bo)");
  return std::any_of(table.header.begin(), table.header.end(),
                     [](const Passage& header) { return RE2::PartialMatch(key_of(header), kAsked); });
}

// ---- Where header and cells contradict each other

void take_lead(std::size_t c, Columns& columns) {
  columns.roles[c] = columns.has(Role::kLead) ? Role::kSupport : Role::kLead;
}

bool says_what(const Columns& columns) { return columns.has(Role::kTarget) || columns.has(Role::kProduct); }

// Words that head what was done, or how far: in a plan over whoever does it, or till when.
bool is_of_doing(Role role) {
  return role == Role::kResult || role == Role::kSelf || role == Role::kMet || role == Role::kDeadline ||
         role == Role::kUnit || role == Role::kPlanned || role == Role::kTotal;
}

// "Đơn vị" over "Cái", "Cuộn".
bool is_measured_in(const Passage& header, const HeldCells& held) {
  static const RE2 kUnit(R"(don vi|dv)");
  constexpr std::size_t kLongest = 10;  // letters of a cell, on average
  const bool short_words = held.filled > 0 && held.units == 0 && held.width() <= kLongest;
  return held.mostly(held.measures) || (short_words && RE2::FullMatch(key_of(header), kUnit));
}

void settle_column(const Passage& header, std::size_t c, const HeldCells& held, Columns& columns) {
  const Role role = columns.roles[c];
  const bool units = held.mostly(held.units), times = held.mostly(held.times);
  if (is_of_doing(role) && units && !(role == Role::kUnit && held.mostly(held.measures))) {
    take_lead(c, columns);
  } else if (is_of_doing(role) && role != Role::kDeadline && times && !columns.has(Role::kDeadline)) {
    columns.roles[c] = Role::kDeadline;
  } else if (role == Role::kLead && is_measured_in(header, held) && !units && !columns.has(Role::kUnit)) {
    columns.roles[c] = Role::kUnit;
  } else if (role == Role::kLead && units && columns.find(Role::kLead) != c && !columns.has(Role::kSupport)) {
    columns.roles[c] = Role::kSupport;
  } else if (role == Role::kDeadline && held.mostly(held.asks) && !times && !says_what(columns)) {
    columns.roles[c] = Role::kTarget;
  }
}

bool may_hold_names(const HeldCells& held) {
  constexpr std::size_t kLeastWidth = 12;  // letters of a cell, on average
  return held.mostly(held.texts) && held.width() >= kLeastWidth && !held.mostly(held.units) && !held.mostly(held.times);
}

// "Chỉ tiêu" over figures asks for them; "Chỉ số" over texts names what is measured.
void settle_name(const std::vector<HeldCells>& held, Columns& columns) {
  const auto name = columns.find(Role::kName);
  if (name && held[*name].filled > 0 && !held[*name].mostly(held[*name].texts) && held[*name].mostly(held[*name].asks))
    columns.roles[*name] = columns.has(Role::kTarget) ? Role::kNone : Role::kTarget;
  const auto index = columns.find(Role::kIndex);
  if (index && !columns.has(Role::kName) && may_hold_names(held[*index])) columns.roles[*index] = Role::kName;
}

// What is planned is what is asked where nothing stands beside it that was done.
void settle_planned(const std::vector<HeldCells>& held, Columns& columns) {
  const auto planned = columns.find(Role::kPlanned);
  const bool done = columns.has(Role::kResult) || columns.has(Role::kRatio) || columns.has(Role::kSelf);
  if (planned && !done && !says_what(columns) && held[*planned].filled > 0) columns.roles[*planned] = Role::kTarget;
}

// A column "Kết quả" that is still to be filled in says nothing of the plan; over things to be made it asks for them.
void settle_result(const JoinedTable& table, std::size_t c, const HeldCells& held, Columns& columns) {
  static const RE2 kThings(R"(ket qua(?: (?:cu the|chinh|cong viec|cuoi cung))?)");
  const Role role = columns.roles[c];
  if (role != Role::kResult && role != Role::kSelf && role != Role::kMet && role != Role::kNotMet) return;
  if (held.filled == 0) {
    columns.roles[c] = Role::kNone;
  } else if (role == Role::kResult && !says_what(columns) && held.mostly(held.texts) &&
             RE2::FullMatch(key_of(table.header[c]), kThings) &&
             (columns.has(Role::kLead) || columns.has(Role::kDeadline))) {
    columns.roles[c] = Role::kProduct;
  }
}

// ---- What no header word explains

// A column that may be given a role: filled, and its header says nothing that is known.
class Telling {
 public:
  Telling(const JoinedTable& table, std::int32_t plan_year, Columns& columns)
      : table_(table), held_(held_cells(table)), year_(plan_year), columns_(columns) {}

  std::vector<std::size_t> run(bool alone) {
    if (alone) tell_numbers();
    tell_where(Role::kDeadline, &HeldCells::times);
    tell_where(Role::kLead, &HeldCells::units);
    tell_where(Role::kSupport, &HeldCells::units);
    tell_where(Role::kUnit, &HeldCells::measures);
    if (alone) tell_name();
    if (alone && !says_what(columns_)) tell_target();
    std::sort(told_.begin(), told_.end());
    return std::move(told_);
  }

 private:
  bool is_free(std::size_t c) const {
    const Passage& header = table_.header[c];
    return columns_.roles[c] == Role::kNone && held_[c].filled * 2 >= table_.rows.size() && !is_money(header) &&
           !is_starting_point(header, year_) && !names_one_unit(header);
  }

  void give(std::size_t c, Role role) {
    columns_.roles[c] = role;
    told_.push_back(c);
  }

  void tell_numbers() {
    if (columns_.has(Role::kOrder) || columns_.has(Role::kCode)) return;
    for (std::size_t c = 0; c < std::min<std::size_t>(held_.size(), 2); ++c) {
      if (is_free(c) && held_[c].mostly(held_[c].orders)) return give(c, Role::kOrder);
    }
  }

  void tell_where(Role role, std::size_t HeldCells::*kind) {
    if (columns_.has(role)) return;
    for (std::size_t c = 0; c < held_.size(); ++c) {
      if (is_free(c) && held_[c].mostly(held_[c].*kind)) return give(c, role);
    }
  }

  // The widest column of texts that are neither units nor times.
  std::optional<std::size_t> widest() const {
    std::optional<std::size_t> found;
    for (std::size_t c = 0; c < held_.size(); ++c) {
      if (!is_free(c) || !may_hold_names(held_[c])) continue;
      if (!found || held_[c].width() > held_[*found].width()) found = c;
    }
    return found;
  }

  // What is asked stands behind what it is asked of: of two columns of texts the first names.
  std::optional<std::size_t> first_text() const {
    for (std::size_t c = 0; c < held_.size(); ++c) {
      if (is_free(c) && may_hold_names(held_[c]) && !held_[c].mostly(held_[c].asks)) return c;
    }
    return widest();
  }

  void tell_name() {
    if (columns_.has(Role::kName)) return;
    if (const auto name = first_text()) give(*name, Role::kName);
  }

  // Its header promises a figure of a report: in a plan that says its targets nowhere else they stand there.
  bool is_of_figures(std::size_t c) const {
    const Role role = columns_.roles[c];
    return role == Role::kIndex || role == Role::kRatio || role == Role::kTotal || role == Role::kScored ||
           role == Role::kPlanned;
  }

  // Of several columns of figures the one that is no step on the way; else the last.
  std::optional<std::size_t> asking() const {
    std::optional<std::size_t> found;
    for (std::size_t c = 0; c < held_.size(); ++c) {
      if (!(is_free(c) || is_of_figures(c)) || !held_[c].mostly(held_[c].asks)) continue;
      if (!is_milestone(table_.header[c])) return c;
      found = c;
    }
    return found;
  }

  void tell_target() {
    if (const auto target = asking()) return give(*target, Role::kTarget);
    const auto words = widest();
    const bool behind = words && columns_.has(Role::kName) && *words > *columns_.find(Role::kName);
    if (behind) give(*words, Role::kTarget);
  }

  const JoinedTable& table_;
  const std::vector<HeldCells> held_;
  const std::int32_t year_;
  Columns& columns_;
  std::vector<std::size_t> told_;
};

}  // namespace

bool names_units(std::string_view cell) {
  static const RE2 kUnit(
      R"((?:các |những |toàn thể |tất cả (?:các )?)?(?:cơ quan|đơn vị|địa phương|văn phòng|vp|phòng|sở|ban|ngành|bộ|trung tâm|công an|công chức|ủy ban|ubnd|hđnd|thanh tra|chi cục|chi nhánh|cục|vụ|tổng cục|kho bạc|hạt|trạm|hội|liên đoàn|đoàn|mặt trận|ubmttq|bưu điện|công ti|bộ phận|tổ|đội|khoa|bệnh viện|trường|học viện|viện|huyện|thị xã|thành phố|xã|phường|thị trấn|bộ chỉ huy|quân sự|thuế|lãnh đạo|người đứng đầu|thủ trưởng|chủ tịch|giám đốc|bqlda|ban quản lí|doanh nghiệp|như trên)(?:\s.*)?)");
  static const RE2 kMatter(
      R"((?:ban hành|sở hữu|hội nhập|hội nghị|tổ chức|đội ngũ|phòng ngừa|phòng chống|thanh tra kiểm tra|trung tâm dữ liệu|bộ thủ tục|bộ chỉ số|bộ tiêu chí|hội thảo|hội thi).*)");
  constexpr std::size_t kLongest = 160;  // letters
  if (cell.empty() || length_of(cell) > kLongest || cell.find('%') != std::string_view::npos) return false;
  const std::vector<std::string> keys = unit_keys(cell);
  return !keys.empty() && RE2::FullMatch(keys.front(), kUnit) && !RE2::FullMatch(keys.front(), kMatter);
}

std::string_view last_level(std::string_view header) {
  const std::size_t level = header.rfind(" / ");
  return level == std::string_view::npos ? header : header.substr(level + 3);
}

bool names_one_unit(const Passage& header) {
  static const RE2 kUnit(
      R"((?:(?:ubnd|uy ban nhan dan) )?(?:xa|phuong|thi tran|huyen|thi xa|quan|so|phong|chi cuc|cuc|benh vien|trung tam|truong|khoa)( [a-z0-9]+){1,6})");
  static const RE2 kAnyOf(
      R"((?:so (?:luong|lieu|ki|ky|hieu|tt|nganh)|quan (?:li|ly)|truong (?:hop|hoc)|phong ban|phong chuyen mon|cuc bo|xa hoi).*)");
  const std::string_view last = last_level(header.text);
  const std::string key = bare_key(last);
  return RE2::FullMatch(key, kUnit) && !RE2::FullMatch(key, kAnyOf) && role_of_header(last) == Role::kNone;
}

std::vector<std::size_t> take_unit_targets(const JoinedTable& table, Columns& columns) {
  static const RE2 kAll(
      R"(.*\b(?:toan|tong|chung|ca) ?(?:tinh|huyen|thi xa|thanh pho|xa|phuong|so|nganh|don vi|cong)?\b.*)");
  const std::vector<HeldCells> held = held_cells(table);
  std::vector<std::size_t> units;
  for (std::size_t c = 0; c < held.size(); ++c) {
    if (names_one_unit(table.header[c]) && held[c].mostly(held[c].asks)) units.push_back(c);
  }
  if (units.size() < 2) return {};
  for (const std::size_t c : units) columns.roles[c] = Role::kNone;
  for (std::size_t c = 0; c < held.size() && !columns.has(Role::kTarget); ++c) {
    const bool own = std::binary_search(units.begin(), units.end(), c);
    const std::string key = bare_key(last_level(table.header[c].text));
    if (!own && held[c].mostly(held[c].asks) && RE2::FullMatch(key, kAll)) columns.roles[c] = Role::kTarget;
  }
  return columns.has(Role::kTarget) || sets_targets(table) ? units : std::vector<std::size_t>();
}

void settle_by_contents(const JoinedTable& table, Columns& columns) {
  const std::vector<HeldCells> held = held_cells(table);
  for (std::size_t c = 0; c < held.size(); ++c) settle_column(table.header[c], c, held[c], columns);
  for (std::size_t c = 0; c < held.size(); ++c) settle_result(table, c, held[c], columns);
  settle_name(held, columns);
  settle_planned(held, columns);
}

std::vector<std::size_t> tell_by_contents(const JoinedTable& table, std::int32_t plan_year, bool alone,
                                          Columns& columns) {
  return Telling(table, plan_year, columns).run(alone);
}

}  // namespace rasoat
