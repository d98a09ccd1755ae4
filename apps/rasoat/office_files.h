// The files of an office: waivers, and rasoat.toml with its settings. Text to values; nothing is opened.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "apps/rasoat/strict_table.h"
#include "check/rule_settings.h"
#include "check/waivers.h"

namespace rasoat {

// [[waiver]] rule, reason and by must be there; document, criterion, fingerprint, until may.
tl::expected<std::vector<Waiver>, FileFault> waivers_from_toml(std::string_view text);

// What rasoat.toml sets. values: by the name of the option without dashes ("unit", "fail-on"), as it
// would be written on the command line; paths as they stand in the file.
struct FileSettings {
  std::map<std::string, std::string> values;
  RuleSettings rules;
};
tl::expected<FileSettings, FileFault> settings_from_toml(std::string_view text);

// The options that rasoat.toml and the environment (RASOAT_FAIL_ON) may set, and those that are paths.
const std::vector<std::string>& setting_names();
bool is_path_setting(std::string_view name);

}  // namespace rasoat
