// seccomp: which system calls a worker may still make after warm-up.
#pragma once

namespace rasoat::worker {

// From now on this process can compute, use memory that is not executable, use the descriptors
// it has, open files for reading and end. Everything else (sockets, processes, programs, writing
// files, tracing ...) answers EPERM. False where the kernel has no seccomp: nothing changed.
bool restrict_system_calls();

}  // namespace rasoat::worker
