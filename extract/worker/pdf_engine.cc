#include "extract/worker/pdf_engine.h"

#include <cstdlib>

#include "extract/pdf/mark_copy.h"
#include "extract/pdf/read_pdf.h"
#include "extract/read/draw_pages.h"
#include "extract/read/read_document.h"
#include "extract/wire/build_id.h"

namespace rasoat::worker {
namespace {

tl::expected<Document, ReadError> read(std::span<const std::byte> bytes, const wire::ReadJob& job,
                                       const PageObserver& observer) {
  static DocumentReader reader;  // one job at a time; keeps the recogniser for the next one
  return reader.read(bytes, job.options, observer);
}

tl::expected<std::vector<PagePicture>, ReadError> draw(std::span<const std::byte> bytes, const wire::PictureJob& job,
                                                       const PageObserver& observer) {
  return draw_pages(bytes, job.options, observer);
}

tl::expected<std::string, ReadError> mark(std::span<const std::byte> bytes, const wire::CopyJob& job,
                                          const PageObserver& observer) {
  return mark_copy(bytes, job.options,
                   [&](std::int32_t page, std::int32_t page_count) { observer(page, page_count, false); });
}

// Where models are: Debian's folder, or the one that the environment names.
std::vector<std::string> model_folders() {
  std::vector<std::string> folders = {"/usr/share/tesseract-ocr"};
  if (const char* named = std::getenv("TESSDATA_PREFIX")) folders.emplace_back(named);
  return folders;
}

// What decides how a document is read: this program, the libraries that read for it, the models.
std::string fingerprint() {
  std::string text =
      wire::fingerprint_of_code({"libpoppler", "libtesseract", "liblept", "libfreetype", "libicu", "liblcms2"});
  for (const std::string& folder : model_folders()) {
    text += " " + wire::fingerprint_of_files(folder, {"vie.traineddata", "Vietnamese.traineddata"});
  }
  return text;
}

// CMaps and encodings; the models of OCR.
std::vector<std::string> readable() {
  std::vector<std::string> folders = model_folders();
  folders.emplace_back("/usr/share/poppler");
  return folders;
}

}  // namespace

Engine pdf_engine() { return {warm_up_pdf, fingerprint, read, readable(), draw, mark}; }

}  // namespace rasoat::worker
