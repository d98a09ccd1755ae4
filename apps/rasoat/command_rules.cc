#include <algorithm>
#include <limits>
#include <numeric>

#include "apps/rasoat/commands.h"
#include "apps/rasoat/terminal.h"
#include "check/rules.h"
#include "render/rule_text.h"

namespace rasoat {
namespace {

// Levenshtein distance; rule ids are short and ASCII.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t substituted = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, substituted});
    }
  }
  return row.back();
}

std::string nearest_rule(std::string_view id) {
  std::string_view nearest;
  std::size_t least = std::numeric_limits<std::size_t>::max();
  for (const Rule& rule : kRules) {
    const std::size_t d = distance(id, rule.id);
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
