#include "render/roster.h"

#include <algorithm>
#include <array>

#include "render/columns.h"
#include "render/paint.h"
#include "render/utf8.h"
#include "render/words.h"

namespace rasoat {
namespace {

constexpr std::array kStates = {DueState::kSent,    DueState::kLate,    DueState::kMissing,
                                DueState::kUnclear, DueState::kUndated, DueState::kPending};

Ink ink_of(DueState state) {
  switch (state) {
    case DueState::kSent: return Ink::kGreen;
    case DueState::kLate:
    case DueState::kMissing: return Ink::kRed;
    case DueState::kUnclear:
    case DueState::kUndated: return Ink::kYellow;
    case DueState::kPending: return Ink::kPlain;
  }
  return Ink::kPlain;
}

CellStyle style_of(DueState state) {
  switch (state) {
    case DueState::kSent: return CellStyle::kMet;
    case DueState::kLate: return CellStyle::kNotMet;
    case DueState::kMissing: return CellStyle::kMissing;
    case DueState::kUnclear:
    case DueState::kUndated: return CellStyle::kReview;
    case DueState::kPending: return CellStyle::kNotApplicable;
  }
  return CellStyle::kText;
}

std::string state_word(DueState state, Language language) {
  return say(std::string("due_state.") + name_of(state), language);
}

std::string day_text(const std::optional<Date>& day, Language language) {
  if (!day) return "";
  return language == Language::kVietnamese ? to_vietnamese(*day) : to_iso(*day);
}

// "Báo cáo, quý I năm 2022"
std::string what_is_due(const DueRow& row, Language language) {
  return say(std::string("kind.") + name_of(row.kind), language) + ", " +
         period_phrase(row.period, row.period.year, language);
}

std::string arrival_name(const Arrival& arrival, Language language) {
  std::string name = arrival.number.empty() ? path_text(arrival.path) : arrival.number;
  if (arrival.date) name += " (" + day_text(arrival.date, language) + ")";
  return name;
}

std::string documents_of(const RosterReview& roster, const DueRow& row, Language language) {
  std::string list;
  for (const std::size_t i : row.arrivals)
    list += (list.empty() ? "" : "; ") + arrival_name(roster.arrivals.at(i), language);
  return list;
}

std::string counts_line(const RosterReview& roster, Language language) {
  std::string line;
  for (const DueState state : kStates) {
    const auto count =
        std::count_if(roster.rows.begin(), roster.rows.end(), [&](const DueRow& row) { return row.state == state; });
    if (count > 0) line += (line.empty() ? "" : ", ") + std::to_string(count) + " " + state_word(state, language);
  }
  return line;
}

std::string row_text(const RosterReview& roster, const DueRow& row, std::size_t width, const TextOptions& options) {
  const Language language = options.language;
  std::string words = printable(row.unit) + " · " + what_is_due(row, language);
  if (row.due) words += " · " + say("roster.due", language, {{"date", day_text(row.due, language)}});
  const std::string documents = documents_of(roster, row, language);
  if (!documents.empty()) words += " · " + printable(documents);
  const std::string state = padded(state_word(row.state, language), width);
  std::string text = "  " + Paint{options.color}(ink_of(row.state), state) +
                     indented(words, width + 2, options.width).substr(width + 2);
  for (const Finding& finding : row.findings)
    text += indented(printable(say_finding(finding, language)) + " [" + finding.rule + "]", width + 2, options.width);
  return text;
}

Json documents_json(const RosterReview& roster, const DueRow& row) {
  Json json = Json::array();
  for (const std::size_t i : row.arrivals) {
    const Arrival& arrival = roster.arrivals.at(i);
    json.push_back({{"path", path_text(arrival.path)},
                    {"number", text_or_null(arrival.number)},
                    {"date", arrival.date ? Json(to_iso(*arrival.date)) : Json()}});
  }
  return json;
}

Json row_json(const RosterReview& roster, const DueRow& row, Language language) {
  Json json;
  json["unit"] = row.unit;
  json["kind"] = name_of(row.kind);
  json["period"] = period_json(row.period);
  json["due"] = row.due ? Json(to_iso(*row.due)) : Json();
  json["state"] = name_of(row.state);
  json["documents"] = documents_json(roster, row);
  json["findings"] = Json::array();
  for (const Finding& finding : row.findings) json["findings"].push_back(finding_json(finding, language));
  return json;
}

}  // namespace

std::string roster_text(const RosterReview& roster, const TextOptions& options) {
  const Language language = options.language;
  std::size_t width = 0;
  for (const DueRow& row : roster.rows) width = std::max(width, display_width(state_word(row.state, language)));
  const Arguments words = {{"count", std::to_string(roster.rows.size())}, {"states", counts_line(roster, language)}};
  std::string text = indented(say("roster.heading", language, words), 0, options.width);
  for (const DueRow& row : roster.rows) text += row_text(roster, row, width + 2, options);
  if (!roster.unplaced.empty()) text += say("roster.unplaced", language) + "\n";
  for (const std::size_t i : roster.unplaced)
    text += indented(printable(path_text(roster.arrivals.at(i).path)), 2, options.width);
  return text;
}

Json roster_json(const RosterReview& roster, Language language) {
  Json json;
  json["rows"] = Json::array();
  for (const DueRow& row : roster.rows) json["rows"].push_back(row_json(roster, row, language));
  json["unplaced"] = Json::array();
  for (const std::size_t i : roster.unplaced) json["unplaced"].push_back(path_text(roster.arrivals.at(i).path));
  return json;
}

Sheet roster_sheet(const RosterReview& roster, Language language) {
  const auto word = [&](const char* key) { return say(key, language); };
  Sheet sheet;
  sheet.name = word("sheet.roster");
  sheet.columns = {{word("roster.unit"), 34, false, {}},  {word("sheet.kind"), 14, false, {}},
                   {word("sheet.period"), 22, false, {}}, {word("sheet.deadline"), 14, false, {}},
                   {word("sheet.state"), 18, false, {}},  {word("sheet.documents"), 40, false, {}},
                   {word("sheet.detail"), 60, false, {}}};
  sheet.frozen_columns = 1;
  sheet.rows = [&roster, language](const RowSink& sink) {
    for (const DueRow& row : roster.rows) {
      std::string detail;
      for (const Finding& finding : row.findings)
        detail += (detail.empty() ? "" : "\n") + say_finding(finding, language);
      sink({text_cell(row.unit), text_cell(say(std::string("kind.") + name_of(row.kind), language)),
            text_cell(period_phrase(row.period, row.period.year, language)), text_cell(day_text(row.due, language)),
            text_cell(state_word(row.state, language), style_of(row.state)),
            text_cell(documents_of(roster, row, language)), text_cell(detail)});
    }
  };
  return sheet;
}

}  // namespace rasoat
