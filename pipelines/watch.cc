#include "pipelines/watch.h"

#include <sys/stat.h>

#include <utility>

#include "pipelines/blob.h"

namespace rasoat {
namespace {

std::int64_t nanoseconds(const timespec& time) { return std::int64_t{time.tv_sec} * 1'000'000'000 + time.tv_nsec; }

std::optional<FileStamp> stamp_of(const std::string& path) {
  struct stat info {};
  if (::stat(path.c_str(), &info) != 0) return std::nullopt;
  return FileStamp{static_cast<std::uint64_t>(info.st_size), info.st_ino, nanoseconds(info.st_mtim),
                   nanoseconds(info.st_ctim)};
}

// Larger files than are ever read need no more than their stamp.
std::string checksum_of(const std::string& path) {
  const auto blob = load_blob(path);
  return blob ? blob->sha256 : "";
}

}  // namespace

FileLooks looks_at_disk() { return {stamp_of, checksum_of}; }

std::optional<Watch::Seen> Watch::look_at(const FoundFile& file) const {
  const auto stamp = looks_.stamp(file.path);
  if (!stamp) return std::nullopt;
  const auto before = seen_.find(file.path);
  const bool is_known = before != seen_.end();
  if (is_known && before->second.is_complete && before->second.stamp == *stamp) return before->second;
  std::string checksum = looks_.checksum(file.path);
  const bool is_same = is_known && before->second.checksum == checksum && before->second.stamp.size == stamp->size;
  return Seen{*stamp, std::move(checksum), is_same};
}

bool Watch::look(std::span<const FoundFile> files) {
  std::map<std::string, Seen> seen;
  std::map<std::string, std::string> now;
  complete_.clear();
  for (const FoundFile& file : files) {
    auto found = look_at(file);
    if (!found) continue;
    if (found->is_complete) {
      complete_.push_back(file);
      now.emplace(file.path, found->checksum);
    }
    seen.emplace(file.path, std::move(*found));
  }
  seen_ = std::move(seen);
  if (now == last_) return false;
  last_ = std::move(now);
  return true;
}

}  // namespace rasoat
