// The reference under an appendix beside the document that it belongs to. Source: Phụ lục I, Phần I,
// Mục III.1.c; an electronic original may leave it blank.
#include "check/findings.h"
#include "check/form_rules.h"

namespace rasoat {
namespace {

std::string number_text(const std::string& number, const std::string& symbol) { return number + "/" + symbol; }

std::string date_text(const DateLine& date) {
  return std::to_string(*date.day) + "/" + std::to_string(*date.month) + "/" + std::to_string(*date.year);
}

bool date_differs(const AppendixReference& reference, const DateLine& date) {
  const auto differs = [](const auto& given, const auto& own) { return given && own && *given != *own; };
  return differs(reference.day, date.day) || differs(reference.month, date.month) || differs(reference.year, date.year);
}

void compare(const Header& header, const AppendixReference& reference, std::vector<Finding>& findings) {
  const bool same_symbol = reference.symbol == header.number.symbol;
  const bool same_kind = reference.symbol.substr(0, reference.symbol.find('-')) ==
                         header.number.symbol.substr(0, header.number.symbol.find('-'));
  if (!same_kind) return;  // issued with another document
  if (reference.number.empty() || !reference.day) {
    add_finding(findings, "appendix-reference-differs.blank", reference.where, "", reference.where.quote);
    return;
  }
  const std::string own = number_text(header.number.number, header.number.symbol);
  if (!same_symbol || reference.number != header.number.number) {
    add_finding(findings, "appendix-reference-differs", reference.where, own,
                number_text(reference.number, reference.symbol));
  } else if (header.date.presence == Presence::kPresent && header.date.day && header.date.month && header.date.year &&
             date_differs(reference, header.date)) {
    add_finding(findings, "appendix-reference-differs.date", reference.where, date_text(header.date),
                reference.where.quote);
  }
}

}  // namespace

void check_appendix_references(const Header& header, const std::vector<AppendixReference>& references,
                               std::vector<Finding>& findings) {
  if (header.number.presence != Presence::kPresent || header.number.where.source != Source::kText) return;
  for (const AppendixReference& reference : references) {
    if (reference.where.source == Source::kText) compare(header, reference, findings);
  }
}

}  // namespace rasoat
