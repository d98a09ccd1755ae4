// Reading: how documents are to be read, from what the command line says: recognition, password,
// trusted certificates. The password is never part of the command line, where others could see it.
#pragma once

#include <functional>
#include <stop_token>
#include <string>
#include <tl/expected.hpp>

#include "apps/rasoat/options.h"
#include "extract/document.h"

namespace rasoat {

// The error, after a complaint, is how the command ends: a file or folder that cannot be read, a
// trust folder without certificates or with more than kMaxTrustedBytes of them.
tl::expected<ReadOptions, ExitCode> demand_reading(const Options& options);

// Asks for the password of `path` without showing it, until `opens` says that the answer was right, three times at
// most. Asks nothing where there is no terminal to ask at; an empty answer or `stop` ends it, and so does Ctrl-D.
void ask_password(const std::string& path, Language language, const std::stop_token& stop,
                  const std::function<bool(const std::string&)>& opens);

}  // namespace rasoat
