// read_pdf: the bytes of a PDF in, a Document out. Runs inside the confined worker.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <tl/expected.hpp>

#include "extract/document.h"
#include "extract/pdf/pdf_file.h"

namespace rasoat {

// Told as each page (1-based) of page_count is begun, for the clock that runs against a worker.
using PageObserver = std::function<void(std::int32_t page, std::int32_t page_count)>;

// Given each page as soon as it was read, last in document.pages, to be read better if need be.
using PageFinisher = std::function<void(Document& document)>;

// Reads the pages of options.first_page..last_page (a range outside the file gives no pages) in
// one pass each, text layer only: pages that have to be read by OCR come back as kUnread with the
// reason (page_decision.h). Everything a page paints is kept even so.
// Errors: kEmptyFile, kNotPdf, kEncrypted, kDamaged, kTooLarge (bytes, pages), kOutOfMemory.
// A page over max_words_per_page, max_rulings_per_page or max_page_points is kUnread
// "too-large"; a page that is cut off or cannot be reached is kUnread "damaged".
// Notes: "truncated" (the file was damaged and repaired), "legacy-encoding",
// "text-layer-untrusted".
// Safe from several threads on different bytes after warm_up_pdf(). Bounded by options.limits
// except in time: some files keep Poppler busy for ever, the worker's clock ends them.
tl::expected<Document, ReadError> read_pdf(std::span<const std::byte> bytes, const ReadOptions& options,
                                           const PageObserver& observer = nullptr);

// The same for a file that is already open (the OCR room opens it once for reading and pictures).
// `bytes` are those that it was opened from.
Document read_pdf(const PdfFile& file, std::span<const std::byte> bytes, const ReadOptions& options,
                  const PageObserver& observer = nullptr, const PageFinisher& finish = nullptr);

// Lower-case hex of 32 bytes: what Document::sha256 holds.
std::string sha256_of(std::span<const std::byte> bytes);

// Starts Poppler and reads one tiny PDF, so that everything built on first use is there. Once per
// process, before threads and before confinement.
void warm_up_pdf();

}  // namespace rasoat
