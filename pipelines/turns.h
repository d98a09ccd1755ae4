// Turns: a queue in which clients take turns, one entry each; those of one client keep their order.
// One thread at a time.
#pragma once

#include <algorithm>
#include <cstddef>
#include <deque>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace rasoat {

template <typename Entry>
class Turns {
 public:
  void push(const std::string& client, Entry entry) {
    const auto line = std::find_if(lines_.begin(), lines_.end(), [&](const Line& l) { return l.client == client; });
    if (line == lines_.end()) {
      lines_.push_back({client, {}});
      lines_.back().entries.push_back(std::move(entry));
    } else {
      line->entries.push_back(std::move(entry));
    }
    ++size_;
  }

  // Whose turn it is; only when not empty.
  const Entry& front() const { return lines_.front().entries.front(); }

  Entry pop() {
    Line line = std::move(lines_.front());
    lines_.pop_front();
    Entry entry = std::move(line.entries.front());
    line.entries.pop_front();
    if (!line.entries.empty()) lines_.push_back(std::move(line));
    --size_;
    return entry;
  }

  // Takes those out for which `is_out` holds.
  template <typename Predicate>
  std::vector<Entry> extract(Predicate is_out) {
    std::vector<Entry> taken;
    for (Line& line : lines_) {
      const auto kept = std::stable_partition(line.entries.begin(), line.entries.end(),
                                              [&](const Entry& entry) { return !is_out(entry); });
      std::move(kept, line.entries.end(), std::back_inserter(taken));
      line.entries.erase(kept, line.entries.end());
    }
    std::erase_if(lines_, [](const Line& line) { return line.entries.empty(); });
    size_ -= taken.size();
    return taken;
  }

  // How many come before the first entry for which `is_it` holds.
  template <typename Predicate>
  std::optional<std::size_t> before(Predicate is_it) const {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const auto& entries = lines_[i].entries;
      const auto found = std::find_if(entries.begin(), entries.end(), is_it);
      if (found != entries.end()) return before(i, static_cast<std::size_t>(found - entries.begin()));
    }
    return std::nullopt;
  }

  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }

 private:
  struct Line {
    std::string client;
    std::deque<Entry> entries;
  };

  // In round `depth` every line before this one has had its turn once more.
  std::size_t before(std::size_t line, std::size_t depth) const {
    std::size_t count = 0;
    for (std::size_t i = 0; i < lines_.size(); ++i)
      count += std::min(lines_[i].entries.size(), i < line ? depth + 1 : depth);
    return count;
  }

  std::deque<Line> lines_;  // none is empty
  std::size_t size_ = 0;
};

}  // namespace rasoat
