#include "apps/rasoat/command_line.h"
#include "apps/rasoat/help.h"

namespace rasoat {

CommandLine::CommandLine(Language language, std::string version, const Settings& settings)
    : language_(language), version_(std::move(version)), settings_(settings) {
  define();
}

CLI::Option* CommandLine::option(CLI::App& app, const char* names, std::string& value, const char* text,
                                 const char* type) {
  CLI::Option* made = app.add_option(names, value, word(std::string("cli.option.") + text))
                          ->type_name(word(std::string("cli.type.") + type))
                          ->group(word("cli.options"));
  if (std::string_view(type) == "file" || std::string_view(type) == "folder") paths_.insert(made);
  return made;
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
  const auto common = [&](const char* names, std::string& value, const char* text, const auto& choices) {
    CLI::Option* made = option(app, names, value, text, "choice")->group(group);
    words_[made] = words_of(choices);
  };
  common("--lang", raw_.lang, "lang", kLanguages);
  common("--color", raw_.color, "color", kColors);
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
  choice(app, "--kind", raw_.kind, "kind", kKinds);
  choice(app, "--fail-on", raw_.fail_on, "fail_on", kLevels);
  option(app, "--waivers", raw_.options.waivers, "waivers", "file");
  option(app, "--replaced", raw_.options.replaced, "replaced", "file");
  option(app, "--letterhead", raw_.options.letterhead, "letterhead", "file");
  option(app, "--decisions", raw_.options.decisions, "decisions", "file");
  option(app, "--baseline-findings", raw_.options.baseline_findings, "baseline_findings", "file");
}

void CommandLine::reading_options(CLI::App& app) {
  choice(app, "--ocr", raw_.ocr, "ocr", kOcrModes);
  option(app, "--password-file", raw_.options.password_file, "password_file", "file");
  option(app, "--trust", raw_.options.trust, "trust", "folder");
}

// How workers go about it, and what is said meanwhile.
void CommandLine::work_options(CLI::App& app) {
  option(app, "-j,--jobs", raw_.jobs, "jobs", "number");
  choice(app, "--isolation", raw_.isolation, "isolation", kIsolation);
  choice(app, "--progress", raw_.progress, "progress", kProgress);
}

void CommandLine::output_options(CLI::App& app, const char* format_text, Command command) {
  choice(app, "-f,--format", raw_.format, format_text, formats_of(command));
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
  option(*serve, "--replaced", raw_.options.replaced, "replaced", "file");
  reading_options(*serve);
  option(*serve, "-j,--jobs", raw_.jobs, "jobs", "number");
  choice(*serve, "--isolation", raw_.isolation, "isolation", kIsolation);
}

void CommandLine::define_check() {
  CLI::App* check = command("check");
  inputs(*check, "files", "files");
  option(*check, "--against", raw_.options.against, "against", "file");
  output_options(*check, "format_check", Command::kCheck);
  flag(*check, "--all-pages", raw_.options.all_pages, "all_pages");
  option(*check, "--papers", raw_.options.papers, "papers", "folder");
  review_options(*check);
  reading_options(*check);
  work_options(*check);
}

void CommandLine::define_batch() {
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
}

void CommandLine::define_audit() {
  CLI::App* audit = command("audit");
  inputs(*audit, "folder", "audit_folder");
  option(*audit, "--store", raw_.options.store, "audit_store", "url");
  option(*audit, "--shard", raw_.shard, "shard", "shard");
  flag(*audit, "--status", raw_.options.status, "status");
  option(*audit, "--manifest", raw_.options.manifest, "manifest", "file");
  option(*audit, "--roster", raw_.options.roster, "roster", "file");
  flag(*audit, "--retry", raw_.options.retry, "retry");
  work_options(*audit);
  output_options(*audit, "format_audit", Command::kAudit);
  choice(*audit, "--fail-on", raw_.fail_on, "fail_on", kLevels);
  option(*audit, "--waivers", raw_.options.waivers, "waivers", "file");
  option(*audit, "--replaced", raw_.options.replaced, "replaced", "file");
  reading_options(*audit);
}

void CommandLine::define() {
  app_.description(word("cli.about"));
  app_.footer(word("cli.footer"));
  app_.formatter(make_formatter(language_));
  app_.allow_extras();
  app_.name("rasoat");

  CLI::App* criteria = command("criteria");
  inputs(*criteria, "plan", "plan");
  output_options(*criteria, "format_criteria", Command::kCriteria);
  reading_options(*criteria);
  choice(*criteria, "--isolation", raw_.isolation, "isolation", kIsolation);

  define_check();
  define_batch();
  define_audit();
  define_serve();
  CLI::App* diff = command("diff");
  inputs(*diff, "outputs", "outputs");
  output_options(*diff, "format_diff", Command::kDiff);
  choice(*diff, "--fail-on", raw_.fail_on, "fail_on", kLevels);

  CLI::App* rules = command("rules");
  option(*rules, "-o,--output", raw_.options.output, "output", "file");
  inputs(*command("explain"), "rule", "rule");
  command("doctor");

  add_common(app_);
  for (CLI::App* app : app_.get_subcommands({})) add_common(*app);
  app_.set_version_flag("--version", say("cli.version", language_, {{"version", version_}}), word("cli.option.version"))
      ->group(word("cli.common_options"));
}

OptionSpec CommandLine::spec_of(const CLI::Option& option) const {
  OptionSpec spec;
  for (const std::string& name : option.get_snames()) spec.names.push_back("-" + name);
  for (const std::string& name : option.get_lnames()) spec.names.push_back("--" + name);
  if (option.get_type_size() != 0) spec.type = option.get_type_name();
  if (const auto words = words_.find(&option); words != words_.end()) spec.choices = words->second;
  spec.is_path = paths_.contains(&option);
  spec.text = option.get_description();
  return spec;
}

CommandSpec CommandLine::spec_of(const CLI::App& app) const {
  CommandSpec spec;
  if (&app != &app_) spec.name = app.get_name();
  spec.text = app.get_description();
  for (const CLI::Option* option : app.get_options()) {
    if (!option->get_positional()) {
      spec.options.push_back(spec_of(*option));
      continue;
    }
    const std::string name = option->get_name(true, false);
    spec.argument = word("cli.arg." + name);
    spec.takes_rule = name == "rule";
  }
  return spec;
}

std::vector<CommandSpec> CommandLine::specs() const {
  std::vector<CommandSpec> specs = {spec_of(app_)};
  for (const CLI::App* app : app_.get_subcommands({})) specs.push_back(spec_of(*app));
  return specs;
}

std::vector<CommandSpec> command_specs(Language language) {
  const Settings none;
  return CommandLine(language, "", none).specs();
}

}  // namespace rasoat
