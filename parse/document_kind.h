// Document kind: the kinds of administrative documents (Nghị định 30/2020/NĐ-CP, Điều 7, Phụ lục III)
// by name and abbreviation, told also from OCR readings that lost marks.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "parse/submission.h"

namespace rasoat {

struct KindLine {
  DocumentKind kind = DocumentKind::kUnknown;
  std::string name;     // "KẾ HOẠCH"; empty: the line names no kind
  std::size_t end = 0;  // byte offset in the line behind the name
  bool whole = false;   // nothing but the name stands on the line
};

// The kind that a line in capitals begins with: "KẾ HOẠCH", "BÁO CÁO TỔNG KẾT ...", "DỰ THẢO BÁO CÁO".
KindLine kind_of_line(std::string_view line);

// The kind that a document symbol names: "KH-UBND", "2022/BC-SNV" -> plan, report. kUnknown: none.
DocumentKind kind_of_symbol(std::string_view symbol);

}  // namespace rasoat
