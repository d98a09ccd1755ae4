#include <algorithm>
#include <set>

#include "render/archive/archive.h"
#include "render/archive/archive_words.h"
#include "render/columns.h"
#include "render/paint.h"
#include "render/words.h"

namespace rasoat {
namespace {

constexpr std::size_t kGap = 2;
constexpr std::size_t kMostLines = 60;  // of one list; the rest is counted

Counts counts_of(const UnitYear& unit) {
  Counts counts;
  for (const CellFacts& cell : unit.cells) {
    if (!cell.in_scope) continue;
    ++counts.in_scope;
    ++counts.verdicts[static_cast<std::size_t>(cell.verdict)];
  }
  return counts;
}

class AuditText {
 public:
  AuditText(const Answer& answer, const TextOptions& options) : answer_(answer), options_(options) {}

  std::string run() {
    title();
    if (!answer_.plans.empty()) text_ += indented(word("audit.legend"), 0, options_.width);
    for (std::size_t plan = 0; plan < answer_.plans.size(); ++plan) year(plan);
    missing();
    findings();
    faults();
    trends();
    standings();
    unresolved();
    left_out();
    return std::move(text_);
  }

 private:
  std::string word(const std::string& key, const Arguments& args = {}) const {
    return say(key, options_.language, args);
  }
  std::string path_of(std::size_t file) const { return printable(answer_.paths[file]); }
  std::string unit_of(const std::string& unit) const { return printable(name_or_unknown(unit, options_.language)); }

  void title() {
    std::set<std::string> units;
    std::set<std::int32_t> years;
    for (const UnitYear& unit : answer_.units) units.insert(unit.unit_key);
    for (const PlanYear& plan : answer_.plans) years.insert(plan.year);
    const Arguments args = {{"units", std::to_string(units.size())},
                            {"years", std::to_string(years.size())},
                            {"documents", std::to_string(answer_.documents.size())}};
    text_ += Paint{options_.color}(Ink::kBold, word("audit.title", args)) + "\n";
  }

  void heading(const std::string& text) { text_ += "\n" + Paint{options_.color}(Ink::kBold, text) + "\n"; }

  void list(const std::string& title, const std::vector<std::string>& lines) {
    if (lines.empty()) return;
    heading(title);
    for (std::size_t i = 0; i < std::min(lines.size(), kMostLines); ++i) text_ += indented(lines[i], 2, options_.width);
    if (lines.size() > kMostLines)
      text_ += indented(word("audit.more", {{"count", std::to_string(lines.size() - kMostLines)}}), 2, options_.width);
  }

  // One plan and the units that answer to it: criteria down, units across, by their numbers.
  void year(std::size_t plan) {
    std::vector<const UnitYear*> units;
    for (const UnitYear& unit : answer_.units) {
      if (unit.plan == plan) units.push_back(&unit);
    }
    const PlanYear& own = answer_.plans[plan];
    heading(word("audit.year", {{"year", std::to_string(own.year)}, {"plan", path_of(own.file)}}));
    if (units.empty()) {
      text_ += "  " + word("audit.no_reports") + "\n";
      return;
    }
    for (std::size_t i = 0; i < units.size(); ++i) unit_lines(*units[i], i + 1);
    matrix(own, units);
  }

  void unit_lines(const UnitYear& unit, std::size_t number) {
    const auto others = std::count_if(answer_.documents.begin(), answer_.documents.end(), [&](const Classified& one) {
      return one.role == Role::kInterim && one.unit_key == unit.unit_key && one.year == unit.year;
    });
    std::string line = padded(std::to_string(number), 3) + unit_of(unit.unit) + ": " + path_of(unit.file);
    if (others > 0) line += " " + word("audit.others", {{"count", std::to_string(others)}});
    text_ += indented(line, 2, options_.width);
    text_ += indented(verdicts_phrase(counts_of(unit), options_.language), 5, options_.width);
  }

  void matrix(const PlanYear& plan, const std::vector<const UnitYear*>& units) {
    const Paint paint{options_.color};
    std::size_t code_width = display_width(word("column.code"));
    for (const std::string& code : plan.codes) code_width = std::max(code_width, display_width(code));
    std::string line = "  " + padded(word("column.code"), code_width);
    for (std::size_t unit = 0; unit < units.size(); ++unit)
      line += padded("", kGap) + padded(std::to_string(unit + 1), 2);
    end_line("\n" + line);
    for (std::size_t c = 0; c < plan.codes.size(); ++c) {
      line = "  " + padded(printable(plan.codes[c]), code_width);
      for (const UnitYear* unit : units) {
        const CellFacts& cell = unit->cells[c];
        const auto verdict = cell.in_scope ? std::optional(cell.verdict) : std::nullopt;
        line += padded("", kGap) + paint(verdict ? ink_of(*verdict) : Ink::kPlain, sign_of(verdict)) + " ";
      }
      end_line(line);
    }
  }

  void end_line(std::string line) {
    line.erase(line.find_last_not_of(' ') + 1);
    text_ += line + "\n";
  }

  void missing() {
    std::vector<std::string> lines;
    for (const OwedReport& owed : answer_.missing) {
      const std::string other = other_years_phrase(owed, options_.language);
      lines.push_back(unit_of(owed.unit) + ": " + owed_phrase(owed, options_.language) +
                      (other.empty() ? "" : " (" + other + ")"));
    }
    list(word("audit.missing"), lines);
  }

  void findings() {
    std::vector<std::string> lines;
    for (const ArchiveFinding& one : answer_.findings) {
      std::string line = word(std::string("severity.") + name_of(one.finding.severity)) + " · " + unit_of(one.unit) +
                         " · " + std::to_string(one.year) + " · " +
                         printable(finding_phrase(one.finding, options_.language)) + " [" + one.finding.rule + "]";
      if (one.file) line += " (" + path_of(*one.file) + ")";
      lines.push_back(std::move(line));
    }
    list(word("audit.findings"), lines);
  }

  void faults() {
    std::vector<std::string> lines;
    for (const Fault& fault : answer_.faults) {
      const Thread& thread = answer_.threads[fault.thread];
      lines.push_back(unit_of(fault.unit) + " · " + std::to_string(fault.year) + " · " + printable(fault.code) + " " +
                      printable(thread.name) + ": " + fault_phrase(fault, options_.language));
    }
    list(word("audit.faults"), lines);
  }

  // Shares by year, right under the years; a year alone is no trend.
  void trends() {
    const Trends trends = trends_of(answer_);
    if (trends.years.size() < 2) return;
    trend_table("audit.trend_units", trends, trends.units);
    trend_table("audit.trend_criteria", trends, trends.criteria);
  }

  void trend_table(const char* title, const Trends& trends, const std::vector<Trend>& rows) {
    constexpr std::size_t kShare = 8;
    heading(word(title));
    std::string years = "  ";
    for (const std::int32_t year : trends.years) years += padded(std::to_string(year), kShare);
    end_line(years);
    trend_line(trends.all, kShare);
    for (std::size_t i = 0; i < std::min(rows.size(), kMostLines); ++i) trend_line(rows[i], kShare);
    if (rows.size() > kMostLines)
      text_ += indented(word("audit.more", {{"count", std::to_string(rows.size() - kMostLines)}}), 2, options_.width);
  }

  void trend_line(const Trend& trend, std::size_t width) {
    std::string line = "  ";
    for (const auto& share : trend.shares) line += padded(share_phrase(share, options_.language), width);
    const std::size_t left = options_.width > display_width(line) + 20 ? options_.width - display_width(line) : 20;
    end_line(line + shortened(printable(trend_name(trend, options_.language)), left));
  }

  void standings() {
    const auto lines_of = [&](const std::vector<Standing>& all) {
      std::vector<std::string> lines;
      for (const Standing& one : all)
        lines.push_back(unit_of(one.unit) + ": " + standing_phrase(one, options_.language));
      return lines;
    };
    list(word("audit.worst"), lines_of(answer_.worst));
    list(word("audit.improved"), lines_of(answer_.improved));
  }

  void unresolved() {
    std::vector<std::string> lines;
    for (const Unresolved& one : answer_.unresolved) {
      if (one.code == "unreadable") continue;  // listed on their own
      const std::string unit = one.unit.empty() ? "" : unit_of(one.unit) + " · ";
      const std::string year = one.year == 0 ? "" : std::to_string(one.year) + " · ";
      lines.push_back(unit + year + unresolved_phrase(one, options_.language) + " (" + path_of(one.file) + ")");
    }
    list(word("audit.unresolved"), lines);
  }

  void left_out() {
    std::vector<std::string> unmatched, unreadable;
    for (std::size_t i = 0; i < answer_.documents.size(); ++i) {
      const Classified& one = answer_.documents[i];
      if (one.role == Role::kUnreadable)
        unreadable.push_back(printable(reasons_phrase(one, answer_.paths[i], options_.language)));
      if (!is_left_out(one.role)) continue;
      std::string line = path_of(i) + ": " + word(std::string("audit.role.") + name_of(one.role));
      if (one.instead) line += " (" + path_of(*one.instead) + ")";
      unmatched.push_back(std::move(line));
    }
    list(word("audit.unmatched"), unmatched);
    list(word("audit.unreadable"), unreadable);
  }

  const Answer& answer_;
  const TextOptions& options_;
  std::string text_;
};

}  // namespace

std::string audit_text(const Answer& answer, const TextOptions& options) { return AuditText(answer, options).run(); }

}  // namespace rasoat
