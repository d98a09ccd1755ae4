// Reading: how documents are to be read, from what the command line says: recognition, password,
// trusted certificates. The password is never part of the command line, where others could see it.
#pragma once

#include <optional>
#include <string>
#include <tl/expected.hpp>

#include "apps/rasoat/options.h"
#include "extract/document.h"

namespace rasoat {

// The error, after a complaint, is how the command ends: a file or folder that cannot be read, a
// trust folder without certificates or with more than kMaxTrustedBytes of them.
tl::expected<ReadOptions, ExitCode> demand_reading(const Options& options);

// Asks for the password of `path` without showing it. Nothing where there is no terminal to ask at,
// or where the answer is empty.
std::optional<std::string> ask_password(const std::string& path, Language language);

}  // namespace rasoat
