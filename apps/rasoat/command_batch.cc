#include <filesystem>

#include "apps/rasoat/commands.h"
#include "apps/rasoat/folder.h"
#include "apps/rasoat/interrupt.h"
#include "apps/rasoat/progress.h"
#include "apps/rasoat/reading.h"
#include "apps/rasoat/terminal.h"
#include "apps/rasoat/verdicts.h"
#include "apps/rasoat/version.h"
#include "apps/rasoat/workers.h"
#include "pipelines/batch.h"
#include "pipelines/files.h"
#include "pipelines/steps.h"
#include "pipelines/stored_batch.h"
#include "render/json.h"
#include "render/text.h"
#include "render/utf8.h"

namespace rasoat {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kSummaryWidth = 140;  // a file has no terminal; the table has ten columns

BatchNotes notes_of(const Tree& tree, const BatchResult& result) {
  BatchNotes notes;
  for (const PassedOver& passed : tree.passed_over) notes.passed_over.emplace_back(passed.relative, passed.code);
  for (const Duplicate& twin : result.duplicates)
    notes.duplicates.emplace_back(tree.files.at(twin.first).relative, tree.files.at(twin.again).relative);
  return notes;
}

// Both files whole, or neither is touched.
tl::expected<void, std::string> write_results(const BatchResult& result, const BatchNotes& notes,
                                              const CriteriaSet& criteria, const Options& options) {
  std::error_code error;
  fs::create_directories(options.out_folder, error);
  if (error) return tl::unexpected(error.message());
  const TextOptions text{options.language, false, options.width != 0 ? options.width : kSummaryWidth};
  const fs::path folder = options.out_folder;
  return write_atomically(folder / "reviews.jsonl",
                          reviews_jsonl(result.reviews, {kVersion, &criteria, options.language}))
      .and_then([&] { return write_atomically(folder / "summary.txt", batch_text(result.reviews, text, notes)); });
}

// A batch whose readings and reviews stay in a store: what is there is not done again.
tl::expected<BatchResult, std::string> run_with_store(const Tree& tree, WorkerPool& pool, const CriteriaSet& criteria,
                                                      const CheckOptions& check, const Options& options,
                                                      const ReadOptions& read, const BatchOptions& batch) {
  auto store = Store::open(options.store);
  if (!store) return tl::unexpected(store.error().message);
  RunKeys keys;
  keys.read = read;
  keys.extractor = pool.extractor().fingerprint;
  keys.measure = measure_key(&criteria, check, program_fingerprint());
  if (const auto kept = (*store)->keep_measure(keys.measure, criteria); !kept)
    return tl::unexpected(kept.error().message);
  StoredBatchResult result = run_stored_batch(options.inputs.front(), tree.files,
                                              steps_for(pool, &criteria, check, read), **store, keys, batch);
  if (result.batch.error) return tl::unexpected(*result.batch.error);
  const auto recalled = for_each_review(**store, keys, result.outcomes,
                                        [&](Review review) { result.batch.reviews.push_back(std::move(review)); });
  if (!recalled) return tl::unexpected(recalled.error().message);
  return std::move(result.batch);
}

tl::expected<BatchResult, std::string> run_documents(const Tree& tree, WorkerPool& pool, const CriteriaSet& criteria,
                                                     const CheckOptions& check, const Options& options,
                                                     const ReadOptions& read, const Interrupt& interrupt) {
  BatchOptions batch;
  batch.jobs = jobs_of(options);
  batch.stop = interrupt.token();
  batch.on_progress = progress_line(options);
  if (!options.store.empty()) return run_with_store(tree, pool, criteria, check, options, read, batch);
  return run_batch(tree.files, steps_for(pool, &criteria, check, read), batch);
}

ExitCode fail(const char* key, const std::string& what, const std::string& detail, Language language) {
  complain(key, {{"path", path_text(what)}, {"detail", detail}}, language);
  return ExitCode::kUsage;
}

ExitCode review_folder(const Tree& tree, WorkerPool& pool, const CriteriaSet& criteria, const Options& options,
                       const ReadOptions& read, const Interrupt& interrupt) {
  auto baselines = demand_baselines(pool, options, &criteria, read);
  if (!baselines) return baselines.error();
  const CheckOptions check = check_options(options, std::move(*baselines));
  const auto result = run_documents(tree, pool, criteria, check, options, read, interrupt);
  end_progress(options);
  if (!result) return fail("cli.error.store", options.store, result.error(), options.language);
  if (const auto written = write_results(*result, notes_of(tree, *result), criteria, options); !written)
    return fail("cli.error.cannot_write", options.out_folder, written.error(), options.language);
  if (interrupt.requested()) {
    complain("cli.error.interrupted", {}, options.language);
    return ExitCode::kInterrupted;
  }
  if (!options.quiet)
    complain("progress.done",
             {{"count", std::to_string(result->reviews.size())}, {"path", path_text(options.out_folder)}},
             options.language);
  return exit_code_of(result->reviews, options.fail_on);
}

}  // namespace

ExitCode batch_command(const Options& options) {
  const Interrupt interrupt;
  const auto tree = demand_documents(options, options.out_folder);
  if (!tree) return tree.error();
  const auto read = demand_reading(options);
  if (!read) return read.error();
  const std::unique_ptr<WorkerPool> pool = start_workers(options);
  if (!pool) return ExitCode::kInternal;
  const auto criteria = demand_criteria(*pool, options.against, *read, options.language);
  return criteria ? review_folder(*tree, *pool, *criteria, options, *read, interrupt) : criteria.error();
}

}  // namespace rasoat
