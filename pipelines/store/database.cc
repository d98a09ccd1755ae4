#include "pipelines/store/database.h"

#include "pipelines/store/postgres_database.h"
#include "pipelines/store/sqlite_database.h"

namespace rasoat {

SqlValue text_value(std::string text) { return {std::move(text), false}; }
SqlValue number_value(std::int64_t number) { return {std::to_string(number), false}; }
SqlValue blob_value(std::string bytes) { return {std::move(bytes), true}; }

tl::expected<std::unique_ptr<Database>, StoreError> open_database(const std::string& url) {
  constexpr std::string_view kSqlite = "sqlite:";
  if (url.starts_with(kSqlite)) return open_sqlite(url.substr(kSqlite.size()));
  if (url.starts_with("postgresql://") || url.starts_with("postgres://")) return open_postgres(url);
  return tl::unexpected(
      StoreError{StoreErrorCode::kOther, "a store is sqlite:FILE or postgresql://..., not '" + url + "'"});
}

}  // namespace rasoat
