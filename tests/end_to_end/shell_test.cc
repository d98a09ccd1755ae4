// Completions of shells and the manual page: every option that the help prints stands in all of them, and the shells
// and man programs that are installed take them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <iterator>
#include <regex>
#include <set>
#include <sstream>

#include "check/rules.h"
#include "tests/command.h"
#include "tests/read_text.h"

namespace rasoat {
namespace {

namespace fs = std::filesystem;
using testing::Contains;
using testing::HasSubstr;
using Names = std::set<std::string>;

const fs::path kShare = fs::path(RASOAT_BIN_DIR).parent_path() / "share";

// "" stands for the program itself.
const std::vector<std::string> kCommands = {"",      "criteria", "check", "batch",   "audit",
                                            "serve", "diff",     "rules", "explain", "doctor"};

Names lines_of(const std::string& text) {
  std::istringstream in(text);
  Names lines;
  for (std::string line; std::getline(in, line);) lines.insert(line.substr(0, line.find('\t')));
  return lines;
}

// The options of a command, as its help lists them: "  -f,--format KIỂU   ...".
Names options_in_help(const std::string& command) {
  static const std::regex kLine("\n  (-[^ \n]*)");
  std::vector<std::string> arguments = {"--help"};
  if (!command.empty()) arguments.insert(arguments.begin(), command);
  const std::string help = rasoat(arguments).out;
  Names names;
  for (std::sregex_iterator it(help.begin(), help.end(), kLine), end; it != end; ++it) {
    std::istringstream list((*it)[1].str());
    for (std::string name; std::getline(list, name, ',');) names.insert(name);
  }
  return names;
}

bool has(const char* program) { return access((std::string("/usr/bin/") + program).c_str(), X_OK) == 0; }

// What bash offers after `words`, the last of which is being typed.
Names bash_offers(const std::vector<std::string>& words) {
  std::string line = "source '" + (kShare / "bash" / "rasoat").string() + "'; COMP_WORDS=(";
  for (const std::string& word : words) line += "'" + word + "' ";
  line += "); COMP_CWORD=" + std::to_string(words.size() - 1) + "; _rasoat; printf '%s\\n' \"${COMPREPLY[@]}\"";
  const Ran ran = run({"/bin/bash", "-c", line});
  EXPECT_EQ(ran.exit_code, 0) << ran.err;
  return lines_of(ran.out);
}

Names fish_offers(const std::string& line) {
  const Ran ran = run({"/usr/bin/fish", "--no-config", "-c",
                       "source '" + (kShare / "fish" / "rasoat.fish").string() + "'; complete -C '" + line + "'"},
                      {{"HOME", "/tmp"}});
  EXPECT_EQ(ran.exit_code, 0) << ran.err;
  return lines_of(ran.out);
}

TEST(Shells, TheHelpOfEachCommandListsOptions) {
  for (const std::string& command : kCommands) EXPECT_THAT(options_in_help(command), Contains("--help")) << command;
  EXPECT_GE(options_in_help("check").size(), 25u);
}

TEST(Shells, BashOffersEveryOptionOfTheHelpAndNoOther) {
  for (const std::string& command : kCommands) {
    std::vector<std::string> words = {"rasoat"};
    if (!command.empty()) words.push_back(command);
    words.emplace_back("-");
    EXPECT_EQ(bash_offers(words), options_in_help(command)) << command;
  }
}

TEST(Shells, BashOffersCommandsWordsRulesAndFiles) {
  EXPECT_EQ(bash_offers({"rasoat", ""}), Names(std::next(kCommands.begin()), kCommands.end()));
  EXPECT_EQ(bash_offers({"rasoat", "check", "a.pdf", "-f", "js"}), (Names{"json", "jsonl"}));
  EXPECT_EQ(bash_offers({"rasoat", "check", "--format", "=", "sa"}), Names{"sarif"});
  EXPECT_EQ(bash_offers({"rasoat", "criteria", "-f", ""}), (Names{"text", "json", "toml", "xlsx"}));
  EXPECT_EQ(bash_offers({"rasoat", "explain", "mar"}), Names{"margins"});
  EXPECT_EQ(bash_offers({"rasoat", "explain", ""}).size(), kRules.size());
  EXPECT_EQ(bash_offers({"rasoat", "check", "--against", RASOAT_SOURCE_DIR "/READ"}),
            Names{RASOAT_SOURCE_DIR "/README.md"});
  EXPECT_EQ(bash_offers({"rasoat", "doctor", ""}), Names{""});
}

TEST(Shells, ZshTakesItAndEveryOptionStandsInIt) {
  const fs::path path = kShare / "zsh" / "_rasoat";
  const std::string text = read_text(path);
  for (const std::string& command : kCommands) {
    const std::string head = "      " + command + ")\n        _arguments";
    const std::size_t from = command.empty() ? text.find("_arguments -C") : text.find(head);
    ASSERT_NE(from, std::string::npos) << command;
    const std::string part = text.substr(from, text.find(command.empty() ? "case $state" : ";;", from) - from);
    for (const std::string& option : options_in_help(command))
      EXPECT_TRUE(std::regex_search(part, std::regex("[')]" + option + "[=+]?\\["))) << command << " " << option;
  }
  if (!has("zsh")) GTEST_SKIP() << "zsh is not installed";
  EXPECT_EQ(run({"/usr/bin/zsh", "-n", path}).exit_code, 0);
}

TEST(Shells, FishOffersEveryOptionOfTheHelp) {
  const fs::path path = kShare / "fish" / "rasoat.fish";
  const std::string text = read_text(path);
  for (const std::string& command : kCommands) {
    const std::string condition = command.empty() ? "__fish_use_subcommand" : "__fish_seen_subcommand_from " + command;
    for (const std::string& option : options_in_help(command)) {
      const std::string flag = option.starts_with("--") ? "-l " + option.substr(2) : "-s " + option.substr(1);
      const std::regex line("-n '" + condition + "'[^\n]* " + flag + " ");
      EXPECT_TRUE(std::regex_search(text, line)) << command << " " << option;
    }
  }
  if (!has("fish")) GTEST_SKIP() << "fish is not installed";
  EXPECT_EQ(run({"/usr/bin/fish", "-n", path}).exit_code, 0);
  EXPECT_THAT(fish_offers("rasoat check --fo"), Contains("--format"));
  EXPECT_THAT(fish_offers("rasoat explain marg"), Contains("margins"));
  EXPECT_THAT(fish_offers("rasoat check -f sa"), Contains("sarif"));
}

class ManualPage : public testing::TestWithParam<const char*> {
 protected:
  const fs::path page_ = kShare / "man" / GetParam() / "rasoat.1";
};

TEST_P(ManualPage, TellsEveryOptionOfEveryCommand) {
  const std::string text = read_text(page_);
  for (const std::string& command : kCommands) {
    const std::size_t from = text.find(command.empty() ? ".SH \"" : ".SS \"rasoat " + command);
    ASSERT_NE(from, std::string::npos) << command;
    const std::string part = text.substr(from, text.find(command.empty() ? ".SS" : "\n.S", from) - from);
    for (std::string option : options_in_help(command)) {
      option = std::regex_replace(option, std::regex("-"), "\\-");
      EXPECT_THAT(part, HasSubstr("\\fB" + option + "\\fR")) << command;
    }
  }
  EXPECT_THAT(text, HasSubstr("RASOAT_FAIL_ON"));
  EXPECT_THAT(text, HasSubstr("RASOAT_LIMITS_PAGES"));
}

TEST_P(ManualPage, IsSoundRoff) {
  if (!has("mandoc") && !has("groff")) GTEST_SKIP() << "neither mandoc nor groff is installed";
  if (has("mandoc")) {
    const Ran ran = run({"/usr/bin/mandoc", "-T", "lint", "-W", "warning", page_});
    EXPECT_EQ(ran.exit_code, 0) << ran.out << ran.err;
  }
  if (has("groff")) {
    const Ran ran = run({"/usr/bin/groff", "-man", "-K", "utf8", "-T", "utf8", "-ww", page_});
    EXPECT_EQ(ran.exit_code, 0) << ran.err;
    EXPECT_EQ(ran.err, "");
    EXPECT_THAT(ran.out, HasSubstr("RASOAT"));
  }
}

INSTANTIATE_TEST_SUITE_P(Languages, ManualPage, testing::Values("", "vi"), [](const auto& language) {
  return std::string(*language.param == '\0' ? "en" : language.param);
});

TEST(Shells, AreInstalledWhereDebianLooksForThem) {
  if (!has("cmake")) GTEST_SKIP() << "cmake is not installed";
  const TemporaryFolder prefix;
  const std::string build = kShare.parent_path();
  const Ran ran = run({"/usr/bin/cmake", "--install", build, "--component", "shell", "--prefix", prefix.path()});
  ASSERT_EQ(ran.exit_code, 0) << ran.err;
  for (const char* place : {"bash-completion/completions/rasoat", "zsh/vendor-completions/_rasoat",
                            "fish/vendor_completions.d/rasoat.fish", "man/man1/rasoat.1", "man/vi/man1/rasoat.1"})
    EXPECT_TRUE(fs::is_regular_file(prefix.path() / "share" / place)) << place;
}

}  // namespace
}  // namespace rasoat
