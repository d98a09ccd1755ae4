#include <algorithm>
#include <set>

#include "render/columns.h"
#include "render/text.h"
#include "render/text_parts.h"
#include "render/utf8.h"
#include "render/words.h"

namespace rasoat {
namespace {

constexpr std::size_t kIndent = 4;

std::string heading_text(const CriteriaSet& criteria, const TextOptions& options) {
  const auto of_kind = [&](CriterionKind kind) {
    return std::to_string(std::count_if(criteria.criteria.begin(), criteria.criteria.end(),
                                        [&](const Criterion& c) { return c.kind == kind; }));
  };
  std::set<std::string> fields;
  for (const Criterion& criterion : criteria.criteria) fields.insert(criterion.field);
  const Arguments args = {{"count", std::to_string(criteria.criteria.size())},
                          {"tc", of_kind(CriterionKind::kTc)},
                          {"tctp", of_kind(CriterionKind::kTctp)},
                          {"fields", std::to_string(fields.size())}};
  std::string text = heading_line(printable(path_text(criteria.path)), options);
  if (!criteria.title.empty()) text += indented(printable(criteria.title), 0, options.width);
  return text + say("text.criteria_count", options.language, args) + "\n";
}

std::string cell_line(const char* column, const std::string& cell, const TextOptions& options) {
  if (cell.empty()) return "";
  return indented(say(column, options.language) + ": " + printable(cell), kIndent, options.width);
}

// "Điểm tối đa: 1. Cách tính: ..." or, of a survey, that it is one.
std::string points_text(const Criterion& criterion, const TextOptions& options) {
  if (!criterion.points) return "";
  const Points& points = *criterion.points;
  std::string text;
  if (points.max)
    text += cell_line("column.points", figure_in(trimmed(*points.max).to_vietnamese(), options.language), options);
  text += cell_line("column.score_rule", points.rule, options);
  if (points.survey) text += indented(say("text.survey", options.language), kIndent, options.width);
  return text;
}

std::string criterion_text(const Criterion& criterion, const TextOptions& options) {
  const Paint paint{options.color};
  const std::string code = printable(shown_code(criterion.code, criterion.id));
  std::string title = name_of(criterion.kind);
  if (!code.empty()) title += (title.empty() ? "" : " ") + code;
  const std::string page = page_phrase(criterion.where, options.language);
  std::string text = paint(Ink::kBold, title) + (page.empty() ? "" : paint(Ink::kDim, " · " + page)) + "\n";
  text += indented(printable(criterion.name), kIndent, options.width);
  if (criterion.target.text != criterion.name) text += cell_line("column.target", criterion.target.text, options);
  text += indented(
      say("text.read_as", options.language, {{"predicate", predicate_phrase(criterion.target, options.language)}}),
      kIndent + 2, options.width);
  for (const UnitTarget& own : criterion.unit_targets)
    text += indented(printable(own.unit + ": " + own.target.text), kIndent + 2, options.width);
  text += points_text(criterion, options);
  text += cell_line("column.lead", criterion.lead, options);
  text += cell_line("column.support", criterion.support, options);
  text += cell_line("column.deadline", criterion.deadline.text, options);
  return text;
}

}  // namespace

std::string criteria_text(const CriteriaSet& criteria, std::span<const Finding> findings, const TextOptions& options) {
  std::string text = heading_text(criteria, options);
  std::string field;
  for (const Criterion& criterion : criteria.criteria) {
    if (criterion.field != field) {
      field = criterion.field;
      const Arguments args = {{"field", printable(criterion.field)}, {"name", printable(criterion.field_name)}};
      text += "\n" + heading_line(say("text.field", options.language, args), options);
    }
    text += criterion_text(criterion, options);
  }
  if (!findings.empty())
    text += "\n" + say("text.findings", options.language) + ":\n" + findings_text(findings, options);
  return text;
}

}  // namespace rasoat
