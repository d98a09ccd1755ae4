#include "apps/serve/boards.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include "pipelines/duty.h"
#include "pipelines/unreadable.h"

namespace rasoat {
namespace {

// The review of a document, or that of the failure to read it; nothing where it was read and is no submission.
Stored<std::optional<Review>> review_of(Store& store, const StoredDocument& document) {
  if (!document.review.empty()) {
    auto review = store.find_review(document.review);
    if (!review) return review;
    if (*review) {
      (*review)->path = document.path;
      return review;
    }
  }
  auto reading = store.find_reading(document.extraction);
  if (!reading) return tl::unexpected(reading.error());
  if (*reading && (*reading)->document) return std::nullopt;
  const ReadError error = *reading ? (*reading)->document.error() : ReadError{ReadErrorCode::kDamaged, "", 0};
  return review_of_error(document.path, document.sha256, error);
}

// Where people decided something, the whole review has to say what still holds.
Stored<void> settle_decided(const DeskOptions& desk, const std::string& folder, std::vector<BoardDocument>& documents) {
  const auto duties = decided_duties(*desk.store);
  if (!duties) return tl::unexpected(duties.error());
  for (BoardDocument& document : documents) {
    if (!std::binary_search(duties->begin(), duties->end(), duty_of(document.review))) continue;
    auto whole = stored_review(*desk.store, folder, document.review.sha256);
    if (!whole) return tl::unexpected(whole.error());
    if (*whole) document.review = finished_review(desk, std::move(**whole));
  }
  return {};
}

Counts counts_of(const ViewedUnitYear& year) {
  Counts counts;
  const std::pair<Verdict, std::int64_t> told[] = {{Verdict::kMet, year.met},
                                                   {Verdict::kNotMet, year.not_met},
                                                   {Verdict::kMissing, year.missing},
                                                   {Verdict::kReview, year.review},
                                                   {Verdict::kNotApplicable, year.not_applicable}};
  for (const auto& [verdict, number] : told) counts.verdicts[static_cast<std::size_t>(verdict)] = number;
  return counts;
}

// What audits found, and the folders that they found it in.
Stored<std::set<std::string>> add_audited(Store& store, const std::string& unit_id, ArchiveBoard& board) {
  const auto years = viewed_unit_years(store);
  if (!years) return tl::unexpected(years.error());
  std::set<std::string> folders, names;
  for (const ViewedUnitYear& year : *years) {
    folders.insert(year.folder);
    board.years.push_back({year.unit, year.year, year.path.empty() ? 0 : 1, counts_of(year)});
    if (!unit_id.empty() && unit_id_of(year.unit) == unit_id) names.insert(year.unit);
  }
  for (const std::string& name : names) {
    const auto cells = viewed_cells(store, name);
    if (!cells) return tl::unexpected(cells.error());
    for (const ViewedCell& cell : *cells)
      board.cells.push_back(
          {cell.year, cell.code, cell.name, cell.verdict, cell.in_scope, cell.sha256, board_id(cell.folder)});
  }
  return folders;
}

// Years that an audit tells are told by it alone.
void add_unaudited(std::span<const BoardDocument> documents, const std::string& unit_id, ArchiveBoard& board) {
  std::set<std::int32_t> audited;
  for (const BoardYear& year : board.years) {
    if (unit_id_of(year.unit) == unit_id) audited.insert(year.year);
  }
  std::ranges::copy(years_of(documents), std::back_inserter(board.years));
  for (BoardCell& cell : cells_of(documents, unit_id)) {
    if (!audited.contains(cell.year)) board.cells.push_back(std::move(cell));
  }
}

}  // namespace

Stored<std::optional<std::string>> folder_of_id(Store& store, const std::string& id) {
  const auto folders = store.find_folders();
  if (!folders) return tl::unexpected(folders.error());
  const auto found =
      std::find_if(folders->begin(), folders->end(), [&](const std::string& folder) { return board_id(folder) == id; });
  return found == folders->end() ? std::nullopt : std::optional(*found);
}

Stored<std::vector<BoardDocument>> listed_documents(const DeskOptions& desk, const std::string& folder, Depth depth) {
  auto viewed = viewed_documents(*desk.store, folder, depth);
  if (!viewed) return tl::unexpected(viewed.error());
  std::vector<BoardDocument> documents;
  for (ViewedDocument& one : *viewed) {
    if (one.viewed != Viewed::kNotReviewed) documents.push_back({board_id(one.folder), std::move(one.review)});
  }
  if (depth == Depth::kHeaders) return documents;
  if (auto settled = settle_decided(desk, folder, documents); !settled) return tl::unexpected(settled.error());
  return documents;
}

Stored<std::vector<BoardDocument>> whole_documents(const DeskOptions& desk, const std::string& folder) {
  const auto stored = desk.store->find_documents(folder);
  if (!stored) return tl::unexpected(stored.error());
  std::vector<BoardDocument> documents;
  for (const StoredDocument& one : *stored) {
    auto review = review_of(*desk.store, one);
    if (!review) return tl::unexpected(review.error());
    if (*review) documents.push_back({board_id(folder), finished_review(desk, std::move(**review))});
  }
  return documents;
}

Stored<std::optional<Review>> stored_review(Store& store, const std::string& folder, const std::string& sha256) {
  const auto stored = store.find_documents(folder);
  if (!stored) return tl::unexpected(stored.error());
  const auto found = std::find_if(stored->begin(), stored->end(),
                                  [&](const StoredDocument& document) { return document.sha256 == sha256; });
  return found == stored->end() ? Stored<std::optional<Review>>(std::nullopt) : review_of(store, *found);
}

Stored<ArchiveBoard> archive_board(const DeskOptions& desk, const std::string& unit_id) {
  ArchiveBoard board;
  const auto audited = add_audited(*desk.store, unit_id, board);
  const auto folders = desk.store->find_folders();
  if (!audited) return tl::unexpected(audited.error());
  if (!folders) return tl::unexpected(folders.error());
  std::vector<BoardDocument> documents;
  for (const std::string& folder : *folders) {
    if (audited->contains(folder)) continue;
    auto listed = listed_documents(desk, folder, Depth::kWhole);
    if (!listed) return tl::unexpected(listed.error());
    std::move(listed->begin(), listed->end(), std::back_inserter(documents));
  }
  add_unaudited(documents, unit_id, board);
  return board;
}

}  // namespace rasoat
