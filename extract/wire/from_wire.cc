#include "extract/wire/from_wire.h"

#include <string_view>

#include "extract/wire/utf8.h"

namespace rasoat::wire {
namespace {

Bbox from_wire(const fb::Box& box) { return {box.x0(), box.top(), box.x1(), box.bottom()}; }

ImageArea from_wire(const fb::ImageArea& image) {
  return {from_wire(image.box()), image.width_px(), image.height_px()};
}

std::string checked(std::string_view text) { return is_valid_utf8(text) ? std::string(text) : repair_utf8(text); }

// Calls take(entry) for every entry of a vector that may be absent.
template <typename Vector, typename Take>
void for_each(const Vector* vector, Take take) {
  if (vector == nullptr) return;
  for (const auto* entry : *vector) take(*entry);
}

void take_words(const fb::Page& page, std::vector<Word>& words) {
  if (page.words() == nullptr) return;
  words.reserve(page.words()->size());
  std::string_view pool = page.word_texts() == nullptr ? std::string_view() : page.word_texts()->string_view();
  for (const fb::Word* entry : *page.words()) {
    Word& word = words.emplace_back();
    word.text = checked(pool.substr(0, entry->text_size()));
    pool.remove_prefix(entry->text_size());
    word.box = from_wire(entry->box());
    word.font = entry->font();
    word.size = entry->size();
    word.confidence = entry->confidence();
    word.direction = entry->direction();
  }
}

Page from_wire(const fb::Page& from) {
  Page page;
  page.number = from.number();
  page.width = from.width();
  page.height = from.height();
  page.rotation = from.rotation();
  page.source = static_cast<Source>(from.source());
  page.reason = text_from_wire(from.reason());
  page.confidence = from.confidence();
  take_words(from, page.words);
  for_each(from.others(), [&](const fb::OtherReading& reading) {
    page.words[reading.word()].others.push_back({text_from_wire(reading.text()), reading.confidence()});
  });
  for_each(from.rulings(), [&](const fb::Box& box) { page.rulings.push_back({from_wire(box)}); });
  for_each(from.images(), [&](const fb::ImageArea& image) { page.images.push_back(from_wire(image)); });
  for_each(from.unread_ink(), [&](const fb::Box& box) { page.unread_ink.push_back(from_wire(box)); });
  for_each(from.lean(), [&](const fb::LeanAt& at) { page.lean.push_back({at.y(), at.degrees()}); });
  for_each(from.anchors(), [&](const fb::Anchor& at) {
    page.anchors.push_back({at.paragraph(), at.table(), at.row(), at.column(), from_wire(at.box())});
  });
  return page;
}

Font from_wire(const fb::Font& font) {
  return {text_from_wire(font.name()), font.bold(), font.italic(), font.embedded()};
}

Signature from_wire(const fb::Signature& signature) {
  return {text_from_wire(signature.signer()), text_from_wire(signature.signed_at()),
          static_cast<SignatureStatus>(signature.status()), signature.changed_after(),
          text_from_wire(signature.detail())};
}

DocumentNote from_wire(const fb::Note& note) {
  return {text_from_wire(note.code()), note.page(), text_from_wire(note.detail())};
}

}  // namespace

std::string text_from_wire(const flatbuffers::String* text) {
  return text == nullptr ? std::string() : checked(text->string_view());
}

Document from_wire(const fb::Document& from) {
  Document document;
  document.sha256 = text_from_wire(from.sha256());
  document.byte_size = from.byte_size();
  document.page_count = from.page_count();
  document.producer = text_from_wire(from.producer());
  document.format = text_from_wire(from.format());
  for_each(from.pages(), [&](const fb::Page& page) { document.pages.push_back(from_wire(page)); });
  for_each(from.fonts(), [&](const fb::Font& font) { document.fonts.push_back(from_wire(font)); });
  for_each(from.signatures(), [&](const fb::Signature& s) { document.signatures.push_back(from_wire(s)); });
  for_each(from.attachments(),
           [&](const flatbuffers::String& name) { document.attachments.push_back(text_from_wire(&name)); });
  for_each(from.notes(), [&](const fb::Note& note) { document.notes.push_back(from_wire(note)); });
  return document;
}

std::vector<std::string> certificates_from_wire(
    const flatbuffers::Vector<flatbuffers::Offset<fb::Certificate>>* certificates) {
  std::vector<std::string> files;
  for_each(certificates, [&](const fb::Certificate& certificate) {
    const auto* bytes = certificate.bytes();
    files.emplace_back(bytes == nullptr ? "" : reinterpret_cast<const char*>(bytes->data()),
                       bytes == nullptr ? 0 : bytes->size());
  });
  return files;
}

std::vector<Mark> marks_from_wire(const flatbuffers::Vector<flatbuffers::Offset<fb::Mark>>* marks) {
  std::vector<Mark> all;
  for_each(marks, [&](const fb::Mark& from) {
    all.push_back({from.page(), from.rotation(), from_wire(*from.box()), from.colour(), text_from_wire(from.note())});
  });
  return all;
}

std::vector<PageWanted> pages_from_wire(const flatbuffers::Vector<const fb::PageWanted*>* pages) {
  std::vector<PageWanted> wanted;
  for_each(pages, [&](const fb::PageWanted& page) { wanted.push_back({page.number(), page.rotation()}); });
  return wanted;
}

std::vector<PagePicture> pictures_from_wire(const flatbuffers::Vector<flatbuffers::Offset<fb::Picture>>* pictures) {
  std::vector<PagePicture> all;
  for_each(pictures, [&](const fb::Picture& from) {
    const auto* bytes = reinterpret_cast<const char*>(from.bytes()->data());
    all.push_back({from.number(), from.width(), from.height(), from.dpi(), static_cast<PictureFormat>(from.format()),
                   std::string(bytes, from.bytes()->size())});
  });
  return all;
}

ReadLimits from_wire(const fb::ReadLimits& limits) {
  return {limits.max_bytes(),       limits.max_pages(), limits.max_words_per_page(), limits.max_rulings_per_page(),
          limits.max_page_points(), limits.max_pixels()};
}

}  // namespace rasoat::wire
