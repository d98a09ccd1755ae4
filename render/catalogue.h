// The message catalogue: every word that a user reads, in Vietnamese and English, by key.
// The texts are compiled in from render/catalogue/*.toml and rules/*.toml. Pure; thread-safe; never fails: an unknown
// key is shown as it is, so that nothing is hidden (tests see to it that none occurs).
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "check/review.h"

namespace rasoat {

enum class Language : std::uint8_t { kVietnamese, kEnglish };

// "vi" or "en"; nullopt for anything else.
std::optional<Language> language_from(std::string_view code);

struct CatalogueEntry {
  std::string_view key;  // "verdict.met", "reason.threshold-met", "rule.criterion-missing.title"
  std::string_view vi;
  std::string_view en;
};

// All entries, ascending by key.
std::span<const CatalogueEntry> catalogue_entries();
// nullptr: no such key.
const CatalogueEntry* find_entry(std::string_view key);

// The text of `key`, its {named} arguments filled in. A value that starts with '@' is looked up as a
// key itself; figures are turned from Vietnamese notation into that of `language`. An argument that
// the caller did not give stays as "{name}" (tests see to it that this does not occur).
std::string say(std::string_view key, Language language, const Arguments& args = {});

// The sentence for a reason (check/reasons.h).
std::string say_reason(const Message& reason, Language language);

// The sentence for a finding: the reason behind its verdict, else the rule's message or variant. Beside its own
// arguments a text may use {code}, {expected}, {found}, {quote} and {page} of the finding.
std::string say_finding(const Finding& finding, Language language);

std::string title_of_rule(std::string_view rule, Language language);

// "1.234,50" -> "1,234.50" for English; text that is no plain figure comes back unchanged.
std::string figure_in(std::string_view vietnamese, Language language);

}  // namespace rasoat
