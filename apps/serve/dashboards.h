// Dashboards: what a store holds of a batch, and of all years, as JSON (docs/api/openapi.json describes it). Pure.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "check/review.h"
#include "render/json_values.h"

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

// Units x years of reports.
Json archive_json(std::span<const BoardDocument> documents);
// Criteria x years of one unit; nothing for an unknown id. Criteria are the same where their names agree.
std::optional<Json> history_json(std::span<const BoardDocument> documents, const std::string& unit_id);

}  // namespace rasoat
