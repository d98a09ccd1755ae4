#include "apps/rasoat/batch_outputs.h"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <numeric>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "apps/rasoat/office.h"
#include "apps/rasoat/papers.h"
#include "apps/rasoat/settings.h"
#include "apps/rasoat/verdicts.h"
#include "apps/rasoat/version.h"
#include "parse/keys.h"
#include "render/json.h"
#include "render/roster.h"
#include "render/text.h"

namespace rasoat {
namespace {

constexpr std::size_t kSummaryWidth = 140;  // a file has no terminal; the table has ten columns

BatchNotes notes_of(const Tree& tree, const BatchResult& result) {
  BatchNotes notes;
  for (const PassedOver& passed : tree.passed_over) notes.passed_over.emplace_back(passed.relative, passed.code);
  for (const Duplicate& twin : result.duplicates)
    notes.duplicates.emplace_back(tree.files.at(twin.first).relative, tree.files.at(twin.again).relative);
  return notes;
}

class Writer {
 public:
  Writer(Store& store, const RunKeys& keys, const StoredBatchResult& result, const Options& options,
         const OfficeInputs& office)
      : store_(store), keys_(keys), result_(result), options_(options), office_(office) {}

  tl::expected<BatchOutcome, OutputError> digest() const {
    BatchOutcome outcome;
    outcome.unmet = all_decisions();
    std::vector<Arrival> arrivals;
    const auto read = for_each_review(store_, keys_, result_.outcomes, [&](Review review) {
      outcome.unmet = in_both(outcome.unmet, settle({&review, 1}, options_, office_, false));
      if (office_.roster) arrivals.push_back(arrival_of(review, unit_keys(review.unit)));
      outcome.digest.add(review);
      outcome.exit_code = std::max(outcome.exit_code, exit_code_of({&review, 1}, options_.fail_on));
    });
    if (!read) return store_failed(read.error());
    if (office_.roster) {
      outcome.roster = check_roster(*office_.roster, std::move(arrivals), today_in_vietnam());
      outcome.exit_code = std::max(outcome.exit_code, exit_code_of(*outcome.roster, options_.fail_on));
    }
    return outcome;
  }

  tl::expected<void, OutputError> write(const BatchOutcome& outcome, const BatchNotes& notes,
                                        const CriteriaSet& criteria) {
    const Digest& digest = outcome.digest;
    const RosterReview* roster = outcome.roster ? &*outcome.roster : nullptr;
    const std::filesystem::path folder = options_.out_folder;
    auto reviews = AtomicFile::create(folder / "reviews.jsonl");
    if (!reviews) return cannot_write(reviews.error());
    auto summary = AtomicFile::create(folder / "summary.txt");
    if (!summary) return cannot_write(summary.error());
    const auto all = all_reviews();
    if (!all) return tl::unexpected(all.error());
    auto workbook = write_workbook(folder / "reviews.xlsx", *all, criteria, roster);
    if (!workbook) return tl::unexpected(workbook.error());
    const ReportFrame frame{kVersion, &criteria, options_.language, roster};
    const TextOptions text{options_.language, false, options_.width != 0 ? options_.width : kSummaryWidth};
    return write_reviews(*reviews, digest, frame)
        .and_then([&] { return written(summary->write(batch_text(digest, text, notes))); })
        .and_then([&] {
          return roster == nullptr ? written({}) : written(summary->write("\n" + roster_text(*roster, text)));
        })
        .and_then([&] { return written(summary->flush()); })
        .and_then([&] { return written(reviews->commit()); })
        .and_then([&] { return written(summary->commit()); })
        .and_then([&] { return *workbook ? written((*workbook)->commit()) : remove_workbook(folder); })
        .and_then([&] { return written(write_papers(folder / "papers", *all, &criteria, options_, roster)); });
  }

  bool has_workbook() const { return result_.outcomes.size() <= kMostInWorkbook; }

 private:
  std::vector<std::size_t> all_decisions() const {
    std::vector<std::size_t> all(office_.decisions.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    return all;
  }
  static std::vector<std::size_t> in_both(const std::vector<std::size_t>& a, const std::vector<std::size_t>& b) {
    std::vector<std::size_t> both;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
    return both;
  }

  tl::unexpected<OutputError> store_failed(const StoreError& error) const {
    return tl::unexpected(OutputError{"cli.error.store", shown_store(options_.store), error.message});
  }
  tl::unexpected<OutputError> cannot_write(const std::string& detail) const {
    return tl::unexpected(OutputError{"cli.error.cannot_write", options_.out_folder, detail});
  }
  tl::expected<void, OutputError> written(const tl::expected<void, std::string>& done) const {
    if (!done) return cannot_write(done.error());
    return {};
  }

  tl::expected<void, OutputError> write_reviews(AtomicFile& file, const Digest& digest, const ReportFrame& frame) {
    auto done = file.write(reviews_jsonl_head(digest, frame) + "\n");
    const auto read = for_each_review(store_, keys_, result_.outcomes, [&](Review review) {
      settle({&review, 1}, options_, office_, false);
      if (done) done = file.write(review_jsonl_line(review, frame.language) + "\n");
    });
    if (!read) return store_failed(read.error());
    return written(done);
  }

  // All at once, for what needs them so; none where there are too many.
  tl::expected<std::vector<Review>, OutputError> all_reviews() const {
    std::vector<Review> reviews;
    if (!has_workbook()) return reviews;
    const auto read = for_each_review(store_, keys_, result_.outcomes, [&](Review review) {
      settle({&review, 1}, options_, office_, false);
      reviews.push_back(std::move(review));
    });
    if (!read) return store_failed(read.error());
    return reviews;
  }

  // Written but not committed; nothing where there are too many documents.
  tl::expected<std::optional<AtomicFile>, OutputError> write_workbook(const std::filesystem::path& path,
                                                                      std::span<const Review> reviews,
                                                                      const CriteriaSet& criteria,
                                                                      const RosterReview* roster) {
    if (!has_workbook()) return std::nullopt;
    const std::string base = link_base(options_.out_folder, options_.inputs.front());
    const auto bytes = workbook_of(reviews, &criteria, base, options_.language, roster);
    if (!bytes) return cannot_write(bytes.error());
    auto file = AtomicFile::create(path);
    if (!file) return cannot_write(file.error());
    const auto done = written(file->write(*bytes)).and_then([&] { return written(file->flush()); });
    if (!done) return tl::unexpected(done.error());
    return std::optional<AtomicFile>(std::move(*file));
  }

  // One of an earlier run with fewer documents would mislead.
  tl::expected<void, OutputError> remove_workbook(const std::filesystem::path& folder) const {
    std::error_code error;
    std::filesystem::remove(folder / "reviews.xlsx", error);
    return error ? cannot_write(error.message()) : tl::expected<void, OutputError>();
  }

  Store& store_;
  const RunKeys& keys_;
  const StoredBatchResult& result_;
  const Options& options_;
  const OfficeInputs& office_;
};

}  // namespace

tl::expected<BatchOutcome, OutputError> write_outputs(Store& store, const RunKeys& keys,
                                                      const StoredBatchResult& result, const Tree& tree,
                                                      const CriteriaSet& criteria, const Options& options,
                                                      const OfficeInputs& office) {
  Writer writer(store, keys, result, options, office);
  auto outcome = writer.digest();
  if (!outcome) return outcome;
  const auto written = writer.write(*outcome, notes_of(tree, result.batch), criteria);
  if (!written) return tl::unexpected(written.error());
  outcome->has_workbook = writer.has_workbook();
  return outcome;
}

std::string shown_store(const std::string& url) {
  const std::size_t scheme = url.find("://");
  const std::size_t at = url.rfind('@');
  if (scheme == std::string::npos || at == std::string::npos || at < scheme) return url;
  return url.substr(0, scheme + 3) + url.substr(at + 1);
}

}  // namespace rasoat
