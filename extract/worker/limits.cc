#include "extract/worker/limits.h"

#include <linux/capability.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <csignal>

namespace rasoat::worker {
namespace {

constexpr rlim_t kMaxDescriptors = 64;

void limit(__rlimit_resource resource, rlim_t value) {
  const rlimit both{value, value};
  ::setrlimit(resource, &both);
}

// Shadow memory of the sanitizers alone takes terabytes of address space.
void limit_address_space([[maybe_unused]] std::uint64_t bytes) {
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
  if (bytes > 0) limit(RLIMIT_AS, bytes);
#endif
}

void drop_capabilities() {
  __user_cap_header_struct header{_LINUX_CAPABILITY_VERSION_3, 0};
  const __user_cap_data_struct none[2] = {};
  ::syscall(SYS_capset, &header, none);
}

// Signal sent when the thread that started this process ends. The parent may be gone already.
bool die_with(std::int32_t parent) {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
  return parent == 0 || ::getppid() == parent;
}

void ignore_signals_of_the_terminal() {
  // SIGPIPE too: the parent closes the pipe of stderr when it has heard enough.
  for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGPIPE}) std::signal(signal, SIG_IGN);
}

}  // namespace

tl::expected<void, wire::WorkerExit> give_up_rights(const wire::WorkerLaunch& launch) {
  ::close_range(wire::kWorkerSocket + 1, ~0U, 0);
  drop_capabilities();
  if (!die_with(launch.parent)) return tl::unexpected(wire::WorkerExit::kOrphan);
  ignore_signals_of_the_terminal();
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_FSIZE, 0);
  limit(RLIMIT_NOFILE, kMaxDescriptors);
  limit_address_space(launch.address_space);
  if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return tl::unexpected(wire::WorkerExit::kNotConfined);
  return {};
}

}  // namespace rasoat::worker
