// The roster's outcome in each output: who has not sent, sent late, sent twice. Pure.
#pragma once

#include <string>

#include "check/owed.h"
#include "render/json_values.h"
#include "render/sheets/sheet.h"
#include "render/text.h"

namespace rasoat {

// A heading with counts, then one line for each document owed, then what could not be placed.
std::string roster_text(const RosterReview& roster, const TextOptions& options);

// {rows: [{unit, kind, period, due, state, documents: [{path, number, date}], findings}], unplaced: [PATH]}
Json roster_json(const RosterReview& roster, Language language);

Sheet roster_sheet(const RosterReview& roster, Language language);

}  // namespace rasoat
