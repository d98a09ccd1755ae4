#include "parse/letterhead.h"

#include <re2/re2.h>

#include <algorithm>
#include <string>

#include "extract/text/normalize.h"
#include "parse/document_kind.h"
#include "parse/header_lines.h"
#include "parse/line_text.h"
#include "parse/scan.h"

namespace rasoat {
namespace {

bool matches(const std::string& key, const RE2& expression) { return RE2::PartialMatch(key, expression); }

bool is_device(const std::string& key) {  // Tiêu ngữ
  static const RE2 kDevice(R"(^d?oc lap.*(tu do|hanh phuc)|tu do.*hanh phuc)");
  return matches(key, kDevice);
}

bool is_mark(const std::string& key) {
  static const RE2 kMark(
      R"(^(du thao|mat|toi mat|tuyet mat|khan|thuong khan|hoa toc|van ban|ban sao|sao y)( lan \d+)?$)");
  return matches(key, kMark);
}

// Names that begin an agency of their own; another beginning goes on with the line above.
bool begins_agency(const std::string& key) {
  static const RE2 kNoun(
      R"(^(ubnd|uy ban|hdnd|hoi dong|bo|so|ban|phong|chi cuc|cuc|tong cuc|vu|vien|trung tam|van phong|benh vien|truong|cong t[iy]|tong cong t[iy]|hoi|lien doan|doan|tinh doan|dang uy|dang bo|tinh uy|thanh uy|huyen uy|thanh tra|kho bac|bao hiem|cong an|bo chi huy|chi bo|mat tran|toa an|vien kiem sat|dai hoc|hoc vien|qu[iy]|ngan hang|buu dien|chinh phu|thu tuong|quoc hoi|cang vu|dai|nha|bql)\b)");
  return matches(key, kNoun);
}

// An agency line is in capitals and says neither motto nor kind.
bool is_agency_line(const std::string& text) {
  const std::string key = bare_key(text);
  return is_upper(text) && length_of(key) >= 4 && text.find('/') == std::string::npos && !is_motto(text) &&
         !is_device(key) && !is_mark(key) && key.find("viet nam") != 0;
}

Bbox box_of(const Passage& line) {
  Bbox box;
  for (const WordSpan& word : line.words) box = unite(box, word.box);
  return box;
}

// The last syllable of a name, alone below the middle of it: "BAN QUẢN LÝ KHU KINH" / "TẾ". Beside the name it is the
// motto's ("NAM").
bool ends_name(const Passage& name, const Passage& line) {
  constexpr double kFarthest = 2.2;  // of the size of the letters, from line to line
  if (name.words.empty() || line.words.size() != 1 || !is_upper(line.text) || length_of(bare_key(line.text)) < 2)
    return false;
  if (is_mark(bare_key(line.text)) || name.words.back().page != line.words.front().page) return false;
  const Bbox above = name.words.back().box, whole = box_of(name), own = box_of(line);
  const double down = own.center_y() - above.center_y();
  return own.center_x() > whole.x0 && own.center_x() < whole.x1 && down > 0.5 * line.words.front().size &&
         down < kFarthest * line.words.front().size;
}

// An agency and the motto run together on one line: the part before the motto.
Passage before_motto(const Passage& line) {
  static const RE2 kMotto(R"((?i)c[ộôo]ng\s+h[òoóöõ][aàáă]?\s+x)");
  const auto match = find_match(kMotto, line.text);
  return match && match->span.begin > 3 ? line.part(0, match->span.begin) : Passage();
}

struct AgencyLine {
  Passage text;
  bool bold = false;
};

bool is_bold(const Passage& text) {
  return std::all_of(text.words.begin(), text.words.end(), [](const WordSpan& word) { return word.bold; });
}

// Lines that go on with the name above ("ỦY BAN NHÂN DÂN" / "TỈNH GIA LAI") become one.
std::vector<AgencyLine> whole_names(const std::vector<Passage>& lines) {
  std::vector<AgencyLine> names;
  for (const Passage& line : lines) {
    const bool bold = is_bold(line);
    const bool same_style = !names.empty() && names.back().bold == bold;
    if (same_style && !begins_agency(bare_key(line.text)))
      names.back().text.append(line);
    else
      names.push_back({line, bold});
  }
  return names;
}

// The last name is the issuing agency, what stands above it the superior one. Capitals above a title
// are an agency only with other signs of a letterhead, or by their first word.
void take_agencies(const std::vector<Passage>& lines, Header& header) {
  std::vector<AgencyLine> names = whole_names(lines);
  const bool letterhead =
      header.motto || header.number.presence != Presence::kAbsent || header.date.presence != Presence::kAbsent;
  if (!letterhead)
    std::erase_if(names, [](const AgencyLine& name) { return !begins_agency(bare_key(name.text.text)); });
  if (names.empty()) return;
  header.agency = names.back().text.text;
  header.agency_where = names.back().text.cite();
  for (std::size_t i = 0; i + 1 < names.size(); ++i) {
    if (!header.parent_agency.empty()) header.parent_agency += ' ';
    header.parent_agency += names[i].text.text;
  }
}

}  // namespace

bool is_motto(const std::string& text) {
  static const RE2 kMotto(
      R"(c.?ng h.?.? x.?.? h.?.?i.*(chu|ch. ngh|viet nam)|^cong hoa xa hoi|^(chu )?nghia viet nam|^dang cong san viet nam)");
  return matches(bare_key(text), kMotto);
}

void read_letterhead(std::span<const Passage> lines, std::span<const Place> ink, Header& header) {
  std::vector<Passage> agencies;
  bool numbered = false;
  for (const Passage& line : lines) {
    for (const Passage& part : parts_between_bars(line)) {
      if (is_motto(part.text)) {
        if (!header.motto) header.motto = part.cite();
        if (const Passage agency = before_motto(part); !agency.empty() && is_agency_line(agency.text))
          agencies.push_back(agency);
      } else if (const auto number = find_number_line(part, ink); number && !numbered) {
        header.number = *number;
        numbered = true;
      } else if (const auto date = find_date_line(part, ink); date && header.date.where.places.empty()) {
        header.date = *date;
      } else if (!numbered && (is_agency_line(part.text) || (!agencies.empty() && ends_name(agencies.back(), part)))) {
        agencies.push_back(part);
      }
    }
  }
  take_agencies(agencies, header);
}

}  // namespace rasoat
