// The commands: each takes what the command line asked for and gives the exit code. Results go to
// standard output or the file asked for, everything else to standard error.
#pragma once

#include <string>

#include "apps/rasoat/exit_code.h"
#include "apps/rasoat/options.h"

namespace rasoat {

ExitCode criteria_command(const Options& options);
ExitCode check_command(const Options& options);
ExitCode batch_command(const Options& options);
ExitCode audit_command(const Options& options);
ExitCode serve_command(const Options& options);
ExitCode diff_command(const Options& options);
ExitCode rules_command(const Options& options);
ExitCode explain_command(const Options& options);
ExitCode doctor_command(const Options& options);

}  // namespace rasoat
