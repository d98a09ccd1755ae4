#include "extract/pdf/pdf_file.h"

#include <poppler/Catalog.h>
#include <poppler/Error.h>
#include <poppler/ErrorCodes.h>
#include <poppler/FileSpec.h>
#include <poppler/GlobalParams.h>
#include <poppler/PDFDoc.h>
#include <poppler/Stream.h>
#include <poppler/UTF.h>
#include <poppler/XRef.h>

#include <algorithm>
#include <cstring>
#include <exception>
#include <mutex>
#include <new>
#include <optional>
#include <string_view>

#include "extract/pdf/rescue.h"
#include "extract/text/letters.h"

namespace rasoat {
namespace {

thread_local std::uint32_t stream_errors = 0;

// Messages of Poppler after which part of the content is gone. All others are either repaired
// by it or concern nothing that is read here.
bool tells_of_lost_content(std::string_view message) {
  for (const std::string_view sign : {"flate stream", "End of file inside", "Unexpected end of file", "Bad LZW stream",
                                      "Unterminated string", "Weird page contents", "No font in", "Unknown font tag"}) {
    if (message.find(sign) != std::string_view::npos) return true;
  }
  return false;
}

void on_poppler_error(ErrorCategory, Goffset, const char* message) {
  if (message != nullptr && tells_of_lost_content(message)) ++stream_errors;
}

// Readers ask for the header in the first kilobyte; mail and web servers put more before it.
// Without one Poppler would search the whole file for objects, which takes very long.
bool has_pdf_header(std::span<const std::byte> bytes) {
  const std::size_t look = std::min<std::size_t>(bytes.size(), 64 << 10);
  const std::string_view head(reinterpret_cast<const char*>(bytes.data()), look);
  return head.find("%PDF-") != std::string_view::npos;
}

tl::unexpected<ReadError> fail(ReadErrorCode code, std::string message) {
  return tl::unexpected(ReadError{code, std::move(message), 0});
}

std::optional<ReadError> refuse(std::span<const std::byte> bytes, const ReadLimits& limits) {
  if (bytes.empty()) return ReadError{ReadErrorCode::kEmptyFile, "the file has no bytes", 0};
  if (limits.max_bytes != 0 && bytes.size() > limits.max_bytes) {
    return ReadError{ReadErrorCode::kTooLarge,
                     std::to_string(bytes.size()) + " bytes, limit " + std::to_string(limits.max_bytes), 0};
  }
  return std::nullopt;
}

std::unique_ptr<PDFDoc> open_doc(std::span<const std::byte> bytes, const std::string& password, bool* repaired) {
  // MemStream is owned by the document and only reads.
  auto* stream = new MemStream(reinterpret_cast<const char*>(bytes.data()), 0, static_cast<Goffset>(bytes.size()),
                               Object(objNull));
  std::optional<GooString> key;
  if (!password.empty()) key.emplace(password);
  return std::make_unique<PDFDoc>(stream, key, key, nullptr, [repaired] { *repaired = true; });
}

// The colour profile of a PDF/A file is set up anew for every page, which takes far longer than
// reading it; text and lines do not depend on it.
void drop_output_intents(PDFDoc& doc) {
  Object catalog = doc.getXRef()->getCatalog();
  if (!catalog.isDict() || catalog.dictLookupNF("OutputIntents").isNull()) return;
  catalog.getDict()->remove("OutputIntents");
  doc.getXRef()->setModifiedObject(&catalog, doc.getXRef()->getRoot());
}

// The tree of pages may name more of them than are left.
bool has_a_page(PDFDoc& doc) {
  constexpr int kEnough = 100;
  for (int number = 1; number <= std::min(doc.getNumPages(), kEnough); ++number) {
    if (doc.getPage(number) != nullptr) return true;
  }
  return false;
}

}  // namespace

PdfFile::PdfFile(std::span<const std::byte> bytes)
    : repaired_(std::make_unique<bool>(false)), prefetch_(std::make_unique<Prefetch>(bytes)) {}
PdfFile::PdfFile(PdfFile&&) noexcept = default;
PdfFile& PdfFile::operator=(PdfFile&&) noexcept = default;
PdfFile::~PdfFile() = default;

tl::expected<PdfFile, ReadError> PdfFile::open(std::span<const std::byte> bytes, const std::string& password,
                                               const ReadLimits& limits) {
  if (auto refused = refuse(bytes, limits)) return tl::unexpected(*refused);
  if (!has_pdf_header(bytes)) return fail(ReadErrorCode::kNotPdf, "no %PDF- header in the first 64 KiB");
  start_poppler();
  try {
    PdfFile file(bytes);
    file.doc_ = open_doc(bytes, password, file.repaired_.get());
    if (!file.doc_->isOk() && file.doc_->getErrorCode() != errEncrypted) file.rescue(bytes, password);
    if (!file.doc_->isOk()) {
      if (file.doc_->getErrorCode() == errEncrypted) {
        return fail(ReadErrorCode::kEncrypted, password.empty() ? "a password is needed" : "the password is wrong");
      }
      return fail(ReadErrorCode::kDamaged, "no catalogue (" + std::to_string(file.doc_->getErrorCode()) + ")");
    }
    drop_output_intents(*file.doc_);
    file.page_count_ = file.doc_->getNumPages();
    if (file.page_count_ < 1 || (file.rescued() && !has_a_page(*file.doc_)))
      return fail(ReadErrorCode::kDamaged, "no page can be reached");
    if (limits.max_pages != 0 && file.page_count_ > limits.max_pages) {
      return fail(ReadErrorCode::kTooLarge,
                  std::to_string(file.page_count_) + " pages, limit " + std::to_string(limits.max_pages));
    }
    return file;
  } catch (const std::bad_alloc&) {
    return fail(ReadErrorCode::kOutOfMemory, "out of memory while opening");
  } catch (const std::exception& error) {
    return fail(ReadErrorCode::kDamaged, error.what());
  }
}

void PdfFile::rescue(std::span<const std::byte> bytes, const std::string& password) {
  auto mended = with_trailer(bytes);
  if (!mended) return;
  rescued_ = std::make_unique<std::string>(std::move(*mended));
  prefetch_ = std::make_unique<Prefetch>(std::as_bytes(std::span(*rescued_)));
  doc_ = open_doc(std::as_bytes(std::span(*rescued_)), password, repaired_.get());
  *repaired_ = true;
}

std::string PdfFile::producer() const {
  const std::unique_ptr<GooString> text = doc_->getDocInfoProducer();
  return text ? utf8_of_pdf_text(text->toStr()) : std::string();
}

std::vector<std::string> PdfFile::attachments() const {
  constexpr int kMost = 1000;
  std::vector<std::string> names;
  Catalog* catalog = doc_->getCatalog();
  const int count = std::min(catalog->numEmbeddedFiles(), kMost);
  for (int i = 0; i < count; ++i) {
    const std::unique_ptr<FileSpec> file = catalog->embeddedFile(i);
    const GooString* name = file && file->isOk() ? file->getFileName() : nullptr;
    names.push_back(name != nullptr ? utf8_of_pdf_text(name->toStr()) : std::string());
  }
  return names;
}

bool PdfFile::is_portfolio() const {
  const Object catalog = doc_->getXRef()->getCatalog();
  return catalog.isDict() && catalog.dictLookup("Collection").isDict();
}

void start_poppler() {
  static std::once_flag once;
  std::call_once(once, [] {
    globalParams = std::make_unique<GlobalParams>();
    setErrorCallback(on_poppler_error);
  });
}

std::uint32_t take_stream_errors() { return std::exchange(stream_errors, 0u); }

std::string utf8_of_pdf_text(const std::string& bytes) {
  constexpr int kMost = 4096;
  if (bytes.starts_with("\xEF\xBB\xBF"))
    return to_utf8(to_codes(std::string_view(bytes).substr(3, std::size_t{4} * kMost)));
  Unicode* codes = nullptr;
  const int length = TextStringToUCS4(bytes, &codes);
  std::string out;
  for (int i = 0; i < std::min(length, kMost); ++i) append_utf8(out, codes[i]);
  gfree(codes);
  return out;
}

}  // namespace rasoat
