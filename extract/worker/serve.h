// The worker's loop: says hello, then answers one job after the other.
#pragma once

#include <string>

#include "extract/wire/launch.h"
#include "extract/worker/engine.h"

namespace rasoat::worker {

// Returns when the parent closes the socket (kDone), when one of the two spoke nonsense
// (kProtocol), or after an answer of kOutOfMemory. `isolation` goes into the handshake.
wire::WorkerExit serve(int socket, const Engine& engine, const std::string& isolation);

}  // namespace rasoat::worker
