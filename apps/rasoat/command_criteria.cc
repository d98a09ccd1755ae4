#include "apps/rasoat/commands.h"
#include "apps/rasoat/doubts.h"
#include "apps/rasoat/interrupt.h"
#include "apps/rasoat/reading.h"
#include "apps/rasoat/terminal.h"
#include "apps/rasoat/workers.h"
#include "render/json.h"
#include "render/text.h"
#include "render/toml.h"
#include "render/xlsx.h"

namespace rasoat {
namespace {

std::string worded(const CriteriaSet& criteria, const std::vector<Finding>& findings, const Options& options) {
  if (options.format == Format::kJson) return criteria_json(criteria, findings, options.language);
  if (options.format == Format::kToml) return criteria_toml(criteria, options.language);
  return criteria_text(criteria, findings, text_options(options));
}

}  // namespace

ExitCode criteria_command(const Options& options) {
  const Interrupt interrupt;
  const auto read = demand_reading(options);
  if (!read) return read.error();
  const auto started = start_workers(options);
  if (!started) return started.error();
  const std::unique_ptr<WorkerPool>& pool = *started;
  const std::stop_callback on_stop(interrupt.token(), [&] { pool->cancel(); });
  const auto criteria = demand_criteria(*pool, options.inputs.front(), *read, options.language, interrupt.token());
  if (interrupt.requested()) return ExitCode::kInterrupted;
  if (!criteria) return criteria.error();
  const std::vector<Finding> findings = findings_of(criteria->doubts);
  if (options.format == Format::kXlsx) return deliver_if(criteria_xlsx(*criteria, findings, options.language), options);
  return deliver(worded(*criteria, findings, options), options);
}

}  // namespace rasoat
