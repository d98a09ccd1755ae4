#include "pipelines/blob.h"

#include <fcntl.h>
#include <openssl/sha.h>
#include <sys/stat.h>

#include <array>
#include <cerrno>
#include <cstring>

namespace rasoat {
namespace {

tl::unexpected<ReadError> failure(ReadErrorCode code, std::string message) {
  return tl::unexpected(ReadError{code, std::move(message), 0});
}

ReadErrorCode code_of_errno(int error) {
  switch (error) {
    case ENOENT:
    case ENOTDIR: return ReadErrorCode::kNotFound;
    case EISDIR: return ReadErrorCode::kIsDirectory;
    case EACCES:
    case EPERM: return ReadErrorCode::kNoPermission;
    case EFBIG: return ReadErrorCode::kTooLarge;
    case ENOMEM:
    case ENOSPC: return ReadErrorCode::kOutOfMemory;  // a memfd has no disk to fill
    default: return ReadErrorCode::kDamaged;
  }
}

tl::unexpected<ReadError> failure_of_errno(int error) { return failure(code_of_errno(error), std::strerror(error)); }

// Says why this file cannot be a document; kCancelled never, so an empty optional needs no code.
std::optional<ReadError> fault_of(const struct stat& info, const ReadLimits& limits) {
  if (S_ISDIR(info.st_mode)) return ReadError{ReadErrorCode::kIsDirectory, "is a directory", 0};
  if (!S_ISREG(info.st_mode)) return ReadError{ReadErrorCode::kNotPdf, "is not a regular file", 0};
  if (info.st_size == 0) return ReadError{ReadErrorCode::kEmptyFile, "has no bytes", 0};
  if (limits.max_bytes > 0 && static_cast<std::uint64_t>(info.st_size) > limits.max_bytes) {
    return ReadError{ReadErrorCode::kTooLarge, std::to_string(info.st_size) + " bytes", 0};
  }
  return std::nullopt;
}

tl::expected<Blob, ReadError> hashed(SealedBytes sealed) {
  if (sealed.size == 0) return failure(ReadErrorCode::kEmptyFile, "has no bytes");
  const auto mapped = MappedBytes::map(sealed.fd.get());
  if (!mapped) return failure_of_errno(mapped.error());
  std::string sha256 = sha256_hex(mapped->bytes());
  return Blob{std::make_shared<const SealedBytes>(std::move(sealed)), std::move(sha256)};
}

}  // namespace

std::string sha256_hex(std::span<const std::byte> bytes) {
  static constexpr char kDigits[] = "0123456789abcdef";
  std::array<unsigned char, SHA256_DIGEST_LENGTH> digest{};
  SHA256(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), digest.data());
  std::string hex;
  for (const unsigned char byte : digest) {
    hex += kDigits[byte >> 4];
    hex += kDigits[byte & 15];
  }
  return hex;
}

tl::expected<Blob, ReadError> load_blob(const std::string& path, const ReadLimits& limits) {
  // O_NONBLOCK: opening a pipe that nobody writes to would wait for ever.
  const UniqueFd file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
  if (!file) return failure_of_errno(errno);
  struct stat info {};
  if (::fstat(file.get(), &info) != 0) return failure_of_errno(errno);
  if (auto fault = fault_of(info, limits)) return tl::unexpected(std::move(*fault));
  auto sealed = seal_file(file.get(), limits.max_bytes);
  return sealed ? hashed(std::move(*sealed)) : failure_of_errno(sealed.error());
}

tl::expected<Blob, ReadError> blob_of(std::span<const std::byte> bytes, const ReadLimits& limits) {
  if (limits.max_bytes > 0 && bytes.size() > limits.max_bytes) {
    return failure(ReadErrorCode::kTooLarge, std::to_string(bytes.size()) + " bytes");
  }
  auto sealed = seal_bytes(bytes);
  return sealed ? hashed(std::move(*sealed)) : failure_of_errno(sealed.error());
}

}  // namespace rasoat
