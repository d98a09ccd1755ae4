// Progress of a run on standard error: a line that is written over, on a terminal only; or events
// for machines (--progress json).
#pragma once

#include <chrono>
#include <cstdint>
#include <mutex>
#include <optional>

#include "apps/rasoat/options.h"
#include "apps/rasoat/pace.h"
#include "pipelines/batch.h"
#include "pipelines/pool.h"
#include "render/digest.h"
#include "render/progress.h"

namespace rasoat {

// To be made before the workers, which tell it of pages, and to outlive them. All of it on any thread.
class Progress {
 public:
  explicit Progress(const Options& options);
  ~Progress();  // wipes the line
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  // For PoolOptions and BatchOptions; they borrow this. Empty where nothing is to be shown.
  PageCallback on_page();
  std::function<void(const BatchProgress&, const Review&)> on_document();

  // A run over so many documents begins; it ends, and this is what it gave.
  void begin(std::size_t documents, std::uint64_t bytes);
  void end(const Digest& digest);

 private:
  enum class Kind : std::uint8_t { kNone, kLine, kEvents };
  using Clock = std::chrono::steady_clock;

  double seconds() const;
  void take(const BatchProgress& progress);
  void draw();
  void wipe();
  static void print_event(const std::string& event);

  const Kind kind_;
  const Language language_;
  Clock::time_point begin_ = Clock::now();
  std::mutex mutex_;
  ProgressView view_;
  Pace pace_;
  bool is_drawn_ = false;
  std::optional<Clock::time_point> drawn_at_;
};

}  // namespace rasoat
