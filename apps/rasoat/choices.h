// Choices: the words that options know, each with its value. What the command line takes, what rasoat.toml may say and
// what completions offer are one list. The first word is the default.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "apps/rasoat/options.h"

namespace rasoat {

template <typename Value>
struct Choice {
  const char* word;
  Value value;
};

inline constexpr std::array<Choice<Language>, 2> kLanguages = {
    {{"vi", Language::kVietnamese}, {"en", Language::kEnglish}}};
inline constexpr std::array<Choice<ColorMode>, 3> kColors = {
    {{"auto", ColorMode::kAuto}, {"always", ColorMode::kAlways}, {"never", ColorMode::kNever}}};
inline constexpr std::array<Choice<FailOn>, 3> kLevels = {
    {{"error", FailOn::kError}, {"warning", FailOn::kWarning}, {"never", FailOn::kNever}}};
inline constexpr std::array<Choice<ProgressMode>, 2> kProgress = {
    {{"auto", ProgressMode::kAuto}, {"json", ProgressMode::kJson}}};
inline constexpr std::array<Choice<wire::Isolation>, 3> kIsolation = {
    {{"best", wire::Isolation::kBest}, {"strict", wire::Isolation::kStrict}, {"none", wire::Isolation::kNone}}};
inline constexpr std::array<Choice<std::optional<DocumentKind>>, 3> kKinds = {
    {{"auto", std::nullopt}, {"plan", DocumentKind::kPlan}, {"report", DocumentKind::kReport}}};
inline constexpr std::array<Choice<OcrMode>, 3> kOcrModes = {
    {{"auto", OcrMode::kAuto}, {"always", OcrMode::kAlways}, {"never", OcrMode::kNever}}};
inline constexpr std::array<Choice<Format>, 9> kReviewFormats = {{{"text", Format::kText},
                                                                  {"concise", Format::kConcise},
                                                                  {"json", Format::kJson},
                                                                  {"jsonl", Format::kJsonl},
                                                                  {"sarif", Format::kSarif},
                                                                  {"junit", Format::kJunit},
                                                                  {"xlsx", Format::kXlsx},
                                                                  {"html", Format::kHtml},
                                                                  {"pdf", Format::kPdf}}};
inline constexpr std::array<Choice<Format>, 4> kCriteriaFormats = {
    {{"text", Format::kText}, {"json", Format::kJson}, {"toml", Format::kToml}, {"xlsx", Format::kXlsx}}};
inline constexpr std::array<Choice<Format>, 4> kAuditFormats = {
    {{"text", Format::kText}, {"json", Format::kJson}, {"xlsx", Format::kXlsx}, {"html", Format::kHtml}}};
inline constexpr std::array<Choice<Format>, 2> kDiffFormats = {{{"text", Format::kText}, {"json", Format::kJson}}};

constexpr std::span<const Choice<Format>> formats_of(Command command) {
  if (command == Command::kCriteria) return kCriteriaFormats;
  if (command == Command::kAudit) return kAuditFormats;
  if (command == Command::kDiff) return kDiffFormats;
  return kReviewFormats;
}

template <typename Value>
std::vector<std::string> words_of(std::span<const Choice<Value>> choices) {
  std::vector<std::string> words;
  for (const Choice<Value>& choice : choices) words.emplace_back(choice.word);
  return words;
}
template <typename Value, std::size_t N>
std::vector<std::string> words_of(const std::array<Choice<Value>, N>& choices) {
  return words_of(std::span<const Choice<Value>>(choices));
}

}  // namespace rasoat
