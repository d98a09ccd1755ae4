#include <algorithm>

#include "apps/rasoat/commands.h"
#include "apps/rasoat/office_inputs.h"
#include "apps/rasoat/terminal.h"
#include "render/difference.h"

namespace rasoat {
namespace {

bool counts(const ToldFinding& finding, FailOn fail_on) {
  if (finding.waived || fail_on == FailOn::kNever) return false;
  return finding.severity >= (fail_on == FailOn::kError ? Severity::kError : Severity::kWarning);
}

// Only what is new is a reason to fail.
ExitCode exit_code_of(const std::vector<DocumentDifference>& differences, FailOn fail_on) {
  const bool found = std::any_of(differences.begin(), differences.end(), [&](const DocumentDifference& one) {
    return std::any_of(one.fresh.begin(), one.fresh.end(), [&](const ToldFinding& f) { return counts(f, fail_on); });
  });
  return found ? ExitCode::kFindings : ExitCode::kClean;
}

}  // namespace

ExitCode diff_command(const Options& options) {
  const auto before = demand_told(options.inputs.at(0), options.language);
  if (!before) return before.error();
  const auto after = demand_told(options.inputs.at(1), options.language);
  if (!after) return after.error();
  const std::vector<DocumentDifference> found = differences(*before, *after);
  const bool json = options.format == Format::kJson;
  const ExitCode delivered =
      deliver(json ? differences_json(found) : differences_text(found, text_options(options)), options);
  return delivered == ExitCode::kClean ? exit_code_of(found, options.fail_on) : delivered;
}

}  // namespace rasoat
