// Documents that are cited: symbol, completeness at the first mention, two dates for one document, and
// documents that another has replaced. Source: Phụ lục I, Phần I, Mục II.6 and II.3; Phụ lục III, Mục I.
#include <re2/re2.h>

#include <algorithm>
#include <map>
#include <set>

#include "check/findings.h"
#include "check/form_rules.h"
#include "check/kind_names.h"
#include "check/replaced_documents.h"

namespace rasoat {
namespace {

using Cited = std::vector<CitedDocument>;

void add_cited(std::vector<Finding>& findings, const std::string& message, const CitedDocument& cited,
               std::string expected, Arguments more = {}) {
  add_finding(findings, message, cited.where, std::move(expected), cited.citation.raw, std::move(more));
  findings.back().code = cited.code;
  findings.back().fingerprint = fingerprint_of(message + '|' + cited.citation.symbol);
}

// "QĐ-UBND" of "25/2020/QĐ-UBND".
std::string letters_of(const Citation& citation) {
  const std::size_t cut = citation.symbol.rfind('/');
  const std::string letters = cut == std::string::npos ? citation.symbol : citation.symbol.substr(cut + 1);
  return letters;
}

std::string first_group(const std::string& letters) { return letters.substr(0, letters.find('-')); }

std::string organ_of(const std::string& letters) {
  const std::size_t cut = letters.find('-');
  return cut == std::string::npos ? letters : letters.substr(cut + 1);
}

// ---- citation-malformed

bool is_legal_kind(const std::string& group) { return group == "NĐ" || group == "TT" || group == "TTLT"; }

// Kinds whose abbreviation the symbol must carry; "công văn", "văn bản", "luật" have none.
void check_kind_word(const CitedDocument& cited, const std::string& group, std::vector<Finding>& findings) {
  const std::string abbreviation = abbreviation_of_kind(cited.citation.kind);
  if (abbreviation.empty() || begins_alike(group, abbreviation) || !is_kind_abbreviation(group)) return;
  add_cited(findings, "citation-malformed", cited, abbreviation,
            {{"kind", cited.citation.kind}, {"symbol", cited.citation.symbol}});
}

void check_symbol(const CitedDocument& cited, std::vector<Finding>& findings) {
  const Citation& citation = cited.citation;
  const std::string letters = letters_of(citation);
  const std::string group = first_group(letters);
  if (group == "CV" && letters != group) add_cited(findings, "citation-malformed.letter", cited, "");
  if (is_legal_kind(group) && citation.year.empty() && letters != group)
    add_cited(findings, "citation-malformed.year", cited, "");
  if (letters == "QĐ-TTG" || letters == "CT-TTG") add_cited(findings, "citation-malformed.case", cited, group + "-TTg");
  if (!cited.says_number && !citation.kind.empty()) {
    add_cited(findings, "citation-malformed.number", cited, "");
    findings.back().severity = Severity::kNote;
  }
  check_kind_word(cited, group, findings);
}

// Party documents ("36-CT/TU") follow their own rules.
bool is_of_party(const Citation& citation) {
  const std::size_t hyphen = citation.symbol.find('-');
  return hyphen != std::string::npos && citation.symbol.find('/') != std::string::npos &&
         hyphen < citation.symbol.find('/');
}

void check_forms(const Cited& cited, std::vector<Finding>& findings) {
  std::set<std::string> seen;
  for (const CitedDocument& document : cited) {
    if (document.where.source != Source::kText || is_of_party(document.citation)) continue;
    if (seen.insert(document.citation.kind + '|' + document.citation.symbol).second) check_symbol(document, findings);
  }
}

// ---- citation-incomplete

bool is_law(const Citation& citation) {
  return citation.symbol.find("/QH") != std::string::npos || citation.symbol.find("/UBTVQH") != std::string::npos;
}

// Evidence in a report's table, and what the office itself issued, is referred to, not cited as a basis.
bool needs_no_particulars(const CitedDocument& cited, const Submission& submission,
                          const std::string& governing_number) {
  const std::string organ = organ_of(letters_of(cited.citation));
  const bool own = !submission.header.number.symbol.empty() && organ == organ_of(submission.header.number.symbol);
  const bool evidence = submission.header.kind == DocumentKind::kReport && (cited.in_table || !cited.as_basis);
  return own || evidence || is_law(cited.citation) || is_of_party(cited.citation) ||
         cited.citation.symbol == governing_number || cited.where.source != Source::kText;
}

// Key of the list of what is lacking, "" for nothing: "missing.date-issuer-title".
std::string lacking(const CitedDocument& cited) {
  std::string list;
  const auto add = [&](bool lacks, const char* name) {
    list += lacks ? (list.empty() ? "" : "-") + std::string(name) : "";
  };
  add(!cited.citation.date, "date");
  add(cited.issuer.empty(), "issuer");
  add(!cited.titled, "title");
  return list;
}

void check_particulars(const Submission& submission, const std::string& governing_number,
                       std::vector<Finding>& findings) {
  std::set<std::string> seen;
  for (const CitedDocument& cited : submission.form.cited) {
    if (!seen.insert(cited.citation.symbol).second) continue;
    if (needs_no_particulars(cited, submission, governing_number)) continue;
    const std::string list = lacking(cited);
    if (!list.empty()) add_cited(findings, "citation-incomplete", cited, "", {{"missing", "@missing." + list}});
  }
}

// ---- citation-conflict

// One office numbers its documents anew each year, and offices of two places share a symbol.
bool same_document(const CitedDocument& a, const CitedDocument& b) {
  const bool same_year = !a.citation.year.empty() || a.citation.date->year == b.citation.date->year;
  return same_year && (a.issuer.empty() || b.issuer.empty() || a.issuer == b.issuer);
}

void check_dates(const Cited& cited, std::vector<Finding>& findings) {
  std::map<std::string, const CitedDocument*> first;
  std::set<std::string> told;
  for (const CitedDocument& document : cited) {
    if (!document.citation.date || document.where.source != Source::kText) continue;
    const auto [at, added] = first.emplace(document.citation.symbol, &document);
    if (added || *at->second->citation.date == *document.citation.date || !same_document(*at->second, document))
      continue;
    if (!told.insert(document.citation.symbol).second) continue;
    const std::string other = at->second->citation.raw;
    add_cited(findings, "citation-conflict.dates", document, other, {{"other", other}});
  }
}

// ---- citation-replaced

void check_replaced(const Submission& submission, const std::vector<ReplacedDocument>& own,
                    std::vector<Finding>& findings) {
  const DateLine& date = submission.header.date;
  if (!date.day || !date.month || !date.year) return;
  const Date issued{*date.year, *date.month, *date.day};
  std::set<std::string> told;
  for (const CitedDocument& cited : submission.form.cited) {
    const ReplacedDocument* replaced = find_replaced(cited.citation, own);
    if (replaced == nullptr || cited.ended || issued < replaced->since || !told.insert(cited.citation.symbol).second)
      continue;
    add_cited(findings, "citation-replaced", cited, replaced->by, {{"since", to_vietnamese(replaced->since)}});
  }
}

}  // namespace

void check_cited_documents(const Submission& submission, const std::string& governing_number,
                           const std::vector<ReplacedDocument>& replaced, std::vector<Finding>& findings) {
  check_forms(submission.form.cited, findings);
  check_particulars(submission, governing_number, findings);
  check_dates(submission.form.cited, findings);
  check_replaced(submission, replaced, findings);
}

}  // namespace rasoat
