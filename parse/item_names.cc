#include "parse/item_names.h"

#include <re2/re2.h>

#include <algorithm>

#include "extract/text/normalize.h"
#include "parse/scan.h"
#include "parse/symbols.h"

namespace rasoat {
namespace {

constexpr std::size_t kLeadIn = 60;  // bytes between "Tiêu chí" and its quoted name

struct Quote {
  std::size_t open = 0;   // byte of the opening mark
  std::size_t begin = 0;  // of the text inside
  std::size_t end = 0;
};

// Outermost quotations. Straight quotes open and close in turn.
std::vector<Quote> find_quotes(std::string_view text) {
  std::vector<Quote> quotes;
  int depth = 0;
  bool straight = false;
  for (std::size_t at = 0; at < text.size(); at = next_character(text, at)) {
    const std::string_view rest = text.substr(at);
    const bool opens = rest.starts_with("“") || rest.starts_with("«") || (rest.front() == '"' && !straight);
    const bool closes = rest.starts_with("”") || rest.starts_with("»") || (rest.front() == '"' && straight);
    if (rest.front() == '"') straight = !straight;
    if (opens && depth++ == 0) quotes.push_back({at, next_character(text, at), text.size()});
    if (closes && depth > 0 && --depth == 0) quotes.back().end = at;
  }
  return quotes;
}

std::string clean(std::string_view name) {
  static const RE2 kEnds(R"(^[\s:;.,–—“”"()-]*(.*?)[\s:;.,–—“”"-]*$)");
  std::string inside;
  RE2::FullMatch(piece(name), kEnds, &inside);
  return inside;
}

const RE2& criterion_word() {
  static const RE2 kWord(R"((tiêu chí(?: thành phần)?|chỉ số thành phần|tctp|(?:^|\PL)tc)(?:\PL|$))", insensitive());
  return kWord;
}

// "Tiêu chí “...”": a quotation right behind the word, or most of the heading.
std::vector<std::string> quoted_names(std::string_view heading) {
  std::vector<std::string> names;
  const std::vector<Quote> quotes = find_quotes(heading);
  std::size_t covered = 0;
  for (const Quote& quote : quotes) covered += quote.end - quote.begin;
  std::size_t after = 0;
  for (const Quote& quote : quotes) {
    const std::size_t from = std::max(after, quote.open - std::min(quote.open, kLeadIn));
    const std::string_view before = heading.substr(from, quote.open - from);
    const bool listed = !names.empty() && clean(before).size() <= 4;
    if (covered * 10 >= heading.size() * 6 || listed || RE2::PartialMatch(piece(before), criterion_word())) {
      names.push_back(clean(heading.substr(quote.begin, quote.end - quote.begin)));
    }
    after = quote.end;
  }
  return names;
}

// The words behind each code, up to the next one.
std::vector<std::string> names_after_codes(std::string_view heading) {
  std::vector<std::string> names;
  const auto codes = find_codes(heading);
  for (std::size_t i = 0; i < codes.size(); ++i) {
    const std::size_t end = i + 1 < codes.size() ? codes[i + 1].begin : heading.size();
    std::string name = clean(heading.substr(codes[i].end, end - codes[i].end));
    static const RE2 kNextLabel(R"((?i)[\s;,.]*(?:và\s+)?(tctp|tc|tiêu chí( thành phần)?)$)");
    RE2::Replace(&name, kNextLabel, "");
    if (length_of(name) > 4) names.push_back(clean(name));
  }
  return names;
}

std::string without_lead_in(std::string_view heading) {
  static const RE2 kLeadInWords(R"(^(?i)\s*(?:về\s+)?(?:(?:các\s+)?tiêu chí(?: thành phần)?)\s*[:–-]?\s*(.*)$)");
  std::string rest;
  const std::string cleaned = clean(heading);
  return RE2::FullMatch(cleaned, kLeadInWords, &rest) && !rest.empty() ? clean(rest) : cleaned;
}

}  // namespace

std::vector<std::string> find_item_names(std::string_view heading) {
  std::vector<std::string> names = quoted_names(heading);
  if (names.empty()) names = names_after_codes(heading);
  if (names.empty() && !without_lead_in(heading).empty()) names.push_back(without_lead_in(heading));
  std::erase(names, "");
  return names;
}

bool names_criterion(std::string_view heading) {
  static const RE2 kWords(R"((?i)(tiêu chí|chỉ số|chỉ tiêu))");
  return RE2::PartialMatch(piece(heading), kWords) || !find_codes(heading).empty();
}

}  // namespace rasoat
