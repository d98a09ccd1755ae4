#include "apps/rasoat/command_spec.h"

namespace rasoat {
namespace {

using Words = std::vector<std::string>;

std::string joined(const Words& words, const std::string& between = " ") {
  std::string line;
  for (const std::string& word : words) line += (line.empty() ? "" : between) + word;
  return line;
}

Words names_of(const std::vector<CommandSpec>& commands) {
  Words names;
  for (const CommandSpec& command : commands) {
    if (!command.name.empty()) names.push_back(command.name);
  }
  return names;
}

Words option_names(const CommandSpec& command) {
  Words names;
  for (const OptionSpec& option : command.options) names.insert(names.end(), option.names.begin(), option.names.end());
  return names;
}

// What stands between single quotes in a shell.
std::string quoted(const std::string& text) {
  std::string out = "'";
  for (const char c : text) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return out + "'";
}

// Within a description of zsh, brackets and colons have a meaning.
std::string zsh_text(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '[' || c == ']' || c == ':' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

// ---- bash

std::string bash_reply(const OptionSpec& option) {
  if (!option.choices.empty())
    return "mapfile -t COMPREPLY < <(compgen -W " + quoted(joined(option.choices)) + " -- \"$cur\")";
  return option.is_path ? "mapfile -t COMPREPLY < <(compgen -f -- \"$cur\")" : "COMPREPLY=()";
}

// What may follow an option that takes a value: one case for each.
std::string bash_values(const CommandSpec& command) {
  std::string cases;
  for (const OptionSpec& option : command.options) {
    if (option.type.empty()) continue;
    Words patterns;
    for (const std::string& name : option.names) patterns.push_back(command.name + ":" + name);
    cases += "        " + joined(patterns, "|") + ") " + bash_reply(option) + "; return ;;\n";
  }
  return cases;
}

std::string bash_operand(const CommandSpec& command, const Words& rules) {
  if (command.takes_rule) return "mapfile -t COMPREPLY < <(compgen -W " + quoted(joined(rules)) + " -- \"$cur\")";
  return command.argument.empty() ? "COMPREPLY=()" : "mapfile -t COMPREPLY < <(compgen -f -- \"$cur\")";
}

constexpr const char* kBashHead = R"(# bash completion for rasoat; made from its command definition.
_rasoat() {
    local cur="${COMP_WORDS[COMP_CWORD]}" prev="${COMP_WORDS[COMP_CWORD-1]}" command='' words='' word
    if [[ $cur == = ]]; then cur=''; elif [[ $prev == = ]]; then prev="${COMP_WORDS[COMP_CWORD-2]}"; fi
    for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
        case "$word" in
)";

// ---- zsh

std::string zsh_value(const OptionSpec& option) {
  if (option.type.empty()) return "";
  const std::string values = !option.choices.empty() ? "(" + joined(option.choices) + ")"
                             : option.is_path        ? "_files"
                                                     : " ";
  return ":" + zsh_text(option.type) + ":" + values;
}

// One line per name; an option that was given is not offered again under another.
std::string zsh_options(const CommandSpec& command, const std::string& indent) {
  std::string lines;
  for (const OptionSpec& option : command.options) {
    for (const std::string& name : option.names) {
      const std::string end = option.type.empty() ? "" : name.starts_with("--") ? "=" : "+";
      const std::string others = option.names.size() > 1 ? "(" + joined(option.names) + ")" : "";
      lines += indent + quoted(others + name + end + "[" + zsh_text(option.text) + "]" + zsh_value(option)) + " \\\n";
    }
  }
  return lines;
}

std::string zsh_operand(const CommandSpec& command, const Words& rules) {
  if (command.takes_rule) return quoted("1:" + zsh_text(command.argument) + ":(" + joined(rules) + ")");
  return command.argument.empty() ? "'*: : '" : quoted("*:" + zsh_text(command.argument) + ":_files");
}

// ---- fish

std::string fish_option(const std::string& condition, const OptionSpec& option) {
  std::string line = "complete -c rasoat -n " + quoted(condition);
  for (const std::string& name : option.names)
    line += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
  if (!option.choices.empty()) {
    line += " -x -a " + quoted(joined(option.choices));
  } else if (option.is_path) {
    line += " -r -F";
  } else if (!option.type.empty()) {
    line += " -x";
  }
  return line + " -d " + quoted(option.text) + "\n";
}

}  // namespace

std::string bash_completion(const std::vector<CommandSpec>& commands, const Words& rules) {
  std::string values, words, operands;
  for (const CommandSpec& command : commands) {
    values += bash_values(command);
    words += "        " + quoted(command.name) + ") words=" + quoted(joined(option_names(command))) + " ;;\n";
    if (!command.name.empty()) operands += "        " + command.name + ") " + bash_operand(command, rules) + " ;;\n";
  }
  return kBashHead + ("            " + joined(names_of(commands), "|")) +
         ") command=\"$word\"; break ;;\n"
         "        esac\n"
         "    done\n"
         "    case \"$command:$prev\" in\n" +
         values +
         "    esac\n"
         "    case \"$command\" in\n" +
         words +
         "    esac\n"
         "    if [[ $cur == -* ]]; then\n"
         "        mapfile -t COMPREPLY < <(compgen -W \"$words\" -- \"$cur\")\n"
         "        return\n"
         "    fi\n"
         "    case \"$command\" in\n"
         "        '') mapfile -t COMPREPLY < <(compgen -W " +
         quoted(joined(names_of(commands))) + " -- \"$cur\") ;;\n" + operands +
         "    esac\n"
         "}\n"
         "complete -o filenames -F _rasoat rasoat\n";
}

std::string zsh_completion(const std::vector<CommandSpec>& commands, const Words& rules) {
  std::string list, cases;
  for (const CommandSpec& command : commands) {
    if (command.name.empty()) continue;
    list += "      " + quoted(zsh_text(command.name) + ":" + zsh_text(command.text)) + "\n";
    cases += "      " + command.name + ")\n        _arguments \\\n" + zsh_options(command, "          ") +
             "          " + zsh_operand(command, rules) + "\n        ;;\n";
  }
  return "#compdef rasoat\n"
         "# zsh completion for rasoat; made from its command definition.\n"
         "local context state state_descr line\n"
         "typeset -A opt_args\n"
         "local -a commands\n"
         "_arguments -C \\\n" +
         zsh_options(commands.front(), "  ") +
         "  '1: :->command' \\\n"
         "  '*:: :->rest'\n"
         "case $state in\n"
         "  command)\n"
         "    commands=(\n" +
         list +
         "    )\n"
         "    _describe rasoat commands\n"
         "    ;;\n"
         "  rest)\n"
         "    case $words[1] in\n" +
         cases +
         "    esac\n"
         "    ;;\n"
         "esac\n";
}

std::string fish_completion(const std::vector<CommandSpec>& commands, const Words& rules) {
  std::string text = "# fish completion for rasoat; made from its command definition.\n";
  for (const CommandSpec& command : commands) {
    const bool program = command.name.empty();
    const std::string condition = program ? "__fish_use_subcommand" : "__fish_seen_subcommand_from " + command.name;
    if (!program)
      text +=
          "complete -c rasoat -n __fish_use_subcommand -f -a " + command.name + " -d " + quoted(command.text) + "\n";
    if (command.takes_rule)
      text += "complete -c rasoat -n " + quoted(condition) + " -f -a " + quoted(joined(rules)) + "\n";
    for (const OptionSpec& option : command.options) text += fish_option(condition, option);
  }
  return text;
}

}  // namespace rasoat
