#include "apps/rasoat/worker_path.h"

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <system_error>
#include <vector>

namespace rasoat {
namespace {

std::filesystem::path own_folder() {
  std::error_code error;
  const std::filesystem::path self = std::filesystem::read_symlink("/proc/self/exe", error);
  return error ? std::filesystem::path() : self.parent_path();
}

}  // namespace

std::string worker_path() {
  constexpr const char* kName = "rasoat-worker";
  const std::filesystem::path folder = own_folder();
  std::vector<std::filesystem::path> places = {folder / kName, folder / "../libexec/rasoat" / kName};
  if (const char* given = std::getenv("RASOAT_WORKER")) places = {given};  // no silent fallback from a wrong path
  for (const std::filesystem::path& place : places) {
    if (access(place.c_str(), X_OK) == 0 && !std::filesystem::is_directory(place)) return place.lexically_normal();
  }
  return "";
}

}  // namespace rasoat
