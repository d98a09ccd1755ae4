#include "check/archive/answer.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <tuple>

#include "check/baseline.h"
#include "check/findings.h"
#include "check/rules.h"

namespace rasoat {
namespace {

constexpr std::size_t kMostStandings = 10;
constexpr int kSureDocument = 60;  // percent: below, what a document is taken for is for a person to see

const Claim* deciding_claim(const Result& result) {
  if (result.decisive && *result.decisive < result.claims.size()) return &result.claims[*result.decisive];
  const auto with_counts = std::find_if(result.claims.begin(), result.claims.end(),
                                        [](const Claim& claim) { return claim.numerator.has_value(); });
  if (with_counts != result.claims.end()) return &*with_counts;
  return result.claims.empty() ? nullptr : &result.claims.front();
}

CellFacts cell_of(const Result& result, const PastCriterion& level) {
  CellFacts cell;
  cell.verdict = settled_verdict(result);
  cell.in_scope = result.in_scope;
  cell.value = level.value;
  cell.unit = level.unit;
  cell.reason = result.reason.code;
  const Claim* claim = deciding_claim(result);
  if (claim == nullptr) return cell;
  cell.where = claim->where;
  if (claim->numerator && claim->denominator) {
    cell.done = claim->numerator;
    cell.of = claim->denominator;
  } else if (claim->value && claim->unit == Unit::kCount) {
    cell.done = claim->value;
  }
  return cell;
}

std::string year_text(std::int32_t year) { return std::to_string(year); }

std::string years_text(const std::vector<std::int32_t>& years) {
  std::string text;
  for (const std::int32_t year : years) text += (text.empty() ? "" : ", ") + year_text(year);
  return text;
}

class Builder {
 public:
  explicit Builder(AnswerInput input) : input_(std::move(input)) {}

  Answer run() {
    for (const ArchiveFile& file : input_.files) {
      answer_.paths.push_back(file.path);
      answer_.hashes.push_back(file.sha256);
    }
    answer_.documents = std::move(input_.documents);
    lay_out_plans();
    lay_out_units();
    find_missing();
    gather_findings();
    answer_.faults = find_faults(answer_);
    rank();
    list_unresolved();
    return std::move(answer_);
  }

 private:
  const Classified& document(std::size_t file) const { return answer_.documents[file]; }

  void lay_out_plans() {
    std::sort(input_.plans.begin(), input_.plans.end(), [&](const GoverningPlan& a, const GoverningPlan& b) {
      return std::tuple(document(a.file).year, a.file) < std::tuple(document(b.file).year, b.file);
    });
    std::vector<const CriteriaSet*> criteria;
    for (const GoverningPlan& plan : input_.plans) criteria.push_back(&plan.criteria);
    Crosswalk walk = crosswalk_of(criteria);
    answer_.threads = std::move(walk.threads);
    for (std::size_t p = 0; p < input_.plans.size(); ++p) {
      PlanYear plan{input_.plans[p].file, document(input_.plans[p].file).year, std::move(walk.of[p]), {}};
      for (const Criterion& criterion : criteria[p]->criteria)
        plan.codes.push_back(criterion.code.empty() ? criterion.id : criterion.code);
      plan_at_[plan.file] = answer_.plans.size();
      answer_.plans.push_back(std::move(plan));
    }
  }

  void lay_out_units() {
    for (JudgedReport& report : input_.reports) {
      const Classified& own = document(report.file);
      if (own.role != Role::kReport || !own.plan) continue;
      UnitYear unit{own.unit,    own.unit_key, own.level,          own.year, plan_at_.at(*own.plan),
                    report.file, true,         report.digest.cells};
      unit.of_the_year = own.period.kind == PeriodKind::kYear || own.period.kind == PeriodKind::kUnknown;
      answer_.units.push_back(std::move(unit));
    }
    std::sort(answer_.units.begin(), answer_.units.end(), [](const UnitYear& a, const UnitYear& b) {
      return std::tie(a.unit_key, a.year, a.file) < std::tie(b.unit_key, b.year, b.file);
    });
  }

  // What came in, as the roster asks: copies and drafts are no second report.
  std::vector<Arrival> arrivals() const {
    std::vector<Arrival> all;
    for (std::size_t i = 0; i < answer_.documents.size(); ++i) {
      const Classified& one = answer_.documents[i];
      if (one.role == Role::kDuplicate || one.role == Role::kNearDuplicate || one.role == Role::kDraft ||
          one.role == Role::kIgnored)
        continue;
      Arrival arrival{answer_.paths[i],        input_.files[i].sha256,       one.number, one.kind, {}, one.period,
                      date_from_iso(one.date), one.role == Role::kUnreadable};
      if (!one.unit_key.empty()) arrival.unit_keys = {one.unit_key};
      if (arrival.period.year == 0) arrival.period.year = one.year;
      all.push_back(std::move(arrival));
    }
    return all;
  }

  void find_missing() {
    const LearnedRoster learned = input_.roster ? LearnedRoster{*input_.roster, {}} : learn_roster(answer_.documents);
    const bool is_learned = !input_.roster;
    const RosterReview review =
        check_roster(learned.roster, arrivals(), is_learned ? Date{9999, 12, 31} : input_.today);
    for (std::size_t i = 0; i < review.rows.size(); ++i) {
      const DueRow& row = review.rows[i];
      const RosterUnit& unit = learned.roster.units[learned.roster.dues[i].unit];
      OwedReport owed{row.unit,
                      unit.keys.empty() ? "" : unit.keys.front(),
                      row.period.year,
                      row.period,
                      is_learned,
                      row.state == DueState::kUnclear,
                      {}};
      if (is_learned) owed.other_years = learned.other_years[i];
      const bool missing = row.state == DueState::kMissing || row.state == DueState::kUnclear;
      if (missing && is_learned) {
        roster_findings_.push_back(missing_finding(owed, row));
      } else if (!is_learned) {
        for (const Finding& finding : row.findings)
          roster_findings_.push_back({row.unit, row.period.year, row.period, std::nullopt, finding});
      }
      if (missing) answer_.missing.push_back(std::move(owed));
    }
    std::sort(answer_.missing.begin(), answer_.missing.end(), [](const OwedReport& a, const OwedReport& b) {
      return std::tie(a.unit_key, a.year, a.period.kind, a.period.index) <
             std::tie(b.unit_key, b.year, b.period.kind, b.period.index);
    });
  }

  // A learned due has no last day of its own: the reason is told instead.
  static ArchiveFinding missing_finding(const OwedReport& owed, const DueRow& row) {
    Finding finding = row.findings.front();
    finding.message.code = owed.unclear ? "report-missing.learned-unclear" : "report-missing.learned";
    finding.message.args.emplace_back("years", years_text(owed.other_years));
    return {owed.unit, owed.year, owed.period, std::nullopt, std::move(finding)};
  }

  void gather_findings() {
    std::vector<ArchiveFinding>& all = answer_.findings;
    for (const JudgedReport& report : input_.reports) {
      const Classified& own = document(report.file);
      for (const Finding& finding : report.digest.findings)
        all.push_back({own.unit, own.year, own.period, report.file, finding});
    }
    std::move(roster_findings_.begin(), roster_findings_.end(), std::back_inserter(all));
    for (auto find : {find_sum_differences, find_outliers}) {
      auto found = find(answer_);
      std::move(found.begin(), found.end(), std::back_inserter(all));
    }
    const auto place = [](const ArchiveFinding& f) {
      return std::tuple(f.unit, f.year, f.finding.rule, f.finding.code, f.file.value_or(0), f.period.kind,
                        f.period.index);
    };
    std::stable_sort(all.begin(), all.end(), [&](const auto& a, const auto& b) { return place(a) < place(b); });
  }

  void rank() {
    std::vector<Standing> all = standings(answer_);
    answer_.worst = all;
    std::stable_sort(answer_.worst.begin(), answer_.worst.end(), [](const Standing& a, const Standing& b) {
      return std::tuple(-a.last_year, a.last.value()) < std::tuple(-b.last_year, b.last.value());
    });
    std::erase_if(all, [](const Standing& s) { return s.last <= s.first; });
    std::stable_sort(all.begin(), all.end(),
                     [](const Standing& a, const Standing& b) { return (a.last - a.first) > (b.last - b.first); });
    answer_.improved = std::move(all);
    for (auto* list : {&answer_.worst, &answer_.improved}) list->resize(std::min(list->size(), kMostStandings));
  }

  void list_unresolved() {
    for (const UnitYear& unit : answer_.units) {
      for (std::size_t c = 0; c < unit.cells.size(); ++c) {
        if (unit.cells[c].in_scope && unit.cells[c].verdict == Verdict::kReview)
          answer_.unresolved.push_back(
              {"verdict", unit.unit, unit.year, answer_.plans[unit.plan].codes[c], unit.file, unit.cells[c].reason});
      }
    }
    for (std::size_t i = 0; i < answer_.documents.size(); ++i) list_document(i);
  }

  void list_document(std::size_t i) {
    const Classified& own = document(i);
    const bool open = own.role == Role::kNoYear || own.role == Role::kNoPlan || own.role == Role::kUnreadable;
    const bool counts = own.role == Role::kReport || own.role == Role::kInterim || own.role == Role::kPlan;
    if (!open && !(counts && own.confidence < kSureDocument)) return;
    const std::string reason = own.reasons.empty() ? "" : own.reasons.back();
    answer_.unresolved.push_back({open ? name_of(own.role) : "unsure", own.unit, own.year, "", i, reason});
  }

  AnswerInput input_;
  Answer answer_;
  std::vector<ArchiveFinding> roster_findings_;
  std::map<std::size_t, std::size_t> plan_at_;  // file -> index into the plans
};

}  // namespace

ReportDigest digest_of_report(const Review& review, const CriteriaSet& plan) {
  ReportDigest digest;
  const std::vector<PastCriterion> levels = levels_of(review);
  std::map<std::string, std::size_t> at;
  for (std::size_t i = 0; i < review.results.size(); ++i) at.emplace(review.results[i].criterion_id, i);
  for (const Criterion& criterion : plan.criteria) {
    const auto found = at.find(criterion.id);
    digest.cells.push_back(found == at.end() ? CellFacts()
                                             : cell_of(review.results[found->second], levels[found->second]));
    if (found == at.end()) digest.cells.back().in_scope = false;
  }
  std::copy_if(review.findings.begin(), review.findings.end(), std::back_inserter(digest.findings), is_told_by_archive);
  return digest;
}

// The form of single papers is no matter of an archive, and verdicts are told by cells and faults.
bool is_told_by_archive(const Finding& finding) {
  static constexpr std::string_view kVerdicts[] = {"criterion-missing", "target-not-met",   "result-unclear",
                                                   "evidence-missing",  "baseline-missing", "criterion-moved"};
  if (finding.waived) return false;
  if (finding.rule == "citation-replaced" || finding.rule == "signature-invalid" ||
      finding.rule == "changed-after-signing")
    return true;
  const Rule* rule = find_rule(finding.rule);
  return rule != nullptr && rule->group == RuleGroup::kReport &&
         std::find(std::begin(kVerdicts), std::end(kVerdicts), finding.rule) == std::end(kVerdicts);
}

Answer answer_of(AnswerInput input) { return Builder(std::move(input)).run(); }

}  // namespace rasoat
