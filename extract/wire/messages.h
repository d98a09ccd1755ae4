// The messages between parent and worker as plain values, and their bytes.
// Bytes from a worker are hostile until decode() has accepted them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <tl/expected.hpp>
#include <variant>
#include <vector>

#include "extract/document.h"
#include "extract/marks.h"
#include "extract/picture.h"

namespace rasoat::wire {

// Raised whenever an old worker could not understand a new parent or the other way round.
inline constexpr std::uint32_t kProtocolVersion = 3;

// No message is longer, either way. FlatBuffers itself ends at 2 GiB.
inline constexpr std::size_t kMaxRequestBytes = std::size_t{64} << 20;
inline constexpr std::size_t kMaxAnswerBytes = std::size_t{512} << 20;

// Worker -> parent, first of all: it is warm and confined. `fingerprint` changes whenever the
// same bytes and options could be read otherwise; `isolation` names how it is confined.
struct Hello {
  std::uint32_t protocol = kProtocolVersion;
  std::string fingerprint;
  std::string isolation;
  bool operator==(const Hello&) const = default;
};

// Parent -> worker: read the document that comes beside this message.
struct ReadJob {
  std::uint64_t id = 0;
  std::int32_t attempt = 1;  // 1-based
  ReadOptions options;
  bool operator==(const ReadJob&) const = default;
};

// Parent -> worker: draw pages of the document that comes beside this message.
struct PictureJob {
  std::uint64_t id = 0;
  std::int32_t attempt = 1;  // 1-based
  PictureOptions options;
  bool operator==(const PictureJob&) const = default;
};

// Parent -> worker: make a copy, with marks, of the document that comes beside this message.
struct CopyJob {
  std::uint64_t id = 0;
  std::int32_t attempt = 1;  // 1-based
  CopyOptions options;
  bool operator==(const CopyJob&) const = default;
};

// Worker -> parent: begins on a page (1-based); with `ocr`, begins to recognise it.
struct Progress {
  std::uint64_t job = 0;
  std::int32_t page = 0;
  std::int32_t page_count = 0;
  bool ocr = false;
  bool operator==(const Progress&) const = default;
};

// Worker -> parent: the end of a job; the end of any job that failed.
struct Answer {
  std::uint64_t job = 0;
  tl::expected<Document, ReadError> result;
};

// Worker -> parent: the end of a PictureJob. Ascending; a page that could not be drawn is left out.
struct Pictures {
  std::uint64_t job = 0;
  std::vector<PagePicture> pages;
  bool operator==(const Pictures&) const = default;
};

// Worker -> parent: the end of a CopyJob.
struct Copy {
  std::uint64_t job = 0;
  std::string bytes;  // of the copy, a PDF
  bool operator==(const Copy&) const = default;
};

using Message = std::variant<Hello, ReadJob, Progress, Answer, PictureJob, Pictures, CopyJob, Copy>;

// An answer that would pass kMaxAnswerBytes is encoded as the ReadError kTooLarge.
std::vector<std::byte> encode(const Message& message);

// Accepts what an honest peer could have sent under these limits: structure verified, page
// numbers ascending within the page count, lengths finite, indices in range, text valid UTF-8
// (bytes that are not become U+FFFD). Anything else is kProtocol with the fault as message.
// `bytes` must begin at a multiple of 8, as heap memory does.
tl::expected<Message, ReadError> decode(std::span<const std::byte> bytes, const ReadLimits& limits = {});

}  // namespace rasoat::wire
