#include "pipelines/archive/conclude.h"

#include <algorithm>
#include <mutex>
#include <set>
#include <utility>

#include "check/baseline.h"
#include "check/copied_forward.h"
#include "check/decisions.h"
#include "check/findings.h"
#include "parse/keys.h"
#include "parse/parse.h"
#include "pipelines/duty.h"
#include "pipelines/flow.h"
#include "pipelines/store/keys.h"
#include "pipelines/store/views.h"

namespace rasoat {
namespace {

// Of one document: parsed, with what only the document itself tells.
struct Parsed {
  Submission submission;
  Document facts;  // without pages
  std::string isolation;
};

class Conclusion {
 public:
  Conclusion(Store& store, const std::string& folder, const ConcludeOptions& options)
      : store_(store), folder_(folder), options_(options) {}

  tl::expected<Answer, ConcludeError> run() {
    if (!load()) return tl::unexpected(error_);
    documents_ = classify(files_);
    read_plans();
    judge_units();
    if (options_.stop.stop_requested()) error_.code = ConcludeError::Code::kInterrupted;
    if (failed_ || options_.stop.stop_requested()) return tl::unexpected(error_);
    keep_paths();
    if (failed_) return tl::unexpected(error_);
    AnswerInput input;
    input.files = files_;
    input.documents = std::move(documents_);
    input.plans = std::move(plans_);
    input.reports = std::move(reports_);
    input.roster = options_.roster;
    input.today = options_.today;
    return answer_of(std::move(input));
  }

 private:
  void fail(const StoreError& error) {
    const std::lock_guard lock(mutex_);
    failed_ = true;
    error_ = {ConcludeError::Code::kStore, error.message, {}};
  }

  template <typename T>
  bool ok(const Stored<T>& done) {
    if (!done) fail(done.error());
    return done.has_value();
  }

  bool load() {
    const auto shards = shard_rows(store_, folder_);
    if (!ok(shards) || !is_complete(*shards)) return false;
    auto files = archive_files(store_, folder_);
    auto decided = decided_duties(store_);
    if (!ok(files) || !ok(decided)) return false;
    decided_ = std::move(*decided);
    for (StoredFile& one : *files) {
      const auto manifest = options_.manifest.find(one.file.path);
      if (manifest != options_.manifest.end()) one.file.manifest = manifest->second;
      files_.push_back(std::move(one.file));
      extractions_.push_back(std::move(one.extraction));
    }
    return true;
  }

  // Every shard of the division has to be there and done.
  bool is_complete(const std::vector<ShardRow>& shards) {
    std::set<std::int32_t> seen;
    const std::int32_t of = shards.empty() ? 1 : shards.front().shard.of;
    for (const ShardRow& row : shards) {
      if (row.done) seen.insert(row.shard.number);
    }
    for (std::int32_t number = 1; number <= of; ++number) {
      if (seen.contains(number)) continue;
      const auto row =
          std::find_if(shards.begin(), shards.end(), [&](const ShardRow& r) { return r.shard.number == number; });
      error_.waiting.push_back(row == shards.end() ? ShardRow{{number, of}, false, 0, 0, 0} : *row);
    }
    if (!error_.waiting.empty()) error_.code = ConcludeError::Code::kIncomplete;
    return error_.waiting.empty();
  }

  // Nothing where the store has lost it: the document counts as if it said nothing.
  std::optional<Parsed> parse(std::size_t file) {
    auto reading = store_.find_reading(extractions_[file]);
    if (!ok(reading) || !*reading || !(*reading)->document) return std::nullopt;
    Document& document = *(*reading)->document;
    Parsed parsed{parse_submission(document), {}, (*reading)->isolation};
    if (files_[file].manifest) correct(parsed.submission, documents_[file]);
    document.pages.clear();
    parsed.facts = std::move(document);
    return parsed;
  }

  // What the manifest says holds for the check, too.
  static void correct(Submission& submission, const Classified& told) {
    submission.header.kind = told.kind;
    submission.header.year = told.year;
    submission.header.period = told.period;
    submission.header.unit = told.unit;
  }

  void read_plans() {
    for (std::size_t i = 0; i < documents_.size(); ++i) {
      if (documents_[i].role != Role::kPlan) continue;
      plan_of_[i] = plans_.size();
      plans_.push_back({i, {}});
    }
    parallel_for(plans_.size(), options_.jobs, [&](std::size_t p) {
      const auto parsed = parse(plans_[p].file);
      if (!parsed) return;
      plans_[p].criteria = criteria_of(parsed->submission, parsed->facts, files_[plans_[p].file].path);
      plans_[p].criteria.year = documents_[plans_[p].file].year;
    });
  }

  // Units in parallel; the years of one unit follow one another, for each stands on the one before.
  void judge_units() {
    std::map<std::string, std::vector<std::size_t>> units;
    for (std::size_t i = 0; i < documents_.size(); ++i) {
      const Role role = documents_[i].role;
      if (role == Role::kReport || role == Role::kInterim)
        units[documents_[i].unit_key.empty() ? "path " + files_[i].path : documents_[i].unit_key].push_back(i);
    }
    std::vector<std::vector<std::size_t>> chains;
    for (auto& [unit, reports] : units) {
      std::stable_sort(reports.begin(), reports.end(),
                       [&](std::size_t a, std::size_t b) { return documents_[a].year < documents_[b].year; });
      chains.push_back(std::move(reports));
    }
    std::vector<std::vector<JudgedReport>> judged(chains.size());
    parallel_for(chains.size(), options_.jobs, [&](std::size_t c) { judged[c] = judge_chain(chains[c]); });
    for (auto& chain : judged) std::move(chain.begin(), chain.end(), std::back_inserter(reports_));
  }

  struct LastYear {
    std::optional<Baseline> baseline;
    std::optional<std::size_t> file;
  };

  // What is judged anew is kept at the end, in one transaction: each is a wait for the disk.
  std::vector<JudgedReport> judge_chain(const std::vector<std::size_t>& reports) {
    std::vector<JudgedReport> judged;
    std::vector<KeptReview> fresh;
    LastYear last, this_year;
    std::int32_t year = 0;
    for (const std::size_t file : reports) {
      if (options_.stop.stop_requested()) break;
      if (documents_[file].year != year) {
        last = documents_[file].year == year + 1 ? std::exchange(this_year, {}) : LastYear();
        this_year = {};
        year = documents_[file].year;
      }
      auto review = judge(file, last, fresh);
      if (!review) continue;
      const CriteriaSet& plan = plans_[plan_of_.at(*documents_[file].plan)].criteria;
      if (documents_[file].role == Role::kReport) this_year = {baseline_of(*review, file), file};
      judged.push_back({file, digest_of_report(*review, plan)});
    }
    if (!fresh.empty()) ok(store_.keep_reviews(std::move(fresh)));
    return judged;
  }

  Baseline baseline_of(const Review& review, std::size_t file) const {
    Baseline baseline;
    baseline.source = review.number.empty() ? files_[file].path : review.number;
    baseline.year = documents_[file].year;
    baseline.unit_keys = files_[file].manifest && files_[file].manifest->unit ? files_[file].manifest->unit_keys
                                                                              : files_[file].profile->unit_keys;
    baseline.criteria = levels_of(review);
    for (PastCriterion& criterion : baseline.criteria) criterion.name_words = content_words(criterion.name);
    return baseline;
  }

  std::optional<Review> judge(std::size_t file, const LastYear& last, std::vector<KeptReview>& fresh) {
    const CriteriaSet& plan = plans_[plan_of_.at(*documents_[file].plan)].criteria;
    CheckOptions check = options_.check;
    check.year = documents_[file].year;
    check.kind = DocumentKind::kReport;
    if (last.baseline) check.baselines = {*last.baseline};
    const std::string before = last.file ? " after " + extractions_[*last.file] : "";
    const std::string measure = measure_key(&plan, check, options_.program + manifest_text(file) + before);
    const std::string key = review_key(extractions_[file], measure);
    auto known = store_.find_review(key);
    if (!ok(known)) return std::nullopt;
    if (!*known) {
      known = judge_anew(file, last, plan, check);
      if (!*known || !ok(store_.keep_measure(measure, plan))) return std::nullopt;
      fresh.push_back({key, extractions_[file], measure, **known});
    }
    (*known)->path = files_[file].path;
    keys_of_reviews(file, key);
    decide(**known);
    return std::move(**known);
  }

  // What people decided on the page of `rasoat serve` over the same store.
  void decide(Review& review) {
    const std::string duty = duty_of(review);
    if (!std::binary_search(decided_.begin(), decided_.end(), duty)) return;
    auto decisions = store_.find_decisions(duty);
    if (!ok(decisions)) return;
    for (DecisionEntry& entry : *decisions) entry.document = review.sha256;
    apply_decisions({&review, 1}, *decisions);
  }

  std::string manifest_text(std::size_t file) const {
    if (!files_[file].manifest) return "";
    const Classified& told = documents_[file];
    return " manifest " + std::string(name_of(told.kind)) + " " + told.unit + " " + name_of(told.period.kind) +
           std::to_string(told.period.index);
  }

  std::optional<Review> judge_anew(std::size_t file, const LastYear& last, const CriteriaSet& plan,
                                   const CheckOptions& check) {
    const auto parsed = parse(file);
    if (!parsed) return std::nullopt;
    Review review = check_submission(plan, parsed->submission, check);
    compare_with_last_year(file, parsed->submission, last, review);
    review.path = files_[file].path;
    review.sha256 = files_[file].sha256;
    review.signatures = parsed->facts.signatures;
    review.isolation = parsed->isolation;
    return review;
  }

  // Of the reports that count: a part of a year repeats nothing of a whole one.
  void compare_with_last_year(std::size_t file, const Submission& submission, const LastYear& last, Review& review) {
    if (!last.file || documents_[file].role != Role::kReport) return;
    const auto before = parse(*last.file);
    if (!before) return;
    auto finding = copied_forward(submission, telling_words(before->submission), before->submission.header.year);
    if (finding) review.findings.push_back(std::move(*finding));
    sort_findings(review.findings);
    review.status = status_of(review);
  }

  void keys_of_reviews(std::size_t file, const std::string& key) {
    const std::lock_guard lock(mutex_);
    reviews_[file] = key;
  }

  // For those who ask by path (views documents, verdicts, findings).
  void keep_paths() {
    std::vector<StoredDocument> documents;
    for (std::size_t i = 0; i < files_.size(); ++i) {
      const auto review = reviews_.find(i);
      documents.push_back(
          {files_[i].path, files_[i].sha256, extractions_[i], review == reviews_.end() ? "" : review->second});
    }
    ok(store_.keep_documents(folder_, documents));
  }

  Store& store_;
  const std::string folder_;
  const ConcludeOptions& options_;
  std::vector<ArchiveFile> files_;
  std::vector<std::string> extractions_;  // keys, by file
  std::vector<Classified> documents_;     // by file
  std::vector<std::string> decided_;      // duties about which people decided something, ascending
  std::vector<GoverningPlan> plans_;
  std::map<std::size_t, std::size_t> plan_of_;  // file -> index into plans_
  std::vector<JudgedReport> reports_;
  std::map<std::size_t, std::string> reviews_;  // file -> key
  std::mutex mutex_;                            // of failed_, error_ and reviews_
  bool failed_ = false;
  ConcludeError error_;
};

}  // namespace

tl::expected<Answer, ConcludeError> conclude(Store& store, const std::string& folder, const ConcludeOptions& options) {
  return Conclusion(store, folder, options).run();
}

}  // namespace rasoat
