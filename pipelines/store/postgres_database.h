// PostgreSQL: one store for several machines. A server that is stopped and started again is
// waited for.
#pragma once

#include <chrono>

#include "pipelines/store/database.h"

namespace rasoat {

// How long a lost server is waited for before the run ends with an error.
inline constexpr std::chrono::seconds kServerPatience{60};

// A server that is not there to begin with is an error at once.
tl::expected<std::unique_ptr<Database>, StoreError> open_postgres(const std::string& url,
                                                                  std::chrono::seconds patience = kServerPatience);

}  // namespace rasoat
