#include "check/roster.h"

#include <algorithm>
#include <utility>

#include "check/findings.h"

namespace rasoat {
namespace {

bool same_part(const Period& due, const Period& given) {
  if (due.kind != given.kind || due.year != given.year) return false;
  const bool numbered = due.kind == PeriodKind::kQuarter || due.kind == PeriodKind::kMonth;
  return !numbered || due.index == given.index;
}

bool shares_key(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return std::any_of(a.begin(), a.end(),
                     [&](const std::string& key) { return std::find(b.begin(), b.end(), key) != b.end(); });
}

// "year", "quarter-2": a word of the catalogue under [part].
std::string part_of(const Period& period) {
  const std::string kind = period.kind == PeriodKind::kUnknown ? "year" : name_of(period.kind);
  const bool numbered = period.kind == PeriodKind::kQuarter || period.kind == PeriodKind::kMonth;
  return numbered ? kind + '-' + std::to_string(period.index) : kind;
}

std::vector<std::size_t> rows_of_unit_and_year(const Roster& roster, const Arrival& arrival) {
  std::vector<std::size_t> rows;
  for (std::size_t i = 0; i < roster.dues.size(); ++i) {
    const Due& due = roster.dues[i];
    if (due.kind == arrival.kind && due.period.year == arrival.period.year &&
        shares_key(roster.units.at(due.unit).keys, arrival.unit_keys))
      rows.push_back(i);
  }
  return rows;
}

// A number that a scan blurred may be any of its kind.
bool is_unsure(const Period& period) {
  return period.kind == PeriodKind::kUnknown ||
         (period.index == 0 && (period.kind == PeriodKind::kQuarter || period.kind == PeriodKind::kMonth));
}

std::optional<std::size_t> row_for(const Roster& roster, const Arrival& arrival) {
  if (arrival.unreadable) return std::nullopt;
  const std::vector<std::size_t> rows = rows_of_unit_and_year(roster, arrival);
  for (const std::size_t row : rows) {
    if (same_part(roster.dues[row].period, arrival.period)) return row;
  }
  if (rows.size() == 1 && is_unsure(arrival.period)) return rows.front();
  return std::nullopt;
}

// Whether an unplaced document may be what a row waits for: it could not be read, or names no unit, or is of this
// unit without saying for which period.
bool may_be(const Due& due, const RosterUnit& unit, const Arrival& arrival) {
  if (arrival.unreadable) return true;
  if (arrival.kind != due.kind && arrival.kind != DocumentKind::kUnknown) return false;
  const bool of_unit = arrival.unit_keys.empty() || shares_key(unit.keys, arrival.unit_keys);
  const bool of_year = arrival.period.year == 0 || arrival.period.year == due.period.year;
  const bool of_part = is_unsure(arrival.period) || same_part(due.period, arrival.period);
  return of_unit && of_year && of_part;
}

class RosterCheck {
 public:
  RosterCheck(const Roster& roster, std::vector<Arrival> arrivals, const Date& today) : roster_(roster), today_(today) {
    review_.arrivals = std::move(arrivals);
  }

  RosterReview run() {
    for (const Due& due : roster_.dues) {
      const RosterUnit& unit = roster_.units.at(due.unit);
      review_.rows.push_back({unit.name, unit.keys, due.kind, due.period, due.due, DueState::kPending, {}, {}});
    }
    for (std::size_t i = 0; i < review_.arrivals.size(); ++i) place(i);
    for (std::size_t i = 0; i < review_.rows.size(); ++i) settle(roster_.dues[i], review_.rows[i]);
    return std::move(review_);
  }

 private:
  void place(std::size_t arrival) {
    const auto row = row_for(roster_, review_.arrivals[arrival]);
    if (!row) return review_.unplaced.push_back(arrival);
    std::vector<std::size_t>& of_row = review_.rows[*row].arrivals;
    const std::string& bytes = review_.arrivals[arrival].sha256;
    const bool twin = !bytes.empty() && std::any_of(of_row.begin(), of_row.end(), [&](std::size_t other) {
      return review_.arrivals[other].sha256 == bytes;
    });
    if (!twin) of_row.push_back(arrival);
  }

  // Without a day a document stands last: it says nothing of when the first one came.
  void sort_by_day(std::vector<std::size_t>& arrivals) const {
    std::stable_sort(arrivals.begin(), arrivals.end(), [&](std::size_t a, std::size_t b) {
      const auto& day_a = review_.arrivals[a].date;
      const auto& day_b = review_.arrivals[b].date;
      return day_a && (!day_b || *day_a < *day_b);
    });
  }

  void settle(const Due& due, DueRow& row) {
    sort_by_day(row.arrivals);
    row.state =
        row.arrivals.empty() ? state_of_nothing(due) : state_of(due, review_.arrivals[row.arrivals.front()], row);
    if (row.state == DueState::kMissing || row.state == DueState::kUnclear) add_missing(row);
    if (row.state == DueState::kLate) add_late(row);
    if (row.arrivals.size() > 1) add_duplicated(row);
  }

  DueState state_of_nothing(const Due& due) const {
    if (!due.due || today_ <= *due.due) return DueState::kPending;
    const bool doubt = std::any_of(review_.unplaced.begin(), review_.unplaced.end(), [&](std::size_t arrival) {
      return may_be(due, roster_.units.at(due.unit), review_.arrivals[arrival]);
    });
    return doubt ? DueState::kUnclear : DueState::kMissing;
  }

  // Another that has no day may have come before the late one.
  DueState state_of(const Due& due, const Arrival& first, const DueRow& row) const {
    if (!due.due) return DueState::kSent;
    if (!first.date) return DueState::kUndated;
    if (*first.date <= *due.due) return DueState::kSent;
    return review_.arrivals[row.arrivals.back()].date ? DueState::kLate : DueState::kUndated;
  }

  Arguments words_of(const DueRow& row) const {
    return {{"unit", row.unit},
            {"kind", std::string("@owed.") + name_of(row.kind)},
            {"part", "@part." + part_of(row.period)},
            {"due", row.due ? to_vietnamese(*row.due) : ""},
            {"year", std::to_string(row.period.year)}};
  }

  void add(DueRow& row, const char* rule, const char* variant, Arguments words, std::string found) {
    Finding finding = make_finding(rule, {variant, std::move(words)}, {});
    finding.expected = row.due ? to_iso(*row.due) : "";
    finding.found = std::move(found);
    finding.fingerprint =
        fingerprint_of(std::string(rule) + '|' + row.unit + '|' + name_of(row.kind) + '|' + name_of(row.period.kind) +
                       std::to_string(row.period.index) + '|' + std::to_string(row.period.year) + '|' + finding.found);
    if (row.state == DueState::kUnclear && finding.severity == Severity::kError) finding.severity = Severity::kWarning;
    row.findings.push_back(std::move(finding));
  }

  void add_missing(DueRow& row) {
    add(row, "report-missing", row.state == DueState::kUnclear ? "report-missing.unclear" : "report-missing",
        words_of(row), "");
  }

  void add_late(DueRow& row) {
    const Arrival& first = review_.arrivals[row.arrivals.front()];
    Arguments words = words_of(row);
    words.emplace_back("date", to_vietnamese(*first.date));
    words.emplace_back("days", std::to_string(day_number(*first.date) - day_number(*row.due)));
    add(row, "report-late", "report-late", std::move(words), first.number.empty() ? first.path : first.number);
  }

  void add_duplicated(DueRow& row) {
    std::string list;
    for (const std::size_t i : row.arrivals) {
      const Arrival& arrival = review_.arrivals[i];
      list += (list.empty() ? "" : "; ") + (arrival.number.empty() ? arrival.path : arrival.number);
    }
    Arguments words = words_of(row);
    words.emplace_back("count", std::to_string(row.arrivals.size()));
    words.emplace_back("documents", list);
    add(row, "report-duplicated", "report-duplicated", std::move(words), list);
  }

  const Roster& roster_;
  const Date today_;
  RosterReview review_;
};

}  // namespace

Arrival arrival_of(const Review& review, std::vector<std::string> unit_keys) {
  Arrival arrival{review.path,
                  review.sha256,
                  review.number,
                  review.kind,
                  std::move(unit_keys),
                  review.period,
                  date_from_iso(review.date),
                  review.error.has_value()};
  if (arrival.period.year == 0) arrival.period.year = review.year;
  return arrival;
}

RosterReview check_roster(const Roster& roster, std::vector<Arrival> arrivals, const Date& today) {
  return RosterCheck(roster, std::move(arrivals), today).run();
}

}  // namespace rasoat
