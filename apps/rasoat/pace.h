// Pace: how fast a run goes, from what was done lately. Pure; the caller has the clock.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>

namespace rasoat {

// Of the last minute only: the beginning, where a resumed run recalls thousands of documents at
// once, says nothing about the rest.
class Pace {
 public:
  // `seconds` never decreases; `documents` and `bytes` done until then.
  void note(double seconds, std::size_t documents, std::uint64_t bytes);
  std::optional<double> documents_per_minute() const;
  // For so many bytes that are still to do. Nothing while there is too little to judge by.
  std::optional<double> seconds_for(std::uint64_t bytes) const;

 private:
  struct Sample {
    double seconds = 0;
    std::size_t documents = 0;
    std::uint64_t bytes = 0;
  };
  double span() const;

  std::deque<Sample> samples_;
};

}  // namespace rasoat
