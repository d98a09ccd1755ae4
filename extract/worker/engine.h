// Engine: what a worker process does for a living, as a table of functions. The real one reads
// PDFs; a test's one crashes, hangs and lies on demand.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <tl/expected.hpp>
#include <vector>

#include "extract/document.h"
#include "extract/picture.h"
#include "extract/wire/messages.h"

namespace rasoat::worker {

// Told when a page (1-based) of page_count is begun; with `ocr`, when its recognition begins.
using PageObserver = std::function<void(std::int32_t page, std::int32_t page_count, bool ocr)>;

struct Engine {
  // Runs once, unconfined: loads whatever will be needed (models, code pages, libraries). May throw.
  std::function<void()> warm_up;
  // After warm_up. Changes whenever the same bytes could be read otherwise.
  std::function<std::string()> fingerprint;
  // May throw; std::bad_alloc means what it says.
  std::function<tl::expected<Document, ReadError>(std::span<const std::byte>, const wire::ReadJob&,
                                                  const PageObserver&)>
      read;
  // Folders that must stay readable after confinement.
  std::vector<std::string> readable;
  // Draws pages; throws as `read` does.
  std::function<tl::expected<std::vector<PagePicture>, ReadError>(std::span<const std::byte>, const wire::PictureJob&,
                                                                  const PageObserver&)>
      draw;
  // Makes a copy with marks; throws as `read` does.
  std::function<tl::expected<std::string, ReadError>(std::span<const std::byte>, const wire::CopyJob&,
                                                     const PageObserver&)>
      mark;
};

}  // namespace rasoat::worker
