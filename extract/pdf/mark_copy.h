// A copy of a PDF with highlights and notes. The original's bytes stay as they are, the marks follow them
// (ISO 32000-1, 7.5.6, incremental updates): signatures remain valid and whoever strips the end has the original.
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <tl/expected.hpp>

#include "extract/document.h"
#include "extract/marks.h"

namespace rasoat {

// Told as the marks of a page (1-based) of page_count are begun.
using MarkObserver = std::function<void(std::int32_t page, std::int32_t page_count)>;

// The bytes of the copy. Marks on pages that the file lacks are left out. A file whose own tables are lost cannot
// be added to: it is written anew. Errors as PdfFile::open; kDamaged where the copy cannot be opened again.
tl::expected<std::string, ReadError> mark_copy(std::span<const std::byte> bytes, const CopyOptions& options,
                                               const MarkObserver& observer);

}  // namespace rasoat
