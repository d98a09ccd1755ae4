#include "apps/rasoat/options.h"

#include <charconv>
#include <string_view>
#include <utility>

#include "apps/rasoat/command_line.h"
#include "apps/rasoat/office.h"

namespace rasoat {
namespace {

constexpr std::int32_t kMostShards = 100'000;

std::string command_list() {
  std::string list;
  for (const auto& [command, name] : kCommands) list += (list.empty() ? "" : ", ") + std::string(name);
  return list;
}

}  // namespace

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
  Options& options = raw_.options;
  if (options.command == Command::kAudit && !options.inputs.empty() && options.inputs.front() == "merge") {
    options.merge = true;
    options.inputs.erase(options.inputs.begin());
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

template <typename Choices, typename Value>
tl::expected<void, Stop> CommandLine::choose(const std::string& given, const char* option_name, const Choices& choices,
                                             Value& value) const {
  if (given.empty()) return {};
  std::string allowed;
  for (const auto& [word, choice] : choices) {
    if (given == word) {
      value = choice;
      return {};
    }
    allowed += (allowed.empty() ? "" : ", ") + std::string(word);
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

// What the command line leaves open is as settings say, else `otherwise`; where it comes from is kept.
void CommandLine::take_setting(const char* name, std::string& place, const std::string& otherwise) {
  std::string origin = "@cli.origin.command_line";
  if (place.empty()) {
    const auto setting = settings_.values.find(name);
    const bool set = setting != settings_.values.end();
    origin = set ? setting->second.origin : "@cli.origin.default";
    if (set) place = setting->second.text;
  }
  raw_.options.settings.push_back({name, place.empty() ? otherwise : place, origin});
}

void CommandLine::take_settings() {
  Options& options = raw_.options;
  take_setting("lang", raw_.lang, kLanguages.front().word);
  take_setting("color", raw_.color, kColors.front().word);
  take_setting("unit", options.unit, "");
  take_setting("ocr", raw_.ocr, kOcrModes.front().word);
  take_setting("trust", options.trust, "");
  take_setting("fail-on", raw_.fail_on, kLevels.front().word);
  take_setting("jobs", raw_.jobs, "");
  take_setting("waivers", options.waivers, "");
  take_setting("decisions", options.decisions, "");
  take_setting("roster", options.roster, "");
  take_setting("letterhead", options.letterhead, "");
  take_setting("replaced", options.replaced, "");
  options.rules = settings_.rules;
}

tl::expected<void, Stop> CommandLine::take_limits() {
  for (const LimitKey& key : limit_keys()) {
    std::string given;
    take_setting(key.name, given, std::to_string(key.get(raw_.options.limits)));
    std::int32_t value = key.get(raw_.options.limits);
    if (auto taken = number<std::int32_t>(given, key.name, key.low, key.high, value); !taken) return taken;
    key.set(raw_.options.limits, value);
  }
  return {};
}

tl::expected<void, Stop> CommandLine::understand_choices() {
  Options& options = raw_.options;
  return choose(raw_.lang, "--lang", kLanguages, options.language)
      .and_then([&] { return choose(raw_.color, "--color", kColors, options.color); })
      .and_then([&] { return choose(raw_.format, "--format", formats_of(options.command), options.format); })
      .and_then([&] { return choose(raw_.fail_on, "--fail-on", kLevels, options.fail_on); })
      .and_then([&] { return choose(raw_.kind, "--kind", kKinds, options.kind); })
      .and_then([&] { return choose(raw_.ocr, "--ocr", kOcrModes, options.ocr); })
      .and_then([&] { return choose(raw_.progress, "--progress", kProgress, options.progress); })
      .and_then([&] { return choose(raw_.isolation, "--isolation", kIsolation, options.isolation); });
}

tl::expected<void, Stop> CommandLine::understand_numbers() {
  Options& options = raw_.options;
  return duration(raw_.keep, "--keep", options.keep_seconds)
      .and_then([&] { return understand_shard(); })
      .and_then([&] { return number<std::int32_t>(raw_.max_upload, "--max-upload", 1, 2000, options.max_upload); })
      .and_then([&] { return number<std::int32_t>(raw_.interval, "--interval", 1, 3600, options.interval); })
      .and_then([&] { return number<std::int32_t>(raw_.year, "--year", 1990, 2200, options.year); })
      .and_then([&] { return number<std::int32_t>(raw_.jobs, "--jobs", 1, kMostJobs, options.jobs); })
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
        return take_limits();
      })
      .and_then([&] { return understand_choices(); })
      .and_then([&] { return understand_numbers(); })
      .and_then([&] { return raw_.options.show_settings ? tl::expected<void, Stop>() : demand_inputs(); })
      .map([&] { return raw_.options; });
}

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
