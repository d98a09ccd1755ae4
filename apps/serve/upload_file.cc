#include "apps/serve/upload_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>

namespace rasoat {
namespace {

constexpr std::size_t kBeginning = 1024;

std::string temporary_folder() {
  const char* given = std::getenv("TMPDIR");
  return given != nullptr && *given != '\0' ? given : "/tmp";
}

// Not every file system knows O_TMPFILE.
UniqueFd open_unnamed(const std::string& folder) {
  UniqueFd file(::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600));
  if (file || (errno != EOPNOTSUPP && errno != EISDIR)) return file;
  std::string name = folder + "/rasoat-XXXXXX";
  file.reset(::mkostemp(name.data(), O_CLOEXEC));
  if (file) ::unlink(name.c_str());
  return file;
}

}  // namespace

tl::expected<std::unique_ptr<UploadFile>, std::string> UploadFile::create(const std::string& folder) {
  UniqueFd file = open_unnamed(folder.empty() ? temporary_folder() : folder);
  if (!file) return tl::unexpected(std::string(std::strerror(errno)));
  return std::unique_ptr<UploadFile>(new UploadFile(std::move(file)));
}

tl::expected<void, std::string> UploadFile::append(std::string_view bytes) {
  if (beginning_.size() < kBeginning) beginning_.append(bytes.substr(0, kBeginning - beginning_.size()));
  while (!bytes.empty()) {
    const ssize_t written = ::pwrite(file_.get(), bytes.data(), bytes.size(), static_cast<off_t>(size_));
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return tl::unexpected(std::string(std::strerror(errno)));
    size_ += static_cast<std::uint64_t>(written);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return {};
}

std::string UploadFile::read(std::uint64_t offset, std::size_t most) const {
  std::string bytes(most, '\0');
  ssize_t got = 0;
  do {
    got = ::pread(file_.get(), bytes.data(), bytes.size(), static_cast<off_t>(offset));
  } while (got < 0 && errno == EINTR);
  bytes.resize(static_cast<std::size_t>(std::max<ssize_t>(0, got)));
  return bytes;
}

std::string_view kind_of_upload(std::string_view beginning) {
  if (beginning.substr(0, kBeginning).find("%PDF-") != std::string_view::npos) return "pdf";
  return beginning.starts_with("PK\x03\x04") ? "zip" : "";
}

}  // namespace rasoat
