// Boards: what the store is asked for the dashboards. Lists come from its views (docs/store.md), the same that an audit
// fills; whole reviews only where their sentences are shown. On any thread but the server's: they wait for the store.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "apps/serve/dashboards.h"
#include "apps/serve/desk.h"
#include "pipelines/store/views.h"

namespace rasoat {

// The folder of an id; nothing for an unknown one.
Stored<std::optional<std::string>> folder_of_id(Store& store, const std::string& id);

// Files of a folder, or of all ("") as headers only, without those that are no submission.
Stored<std::vector<BoardDocument>> listed_documents(const DeskOptions& desk, const std::string& folder, Depth depth);
// The same with whole reviews.
Stored<std::vector<BoardDocument>> whole_documents(const DeskOptions& desk, const std::string& folder);
// The review of one file, as judged; nothing for an unknown one.
Stored<std::optional<Review>> stored_review(Store& store, const std::string& folder, const std::string& sha256);

// Units over the years: as the last audit of each archive found, and of other folders what their reports say.
struct ArchiveBoard {
  std::vector<BoardYear> years;
  std::vector<BoardCell> cells;  // of the unit that was asked for
};
Stored<ArchiveBoard> archive_board(const DeskOptions& desk, const std::string& unit_id);

}  // namespace rasoat
