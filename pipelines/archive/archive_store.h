// What the shards of an archive leave in the store, and the answer of the last merge. Rows are upserts by key and
// sorted, so that shards may overlap, be repeated and run at once; a newer program's row is never overwritten.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "check/archive/answer.h"
#include "pipelines/archive/shard.h"
#include "pipelines/store/store.h"

namespace rasoat {

// One file as it was when it was last looked at. modified, changed: nanoseconds since 1970.
struct ArchiveRow {
  std::string path;  // below the folder, as render/utf8.h: path_text()
  std::int64_t byte_size = 0;
  std::int64_t modified = 0;
  std::int64_t changed = 0;
  std::string sha256;           // "" when not even the bytes could be had
  std::string extraction;       // keys; "" likewise
  std::string profile;          // "" where it could not be read
  std::int64_t generation = 0;  // of the program that wrote it; the greater is the newer
  std::string error;            // name of the ReadErrorCode, "" where it was read
};

struct ShardRow {
  Shard shard;
  bool done = false;
  std::int64_t total = 0;
  std::int64_t files = 0;  // of these, done
  std::int64_t unreadable = 0;
};

Stored<std::vector<ArchiveRow>> archive_rows(Store& store, const std::string& folder, const Shard& shard);
Stored<void> keep_archive_rows(Store& store, const std::string& folder, std::vector<ArchiveRow> rows);
Stored<void> drop_archive_rows(Store& store, const std::string& folder, std::vector<std::string> paths);

Stored<bool> has_profile(Store& store, const std::string& key);
Stored<void> keep_profile(Store& store, const std::string& key, const Profile& profile);

// Every file of the archive in ascending order of path, with its profile or the error of its reading.
struct StoredFile {
  ArchiveFile file;
  std::string extraction;
};
Stored<std::vector<StoredFile>> archive_files(Store& store, const std::string& folder);

// Of the division of the archive that ran last; ascending.
Stored<std::vector<ShardRow>> shard_rows(Store& store, const std::string& folder);
// Forgets other divisions of the same archive.
Stored<void> begin_shard(Store& store, const std::string& folder, const ShardRow& row);
Stored<void> keep_shard(Store& store, const std::string& folder, const ShardRow& row);
// The archives that the store knows, ascending.
Stored<std::vector<std::string>> archive_folders(Store& store);

// One finding in words, for the store's readers.
using WordFinding = std::function<std::string(const Finding&)>;
// In place of the answer that was there.
Stored<void> keep_answer(Store& store, const std::string& folder, const Answer& answer, const WordFinding& word);

}  // namespace rasoat
