#include "check/scope.h"

#include <algorithm>
#include <sstream>

namespace rasoat {
namespace {

// "các phòng chuyên môn", "phòng, đơn vị": a collective that contains any one department.
bool is_collective(const std::string& unit) {
  return unit.find("phòng chuyên môn") != std::string::npos || unit == "phòng" ||
         unit.find("phòng ban") != std::string::npos;
}

bool is_department(const std::string& unit) { return unit.starts_with("phòng ") || unit == "phòng"; }

// "đ" is two bytes: letters are compared whole.
std::size_t letter_end(const std::string& text, std::size_t at) {
  std::size_t end = at + 1;
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
  return end;
}

std::vector<std::string> words_of(const std::string& unit) {
  std::vector<std::string> words;
  std::istringstream text(unit);
  for (std::string word; text >> word;) words.push_back(word);
  return words;
}

// How many words of `words` from `first` the letters of `letters` begin; 0 unless all letters do.
std::size_t initials(const std::string& letters, const std::vector<std::string>& words, std::size_t first) {
  std::size_t word = first;
  for (std::size_t at = 0; at < letters.size(); ++word) {
    const std::size_t end = letter_end(letters, at);
    if (word == words.size() || words[word].compare(0, end - at, letters, at, end - at) != 0) return 0;
    at = end;
  }
  return word - first;
}

// "phòng khtc", "phòng kế hoạch tc" for "phòng kế hoạch tài chính".
bool abbreviates(const std::string& brief, const std::string& whole) {
  const std::vector<std::string> a = words_of(brief), b = words_of(whole);
  std::size_t at = 0;
  for (const std::string& word : a) {
    const bool same = at < b.size() && b[at] == word;
    const std::size_t taken = same ? 1 : initials(word, b, at);
    if (taken == 0 || (!same && taken < 2)) return false;
    at += taken;
  }
  return at == b.size();
}

bool contains_unit(const std::string& given, const std::string& wanted) {
  if (given == wanted) return true;
  if (is_collective(given) && (is_department(wanted) || is_collective(wanted))) return true;
  if (abbreviates(given, wanted) || abbreviates(wanted, given)) return true;
  // A longer name that begins with the other: "bưu điện" and "bưu điện gia lai".
  const auto begins = [](const std::string& text, const std::string& head) { return text.starts_with(head + ' '); };
  return begins(given, wanted) || begins(wanted, given);
}

// "Các cơ quan, đơn vị" are in charge: whoever reports is one of them.
bool everybody_leads(const Criterion& criterion) {
  const auto& units = criterion.keys.lead_units;
  return std::any_of(units.begin(), units.end(), [](const std::string& unit) {
    return unit == "cơ quan" || unit == "đơn vị" || unit == "cơ quan đơn vị" || unit == "cơ quan đơn vị địa phương";
  });
}

bool leads(const Criterion& criterion, const std::vector<std::string>& units) {
  return std::any_of(units.begin(), units.end(),
                     [&](const std::string& unit) { return names_unit(criterion.keys.lead_units, unit); });
}

bool supports(const Criterion& criterion, const std::vector<std::string>& units) {
  return std::any_of(units.begin(), units.end(),
                     [&](const std::string& unit) { return names_unit(criterion.keys.support_units, unit); });
}

}  // namespace

bool names_unit(const std::vector<std::string>& given, const std::string& wanted) {
  return std::any_of(given.begin(), given.end(), [&](const std::string& unit) { return contains_unit(unit, wanted); });
}

std::vector<std::string> units_left_out(const std::vector<std::string>& wanted, const std::vector<std::string>& given) {
  std::vector<std::string> left;
  std::copy_if(wanted.begin(), wanted.end(), std::back_inserter(left),
               [&](const std::string& unit) { return !names_unit(given, unit); });
  return left;
}

void mark_scope(const CriteriaSet& criteria, const Submission& submission, const CheckOptions& options,
                const std::vector<std::string>& option_unit_keys, std::vector<Result>& results) {
  const bool asked = !option_unit_keys.empty();
  const auto& units = asked ? option_unit_keys : submission.unit_keys;
  const bool known_lead = std::any_of(criteria.criteria.begin(), criteria.criteria.end(),
                                      [&](const Criterion& c) { return leads(c, units); });
  if (!asked && !known_lead) return;
  for (std::size_t i = 0; i < results.size(); ++i) {
    const Criterion& criterion = criteria.criteria.at(i);
    const bool own =
        leads(criterion, units) || everybody_leads(criterion) || (options.also_support && supports(criterion, units));
    results[i].in_scope = asked ? own : own || results[i].verdict != Verdict::kMissing;
  }
}

}  // namespace rasoat
