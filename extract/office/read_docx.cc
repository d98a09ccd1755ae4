#include "extract/office/read_docx.h"

#include <algorithm>
#include <utility>

#include "extract/office/docx_body.h"
#include "extract/office/lay_out.h"
#include "extract/office/legacy_runs.h"
#include "extract/office/package.h"
#include "extract/office/xml.h"
#include "extract/text/normalize.h"

namespace rasoat::office {
namespace {

tl::unexpected<ReadError> fail(ReadErrorCode code, std::string message) {
  return tl::unexpected(ReadError{code, std::move(message), 0});
}

bool is_text_part(std::string_view name) { return name.ends_with(".xml") || name.ends_with(".rels"); }

// What a document's understanding needs; thumbnails, themes and styles of other programs stay packed.
bool is_wanted(std::string_view name) {
  if (!is_text_part(name)) return false;
  return name.starts_with("_rels/") || name.find("/_rels/") != std::string_view::npos ||
         name.ends_with("/styles.xml") || name.ends_with("/numbering.xml") ||
         name.find("/document") != std::string_view::npos;
}

std::string main_part(const Parts& parts) {
  const auto relationships = parts.find("_rels/.rels");
  const std::string named = relationships == parts.end() ? "" : target_of(relationships->second, "/officeDocument", "");
  return named.empty() ? "word/document.xml" : named;
}

std::string producer_of(std::span<const std::byte> bytes) {
  const auto parts = read_parts(bytes, [](std::string_view name) { return name == "docProps/app.xml"; });
  if (!parts || parts->empty()) return "";
  pugi::xml_document xml;
  if (!parse_xml(parts->begin()->second, xml)) return "";
  return normalize(child(xml.document_element(), "Application").text().get());
}

void keep_range(const ReadOptions& options, std::vector<Page>& pages) {
  std::erase_if(pages, [&](const Page& page) {
    return page.number < options.first_page || (options.last_page > 0 && page.number > options.last_page);
  });
}

// Words need a font to name.
void ensure_font(Document& document) {
  if (document.fonts.empty()) document.fonts.emplace_back();
}

void read_pictures(std::span<const std::byte> bytes, const std::vector<PagePicture>& pictures,
                   const ReadOptions& options, const PictureReader& read_picture, Document& document) {
  if (pictures.empty() || !read_picture) return;
  const auto parts = read_parts(bytes, [&](std::string_view name) {
    return std::any_of(pictures.begin(), pictures.end(),
                       [&](const PagePicture& picture) { return picture.part == name; });
  });
  if (!parts) return;
  for (const PagePicture& picture : pictures) {
    const auto found = parts->find(picture.part);
    const auto number = static_cast<std::int32_t>(picture.page + 1);
    if (found == parts->end() || number < options.first_page || (options.last_page > 0 && number > options.last_page))
      continue;
    read_picture(document.pages.at(picture.page), std::as_bytes(std::span(found->second)), document);
  }
}

tl::expected<void, ReadError> refuse(std::span<const std::byte> bytes, const ReadLimits& limits) {
  if (bytes.empty()) return fail(ReadErrorCode::kEmptyFile, "the file has no bytes");
  if (limits.max_bytes != 0 && bytes.size() > limits.max_bytes) {
    return fail(ReadErrorCode::kTooLarge, std::to_string(bytes.size()) + " bytes");
  }
  if (is_encrypted_package(bytes)) return fail(ReadErrorCode::kEncrypted, "an encrypted office file");
  if (!is_package(bytes)) return fail(ReadErrorCode::kNotPdf, "no office file");
  return {};
}

bool is_over(const Page& page, const ReadLimits& limits) {
  const auto over = [](std::size_t count, std::uint32_t limit) { return limit != 0 && count > limit; };
  return over(page.words.size(), limits.max_words_per_page) || over(page.rulings.size(), limits.max_rulings_per_page);
}

void hold_limits(const ReadLimits& limits, std::vector<Page>& pages) {
  for (Page& page : pages) {
    if (!is_over(page, limits)) continue;
    page.words.clear();
    page.rulings.clear();
    page.anchors.clear();
    page.source = Source::kUnread;
    page.reason = "too-large";
    page.confidence = 0;
  }
}

}  // namespace

tl::expected<Document, ReadError> read_docx(std::span<const std::byte> bytes, const ReadOptions& options,
                                            const PictureReader& read_picture) {
  if (const auto refused = refuse(bytes, options.limits); !refused) return tl::unexpected(refused.error());
  const auto parts = read_parts(bytes, is_wanted);
  if (!parts) return tl::unexpected(parts.error());
  const std::string main = main_part(*parts);
  if (!parts->contains(main)) return fail(ReadErrorCode::kNotPdf, "an archive, but no document");
  Body body = read_body(*parts, main);
  if (body.draft.blocks.empty() && !body.is_whole)
    return fail(ReadErrorCode::kDamaged, "the document's XML is damaged");
  decode_legacy_runs(body.draft);
  LaidOut laid_out = lay_out(body.draft);

  Document document;
  document.byte_size = bytes.size();
  document.format = "docx";
  document.producer = producer_of(bytes);
  document.fonts = std::move(body.draft.fonts);
  ensure_font(document);
  document.page_count = static_cast<std::int32_t>(laid_out.pages.size());
  if (options.limits.max_pages != 0 && document.page_count > options.limits.max_pages) {
    return fail(ReadErrorCode::kTooLarge, std::to_string(document.page_count) + " pages");
  }
  document.pages = std::move(laid_out.pages);
  for (const std::string& font : body.draft.legacy_fonts) document.notes.push_back({"legacy-encoding", 0, font});
  if (!body.is_whole) document.notes.push_back({"truncated", 0, "over a limit"});
  hold_limits(options.limits, document.pages);
  read_pictures(bytes, laid_out.pictures, options, read_picture, document);
  keep_range(options, document.pages);
  return document;
}

}  // namespace rasoat::office
