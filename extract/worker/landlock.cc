#include "extract/worker/landlock.h"

#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cstddef>
#include <cstdint>

#include "extract/wire/unique_fd.h"

namespace rasoat::worker {
namespace {

// The rule set as of ABI 6; Debian's header knows the first field only. A kernel is given the
// size that its ABI knows.
struct Ruleset {
  std::uint64_t files;    // LANDLOCK_ACCESS_FS_*
  std::uint64_t network;  // ABI 4: bind and connect TCP
  std::uint64_t scope;    // ABI 6: abstract sockets, signals
};

// LANDLOCK_ACCESS_FS_* are consecutive bits: 13 with ABI 1, REFER with 2, TRUNCATE with 3,
// IOCTL_DEV with 5.
constexpr std::uint64_t bits(unsigned count) { return (std::uint64_t{1} << count) - 1; }

Ruleset all_rights(int abi) {
  const unsigned files = abi >= 5 ? 16 : abi >= 3 ? 15 : abi == 2 ? 14 : 13;
  return {bits(files), abi >= 4 ? bits(2) : 0, abi >= 6 ? bits(2) : 0};
}

std::size_t size_for(int abi) {
  if (abi >= 6) return sizeof(Ruleset);
  return abi >= 4 ? offsetof(Ruleset, scope) : offsetof(Ruleset, network);
}

bool is_folder(int fd) {
  struct stat info {};
  return ::fstat(fd, &info) == 0 && S_ISDIR(info.st_mode);
}

void allow_reading(int ruleset, const std::string& path) {
  const UniqueFd beneath(::open(path.c_str(), O_PATH | O_CLOEXEC));
  if (!beneath) return;
  landlock_path_beneath_attr rule{};
  rule.parent_fd = beneath.get();
  rule.allowed_access = LANDLOCK_ACCESS_FS_READ_FILE;
  if (is_folder(beneath.get())) rule.allowed_access |= LANDLOCK_ACCESS_FS_READ_DIR;
  ::syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
}

}  // namespace

bool restrict_files(const std::vector<std::string>& readable) {
  const auto abi =
      static_cast<int>(::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION));
  if (abi < 1) return false;
  const Ruleset rights = all_rights(abi);
  const UniqueFd ruleset(static_cast<int>(::syscall(SYS_landlock_create_ruleset, &rights, size_for(abi), 0)));
  if (!ruleset) return false;
  for (const std::string& path : readable) allow_reading(ruleset.get(), path);
  return ::syscall(SYS_landlock_restrict_self, ruleset.get(), 0) == 0;
}

}  // namespace rasoat::worker
