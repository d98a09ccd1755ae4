// rasoat: the command. Reads the command line, runs one command, gives its exit code.
#include <cstdio>
#include <exception>
#include <string>

#include "apps/rasoat/commands.h"
#include "apps/rasoat/options.h"
#include "apps/rasoat/papers.h"
#include "apps/rasoat/settings.h"
#include "apps/rasoat/terminal.h"
#include "apps/rasoat/version.h"

namespace rasoat {
namespace {

ExitCode run(const Options& options) {
  if (options.show_settings) return deliver(settings_text(options), options);
  switch (options.command) {
    case Command::kCriteria: return criteria_command(options);
    case Command::kCheck: return check_command(options);
    case Command::kBatch: return batch_command(options);
    case Command::kAudit: return audit_command(options);
    case Command::kServe: return serve_command(options);
    case Command::kDiff: return diff_command(options);
    case Command::kRules: return rules_command(options);
    case Command::kExplain: return explain_command(options);
    case Command::kDoctor: return doctor_command(options);
  }
  return ExitCode::kInternal;
}

ExitCode run_guarded(const Options& options) {
  try {
    return run(options);
  } catch (const std::exception& error) {
    complain("cli.error.internal", {{"detail", error.what()}}, options.language);
    return ExitCode::kInternal;
  }
}

}  // namespace
}  // namespace rasoat

int main(int argc, char** argv) {
  const auto settings = rasoat::find_settings(rasoat::language_of(argc, argv));
  if (!settings) {
    rasoat::complain_sentence(settings.error(), rasoat::language_of(argc, argv));
    return static_cast<int>(rasoat::ExitCode::kUsage);
  }
  auto options = rasoat::read_options(argc, argv, rasoat::kVersion, *settings);
  if (options && !(rasoat::read_office_files(*options) && rasoat::read_letterhead(*options)))
    return static_cast<int>(rasoat::ExitCode::kUsage);
  if (options) return static_cast<int>(rasoat::run_guarded(*options));
  const bool asked_for = options.error().code == rasoat::ExitCode::kClean;
  std::fputs(options.error().text.c_str(), asked_for ? stdout : stderr);
  return static_cast<int>(options.error().code);
}
