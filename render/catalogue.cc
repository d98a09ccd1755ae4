#include "render/catalogue.h"

#include <algorithm>
#include <array>

namespace rasoat {
namespace {

#include "catalogue_entries.inc"

static_assert(std::is_sorted(kCatalogueEntries.begin(), kCatalogueEntries.end(),
                             [](const CatalogueEntry& a, const CatalogueEntry& b) { return a.key < b.key; }));

// Arguments that carry figures of ours in Vietnamese notation (check/reasons.h); all others are
// words of a document and stay as they were written.
constexpr std::array<std::string_view, 8> kFigureArguments = {"value",       "limit",    "share",      "numerator",
                                                              "denominator", "baseline", "difference", "relative"};

std::string_view text_in(const CatalogueEntry& entry, Language language) {
  return language == Language::kVietnamese ? entry.vi : entry.en;
}

std::string word(std::string_view key, Language language) {
  if (const CatalogueEntry* entry = find_entry(key)) return std::string(text_in(*entry, language));
  if (key.ends_with('.')) return "";  // "@unit." : no unit
  return std::string(key);
}

std::string value_of(std::string_view name, const Arguments& args, Language language) {
  const auto arg = std::find_if(args.begin(), args.end(), [&](const auto& a) { return a.first == name; });
  if (arg == args.end()) return "{" + std::string(name) + "}";
  if (arg->second.starts_with('@')) return word(std::string_view(arg->second).substr(1), language);
  const bool figure = std::find(kFigureArguments.begin(), kFigureArguments.end(), name) != kFigureArguments.end();
  return figure ? figure_in(arg->second, language) : arg->second;
}

// A quoted sentence keeps its own full stop; ours would double it.
std::string without_doubled_stops(std::string text) {
  constexpr std::string_view kDoubled = ".”.";
  for (std::size_t at = text.find(kDoubled); at != std::string::npos; at = text.find(kDoubled, at))
    text.erase(at + kDoubled.size() - 1, 1);
  return text;
}

// "¶12" stands where a sentence names a page and the document has none (check/reasons.h).
constexpr std::string_view kParagraphMark = "¶";

std::string paragraph_phrase(const std::string& number, Language language) {
  return number.empty() ? say("text.somewhere", language) : say("text.paragraph", language, {{"paragraph", number}});
}

// "tr. " before a page's number.
void drop_page_word(std::string& text, Language language) {
  const std::string word = say("text.page", language, {{"page", ""}});
  if (text.ends_with(word)) text.erase(text.size() - word.size());
}

std::string fill(std::string_view text, const Arguments& args, Language language) {
  std::string filled;
  std::size_t at = 0;
  for (std::size_t open = text.find('{'); open != std::string_view::npos; open = text.find('{', at)) {
    const std::size_t close = text.find('}', open);
    if (close == std::string_view::npos) break;
    filled += text.substr(at, open - at);
    const std::string value = value_of(text.substr(open + 1, close - open - 1), args, language);
    if (value.starts_with(kParagraphMark)) {
      drop_page_word(filled, language);
      filled += paragraph_phrase(value.substr(kParagraphMark.size()), language);
    } else {
      filled += value;
    }
    at = close + 1;
  }
  filled += text.substr(at);
  return without_doubled_stops(std::move(filled));
}

// "criterion-missing" -> rule.criterion-missing.message; "lead-differs.body" -> rule.lead-differs.variant.body;
// the reason of a verdict ("zero-violated") -> reason.zero-violated.
std::string finding_key(const std::string& code) {
  if (find_entry("reason." + code) != nullptr) return "reason." + code;
  const std::size_t dot = code.find('.');
  if (dot == std::string::npos) return "rule." + code + ".message";
  return "rule." + code.substr(0, dot) + ".variant." + code.substr(dot + 1);
}

std::string page_of(const Place& place) {
  return place.page != 0 ? std::to_string(place.page) : std::string(kParagraphMark) + std::to_string(place.paragraph);
}

Arguments with_circumstances(const Finding& finding) {
  Arguments args = finding.message.args;
  args.emplace_back("code", finding.code.empty() ? finding.criterion_id : finding.code);
  args.emplace_back("expected", finding.expected);
  args.emplace_back("found", finding.found);
  args.emplace_back("quote", finding.where.quote);
  if (!finding.where.places.empty()) args.emplace_back("page", page_of(finding.where.places.front()));
  return args;
}

bool is_plain_figure(std::string_view text) {
  return !text.empty() && text.find_first_not_of("-0123456789.,") == std::string_view::npos;
}

}  // namespace

std::optional<Language> language_from(std::string_view code) {
  if (code == "vi") return Language::kVietnamese;
  if (code == "en") return Language::kEnglish;
  return std::nullopt;
}

std::span<const CatalogueEntry> catalogue_entries() { return kCatalogueEntries; }

const CatalogueEntry* find_entry(std::string_view key) {
  const auto at = std::lower_bound(kCatalogueEntries.begin(), kCatalogueEntries.end(), key,
                                   [](const CatalogueEntry& entry, std::string_view k) { return entry.key < k; });
  return at != kCatalogueEntries.end() && at->key == key ? &*at : nullptr;
}

std::string say(std::string_view key, Language language, const Arguments& args) {
  const CatalogueEntry* entry = find_entry(key);
  return entry != nullptr ? fill(text_in(*entry, language), args, language) : std::string(key);
}

std::string say_reason(const Message& reason, Language language) {
  return reason.code.empty() ? "" : say("reason." + reason.code, language, reason.args);
}

std::string say_finding(const Finding& finding, Language language) {
  const std::string& code = finding.message.code.empty() ? finding.rule : finding.message.code;
  return say(finding_key(code), language, with_circumstances(finding));
}

std::string title_of_rule(std::string_view rule, Language language) {
  return say("rule." + std::string(rule) + ".title", language);
}

std::string figure_in(std::string_view vietnamese, Language language) {
  std::string figure(vietnamese);
  if (language == Language::kVietnamese || !is_plain_figure(figure)) return figure;
  for (char& c : figure) {
    if (c == '.') {
      c = ',';
    } else if (c == ',') {
      c = '.';
    }
  }
  return figure;
}

}  // namespace rasoat
