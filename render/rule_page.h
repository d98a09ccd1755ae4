// The page of a rule in docs/rules: the same entry that `rasoat explain` shows, as Markdown, Vietnamese
// first and English below.
#pragma once

#include <string>

#include "check/rules.h"

namespace rasoat {

std::string rule_page(const Rule& rule);
// docs/rules/README.md: every rule by group, with a link to its page.
std::string rule_index();

}  // namespace rasoat
