#include "parse/document_kind.h"

#include <re2/re2.h>

#include <algorithm>
#include <vector>

#include "extract/text/letters.h"
#include "extract/text/normalize.h"
#include "parse/scan.h"

namespace rasoat {
namespace {

struct KindName {
  const char* name;
  const char* abbreviation;
  DocumentKind kind;
};

// Longer names before the shorter ones that begin them.
constexpr KindName kKinds[] = {
    {"KẾ HOẠCH", "KH", DocumentKind::kPlan},         {"CHƯƠNG TRÌNH", "CTr", DocumentKind::kPlan},
    {"BÁO CÁO", "BC", DocumentKind::kReport},        {"PHỤ LỤC", "", DocumentKind::kAppendix},
    {"QUYẾT ĐỊNH", "QĐ", DocumentKind::kDecision},   {"NGHỊ QUYẾT", "NQ", DocumentKind::kOther},
    {"CHỈ THỊ", "CT", DocumentKind::kOther},         {"QUY CHẾ", "QC", DocumentKind::kOther},
    {"QUY ĐỊNH", "QyĐ", DocumentKind::kOther},       {"THÔNG CÁO", "TC", DocumentKind::kOther},
    {"THÔNG BÁO", "TB", DocumentKind::kOther},       {"THÔNG TƯ LIÊN TỊCH", "TTLT", DocumentKind::kOther},
    {"THÔNG TƯ", "TT", DocumentKind::kOther},        {"NGHỊ ĐỊNH", "NĐ", DocumentKind::kOther},
    {"HƯỚNG DẪN", "HD", DocumentKind::kOther},       {"PHƯƠNG ÁN", "PA", DocumentKind::kOther},
    {"ĐỀ ÁN", "ĐA", DocumentKind::kOther},           {"DỰ ÁN", "DA", DocumentKind::kOther},
    {"BIÊN BẢN", "BB", DocumentKind::kOther},        {"TỜ TRÌNH", "TTr", DocumentKind::kOther},
    {"HỢP ĐỒNG", "HĐ", DocumentKind::kOther},        {"CÔNG ĐIỆN", "CĐ", DocumentKind::kOther},
    {"CÔNG VĂN", "", DocumentKind::kOther},          {"BẢN GHI NHỚ", "BGN", DocumentKind::kOther},
    {"BẢN THỎA THUẬN", "BTT", DocumentKind::kOther}, {"GIẤY ỦY QUYỀN", "GUQ", DocumentKind::kOther},
    {"GIẤY MỜI", "GM", DocumentKind::kOther},        {"GIẤY GIỚI THIỆU", "GGT", DocumentKind::kOther},
    {"GIẤY NGHỈ PHÉP", "GNP", DocumentKind::kOther}, {"PHIẾU GỬI", "PG", DocumentKind::kOther},
    {"PHIẾU CHUYỂN", "PC", DocumentKind::kOther},    {"PHIẾU BÁO", "PB", DocumentKind::kOther},
    {"PHIẾU THẨM ĐỊNH", "", DocumentKind::kOther},   {"LUẬT", "", DocumentKind::kOther},
    {"PHÁP LỆNH", "", DocumentKind::kOther},
};

// Letters of the line without marks, in capitals; offsets[i] is the byte in the line behind letter i.
struct Plain {
  std::u32string letters;
  std::vector<std::size_t> ends;
};

Plain plain_of(std::string_view line) {
  Plain plain;
  std::size_t byte = 0;
  for (const char32_t code : to_codes(line)) {
    byte += to_utf8(std::u32string(1, code)).size();
    plain.letters += upper_of(without_marks(lower_of(code)));
    plain.ends.push_back(byte);
  }
  return plain;
}

// The name's letters at the beginning of the line, blanks free ("K Ế HOẠCH"). 0: not there.
std::size_t match_name(const Plain& line, std::size_t from, const std::u32string& name) {
  std::size_t at = from;
  for (const char32_t letter : name) {
    if (letter == U' ') continue;
    while (at > from && at < line.letters.size() && line.letters[at] == U' ') ++at;
    if (at >= line.letters.size() || line.letters[at] != letter) return 0;
    ++at;
  }
  const bool word_ends = at >= line.letters.size() || !((line.letters[at] >= U'A' && line.letters[at] <= U'Z'));
  return word_ends ? at : 0;
}

// "DỰ THẢO", brackets and stars before the name.
std::size_t skip_prefix(const Plain& line) {
  std::size_t at = 0;
  const auto skip_marks = [&] {
    while (at < line.letters.size() &&
           std::u32string_view(U" *(\"“.,:;'_-").find(line.letters[at]) != std::u32string_view::npos)
      ++at;
  };
  skip_marks();
  if (const std::size_t draft = match_name(line, at, U"DU THAO")) at = draft;
  skip_marks();
  return at;
}

// At most one letter misread, added or lost.
bool differs_by_one(const std::u32string& a, const std::u32string& b) {
  const std::u32string& longer = a.size() >= b.size() ? a : b;
  const std::u32string& shorter = a.size() >= b.size() ? b : a;
  if (longer.size() - shorter.size() > 1) return false;
  std::size_t same = 0;
  while (same < shorter.size() && longer[same] == shorter[same]) ++same;
  const std::size_t skip = longer.size() == shorter.size() ? 1 : 0;
  return longer.substr(std::min(same + 1, longer.size())) == shorter.substr(std::min(same + skip, shorter.size()));
}

std::u32string letters_of(const Plain& line, std::size_t from) {
  std::u32string letters;
  for (std::size_t i = from; i < line.letters.size(); ++i) {
    if (line.letters[i] >= U'A' && line.letters[i] <= U'Z') letters += line.letters[i];
  }
  return letters;
}

constexpr std::size_t kLeastFuzzy = 6;  // letters of a name that may be misread

std::u32string plain_name(const char* name) { return plain_of(name).letters; }

}  // namespace

namespace {

// "KÉẺ HOẠCH": a line in capitals that is one letter away from a name.
KindLine misread_kind(std::string_view line, const std::u32string& letters, const std::vector<std::u32string>& names) {
  if (letters.size() + 1 < kLeastFuzzy || !is_upper(line)) return {};
  for (std::size_t i = 0; i < std::size(kKinds); ++i) {
    std::u32string name = names[i];
    std::erase(name, U' ');
    if (name.size() >= kLeastFuzzy && differs_by_one(letters, name))
      return {kKinds[i].kind, kKinds[i].name, line.size(), true};
  }
  return {};
}

}  // namespace

KindLine kind_of_line(std::string_view line) {
  static const auto* kNames = [] {
    auto* names = new std::vector<std::u32string>();
    for (const KindName& kind : kKinds) names->push_back(plain_name(kind.name));
    return names;
  }();
  const Plain plain = plain_of(line);
  const std::size_t from = skip_prefix(plain);
  for (std::size_t i = 0; i < std::size(kKinds); ++i) {
    const std::size_t end = match_name(plain, from, (*kNames)[i]);
    if (end == 0) continue;
    const std::size_t name_end = plain.ends[end - 1];
    const std::size_t name_begin = from == 0 ? 0 : plain.ends[from - 1];
    if (!is_upper(line.substr(name_begin, name_end - name_begin))) return {};
    const bool whole =
        std::all_of(plain.letters.begin() + static_cast<std::ptrdiff_t>(end), plain.letters.end(),
                    [](char32_t c) { return c < U'0' || (c > U'9' && c < U'A') || (c > U'Z' && c < 0x80); });
    return {kKinds[i].kind, kKinds[i].name, name_end, whole};
  }
  return misread_kind(line, letters_of(plain, from), *kNames);
}

DocumentKind kind_of_symbol(std::string_view symbol) {
  static const RE2 kGroup(R"(^(?:\d{4}/)?([\pL]+)\s*-)");
  std::string group;
  if (!RE2::PartialMatch(piece(symbol), kGroup, &group)) return DocumentKind::kUnknown;
  for (const KindName& kind : kKinds) {
    if (*kind.abbreviation != '\0' && bare_key(group) == bare_key(kind.abbreviation)) return kind.kind;
  }
  return DocumentKind::kUnknown;
}

}  // namespace rasoat
