#include "apps/serve/desk.h"

#include <algorithm>
#include <boost/asio/post.hpp>
#include <ctime>

#include "check/decisions.h"
#include "parse/keys.h"
#include "pipelines/duty.h"

namespace rasoat {
namespace {

constexpr int kRetrySeconds = 5;

Problem busy() { return {"busy", {}, kRetrySeconds}; }

CheckOptions check_for(const CheckOptions& base, const std::string& unit, const PlanPtr& plan) {
  CheckOptions check = base;
  if (!unit.empty()) {
    check.unit = unit;
    check.unit_keys = unit_keys(unit);
  }
  if (plan != nullptr) check.baselines = plan->baselines;
  return check;
}

// What the thread of the queue needs of a document, copied: the document itself belongs to the server's thread.
struct Asked {
  std::string name;
  std::string against;
  std::string unit;
};

// A report that has no plan is that document's problem, beside its review.
struct Outcome {
  PlanPtr plan;
  std::optional<Problem> problem;
};

tl::expected<Review, std::string> judge(const DeskOptions& options, const Asked& asked, const Submission& submission,
                                        const std::string& sha256, Outcome& outcome) {
  auto plan = plan_for(options.plans, asked.against, submission, sha256);
  if (!plan) {
    outcome.problem = plan.error();
    return tl::unexpected(plan.error().code);
  }
  outcome.plan = *plan;
  const CheckOptions check = check_for(options.check, asked.unit, *plan);
  return *plan != nullptr ? check_submission((*plan)->criteria, submission, check)
                          : check_plan_itself(submission, check);
}

}  // namespace

// A store that fails costs nobody the review: it is without decisions then.
Review finished_review(const DeskOptions& options, Review judged) {
  if (options.store != nullptr && !judged.error) {
    auto decisions = options.store->find_decisions(duty_of(judged));
    if (!decisions) decisions.emplace();
    for (DecisionEntry& entry : *decisions) entry.document = judged.sha256;
    apply_decisions(std::span(&judged, 1), *decisions);
  }
  if (options.settle) options.settle(judged);
  return judged;
}

Desk::Desk(boost::asio::any_io_executor executor, RangeReader reader, const ReviewQueueOptions& queue,
           DeskOptions options, const ServeLimits& limits)
    : executor_(std::move(executor)),
      options_(std::move(options)),
      limits_(limits),
      queue_(std::make_unique<ReviewQueue>(std::move(reader), queue)) {}

tl::expected<DocumentPtr, Problem> Desk::add(const SessionPtr& session, NewDocument given) {
  const Arguments named = {{"path", given.name}};
  if (given.file->size() == 0) return tl::unexpected(Problem{"empty-file", named, {}});
  if (kind_of_upload(given.file->beginning()).empty()) return tl::unexpected(Problem{"not-pdf", named, {}});
  if (!is_known_measure(options_.plans, given.against))
    return tl::unexpected(Problem{"bad-value", {{"name", "against"}, {"allowed", "auto, itself, ID"}}, {}});
  if (session->documents.size() >= limits_.documents_of_session || session->working() >= limits_.work_of_session)
    return tl::unexpected(Problem{"too-many", {}, kRetrySeconds});
  auto document = std::make_shared<ServedDocument>();
  document->id = random_id();
  document->name = std::move(given.name);
  document->against = std::move(given.against);
  document->unit = std::move(given.unit);
  document->password = std::move(given.password);
  document->previous = std::move(given.previous);
  document->uploaded_at = std::time(nullptr);
  document->arrived = std::chrono::steady_clock::now();
  document->file = std::move(given.file);
  if (auto queued = enqueue(session, document); !queued) return tl::unexpected(queued.error());
  files_.push_back(document->file);
  session->documents.push_back(document);
  session->touch(*document);
  return document;
}

tl::expected<void, Problem> Desk::enqueue(const SessionPtr& session, const DocumentPtr& document) {
  const auto ticket = queue_->submit(job_for(session, document));
  if (!ticket) return tl::unexpected(busy());
  document->ticket = *ticket;
  document->stage = Stage::kQueued;
  queued_.emplace_back(session, document);
  update_positions();
  return {};
}

ReviewJob Desk::job_for(const SessionPtr& session, const DocumentPtr& document) {
  const Asked asked{document->name, document->against, document->unit};
  const auto outcome = std::make_shared<Outcome>();
  ReviewJob job;
  job.client = session->id;
  job.size = document->file->size();
  job.read = options_.read;
  if (!document->password.empty()) job.read.password = document->password;
  job.stop = document->stop.get_token();
  job.load = [file = document->file, limits = options_.read.limits] { return load_blob(file->path(), limits); };
  job.judge = [this, asked, outcome](const Submission& submission, const std::string& sha256) {
    return judge(options_, asked, submission, sha256, *outcome);
  };
  job.on_begin = [=, this] {
    bring(session, document, [=, this] {
      if (document->stage == Stage::kQueued) document->stage = Stage::kReading;
      update_positions();
    });
  };
  job.on_page = [=, this](std::int32_t page, std::int32_t page_count, bool ocr) {
    bring(session, document, [=] {
      document->pages.begun.insert(page);
      document->pages.total = std::max(document->pages.total, page_count);
      if (ocr) document->pages.recognising = page;
    });
  };
  job.on_read = [=, this] {
    bring(session, document, [=] {
      if (document->stage == Stage::kReading) document->stage = Stage::kChecking;
    });
  };
  job.on_done = [=, this](tl::expected<Review, std::string> review) {
    DocumentOutcome finished{nullptr, nullptr, outcome->problem, outcome->plan};
    if (review) {
      review->path = asked.name;
      finished.judged = std::make_shared<const Review>(std::move(*review));
      finished.review = std::make_shared<const Review>(finished_review(options_, *finished.judged));
      if (finished.review->error) finished.problem = problem_of(*finished.review->error, asked.name);
    }
    bring(session, document, [=, this] { on_done(document, finished); });
  };
  return job;
}

void Desk::bring(const SessionPtr& session, const DocumentPtr& document, std::function<void()> change) {
  boost::asio::post(executor_, [session, document, change = std::move(change)] {
    change();
    if (!session->is_ended) session->touch(*document);
  });
}

void Desk::on_done(const DocumentPtr& document, const DocumentOutcome& finished) {
  update_positions();
  if (document->stage == Stage::kCancelled) return;
  const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - document->arrived;
  document->seconds = taken.count();
  document->plan = finished.plan;
  document->problem = finished.problem;
  document->judged = finished.judged;
  document->review = finished.review;
  const bool is_cancelled = document->problem && document->problem->code == "cancelled";
  document->stage = !document->problem ? Stage::kDone : is_cancelled ? Stage::kCancelled : Stage::kFailed;
}

tl::expected<void, Problem> Desk::reopen(const SessionPtr& session, const DocumentPtr& document, std::string password) {
  const bool is_encrypted = document->stage == Stage::kFailed && document->problem->code == "encrypted";
  if (!is_encrypted) return tl::unexpected(Problem{"not-ready", {}, {}});
  if (session->working() >= limits_.work_of_session) return tl::unexpected(Problem{"too-many", {}, kRetrySeconds});
  document->password = std::move(password);
  document->arrived = std::chrono::steady_clock::now();
  document->pages = {};
  if (auto queued = enqueue(session, document); !queued) return queued;
  document->problem.reset();
  document->review.reset();
  document->is_fetched = false;
  session->touch(*document);
  return {};
}

void Desk::cancel(const SessionPtr& session, const DocumentPtr& document) {
  if (!document->is_working()) return;
  document->stop.request_stop();
  document->stage = Stage::kCancelled;
  document->problem = Problem{"cancelled", {{"path", document->name}}, {}};
  queue_->sweep();
  update_positions();
  session->touch(*document);
}

void Desk::remove(const SessionPtr& session, const DocumentPtr& document) {
  cancel(session, document);
  std::erase(session->documents, document);
  session->deleted.emplace_back(++session->version, document->id);
  session->wake();
}

void Desk::cancel_waiting() {
  const auto waiting = queued_;
  for (const auto& [session, document] : waiting) {
    if (document->stage == Stage::kQueued) cancel(session, document);
  }
}

void Desk::update_positions() {
  std::erase_if(queued_, [](const auto& entry) { return entry.second->stage != Stage::kQueued; });
  for (const auto& [session, document] : queued_) {
    const auto position = queue_->ahead_of(document->ticket);
    if (position == document->position) continue;
    document->position = position;
    if (!session->is_ended) session->touch(*document);
  }
}

std::uint64_t Desk::kept_bytes() const {
  std::uint64_t bytes = 0;
  for (const auto& weak : files_) {
    if (const auto file = weak.lock()) bytes += file->size();
  }
  return bytes;
}

}  // namespace rasoat
