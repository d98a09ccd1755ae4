#include "tests/running.h"

#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <system_error>
#include <thread>

namespace rasoat {
namespace {

// Memory instead of pipes: the program never waits for the test to listen.
UniqueFd memory_file() {
  const int fd = ::memfd_create("said", MFD_CLOEXEC);
  if (fd < 0) throw std::system_error(errno, std::generic_category(), "memfd_create");
  return UniqueFd(fd);
}

std::string text_of(const UniqueFd& file) {
  struct stat info {};
  ::fstat(file.get(), &info);
  std::string text(static_cast<std::size_t>(info.st_size), '\0');
  const ssize_t size = ::pread(file.get(), text.data(), text.size(), 0);
  text.resize(size < 0 ? 0 : static_cast<std::size_t>(size));
  return text;
}

struct Stat {
  std::string state;
  pid_t parent = 0;
};

// A program's name may hold blanks and brackets: the fields begin after the last bracket. The process may end
// while it is looked at: then there is no text.
Stat stat_of(const std::filesystem::path& process) {
  std::ifstream file(process / "stat");
  std::string text;
  std::getline(file, text);
  Stat stat;
  const std::size_t end = text.rfind(')');
  if (end == std::string::npos || end + 4 > text.size()) return stat;
  stat.state = text.substr(end + 2, 1);
  stat.parent = static_cast<pid_t>(std::strtol(text.c_str() + end + 4, nullptr, 10));
  return stat;
}

}  // namespace

Running::Running(const std::vector<std::string>& command,
                 const std::vector<std::pair<std::string, std::string>>& environment,
                 const std::function<void()>& before_exec)
    : out_(memory_file()), err_(memory_file()) {
  std::vector<char*> arguments;
  for (const std::string& argument : command) arguments.push_back(const_cast<char*>(argument.c_str()));
  arguments.push_back(nullptr);
  pid_ = ::fork();
  if (pid_ < 0) throw std::system_error(errno, std::generic_category(), "fork");
  if (pid_ > 0) return;
  ::dup2(::open("/dev/null", O_RDONLY), STDIN_FILENO);
  ::dup2(out_.get(), STDOUT_FILENO);
  ::dup2(err_.get(), STDERR_FILENO);
  for (const auto& [name, value] : environment) ::setenv(name.c_str(), value.c_str(), 1);
  if (before_exec) before_exec();
  ::execv(arguments[0], arguments.data());
  ::_exit(127);
}

Running::~Running() {
  if (pid_ < 0) return;
  signal(SIGKILL);
  ::waitpid(pid_, nullptr, 0);
}

void Running::signal(int number) const { ::kill(pid_, number); }

std::string Running::out() const { return text_of(out_); }

std::string Running::err() const { return text_of(err_); }

Ran Running::wait() {
  int status = 0;
  while (::waitpid(pid_, &status, 0) < 0 && errno == EINTR) {
  }
  pid_ = -1;
  return {WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status), text_of(out_), text_of(err_)};
}

bool eventually(const std::function<bool()>& is_true) {
  for (int i = 0; i < 6000; ++i) {
    if (is_true()) return true;
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  return false;
}

std::vector<pid_t> children_of(pid_t parent) {
  std::vector<pid_t> children;
  for (const auto& entry : std::filesystem::directory_iterator("/proc")) {
    const pid_t pid = static_cast<pid_t>(std::strtol(entry.path().filename().c_str(), nullptr, 10));
    if (pid <= 0) continue;
    const Stat stat = stat_of(entry.path());
    if (stat.parent == parent && stat.state != "Z") children.push_back(pid);
  }
  return children;
}

bool is_alive(pid_t pid) {
  const std::string state = stat_of("/proc/" + std::to_string(pid)).state;
  return !state.empty() && state != "Z" && state != "X";
}

}  // namespace rasoat
