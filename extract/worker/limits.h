// What every worker gives up before it looks at anything: the part of confinement that any
// kernel can do, and that holds during warm-up too.
#pragma once

#include <string>
#include <tl/expected.hpp>

#include "extract/wire/launch.h"

namespace rasoat::worker {

// Dies with its parent (already dead: kOrphan), gains no privileges, has no capabilities, no core
// files, can write no file, keeps no descriptor but 0..3, and holds `launch.address_space`.
// Ctrl-C and SIGTERM of a terminal or service are left to the parent.
tl::expected<void, wire::WorkerExit> give_up_rights(const wire::WorkerLaunch& launch);

}  // namespace rasoat::worker
