#include "render/text_parts.h"

#include <vector>

#include "render/columns.h"
#include "render/painted.h"
#include "render/words.h"

namespace rasoat {
namespace {

constexpr std::size_t kIndent = 4;
constexpr std::size_t kQuoteLines = 3;

// A quote may be a whole paragraph; the terminal shows its beginning.
std::string quoted(const std::string& text, std::size_t width) {
  const std::string clean = printable(text);
  return "“" + (width == 0 ? clean : shortened(clean, kQuoteLines * width)) + "”";
}

std::string heading_of(const Finding& finding, const TextOptions& options) {
  std::vector<Inked> parts = {
      {ink_of(finding.severity), say(std::string("severity.") + name_of(finding.severity), options.language)}};
  if (const std::string code = shown_code(finding); !code.empty())
    parts.push_back({Ink::kPlain, " · " + printable(code)});
  const std::string page = page_phrase(finding.where, options.language);
  if (!page.empty()) parts.push_back({Ink::kPlain, " · " + page});
  parts.insert(parts.end(), {{Ink::kPlain, " · "},
                             {Ink::kBold, title_of_rule(finding.rule, options.language)},
                             {Ink::kPlain, " "},
                             {Ink::kDim, "[" + finding.rule + "]"}});
  if (finding.waived) parts.push_back({Ink::kPlain, " [" + printable(waived_phrase(finding, options.language)) + "]"});
  return painted_lines(parts, kIndent, options.width, Paint{options.color});
}

// "Yêu cầu: ..." unless the message has said it already.
std::string detail(const char* key, const std::string& text, const std::string& message, const TextOptions& options) {
  if (text.empty() || message.find(text) != std::string::npos) return "";
  const std::string line = say(key, options.language) + ": " + quoted(text, options.width);
  return indented(line, kIndent, options.width);
}

std::string finding_text(const Finding& finding, const TextOptions& options) {
  if (speaks_for_a_verdict(finding)) return heading_of(finding, options);
  const std::string message = say_finding(finding, options.language);
  std::string text = heading_of(finding, options) + indented(printable(message), kIndent, options.width);
  text += detail("text.expected", finding.expected, message, options);
  text += detail("text.found", finding.found, message, options);
  const std::string& quote = finding.where.quote;
  if (!quote.empty() && quote != finding.found && message.find(quote) == std::string::npos)
    text += indented(quoted(quote, options.width), kIndent, options.width);
  return text;
}

std::string paragraph_phrase(const Place& place, Language language) {
  if (place.table == 0) return say("text.paragraph", language, {{"paragraph", std::to_string(place.paragraph)}});
  return say("text.cell", language,
             {{"table", std::to_string(place.table)},
              {"row", std::to_string(place.row)},
              {"column", std::to_string(place.column)}});
}

}  // namespace

std::string page_phrase(const Provenance& where, Language language) {
  if (!where.places.empty() && where.places.front().paragraph != 0)
    return paragraph_phrase(where.places.front(), language);
  const std::vector<std::int32_t> pages = pages_of(where);
  if (pages.empty() || pages.front() == 0) return "";
  return say("text.page", language, {{"page", page_list(pages)}});
}

std::string heading_line(const std::string& text, const TextOptions& options) {
  const Inked part{Ink::kBold, text};
  return painted_lines({&part, 1}, 2, options.width, Paint{options.color});
}

std::string findings_text(std::span<const Finding> findings, const TextOptions& options) {
  std::string text;
  for (const Finding& finding : findings) text += finding_text(finding, options);
  return text;
}

}  // namespace rasoat
