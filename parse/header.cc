// Header of a document: what its first page says of it, and its signature block.
#include <re2/re2.h>

#include <algorithm>
#include <string>

#include "extract/text/normalize.h"
#include "parse/columns.h"
#include "parse/document_kind.h"
#include "parse/letterhead.h"
#include "parse/line_text.h"
#include "parse/marker.h"
#include "parse/parse.h"
#include "parse/period.h"
#include "parse/scan.h"
#include "parse/signature_block.h"

namespace rasoat {
namespace {

constexpr std::size_t kTitleWithin = 30;        // paragraphs: where the kind line is looked for
constexpr std::size_t kLetterheadWithin = 14;   // paragraphs: the letterhead of a document without a kind line
constexpr std::size_t kLongestKindLine = 1200;  // bytes: with the title on the same line
constexpr std::size_t kLongestTitle = 600;      // characters

using Paragraphs = std::vector<const Paragraph*>;

Paragraphs paragraphs_of(const Structure& structure) {
  Paragraphs all;
  for (const Block& block : structure.blocks) {
    if (const auto* paragraph = std::get_if<Paragraph>(&block)) all.push_back(paragraph);
  }
  return all;
}

// "Phụ lục I" need not be in capitals to head an appendix.
KindLine kind_of(const Paragraph& paragraph, std::size_t at) {
  const std::string& text = paragraph.passage.text;
  if (text.size() > kLongestKindLine) return {};
  const KindLine line = kind_of_line(text);
  if (line.whole || (!line.name.empty() && is_upper(text))) return line;
  const bool appendix = at < 4 && is_heading_word(text) && bare_key(text).starts_with("phu luc");
  if (appendix) return {DocumentKind::kAppendix, "PHỤ LỤC", text.size(), true};
  return {};
}

struct KindPlace {
  std::size_t at = 0;  // index among the paragraphs; their number: none
  KindLine line;
};

KindPlace find_kind(const Paragraphs& paragraphs) {
  for (std::size_t i = 0; i < std::min(paragraphs.size(), kTitleWithin); ++i) {
    if (paragraphs[i]->passage.page() != paragraphs.front()->passage.page()) break;
    const KindLine line = kind_of(*paragraphs[i], i);
    if (!line.name.empty()) return {i, line};
  }
  return {paragraphs.size(), {}};
}

// What follows the title: addressees, legal bases, the issuer of a decision, the first heading.
bool ends_title(const Paragraph& paragraph) {
  static const RE2 kAfter(
      R"(^(can cu|kinh gui|thuc hien|kem theo|ban hanh kem|de nghi|theo de nghi|xet de nghi|chu tich |giam doc |bo truong |truong ban |thu tuong |hoi dong nhan dan|uy ban nhan dan|phan |noi nhan))");
  const std::string& text = paragraph.passage.text;
  return paragraph.marker != Marker::kNone || text.starts_with("(") || is_heading_word(text) ||
         RE2::PartialMatch(opening_key(text), kAfter) || length_of(text) > kLongestTitle;
}

// Centred lines after the kind line; in a text without centring the one paragraph after it.
Passage title_after(const Paragraphs& paragraphs, const KindPlace& kind) {
  Passage title;
  if (!kind.line.whole) title = paragraphs[kind.at]->passage.part(kind.line.end, std::string::npos);
  const bool layout = paragraphs[kind.at]->centered;
  for (std::size_t i = kind.at + 1; i < paragraphs.size(); ++i) {
    const Paragraph& next = *paragraphs[i];
    const bool first_line = title.empty() && (!layout || (next.bold && paragraphs[kind.at]->bold));
    const bool fits = first_line || (layout && next.centered);  // a title as wide as the page shows no centring
    if (!fits || ends_title(next)) break;
    title.append(next.passage);
  }
  return title;
}

// "V/v báo cáo hoạt động ngành" / "Răng Hàm Mặt năm 2017": the subject of a công văn.
Passage subject_of_letter(const Paragraphs& paragraphs) {
  static const RE2 kSubject(R"((?i)^v\s*/\s*v\b|^về việc\b)");
  for (std::size_t i = 0; i < std::min(paragraphs.size(), kLetterheadWithin); ++i) {
    const Passage& line = paragraphs[i]->passage;
    if (!RE2::PartialMatch(line.text, kSubject)) continue;
    Passage subject = line;
    const double right = line.words.empty() ? 0 : line.words.back().box.x1;
    for (std::size_t k = i + 1; k < paragraphs.size() && k <= i + 3; ++k) {
      const Passage& next = paragraphs[k]->passage;
      const bool below = !next.words.empty() && next.words.front().box.x0 < right && !ends_title(*paragraphs[k]) &&
                         length_of(next.text) < 80 && next.words.front().page == line.page();
      if (!below || ends_title(*paragraphs[k])) break;
      subject.append(next);
    }
    return subject;
  }
  return {};
}

std::optional<Provenance> find_salutation(const Paragraphs& paragraphs) {
  for (std::size_t i = 0; i < std::min<std::size_t>(paragraphs.size(), kTitleWithin); ++i) {
    if (opening_key(paragraphs[i]->passage.text).starts_with("kinh gui")) return paragraphs[i]->passage.cite();
  }
  return std::nullopt;
}

// Without a kind line the symbol, then the columns of the tables tell.
DocumentKind kind_by_content(const Structure& structure, const Header& header) {
  if (const DocumentKind by_symbol = kind_of_symbol(header.number.symbol); by_symbol != DocumentKind::kUnknown)
    return by_symbol;
  if (!header.title.empty()) return DocumentKind::kOther;
  for (const Block& block : structure.blocks) {
    const auto* table = std::get_if<JoinedTable>(&block);
    if (table == nullptr) continue;
    const Columns columns = read_columns(table->header);
    if (columns.has(ColumnRole::kResult) || columns.has(ColumnRole::kSelf)) return DocumentKind::kReport;
    if (columns.has(ColumnRole::kTarget) && columns.has(ColumnRole::kLead)) return DocumentKind::kPlan;
  }
  return DocumentKind::kUnknown;
}

// "... của Ban Quản lý Khu kinh tế năm 2022": the unit that a title names last before its year.
std::string unit_in_title(const std::string& title) {
  static const RE2 kUnit(
      R"(.*\s(?:của|CỦA)\s+((?:Ban|Sở|Phòng|Ủy ban|UBND|Văn phòng|Chi cục|Cục|Trung tâm|Công ty|Thanh tra|BAN|SỞ|PHÒNG|ỦY BAN|VĂN PHÒNG|CHI CỤC|CỤC|TRUNG TÂM|CÔNG TY|THANH TRA)\s[^,;.()]*?)\s*(?:(?i)năm\s+\d{4}|quý|tháng|$))");
  std::string unit;
  RE2::PartialMatch(title, kUnit, &unit);
  return unit;
}

void settle_year(Header& header) {
  header.period = find_period(header.title);
  header.year = find_title_year(header.title);
  if (header.year == 0) header.year = header.date.year.value_or(0);
  if (header.period.year == 0) header.period.year = header.year;
  if (header.period.kind == PeriodKind::kUnknown && header.year != 0) header.period.kind = PeriodKind::kYear;
  const DateLine& date = header.date;
  if (header.period.kind == PeriodKind::kQuarter && header.period.index == 0 && date.year && date.month)
    header.period.index = quarter_reported_on({*date.year, *date.month, date.day.value_or(28)});
}

void take_title(const Paragraphs& paragraphs, const KindPlace& kind, Header& header) {
  const bool letter = kind.at == paragraphs.size();
  const Passage title = letter ? subject_of_letter(paragraphs) : title_after(paragraphs, kind);
  header.title = title.text;
  header.title_where = title.cite();
  header.kind = kind.line.kind;
  header.kind_text = kind.line.name;
}

// Ink that gave no word: on a page of text what is there as a picture of a few letters.
std::vector<Place> wordless_ink(const Document& document, std::int32_t number) {
  constexpr double kTallestLetters = 60, kWidestLetters = 200;  // points
  std::vector<Place> ink;
  for (const Page& page : document.pages) {
    if (page.number != number) continue;
    for (const Bbox& box : page.unread_ink) ink.push_back({number, box});
    for (const ImageArea& image : page.images) {
      const bool letters = image.box.height() <= kTallestLetters && image.box.width() <= kWidestLetters;
      if (page.source == Source::kText && letters) ink.push_back({number, image.box});
    }
  }
  return ink;
}

}  // namespace

Header read_header(const Document& document, const Structure& structure) {
  Header header;
  const Paragraphs paragraphs = paragraphs_of(structure);
  if (paragraphs.empty()) {
    header.kind = kind_by_content(structure, header);
    return header;
  }
  const KindPlace kind = find_kind(paragraphs);
  std::vector<Passage> above;
  for (std::size_t i = 0; i < std::min(kind.at, kind.at == paragraphs.size() ? kLetterheadWithin : kind.at); ++i) {
    above.push_back(paragraphs.at(i)->passage);
  }
  read_letterhead(above, wordless_ink(document, paragraphs.front()->passage.page()), header);
  take_title(paragraphs, kind, header);
  if (header.kind == DocumentKind::kUnknown) header.kind = kind_by_content(structure, header);
  header.addressed = find_salutation(paragraphs);
  header.recipients = find_recipients(paragraphs);
  header.signer = find_signer(paragraphs);
  header.unit = header.agency.empty() ? unit_in_title(header.title) : header.agency;
  settle_year(header);
  return header;
}

}  // namespace rasoat
