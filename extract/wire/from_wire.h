// FlatBuffers tables without faults -> values. Private to this room; total.
#pragma once

#include <string>
#include <vector>

#include "extract/document.h"
#include "extract/marks.h"
#include "extract/picture.h"
#include "extract/wire/schema.h"

namespace rasoat::wire {

// "" for an absent string; invalid UTF-8 repaired.
std::string text_from_wire(const flatbuffers::String* text);
Document from_wire(const fb::Document& document);
ReadLimits from_wire(const fb::ReadLimits& limits);
std::vector<Mark> marks_from_wire(const flatbuffers::Vector<flatbuffers::Offset<fb::Mark>>* marks);
std::vector<PageWanted> pages_from_wire(const flatbuffers::Vector<const fb::PageWanted*>* pages);
std::vector<PagePicture> pictures_from_wire(const flatbuffers::Vector<flatbuffers::Offset<fb::Picture>>* pictures);
// The files' bytes; none for an absent vector.
std::vector<std::string> certificates_from_wire(
    const flatbuffers::Vector<flatbuffers::Offset<fb::Certificate>>* certificates);

}  // namespace rasoat::wire
