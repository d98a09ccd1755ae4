// Server: listens, and serves every connection on the thread that calls run(). No thread per client.
#pragma once

#include <memory>
#include <stop_token>
#include <string>
#include <tl/expected.hpp>
#include <vector>

#include "apps/serve/service.h"

namespace rasoat {

struct ListenAddress {
  std::string address = "127.0.0.1";  // numeric
  unsigned short port = 8080;         // 0: any that is free

  bool is_loopback() const;
};

// "127.0.0.1:8080", "[::1]:8080". Names are not looked up: nothing for them.
std::optional<ListenAddress> listen_address_from(const std::string& text);

class Server {
 public:
  // Listens from now on. `names`: further hosts it is reached under. The error is a sentence for the log.
  static tl::expected<std::unique_ptr<Server>, std::string> start(const ListenAddress& listen,
                                                                  const std::vector<std::string>& names,
                                                                  RangeReader reader, ServiceOptions options);
  ~Server();
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  unsigned short port() const;
  // Returns after `stop` was asked for: what runs is finished, what waits is cancelled, results are held for a moment.
  void run(const std::stop_token& stop);

 private:
  class Loop;
  explicit Server(std::unique_ptr<Loop> loop);
  std::unique_ptr<Loop> loop_;
};

}  // namespace rasoat
