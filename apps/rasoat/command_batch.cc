#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <mutex>
#include <optional>

#include "apps/rasoat/batch_outputs.h"
#include "apps/rasoat/commands.h"
#include "apps/rasoat/folder.h"
#include "apps/rasoat/interrupt.h"
#include "apps/rasoat/office_inputs.h"
#include "apps/rasoat/progress.h"
#include "apps/rasoat/reading.h"
#include "apps/rasoat/terminal.h"
#include "apps/rasoat/verdicts.h"
#include "apps/rasoat/workers.h"
#include "pipelines/files.h"
#include "pipelines/range_memory.h"
#include "pipelines/steps.h"
#include "pipelines/stored_batch.h"
#include "pipelines/watch.h"
#include "render/text.h"
#include "render/utf8.h"

namespace rasoat {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostErrorsPrinted = 20;

// One folder, reviewed once or again and again.
class FolderReview {
 public:
  FolderReview(const Options& options, const Interrupt& interrupt)
      : options_(options), interrupt_(interrupt), progress_(options) {
    if (options_.store.empty()) options_.store = "sqlite:" + (fs::path(options_.out_folder) / "rasoat.db").native();
  }

  // Every document of `tree`, and the outputs. Workers, plan and store are taken anew each time.
  ExitCode run(const Tree& tree) {
    const auto read = demand_reading(options_);
    if (!read) return read.error();
    const auto started = start_workers(options_, progress_.on_page());
    if (!started) return started.error();
    const std::unique_ptr<WorkerPool>& pool = *started;
    const std::stop_callback on_stop(interrupt_.token(), [&] { pool->cancel(); });
    const auto criteria = demand_criteria(*pool, options_.against, *read, options_.language, interrupt_.token());
    if (interrupt_.requested()) return interrupted();
    if (!criteria) return criteria.error();
    tell_plan_doubts(*criteria, options_.language);
    auto baselines = demand_baselines(*pool, options_, &*criteria, *read);
    if (interrupt_.requested()) return interrupted();
    if (!baselines) return baselines.error();
    auto office = demand_office_inputs(*pool, options_);
    if (!office) return office.error();
    office_ = std::move(*office);
    const CheckOptions check = check_options(options_, std::move(*baselines));
    return run(tree, *pool, {*criteria, check, *read, keys_for(*pool, *criteria, check, *read)});
  }

 private:
  // What documents are held against, and how.
  struct Measure {
    const CriteriaSet& criteria;
    const CheckOptions& check;
    const ReadOptions& read;
    RunKeys keys;
  };

  static RunKeys keys_for(const WorkerPool& pool, const CriteriaSet& criteria, const CheckOptions& check,
                          const ReadOptions& read) {
    RunKeys keys;
    keys.read = read;
    keys.extractor = pool.extractor().fingerprint;
    keys.measure = measure_key(&criteria, check, program_fingerprint());
    return keys;
  }

  ExitCode run(const Tree& tree, WorkerPool& pool, const Measure& measure) {
    auto store = Store::open(options_.store);
    if (!store) return store_failed(store.error().message);
    const auto ready = prepare(**store, measure.keys, measure.criteria);
    return ready ? review(tree, pool, measure, **store) : store_failed(ready.error().message);
  }

  // Once a command: what is tried again in one look of a watch need not be in the next.
  Stored<void> prepare(Store& store, const RunKeys& keys, const CriteriaSet& criteria) {
    if (std::exchange(options_.retry, false)) {
      if (auto forgotten = store.forget_failures(); !forgotten) return forgotten;
    }
    return store.keep_measure(keys.measure, criteria);
  }

  ExitCode review(const Tree& tree, WorkerPool& pool, const Measure& measure, Store& store) {
    BatchOptions batch;
    batch.jobs = jobs_of(options_);
    batch.stop = interrupt_.token();
    batch.on_progress = progress_.on_document();
    std::uint64_t bytes = 0;
    for (const FoundFile& file : tree.files) bytes += file.size;
    progress_.begin(tree.files.size(), bytes);
    RangeMemory parts(store, measure.keys);
    const BatchSteps steps = steps_for(pool, &measure.criteria, measure.check, measure.read, kRangePages, &parts);
    const StoredBatchResult result =
        run_stored_batch(fs::weakly_canonical(options_.inputs.front()), tree.files, steps, store, measure.keys, batch);
    if (interrupt_.requested()) {
      progress_.end({});
      return interrupted();
    }
    if (result.batch.error) return store_failed(*result.batch.error);
    return deliver(write_outputs(store, measure.keys, result, tree, measure.criteria, options_, office_));
  }

  ExitCode deliver(const tl::expected<BatchOutcome, OutputError>& outcome) {
    progress_.end(outcome ? outcome->digest : Digest());
    if (!outcome) return fail(outcome.error());
    if (options_.progress == ProgressMode::kJson) return outcome->exit_code;
    print_errors(outcome->digest);
    tell_unmet(outcome->unmet, office_, options_);
    if (!outcome->has_workbook)
      complain("progress.no_workbook", {{"count", std::to_string(kMostInWorkbook)}}, options_.language);
    if (!options_.quiet)
      complain("progress.done",
               {{"count", std::to_string(outcome->digest.documents.size())}, {"path", path_text(options_.out_folder)}},
               options_.language);
    return outcome->exit_code;
  }

  // A watch prints them when they are others than last time.
  void print_errors(const Digest& digest) {
    const std::string errors = errors_text(digest, {options_.language, false, 0}, kMostErrorsPrinted);
    if (errors != std::exchange(errors_printed_, errors)) print_on_stderr(errors);
  }

  ExitCode interrupted() const {
    complain("cli.error.interrupted", {}, options_.language);
    return ExitCode::kInterrupted;
  }
  ExitCode store_failed(const std::string& detail) {
    progress_.end({});
    return fail({"cli.error.store", shown_store(options_.store), detail});
  }
  ExitCode fail(const OutputError& error) const {
    complain(error.key, {{"path", path_text(error.what)}, {"detail", error.detail}}, options_.language);
    return ExitCode::kUsage;
  }

  Options options_;
  const Interrupt& interrupt_;
  OfficeInputs office_;
  Progress progress_;
  std::string errors_printed_;
};

// False when asked to stop meanwhile.
bool sleep_for(std::chrono::seconds pause, const std::stop_token& stop) {
  std::mutex mutex;
  std::condition_variable_any never;
  std::unique_lock lock(mutex);
  never.wait_for(lock, stop, pause, [] { return false; });
  return !stop.stop_requested();
}

// Goes on after an error (a full disk, a database that is away): the next look tries again.
ExitCode watch_folder(FolderReview& review, const Options& options, const Interrupt& interrupt) {
  if (!options.quiet)
    complain("progress.watching",
             {{"path", path_text(options.inputs.front())}, {"seconds", std::to_string(options.interval)}},
             options.language);
  Watch watch(looks_at_disk());
  do {
    auto tree = list_documents(options, options.out_folder);
    if (!tree) return tree.error();
    if (!watch.look(tree->files)) continue;
    tree->files = watch.complete();
    const ExitCode done = review.run(*tree);
    if (done == ExitCode::kInterrupted) return done;
    if (done == ExitCode::kUsage || done == ExitCode::kInternal) watch.forget_last();
  } while (sleep_for(std::chrono::seconds(options.interval), interrupt.token()));
  return ExitCode::kInterrupted;
}

}  // namespace

ExitCode batch_command(const Options& options) {
  const Interrupt interrupt;
  const auto tree =
      options.watch ? list_documents(options, options.out_folder) : demand_documents(options, options.out_folder);
  if (!tree) return tree.error();
  const auto lock = FolderLock::take(options.out_folder);
  if (!lock) {
    complain("cli.error.cannot_write", {{"path", path_text(options.out_folder)}, {"detail", lock.error()}},
             options.language);
    return ExitCode::kUsage;
  }
  FolderReview review(options, interrupt);
  return options.watch ? watch_folder(review, options, interrupt) : review.run(*tree);
}

}  // namespace rasoat
