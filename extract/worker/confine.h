// Confinement of a warm worker: what a document that takes it over could still do.
#pragma once

#include <string>
#include <tl/expected.hpp>
#include <vector>

#include "extract/wire/launch.h"

namespace rasoat::worker {

// To be called after give_up_rights() and warm-up, once, before the first document.
// Gives the level reached, as it is reported: "seccomp+landlock", "seccomp", "landlock" or
// "basic" (what give_up_rights() did). kStrict fails with what is lacking unless it is the first.
tl::expected<std::string, std::string> confine(wire::Isolation isolation, const std::vector<std::string>& readable);

}  // namespace rasoat::worker
