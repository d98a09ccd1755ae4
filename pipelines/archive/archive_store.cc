#include "pipelines/archive/archive_store.h"

#include <algorithm>
#include <charconv>

#include "pipelines/store/archive.h"
#include "pipelines/store/packed.h"
#include "pipelines/store/rows.h"
#include "render/utf8.h"

namespace rasoat {
namespace {

constexpr std::size_t kMostProfileBytes = std::size_t{16} << 20;

std::int64_t number_of(const std::string& text) {
  std::int64_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

std::optional<Profile> profile_from(std::string_view packed) {
  const auto bytes = unpack(packed, kMostProfileBytes);
  if (!bytes) return std::nullopt;
  return from_archive<Profile>({reinterpret_cast<const char*>(bytes->data()), bytes->size()});
}

// One statement and its rows.
Stored<SqlRows> ask(Store& store, const std::string& sql, const std::vector<SqlValue>& values) {
  SqlRows rows;
  const auto done = store.transaction([&](Database& database) -> Stored<void> {
    auto got = database.run(sql, values);
    if (!got) return tl::unexpected(got.error());
    rows = std::move(*got);
    return {};
  });
  if (!done) return tl::unexpected(done.error());
  return rows;
}

Stored<void> tell(Store& store, const std::string& sql, const std::vector<SqlValue>& values) {
  return without_rows(ask(store, sql, values));
}

SqlValue folder_value(const std::string& folder) { return text_value(path_text(folder)); }

std::vector<SqlValue> values_of(const std::string& folder, const ArchiveRow& row) {
  return {folder_value(folder),         text_value(row.path),       number_value(slot_of(row.path)),
          number_value(row.byte_size),  number_value(row.modified), number_value(row.changed),
          text_value(row.sha256),       text_value(row.extraction), text_value(row.profile),
          number_value(row.generation), text_value(row.error)};
}

constexpr const char* kNewerWins =
    "(folder, path) DO UPDATE SET byte_size = excluded.byte_size, modified = excluded.modified, "
    "changed = excluded.changed, sha256 = excluded.sha256, extraction = excluded.extraction, "
    "profile = excluded.profile, generation = excluded.generation, error = excluded.error "
    "WHERE excluded.generation >= archive_file.generation";

std::vector<SqlValue> values_of(const std::string& folder, const ShardRow& row) {
  return {folder_value(folder),           number_value(row.shard.of),
          number_value(row.shard.number), text_value(row.done ? "done" : "running"),
          number_value(row.total),        number_value(row.files),
          number_value(row.unreadable)};
}

Stored<void> upsert_shard(Database& database, const std::string& folder, const ShardRow& row) {
  return insert_rows(database, "archive_shard", 7, {values_of(folder, row)},
                     "(folder, shards, shard) DO UPDATE SET state = excluded.state, total = excluded.total, "
                     "done = excluded.done, unreadable = excluded.unreadable");
}

}  // namespace

Stored<std::vector<ArchiveRow>> archive_rows(Store& store, const std::string& folder, const Shard& shard) {
  const auto rows = ask(store,
                        "SELECT path, byte_size, modified, changed, sha256, extraction, profile, generation, error "
                        "FROM archive_file WHERE folder = $1 AND slot % CAST($2 AS BIGINT) = CAST($3 AS BIGINT)",
                        {folder_value(folder), number_value(shard.of), number_value(shard.number - 1)});
  if (!rows) return tl::unexpected(rows.error());
  std::vector<ArchiveRow> found;
  for (const auto& row : *rows)
    found.push_back({row[0], number_of(row[1]), number_of(row[2]), number_of(row[3]), row[4], row[5], row[6],
                     number_of(row[7]), row[8]});
  return found;
}

Stored<void> keep_archive_rows(Store& store, const std::string& folder, std::vector<ArchiveRow> rows) {
  std::sort(rows.begin(), rows.end(), [](const ArchiveRow& a, const ArchiveRow& b) { return a.path < b.path; });
  std::vector<std::vector<SqlValue>> values;
  for (const ArchiveRow& row : rows) values.push_back(values_of(folder, row));
  return store.transaction(
      [&](Database& database) { return insert_rows(database, "archive_file", 11, values, kNewerWins); });
}

Stored<void> drop_archive_rows(Store& store, const std::string& folder, std::vector<std::string> paths) {
  std::sort(paths.begin(), paths.end());
  return store.transaction([&](Database& database) -> Stored<void> {
    for (const std::string& path : paths) {
      auto done = without_rows(database.run("DELETE FROM archive_file WHERE folder = $1 AND path = $2",
                                            {folder_value(folder), text_value(path)}));
      if (!done) return done;
    }
    return {};
  });
}

Stored<bool> has_profile(Store& store, const std::string& key) {
  const auto rows = ask(store, "SELECT 1 FROM profile WHERE key = $1", {text_value(key)});
  if (!rows) return tl::unexpected(rows.error());
  return !rows->empty();
}

Stored<void> keep_profile(Store& store, const std::string& key, const Profile& profile) {
  return tell(store, "INSERT INTO profile (key, profile) VALUES ($1, $2) ON CONFLICT (key) DO NOTHING",
              {text_value(key), blob_value(pack(archive_of(profile)))});
}

Stored<std::vector<StoredFile>> archive_files(Store& store, const std::string& folder) {
  const auto rows = ask(store,
                        "SELECT a.path, a.sha256, a.extraction, p.profile, a.error FROM archive_file a "
                        "LEFT JOIN profile p ON p.key = a.profile "
                        "WHERE a.folder = $1",
                        {folder_value(folder)});
  if (!rows) return tl::unexpected(rows.error());
  std::vector<StoredFile> files;
  for (const auto& row : *rows) {
    StoredFile one{{row[0], row[1], std::nullopt, "", std::nullopt}, row[2]};
    if (!row[3].empty()) one.file.profile = profile_from(row[3]);
    if (!one.file.profile) one.file.error = row[4].empty() ? "damaged" : row[4];
    files.push_back(std::move(one));
  }
  std::sort(files.begin(), files.end(),
            [](const StoredFile& a, const StoredFile& b) { return a.file.path < b.file.path; });
  return files;
}

Stored<std::vector<ShardRow>> shard_rows(Store& store, const std::string& folder) {
  const auto rows = ask(store,
                        "SELECT shard, shards, state, total, done, unreadable FROM archive_shard WHERE folder = $1 "
                        "ORDER BY shards, shard",
                        {folder_value(folder)});
  if (!rows) return tl::unexpected(rows.error());
  std::vector<ShardRow> shards;
  for (const auto& row : *rows) {
    const Shard shard{static_cast<std::int32_t>(number_of(row[0])), static_cast<std::int32_t>(number_of(row[1]))};
    shards.push_back({shard, row[2] == "done", number_of(row[3]), number_of(row[4]), number_of(row[5])});
  }
  return shards;
}

Stored<void> begin_shard(Store& store, const std::string& folder, const ShardRow& row) {
  return store.transaction([&](Database& database) {
    return without_rows(database.run("DELETE FROM archive_shard WHERE folder = $1 AND shards <> $2",
                                     {folder_value(folder), number_value(row.shard.of)}))
        .and_then([&] { return upsert_shard(database, folder, row); });
  });
}

Stored<void> keep_shard(Store& store, const std::string& folder, const ShardRow& row) {
  return store.transaction([&](Database& database) { return upsert_shard(database, folder, row); });
}

Stored<std::vector<std::string>> archive_folders(Store& store) {
  const auto rows = ask(store, "SELECT DISTINCT folder FROM archive_shard", {});
  if (!rows) return tl::unexpected(rows.error());
  std::vector<std::string> folders;
  for (const auto& row : *rows) folders.push_back(row[0]);
  std::sort(folders.begin(), folders.end());
  return folders;
}

}  // namespace rasoat
