#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>

#include "apps/rasoat/batch_outputs.h"
#include "apps/rasoat/commands.h"
#include "apps/rasoat/interrupt.h"
#include "apps/rasoat/reading.h"
#include "apps/rasoat/settings.h"
#include "apps/rasoat/terminal.h"
#include "apps/rasoat/verdicts.h"
#include "apps/rasoat/version.h"
#include "apps/rasoat/workers.h"
#include "apps/serve/server.h"
#include "pipelines/criteria_file.h"
#include "pipelines/files.h"
#include "pipelines/marked_copy.h"
#include "pipelines/read_document.h"
#include "render/utf8.h"

namespace rasoat {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLeastToken = 16;  // characters

bool may_be_a_plan(const FoundFile& file) {
  return file.path.ends_with(".pdf") || file.path.ends_with(".PDF") || is_criteria_file(file.path);
}

// The plans that --against names: one file, or those of a folder that have criteria.
tl::expected<std::vector<std::string>, ExitCode> plan_paths(const Options& options) {
  if (options.against.empty()) return {};
  std::error_code ignored;
  if (!fs::is_directory(options.against, ignored)) return std::vector<std::string>{options.against};
  const auto tree = list_tree(options.against);
  if (!tree) {
    complain("cli.error.folder_unreadable", {{"path", options.against}, {"detail", tree.error().message}},
             options.language);
    return tl::unexpected(ExitCode::kUnreadable);
  }
  std::vector<std::string> paths;
  for (const FoundFile& file : tree->files) {
    if (may_be_a_plan(file)) paths.push_back(file.path);
  }
  return paths;
}

ServedPlan served_plan(CriteriaSet criteria, const std::string& path, std::vector<Baseline> baselines) {
  constexpr std::size_t kIdLength = 16;
  ServedPlan plan;
  plan.id = criteria.sha256.substr(0, kIdLength);
  plan.name = path_text(fs::path(path).filename().string());
  plan.criteria = std::move(criteria);
  plan.baselines = std::move(baselines);
  return plan;
}

// A file of a folder that is no plan is told and left out; the only plan must be one.
tl::expected<Plans, ExitCode> demand_plans(WorkerPool& pool, const Options& options, const ReadOptions& read,
                                           const std::stop_token& stop) {
  const auto paths = plan_paths(options);
  if (!paths) return tl::unexpected(paths.error());
  std::vector<ServedPlan> plans;
  ExitCode failure = ExitCode::kUsage;
  for (const std::string& path : *paths) {
    auto criteria = demand_criteria(pool, path, read, options.language, stop);
    if (!criteria) {
      failure = criteria.error();
      continue;
    }
    tell_plan_doubts(*criteria, options.language);
    auto baselines = demand_baselines(pool, options, &*criteria, read);
    if (!baselines) return tl::unexpected(baselines.error());
    plans.push_back(served_plan(std::move(*criteria), path, std::move(*baselines)));
  }
  if (plans.empty() && !options.against.empty()) return tl::unexpected(failure);
  return sorted_plans(std::move(plans));
}

// The first line of --token-file. Without one, only this computer is served.
tl::expected<std::string, ExitCode> demand_token(const Options& options, const ListenAddress& listen) {
  if (options.token_file.empty() && listen.is_loopback()) return "";
  if (options.token_file.empty()) {
    complain("cli.error.token_needed", {{"address", options.listen}}, options.language);
    return tl::unexpected(ExitCode::kUsage);
  }
  std::ifstream file(options.token_file, std::ios::binary);
  std::string token;
  std::getline(file, token);
  if (!token.empty() && token.back() == '\r') token.pop_back();
  if (token.size() >= kLeastToken) return token;
  complain("cli.error.token_short", {{"path", path_text(options.token_file)}, {"length", std::to_string(kLeastToken)}},
           options.language);
  return tl::unexpected(ExitCode::kUsage);
}

// Where a server without --store keeps what people decide: their own data folder. Nothing where there is none.
std::optional<fs::path> own_folder() {
  const char* data = std::getenv("XDG_DATA_HOME");
  const char* home = std::getenv("HOME");
  fs::path folder = data != nullptr ? data : "";
  if (!folder.is_absolute()) folder = home != nullptr ? fs::path(home) / ".local/share" : fs::path();
  if (!folder.is_absolute()) return std::nullopt;
  folder /= "rasoat";
  std::error_code error;
  if (fs::create_directories(folder, error)) fs::permissions(folder, fs::perms::owner_all, error);
  return error ? std::nullopt : std::optional(folder);
}

// nullptr where there is no place for it: then nothing can be decided, and that is told.
std::shared_ptr<Store> own_store(Language language) {
  const auto folder = own_folder();
  auto store = folder ? Store::open("sqlite:" + (*folder / "serve.db").native())
                      : tl::unexpected(StoreError{StoreErrorCode::kUnavailable, "XDG_DATA_HOME, HOME"});
  if (!store) {
    complain("cli.error.no_own_store", {{"detail", store.error().message}}, language);
    return nullptr;
  }
  return std::move(*store);
}

tl::expected<std::shared_ptr<Store>, ExitCode> demand_store(const Options& options) {
  if (options.store.empty()) return own_store(options.language);
  auto store = Store::open(options.store);
  if (store) return std::shared_ptr<Store>(std::move(*store));
  complain("cli.error.store", {{"path", shown_store(options.store)}, {"detail", store.error().message}},
           options.language);
  return tl::unexpected(ExitCode::kUsage);
}

Opened opened_by(WorkerPool& pool) {
  return {drawer_of(pool),
          [&pool](const Blob& blob, const CopyOptions& wanted) { return make_marked_copy(pool, blob, wanted); }};
}

ServiceOptions service_options(const Options& options, const ReadOptions& read, Plans plans, std::string token) {
  ServiceOptions service;
  service.version = kVersion;
  service.token = std::move(token);
  service.limits.max_bytes = static_cast<std::uint64_t>(options.max_upload) << 20;
  if (options.keep_seconds > 0) service.limits.keep = ServeLimits::Seconds(options.keep_seconds);
  service.queue.threads = jobs_of(options);
  service.queue.max_waiting = service.limits.waiting;
  service.desk.plans = std::move(plans);
  service.desk.check = check_options(options);
  service.desk.read = read;
  service.desk.read.limits.max_bytes = service.limits.max_bytes;
  service.desk.settle = [options](Review& review) { settle(std::span(&review, 1), options, {}, false); };
  return service;
}

// Where to point a browser. Another program waits for this line.
void announce(const ListenAddress& listen, unsigned short port) {
  const bool is_v6 = listen.address.find(':') != std::string::npos;
  const std::string host = is_v6 ? "[" + listen.address + "]" : listen.address;
  std::fputs(("http://" + host + ":" + std::to_string(port) + "/\n").c_str(), stdout);
  std::fflush(stdout);
}

}  // namespace

ExitCode serve_command(const Options& options) {
  const Interrupt interrupt;
  const auto listen = listen_address_from(options.listen);
  if (!listen) {
    complain("cli.error.listen", {{"value", options.listen}}, options.language);
    return ExitCode::kUsage;
  }
  auto token = demand_token(options, *listen);
  if (!token) return token.error();
  const auto read = demand_reading(options);
  if (!read) return read.error();
  const auto pool = start_workers(options);
  if (!pool) return pool.error();
  auto plans = demand_plans(**pool, options, *read, interrupt.token());
  if (!plans) return plans.error();
  auto store = demand_store(options);
  if (!store) return store.error();
  ServiceOptions service = service_options(options, *read, std::move(*plans), std::move(*token));
  service.desk.store = std::move(*store);
  service.opened = opened_by(**pool);
  auto server = Server::start(*listen, options.hosts, reader_of(**pool), std::move(service));
  if (!server) {
    complain("cli.error.cannot_listen", {{"address", options.listen}, {"detail", server.error()}}, options.language);
    return ExitCode::kInternal;
  }
  announce(*listen, (*server)->port());
  (*server)->run(interrupt.token());
  return ExitCode::kClean;
}

}  // namespace rasoat
