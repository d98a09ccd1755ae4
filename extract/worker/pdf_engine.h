// The engine of rasoat-worker: reads PDFs.
#pragma once

#include "extract/worker/engine.h"

namespace rasoat::worker {

Engine pdf_engine();

}  // namespace rasoat::worker
