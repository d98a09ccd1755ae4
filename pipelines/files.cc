#include "pipelines/files.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <utility>

namespace rasoat {
namespace {

namespace fs = std::filesystem;

// Left by file managers and office programs in every folder; nobody's report.
bool is_system_file(const std::string& name) {
  static constexpr std::array<std::string_view, 3> kNames = {"Thumbs.db", "ehthumbs.db", "desktop.ini"};
  return name.starts_with('.') || name.starts_with("~$") ||
         std::find(kNames.begin(), kNames.end(), name) != kNames.end();
}

// One walk through a folder. Folders are visited from a list, not by recursion: depth is theirs.
class Walk {
 public:
  explicit Walk(const fs::path& folder) : folder_(folder), real_folder_(fs::canonical(folder)) {}

  Tree run() {
    visit(folder_, "");
    while (!folders_.empty()) {
      const std::string relative = std::exchange(folders_.back(), {});
      folders_.pop_back();
      visit(folder_ / relative, relative);
    }
    std::sort(tree_.files.begin(), tree_.files.end(),
              [](const FoundFile& a, const FoundFile& b) { return a.relative < b.relative; });
    std::sort(tree_.passed_over.begin(), tree_.passed_over.end(),
              [](const PassedOver& a, const PassedOver& b) { return a.relative < b.relative; });
    return std::move(tree_);
  }

 private:
  void pass_over(const std::string& relative, const char* code) { tree_.passed_over.push_back({relative, code}); }

  void visit(const fs::path& folder, const std::string& relative) {
    std::error_code error;
    fs::directory_iterator entries(folder, error);
    if (error) return pass_over(relative, "no-permission");
    for (; !error && entries != fs::directory_iterator(); entries.increment(error)) {
      const std::string name = entries->path().filename().native();
      take(*entries, relative.empty() ? name : relative + "/" + name, name);
    }
  }

  void take(const fs::directory_entry& entry, const std::string& relative, const std::string& name) {
    std::error_code error;
    const fs::file_status status = entry.symlink_status(error);
    if (is_system_file(name)) return pass_over(relative, "system-file");
    if (fs::is_directory(status)) return folders_.push_back(relative);
    if (fs::is_symlink(status)) return take_link(entry, relative);
    if (!fs::is_regular_file(status)) return pass_over(relative, "not-a-file");
    take_file(entry, relative);
  }

  void take_link(const fs::directory_entry& entry, const std::string& relative) {
    std::error_code error;
    const fs::path target = fs::canonical(entry.path(), error);
    if (error) return pass_over(relative, "link");
    if (!is_below(target, real_folder_)) return pass_over(relative, "link-outside");
    if (!entry.is_regular_file(error)) return pass_over(relative, "link");
    take_file(entry, relative);
  }

  void take_file(const fs::directory_entry& entry, const std::string& relative) {
    std::error_code error;
    const std::uintmax_t size = entry.file_size(error);
    tree_.files.push_back({entry.path().native(), relative, error ? 0 : size});
  }

  const fs::path folder_;
  const fs::path real_folder_;
  std::vector<std::string> folders_;  // to visit
  Tree tree_;
};

tl::unexpected<ReadError> failure(ReadErrorCode code, std::string message) {
  return tl::unexpected(ReadError{code, std::move(message), 0});
}

std::string folder_of(const std::string& path) {
  const std::string folder = fs::path(path).parent_path().native();
  return folder.empty() ? "." : folder;
}

tl::unexpected<std::string> failure_at(const std::string& path, int error) {
  return tl::unexpected(path + ": " + std::strerror(error));
}

// A name that nobody uses, beside the output and hidden. What a killed run left there stays.
std::string temporary_name(const std::string& path) {
  static std::atomic<unsigned> count = 0;
  return folder_of(path) + "/." + fs::path(path).filename().native() + "." + std::to_string(::getpid()) + "-" +
         std::to_string(++count) + ".part";
}

// A device or a pipe ("/dev/null", "/dev/stdout") is written to; nothing may take its place.
bool is_written_through(const std::string& path) {
  std::error_code error;
  const fs::file_type type = fs::status(path, error).type();
  return type == fs::file_type::character || type == fs::file_type::fifo || type == fs::file_type::block ||
         type == fs::file_type::socket;
}

// A link stays a link: what it leads to is replaced.
std::string behind_links(const std::string& path) {
  std::error_code error;
  if (!fs::is_symlink(path, error)) return path;
  const fs::path target = fs::canonical(path, error);
  return error ? path : target.native();
}

// A rename is on the disk only when its folder is.
void sync_folder(const std::string& folder) {
  const UniqueFd fd(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (fd) ::fsync(fd.get());
}

}  // namespace

bool has_ending(std::string_view path, std::string_view ending) {
  if (path.size() <= ending.size()) return false;
  return std::equal(
      ending.begin(), ending.end(), path.end() - static_cast<std::ptrdiff_t>(ending.size()),
      [](char wanted, char given) { return given == wanted || (wanted != '.' && given == wanted - 'a' + 'A'); });
}

bool is_below(const fs::path& path, const fs::path& folder) {
  const auto [end_of_folder, unused] = std::mismatch(folder.begin(), folder.end(), path.begin(), path.end());
  return end_of_folder == folder.end();
}

tl::expected<Tree, ReadError> list_tree(const std::string& folder) {
  std::error_code error;
  const bool is_folder = fs::is_directory(folder, error);
  if (error == std::errc::permission_denied) return failure(ReadErrorCode::kNoPermission, error.message());
  if (!is_folder) return failure(ReadErrorCode::kNotFound, "is not a folder");
  const fs::directory_iterator entries(folder, error);
  if (error) return failure(ReadErrorCode::kNoPermission, error.message());
  return Walk(folder).run();
}

AtomicFile::AtomicFile(UniqueFd file, std::string path, std::string temporary)
    : file_(std::move(file)), path_(std::move(path)), temporary_(std::move(temporary)) {}

AtomicFile::AtomicFile(AtomicFile&& other) noexcept
    : file_(std::move(other.file_)), path_(std::move(other.path_)), temporary_(std::exchange(other.temporary_, {})) {}

AtomicFile::~AtomicFile() {
  if (!temporary_.empty()) ::unlink(temporary_.c_str());
}

tl::expected<AtomicFile, std::string> AtomicFile::create(const std::string& asked) {
  if (is_written_through(asked)) {
    UniqueFd file(::open(asked.c_str(), O_WRONLY | O_CLOEXEC));
    if (!file) return failure_at(asked, errno);
    return AtomicFile(std::move(file), asked, "");
  }
  const std::string path = behind_links(asked);
  std::string temporary;
  UniqueFd file;
  do {
    temporary = temporary_name(path);
    file.reset(::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
  } while (!file && errno == EEXIST);
  if (!file) return failure_at(path, errno);
  return AtomicFile(std::move(file), path, std::move(temporary));
}

tl::expected<void, std::string> AtomicFile::write(std::string_view content) {
  while (!content.empty()) {
    const ssize_t written = ::write(file_.get(), content.data(), content.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return failure_at(path_, errno);
    content.remove_prefix(static_cast<std::size_t>(written));
  }
  return {};
}

tl::expected<void, std::string> AtomicFile::flush() {
  if (temporary_.empty()) return {};
  if (::fsync(file_.get()) != 0) return failure_at(path_, errno);
  return {};
}

tl::expected<void, std::string> AtomicFile::commit() {
  if (temporary_.empty()) return {};
  if (auto flushed = flush(); !flushed) return flushed;
  if (::rename(temporary_.c_str(), path_.c_str()) != 0) return failure_at(path_, errno);
  temporary_.clear();
  file_.reset();
  sync_folder(folder_of(path_));
  return {};
}

tl::expected<FolderLock, std::string> FolderLock::take(const std::string& folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) return tl::unexpected(folder + ": " + error.message());
  const std::string path = folder + "/.rasoat.lock";
  UniqueFd file(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666));
  if (!file) return failure_at(path, errno);
  if (::flock(file.get(), LOCK_EX | LOCK_NB) == 0) return FolderLock(std::move(file));
  if (errno == EWOULDBLOCK) return tl::unexpected(folder + ": another run is at work here");
  return failure_at(path, errno);
}

tl::expected<void, std::string> write_atomically(const std::string& path, std::string_view content) {
  auto file = AtomicFile::create(path);
  if (!file) return tl::unexpected(file.error());
  if (auto written = file->write(content); !written) return written;
  return file->commit();
}

}  // namespace rasoat
