#include "render/archive/archive.h"
#include "render/archive/archive_words.h"
#include "render/sheets/workbook.h"
#include "render/words.h"

namespace rasoat {
namespace {

// A sheet whose rows are worked out when they are asked for; the answer outlives it.
class AuditSheets {
 public:
  AuditSheets(const Answer& answer, Language language) : answer_(answer), language_(language) {}

  std::vector<Sheet> run() const {
    return {matrix(), trends(), shares(), findings(), faults(), missing(), unresolved(), documents()};
  }

 private:
  std::string word(const std::string& key) const { return say(key, language_); }
  SheetCell unit_cell(const std::string& unit) const { return text_cell(name_or_unknown(unit, language_)); }
  static SheetCell year_cell(std::int32_t year) { return year == 0 ? text_cell("") : number_cell(year); }
  SheetCell path_cell(std::optional<std::size_t> file) const { return text_cell(file ? answer_.paths[*file] : ""); }

  Sheet sheet(const char* name, std::vector<SheetColumn> columns, std::uint16_t frozen,
              std::function<void(const RowSink&)> rows) const {
    return {word(std::string("audit.sheet.") + name), std::move(columns), frozen, std::move(rows)};
  }

  Sheet matrix() const {
    std::vector<SheetColumn> columns = {{word("audit.column.unit"), 32, false, {}},
                                        {word("audit.column.year"), 8, false, {}}};
    for (const Thread& thread : answer_.threads) columns.push_back({thread.code + " " + thread.name, 6, true, {}});
    columns.push_back({word("sheet.document"), 40, false, {}});
    return sheet("matrix", std::move(columns), 2, [this](const RowSink& sink) {
      for (const UnitYear& unit : answer_.units) {
        Row row = {unit_cell(unit.unit), year_cell(unit.year)};
        for (const auto& verdict : verdicts_by_thread(answer_, unit))
          row.push_back(verdict
                            ? text_cell(say(std::string("verdict.") + name_of(*verdict), language_), style_of(*verdict))
                            : text_cell(""));
        row.push_back(path_cell(unit.file));
        sink(row);
      }
    });
  }

  // The level that each unit reports, criterion by criterion and year by year.
  Sheet trends() const {
    return sheet("trends",
                 {{word("audit.column.unit"), 32, false, {}},
                  {word("audit.column.year"), 8, false, {}},
                  {word("column.code"), 10, false, {}},
                  {word("sheet.criterion"), 50, false, {}},
                  {word("sheet.state"), 18, false, {}},
                  {word("audit.column.value"), 12, false, {}},
                  {word("audit.column.value_unit"), 10, false, {}}},
                 0, [this](const RowSink& sink) {
                   for (const UnitYear& unit : answer_.units) trend_rows(unit, sink);
                 });
  }
  void trend_rows(const UnitYear& unit, const RowSink& sink) const {
    const PlanYear& plan = answer_.plans[unit.plan];
    for (std::size_t c = 0; c < unit.cells.size(); ++c) {
      const CellFacts& cell = unit.cells[c];
      if (!cell.in_scope) continue;
      const std::string unit_name = cell.value ? say(std::string("unit.") + name_of(cell.unit), language_) : "";
      sink({unit_cell(unit.unit), year_cell(unit.year), text_cell(plan.codes[c]),
            text_cell(answer_.threads[plan.threads[c]].name),
            text_cell(say(std::string("verdict.") + name_of(cell.verdict), language_), style_of(cell.verdict)),
            cell.value ? number_cell(cell.value->value()) : text_cell(""),
            text_cell(cell.value && cell.unit != Unit::kNone ? unit_name : "")});
    }
  }

  // The share met, in percent: all, then units, then criteria.
  Sheet shares() const {
    std::vector<SheetColumn> columns = {{word("audit.column.unit"), 32, false, {}},
                                        {word("column.code"), 10, false, {}},
                                        {word("sheet.criterion"), 50, false, {}}};
    const Trends trends = trends_of(answer_);
    for (const std::int32_t year : trends.years) columns.push_back({std::to_string(year), 8, false, {}});
    return sheet("shares", std::move(columns), 3, [this, trends](const RowSink& sink) {
      sink(share_row({text_cell(word("audit.trend_all")), text_cell(""), text_cell("")}, trends.all));
      for (const Trend& unit : trends.units)
        sink(share_row({unit_cell(unit.name), text_cell(""), text_cell("")}, unit));
      for (const Trend& one : trends.criteria)
        sink(share_row({text_cell(word("audit.trend_all")), text_cell(one.code), text_cell(one.name)}, one));
    });
  }
  static Row share_row(Row row, const Trend& trend) {
    for (const auto& share : trend.shares) row.push_back(share ? number_cell(share->value()) : text_cell(""));
    return row;
  }

  Sheet findings() const {
    return sheet(
        "findings",
        {{word("sheet.state"), 12, false, {}},
         {word("audit.column.unit"), 32, false, {}},
         {word("audit.column.year"), 8, false, {}},
         {word("column.code"), 10, false, {}},
         {word("audit.column.finding"), 70, false, {}},
         {word("audit.column.rule"), 22, false, {}},
         {word("sheet.document"), 40, false, {}},
         {word("column.page"), 8, false, {}}},
        0, [this](const RowSink& sink) {
          for (const ArchiveFinding& one : answer_.findings) {
            const Finding& f = one.finding;
            sink({text_cell(say(std::string("severity.") + name_of(f.severity), language_), style_of(f.severity)),
                  unit_cell(one.unit), year_cell(one.year), text_cell(f.code), text_cell(finding_phrase(f, language_)),
                  text_cell(f.rule), path_cell(one.file),
                  f.where.places.empty() ? text_cell("") : number_cell(f.where.places.front().page)});
          }
        });
  }

  Sheet faults() const {
    return sheet("faults",
                 {{word("audit.column.unit"), 32, false, {}},
                  {word("column.code"), 10, false, {}},
                  {word("sheet.criterion"), 50, false, {}},
                  {word("audit.column.year"), 8, false, {}},
                  {word("audit.column.fault"), 36, false, {}}},
                 0, [this](const RowSink& sink) {
                   for (const Fault& fault : answer_.faults)
                     sink({unit_cell(fault.unit), text_cell(fault.code), text_cell(answer_.threads[fault.thread].name),
                           year_cell(fault.year), text_cell(fault_phrase(fault, language_))});
                 });
  }

  Sheet missing() const {
    return sheet("missing",
                 {{word("audit.column.unit"), 32, false, {}},
                  {word("audit.column.owed"), 36, false, {}},
                  {word("audit.column.why"), 50, false, {}}},
                 0, [this](const RowSink& sink) {
                   for (const OwedReport& owed : answer_.missing)
                     sink({unit_cell(owed.unit), text_cell(owed_phrase(owed, language_)),
                           text_cell(other_years_phrase(owed, language_))});
                 });
  }

  Sheet unresolved() const {
    return sheet("unresolved",
                 {{word("audit.column.unit"), 32, false, {}},
                  {word("audit.column.year"), 8, false, {}},
                  {word("audit.column.open"), 60, false, {}},
                  {word("sheet.document"), 40, false, {}}},
                 0, [this](const RowSink& sink) {
                   for (const Unresolved& one : answer_.unresolved)
                     sink({text_cell(one.unit), year_cell(one.year), text_cell(unresolved_phrase(one, language_)),
                           path_cell(one.file)});
                 });
  }

  Sheet documents() const {
    return sheet("documents",
                 {{word("sheet.document"), 44, false, {}},
                  {word("audit.column.role"), 26, false, {}},
                  {word("audit.column.unit"), 30, false, {}},
                  {word("audit.column.year"), 8, false, {}},
                  {word("audit.column.number"), 18, false, {}},
                  {word("audit.column.date"), 12, false, {}},
                  {word("audit.column.instead"), 40, false, {}},
                  {word("audit.column.confidence"), 10, false, {}},
                  {word("audit.column.why"), 60, false, {}}},
                 1, [this](const RowSink& sink) {
                   for (std::size_t i = 0; i < answer_.documents.size(); ++i) {
                     const Classified& one = answer_.documents[i];
                     sink({path_cell(i), text_cell(say(std::string("audit.role.") + name_of(one.role), language_)),
                           text_cell(one.unit), year_cell(one.year), text_cell(one.number), text_cell(one.date),
                           path_cell(one.instead), number_cell(one.confidence),
                           text_cell(reasons_phrase(one, answer_.paths[i], language_))});
                   }
                 });
  }

  const Answer& answer_;
  const Language language_;
};

}  // namespace

tl::expected<std::string, std::string> audit_xlsx(const Answer& answer, Language language) {
  const AuditSheets sheets(answer, language);  // its sheets borrow it
  return workbook_bytes(sheets.run(), say("audit.sheet.title", language));
}

}  // namespace rasoat
