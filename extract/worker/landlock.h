// Landlock: which files a worker may still open after warm-up.
#pragma once

#include <string>
#include <vector>

namespace rasoat::worker {

// From now on this process can only read files, and only beneath `readable` (folders or files;
// what does not exist is skipped); with newer kernels it cannot bind or connect TCP ports, nor
// signal or talk to processes outside. False where the kernel has no Landlock: nothing changed.
bool restrict_files(const std::vector<std::string>& readable);

}  // namespace rasoat::worker
