// Guard: whether a request may come in at all. A page of another site can make a browser send requests here; it can
// neither choose their Host and Origin nor read the CSRF token. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "apps/serve/head.h"

namespace rasoat {

// Names under which this server is reached: "localhost:8080". Lower case.
struct GuardOptions {
  std::vector<std::string> hosts;
};

// The hosts of a server at `address`:`port`: itself, on loopback its other names, and `names`, which stand for any
// port (a proxy's). IPv6 addresses in brackets.
std::vector<std::string> hosts_of(const std::string& address, unsigned short port,
                                  const std::vector<std::string>& names);

// host-refused or origin-refused; nothing: come in.
std::optional<Problem> refusal_of(const Head& head, const GuardOptions& options);

// Takes as long whatever the two have in common.
bool are_equal_secrets(std::string_view a, std::string_view b);

}  // namespace rasoat
