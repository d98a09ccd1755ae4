#include "extract/ocr/readings.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>

#include "extract/ocr/tone_twins.h"
#include "extract/text/letters.h"

namespace rasoat::ocr {
namespace {

constexpr float kDoubt = 0.80F;     // a word read with less is read again
constexpr float kUnsettled = 0.5F;  // the most that a figure without majority deserves
constexpr float kOutvoted = 0.8F;   // the most after a vote of two against one

// Tokens of several readings that cover the same ink.
struct Group {
  std::vector<Token> first;
  std::vector<Token> second;
};

bool same_place(const Token& a, const Token& b) {
  const int common = std::min(a.box.x1, b.box.x1) - std::max(a.box.x0, b.box.x0);
  return common * 5 > 2 * std::min(a.box.width(), b.box.width());
}

bool touches(const std::vector<Token>& tokens, const Token& token) {
  return std::any_of(tokens.begin(), tokens.end(), [&](const Token& other) { return same_place(other, token); });
}

// Both readings run left to right: groups are cut where neither goes on into the next.
std::vector<Group> group(std::vector<Token>& first, const std::vector<Token>& second) {
  std::vector<Group> groups;
  std::size_t next = 0;
  for (Token& token : first) {
    const bool goes_on = !groups.empty() && touches(groups.back().second, token);
    if (!goes_on) groups.emplace_back();
    Group& current = groups.back();
    current.first.push_back(std::move(token));
    while (next < second.size() && second[next].box.x1 <= current.first.back().box.x0) ++next;
    while (next < second.size() && same_place(current.first.back(), second[next])) {
      current.second.push_back(second[next++]);
    }
  }
  return groups;
}

std::string joined(const std::vector<Token>& tokens) {
  std::string text;
  for (const Token& token : tokens) text += token.text;
  return text;
}

float least_confidence(const std::vector<Token>& tokens) {
  float least = tokens.empty() ? 0 : 1;
  for (const Token& token : tokens) least = std::min(least, token.confidence);
  return least;
}

PixelBox place_of(const std::vector<Token>& tokens) {
  PixelBox box;
  for (const Token& token : tokens) box = unite(box, token.box);
  return box;
}

std::vector<Token> tokens_at(const std::vector<Token>& tokens, const PixelBox& place) {
  Token probe;
  probe.box = place;
  std::vector<Token> found;
  std::copy_if(tokens.begin(), tokens.end(), std::back_inserter(found),
               [&](const Token& token) { return same_place(probe, token); });
  return found;
}

bool any_figure(const std::vector<Token>& tokens) {
  return std::any_of(tokens.begin(), tokens.end(), [](const Token& token) { return looks_like_figure(token.text); });
}

void add(std::vector<ReadWord>& words, std::vector<Token> tokens, const std::vector<Reading>& others = {}) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    words.push_back({std::move(tokens[i]), i == 0 ? others : std::vector<Reading>{}});
  }
}

void cap(std::vector<Token>& tokens, float most) {
  for (Token& token : tokens) token.confidence = std::min(token.confidence, most);
}

// Two readings agree: as sure as the surer one. One blank more or less is no difference.
void add_agreed(std::vector<ReadWord>& words, Group group) {
  std::vector<Token>& kept = group.second.size() < group.first.size() ? group.second : group.first;
  const float sure = std::max(least_confidence(group.first), least_confidence(group.second));
  for (Token& token : kept) token.confidence = std::max(token.confidence, sure);
  add(words, std::move(kept));
}

std::vector<Reading> readings_beside(std::string_view kept, std::initializer_list<const std::vector<Token>*> all) {
  std::vector<Reading> others;
  for (const auto* tokens : all) {
    const std::string text = joined(*tokens);
    const bool known = text.empty() || text == kept ||
                       std::any_of(others.begin(), others.end(), [&](const Reading& r) { return r.text == text; });
    if (!known) others.push_back({text, least_confidence(*tokens)});
  }
  return others;
}

void add_surer(std::vector<ReadWord>& words, Group group) {
  const bool second = least_confidence(group.second) > least_confidence(group.first);
  std::vector<Token>& kept = second ? group.second : group.first;
  add(words, kept, readings_beside(joined(kept), {&group.first, &group.second}));
}

// One word that the script model reads with a hook where the language model saw an acute.
bool is_hooked(const Group& group) {
  return group.first.size() == 1 && may_be_hooked(group.first.front().text) &&
         is_hooked_twin(joined(group.first), joined(group.second));
}

void add_second(std::vector<ReadWord>& words, Group group) {
  const std::vector<Reading> others = readings_beside(joined(group.second), {&group.first});
  add(words, std::move(group.second), others);
}

// "TCTP3.1.1:": three or four numbers of one or two digits with one dot between two of them.
bool is_dotted_code(std::string_view text) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  std::size_t at = 0, parts = 0;
  while (at < text.size() && !is_digit(text[at])) ++at;
  for (bool more = true; more; ++parts) {
    const std::size_t from = at;
    while (at < text.size() && is_digit(text[at])) ++at;
    if (at == from || at - from > 2) return false;
    more = at + 1 < text.size() && text[at] == '.' && is_digit(text[at + 1]);
    at += more ? 1 : 0;
  }
  return (parts == 3 || parts == 4) && at + 1 >= text.size();
}

// Dots are lost sooner than found: of readings with the same digits the one that has the dots of a code is right.
const std::vector<Token>* dotted_among(std::initializer_list<const std::vector<Token>*> all) {
  const std::vector<Token>* dotted = nullptr;
  for (const auto* tokens : all) {
    if (dotted == nullptr && is_dotted_code(joined(*tokens))) dotted = tokens;
  }
  if (dotted == nullptr) return nullptr;
  const std::string digits = ascii_digits(joined(*dotted));
  const auto same = [&](const auto* tokens) { return tokens->empty() || ascii_digits(joined(*tokens)) == digits; };
  return std::all_of(all.begin(), all.end(), same) ? dotted : nullptr;
}

void add_voted(std::vector<ReadWord>& words, Group group, const std::vector<Token>& third) {
  const std::string a = joined(group.first), b = joined(group.second), c = joined(third);
  const std::vector<Token>* kept = nullptr;
  float most = kOutvoted, sure = least_confidence(third);
  if (const auto* dotted = dotted_among({&group.first, &group.second, &third})) {
    kept = dotted;
    sure = std::max({sure, least_confidence(group.first), least_confidence(group.second)});
  } else if (!group.second.empty() && b == c) {
    kept = &group.second;
  } else if (a == c) {
    kept = &group.first;
  } else {
    most = kUnsettled;
    sure = 0;
    kept = least_confidence(group.second) > least_confidence(group.first) ? &group.second : &group.first;
  }
  std::vector<Token> tokens = *kept;
  for (Token& token : tokens) token.confidence = std::max(token.confidence, sure);
  cap(tokens, most);
  const std::vector<Reading> others = readings_beside(joined(tokens), {&group.first, &group.second, &third});
  add(words, std::move(tokens), others);
}

// Tokens that want a second reading, with few others between them, and the paper to read again: one
// more token on each side, because the models read words in their company.
struct Stretch {
  std::size_t end = 0;  // one past the last token
  int x0 = 0;
  int x1 = 0;
  std::optional<Token> left, right;  // the company; of the left one what was settled
};

constexpr std::size_t kCompany = 1;

Stretch stretch_at(const std::vector<Token>& tokens, std::size_t begin) {
  std::size_t end = begin + 1;
  for (std::size_t i = end; i < std::min(tokens.size(), end + 2 * kCompany + 1); ++i) {
    if (wants_second_reading(tokens[i])) end = i + 1;
  }
  const std::size_t from = begin - std::min(begin, kCompany), to = std::min(tokens.size(), end + kCompany);
  const int room = tokens[begin].box.height();
  Stretch stretch{end, tokens[from].box.x0 - room, tokens[to - 1].box.x1 + room, {}, {}};
  if (to > end) stretch.right = tokens[end];
  if (from > 0) stretch.x0 = (tokens[from - 1].box.x1 + tokens[from].box.x0) / 2;
  if (to < tokens.size()) stretch.x1 = (tokens[to - 1].box.x1 + tokens[to].box.x0) / 2;
  return stretch;
}

// Another reading may see one word where the first saw a word in doubt and its company ("4có" for "4 có"). The company
// stays as it was read first, so its part is no part of the other reading; where it cannot be told apart, the word says
// nothing.
bool set_company_aside(Token& token, const std::optional<Token>& company, bool before) {
  if (!company || !same_place(token, *company)) return true;
  const std::string& known = company->text;
  const bool told = before ? token.text.starts_with(known) : token.text.ends_with(known);
  if (!told || token.text.size() <= known.size()) return false;
  token.text.erase(before ? 0 : token.text.size() - known.size(), known.size());
  (before ? token.box.x0 : token.box.x1) = before ? company->box.x1 : company->box.x0;
  return true;
}

std::vector<Token> without_company(std::vector<Token> tokens, const Stretch& stretch) {
  std::erase_if(tokens, [&](Token& token) {
    return !set_company_aside(token, stretch.left, true) || !set_company_aside(token, stretch.right, false);
  });
  return tokens;
}

void settle_stretch(std::vector<ReadWord>& words, std::vector<Token> first, const Stretch& stretch,
                    const ReadAgain& second, const ReadAgain& third) {
  std::optional<std::vector<Token>> more;
  for (Group& group : group(first, without_company(second(stretch.x0, stretch.x1), stretch))) {
    const bool wanted = std::any_of(group.first.begin(), group.first.end(), wants_second_reading);
    if (!wanted && !any_figure(group.second)) {
      add(words, std::move(group.first));
    } else if (joined(group.first) == joined(group.second)) {
      add_agreed(words, std::move(group));
    } else if (is_hooked(group)) {
      add_second(words, std::move(group));
    } else if (any_figure(group.first) || any_figure(group.second)) {
      if (!more) more = without_company(third(stretch.x0, stretch.x1), stretch);
      std::vector<Token> again = tokens_at(*more, place_of(group.first));
      add_voted(words, std::move(group), again);
    } else {
      add_surer(words, std::move(group));
    }
  }
}

}  // namespace

bool looks_like_figure(std::string_view text) {
  if (text.find_first_of("0123456789%") != std::string_view::npos) return true;
  constexpr std::string_view kLikeDigits = "OoQDIil|!SsBZzbgqG", kBetween = ".,:;/-()[]'";
  bool letters = false;
  for (const char c : text) {
    if (kLikeDigits.find(c) != std::string_view::npos) {
      letters = true;
    } else if (kBetween.find(c) == std::string_view::npos) {
      return false;
    }
  }
  return letters && text.size() <= 4;
}

bool wants_second_reading(const Token& token) {
  return token.confidence < kDoubt || looks_like_figure(token.text) || may_be_hooked(token.text);
}

std::vector<ReadWord> settle(std::vector<Token> first, const ReadAgain& second, const ReadAgain& third) {
  std::vector<ReadWord> words;
  for (std::size_t i = 0; i < first.size();) {
    if (!wants_second_reading(first[i])) {
      words.push_back({std::move(first[i++]), {}});
      continue;
    }
    Stretch stretch = stretch_at(first, i);
    if (!words.empty()) stretch.left = words.back().token;
    std::vector<Token> tokens(std::make_move_iterator(first.begin() + static_cast<std::ptrdiff_t>(i)),
                              std::make_move_iterator(first.begin() + static_cast<std::ptrdiff_t>(stretch.end)));
    settle_stretch(words, std::move(tokens), stretch, second, third);
    i = stretch.end;
  }
  return words;
}

}  // namespace rasoat::ocr
