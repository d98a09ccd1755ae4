#include "apps/rasoat/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>

#include "pipelines/files.h"
#include "render/columns.h"
#include "render/utf8.h"

namespace rasoat {
namespace {

constexpr std::size_t kDefaultWidth = 100;  // where no terminal says otherwise
constexpr std::size_t kNarrowest = 60;
constexpr std::size_t kWidest = 140;  // longer lines are hard to follow

std::size_t terminal_width() {
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return kDefaultWidth;
  return std::clamp<std::size_t>(size.ws_col, kNarrowest, kWidest);
}

bool prints_to_terminal(const Options& options) { return options.output.empty() && isatty(STDOUT_FILENO) == 1; }

bool write_all(std::FILE* stream, const std::string& text) {
  return std::fwrite(text.data(), 1, text.size(), stream) == text.size() && std::fflush(stream) == 0;
}

}  // namespace

ExitCode deliver(const std::string& text, const Options& options) {
  if (options.output.empty()) return write_all(stdout, text) ? ExitCode::kClean : ExitCode::kUsage;
  const auto written = write_atomically(options.output, text);
  if (written) return ExitCode::kClean;
  complain("cli.error.cannot_write", {{"path", options.output}, {"detail", written.error()}}, options.language);
  return ExitCode::kUsage;
}

ExitCode deliver_if(const tl::expected<std::string, std::string>& text, const Options& options) {
  if (text) return deliver(*text, options);
  complain("cli.error.cannot_write", {{"path", options.output}, {"detail", text.error()}}, options.language);
  return ExitCode::kUsage;
}

TextOptions text_options(const Options& options) {
  const bool terminal = prints_to_terminal(options);
  TextOptions text;
  text.language = options.language;
  text.color = options.color == ColorMode::kAlways || (options.color == ColorMode::kAuto && terminal);
  text.width = options.width != 0 ? options.width : terminal ? terminal_width() : kDefaultWidth;
  return text;
}

void complain_sentence(const std::string& sentence, Language language) {
  const std::string line = say("cli.error.prefix", language, {{"message", printable(sentence)}}) + "\n";
  write_all(stderr, line);
}

void complain(std::string_view key, const Arguments& args, Language language) {
  complain_sentence(say(key, language, args), language);
}

void print_on_stderr(const std::string& text) { write_all(stderr, text); }

bool has_terminal() { return isatty(STDERR_FILENO) == 1; }

}  // namespace rasoat
