#include "parse/scoring_rows.h"

#include <re2/re2.h>

#include <algorithm>
#include <string>

#include "extract/text/normalize.h"
#include "parse/criterion_row.h"
#include "parse/scan.h"
#include "parse/score_cell.h"
#include "parse/scoring.h"
#include "parse/symbols.h"
#include "parse/target.h"

namespace rasoat {
namespace {

// What begins with a row that carries an order: a field, a group, or a criterion with the rows below it.
struct Item {
  std::size_t row = 0;
  std::string order;   // "1.3.1", "I", "2"
  bool coded = false;  // the order is a code
  Passage name;
  std::string rule;  // one step a line
  Passage rule_where;
  std::optional<Decimal> max;
  bool survey = false;
};

class ScoringReader {
 public:
  ScoringReader(const JoinedTable& table, const Columns& columns, std::int32_t plan_year)
      : table_(table), columns_(columns), plan_year_(plan_year) {}

  void run(std::vector<Criterion>& criteria, std::vector<Doubt>& doubts) {
    for (std::size_t r = 0; r < table_.rows.size(); ++r) read_row(r);
    for (std::size_t i = 0; i < items_.size(); ++i) {
      if (is_field(i)) {
        field_ = {field_number(items_[i].order), items_[i].name.text};
        check_sum(i, doubts);
      } else if (is_group(i)) {
        check_sum(i, doubts);
      } else if (items_[i].coded) {
        criteria.push_back(criterion_of(items_[i]));
      }
    }
  }

 private:
  const Passage& cell(std::size_t r, ColumnRole role) const {
    static const Passage kNothing;
    const auto column = columns_.find(role);
    return column ? cell_at(table_, r, *column) : kNothing;
  }

  // A cell's own text: what covers it from above belongs to the row above.
  const Passage& own_cell(std::size_t r, ColumnRole role) const {
    static const Passage kNothing;
    const auto column = columns_.find(role);
    return column ? table_.rows[r].cells.at(*column) : kNothing;
  }

  void read_row(std::size_t r) {
    const std::string order = order_of(r);
    if (is_total(r)) return;
    if (!order.empty()) {
      open_item(r, order);
    } else if (!items_.empty()) {
      add_rule(r);
    }
  }

  std::string order_of(std::size_t r) const {
    for (const ColumnRole role : {ColumnRole::kCode, ColumnRole::kOrder}) {
      const std::string& text = own_cell(r, role).text;
      if (text.empty()) continue;
      static const RE2 kOrder(R"(^\(?(?:TCTP|TC)?\s*([IVX]{1,6}|[A-H]|\d{1,2}(?:\s*\.\s*\d{1,2}){0,3})[\s.):]*$)");
      std::string order;
      if (!RE2::FullMatch(text, kOrder, &order)) continue;
      std::erase(order, ' ');
      return order;
    }
    return "";
  }

  bool is_total(std::size_t r) const {
    static const RE2 kTotal(R"(^(tong (so )?(diem|cong)|tong$|cong$|diem tong))");
    return order_of(r).empty() && RE2::PartialMatch(bare_key(own_cell(r, ColumnRole::kName).text), kTotal);
  }

  void open_item(std::size_t r, const std::string& order) {
    Item item;
    item.row = r;
    item.order = order;
    item.coded = order.find('.') != std::string::npos;
    const Passage& name = own_cell(r, ColumnRole::kName);
    const std::size_t rule = columns_.has(ColumnRole::kMethod) ? name.text.size() : score_rule_begin(name);
    item.name = name.part(0, rule);
    add_text(item, name.part(rule, std::string::npos));
    add_text(item, own_cell(r, ColumnRole::kMethod));
    item.max = parse_points(own_cell(r, ColumnRole::kPoints).text);
    item.survey = is_surveyed(r, item.max.has_value());
    items_.push_back(std::move(item));
  }

  // A number, or a mark, in the survey's column: only there where the row has points for nobody else.
  bool is_surveyed(std::size_t r, bool scored) const {
    const std::string& survey = own_cell(r, ColumnRole::kSurvey).text;
    const bool marked = !survey.empty() && survey != "0" && survey != "-";
    const bool self = !own_cell(r, ColumnRole::kSelfScore).empty();
    if (marked && !self && (scored || parse_points(survey))) return true;
    return std::any_of(table_.rows[r].cells.begin(), table_.rows[r].cells.end(),
                       [](const Passage& text) { return speaks_of_survey(text.text); });
  }

  static void add_text(Item& item, const Passage& text) {
    if (text.empty()) return;
    if (!item.rule.empty()) item.rule += '\n';
    item.rule += text_in_lines(text);
    item.rule_where.append(text);
  }

  // A row without an order: steps. Their points may stand in the column of points.
  void add_rule(std::size_t r) {
    Item& item = items_.back();
    const Passage& step = own_cell(r, ColumnRole::kName);
    const std::string& points = own_cell(r, ColumnRole::kPoints).text;
    add_text(item, step);
    if (!step.empty() && parse_points(points) && !holds_score_rule(step.text)) item.rule += ": " + points;
    add_text(item, own_cell(r, ColumnRole::kMethod));
    item.survey = item.survey || is_surveyed(r, false);
  }

  // "1" above "1.1", "I" above anything: a field. A lone number among lone numbers is a criterion.
  bool is_field(std::size_t i) const {
    const Item& item = items_[i];
    if (item.coded) return false;
    return roman_value(item.order) > 0 || (item.order[0] >= 'A' && item.order[0] <= 'H') || is_group(i) ||
           is_upper(item.name.text);
  }

  bool is_group(std::size_t i) const {
    return i + 1 < items_.size() && items_[i + 1].order.starts_with(items_[i].order + ".");
  }

  static std::string field_number(const std::string& order) {
    return order.find_first_not_of("0123456789") == std::string::npos ? to_roman(std::stoi(order)) : order;
  }

  // The items directly under item i: one level down, up to the next item that is not below it.
  void check_sum(std::size_t i, std::vector<Doubt>& doubts) const {
    const Item& group = items_[i];
    if (!group.max) return;
    Decimal sum;
    std::string parts;
    std::optional<std::size_t> level;
    for (std::size_t k = i + 1; k < items_.size() && is_below(group, k); ++k) {
      const auto depth = static_cast<std::size_t>(std::count(items_[k].order.begin(), items_[k].order.end(), '.'));
      level = level.value_or(depth);
      if (depth != *level) continue;
      if (!items_[k].max) return;
      sum = sum + *items_[k].max;
      parts += (parts.empty() ? "" : " + ") + trimmed(*items_[k].max).to_vietnamese();
    }
    if (parts.empty() || sum == *group.max) return;
    doubts.push_back({"points-do-not-add",
                      {{"code", group.order},
                       {"found", trimmed(*group.max).to_vietnamese()},
                       {"expected", trimmed(sum).to_vietnamese()},
                       {"parts", parts}},
                      group.name.cite()});
  }

  bool is_below(const Item& group, std::size_t k) const {
    return group.coded || group.order[0] <= '9' ? items_[k].order.starts_with(group.order + ".") : items_[k].coded;
  }

  Criterion criterion_of(const Item& item) const {
    Criterion made;
    made.code = item.order;
    made.kind = std::count(item.order.begin(), item.order.end(), '.') == 1 ? CriterionKind::kTc : CriterionKind::kTctp;
    made.field = field_.field;
    made.field_name = field_.name;
    made.order = own_cell(item.row, columns_.has(ColumnRole::kOrder) ? ColumnRole::kOrder : ColumnRole::kCode).text;
    made.name = normalize(item.name.text);
    made.points = points_of(item);
    made.target = target_of_scale(made.points->scale, made.points->max, plan_year_);
    made.target_where = item.rule_where.empty() ? Provenance() : item.rule_where.cite();
    made.lead = cell(item.row, ColumnRole::kLead).text;
    made.lead_where = cell(item.row, ColumnRole::kLead).cite();
    made.support = cell(item.row, ColumnRole::kSupport).text;
    made.deadline = parse_deadline(cell(item.row, ColumnRole::kDeadline).text, plan_year_);
    made.deadline_where = cell(item.row, ColumnRole::kDeadline).cite();
    made.where = where_of(item);
    return made;
  }

  Points points_of(const Item& item) const {
    Points points;
    points.max = item.max;
    points.rule = item.rule;
    points.scale = parse_score_rule(item.rule, item.max);
    points.survey = item.survey;
    return points;
  }

  Provenance where_of(const Item& item) const {
    Passage row;
    for (const Passage& text : table_.rows[item.row].cells) row.append(text);
    Provenance where = row.cite();
    where.quote = item.name.text;
    return where;
  }

  const JoinedTable& table_;
  const Columns& columns_;
  const std::int32_t plan_year_;
  std::vector<Item> items_;
  FieldRow field_;
};

}  // namespace

bool is_scoring_table(const JoinedTable& table, const Columns& columns) {
  const bool states_targets = columns.has(ColumnRole::kTarget) || columns.has(ColumnRole::kProduct);
  const bool scores = columns.has(ColumnRole::kPoints) || columns.has(ColumnRole::kMethod);
  const bool ordered = columns.has(ColumnRole::kOrder) || columns.has(ColumnRole::kCode);
  return !table.rows.empty() && columns.has(ColumnRole::kName) && scores && ordered && !states_targets;
}

void read_scoring_table(const JoinedTable& table, const Columns& columns, std::int32_t plan_year,
                        std::vector<Criterion>& criteria, std::vector<Doubt>& doubts) {
  ScoringReader(table, columns, plan_year).run(criteria, doubts);
}

}  // namespace rasoat
