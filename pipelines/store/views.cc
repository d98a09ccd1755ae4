#include "pipelines/store/views.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <tuple>
#include <utility>

#include "pipelines/unreadable.h"
#include "render/words.h"

namespace rasoat {
namespace {

using Row = std::vector<std::string>;
using Place = std::pair<std::string, std::string>;  // folder, path

template <typename Number>
Number number_of(const std::string& decimal) {
  Number number = 0;
  std::from_chars(decimal.data(), decimal.data() + decimal.size(), number);
  return number;
}

// The one of `all` that is written so; `otherwise` where none is.
template <typename Names, typename T>
T named(const std::string& name, const Names& all, T otherwise) {
  for (const T one : all) {
    if (name == name_of(one)) return one;
  }
  return otherwise;
}

constexpr DocumentKind kKinds[] = {DocumentKind::kPlan, DocumentKind::kReport, DocumentKind::kAppendix,
                                   DocumentKind::kDecision, DocumentKind::kOther};
constexpr PeriodKind kPeriods[] = {PeriodKind::kYear, PeriodKind::kSixMonths, PeriodKind::kNineMonths,
                                   PeriodKind::kQuarter, PeriodKind::kMonth};

Viewed viewed_as(const std::string& status) {
  if (status == name_of(Status::kUnreadable)) return Viewed::kUnreadable;
  return status == "not_reviewed" ? Viewed::kNotReviewed : Viewed::kReviewed;
}

// folder, path, sha256, kind, unit, year, period, period_index, number, date, title, status
ViewedDocument document_of(const Row& row) {
  ViewedDocument document;
  document.folder = row.at(0);
  document.viewed = viewed_as(row.at(11));
  Review& review = document.review;
  review.path = row.at(1);
  review.sha256 = row.at(2);
  review.kind = named(row.at(3), kKinds, DocumentKind::kUnknown);
  review.unit = row.at(4);
  review.year = number_of<std::int32_t>(row.at(5));
  review.period = {named(row.at(6), kPeriods, PeriodKind::kUnknown), review.year, number_of<std::int32_t>(row.at(7))};
  review.number = row.at(8);
  review.date = row.at(9);
  review.title = row.at(10);
  review.status = named(row.at(11), kStatuses, Status::kNeedsReview);
  if (document.viewed == Viewed::kUnreadable) review = review_of_error(review.path, review.sha256, ReadError());
  return document;
}

// criterion, code, name, field, field_name, in_scope, verdict
Result result_of(const Row& row) {
  Result result;
  result.criterion_id = row.at(2);
  result.code = row.at(3);
  result.name = row.at(4);
  result.field = row.at(5);
  result.field_name = row.at(6);
  result.in_scope = row.at(7) != "0";
  result.verdict = named(row.at(8), kVerdicts, Verdict::kReview);
  return result;
}

// rule, severity, code, waived
Finding finding_of(const Row& row) {
  Finding finding;
  finding.rule = row.at(2);
  finding.severity = named(row.at(3), kSeverities, Severity::kWarning);
  finding.code = row.at(4);
  finding.waived = row.at(5) != "0";
  return finding;
}

class Viewer {
 public:
  Viewer(Database& database, const std::string& folder) : database_(database), folder_(folder) {}

  Stored<std::vector<ViewedDocument>> documents(Depth depth) {
    const auto rows = ask("folder, path, sha256, kind, unit, year, period, period_index, number, date, title, status",
                          "documents", "folder");
    if (!rows) return tl::unexpected(rows.error());
    std::vector<ViewedDocument> documents;
    for (const Row& row : *rows) documents.push_back(document_of(row));
    std::sort(documents.begin(), documents.end(), [](const ViewedDocument& a, const ViewedDocument& b) {
      return std::tie(a.folder, a.review.path) < std::tie(b.folder, b.review.path);
    });
    if (depth == Depth::kHeaders) return documents;
    std::map<Place, Review*> reviews;
    for (ViewedDocument& one : documents) reviews[{one.folder, one.review.path}] = &one.review;
    auto told = tell(reviews);
    if (!told) return tl::unexpected(told.error());
    return documents;
  }

 private:
  // What another writes meanwhile is passed over.
  Stored<void> tell(const std::map<Place, Review*>& reviews) {
    const auto verdicts =
        ask("folder, path, criterion, code, name, field, field_name, in_scope, verdict", "verdicts", "position");
    if (!verdicts) return tl::unexpected(verdicts.error());
    for (const Row& row : *verdicts) {
      const auto at = reviews.find({row.at(0), row.at(1)});
      if (at != reviews.end()) at->second->results.push_back(result_of(row));
    }
    const auto findings = ask("folder, path, rule, severity, code, waived", "findings", "position");
    if (!findings) return tl::unexpected(findings.error());
    for (const Row& row : *findings) {
      const auto at = reviews.find({row.at(0), row.at(1)});
      if (at != reviews.end()) at->second->findings.push_back(finding_of(row));
    }
    return {};
  }

  Stored<SqlRows> ask(const std::string& columns, const std::string& view, const std::string& order) {
    const std::string all = "SELECT " + columns + " FROM " + view;
    if (folder_.empty()) return database_.run(all + " ORDER BY " + order);
    return database_.run(all + " WHERE folder = $1 ORDER BY " + order, {text_value(folder_)});
  }

  Database& database_;
  const std::string& folder_;
};

ViewedUnitYear unit_year_of(const Row& row) {
  ViewedUnitYear one{row.at(0), row.at(1), row.at(2), number_of<std::int32_t>(row.at(3))};
  std::size_t column = 4;
  for (std::int64_t* count : {&one.met, &one.not_met, &one.missing, &one.review, &one.not_applicable})
    *count = number_of<std::int64_t>(row.at(column++));
  return one;
}

// The rows of a statement, each as a value.
template <typename Value, typename Make>
Stored<std::vector<Value>> values_of(Store& store, const std::string& sql, const std::vector<SqlValue>& parameters,
                                     Make make) {
  std::vector<Value> values;
  auto done = store.transaction([&](Database& database) -> Stored<void> {
    values.clear();
    const auto rows = database.run(sql, parameters);
    if (!rows) return tl::unexpected(rows.error());
    for (const Row& row : *rows) values.push_back(make(row));
    return {};
  });
  if (!done) return tl::unexpected(done.error());
  return values;
}

}  // namespace

Stored<std::vector<ViewedDocument>> viewed_documents(Store& store, const std::string& folder, Depth depth) {
  std::vector<ViewedDocument> documents;
  auto done = store.transaction([&](Database& database) -> Stored<void> {
    auto found = Viewer(database, folder).documents(depth);
    if (!found) return tl::unexpected(found.error());
    documents = std::move(*found);
    return {};
  });
  if (!done) return tl::unexpected(done.error());
  return documents;
}

Stored<std::vector<ViewedUnitYear>> viewed_unit_years(Store& store) {
  auto found = values_of<ViewedUnitYear>(
      store, "SELECT folder, unit, path, year, met, not_met, missing, review, not_applicable FROM audit_units", {},
      unit_year_of);
  if (!found) return found;
  std::sort(found->begin(), found->end(), [](const ViewedUnitYear& a, const ViewedUnitYear& b) {
    return std::tie(a.unit, a.year, a.folder) < std::tie(b.unit, b.year, b.folder);
  });
  return found;
}

Stored<std::vector<ViewedCell>> viewed_cells(Store& store, const std::string& unit) {
  const auto cell_of = [&](const Row& row) {
    return ViewedCell{row.at(0),        unit,
                      row.at(1),        row.at(2),
                      row.at(3),        number_of<std::int32_t>(row.at(4)),
                      row.at(5) != "0", named(row.at(6), kVerdicts, Verdict::kReview)};
  };
  return values_of<ViewedCell>(store,
                               "SELECT m.folder, m.code, m.name, d.sha256, m.year, m.in_scope, m.verdict "
                               "FROM audit_matrix m LEFT JOIN documents d ON d.folder = m.folder AND d.path = m.path "
                               "WHERE m.unit = $1 ORDER BY m.year, m.position",
                               {text_value(unit)}, cell_of);
}

Stored<std::vector<std::string>> decided_duties(Store& store) {
  auto duties =
      values_of<std::string>(store, "SELECT DISTINCT duty FROM decision", {}, [](const Row& row) { return row.at(0); });
  if (duties) std::sort(duties->begin(), duties->end());
  return duties;
}

}  // namespace rasoat
