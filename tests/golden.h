// Golden files: expected outputs kept beside the tests. RASOAT_UPDATE_GOLDEN=1 rewrites them; the
// change is then reviewed as a diff.
#pragma once

#include <string>

namespace rasoat {

// Compares `actual` with the file RASOAT_SOURCE_DIR/path; reports the first line that differs.
void expect_golden(const std::string& path, const std::string& actual);

std::string read_text(const std::string& path);

}  // namespace rasoat
