#include "apps/rasoat/progress.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdio>
#include <string>

#include "apps/rasoat/terminal.h"

namespace rasoat {
namespace {

constexpr std::size_t kUsualWidth = 79;
constexpr const char* kWipe = "\r\x1B[K";
constexpr std::chrono::milliseconds kPause{100};  // between two drawings

// The last column stays free: some terminals would begin a new line.
std::size_t width_of_terminal() {
  winsize size{};
  if (::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col < 2) return kUsualWidth;
  return size.ws_col - 1U;
}

}  // namespace

Progress::Progress(const Options& options)
    : kind_(options.progress == ProgressMode::kJson ? Kind::kEvents
            : options.quiet || !has_terminal()      ? Kind::kNone
                                                    : Kind::kLine),
      language_(options.language) {}

Progress::~Progress() { wipe(); }

double Progress::seconds() const { return std::chrono::duration<double>(Clock::now() - begin_).count(); }

PageCallback Progress::on_page() {
  if (kind_ != Kind::kLine) return {};
  return [this](std::int32_t page, std::int32_t page_count, bool ocr) {
    const std::lock_guard lock(mutex_);
    view_.page.reset();
    if (ocr) view_.page = PageAtWork{page, page_count};
    if (ocr && view_.total > 0) draw();
  };
}

std::function<void(const BatchProgress&, const Review&)> Progress::on_document() {
  if (kind_ == Kind::kNone) return {};
  return [this](const BatchProgress& progress, const Review& review) {
    const std::lock_guard lock(mutex_);
    take(progress);
    if (kind_ == Kind::kEvents) print_event(document_event(view_, review));
    if (kind_ == Kind::kLine) draw();
  };
}

void Progress::begin(std::size_t documents, std::uint64_t bytes) {
  const std::lock_guard lock(mutex_);
  begin_ = Clock::now();
  view_ = {};
  view_.total = documents;
  view_.bytes_total = bytes;
  pace_ = {};
  pace_.note(0, 0, 0);
  if (kind_ == Kind::kEvents) print_event(begin_event(view_));
}

void Progress::end(const Digest& digest) {
  const std::lock_guard lock(mutex_);
  view_.seconds = seconds();
  if (kind_ == Kind::kEvents) print_event(end_event(view_, digest, language_));
  wipe();
  view_ = {};
}

void Progress::take(const BatchProgress& progress) {
  view_.done = progress.done;
  view_.total = progress.total;
  view_.bytes_done = progress.bytes_done;
  view_.bytes_total = progress.bytes_total;
  view_.read = progress.read;
  view_.by_status = progress.by_status;
  view_.seconds = seconds();
  pace_.note(view_.seconds, view_.done, view_.bytes_done);
  view_.documents_per_minute = pace_.documents_per_minute();
  view_.seconds_left = pace_.seconds_for(view_.bytes_total - view_.bytes_done);
}

void Progress::draw() {
  const auto now = Clock::now();
  if (drawn_at_ && now - *drawn_at_ < kPause && view_.done < view_.total) return;
  std::fprintf(stderr, "%s%s", kWipe, progress_bar(view_, width_of_terminal(), language_).c_str());
  std::fflush(stderr);
  drawn_at_ = now;
  is_drawn_ = true;
}

void Progress::wipe() {
  if (!is_drawn_) return;
  std::fputs(kWipe, stderr);
  std::fflush(stderr);
  is_drawn_ = false;
}

void Progress::print_event(const std::string& event) {
  std::fprintf(stderr, "%s\n", event.c_str());
  std::fflush(stderr);
}

}  // namespace rasoat
