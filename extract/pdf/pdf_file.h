// PdfFile: an opened PDF. Wraps Poppler's document; what Poppler throws or says stays inside.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <tl/expected.hpp>
#include <vector>

#include "extract/document.h"
#include "extract/pdf/prefetch.h"

class PDFDoc;  // Poppler's

namespace rasoat {

class PdfFile {
 public:
  // `bytes` must outlive the file. kEmptyFile, kTooLarge, kNotPdf, kEncrypted (no or a wrong
  // password; the empty user password opens by itself), kDamaged (no page can be reached).
  static tl::expected<PdfFile, ReadError> open(std::span<const std::byte> bytes, const std::string& password,
                                               const ReadLimits& limits);
  PdfFile(PdfFile&&) noexcept;
  PdfFile& operator=(PdfFile&&) noexcept;
  ~PdfFile();

  PDFDoc& doc() const { return *doc_; }
  // To be called before a page is interpreted: makes it faster, changes nothing.
  void prepare(std::int32_t page) const { prefetch_->prepare(*doc_, page); }
  std::int32_t page_count() const { return page_count_; }
  // The file's own tables were damaged and Poppler made new ones: something may be missing.
  bool repaired() const { return *repaired_; }
  // The end of the file is lost: a page on which nothing is found may have had something.
  bool rescued() const { return rescued_ != nullptr; }
  std::string producer() const;                  // UTF-8, as written
  std::vector<std::string> attachments() const;  // names; at most 1,000
  bool is_portfolio() const;                     // its pages are a cover for the attachments

 private:
  explicit PdfFile(std::span<const std::byte> bytes);
  // Opens again what has no end any more.
  void rescue(std::span<const std::byte> bytes, const std::string& password);
  std::unique_ptr<bool> repaired_;        // written by a callback of doc_
  std::unique_ptr<std::string> rescued_;  // the bytes with a trailer; outlives doc_
  std::unique_ptr<Prefetch> prefetch_;    // outlives doc_
  std::unique_ptr<PDFDoc> doc_;
  std::int32_t page_count_ = 0;
};

// Starts Poppler once in this process; threads may race for it. Everything here calls it first.
void start_poppler();

// Content of a stream that Poppler found cut off or impossible to decode, counted on this thread
// since the last call.
std::uint32_t take_stream_errors();

// A PDF text string (PDFDocEncoding, UTF-16 or UTF-8 with a mark) as UTF-8, at most 4,096 code points.
std::string utf8_of_pdf_text(const std::string& bytes);

}  // namespace rasoat
