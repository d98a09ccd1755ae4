// The folder that a command works through.
#pragma once

#include <string>
#include <tl/expected.hpp>

#include "apps/rasoat/exit_code.h"
#include "apps/rasoat/options.h"
#include "pipelines/files.h"

namespace rasoat {

// The documents below options.inputs.front(), without what lies in `out_folder` ("": none); there may be
// none. The error, after a complaint, is how the command ends: it is no folder, or cannot be opened.
tl::expected<Tree, ExitCode> list_documents(const Options& options, const std::string& out_folder);

// The same, where a folder without documents is an error too.
tl::expected<Tree, ExitCode> demand_documents(const Options& options, const std::string& out_folder);

}  // namespace rasoat
