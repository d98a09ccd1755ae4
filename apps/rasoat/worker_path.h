// Where the process that reads PDFs is found.
#pragma once

#include <string>

namespace rasoat {

// $RASOAT_WORKER, else rasoat-worker beside this program or in ../libexec/rasoat; "" when none is executable.
std::string worker_path();

}  // namespace rasoat
