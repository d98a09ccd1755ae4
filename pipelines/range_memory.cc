#include "pipelines/range_memory.h"

#include <algorithm>
#include <map>
#include <memory>
#include <utility>

namespace rasoat {
namespace {

using Range = std::pair<std::int32_t, std::int32_t>;  // first page, last page
using Parts = std::map<Range, ReadResult>;

Parts parts_of(Store& store, const std::string& key) {
  Parts parts;
  auto found = store.find_parts(key);
  if (!found) return parts;
  for (StoredPart& part : *found) parts.emplace(Range{part.first_page, part.last_page}, std::move(part.reading));
  return parts;
}

// Text layers are read again in no time, and a whole document is kept as such.
bool is_worth_keeping(const ReadResult& reading) {
  if (!reading.document) return false;
  const std::vector<Page>& pages = reading.document->pages;
  return pages.size() < static_cast<std::size_t>(std::max(0, reading.document->page_count)) &&
         std::any_of(pages.begin(), pages.end(), [](const Page& page) { return page.source == Source::kOcr; });
}

}  // namespace

RangeMemory::RangeMemory(Store& store, RunKeys keys)
    : store_(store), keys_(std::move(keys)), writer_([this] { write(); }) {}

RangeMemory::~RangeMemory() {
  {
    const std::lock_guard lock(mutex_);
    ending_ = true;
  }
  wake_.notify_one();
  writer_.join();
}

RangeReader RangeMemory::around(RangeReader reader, const std::string& sha256) {
  const std::string key = keys_.extraction(sha256);
  const auto parts = std::make_shared<const Parts>(parts_of(store_, key));  // asked by several threads, changed by none
  return [this, key, parts, reader = std::move(reader)](ReadRequest request, ReadCallback callback) {
    const Range range{request.options.first_page, request.options.last_page};
    if (const auto known = parts->find(range); known != parts->end()) return callback(known->second);
    reader(std::move(request), [this, key, range, callback = std::move(callback)](ReadResult reading) {
      if (is_worth_keeping(reading)) keep({key, {range.first, range.second, reading}});
      callback(std::move(reading));
    });
  };
}

void RangeMemory::keep(Note note) {
  {
    const std::lock_guard lock(mutex_);
    notes_.push_back(std::move(note));
  }
  wake_.notify_one();
}

// A store that has failed once is not tried again: whoever keeps whole documents says so.
void RangeMemory::write() {
  bool failed = false;
  std::unique_lock lock(mutex_);
  while (true) {
    wake_.wait(lock, [this] { return ending_ || !notes_.empty(); });
    if (notes_.empty()) return;
    const Note note = std::move(notes_.front());
    notes_.pop_front();
    lock.unlock();
    if (!failed) failed = !store_.keep_part(note.key, note.part);
    lock.lock();
  }
}

}  // namespace rasoat
