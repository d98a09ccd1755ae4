// Writes completions and man pages into a folder, at build time: rasoat-describe FOLDER DATE.
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>

#include "apps/rasoat/command_spec.h"
#include "apps/rasoat/version.h"
#include "check/rules.h"

namespace rasoat {
namespace {

namespace fs = std::filesystem;

bool write(const fs::path& path, const std::string& text) {
  fs::create_directories(path.parent_path());
  std::ofstream out(path, std::ios::binary | std::ios::trunc);
  out << text;
  out.close();
  return out.good();
}

bool write_all(const fs::path& folder, const std::string& date) {
  std::vector<std::string> rules;
  for (const Rule& rule : kRules) rules.emplace_back(rule.id);
  const auto vietnamese = command_specs(Language::kVietnamese);
  const auto english = command_specs(Language::kEnglish);
  const auto page = [&](const auto& specs, Language language) {
    return man_page(specs, setting_variables(), kVersion, date, language);
  };
  return write(folder / "bash" / "rasoat", bash_completion(vietnamese, rules)) &&
         write(folder / "zsh" / "_rasoat", zsh_completion(vietnamese, rules)) &&
         write(folder / "fish" / "rasoat.fish", fish_completion(vietnamese, rules)) &&
         write(folder / "man" / "rasoat.1", page(english, Language::kEnglish)) &&
         write(folder / "man" / "vi" / "rasoat.1", page(vietnamese, Language::kVietnamese));
}

}  // namespace
}  // namespace rasoat

int main(int argc, char** argv) {
  if (argc == 3 && rasoat::write_all(argv[1], argv[2])) return 0;
  std::fputs("rasoat-describe FOLDER DATE\n", stderr);
  return 1;
}
