#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>

#include "apps/rasoat/batch_outputs.h"
#include "apps/rasoat/commands.h"
#include "apps/rasoat/folder.h"
#include "apps/rasoat/interrupt.h"
#include "apps/rasoat/office_inputs.h"
#include "apps/rasoat/progress.h"
#include "apps/rasoat/reading.h"
#include "apps/rasoat/settings.h"
#include "apps/rasoat/terminal.h"
#include "apps/rasoat/verdicts.h"
#include "apps/rasoat/version.h"
#include "apps/rasoat/workers.h"
#include "check/archive/settle.h"
#include "pipelines/archive/conclude.h"
#include "pipelines/archive/gather.h"
#include "pipelines/archive/manifest.h"
#include "pipelines/range_memory.h"
#include "pipelines/steps.h"
#include "render/archive/archive.h"
#include "render/utf8.h"

namespace rasoat {
namespace {

namespace fs = std::filesystem;

constexpr const char* kInMemory = "sqlite::memory:";

// "1.2.3" as a number that grows with the version.
std::int64_t generation() {
  std::int64_t number = 0, part = 0;
  for (const char* c = kVersion;; ++c) {
    if (*c >= '0' && *c <= '9') {
      part = part * 10 + (*c - '0');
      continue;
    }
    number = number * 1000 + part;
    part = 0;
    if (*c != '.') return number;
  }
}

class AuditCommand {
 public:
  explicit AuditCommand(const Options& options) : options_(options), progress_(options) {}

  ExitCode run() {
    if (const auto manifest = take_manifest(); manifest != ExitCode::kClean) return manifest;
    if (const auto roster = take_roster(); roster != ExitCode::kClean) return roster;
    auto store = Store::open(options_.store.empty() ? kInMemory : options_.store);
    if (!store) return store_failed(store.error().message);
    store_ = std::move(*store);
    if (options_.status) return with_folder([this](const std::string& folder) { return tell_status(folder); });
    if (options_.merge) return with_folder([this](const std::string& folder) { return answer(folder); });
    const auto tree = demand_documents(options_, "");
    if (!tree) return tree.error();
    const std::string folder = fs::weakly_canonical(options_.inputs.front());
    const ExitCode gathered = gather_shard(folder, *tree);
    if (gathered != ExitCode::kClean || options_.is_sharded) return gathered;
    return answer(folder);
  }

 private:
  ExitCode store_failed(const std::string& detail) const {
    complain("cli.error.store", {{"path", shown_store(options_.store)}, {"detail", detail}}, options_.language);
    return ExitCode::kTryAgain;
  }

  // Of a merge or a status: the folder that was named, else the only one that the store knows.
  template <typename Work>
  ExitCode with_folder(Work work) {
    const auto known = archive_folders(*store_);
    if (!known) return store_failed(known.error().message);
    const std::string named = options_.inputs.empty() ? "" : fs::weakly_canonical(options_.inputs.front()).native();
    if (!named.empty() && std::find(known->begin(), known->end(), path_text(named)) != known->end()) return work(named);
    if (named.empty() && known->size() == 1) return work(known->front());
    std::string folders;
    for (const std::string& folder : *known) folders += (folders.empty() ? "" : ", ") + folder;
    const bool choose = named.empty() && !known->empty();
    complain(choose ? "audit.which_archive" : "audit.no_archive", {{"folder", path_text(named)}, {"folders", folders}},
             options_.language);
    return ExitCode::kUsage;
  }

  ExitCode take_manifest() {
    if (options_.manifest.empty()) return ExitCode::kClean;
    std::ifstream in(options_.manifest, std::ios::binary);
    if (!in) {
      complain("cli.error.cannot_read", {{"path", path_text(options_.manifest)}}, options_.language);
      return ExitCode::kUsage;
    }
    const std::string text((std::istreambuf_iterator<char>(in)), {});
    auto manifest = read_manifest(text);
    if (manifest) {
      manifest_ = std::move(*manifest);
      return ExitCode::kClean;
    }
    const ManifestError& error = manifest.error();
    complain("cli.error.manifest",
             {{"place", path_text(options_.manifest) + ":" + std::to_string(error.line)},
              {"what", say("manifest." + error.code, options_.language, {{"what", error.what}})}},
             options_.language);
    return ExitCode::kUsage;
  }

  // Before hours of reading, for it may be wrong.
  ExitCode take_roster() {
    if (options_.roster.empty()) return ExitCode::kClean;
    const auto workers = start_workers(options_);
    if (!workers) return workers.error();
    auto office = demand_office_inputs(**workers, options_);
    if (!office) return office.error();
    roster_ = std::move(office->roster);
    return ExitCode::kClean;
  }

  ExitCode gather_shard(const std::string& folder, const Tree& tree) {
    const auto read = demand_reading(options_);
    if (!read) return read.error();
    if (options_.retry) {
      if (const auto done = store_->forget_failures(); !done) return store_failed(done.error().message);
    }
    const auto workers = start_workers(options_, progress_.on_page());
    if (!workers) return workers.error();
    WorkerPool* const pool = workers->get();
    const std::stop_callback on_stop(interrupt_.token(), [&] { pool->cancel(); });
    RunKeys keys{*read, pool->extractor().fingerprint, ""};
    GatherOptions gathering;
    gathering.shard = options_.shard;
    gathering.generation = generation();
    gathering.program = program_fingerprint();
    gathering.batch.jobs = jobs_of(options_);
    gathering.batch.stop = interrupt_.token();
    gathering.on_progress = progress_.on_document();
    progress_.begin(tree.files.size(), 0);
    RangeMemory parts(*store_, keys);
    const GatherResult result =
        gather(folder, tree.files, steps_for(*pool, nullptr, {}, *read, kRangePages, &parts), *store_, keys, gathering);
    progress_.end({});
    if (result.error) return store_failed(*result.error);
    if (interrupt_.requested() || result.interrupted) return interrupted();
    if (options_.is_sharded) return tell_gathered(result);
    return ExitCode::kClean;
  }

  ExitCode tell_gathered(const GatherResult& result) const {
    if (!options_.quiet) {
      complain("audit.gathered",
               {{"number", std::to_string(options_.shard.number)},
                {"of", std::to_string(options_.shard.of)},
                {"files", std::to_string(result.files)},
                {"unchanged", std::to_string(result.unchanged)},
                {"parsed", std::to_string(result.parsed)},
                {"read", std::to_string(result.read)},
                {"unreadable", std::to_string(result.unreadable)}},
               options_.language);
    }
    return result.unreadable > 0 ? ExitCode::kUnreadable : ExitCode::kClean;
  }

  ExitCode interrupted() const {
    complain("cli.error.interrupted", {}, options_.language);
    return ExitCode::kInterrupted;
  }

  ExitCode answer(const std::string& folder) {
    ConcludeOptions concluding;
    concluding.jobs = jobs_of(options_);
    concluding.check = check_options(options_);
    concluding.program = program_fingerprint();
    concluding.manifest = manifest_;
    concluding.roster = roster_;
    concluding.today = today_in_vietnam();
    concluding.stop = interrupt_.token();
    auto answer = conclude(*store_, folder, concluding);
    if (!answer) return no_answer(answer.error());
    settle_answer(*answer, options_.rules, options_.waiver_list, today_in_vietnam());
    const auto word = [this](const Finding& finding) { return say_finding(finding, options_.language); };
    if (const auto kept = keep_answer(*store_, folder, *answer, word); !kept) return store_failed(kept.error().message);
    const ExitCode delivered = deliver_answer(*answer);
    return delivered == ExitCode::kClean ? exit_code_of(*answer) : delivered;
  }

  ExitCode no_answer(const ConcludeError& error) const {
    if (error.code == ConcludeError::Code::kInterrupted) return interrupted();
    if (error.code == ConcludeError::Code::kStore) return store_failed(error.detail);
    std::string shards;
    for (const ShardRow& row : error.waiting) shards += (shards.empty() ? "" : "; ") + shard_phrase(row);
    complain("audit.incomplete", {{"shards", shards}}, options_.language);
    return ExitCode::kTryAgain;
  }

  std::string shard_phrase(const ShardRow& row) const {
    const Arguments args = {{"number", std::to_string(row.shard.number)},
                            {"of", std::to_string(row.shard.of)},
                            {"done", std::to_string(row.files)},
                            {"total", std::to_string(row.total)},
                            {"unreadable", std::to_string(row.unreadable)},
                            {"state", say(row.done ? "audit.shard_done" : "audit.shard_running", options_.language)}};
    const bool never = !row.done && row.total == 0;
    return say(never ? "audit.shard_never" : "audit.shard", options_.language, args);
  }

  ExitCode tell_status(const std::string& folder) {
    const auto rows = shard_rows(*store_, folder);
    if (!rows) return store_failed(rows.error().message);
    std::int64_t done = 0, total = 0, ready = 0;
    std::string lines;
    for (const ShardRow& row : *rows) {
      done += row.files;
      total += row.total;
      ready += row.done ? 1 : 0;
      lines += "  " + shard_phrase(row) + "\n";
    }
    const std::int32_t of = rows->empty() ? 0 : rows->front().shard.of;
    const std::string head = say("audit.status", options_.language,
                                 {{"folder", path_text(folder)},
                                  {"done", std::to_string(done)},
                                  {"total", std::to_string(total)},
                                  {"ready", std::to_string(ready)},
                                  {"of", std::to_string(of)}});
    return deliver(head + "\n" + lines, options_);
  }

  ExitCode deliver_answer(const Answer& answer) const {
    switch (options_.format) {
      case Format::kJson: return deliver(audit_json(answer, kVersion, options_.language), options_);
      case Format::kXlsx: return deliver_if(audit_xlsx(answer, options_.language), options_);
      case Format::kHtml: return deliver(audit_html(answer, options_.language), options_);
      default: return deliver(audit_text(answer, text_options(options_)), options_);
    }
  }

  // A criterion that is not met or missing is an error, as in a single review.
  ExitCode exit_code_of(const Answer& answer) const {
    const bool unreadable = std::any_of(answer.documents.begin(), answer.documents.end(),
                                        [](const Classified& one) { return one.role == Role::kUnreadable; });
    if (unreadable) return ExitCode::kUnreadable;
    if (options_.fail_on == FailOn::kNever) return ExitCode::kClean;
    const bool failed = std::any_of(answer.units.begin(), answer.units.end(), [](const UnitYear& unit) {
      return unit.of(Verdict::kNotMet) + unit.of(Verdict::kMissing) > 0;
    });
    const Severity level = options_.fail_on == FailOn::kError ? Severity::kError : Severity::kWarning;
    const bool found = std::any_of(answer.findings.begin(), answer.findings.end(), [&](const ArchiveFinding& one) {
      return !one.finding.waived && one.finding.severity >= level;
    });
    return failed || found ? ExitCode::kFindings : ExitCode::kClean;
  }

  const Options& options_;
  const Interrupt interrupt_;
  Progress progress_;
  std::unique_ptr<Store> store_;
  std::map<std::string, ManifestEntry> manifest_;
  std::optional<Roster> roster_;
};

}  // namespace

ExitCode audit_command(const Options& options) { return AuditCommand(options).run(); }

}  // namespace rasoat
