#include "check/citation_conflict.h"

#include <algorithm>

#include "check/findings.h"

namespace rasoat {
namespace {

// "25/2021/QĐ-TTg" and "25/QĐ-TTg": "QĐ-TTg".
std::string issuer_of(const Citation& citation) {
  const std::string head = citation.number + '/' + (citation.year.empty() ? "" : citation.year + '/');
  return citation.symbol.starts_with(head) ? citation.symbol.substr(head.size()) : std::string();
}

bool conflict(const Citation& a, const Citation& b) {
  if (a.number.empty() || a.number != b.number || a.kind != b.kind) return false;
  if (a.year.empty() == b.year.empty()) return false;
  const std::string issuer = issuer_of(a);
  if (issuer.empty() || issuer != issuer_of(b)) return false;
  if (a.date && b.date) return *a.date == *b.date;
  const Citation& bare = a.year.empty() ? a : b;
  const Citation& full = a.year.empty() ? b : a;
  return bare.date && std::to_string(bare.date->year) == full.year;
}

}  // namespace

std::vector<std::pair<std::size_t, std::size_t>> find_conflicts(const std::vector<Citation>& citations) {
  std::vector<std::pair<std::size_t, std::size_t>> pairs;
  for (std::size_t a = 0; a < citations.size(); ++a) {
    for (std::size_t b = a + 1; b < citations.size(); ++b) {
      if (conflict(citations[a], citations[b])) pairs.emplace_back(a, b);
    }
  }
  return pairs;
}

void check_citations(const std::vector<Statement>& statements, std::vector<Finding>& findings) {
  std::vector<std::string> told;
  for (const Statement& statement : statements) {
    for (const auto& [a, b] : find_conflicts(statement.evidence)) {
      const Citation& first = statement.evidence[a];
      const Citation& second = statement.evidence[b];
      const std::string both = first.symbol + ' ' + second.symbol;
      if (std::find(told.begin(), told.end(), both) != told.end()) continue;
      told.push_back(both);
      Finding finding =
          make_finding("citation-conflict", {"citation-conflict", {{"found", second.symbol}, {"other", first.symbol}}},
                       statement.passage.cite());
      finding.expected = first.symbol;
      finding.found = second.symbol;
      findings.push_back(std::move(finding));
    }
  }
}

}  // namespace rasoat
