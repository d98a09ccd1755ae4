// Blob: the bytes of one document, read once from disk and sealed; what a job is about.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <tl/expected.hpp>

#include "extract/document.h"
#include "extract/wire/sealed_bytes.h"

namespace rasoat {

// Copies share the same sealed memory; it goes with the last of them.
struct Blob {
  std::shared_ptr<const SealedBytes> bytes;  // never null
  std::string sha256;                        // lower-case hex
  std::uint64_t size() const { return bytes->size; }
};

// The file at `path`. Errors: kNotFound, kIsDirectory, kNoPermission, kEmptyFile, kTooLarge
// (over limits.max_bytes), kNotPdf (a device or pipe), kDamaged (the disk fails).
tl::expected<Blob, ReadError> load_blob(const std::string& path, const ReadLimits& limits = {});

// Bytes that are in memory already (an upload, a test). Errors: kEmptyFile, kTooLarge, kOutOfMemory.
tl::expected<Blob, ReadError> blob_of(std::span<const std::byte> bytes, const ReadLimits& limits = {});

// SHA-256 as lower-case hex.
std::string sha256_hex(std::span<const std::byte> bytes);

}  // namespace rasoat
