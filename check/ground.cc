#include "check/ground.h"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <cstdint>
#include <optional>
#include <set>

#include "check/findings.h"

namespace rasoat {
namespace {

constexpr std::size_t kDigits = 16;  // of one part
// Bits of 64 that may differ. Over 1,179 lines of reports, one letter misread moves 8 bits (median; nine in ten: at
// most 14); of 214,517 pairs of different lines one in a thousand differs in 13 or fewer, half in 31 or more.
constexpr int kSpreadOfText = 3;
constexpr int kSpreadOfRecognition = 14;

std::string flags_of(const StatusWords& s) {
  std::string flags;
  for (const bool flag : {s.done, s.not_done, s.ongoing, s.not_arisen, s.zero, s.violation, s.pending_judgement,
                          s.self_met, s.self_not_met})
    flags += flag ? '1' : '0';
  return flags;
}

std::string substance_of(const Statement& statement) {
  std::string substance = flags_of(statement.status);
  for (const Figure& figure : statement.figures) {
    substance += ';' + figure.value.to_english();
    if (figure.denominator) substance += '/' + figure.denominator->to_english();
    substance += name_of(figure.unit);
  }
  for (const Citation& citation : statement.evidence) substance += ';' + citation.symbol;
  return substance;
}

// Letters alone, each as its bytes of UTF-8.
std::vector<std::string_view> letters_of(std::string_view text) {
  std::vector<std::string_view> letters;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at + 1;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
    const char first = text[at];
    const bool letter = (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z') || (first & 0x80) != 0;
    if (letter) letters.push_back(text.substr(at, end - at));
    at = end;
  }
  return letters;
}

// Every bit depends on every other: the finalizer of SplitMix64 over FNV-1a.
std::uint64_t mixed(std::string_view text) {
  std::uint64_t hash = 14695981039346656037ull;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ull;
  hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9ull;
  hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EBull;
  return hash ^ (hash >> 31);
}

void add_triples(std::string_view text, std::set<std::uint64_t>& triples) {
  const std::vector<std::string_view> letters = letters_of(text);
  for (std::size_t i = 0; i + 2 < letters.size(); ++i) {
    triples.insert(mixed(std::string(letters[i]) + std::string(letters[i + 1]) + std::string(letters[i + 2])));
  }
}

std::uint64_t similarity_hash(const std::set<std::uint64_t>& triples) {
  std::array<int, 64> votes{};
  for (const std::uint64_t triple : triples) {
    for (std::size_t bit = 0; bit < votes.size(); ++bit) votes[bit] += (triple >> bit & 1) != 0 ? 1 : -1;
  }
  std::uint64_t hash = 0;
  for (std::size_t bit = 0; bit < votes.size(); ++bit) hash |= std::uint64_t{votes[bit] > 0} << bit;
  return hash;
}

std::string joined(std::string_view exact, const std::set<std::uint64_t>& triples) {
  return fingerprint_of(std::string(exact)) + '-' + hex_of(similarity_hash(triples));
}

std::optional<std::uint64_t> words_of(std::string_view ground) {
  if (ground.size() != 2 * kDigits + 1 || ground[kDigits] != '-') return std::nullopt;
  const std::string_view digits = ground.substr(kDigits + 1);
  std::uint64_t words = 0;
  const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), words, 16);
  return fault == std::errc() && end == digits.data() + digits.size() ? std::optional(words) : std::nullopt;
}

}  // namespace

std::string ground_of(const Criterion& criterion, const std::vector<const Statement*>& statements) {
  std::set<std::string> substances;
  std::set<std::uint64_t> triples;
  for (const Statement* statement : statements) {
    substances.insert(substance_of(*statement));
    add_triples(statement->key, triples);
  }
  std::string exact = criterion.id + '|' + criterion.keys.target;
  for (const std::string& substance : substances) exact += '|' + substance;
  return joined(exact, triples);
}

std::string ground_of(std::string_view exact, std::string_view words) {
  std::set<std::uint64_t> triples;
  add_triples(words, triples);
  return joined(exact, triples);
}

std::string exact_ground(std::string_view ground) { return std::string(ground.substr(0, kDigits)); }

bool same_ground(std::string_view a, std::string_view b, bool recognised) {
  if (a == b) return true;
  const auto words_a = words_of(a);
  const auto words_b = words_of(b);
  if (!words_a || !words_b || exact_ground(a) != exact_ground(b)) return false;
  return std::popcount(*words_a ^ *words_b) <= (recognised ? kSpreadOfRecognition : kSpreadOfText);
}

}  // namespace rasoat
