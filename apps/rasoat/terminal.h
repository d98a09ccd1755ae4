// The terminal and the two output streams.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

#include "apps/rasoat/exit_code.h"
#include "apps/rasoat/options.h"
#include "render/text.h"

namespace rasoat {

// Language, colours and width for text that goes where `options` says.
TextOptions text_options(const Options& options);

// Writes `text` to options.output (replacing it as a whole) or to standard output. kClean, or
// kUsage after an error sentence where the file cannot be written.
ExitCode deliver(const std::string& text, const Options& options);

// The same, or the complaint that the output could not be made: its error is a sentence for the log.
ExitCode deliver_if(const tl::expected<std::string, std::string>& text, const Options& options);

// "rasoat: ..." on standard error.
void complain(std::string_view key, const Arguments& args, Language language);
void complain_sentence(const std::string& sentence, Language language);

// As it is, on standard error.
void print_on_stderr(const std::string& text);

// Whether standard error is a terminal: progress is shown only there.
bool has_terminal();

}  // namespace rasoat
