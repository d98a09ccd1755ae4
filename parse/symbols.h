// Symbols: criteria codes, document symbols and dates in running text. RE2 sets over NFC text;
// boundaries are spelled with \pL and \pN because RE2's \b knows ASCII only.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parse/criteria.h"
#include "parse/date.h"

namespace rasoat {

// A code is field.criterion[.sub[.point]] beside TC, TCTP or tiêu chí, never a date or a section.
// "TCTP 3.2.5", "TC 1.1", "TCTP3.2.5", "tiêu chí thành phần 3.2.5", "(TCTP 1.3.1)"; a list
// "TCTP 1.3.1; 1.3.2" gives two, a range "TCTP 3.2.1 đến 3.2.4" gives its ends with range = true
// on the second. A bare "3.1.1" is a code only in a code column: see code_of_cell.
struct CodeMention {
  CriterionKind kind = CriterionKind::kNone;
  std::string code;    // "3.2.5"
  bool range = false;  // this one ends a range that the mention before it begins
  std::size_t begin = 0;
  std::size_t end = 0;
};
std::vector<CodeMention> find_codes(std::string_view text);
// The code that a cell of a code column holds ("3.1.1", "1.3.1.", "TCTP 3.1.1"), "" if none.
CodeMention code_of_cell(std::string_view text);

// "Quyết định số 25/2020/QĐ-UBND ngày 15/10/2020": one document cited, with the date that follows.
// A blank number ("Kế hoạch số /KH-BQLKKT") gives number "" and symbol "/KH-BQLKKT": no proof.
struct Citation {
  std::string kind;    // "Quyết định", "" when only the symbol stands there
  std::string number;  // "25"
  std::string year;    // "2020" inside the symbol, "" otherwise
  std::string symbol;  // "25/2020/QĐ-UBND" canonical: no stray blanks
  std::string raw;
  std::optional<Date> date;
  std::size_t begin = 0;
  std::size_t end = 0;
};
std::vector<Citation> find_citations(std::string_view text);

// Dates "ngày 05 tháng 01 năm 2020", "15/10/2020", "5.6.2020", "20-11-2019"; partial ones have no
// year ("trước ngày 20/11") or no day ("tháng 9 năm 2022", "9/2022").
struct DateMention {
  std::optional<std::int32_t> day;
  std::optional<std::int32_t> month;
  std::optional<std::int32_t> year;
  std::size_t begin = 0;
  std::size_t end = 0;
  std::optional<Date> full() const;
};
std::vector<DateMention> find_dates(std::string_view text);

}  // namespace rasoat
