// Desk: takes uploads in and sees to their reviews. Lives on the server's own thread; reading and judging happen in
// the queue, whose news are brought back to that thread.
#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <functional>
#include <memory>
#include <string>
#include <tl/expected.hpp>
#include <vector>

#include "apps/serve/limits.h"
#include "apps/serve/plans.h"
#include "apps/serve/session.h"
#include "check/check.h"
#include "pipelines/review_queue.h"
#include "pipelines/store/store.h"

namespace rasoat {

struct DeskOptions {
  Plans plans;
  CheckOptions check;
  ReadOptions read;
  // What an office has settled for itself: rules that are off, waivers. On any thread.
  std::function<void(Review&)> settle;
  std::shared_ptr<Store> store;  // keeps decisions; nullptr: none
};

// `judged` with the decisions that are kept for it and what the office has settled. On any thread but the server's.
Review finished_review(const DeskOptions& options, Review judged);

struct NewDocument {
  std::shared_ptr<const UploadFile> file;
  std::string name;
  std::string against = "auto";
  std::string unit;
  std::string password;
  std::string previous;
};

// What came of a document: a review as judged and as finished, or a problem.
struct DocumentOutcome {
  std::shared_ptr<const Review> judged, review;
  std::optional<Problem> problem;
  PlanPtr plan;
};

class Desk {
 public:
  Desk(boost::asio::any_io_executor executor, RangeReader reader, const ReviewQueueOptions& queue, DeskOptions options,
       const ServeLimits& limits);

  // Errors: empty-file, not-pdf, bad-value, busy, too-many.
  tl::expected<DocumentPtr, Problem> add(const SessionPtr& session, NewDocument document);
  // Reads it again, with a password. Errors: not-ready, busy.
  tl::expected<void, Problem> reopen(const SessionPtr& session, const DocumentPtr& document, std::string password);
  void cancel(const SessionPtr& session, const DocumentPtr& document);
  void remove(const SessionPtr& session, const DocumentPtr& document);
  // Of a session that has ended.
  void sweep() { queue_->sweep(); }
  // No further work: what waits is cancelled, what runs goes on.
  void cancel_waiting();
  // Waits for what runs; to be called once, when everything was asked to stop.
  void finish() {
    queue_->sweep();
    queue_.reset();
  }

  const Plans& plans() const { return options_.plans; }
  ReviewQueue& queue() { return *queue_; }
  std::uint64_t kept_bytes() const;

 private:
  tl::expected<void, Problem> enqueue(const SessionPtr& session, const DocumentPtr& document);
  ReviewJob job_for(const SessionPtr& session, const DocumentPtr& document);
  void on_done(const DocumentPtr& document, const DocumentOutcome& finished);
  void update_positions();
  // Runs `change` on the server's thread and tells the session, if it still has the document.
  void bring(const SessionPtr& session, const DocumentPtr& document, std::function<void()> change);

  const boost::asio::any_io_executor executor_;
  const DeskOptions options_;
  const ServeLimits& limits_;
  std::vector<std::pair<SessionPtr, DocumentPtr>> queued_;
  std::vector<std::weak_ptr<const UploadFile>> files_;  // for kept_bytes()
  std::unique_ptr<ReviewQueue> queue_;                  // last: goes first, and waits for what runs
};

}  // namespace rasoat
