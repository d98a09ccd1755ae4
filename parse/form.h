// Form: how a document is set, as facts for the rules on form: paper, margins, type, page numbers, the
// references under its appendices, the documents that it cites. Measured on pages with a text layer
// only: what a scanner made of a page says nothing of it. Lengths are points.
// Source of what is looked at: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "parse/passage.h"
#include "parse/symbols.h"

namespace rasoat {

// A family of type by the share of letters set in it, 0..1; where: the first word in it.
struct FontShare {
  std::string family;  // as the file names it, without style: "TimesNewRoman"
  double share = 0;
  Provenance where;
};

// Most letters of the prose have this size.
struct BodyType {
  double size = 0;
  Provenance where;  // the first line of that size
};

// The distances of the justified prose from the edges of portrait pages: the usual ones at the sides,
// the least ones above and below.
struct Margins {
  double left = 0;
  double right = 0;
  double top = 0;
  double bottom = 0;
  Provenance where;  // the text area of the page that has most lines
};

enum class NumberPlace : std::uint8_t { kNone, kTop, kBottom };
struct PageNumber {
  std::int32_t page = 0;
  NumberPlace place = NumberPlace::kNone;
  bool may_hide = false;  // the first page, of the document or of an appendix, or one laid sideways
  Provenance where;       // the number, or the margin in which it is not
};

enum class ComponentKind : std::uint8_t {
  kMotto,
  kDevice,
  kParentAgency,
  kAgency,
  kNumber,
  kDate,
  kKind,
  kTitle,
  kSignerTitle,
  kSignerName
};

// A component of the form and the type that most of its letters are set in.
struct Component {
  ComponentKind kind = ComponentKind::kMotto;
  double size = 0;
  bool bold = false;
  bool italic = false;
  Provenance where;
};

// "(Kèm theo Kế hoạch số 45/KH-UBND ngày 26/9/2022 của ...)" under the title of an appendix.
struct AppendixReference {
  std::string number;                            // "45", "" when blank
  std::string symbol;                            // "KH-UBND"
  std::optional<std::int32_t> day, month, year;  // those that are given
  Provenance where;
};

// A document that is cited, where it is cited. In reading order.
struct CitedDocument {
  Citation citation;
  std::string code;  // of the criterion in whose row it stands, "" elsewhere
  bool in_table = false;
  bool as_basis = false;    // its paragraph begins with "Căn cứ", "Thực hiện", "Thi hành", "Theo"
  bool ended = false;       // its force is what the sentence speaks of: "thay thế", "bãi bỏ", "hết hiệu lực"
  bool says_number = true;  // "số" stands before the number
  std::string issuer;       // "Chính phủ" of "của Chính phủ", "" when nobody is named
  bool titled = false;      // words follow (or for laws precede) that say what it is about
  Provenance where;
};

struct FormFacts {
  bool measured = false;  // a PDF of which some page has a text layer; the layout facts below are then of those pages
  std::vector<FontShare> fonts;          // by share, largest first
  std::optional<BodyType> body;          // nullopt: too little prose
  std::optional<Margins> margins;        // nullopt: no justified prose
  std::vector<PageNumber> page_numbers;  // of each page with a text layer
  std::vector<Component> components;
  std::vector<AppendixReference> references;
  std::vector<CitedDocument> cited;  // of all pages, OCR included
};

const char* name_of(ComponentKind kind);  // "motto", "device", "parent", "agency", "number", ...

}  // namespace rasoat
