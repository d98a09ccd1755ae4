#include "pipelines/worker_process.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <utility>
#include <vector>

namespace rasoat {
namespace {

struct Ends {
  UniqueFd ours, theirs;
};

// Above the descriptors that the child is given, so that giving one never closes another.
UniqueFd out_of_the_way(int fd) {
  constexpr int kFirstFree = 10;
  UniqueFd low(fd);
  return UniqueFd(::fcntl(low.get(), F_DUPFD_CLOEXEC, kFirstFree));
}

bool set_non_blocking(int fd) { return ::fcntl(fd, F_SETFL, ::fcntl(fd, F_GETFL) | O_NONBLOCK) == 0; }

// Both ends close on exec; ours does not block.
tl::expected<Ends, std::string> ends_of(int ours, int theirs) {
  Ends ends{out_of_the_way(ours), out_of_the_way(theirs)};
  if (!ends.ours || !ends.theirs || !set_non_blocking(ends.ours.get())) {
    return tl::unexpected(std::string(std::strerror(errno)));
  }
  return ends;
}

tl::expected<Ends, std::string> socket_ends() {
  int fds[2] = {-1, -1};
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, fds) != 0) {
    return tl::unexpected(std::string(std::strerror(errno)));
  }
  return ends_of(fds[0], fds[1]);
}

tl::expected<Ends, std::string> pipe_ends() {
  int fds[2] = {-1, -1};
  if (::pipe2(fds, O_CLOEXEC) != 0) return tl::unexpected(std::string(std::strerror(errno)));
  return ends_of(fds[0], fds[1]);
}

// One Tesseract thread a worker; the rest is where libraries, sanitizers and models are found.
std::vector<std::string> environment() {
  std::vector<std::string> variables = {"LC_ALL=C.UTF-8", "TZ=UTC", "OMP_THREAD_LIMIT=1", "HOME=/nonexistent"};
  for (const char* name : {"LD_LIBRARY_PATH", "TESSDATA_PREFIX", "ASAN_OPTIONS", "UBSAN_OPTIONS", "TSAN_OPTIONS"}) {
    if (const char* value = std::getenv(name)) variables.push_back(std::string(name) + "=" + value);
  }
  return variables;
}

std::vector<char*> pointers_to(std::vector<std::string>& strings) {
  std::vector<char*> pointers;
  for (std::string& text : strings) pointers.push_back(text.data());
  pointers.push_back(nullptr);
  return pointers;
}

class SpawnPlan {
 public:
  SpawnPlan(int socket, int errors) {
    ::posix_spawn_file_actions_init(&files_);
    ::posix_spawn_file_actions_addopen(&files_, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    ::posix_spawn_file_actions_addopen(&files_, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    ::posix_spawn_file_actions_adddup2(&files_, errors, STDERR_FILENO);
    ::posix_spawn_file_actions_adddup2(&files_, socket, wire::kWorkerSocket);
    start_with_plain_signals();
  }
  ~SpawnPlan() {
    ::posix_spawn_file_actions_destroy(&files_);
    ::posix_spawnattr_destroy(&attributes_);
  }
  SpawnPlan(const SpawnPlan&) = delete;
  SpawnPlan& operator=(const SpawnPlan&) = delete;

  int spawn(pid_t& pid, std::vector<std::string> arguments) const {
    std::vector<std::string> variables = environment();
    const std::string program = arguments.front();
    return ::posix_spawn(&pid, program.c_str(), &files_, &attributes_, pointers_to(arguments).data(),
                         pointers_to(variables).data());
  }

 private:
  // The parent may block or ignore signals that must end a worker.
  void start_with_plain_signals() {
    sigset_t none, all;
    ::sigemptyset(&none);
    ::sigfillset(&all);
    ::posix_spawnattr_init(&attributes_);
    ::posix_spawnattr_setsigmask(&attributes_, &none);
    ::posix_spawnattr_setsigdefault(&attributes_, &all);
    ::posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  }

  posix_spawn_file_actions_t files_{};
  posix_spawnattr_t attributes_{};
};

}  // namespace

WorkerProcess::WorkerProcess(pid_t pid, UniqueFd socket, UniqueFd errors)
    : pid_(pid), socket_(std::move(socket)), errors_(std::move(errors)) {}

WorkerProcess::WorkerProcess(WorkerProcess&& other) noexcept
    : pid_(std::exchange(other.pid_, -1)), socket_(std::move(other.socket_)), errors_(std::move(other.errors_)) {}

WorkerProcess& WorkerProcess::operator=(WorkerProcess&& other) noexcept {
  std::swap(pid_, other.pid_);
  std::swap(socket_, other.socket_);
  std::swap(errors_, other.errors_);
  return *this;
}

WorkerProcess::~WorkerProcess() { end(); }

tl::expected<WorkerProcess, std::string> WorkerProcess::start(const std::string& program, wire::WorkerLaunch launch) {
  auto socket = socket_ends();
  if (!socket) return tl::unexpected(socket.error());
  auto errors = pipe_ends();
  if (!errors) return tl::unexpected(errors.error());
  launch.parent = ::getpid();
  std::vector<std::string> arguments = wire::arguments_of(launch);
  arguments.insert(arguments.begin(), program);
  pid_t pid = -1;
  const int error = SpawnPlan(socket->theirs.get(), errors->theirs.get()).spawn(pid, std::move(arguments));
  if (error != 0) return tl::unexpected(program + ": " + std::strerror(error));
  return WorkerProcess(pid, std::move(socket->ours), std::move(errors->ours));
}

std::chrono::nanoseconds WorkerProcess::cpu_time() const {
  clockid_t clock{};
  timespec used{};
  if (::clock_getcpuclockid(pid_, &clock) != 0 || ::clock_gettime(clock, &used) != 0) return {};
  return std::chrono::seconds(used.tv_sec) + std::chrono::nanoseconds(used.tv_nsec);
}

void WorkerProcess::limit_cpu(std::chrono::nanoseconds total) const {
  const auto seconds = std::chrono::ceil<std::chrono::seconds>(total).count();
  const rlimit limit{static_cast<rlim_t>(seconds), RLIM_INFINITY};
  ::prlimit(pid_, RLIMIT_CPU, &limit, nullptr);
}

int WorkerProcess::end() {
  if (pid_ < 0) return 0;
  const pid_t pid = std::exchange(pid_, -1);
  ::kill(pid, SIGKILL);  // changes nothing for a process that is on its way out already
  int status = 0;
  while (::waitpid(pid, &status, 0) < 0) {
    if (errno != EINTR) return 0;
  }
  return status;
}

}  // namespace rasoat
