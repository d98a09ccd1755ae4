#include "check/leftovers.h"

#include <re2/re2.h>

#include <algorithm>
#include <optional>

#include "check/evaluate.h"
#include "check/findings.h"

namespace rasoat {
namespace {

// ---- Years

// The only year that a text names; nullopt when it names none or several.
std::optional<std::int32_t> only_year(const std::string& text) {
  static const RE2 kYear("((?:19|20)[0-9]{2})");
  re2::StringPiece rest(text);
  std::optional<std::int32_t> only;
  for (int year = 0; RE2::FindAndConsume(&rest, kYear, &year);) {
    if (only && *only != year) return std::nullopt;
    only = year;
  }
  return only;
}

// "II. KẾT QUẢ THỰC HIỆN NĂM 2021": a section that reports a year, not one that looks back on it.
bool heads_results(const std::string& heading) {
  static const RE2 kResults(R"((?i)^[\s\-+IVXa-h0-9.)]*(?:kết quả|tình hình)[^,;:()]* năm (?:19|20)[0-9]{2}[\s:.]*$)");
  static const RE2 kLooksBack(
      "(?i)so với|tồn tại|hạn chế|khắc phục|giai đoạn|chỉ số|xếp hạng|kiến nghị|kết luận|phân loại|chuyển "
      "sang|trước|cùng kỳ|từ năm|đến năm|thanh tra|kiểm toán|công bố|kế hoạch");
  return RE2::PartialMatch(heading, kResults) && !RE2::PartialMatch(heading, kLooksBack);
}

// "Số liệu tính từ ngày 15/12/2020 đến ngày 14/12/2021": the year in which the period ends.
std::optional<std::int32_t> period_end(const std::string& text) {
  static const RE2 kPeriod(
      R"((?i)(?:số liệu|kỳ báo cáo|thời gian|thời điểm|báo cáo)[^;]*?(?:từ)(?: ngày)? [0-9]{1,2}[/.][0-9]{1,2}[/.](?:20)[0-9]{2} (?:đến|tới)(?: hết)?(?: ngày)? [0-9]{1,2}[/.][0-9]{1,2}[/.]((?:20)[0-9]{2}))");
  static const RE2 kCompares("(?i)so với|cùng kỳ|năm trước|giai đoạn|kỳ trước");
  int year = 0;
  if (!RE2::PartialMatch(text, kPeriod, &year) || RE2::PartialMatch(text, kCompares)) return std::nullopt;
  return year;
}

Finding stale_year(const Statement& statement, const std::string& found, std::int32_t year) {
  Finding finding = make_finding("year-stale", {"year-stale", {{"found", found}, {"year", std::to_string(year)}}},
                                 statement.passage.cite());
  finding.expected = std::to_string(year);
  finding.found = found;
  return finding;
}

void check_years(const Submission& submission, std::int32_t year, std::vector<Finding>& findings) {
  // A report dated in January may be about the year before: only its title says.
  if (year == 0 || submission.header.title.find(std::to_string(year)) == std::string::npos) return;
  std::vector<std::string> seen;
  for (const Statement& statement : submission.statements) {
    for (const std::string& heading : statement.context) {
      if (std::find(seen.begin(), seen.end(), heading) != seen.end()) continue;
      seen.push_back(heading);
      const auto named = only_year(heading);
      if (named && *named < year && heads_results(heading)) findings.push_back(stale_year(statement, heading, year));
    }
    if (const auto end = period_end(statement.passage.text); end && *end < year)
      findings.push_back(stale_year(statement, quote_of(statement), year));
  }
}

// ---- Units

#define RASOAT_OFFICE "(?:Sở|Ban|Phòng|Ủy ban|UBND|Văn phòng|Chi cục|Cục|Trung tâm|Công ty|Thanh tra)"

std::vector<std::string> words_of(const std::string& text) {
  static const RE2 kWord(R"((\pL+))");
  re2::StringPiece rest(text);
  std::vector<std::string> words;
  for (std::string word; RE2::FindAndConsume(&rest, kWord, &word);) words.push_back(word);
  return words;
}

// Words that many offices share say nothing of which one it is.
bool is_common(const std::string& word) {
  static const RE2 kCommon(
      "(?i)sở|ban|phòng|văn|ủy|uỷ|ubnd|nhân|dân|chi|cục|trung|tâm|công "
      "ty|ty|thanh|tra|quản|lý|lí|tỉnh|huyện|xã|thành|phố|và|các|của");
  return RE2::FullMatch(word, kCommon);
}

bool holds_word(const std::string& text, const std::string& word) {
  return RE2::PartialMatch(text, R"((?i)(?:^|\PL))" + RE2::QuoteMeta(word) + R"((?:\PL|$))");
}

bool same_head(const std::string& unit, const std::string& own) {
  const auto words = words_of(unit);
  const auto own_words = words_of(own);
  return !words.empty() && !own_words.empty() &&
         RE2::FullMatch(own_words.front(), "(?i)" + RE2::QuoteMeta(words.front()));
}

// A unit that can only be the one reporting if it is its own: never a department of one's own
// office, never who stands above.
bool may_report(const std::string& unit, const Header& header) {
  static const RE2 kAbove("(?i)^(?:ủy ban|uỷ ban|ubnd|ban chấp hành|ban thường vụ|ban chỉ đạo|ban tổ chức)");
  static const RE2 kWithin("(?i)^(?:phòng|văn phòng|trung tâm|công ty|chi cục|thanh tra)");
  if (RE2::PartialMatch(unit, kAbove)) return false;
  return !RE2::PartialMatch(unit, kWithin) || same_head(unit, header.agency);
}

// None of the words that tell the unit from others stands in the report's own letterhead.
bool is_foreign(const std::string& unit, const Header& header) {
  const std::string own = header.agency + " | " + header.parent_agency + " | " + header.unit;
  std::size_t telling = 0;
  for (const std::string& word : words_of(unit)) {
    if (is_common(word)) continue;
    ++telling;
    if (holds_word(own, word)) return false;
  }
  return telling > 0 && may_report(unit, header);
}

// "Trên đây là báo cáo kết quả ... của X, kính gửi ...". Not the issuer of a document that is named.
std::optional<std::string> closing_unit(const std::string& text) {
  static const RE2 kClosing("(?i)^\\s*(trên đây là [^,;.]*?) của (?-i)(" RASOAT_OFFICE
                            " [^,;.()]*?)\\s*(?i)(?:[,;.(]|kính|năm|gửi|để|đề nghị|trình|$)");
  static const RE2 kReports("(?i)báo cáo|kết quả|tình hình");
  static const RE2 kIssued(
      "(?i)theo|công văn|chỉ đạo|yêu cầu|hướng dẫn|đề nghị|quyết định|nghị quyết|chỉ thị|thông báo|số [0-9]");
  std::string before, unit;
  if (!RE2::PartialMatch(text, kClosing, &before, &unit)) return std::nullopt;
  if (!RE2::PartialMatch(before, kReports) || RE2::PartialMatch(before, kIssued)) return std::nullopt;
  return unit;
}

// "..., X báo cáo kết quả ...": who speaks in the first sentences.
std::optional<std::string> opening_unit(const std::string& text) {
  static const RE2 kOpening(
      "(?:^|[,;] )(" RASOAT_OFFICE
      " [^,;.()]*?)(?: \\([^()]*\\))? (?:xin )?(?:kính )?báo cáo (?:kết quả|tình hình|công tác|việc)");
  std::string unit;
  return RE2::PartialMatch(text, kOpening, &unit) ? std::optional(unit) : std::nullopt;
}

#undef RASOAT_OFFICE

Finding foreign_unit(const std::string& unit, const Header& header, Provenance where) {
  const std::string& own = header.agency;
  Finding finding =
      make_finding("unit-name-foreign", {"unit-name-foreign", {{"found", unit}, {"expected", own}}}, std::move(where));
  finding.expected = own;
  finding.found = unit;
  return finding;
}

void check_units(const Submission& submission, std::vector<Finding>& findings) {
  constexpr std::size_t kOpeningWithin = 5;  // statements
  const Header& header = submission.header;
  if (header.agency.empty()) return;
  for (std::size_t s = 0; s < submission.statements.size(); ++s) {
    const Statement& statement = submission.statements[s];
    if (statement.in_table) continue;
    auto unit = closing_unit(statement.passage.text);
    if (!unit && s < kOpeningWithin) unit = opening_unit(statement.passage.text);
    if (unit && is_foreign(*unit, header)) findings.push_back(foreign_unit(*unit, header, statement.passage.cite()));
  }
}

}  // namespace

void check_leftovers(const Submission& submission, std::int32_t year, std::vector<Finding>& findings) {
  check_years(submission, year, findings);
  check_units(submission, findings);
}

void check_plan_year(const Header& header, std::int32_t plan_year, std::vector<Finding>& findings) {
  if (header.year == 0 || plan_year == 0 || header.year == plan_year) return;
  const std::string found = std::to_string(header.year);
  const std::string expected = std::to_string(plan_year);
  Finding finding =
      make_finding("year-stale", {"year-stale.plan", {{"found", found}, {"year", expected}}}, header.title_where);
  finding.expected = expected;
  finding.found = found;
  findings.push_back(std::move(finding));
}

}  // namespace rasoat
