// Bodies of requests, read piece by piece while their limits are held.
#pragma once

#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/buffer_body.hpp>
#include <boost/beast/http/parser.hpp>
#include <optional>

#include "apps/serve/service.h"

namespace rasoat {

using Parser = boost::beast::http::request_parser<boost::beast::http::buffer_body>;

// The rest of the request whose head `parser` has read, into call.body or call.upload. A problem is what to answer
// instead; the connection cannot go on then. Throws boost::system::system_error when the client is gone or breaks the
// protocol.
Task<std::optional<Problem>> read_body(boost::beast::tcp_stream& stream, boost::beast::flat_buffer& buffer,
                                       Parser& parser, Call& call, const ServeLimits& limits);

}  // namespace rasoat
