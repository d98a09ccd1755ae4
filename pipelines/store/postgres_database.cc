#include "pipelines/store/postgres_database.h"

#include <pqxx/pqxx>
#include <thread>

namespace rasoat {
namespace {

constexpr std::chrono::milliseconds kPause{200};
constexpr int kByteaType = 17;  // pg_type.dat

// "bytea" in its text form. Text of PostgreSQL has no NUL.
std::string parameter_of(const SqlValue& value) {
  static constexpr char kDigits[] = "0123456789abcdef";
  std::string text = value.is_blob ? "\\x" : "";
  text.reserve(value.bytes.size() * 2 + 2);
  for (const char c : value.bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (value.is_blob) {
      text += kDigits[byte >> 4];
      text += kDigits[byte & 15];
    } else if (byte != 0) {
      text += c;
    }
  }
  return text;
}

std::string value_of(const pqxx::field& field) {
  if (field.is_null()) return "";
  return field.type() == kByteaType ? pqxx::binarystring(field).str() : std::string(field.c_str(), field.size());
}

SqlRows rows_of(const pqxx::result& result) {
  SqlRows rows;
  for (const auto& row : result) {
    auto& values = rows.emplace_back();
    for (const auto& field : row) values.push_back(value_of(field));
  }
  return rows;
}

// SQLSTATE classes: 53100 the disk is full, 25006 read-only, 57P0x the server ends or begins. None: the server was not
// heard.
StoreErrorCode code_of(const std::string& state) {
  if (state.empty()) return StoreErrorCode::kUnavailable;
  if (state == "53100") return StoreErrorCode::kFull;
  if (state == "25006" || state == "42501") return StoreErrorCode::kReadOnly;
  if (state.starts_with("57P") || state.starts_with("08")) return StoreErrorCode::kUnavailable;
  return StoreErrorCode::kOther;
}

class PostgresDatabase : public Database {
 public:
  PostgresDatabase(std::string url, std::chrono::seconds patience) : url_(std::move(url)), patience_(patience) {
    connect();
  }

  tl::expected<SqlRows, StoreError> run(const std::string& sql, const std::vector<SqlValue>& values) override {
    if (current_) return guarded([&] { return execute(*current_, sql, values); });
    SqlRows rows;
    const auto done = transaction([&]() -> tl::expected<void, StoreError> {
      auto got = run(sql, values);
      if (!got) return tl::unexpected(got.error());
      rows = std::move(*got);
      return {};
    });
    if (!done) return tl::unexpected(done.error());
    return rows;
  }

  tl::expected<void, StoreError> transaction(const Work& work) override {
    const auto give_up = std::chrono::steady_clock::now() + patience_;
    while (true) {
      auto done = attempt(work);
      if (done || done.error().code != StoreErrorCode::kUnavailable) return done;
      if (std::chrono::steady_clock::now() >= give_up) return done;
      std::this_thread::sleep_for(kPause);
    }
  }

  const char* blob_type() const override { return "BYTEA"; }
  std::vector<std::string> replace_view(const std::string& name) const override {
    return {"CREATE OR REPLACE VIEW " + name};
  }

 private:
  void connect() {
    connection_ = std::make_unique<pqxx::connection>(url_);
    handler_ = std::make_unique<pqxx::quiet_errorhandler>(*connection_);  // libraries print nothing
  }

  void disconnect() {
    current_.reset();
    handler_.reset();
    connection_.reset();
  }

  static SqlRows execute(pqxx::work& work, const std::string& sql, const std::vector<SqlValue>& values) {
    if (values.empty()) return rows_of(work.exec(sql));
    std::vector<std::string> parameters;
    for (const SqlValue& value : values) parameters.push_back(parameter_of(value));
    return rows_of(work.exec_params(sql, pqxx::prepare::make_dynamic_params(parameters)));
  }

  // The one place where libpqxx's exceptions become data.
  template <typename Action>
  auto guarded(Action action) -> tl::expected<decltype(action()), StoreError> {
    try {
      return action();
    } catch (const pqxx::broken_connection& error) {
      return tl::unexpected(StoreError{StoreErrorCode::kUnavailable, error.what()});
    } catch (const pqxx::in_doubt_error& error) {  // writing it again does no harm
      return tl::unexpected(StoreError{StoreErrorCode::kUnavailable, error.what()});
    } catch (const pqxx::sql_error& error) {
      const bool lost = !connection_ || !connection_->is_open();
      return tl::unexpected(StoreError{lost ? StoreErrorCode::kUnavailable : code_of(error.sqlstate()), error.what()});
    } catch (const pqxx::failure& error) {  // no answer of the server, though the connection still passes for open
      return tl::unexpected(StoreError{StoreErrorCode::kUnavailable, error.what()});
    } catch (const std::exception& error) {
      return tl::unexpected(StoreError{StoreErrorCode::kOther, error.what()});
    }
  }

  tl::expected<void, StoreError> attempt(const Work& work) {
    auto done = begin();
    if (done) done = work();
    if (done) done = commit();
    current_.reset();  // rolls back what was not committed
    if (!done && done.error().code == StoreErrorCode::kUnavailable) disconnect();
    return done;
  }

  tl::expected<void, StoreError> begin() {
    const auto begun = guarded([this] {
      if (!connection_) connect();
      current_ = std::make_unique<pqxx::work>(*connection_);
      return true;
    });
    if (!begun) return tl::unexpected(begun.error());
    return {};
  }

  tl::expected<void, StoreError> commit() {
    const auto committed = guarded([this] { return current_->commit(), true; });
    if (!committed) return tl::unexpected(committed.error());
    return {};
  }

  const std::string url_;
  const std::chrono::seconds patience_;
  std::unique_ptr<pqxx::connection> connection_;
  std::unique_ptr<pqxx::quiet_errorhandler> handler_;
  std::unique_ptr<pqxx::work> current_;
};

}  // namespace

tl::expected<std::unique_ptr<Database>, StoreError> open_postgres(const std::string& url,
                                                                  std::chrono::seconds patience) {
  try {
    return std::make_unique<PostgresDatabase>(url, patience);
  } catch (const std::exception& error) {
    return tl::unexpected(StoreError{StoreErrorCode::kUnavailable, error.what()});
  }
}

}  // namespace rasoat
