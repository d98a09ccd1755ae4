// The command line while it is read: defined in command_definition.cc, understood in options.cc. Nobody else looks
// inside: see options.h and command_spec.h.
#pragma once

#include <CLI/CLI.hpp>
#include <array>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "apps/rasoat/choices.h"
#include "apps/rasoat/command_spec.h"
#include "apps/rasoat/options.h"

namespace rasoat {

// In the order of the help.
inline constexpr std::array<std::pair<Command, const char*>, 9> kCommands = {{{Command::kCriteria, "criteria"},
                                                                              {Command::kCheck, "check"},
                                                                              {Command::kBatch, "batch"},
                                                                              {Command::kAudit, "audit"},
                                                                              {Command::kServe, "serve"},
                                                                              {Command::kDiff, "diff"},
                                                                              {Command::kRules, "rules"},
                                                                              {Command::kExplain, "explain"},
                                                                              {Command::kDoctor, "doctor"}}};

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
  CommandLine(Language language, std::string version, const Settings& settings);

  tl::expected<Options, Stop> read(int argc, const char* const* argv);
  std::vector<CommandSpec> specs() const;

 private:
  void define();
  void define_check();
  void define_batch();
  void define_audit();
  void define_serve();
  CLI::App* command(const char* name);
  void add_common(CLI::App& app);
  CLI::Option* option(CLI::App& app, const char* names, std::string& value, const char* text, const char* type);
  template <typename Choices>
  void choice(CLI::App& app, const char* names, std::string& value, const char* text, const Choices& choices) {
    words_[option(app, names, value, text, "choice")] = words_of(choices);
  }
  void flag(CLI::App& app, const char* names, bool& value, const char* text);
  void review_options(CLI::App& app);
  void reading_options(CLI::App& app);
  void work_options(CLI::App& app);
  void output_options(CLI::App& app, const char* format_text, Command command);
  void inputs(CLI::App& app, const char* name, const char* text);

  OptionSpec spec_of(const CLI::Option& option) const;
  CommandSpec spec_of(const CLI::App& app) const;

  std::string word(const std::string& key) const { return say(key, language_); }
  Stop usage_error(const char* key, Arguments args) const;
  Stop help_of(const CLI::App& app) const;
  tl::expected<void, Stop> find_command();
  tl::expected<void, Stop> demand_inputs() const;
  tl::expected<void, Stop> duration(const std::string& given, const char* option_name, std::int32_t& seconds) const;
  tl::expected<void, Stop> demand_audit_inputs() const;
  tl::expected<void, Stop> understand_shard();
  void take_setting(const char* name, std::string& place, const std::string& otherwise);
  void take_settings();
  tl::expected<void, Stop> take_limits();
  tl::expected<void, Stop> understand_choices();
  tl::expected<void, Stop> understand_numbers();

  template <typename Choices, typename Value>
  tl::expected<void, Stop> choose(const std::string& given, const char* option_name, const Choices& choices,
                                  Value& value) const;
  template <typename Number>
  tl::expected<void, Stop> number(const std::string& given, const char* option_name, Number low, Number high,
                                  Number& value) const;

  Language language_;
  std::string version_;
  const Settings& settings_;
  std::string command_name_;
  Raw raw_;
  CLI::App app_;
  std::map<const CLI::Option*, std::vector<std::string>> words_;  // of options that know some
  std::set<const CLI::Option*> paths_;                            // options that take a file or a folder
};

}  // namespace rasoat
