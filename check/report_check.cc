// A report held against the criteria of its governing plan.
#include "check/report_check.h"

#include <algorithm>
#include <map>
#include <set>

#include "check/answers.h"
#include "check/assign.h"
#include "check/citation_conflict.h"
#include "check/consistency_findings.h"
#include "check/contradiction.h"
#include "check/copied_forward.h"
#include "check/evaluate.h"
#include "check/evidence.h"
#include "check/faint_traces.h"
#include "check/figure_rows.h"
#include "check/findings.h"
#include "check/form_rules.h"
#include "check/garbled_rows.h"
#include "check/ground.h"
#include "check/header_rules.h"
#include "check/heard_words.h"
#include "check/inference.h"
#include "check/leftovers.h"
#include "check/other_bodies.h"
#include "check/own_targets.h"
#include "check/page_traces.h"
#include "check/plan_codes.h"
#include "check/references.h"
#include "check/scope.h"
#include "check/scoring.h"
#include "check/short_names.h"
#include "check/signature_rules.h"
#include "check/similarity.h"
#include "check/told_columns.h"

namespace rasoat {
namespace {

// A report bears a day of the year that it is about, or of the next one; in a scan another year is misread.
bool is_believable(const DateLine& date, std::int32_t year) {
  return date.where.source != Source::kOcr || year == 0 || *date.year == year || *date.year == year + 1;
}

ReportFacts facts_of(const CriteriaSet& criteria, const Submission& submission, const CheckOptions& options) {
  ReportFacts facts;
  const DateLine& date = submission.header.date;
  const std::int32_t about = criteria.year != 0 ? criteria.year : submission.header.year;
  if (date.day && date.month && date.year && is_believable(date, about))
    facts.date = Date{*date.year, *date.month, *date.day};
  facts.year = options.year != 0 ? options.year : submission.header.year;
  const PeriodKind period = submission.header.period.kind;
  // A first page that was not read may have named a quarter.
  const bool title_unread = !submission.pages.empty() && submission.pages.front().source == Source::kUnread;
  facts.interim = period == PeriodKind::kUnknown ? title_unread : period != PeriodKind::kYear;
  return facts;
}

std::string status_name(const StatusWords& status) {
  if (status.violation) return "violation";
  if (status.not_done) return "not_done";
  if (status.ongoing) return "ongoing";
  if (status.not_arisen) return "not_arisen";
  if (status.zero) return "zero";
  if (status.done) return "done";
  return "";
}

EvidenceDocument evidence_document(const Citation& citation) {
  return {citation.symbol.empty() ? citation.raw : citation.symbol, citation.kind,
          citation.date ? to_iso(*citation.date) : ""};
}

// The figures are those of `statement`, which may be the core of what was assigned; the words are the report's.
Claim claim_of(const Statement& statement, const Assigned& assigned) {
  const Passage& told = assigned.statement != nullptr ? assigned.statement->passage : statement.passage;
  Claim claim;
  claim.text = told.text;
  claim.status = status_name(statement.status);
  claim.where = told.cite();
  claim.matched_by = assigned.by == MatchedBy::kCode ? "code" : "name";
  claim.matched_words = assigned.words;
  claim.score = assigned.score;
  for (const Citation& citation : statement.evidence) claim.evidence.push_back(evidence_document(citation));
  claim.self_assessed = statement.status.self_met ? "met" : statement.status.self_not_met ? "not_met" : "";
  const auto level = std::find_if(statement.figures.begin(), statement.figures.end(),
                                  [](const Figure& f) { return f.role == FigureRole::kLevel; });
  if (level != statement.figures.end()) {
    claim.unit = level->unit;
    if (level->denominator) {
      claim.numerator = level->value;
      claim.denominator = level->denominator;
    } else {
      claim.value = level->value;
    }
  }
  return claim;
}

class ReportCheck {
 public:
  ReportCheck(const CriteriaSet& criteria, const Submission& submission, const CheckOptions& options)
      : criteria_(criteria),
        submission_(submission),
        options_(options),
        facts_(facts_of(criteria, submission, options)) {
    if (any_scanned(submission.statements)) heard_ = heard_in_scan(criteria.criteria, submission.statements);
    if (needs_plan_codes(criteria.criteria, said())) heard_ = with_plan_codes(criteria.criteria, said());
    if (needs_full_names(criteria.criteria, said())) heard_ = with_full_names(criteria.criteria, said());
    if (any_columns_unsure(said())) heard_ = tell_columns(criteria.criteria, said());
    take_baseline();
  }

  Review run() {
    assignment_ = assign_statements(criteria_.criteria, said());
    read_coverage();
    garbled_ = garbled_rows(said(), assignment_);
    traces_ = faint_traces(criteria_.criteria, said(), assignment_);
    named_ = page_traces(criteria_.criteria, submission_.pages, spoken());
    for (std::size_t c = 0; c < criteria_.criteria.size(); ++c) review_.results.push_back(judge(c));
    follow_references(criteria_.criteria, review_.results);
    infer(criteria_.criteria, review_.results);
    leave_others_targets(criteria_.criteria, review_.results);
    mark_scope(criteria_, submission_, options_, options_.unit_keys, review_.results);
    leave_out_surveys();
    review_.points = sum_points(review_.results);
    for (std::size_t c = 0; c < review_.results.size(); ++c) report(c);
    report_copied();
    report_assignment();
    check_consistency(said(), criteria_.criteria, assignment_, review_.findings);
    check_tables();
    place_in_period(submission_, review_.evidence);
    check_citations(said(), review_.findings);
    check_leftovers(submission_, facts_.year, review_.findings);
    if (options_.year == 0) check_plan_year(submission_.header, criteria_.year, review_.findings);
    check_form(submission_, criteria_.number, options_.replaced, review_.findings);
    report_notes(submission_, review_.findings);
    check_signatures(submission_, review_.findings);
    sort_findings(review_.findings);
    return std::move(review_);
  }

 private:
  const std::vector<Statement>& said() const { return heard_.empty() ? submission_.statements : heard_; }

  void take_baseline() {
    past_ = baseline_for(options_.baselines, submission_);
    if (past_ == nullptr) return;
    past_of_ = match_past(past_->criteria, criteria_.criteria);
    for (const Move& move : find_moves(past_->criteria, criteria_.criteria)) {
      const PastCriterion& before = past_->criteria[move.past];
      Finding finding =
          make_finding("criterion-moved", {"criterion-moved", {{"before", before.code}, {"source", past_->source}}}, {},
                       &criteria_.criteria[move.now]);
      finding.expected = before.name;
      finding.found = criteria_.criteria[move.now].name;
      review_.findings.push_back(std::move(finding));
    }
  }

  // The record of the same year is no earlier one: it may be this very report.
  void report_copied() {
    if (past_ == nullptr || (past_->year != 0 && past_->year == facts_.year)) return;
    auto copied = copied_forward(submission_, past_->telling, past_->year);
    if (copied) review_.findings.push_back(std::move(*copied));
  }

  // What lies in a portfolio was not opened: its cover page cannot prove that something is missing.
  bool is_cover() const {
    return std::any_of(submission_.notes.begin(), submission_.notes.end(),
                       [](const DocumentNote& note) { return note.code == "portfolio-unread"; });
  }

  void read_coverage() {
    const bool cover = is_cover();
    for (const PageFact& page : submission_.pages) {
      (!cover && is_searchable(page) ? searched_ : unread_).push_back(page.number);
      if (page.unread.anywhere > 0) partly_read_.push_back(page.number);
      if (page.unread.in_rows > 0) unread_cells_.push_back(page.number);
    }
  }

  Result judge(std::size_t c) {
    const Criterion& criterion = criteria_.criteria[c];
    Result result = blank_result(criterion);
    const auto& assigned = assignment_.of_criterion[c];
    std::vector<Assigned> sure;
    std::vector<const Statement*> statements;
    std::copy_if(assigned.begin(), assigned.end(), std::back_inserter(sure),
                 [](const Assigned& a) { return !a.statement->empty_result && !a.uncertain; });
    keep_answers(criterion, sure);
    for (const Assigned& a : sure) statements.push_back(a.statement);
    drop_other_years(criterion, sure, statements);
    keep_own_voice(criterion, sure, statements);
    add_evidence(criterion, statements, review_.evidence);
    add_contradictions(c, sure, statements);
    for (std::size_t i = 0; i < sure.size(); ++i) result.claims.push_back(claim_of(*statements[i], sure[i]));
    result.fingerprint = ground_of(criterion, statements);
    const bool only_named = std::all_of(statements.begin(), statements.end(),
                                        [&](const Statement* s) { return only_names(*s, criterion); });
    const auto told =
        std::find_if(statements.begin(), statements.end(), [](const Statement* s) { return is_sentence(*s); });
    if (only_named && told != statements.end()) {
      judge_repetition(statements, static_cast<std::size_t>(told - statements.begin()), result);
    } else if (only_named) {
      judge_silence(c, result);
    } else {
      judge_statements(c, statements, result);
    }
    return result;
  }

  // A number of late files speaks of the on-time share, and a disciplinary measure of discipline,
  // though the criterion is not named.
  static bool speaks_by_itself(const Criterion& criterion, const Statement& statement) {
    const bool files =
        statement.key.find("giải quyết") != std::string::npos || statement.key.find("hồ sơ") != std::string::npos;
    return (asks_all_on_time(criterion) && files) || statement.status.disciplined;
  }

  // Last year's figures count for a change only; where nothing else is said, they stay and make
  // the statement stale.
  static void drop_other_years(const Criterion& criterion, std::vector<Assigned>& sure,
                               std::vector<const Statement*>& statements) {
    if (std::holds_alternative<Change>(criterion.target.predicate)) return;
    const auto other = [](const Statement* s) { return s->status.last_year; };
    if (std::all_of(statements.begin(), statements.end(), other)) return;
    std::erase_if(statements, other);
    std::erase_if(sure, [](const Assigned& a) { return a.statement->status.last_year; });
  }

  // What is said elsewhere against a criterion that the report speaks of: a violation wins over
  // "không có sai phạm", late files over "100% đúng hạn".
  void add_contradictions(std::size_t c, std::vector<Assigned>& sure, std::vector<const Statement*>& statements) const {
    const bool spoken = !statements.empty();
    for (const Statement& statement : said()) {
      if (!spoken && !speaks_by_itself(criteria_.criteria[c], statement)) continue;
      const Statement& voice = own_voice(statement);
      if (std::find(statements.begin(), statements.end(), &voice) != statements.end()) continue;
      if (statement.of_others && !asks_of_other_bodies(criteria_.criteria[c])) continue;
      if (!contradicts(criteria_.criteria[c], voice) || answers_another(c, statement)) continue;
      Assigned assigned;
      assigned.statement = &statement;
      assigned.by = MatchedBy::kName;
      sure.push_back(assigned);
      statements.push_back(&voice);
    }
  }

  // Given to another criterion that asks for none, by its code, in a row of its own or by words that are that one's
  // alone: it is that one's violation.
  bool answers_another(std::size_t c, const Statement& statement) const {
    for (std::size_t other = 0; other < criteria_.criteria.size(); ++other) {
      if (other == c || !std::holds_alternative<Zero>(criteria_.criteria[other].target.predicate)) continue;
      const auto& given = assignment_.of_criterion[other];
      if (std::any_of(given.begin(), given.end(), [&](const Assigned& a) {
            return a.statement == &statement && !a.uncertain &&
                   (a.by == MatchedBy::kCode || statement.in_table || has_no_word_of_its_own(c, other, statement));
          }))
        return true;
    }
    return false;
  }

  // Of what the name of criterion c has beyond the other's, the statement has nothing.
  bool has_no_word_of_its_own(std::size_t c, std::size_t other, const Statement& statement) const {
    const auto& own = criteria_.criteria[c].keys.name_words;
    return std::none_of(own.begin(), own.end(), [&](const std::string& word) {
      return !has_word(criteria_.criteria[other].keys.name_words, word) && has_word(statement.words, word);
    });
  }

  Result blank_result(const Criterion& criterion) const {
    Result result;
    result.criterion_id = criterion.id;
    result.kind = criterion.kind;
    result.code = criterion.code;
    result.name = criterion.name;
    result.field = criterion.field;
    result.field_name = criterion.field_name;
    result.lead = criterion.lead;
    result.target = criterion.target;
    if (is_scored(criterion)) result.points = unscored(criterion);
    return result;
  }

  // A self-score can be held against the maximum.
  static bool scores_itself(const Hearing& hearing) {
    return hearing.criterion.points && hearing.criterion.points->max && self_score_of(hearing.statements);
  }

  void judge_statements(std::size_t c, const std::vector<const Statement*>& statements, Result& result) {
    Hearing hearing{criteria_.criteria[c], facts_, statements};
    if (past_ != nullptr && past_of_[c]) {
      hearing.past = &past_->criteria[*past_of_[c]];
      hearing.past_year = past_->year;
      hearing.past_source = past_->source;
    }
    Evaluation evaluation = evaluate(hearing);
    if (is_scored(hearing.criterion) || scores_itself(hearing)) result.points = score(hearing, evaluation);
    result.verdict = evaluation.verdict;
    result.reason = std::move(evaluation.reason);
    result.decisive = evaluation.decisive;
    for (SideFinding& side : evaluation.side) {
      Finding finding = make_finding(side.rule, std::move(side.message), statements.at(side.statement)->passage.cite(),
                                     &criteria_.criteria[c]);
      finding.expected = side.expected;
      finding.found = side.found;
      review_.findings.push_back(std::move(finding));
    }
    check_self_assessment(c, statements, result);
    check_self_score(c, statements, result);
    check_evidence(c, statements, result);
  }

  // "Hồ sơ TTHC cơ bản được giải quyết đúng hạn." uses the criterion's own words: said, but not
  // decidable. A heading of the same words says nothing; on a scan it may be what is left of a sentence.
  static bool is_sentence(const Statement& statement) {
    const bool scanned = !statement.bare_words.empty();
    return !statement.in_table && !statement.empty_result && (scanned || statement.passage.text.ends_with('.'));
  }

  void judge_repetition(const std::vector<const Statement*>& statements, std::size_t told, Result& result) {
    const Statement& statement = *statements[told];
    result.verdict = Verdict::kReview;
    result.decisive = told;
    result.reason = {"act-not-stated",
                     {{"target", result.target.text}, {"found", quote_of(statement)}, {"page", pages_of(statement)}}};
  }

  // Nobody spoke of it: missing, unless a page could not be read or somebody may have.
  void judge_silence(std::size_t c, Result& result) {
    const auto& assigned = assignment_.of_criterion[c];
    const auto doubt = std::find_if(assigned.begin(), assigned.end(),
                                    [&](const Assigned& a) { return a.uncertain || a.statement->of_others; });
    if (doubt != assigned.end()) return judge_doubt(c, *doubt, result);
    if (const Statement* denial = none_late(criteria_.criteria[c])) return judge_doubt(c, by_name(*denial), result);
    if (!unread_.empty()) {
      result.verdict = Verdict::kReview;
      result.reason = {"unread-pages", {{"pages", list_pages(unread_)}}};
      return;
    }
    if (const auto& trace = traces_[c]) return judge_doubt(c, by_name(*trace->statement), result);
    if (const auto pages = unread_around(assigned); !pages.empty()) {
      result.verdict = Verdict::kReview;
      result.reason = {"unread-places", {{"pages", list_pages(pages)}}};
      return;
    }
    if (const auto pages = garbled_around(criteria_.criteria[c]); !pages.empty()) {
      result.verdict = Verdict::kReview;
      result.reason = {"unread-rows", {{"pages", list_pages(pages)}}};
      return;
    }
    if (!named_[c].empty()) {
      result.verdict = Verdict::kReview;
      result.reason = {"named-unread", {{"pages", list_pages(named_[c])}}};
      return;
    }
    result.verdict = Verdict::kMissing;
    result.searched = searched_;
    const auto silent =
        std::find_if(assigned.begin(), assigned.end(), [&](const Assigned& a) { return a.statement->empty_result; });
    if (silent != assigned.end()) {
      const Statement& row = *silent->statement;
      result.reason = {"empty-result", {{"page", pages_of(row)}}};
      if (result.points) result.points->self_scored = row.self_score;
      result.nearest = claim_of(row, *silent);
      return;
    }
    result.reason = {"not-mentioned", {{"pages", list_pages(searched_)}}};
    if (const auto& nearest = assignment_.nearest[c]) {
      Assigned miss;
      miss.by = MatchedBy::kName;
      miss.score = nearest->score;
      result.nearest = claim_of(*nearest->statement, miss);
    }
  }

  // Criteria that a row or a sentence was found for, whatever it says.
  std::vector<bool> spoken() const {
    std::vector<bool> spoken;
    for (const auto& assigned : assignment_.of_criterion) spoken.push_back(!assigned.empty());
    return spoken;
  }

  // Pages with ink that was not read and may be what the criterion's row says, or, where it has none, its row.
  std::vector<std::int32_t> unread_around(const std::vector<Assigned>& assigned) const {
    std::vector<std::int32_t> pages = partly_read_;
    for (const Assigned& a : assigned) {
      const std::int32_t page = a.statement->empty_result ? a.statement->passage.page() : 0;
      if (std::count(unread_cells_.begin(), unread_cells_.end(), page) > 0) pages.push_back(page);
    }
    std::sort(pages.begin(), pages.end());
    pages.erase(std::unique(pages.begin(), pages.end()), pages.end());
    return pages;
  }

  // Pages with a row that was not read for sure and may be the criterion's.
  std::vector<std::int32_t> garbled_around(const Criterion& criterion) const {
    std::set<std::int32_t> pages;
    for (const GarbledRow& row : garbled_) {
      if (may_hold(row, criterion)) pages.insert(row.page);
    }
    return {pages.begin(), pages.end()};
  }

  // "Không có hồ sơ trễ hạn" is half an answer to "100% đúng hạn".
  const Statement* none_late(const Criterion& criterion) const {
    if (!asks_all_on_time(criterion)) return nullptr;
    const auto& all = said();
    const auto found = std::find_if(all.begin(), all.end(), denies_late_files);
    return found == all.end() ? nullptr : &*found;
  }

  static Assigned by_name(const Statement& statement) {
    Assigned assigned;
    assigned.statement = &statement;
    assigned.by = MatchedBy::kName;
    assigned.uncertain = true;
    return assigned;
  }

  void judge_doubt(std::size_t c, const Assigned& doubt, Result& result) {
    const Statement& statement = *doubt.statement;
    const bool by_code = doubt.by == MatchedBy::kCode;
    result.verdict = Verdict::kReview;
    result.claims.push_back(claim_of(statement, doubt));
    result.decisive = result.claims.size() - 1;
    result.fingerprint = ground_of(criteria_.criteria[c], {&statement});
    result.reason = {by_code ? "code-name-conflict" : "match-uncertain",
                     {{"target", criteria_.criteria[c].target.text},
                      {"found", quote_of(statement)},
                      {"code", doubt.rival},
                      {"page", pages_of(statement)}}};
    if (!by_code) return;
    Finding finding = make_finding(
        "code-name-mismatch",
        {"code-name-mismatch",
         {{"code", criteria_.criteria[c].code}, {"other", doubt.rival}, {"found", statement.context_name}}},
        statement.passage.cite(), &criteria_.criteria[c]);
    finding.expected = criteria_.criteria[c].name;
    finding.found = statement.context_name;
    review_.findings.push_back(std::move(finding));
  }

  // "Tự đánh giá: Đạt" beside figures that fail, and the other way round.
  void check_self_assessment(std::size_t c, const std::vector<const Statement*>& statements, const Result& result) {
    for (const Statement* statement : statements) {
      const bool claims_met = statement->status.self_met && result.verdict == Verdict::kNotMet;
      const bool claims_failed = statement->status.self_not_met && result.verdict == Verdict::kMet;
      if (!claims_met && !claims_failed) continue;
      const char* variant = claims_met ? "self-score-contradicts" : "self-score-contradicts.modest";
      Finding finding = make_finding("self-score-contradicts",
                                     {variant, {{"target", result.target.text}, {"found", quote_of(*statement)}}},
                                     statement->passage.cite(), &criteria_.criteria[c]);
      finding.expected = result.target.text;
      finding.found = quote_of(*statement);
      review_.findings.push_back(std::move(finding));
      return;
    }
  }

  // Points that the unit gives itself beside figures that give others by the rule.
  void check_self_score(std::size_t c, const std::vector<const Statement*>& statements, const Result& result) {
    if (!result.points) return;
    const auto scored = std::find_if(statements.begin(), statements.end(),
                                     [](const Statement* s) { return s->self_score.has_value(); });
    if (scored == statements.end()) return;
    if (auto finding = contradicted_self_score(criteria_.criteria[c], *result.points, (*scored)->passage.cite()))
      review_.findings.push_back(std::move(*finding));
  }

  // What a survey measures is nothing that a report leaves out.
  void leave_out_surveys() {
    for (Result& result : review_.results) {
      if (result.points && result.points->survey && result.verdict == Verdict::kMissing) result.in_scope = false;
    }
  }

  // A duty said to be done asks for a document that proves it.
  void check_evidence(std::size_t c, const std::vector<const Statement*>& statements, const Result& result) {
    if (result.verdict != Verdict::kMet || result.reason.code != "duty-met") return;
    if (std::any_of(statements.begin(), statements.end(), [](const Statement* s) { return !s->evidence.empty(); }))
      return;
    const Statement& decisive = *statements.at(result.decisive.value_or(0));
    Finding finding = make_finding("evidence-missing", {"evidence-missing", {{"found", quote_of(decisive)}}},
                                   decisive.passage.cite(), &criteria_.criteria[c]);
    finding.found = quote_of(decisive);
    review_.findings.push_back(std::move(finding));
  }

  // The finding that each verdict stands for.
  void report(std::size_t c) {
    const Result& result = review_.results[c];
    const Criterion& criterion = criteria_.criteria[c];
    const char* rule = result.verdict == Verdict::kNotMet    ? "target-not-met"
                       : result.verdict == Verdict::kMissing ? "criterion-missing"
                       : result.verdict == Verdict::kReview  ? "result-unclear"
                                                             : nullptr;
    const bool silent_survey = result.points && result.points->survey && result.verdict == Verdict::kMissing;
    if (rule == nullptr || silent_survey) return;
    Provenance where;
    if (result.decisive && *result.decisive < result.claims.size()) where = result.claims[*result.decisive].where;
    if (where.places.empty() && result.nearest) where = result.nearest->where;
    Finding finding = make_finding(rule, result.reason, std::move(where), &criterion);
    finding.expected = criterion.target.text;
    finding.found = finding.where.quote;
    finding.fingerprint = fingerprint_of(rule + exact_ground(result.fingerprint));
    if (!result.in_scope) finding.severity = Severity::kNote;
    review_.findings.push_back(std::move(finding));
  }

  // Tables of figures, each row by itself.
  void check_tables() {
    std::vector<Place> judged;
    for (const Result& result : review_.results) {
      if (result.verdict != Verdict::kMet && result.verdict != Verdict::kNotMet) continue;
      for (const Claim& claim : result.claims)
        judged.insert(judged.end(), claim.where.places.begin(), claim.where.places.end());
    }
    for (const IndicatorRow& row : submission_.indicators)
      review_.indicators.push_back(judge_indicator(row, facts_.interim));
    check_indicators(submission_.indicators, review_.indicators, judged, review_.findings);
    check_file_rows(submission_.file_rows, review_.findings);
  }

  void report_assignment() {
    for (const auto& unknown : assignment_.unknown_codes) {
      const Statement& statement = *unknown.statement;
      Finding finding =
          make_finding("code-unknown", {"code-unknown", {{"code", unknown.code}}}, statement.passage.cite());
      finding.code = unknown.code;
      finding.found = unknown.code;
      review_.findings.push_back(std::move(finding));
    }
    for (std::size_t c = 0; c < criteria_.criteria.size(); ++c) report_duplicates(c);
  }

  // Two table rows under one code.
  void report_duplicates(std::size_t c) {
    std::map<std::size_t, const Statement*> rows;
    for (const Assigned& a : assignment_.of_criterion[c]) {
      const Statement& statement = *a.statement;
      if (statement.in_table && a.by == MatchedBy::kCode && statement.codes.empty())
        rows.emplace(statement.group, &statement);
    }
    if (rows.size() < 2) return;
    Finding finding = make_finding(
        "criterion-duplicated",
        {"criterion-duplicated", {{"code", criteria_.criteria[c].code}, {"count", std::to_string(rows.size())}}},
        rows.rbegin()->second->passage.cite(), &criteria_.criteria[c]);
    finding.found = quote_of(*rows.rbegin()->second);
    review_.findings.push_back(std::move(finding));
  }

  const CriteriaSet& criteria_;
  const Submission& submission_;
  const CheckOptions& options_;
  ReportFacts facts_;
  Assignment assignment_;
  std::vector<std::int32_t> searched_;
  std::vector<std::int32_t> unread_;
  std::vector<std::int32_t> partly_read_;   // read, but for places where writing may stand
  std::vector<std::int32_t> unread_cells_;  // with cells of known rows that hold ink and gave no word
  std::vector<Statement> heard_;  // of a scan: the statements with their words as the appendix spells them; rows of
                                  // tables as the criteria tell their columns
  std::vector<std::vector<std::int32_t>> named_;  // pages that bear the code or name of what nothing was found for
  std::vector<std::optional<FaintTrace>> traces_;
  std::vector<GarbledRow> garbled_;                  // rows whose code was not read surely
  const Baseline* past_ = nullptr;                   // last year's record, where one was given
  std::vector<std::optional<std::size_t>> past_of_;  // of each criterion: index into past_->criteria
  Review review_;
};

}  // namespace

Review check_report(const CriteriaSet& criteria, const Submission& submission, const CheckOptions& options) {
  return ReportCheck(criteria, submission, options).run();
}

}  // namespace rasoat
