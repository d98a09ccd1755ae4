#include "pipelines/audit.h"

#include <algorithm>
#include <exception>
#include <map>
#include <tuple>
#include <utility>

#include "check/check.h"
#include "parse/parse.h"
#include "pipelines/flow.h"
#include "pipelines/unreadable.h"

namespace rasoat {
namespace {

// What the first pass leaves of one file.
struct Entry {
  Submission submission;
  Review review;  // described; with an error, when it was not read
  bool was_read = false;
};

std::string joined(const std::vector<std::string>& keys) {
  std::string text;
  for (const std::string& key : keys) text += (text.empty() ? "" : "; ") + key;
  return text;
}

class Audit {
 public:
  Audit(const std::vector<FoundFile>& files, const BatchSteps& steps, const Judge& judge, const BatchOptions& options)
      : files_(files), steps_(steps), judge_(judge), options_(options), entries_(files.size()) {}

  AuditResult run() {
    read();
    find_facts();
    matching_ = match(facts_);
    take_plans();
    judge();
    group();
    tell_left_out();
    return std::move(result_);
  }

 private:
  // First pass: every document is described, none judged.
  void read() {
    BatchSteps steps = steps_;
    steps.check = [this](std::size_t i, Submission submission) {
      Review review = describe(submission);
      entries_[i].submission = std::move(submission);
      entries_[i].was_read = true;
      return review;
    };
    BatchOptions options = options_;
    options.sink = [this](std::size_t i, Review review) { entries_[i].review = std::move(review); };
    const BatchResult batch = run_batch(files_, steps, options);
    result_.cancelled = batch.cancelled;
    for (const Duplicate& twin : batch.duplicates) tell_duplicate(twin);
  }

  void tell_duplicate(const Duplicate& twin) {
    const std::optional<ReadError>& error = entries_[twin.first].review.error;
    const std::string& path = files_[twin.again].relative;
    if (error) {
      result_.not_judged.push_back({path, "unreadable", "", error});
    } else if (entries_[twin.first].was_read) {
      result_.not_judged.push_back({path, "duplicate", files_[twin.first].relative, std::nullopt});
    }
  }

  void find_facts() {
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      const Entry& entry = entries_[i];
      if (entry.was_read && !entry.review.error) {
        facts_.push_back(facts_of(entry.submission, files_[i].relative, entry.review.sha256));
        file_of_.push_back(i);
      } else if (entry.review.error) {
        result_.not_judged.push_back({files_[i].relative, "unreadable", "", entry.review.error});
      }
    }
  }

  const Entry& entry_of(std::size_t document) const { return entries_[file_of_[document]]; }

  void take_plans() {
    for (const auto& [year, document] : matching_.plans) {
      Document facts;
      facts.sha256 = entry_of(document).review.sha256;
      plan_of_[document] = result_.plans.size();
      const std::string& path = facts_[document].path;
      result_.plans.push_back({year, path, criteria_of(entry_of(document).submission, facts, path)});
    }
  }

  // Second pass: the reports, in parallel.
  void judge() {
    result_.reviews.resize(matching_.judged.size());
    parallel_for(matching_.judged.size(), options_.jobs, [this](std::size_t i) { judge_one(i); });
  }

  void judge_one(std::size_t i) {
    const Judged& judged = matching_.judged[i];
    const Entry& entry = entry_of(judged.document);
    Review review = entry.review;
    try {
      Review verdicts = judge_(result_.plans[plan_of_.at(judged.plan)].criteria, entry.submission);
      verdicts.path = review.path;
      verdicts.sha256 = review.sha256;
      verdicts.signatures = review.signatures;
      verdicts.isolation = review.isolation;
      review = std::move(verdicts);
    } catch (const std::exception& error) {
      review = review_of_error(review.path, review.sha256,
                               {ReadErrorCode::kCrashed, std::string("internal error: ") + error.what(), 0});
    }
    result_.reviews[i] = std::move(review);
  }

  // The more final of two reports of one unit and year; the one that counts is the greatest.
  auto weight_of(std::size_t review) const {
    const DocumentFacts& facts = facts_[matching_.judged[review].document];
    return std::tuple(finality(facts.period), facts.date);
  }

  void group() {
    std::map<std::tuple<std::int32_t, std::string>, std::vector<std::size_t>> groups;
    for (std::size_t i = 0; i < result_.reviews.size(); ++i) {
      const DocumentFacts& facts = facts_[matching_.judged[i].document];
      groups[{facts.year, joined(facts.unit_keys)}].push_back(i);
    }
    for (const auto& [key, reviews] : groups) result_.units.push_back(unit_year(std::get<0>(key), reviews));
  }

  UnitYear unit_year(std::int32_t year, const std::vector<std::size_t>& reviews) const {
    const auto counts = *std::max_element(reviews.begin(), reviews.end(),
                                          [this](std::size_t a, std::size_t b) { return weight_of(a) < weight_of(b); });
    UnitYear unit{year, result_.reviews[counts].unit, plan_of_.at(matching_.judged[counts].plan), counts, {}, {}};
    std::copy_if(reviews.begin(), reviews.end(), std::back_inserter(unit.others),
                 [counts](std::size_t review) { return review != counts; });
    unit.verdicts = verdicts_of(result_.reviews[counts], result_.plans[unit.plan].criteria);
    return unit;
  }

  static std::vector<std::optional<Verdict>> verdicts_of(const Review& review, const CriteriaSet& plan) {
    std::map<std::string, Verdict> by_criterion;
    for (const Result& result : review.results) by_criterion.emplace(result.criterion_id, result.verdict);
    std::vector<std::optional<Verdict>> verdicts;
    for (const Criterion& criterion : plan.criteria) {
      const auto found = by_criterion.find(criterion.id);
      verdicts.push_back(found == by_criterion.end() ? std::nullopt : std::optional(found->second));
    }
    return verdicts;
  }

  void tell_left_out() {
    for (const LeftOut& left : matching_.left_out) {
      result_.not_judged.push_back(
          {facts_[left.document].path, left.code, left.instead ? facts_[*left.instead].path : "", std::nullopt});
    }
    std::sort(result_.not_judged.begin(), result_.not_judged.end(),
              [](const NotJudged& a, const NotJudged& b) { return a.path < b.path; });
  }

  const std::vector<FoundFile>& files_;
  const BatchSteps& steps_;
  const Judge& judge_;
  const BatchOptions& options_;
  std::vector<Entry> entries_;                  // by file
  std::vector<DocumentFacts> facts_;            // of what was read
  std::vector<std::size_t> file_of_;            // index of facts_ -> index of files_
  std::map<std::size_t, std::size_t> plan_of_;  // index of facts_ -> index of result_.plans
  Matching matching_;
  AuditResult result_;
};

}  // namespace

AuditResult audit(const std::vector<FoundFile>& files, const BatchSteps& steps, const Judge& judge,
                  const BatchOptions& options) {
  return Audit(files, steps, judge, options).run();
}

}  // namespace rasoat
