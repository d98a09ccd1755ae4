// What the command line understands, as values: made from the very definition that reads it, for completions of
// shells and the man page. Pure.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "render/catalogue.h"

namespace rasoat {

struct OptionSpec {
  std::vector<std::string> names;    // "-f", "--format"
  std::string type;                  // "TỆP"; "" for a flag
  std::vector<std::string> choices;  // the words it knows; empty: any
  bool is_path = false;              // of a file or a folder
  std::string text;
};

struct CommandSpec {
  std::string name;  // "" for the program itself
  std::string text;
  std::string argument;     // "VĂN_BẢN.pdf"; "" where it takes none
  bool takes_rule = false;  // the argument is a rule's id
  std::vector<OptionSpec> options;
};

// The program first, then its commands in the order of the help.
std::vector<CommandSpec> command_specs(Language language);

// Whole files, each ending in a line feed. The first of `commands` is the program; `rules` are the ids that explain
// takes.
std::string bash_completion(const std::vector<CommandSpec>& commands, const std::vector<std::string>& rules);
std::string zsh_completion(const std::vector<CommandSpec>& commands, const std::vector<std::string>& rules);
std::string fish_completion(const std::vector<CommandSpec>& commands, const std::vector<std::string>& rules);

// Variables of the environment, each with the setting that it stands for.
using Variables = std::vector<std::pair<std::string, std::string>>;
Variables setting_variables();

// Page 1 of the manual, in roff. `date`: of the version, 2026-11-23.
std::string man_page(const std::vector<CommandSpec>& commands, const Variables& variables, const std::string& version,
                     const std::string& date, Language language);

}  // namespace rasoat
