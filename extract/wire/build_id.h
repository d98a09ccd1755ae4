// Build ids: what the linker wrote into this program and its libraries to tell builds apart.
#pragma once

#include <string>
#include <vector>

namespace rasoat::wire {

// A fingerprint (hex) of the build ids of this program and of the loaded libraries whose file
// name begins with one of `libraries`: another program or an upgraded library gives another one.
// A file without a build id counts with its name alone.
std::string fingerprint_of_code(const std::vector<std::string>& libraries);

// The same for data: names and check sums of the files below `folder` that have one of these
// names, sorted by path. Nothing there: "".
std::string fingerprint_of_files(const std::string& folder, const std::vector<std::string>& names);

}  // namespace rasoat::wire
