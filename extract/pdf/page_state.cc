#include "extract/pdf/page_state.h"

#include <poppler/Catalog.h>
#include <poppler/PDFDoc.h>
#include <poppler/Page.h>
#include <poppler/XRef.h>

#include <algorithm>
#include <array>
#include <exception>
#include <string_view>

#include "extract/pdf/object_digest.h"

namespace rasoat {
namespace {

constexpr int kMostEntries = 100'000;  // annotations or resources of a page
constexpr int kMostParents = 16;

std::string text_of(const PDFRectangle& box) {
  return std::to_string(box.x1) + " " + std::to_string(box.y1) + " " + std::to_string(box.x2) + " " +
         std::to_string(box.y2) + ";";
}

// A field's kind may stand in one of its parents.
bool is_signature_field(const Object& widget) {
  Object node = widget.copy();
  for (int i = 0; i < kMostParents && node.isDict(); ++i) {
    const Object kind = node.dictLookup("FT");
    if (kind.isName()) return kind.isName("Sig");
    node = node.dictLookup("Parent");
  }
  return false;
}

// What is written on the page by way of an annotation; see is_written() in annotations.h.
bool is_written(const Object& annotation) {
  const Object subtype = annotation.dictLookup("Subtype");
  if (subtype.isName("Widget")) return !is_signature_field(annotation);
  return subtype.isName("FreeText") || subtype.isName("Stamp") || subtype.isName("Watermark");
}

std::string digest_of_annotation(const Object& annotation, ObjectDigest& digest) {
  std::string parts;
  for (const char* key : {"Subtype", "Rect", "F", "AP", "AS", "OC"}) parts += digest.of(annotation.dictLookupNF(key));
  return ObjectDigest::of_bytes(parts);
}

std::string digest_of_annotations(::Page& page, ObjectDigest& digest) {
  std::vector<std::string> written;
  const Object annotations = page.getAnnotsObject();
  const int count = annotations.isArray() ? std::min(annotations.arrayGetLength(), kMostEntries) : 0;
  for (int i = 0; i < count; ++i) {
    const Object annotation = annotations.arrayGet(i);
    if (annotation.isDict() && is_written(annotation)) written.push_back(digest_of_annotation(annotation, digest));
  }
  std::sort(written.begin(), written.end());
  std::string all;
  for (const std::string& one : written) all += one;
  return all;
}

std::string digest_of_contents(::Page& page, ObjectDigest& digest) {
  const Object contents = page.getContents();
  if (contents.isStream()) return digest.of_data(contents);
  std::string parts;
  for (int i = 0; contents.isArray() && i < std::min(contents.arrayGetLength(), kMostEntries); ++i) {
    const Object part = contents.arrayGet(i);
    if (part.isStream()) parts += digest.of_data(part);
  }
  // One part is the same as the whole.
  return parts.size() == ObjectDigest::of_bytes("").size() ? parts : ObjectDigest::of_bytes(parts);
}

void take_resources(::Page& page, ObjectDigest& digest, PageState& state) {
  const Object* resources = page.getResourceDictObject();
  if (!resources->isDict()) return;
  for (int i = 0; i < std::min(resources->dictGetLength(), kMostEntries); ++i) {
    const std::string kind = resources->dictGetKey(i);
    const Object entries = resources->dictGetVal(i);
    if (kind == "ProcSet" || !entries.isDict()) continue;
    for (int j = 0; j < std::min(entries.dictGetLength(), kMostEntries); ++j) {
      state.resources[kind + "/" + entries.dictGetKey(j)] = digest.of(entries.dictGetValNF(j));
    }
  }
}

PageState state_of(::Page& page, const std::string& layers, ObjectDigest& digest) {
  PageState state;
  state.content = ObjectDigest::of_bytes(digest_of_contents(page, digest) + text_of(*page.getMediaBox()) +
                                         text_of(*page.getCropBox()) + std::to_string(page.getRotate()) +
                                         digest_of_annotations(page, digest) + layers);
  take_resources(page, digest, state);
  return state;
}

// Which layers are shown.
std::string digest_of_layers(PDFDoc& doc, ObjectDigest& digest) {
  const Object catalog = doc.getXRef()->getCatalog();
  const Object layers = catalog.isDict() ? catalog.dictLookup("OCProperties") : Object(objNull);
  return layers.isDict() ? digest.of(layers.dictLookupNF("D")) : std::string();
}

}  // namespace

std::optional<std::vector<PageState>> page_states(const PdfFile& file) try {
  PDFDoc& doc = file.doc();
  ObjectDigest digest(doc.getXRef());
  const std::string layers = digest_of_layers(doc, digest);
  std::vector<PageState> states;
  for (std::int32_t number = 1; number <= file.page_count(); ++number) {
    ::Page* const page = doc.getPage(number);
    if (page == nullptr) return std::nullopt;
    states.push_back(state_of(*page, layers, digest));
    if (!digest.is_whole()) return std::nullopt;
  }
  return states;
} catch (const std::exception&) {
  return std::nullopt;
}

bool shows_the_same(const PageState& earlier, const PageState& later) {
  return earlier.content == later.content &&
         std::all_of(earlier.resources.begin(), earlier.resources.end(), [&](const auto& resource) {
           const auto found = later.resources.find(resource.first);
           return found != later.resources.end() && found->second == resource.second;
         });
}

}  // namespace rasoat
