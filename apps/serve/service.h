// Service: what the server answers to each request. Knows sessions, documents, rules and the store, but no socket.
// One thread; what takes long runs on the queue's threads and is awaited. Coroutines are kept few and plain: GCC 12
// destroys some temporaries of theirs twice (its bugs 99576 and 103909), so whatever is put together from braces is
// put together in functions.
#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "apps/serve/desk.h"
#include "apps/serve/exports.h"
#include "apps/serve/guard.h"
#include "apps/serve/head.h"
#include "apps/serve/limits.h"
#include "apps/serve/reply.h"
#include "apps/serve/session.h"

namespace rasoat {

template <typename T>
using Task = boost::asio::awaitable<T>;

struct ServiceOptions {
  std::string version;
  GuardOptions guard;
  std::string token;  // "": none is wanted
  ServeLimits limits;
  ReviewQueueOptions queue;
  DeskOptions desk;
  Opened opened;
};

// The body of an upload, as far as it is of interest.
struct Upload {
  std::shared_ptr<UploadFile> file;
  std::map<std::string, std::string> fields;
  std::string file_name;
};

enum class BodyKind : std::uint8_t { kNone, kSmall, kUpload };

// Who asked: for those who wait for something that takes long.
class Peer {
 public:
  virtual ~Peer() = default;
  // Returns when the client has gone.
  virtual Task<void> gone() = 0;
};

class Service;
struct Route;

// A request on its way through the service.
struct Call {
  Head head;
  const Route* route = nullptr;
  std::vector<std::string> args;  // captured from the path
  SessionPtr session;             // nullptr where the route needs none
  std::string body;               // BodyKind::kSmall
  Upload upload;                  // BodyKind::kUpload
  Peer* peer = nullptr;

  std::string query(const std::string& name) const {
    const auto found = head.query.find(name);
    return found == head.query.end() ? "" : found->second;
  }
};

struct Route {
  Method method;
  const char* pattern;  // "documents/*/review" below /api/v1/
  BodyKind body;
  enum class Access : std::uint8_t { kOpen, kSession, kAuthenticated } access;
  Reply (Service::*handler)(Call& call);
  Task<Reply> (Service::*slow_handler)(Call& call) = nullptr;  // instead, where there is something to wait for
};

const std::vector<Route>& routes();

class Service {
 public:
  Service(boost::asio::any_io_executor executor, RangeReader reader, ServiceOptions options);

  // Whether it may come in and where it leads to, before its body is read. The reply is a refusal.
  tl::expected<Call, Reply> admit(Head head);
  // Where the bytes of an upload go. Counts against the session while it lives.
  tl::expected<std::shared_ptr<void>, Reply> begin_upload(Call& call);
  Task<Reply> answer(Call& call);

  // Once a second: sessions, uploads and work whose time is over.
  void tick(Moment now);
  // No new work from now on.
  void stop();
  bool is_working() const;
  // Every result was asked for.
  bool is_fetched() const;
  // Event streams that are open.
  std::size_t streams() const;
  // Ends every session; returns when no thread works for them any more.
  void finish();

  const ServeLimits& limits() const { return options_.limits; }

 private:
  friend const std::vector<Route>& routes();

  Reply get_session(Call& call);
  Reply login(Call& call);
  Reply end_session(Call& call);
  Reply list_plans(Call& call);
  Reply get_criteria(Call& call);
  Reply list_documents(Call& call);
  Task<Reply> add_document(Call& call);
  Reply follow_events(Call& call);
  Reply get_document(Call& call);
  Reply delete_document(Call& call);
  Reply open_document(Call& call);
  Reply get_file(Call& call);
  Reply get_review(Call& call);
  Reply compare(Call& call);
  Task<Reply> download(Call& call);
  Task<Reply> get_board(Call& call);
  Reply list_rules(Call& call);
  Reply get_rule(Call& call);
  Reply get_health(Call& call);
  Reply get_openapi(Call& call);

  tl::expected<DocumentPtr, Reply> take_in(Call& call);
  Reply taken_in(const Call& call, const ServedDocument& document) const;
  // nullptr: no such format.
  std::function<Reply()> download_work(const ServedDocument& document, const std::string& format,
                                       Language language) const;
  std::function<Reply()> board_work(const Call& call) const;
  // What a decision does on another thread: `decided` is then the review with it. A reply where it cannot be.
  tl::expected<std::function<Reply()>, Reply> decision_work(const Call& call, const ServedDocument& document,
                                                            const std::shared_ptr<Review>& decided) const;
  Task<Reply> change_decision(Call& call);
  std::function<Reply()> stored_decision_work(const Call& call) const;
  Task<Reply> change_stored_decision(Call& call);
  std::optional<Problem> find_session(Call& call);
  std::optional<Problem> demand_csrf(const Call& call) const;
  Reply session_reply(const SessionPtr& session, bool is_new) const;
  Reply page_or_file(const Head& head) const;
  // Waits until `is_over` or the time is up; false when the client has gone.
  Task<bool> wait_for(const SessionPtr& session, std::function<bool()> is_over, ServeLimits::Seconds most, Peer& peer);
  // Runs `work` on a thread of the queue.
  Task<Reply> elsewhere(std::function<Reply()> work, Language language);
  tl::expected<DocumentPtr, Reply> demand_document(const Call& call) const;
  tl::expected<DocumentPtr, Reply> demand_review(const Call& call) const;

  const boost::asio::any_io_executor executor_;
  const ServiceOptions options_;
  Sessions sessions_;
  Desk desk_;
  std::size_t uploads_ = 0;
  bool is_stopping_ = false;
  Moment logins_since_{};
  int failed_logins_ = 0;
};

// The text of one event stream from `sent` (a version of the session, updated) on; "" where nothing has changed.
std::string events_since(const Session& session, std::uint64_t& sent, Language language);

}  // namespace rasoat
