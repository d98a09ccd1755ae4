// Criteria as TOML: a file that a person corrects and passes back (pipelines/criteria_file.h reads it).
// Pure; the same criteria give the same bytes. The format is described in docs/criteria-file.md.
#pragma once

#include <string>

#include "parse/criteria.h"
#include "render/catalogue.h"

namespace rasoat {

// Comments are in the language asked for; keys and codes are English and stable.
std::string criteria_toml(const CriteriaSet& criteria, Language language);

}  // namespace rasoat
