#include "parse/choose_readings.h"

#include <re2/re2.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace rasoat {
namespace {

constexpr float kBorneOut = 0.9F;         // of what counts and share say together
constexpr std::size_t kWordsBetween = 3;  // "588/1204 hồ sơ, đạt 48,84%"

// "(1.204,5%);" without what stands around it.
std::string bare(const std::string& text) {
  constexpr std::string_view kAround = "()[]“”\"';,.:";
  const std::size_t first = text.find_first_not_of(kAround);
  return first == std::string::npos ? "" : text.substr(first, text.find_last_not_of(kAround) + 1 - first);
}

bool is_well_formed(const std::string& text) {
  static const RE2 kFigure(R"((?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?(?:/(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?)?%?)");
  static const RE2 kCode(R"((?:TCTP|TC)?\d{1,2}(?:\.\d{1,2}){1,3})");
  const std::string figure = bare(text);
  return RE2::FullMatch(figure, kFigure) || RE2::FullMatch(figure, kCode);
}

bool has_digit(const std::string& text) { return text.find_first_of("0123456789") != std::string::npos; }

// Takes others[which] and leaves what stood there in its place.
void take(Word& word, std::size_t which) {
  Reading& other = word.others[which];
  std::swap(word.text, other.text);
  std::swap(word.confidence, other.confidence);
}

void take_only_figure(Word& word) {
  if (word.others.empty() || !has_digit(word.text) || is_well_formed(word.text)) return;
  std::optional<std::size_t> only;
  for (std::size_t i = 0; i < word.others.size(); ++i) {
    const Reading& other = word.others[i];
    if (!is_well_formed(other.text) || other.confidence <= word.confidence) continue;
    if (only && word.others[*only].text != other.text) return;
    only = only.value_or(i);
  }
  if (only) take(word, *only);
}

struct Ratio {
  double part = 0, whole = 0;
};

double number_of(std::string text) {
  std::erase(text, '.');
  std::replace(text.begin(), text.end(), ',', '.');
  return std::strtod(text.c_str(), nullptr);
}

std::optional<Ratio> ratio_of(const std::string& text) {
  static const RE2 kRatio(R"((\d[\d.]*)/(\d[\d.]*))");
  std::string part, whole;
  if (!RE2::FullMatch(bare(text), kRatio, &part, &whole)) return std::nullopt;
  const Ratio ratio{number_of(part), number_of(whole)};
  return ratio.whole > 0 ? std::optional(ratio) : std::nullopt;
}

// Within one unit of the last digit that is printed: shares are rounded or cut off. nullopt: it does not agree.
std::optional<double> agreeing_share(const Ratio& ratio, const std::string& share) {
  static const RE2 kShare(R"((\d{1,3})(?:[,.](\d{1,2}))?%)");
  std::string whole, decimals;
  if (!RE2::FullMatch(bare(share), kShare, &whole, &decimals)) return std::nullopt;
  const double stated = number_of(decimals.empty() ? whole : whole + "," + decimals);
  const double last_digit = std::pow(10.0, -static_cast<double>(decimals.size()));
  return std::abs(100 * ratio.part / ratio.whole - stated) < last_digit ? std::optional(stated) : std::nullopt;
}

// The word's own reading, which is -1, and the others; well-formed ones first.
std::vector<std::pair<int, std::string>> readings_of(const Word& word) {
  std::vector<std::pair<int, std::string>> all = {{-1, word.text}};
  for (std::size_t i = 0; i < word.others.size(); ++i) all.emplace_back(static_cast<int>(i), word.others[i].text);
  std::stable_partition(all.begin(), all.end(), [](const auto& reading) { return is_well_formed(reading.second); });
  return all;
}

// A choice of counts and share.
struct Choice {
  int counts = -1, share = -1;
  Ratio ratio;
  double stated = 0;
};

bool says_the_same(const Choice& a, const Choice& b) {
  return a.ratio.part == b.ratio.part && a.ratio.whole == b.ratio.whole && a.stated == b.stated;
}

void settle(Word& word, int which) {
  if (which >= 0) take(word, static_cast<std::size_t>(which));
  word.confidence = std::max(word.confidence, kBorneOut);
  for (Reading& other : word.others) other.confidence = 0;
}

std::vector<Choice> agreeing_choices(const Word& counts, const Word& share) {
  std::vector<Choice> choices;
  for (const auto& [c, ratio_text] : readings_of(counts)) {
    const auto ratio = ratio_of(ratio_text);
    if (!ratio) continue;
    for (const auto& [s, share_text] : readings_of(share)) {
      if (const auto stated = agreeing_share(*ratio, share_text)) choices.push_back({c, s, *ratio, *stated});
    }
  }
  return choices;
}

void settle_by_share(Word& counts, Word& share) {
  const std::vector<Choice> choices = agreeing_choices(counts, share);
  const auto other = [&](const Choice& choice) { return !says_the_same(choice, choices.front()); };
  if (choices.empty() || std::any_of(choices.begin(), choices.end(), other)) return;
  settle(counts, choices.front().counts);
  settle(share, choices.front().share);
}

bool is_unsure(const Word& word) { return !word.others.empty() || word.confidence < kBorneOut; }

bool has_share(const Word& word) {
  const auto all = readings_of(word);
  return std::any_of(all.begin(), all.end(), [](const auto& r) { return r.second.find('%') != std::string::npos; });
}

void settle_ratio(std::vector<Word>& words, std::size_t i) {
  for (std::size_t j = i + 1; j < words.size() && j <= i + 1 + kWordsBetween; ++j) {
    if (!has_share(words[j])) continue;
    if (is_unsure(words[i]) || is_unsure(words[j])) settle_by_share(words[i], words[j]);
    return;
  }
}

// A tiêu chí thành phần has three levels of one or two digits, and no level begins with 0.
void dot_code(Word& word, bool behind_kind) {
  static const RE2 kUndotted(R"((TCTP)?([1-9])([1-9])([1-9])([.:,;)]{0,2}))");
  std::string kind, field, criterion, part, sign;
  if (!RE2::FullMatch(word.text, kUndotted, &kind, &field, &criterion, &part, &sign)) return;
  if (kind.empty() != behind_kind) return;
  word.others.push_back({word.text, 0});
  word.text = kind + field + "." + criterion + "." + part + sign;
}

}  // namespace

Document choose_readings(Document document) {
  for (Page& page : document.pages) {
    if (page.source != Source::kOcr) continue;
    for (std::size_t i = 0; i < page.words.size(); ++i) {
      const auto all = readings_of(page.words[i]);
      if (std::any_of(all.begin(), all.end(), [](const auto& r) { return ratio_of(r.second).has_value(); }))
        settle_ratio(page.words, i);
    }
    for (Word& word : page.words) take_only_figure(word);
    for (std::size_t i = 0; i < page.words.size(); ++i)
      dot_code(page.words[i], i > 0 && page.words[i - 1].text == "TCTP");
  }
  return document;
}

}  // namespace rasoat
