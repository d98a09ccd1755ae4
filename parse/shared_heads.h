// Shared heads: "Hài lòng về A đạt 88%; về B đạt 90%": what a list in one sentence names once and means every time.
#pragma once

#include <optional>
#include <string_view>

#include "parse/passage.h"

namespace rasoat {

// How many bytes of `first` a part that follows it takes over as its beginning: `part` opens with "về" or "đối với"
// (bare, without comma), and so does what `first` tells behind its head. 0: it takes none. A head holds no figure.
std::size_t head_for(std::string_view first, std::string_view part);

// Completes the parts of one paragraph, given in turn. Only a part behind a semicolon takes a head.
class HeadLender {
 public:
  Passage complete(Passage part);

 private:
  std::optional<Passage> first_;  // of the open series
};

}  // namespace rasoat
