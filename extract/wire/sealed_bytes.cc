#include "extract/wire/sealed_bytes.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>

#include <cerrno>
#include <utility>
#include <vector>

namespace rasoat {
namespace {

constexpr std::size_t kBlock = std::size_t{256} << 10;

bool write_all(int fd, std::span<const std::byte> bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(fd, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes = bytes.subspan(static_cast<std::size_t>(written));
  }
  return true;
}

UniqueFd new_memfd() { return UniqueFd(::memfd_create("document", MFD_CLOEXEC | MFD_ALLOW_SEALING)); }

tl::expected<SealedBytes, int> seal(UniqueFd memfd, std::uint64_t size) {
  constexpr int kSeals = F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE | F_SEAL_SEAL;
  if (::fcntl(memfd.get(), F_ADD_SEALS, kSeals) != 0) return tl::unexpected(errno);
  return SealedBytes{std::move(memfd), size};
}

ssize_t read_block(int fd, std::vector<std::byte>& block) {
  ssize_t got = 0;
  do {
    got = ::read(fd, block.data(), block.size());
  } while (got < 0 && errno == EINTR);
  return got;
}

}  // namespace

tl::expected<MappedBytes, int> MappedBytes::map(int fd) {
  struct stat info {};
  if (::fstat(fd, &info) != 0) return tl::unexpected(errno);
  MappedBytes mapped;
  if (info.st_size == 0) return mapped;
  const auto size = static_cast<std::size_t>(info.st_size);
  void* address = ::mmap(nullptr, size, PROT_READ, MAP_SHARED, fd, 0);
  if (address == MAP_FAILED) return tl::unexpected(errno);
  mapped.bytes_ = {static_cast<const std::byte*>(address), size};
  return mapped;
}

MappedBytes::MappedBytes(MappedBytes&& other) noexcept : bytes_(std::exchange(other.bytes_, {})) {}

MappedBytes& MappedBytes::operator=(MappedBytes&& other) noexcept {
  std::swap(bytes_, other.bytes_);
  return *this;
}

MappedBytes::~MappedBytes() {
  if (!bytes_.empty()) ::munmap(const_cast<std::byte*>(bytes_.data()), bytes_.size());
}

tl::expected<SealedBytes, int> seal_bytes(std::span<const std::byte> bytes) {
  UniqueFd memfd = new_memfd();
  if (!memfd || !write_all(memfd.get(), bytes)) return tl::unexpected(errno);
  return seal(std::move(memfd), bytes.size());
}

tl::expected<SealedBytes, int> seal_file(int fd, std::uint64_t max_size) {
  UniqueFd memfd = new_memfd();
  if (!memfd) return tl::unexpected(errno);
  std::vector<std::byte> block(kBlock);
  std::uint64_t size = 0;
  for (ssize_t got = 0; (got = read_block(fd, block)) != 0; size += static_cast<std::uint64_t>(got)) {
    if (got < 0) return tl::unexpected(errno);
    if (max_size > 0 && size + static_cast<std::uint64_t>(got) > max_size) return tl::unexpected(EFBIG);
    if (!write_all(memfd.get(), {block.data(), static_cast<std::size_t>(got)})) return tl::unexpected(errno);
  }
  return seal(std::move(memfd), size);
}

}  // namespace rasoat
