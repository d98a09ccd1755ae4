#include "apps/serve/service.h"

#include <algorithm>
#include <array>
#include <boost/asio/experimental/awaitable_operators.hpp>
#include <boost/asio/post.hpp>

#include "apps/serve/assets.h"
#include "apps/serve/signal.h"

namespace rasoat {

using Access = Route::Access;

const std::vector<Route>& routes() {
  static const std::vector<Route> kRoutes = {
      {Method::kGet, "session", BodyKind::kNone, Access::kOpen, &Service::get_session},
      {Method::kPost, "session", BodyKind::kSmall, Access::kSession, &Service::login},
      {Method::kDelete, "session", BodyKind::kNone, Access::kSession, &Service::end_session},
      {Method::kGet, "plans", BodyKind::kNone, Access::kAuthenticated, &Service::list_plans},
      {Method::kGet, "plans/*/criteria", BodyKind::kNone, Access::kAuthenticated, &Service::get_criteria},
      {Method::kGet, "documents", BodyKind::kNone, Access::kAuthenticated, &Service::list_documents},
      {Method::kPost, "documents", BodyKind::kUpload, Access::kAuthenticated, nullptr, &Service::add_document},
      {Method::kGet, "events", BodyKind::kNone, Access::kAuthenticated, &Service::follow_events},
      {Method::kGet, "documents/*", BodyKind::kNone, Access::kAuthenticated, &Service::get_document},
      {Method::kDelete, "documents/*", BodyKind::kNone, Access::kAuthenticated, &Service::delete_document},
      {Method::kPost, "documents/*/password", BodyKind::kSmall, Access::kAuthenticated, &Service::open_document},
      {Method::kGet, "documents/*/file", BodyKind::kNone, Access::kAuthenticated, &Service::get_file},
      {Method::kGet, "documents/*/review", BodyKind::kNone, Access::kAuthenticated, &Service::get_review},
      {Method::kGet, "documents/*/downloads/*", BodyKind::kNone, Access::kAuthenticated, nullptr, &Service::download},
      {Method::kGet, "documents/*/comparison", BodyKind::kNone, Access::kAuthenticated, &Service::compare},
      {Method::kPut, "documents/*/decisions/*", BodyKind::kSmall, Access::kAuthenticated, nullptr,
       &Service::change_decision},
      {Method::kDelete, "documents/*/decisions/*", BodyKind::kNone, Access::kAuthenticated, nullptr,
       &Service::change_decision},
      {Method::kGet, "batches", BodyKind::kNone, Access::kAuthenticated, nullptr, &Service::get_board},
      {Method::kGet, "batches/*", BodyKind::kNone, Access::kAuthenticated, nullptr, &Service::get_board},
      {Method::kGet, "batches/*/todos", BodyKind::kNone, Access::kAuthenticated, nullptr, &Service::get_board},
      {Method::kGet, "batches/*/unreadable", BodyKind::kNone, Access::kAuthenticated, nullptr, &Service::get_board},
      {Method::kGet, "batches/*/documents/*/review", BodyKind::kNone, Access::kAuthenticated, nullptr,
       &Service::get_board},
      {Method::kPut, "batches/*/documents/*/decisions/*", BodyKind::kSmall, Access::kAuthenticated, nullptr,
       &Service::change_stored_decision},
      {Method::kDelete, "batches/*/documents/*/decisions/*", BodyKind::kNone, Access::kAuthenticated, nullptr,
       &Service::change_stored_decision},
      {Method::kGet, "archive", BodyKind::kNone, Access::kAuthenticated, nullptr, &Service::get_board},
      {Method::kGet, "archive/*", BodyKind::kNone, Access::kAuthenticated, nullptr, &Service::get_board},
      {Method::kGet, "rules", BodyKind::kNone, Access::kOpen, &Service::list_rules},
      {Method::kGet, "rules/*", BodyKind::kNone, Access::kOpen, &Service::get_rule},
      {Method::kGet, "health", BodyKind::kNone, Access::kOpen, &Service::get_health},
      {Method::kGet, "openapi.json", BodyKind::kNone, Access::kOpen, &Service::get_openapi},
  };
  return kRoutes;
}

namespace {

// The segments that stand for "*"; nothing where the path is another.
std::optional<std::vector<std::string>> match(std::string_view pattern, std::span<const std::string> path) {
  std::vector<std::string> args;
  for (const std::string& segment : path) {
    if (pattern.empty()) return std::nullopt;
    const std::string_view wanted = pattern.substr(0, pattern.find('/'));
    pattern.remove_prefix(std::min(pattern.size(), wanted.size() + 1));
    if (wanted == "*")
      args.push_back(segment);
    else if (wanted != segment)
      return std::nullopt;
  }
  return pattern.empty() ? std::optional(args) : std::nullopt;
}

const char* name_of(Method method) {
  switch (method) {
    case Method::kGet: return "GET";
    case Method::kHead: return "HEAD";
    case Method::kPost: return "POST";
    case Method::kPut: return "PUT";
    case Method::kDelete: return "DELETE";
  }
  return "";
}

struct Found {
  const Route* route = nullptr;
  std::vector<std::string> args;
  std::string allowed;  // methods of that path
};

Found find_route(Method method, std::span<const std::string> path) {
  if (method == Method::kHead) method = Method::kGet;
  Found found;
  for (const Route& route : routes()) {
    auto args = match(route.pattern, path);
    if (!args) continue;
    found.allowed += (found.allowed.empty() ? "" : ", ") + std::string(name_of(route.method));
    if (route.method != method) continue;
    found.route = &route;
    found.args = std::move(*args);
  }
  return found;
}

bool is_api(const Head& head) { return head.path.size() >= 2 && head.path[0] == "api" && head.path[1] == "v1"; }

Reply busy_reply(Language language) { return problem_reply({"busy", {}, 5}, language); }

Reply method_not_allowed(const std::string& allowed, Language language) {
  Reply reply = problem_reply({"method-not-allowed", {}, {}}, language);
  reply.headers.emplace_back("Allow", allowed);
  return reply;
}

}  // namespace

Service::Service(boost::asio::any_io_executor executor, RangeReader reader, ServiceOptions options)
    : executor_(std::move(executor)),
      options_(std::move(options)),
      sessions_(options_.limits),
      desk_(executor_, std::move(reader), options_.queue, options_.desk, options_.limits) {}

Reply Service::page_or_file(const Head& head) const {
  if (!head.is_safe()) return method_not_allowed("GET, HEAD", head.language);
  if (!head.path.empty() && head.path.front() == "api") return problem_reply({"not-found", {}, {}}, head.language);
  const Asset* asset = find_asset(head.path);
  if (asset == nullptr) return problem_reply({"not-found", {}, {}}, head.language);
  Reply reply{200, asset->type, asset->bytes, {{"Cache-Control", "no-cache"}, {"ETag", asset->etag}}};
  if (head.etag == asset->etag) {
    reply.status = 304;
    reply.body = std::string_view();
  }
  return reply;
}

tl::expected<Call, Reply> Service::admit(Head head) {
  const Language language = head.language;
  if (const auto refusal = refusal_of(head, options_.guard)) return tl::unexpected(problem_reply(*refusal, language));
  if (!is_api(head)) return tl::unexpected(page_or_file(head));
  Found found = find_route(head.method, std::span(head.path).subspan(2));
  if (found.allowed.empty()) return tl::unexpected(problem_reply({"not-found", {}, {}}, language));
  if (found.route == nullptr) return tl::unexpected(method_not_allowed(found.allowed, language));
  Call call;
  call.head = std::move(head);
  call.route = found.route;
  call.args = std::move(found.args);
  if (const auto refusal = find_session(call)) return tl::unexpected(problem_reply(*refusal, language));
  if (const auto refusal = demand_csrf(call)) return tl::unexpected(problem_reply(*refusal, language));
  if (is_stopping_ && call.route->body == BodyKind::kUpload)
    return tl::unexpected(problem_reply({"stopping", {}, 5}, language));
  return call;
}

std::optional<Problem> Service::find_session(Call& call) {
  const Moment now = std::chrono::steady_clock::now();
  const Head& head = call.head;
  if (!head.bearer.empty() && !options_.token.empty()) {
    if (!are_equal_secrets(head.bearer, options_.token)) return Problem{"token-needed", {}, {}};
    call.session = sessions_.bearer(now);
  } else {
    call.session = sessions_.find(head.session);
  }
  if (call.session != nullptr) call.session->seen = now;
  if (call.route->access == Access::kOpen) return std::nullopt;
  if (call.session == nullptr) return Problem{"token-needed", {}, {}};
  const bool is_enough = call.session->is_authenticated || call.route->access == Access::kSession;
  return is_enough ? std::nullopt : std::optional(Problem{"token-needed", {}, {}});
}

std::optional<Problem> Service::demand_csrf(const Call& call) const {
  if (call.head.is_safe() || call.session == nullptr || call.session->is_bearer) return std::nullopt;
  if (are_equal_secrets(call.head.csrf, call.session->csrf)) return std::nullopt;
  return Problem{"csrf-refused", {}, {}};
}

Task<Reply> Service::answer(Call& call) {
  if (call.route->handler != nullptr) co_return (this->*call.route->handler)(call);
  co_return co_await (this->*call.route->slow_handler)(call);
}

Task<bool> Service::wait_for(const SessionPtr& session, std::function<bool()> is_over, ServeLimits::Seconds most,
                             Peer& peer) {
  using namespace boost::asio::experimental::awaitable_operators;
  const Moment end = std::chrono::steady_clock::now() + std::chrono::duration_cast<Moment::duration>(most);
  Signal signal(executor_);
  const Listening listening(session, signal);
  while (!is_over() && std::chrono::steady_clock::now() < end) {
    const auto woken = co_await (signal.sleep(end - std::chrono::steady_clock::now()) || peer.gone());
    if (woken.index() == 1) co_return false;
  }
  co_return true;
}

Task<Reply> Service::elsewhere(std::function<Reply()> work, Language language) {
  const auto reply = std::make_shared<std::optional<Reply>>();
  const auto signal = std::make_shared<Signal>(executor_);
  const bool is_taken = desk_.queue().run([=, this, work = std::move(work)] {
    auto made = std::make_shared<Reply>(work());
    boost::asio::post(executor_, [=] {
      *reply = std::move(*made);
      signal->wake();
    });
  });
  if (!is_taken) co_return busy_reply(language);
  while (!reply->has_value()) co_await signal->sleep(std::chrono::hours(1));
  co_return std::move(**reply);
}

void Service::tick(Moment now) {
  sessions_.expire(now);
  for (const auto& [id, session] : sessions_.all()) {
    const std::vector<DocumentPtr> documents = session->documents;
    const bool is_abandoned =
        session->streams == 0 && session->waiters.empty() && now - session->seen > options_.limits.abandon;
    for (const DocumentPtr& document : documents) {
      if (is_abandoned) desk_.cancel(session, document);
      if (options_.limits.keep && now - document->arrived > *options_.limits.keep) desk_.remove(session, document);
    }
  }
  desk_.sweep();
}

void Service::stop() {
  is_stopping_ = true;
  desk_.cancel_waiting();
}

void Service::finish() {
  while (!sessions_.all().empty()) sessions_.end(SessionPtr(sessions_.all().begin()->second));
  desk_.finish();
}

namespace {

template <typename Predicate>
bool any_document(const Sessions& sessions, Predicate is_it) {
  for (const auto& [id, session] : sessions.all()) {
    const auto& documents = session->documents;
    if (std::any_of(documents.begin(), documents.end(), [&](const DocumentPtr& d) { return is_it(*d); })) return true;
  }
  return false;
}

}  // namespace

bool Service::is_working() const {
  return any_document(sessions_, [](const ServedDocument& document) { return document.is_working(); });
}

std::size_t Service::streams() const {
  std::size_t count = 0;
  for (const auto& [id, session] : sessions_.all()) count += session->streams;
  return count;
}

bool Service::is_fetched() const {
  return !any_document(sessions_, [](const ServedDocument& d) { return d.stage == Stage::kDone && !d.is_fetched; });
}

}  // namespace rasoat
