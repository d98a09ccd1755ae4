#include <cstdlib>
#include <filesystem>

#include "apps/rasoat/commands.h"
#include "apps/rasoat/pieces.h"
#include "apps/rasoat/terminal.h"
#include "apps/rasoat/version.h"
#include "apps/rasoat/worker_path.h"
#include "pipelines/pool.h"
#include "render/columns.h"
#include "render/paint.h"

namespace rasoat {
namespace {

bool exists(const std::string& path) {
  std::error_code error;
  return std::filesystem::exists(path, error);
}

class Doctor {
 public:
  explicit Doctor(const Options& options) : options_(options), text_(text_options(options)) {}

  ExitCode run() {
    report_ = word("heading", {{"version", kVersion}}) + "\n\n";
    const std::string worker = worker_path();
    if (worker.empty()) {
      tell("worker", false, word("mend_worker"));
    } else {
      look_at_worker(worker);
    }
    const char* models = std::getenv("TESSDATA_PREFIX");
    for (const PieceFound& piece : data_pieces(models != nullptr ? models : "", exists)) tell_piece(piece);
    report_ +=
        "\n" + (absent_ == 0 ? word("all_present") : word("some_absent", {{"count", std::to_string(absent_)}})) + "\n";
    if (!packages_.empty()) report_ += word("install", {{"packages", packages_}}) + "\n";
    report_ += word("not_needed") + "\n";
    const ExitCode delivered = deliver(report_, options_);
    return absent_ == 0 ? delivered : ExitCode::kUsage;
  }

 private:
  std::string word(const std::string& key, const Arguments& args = {}) const {
    return say("doctor." + key, text_.language, args);
  }

  void tell(const std::string& name, bool present, const std::string& where, const std::string& what = "") {
    if (!present) ++absent_;
    const std::string state = padded(word(present ? "present" : "absent"), 8);
    report_ += word("row", {{"state", Paint{text_.color}(present ? Ink::kGreen : Ink::kRed, state)},
                            {"what", word(name, {{"name", what}})},
                            {"where", where}}) +
               "\n";
  }

  void tell_piece(const PieceFound& piece) {
    const bool present = !piece.place.empty();
    if (!present) packages_ += " " + piece.package;
    tell(piece.name, present, present ? piece.place : word("mend", {{"package", piece.package}}), piece.what);
  }

  // Its libraries first: without one of them it says nothing that helps.
  void look_at_worker(const std::string& path) {
    const std::vector<PieceFound> missing = missing_libraries(loader_trace(path));
    for (const PieceFound& library : missing) tell_piece(library);
    if (!missing.empty()) return tell("worker", true, path);
    PoolOptions pool;
    pool.worker = path;
    pool.limits = options_.limits.workers;
    const auto started = WorkerPool::start(std::move(pool));
    if (!started)
      return tell("worker", false, word("worker_stuck", {{"path", path}, {"why", started.error().message}}));
    tell("worker", true, word("worker_runs", {{"path", path}, {"isolation", (*started)->extractor().isolation}}));
  }

  const Options& options_;
  const TextOptions text_;
  std::string report_;
  std::string packages_;  // each after a blank
  std::size_t absent_ = 0;
};

}  // namespace

ExitCode doctor_command(const Options& options) { return Doctor(options).run(); }

}  // namespace rasoat
