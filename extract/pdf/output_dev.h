// The one pass over a page's content stream: Poppler's interpreter drives a private OutputDev,
// which collects PageMarks. The only place that knows Poppler's graphics state.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "extract/document.h"
#include "extract/pdf/page_marks.h"
#include "extract/pdf/pdf_file.h"

namespace rasoat {

// Reads pages of one file, in any order; what a file's pages share (colour profiles, fonts) is set
// up once. Fonts met for the first time are appended to `fonts`, fonts alike in every field share
// an entry. `file`, `limits` and `fonts` must outlive it. One thread at a time.
class PageReader {
 public:
  PageReader(const PdfFile& file, const ReadLimits& limits, std::vector<Font>& fonts);
  ~PageReader();
  PageReader(const PageReader&) = delete;
  PageReader& operator=(const PageReader&) = delete;

  // Page `number`, 1-based. Never throws: a page that cannot be read says so in its marks.
  PageMarks read(std::int32_t number);

 private:
  class Dev;
  const PdfFile& file_;
  const ReadLimits& limits_;
  std::unique_ptr<Dev> dev_;
};

}  // namespace rasoat
