#include "parse/profile_of.h"

#include <algorithm>
#include <array>
#include <limits>
#include <set>
#include <utility>

#include "extract/text/normalize.h"
#include "parse/keys.h"
#include "parse/period.h"

namespace rasoat {
namespace {

constexpr std::uint64_t kFnvBasis = 14695981039346656037U;
constexpr std::uint64_t kFnvPrime = 1099511628211U;

std::uint64_t hash_of(std::string_view text) {
  std::uint64_t hash = kFnvBasis;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * kFnvPrime;
  return hash;
}

// SplitMix64: one hash function per seed.
std::uint64_t mixed(std::uint64_t value, std::uint64_t seed) {
  value += 0x9E3779B97F4A7C15U * (seed + 1);
  value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9U;
  value = (value ^ (value >> 27)) * 0x94D049BB133111EBU;
  return value ^ (value >> 31);
}

std::string text_of(const Document& document) {
  std::string text;
  for (const Page& page : document.pages) {
    for (const Word& word : page.words) text += word.text + " ";
  }
  return text;
}

bool has_full_date(const DateLine& date) { return date.day && date.month && date.year; }

std::string iso_of(const DateLine& date) {
  return has_full_date(date) ? to_iso({*date.year, *date.month, *date.day}) : "";
}

std::string full_number(const NumberLine& line) {
  if (line.presence != Presence::kPresent || line.number.empty()) return "";
  return line.symbol.empty() ? line.number : line.number + line.separator + line.symbol;
}

bool is_draft(const Header& header) {
  if (compare_key(header.kind_text).starts_with(compare_key("dự thảo"))) return true;
  return header.number.presence == Presence::kBlank && header.date.presence == Presence::kBlank;
}

YearSource year_source_of(const Header& header) {
  if (header.year == 0) return YearSource::kNone;
  if (find_title_year(header.title) == header.year || header.period.year == header.year) return YearSource::kTitle;
  return header.date.year == header.year ? YearSource::kDate : YearSource::kText;
}

std::vector<std::string> lead_units_of(const std::vector<Criterion>& criteria) {
  std::set<std::string> units;
  for (const Criterion& criterion : criteria)
    units.insert(criterion.keys.lead_units.begin(), criterion.keys.lead_units.end());
  return {units.begin(), units.end()};
}

// "20/KH-UBND" in "Thực hiện Kế hoạch số 20/KH-UBND ngày ...".
std::vector<std::string> cited_plans_of(const Submission& submission) {
  std::set<std::string> symbols;
  const auto take = [&](const std::vector<Citation>& citations) {
    for (const Citation& cited : citations) {
      if (!cited.number.empty() && cited.symbol.find("/KH") != std::string::npos) symbols.insert(cited.symbol);
    }
  };
  for (const Statement& statement : submission.statements) take(find_citations(statement.passage.text));
  return {symbols.begin(), symbols.end()};
}

}  // namespace

Sketch sketch_of(std::string_view text) {
  const std::vector<std::string> words = key_words(compare_key(text));
  if (words.size() < kShingle) return {};
  std::vector<std::uint64_t> hashes(words.size());
  std::transform(words.begin(), words.end(), hashes.begin(), [](const std::string& word) { return hash_of(word); });
  Sketch sketch(kSketchSize, std::numeric_limits<std::uint32_t>::max());
  for (std::size_t i = 0; i + kShingle <= hashes.size(); ++i) {
    std::uint64_t run = 0;
    for (std::size_t k = 0; k < kShingle; ++k) run = mixed(run ^ hashes[i + k], k);
    for (std::size_t f = 0; f < kSketchSize; ++f)
      sketch[f] = std::min(sketch[f], static_cast<std::uint32_t>(mixed(run, f) >> 32));
  }
  return sketch;
}

std::string level_of_unit(std::string_view name) {
  struct Level {
    const char* words;
    const char* level;
  };
  // The narrower places first: "phòng ... huyện" is a unit, "UBND xã ... huyện ..." a commune.
  static const std::array<Level, 16> kLevels = {{{"phòng ", "unit"},
                                                 {"văn phòng ", "unit"},
                                                 {"trung tâm ", "unit"},
                                                 {"công ty ", "unit"},
                                                 {"sở ", "department"},
                                                 {"ban quản lý ", "department"},
                                                 {"thanh tra tỉnh", "department"},
                                                 {" xã ", "commune"},
                                                 {" phường ", "commune"},
                                                 {" thị trấn ", "commune"},
                                                 {" huyện ", "district"},
                                                 {" quận ", "district"},
                                                 {" thị xã ", "district"},
                                                 {" tỉnh ", "province"},
                                                 {" thành phố ", "province"},
                                                 {"bộ ", "ministry"}}};
  const std::string key = compare_key(name) + " ";
  for (const Level& level : kLevels) {
    const std::string words = level.words[0] == ' ' ? " " + compare_key(level.words) + " " : compare_key(level.words);
    if (level.words[0] == ' ' ? key.find(words) != std::string::npos : key.starts_with(words + " ")) return level.level;
  }
  return "";
}

Profile profile_of(const Submission& submission, const Document& document) {
  const Header& header = submission.header;
  Profile profile;
  profile.kind = header.kind;
  profile.kind_text = header.kind_text;
  profile.unit = header.unit;
  profile.unit_keys = submission.unit_keys;
  profile.parent_keys = unit_keys(header.parent_agency);
  profile.level = level_of_unit(header.unit);
  profile.year = header.year;
  profile.year_source = year_source_of(header);
  profile.period = header.period;
  profile.number = full_number(header.number);
  profile.date = iso_of(header.date);
  profile.title = header.title;
  profile.draft = is_draft(header);
  for (const PageFact& page : submission.pages) {
    profile.whole = profile.whole && page.source != Source::kUnread;
    profile.scanned = profile.scanned || page.source == Source::kOcr;
  }
  const auto& criteria = submission.appendix.empty() ? submission.listed_targets : submission.appendix;
  profile.criteria = static_cast<std::uint32_t>(criteria.size());
  profile.lead_units = lead_units_of(criteria);
  profile.cited_plans = cited_plans_of(submission);
  profile.sketch = sketch_of(text_of(document));
  return profile;
}

}  // namespace rasoat
