// SQLite in a file of its own; several processes may use it at once.
#pragma once

#include "pipelines/store/database.h"

namespace rasoat {

tl::expected<std::unique_ptr<Database>, StoreError> open_sqlite(const std::string& file);

}  // namespace rasoat
