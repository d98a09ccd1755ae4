// Attacks from within: what a document that has taken over a worker can still do.
#include "extract/worker/confine.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>

#include "extract/worker/limits.h"

namespace rasoat::worker {
namespace {

// Runs `body` in a process of its own; its exit code, or 256 + the signal that ended it.
int in_child(const std::function<int()>& body) {
  const pid_t child = ::fork();
  if (child == 0) ::_exit(body());
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 256 + WTERMSIG(status);
}

struct Folder {
  std::filesystem::path path =
      std::filesystem::temp_directory_path() / ("rasoat-confine-" + std::to_string(::getpid()));
  std::string file = path / "map.txt";
  std::string fresh = path / "fresh";
  Folder() {
    std::filesystem::create_directories(path);
    std::ofstream(file) << "cmap";
  }
  ~Folder() { std::filesystem::remove_all(path); }
};

int confined(const std::vector<std::string>& readable, const std::function<bool()>& attack) {
  return in_child([&] {
    if (!give_up_rights({wire::Isolation::kStrict, 0, 0})) return 90;
    if (!confine(wire::Isolation::kStrict, readable)) return 91;
    return attack() ? 1 : 0;
  });
}

bool can_open(const char* path, int flags) { return ::open(path, flags, 0600) >= 0; }

bool can_send_a_signal() { return ::kill(::getppid(), 0) == 0; }

bool can_read_its_parent() { return can_open(("/proc/" + std::to_string(::getppid()) + "/environ").c_str(), O_RDONLY); }

bool can_make_code() {
  return ::mmap(nullptr, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED;
}

bool can_change_its_limits() {
  const rlimit fewer{60, 60};
  return ::setrlimit(RLIMIT_NOFILE, &fewer) == 0;
}

bool can_run_a_program() {
  char name[] = "false";
  char* arguments[] = {name, nullptr};
  ::execv("/bin/false", arguments);  // comes back only when it is forbidden; otherwise exits with 1
  return false;
}

enum class By { kAnybody, kRoot };  // who could do it without confinement

struct Attack {
  const char* name;
  By by;
  std::function<bool(const Folder&)> succeeds;
};

std::vector<Attack> attacks() {
  using F = const Folder&;
  return {
      {"read a secret", By::kAnybody, [](F) { return can_open("/etc/passwd", O_RDONLY); }},
      {"read a device", By::kAnybody, [](F) { return can_open("/dev/zero", O_RDONLY); }},
      {"read another process", By::kAnybody, [](F) { return can_read_its_parent(); }},
      {"leave the folder", By::kAnybody, [](F f) { return can_open((f.path / "../../etc/passwd").c_str(), O_RDONLY); }},
      {"write a readable file", By::kAnybody, [](F f) { return can_open(f.file.c_str(), O_WRONLY); }},
      {"append to it", By::kAnybody, [](F f) { return can_open(f.file.c_str(), O_RDWR | O_APPEND); }},
      {"truncate it", By::kAnybody, [](F f) { return can_open(f.file.c_str(), O_RDONLY | O_TRUNC); }},
      {"create a file", By::kAnybody, [](F f) { return can_open(f.fresh.c_str(), O_CREAT | O_RDONLY); }},
      {"create a nameless file", By::kAnybody, [](F f) { return can_open(f.path.c_str(), O_TMPFILE | O_RDWR); }},
      {"remove a file", By::kAnybody, [](F f) { return ::unlink(f.file.c_str()) == 0; }},
      {"rename a file", By::kAnybody, [](F f) { return ::rename(f.file.c_str(), f.fresh.c_str()) == 0; }},
      {"link a file", By::kAnybody, [](F f) { return ::link(f.file.c_str(), f.fresh.c_str()) == 0; }},
      {"make a folder", By::kAnybody, [](F f) { return ::mkdir(f.fresh.c_str(), 0700) == 0; }},
      {"change rights", By::kAnybody, [](F f) { return ::chmod(f.file.c_str(), 0777) == 0; }},
      {"open a network socket", By::kAnybody, [](F) { return ::socket(AF_INET, SOCK_STREAM, 0) >= 0; }},
      {"open a local socket", By::kAnybody, [](F) { return ::socket(AF_UNIX, SOCK_STREAM, 0) >= 0; }},
      {"start a process", By::kAnybody, [](F) { return ::fork() >= 0; }},
      {"signal its parent", By::kAnybody, [](F) { return can_send_a_signal(); }},
      {"trace", By::kAnybody, [](F) { return ::ptrace(PTRACE_TRACEME, 0, nullptr, nullptr) == 0; }},
      {"make code", By::kAnybody, [](F) { return can_make_code(); }},
      {"change its limits", By::kAnybody, [](F) { return can_change_its_limits(); }},
      {"outlive its parent", By::kAnybody, [](F) { return ::prctl(PR_SET_PDEATHSIG, 0, 0, 0, 0) == 0; }},
      {"become somebody", By::kRoot, [](F) { return ::setuid(65534) == 0; }},
  };
}

TEST(Confine, AttacksThatWouldSucceedFail) {
  for (const Attack& attack : attacks()) {
    if (attack.by == By::kAnybody || ::geteuid() == 0) {
      const Folder folder;
      EXPECT_EQ(in_child([&] { return attack.succeeds(folder) ? 1 : 0; }), 1) << attack.name << ", unconfined";
    }
    const Folder folder;
    EXPECT_EQ(confined({folder.path}, [&] { return attack.succeeds(folder); }), 0) << attack.name;
    EXPECT_TRUE(std::filesystem::exists(folder.file)) << attack.name;
  }
}

TEST(Confine, NoProgramIsRun) {
  const Folder folder;
  EXPECT_EQ(confined({folder.path, "/bin"}, can_run_a_program), 0);
}

TEST(Confine, WhatReadingNeedsStillWorks) {
  const Folder folder;
  const std::string& file = folder.file;
  EXPECT_EQ(confined({folder.path, "/does/not/exist"}, [&] { return can_open(file.c_str(), O_RDONLY); }), 1);
  EXPECT_EQ(confined({file}, [&] { return can_open(file.c_str(), O_RDONLY); }), 1) << "a single file may be named";
  EXPECT_EQ(confined({}, [&] { return can_open(file.c_str(), O_RDONLY); }), 0) << "but only what is named";
  EXPECT_EQ(confined({}, [] { return std::malloc(64 << 20) != nullptr; }), 1);
  EXPECT_EQ(confined({}, []() -> bool { std::abort(); }), 256 + SIGABRT) << "its own end is its own";
}

TEST(Confine, TheLevelIsWhatWasReached) {
  const auto level_is = [](wire::Isolation isolation, const std::string& level) {
    return in_child([&] {
      if (!give_up_rights({isolation, 0, 0})) return 2;
      return confine(isolation, {}) == level ? 0 : 1;
    });
  };
  EXPECT_EQ(level_is(wire::Isolation::kNone, "basic"), 0);
  EXPECT_EQ(level_is(wire::Isolation::kStrict, "seccomp+landlock"), 0);
}

TEST(Confine, StrictRefusesWhereTheKernelCannot) {
  // A process that is confined already cannot load a second policy: to it, the kernel cannot.
  EXPECT_EQ(in_child([] {
              if (!give_up_rights({wire::Isolation::kBest, 0, 0})) return 4;
              if (!confine(wire::Isolation::kBest, {})) return 1;
              if (confine(wire::Isolation::kStrict, {})) return 2;
              return confine(wire::Isolation::kBest, {}) == std::string("basic") ? 0 : 3;
            }),
            0);
}

TEST(GiveUpRights, HoldsTheLimits) {
  EXPECT_EQ(in_child([] {
              const int other = ::open("/dev/null", O_RDONLY);
              const int high = ::fcntl(other, F_DUPFD, 40);
              if (!give_up_rights({wire::Isolation::kNone, std::uint64_t{3} << 30, ::getppid()})) return 1;
              if (::fcntl(high, F_GETFD) >= 0) return 2;
              rlimit limit{};
              ::getrlimit(RLIMIT_CORE, &limit);
              if (limit.rlim_max != 0) return 3;
              ::getrlimit(RLIMIT_FSIZE, &limit);
              if (limit.rlim_max != 0) return 4;
              if (::prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0) != 1) return 5;
              int signal = 0;
              ::prctl(PR_GET_PDEATHSIG, &signal);
              return signal == SIGKILL ? 0 : 6;
            }),
            0);
}

TEST(GiveUpRights, AnOrphanDoesNotEvenBegin) {
  EXPECT_EQ(in_child([] {
              const auto done = give_up_rights({wire::Isolation::kNone, 0, 1'999'999'999});
              return !done && done.error() == wire::WorkerExit::kOrphan ? 0 : 1;
            }),
            0);
}

}  // namespace
}  // namespace rasoat::worker
