// The files of an office: waivers, its register of replaced documents, and rasoat.toml with its settings. Text to
// values; nothing is opened.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "apps/rasoat/strict_table.h"
#include "check/replaced_documents.h"
#include "check/rule_settings.h"
#include "check/waivers.h"

namespace rasoat {

// [[waiver]] rule, reason and by must be there; document, criterion, fingerprint, until may.
tl::expected<std::vector<Waiver>, FileFault> waivers_from_toml(std::string_view text);

// [[replaced]] symbol, by, since and source must be there; date, that of the document replaced, may.
tl::expected<std::vector<ReplacedDocument>, FileFault> replaced_from_toml(std::string_view text);

// What rasoat.toml sets. values: by the name of the option without dashes ("unit", "fail-on") or of the
// limit ("limits.pages"), as it would be written on the command line; paths as they stand in the file.
struct FileSettings {
  std::map<std::string, std::string> values;
  RuleSettings rules;
};
tl::expected<FileSettings, FileFault> settings_from_toml(std::string_view text);

// The options that rasoat.toml and the environment (RASOAT_FAIL_ON) may set, and those that are paths.
const std::vector<std::string>& setting_names();
std::string variable_of(const std::string& name);  // "fail-on" -> "RASOAT_FAIL_ON"
bool is_path_setting(std::string_view name);

}  // namespace rasoat
