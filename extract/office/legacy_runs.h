// Text of a draft that was typed in a legacy encoding (TCVN3, VNI) becomes Unicode. Private to this room.
#pragma once

#include "extract/office/draft.h"

namespace rasoat::office {

// One decision per font name, from all that is written in it; Draft::legacy_fonts names those decoded.
void decode_legacy_runs(Draft& draft);

}  // namespace rasoat::office
