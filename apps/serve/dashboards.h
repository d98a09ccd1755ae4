// Dashboards: what a store holds of a batch, and of all years, as JSON (docs/api/openapi.json describes it). Pure.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "check/review.h"
#include "render/json_values.h"
#include "render/words.h"

namespace rasoat {

// A document of a folder: its review carries its path there. One that could not be read has an error.
struct BoardDocument {
  std::string batch;  // id of the folder
  Review review;
};

// The id of a folder or a unit in addresses.
std::string board_id(const std::string& name);

Json batch_json(const std::string& folder, std::span<const BoardDocument> documents);
// Unit x criterion. Rows by unit, year and path; criteria as the reviews have them, in their order.
Json matrix_json(const std::string& folder, std::span<const BoardDocument> documents);
// By unit. `criteria`: the plan that they were held against, for deadlines; nullptr where it is not known.
Json todos_json(const std::string& folder, std::span<const BoardDocument> documents, const CriteriaSet* criteria,
                Language language);
// Files, and files with pages, that could not be read.
Json unreadable_json(const std::string& folder, std::span<const BoardDocument> documents, Language language);

// A unit in a year in which it reported, or was to report: then `documents` is 0.
struct BoardYear {
  std::string unit;
  std::int32_t year = 0;
  std::int64_t documents = 0;
  Counts counts;
};
// One criterion of one year of a unit.
struct BoardCell {
  std::int32_t year = 0;
  std::string code, name;
  Verdict verdict = Verdict::kReview;
  bool in_scope = true;
  std::string sha256, batch;  // the review behind it
};

// What reports of folders say of a unit's years: in each the last one of the most final period.
std::vector<BoardYear> years_of(std::span<const BoardDocument> documents);
std::vector<BoardCell> cells_of(std::span<const BoardDocument> documents, const std::string& unit_id);

// The id of a unit, however its name is written.
std::string unit_id_of(const std::string& unit);
// Units x years. Of two entries for one unit and year the first counts.
Json archive_json(std::span<const BoardYear> years);
// Criteria x years of one unit; nothing for an unknown id. Criteria are the same where their names agree.
std::optional<Json> history_json(const std::string& unit_id, std::span<const BoardYear> years,
                                 std::span<const BoardCell> cells);

}  // namespace rasoat
