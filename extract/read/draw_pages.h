// Pages as picture files, for people to look at. Runs inside the confined worker.
#pragma once

#include <cstddef>
#include <span>
#include <tl/expected.hpp>
#include <vector>

#include "extract/document.h"
#include "extract/picture.h"
#include "extract/read/read_document.h"

namespace rasoat {

// The pages that are wanted, with stamps and form fields, without reviewers' marks; ascending. A page
// that the file does not have or that cannot be drawn is left out. The same bytes and options give the
// same pictures. Errors as PdfFile::open; a draft (DOCX, XLSX) has no pages: kNotPdf.
tl::expected<std::vector<PagePicture>, ReadError> draw_pages(std::span<const std::byte> bytes,
                                                             const PictureOptions& options,
                                                             const ReadObserver& observer);

}  // namespace rasoat
