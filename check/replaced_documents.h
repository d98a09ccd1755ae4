// Replaced documents: legal documents often cited in administrative reform, each with the one that replaced it as a
// whole and where that is said. Only what a source at hand says stands here; what is not listed is not judged.
#pragma once

#include <array>
#include <string_view>

#include "parse/date.h"

namespace rasoat {

struct ReplacedDocument {
  std::string_view symbol;
  std::string_view by;
  Date since;  // the day from which the replacing document is in force
  std::string_view source;
};

inline constexpr std::array kReplacedDocuments = {
    ReplacedDocument{
        "1149/QĐ-BNV",
        "Quyết định số 876/QĐ-BNV ngày 10/11/2022",
        {2022, 11, 10},
        "Quyết định số 876/QĐ-BNV, bộ tiêu chí Chỉ số cải cách hành chính: thay bộ tiêu chí ngày 30/12/2020"},
};

// nullptr: not on the list.
constexpr const ReplacedDocument* find_replaced(std::string_view symbol) {
  for (const ReplacedDocument& document : kReplacedDocuments) {
    if (document.symbol == symbol) return &document;
  }
  return nullptr;
}

}  // namespace rasoat
