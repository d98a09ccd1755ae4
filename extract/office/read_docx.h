// read_docx: the bytes of a DOCX in, a Document out: what a department drafts before it prints. Runs
// inside the confined worker.
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <tl/expected.hpp>

#include "extract/document.h"

namespace rasoat::office {

// Given each picture that fills a page (the file as it lies in the document: PNG, JPEG, TIFF ...), to be
// read better if need be; `page` is what is known of it so far, kUnread.
using PictureReader = std::function<void(Page& page, std::span<const std::byte> picture, Document& document)>;

// format is "docx"; pages are made by laying the text out (lay_out.h) and carry anchors; page_count is
// their number. options.first_page and last_page hold as for a PDF.
// Errors: kEmptyFile, kTooLarge, kEncrypted, kNotPdf (no document at all), kDamaged (a document that
// cannot be unpacked or understood). Notes: "legacy-encoding", "truncated" (a limit was reached).
tl::expected<Document, ReadError> read_docx(std::span<const std::byte> bytes, const ReadOptions& options,
                                            const PictureReader& read_picture = nullptr);

}  // namespace rasoat::office
