// rasoat-worker: the process that reads documents, started and watched by rasoat.
#include "extract/worker/pdf_engine.h"
#include "extract/worker/run.h"

int main(int argc, char** argv) { return rasoat::worker::run(argc, argv, rasoat::worker::pdf_engine()); }
