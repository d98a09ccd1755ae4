#include "apps/rasoat/pace.h"

namespace rasoat {
namespace {

constexpr double kWindow = 60;  // seconds
constexpr double kLeast = 1;    // below, chance decides

}  // namespace

void Pace::note(double seconds, std::size_t documents, std::uint64_t bytes) {
  samples_.push_back({seconds, documents, bytes});
  while (samples_.size() > 2 && samples_[1].seconds <= seconds - kWindow) samples_.pop_front();
}

double Pace::span() const { return samples_.empty() ? 0 : samples_.back().seconds - samples_.front().seconds; }

std::optional<double> Pace::documents_per_minute() const {
  const double seconds = span();
  if (seconds < kLeast) return std::nullopt;
  return static_cast<double>(samples_.back().documents - samples_.front().documents) * 60 / seconds;
}

std::optional<double> Pace::seconds_for(std::uint64_t bytes) const {
  const double seconds = span();
  if (seconds < kLeast) return std::nullopt;
  const std::uint64_t done = samples_.back().bytes - samples_.front().bytes;
  if (done == 0) return std::nullopt;
  return static_cast<double>(bytes) * seconds / static_cast<double>(done);
}

}  // namespace rasoat
