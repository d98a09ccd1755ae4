#include "extract/read/read_document.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "extract/ocr/picture_file.h"
#include "extract/ocr/read_scan.h"
#include "extract/office/package.h"
#include "extract/office/read_docx.h"
#include "extract/office/read_xlsx.h"
#include "extract/pdf/read_pdf.h"
#include "extract/read/page_picture.h"

namespace rasoat {
namespace {

constexpr float kLowConfidence = 0.6F;
constexpr double kLeastDpi = 120;  // of a picture of a page: below, letters run together

// The font that words of OCR name: none is known.
std::uint32_t font_of_scans(Document& document) {
  const auto unnamed =
      std::find_if(document.fonts.begin(), document.fonts.end(), [](const Font& font) { return font.name.empty(); });
  if (unnamed != document.fonts.end()) return static_cast<std::uint32_t>(unnamed - document.fonts.begin());
  document.fonts.emplace_back();
  return static_cast<std::uint32_t>(document.fonts.size() - 1);
}

std::uint64_t most_pixels(const ReadLimits& limits) {
  return limits.max_pixels > 0 ? limits.max_pixels : kMostPicturePixels;
}

}  // namespace

bool wants_ocr(const Page& page, OcrMode mode) {
  // What is cut off or over a limit has no picture worth reading.
  constexpr std::array<std::string_view, 2> kHopeless = {"damaged", "too-large"};
  if (mode == OcrMode::kNever || page.source == Source::kBlank) return false;
  if (std::find(kHopeless.begin(), kHopeless.end(), page.reason) != kHopeless.end()) return false;
  return mode == OcrMode::kAlways || page.source == Source::kUnread;
}

Page merge_scan(const Page& layer, Page scan, std::uint32_t font) {
  const bool sideways = scan.rotation % 180 != 0;
  scan.number = layer.number;
  scan.width = sideways ? layer.height : layer.width;
  scan.height = sideways ? layer.width : layer.height;
  scan.images = layer.images;
  for (ImageArea& image : scan.images) {
    image.box = turned_box(image.box, layer.width, layer.height, scan.rotation);
  }
  scan.rotation = (layer.rotation + scan.rotation) % 360;
  if (scan.source == Source::kOcr) scan.reason = layer.reason;
  for (Word& word : scan.words) word.font = font;
  return scan;
}

ocr::Engine* DocumentReader::engine() {
  if (!engine_ && !engine_failed_) {
    if (auto opened = ocr::Engine::open()) {
      engine_.emplace(std::move(*opened));
    } else {
      engine_failed_ = true;
    }
  }
  return engine_ ? &*engine_ : nullptr;
}

tl::expected<Document, ReadError> DocumentReader::read(std::span<const std::byte> bytes, const ReadOptions& options,
                                                       const ReadObserver& observer) {
  if (office::is_package(bytes) || office::is_compound_file(bytes)) return read_office(bytes, options, observer);
  const auto file = PdfFile::open(bytes, options.password, options.limits);
  if (!file) return tl::unexpected(file.error());
  const auto begin = [&](std::int32_t page, std::int32_t count) { observer(page, count, false); };
  // Page by page, so that whoever watches sees pages in their order.
  return read_pdf(*file, bytes, options, begin, [&](Document& document) {
    if (!wants_ocr(document.pages.back(), options.ocr)) return;
    observer(document.pages.back().number, document.page_count, true);
    scan_last_page(*file, options.limits, document);
  });
}

// A page whose picture cannot be made, or that nobody can recognise, stays unread and says so.
void DocumentReader::scan_last_page(const PdfFile& file, const ReadLimits& limits, Document& document) {
  Page& page = document.pages.back();
  ocr::Engine* const recogniser = engine();
  if (recogniser == nullptr) return;
  const auto picture = picture_of_page(file, page, most_pixels(limits));
  if (!picture) return;
  put_scan(read_scan(*recogniser, scan_of(*picture)), page, document);
}

tl::expected<Document, ReadError> DocumentReader::read_office(std::span<const std::byte> bytes,
                                                              const ReadOptions& options,
                                                              const ReadObserver& observer) {
  const auto read_picture = [&](Page& page, std::span<const std::byte> picture, Document& document) {
    ocr::Engine* const recogniser = wants_ocr(page, options.ocr) ? engine() : nullptr;
    const auto file = recogniser != nullptr ? read_picture_file(picture, most_pixels(options.limits)) : std::nullopt;
    if (!file || file->on_paper(page.width, page.height).dpi_x < kLeastDpi) return;
    observer(page.number, document.page_count, true);
    put_scan(read_scan(*recogniser, file->on_paper(page.width, page.height)), page, document);
  };
  auto document =
      office::is_workbook(bytes) ? office::read_xlsx(bytes, options) : office::read_docx(bytes, options, read_picture);
  if (document) document->sha256 = sha256_of(bytes);
  return document;
}

void DocumentReader::put_scan(Page scan, Page& page, Document& document) {
  const std::vector<Anchor> anchors = page.anchors;
  page = merge_scan(page, std::move(scan), font_of_scans(document));
  page.anchors = anchors;
  const bool recognised = page.source == Source::kOcr && page.confidence >= kLowConfidence;
  if (recognised || page.source == Source::kBlank) return;
  document.notes.push_back(
      {"ocr-low-confidence", page.number, std::to_string(static_cast<int>(page.confidence * 100)) + "%"});
}

}  // namespace rasoat
