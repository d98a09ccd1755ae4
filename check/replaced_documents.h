// Replaced documents: legal documents often cited in administrative reform, each with the one that replaced it as a
// whole and where that is said. Only what a source at hand says stands here; what is not listed is not judged. An
// office may bring a register of its own.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parse/date.h"
#include "parse/symbols.h"

namespace rasoat {

struct ReplacedDocument {
  std::string symbol;        // "1149/QĐ-BNV"
  std::optional<Date> date;  // its own; a document of that symbol and another date is another document
  std::string by;            // what replaced it, as it is to be cited
  Date since;                // the day from which that is in force
  std::string source;        // where it is said
  bool operator==(const ReplacedDocument&) const = default;
};

const std::vector<ReplacedDocument>& known_replacements();

// What replaced the document cited: by `own`, the office's register, before what is known here. nullptr: on neither.
const ReplacedDocument* find_replaced(const Citation& cited, const std::vector<ReplacedDocument>& own = {});

}  // namespace rasoat
