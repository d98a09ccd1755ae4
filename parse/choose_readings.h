// Choosing among readings: a recogniser that read one figure in several ways leaves the choice to what is known of
// figures. Only what was read is ever chosen; what was not chosen stays beside it.
#pragma once

#include "extract/document.h"

namespace rasoat {

// The same document; on recognised pages only words with `others`, and figures that a share beside them bears out,
// may change:
// - "o88/1204" beside the reading "588/1204": the only reading that is a figure or a code is taken, as sure as it was;
// - "27/42 (64,29%)": where exactly one choice of counts and share agrees within the printed precision, it is taken,
//   is sure, and the readings that it refutes get the confidence 0;
// - "TCTP 551:": three digits behind TCTP can only be dotted in one way ("5.5.1:"); no digit is added, and what was read
//   stays beside it with the confidence 0.
// Pure.
Document choose_readings(Document document);

}  // namespace rasoat
