// Connection: one client's socket, from the first byte to the last, as a coroutine. Every wait has its deadline.
#pragma once

#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <list>

#include "apps/serve/service.h"

namespace rasoat {

// Connections that wait for a request, the longest waiting first: those go when there are too many.
class Lobby {
 public:
  using Place = std::list<boost::beast::tcp_stream*>::iterator;
  Place enter(boost::beast::tcp_stream& stream) { return waiting_.insert(waiting_.end(), &stream); }
  void leave(Place place) { waiting_.erase(place); }
  // False when nobody waits.
  bool dismiss_longest();
  std::size_t size() const { return waiting_.size(); }

 private:
  std::list<boost::beast::tcp_stream*> waiting_;
};

// Serves until the client goes, breaks the protocol or is too slow. Never throws.
Task<void> serve_connection(boost::asio::ip::tcp::socket socket, Service& service, Lobby& lobby);

}  // namespace rasoat
