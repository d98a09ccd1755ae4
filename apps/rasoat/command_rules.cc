#include <limits>

#include "apps/rasoat/commands.h"
#include "apps/rasoat/terminal.h"
#include "check/rules.h"
#include "extract/text/edit_distance.h"
#include "render/rule_text.h"

namespace rasoat {
namespace {

std::string nearest_rule(std::string_view id) {
  std::string_view nearest;
  std::size_t least = std::numeric_limits<std::size_t>::max();
  for (const Rule& rule : kRules) {
    const std::size_t d = edit_distance(id, rule.id);
    if (d >= least) continue;
    least = d;
    nearest = rule.id;
  }
  return std::string(nearest);
}

}  // namespace

ExitCode rules_command(const Options& options) { return deliver(rules_text(text_options(options)), options); }

ExitCode explain_command(const Options& options) {
  const std::string& id = options.inputs.front();
  const Rule* rule = find_rule(id);
  if (rule == nullptr) {
    complain("cli.error.unknown_rule", {{"value", id}, {"nearest", nearest_rule(id)}}, options.language);
    return ExitCode::kUsage;
  }
  return deliver(rule_text(*rule, text_options(options)), options);
}

}  // namespace rasoat
