// The number line and the date line of a document that has both. Source: Phụ lục I, Phần I, Mục II.3 and
// II.4; abbreviations of kinds: Phụ lục III, Mục I.
#include <re2/re2.h>

#include "check/findings.h"
#include "check/form_rules.h"
#include "check/kind_names.h"

namespace rasoat {
namespace {

void add_note(std::vector<Finding>& findings, const std::string& message, const Provenance& where, std::string expected,
              std::string found, Arguments more = {}) {
  add_finding(findings, message, where, std::move(expected), std::move(found), std::move(more));
  findings.back().severity = Severity::kNote;
}

// "QĐ" of "QĐ-UBND", "2022/NĐ-CP".
std::string first_group(const std::string& symbol) {
  static const RE2 kGroup(R"(^(?:(?:19|20)\d\d/)?(\pL+))");
  std::string group;
  RE2::PartialMatch(symbol, kGroup, &group);
  return group;
}

// "BCTĐ" is a kind of report, too.
void check_kind(const Header& header, std::vector<Finding>& findings) {
  const std::string abbreviation = abbreviation_of_kind(header.kind_text);
  const std::string given = first_group(header.number.symbol);
  if (abbreviation.empty() || given.empty() || begins_alike(given, abbreviation)) return;
  add_finding(findings, "number-malformed.kind", header.number.where, abbreviation, given,
              {{"kind", header.kind_text}});
}

void check_number(const Header& header, std::vector<Finding>& findings) {
  static const RE2 kBlanks(R"(\d\s+/|/\s+\pL|\pL\s+-\s*\pL|\pL\s*-\s+\pL)");
  static const RE2 kNoSlash(R"(\d\s*\p{Lu}{2,}\pL*-)");
  static const RE2 kNoColon(R"((?i)^\s*số\s*\d)");
  static const RE2 kSmall(R"(\p{Ll}{2})");
  const NumberLine& number = header.number;
  const std::string& line = number.where.quote;
  if (number.separator == "-") return;  // the Party's own rules
  check_kind(header, findings);
  if (number.number.size() == 1)
    add_note(findings, "number-malformed.padding", number.where, "0" + number.number, number.number);
  if (RE2::PartialMatch(line, kNoSlash)) add_finding(findings, "number-malformed", number.where, "/", line);
  if (RE2::PartialMatch(line, kBlanks)) add_note(findings, "number-malformed.blanks", number.where, "", line);
  if (RE2::PartialMatch(line, kNoColon)) add_note(findings, "number-malformed.colon", number.where, "Số:", line);
  if (RE2::PartialMatch(number.symbol, kSmall))
    add_finding(findings, "number-malformed.case", number.where, "", number.symbol);
}

bool leap(std::int32_t year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

bool is_possible(const DateLine& date) {
  constexpr std::int32_t kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (!date.day || !date.month || !date.year || *date.month < 1 || *date.month > 12) return true;
  return *date.day <= kDays[*date.month - 1] + (*date.month == 2 && leap(*date.year) ? 1 : 0);
}

void check_date(const DateLine& date, std::vector<Finding>& findings) {
  static const RE2 kUnpadded(R"((?i)ngày\s+[1-9]\s+tháng|tháng\s+[12]\s+năm)");
  static const RE2 kComma(R"((?i)\pL\s*,\s*ngày)");
  const std::string& line = date.where.quote;
  if (!is_possible(date)) add_finding(findings, "date-incomplete.impossible", date.where, "", line);
  if (RE2::PartialMatch(line, kUnpadded)) add_note(findings, "date-incomplete.padding", date.where, "", line);
  if (!date.place.empty() && !RE2::PartialMatch(line, kComma))
    add_note(findings, "date-incomplete.comma", date.where, "", line);
}

}  // namespace

void check_number_and_date(const Header& header, std::vector<Finding>& findings) {
  if (header.number.presence == Presence::kPresent && header.number.where.source == Source::kText)
    check_number(header, findings);
  if (header.date.presence == Presence::kPresent && header.date.where.source == Source::kText)
    check_date(header.date, findings);
}

}  // namespace rasoat
