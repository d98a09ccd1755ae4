// rasoat-mock-worker: a worker for tests that misbehaves on demand (mock_engine.h).
#include "extract/worker/mock_engine.h"
#include "extract/worker/run.h"

int main(int argc, char** argv) { return rasoat::worker::run(argc, argv, rasoat::worker::mock_engine()); }
