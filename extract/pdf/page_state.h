// PageState: what a page shows, reduced to digests, so that two revisions of a file can be told
// apart without drawing them. Numbers of objects, their order in the file and what is not seen on
// the page (metadata, links, readers' notes, signature fields) do not count.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "extract/pdf/pdf_file.h"

namespace rasoat {

struct PageState {
  std::string content;                           // drawing commands, size, written annotations
  std::map<std::string, std::string> resources;  // "Font/F1" -> digest of all that it leads to
  bool operator==(const PageState&) const = default;
};

// One entry per page; nothing for a file whose structure passes what an honest one needs.
std::optional<std::vector<PageState>> page_states(const PdfFile& file);

// A later revision may bring fonts and pictures along that the page does not use yet; what the
// earlier one used has to be the same.
bool shows_the_same(const PageState& earlier, const PageState& later);

}  // namespace rasoat
