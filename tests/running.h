// A program that runs beside the test: watched, interrupted, killed.
#pragma once

#include <sys/types.h>

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "extract/wire/unique_fd.h"
#include "tests/command.h"

namespace rasoat {

class Running {
 public:
  // Starts `command`; `before_exec` runs in the new process first and may do only what is safe there.
  explicit Running(const std::vector<std::string>& command,
                   const std::vector<std::pair<std::string, std::string>>& environment = {},
                   const std::function<void()>& before_exec = {});
  ~Running();  // kills it if it still runs
  Running(const Running&) = delete;
  Running& operator=(const Running&) = delete;

  pid_t pid() const { return pid_; }
  void signal(int number) const;
  std::string out() const;  // what it has said so far
  std::string err() const;
  Ran wait();  // for its end

 private:
  pid_t pid_ = -1;
  UniqueFd out_, err_;
};

// Waits until it is true; false after a minute.
bool eventually(const std::function<bool()>& is_true);

// The processes whose parent is `parent`, but for zombies.
std::vector<pid_t> children_of(pid_t parent);
bool is_alive(pid_t pid);  // and no zombie

}  // namespace rasoat
