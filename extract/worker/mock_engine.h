// The engine of rasoat-mock-worker: obeys an order that stands in the document's bytes,
// "mock ORDER [N]". Any other bytes give a one-page document of their words.
#pragma once

#include "extract/worker/engine.h"

namespace rasoat::worker {

// pages N       N pages in the range asked for, page n saying "page-n"
// scans N       the same, told of as pages that are recognised after all have been looked at
// shared N      the same, each page taking a while and saying which process read it
// dawdle        tells of its first page again and again
// whoami        a page saying the process id and how many documents this process has read
// slow N        an empty page after N milliseconds
// error         the ReadError kEncrypted
// crash, abort, exit, throw
// spin, sleep   never ends, busy or idle
// oom           allocates until it may not, and dies of it; oom-answer: and says so
// garbage       a frame of nonsense; garbage-length: the head of an endless one
// wrong-job     an answer to a question that nobody asked
// flood         12 MB on stderr, then a page
// once ORDER    the order, on the first attempt only; then a page saying "recovered"
// draw-crash-on N: its pages can be drawn, but for page N
// crash-on N, spin-on N: like `pages 100` until page N comes
Engine mock_engine();

}  // namespace rasoat::worker
