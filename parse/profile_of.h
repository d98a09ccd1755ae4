// Profiles of documents, and sketches of their text. Pure.
#pragma once

#include <string_view>

#include "extract/document.h"
#include "parse/profile.h"

namespace rasoat {

// `document` is what `submission` was parsed from.
Profile profile_of(const Submission& submission, const Document& document);

// Of the text as people compare it (extract/text/normalize.h: compare_key), whatever its line breaks.
Sketch sketch_of(std::string_view text);

// The level of a unit by the words of its name: "sở" a department, "huyện" a district. "" where none tells.
std::string level_of_unit(std::string_view name);

}  // namespace rasoat
