// Matters: what reports on administrative reform speak of, whatever one plan asks. A plan of eight criteria knows too
// few words to tell "hồ sơ nộp trực tuyến" from "thanh toán trực tuyến"; these names are what its criteria are told
// from.
#pragma once

#include <string>
#include <vector>

namespace rasoat {

using Matters = std::vector<std::vector<std::string>>;  // the content words of each matter's name

// One table for the process, made at first use; threads may share it.
const Matters& known_matters();

}  // namespace rasoat
