// Page pictures: pages of one document drawn by the workers, for outputs that show them.
#pragma once

#include <functional>
#include <tl/expected.hpp>
#include <vector>

#include "pipelines/pool.h"

namespace rasoat {

// Who draws some pages of a document: a WorkerPool, or a test.
using PageDrawer = std::function<void(PictureRequest, PictureCallback)>;
PageDrawer drawer_of(WorkerPool& pool);  // borrows the pool

// The pictures of options.pages, ascending, drawn a few pages at a time by all workers at once; waits for
// them, so never to be called on a thread of theirs. A page that cannot be drawn, or that ends its worker,
// is left out. The error: that of a document of which no page can be drawn (encrypted, no PDF, cancelled).
tl::expected<std::vector<PagePicture>, ReadError> fetch_pictures(const PageDrawer& drawer, const Blob& blob,
                                                                 const PictureOptions& options);

}  // namespace rasoat
