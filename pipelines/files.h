// Files: which documents a folder holds, and outputs that are there whole or not at all.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "extract/document.h"
#include "extract/wire/unique_fd.h"

namespace rasoat {

// Names are the file system's own bytes, UTF-8 or not.
struct FoundFile {
  std::string path;      // to open it: begins with the folder that was named
  std::string relative;  // below that folder
  std::uint64_t size = 0;
};

// Something in the folder that is not taken for a document. Codes: "link" (to a folder or to
// nothing), "link-outside", "not-a-file" (device, pipe, socket), "no-permission" (a folder),
// "system-file" (hidden files, Thumbs.db, desktop.ini, ~$ locks of office programs).
struct PassedOver {
  std::string relative;
  std::string code;
  bool operator==(const PassedOver&) const = default;
};

struct Tree {
  std::vector<FoundFile> files;         // sorted by `relative`, bytewise
  std::vector<PassedOver> passed_over;  // likewise
};

// Every file below `folder` but what is passed over: one that is no document has its own result
// later, for nothing that a department sent in may go unmentioned. Links lead to files below the
// folder or nowhere. Errors: kNotFound (or no folder), kNoPermission.
tl::expected<Tree, ReadError> list_tree(const std::string& folder);

// "a/Plan.TOML" ends in ".toml". `ending` in small letters.
bool has_ending(std::string_view path, std::string_view ending);
// By their names alone; the folder itself is below itself.
bool is_below(const std::filesystem::path& path, const std::filesystem::path& folder);

// An output file: written beside its place, moved there by commit() once it is whole and on the
// disk. Without commit() nothing is left. Links are followed; a device or a pipe is written to at once. Errors are
// sentences for the log.
class AtomicFile {
 public:
  static tl::expected<AtomicFile, std::string> create(const std::string& path);
  AtomicFile(AtomicFile&& other) noexcept;
  AtomicFile& operator=(AtomicFile&&) = delete;
  ~AtomicFile();

  tl::expected<void, std::string> write(std::string_view content);
  // What was written is on the disk, not yet in its place.
  tl::expected<void, std::string> flush();
  tl::expected<void, std::string> commit();

 private:
  AtomicFile(UniqueFd file, std::string path, std::string temporary);

  UniqueFd file_;
  std::string path_;
  std::string temporary_;  // "" once it is gone
};

// The whole of a small output at once.
tl::expected<void, std::string> write_atomically(const std::string& path, std::string_view content);

// While it lives, no other process holds the lock of this folder (which is made if need be). A
// killed process leaves none. The error is a sentence for the log.
class FolderLock {
 public:
  static tl::expected<FolderLock, std::string> take(const std::string& folder);

 private:
  explicit FolderLock(UniqueFd file) : file_(std::move(file)) {}
  UniqueFd file_;  // locked as long as it is open
};

}  // namespace rasoat
