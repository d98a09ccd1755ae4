// Who owes which report, learned from who sent it in other years.
#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "check/archive/answer.h"

namespace rasoat {
namespace {

constexpr std::size_t kLeastYears = 2;  // sent in so many years, it is expected in the years after

bool is_sent(const Classified& document) {
  return document.kind == DocumentKind::kReport && !document.unit_key.empty() &&
         (document.role == Role::kReport || document.role == Role::kInterim);
}

using PartOfYear = std::tuple<int, std::int32_t, std::int32_t>;  // kind, index, year

// The day of the last report about each part of a year.
std::map<PartOfYear, Date> last_days(std::span<const Classified> documents) {
  std::map<PartOfYear, Date> days;
  for (const Classified& document : documents) {
    const auto date = date_from_iso(document.date);
    if (!is_sent(document) || !date) continue;
    Date& last = days[{static_cast<int>(document.period.kind), document.period.index, document.year}];
    if (last < *date) last = *date;
  }
  return days;
}

// Everything that one unit sent about one part of the year.
struct Sent {
  std::string name;
  std::set<std::int32_t> years;
};

class Learner {
 public:
  explicit Learner(std::span<const Classified> documents) : last_(last_days(documents)) {
    for (const Classified& document : documents) {
      if (document.role == Role::kPlan) planned_.insert(document.year);
      if (!is_sent(document) || document.period.kind == PeriodKind::kUnknown) continue;
      Sent& sent = sent_[{document.unit_key, static_cast<int>(document.period.kind), document.period.index}];
      sent.name = document.unit;
      sent.years.insert(document.year);
    }
  }

  LearnedRoster run() {
    for (const auto& [key, sent] : sent_) {
      if (sent.years.size() < kLeastYears) continue;
      made_.roster.units.push_back({sent.name, {std::get<0>(key)}});
      for (const std::int32_t year : planned_)
        add(static_cast<PeriodKind>(std::get<1>(key)), std::get<2>(key), year, sent);
    }
    return std::move(made_);
  }

 private:
  void add(PeriodKind kind, std::int32_t index, std::int32_t year, const Sent& sent) {
    if (year < *sent.years.begin()) return;
    const auto last = last_.find({static_cast<int>(kind), index, year});
    if (last == last_.end()) return;
    made_.roster.dues.push_back(
        {made_.roster.units.size() - 1, DocumentKind::kReport, {kind, year, index}, last->second});
    std::vector<std::int32_t>& other = made_.other_years.emplace_back();
    std::copy_if(sent.years.begin(), sent.years.end(), std::back_inserter(other),
                 [&](std::int32_t y) { return y != year; });
  }

  const std::map<PartOfYear, Date> last_;
  std::set<std::int32_t> planned_;
  std::map<std::tuple<std::string, int, std::int32_t>, Sent> sent_;
  LearnedRoster made_;
};

}  // namespace

LearnedRoster learn_roster(std::span<const Classified> documents) { return Learner(documents).run(); }

}  // namespace rasoat
