#include "pipelines/store/store.h"

#include <algorithm>
#include <charconv>
#include <iterator>

#include "extract/wire/messages.h"
#include "pipelines/store/archive.h"
#include "pipelines/store/packed.h"
#include "pipelines/store/rows.h"
#include "pipelines/store/schema.h"
#include "render/utf8.h"

namespace rasoat {
namespace {

std::string_view view_of(const std::vector<std::byte>& bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

// No limits: they are part of the key, and were held when the document was read.
constexpr ReadLimits kNoLimits{0, 0, 0, 0, 0, 0};

std::optional<Document> document_from(std::string_view packed) {
  const auto bytes = unpack(packed, wire::kMaxAnswerBytes);
  if (!bytes) return std::nullopt;
  auto message = wire::decode(*bytes, kNoLimits);
  auto* answer = message ? std::get_if<wire::Answer>(&*message) : nullptr;
  if (answer == nullptr || !answer->result) return std::nullopt;
  return std::move(*answer->result);
}

template <typename T>
std::optional<T> value_from(std::string_view packed) {
  const auto bytes = unpack(packed, wire::kMaxAnswerBytes);
  return bytes ? from_archive<T>(view_of(*bytes)) : std::nullopt;
}

std::int32_t page_number(const std::string& decimal) {
  std::int32_t number = 0;
  std::from_chars(decimal.data(), decimal.data() + decimal.size(), number);
  return number;
}

// A failure that no worker has met says nothing of the document.
bool is_of_the_document(const ReadResult& failed) {
  return !is_of_the_run(failed.document.error().code) && !failed.isolation.empty();
}

bool is_whole(const Document& document) {
  return std::none_of(document.notes.begin(), document.notes.end(),
                      [](const DocumentNote& note) { return note.code == "unreadable"; });
}

// A review of a document of which a page was given up goes with it, or it would be recalled.
constexpr const char* kForgetFailures[] = {
    "DELETE FROM failure",
    "DELETE FROM result WHERE review IN (SELECT key FROM review WHERE extraction IN "
    "(SELECT key FROM extraction WHERE is_whole = 0))",
    "DELETE FROM finding WHERE review IN (SELECT key FROM review WHERE extraction IN "
    "(SELECT key FROM extraction WHERE is_whole = 0))",
    "DELETE FROM review WHERE extraction IN (SELECT key FROM extraction WHERE is_whole = 0)",
    "DELETE FROM extraction WHERE is_whole = 0",
};

std::optional<Verdict> verdict_from(const std::string& name) {
  for (const Verdict verdict :
       {Verdict::kMet, Verdict::kNotMet, Verdict::kMissing, Verdict::kReview, Verdict::kNotApplicable}) {
    if (name == name_of(verdict)) return verdict;
  }
  return std::nullopt;
}

std::vector<SqlValue> review_row(const std::string& key, const std::string& extraction, const std::string& measure,
                                 const Review& review, std::string packed) {
  return {text_value(key),
          text_value(extraction),
          text_value(measure),
          text_value(name_of(review.kind)),
          text_value(review.unit),
          number_value(review.year),
          text_value(name_of(review.period.kind)),
          text_value(review.number),
          text_value(review.date),
          text_value(review.title),
          text_value(name_of(review.status)),
          blob_value(std::move(packed)),
          number_value(review.period.index)};
}

using Rows = std::vector<std::vector<SqlValue>>;

Rows result_rows(const std::string& key, const Review& review) {
  Rows rows;
  for (const Result& r : review.results) {
    rows.push_back({text_value(key), number_value(static_cast<std::int64_t>(rows.size())), text_value(r.criterion_id),
                    text_value(r.code), text_value(r.name), number_value(r.in_scope ? 1 : 0),
                    text_value(name_of(r.verdict)), text_value(r.reason.code), text_value(r.field),
                    text_value(r.field_name)});
  }
  return rows;
}

Rows finding_rows(const std::string& key, const Review& review) {
  Rows rows;
  for (const Finding& f : review.findings) {
    const std::int32_t page = f.where.places.empty() ? 0 : f.where.places.front().page;
    rows.push_back({text_value(key), number_value(static_cast<std::int64_t>(rows.size())), text_value(f.rule),
                    text_value(name_of(f.severity)), text_value(f.code), number_value(page), text_value(f.where.quote),
                    number_value(f.waived ? 1 : 0)});
  }
  return rows;
}

void append(Rows more, Rows& rows) { std::move(more.begin(), more.end(), std::back_inserter(rows)); }

// Sorted, so that two writers never wait for each other's rows crosswise.
Rows document_rows(const std::string& folder, std::span<const StoredDocument> documents) {
  Rows rows;
  for (const StoredDocument& d : documents) {
    rows.push_back({text_value(path_text(folder)), text_value(path_text(d.path)), text_value(d.sha256),
                    text_value(d.extraction), text_value(d.review)});
  }
  std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a[1].bytes < b[1].bytes; });
  return rows;
}

}  // namespace

Stored<std::unique_ptr<Store>> Store::open(const std::string& url) {
  auto database = open_database(url);
  if (!database) return tl::unexpected(database.error());
  if (const auto prepared = prepare_schema(**database); !prepared) return tl::unexpected(prepared.error());
  return std::unique_ptr<Store>(new Store(std::move(*database)));
}

Stored<SqlRows> Store::run(const std::string& sql, const std::vector<SqlValue>& values) {
  const std::lock_guard lock(mutex_);
  return database_->run(sql, values);
}

Stored<std::optional<ReadResult>> Store::find_reading(const std::string& extraction_key) {
  auto found = find_document(extraction_key);
  return !found || *found ? found : find_failure(extraction_key);
}

Stored<std::optional<ReadResult>> Store::find_document(const std::string& extraction_key) {
  const auto rows = run("SELECT document, isolation FROM extraction WHERE key = $1", {text_value(extraction_key)});
  if (!rows) return tl::unexpected(rows.error());
  if (rows->empty()) return std::nullopt;
  auto document = document_from(rows->front().at(0));
  if (!document) return std::nullopt;
  return ReadResult{std::move(*document), rows->front().at(1)};
}

Stored<std::optional<ReadResult>> Store::find_failure(const std::string& extraction_key) {
  const auto rows = run("SELECT error, isolation FROM failure WHERE key = $1", {text_value(extraction_key)});
  if (!rows) return tl::unexpected(rows.error());
  if (rows->empty()) return std::nullopt;
  auto error = value_from<ReadError>(rows->front().at(0));
  if (!error) return std::nullopt;
  return ReadResult{tl::unexpected(std::move(*error)), rows->front().at(1)};
}

Stored<void> Store::keep_reading(const std::string& extraction_key, const std::string& sha256,
                                 const ReadResult& result) {
  if (result.document) return keep_document(extraction_key, sha256, result);
  if (!is_of_the_document(result)) return {};
  return keep_failure(extraction_key, sha256, result);
}

// A damaged entry is replaced; an equal one is only written again.
Stored<void> Store::keep_document(const std::string& key, const std::string& sha256, const ReadResult& result) {
  const Document& document = *result.document;
  std::string packed = pack(view_of(wire::encode(wire::Answer{0, document})));  // outside the lock
  return keep_instead_of_parts(
      key,
      "INSERT INTO extraction (key, sha256, byte_size, page_count, is_whole, isolation, document) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (key) DO UPDATE SET document = excluded.document",
      {text_value(key), text_value(sha256), number_value(static_cast<std::int64_t>(document.byte_size)),
       number_value(document.page_count), number_value(is_whole(document) ? 1 : 0), text_value(result.isolation),
       blob_value(std::move(packed))});
}

Stored<void> Store::keep_failure(const std::string& key, const std::string& sha256, const ReadResult& result) {
  const ReadError& error = result.document.error();
  return keep_instead_of_parts(
      key,
      "INSERT INTO failure (key, sha256, code, message, page, isolation, error) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (key) DO UPDATE SET error = excluded.error",
      {text_value(key), text_value(sha256), text_value(name_of(error.code)), text_value(error.message),
       number_value(error.page), text_value(result.isolation), blob_value(pack(archive_of(error)))});
}

Stored<void> Store::keep_instead_of_parts(const std::string& key, const std::string& sql,
                                          const std::vector<SqlValue>& values) {
  const std::lock_guard lock(mutex_);
  return database_->transaction([&]() -> Stored<void> {
    return without_rows(database_->run(sql, values)).and_then([&] {
      return without_rows(database_->run("DELETE FROM part WHERE extraction = $1", {text_value(key)}));
    });
  });
}

Stored<std::vector<StoredPart>> Store::find_parts(const std::string& extraction_key) {
  const auto rows = run("SELECT first_page, last_page, isolation, document FROM part WHERE extraction = $1",
                        {text_value(extraction_key)});
  if (!rows) return tl::unexpected(rows.error());
  std::vector<StoredPart> parts;
  for (const auto& row : *rows) {
    auto document = document_from(row.at(3));
    if (document) parts.push_back({page_number(row.at(0)), page_number(row.at(1)), {std::move(*document), row.at(2)}});
  }
  return parts;
}

Stored<void> Store::keep_part(const std::string& extraction_key, const StoredPart& part) {
  const std::string packed = pack(view_of(wire::encode(wire::Answer{0, *part.reading.document})));
  const std::lock_guard lock(mutex_);
  return database_->transaction([&]() -> Stored<void> {
    const auto whole = database_->run("SELECT 1 FROM extraction WHERE key = $1", {text_value(extraction_key)});
    if (!whole) return tl::unexpected(whole.error());
    if (!whole->empty()) return {};
    return insert_rows(*database_, "part", 5,
                       {{text_value(extraction_key), number_value(part.first_page), number_value(part.last_page),
                         text_value(part.reading.isolation), blob_value(packed)}});
  });
}

Stored<void> Store::forget_failures() {
  const std::lock_guard lock(mutex_);
  return database_->transaction([this]() -> Stored<void> {
    for (const char* sql : kForgetFailures) {
      if (auto done = without_rows(database_->run(sql)); !done) return done;
    }
    return {};
  });
}

Stored<std::optional<Review>> Store::find_review(const std::string& review_key) {
  const auto rows = run("SELECT review FROM review WHERE key = $1", {text_value(review_key)});
  if (!rows) return tl::unexpected(rows.error());
  if (rows->empty()) return std::nullopt;
  return value_from<Review>(rows->front().at(0));
}

Stored<void> Store::keep_review(const std::string& review_key, const std::string& extraction_key,
                                const std::string& measure_key, const Review& review) {
  return keep_reviews({{review_key, extraction_key, measure_key, review}});
}

// Sorted, as document_rows(): two writers take the rows in the same order. A key counts once.
Stored<void> Store::keep_reviews(std::vector<KeptReview> kept) {
  std::stable_sort(kept.begin(), kept.end(), [](const auto& a, const auto& b) { return a.key < b.key; });
  const auto same = [](const KeptReview& a, const KeptReview& b) { return a.key == b.key; };
  kept.erase(std::unique(kept.begin(), kept.end(), same), kept.end());
  Rows reviews, results, findings;
  for (const KeptReview& one : kept) {
    reviews.push_back(review_row(one.key, one.extraction, one.measure, one.review, pack(archive_of(one.review))));
    append(result_rows(one.key, one.review), results);
    append(finding_rows(one.key, one.review), findings);
  }
  const std::lock_guard lock(mutex_);
  return database_->transaction([&]() -> Stored<void> {
    return insert_rows(*database_, "review", 13, reviews, "(key) DO UPDATE SET review = excluded.review")
        .and_then([&] { return insert_rows(*database_, "result", 10, results); })
        .and_then([&] { return insert_rows(*database_, "finding", 8, findings); });
  });
}

Stored<void> Store::keep_measure(const std::string& measure_key, const CriteriaSet& criteria) {
  return without_rows(
      run("INSERT INTO measure (key, plan_sha256, number, date, year, title, criteria) "
          "VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (key) DO NOTHING",
          {text_value(measure_key), text_value(criteria.sha256), text_value(criteria.number), text_value(criteria.date),
           number_value(criteria.year), text_value(criteria.title),
           number_value(static_cast<std::int64_t>(criteria.criteria.size()))}));
}

Stored<std::vector<DecisionEntry>> Store::find_decisions(const std::string& duty) {
  const auto rows =
      run("SELECT criterion, fingerprint, verdict, decided_by, date, reason FROM decision WHERE duty = $1 "
          "ORDER BY criterion",
          {text_value(duty)});
  if (!rows) return tl::unexpected(rows.error());
  std::vector<DecisionEntry> entries;
  for (const std::vector<std::string>& row : *rows) {
    const auto verdict = verdict_from(row.at(2));
    if (verdict) entries.push_back({"", row.at(0), {*verdict, row.at(3), row.at(4), row.at(5)}, row.at(1)});
  }
  return entries;
}

Stored<void> Store::keep_decision(const std::string& duty, const DecisionEntry& entry) {
  const Decision& decision = entry.decision;
  return without_rows(
      run("INSERT INTO decision (duty, criterion, fingerprint, verdict, decided_by, date, reason) "
          "VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (duty, criterion) DO UPDATE SET "
          "fingerprint = excluded.fingerprint, verdict = excluded.verdict, decided_by = excluded.decided_by, "
          "date = excluded.date, reason = excluded.reason",
          {text_value(duty), text_value(entry.criterion), text_value(entry.fingerprint),
           text_value(name_of(decision.verdict)), text_value(decision.by), text_value(decision.date),
           text_value(decision.reason)}));
}

Stored<void> Store::forget_decision(const std::string& duty, const std::string& criterion) {
  return without_rows(
      run("DELETE FROM decision WHERE duty = $1 AND criterion = $2", {text_value(duty), text_value(criterion)}));
}

Stored<std::vector<std::string>> Store::find_folders() {
  const auto rows = run("SELECT DISTINCT folder FROM document", {});
  if (!rows) return tl::unexpected(rows.error());
  std::vector<std::string> folders;
  for (const std::vector<std::string>& row : *rows) folders.push_back(row.at(0));
  std::sort(folders.begin(), folders.end());
  return folders;
}

// Sorted here: databases collate in their own ways.
Stored<std::vector<StoredDocument>> Store::find_documents(const std::string& folder) {
  const auto rows =
      run("SELECT path, sha256, extraction, review FROM document WHERE folder = $1", {text_value(folder)});
  if (!rows) return tl::unexpected(rows.error());
  std::vector<StoredDocument> documents;
  for (const std::vector<std::string>& row : *rows) documents.push_back({row.at(0), row.at(1), row.at(2), row.at(3)});
  std::sort(documents.begin(), documents.end(),
            [](const StoredDocument& a, const StoredDocument& b) { return a.path < b.path; });
  return documents;
}

Stored<void> Store::keep_documents(const std::string& folder, std::span<const StoredDocument> documents) {
  const auto rows = document_rows(folder, documents);
  const std::lock_guard lock(mutex_);
  return database_->transaction([&]() -> Stored<void> {
    return without_rows(database_->run("DELETE FROM document WHERE folder = $1", {text_value(path_text(folder))}))
        .and_then([&] { return insert_rows(*database_, "document", 5, rows); });
  });
}

Stored<void> Store::transaction(const std::function<Stored<void>(Database&)>& work) {
  const std::lock_guard lock(mutex_);
  return database_->transaction([&] { return work(*database_); });
}

}  // namespace rasoat
