#include "pipelines/archive/gather.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <utility>

#include "check/check.h"
#include "parse/parse.h"
#include "parse/profile_of.h"
#include "pipelines/blob.h"
#include "pipelines/flow.h"
#include "pipelines/unreadable.h"
#include "pipelines/watch.h"
#include "render/utf8.h"

namespace rasoat {
namespace {

constexpr std::size_t kRowsAtOnce = 64;  // files between two writes: so many may be looked at again after a kill

tl::expected<void, std::string> sentence_of(const Stored<void>& stored) {
  if (!stored) return tl::unexpected("store: " + stored.error().message);
  return {};
}

class Gathering {
 public:
  Gathering(const std::string& folder, std::span<const FoundFile> files, const BatchSteps& steps, Store& store,
            const RunKeys& keys, const GatherOptions& options)
      : folder_(folder), steps_(steps), store_(store), keys_(keys), options_(options) {
    for (const FoundFile& file : files) {
      if (is_of(options.shard, slot_of(path_text(file.relative)))) files_.push_back(file);
    }
    result_.files = files_.size();
  }

  GatherResult run() {
    if (!begin()) return std::move(result_);
    find_changed();
    parse_stored();
    read_rest();
    end();
    return std::move(result_);
  }

 private:
  bool ok(const Stored<void>& done) {
    if (!done && !result_.error) result_.error = done.error().message;
    return done.has_value();
  }

  bool begin() {
    auto rows = archive_rows(store_, folder_, options_.shard);
    if (!rows) {
      result_.error = rows.error().message;
      return false;
    }
    for (ArchiveRow& row : *rows) known_.emplace(row.path, std::move(row));
    std::vector<std::string> gone;
    for (const auto& [path, row] : known_) {
      const bool here = std::any_of(files_.begin(), files_.end(),
                                    [&](const FoundFile& file) { return path_text(file.relative) == path; });
      if (!here) gone.push_back(path);
    }
    return ok(drop_archive_rows(store_, folder_, std::move(gone))) &&
           ok(begin_shard(store_, folder_, shard_row(false)));
  }

  ShardRow shard_row(bool done) const {
    return {options_.shard, done, static_cast<std::int64_t>(result_.files), static_cast<std::int64_t>(done_),
            static_cast<std::int64_t>(result_.unreadable)};
  }

  bool is_current(const ArchiveRow& row) const {
    if (row.sha256.empty() || row.extraction != keys_.extraction(row.sha256)) return false;
    return row.profile.empty() || row.profile == profile_key(row.extraction, options_.program);
  }

  // By metadata alone; a file whose bytes are known but whose keys are old need not be opened either.
  void find_changed() {
    const FileLooks looks = looks_at_disk();
    for (const FoundFile& file : files_) {
      const std::optional<FileStamp> stamp = looks.stamp(file.path);
      const auto known = known_.find(path_text(file.relative));
      const bool same = stamp && known != known_.end() &&
                        known->second.byte_size == static_cast<std::int64_t>(stamp->size) &&
                        known->second.modified == stamp->modified && known->second.changed == stamp->changed;
      stamps_[file.relative] = stamp.value_or(FileStamp{});
      if (!same) {
        to_read_.push_back(file);
      } else if (is_current(known->second)) {
        ++result_.unchanged;
        ++done_;
        if (known->second.profile.empty()) ++result_.unreadable;
      } else if (known->second.sha256.empty()) {
        to_read_.push_back(file);
      } else {
        to_parse_.push_back({file, known->second.sha256});
      }
    }
  }

  // Bytes known, program new: from the stored reading where there is one by this extractor.
  void parse_stored() {
    std::vector<char> is_parsed(to_parse_.size(), 0);
    parallel_for(to_parse_.size(), options_.batch.jobs, [&](std::size_t i) {
      if (options_.batch.stop.stop_requested()) return;
      is_parsed[i] = parse_one(to_parse_[i].second) ? 1 : 0;
    });
    for (std::size_t i = 0; i < to_parse_.size(); ++i) {
      const auto& [file, sha256] = to_parse_[i];
      if (is_parsed[i] == 0) {
        to_read_.push_back(file);
        continue;
      }
      ++result_.parsed;
      add_row(file, sha256, "");
    }
    std::sort(to_read_.begin(), to_read_.end(),
              [](const FoundFile& a, const FoundFile& b) { return a.relative < b.relative; });
  }

  bool parse_one(const std::string& sha256) {
    const std::string extraction = keys_.extraction(sha256);
    const auto reading = store_.find_reading(extraction);
    if (!reading || !*reading || !(*reading)->document) return false;
    return keep(sha256, *(*reading)->document).has_value();
  }

  tl::expected<void, std::string> keep(const std::string& sha256, const Document& document) {
    const std::string key = profile_key(keys_.extraction(sha256), options_.program);
    return sentence_of(keep_profile(store_, key, profile_of(parse_submission(document), document)));
  }

  void read_rest() {
    BatchSteps steps = steps_;
    steps.memory.recall = [&](const std::string& sha256) -> tl::expected<Recalled, std::string> {
      auto reading = store_.find_reading(keys_.extraction(sha256));
      if (!reading) return tl::unexpected("store: " + reading.error().message);
      return Recalled{std::nullopt, std::move(*reading)};
    };
    steps.memory.keep_reading = [&](const std::string& sha256, const ReadResult& reading) {
      return sentence_of(store_.keep_reading(keys_.extraction(sha256), sha256, reading));
    };
    steps.memory.keep_review = {};
    steps.parse = [&](const Document& document) { return parse_and_keep(document); };
    steps.check = [](std::size_t, const Submission& submission) { return describe(submission); };
    BatchOptions batch = options_.batch;
    batch.sink = [&](std::size_t i, const Review& review) { take(to_read_[i], review.sha256, review.error); };
    batch.on_progress = options_.on_progress;
    const BatchResult done = run_batch(to_read_, steps, batch);
    for (const Duplicate& twin : done.duplicates) take_twin(to_read_[twin.first], to_read_[twin.again]);
    result_.read = done.progress.read;
    result_.interrupted = done.cancelled > 0;
    if (done.error && !result_.error) result_.error = done.error;
  }

  // What the store refuses is not kept: the file's row is not written either, and the file is looked at again.
  Submission parse_and_keep(const Document& document) {
    Submission submission = parse_submission(document);
    const std::string key = profile_key(keys_.extraction(document.sha256), options_.program);
    const auto kept = keep_profile(store_, key, profile_of(submission, document));
    if (!kept) {
      const std::lock_guard lock(mutex_);
      result_.error = kept.error().message;
    }
    return submission;
  }

  void take(const FoundFile& file, const std::string& sha256, const std::optional<ReadError>& error) {
    const std::string code = error ? name_of(error->code) : "";
    outcomes_[file.relative] = {sha256, code};
    add_row(file, sha256, code);
  }

  void take_twin(const FoundFile& first, const FoundFile& again) {
    const auto found = outcomes_.find(first.relative);
    if (found != outcomes_.end()) add_row(again, found->second.first, found->second.second);
  }

  void add_row(const FoundFile& file, const std::string& sha256, const std::string& error) {
    const FileStamp& stamp = stamps_[file.relative];
    ArchiveRow row{path_text(file.relative),
                   static_cast<std::int64_t>(stamp.size),
                   stamp.modified,
                   stamp.changed,
                   sha256,
                   "",
                   "",
                   options_.generation,
                   error};
    if (!sha256.empty()) row.extraction = keys_.extraction(sha256);
    if (error.empty()) row.profile = profile_key(row.extraction, options_.program);
    if (!error.empty()) ++result_.unreadable;
    ++done_;
    rows_.push_back(std::move(row));
    if (rows_.size() >= kRowsAtOnce) flush();
  }

  void flush() {
    if (result_.error) return;
    if (ok(keep_archive_rows(store_, folder_, std::exchange(rows_, {}))))
      ok(keep_shard(store_, folder_, shard_row(false)));
  }

  void end() {
    flush();
    if (!result_.error && !result_.interrupted) ok(keep_shard(store_, folder_, shard_row(true)));
  }

  const std::string folder_;
  std::vector<FoundFile> files_;  // of the shard
  const BatchSteps& steps_;
  Store& store_;
  const RunKeys& keys_;
  const GatherOptions& options_;
  std::map<std::string, ArchiveRow> known_;  // by path
  std::map<std::string, FileStamp> stamps_;  // by relative path: taken before the file is read
  std::vector<FoundFile> to_read_;
  std::vector<std::pair<FoundFile, std::string>> to_parse_;              // with the hash of the bytes
  std::map<std::string, std::pair<std::string, std::string>> outcomes_;  // relative path -> hash, error
  std::vector<ArchiveRow> rows_;                                         // not yet written
  std::size_t done_ = 0;
  std::mutex mutex_;  // of result_.error while documents are parsed
  GatherResult result_;
};

}  // namespace

GatherResult gather(const std::string& folder, std::span<const FoundFile> files, const BatchSteps& steps, Store& store,
                    const RunKeys& keys, const GatherOptions& options) {
  return Gathering(folder, files, steps, store, keys, options).run();
}

std::string profile_key(const std::string& extraction, const std::string& program) {
  const std::string text = "profile " + extraction + " " + program;
  return sha256_hex(std::as_bytes(std::span(text.data(), text.size())));
}

}  // namespace rasoat
