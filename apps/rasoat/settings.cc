#include "apps/rasoat/settings.h"

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "apps/rasoat/office_files.h"
#include "apps/rasoat/terminal.h"
#include "render/utf8.h"

namespace rasoat {
namespace {

namespace fs = std::filesystem;

constexpr const char* kFileName = "rasoat.toml";

std::optional<std::string> text_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return std::nullopt;
  return std::string(std::istreambuf_iterator<char>(in), {});
}

// "" where no folder from here to the root has one.
fs::path nearest_file() {
  std::error_code error;
  fs::path folder = fs::current_path(error);
  while (!folder.empty()) {
    std::error_code absent;
    if (fs::is_regular_file(folder / kFileName, absent)) return folder / kFileName;
    if (folder == folder.parent_path()) break;
    folder = folder.parent_path();
  }
  return {};
}

void take_environment(Settings& settings) {
  for (const std::string& name : setting_names()) {
    const char* value = std::getenv(variable_of(name).c_str());
    if (value != nullptr && *value != '\0') settings.values[name] = {value, variable_of(name)};
  }
}

// Paths are meant from the folder of the file.
std::string resolved(const std::string& name, const std::string& value, const fs::path& file) {
  return is_path_setting(name) ? (file.parent_path() / value).lexically_normal().string() : value;
}

// What a file of the office holds; none: nothing. False after a complaint.
template <typename Value>
bool read_list(const std::string& path, tl::expected<std::vector<Value>, FileFault> (*from_toml)(std::string_view),
               std::vector<Value>& list, Language language) {
  if (path.empty()) return true;
  const auto text = text_of(path);
  if (!text) {
    complain("error.not-found", {{"path", path_text(path)}}, language);
    return false;
  }
  auto read = from_toml(*text);
  if (!read) {
    complain_sentence(fault_sentence(read.error(), path_text(path), language), language);
    return false;
  }
  list = std::move(*read);
  return true;
}

}  // namespace

tl::expected<Settings, std::string> find_settings(Language language) {
  Settings settings;
  const fs::path file = nearest_file();
  const auto text = file.empty() ? std::nullopt : text_of(file);
  if (text) {
    auto read = settings_from_toml(*text);
    if (!read) return tl::unexpected(fault_sentence(read.error(), path_text(file.string()), language));
    for (const auto& [name, value] : read->values)
      settings.values[name] = {resolved(name, value, file), path_text(file.string())};
    settings.rules = std::move(read->rules);
  }
  take_environment(settings);
  return settings;
}

std::string settings_text(const Options& options) {
  std::string text;
  for (const SettingInForce& setting : options.settings) {
    const std::string origin =
        setting.origin.starts_with('@') ? say(setting.origin.substr(1), options.language) : setting.origin;
    text += setting.name + " = " + (setting.value.empty() ? "\"\"" : setting.value) + "  # " + origin + "\n";
  }
  for (const std::string& rule : options.rules.off) text += "rules.off: " + rule + "\n";
  for (const std::string& rule : options.rules.on) text += "rules.on: " + rule + "\n";
  for (const auto& [rule, severity] : options.rules.severities)
    text += "severity." + rule + " = " + name_of(severity) + "\n";
  return text;
}

bool read_office_files(Options& options) {
  return read_list(options.waivers, waivers_from_toml, options.waiver_list, options.language) &&
         read_list(options.replaced, replaced_from_toml, options.replaced_list, options.language);
}

Date today_in_vietnam() {
  using namespace std::chrono;
  const year_month_day day{floor<days>(system_clock::now() + hours(7))};
  return {static_cast<int>(day.year()), static_cast<std::int32_t>(static_cast<unsigned>(day.month())),
          static_cast<std::int32_t>(static_cast<unsigned>(day.day()))};
}

std::vector<std::size_t> settle(std::span<Review> reviews, const Options& options, const OfficeInputs& office,
                                bool all) {
  std::vector<std::size_t> unmet = apply_decisions(reviews, office.decisions);
  apply_rule_settings(reviews, options.rules);
  apply_waivers(reviews, options.waiver_list, today_in_vietnam(), all);
  hide_known(reviews, office.known);
  return unmet;
}

}  // namespace rasoat
