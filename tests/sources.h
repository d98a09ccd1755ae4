// The tests of the project as they stand in its sources, for tests that hold lists of them.
#pragma once

#include <filesystem>
#include <map>
#include <string>

namespace rasoat {

// "Suite.Test" of every test, parameterized ones and those of fuzzing and CMake included, with the file it stands in.
std::map<std::string, std::filesystem::path> tests_in_the_tree();

}  // namespace rasoat
