#include "extract/pdf/read_pdf.h"

#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <string_view>

#include "extract/pdf/output_dev.h"
#include "extract/pdf/page_words.h"
#include "extract/pdf/pdf_file.h"
#include "extract/pdf/signatures.h"
#include "extract/text/normalize.h"

namespace rasoat {
namespace {

std::string list_of(const std::vector<std::string>& names) {
  std::string list;
  for (const std::string& name : names) list += (list.empty() ? "" : ", ") + name;
  return list;
}

// What lies in the file without being a page of it is named, never opened.
void take_attachments(const PdfFile& file, Document& document) {
  for (const std::string& name : file.attachments()) document.attachments.push_back(normalize(name));
  const bool portfolio = file.is_portfolio();
  if (document.attachments.empty() && !portfolio) return;
  document.notes.push_back({portfolio ? "portfolio-unread" : "attachment-unread", 0, list_of(document.attachments)});
}

void take_attachments_of_page(std::vector<std::string> names, std::int32_t page, Document& document) {
  if (names.empty()) return;
  for (std::string& name : names) name = normalize(name);
  document.notes.push_back({"attachment-unread", page, list_of(names)});
  std::move(names.begin(), names.end(), std::back_inserter(document.attachments));
}

// What stood on it may lie in the part of the file that is lost.
void distrust_blank(Page& page) {
  if (page.source != Source::kBlank) return;
  page.source = Source::kUnread;
  page.reason = "damaged";
  page.confidence = 0;
}

Document facts_of(std::span<const std::byte> bytes, const PdfFile& file, const ReadOptions& options) {
  Document document;
  document.sha256 = sha256_of(bytes);
  document.byte_size = bytes.size();
  document.page_count = file.page_count();
  document.producer = normalize(file.producer());
  document.format = "pdf";
  take_attachments(file, document);
  document.signatures = read_signatures(file, bytes, options);
  return document;
}

}  // namespace

std::string sha256_of(std::span<const std::byte> bytes) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned int size = 0;
  EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size, EVP_sha256(), nullptr);
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string hex;
  for (unsigned int i = 0; i < size; ++i) {
    hex.push_back(kDigits[digest[i] >> 4]);
    hex.push_back(kDigits[digest[i] & 15]);
  }
  return hex;
}

tl::expected<Document, ReadError> read_pdf(std::span<const std::byte> bytes, const ReadOptions& options,
                                           const PageObserver& observer) {
  auto file = PdfFile::open(bytes, options.password, options.limits);
  if (!file) return tl::unexpected(file.error());
  return read_pdf(*file, bytes, options, observer);
}

Document read_pdf(const PdfFile& file, std::span<const std::byte> bytes, const ReadOptions& options,
                  const PageObserver& observer, const PageFinisher& finish) {
  Document document = facts_of(bytes, file, options);
  const std::int32_t first = std::max(options.first_page, 1);
  const std::int32_t last = options.last_page > 0 ? std::min(options.last_page, file.page_count()) : file.page_count();
  PageReader reader(file, options.limits, document.fonts);
  for (std::int32_t number = first; number <= last; ++number) {
    if (observer) observer(number, file.page_count());
    PageMarks marks = reader.read(number);
    take_attachments_of_page(std::move(marks.attachments), number, document);
    document.pages.push_back(page_from_marks(std::move(marks), number, document.fonts, options.limits, document.notes));
    if (file.rescued()) distrust_blank(document.pages.back());
    if (finish) finish(document);
  }
  if (file.repaired()) document.notes.insert(document.notes.begin(), {"truncated", 0, "cross-reference rebuilt"});
  return document;
}

}  // namespace rasoat
