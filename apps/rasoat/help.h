// Help texts in the catalogue's language, aligned by display width.
#pragma once

#include <CLI/CLI.hpp>
#include <memory>

#include "render/catalogue.h"

namespace rasoat {

std::shared_ptr<CLI::FormatterBase> make_formatter(Language language);

}  // namespace rasoat
