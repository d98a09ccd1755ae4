#include "extract/pdf/prefetch.h"

#include <poppler/PDFDoc.h>
#include <poppler/Page.h>
#include <poppler/Stream.h>
#include <poppler/XRef.h>
#include <zlib.h>

#include <algorithm>
#include <string_view>

namespace rasoat {
namespace {

constexpr std::size_t kMostPerStream = 16u << 20;
constexpr std::size_t kMostPerFile = 64u << 20;
constexpr int kMostEntries = 256;  // fonts of a page, parts of a content

// What Poppler reads of a font while it interprets a page.
bool is_read_of_fonts(std::string_view key) {
  for (const std::string_view known : {"DescendantFonts", "ToUnicode", "Encoding", "FontDescriptor", "W", "Widths"}) {
    if (key == known) return true;
  }
  return false;
}

bool is_plain_flate(Object& stream) {
  Dict* dict = stream.streamGetDict();
  return dict->lookup("Filter").isName("FlateDecode") && dict->lookup("DecodeParms").isNull() &&
         dict->lookupNF("F").isNull();
}

// The stored bytes of a stream; empty when they do not lie in the file.
std::span<const std::byte> stored_bytes(Object& stream, std::span<const std::byte> file) {
  BaseStream* base = stream.getStream()->getBaseStream();
  const Goffset start = base->getStart();
  const Goffset length = base->getLength();
  if (start < 0 || length <= 0 || static_cast<std::size_t>(start) >= file.size()) return {};
  if (static_cast<std::size_t>(length) > file.size() - static_cast<std::size_t>(start)) return {};
  return file.subspan(static_cast<std::size_t>(start), static_cast<std::size_t>(length));
}

}  // namespace

std::string inflate_whole(std::span<const std::byte> data, std::size_t most) {
  z_stream state{};
  if (data.empty() || data.size() > most || inflateInit(&state) != Z_OK) return {};
  state.next_in = reinterpret_cast<Bytef*>(const_cast<std::byte*>(data.data()));  // zlib only reads
  state.avail_in = static_cast<uInt>(data.size());
  std::string out(std::min(most, data.size() * 4 + 1024), '\0');
  std::size_t size = 0;
  int result = Z_OK;
  while (result == Z_OK && size < most) {
    if (size == out.size()) out.resize(std::min(most, out.size() * 2));
    state.next_out = reinterpret_cast<Bytef*>(out.data() + size);
    state.avail_out = static_cast<uInt>(out.size() - size);
    result = inflate(&state, Z_NO_FLUSH);
    size = out.size() - state.avail_out;
  }
  inflateEnd(&state);
  if (result != Z_STREAM_END) return {};
  out.resize(size);
  return out;
}

void Prefetch::prepare(PDFDoc& doc, std::int32_t number) {
  ::Page* page = doc.getPage(number);
  if (page == nullptr || doc.isEncrypted()) return;
  const Object* resources = page->getResourceDictObject();
  if (resources->isDict()) keep_fonts(doc, resources->dictLookupNF("Font"));
  const Object dict = doc.getXRef()->fetch(page->getRef());
  if (dict.isDict()) keep_contents(doc, dict.dictLookupNF("Contents"));
}

void Prefetch::keep_fonts(PDFDoc& doc, const Object& fonts) {
  keep(doc, fonts, 0);
  const Object dict = fonts.fetch(doc.getXRef());
  if (!dict.isDict()) return;
  constexpr int kDepth = 4;  // font, list of descendants, descendant, its widths
  for (int i = 0; i < std::min(dict.dictGetLength(), kMostEntries); ++i) keep(doc, dict.dictGetValNF(i), kDepth);
}

void Prefetch::keep_contents(PDFDoc& doc, const Object& contents) {
  keep(doc, contents, 1);
  const Object list = contents.fetch(doc.getXRef());
  if (!list.isArray()) return;
  for (int i = 0; i < std::min(list.arrayGetLength(), kMostEntries); ++i) keep(doc, list.arrayGetNF(i), 0);
}

// Keeps the object that a reference leads to, and below it what fonts are made of.
void Prefetch::keep(PDFDoc& doc, const Object& object, int depth) {
  if (object.isRef() && !seen_.insert(object.getRefNum()).second) return;
  Object value = object.fetch(doc.getXRef());
  if (value.isStream()) {
    if (object.isRef()) keep_stream(doc, value, object.getRefNum(), object.getRefGen());
    return;
  }
  if (!value.isDict() && !value.isArray()) return;
  if (object.isRef()) doc.getXRef()->setModifiedObject(&value, object.getRef());
  if (depth == 0) return;
  if (value.isDict()) {
    for (int i = 0; i < std::min(value.dictGetLength(), kMostEntries); ++i) {
      if (is_read_of_fonts(value.dictGetKey(i))) keep(doc, value.dictGetValNF(i), depth - 1);
    }
  } else {
    constexpr int kDescendants = 4;
    for (int i = 0; i < std::min(value.arrayGetLength(), kDescendants); ++i) keep(doc, value.arrayGetNF(i), depth - 1);
  }
}

void Prefetch::keep_stream(PDFDoc& doc, Object& stream, int number, int generation) {
  if (!is_plain_flate(stream) || inflated_bytes_ >= kMostPerFile) return;
  std::string content = inflate_whole(stored_bytes(stream, bytes_), kMostPerStream);
  if (content.empty()) return;
  inflated_bytes_ += content.size();
  inflated_.push_back(std::make_unique<std::string>(std::move(content)));
  const std::string& kept = *inflated_.back();
  Dict* dict = stream.streamGetDict()->copy(doc.getXRef());
  dict->remove("Filter");
  dict->set("Length", Object(static_cast<int>(kept.size())));
  Object plain(static_cast<Stream*>(new MemStream(kept.data(), 0, static_cast<Goffset>(kept.size()), Object(dict))));
  doc.getXRef()->setModifiedObject(&plain, Ref{number, generation});
}

}  // namespace rasoat
