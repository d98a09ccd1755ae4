#include "check/own_parts.h"

#include <re2/re2.h>

#include <algorithm>
#include <set>

#include "check/similarity.h"

namespace rasoat {
namespace {

constexpr std::size_t kTelling = 2;  // words: "hành chính", "mức độ"

// How well or when something was done tells no part from another.
bool tells_manner(const std::string& word) {
  static const std::set<std::string> kManner = {"đúng", "hạn",  "trước", "đầy",  "đủ",   "kịp", "thời", "qui",
                                                "định", "thực", "hiện",  "hoàn", "giải", "số",  "tỉ",   "lệ",
                                                "đạt",  "năm",  "quyết", "xử",   "lí",   "cấp", "tỉnh"};
  return kManner.contains(word);
}

}  // namespace

bool names_two_levels(const Criterion& criterion) {
  static const RE2 kTwo(
      "(?:mức độ|mức|dvctt) 3(?:, ?| và |; ?| )(?:mức độ |mức )?4|một phần.*toàn trình|toàn trình.*một phần");
  return RE2::PartialMatch(criterion.keys.name, kTwo) || RE2::PartialMatch(criterion.keys.target, kTwo);
}

bool is_own_part(const Criterion& criterion, const std::vector<std::string>& whole,
                 const std::vector<std::string>& part) {
  const bool levels = names_two_levels(criterion);
  const std::set<std::string> name(criterion.keys.name_words.begin(), criterion.keys.name_words.end());
  const auto tells = [&](const std::string& word) {
    return !tells_manner(word) && !(levels && (word == "mức" || word == "độ"));
  };
  const auto own = std::count_if(name.begin(), name.end(), [&](const std::string& word) {
    return tells(word) && has_word(part, word) && !has_word(whole, word);
  });
  const auto shared = std::count_if(name.begin(), name.end(),
                                    [&](const std::string& word) { return tells(word) && has_word(whole, word); });
  return own >= static_cast<std::ptrdiff_t>(kTelling) && shared >= static_cast<std::ptrdiff_t>(kTelling);
}

}  // namespace rasoat
