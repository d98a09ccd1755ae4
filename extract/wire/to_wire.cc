#include "extract/wire/to_wire.h"

#include <string>
#include <vector>

namespace rasoat::wire {
namespace {

using Builder = flatbuffers::FlatBufferBuilder;
template <typename T>
using Offset = flatbuffers::Offset<T>;

// Room for one table, its vtable, its offset and the padding of a few members.
constexpr std::size_t kTableBytes = 192;

fb::Box to_wire(const Bbox& box) { return {box.x0, box.top, box.x1, box.bottom}; }

fb::Word to_wire(const Word& word) {
  return {to_wire(word.box), static_cast<std::uint32_t>(word.text.size()), word.font, word.size, word.confidence,
          word.direction};
}

fb::ImageArea to_wire(const ImageArea& image) { return {to_wire(image.box), image.width_px, image.height_px}; }

// A vector of structs, filled in place from values.
template <typename Struct, typename Value, typename Convert>
Offset<flatbuffers::Vector<const Struct*>> structs_to_wire(Builder& out, const std::vector<Value>& values,
                                                           Convert convert) {
  Struct* slots = nullptr;
  const auto vector = out.CreateUninitializedVectorOfStructs(values.size(), &slots);
  for (std::size_t i = 0; i < values.size(); ++i) slots[i] = convert(values[i]);
  return vector;
}

template <typename Table, typename Value>
Offset<flatbuffers::Vector<Offset<Table>>> tables_to_wire(Builder& out, const std::vector<Value>& values,
                                                          Offset<Table> (*convert)(Builder&, const Value&)) {
  std::vector<Offset<Table>> tables;
  tables.reserve(values.size());
  for (const Value& value : values) tables.push_back(convert(out, value));
  return out.CreateVector(tables);
}

Offset<flatbuffers::String> texts_of(Builder& out, const std::vector<Word>& words) {
  std::string pool;
  for (const Word& word : words) pool += word.text;
  return out.CreateString(pool);
}

Offset<flatbuffers::Vector<Offset<fb::OtherReading>>> others_of(Builder& out, const std::vector<Word>& words) {
  std::vector<Offset<fb::OtherReading>> readings;
  for (std::size_t i = 0; i < words.size(); ++i) {
    for (const Reading& reading : words[i].others) {
      const auto text = out.CreateString(reading.text);
      readings.push_back(fb::CreateOtherReading(out, static_cast<std::uint32_t>(i), text, reading.confidence));
    }
  }
  return out.CreateVector(readings);
}

Offset<fb::Page> page_to_wire(Builder& out, const Page& page) {
  const auto reason = out.CreateString(page.reason);
  const auto texts = texts_of(out, page.words);
  const auto words = structs_to_wire<fb::Word>(out, page.words, [](const Word& word) { return to_wire(word); });
  const auto others = others_of(out, page.words);
  const auto rulings =
      structs_to_wire<fb::Box>(out, page.rulings, [](const Ruling& line) { return to_wire(line.box); });
  const auto images =
      structs_to_wire<fb::ImageArea>(out, page.images, [](const ImageArea& image) { return to_wire(image); });
  const auto unread = structs_to_wire<fb::Box>(out, page.unread_ink, [](const Bbox& box) { return to_wire(box); });
  const auto lean =
      structs_to_wire<fb::LeanAt>(out, page.lean, [](const LeanAt& at) { return fb::LeanAt(at.y, at.degrees); });
  const auto anchors = structs_to_wire<fb::Anchor>(out, page.anchors, [](const Anchor& at) {
    return fb::Anchor(to_wire(at.box), at.paragraph, at.table, at.row, at.column);
  });
  return fb::CreatePage(out, page.number, page.width, page.height, page.rotation,
                        static_cast<std::uint8_t>(page.source), reason, page.confidence, texts, words, others, rulings,
                        images, unread, lean, anchors);
}

Offset<fb::Font> font_to_wire(Builder& out, const Font& font) {
  const auto name = out.CreateString(font.name);
  return fb::CreateFont(out, name, font.bold, font.italic, font.embedded);
}

Offset<fb::Signature> signature_to_wire(Builder& out, const Signature& signature) {
  const auto signer = out.CreateString(signature.signer);
  const auto signed_at = out.CreateString(signature.signed_at);
  const auto detail = out.CreateString(signature.detail);
  return fb::CreateSignature(out, signer, signed_at, static_cast<std::uint8_t>(signature.status),
                             signature.changed_after, detail);
}

Offset<fb::Note> note_to_wire(Builder& out, const DocumentNote& note) {
  const auto code = out.CreateString(note.code);
  const auto detail = out.CreateString(note.detail);
  return fb::CreateNote(out, code, note.page, detail);
}

Offset<fb::Certificate> certificate_to_wire(Builder& out, const std::string& bytes) {
  return fb::CreateCertificate(out,
                               out.CreateVector(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()));
}

Offset<fb::Picture> picture_to_wire(Builder& out, const PagePicture& picture) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(picture.bytes.data());
  return fb::CreatePicture(out, picture.number, picture.width, picture.height, picture.dpi,
                           static_cast<std::uint8_t>(picture.format), out.CreateVector(bytes, picture.bytes.size()));
}

Offset<fb::Mark> mark_to_wire(Builder& out, const Mark& mark) {
  const auto note = out.CreateString(mark.note);
  const fb::Box box = to_wire(mark.box);
  return fb::CreateMark(out, mark.page, mark.rotation, &box, mark.colour, note);
}

std::size_t wire_size(const Page& page) {
  std::size_t bytes = kTableBytes + page.reason.size() + page.words.size() * sizeof(fb::Word) +
                      page.rulings.size() * sizeof(fb::Box) + page.images.size() * sizeof(fb::ImageArea) +
                      page.unread_ink.size() * sizeof(fb::Box) + page.lean.size() * sizeof(fb::LeanAt) +
                      page.anchors.size() * sizeof(fb::Anchor);
  for (const Word& word : page.words) {
    bytes += word.text.size();
    for (const Reading& reading : word.others) bytes += kTableBytes + reading.text.size();
  }
  return bytes;
}

}  // namespace

std::size_t wire_size(const Document& document) {
  std::size_t bytes = 2 * kTableBytes + document.producer.size() + document.format.size() + document.sha256.size();
  for (const Page& page : document.pages) bytes += wire_size(page);
  for (const Font& font : document.fonts) bytes += kTableBytes + font.name.size();
  for (const Signature& s : document.signatures) {
    bytes += kTableBytes + s.signer.size() + s.signed_at.size() + s.detail.size();
  }
  for (const std::string& name : document.attachments) bytes += kTableBytes + name.size();
  for (const DocumentNote& note : document.notes) bytes += kTableBytes + note.code.size() + note.detail.size();
  return bytes;
}

std::size_t wire_size(const std::vector<PagePicture>& pictures) {
  std::size_t bytes = kTableBytes;
  for (const PagePicture& picture : pictures) bytes += kTableBytes + picture.bytes.size();
  return bytes;
}

Offset<fb::Document> to_wire(Builder& out, const Document& document) {
  const auto sha256 = out.CreateString(document.sha256);
  const auto producer = out.CreateString(document.producer);
  const auto format = out.CreateString(document.format);
  const auto pages = tables_to_wire(out, document.pages, page_to_wire);
  const auto fonts = tables_to_wire(out, document.fonts, font_to_wire);
  const auto signatures = tables_to_wire(out, document.signatures, signature_to_wire);
  const auto attachments = out.CreateVectorOfStrings(document.attachments);
  const auto notes = tables_to_wire(out, document.notes, note_to_wire);
  return fb::CreateDocument(out, sha256, document.byte_size, document.page_count, producer, format, pages, fonts,
                            signatures, attachments, notes);
}

Offset<flatbuffers::Vector<Offset<fb::Certificate>>> to_wire(Builder& out,
                                                             const std::vector<std::string>& certificates) {
  return tables_to_wire(out, certificates, certificate_to_wire);
}

Offset<flatbuffers::Vector<const fb::PageWanted*>> to_wire(Builder& out, const std::vector<PageWanted>& pages) {
  return structs_to_wire<fb::PageWanted>(
      out, pages, [](const PageWanted& page) { return fb::PageWanted(page.number, page.rotation); });
}

Offset<flatbuffers::Vector<Offset<fb::Picture>>> to_wire(Builder& out, const std::vector<PagePicture>& pictures) {
  return tables_to_wire(out, pictures, picture_to_wire);
}

Offset<flatbuffers::Vector<Offset<fb::Mark>>> to_wire(Builder& out, const std::vector<Mark>& marks) {
  return tables_to_wire(out, marks, mark_to_wire);
}

Offset<fb::ReadLimits> to_wire(Builder& out, const ReadLimits& limits) {
  return fb::CreateReadLimits(out, limits.max_bytes, limits.max_pages, limits.max_words_per_page,
                              limits.max_rulings_per_page, limits.max_page_points, limits.max_pixels);
}

}  // namespace rasoat::wire
