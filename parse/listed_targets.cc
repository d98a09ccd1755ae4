// Listed targets: plans without an appendix state them as a list in prose ("II. CHỈ TIÊU PHẤN ĐẤU: - 90% ...").
#include <re2/re2.h>

#include <algorithm>
#include <string>

#include "extract/text/normalize.h"
#include "parse/line_text.h"
#include "parse/parse.h"
#include "parse/scan.h"
#include "parse/target.h"

namespace rasoat {
namespace {

constexpr int kNoLevel = 100;                 // paragraphs without a marker
constexpr std::size_t kLongestHeading = 120;  // characters
constexpr std::size_t kSomeTargets = 2;       // that set a number or a zero

int level_of(const Paragraph& paragraph) {
  switch (paragraph.marker) {
    case Marker::kRoman: return 1;
    case Marker::kNumber: return 2 + static_cast<int>(std::count(paragraph.label.begin(), paragraph.label.end(), '.'));
    case Marker::kLetter: return 10;
    case Marker::kBullet: return paragraph.label == "+" ? 21 : 20;
    case Marker::kNone: return kNoLevel;
  }
  return kNoLevel;
}

std::string body_of(const Paragraph& paragraph) {
  return std::string(trimmed(
      std::string_view(paragraph.passage.text).substr(std::min(paragraph.body, paragraph.passage.text.size()))));
}

std::string without_end(std::string text) {
  while (!text.empty() &&
         (text.back() == '.' || text.back() == ';' || text.back() == ':' || text.back() == ',' || text.back() == ' '))
    text.pop_back();
  return text;
}

bool is_short(const std::string& text) { return length_of(text) <= kLongestHeading; }

// "CHỈ TIÊU PHẤN ĐẤU", "Các chỉ tiêu chủ yếu", "Mục tiêu cụ thể".
bool names_targets(const std::string& key) {
  static const RE2 kHeading(R"(^(?:\S+ ){0,6}?(?:chỉ tiêu|mục tiêu (?:cụ thể|phấn đấu|chủ yếu))(?: |$))");
  static const RE2 kOther(R"(đánh giá|kết quả|tình hình|giao chỉ tiêu|biên chế|tuyển)");
  return RE2::PartialMatch(key, kHeading) && !RE2::PartialMatch(key, kOther);
}

// "MỤC TIÊU" alone heads targets only where the items below set some.
bool names_goals(const std::string& key) {
  static const RE2 kGoals(
      R"((?:các )?mục tiêu(?: chỉ tiêu| đăng kí| thực hiện| phấn đấu)*(?: (?:đến|tới))?(?: (?:hết|cuối|trong))?(?: năm| giai đoạn)?(?: \d[\d -]*)?)");
  return RE2::FullMatch(key, kGoals);
}

// A heading, or a line that announces a list: "Phấn đấu đạt các chỉ tiêu sau:".
bool opens_section(const Paragraph& paragraph) {
  const std::string text = body_of(paragraph);
  if (text.empty() || !is_short(text) || text.back() == '.' || text.back() == ';') return false;
  const bool heading = paragraph.marker == Marker::kRoman || paragraph.marker == Marker::kNumber ||
                       paragraph.marker == Marker::kLetter || paragraph.bold || is_upper(text);
  if (!heading && text.back() != ':') return false;
  const std::string key = compare_key(text);
  return (names_targets(key) || names_goals(key)) && std::holds_alternative<Duty>(parse_target(text).predicate);
}

bool sets_target(const std::string& text, std::int32_t year) {
  return !std::holds_alternative<Duty>(parse_target(text, year).predicate);
}

class ListReader {
 public:
  ListReader(const Structure& structure, std::int32_t year) : year_(year) {
    for (const Block& block : structure.blocks) paragraphs_.push_back(std::get_if<Paragraph>(&block));
  }

  std::vector<Criterion> run() {
    std::string roman;
    for (std::size_t i = 0; i < paragraphs_.size(); ++i) {
      const Paragraph* paragraph = paragraphs_[i];
      if (paragraph == nullptr) continue;
      if (paragraph->marker == Marker::kRoman) roman = paragraph->label;
      if (!opens_section(*paragraph) || is_parent(i)) continue;
      const std::size_t before = criteria_.size();
      const std::size_t end = section_end(i);
      read_section(i, end, roman);
      if (names_goals(compare_key(body_of(*paragraph))) && targets_since(before) < kSomeTargets)
        criteria_.resize(before);
      if (criteria_.size() > before) i = end - 1;
    }
    return std::move(criteria_);
  }

 private:
  // "I. MỤC TIÊU" over "2. Mục tiêu cụ thể": the targets stand under the latter.
  bool is_parent(std::size_t heading) const {
    if (!names_goals(compare_key(body_of(*paragraphs_[heading])))) return false;
    const auto end = paragraphs_.begin() + static_cast<std::ptrdiff_t>(section_end(heading));
    return std::any_of(paragraphs_.begin() + static_cast<std::ptrdiff_t>(heading) + 1, end,
                       [](const Paragraph* below) { return opens_section(*below); });
  }

  std::size_t targets_since(std::size_t first) const {
    return static_cast<std::size_t>(
        std::count_if(criteria_.begin() + static_cast<std::ptrdiff_t>(first), criteria_.end(),
                      [](const Criterion& made) { return !std::holds_alternative<Duty>(made.target.predicate); }));
  }

  // A table, a heading of the same rank, or, under a heading without a marker, any other such heading.
  std::size_t section_end(std::size_t heading) const {
    const int level = level_of(*paragraphs_[heading]);
    std::size_t i = heading + 1;
    for (; i < paragraphs_.size() && paragraphs_[i] != nullptr; ++i) {
      const Paragraph& next = *paragraphs_[i];
      if (level_of(next) <= level && level < kNoLevel) break;
      if (next.marker == Marker::kRoman) break;
      const std::string text = body_of(next);
      if (next.marker == Marker::kNone && (next.bold || is_upper(text)) && is_short(text) && !sets_target(text, year_))
        break;
    }
    return i;
  }

  // "II" of a Roman heading, "I.2" of a number under one, else the section's own number.
  std::string place_of(const Paragraph& heading, const std::string& roman) const {
    if (heading.marker == Marker::kRoman) return heading.label;
    const bool labelled = heading.marker == Marker::kNumber || heading.marker == Marker::kLetter;
    if (!labelled) return roman.empty() ? "CT" : roman;
    return roman.empty() || heading.label.starts_with(roman + ".") ? heading.label : roman + "." + heading.label;
  }

  // An item that others stand under says what they have in common.
  bool is_group(std::size_t i, std::size_t end) const {
    const Paragraph& item = *paragraphs_[i];
    const bool below =
        i + 1 < end && level_of(*paragraphs_[i + 1]) > level_of(item) && level_of(*paragraphs_[i + 1]) < kNoLevel;
    const std::string text = body_of(item);
    return below && (text.ends_with(":") || (is_short(text) && !sets_target(text, year_)));
  }

  void read_section(std::size_t heading, std::size_t end, const std::string& roman) {
    struct Open {
      int level;
      std::string place;
      int items = 0;
    };
    const std::string place = place_of(*paragraphs_[heading], roman);
    const std::string name = without_end(body_of(*paragraphs_[heading]));
    std::vector<Open> open{{level_of(*paragraphs_[heading]) == kNoLevel ? 0 : level_of(*paragraphs_[heading]), place}};
    for (std::size_t i = heading + 1; i < end; ++i) {
      const Paragraph& paragraph = *paragraphs_[i];
      const std::string text = body_of(paragraph);
      const int level = level_of(paragraph);
      if (text.empty() || (level == kNoLevel && (text.ends_with(":") || !sets_target(text, year_)))) continue;
      while (open.size() > 1 && open.back().level >= level) open.pop_back();
      const std::string item = open.back().place + "." + std::to_string(++open.back().items);
      if (level < kNoLevel && is_group(i, end)) {
        open.push_back({level, item});
      } else {
        add(paragraph, item, place, name);
      }
    }
  }

  void add(const Paragraph& paragraph, const std::string& code, const std::string& field,
           const std::string& field_name) {
    Criterion made;
    made.id = made.code = code;
    made.field = field;
    made.field_name = field_name;
    made.name = without_end(body_of(paragraph));
    made.target = parse_target(made.name, year_);
    made.where = paragraph.passage.cite(paragraph.body);
    made.target_where = made.where;
    const bool used =
        std::any_of(criteria_.begin(), criteria_.end(), [&](const Criterion& c) { return c.id == made.id; });
    if (used) made.id += "#" + std::to_string(criteria_.size() + 1);
    criteria_.push_back(std::move(made));
  }

  const std::int32_t year_;
  std::vector<const Paragraph*> paragraphs_;  // null: a table
  std::vector<Criterion> criteria_;
};

}  // namespace

std::vector<Criterion> read_listed_targets(const Structure& structure, std::int32_t plan_year) {
  return ListReader(structure, plan_year).run();
}

}  // namespace rasoat
