#include "extract/worker/pdf_engine.h"

#include "extract/pdf/read_pdf.h"
#include "extract/read/read_document.h"
#include "extract/wire/build_id.h"

namespace rasoat::worker {
namespace {

tl::expected<Document, ReadError> read(std::span<const std::byte> bytes, const wire::ReadJob& job,
                                       const PageObserver& observer) {
  static DocumentReader reader;  // one job at a time; keeps the recogniser for the next one
  return reader.read(bytes, job.options, observer);
}

// What decides how a document is read: this program and the libraries that read for it.
std::string fingerprint() {
  return wire::fingerprint_of_code({"libpoppler", "libtesseract", "liblept", "libfreetype", "libicu", "liblcms2"});
}

}  // namespace

// CMaps and encodings; the models of OCR.
Engine pdf_engine() { return {warm_up_pdf, fingerprint, read, {"/usr/share/poppler", "/usr/share/tesseract-ocr"}}; }

}  // namespace rasoat::worker
