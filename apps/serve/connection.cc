#include "apps/serve/connection.h"

#include <sys/socket.h>

#include <array>
#include <boost/asio/experimental/awaitable_operators.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/http/read.hpp>
#include <ctime>

#include "apps/serve/body.h"
#include "apps/serve/signal.h"

namespace rasoat {
namespace {

namespace net = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using net::ip::tcp;

constexpr std::uint32_t kMaxHead = 16 << 10;
constexpr std::size_t kBuffer = std::size_t{128} << 10;
constexpr std::size_t kPiece = std::size_t{64} << 10;
constexpr ServeLimits::Seconds kEventsApart{0.1};
constexpr ServeLimits::Seconds kForever{1e8};

std::chrono::steady_clock::duration ticks(ServeLimits::Seconds seconds) {
  return std::chrono::duration_cast<std::chrono::steady_clock::duration>(seconds);
}

Task<void> pause(ServeLimits::Seconds time) {
  net::steady_timer timer(co_await net::this_coro::executor, ticks(time));
  boost::system::error_code ignored;
  co_await timer.async_wait(net::redirect_error(net::use_awaitable, ignored));
}

Reply reply_to_broken_head(const beast::error_code& error) {
  Problem problem{"bad-request", {{"what", "HTTP"}}, {}};
  if (error == http::error::header_limit || error == http::error::buffer_overflow)
    problem = {"headers-too-large", {}, {}};
  if (error == http::error::bad_version) problem = {"version-not-supported", {}, {}};
  return problem_reply(problem, Language::kVietnamese);
}

class SocketPeer : public Peer {
 public:
  explicit SocketPeer(tcp::socket& socket) : socket_(socket) {}

  Task<void> gone() override {
    boost::system::error_code error;
    co_await socket_.async_wait(tcp::socket::wait_read, net::redirect_error(net::use_awaitable, error));
    if (error) co_return;
    char next = 0;
    if (::recv(socket_.native_handle(), &next, 1, MSG_PEEK | MSG_DONTWAIT) <= 0) co_return;
    co_await pause(kForever);  // its next request is here already: it waits for its answers
  }

 private:
  tcp::socket& socket_;
};

// While it lives, its session has an event stream and is not abandoned.
class StreamPlace {
 public:
  explicit StreamPlace(const SessionPtr& session) : session_(session) { ++session_->streams; }
  ~StreamPlace() {
    --session_->streams;
    session_->seen = std::chrono::steady_clock::now();
  }
  StreamPlace(const StreamPlace&) = delete;
  StreamPlace& operator=(const StreamPlace&) = delete;

 private:
  const SessionPtr session_;
};

class Connection {
 public:
  Connection(tcp::socket socket, Service& service, Lobby& lobby)
      : stream_(std::move(socket)), service_(service), limits_(service.limits()), lobby_(lobby) {}

  Task<void> serve() {
    bool is_first = true;
    while (co_await serve_one(is_first ? limits_.head : limits_.idle)) is_first = false;
    beast::error_code ignored;
    stream_.socket().shutdown(tcp::socket::shutdown_both, ignored);
  }

 private:
  // False when the connection is to end.
  Task<bool> serve_one(ServeLimits::Seconds patience) {
    Parser parser;
    parser.header_limit(kMaxHead);
    parser.body_limit(boost::none);  // read_body() holds the limits
    const beast::error_code error = co_await read_head_of(parser, patience);
    if (error) {
      co_await refuse_head(error);
      co_return false;
    }
    auto head = read_head(parser.get().base());
    if (!head) {
      const Reply reply = problem_reply(head.error(), Language::kVietnamese);
      co_await refuse(reply, true);
      co_return false;
    }
    const bool keeps_alive = head->keeps_alive;
    is_head_request_ = head->method == Method::kHead;
    const bool has_body = head->has_body && !head->expects_continue;
    auto call = service_.admit(std::move(*head));
    if (!call && has_body) {
      co_await refuse(call.error(), true);
      co_return false;
    }
    if (!call) {
      const bool is_written = co_await write(call.error(), !keeps_alive);
      co_return is_written&& keeps_alive;
    }
    co_return co_await answer(*call, parser, keeps_alive);
  }

  Task<bool> answer(Call& call, Parser& parser, bool keeps_alive) {
    std::shared_ptr<void> upload;
    if (call.route->body == BodyKind::kUpload) {
      auto begun = service_.begin_upload(call);
      if (!begun) {
        co_await refuse(begun.error(), true);
        co_return false;
      }
      upload = *begun;
    }
    const std::optional<Problem> problem = co_await read_body(stream_, buffer_, parser, call, limits_);
    if (problem) {
      const Reply reply = problem_reply(*problem, call.head.language);
      co_await refuse(reply, problem->code != "too-slow");
      co_return false;
    }
    upload.reset();
    stream_.expires_never();
    SocketPeer peer(stream_.socket());
    call.peer = &peer;
    const Reply reply = co_await service_.answer(call);
    if (const auto* events = std::get_if<EventStream>(&reply.body)) {
      const bool is_begun = co_await write(reply, true);
      if (is_begun) co_await stream_events(events->session, call.head.language);
      co_return false;
    }
    const bool is_written = co_await write(reply, !keeps_alive);
    co_return is_written&& keeps_alive;
  }

  Task<beast::error_code> read_head_of(Parser& parser, ServeLimits::Seconds patience) {
    const Lobby::Place place = lobby_.enter(stream_);
    beast::error_code error;
    stream_.expires_after(ticks(patience));
    co_await http::async_read_header(stream_, buffer_, parser, net::redirect_error(net::use_awaitable, error));
    lobby_.leave(place);
    co_return error;
  }

  Task<void> refuse_head(beast::error_code error) {
    const bool is_of_http = error.category() == beast::error_code(http::error::bad_method).category();
    if (!is_of_http || error == http::error::end_of_stream || error == http::error::partial_message) co_return;
    const Reply reply = reply_to_broken_head(error);
    co_await refuse(reply, true);
  }

  // The reply, and the end. What the client still sends is thrown away for a while, or it would never see the reply.
  Task<void> refuse(const Reply& reply, bool drains) {
    const bool is_written = co_await write(reply, true);
    if (!is_written) co_return;
    beast::error_code error;
    stream_.socket().shutdown(tcp::socket::shutdown_send, error);
    std::array<char, 16 << 10> scrap{};
    stream_.expires_after(ticks(limits_.drain));
    while (drains && !error)
      co_await stream_.async_read_some(net::buffer(scrap), net::redirect_error(net::use_awaitable, error));
  }

  // False when the client does not take it.
  Task<bool> write(const Reply& reply, bool closes) {
    const auto* file = std::get_if<FilePart>(&reply.body);
    std::string_view text;
    if (const auto* owned = std::get_if<std::string>(&reply.body)) text = *owned;
    if (const auto* borrowed = std::get_if<std::string_view>(&reply.body)) text = *borrowed;
    std::optional<std::uint64_t> length = file != nullptr ? file->length : text.size();
    if (std::holds_alternative<EventStream>(reply.body)) length.reset();
    std::string head = head_text(reply, length, closes, std::time(nullptr));
    if (!is_head_request_ && text.size() <= kPiece) {  // one packet for what is small
      head.append(text);
      text = {};
    }
    if (!co_await write_piece(head)) co_return false;
    if (is_head_request_) co_return true;
    if (file != nullptr) co_return co_await write_file(*file);
    co_return co_await write_text(text);
  }

  Task<bool> write_piece(std::string_view piece) {
    beast::error_code error;
    stream_.expires_after(ticks(limits_.write));
    co_await net::async_write(stream_, net::buffer(piece), net::redirect_error(net::use_awaitable, error));
    co_return !error;
  }

  Task<bool> write_text(std::string_view text) {
    while (!text.empty()) {
      const std::string_view piece = text.substr(0, kPiece);
      if (!co_await write_piece(piece)) co_return false;
      text.remove_prefix(piece.size());
    }
    co_return true;
  }

  Task<bool> write_file(const FilePart& part) {
    for (std::uint64_t sent = 0; sent < part.length;) {
      const std::uint64_t most = std::min<std::uint64_t>(kPiece, part.length - sent);
      const std::string piece = part.file->read(part.offset + sent, static_cast<std::size_t>(most));
      if (piece.empty() || !co_await write_piece(piece)) co_return false;
      sent += piece.size();
    }
    co_return true;
  }

  Task<void> stream_events(const SessionPtr& session, Language language) {
    using namespace net::experimental::awaitable_operators;
    Signal signal(co_await net::this_coro::executor);
    const Listening listening(session, signal);
    const StreamPlace place(session);
    SocketPeer peer(stream_.socket());
    std::uint64_t sent = 0;
    while (!session->is_ended) {
      // GCC 12 destroys the temporary of a conditional inside co_await twice: the text gets a name first.
      std::string text = events_since(*session, sent, language);
      if (text.empty()) text = ":\n\n";
      if (!co_await write_piece(text)) co_return;
      stream_.expires_never();
      co_await pause(kEventsApart);
      if (session->version != sent) continue;
      const auto woken = co_await (signal.sleep(limits_.events_pause) || peer.gone());
      if (woken.index() == 1) co_return;
    }
  }

  beast::tcp_stream stream_;
  beast::flat_buffer buffer_{kBuffer};
  Service& service_;
  const ServeLimits& limits_;
  Lobby& lobby_;
  bool is_head_request_ = false;
};

}  // namespace

bool Lobby::dismiss_longest() {
  if (waiting_.empty()) return false;
  boost::beast::error_code ignored;
  waiting_.front()->socket().shutdown(tcp::socket::shutdown_both, ignored);
  waiting_.splice(waiting_.end(), waiting_, waiting_.begin());
  return true;
}

Task<void> serve_connection(tcp::socket socket, Service& service, Lobby& lobby) {
  try {
    Connection connection(std::move(socket), service, lobby);
    co_await connection.serve();
  } catch (const std::exception&) {
    // The client is gone, or broke the protocol in the middle of a body: nobody is left to tell.
  }
}

}  // namespace rasoat
