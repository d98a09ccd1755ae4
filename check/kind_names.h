// Kind names: the kinds of administrative documents with their abbreviations, and the few legal ones that
// are cited everywhere. Source: Nghị định 30/2020/NĐ-CP, Điều 7 and Phụ lục III, Mục I.
#pragma once

#include <string>
#include <string_view>

namespace rasoat {

// "KẾ HOẠCH" or "Kế hoạch" -> "KH"; "" for a kind without one (công văn, luật) or unknown.
std::string abbreviation_of_kind(std::string_view kind);

// The abbreviation of some kind: "QĐ", "TTr". Case counts.
bool is_kind_abbreviation(std::string_view group);

// `group` begins with the abbreviation, case aside: "BCTĐ" with "BC", "TTR" with "TTr".
bool begins_alike(std::string_view group, std::string_view abbreviation);

}  // namespace rasoat
