#include "apps/rasoat/office_inputs.h"

#include <fstream>
#include <future>
#include <iterator>

#include "apps/rasoat/decisions_file.h"
#include "apps/rasoat/roster_file.h"
#include "apps/rasoat/terminal.h"
#include "parse/sheet_rows.h"
#include "render/read_json.h"
#include "render/utf8.h"

namespace rasoat {
namespace {

constexpr std::size_t kLargest = 256u << 20;  // bytes of one file

tl::unexpected<ExitCode> refuse(const char* key, const std::string& path, Language language,
                                const std::string& detail = "") {
  complain(key, {{"path", path_text(path)}, {"detail", detail}}, language);
  return tl::unexpected(ExitCode::kUsage);
}

tl::unexpected<ExitCode> refuse(const FileFault& fault, const std::string& path, Language language) {
  complain_sentence(fault_sentence(fault, path_text(path), language), language);
  return tl::unexpected(ExitCode::kUsage);
}

tl::expected<std::string, ExitCode> demand_text(const std::string& path, Language language) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return refuse("cli.error.cannot_read", path, language);
  std::string text;
  for (std::istreambuf_iterator<char> at(in), end; at != end; ++at) {
    if (text.size() == kLargest) return refuse("cli.error.cannot_read", path, language);
    text += *at;
  }
  return text;
}

// XLSX is a ZIP.
bool is_workbook(std::string_view bytes) { return bytes.starts_with("PK\x03\x04"); }

tl::expected<std::vector<SheetRows>, ExitCode> demand_sheets(WorkerPool& pool, const std::string& path,
                                                             Language language) {
  auto blob = load_blob(path);
  if (!blob) return refuse("cli.error.cannot_read", path, language);
  std::promise<ReadResult> promise;
  std::future<ReadResult> answer = promise.get_future();
  pool.submit(ReadRequest{std::move(*blob), ReadOptions(), false},
              [&](ReadResult result) { promise.set_value(std::move(result)); });
  const ReadResult result = answer.get();
  std::vector<SheetRows> sheets = result.document ? sheet_rows(*result.document) : std::vector<SheetRows>();
  if (sheets.empty()) return refuse("cli.error.no_table", path, language);
  return sheets;
}

tl::expected<std::vector<DecisionEntry>, ExitCode> demand_decisions(WorkerPool& pool, const Options& options) {
  if (options.decisions.empty()) return {};
  const auto text = demand_text(options.decisions, options.language);
  if (!text) return tl::unexpected(text.error());
  tl::expected<std::vector<DecisionEntry>, FileFault> decisions;
  if (is_workbook(*text)) {
    const auto sheets = demand_sheets(pool, options.decisions, options.language);
    if (!sheets) return tl::unexpected(sheets.error());
    decisions = decisions_from_sheets(*sheets);
  } else {
    decisions = decisions_from_toml(*text);
  }
  if (!decisions) return refuse(decisions.error(), options.decisions, options.language);
  return *decisions;
}

bool is_toml(const std::string& path) { return path.ends_with(".toml"); }

tl::expected<std::optional<Roster>, ExitCode> demand_roster(WorkerPool& pool, const Options& options) {
  if (options.roster.empty()) return std::nullopt;
  const auto text = demand_text(options.roster, options.language);
  if (!text) return tl::unexpected(text.error());
  tl::expected<Roster, FileFault> roster;
  if (is_workbook(*text)) {
    const auto sheets = demand_sheets(pool, options.roster, options.language);
    if (!sheets) return tl::unexpected(sheets.error());
    roster = roster_from_rows(sheets->front().rows);
  } else {
    roster = is_toml(options.roster) ? roster_from_toml(*text) : roster_from_rows(csv_rows(*text));
  }
  if (!roster) return refuse(roster.error(), options.roster, options.language);
  return std::optional(std::move(*roster));
}

}  // namespace

tl::expected<std::vector<ToldReview>, ExitCode> demand_told(const std::string& path, Language language) {
  const auto text = demand_text(path, language);
  if (!text) return tl::unexpected(text.error());
  auto told = told_from_json(*text);
  if (!told) return refuse("cli.error.not_a_review", path, language, told.error());
  return std::move(*told);
}

tl::expected<OfficeInputs, ExitCode> demand_office_inputs(WorkerPool& pool, const Options& options) {
  OfficeInputs office;
  auto decisions = demand_decisions(pool, options);
  if (!decisions) return tl::unexpected(decisions.error());
  office.decisions = std::move(*decisions);
  auto roster = demand_roster(pool, options);
  if (!roster) return tl::unexpected(roster.error());
  office.roster = std::move(*roster);
  if (options.baseline_findings.empty()) return office;
  auto known = demand_told(options.baseline_findings, options.language);
  if (!known) return tl::unexpected(known.error());
  office.known = std::move(*known);
  return office;
}

void tell_unmet(const std::vector<std::size_t>& unmet, const OfficeInputs& office, const Options& options) {
  if (unmet.empty()) return;
  complain("cli.error.decisions_unmet",
           {{"count", std::to_string(unmet.size())}, {"document", office.decisions.at(unmet.front()).document}},
           options.language);
}

}  // namespace rasoat
