// The tables of a store, their versions, and the views made for people. docs/store.md tells what
// stands in them.
#pragma once

#include "pipelines/store/database.h"

namespace rasoat {

inline constexpr int kSchemaVersion = 6;

// Makes the tables of an empty database or brings older ones up to date, in one transaction;
// several processes may try at once. kNewer, when a newer rasoat was here before.
tl::expected<void, StoreError> prepare_schema(Database& database);

}  // namespace rasoat
