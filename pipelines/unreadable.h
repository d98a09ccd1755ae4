// The review of a document that was not read: every document has its line, that one too.
#pragma once

#include <string>

#include "check/review.h"

namespace rasoat {

// `sha256` is "" where not even the bytes could be had.
Review review_of_error(std::string path, std::string sha256, ReadError error);

// What our own code stumbled over, as that document's error.
ReadError internal_error(const char* what);

}  // namespace rasoat
