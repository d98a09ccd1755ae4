#include "check/plan_check.h"

#include <algorithm>
#include <array>

#include "check/draft_places.h"
#include "check/findings.h"
#include "check/form_rules.h"
#include "check/ground.h"
#include "check/header_rules.h"
#include "check/page_traces.h"
#include "check/row_match.h"
#include "check/scope.h"
#include "check/signature_rules.h"
#include "check/similarity.h"

namespace rasoat {
namespace {

// What a plan promises for one criterion, from a row of its appendix or an item of its body.
struct Promise {
  const Target* target = nullptr;  // nullptr: none stated
  const CriterionKeys* keys = nullptr;
  std::string lead, support;
  bool has_lead = false, has_support = false, has_deadline = false;
  Deadline deadline;
  Provenance where, target_where, lead_where, support_where, deadline_where;
};

Promise promise_of(const Criterion& row) {
  Promise p;
  if (!row.target.text.empty()) p.target = &row.target;
  p.keys = &row.keys;
  p.lead = row.lead;
  p.support = row.support;
  p.has_lead = !row.lead.empty();
  p.has_support = !row.support.empty();
  p.deadline = row.deadline;
  p.has_deadline = !row.deadline.text.empty();
  p.where = row.where;
  p.target_where = row.target_where;
  p.lead_where = p.support_where = row.lead_where;
  p.deadline_where = row.deadline_where;
  return p;
}

Promise promise_of(const Commitment& item) {
  Promise p;
  if (item.has_target) p.target = &item.target;
  p.keys = &item.keys;
  p.lead = item.lead;
  p.support = item.support;
  p.has_lead = item.has_lead;
  p.has_support = item.has_support;
  p.deadline = item.deadline;
  p.has_deadline = item.has_deadline;
  p.where = item.where;
  p.target_where = item.target_where;
  p.lead_where = item.lead_where;
  p.support_where = item.support_where;
  p.deadline_where = item.deadline_where;
  return p;
}

std::string join(const std::vector<std::string>& parts) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : ", ") + part;
  return text;
}

void add(std::vector<Finding>& findings, std::string rule, std::string variant, const Criterion* criterion,
         Provenance where, std::string expected, std::string found, Arguments more = {}) {
  Arguments args = {{"expected", expected}, {"found", found}};
  for (auto& argument : more) args.push_back(std::move(argument));
  Finding finding = make_finding(std::move(rule), {std::move(variant), std::move(args)}, std::move(where), criterion);
  finding.expected = std::move(expected);
  finding.found = std::move(found);
  findings.push_back(std::move(finding));
}

Provenance or_else(const Provenance& first, const Provenance& second) { return first.places.empty() ? second : first; }

bool later(const Deadline& given, const Deadline& promised) {
  return given.date && promised.date && *promised.date > *given.date;
}

// A day was given and none follows from what is promised, or the other way round.
bool is_unclear(const Deadline& given, const Deadline& promised) {
  if (given.text == promised.text) return false;
  if (given.date && !promised.date) return true;
  return promised.date && !given.date && given.kind == DeadlineKind::kUnknown;
}

void compare_support(const Criterion& given, const std::vector<std::string>& support, const Promise& promise,
                     std::vector<Finding>& findings) {
  const auto left_out = units_left_out(given.keys.support_units, support);
  if (left_out.empty()) return;
  add(findings, "support-differs", "support-differs", &given, or_else(promise.support_where, promise.where),
      given.support, promise.support, {{"units", join(left_out)}});
}

// Units promised as lead also help: naming them there is no omission.
std::vector<std::string> all_units(const Promise& promise) {
  std::vector<std::string> units = promise.keys->support_units;
  units.insert(units.end(), promise.keys->lead_units.begin(), promise.keys->lead_units.end());
  return units;
}

// Verdicts of a submitted plan -------------------------------------------------------------------

void set(Result& result, Verdict verdict, std::string code, Arguments args) {
  result.verdict = verdict;
  result.reason = {std::move(code), std::move(args)};
}

std::string page_of(const Provenance& where) {
  return where.places.empty() ? "" : std::to_string(where.places.front().page);
}

void judge(const Criterion& given, const Promise& promise, Result& result, std::vector<Finding>& findings) {
  const std::string page = page_of(promise.where);
  compare_support(given, all_units(promise), promise, findings);
  if (promise.target == nullptr) {
    add(findings, "target-missing", "target-missing", &given, promise.where, given.target.text, "");
    return set(result, Verdict::kReview, "plan-target-missing", {{"target", given.target.text}, {"page", page}});
  }
  const Arguments words = {{"target", given.target.text}, {"found", promise.target->text}, {"page", page}};
  const Strictness strictness = compare_targets(given.target, given.keys, *promise.target, *promise.keys);
  if (strictness == Strictness::kWeaker) {
    add(findings, "target-weaker", "target-weaker", &given, or_else(promise.target_where, promise.where),
        given.target.text, promise.target->text);
    return set(result, Verdict::kNotMet, "plan-weaker", words);
  }
  if (!promise.has_lead && !given.lead.empty()) {
    add(findings, "lead-missing", "lead-missing", &given, promise.where, given.lead, "");
    return set(result, Verdict::kReview, "plan-lead-missing", {{"lead", given.lead}, {"page", page}});
  }
  if (!units_left_out(given.keys.lead_units, promise.keys->lead_units).empty()) {
    add(findings, "lead-differs", "lead-differs", &given, or_else(promise.lead_where, promise.where), given.lead,
        promise.lead);
    return set(result, Verdict::kNotMet, "plan-lead-differs",
               {{"lead", given.lead}, {"found", promise.lead}, {"page", page}});
  }
  if (!promise.has_deadline && !given.deadline.text.empty()) {
    add(findings, "deadline-missing", "deadline-missing", &given, promise.where, given.deadline.text, "");
    return set(result, Verdict::kReview, "plan-deadline-missing", {{"deadline", given.deadline.text}, {"page", page}});
  }
  if (later(given.deadline, promise.deadline)) {
    add(findings, "deadline-later", "deadline-later", &given, or_else(promise.deadline_where, promise.where),
        given.deadline.text, promise.deadline.text);
    return set(result, Verdict::kNotMet, "plan-deadline-later",
               {{"deadline", given.deadline.text}, {"found", promise.deadline.text}, {"page", page}});
  }
  if (is_unclear(given.deadline, promise.deadline)) {
    return set(result, Verdict::kReview, "plan-deadline-unclear",
               {{"deadline", given.deadline.text}, {"found", promise.deadline.text}, {"page", page}});
  }
  if (strictness == Strictness::kDifferent) {
    add(findings, "target-unclear", "target-unclear", &given, or_else(promise.target_where, promise.where),
        given.target.text, promise.target->text);
    return set(result, Verdict::kReview, "plan-target-differs", words);
  }
  set(result, Verdict::kMet, strictness == Strictness::kStricter ? "plan-stricter" : "plan-equal", words);
}

Result blank_result(const Criterion& criterion) {
  Result result;
  result.criterion_id = criterion.id;
  result.kind = criterion.kind;
  result.code = criterion.code;
  result.name = criterion.name;
  result.field = criterion.field;
  result.field_name = criterion.field_name;
  result.lead = criterion.lead;
  result.target = criterion.target;
  return result;
}

Claim claim_of(const Promise& promise) {
  Claim claim;
  claim.text = promise.target != nullptr ? promise.target->text : promise.where.quote;
  claim.where = or_else(promise.target_where, promise.where);
  claim.matched_by = "code";
  return claim;
}

std::string digits_of(std::string_view text) {
  std::string digits;
  for (const char c : text) digits += c >= '0' && c <= '9' ? c : '.';
  digits.erase(std::unique(digits.begin(), digits.end(), [](char a, char b) { return a == '.' && b == '.'; }),
               digits.end());
  return digits;
}

// Figures and units of what is promised are exact, its words may be read a little differently.
std::string ground_of_promise(const Criterion& criterion, const Promise* promise) {
  std::string exact = criterion.id + '|' + criterion.keys.target + '|' + join(criterion.keys.lead_units) + '|' +
                      criterion.deadline.text;
  if (promise == nullptr) return ground_of(exact, "");
  const std::string target = promise->target != nullptr ? promise->target->text : "";
  exact += '|' + digits_of(target) + '|' + join(promise->keys->lead_units) + '|' + digits_of(promise->deadline.text);
  return ground_of(exact, target + ' ' + promise->deadline.text);
}

std::vector<std::int32_t> pages_with(const Submission& submission, bool read) {
  std::vector<std::int32_t> pages;
  for (const PageFact& page : submission.pages) {
    if (is_searchable(page) == read) pages.push_back(page.number);
  }
  return pages;
}

// What a plan says of each criterion.
struct Promises {
  std::vector<std::optional<Promise>> found;
  std::vector<std::optional<Provenance>> traces;  // where nothing is found: a place that may speak of it
  bool any = false;                               // the plan promises something somewhere
};

const std::vector<Criterion>& rows_of(const Submission& plan) {
  return plan.appendix.empty() ? plan.listed_targets : plan.appendix;
}

// A name without the words for what is measured: "Tỷ lệ", "Mức độ", "Số".
std::vector<std::string> topic_of(const Criterion& criterion) {
  constexpr std::array<std::string_view, 7> kMeasures = {"tỷ", "tỉ", "lệ", "mức", "độ", "số", "lượng"};
  const auto& name = criterion.keys.name_words;
  const auto measures = [&](const std::string& word) {
    return std::find(kMeasures.begin(), kMeasures.end(), word) != kMeasures.end();
  };
  return {std::find_if_not(name.begin(), name.end(), measures), name.end()};
}

// Words of the plan that hold nearly all of the criterion's name without being a row or an item.
const Statement* statement_naming(const Criterion& criterion, const Submission& plan) {
  constexpr double kNearlyAll = 0.8;
  constexpr std::size_t kTelling = 3;  // words; fewer stand in any plan
  const std::vector<std::string> topic = topic_of(criterion);
  if (topic.size() < kTelling) return nullptr;
  const auto names = [&](const Statement& statement) { return plain_coverage(topic, statement.words) >= kNearlyAll; };
  const auto statement = std::find_if(plan.statements.begin(), plan.statements.end(), names);
  return statement == plan.statements.end() ? nullptr : &*statement;
}

// The row of the same code, else an item of the body, else the row of the same name.
Promises promises(const CriteriaSet& criteria, const Submission& plan) {
  const std::vector<Criterion>& rows = rows_of(plan);
  const std::vector<RowMatch> matches = match_rows(criteria.criteria, rows);
  const auto items = match_commitments(criteria.criteria, plan.commitments);
  Promises all;
  all.any = !rows.empty() || !plan.commitments.empty();
  all.found.resize(criteria.criteria.size());
  all.traces.resize(criteria.criteria.size());
  for (std::size_t i = 0; i < items.size(); ++i) {
    for (const std::size_t c : items[i]) all.found[c] = promise_of(plan.commitments[i]);
  }
  for (std::size_t c = 0; c < criteria.criteria.size(); ++c) {
    const bool coded = matches[c].row && !rows[*matches[c].row].code.empty() &&
                       rows[*matches[c].row].code == criteria.criteria[c].code;
    if (matches[c].row && (coded || !all.found[c])) all.found[c] = promise_of(rows[*matches[c].row]);
    if (all.found[c]) continue;
    if (matches[c].nearest) {
      all.traces[c] = rows[*matches[c].nearest].where;
    } else if (const Statement* statement = statement_naming(criteria.criteria[c], plan)) {
      all.traces[c] = statement->passage.cite();
    }
  }
  return all;
}

std::vector<bool> promised(const Promises& all) {
  std::vector<bool> promised;
  for (const auto& found : all.found) promised.push_back(found.has_value());
  return promised;
}

std::string span_of(const std::vector<std::int32_t>& pages) {
  if (pages.empty()) return "";
  const std::string last = std::to_string(pages.back());
  return pages.size() == 1 ? last : std::to_string(pages.front()) + "-" + last;
}

// No row and no item promises anything for the criterion.
void judge_silence(const Submission& plan, const Promises& all, const std::vector<std::int32_t>& named, std::size_t c,
                   Result& result) {
  const auto unread = pages_with(plan, false);
  result.searched = pages_with(plan, true);
  if (!unread.empty())
    return set(result, Verdict::kReview, "unread-pages", {{"pages", std::to_string(unread.front())}});
  if (all.traces[c])
    return set(result, Verdict::kReview, "plan-unsure",
               {{"found", all.traces[c]->quote}, {"page", page_of(*all.traces[c])}});
  if (!named.empty()) return set(result, Verdict::kReview, "named-unread", {{"pages", std::to_string(named.front())}});
  if (!all.any) return set(result, Verdict::kReview, "plan-without-commitments", {{"pages", span_of(result.searched)}});
  set(result, Verdict::kMissing, "not-mentioned", {{"pages", span_of(result.searched)}});
}

// A plan against itself ---------------------------------------------------------------------------

bool words_differ(const Criterion& row, const Commitment& item, std::size_t rows_of_item) {
  const Strictness strictness = compare_targets(row.target, row.keys, item.target, item.keys);
  if (rows_of_item > 1)
    return strictness == Strictness::kWeaker && row.target.predicate.index() == item.target.predicate.index();
  if (strictness == Strictness::kEqual) return false;
  // Duties are worded freely; other kinds of target must not turn into each other.
  const bool duties =
      std::holds_alternative<Duty>(row.target.predicate) && std::holds_alternative<Duty>(item.target.predicate);
  return !duties;
}

struct ItemRows {
  const Commitment& item;
  std::vector<const Criterion*> rows;
};

void compare_leads(const ItemRows& pair, std::vector<Finding>& findings) {
  if (!pair.item.has_lead) {
    add(findings, "lead-missing", "lead-missing", pair.rows.front(), pair.item.where, pair.rows.front()->lead, "",
        {{"item", pair.item.label}});
    return;
  }
  std::vector<std::string> wanted;
  for (const Criterion* row : pair.rows)
    wanted.insert(wanted.end(), row->keys.lead_units.begin(), row->keys.lead_units.end());
  if (units_left_out(wanted, pair.item.keys.lead_units).empty() &&
      units_left_out(pair.item.keys.lead_units, wanted).empty())
    return;
  add(findings, "lead-differs", "lead-differs.body", pair.rows.front(), or_else(pair.item.lead_where, pair.item.where),
      pair.rows.front()->lead, pair.item.lead, {{"item", pair.item.label}});
}

void compare_item(const ItemRows& pair, std::vector<Finding>& findings) {
  const Commitment& item = pair.item;
  const Criterion& first = *pair.rows.front();
  compare_leads(pair, findings);
  if (!item.has_deadline) {
    add(findings, "deadline-missing", "deadline-missing.body", &first, item.where, first.deadline.text, "",
        {{"item", item.label}});
  } else {
    for (const Criterion* row : pair.rows) {
      if (!later(row->deadline, item.deadline)) continue;
      add(findings, "deadline-later", "deadline-later", row, or_else(item.deadline_where, item.where),
          row->deadline.text, item.deadline.text);
    }
  }
  if (!item.has_target)
    add(findings, "target-missing", "target-missing.body", &first, item.where, first.target.text, "",
        {{"item", item.label}});
  const Promise promise = promise_of(item);
  for (const Criterion* row : pair.rows) {
    compare_support(*row, all_units(promise), promise, findings);
    if (!item.has_target || !words_differ(*row, item, pair.rows.size())) continue;
    add(findings, "body-appendix-differ", "body-appendix-differ", row, or_else(item.target_where, item.where),
        row->target.text, item.target.text, {{"item", item.label}});
  }
}

void check_items(const Submission& plan, std::vector<Finding>& findings) {
  const auto rows = match_commitments(plan.appendix, plan.commitments);
  for (std::size_t i = 0; i < plan.commitments.size(); ++i) {
    const Commitment& item = plan.commitments[i];
    if (rows[i].empty()) {
      const std::string name = item.names.empty() ? item.where.quote : item.names.front();
      add(findings, "appendix-row-missing", "appendix-row-missing", nullptr, item.where, "", name,
          {{"item", item.label}});
      continue;
    }
    ItemRows pair{item, {}};
    for (const std::size_t row : rows[i]) pair.rows.push_back(&plan.appendix[row]);
    compare_item(pair, findings);
  }
}

}  // namespace

Review check_plan(const CriteriaSet& criteria, const Submission& plan, const CheckOptions& options) {
  Review review;
  const Promises all = promises(criteria, plan);
  const auto named = page_traces(criteria.criteria, plan.pages, promised(all));
  for (std::size_t c = 0; c < criteria.criteria.size(); ++c) {
    Result result = blank_result(criteria.criteria[c]);
    const auto& promise = all.found[c];
    result.fingerprint = ground_of_promise(criteria.criteria[c], promise ? &*promise : nullptr);
    if (promise) {
      result.claims.push_back(claim_of(*promise));
      result.decisive = 0;
      judge(criteria.criteria[c], *promise, result, review.findings);
    } else {
      judge_silence(plan, all, named[c], c, result);
    }
    review.results.push_back(std::move(result));
  }
  mark_scope(criteria, plan, options, options.unit_keys, review.results);
  for (std::size_t c = 0; c < review.results.size(); ++c) {
    if (review.results[c].verdict != Verdict::kMissing) continue;
    Finding finding = make_finding("criterion-missing", review.results[c].reason, {}, &criteria.criteria[c]);
    finding.expected = criteria.criteria[c].target.text;
    if (!review.results[c].in_scope) finding.severity = Severity::kNote;
    review.findings.push_back(std::move(finding));
  }
  check_form(plan, criteria.number, options.replaced, review.findings);
  report_notes(plan, review.findings);
  check_signatures(plan, review.findings);
  sort_findings(review.findings);
  return review;
}

Review check_plan_itself(const Submission& plan, const CheckOptions& options) {
  Review review = describe(plan, options);
  check_items(plan, review.findings);
  check_form(plan, "", options.replaced, review.findings);
  report_notes(plan, review.findings);
  check_signatures(plan, review.findings);
  sort_findings(review.findings);
  review.status = status_of(review);
  name_draft_places(review);
  return review;
}

}  // namespace rasoat
