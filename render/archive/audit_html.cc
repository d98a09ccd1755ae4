#include <cmath>
#include <set>

#include "render/archive/archive.h"
#include "render/archive/archive_words.h"
#include "render/html/markup.h"
#include "render/words.h"

namespace rasoat {
namespace {

// Nothing is loaded and nothing runs: the style stands in the page, and no text of a document reaches it unescaped.
constexpr const char* kPolicy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
constexpr const char* kStyle = R"(
:root { color-scheme: light dark; }
body { font: 15px/1.45 "Noto Sans", "Segoe UI", Arial, sans-serif; margin: 1.5rem auto; max-width: 80rem; padding: 0 1rem; }
h1 { font-size: 1.4rem; } h2 { font-size: 1.15rem; margin-top: 2rem; }
table { border-collapse: collapse; width: 100%; } .scroll { overflow-x: auto; }
th, td { border: 1px solid #8886; padding: .25rem .5rem; text-align: left; vertical-align: top; }
thead th { position: sticky; top: 0; background: Canvas; }
td.met { background: #1a7f3722; } td.not_met { background: #b3261e33; } td.missing { background: #7b2d8e33; }
td.review { background: #8a5a0033; } td.not_applicable { background: #35608f22; }
td.met, td.not_met, td.missing, td.review, td.not_applicable { text-align: center; }
td.share { text-align: right; font-variant-numeric: tabular-nums; } tbody th { font-weight: normal; }
svg.trend path { fill: none; stroke: #0a6c74; stroke-width: 2; } svg.trend circle { fill: #0a6c74; }
@media (prefers-color-scheme: dark) { svg.trend path { stroke: #6cc7cf; } svg.trend circle { fill: #6cc7cf; } }
@media print { body { max-width: none; } .scroll { overflow: visible; } h2 { break-after: avoid; } tr { break-inside: avoid; } }
)";

class AuditHtml {
 public:
  AuditHtml(const Answer& answer, Language language) : answer_(answer), language_(language) {}

  std::string run() const {
    const std::string title = title_text();
    const Markup head =
        element("head", {},
                void_element("meta", {{"charset", "utf-8"}}) +
                    void_element("meta", {{"http-equiv", "Content-Security-Policy"}, {"content", kPolicy}}) +
                    void_element("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}}) +
                    element("title", {}, text(title)) + element("style", {}, {kStyle}));
    Markup body = element("h1", {}, text(title)) + element("p", {}, text(say("audit.legend", language_)));
    body += matrix() + missing() + findings() + faults() + trends() + standing("audit.worst", answer_.worst) +
            standing("audit.improved", answer_.improved) + unresolved() + documents();
    const Markup page =
        element("html", {{"lang", language_ == Language::kVietnamese ? "vi" : "en"}}, head + element("body", {}, body));
    return "<!DOCTYPE html>\n" + page.html + "\n";
  }

 private:
  std::string title_text() const {
    std::set<std::string> units;
    std::set<std::int32_t> years;
    for (const UnitYear& unit : answer_.units) units.insert(unit.unit_key);
    for (const PlanYear& plan : answer_.plans) years.insert(plan.year);
    return say("audit.title", language_,
               {{"units", std::to_string(units.size())},
                {"years", std::to_string(years.size())},
                {"documents", std::to_string(answer_.documents.size())}});
  }

  using Cells = std::vector<std::string>;

  static Markup row(const char* tag, const Cells& cells) {
    Markup inner;
    for (const std::string& cell : cells) inner += element(tag, {}, text(cell));
    return element("tr", {}, inner);
  }

  Markup section(const char* heading, const Cells& columns, const Markup& rows) const {
    if (rows.html.empty()) return {};
    Cells words;
    for (const std::string& column : columns) words.push_back(say(column, language_));
    const Markup table = element("table", {}, element("thead", {}, row("th", words)) + element("tbody", {}, rows));
    return element("h2", {}, text(say(heading, language_))) + element("div", {{"class", "scroll"}}, table);
  }

  static std::string year_text(std::int32_t year) { return year == 0 ? "" : std::to_string(year); }
  std::string path_text_of(std::optional<std::size_t> file) const { return file ? answer_.paths[*file] : ""; }

  Markup matrix() const {
    Markup head = element("th", {}, text(say("audit.column.unit", language_))) +
                  element("th", {}, text(say("audit.column.year", language_)));
    for (const Thread& thread : answer_.threads)
      head += element("th", {{"title", thread.name}}, text(thread.code.empty() ? thread.id : thread.code));
    Markup rows;
    for (const UnitYear& unit : answer_.units) {
      Markup cells = element("td", {}, text(name_or_unknown(unit.unit, language_))) +
                     element("td", {}, text(std::to_string(unit.year)));
      for (const auto& verdict : verdicts_by_thread(answer_, unit)) {
        const Attributes attributes =
            verdict ? Attributes{{"class", name_of(*verdict)},
                                 {"title", say(std::string("verdict.") + name_of(*verdict), language_)}}
                    : Attributes{};
        cells += element("td", attributes, text(sign_of(verdict)));
      }
      rows += element("tr", {}, cells);
    }
    if (rows.html.empty()) return {};
    return element("div", {{"class", "scroll"}},
                   element("table", {}, element("thead", {}, element("tr", {}, head)) + element("tbody", {}, rows)));
  }

  Markup missing() const {
    Markup rows;
    for (const OwedReport& owed : answer_.missing)
      rows += row("td", {owed.unit, owed_phrase(owed, language_), other_years_phrase(owed, language_)});
    return section("audit.missing", {"audit.column.unit", "audit.column.owed", "audit.column.why"}, rows);
  }

  Markup findings() const {
    Markup rows;
    for (const ArchiveFinding& one : answer_.findings)
      rows += row("td", {say(std::string("severity.") + name_of(one.finding.severity), language_),
                         name_or_unknown(one.unit, language_), year_text(one.year), one.finding.code,
                         finding_phrase(one.finding, language_), one.finding.rule, path_text_of(one.file)});
    return section("audit.findings",
                   {"sheet.state", "audit.column.unit", "audit.column.year", "column.code", "audit.column.finding",
                    "audit.column.rule", "sheet.document"},
                   rows);
  }

  Markup faults() const {
    Markup rows;
    for (const Fault& fault : answer_.faults)
      rows += row("td", {fault.unit, fault.code, answer_.threads[fault.thread].name, year_text(fault.year),
                         fault_phrase(fault, language_)});
    return section("audit.faults",
                   {"audit.column.unit", "column.code", "sheet.criterion", "audit.column.year", "audit.column.fault"},
                   rows);
  }

  // A year alone is no trend.
  Markup trends() const {
    const Trends trends = trends_of(answer_);
    if (trends.years.size() < 2) return {};
    return trend_table("audit.trend_units", "audit.column.unit", trends, trends.units) +
           trend_table("audit.trend_criteria", "sheet.criterion", trends, trends.criteria);
  }

  Markup trend_table(const char* heading, const char* what, const Trends& trends,
                     const std::vector<Trend>& rows) const {
    Cells columns = {say(what, language_), say("audit.trend_line", language_)};
    for (const std::int32_t year : trends.years) columns.push_back(std::to_string(year));
    Markup body = trend_row(trends.years, trends.all);
    for (const Trend& trend : rows) body += trend_row(trends.years, trend);
    const Markup table = element("table", {}, element("thead", {}, row("th", columns)) + element("tbody", {}, body));
    return element("h2", {}, text(say(heading, language_))) + element("div", {{"class", "scroll"}}, table);
  }

  Markup trend_row(const std::vector<std::int32_t>& years, const Trend& trend) const {
    const std::string name = trend_name(trend, language_);
    Markup cells = element("th", {{"scope", "row"}}, text(name)) + element("td", {}, trend_line(years, trend, name));
    for (const auto& share : trend.shares)
      cells += element("td", {{"class", "share"}}, text(share_phrase(share, language_)));
    return element("tr", {}, cells);
  }

  // Years from left to right, 0 to 100 percent from below; a gap where nothing was decided.
  Markup trend_line(const std::vector<std::int32_t>& years, const Trend& trend, const std::string& name) const {
    constexpr std::int64_t kWide = 160, kHigh = 36, kPad = 4;
    std::string path, words;
    Markup dots;
    bool is_open = false;
    for (std::size_t i = 0; i < years.size(); ++i) {
      const auto& share = trend.shares[i];
      words += (words.empty() ? "" : ", ") + std::to_string(years[i]) + ": " + share_phrase(share, language_);
      if (share) {
        const auto step =
            static_cast<std::int64_t>(i) * (kWide - 2 * kPad) / static_cast<std::int64_t>(years.size() - 1);
        const std::string x = std::to_string(kPad + step);
        const std::string y = std::to_string(kHigh - kPad - std::llround(share->value() * (kHigh - 2 * kPad) / 100));
        path += (is_open ? "L" : "M") + x + " " + y;
        dots += element("circle", {{"cx", x}, {"cy", y}, {"r", "2.5"}}, {});
      }
      is_open = share.has_value();
    }
    return element("svg",
                   {{"class", "trend"},
                    {"role", "img"},
                    {"width", std::to_string(kWide)},
                    {"height", std::to_string(kHigh)},
                    {"viewBox", "0 0 " + std::to_string(kWide) + " " + std::to_string(kHigh)},
                    {"aria-label", name + ": " + words}},
                   element("path", {{"d", path}}, {}) + dots);
  }

  Markup standing(const char* heading, const std::vector<Standing>& all) const {
    Markup rows;
    for (const Standing& one : all) rows += row("td", {one.unit, standing_phrase(one, language_)});
    return section(heading, {"audit.column.unit", "audit.column.met_share"}, rows);
  }

  Markup unresolved() const {
    Markup rows;
    for (const Unresolved& one : answer_.unresolved)
      rows += row("td", {one.unit, year_text(one.year), unresolved_phrase(one, language_), answer_.paths[one.file]});
    return section("audit.unresolved",
                   {"audit.column.unit", "audit.column.year", "audit.column.open", "sheet.document"}, rows);
  }

  Markup documents() const {
    Markup rows;
    for (std::size_t i = 0; i < answer_.documents.size(); ++i) {
      const Classified& one = answer_.documents[i];
      rows += row("td", {answer_.paths[i], say(std::string("audit.role.") + name_of(one.role), language_), one.unit,
                         year_text(one.year), one.number, one.date, path_text_of(one.instead),
                         std::to_string(one.confidence) + "%", reasons_phrase(one, answer_.paths[i], language_)});
    }
    return section(
        "audit.sheet.documents",
        {"sheet.document", "audit.column.role", "audit.column.unit", "audit.column.year", "audit.column.number",
         "audit.column.date", "audit.column.instead", "audit.column.confidence", "audit.column.why"},
        rows);
  }

  const Answer& answer_;
  const Language language_;
};

}  // namespace

std::string audit_html(const Answer& answer, Language language) { return AuditHtml(answer, language).run(); }

}  // namespace rasoat
