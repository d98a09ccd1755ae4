// Exit codes of the command: part of its interface (README, "Exit codes").
#pragma once

namespace rasoat {

enum class ExitCode : int {
  kClean = 0,  // nothing at or above --fail-on
  kFindings = 1,
  kUsage = 2,       // wrong usage or configuration
  kUnreadable = 3,  // some document could not be read; findings of the others are printed all the same
  kInternal = 4,
  kTryAgain = 75,      // the store is out of reach, or shards of an archive are not done: the same command may do later
  kInterrupted = 130,  // what was done is kept
};

}  // namespace rasoat
