#include "parse/phrases.h"

#include <re2/re2.h>
#include <re2/set.h>

#include <algorithm>
#include <cassert>

#include "extract/text/normalize.h"

namespace rasoat {
namespace {

constexpr std::string_view kNotation = "()|?*#~";

// One literal run between notation characters, as a key that keeps the blanks at its ends.
std::string literal_pattern(std::string_view run) {
  const std::string key = compare_key(run);
  std::string pattern = run.starts_with(' ') && !key.empty() ? " " : "";
  pattern += RE2::QuoteMeta(key);
  if (run.ends_with(' ')) pattern += ' ';
  return pattern;
}

// "..." swallows the blanks around it: between its neighbours stand up to twelve words. After an
// optional group, which takes its blank along, only the blank behind the gap is left.
std::string replace_gaps(std::string pattern) {
  const auto replace = [&](std::string_view gap, std::string_view words) {
    for (std::size_t at = pattern.find(gap); at != std::string::npos; at = pattern.find(gap))
      pattern.replace(at, gap.size(), words);
  };
  replace(" <gap> ", "(?: [^ \x01]+){0,12}? ");
  replace("<gap> ", "(?:[^ \x01]+ ){0,12}?");
  replace(" <gap>", "(?: [^ \x01]+){0,12}?");
  replace(" <words> ", "(?: [^ 0-9\x01][^ \x01]*){0,12}? ");
  replace("<words> ", "(?:[^ 0-9\x01][^ \x01]* ){0,12}?");
  replace(" <words>", "(?: [^ 0-9\x01][^ \x01]*){0,12}?");
  return pattern;
}

// An optional group takes the blank after it along: "không (có)? phát sinh".
std::string bind_optional_blanks(std::string pattern) {
  for (std::size_t at = pattern.find(")? "); at != std::string::npos; at = pattern.find(")? ", at)) {
    int depth = 0;
    std::size_t open = at;
    for (;; --open) {
      if (pattern[open] == ')') ++depth;
      if (pattern[open] == '(' && --depth == 0) break;
      assert(open > 0);
    }
    pattern.replace(at, 3, " )?");
    pattern.insert(open, "(?:");
    pattern.replace(pattern.find(" )?", open), 3, ") )?");
    at = open + 1;
  }
  return pattern;
}

// At the end of a phrase the blank before an optional group belongs to the group.
std::string bind_last_blank(std::string pattern) {
  if (!pattern.ends_with(")?")) return pattern;
  int depth = 0;
  for (std::size_t at = pattern.size() - 2; at > 0; --at) {
    if (pattern[at] == ')') ++depth;
    if (pattern[at] != '(' || --depth > 0) continue;
    if (pattern[at - 1] != ' ') return pattern;
    const std::string group = pattern.substr(at, pattern.size() - at - 1);
    return pattern.substr(0, at - 1) + "(?: " + group + ")?";
  }
  return pattern;
}

std::string to_pattern(std::string_view phrase) {
  std::string pattern;
  std::size_t at = 0;
  while (at < phrase.size()) {
    if (phrase.substr(at).starts_with("...")) {
      pattern += "<gap>";
      at += 3;
    } else if (phrase[at] == '~') {
      pattern += "<words>";
      ++at;
    } else if (phrase[at] == '*' || phrase[at] == '#') {
      pattern += phrase[at] == '*' ? "\\S+" : "[0-9][0-9.,/]*";
      ++at;
    } else if (kNotation.find(phrase[at]) != std::string_view::npos) {
      pattern += phrase[at] == '(' ? "(?:" : std::string(1, phrase[at]);
      ++at;
    } else {
      std::size_t end = std::min(phrase.find_first_of(kNotation, at), phrase.find("...", at));
      end = std::min(end, phrase.size());
      pattern += literal_pattern(phrase.substr(at, end - at));
      at = end;
    }
  }
  return "(?:^| )(" + replace_gaps(bind_last_blank(bind_optional_blanks(pattern))) + ")(?: |$)";
}

}  // namespace

struct PhraseSet::Compiled {
  struct Entry {
    std::int32_t id;
    std::unique_ptr<RE2> regex;
  };
  std::vector<Entry> entries;
  std::unique_ptr<RE2::Set> set;
};

PhraseSet::PhraseSet(std::span<const Phrase> phrases) : compiled_(std::make_unique<Compiled>()) {
  compiled_->set = std::make_unique<RE2::Set>(RE2::Quiet, RE2::UNANCHORED);
  for (const Phrase& phrase : phrases) {
    const std::string pattern = to_pattern(phrase.text);
    [[maybe_unused]] const int index = compiled_->set->Add(pattern, nullptr);
    assert(index >= 0 && "a phrase of a built-in table does not compile");
    compiled_->entries.push_back({phrase.id, std::make_unique<RE2>(pattern, RE2::Quiet)});
  }
  [[maybe_unused]] const bool compiled = compiled_->set->Compile();
  assert(compiled);
}

PhraseSet::~PhraseSet() = default;
PhraseSet::PhraseSet(PhraseSet&&) noexcept = default;
PhraseSet& PhraseSet::operator=(PhraseSet&&) noexcept = default;

std::vector<PhraseHit> PhraseSet::find(std::string_view key) const {
  std::vector<int> candidates;
  if (!compiled_->set->Match(key, &candidates)) return {};
  std::sort(candidates.begin(), candidates.end());
  std::vector<PhraseHit> hits;
  std::string text(key);
  for (const int candidate : candidates) {
    const auto& entry = compiled_->entries[static_cast<std::size_t>(candidate)];
    re2::StringPiece found;
    while (RE2::PartialMatch(text, *entry.regex, &found) && !found.empty()) {
      const auto begin = static_cast<std::size_t>(found.data() - text.data());
      hits.push_back({entry.id, begin, begin + found.size()});
      // Hidden by a character that no phrase holds; blanks around stay for the neighbours.
      std::fill_n(text.begin() + static_cast<std::ptrdiff_t>(begin), found.size(), '\x01');
    }
  }
  std::sort(hits.begin(), hits.end(), [](const PhraseHit& a, const PhraseHit& b) { return a.begin < b.begin; });
  return hits;
}

bool PhraseSet::any(std::string_view key) const { return compiled_->set->Match(key, nullptr); }

}  // namespace rasoat
