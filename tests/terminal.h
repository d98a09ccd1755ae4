// A terminal for a program that is tested: what it is shown is read, and keys are typed.
#pragma once

#include <optional>
#include <string>

#include "extract/wire/unique_fd.h"

namespace rasoat {

class Terminal {
 public:
  Terminal();  // 24 lines of 160 columns

  // For the new process, before its program starts (Running): this file of it is the terminal.
  void take_place_of(int file) const;
  // The same: Ctrl-C typed here interrupts it.
  void control() const;
  // After the program was started: from now on the terminal ends with the program.
  void hand_over();

  void type(const std::string& keys) const;
  bool shows_keys() const;
  // Waits until `text` was shown after what was waited for before; false when the program has ended, or after a minute.
  bool says(const std::string& text);
  // All that was ever shown, once the program has ended.
  std::string rest();

 private:
  bool hear(int milliseconds);  // false: nothing came, or nothing will

  UniqueFd ours_;
  std::optional<UniqueFd> its_;
  std::string said_;
  std::size_t seen_ = 0;  // bytes of said_ that were waited for
};

}  // namespace rasoat
