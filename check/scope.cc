#include "check/scope.h"

#include <re2/re2.h>

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

// "ủy ban nhân dân các xã", "ubnd cấp xã", "phường", "địa phương": the kinds of places whose committees it names.
std::vector<std::string> kinds_of_places(const std::string& given) {
  static const RE2 kPlaces(
      R"((?:ủy ban nhân dân )?(?:các )?((?:cấp )?(?:xã|phường|thị trấn|đặc khu|huyện|thị xã|thành phố|quận)|địa phương)(?: .*)?)");
  std::string kind;
  if (!RE2::FullMatch(given, kPlaces, &kind)) return {};
  if (kind == "cấp xã") return {"xã", "phường", "thị trấn", "đặc khu"};
  if (kind == "cấp huyện") return {"huyện", "thị xã", "thành phố", "quận"};
  if (kind == "địa phương") return {"xã", "phường", "thị trấn", "đặc khu", "huyện", "thị xã", "thành phố", "quận"};
  return {kind};
}

// One committee of a kind that the other names in the plural: "ủy ban nhân dân xã a" of "các xã". A place of its own
// ("xã b") names no kind.
bool is_place_of_kind(const std::string& given, const std::string& wanted) {
  static const RE2 kPlural(
      R"((?:ủy ban nhân dân )?(?:các )?(?:(?:cấp )?(?:xã|phường|thị trấn|đặc khu|huyện|thị xã|thành phố|quận)|địa phương)(?: (?:trực thuộc|thuộc|trên địa bàn|của|trong)(?: .*)?)?)");
  if (!RE2::FullMatch(given, kPlural)) return false;
  const std::string committee = "ủy ban nhân dân ";
  const std::string place = wanted.starts_with(committee) ? wanted.substr(committee.size()) : wanted;
  const std::vector<std::string> kinds = kinds_of_places(given);
  return std::any_of(kinds.begin(), kinds.end(),
                     [&](const std::string& kind) { return place.starts_with(kind + ' '); });
}

bool contains_unit(const std::string& given, const std::string& wanted) {
  if (given == wanted) return true;
  if (is_place_of_kind(given, wanted)) return true;
  if (is_collective(given) && (is_department(wanted) || is_collective(wanted))) return true;
  if (abbreviates(given, wanted) || abbreviates(wanted, given)) return true;
  // A longer name that begins with the other: "bưu điện" and "bưu điện gia lai".
  const auto begins = [](const std::string& text, const std::string& head) { return text.starts_with(head + ' '); };
  return begins(given, wanted) || begins(wanted, given);
}

// "Các cơ quan, đơn vị", "Các đơn vị trực thuộc Sở" (whose key ends in "trực"), "Toàn ngành": whoever reports is one of
// them.
bool is_everybody(const std::string& unit) {
  static const RE2 kEverybody(
      R"((?:tất cả (?:các )?|toàn bộ (?:các )?)?(?:cơ quan|đơn vị|cơ quan đơn vị|cơ quan đơn vị địa phương|toàn ngành|toàn thể)(?: (?:trực(?: thuộc)?|thuộc|liên quan|có liên quan|khác|trong toàn|toàn|chuyên môn|sự nghiệp|hành chính)(?: .*)?)?)");
  return RE2::FullMatch(unit, kEverybody);
}

bool everybody_leads(const Criterion& criterion) {
  const auto& units = criterion.keys.lead_units;
  return std::any_of(units.begin(), units.end(), is_everybody);
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
