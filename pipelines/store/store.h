// Store: what was read and what was found, kept across runs and shared between processes. Each
// entry is written once, whole, under a key that says all that decides it (keys.h).
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <tl/expected.hpp>
#include <vector>

#include "check/decisions.h"
#include "check/review.h"
#include "extract/document.h"
#include "parse/criteria.h"
#include "pipelines/pool.h"
#include "pipelines/store/database.h"

namespace rasoat {

// Where a document was found, for people who ask by path.
struct StoredDocument {
  std::string path;  // below the folder
  std::string sha256;
  std::string extraction;  // keys; "" where there is none
  std::string review;
};

// Some pages of a document, as they were asked for (1-based, inclusive).
struct StoredPart {
  std::int32_t first_page = 1;
  std::int32_t last_page = 0;
  ReadResult reading;  // holds a document
};

// A review with its keys.
struct KeptReview {
  std::string key, extraction, measure;
  Review review;
};

template <typename T>
using Stored = tl::expected<T, StoreError>;

// Any thread. Writing what is there already changes nothing.
class Store {
 public:
  // "sqlite:FILE" or "postgresql://...", made and migrated as need be.
  static Stored<std::unique_ptr<Store>> open(const std::string& url);

  // What reading gave: a document, or the failure that is remembered for it. Damaged entries are
  // as if they were not there.
  Stored<std::optional<ReadResult>> find_reading(const std::string& extraction_key);
  // Failures that no worker has met are not kept: a run that was cancelled, no worker that could be started.
  Stored<void> keep_reading(const std::string& extraction_key, const std::string& sha256, const ReadResult& result);
  // Parts of a document that is being read, by its key. They go once the whole is kept, or its failure; of a
  // document that is kept already nothing is kept.
  Stored<std::vector<StoredPart>> find_parts(const std::string& extraction_key);
  Stored<void> keep_part(const std::string& extraction_key, const StoredPart& part);
  // Failures, and documents of which a page was given up, are forgotten: they are read again.
  Stored<void> forget_failures();

  Stored<std::optional<Review>> find_review(const std::string& review_key);
  Stored<void> keep_review(const std::string& review_key, const std::string& extraction_key,
                           const std::string& measure_key, const Review& review);
  // Several in one transaction, of which each costs a wait for the disk.
  Stored<void> keep_reviews(std::vector<KeptReview> reviews);
  Stored<void> keep_measure(const std::string& measure_key, const CriteriaSet& criteria);

  // What people decided about the statements of one duty (pipelines/duty.h), by criterion; `document` is left empty. A
  // second decision takes the place of the first.
  Stored<std::vector<DecisionEntry>> find_decisions(const std::string& duty);
  Stored<void> keep_decision(const std::string& duty, const DecisionEntry& entry);
  Stored<void> forget_decision(const std::string& duty, const std::string& criterion);

  // Folders whose documents are known, and the documents of one; both sorted by path.
  Stored<std::vector<std::string>> find_folders();
  Stored<std::vector<StoredDocument>> find_documents(const std::string& folder);
  // The documents of a folder as they are now; any that were there before and are gone, go.
  Stored<void> keep_documents(const std::string& folder, std::span<const StoredDocument> documents);

  // What other files of this room run on the connection, as a whole or not at all; may be run again.
  Stored<void> transaction(const std::function<Stored<void>(Database&)>& work);

 private:
  explicit Store(std::unique_ptr<Database> database) : database_(std::move(database)) {}

  Stored<SqlRows> run(const std::string& sql, const std::vector<SqlValue>& values);
  Stored<std::optional<ReadResult>> find_document(const std::string& extraction_key);
  Stored<std::optional<ReadResult>> find_failure(const std::string& extraction_key);
  Stored<void> keep_instead_of_parts(const std::string& key, const std::string& sql,
                                     const std::vector<SqlValue>& values);
  Stored<void> keep_document(const std::string& key, const std::string& sha256, const ReadResult& result);
  Stored<void> keep_failure(const std::string& key, const std::string& sha256, const ReadResult& result);

  std::mutex mutex_;  // of the connection
  std::unique_ptr<Database> database_;
};

}  // namespace rasoat
