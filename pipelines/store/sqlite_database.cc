#include "pipelines/store/sqlite_database.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <chrono>
#include <map>
#include <thread>

namespace rasoat {
namespace {

// Writers of other processes are waited for.
constexpr int kBusyMilliseconds = 60'000;
constexpr std::chrono::milliseconds kPause{10};

StoreErrorCode code_of(int sqlite_code) {
  switch (sqlite_code) {
    case SQLITE_CANTOPEN:
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PERM:
    case SQLITE_IOERR: return StoreErrorCode::kUnavailable;
    case SQLITE_FULL: return StoreErrorCode::kFull;
    case SQLITE_READONLY: return StoreErrorCode::kReadOnly;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return StoreErrorCode::kDamaged;
    default: return StoreErrorCode::kOther;
  }
}

tl::unexpected<StoreError> failure(const SQLite::Exception& error) {
  return tl::unexpected(StoreError{code_of(error.getErrorCode()), error.what()});
}

class SqliteDatabase : public Database {
 public:
  explicit SqliteDatabase(const std::string& file)
      : database_(file, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, kBusyMilliseconds) {
    // A killed process loses nothing, a power cut at most the last transactions, and breaks nothing.
    write_ahead();
    database_.exec("PRAGMA synchronous=NORMAL");
  }

  tl::expected<SqlRows, StoreError> run(const std::string& sql, const std::vector<SqlValue>& values) override {
    try {
      return rows_of(prepared(sql), values);
    } catch (const SQLite::Exception& error) {
      return failure(error);
    }
  }

  tl::expected<void, StoreError> transaction(const Work& work) override {
    try {
      database_.exec("BEGIN IMMEDIATE");
      auto done = work();
      if (done) database_.exec("COMMIT");
      if (!done) roll_back();
      return done;
    } catch (const SQLite::Exception& error) {
      roll_back();
      return failure(error);
    }
  }

  const char* blob_type() const override { return "BLOB"; }
  std::vector<std::string> replace_view(const std::string& name) const override {
    return {"DROP VIEW IF EXISTS " + name, "CREATE VIEW " + name};
  }

 private:
  // Of two that make a file at once one is refused without being made to wait.
  void write_ahead() {
    const auto give_up = std::chrono::steady_clock::now() + std::chrono::milliseconds(kBusyMilliseconds);
    while (database_.tryExec("PRAGMA journal_mode=WAL") != SQLITE_OK) {
      const bool busy = database_.getErrorCode() == SQLITE_BUSY || database_.getErrorCode() == SQLITE_LOCKED;
      if (!busy || std::chrono::steady_clock::now() >= give_up)
        throw SQLite::Exception(database_.getErrorMsg(), database_.getErrorCode());
      std::this_thread::sleep_for(kPause);
    }
  }

  void roll_back() {
    try {
      database_.exec("ROLLBACK");
    } catch (const SQLite::Exception&) {  // it never began, or a full disk has ended it already
    }
  }

  SQLite::Statement& prepared(const std::string& sql) {
    const auto found = statements_.find(sql);
    return found != statements_.end() ? found->second : statements_.try_emplace(sql, database_, sql).first->second;
  }

  static void bind(SQLite::Statement& statement, const std::vector<SqlValue>& values) {
    for (int i = 0; i < static_cast<int>(values.size()); ++i) {
      const SqlValue& value = values[static_cast<std::size_t>(i)];
      if (value.is_blob) {
        statement.bindNoCopy(i + 1, value.bytes.data(), static_cast<int>(value.bytes.size()));
      } else {
        statement.bindNoCopy(i + 1, value.bytes);
      }
    }
  }

  static SqlRows rows_of(SQLite::Statement& statement, const std::vector<SqlValue>& values) {
    SqlRows rows;
    statement.tryReset();
    bind(statement, values);
    while (statement.executeStep()) {
      auto& row = rows.emplace_back();
      for (int i = 0; i < statement.getColumnCount(); ++i) row.push_back(statement.getColumn(i).getString());
    }
    statement.reset();
    statement.clearBindings();
    return rows;
  }

  SQLite::Database database_;
  std::map<std::string, SQLite::Statement> statements_;
};

}  // namespace

tl::expected<std::unique_ptr<Database>, StoreError> open_sqlite(const std::string& file) {
  try {
    return std::make_unique<SqliteDatabase>(file);
  } catch (const SQLite::Exception& error) {
    return tl::unexpected(StoreError{code_of(error.getErrorCode()), file + ": " + error.what()});
  }
}

}  // namespace rasoat
