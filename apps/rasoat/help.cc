#include "apps/rasoat/help.h"

#include "render/columns.h"

namespace rasoat {
namespace {

constexpr std::size_t kNames = 30;   // columns for names of options and commands
constexpr std::size_t kWidth = 100;  // of a help text

// "  -f,--format KIND          Format: ..." with the description wrapped beside the name.
std::string entry(const std::string& name, const std::string& description) {
  const std::string beside = indented(description, kNames, kWidth);
  const std::string left = "  " + name;
  if (display_width(left) + 2 > kNames) return left + "\n" + beside;
  return padded(left, kNames) + beside.substr(kNames);
}

class CatalogueFormatter : public CLI::Formatter {
 public:
  explicit CatalogueFormatter(Language language) : language_(language) {
    label("Usage", say("cli.usage", language));
    label("OPTIONS", say("cli.options_badge", language));
    label("SUBCOMMAND", say("cli.command_badge", language));
    label("Positionals", say("cli.arguments", language));
  }

  std::string make_description(const CLI::App* app) const override {
    return indented(app->get_description(), 0, kWidth);
  }
  std::string make_footer(const CLI::App* app) const override { return indented(app->get_footer(), 0, kWidth); }

  std::string make_option(const CLI::Option* option, bool positional) const override {
    return entry(make_option_name(option, positional) + make_option_opts(option), make_option_desc(option));
  }

  std::string make_option_opts(const CLI::Option* option) const override {
    if (option->get_positional() || option->get_type_size() == 0) return "";
    return " " + option->get_type_name();
  }

  std::string make_option_name(const CLI::Option* option, bool positional) const override {
    if (!positional) return CLI::Formatter::make_option_name(option, false);
    return say("cli.arg." + option->get_name(true, false), language_);
  }

  std::string make_option_usage(const CLI::Option* option) const override {
    return make_option_name(option, true) + (option->get_name() == "files" ? " ..." : "");
  }

  std::string make_subcommand(const CLI::App* command) const override {
    return entry(command->get_name(), command->get_description());
  }

 private:
  Language language_;
};

}  // namespace

std::shared_ptr<CLI::FormatterBase> make_formatter(Language language) {
  return std::make_shared<CatalogueFormatter>(language);
}

}  // namespace rasoat
