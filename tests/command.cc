#include "tests/command.h"

#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <stdexcept>
#include <system_error>

namespace rasoat {
namespace {

using Pipe = std::array<int, 2>;

Pipe make_pipe() {
  Pipe pipe{};
  if (pipe2(pipe.data(), O_CLOEXEC) != 0) throw std::system_error(errno, std::generic_category(), "pipe");
  return pipe;
}

// Only async-signal-safe calls between fork and exec, except setenv: the test has one thread here.
[[noreturn]] void become(const std::vector<std::string>& command,
                         const std::vector<std::pair<std::string, std::string>>& environment,
                         const std::filesystem::path& folder, const Pipe& out, const Pipe& err) {
  const int nothing = open("/dev/null", O_RDONLY | O_CLOEXEC);
  dup2(nothing, STDIN_FILENO);
  dup2(out[1], STDOUT_FILENO);
  dup2(err[1], STDERR_FILENO);
  for (const auto& [name, value] : environment) setenv(name.c_str(), value.c_str(), 1);
  std::vector<char*> arguments;
  for (const std::string& argument : command) arguments.push_back(const_cast<char*>(argument.c_str()));
  arguments.push_back(nullptr);
  if (chdir(folder.c_str()) == 0) execv(arguments[0], arguments.data());
  _exit(127);
}

// Reads both pipes to their ends, whichever speaks first.
void listen(const Pipe& out, const Pipe& err, Ran& ran) {
  std::array<pollfd, 2> ends = {{{out[0], POLLIN, 0}, {err[0], POLLIN, 0}}};
  std::array<std::string*, 2> heard = {&ran.out, &ran.err};
  for (int open_ends = 2; open_ends > 0;) {
    if (poll(ends.data(), ends.size(), -1) < 0) continue;
    for (std::size_t i = 0; i < ends.size(); ++i) {
      if (ends[i].revents == 0) continue;
      std::array<char, 65536> buffer{};
      const ssize_t bytes = ::read(ends[i].fd, buffer.data(), buffer.size());
      if (bytes > 0) heard[i]->append(buffer.data(), static_cast<std::size_t>(bytes));
      if (bytes > 0 || (bytes < 0 && errno == EINTR)) continue;
      ends[i].fd = -1;  // poll leaves it alone
      --open_ends;
    }
  }
}

int wait_for(pid_t child) {
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace

Ran run(const std::vector<std::string>& command, const std::vector<std::pair<std::string, std::string>>& environment,
        const std::filesystem::path& folder) {
  const Pipe out = make_pipe();
  const Pipe err = make_pipe();
  const pid_t child = fork();
  if (child == 0) become(command, environment, folder, out, err);
  if (child < 0) throw std::system_error(errno, std::generic_category(), "fork");
  close(out[1]);
  close(err[1]);
  Ran ran;
  listen(out, err, ran);
  close(out[0]);
  close(err[0]);
  ran.exit_code = wait_for(child);
  return ran;
}

Ran rasoat(std::vector<std::string> arguments, const std::vector<std::pair<std::string, std::string>>& environment) {
  arguments.insert(arguments.begin(), std::string(RASOAT_BIN_DIR) + "/rasoat");
  return run(arguments, environment);
}

std::string corpus(const std::string& name) {
  const char* other = std::getenv("RASOAT_CORPUS");
  return (other != nullptr ? std::string(other) : std::string(RASOAT_SOURCE_DIR) + "/corpus") + "/" + name;
}

TemporaryFolder::TemporaryFolder() {
  std::string name = std::filesystem::temp_directory_path() / "rasoat-test-XXXXXX";
  if (mkdtemp(name.data()) == nullptr) throw std::system_error(errno, std::generic_category(), "mkdtemp");
  path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

}  // namespace rasoat
