// Small bodies: JSON objects of strings, read to the letter.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

#include "apps/serve/problem.h"

namespace rasoat {

// Every field of `fields` (name and most bytes) must be there and no other. The error is bad-request or bad-value.
tl::expected<std::map<std::string, std::string>, Problem> read_small_body(
    std::string_view body, const std::map<std::string, std::size_t>& fields);

}  // namespace rasoat
