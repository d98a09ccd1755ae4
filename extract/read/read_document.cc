#include "extract/read/read_document.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "extract/ocr/read_scan.h"
#include "extract/pdf/read_pdf.h"
#include "extract/read/page_picture.h"

namespace rasoat {
namespace {

constexpr float kLowConfidence = 0.6F;

// The font that words of OCR name: none is known.
std::uint32_t font_of_scans(Document& document) {
  const auto unnamed =
      std::find_if(document.fonts.begin(), document.fonts.end(), [](const Font& font) { return font.name.empty(); });
  if (unnamed != document.fonts.end()) return static_cast<std::uint32_t>(unnamed - document.fonts.begin());
  document.fonts.emplace_back();
  return static_cast<std::uint32_t>(document.fonts.size() - 1);
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
  const auto file = PdfFile::open(bytes, options.password, options.limits);
  if (!file) return tl::unexpected(file.error());
  const auto begin = [&](std::int32_t page, std::int32_t count) { observer(page, count, false); };
  // Page by page, so that whoever watches sees pages in their order.
  return read_pdf(*file, bytes, options, begin, [&](Document& document) {
    if (!wants_ocr(document.pages.back(), options.ocr)) return;
    observer(document.pages.back().number, document.page_count, true);
    scan_last_page(*file, document);
  });
}

// A page whose picture cannot be made, or that nobody can recognise, stays unread and says so.
void DocumentReader::scan_last_page(const PdfFile& file, Document& document) {
  Page& page = document.pages.back();
  ocr::Engine* const recogniser = engine();
  if (recogniser == nullptr) return;
  const auto picture = picture_of_page(file, page);
  if (!picture) return;
  page = merge_scan(page, read_scan(*recogniser, scan_of(*picture)), font_of_scans(document));
  if (page.source != Source::kOcr || page.confidence >= kLowConfidence) return;
  document.notes.push_back(
      {"ocr-low-confidence", page.number, std::to_string(static_cast<int>(page.confidence * 100)) + "%"});
}

}  // namespace rasoat
