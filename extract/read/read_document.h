// read_document: the bytes of a document in, a Document out, each page read the way that serves it:
// from its text layer, or by OCR where that has nothing to say. Runs inside the confined worker.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <tl/expected.hpp>

#include "extract/document.h"
#include "extract/ocr/engine.h"
#include "extract/pdf/pdf_file.h"

namespace rasoat {

// Whether a page that was read from its text layer is read again by OCR.
bool wants_ocr(const Page& page, OcrMode mode);

// The page as OCR sees it, put in the place of the page as the text layer gave it: number, why OCR
// was asked (reason) and the file's rotation stay; `font` is the index of a font for its words.
Page merge_scan(const Page& layer, Page scan, std::uint32_t font);

// Told as each page (1-based) of page_count is begun; with ocr, when its recognition begins.
using ReadObserver = std::function<void(std::int32_t page, std::int32_t page_count, bool ocr)>;

// Reads documents one after the other. The recogniser is loaded when the first scan asks for it.
// One thread only.
class DocumentReader {
 public:
  // PDF, DOCX and XLSX, told by what they hold. Errors as read_pdf and read_docx. A page whose picture cannot be made
  // or recognised stays kUnread.
  tl::expected<Document, ReadError> read(std::span<const std::byte> bytes, const ReadOptions& options,
                                         const ReadObserver& observer);

 private:
  ocr::Engine* engine();
  tl::expected<Document, ReadError> read_office(std::span<const std::byte> bytes, const ReadOptions& options,
                                                const ReadObserver& observer);
  void scan_last_page(const PdfFile& file, const ReadLimits& limits, Document& document);
  // The page as it was recognised, in the place of what is known of it; a note where that is not sure.
  void put_scan(Page scan, Page& page, Document& document);

  std::optional<ocr::Engine> engine_;
  bool engine_failed_ = false;
};

}  // namespace rasoat
