// Rows: many of them in one statement.
#pragma once

#include <string>
#include <vector>

#include "pipelines/store/store.h"

namespace rasoat {

Stored<void> without_rows(const Stored<SqlRows>& rows);

// INSERT INTO `into` ... of many rows of so many columns, a few hundred at a time.
Stored<void> insert_rows(Database& database, const std::string& into, std::size_t columns,
                         const std::vector<std::vector<SqlValue>>& rows, const std::string& else_do = "DO NOTHING");

}  // namespace rasoat
