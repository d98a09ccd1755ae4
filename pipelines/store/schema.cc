#include "pipelines/store/schema.h"

#include <charconv>
#include <string>
#include <vector>

namespace rasoat {
namespace {

using Statements = std::vector<const char*>;

// {blob} is the database's own type for bytes.
const Statements kVersion1 = {
    R"(CREATE TABLE extraction (
      key TEXT PRIMARY KEY, sha256 TEXT NOT NULL, byte_size BIGINT NOT NULL, page_count INTEGER NOT NULL,
      is_whole INTEGER NOT NULL, isolation TEXT NOT NULL, document {blob} NOT NULL))",
    R"(CREATE TABLE failure (
      key TEXT PRIMARY KEY, sha256 TEXT NOT NULL, code TEXT NOT NULL, message TEXT NOT NULL, page INTEGER NOT NULL,
      isolation TEXT NOT NULL, error {blob} NOT NULL))",
    R"(CREATE TABLE measure (
      key TEXT PRIMARY KEY, plan_sha256 TEXT NOT NULL, number TEXT NOT NULL, date TEXT NOT NULL, year INTEGER NOT NULL,
      title TEXT NOT NULL, criteria INTEGER NOT NULL))",
    R"(CREATE TABLE review (
      key TEXT PRIMARY KEY, extraction TEXT NOT NULL, measure TEXT NOT NULL, kind TEXT NOT NULL, unit TEXT NOT NULL,
      year INTEGER NOT NULL, period TEXT NOT NULL, number TEXT NOT NULL, date TEXT NOT NULL, title TEXT NOT NULL,
      status TEXT NOT NULL, review {blob} NOT NULL))",
    R"(CREATE TABLE result (
      review TEXT NOT NULL, position INTEGER NOT NULL, criterion TEXT NOT NULL, code TEXT NOT NULL, name TEXT NOT NULL,
      in_scope INTEGER NOT NULL, verdict TEXT NOT NULL, reason TEXT NOT NULL, PRIMARY KEY (review, position)))",
    R"(CREATE TABLE finding (
      review TEXT NOT NULL, position INTEGER NOT NULL, rule TEXT NOT NULL, severity TEXT NOT NULL, code TEXT NOT NULL,
      page INTEGER NOT NULL, quote TEXT NOT NULL, waived INTEGER NOT NULL, PRIMARY KEY (review, position)))",
    R"(CREATE TABLE document (
      folder TEXT NOT NULL, path TEXT NOT NULL, sha256 TEXT NOT NULL, extraction TEXT NOT NULL, review TEXT NOT NULL,
      PRIMARY KEY (folder, path)))",
    "CREATE INDEX review_extraction ON review (extraction)",
    R"(CREATE VIEW documents AS
      SELECT d.folder, d.path, d.sha256, r.kind, r.unit, r.year, r.period, r.number, r.date, r.title,
        COALESCE(r.status, 'unreadable') AS status, f.code AS error, f.page AS error_page, e.page_count
      FROM document d LEFT JOIN review r ON r.key = d.review LEFT JOIN failure f ON f.key = d.extraction
        LEFT JOIN extraction e ON e.key = d.extraction)",
    R"(CREATE VIEW verdicts AS
      SELECT d.folder, d.path, r.unit, r.year, r.period, x.position, x.criterion, x.code, x.name, x.in_scope, x.verdict,
        x.reason, m.number AS plan_number, m.date AS plan_date
      FROM document d JOIN review r ON r.key = d.review JOIN result x ON x.review = r.key
        LEFT JOIN measure m ON m.key = r.measure)",
    R"(CREATE VIEW findings AS
      SELECT d.folder, d.path, r.unit, r.year, x.position, x.rule, x.severity, x.code, x.page, x.quote, x.waived
      FROM document d JOIN review r ON r.key = d.review JOIN finding x ON x.review = r.key)",
    R"(CREATE VIEW errors AS
      SELECT d.folder, d.path, f.code, f.message, f.page FROM document d JOIN failure f ON f.key = d.extraction)",
};

// The archive: what each file is (archive_*, gathered by all shards) and the answer of the last merge (audit_*).
const Statements kVersion2 = {
    R"(CREATE TABLE profile (key TEXT PRIMARY KEY, profile {blob} NOT NULL))",
    R"(CREATE TABLE archive_file (
      folder TEXT NOT NULL, path TEXT NOT NULL, slot BIGINT NOT NULL, byte_size BIGINT NOT NULL,
      modified BIGINT NOT NULL, changed BIGINT NOT NULL, sha256 TEXT NOT NULL, extraction TEXT NOT NULL,
      profile TEXT NOT NULL, generation BIGINT NOT NULL, PRIMARY KEY (folder, path)))",
    R"(CREATE TABLE archive_shard (
      folder TEXT NOT NULL, shards INTEGER NOT NULL, shard INTEGER NOT NULL, state TEXT NOT NULL, total BIGINT NOT NULL,
      done BIGINT NOT NULL, unreadable BIGINT NOT NULL, PRIMARY KEY (folder, shards, shard)))",
    R"(CREATE TABLE audit_document (
      folder TEXT NOT NULL, path TEXT NOT NULL, kind TEXT NOT NULL, level TEXT NOT NULL, unit TEXT NOT NULL,
      year INTEGER NOT NULL, period TEXT NOT NULL, number TEXT NOT NULL, date TEXT NOT NULL, role TEXT NOT NULL,
      instead TEXT NOT NULL, plan TEXT NOT NULL, confidence INTEGER NOT NULL, reasons TEXT NOT NULL,
      PRIMARY KEY (folder, path)))",
    R"(CREATE TABLE audit_cell (
      folder TEXT NOT NULL, position INTEGER NOT NULL, unit TEXT NOT NULL, year INTEGER NOT NULL, thread TEXT NOT NULL,
      code TEXT NOT NULL, name TEXT NOT NULL, in_scope INTEGER NOT NULL, verdict TEXT NOT NULL, value TEXT NOT NULL,
      value_unit TEXT NOT NULL, path TEXT NOT NULL, PRIMARY KEY (folder, position)))",
    R"(CREATE TABLE audit_unit_year (
      folder TEXT NOT NULL, unit TEXT NOT NULL, year INTEGER NOT NULL, level TEXT NOT NULL, plan TEXT NOT NULL,
      path TEXT NOT NULL, met INTEGER NOT NULL, not_met INTEGER NOT NULL, missing INTEGER NOT NULL,
      review INTEGER NOT NULL, not_applicable INTEGER NOT NULL, PRIMARY KEY (folder, unit, year)))",
    R"(CREATE TABLE audit_finding (
      folder TEXT NOT NULL, position INTEGER NOT NULL, rule TEXT NOT NULL, severity TEXT NOT NULL, unit TEXT NOT NULL,
      year INTEGER NOT NULL, code TEXT NOT NULL, path TEXT NOT NULL, page INTEGER NOT NULL, message TEXT NOT NULL,
      PRIMARY KEY (folder, position)))",
    R"(CREATE TABLE audit_fault (
      folder TEXT NOT NULL, position INTEGER NOT NULL, unit TEXT NOT NULL, thread TEXT NOT NULL, code TEXT NOT NULL,
      name TEXT NOT NULL, year INTEGER NOT NULL, state TEXT NOT NULL, since INTEGER NOT NULL,
      PRIMARY KEY (folder, position)))",
    "CREATE VIEW audit_documents AS SELECT folder, path, kind, level, unit, year, period, number, date, role, instead, "
    "plan, confidence, reasons FROM audit_document",
    "CREATE VIEW audit_matrix AS SELECT folder, position, unit, year, thread, code, name, in_scope, verdict, value, "
    "value_unit, path FROM audit_cell",
    "CREATE VIEW audit_units AS SELECT folder, unit, year, level, plan, path, met, not_met, missing, review, "
    "not_applicable FROM audit_unit_year",
    "CREATE VIEW audit_findings AS SELECT folder, position, rule, severity, unit, year, code, path, page, message "
    "FROM audit_finding",
    "CREATE VIEW audit_faults AS SELECT folder, position, unit, thread, code, name, year, state, since "
    "FROM audit_fault",
    "CREATE VIEW audit_shards AS SELECT folder, shards, shard, state, total, done, unreadable FROM archive_shard",
};

// Page ranges of documents that are being read.
const Statements kVersion3 = {
    R"(CREATE TABLE part (
      extraction TEXT NOT NULL, first_page INTEGER NOT NULL, last_page INTEGER NOT NULL, isolation TEXT NOT NULL,
      document {blob} NOT NULL, PRIMARY KEY (extraction, first_page, last_page)))",
};

// Why a file of an archive could not even be opened.
const Statements kVersion4 = {
    "ALTER TABLE archive_file ADD COLUMN error TEXT NOT NULL DEFAULT ''",
};

// What people decided about verdicts. duty: whose statement it is about (a report of a unit and period).
const Statements kVersion5 = {
    R"(CREATE TABLE decision (
      duty TEXT NOT NULL, criterion TEXT NOT NULL, fingerprint TEXT NOT NULL, verdict TEXT NOT NULL,
      decided_by TEXT NOT NULL, date TEXT NOT NULL, reason TEXT NOT NULL, PRIMARY KEY (duty, criterion)))",
};

// Which quarter or month; under which heading a criterion stands; a file that was read and is no submission is not
// unreadable.
const Statements kVersion6 = {
    "ALTER TABLE review ADD COLUMN period_index INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE result ADD COLUMN field TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE result ADD COLUMN field_name TEXT NOT NULL DEFAULT ''",
    R"({view} documents AS
      SELECT d.folder, d.path, d.sha256, r.kind, r.unit, r.year, r.period, r.number, r.date, r.title,
        COALESCE(r.status, CASE WHEN e.key IS NULL THEN 'unreadable' ELSE 'not_reviewed' END) AS status,
        f.code AS error, f.page AS error_page, e.page_count, r.period_index
      FROM document d LEFT JOIN review r ON r.key = d.review LEFT JOIN failure f ON f.key = d.extraction
        LEFT JOIN extraction e ON e.key = d.extraction)",
    R"({view} verdicts AS
      SELECT d.folder, d.path, r.unit, r.year, r.period, x.position, x.criterion, x.code, x.name, x.in_scope, x.verdict,
        x.reason, m.number AS plan_number, m.date AS plan_date, x.field, x.field_name
      FROM document d JOIN review r ON r.key = d.review JOIN result x ON x.review = r.key
        LEFT JOIN measure m ON m.key = r.measure)",
};

// Entry i leads from version i to i + 1. What is here has been used: it is added to, never changed.
const std::vector<Statements> kMigrations = {kVersion1, kVersion2, kVersion3, kVersion4, kVersion5, kVersion6};
static_assert(kSchemaVersion == 6);

// A statement as this database runs it: "{view} NAME AS ..." takes the place of the view that was there.
std::vector<std::string> for_database(std::string sql, const Database& database) {
  constexpr std::string_view kBlob = "{blob}", kView = "{view} ";
  for (std::size_t at = sql.find(kBlob); at != std::string::npos; at = sql.find(kBlob)) {
    sql.replace(at, kBlob.size(), database.blob_type());
  }
  if (!sql.starts_with(kView)) return {sql};
  const std::size_t end = sql.find(' ', kView.size());
  std::vector<std::string> statements = database.replace_view(sql.substr(kView.size(), end - kView.size()));
  statements.back() += sql.substr(end);
  return statements;
}

tl::expected<int, StoreError> version_of(Database& database) {
  const auto rows = database.run("SELECT value FROM meta WHERE key = 'schema'");
  if (!rows) return tl::unexpected(rows.error());
  int version = 0;
  if (!rows->empty()) {
    const std::string& text = rows->front().front();
    std::from_chars(text.data(), text.data() + text.size(), version);
  }
  return version;
}

tl::expected<void, StoreError> run_all(Database& database, const Statements& statements) {
  for (const char* statement : statements) {
    for (const std::string& sql : for_database(statement, database)) {
      if (const auto done = database.run(sql); !done) return tl::unexpected(done.error());
    }
  }
  return {};
}

tl::expected<void, StoreError> set_version(Database& database, int version) {
  const auto done = database.run(
      "INSERT INTO meta (key, value) VALUES ('schema', $1) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
      {number_value(version)});
  if (!done) return tl::unexpected(done.error());
  return {};
}

tl::expected<void, StoreError> migrate(Database& database) {
  const auto version = version_of(database);
  if (!version) return tl::unexpected(version.error());
  if (*version > kSchemaVersion) {
    return tl::unexpected(StoreError{StoreErrorCode::kNewer, "schema version " + std::to_string(*version)});
  }
  for (int next = *version; next < kSchemaVersion; ++next) {
    if (auto done = run_all(database, kMigrations.at(static_cast<std::size_t>(next))); !done) return done;
  }
  return *version == kSchemaVersion ? tl::expected<void, StoreError>() : set_version(database, kSchemaVersion);
}

tl::expected<void, StoreError> make_and_migrate(Database& database) {
  const auto made = database.transaction([&]() -> tl::expected<void, StoreError> {
    const auto done = database.run("CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL)");
    if (!done) return tl::unexpected(done.error());
    return {};
  });
  return made ? database.transaction([&] { return migrate(database); }) : made;
}

}  // namespace

tl::expected<void, StoreError> prepare_schema(Database& database) {
  auto done = make_and_migrate(database);
  // Of two that make the same tables at once, PostgreSQL lets one fail: it finds them made.
  for (int again = 0; again < 3 && !done && done.error().code == StoreErrorCode::kOther; ++again) {
    done = make_and_migrate(database);
  }
  return done;
}

}  // namespace rasoat
