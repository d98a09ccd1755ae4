#include "check/archive/classify.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace rasoat {
namespace {

constexpr double kSameDocument = 0.8;  // likeness of two copies of one document: a stamp, a footer differ
constexpr double kSameText = 0.4;      // of a document and what it was before it was mended

std::string joined(const std::vector<std::string>& keys) {
  std::string text;
  for (const std::string& key : keys) text += (text.empty() ? "" : "; ") + key;
  return text;
}

bool share_any(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return std::any_of(a.begin(), a.end(),
                     [&](const std::string& key) { return std::find(b.begin(), b.end(), key) != b.end(); });
}

bool is_plan_like(const Profile& profile) { return profile.kind != DocumentKind::kReport && profile.criteria > 0; }

class Classifier {
 public:
  explicit Classifier(std::span<const ArchiveFile> files) : files_(files), found_(files.size()), keys_(files.size()) {}

  std::vector<Classified> run() {
    for (std::size_t i = 0; i < files_.size(); ++i) describe(i);
    drop_duplicates();
    find_plans();
    find_reports();
    for (const std::size_t i : rest_) place_other(i);
    drop_copies_of_others();
    name_units();
    return std::move(found_);
  }

 private:
  void doubt(std::size_t i, int points, const char* reason) {
    found_[i].confidence = std::max(0, found_[i].confidence - points);
    found_[i].reasons.emplace_back(reason);
  }

  // What the document itself says, and the manifest instead.
  void describe(std::size_t i) {
    Classified& made = found_[i];
    if (!files_[i].profile) {
      made.role = Role::kUnreadable;
      made.reasons.push_back(files_[i].error);
    } else {
      take_profile(i, *files_[i].profile);
    }
    if (files_[i].manifest) take_manifest(i, *files_[i].manifest);
    if (made.role != Role::kUnreadable && made.role != Role::kIgnored) rest_.push_back(i);
  }

  void take_profile(std::size_t i, const Profile& profile) {
    Classified& made = found_[i];
    made.kind = profile.kind;
    made.unit = profile.unit;
    made.level = profile.level;
    made.year = profile.year;
    made.period = profile.period;
    made.number = profile.number;
    made.date = profile.date;
    keys_[i] = profile.unit_keys;
    made.unit_key = joined(profile.unit_keys);
    made.reasons.emplace_back(profile.kind_text.empty() ? "kind-symbol" : "kind-title");
    if (profile.kind_text.empty()) doubt(i, 20, "kind-not-printed");
    if (profile.year_source == YearSource::kDate) doubt(i, 15, "year-of-date");
    if (profile.year_source == YearSource::kText) doubt(i, 30, "year-of-text");
    if (profile.scanned) doubt(i, 10, "scanned");
    if (!profile.whole) doubt(i, 20, "pages-unread");
    if (made.kind == DocumentKind::kReport) assume_period(i);
    if (made.kind == DocumentKind::kReport && made.unit_key.empty()) doubt(i, 30, "no-unit");
  }

  // "Báo cáo kết quả năm 2022" says its period; without one, a report dated at the turn of the year is the year's.
  void assume_period(std::size_t i) {
    Period& period = found_[i].period;
    if (period.kind != PeriodKind::kUnknown) return;
    const std::string& date = found_[i].date;
    const std::string month = date.size() >= 7 ? date.substr(5, 2) : "";
    if (month != "11" && month != "12" && month != "01") return doubt(i, 20, "no-period");
    period.kind = PeriodKind::kYear;
    period.year = found_[i].year;
    doubt(i, 10, "period-of-date");
  }

  void take_manifest(std::size_t i, const ManifestEntry& manifest) {
    Classified& made = found_[i];
    if (manifest.ignore) made.role = Role::kIgnored;
    if (manifest.kind) made.kind = *manifest.kind;
    if (manifest.unit) {
      made.unit = *manifest.unit;
      keys_[i] = manifest.unit_keys;
      made.unit_key = joined(manifest.unit_keys);
    }
    if (manifest.year) made.year = *manifest.year;
    if (manifest.period) made.period = *manifest.period;
    if (manifest.number) made.number = *manifest.number;
    if (manifest.date) made.date = *manifest.date;
    made.confidence = 100;
    made.reasons = {"manifest"};
  }

  void give_way(std::size_t i, Role role, std::size_t instead, const char* reason) {
    found_[i].role = role;
    found_[i].instead = instead;
    found_[i].reasons.insert(found_[i].reasons.begin(), reason);
  }

  // Of equal bytes the first by path counts.
  void drop_duplicates() {
    std::map<std::string, std::size_t> seen;
    std::erase_if(rest_, [&](std::size_t i) {
      const auto [first, is_new] = seen.emplace(files_[i].sha256, i);
      if (!is_new) give_way(i, Role::kDuplicate, first->second, "same-bytes");
      return !is_new;
    });
  }

  const Profile& profile(std::size_t i) const { return *files_[i].profile; }

  // Plans -----------------------------------------------------------------------------------------------------------
  // The better of one agency and year is the greater: complete, later, with more criteria, then first by path.
  auto rank(std::size_t i) const {
    const bool complete = !found_[i].number.empty() && !found_[i].date.empty() && profile(i).whole;
    return std::tuple(complete, found_[i].date, profile(i).criteria);
  }

  bool names_as_lead(std::size_t plan, std::size_t other) const {
    const std::vector<std::string>& leads = profile(plan).lead_units;
    return std::any_of(keys_[other].begin(), keys_[other].end(),
                       [&](const std::string& key) { return std::binary_search(leads.begin(), leads.end(), key); });
  }

  // A plan of a unit below the agency of another plan of the same year.
  bool is_below(std::size_t plan, std::size_t other) const {
    if (plan == other || found_[plan].unit_key == found_[other].unit_key) return false;
    if (share_any(profile(plan).parent_keys, keys_[other])) return true;
    return names_as_lead(other, plan) && !names_as_lead(plan, other);
  }

  void find_plans() {
    std::map<std::tuple<std::int32_t, std::string>, std::vector<std::size_t>> agencies;
    for (const std::size_t i : rest_) {
      if (is_plan_like(profile(i)) && found_[i].kind != DocumentKind::kReport && found_[i].year != 0)
        agencies[{found_[i].year, found_[i].unit_key}].push_back(i);
    }
    for (const auto& [agency, plans] : agencies) take_best_plan(std::get<0>(agency), plans);
    for (const auto& [year, plans] : plans_) mark_plans(plans);
    std::erase_if(rest_, [&](std::size_t i) { return placed_.contains(i); });
  }

  void take_best_plan(std::int32_t year, const std::vector<std::size_t>& plans) {
    const std::size_t best =
        *std::max_element(plans.begin(), plans.end(), [&](std::size_t a, std::size_t b) { return rank(a) < rank(b); });
    plans_[year].push_back(best);
    for (const std::size_t i : plans) {
      placed_.insert(i);
      if (i == best) continue;
      const bool same = likeness(profile(i).sketch, profile(best).sketch) >= kSameDocument &&
                        found_[i].number == found_[best].number && found_[i].date == found_[best].date;
      give_way(i, same ? Role::kNearDuplicate : Role::kSuperseded, best, same ? "same-text" : "later-plan");
    }
  }

  void mark_plans(const std::vector<std::size_t>& plans) {
    for (const std::size_t i : plans) {
      const auto above =
          std::find_if(plans.begin(), plans.end(), [&](std::size_t other) { return is_below(i, other); });
      if (above == plans.end()) {
        found_[i].role = Role::kPlan;
        found_[i].reasons.insert(found_[i].reasons.begin(), "appendix");
      } else {
        give_way(i, Role::kUnitPlan, *above, "plan-above");
      }
    }
  }

  // Reports ---------------------------------------------------------------------------------------------------------
  using UnitYear = std::tuple<std::string, std::int32_t>;

  void find_reports() {
    std::map<UnitYear, std::map<std::tuple<int, int>, std::vector<std::size_t>>> units;
    for (const std::size_t i : rest_) {
      if (found_[i].kind != DocumentKind::kReport || found_[i].year == 0) continue;
      placed_.insert(i);
      if (!plans_.contains(found_[i].year)) {
        found_[i].role = Role::kNoPlan;
        continue;
      }
      const Period& period = found_[i].period;
      const std::string unit = found_[i].unit_key.empty() ? "path " + files_[i].path : found_[i].unit_key;
      units[{unit, found_[i].year}][{static_cast<int>(period.kind), period.index}].push_back(i);
    }
    for (const auto& [unit, periods] : units) place_unit(periods);
    std::erase_if(rest_, [&](std::size_t i) { return placed_.contains(i); });
  }

  void place_unit(const std::map<std::tuple<int, int>, std::vector<std::size_t>>& periods) {
    std::vector<std::size_t> last;  // of each period
    for (const auto& [period, reports] : periods) last.push_back(place_period(reports));
    const std::size_t counts = *std::max_element(last.begin(), last.end(), [&](std::size_t a, std::size_t b) {
      return std::tuple(finality(found_[a].period), found_[a].date) <
             std::tuple(finality(found_[b].period), found_[b].date);
    });
    for (const std::size_t i : last) {
      found_[i].role = i == counts ? Role::kReport : Role::kInterim;
      choose_plan(i);
    }
  }

  // Of several reports about one period the signed one that came last counts.
  std::size_t place_period(const std::vector<std::size_t>& reports) {
    const auto weight = [&](std::size_t i) { return std::tuple(!profile(i).draft, found_[i].date, profile(i).whole); };
    const std::size_t best = *std::max_element(reports.begin(), reports.end(),
                                               [&](std::size_t a, std::size_t b) { return weight(a) < weight(b); });
    for (const std::size_t i : reports) {
      if (i != best) give_way_to(i, best);
    }
    return best;
  }

  void give_way_to(std::size_t i, std::size_t best) {
    const double alike = likeness(profile(i).sketch, profile(best).sketch);
    const bool same_number = !found_[i].number.empty() && found_[i].number == found_[best].number;
    if (profile(i).draft && !profile(best).draft) return give_way(i, Role::kDraft, best, "not-signed");
    if (same_number && found_[i].date == found_[best].date) {
      return give_way(i, Role::kNearDuplicate, best, alike >= kSameDocument ? "same-text" : "same-number");
    }
    give_way(i, Role::kRevised, best, "sent-again");
    if (alike < kSameText) doubt(i, 25, "text-differs");
  }

  // Which of the year's plans a report answers to: the one it names, that of the agency above it, one that names its
  // unit, its own.
  int answers_to(std::size_t report, std::size_t plan) const {
    const auto& cited = profile(report).cited_plans;
    int score = 0;
    if (!found_[plan].number.empty() && std::find(cited.begin(), cited.end(), found_[plan].number) != cited.end())
      score += 8;
    if (share_any(profile(report).parent_keys, keys_[plan])) score += 4;
    if (names_as_lead(plan, report)) score += 2;
    if (share_any(keys_[report], keys_[plan])) score += 1;
    return score;
  }

  void choose_plan(std::size_t report) {
    const std::vector<std::size_t>& plans = plans_.at(found_[report].year);
    const auto weight = [&](std::size_t plan) {
      return std::tuple(answers_to(report, plan), found_[plan].role == Role::kPlan, rank(plan));
    };
    const std::size_t best = *std::max_element(plans.begin(), plans.end(),
                                               [&](std::size_t a, std::size_t b) { return weight(a) < weight(b); });
    found_[report].plan = best;
    if (found_[best].role == Role::kUnitPlan) found_[best].role = Role::kPlan;
    const int score = answers_to(report, best);
    const char* reason = score >= 8   ? "plan-named"
                         : score >= 4 ? "plan-of-agency-above"
                         : score >= 2 ? "plan-names-unit"
                         : score == 1 ? "plan-of-own"
                                      : "plan-of-year";
    found_[report].reasons.emplace_back(reason);
    const auto others =
        std::count_if(plans.begin(), plans.end(), [&](std::size_t plan) { return found_[plan].role == Role::kPlan; });
    if (score == 0 && others > 1) doubt(report, 40, "several-plans");
  }

  // The rest --------------------------------------------------------------------------------------------------------
  void place_other(std::size_t i) {
    switch (found_[i].kind) {
      case DocumentKind::kPlan: found_[i].role = found_[i].year == 0 ? Role::kNoYear : Role::kNoPlan; break;
      case DocumentKind::kReport: found_[i].role = Role::kNoYear; break;
      case DocumentKind::kAppendix: found_[i].role = Role::kAppendix; break;
      case DocumentKind::kDecision: found_[i].role = Role::kDecision; break;
      default: found_[i].kind = DocumentKind::kOther; found_[i].role = Role::kOther;
    }
  }

  // Decisions, letters and the like with the same number and day, and nearly the same words.
  void drop_copies_of_others() {
    std::map<std::tuple<std::string, std::string, std::string>, std::size_t> first;
    for (const std::size_t i : rest_) {
      if (found_[i].number.empty() || found_[i].date.empty()) continue;
      const auto [at, is_new] = first.emplace(std::tuple(found_[i].unit_key, found_[i].number, found_[i].date), i);
      if (!is_new && likeness(profile(i).sketch, profile(at->second).sketch) >= kSameDocument)
        give_way(i, Role::kNearDuplicate, at->second, "same-text");
    }
  }

  // One printed name for each unit: the most frequent, then the least bytewise.
  void name_units() {
    std::map<std::string, std::map<std::string, std::size_t>> names;
    for (const Classified& one : found_) {
      if (!one.unit_key.empty()) ++names[one.unit_key][one.unit];
    }
    for (Classified& one : found_) {
      if (one.unit_key.empty()) continue;
      const auto& printed = names.at(one.unit_key);
      one.unit = std::max_element(printed.begin(), printed.end(), [](const auto& a, const auto& b) {
                   return a.second < b.second;
                 })->first;
    }
  }

  const std::span<const ArchiveFile> files_;
  std::vector<Classified> found_;
  std::vector<std::vector<std::string>> keys_;  // of the unit of each file
  std::vector<std::size_t> rest_;               // not yet placed, ascending
  std::set<std::size_t> placed_;
  std::map<std::int32_t, std::vector<std::size_t>> plans_;  // year -> the best plan of each agency
};

}  // namespace

std::vector<Classified> classify(std::span<const ArchiveFile> files) { return Classifier(files).run(); }

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
