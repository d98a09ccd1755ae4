#include "extract/worker/run.h"

#include <unistd.h>

#include <cstdio>
#include <exception>
#include <string>
#include <vector>

#include "extract/worker/confine.h"
#include "extract/worker/limits.h"
#include "extract/worker/serve.h"

namespace rasoat::worker {
namespace {

using wire::WorkerExit;

// stderr of a worker is the parent's log.
WorkerExit leave(WorkerExit code, const std::string& why) {
  std::fprintf(stderr, "rasoat-worker: %s\n", why.c_str());
  return code;
}

bool warm_up(const Engine& engine, std::string& why) {
  try {
    engine.warm_up();
    return true;
  } catch (const std::exception& error) {
    why = error.what();
    return false;
  }
}

WorkerExit live(const wire::WorkerLaunch& launch, const Engine& engine) {
  if (const auto done = give_up_rights(launch); !done) return leave(done.error(), "cannot give up rights");
  std::string why;
  if (!warm_up(engine, why)) return leave(WorkerExit::kWarmUp, why);
  const auto level = confine(launch.isolation, engine.readable);
  if (!level) return leave(WorkerExit::kNotConfined, level.error());
  return serve(wire::kWorkerSocket, engine, *level);
}

}  // namespace

int run(int argc, char** argv, const Engine& engine) {
  const std::vector<std::string> arguments(argv + (argc > 0 ? 1 : 0), argv + argc);
  const auto launch = wire::launch_from(arguments);
  if (!launch) {
    return static_cast<int>(leave(WorkerExit::kUsage, "started by rasoat, not by hand: " + launch.error()));
  }
  return static_cast<int>(live(*launch, engine));
}

}  // namespace rasoat::worker
