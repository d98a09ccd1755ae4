// Replaced documents: legal documents often cited in administrative reform, each with the one that
// replaced it as a whole. A short list by design: only what the replacing document says of itself in its
// last articles ("thay thế Nghị định số ..."). What is not listed is not judged.
#pragma once

#include <array>
#include <string_view>

#include "parse/date.h"

namespace rasoat {

struct ReplacedDocument {
  std::string_view symbol;
  std::string_view by;
  Date since;  // the day from which the replacing document is in force
};

inline constexpr std::array kReplacedDocuments = {
    ReplacedDocument{"110/2004/NĐ-CP", "Nghị định số 30/2020/NĐ-CP ngày 05/3/2020", {2020, 3, 5}},
    ReplacedDocument{"09/2010/NĐ-CP", "Nghị định số 30/2020/NĐ-CP ngày 05/3/2020", {2020, 3, 5}},
    ReplacedDocument{"56/2015/NĐ-CP", "Nghị định số 90/2020/NĐ-CP ngày 13/8/2020", {2020, 8, 20}},
    ReplacedDocument{"34/2011/NĐ-CP", "Nghị định số 112/2020/NĐ-CP ngày 18/9/2020", {2020, 9, 20}},
    ReplacedDocument{"29/2012/NĐ-CP", "Nghị định số 115/2020/NĐ-CP ngày 25/9/2020", {2020, 9, 29}},
    ReplacedDocument{"24/2010/NĐ-CP", "Nghị định số 138/2020/NĐ-CP ngày 27/11/2020", {2020, 12, 1}},
    ReplacedDocument{"43/2011/NĐ-CP", "Nghị định số 42/2022/NĐ-CP ngày 24/6/2022", {2022, 8, 15}},
    ReplacedDocument{"1149/QĐ-BNV", "Quyết định số 876/QĐ-BNV ngày 10/11/2022", {2022, 11, 10}},
};

// nullptr: not on the list.
constexpr const ReplacedDocument* find_replaced(std::string_view symbol) {
  for (const ReplacedDocument& document : kReplacedDocuments) {
    if (document.symbol == symbol) return &document;
  }
  return nullptr;
}

}  // namespace rasoat
