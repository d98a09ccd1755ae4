// Settings: what holds where the command line says nothing: the environment (RASOAT_FAIL_ON=warning),
// else the nearest rasoat.toml, looked for from the working folder upward.
#pragma once

#include <span>
#include <string>
#include <tl/expected.hpp>

#include "apps/rasoat/options.h"
#include "check/decisions.h"
#include "check/difference.h"
#include "check/roster.h"
#include "check/rule_settings.h"
#include "check/waivers.h"

namespace rasoat {

// The error is a sentence with file:line:column.
tl::expected<Settings, std::string> find_settings(Language language);

// Every setting with its value and where it comes from, for --show-settings.
std::string settings_text(const Options& options);

// Reads --waivers and --replaced into the options. False after a complaint: a wrong use.
bool read_office_files(Options& options);

// What people laid down about finished reviews, read from their files.
struct OfficeInputs {
  std::vector<DecisionEntry> decisions;
  std::optional<Roster> roster;
  std::vector<ToldReview> known;  // of --baseline-findings
};

// Decisions, rule settings, waivers as of today in Viet Nam, then what was told before is hidden. all: the reviews
// are all there are. Gives the decisions, by index, whose document was not among them.
std::vector<std::size_t> settle(std::span<Review> reviews, const Options& options, const OfficeInputs& office,
                                bool all = true);

Date today_in_vietnam();

}  // namespace rasoat
