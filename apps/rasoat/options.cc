#include "apps/rasoat/options.h"

#include <CLI/CLI.hpp>
#include <charconv>
#include <string_view>
#include <utility>

#include "apps/rasoat/help.h"
#include "apps/rasoat/office.h"

namespace rasoat {
namespace {

constexpr std::array<std::pair<Command, const char*>, 9> kCommands = {{{Command::kCriteria, "criteria"},
                                                                       {Command::kCheck, "check"},
                                                                       {Command::kBatch, "batch"},
                                                                       {Command::kAudit, "audit"},
                                                                       {Command::kServe, "serve"},
                                                                       {Command::kDiff, "diff"},
                                                                       {Command::kRules, "rules"},
                                                                       {Command::kExplain, "explain"},
                                                                       {Command::kDoctor, "doctor"}}};

constexpr std::int32_t kMostShards = 100'000;

// What stands on the command line, before any of it is understood.
struct Raw {
  std::string lang, color, format, fail_on, kind, year, jobs, width, ocr, progress, isolation, interval, keep,
      max_upload;
  std::string shard;
  Options options;
};

// CLI11 splits the command line; everything it could complain about in English is checked here instead.
class CommandLine {
 public:
  CommandLine(Language language, std::string version, const Settings& settings)
      : language_(language), version_(std::move(version)), settings_(settings) {
    define();
  }

  tl::expected<Options, Stop> read(int argc, const char* const* argv);

 private:
  void define();
  void define_serve();
  CLI::App* command(const char* name);
  void add_common(CLI::App& app);
  void option(CLI::App& app, const char* names, std::string& value, const char* text, const char* type);
  void flag(CLI::App& app, const char* names, bool& value, const char* text);
  void review_options(CLI::App& app);
  void reading_options(CLI::App& app);
  void work_options(CLI::App& app);
  void output_options(CLI::App& app, const char* format_text);
  void inputs(CLI::App& app, const char* name, const char* text);
  void finish(CLI::App& app);

  std::string word(const std::string& key) const { return say(key, language_); }
  Stop usage_error(const char* key, Arguments args) const;
  Stop help_of(const CLI::App& app) const;
  tl::expected<void, Stop> find_command();
  tl::expected<void, Stop> demand_inputs() const;
  tl::expected<void, Stop> duration(const std::string& given, const char* option_name, std::int32_t& seconds) const;
  tl::expected<void, Stop> demand_audit_inputs() const;
  tl::expected<void, Stop> understand_shard();
  void take_settings();
  tl::expected<void, Stop> understand_values();

  template <typename Value, std::size_t N>
  tl::expected<void, Stop> choose(const std::string& given, const char* option_name,
                                  const std::array<std::pair<const char*, Value>, N>& choices, Value& value) const;
  template <typename Number>
  tl::expected<void, Stop> number(const std::string& given, const char* option_name, Number low, Number high,
                                  Number& value) const;

  Language language_;
  std::string version_;
  const Settings& settings_;
  std::string command_name_;
  Raw raw_;
  CLI::App app_;
};

std::string command_list() {
  std::string list;
  for (const auto& [command, name] : kCommands) list += (list.empty() ? "" : ", ") + std::string(name);
  return list;
}

void CommandLine::option(CLI::App& app, const char* names, std::string& value, const char* text, const char* type) {
  app.add_option(names, value, word(std::string("cli.option.") + text))
      ->type_name(word(std::string("cli.type.") + type))
      ->group(word("cli.options"));
}

void CommandLine::flag(CLI::App& app, const char* names, bool& value, const char* text) {
  app.add_flag(names, value, word(std::string("cli.option.") + text))->group(word("cli.options"));
}

void CommandLine::inputs(CLI::App& app, const char* name, const char* text) {
  app.add_option(name, raw_.options.inputs, word(std::string("cli.option.") + text))
      ->expected(0, CLI::detail::expected_max_vector_size)
      ->type_name("");
}

void CommandLine::add_common(CLI::App& app) {
  const std::string group = word("cli.common_options");
  const auto common = [&](const char* names, std::string& value, const char* text) {
    app.add_option(names, value, word(std::string("cli.option.") + text))
        ->type_name(word("cli.type.choice"))
        ->group(group);
  };
  common("--lang", raw_.lang, "lang");
  common("--color", raw_.color, "color");
  app.add_option("--width", raw_.width, word("cli.option.width"))->type_name(word("cli.type.number"))->group(group);
  app.add_flag("-q,--quiet", raw_.options.quiet, word("cli.option.quiet"))->group(group);
  app.add_flag("--show-settings", raw_.options.show_settings, word("cli.option.show_settings"))->group(group);
  app.set_help_flag("-h,--help", word("cli.option.help"))->group(group);
}

void CommandLine::review_options(CLI::App& app) {
  option(app, "--baseline", raw_.options.baseline, "baseline", "file");
  option(app, "--unit", raw_.options.unit, "unit", "name");
  flag(app, "--also-support", raw_.options.also_support, "also_support");
  option(app, "--year", raw_.year, "year", "number");
  option(app, "--kind", raw_.kind, "kind", "choice");
  option(app, "--fail-on", raw_.fail_on, "fail_on", "choice");
  option(app, "--waivers", raw_.options.waivers, "waivers", "file");
  option(app, "--letterhead", raw_.options.letterhead, "letterhead", "file");
  option(app, "--decisions", raw_.options.decisions, "decisions", "file");
  option(app, "--baseline-findings", raw_.options.baseline_findings, "baseline_findings", "file");
}

void CommandLine::reading_options(CLI::App& app) {
  option(app, "--ocr", raw_.ocr, "ocr", "choice");
  option(app, "--password-file", raw_.options.password_file, "password_file", "file");
  option(app, "--trust", raw_.options.trust, "trust", "folder");
}

// How workers go about it, and what is said meanwhile.
void CommandLine::work_options(CLI::App& app) {
  option(app, "-j,--jobs", raw_.jobs, "jobs", "number");
  option(app, "--isolation", raw_.isolation, "isolation", "choice");
  option(app, "--progress", raw_.progress, "progress", "choice");
}

void CommandLine::output_options(CLI::App& app, const char* format_text) {
  option(app, "-f,--format", raw_.format, format_text, "choice");
  option(app, "-o,--output", raw_.options.output, "output", "file");
}

CLI::App* CommandLine::command(const char* name) {
  CLI::App* app = app_.add_subcommand(name, word(std::string("cli.command.") + name));
  app->group(word("cli.commands"))->allow_extras()->formatter(make_formatter(language_));
  app->footer(word("cli.footer"));
  return app;
}

void CommandLine::define_serve() {
  CLI::App* serve = command("serve");
  option(*serve, "--listen", raw_.options.listen, "listen", "address");
  option(*serve, "--against", raw_.options.against, "against_served", "file");
  option(*serve, "--store", raw_.options.store, "store_served", "url");
  option(*serve, "--keep", raw_.keep, "keep", "duration");
  option(*serve, "--max-upload", raw_.max_upload, "max_upload", "number");
  option(*serve, "--token-file", raw_.options.token_file, "token_file", "file");
  serve->add_option("--host", raw_.options.hosts, word("cli.option.host"))
      ->type_name(word("cli.type.name"))
      ->group(word("cli.options"));
  option(*serve, "--baseline", raw_.options.baseline, "baseline", "file");
  option(*serve, "--waivers", raw_.options.waivers, "waivers", "file");
  reading_options(*serve);
  option(*serve, "-j,--jobs", raw_.jobs, "jobs", "number");
  option(*serve, "--isolation", raw_.isolation, "isolation", "choice");
}

void CommandLine::define() {
  app_.description(word("cli.about"));
  app_.footer(word("cli.footer"));
  app_.formatter(make_formatter(language_));
  app_.allow_extras();
  app_.name("rasoat");

  CLI::App* criteria = command("criteria");
  inputs(*criteria, "plan", "plan");
  output_options(*criteria, "format_criteria");
  reading_options(*criteria);
  option(*criteria, "--isolation", raw_.isolation, "isolation", "choice");

  CLI::App* check = command("check");
  inputs(*check, "files", "files");
  option(*check, "--against", raw_.options.against, "against", "file");
  output_options(*check, "format_check");
  flag(*check, "--all-pages", raw_.options.all_pages, "all_pages");
  option(*check, "--papers", raw_.options.papers, "papers", "folder");
  review_options(*check);
  reading_options(*check);
  work_options(*check);

  CLI::App* batch = command("batch");
  inputs(*batch, "folder", "folder");
  option(*batch, "--against", raw_.options.against, "against", "file");
  option(*batch, "--out", raw_.options.out_folder, "out", "folder");
  option(*batch, "--roster", raw_.options.roster, "roster", "file");
  option(*batch, "--store", raw_.options.store, "store", "url");
  flag(*batch, "--retry", raw_.options.retry, "retry");
  flag(*batch, "--watch", raw_.options.watch, "watch");
  option(*batch, "--interval", raw_.interval, "interval", "number");
  review_options(*batch);
  reading_options(*batch);
  work_options(*batch);

  CLI::App* audit = command("audit");
  inputs(*audit, "folder", "audit_folder");
  option(*audit, "--store", raw_.options.store, "audit_store", "url");
  option(*audit, "--shard", raw_.shard, "shard", "shard");
  flag(*audit, "--status", raw_.options.status, "status");
  option(*audit, "--manifest", raw_.options.manifest, "manifest", "file");
  option(*audit, "--roster", raw_.options.roster, "roster", "file");
  flag(*audit, "--retry", raw_.options.retry, "retry");
  work_options(*audit);
  output_options(*audit, "format_audit");
  option(*audit, "--fail-on", raw_.fail_on, "fail_on", "choice");
  reading_options(*audit);

  define_serve();
  CLI::App* diff = command("diff");
  inputs(*diff, "outputs", "outputs");
  output_options(*diff, "format_diff");
  option(*diff, "--fail-on", raw_.fail_on, "fail_on", "choice");

  CLI::App* rules = command("rules");
  option(*rules, "-o,--output", raw_.options.output, "output", "file");
  inputs(*command("explain"), "rule", "rule");
  command("doctor");

  add_common(app_);
  for (CLI::App* app : app_.get_subcommands({})) add_common(*app);
  app_.set_version_flag("--version", say("cli.version", language_, {{"version", version_}}), word("cli.option.version"))
      ->group(word("cli.common_options"));
}

// CLI11 leaves two blank lines between groups of options.
Stop CommandLine::help_of(const CLI::App& app) const {
  std::string text = app.help(&app == &app_ ? "" : app_.get_name());
  for (std::size_t at = text.find("\n\n\n"); at != std::string::npos; at = text.find("\n\n\n")) text.erase(at, 1);
  return {ExitCode::kClean, text};
}

Stop CommandLine::usage_error(const char* key, Arguments args) const {
  std::string text =
      say("cli.error.prefix", language_, {{"message", say(std::string("cli.error.") + key, language_, args)}});
  text += " " + say("cli.error.hint", language_, {{"command", command_name_}}) + "\n";
  const std::size_t gap = text.find("rasoat  --help");  // no command was named
  if (gap != std::string::npos) text.erase(gap + 6, 1);
  return {ExitCode::kUsage, text};
}

tl::expected<void, Stop> CommandLine::find_command() {
  const std::vector<CLI::App*> given = app_.get_subcommands();
  const std::vector<std::string> extras = app_.remaining();
  if (given.empty() && !extras.empty()) {
    const char* key = extras.front().starts_with('-') ? "unexpected" : "unknown_command";
    return tl::unexpected(usage_error(key, {{"value", extras.front()}, {"commands", command_list()}}));
  }
  if (given.empty()) return tl::unexpected(usage_error("no_command", {{"commands", command_list()}}));
  command_name_ = given.front()->get_name();
  const std::vector<std::string> unknown = app_.remaining(true);
  if (!unknown.empty()) return tl::unexpected(usage_error("unexpected", {{"value", unknown.front()}}));
  for (const auto& [command, name] : kCommands) {
    if (command_name_ == name) raw_.options.command = command;
  }
  return {};
}

tl::expected<void, Stop> CommandLine::demand_inputs() const {
  const Options& options = raw_.options;
  if (options.command == Command::kAudit) return demand_audit_inputs();
  const CLI::App* app = app_.get_subcommand(command_name_);
  for (const CLI::Option* positional : app->get_options([](const CLI::Option* o) { return o->get_positional(); })) {
    if (!options.inputs.empty()) break;
    const std::string argument = word("cli.arg." + positional->get_name(true, false));
    return tl::unexpected(usage_error("missing_argument", {{"argument", argument}}));
  }
  const std::size_t most = options.command == Command::kDiff ? 2 : 1;
  if (options.command != Command::kCheck && options.inputs.size() > most)
    return tl::unexpected(usage_error("unexpected", {{"value", options.inputs[most]}}));
  if (options.command == Command::kDiff && options.inputs.size() < most)
    return tl::unexpected(usage_error("missing_argument", {{"argument", word("cli.arg.outputs")}}));
  if (is_office_format(options.format) && options.output.empty())
    return tl::unexpected(usage_error("missing_option", {{"option", "-o"}}));
  if (options.command != Command::kBatch) return {};
  if (options.against.empty()) return tl::unexpected(usage_error("missing_option", {{"option", "--against"}}));
  if (options.out_folder.empty()) return tl::unexpected(usage_error("missing_option", {{"option", "--out"}}));
  return {};
}

// A folder; of a merge and of a status the store, which may know one archive only.
tl::expected<void, Stop> CommandLine::demand_audit_inputs() const {
  const Options& options = raw_.options;
  const bool from_store = options.merge || options.status;
  if (options.inputs.size() > 1) return tl::unexpected(usage_error("unexpected", {{"value", options.inputs[1]}}));
  if (options.inputs.empty() && !from_store)
    return tl::unexpected(usage_error("missing_argument", {{"argument", word("cli.arg.folder")}}));
  if (options.store.empty() && (from_store || options.is_sharded))
    return tl::unexpected(usage_error("missing_option", {{"option", "--store"}}));
  if (is_office_format(options.format) && options.output.empty())
    return tl::unexpected(usage_error("missing_option", {{"option", "-o"}}));
  return {};
}

// "3/12": the third of twelve.
tl::expected<void, Stop> CommandLine::understand_shard() {
  if (raw_.shard.empty()) return {};
  Shard& shard = raw_.options.shard;
  const char* end = raw_.shard.data() + raw_.shard.size();
  const auto number = std::from_chars(raw_.shard.data(), end, shard.number);
  const bool slash = number.ec == std::errc() && number.ptr != end && *number.ptr == '/';
  const auto of = slash ? std::from_chars(number.ptr + 1, end, shard.of) : number;
  const bool sound = slash && of.ec == std::errc() && of.ptr == end && shard.number >= 1 && shard.number <= shard.of &&
                     shard.of <= kMostShards;
  if (!sound) return tl::unexpected(usage_error("bad_shard", {{"value", raw_.shard}}));
  raw_.options.is_sharded = true;
  return {};
}

template <typename Value, std::size_t N>
tl::expected<void, Stop> CommandLine::choose(const std::string& given, const char* option_name,
                                             const std::array<std::pair<const char*, Value>, N>& choices,
                                             Value& value) const {
  if (given.empty()) return {};
  std::string allowed;
  for (const auto& [name, choice] : choices) {
    if (given == name) {
      value = choice;
      return {};
    }
    allowed += (allowed.empty() ? "" : ", ") + std::string(name);
  }
  return tl::unexpected(usage_error("bad_value", {{"option", option_name}, {"value", given}, {"allowed", allowed}}));
}

template <typename Number>
tl::expected<void, Stop> CommandLine::number(const std::string& given, const char* option_name, Number low, Number high,
                                             Number& value) const {
  if (given.empty()) return {};
  const char* end = given.data() + given.size();
  const auto [stopped, error] = std::from_chars(given.data(), end, value);
  if (error == std::errc() && stopped == end && value >= low && value <= high) return {};
  return tl::unexpected(usage_error(
      "bad_number",
      {{"option", option_name}, {"value", given}, {"low", std::to_string(low)}, {"high", std::to_string(high)}}));
}

// "45s", "30m", "2h", "1d".
tl::expected<void, Stop> CommandLine::duration(const std::string& given, const char* option_name,
                                               std::int32_t& seconds) const {
  if (given.empty()) return {};
  constexpr std::array<std::pair<char, std::int32_t>, 4> kUnits = {{{'s', 1}, {'m', 60}, {'h', 3600}, {'d', 86400}}};
  std::int32_t value = 0;
  const char* end = given.data() + given.size();
  const auto [stopped, error] = std::from_chars(given.data(), end, value);
  for (const auto& [unit, size] : kUnits) {
    if (error != std::errc() || value < 1 || value > 86400 * 365 / size || end - stopped != 1 || *stopped != unit)
      continue;
    seconds = value * size;
    return {};
  }
  return tl::unexpected(
      usage_error("bad_value", {{"option", option_name}, {"value", given}, {"allowed", "45s, 30m, 2h, 1d"}}));
}

// What the command line left open, and where each value comes from.
void CommandLine::take_settings() {
  Options& options = raw_.options;
  const std::array<std::pair<const char*, std::string*>, 11> places = {{{"lang", &raw_.lang},
                                                                        {"color", &raw_.color},
                                                                        {"unit", &options.unit},
                                                                        {"ocr", &raw_.ocr},
                                                                        {"trust", &options.trust},
                                                                        {"fail-on", &raw_.fail_on},
                                                                        {"jobs", &raw_.jobs},
                                                                        {"waivers", &options.waivers},
                                                                        {"decisions", &options.decisions},
                                                                        {"roster", &options.roster},
                                                                        {"letterhead", &options.letterhead}}};
  for (const auto& [name, place] : places) {
    std::string origin = place->empty() ? "@cli.origin.default" : "@cli.origin.command_line";
    const auto setting = settings_.values.find(name);
    if (place->empty() && setting != settings_.values.end()) {
      *place = setting->second.text;
      origin = setting->second.origin;
    }
    options.settings.push_back({name, *place, origin});
  }
  options.rules = settings_.rules;
}

tl::expected<void, Stop> CommandLine::understand_values() {
  using Kind = std::optional<DocumentKind>;
  constexpr std::array<std::pair<const char*, Language>, 2> kLanguages = {
      {{"vi", Language::kVietnamese}, {"en", Language::kEnglish}}};
  constexpr std::array<std::pair<const char*, ColorMode>, 3> kColors = {
      {{"auto", ColorMode::kAuto}, {"always", ColorMode::kAlways}, {"never", ColorMode::kNever}}};
  constexpr std::array<std::pair<const char*, Format>, 9> kFormats = {{{"text", Format::kText},
                                                                       {"concise", Format::kConcise},
                                                                       {"json", Format::kJson},
                                                                       {"jsonl", Format::kJsonl},
                                                                       {"sarif", Format::kSarif},
                                                                       {"junit", Format::kJunit},
                                                                       {"xlsx", Format::kXlsx},
                                                                       {"html", Format::kHtml},
                                                                       {"pdf", Format::kPdf}}};
  constexpr std::array<std::pair<const char*, Format>, 4> kCriteriaFormats = {
      {{"text", Format::kText}, {"json", Format::kJson}, {"toml", Format::kToml}, {"xlsx", Format::kXlsx}}};
  constexpr std::array<std::pair<const char*, Format>, 4> kAuditFormats = {
      {{"text", Format::kText}, {"json", Format::kJson}, {"xlsx", Format::kXlsx}, {"html", Format::kHtml}}};
  constexpr std::array<std::pair<const char*, FailOn>, 3> kLevels = {
      {{"error", FailOn::kError}, {"warning", FailOn::kWarning}, {"never", FailOn::kNever}}};
  constexpr std::array<std::pair<const char*, ProgressMode>, 2> kProgress = {
      {{"auto", ProgressMode::kAuto}, {"json", ProgressMode::kJson}}};
  constexpr std::array<std::pair<const char*, wire::Isolation>, 3> kIsolation = {
      {{"strict", wire::Isolation::kStrict}, {"best", wire::Isolation::kBest}, {"none", wire::Isolation::kNone}}};
  constexpr std::array<std::pair<const char*, Kind>, 3> kKinds = {
      {{"auto", std::nullopt}, {"plan", DocumentKind::kPlan}, {"report", DocumentKind::kReport}}};
  constexpr std::array<std::pair<const char*, OcrMode>, 3> kOcrModes = {
      {{"auto", OcrMode::kAuto}, {"always", OcrMode::kAlways}, {"never", OcrMode::kNever}}};
  constexpr std::array<std::pair<const char*, Format>, 2> kDiffFormats = {
      {{"text", Format::kText}, {"json", Format::kJson}}};
  Options& options = raw_.options;
  if (options.command == Command::kAudit && !options.inputs.empty() && options.inputs.front() == "merge") {
    options.merge = true;
    options.inputs.erase(options.inputs.begin());
  }
  const bool criteria = options.command == Command::kCriteria;
  const bool diff = options.command == Command::kDiff;
  return choose(raw_.lang, "--lang", kLanguages, options.language)
      .and_then([&] { return choose(raw_.color, "--color", kColors, options.color); })
      .and_then([&] {
        if (options.command == Command::kAudit) return choose(raw_.format, "--format", kAuditFormats, options.format);
        if (diff) return choose(raw_.format, "--format", kDiffFormats, options.format);
        return criteria ? choose(raw_.format, "--format", kCriteriaFormats, options.format)
                        : choose(raw_.format, "--format", kFormats, options.format);
      })
      .and_then([&] { return understand_shard(); })
      .and_then([&] { return choose(raw_.fail_on, "--fail-on", kLevels, options.fail_on); })
      .and_then([&] { return choose(raw_.kind, "--kind", kKinds, options.kind); })
      .and_then([&] { return choose(raw_.ocr, "--ocr", kOcrModes, options.ocr); })
      .and_then([&] { return choose(raw_.progress, "--progress", kProgress, options.progress); })
      .and_then([&] { return choose(raw_.isolation, "--isolation", kIsolation, options.isolation); })
      .and_then([&] { return duration(raw_.keep, "--keep", options.keep_seconds); })
      .and_then([&] { return number<std::int32_t>(raw_.max_upload, "--max-upload", 1, 2000, options.max_upload); })
      .and_then([&] { return number<std::int32_t>(raw_.interval, "--interval", 1, 3600, options.interval); })
      .and_then([&] { return number<std::int32_t>(raw_.year, "--year", 1990, 2200, options.year); })
      .and_then([&] { return number<std::int32_t>(raw_.jobs, "--jobs", 1, 256, options.jobs); })
      .and_then([&] { return number<std::size_t>(raw_.width, "--width", 40, 1000, options.width); });
}

tl::expected<Options, Stop> CommandLine::read(int argc, const char* const* argv) {
  try {
    app_.parse(argc, argv);
  } catch (const CLI::CallForHelp&) {
    const std::vector<CLI::App*> given = app_.get_subcommands();
    return tl::unexpected(help_of(given.empty() ? app_ : *given.front()));
  } catch (const CLI::CallForVersion& version) {
    return tl::unexpected(Stop{ExitCode::kClean, std::string(version.what()) + "\n"});
  } catch (const CLI::ParseError& error) {
    if (!app_.get_subcommands().empty()) command_name_ = app_.get_subcommands().front()->get_name();
    const std::string what = error.what();  // "--lang: 1 required TEXT missing"
    const std::string name = what.substr(0, what.find_first_of(": "));
    const bool valued_flag = dynamic_cast<const CLI::ArgumentMismatch*>(&error) == nullptr;
    return tl::unexpected(usage_error(valued_flag ? "takes_no_value" : "needs_value", {{"option", name}}));
  }
  return find_command()
      .and_then([&] {
        take_settings();
        return understand_values();
      })
      .and_then([&] { return raw_.options.show_settings ? tl::expected<void, Stop>() : demand_inputs(); })
      .map([&] { return raw_.options; });
}

}  // namespace

// --lang has to be known before the first word is printed.
Language language_of(int argc, const char* const* argv, const Settings& settings) {
  const auto setting = settings.values.find("lang");
  Language language = Language::kVietnamese;
  if (setting != settings.values.end()) language = language_from(setting->second.text).value_or(language);
  for (int i = 1; i < argc; ++i) {
    const std::string_view argument = argv[i];
    if (argument.starts_with("--lang=")) language = language_from(argument.substr(7)).value_or(language);
    if (argument == "--lang" && i + 1 < argc) language = language_from(argv[i + 1]).value_or(language);
  }
  return language;
}

tl::expected<Options, Stop> read_options(int argc, const char* const* argv, const std::string& version,
                                         const Settings& settings) {
  return CommandLine(language_of(argc, argv, settings), version, settings).read(argc, argv);
}

}  // namespace rasoat
