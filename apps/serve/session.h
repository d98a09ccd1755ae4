// Session: one browser (or all bearers of the token), what it uploaded and how far that is. Values and small rules;
// touched by the server's own thread only, so nothing here locks. Time is the caller's.
#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <stop_token>
#include <string>
#include <vector>

#include "apps/serve/limits.h"
#include "apps/serve/plans.h"
#include "apps/serve/problem.h"
#include "apps/serve/upload_file.h"
#include "check/review.h"
#include "pipelines/review_queue.h"

namespace rasoat {

using Moment = std::chrono::steady_clock::time_point;

enum class Stage : std::uint8_t { kQueued, kReading, kChecking, kDone, kFailed, kCancelled };

struct PagesRead {
  std::set<std::int32_t> begun;
  std::int32_t total = 0;
  std::int32_t recognising = 0;
};

// One upload.
struct ServedDocument {
  std::string id;
  std::string name;
  std::string against = "auto";
  std::string unit;
  std::string password;
  std::string previous;          // id; "": none
  std::int64_t uploaded_at = 0;  // seconds since 1970
  Moment arrived;
  std::shared_ptr<const UploadFile> file;

  Stage stage = Stage::kQueued;
  ReviewQueue::Ticket ticket = 0;
  std::optional<std::size_t> position;
  std::stop_source stop;
  PagesRead pages;
  std::shared_ptr<const Review> judged;  // once done, as the rules have it
  std::shared_ptr<const Review> review;  // the same with decisions and settings of the office
  PlanPtr plan;                          // that it was held against
  std::optional<Problem> problem;        // once failed
  double seconds = 0;
  std::uint64_t version = 0;  // of the session, at its last change
  bool is_fetched = false;    // its outcome was asked for

  bool is_working() const { return stage == Stage::kQueued || stage == Stage::kReading || stage == Stage::kChecking; }
};
using DocumentPtr = std::shared_ptr<ServedDocument>;

// Somebody who waits for a change.
class Waiter {
 public:
  virtual ~Waiter() = default;
  virtual void wake() = 0;
};

struct Session {
  std::string id;
  std::string csrf;
  bool is_authenticated = false;
  bool is_bearer = false;
  bool is_ended = false;
  Moment seen;  // its last request
  std::size_t uploads = 0;
  std::size_t streams = 0;
  std::uint64_t version = 0;
  std::vector<DocumentPtr> documents;                          // in the order of upload
  std::vector<std::pair<std::uint64_t, std::string>> deleted;  // version and id, for event streams
  std::set<Waiter*> waiters;

  void touch(ServedDocument& document) {
    document.version = ++version;
    wake();
  }
  void wake() {
    for (Waiter* waiter : waiters) waiter->wake();
  }
  std::size_t working() const;
  DocumentPtr find(const std::string& document_id) const;
};
using SessionPtr = std::shared_ptr<Session>;

class Sessions {
 public:
  explicit Sessions(const ServeLimits& limits) : limits_(limits) {}

  // Nothing when there are too many that hold documents.
  SessionPtr create(Moment now, bool is_authenticated);
  SessionPtr find(const std::string& id) const;
  // The one of all who bear the token.
  SessionPtr bearer(Moment now);
  // The same session under another id and CSRF token.
  void renew(const SessionPtr& session);
  void end(const SessionPtr& session);
  // Ends those that were not seen for long.
  std::vector<SessionPtr> expire(Moment now);
  const std::map<std::string, SessionPtr>& all() const { return sessions_; }

 private:
  const ServeLimits& limits_;
  std::map<std::string, SessionPtr> sessions_;
  SessionPtr bearer_;
};

// 128 random bits as hex.
std::string random_id();

// The attempt before `document`: as named, else the latest of the same file name, else (once done) of the same kind,
// unit, year and period. Only those that are done. nullptr: none.
DocumentPtr previous_of(const Session& session, const ServedDocument& document);

Json document_json(const Session& session, const ServedDocument& document, Language language);

}  // namespace rasoat
