#include "apps/serve/dashboards.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>

#include "parse/keys.h"
#include "pipelines/blob.h"
#include "render/digest.h"
#include "render/todo.h"
#include "render/utf8.h"
#include "render/words.h"

namespace rasoat {
namespace {

constexpr std::size_t kIdLength = 16;

Json year_json(std::int32_t year) { return year != 0 ? Json(year) : Json(); }

Json statuses_json(std::span<const BoardDocument> documents) {
  Json statuses;
  for (const Status status : kStatuses)
    statuses[name_of(status)] = std::count_if(documents.begin(), documents.end(), [&](const BoardDocument& document) {
      return document.review.status == status;
    });
  return statuses;
}

Json verdicts_json(const Counts& counts) {
  Json json;
  for (const Verdict verdict : kVerdicts) json[name_of(verdict)] = counts.of(verdict);
  return json;
}

Json summary_json(const Review& review) {
  const Counts counts = count(review);
  Json findings;
  for (const Severity severity : kSeverities) findings[name_of(severity)] = counts.of(severity);
  return {{"verdicts", verdicts_json(counts)}, {"findings", std::move(findings)}};
}

// What a unit is called by whoever writes it.
std::string unit_key(const std::string& unit) {
  const std::vector<std::string> keys = unit_keys(unit);
  return keys.empty() ? unit : keys.front();
}

// Criteria of all documents: those of the first that has any, then what others add.
struct Columns {
  std::vector<const Result*> results;
  std::map<std::string, std::size_t> by_id;

  explicit Columns(std::span<const BoardDocument> documents) {
    for (const BoardDocument& document : documents) {
      for (const Result& result : document.review.results) {
        if (by_id.emplace(result.criterion_id, results.size()).second) results.push_back(&result);
      }
    }
  }

  Json json() const {
    Json criteria = Json::array();
    for (const Result* result : results)
      criteria.push_back({{"id", result->criterion_id},
                          {"code", text_or_null(result->code)},
                          {"name", result->name},
                          {"field", text_or_null(result->field)},
                          {"field_name", text_or_null(result->field_name)}});
    return criteria;
  }

  Json cells(const Review& review) const {
    Json cells(std::vector<Json>(results.size()));
    for (const Result& result : review.results)
      cells[by_id.at(result.criterion_id)] = {{"verdict", name_of(settled_verdict(result))},
                                              {"in_scope", result.in_scope}};
    return cells;
  }
};

Json row_json(const Review& review, const Columns& columns) {
  Json json;
  json["unit"] = text_or_null(review.unit);
  json["year"] = year_json(review.year);
  json["period"] = review.period.kind != PeriodKind::kUnknown ? Json(name_of(review.period.kind)) : Json();
  json["path"] = path_text(review.path);
  json["sha256"] = review.sha256;
  json["number"] = text_or_null(review.number);
  json["date"] = text_or_null(review.date);
  json["title"] = text_or_null(review.title);
  json["status"] = name_of(review.status);
  json["cells"] = columns.cells(review);
  json["summary"] = summary_json(review);
  return json;
}

std::vector<const Review*> by_unit(std::span<const BoardDocument> documents) {
  std::vector<const Review*> reviews;
  for (const BoardDocument& document : documents) {
    if (!document.review.error) reviews.push_back(&document.review);
  }
  std::stable_sort(reviews.begin(), reviews.end(), [](const Review* a, const Review* b) {
    return std::make_tuple(unit_key(a->unit), a->year, a->path) < std::make_tuple(unit_key(b->unit), b->year, b->path);
  });
  return reviews;
}

Json deadline_of(const Criterion* criterion) {
  if (criterion == nullptr || criterion->deadline.text.empty()) return {};
  const auto& date = criterion->deadline.date;
  return {{"text", criterion->deadline.text}, {"date", date ? Json(to_iso(*date)) : Json()}};
}

Json todo_json(const Todo& todo, Language language) {
  const Result* result = todo.result;
  Json json;
  json["path"] = path_text(todo.review->path);
  json["sha256"] = todo.review->sha256;
  json["code"] = result != nullptr ? text_or_null(result->code) : Json();
  json["name"] = result != nullptr ? Json(result->name) : Json();
  json["verdict"] = todo.is_verdict ? Json(name_of(settled_verdict(*result))) : Json();
  json["rule"] = todo.finding != nullptr ? Json(todo.finding->rule) : Json();
  json["severity"] = todo.finding != nullptr ? Json(name_of(todo.finding->severity)) : Json();
  json["what"] = what_is_owed(todo, language);
  json["how"] = text_or_null(how_to_mend(todo, language));
  json["deadline"] = deadline_of(todo.criterion);
  json["pages"] = pages_of(where_of(todo));
  return json;
}

std::vector<std::int32_t> unread_pages(const Review& review) {
  std::vector<std::int32_t> pages;
  for (const PageFact& page : review.pages) {
    if (page.source == Source::kUnread) pages.push_back(page.number);
  }
  return pages;
}

Json unreadable_file(const Review& review, Language language) {
  const std::vector<std::int32_t> pages = unread_pages(review);
  if (!review.error && pages.empty()) return {};
  Json json;
  json["path"] = path_text(review.path);
  json["sha256"] = text_or_null(review.sha256);
  json["code"] = review.error ? name_of(review.error->code) : "pages-unread";
  json["detail"] = review.error ? error_sentence(*review.error, review.path, language)
                                : say("serve.pages_unread", language,
                                      {{"path", path_text(review.path)}, {"pages", page_list(pages)}});
  json["pages"] = pages;
  return json;
}

bool is_report_of_a_year(const Review& review) {
  return !review.error && review.kind == DocumentKind::kReport && review.year != 0 && !review.unit.empty();
}

// Reports of one unit by year; in each year the last one of the most final period counts first.
using Years = std::map<std::int32_t, std::vector<const BoardDocument*>>;
struct UnitReports {
  std::string name;  // as printed last
  Years years;
};

bool counts_before(const BoardDocument* a, const BoardDocument* b) {
  const bool first = a->review.period.kind == PeriodKind::kYear, second = b->review.period.kind == PeriodKind::kYear;
  return first != second ? first : a->review.date > b->review.date;
}

std::map<std::string, UnitReports> reports_of(std::span<const BoardDocument> documents) {
  std::map<std::string, UnitReports> units;
  for (const BoardDocument& document : documents) {
    if (!is_report_of_a_year(document.review)) continue;
    UnitReports& unit = units[unit_key(document.review.unit)];
    unit.name = document.review.unit;
    unit.years[document.review.year].push_back(&document);
  }
  for (auto& [key, unit] : units) {
    for (auto& [year, reports] : unit.years) std::stable_sort(reports.begin(), reports.end(), counts_before);
  }
  return units;
}

// One decimal; null where nothing is decided.
Json met_share(const Counts& counts) {
  const auto decided = counts.of(Verdict::kMet) + counts.of(Verdict::kNotMet) + counts.of(Verdict::kMissing);
  if (decided == 0) return {};
  const double share = 100.0 * static_cast<double>(counts.of(Verdict::kMet)) / static_cast<double>(decided);
  return static_cast<double>(static_cast<std::int64_t>(share * 10 + 0.5)) / 10;
}

Json year_json(const BoardYear& year) {
  return {{"year", year.year},
          {"documents", year.documents},
          {"verdicts", verdicts_json(year.counts)},
          {"met_share", met_share(year.counts)}};
}

Json years_json(const std::set<std::int32_t>& years) { return Json(years); }

// By unit key, then year; of equals the first.
using Boards = std::map<std::string, std::map<std::int32_t, const BoardYear*>>;
Boards boards_of(std::span<const BoardYear> years) {
  Boards boards;
  for (const BoardYear& year : years) boards[unit_key(year.unit)].emplace(year.year, &year);
  return boards;
}

}  // namespace

std::string board_id(const std::string& name) {
  return sha256_hex(std::as_bytes(std::span(name.data(), name.size()))).substr(0, kIdLength);
}

Json batch_json(const std::string& folder, std::span<const BoardDocument> documents) {
  std::set<std::string> units;
  std::set<std::int32_t> years;
  for (const BoardDocument& document : documents) {
    if (!document.review.unit.empty()) units.insert(unit_key(document.review.unit));
    if (document.review.year != 0) years.insert(document.review.year);
  }
  return {{"id", board_id(folder)}, {"folder", folder},           {"documents", documents.size()},
          {"units", units.size()},  {"years", years_json(years)}, {"statuses", statuses_json(documents)}};
}

Json matrix_json(const std::string& folder, std::span<const BoardDocument> documents) {
  const Columns columns(documents);
  Json rows = Json::array();
  for (const Review* review : by_unit(documents)) rows.push_back(row_json(*review, columns));
  return {{"id", board_id(folder)}, {"folder", folder}, {"criteria", columns.json()}, {"rows", std::move(rows)}};
}

Json todos_json(const std::string& folder, std::span<const BoardDocument> documents, const CriteriaSet* criteria,
                Language language) {
  std::vector<Review> reviews;
  for (const BoardDocument& document : documents) reviews.push_back(document.review);
  Json units = Json::array();
  for (const Todo& todo : todos_of(reviews, criteria)) {
    const Json unit = text_or_null(todo.unit);
    if (units.empty() || units.back()["unit"] != unit) units.push_back({{"unit", unit}, {"todos", Json::array()}});
    units.back()["todos"].push_back(todo_json(todo, language));
  }
  return {{"id", board_id(folder)}, {"folder", folder}, {"units", std::move(units)}};
}

Json unreadable_json(const std::string& folder, std::span<const BoardDocument> documents, Language language) {
  Json files = Json::array();
  for (const BoardDocument& document : documents) {
    Json file = unreadable_file(document.review, language);
    if (!file.is_null()) files.push_back(std::move(file));
  }
  return {{"id", board_id(folder)}, {"folder", folder}, {"files", std::move(files)}};
}

std::vector<BoardYear> years_of(std::span<const BoardDocument> documents) {
  std::vector<BoardYear> years;
  for (const auto& [key, unit] : reports_of(documents)) {
    for (const auto& [year, reports] : unit.years)
      years.push_back({unit.name, year, static_cast<std::int64_t>(reports.size()), count(reports.front()->review)});
  }
  return years;
}

std::vector<BoardCell> cells_of(std::span<const BoardDocument> documents, const std::string& unit_id) {
  std::vector<BoardCell> cells;
  for (const auto& [key, unit] : reports_of(documents)) {
    if (board_id(key) != unit_id) continue;
    for (const auto& [year, reports] : unit.years) {
      for (const Result& result : reports.front()->review.results)
        cells.push_back({year, result.code, result.name, settled_verdict(result), result.in_scope,
                         reports.front()->review.sha256, reports.front()->batch});
    }
  }
  return cells;
}

std::string unit_id_of(const std::string& unit) { return board_id(unit_key(unit)); }

Json archive_json(std::span<const BoardYear> years) {
  std::set<std::int32_t> all_years;
  Json units = Json::array();
  for (const auto& [key, board] : boards_of(years)) {
    Json of_unit = Json::array();
    for (const auto& [year, told] : board) {
      all_years.insert(year);
      of_unit.push_back(year_json(*told));
    }
    units.push_back({{"id", board_id(key)}, {"unit", board.rbegin()->second->unit}, {"years", std::move(of_unit)}});
  }
  return {{"years", years_json(all_years)}, {"units", std::move(units)}};
}

std::optional<Json> history_json(const std::string& unit_id, std::span<const BoardYear> years,
                                 std::span<const BoardCell> cells) {
  const Boards boards = boards_of(years);
  const auto found =
      std::find_if(boards.begin(), boards.end(), [&](const auto& board) { return board_id(board.first) == unit_id; });
  if (found == boards.end()) return std::nullopt;
  std::map<std::int32_t, std::size_t> columns;
  for (const auto& [year, told] : found->second) columns.emplace(year, columns.size());
  Json criteria = Json::array();
  std::map<std::string, std::size_t> rows;  // by name
  for (const BoardCell& cell : cells) {
    const auto column = columns.find(cell.year);
    if (column == columns.end()) continue;
    const auto [row, is_new] = rows.emplace(cell.name, criteria.size());
    if (is_new) criteria.push_back({{"name", cell.name}, {"cells", std::vector<Json>(columns.size())}});
    Json& criterion = criteria[row->second];
    criterion["code"] = text_or_null(cell.code);  // of the last year
    criterion["cells"][column->second] = {{"verdict", name_of(cell.verdict)},
                                          {"in_scope", cell.in_scope},
                                          {"sha256", cell.sha256},
                                          {"batch", cell.batch}};
  }
  Json all_years = Json::array();
  for (const auto& [year, column] : columns) all_years.push_back(year);
  return Json{{"id", unit_id},
              {"unit", found->second.rbegin()->second->unit},
              {"years", std::move(all_years)},
              {"criteria", std::move(criteria)}};
}

}  // namespace rasoat
