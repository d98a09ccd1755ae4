#include "apps/rasoat/reading.h"

#include <poll.h>
#include <termios.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <optional>
#include <vector>

#include "apps/rasoat/terminal.h"
#include "render/utf8.h"

namespace rasoat {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLongestPassword = 1024;  // bytes; PDF itself ends at 127
constexpr int kAttempts = 3;
constexpr int kPatience = 50;  // milliseconds that a request to stop may wait

std::optional<std::string> contents_of(const std::string& path, std::size_t most) {
  std::ifstream in(path, std::ios::binary);
  std::string bytes(most + 1, '\0');
  in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (in.gcount() <= 0) return std::nullopt;
  bytes.resize(static_cast<std::size_t>(in.gcount()));
  return bytes;
}

std::string first_line(const std::string& text) { return text.substr(0, text.find_first_of("\r\n")); }

tl::unexpected<ExitCode> refuse(const char* key, const std::string& path, Language language) {
  complain(key, {{"path", path_text(path)}}, language);
  return tl::unexpected(ExitCode::kUsage);
}

bool is_certificate(const fs::path& path) {
  const std::string extension = path.extension();
  return extension == ".pem" || extension == ".crt" || extension == ".cer" || extension == ".der";
}

// Sorted, so that the same folder gives the same reading everywhere.
std::vector<std::string> certificates_in(const std::string& folder) {
  std::vector<std::string> paths;
  std::error_code error;
  if (fs::is_regular_file(folder, error)) return {folder};
  for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
    if (is_certificate(it->path()) && it->is_regular_file(error)) paths.push_back(it->path());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

tl::expected<void, ExitCode> take_trust(const Options& options, ReadOptions& read) {
  if (options.trust.empty()) return {};
  std::size_t bytes = 0;
  for (const std::string& path : certificates_in(options.trust)) {
    auto certificate = contents_of(path, kMaxTrustedBytes);
    if (!certificate) return refuse("cli.error.cannot_read", path, options.language);
    bytes += certificate->size();
    if (bytes > kMaxTrustedBytes) return refuse("cli.error.too_much_trust", options.trust, options.language);
    read.trusted.push_back(std::move(*certificate));
  }
  if (read.trusted.empty()) return refuse("cli.error.no_certificates", options.trust, options.language);
  return {};
}

tl::expected<void, ExitCode> take_password(const Options& options, ReadOptions& read) {
  if (options.password_file.empty()) return {};
  const auto text = contents_of(options.password_file, kLongestPassword);
  if (!text) return refuse("cli.error.cannot_read", options.password_file, options.language);
  read.password = first_line(*text);
  return {};
}

// Turns the echo of the terminal off while it lives.
class Silence {
 public:
  Silence() : known_(tcgetattr(STDIN_FILENO, &before_) == 0) {
    if (!known_) return;
    termios silent = before_;
    silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
  }
  ~Silence() {
    if (known_) tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_);
  }
  Silence(const Silence&) = delete;
  Silence& operator=(const Silence&) = delete;

 private:
  termios before_{};
  bool known_;
};

// The line that is typed next; empty at the end of the input, or when asked to stop before.
std::string typed_line(const std::stop_token& stop) {
  pollfd keys{STDIN_FILENO, POLLIN, 0};
  while (!stop.stop_requested()) {
    if (poll(&keys, 1, kPatience) <= 0) continue;
    std::array<char, kLongestPassword> line{};
    const ssize_t size = read(STDIN_FILENO, line.data(), line.size());
    return size > 0 ? first_line({line.data(), static_cast<std::size_t>(size)}) : "";
  }
  return "";
}

// Silent before the question is seen: an answer that comes early is not shown either.
std::string unseen_answer_to(const std::string& question, const std::stop_token& stop) {
  const Silence silence;
  print_on_stderr(question + " ");
  std::string answer = typed_line(stop);
  print_on_stderr("\n");
  return answer;
}

}  // namespace

tl::expected<ReadOptions, ExitCode> demand_reading(const Options& options) {
  ReadOptions read;
  read.ocr = options.ocr;
  read.limits = options.limits.read;
  return take_password(options, read).and_then([&] { return take_trust(options, read); }).map([&] { return read; });
}

void ask_password(const std::string& path, Language language, const std::stop_token& stop,
                  const std::function<bool(const std::string&)>& opens) {
  if (isatty(STDIN_FILENO) != 1 || !has_terminal()) return;
  const std::string question = say("cli.ask_password", language, {{"path", path_text(path)}});
  for (int attempt = 0; attempt < kAttempts && !stop.stop_requested(); ++attempt) {
    if (attempt > 0) complain("cli.error.wrong_password", {}, language);
    const std::string password = unseen_answer_to(question, stop);
    if (password.empty() || opens(password)) return;
  }
}

}  // namespace rasoat
