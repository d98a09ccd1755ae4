// Progress of a long run, as a line for a terminal and as events for machines. Pure: whoever calls
// has the clock.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "check/review.h"
#include "render/catalogue.h"
#include "render/digest.h"

namespace rasoat {

// A page that is being recognised just now.
struct PageAtWork {
  std::int32_t number = 0;
  std::int32_t count = 0;  // of its document
};

struct ProgressView {
  std::size_t done = 0;  // documents, and their bytes
  std::size_t total = 0;
  std::uint64_t bytes_done = 0;
  std::uint64_t bytes_total = 0;
  std::size_t read = 0;                    // of those done: by a worker in this run, not recalled
  std::array<std::size_t, 4> by_status{};  // of those done, indexed by Status
  double seconds = 0;                      // since the run began
  std::optional<double> documents_per_minute;
  std::optional<double> seconds_left;
  std::optional<PageAtWork> page;
};

// "[#####-----] 61/122 · 30 tệp/phút · còn khoảng 2 phút · ...": at most `width` columns, what matters
// least left out first.
std::string progress_bar(const ProgressView& view, std::size_t width, Language language);

// One JSON object on a line of its own, without the line feed: {"event": "begin" | "document" | "end", ...}.
std::string begin_event(const ProgressView& view);
std::string document_event(const ProgressView& view, const Review& review);
// With all that could not be read: document, page, code of the cause, and in `language` a sentence
// that says what to do.
std::string end_event(const ProgressView& view, const Digest& digest, Language language);

}  // namespace rasoat
