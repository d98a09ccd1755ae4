// Golden files: expected outputs kept beside the tests. RASOAT_UPDATE_GOLDEN=1 rewrites them; the
// change is then reviewed as a diff.
#pragma once

#include <string>

#include "tests/read_text.h"

namespace rasoat {

// Compares `actual` with the file RASOAT_SOURCE_DIR/path; reports the first line that differs.
void expect_golden(const std::string& path, const std::string& actual);

}  // namespace rasoat
