#include "pipelines/matching.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace rasoat {
namespace {

bool has_full_date(const DateLine& date) { return date.day && date.month && date.year; }

std::string iso_of(const DateLine& date) {
  return has_full_date(date) ? to_iso({*date.year, *date.month, *date.day}) : "";
}

std::vector<std::string> lead_units_of(const std::vector<Criterion>& criteria) {
  std::set<std::string> units;
  for (const Criterion& criterion : criteria) {
    units.insert(criterion.keys.lead_units.begin(), criterion.keys.lead_units.end());
  }
  return {units.begin(), units.end()};
}

bool has_appendix(const DocumentFacts& document) { return document.criteria > 0 && document.year != 0; }

// Kinds that may carry a governing appendix; a report repeats the appendix without setting it.
bool may_govern(const DocumentFacts& document) {
  return has_appendix(document) && document.kind != DocumentKind::kReport;
}

bool names_as_lead(const DocumentFacts& plan, const DocumentFacts& other) {
  return std::any_of(other.unit_keys.begin(), other.unit_keys.end(), [&](const std::string& key) {
    return std::binary_search(plan.lead_units.begin(), plan.lead_units.end(), key);
  });
}

// The better plan is the greater: complete, later, with more criteria, then first by path.
auto rank(const DocumentFacts& plan) {
  const bool complete = plan.has_number && !plan.date.empty() && plan.is_whole;
  return std::tuple(complete, plan.date, plan.criteria);
}

class Matcher {
 public:
  explicit Matcher(std::span<const DocumentFacts> documents) : documents_(documents) {}

  Matching run() {
    drop_duplicates();
    for (const std::size_t i : rest_) {
      if (may_govern(documents_[i])) candidates_[documents_[i].year].push_back(i);
    }
    for (const auto& [year, candidates] : candidates_) choose(year, candidates);
    for (const std::size_t i : rest_) place(i);
    const auto by_document = [](const LeftOut& a, const LeftOut& b) { return a.document < b.document; };
    std::sort(matching_.left_out.begin(), matching_.left_out.end(), by_document);
    return std::move(matching_);
  }

 private:
  void leave_out(std::size_t document, const char* code, std::optional<std::size_t> instead = std::nullopt) {
    matching_.left_out.push_back({document, code, instead});
  }

  void drop_duplicates() {
    std::map<std::string, std::size_t> seen;
    for (std::size_t i = 0; i < documents_.size(); ++i) {
      const auto [first, is_new] = seen.emplace(documents_[i].sha256, i);
      if (is_new) {
        rest_.push_back(i);
      } else {
        leave_out(i, "duplicate", first->second);
      }
    }
  }

  bool is_subordinate(std::size_t document, const std::vector<std::size_t>& candidates) const {
    return std::any_of(candidates.begin(), candidates.end(), [&](std::size_t other) {
      const DocumentFacts &plan = documents_[other], &own = documents_[document];
      return other != document && names_as_lead(plan, own) && !names_as_lead(own, plan);
    });
  }

  void choose(std::int32_t year, const std::vector<std::size_t>& candidates) {
    std::optional<std::size_t> best;
    for (const std::size_t i : candidates) {
      if (is_subordinate(i, candidates)) continue;
      if (!best || rank(documents_[i]) > rank(documents_[*best])) best = i;
    }
    if (best) matching_.plans[year] = *best;
  }

  void place(std::size_t i) {
    const DocumentFacts& document = documents_[i];
    const auto plan = matching_.plans.find(document.year);
    if (plan != matching_.plans.end() && plan->second == i) return;
    if (document.kind == DocumentKind::kReport) return place_report(i);
    if (document.kind != DocumentKind::kPlan && !may_govern(document)) return leave_out(i, "other-kind");
    if (document.year == 0) return leave_out(i, "no-year");
    if (plan == matching_.plans.end()) return leave_out(i, "no-plan");
    const bool of_a_unit = names_as_lead(documents_[plan->second], document);
    leave_out(i, of_a_unit ? "unit-plan" : "superseded", plan->second);
  }

  void place_report(std::size_t i) {
    if (documents_[i].year == 0) return leave_out(i, "no-year");
    const auto plan = matching_.plans.find(documents_[i].year);
    if (plan == matching_.plans.end()) return leave_out(i, "no-plan");
    matching_.judged.push_back({i, plan->second});
  }

  const std::span<const DocumentFacts> documents_;
  std::vector<std::size_t> rest_;  // without duplicates
  std::map<std::int32_t, std::vector<std::size_t>> candidates_;
  Matching matching_;
};

}  // namespace

DocumentFacts facts_of(const Submission& submission, std::string path, std::string sha256) {
  DocumentFacts facts;
  const Header& header = submission.header;
  facts.path = std::move(path);
  facts.sha256 = std::move(sha256);
  facts.kind = header.kind;
  facts.year = header.year;
  facts.period = header.period;
  facts.date = iso_of(header.date);
  facts.has_number = header.number.presence == Presence::kPresent;
  facts.is_whole = std::none_of(submission.pages.begin(), submission.pages.end(),
                                [](const PageFact& page) { return page.source == Source::kUnread; });
  facts.unit_keys = submission.unit_keys;
  facts.criteria = submission.appendix.empty() ? submission.listed_targets.size() : submission.appendix.size();
  facts.lead_units = lead_units_of(submission.appendix);
  return facts;
}

Matching match(std::span<const DocumentFacts> documents) { return Matcher(documents).run(); }

int finality(const Period& period) {
  switch (period.kind) {
    case PeriodKind::kYear: return 1000;
    case PeriodKind::kUnknown: return 900;
    case PeriodKind::kNineMonths: return 800;
    case PeriodKind::kSixMonths: return 700;
    case PeriodKind::kQuarter: return 600 + period.index;
    case PeriodKind::kMonth: return 500 + period.index;
  }
  return 0;
}

}  // namespace rasoat
