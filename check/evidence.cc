#include "check/evidence.h"

#include <re2/re2.h>

#include <algorithm>

namespace rasoat {
namespace {

constexpr std::int64_t kCutOff = 17;  // days that a period may end before the calendar's
constexpr std::int64_t kLead = 31;    // days that it may begin before it

struct Months {
  std::int32_t first = 1;
  std::int32_t last = 12;
};

std::optional<Months> months_of(const Period& period) {
  switch (period.kind) {
    case PeriodKind::kYear: return Months{1, 12};
    case PeriodKind::kSixMonths: return Months{1, 6};
    case PeriodKind::kNineMonths: return Months{1, 9};
    case PeriodKind::kQuarter:
      if (period.index < 1 || period.index > 4) return std::nullopt;
      return Months{3 * period.index - 2, 3 * period.index};
    case PeriodKind::kMonth:
      if (period.index < 1 || period.index > 12) return std::nullopt;
      return Months{period.index, period.index};
    case PeriodKind::kUnknown: break;
  }
  return std::nullopt;
}

bool is_legal_basis(const Citation& citation) {
  static const RE2 kKind("(?i)^(luật|bộ luật|pháp lệnh|hiến pháp|nghị định|thông tư)");
  static const RE2 kSymbol("/(NĐ-CP|TT-|TTLT|QH[0-9]|UBTVQH)");
  return RE2::PartialMatch(citation.kind, kKind) || RE2::PartialMatch(citation.symbol, kSymbol);
}

Provenance cite(const Statement& statement, const Citation& citation) {
  const std::string& text = statement.passage.text;
  const bool own = citation.end <= text.size() && citation.begin < citation.end &&
                   text.compare(citation.begin, citation.end - citation.begin, citation.raw) == 0;
  return own ? statement.passage.cite(citation.begin, citation.end) : statement.passage.cite();
}

bool same_document(const Evidence& entry, const Citation& citation) {
  if (entry.symbol.empty() || citation.symbol.empty())
    return entry.symbol == citation.symbol && entry.text == citation.raw;
  return entry.symbol == citation.symbol && (!entry.date || !citation.date || *entry.date == *citation.date);
}

std::int32_t year_in(const std::string& symbol) {
  static const RE2 kYear("/((?:19|20)[0-9]{2})/");
  std::int32_t year = 0;
  RE2::PartialMatch(symbol, kYear, &year);
  return year;
}

InPeriod place(const Date& date, const ReportedDays& days) {
  if (date >= days.sure.first && date <= days.sure.last) return InPeriod::kInside;
  return date < days.possible.first || date > days.possible.last ? InPeriod::kOutside : InPeriod::kUnclear;
}

}  // namespace

std::optional<ReportedDays> reported_days(const Submission& submission) {
  if (const auto& range = submission.reported) return ReportedDays{*range, *range};
  const Header& header = submission.header;
  const std::int32_t year = header.period.year != 0 ? header.period.year : header.year;
  const auto months =
      months_of(header.period.kind == PeriodKind::kUnknown ? Period{PeriodKind::kYear, year, 0} : header.period);
  if (year == 0 || !months) return std::nullopt;
  const std::int64_t first = day_number({year, months->first, 1});
  const std::int64_t last = day_number(months->last == 12 ? Date{year + 1, 1, 1} : Date{year, months->last + 1, 1}) - 1;
  const std::int64_t cut = std::min(kCutOff, (last - first) / 3);
  return ReportedDays{{day_of_number(first), day_of_number(last - cut)},
                      {day_of_number(first - kLead), day_of_number(last)}};
}

void add_evidence(const Criterion& criterion, const std::vector<const Statement*>& statements,
                  std::vector<Evidence>& ledger) {
  const std::string& code = criterion.code.empty() ? criterion.id : criterion.code;
  for (const Statement* statement : statements) {
    for (const Citation& citation : statement->evidence) {
      if (is_legal_basis(citation)) continue;
      auto entry =
          std::find_if(ledger.begin(), ledger.end(), [&](const Evidence& e) { return same_document(e, citation); });
      if (entry == ledger.end()) {
        ledger.push_back({citation.symbol,
                          citation.kind,
                          citation.raw,
                          citation.date,
                          InPeriod::kUnclear,
                          {},
                          cite(*statement, citation)});
        entry = ledger.end() - 1;
      }
      if (!entry->date) entry->date = citation.date;
      if (std::find(entry->codes.begin(), entry->codes.end(), code) == entry->codes.end()) entry->codes.push_back(code);
    }
  }
}

void place_in_period(const Submission& submission, std::vector<Evidence>& ledger) {
  const auto days = reported_days(submission);
  const DateLine& line = submission.header.date;
  std::optional<Date> issued;
  if (line.day && line.month && line.year) issued = Date{*line.year, *line.month, *line.day};
  for (Evidence& entry : ledger) {
    if (entry.date && issued && *entry.date > *issued) {
      entry.in_period = InPeriod::kOutside;
    } else if (entry.date && days) {
      entry.in_period = place(*entry.date, *days);
    } else if (const std::int32_t year = year_in(entry.symbol); year != 0 && days) {
      const bool other = year < days->possible.first.year || year > days->possible.last.year;
      entry.in_period = other ? InPeriod::kOutside : InPeriod::kUnclear;
    }
  }
}

}  // namespace rasoat
