#include "pipelines/read_document.h"

#include <algorithm>
#include <atomic>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

#include "pipelines/merge.h"
#include "pipelines/worker_end.h"

namespace rasoat {
namespace {

// Pages; by default none: what concerns the whole document stands before all of them.
struct Range {
  std::int32_t first = 0;
  std::int32_t last = 0;
};

// A misfortune that may be one page's fault.
bool may_be_one_page(const ReadError& error, const Range& range) {
  return cost_the_worker(error.code) && error.page >= range.first && error.page <= range.last;
}

// Pages of a scan that one worker takes at a time: one, as the others wait for the first, which tells how many there
// are. And what a file of some pages weighs that may be one: in black and white, a page takes some 30 KiB.
constexpr std::int32_t kScanRangePages = 1;
constexpr std::uint64_t kScanBytes = std::uint64_t{128} << 10;
constexpr std::uint64_t kScanBytesPerPage = std::uint64_t{64} << 10;

// What a document holds, as far as it was read.
struct Load {
  std::size_t words = 0;
  std::size_t text_bytes = 0;  // of the words, other readings included
  std::size_t shapes = 0;

  void add(const Word& word) {
    ++words;
    text_bytes += word.text.size();
    for (const Reading& other : word.others) text_bytes += other.text.size();
  }
  void add(const Document& part) {
    for (const Page& page : part.pages) {
      for (const Word& word : page.words) add(word);
      shapes +=
          page.rulings.size() + page.images.size() + page.unread_ink.size() + page.lean.size() + page.anchors.size();
    }
  }
};

// The limit that it passes; "" for none.
std::string limit_passed(const Load& load) {
  const auto more_than = [](std::size_t most, const char* what) {
    return "more than " + std::to_string(most) + " " + what;
  };
  if (load.words > kMostWords) return more_than(kMostWords, "words");
  if (load.text_bytes > kMostTextBytes) return more_than(kMostTextBytes, "bytes of text");
  if (load.shapes > kMostShapes) return more_than(kMostShapes, "rulings, pictures and marks");
  return "";
}

bool has_scanned_page(const Document& part) {
  return std::any_of(part.pages.begin(), part.pages.end(),
                     [](const Page& page) { return page.source == Source::kOcr; });
}

Page unread_page(std::int32_t number, const ReadError& error) {
  Page page;  // of unknown size
  page.number = number;
  page.source = Source::kUnread;
  page.reason = name_of(error.code);
  page.confidence = 0;
  return page;
}

// One document on its way. Held alive by the callbacks of its ranges.
class SplitRead : public std::enable_shared_from_this<SplitRead> {
 public:
  SplitRead(RangeReader reader, Blob blob, const ReadOptions& options, std::int32_t range_pages, ReadCallback callback)
      : reader_(std::move(reader)),
        blob_(std::move(blob)),
        options_(options),
        most_pages_(std::max(1, range_pages)),
        range_pages_(most_pages_),
        callback_(std::move(callback)) {}

  void begin() {
    const std::int32_t first = std::max(1, options_.first_page);
    if (may_be_scan()) range_pages_ = std::min(range_pages_, kScanRangePages);
    const std::int64_t last = std::int64_t{first} + range_pages_ - 1;
    asked_to_ = static_cast<std::int32_t>(std::min<std::int64_t>(last, last_wanted()));
    ask({{first, asked_to_}}, false);
  }

 private:
  bool may_be_scan() const { return blob_.size() >= kScanBytes || options_.ocr == OcrMode::kAlways; }

  std::int64_t last_wanted() const { return options_.last_page > 0 ? options_.last_page : INT32_MAX; }

  // Outside the lock: a reader may call back at once.
  void ask(const std::vector<Range>& ranges, bool urgent) {
    open_ += static_cast<int>(ranges.size());
    for (const Range& range : ranges) {
      ReadOptions options = options_;
      options.first_page = range.first;
      options.last_page = range.last;
      reader_({blob_, options, urgent},
              [self = shared_from_this(), range](ReadResult result) { self->take(range, std::move(result)); });
    }
  }

  void take(const Range& range, ReadResult result) {
    std::vector<Range> next;
    {
      const std::lock_guard lock(mutex_);
      isolation_ = result.isolation.empty() ? isolation_ : result.isolation;
      next = result.document ? after_document(range, std::move(*result.document))
                             : after_error(range, result.document.error(), result.isolation);
    }
    ask(next, true);
    if (--open_ == 0) finish();  // after ask(): what was asked for keeps it above 0
  }

  std::int32_t pages_at_a_time(const Document& part) const {
    const bool heavy = blob_.size() / static_cast<std::uint64_t>(std::max(1, part.page_count)) >= kScanBytesPerPage;
    const bool is_scan = heavy || options_.ocr == OcrMode::kAlways || has_scanned_page(part);
    return is_scan ? std::min(most_pages_, kScanRangePages) : most_pages_;
  }

  // The first part tells how long the document is: the rest is asked for.
  std::vector<Range> after_document(const Range& range, Document part) {
    if (failed_) return {};
    load_.add(part);
    if (std::string passed = limit_passed(load_); !passed.empty())
      return after_error({}, {ReadErrorCode::kTooLarge, std::move(passed), 0}, isolation_);
    const auto last = static_cast<std::int32_t>(std::min<std::int64_t>(part.page_count, last_wanted()));
    const std::int32_t pages = pages_at_a_time(part);
    parts_[range.first] = std::move(part);
    std::vector<Range> next;
    while (asked_to_ < last) {
      const std::int32_t first = asked_to_ + 1;
      asked_to_ = static_cast<std::int32_t>(std::min<std::int64_t>(std::int64_t{first} + pages - 1, last));
      next.push_back({first, asked_to_});
    }
    return next;
  }

  // Of several errors the same one, whoever answers first. A document that the run did not finish has not failed.
  bool counts_more(const ReadError& error, const Range& range) const {
    if (!error_ || is_of_the_run(error.code) != is_of_the_run(error_->code))
      return !error_ || is_of_the_run(error.code);
    return range.first < error_range_;
  }

  // The pages around a bad one are asked for again.
  std::vector<Range> after_error(const Range& range, const ReadError& error, const std::string& isolation) {
    if (counts_more(error, range)) {
      error_ = error;
      error_isolation_ = isolation;
      error_range_ = range.first;
    }
    if (!may_be_one_page(error, range) || bad_pages_.size() >= kMaxBadPages) {
      failed_ = true;
      parts_.clear();
      return {};
    }
    bad_pages_.emplace(error.page, error);
    std::vector<Range> next;
    if (range.first < error.page) next.push_back({range.first, error.page - 1});
    if (error.page < range.last) next.push_back({error.page + 1, range.last});
    return next;
  }

  // Bad pages stand among the others as parts of one page.
  Document whole() {
    for (const auto& [number, error] : bad_pages_) {
      Document part;
      part.pages.push_back(unread_page(number, error));
      part.notes.push_back({"unreadable", number, name_of(error.code)});
      parts_[number] = std::move(part);
    }
    std::vector<Document> parts;
    for (auto& [first, part] : parts_) parts.push_back(std::move(part));
    return with_facts(merge_ranges(std::move(parts)));
  }

  // When the very first page is bad, the facts come from a part that was read.
  Document with_facts(Document merged) const {
    merged.sha256 = facts_.sha256;
    merged.byte_size = facts_.byte_size;
    merged.page_count = facts_.page_count;
    merged.producer = facts_.producer;
    merged.format = facts_.format;
    merged.signatures = facts_.signatures;
    return merged;
  }

  bool has_read_a_page() const {
    return std::any_of(parts_.begin(), parts_.end(), [](const auto& part) { return !part.second.pages.empty(); });
  }

  // A worker that died may have lied about the page before.
  bool has_a_page_too_many() const {
    return !bad_pages_.empty() && bad_pages_.rbegin()->first > parts_.begin()->second.page_count;
  }

  void finish() {
    if (failed_ || (error_ && (!has_read_a_page() || has_a_page_too_many()))) {
      return callback_({tl::unexpected(*error_), error_isolation_});
    }
    const Document& read = parts_.begin()->second;
    facts_ = {read.sha256, read.byte_size, read.page_count, read.producer, read.format, {}, {}, read.signatures, {},
              {}};
    callback_({whole(), isolation_});
  }

  const RangeReader reader_;
  const Blob blob_;
  const ReadOptions options_;
  const std::int32_t most_pages_;
  std::int32_t range_pages_;  // of the first range
  const ReadCallback callback_;

  std::atomic<int> open_ = 0;  // ranges not answered yet
  std::mutex mutex_;
  std::int32_t asked_to_ = 0;
  Load load_;
  std::map<std::int32_t, Document> parts_;  // by first page
  std::map<std::int32_t, ReadError> bad_pages_;
  std::optional<ReadError> error_;
  std::int32_t error_range_ = 0;
  std::string error_isolation_;  // of the worker that met it; "" if none did
  bool failed_ = false;
  std::string isolation_;
  Document facts_;
};

}  // namespace

RangeReader reader_of(WorkerPool& pool) {
  return [&pool](ReadRequest request, ReadCallback callback) { pool.submit(std::move(request), std::move(callback)); };
}

void read_document(const RangeReader& reader, Blob blob, const ReadOptions& options, std::int32_t range_pages,
                   ReadCallback callback) {
  std::make_shared<SplitRead>(reader, std::move(blob), options, range_pages, std::move(callback))->begin();
}

}  // namespace rasoat
