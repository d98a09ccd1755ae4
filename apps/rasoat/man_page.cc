#include "apps/rasoat/command_spec.h"
#include "apps/rasoat/office_files.h"

namespace rasoat {
namespace {

// A backslash, a hyphen and a double quote as they are, and no full stop or quote that would begin a request.
std::string roff(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '\\') {
      out += "\\e";
    } else if (c == '-') {
      out += "\\-";
    } else if (c == '"') {
      out += "\\(dq";
    } else {
      out += c;
    }
  }
  if (!out.empty() && (out.front() == '.' || out.front() == '\'')) out.insert(0, "\\&");
  return out;
}

std::string section(const char* key, Language language) {
  return ".SH \"" + roff(say(std::string("man.") + key, language)) + "\"\n";
}

std::string entry(const std::string& what, const std::string& text) {
  return ".TP\n" + what + "\n" + roff(text) + "\n";
}

std::string bold(const std::string& text) { return "\\fB" + roff(text) + "\\fR"; }

std::string names_of(const OptionSpec& option) {
  std::string line;
  for (const std::string& name : option.names) line += (line.empty() ? "" : ", ") + bold(name);
  return option.type.empty() ? line : line + " \\fI" + roff(option.type) + "\\fR";
}

std::string command_section(const CommandSpec& command) {
  const std::string argument = command.argument.empty() ? "" : " " + command.argument;
  std::string text = ".SS \"" + roff("rasoat " + command.name + argument) + "\"\n" + roff(command.text) + "\n";
  for (const OptionSpec& option : command.options) text += entry(names_of(option), option.text);
  return text;
}

}  // namespace

Variables setting_variables() {
  Variables variables;
  for (const std::string& name : setting_names()) variables.emplace_back(variable_of(name), name);
  return variables;
}

std::string man_page(const std::vector<CommandSpec>& commands, const Variables& variables, const std::string& version,
                     const std::string& date, Language language) {
  const auto word = [&](const char* key) { return roff(say(key, language)); };
  std::string text = "'\\\" -*- coding: utf-8 -*-\n.\\\" Made from the command definition.\n.TH RASOAT 1 \"" + date +
                     "\" \"rasoat " + roff(version) + "\"\n";
  text += section("name", language) + "rasoat \\- " + word("man.about") + "\n";
  text += section("synopsis", language) + bold("rasoat") + " \\fI" + word("cli.command_badge") + "\\fR [\\fI" +
          word("cli.options_badge") + "\\fR]\n";
  text += section("description", language) + roff(commands.front().text) + "\n";
  for (const OptionSpec& option : commands.front().options) text += entry(names_of(option), option.text);
  text += section("commands", language);
  for (const CommandSpec& command : commands) {
    if (!command.name.empty()) text += command_section(command);
  }
  text += section("exit", language) + word("cli.footer") + "\n" + section("environment", language);
  for (const auto& [variable, key] : variables)
    text += entry(bold(variable), say("man.variable", language, {{"key", key}}));
  text += entry(bold("RASOAT_WORKER"), say("man.worker", language));
  text += entry(bold("TESSDATA_PREFIX"), say("man.models", language));
  text += section("files", language) + entry(bold("rasoat.toml"), say("man.settings", language));
  return text;
}

}  // namespace rasoat
