// UploadFile: the bytes of an upload in a file without a name. Whatever ends the server, nothing is left on the disk.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

#include "extract/wire/unique_fd.h"

namespace rasoat {

class UploadFile {
 public:
  // In `folder` ("": the system's for temporary files). The error is a sentence for the log.
  static tl::expected<std::unique_ptr<UploadFile>, std::string> create(const std::string& folder);

  // At the end. The error as above: the disk is full.
  tl::expected<void, std::string> append(std::string_view bytes);

  std::uint64_t size() const { return size_; }
  // The first bytes, at most 1024.
  const std::string& beginning() const { return beginning_; }
  // Opens as this file, as long as the object lives.
  std::string path() const { return "/proc/self/fd/" + std::to_string(file_.get()); }
  // Bytes from `offset` on, at most `most`; "" at the end and when the disk fails.
  std::string read(std::uint64_t offset, std::size_t most) const;

 private:
  explicit UploadFile(UniqueFd file) : file_(std::move(file)) {}
  UniqueFd file_;
  std::uint64_t size_ = 0;
  std::string beginning_;
};

// What the first bytes say: "pdf" (a header within 1024 bytes, as readers accept it), "zip" (an office file), "".
std::string_view kind_of_upload(std::string_view beginning);

}  // namespace rasoat
