#include "extract/worker/confine.h"

#include "extract/worker/landlock.h"
#include "extract/worker/seccomp.h"

namespace rasoat::worker {

tl::expected<std::string, std::string> confine(wire::Isolation isolation, const std::vector<std::string>& readable) {
  if (isolation == wire::Isolation::kNone) return "basic";
  const bool files = restrict_files(readable);  // first: seccomp forbids the calls for it
  const bool calls = restrict_system_calls();
  if (isolation == wire::Isolation::kStrict && !(files && calls)) {
    return tl::unexpected(std::string("this kernel has no ") + (files ? "seccomp" : "Landlock"));
  }
  if (files && calls) return "seccomp+landlock";
  if (calls) return "seccomp";
  return files ? "landlock" : "basic";
}

}  // namespace rasoat::worker
