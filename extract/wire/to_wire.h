// Values -> FlatBuffers tables. Private to this room.
#pragma once

#include <cstddef>

#include "extract/document.h"
#include "extract/marks.h"
#include "extract/picture.h"
#include "extract/wire/schema.h"

namespace rasoat::wire {

// Upper bound of the bytes that the document takes as a table.
std::size_t wire_size(const Document& document);
std::size_t wire_size(const std::vector<PagePicture>& pictures);

flatbuffers::Offset<fb::Document> to_wire(flatbuffers::FlatBufferBuilder& out, const Document& document);
flatbuffers::Offset<flatbuffers::Vector<flatbuffers::Offset<fb::Certificate>>> to_wire(
    flatbuffers::FlatBufferBuilder& out, const std::vector<std::string>& certificates);
flatbuffers::Offset<flatbuffers::Vector<const fb::PageWanted*>> to_wire(flatbuffers::FlatBufferBuilder& out,
                                                                        const std::vector<PageWanted>& pages);
flatbuffers::Offset<flatbuffers::Vector<flatbuffers::Offset<fb::Picture>>> to_wire(
    flatbuffers::FlatBufferBuilder& out, const std::vector<PagePicture>& pictures);
flatbuffers::Offset<flatbuffers::Vector<flatbuffers::Offset<fb::Mark>>> to_wire(flatbuffers::FlatBufferBuilder& out,
                                                                                const std::vector<Mark>& marks);
flatbuffers::Offset<fb::ReadLimits> to_wire(flatbuffers::FlatBufferBuilder& out, const ReadLimits& limits);

}  // namespace rasoat::wire
