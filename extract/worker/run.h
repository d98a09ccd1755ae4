// A worker's whole life around an Engine; main() of the real and of the mock worker.
#pragma once

#include "extract/worker/engine.h"

namespace rasoat::worker {

// Gives up rights, warms up, confines itself, serves. Gives the exit code (wire::WorkerExit).
int run(int argc, char** argv, const Engine& engine);

}  // namespace rasoat::worker
