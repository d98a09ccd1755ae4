// Which annotations belong to what the office wrote.
#pragma once

#include <string>

class Annot;  // Poppler's

namespace rasoat {

// Stamps, form fields, typed-on text and watermarks do; reviewers' notes, highlights, links and
// pop-ups do not.
bool is_written(const Annot* annotation);

// The name of the file that is pinned to the page, UTF-8; "" for every other annotation.
std::string attachment_of(Annot* annotation);

}  // namespace rasoat
