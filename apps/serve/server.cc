#include "apps/serve/server.h"

#include <sys/resource.h>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <charconv>

#include "apps/serve/connection.h"

namespace rasoat {
namespace {

namespace net = boost::asio;
using net::ip::tcp;

constexpr std::chrono::milliseconds kTick{500};
constexpr std::chrono::milliseconds kStoppingTick{20};
constexpr std::chrono::milliseconds kFullPause{50};

// Each connection and each upload is a descriptor.
void allow_many_descriptors() {
  rlimit limit{};
  if (::getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
  limit.rlim_cur = limit.rlim_max;
  ::setrlimit(RLIMIT_NOFILE, &limit);
}

}  // namespace

bool ListenAddress::is_loopback() const {
  boost::system::error_code error;
  const auto parsed = net::ip::make_address(address, error);
  return !error && parsed.is_loopback();
}

std::optional<ListenAddress> listen_address_from(const std::string& text) {
  const std::size_t colon = text.rfind(':');
  if (colon == std::string::npos) return std::nullopt;
  ListenAddress listen;
  listen.address = text.substr(0, colon);
  if (listen.address.size() > 2 && listen.address.front() == '[' && listen.address.back() == ']')
    listen.address = listen.address.substr(1, listen.address.size() - 2);
  const char* end = text.data() + text.size();
  const auto [stopped, wrong] = std::from_chars(text.data() + colon + 1, end, listen.port);
  boost::system::error_code error;
  net::ip::make_address(listen.address, error);
  if (wrong != std::errc() || stopped != end || error) return std::nullopt;
  return listen;
}

class Server::Loop {
 public:
  Loop() : io_(std::make_unique<net::io_context>(1)), acceptor_(std::make_unique<tcp::acceptor>(*io_)) {}

  // Threads that still work for sessions bring their news to the context: they end first. Then the coroutines go with
  // the context, and last what those refer to.
  ~Loop() {
    if (service_ != nullptr) service_->finish();
    acceptor_.reset();
    io_.reset();
  }

  tl::expected<void, std::string> listen(const ListenAddress& listen) {
    boost::system::error_code error;
    const tcp::endpoint endpoint(net::ip::make_address(listen.address), listen.port);
    acceptor_->open(endpoint.protocol(), error);
    if (!error) acceptor_->set_option(net::socket_base::reuse_address(true), error);
    if (!error) acceptor_->bind(endpoint, error);
    if (!error) acceptor_->listen(net::socket_base::max_listen_connections, error);
    if (error) return tl::unexpected(error.message());
    port_ = acceptor_->local_endpoint().port();
    return {};
  }

  void begin(RangeReader reader, ServiceOptions options) {
    allow_many_descriptors();
    service_ = std::make_unique<Service>(io_->get_executor(), std::move(reader), std::move(options));
    net::co_spawn(*io_, accept(), net::detached);
    net::co_spawn(*io_, tick(), net::detached);
  }

  unsigned short port() const { return port_; }

  void run(const std::stop_token& stop) {
    const std::stop_callback on_stop(stop, [this] { net::post(*io_, [this] { begin_to_stop(); }); });
    io_->run();
    boost::system::error_code ignored;
    acceptor_->close(ignored);  // whoever comes now is told at once
  }

 private:
  Task<void> accept() {
    for (;;) {
      boost::system::error_code error;
      tcp::socket socket = co_await acceptor_->async_accept(net::redirect_error(net::use_awaitable, error));
      if (error == net::error::operation_aborted) co_return;
      while (connections_ >= service_->limits().connections) {
        lobby_.dismiss_longest();
        co_await sleep(kFullPause);
      }
      if (error) {  // no descriptor is left
        co_await sleep(kFullPause);
        continue;
      }
      boost::system::error_code ignored;
      socket.set_option(tcp::no_delay(true), ignored);
      ++connections_;
      net::co_spawn(*io_, serve_connection(std::move(socket), *service_, lobby_),
                    [this](const std::exception_ptr&) { --connections_; });
    }
  }

  Task<void> sleep(std::chrono::milliseconds time) {
    net::steady_timer timer(*io_, time);
    boost::system::error_code ignored;
    co_await timer.async_wait(net::redirect_error(net::use_awaitable, ignored));
  }

  Task<void> tick() {
    for (;;) {
      co_await sleep(is_stopping_ ? kStoppingTick : kTick);
      const Moment now = std::chrono::steady_clock::now();
      service_->tick(now);
      if (is_stopping_ && is_time_to_end(now)) io_->stop();
    }
  }

  void begin_to_stop() {
    is_stopping_ = true;
    stopped_at_ = std::chrono::steady_clock::now();
    service_->stop();
  }

  bool is_time_to_end(Moment now) {
    const ServeLimits& limits = service_->limits();
    if (service_->is_working()) idle_since_ = now;
    const Moment idle_since = std::max(stopped_at_, idle_since_);
    if (now - stopped_at_ > limits.stop) return true;
    const bool is_answering = connections_ > lobby_.size() + service_->streams();
    return !service_->is_working() && !is_answering && (service_->is_fetched() || now - idle_since > limits.linger);
  }

  std::unique_ptr<Service> service_;
  Lobby lobby_;
  std::unique_ptr<net::io_context> io_;
  std::unique_ptr<tcp::acceptor> acceptor_;
  unsigned short port_ = 0;
  std::size_t connections_ = 0;
  bool is_stopping_ = false;
  Moment stopped_at_{};
  Moment idle_since_{};
};

Server::Server(std::unique_ptr<Loop> loop) : loop_(std::move(loop)) {}
Server::~Server() = default;

tl::expected<std::unique_ptr<Server>, std::string> Server::start(const ListenAddress& listen,
                                                                 const std::vector<std::string>& names,
                                                                 RangeReader reader, ServiceOptions options) {
  auto loop = std::make_unique<Loop>();
  if (auto listening = loop->listen(listen); !listening) return tl::unexpected(listening.error());
  options.guard.hosts = hosts_of(listen.address, loop->port(), names);
  loop->begin(std::move(reader), std::move(options));
  return std::unique_ptr<Server>(new Server(std::move(loop)));
}

unsigned short Server::port() const { return loop_->port(); }
void Server::run(const std::stop_token& stop) { loop_->run(stop); }

}  // namespace rasoat
