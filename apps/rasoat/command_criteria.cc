#include "apps/rasoat/commands.h"
#include "apps/rasoat/doubts.h"
#include "apps/rasoat/reading.h"
#include "apps/rasoat/terminal.h"
#include "apps/rasoat/workers.h"
#include "render/json.h"
#include "render/text.h"

namespace rasoat {

ExitCode criteria_command(const Options& options) {
  const auto read = demand_reading(options);
  if (!read) return read.error();
  const std::unique_ptr<WorkerPool> pool = start_workers(options);
  if (!pool) return ExitCode::kInternal;
  const auto criteria = demand_criteria(*pool, options.inputs.front(), *read, options.language);
  if (!criteria) return criteria.error();
  const std::vector<Finding> findings = findings_of(criteria->doubts);
  const bool json = options.format == Format::kJson;
  return deliver(json ? criteria_json(*criteria, findings, options.language)
                      : criteria_text(*criteria, findings, text_options(options)),
                 options);
}

}  // namespace rasoat
