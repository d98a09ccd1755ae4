#include "check/copied_forward.h"

#include <re2/re2.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "check/findings.h"

namespace rasoat {
namespace {

constexpr std::size_t kLeastCopied = 3;  // statements
constexpr std::int64_t kTelling = 100;   // a count from here on is hardly the same by chance

// A count of three digits or a share with a broken part: "1.214 hồ sơ", "86,61%", not "100%" or "03 sáng kiến".
bool is_telling(const Figure& figure) {
  if (figure.role == FigureRole::kTarget || figure.role == FigureRole::kBaseline) return false;
  const Decimal value = trimmed(figure.value);
  if (figure.unit == Unit::kPercent || figure.unit == Unit::kPercentagePoint) return value.scale > 0;
  return value.scale > 0 || value.units >= kTelling;
}

bool is_telling(const Statement& statement) {
  return std::any_of(statement.figures.begin(), statement.figures.end(), [](const Figure& f) { return is_telling(f); });
}

// The words without years, days and numbers of documents, which change of themselves.
std::string words_of(const Statement& statement) {
  static const RE2 kDated(R"(\d{1,2}/\d{1,2}/\d{4}|\b(?:19|20)\d{2}\b|\d+/[\pL&-]+)");
  std::string words = statement.key;
  RE2::GlobalReplace(&words, kDated, "#");
  return words;
}

}  // namespace

std::vector<std::string> telling_words(const Submission& report) {
  std::set<std::string> words;
  for (const Statement& statement : report.statements) {
    if (is_telling(statement)) words.insert(words_of(statement));
  }
  return {words.begin(), words.end()};
}

std::optional<Finding> copied_forward(const Submission& now, const std::vector<std::string>& before,
                                      std::int32_t year) {
  std::size_t telling = 0;
  std::vector<const Statement*> copied;
  for (const Statement& statement : now.statements) {
    if (!is_telling(statement)) continue;
    ++telling;
    if (std::binary_search(before.begin(), before.end(), words_of(statement))) copied.push_back(&statement);
  }
  if (copied.size() < kLeastCopied || copied.size() * 2 < telling) return std::nullopt;
  Provenance where = copied.front()->passage.cite();
  Message message{
      year == 0 ? "copied-forward.unknown" : "copied-forward",
      {{"count", std::to_string(copied.size())}, {"of", std::to_string(telling)}, {"year", std::to_string(year)}}};
  Finding finding = make_finding("copied-forward", std::move(message), where);
  finding.found = where.quote;
  finding.fingerprint = fingerprint_of("copied-forward|" + std::to_string(year));
  return finding;
}

}  // namespace rasoat
