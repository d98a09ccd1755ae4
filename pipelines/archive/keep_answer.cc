// The answer as rows, for the views of docs/store.md.
#include <functional>

#include "pipelines/archive/archive_store.h"
#include "pipelines/store/rows.h"
#include "render/utf8.h"

namespace rasoat {
namespace {

using Rows = std::vector<std::vector<SqlValue>>;

std::string path_at(const Answer& answer, std::optional<std::size_t> file) { return file ? answer.paths[*file] : ""; }

// With a decimal point and no grouping, as SQL casts it.
std::string plain_text(const Decimal& value) {
  std::string text = value.to_english();
  std::erase(text, ',');
  return text;
}

std::string reasons_text(const std::vector<std::string>& reasons) {
  std::string text;
  for (const std::string& reason : reasons) text += (text.empty() ? "" : ", ") + reason;
  return text;
}

Rows document_rows(const SqlValue& folder, const Answer& answer) {
  Rows rows;
  for (std::size_t i = 0; i < answer.documents.size(); ++i) {
    const Classified& one = answer.documents[i];
    rows.push_back({folder, text_value(answer.paths[i]), text_value(name_of(one.kind)), text_value(one.level),
                    text_value(one.unit), number_value(one.year), text_value(name_of(one.period.kind)),
                    text_value(one.number), text_value(one.date), text_value(name_of(one.role)),
                    text_value(path_at(answer, one.instead)), text_value(path_at(answer, one.plan)),
                    number_value(one.confidence), text_value(reasons_text(one.reasons))});
  }
  return rows;
}

Rows cell_rows(const SqlValue& folder, const Answer& answer) {
  Rows rows;
  for (const UnitYear& unit : answer.units) {
    const PlanYear& plan = answer.plans[unit.plan];
    for (std::size_t c = 0; c < unit.cells.size(); ++c) {
      const CellFacts& cell = unit.cells[c];
      const Thread& thread = answer.threads[plan.threads[c]];
      rows.push_back({folder, number_value(static_cast<std::int64_t>(rows.size())), text_value(unit.unit),
                      number_value(unit.year), text_value(thread.id), text_value(plan.codes[c]),
                      text_value(thread.name), number_value(cell.in_scope ? 1 : 0), text_value(name_of(cell.verdict)),
                      text_value(cell.value ? plain_text(*cell.value) : ""),
                      text_value(cell.value ? name_of(cell.unit) : ""), text_value(answer.paths[unit.file])});
    }
  }
  return rows;
}

// Reported years, and those of which the year's report was due and did not come.
Rows unit_rows(const SqlValue& folder, const Answer& answer) {
  Rows rows;
  for (const UnitYear& unit : answer.units) {
    rows.push_back({folder, text_value(unit.unit), number_value(unit.year), text_value(unit.level),
                    text_value(answer.paths[answer.plans[unit.plan].file]), text_value(answer.paths[unit.file])});
    for (const Verdict verdict :
         {Verdict::kMet, Verdict::kNotMet, Verdict::kMissing, Verdict::kReview, Verdict::kNotApplicable})
      rows.back().push_back(number_value(unit.of(verdict)));
  }
  for (const OwedReport& owed : answer.missing) {
    if (owed.period.kind != PeriodKind::kYear) continue;
    rows.push_back(
        {folder, text_value(owed.unit), number_value(owed.year), text_value(""), text_value(""), text_value("")});
    for (int i = 0; i < 5; ++i) rows.back().push_back(number_value(0));
  }
  return rows;
}

Rows finding_rows(const SqlValue& folder, const Answer& answer, const WordFinding& word) {
  Rows rows;
  for (const ArchiveFinding& one : answer.findings) {
    const Finding& finding = one.finding;
    const std::int32_t page = finding.where.places.empty() ? 0 : finding.where.places.front().page;
    rows.push_back({folder, number_value(static_cast<std::int64_t>(rows.size())), text_value(finding.rule),
                    text_value(name_of(finding.severity)), text_value(one.unit), number_value(one.year),
                    text_value(finding.code), text_value(path_at(answer, one.file)), number_value(page),
                    text_value(word(finding))});
  }
  return rows;
}

Rows fault_rows(const SqlValue& folder, const Answer& answer) {
  Rows rows;
  for (const Fault& fault : answer.faults) {
    const Thread& thread = answer.threads[fault.thread];
    rows.push_back({folder, number_value(static_cast<std::int64_t>(rows.size())), text_value(fault.unit),
                    text_value(thread.id), text_value(fault.code), text_value(thread.name), number_value(fault.year),
                    text_value(name_of(fault.state)), number_value(fault.since)});
  }
  return rows;
}

Stored<void> replace(Database& database, const SqlValue& folder, const std::string& table, const Rows& rows) {
  return without_rows(database.run("DELETE FROM " + table + " WHERE folder = $1", {folder}))
      .and_then([&]() -> Stored<void> {
        return rows.empty() ? Stored<void>() : insert_rows(database, table, rows.front().size(), rows);
      });
}

}  // namespace

Stored<void> keep_answer(Store& store, const std::string& folder, const Answer& answer, const WordFinding& word) {
  const SqlValue where = text_value(path_text(folder));
  const Rows documents = document_rows(where, answer), cells = cell_rows(where, answer),
             units = unit_rows(where, answer);
  const Rows findings = finding_rows(where, answer, word), faults = fault_rows(where, answer);
  return store.transaction([&](Database& database) {
    return replace(database, where, "audit_document", documents)
        .and_then([&] { return replace(database, where, "audit_cell", cells); })
        .and_then([&] { return replace(database, where, "audit_unit_year", units); })
        .and_then([&] { return replace(database, where, "audit_finding", findings); })
        .and_then([&] { return replace(database, where, "audit_fault", faults); });
  });
}

}  // namespace rasoat
