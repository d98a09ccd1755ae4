// Which annotations belong to what the office wrote.
#pragma once

class Annot;  // Poppler's

namespace rasoat {

// Stamps, form fields, typed-on text and watermarks do; reviewers' notes, highlights, links and
// pop-ups do not.
bool is_written(const Annot* annotation);

}  // namespace rasoat
