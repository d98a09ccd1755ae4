// Citations as they stand in the text: the documents cited, and the references under appendices.
#include <re2/re2.h>

#include <algorithm>
#include <string>

#include "extract/text/normalize.h"
#include "parse/form_reading.h"
#include "parse/line_text.h"
#include "parse/scan.h"

namespace rasoat {
namespace {

constexpr std::size_t kReach = 260;     // bytes looked at behind a citation
constexpr std::size_t kTitleWords = 9;  // so many words behind "của" hold more than a name
constexpr std::size_t kLongestReference = 400;

// A word that begins a title: "về ...", "quy định ...", "phê duyệt ...".
const RE2& title_word() {
  static const RE2 kTitle(
      R"((?:^|[\s,“"(])(về|quy định|ban hành|phê duyệt|sửa đổi|hướng dẫn|công bố|triển khai|thực hiện|tăng cường|đẩy mạnh|kiện toàn|thành lập|xử lý|đánh giá|tuyển dụng|cơ chế|nâng cao|khắc phục|kết quả|chi tiết|quản lý|V/v|“))");
  return kTitle;
}

// What follows up to the end of the clause.
std::string clause_after(std::string_view text, std::size_t end) {
  std::string_view rest = text.substr(end, kReach);
  if (rest.size() == kReach) rest = rest.substr(0, rest.rfind(' '));  // never inside a character
  return std::string(trimmed(rest.substr(0, rest.find_first_of(";.()"))));
}

std::size_t words_in(const std::string& text) {
  return text.empty() ? 0 : static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ')) + 1;
}

// Up to where another thing begins: "Chính phủ và các quy định khác ..." names the government alone.
std::string first_thing(const std::string& clause) {
  return clause.substr(0, std::min(clause.find(','), clause.find(" và ")));
}

// "của Chính phủ về kiểm soát thủ tục hành chính": the issuer, then what the document is about.
void read_company(std::string_view text, CitedDocument& cited) {
  static const RE2 kIssuer(R"(^,?\s*(?:của|do)\s+(\p{Lu}.*)$)");
  static const RE2 kTitled(R"(^,?\s*(?:về|quy định|ban hành|phê duyệt|V/v|“))");
  const std::string after = clause_after(text, cited.citation.end);
  std::string behind;
  if (!RE2::FullMatch(after, kIssuer, &behind)) {
    cited.titled = RE2::PartialMatch(after, kTitled);
    return;
  }
  behind = first_thing(behind);
  re2::StringPiece word;
  cited.titled = RE2::PartialMatch(behind, title_word(), &word) || words_in(behind) >= kTitleWords;
  const std::size_t cut =
      word.data() == nullptr ? behind.size() : static_cast<std::size_t>(word.data() - behind.data());
  cited.issuer = std::string(trimmed(std::string_view(behind).substr(0, cut)));
}

bool is_law(const Citation& citation) {
  return citation.kind.ends_with("uật") || citation.kind == "Pháp lệnh" ||
         citation.symbol.find("/QH") != std::string::npos || citation.symbol.find("/UBTVQH") != std::string::npos;
}

bool says_number(const std::string& raw) {
  static const RE2 kNumber(R"((?i)(?:^|\PL)số(?:\PL|$))");
  return RE2::PartialMatch(raw, kNumber);
}

// In a list ("Báo cáo số 17, 56 và 93/BC-UBND") only the first has its kind before it.
bool begins_with_kind(const Citation& citation) {
  return !citation.kind.empty() && to_lower(citation.raw).starts_with(to_lower(citation.kind));
}

// The words just before and after: "thay thế", "bãi bỏ" ...
bool speaks_of_its_end(std::string_view text, const Citation& citation) {
  static const RE2 kEnd(R"((?i)thay thế|bãi bỏ|hết hiệu lực|trước đây|đã được sửa|sửa đổi, bổ sung)");
  constexpr std::size_t kNear = 120;
  const std::size_t begin = citation.begin > kNear ? citation.begin - kNear : 0;
  return RE2::PartialMatch(piece(text.substr(begin, citation.end - begin + kNear)), kEnd);
}

struct Surroundings {
  std::string code;
  bool in_table = false;
};

void add_cited(const Passage& passage, const Surroundings& around, std::vector<CitedDocument>& found) {
  static const RE2 kBasis(R"(^(can cu|thuc hien|thi hanh|theo|trien khai)\b)");
  const std::vector<Citation> citations = find_citations(passage.text);
  if (citations.empty()) return;
  const bool basis = RE2::PartialMatch(opening_key(passage.text), kBasis);
  for (const Citation& citation : citations) {
    if (citation.number.empty()) continue;
    CitedDocument cited;
    cited.citation = citation;
    cited.code = around.code;
    cited.in_table = around.in_table;
    cited.as_basis = basis;
    cited.ended = speaks_of_its_end(passage.text, citation);
    cited.says_number = !begins_with_kind(citation) || says_number(citation.raw);
    cited.where = passage.cite(citation.begin, citation.end);
    read_company(passage.text, cited);
    if (is_law(citation)) cited.titled = true;
    found.push_back(std::move(cited));
  }
}

std::string code_of_row(const TableRow& row) {
  for (const Passage& cell : row.cells) {
    const std::vector<CodeMention> codes = find_codes(cell.text);
    if (!codes.empty()) return codes.front().code;
  }
  for (const Passage& cell : row.cells) {
    if (const CodeMention code = code_of_cell(cell.text); !code.code.empty()) return code.code;
  }
  return "";
}

// ---- References under appendices

std::optional<AppendixReference> reference_in(const Passage& passage) {
  static const RE2 kReference(R"(^\s*\(?\s*(?i)(?:ban hành\s+)?kèm theo\s)");
  const std::string& text = passage.text;
  if (text.size() > kLongestReference || !RE2::PartialMatch(text, kReference)) return std::nullopt;
  const std::vector<Citation> citations = find_citations(text);
  if (citations.empty()) return std::nullopt;
  const Citation& citation = citations.front();
  const std::size_t sign = citation.symbol.find('/', citation.number.size());
  if (sign == std::string::npos) return std::nullopt;
  AppendixReference reference;
  reference.number = citation.number;
  reference.symbol = citation.symbol.substr(sign + 1);
  reference.where = passage.cite();
  if (citation.date) {
    reference.day = citation.date->day;
    reference.month = citation.date->month;
    reference.year = citation.date->year;
    return reference;
  }
  for (const DateMention& date : find_dates(text)) {
    if (date.begin < citation.end) continue;
    reference.day = date.day;
    reference.month = date.month;
    reference.year = date.year;
    break;
  }
  return reference;
}

}  // namespace

std::vector<AppendixReference> find_appendix_references(const Structure& structure) {
  std::vector<AppendixReference> found;
  for (const Block& block : structure.blocks) {
    const auto* paragraph = std::get_if<Paragraph>(&block);
    if (paragraph == nullptr) continue;
    if (auto reference = reference_in(paragraph->passage)) found.push_back(std::move(*reference));
  }
  return found;
}

std::vector<CitedDocument> find_cited_documents(const Structure& structure) {
  std::vector<CitedDocument> found;
  for (const Block& block : structure.blocks) {
    if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
      if (!reference_in(paragraph->passage)) add_cited(paragraph->passage, {}, found);
      continue;
    }
    for (const TableRow& row : std::get<JoinedTable>(block).rows) {
      for (const Passage& cell : row.cells) add_cited(cell, {code_of_row(row), true}, found);
    }
  }
  return found;
}

}  // namespace rasoat
