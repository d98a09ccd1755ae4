// Kính gửi and Nơi nhận, one beside the other. Source: Phụ lục I, Phần I, Mục II.9.
#include <re2/re2.h>

#include "check/findings.h"
#include "check/form_rules.h"

namespace rasoat {
namespace {

bool says_as_above(const Provenance& recipients) {
  static const RE2 kAbove(R"((?i)như\s+(?:trên|kính gửi))");
  return RE2::PartialMatch(recipients.quote, kAbove);
}

bool says_archive(const Provenance& recipients) {
  static const RE2 kArchive(R"((?i)(?:^|\PL)lưu(?:\PL|$))");
  return RE2::PartialMatch(recipients.quote, kArchive);
}

bool is_letter(const Header& header) {
  static const RE2 kSubject(R"((?i)^\s*v\s*/\s*v)");
  return header.kind_text.empty() && RE2::PartialMatch(header.title, kSubject);
}

void add_note(std::vector<Finding>& findings, const char* message, const Provenance& where) {
  add_finding(findings, message, where, "", where.quote);
  findings.back().severity = Severity::kNote;
}

}  // namespace

void check_addressees(const Header& header, bool digital, std::vector<Finding>& findings) {
  if (!digital) return;
  const bool listed = header.recipients && header.recipients->source == Source::kText;
  const bool above = listed && says_as_above(*header.recipients);
  if (!header.addressed) {
    if (above)
      add_finding(findings, "salutation-missing.above", *header.recipients, "", header.recipients->quote);
    else if (is_letter(header))
      add_finding(findings, "salutation-missing.letter", header.title_where, "", header.title);
    else if (header.kind == DocumentKind::kReport)
      add_note(findings, "salutation-missing", header.title_where);
  }
  if (!listed) return;
  if (header.addressed && !above) add_note(findings, "recipients-missing.above", *header.recipients);
  if (!says_archive(*header.recipients)) add_note(findings, "recipients-missing.archive", *header.recipients);
}

}  // namespace rasoat
