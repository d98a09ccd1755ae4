// Watch: which files of a folder are complete. Files arrive by slow copies, mail programs and
// browsers; one is complete when two looks, one after the other, find the same bytes.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "pipelines/files.h"

namespace rasoat {

// What the file system says without the file being read: while nothing of it changes, the bytes
// are taken to be the same.
struct FileStamp {
  std::uint64_t size = 0;
  std::uint64_t inode = 0;
  std::int64_t modified = 0;  // nanoseconds since 1970
  std::int64_t changed = 0;
  bool operator==(const FileStamp&) const = default;
};

// The seam to the disk. `stamp`: nothing when the file is gone. `checksum`: of its bytes, "" when
// they cannot be read.
struct FileLooks {
  std::function<std::optional<FileStamp>(const std::string& path)> stamp;
  std::function<std::string(const std::string& path)> checksum;
};
FileLooks looks_at_disk();

// One thread only. Changes nothing on the disk.
class Watch {
 public:
  explicit Watch(FileLooks looks) : looks_(std::move(looks)) {}

  // One look at `files`, as list_tree() gives them. True when the complete ones are others, or
  // have other contents, than when it was true last.
  bool look(std::span<const FoundFile> files);
  // In the order of `files`. A file that cannot be read is complete: that is its result.
  const std::vector<FoundFile>& complete() const { return complete_; }
  // What was complete last led to nothing: the next look is true again, if there are any.
  void forget_last() { last_.clear(); }

 private:
  struct Seen {
    FileStamp stamp;
    std::string checksum;
    bool is_complete = false;
  };
  std::optional<Seen> look_at(const FoundFile& file) const;

  const FileLooks looks_;
  std::map<std::string, Seen> seen_;  // by path
  std::vector<FoundFile> complete_;
  std::map<std::string, std::string> last_;  // path -> checksum, when look() was true last
};

}  // namespace rasoat
