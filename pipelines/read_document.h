// read_document: one document read by as many workers as its length is worth.
#pragma once

#include <cstdint>
#include <functional>

#include "pipelines/pool.h"

namespace rasoat {

// Who reads a range of pages: a WorkerPool, or a test.
using RangeReader = std::function<void(ReadRequest, ReadCallback)>;
RangeReader reader_of(WorkerPool& pool);  // borrows the pool

// Reads the pages that `options` asks for, at most `range_pages` at a time, all but the first range at
// once; a scan, whose pages take seconds each, is cut finer, so that all workers share it. The answer
// is the same for every range_pages. A page that kills two workers is given up
// alone: it comes back as kUnread with the error's name as reason and a note "unreadable", the
// other pages are read. After kMaxBadPages of them, or when nothing could be read, the first
// error is the answer. A document of more than kMostWords (some 2,000 full pages), kMostTextBytes (of words, however
// few or long) or kMostShapes (rulings, pictures, ink, anchors) is kTooLarge: this process, which all documents share,
// holds it whole. Calls back exactly once, from whichever thread the reader uses.
inline constexpr std::int32_t kMaxBadPages = 3;
inline constexpr std::size_t kMostWords = 1'000'000;
inline constexpr std::size_t kMostTextBytes = std::size_t{8} << 20;
inline constexpr std::size_t kMostShapes = 4'000'000;
void read_document(const RangeReader& reader, Blob blob, const ReadOptions& options, std::int32_t range_pages,
                   ReadCallback callback);

}  // namespace rasoat
