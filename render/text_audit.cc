#include "render/text_audit.h"

#include <algorithm>
#include <set>

#include "render/columns.h"
#include "render/paint.h"
#include "render/utf8.h"
#include "render/words.h"

namespace rasoat {
namespace {

constexpr std::size_t kGap = 2;

std::string sign_of(const std::optional<Verdict>& verdict) {
  if (!verdict) return " ";
  switch (*verdict) {
    case Verdict::kMet: return "●";
    case Verdict::kNotMet: return "✗";
    case Verdict::kMissing: return "–";
    case Verdict::kReview: return "?";
    case Verdict::kNotApplicable: return "○";
  }
  return " ";
}

std::string shown_path(const std::string& path) { return printable(path_text(path)); }

Counts counts_of(const AuditUnit& unit) {
  Counts counts;
  for (const std::optional<Verdict>& verdict : unit.verdicts) {
    if (!verdict) continue;
    ++counts.in_scope;
    ++counts.verdicts[static_cast<std::size_t>(*verdict)];
  }
  return counts;
}

// "1  Văn phòng: bao-cao.pdf", then how its verdicts fell.
std::string unit_text(const AuditUnit& unit, std::size_t number, const TextOptions& options) {
  const std::string name = unit.unit.empty() ? say("audit.unit_unknown", options.language) : printable(unit.unit);
  std::string line = padded(std::to_string(number), 3) + name + ": " + shown_path(unit.path);
  if (!unit.others.empty())
    line += " " + say("audit.others", options.language, {{"count", std::to_string(unit.others.size())}});
  std::string text = indented(line, 2, options.width);
  return text + indented(verdicts_phrase(counts_of(unit), options.language), 5, options.width);
}

// Criteria down, units across, by their numbers.
std::string matrix_text(const AuditYear& year, const TextOptions& options) {
  const Paint paint{options.color};
  std::size_t code_width = display_width(say("column.code", options.language));
  for (const std::string& code : year.criteria) code_width = std::max(code_width, display_width(code));
  std::string text = "  " + padded(say("column.code", options.language), code_width);
  for (std::size_t unit = 0; unit < year.units.size(); ++unit)
    text += padded("", kGap) + padded(std::to_string(unit + 1), 2);
  text.erase(text.find_last_not_of(' ') + 1);
  text += "\n";
  for (std::size_t row = 0; row < year.criteria.size(); ++row) {
    std::string line = "  " + padded(printable(year.criteria[row]), code_width);
    for (const AuditUnit& unit : year.units) {
      const auto verdict = row < unit.verdicts.size() ? unit.verdicts[row] : std::nullopt;
      line += padded("", kGap) + paint(verdict ? ink_of(*verdict) : Ink::kPlain, sign_of(verdict)) + " ";
    }
    line.erase(line.find_last_not_of(' ') + 1);
    text += line + "\n";
  }
  return text;
}

std::string year_text(const AuditYear& year, const TextOptions& options) {
  const std::string heading =
      say("audit.year", options.language, {{"year", std::to_string(year.year)}, {"plan", shown_path(year.plan)}});
  std::string text = "\n" + Paint{options.color}(Ink::kBold, heading) + "\n";
  for (std::size_t unit = 0; unit < year.units.size(); ++unit) text += unit_text(year.units[unit], unit + 1, options);
  if (year.units.empty()) return text + "  " + say("audit.no_reports", options.language) + "\n";
  return text + "\n" + matrix_text(year, options);
}

std::string left_out_text(std::span<const AuditLeftOut> left_out, const TextOptions& options) {
  std::string unmatched, unreadable;
  for (const AuditLeftOut& document : left_out) {
    if (document.error) {
      unreadable +=
          indented(printable(error_sentence(*document.error, document.path, options.language)), 2, options.width);
      continue;
    }
    std::string line = shown_path(document.path) + ": " + say("left_out." + document.code, options.language);
    if (!document.instead.empty()) line += " (" + shown_path(document.instead) + ")";
    unmatched += indented(line, 2, options.width);
  }
  std::string text;
  if (!unmatched.empty()) text += "\n" + say("audit.unmatched", options.language) + ":\n" + unmatched;
  if (!unreadable.empty()) text += "\n" + say("audit.unreadable", options.language) + ":\n" + unreadable;
  return text;
}

std::string title_text(std::span<const AuditYear> years, std::span<const AuditLeftOut> left_out,
                       const TextOptions& options) {
  std::set<std::string> units;
  std::size_t documents = left_out.size();
  for (const AuditYear& year : years) {
    ++documents;
    for (const AuditUnit& unit : year.units) {
      units.insert(unit.unit);
      documents += 1 + unit.others.size();
    }
  }
  const Arguments args = {{"units", std::to_string(units.size())},
                          {"years", std::to_string(years.size())},
                          {"documents", std::to_string(documents)}};
  return Paint{options.color}(Ink::kBold, say("audit.title", options.language, args)) + "\n";
}

}  // namespace

std::string audit_text(std::span<const AuditYear> years, std::span<const AuditLeftOut> left_out,
                       const TextOptions& options) {
  std::string text = title_text(years, left_out, options);
  if (!years.empty()) text += indented(say("audit.legend", options.language), 0, options.width);
  for (const AuditYear& year : years) text += year_text(year, options);
  return text + left_out_text(left_out, options);
}

}  // namespace rasoat
