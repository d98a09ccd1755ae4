#include "apps/rasoat/progress.h"

#include <cstdio>

#include "apps/rasoat/terminal.h"
#include "render/columns.h"
#include "render/utf8.h"

namespace rasoat {
namespace {

constexpr std::size_t kWidth = 79;
constexpr const char* kWipe = "\r\x1B[K";

bool shown(const Options& options) { return !options.quiet && has_terminal(); }

}  // namespace

std::function<void(const BatchProgress&, const Review&)> progress_line(const Options& options) {
  if (!shown(options)) return {};
  return [language = options.language](const BatchProgress& progress, const Review& review) {
    const std::string line = say("progress.reading", language,
                                 {{"done", std::to_string(progress.done)},
                                  {"total", std::to_string(progress.total)},
                                  {"path", printable(path_text(review.path))}});
    std::fprintf(stderr, "%s%s", kWipe, shortened(line, kWidth).c_str());
    std::fflush(stderr);
  };
}

void end_progress(const Options& options) {
  if (shown(options)) std::fputs(kWipe, stderr);
}

}  // namespace rasoat
