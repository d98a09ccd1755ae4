// Database: the little SQL that the store needs, the same for SQLite and PostgreSQL.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <tl/expected.hpp>
#include <vector>

namespace rasoat {

enum class StoreErrorCode : std::uint8_t {
  kUnavailable,  // cannot be opened or reached, or is locked by another
  kFull,         // no room on its disk
  kReadOnly,
  kNewer,    // written by a newer version of rasoat
  kDamaged,  // not a database, or a broken one
  kOther,
};

// `message` is a sentence of the database for the log.
struct StoreError {
  StoreErrorCode code = StoreErrorCode::kOther;
  std::string message;
};

struct SqlValue {
  std::string bytes;
  bool is_blob = false;
};
SqlValue text_value(std::string text);
SqlValue number_value(std::int64_t number);
SqlValue blob_value(std::string bytes);

using SqlRows = std::vector<std::vector<std::string>>;  // numbers in decimal, NULL as ""

// One connection, used by one thread at a time.
class Database {
 public:
  virtual ~Database() = default;

  // One statement. Parameters are $1, $2 ..., each mentioned once and in this order.
  virtual tl::expected<SqlRows, StoreError> run(const std::string& sql, const std::vector<SqlValue>& values) = 0;
  tl::expected<SqlRows, StoreError> run(const std::string& sql) { return run(sql, {}); }

  // What `work` runs happens as a whole or not at all. When the connection is lost on the way,
  // `work` is called again: it must change nothing outside the database.
  using Work = std::function<tl::expected<void, StoreError>()>;
  virtual tl::expected<void, StoreError> transaction(const Work& work) = 0;

  virtual const char* blob_type() const = 0;
  // What comes before the name of a view that takes the place of another with fewer columns: statements to run in turn,
  // the last without its query. Views that others built upon it stay, where the database can.
  virtual std::vector<std::string> replace_view(const std::string& name) const = 0;
};

// "sqlite:FILE" or "postgresql://...": opened, made if need be (SQLite), not yet looked into.
tl::expected<std::unique_ptr<Database>, StoreError> open_database(const std::string& url);

}  // namespace rasoat
