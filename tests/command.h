// Runs a program as a user would, and keeps what it said.
#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace rasoat {

struct Ran {
  int exit_code = -1;  // 128 + signal where it was killed
  std::string out;
  std::string err;
};

// `environment` is added to that of the test. Standard input is empty.
Ran run(const std::vector<std::string>& command,
        const std::vector<std::pair<std::string, std::string>>& environment = {},
        const std::filesystem::path& folder = ".");

// The rasoat of this build, with `arguments`.
Ran rasoat(std::vector<std::string> arguments,
           const std::vector<std::pair<std::string, std::string>>& environment = {});

// corpus/NAME of the project, or of the folder that RASOAT_CORPUS names.
std::string corpus(const std::string& name);

// A folder of its own, gone with the value.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  std::filesystem::path path() const { return path_; }
  std::string operator/(const std::string& name) const { return path_ / name; }

 private:
  std::filesystem::path path_;
};

}  // namespace rasoat
