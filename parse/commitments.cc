// Commitments: the items of a plan's body that promise something for a criterion.
#include <re2/re2.h>

#include <algorithm>
#include <string>

#include "extract/text/normalize.h"
#include "parse/item_labels.h"
#include "parse/item_names.h"
#include "parse/line_text.h"
#include "parse/parse.h"
#include "parse/target.h"

namespace rasoat {
namespace {

constexpr int kNoLevel = 100;

// One paragraph of the body with its place in the outline; tables are walls.
struct Entry {
  const Paragraph* paragraph = nullptr;  // null: a table
  int level = kNoLevel;                  // smaller: higher up
  LabelMatch label;
};

int level_of(const Paragraph& paragraph) {
  switch (paragraph.marker) {
    case Marker::kRoman: return 1;
    case Marker::kNumber: return 2 + static_cast<int>(std::count(paragraph.label.begin(), paragraph.label.end(), '.'));
    case Marker::kLetter: return paragraph.label.size() == 1 && paragraph.label[0] <= 'Z' ? 0 : 10;
    case Marker::kBullet: return paragraph.label == "+" ? 21 : 20;
    case Marker::kNone: return kNoLevel;
  }
  return kNoLevel;
}

std::vector<Entry> entries_of(const Structure& structure) {
  std::vector<Entry> entries;
  for (const Block& block : structure.blocks) {
    if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
      entries.push_back({paragraph, level_of(*paragraph), find_label(*paragraph)});
    } else {
      entries.push_back({});
    }
  }
  return entries;
}

std::string_view heading_text(const Paragraph& heading) {
  return std::string_view(heading.passage.text).substr(heading.body);
}

// "1. Mục đích", "III. Tổ chức thực hiện": parts of any plan, never a criterion.
bool is_general_heading(const Paragraph& heading) {
  static const RE2 kGeneral(
      R"(^(muc dich|yeu cau|muc tieu|noi dung|to chuc|nhiem vu|giai phap|kinh phi|trach nhiem|phan cong|ke hoach|can cu|dac diem|tinh hinh|thuan loi|kho khan))");
  return RE2::PartialMatch(opening_key(heading_text(heading)), kGeneral);
}

// The paragraph above `at` that the labelled paragraph stands under.
std::size_t heading_of(const std::vector<Entry>& entries, std::size_t at) {
  for (std::size_t i = at; i-- > 0;) {
    const Entry& above = entries[i];
    if (above.paragraph == nullptr) return entries.size();
    const bool higher = above.level < entries[at].level && above.label.label == ItemLabel::kNone;
    const bool unmarked = above.level == kNoLevel && entries[at].level == kNoLevel &&
                          names_criterion(above.paragraph->passage.text) && above.label.label == ItemLabel::kNone;
    if (higher || unmarked) return i;
  }
  return entries.size();
}

bool is_main_label(ItemLabel label) { return label == ItemLabel::kTarget || label == ItemLabel::kLead; }

// Headings of items, ascending.
std::vector<std::size_t> find_headings(const std::vector<Entry>& entries) {
  std::vector<std::size_t> headings;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (!is_main_label(entries[i].label.label)) continue;
    std::size_t heading = heading_of(entries, i);
    // "- Đơn vị phụ trách" under "c) Phân công" belongs to the item above it.
    if (heading < entries.size() && entries[heading].level >= 20) heading = heading_of(entries, heading);
    if (heading < entries.size()) headings.push_back(heading);
  }
  std::sort(headings.begin(), headings.end());
  headings.erase(std::unique(headings.begin(), headings.end()), headings.end());
  return headings;
}

std::size_t item_end(const std::vector<Entry>& entries, std::size_t heading) {
  std::size_t at = heading + 1;
  for (; at < entries.size(); ++at) {
    const Entry& entry = entries[at];
    if (entry.paragraph == nullptr || (entry.level <= entries[heading].level && entry.label.label == ItemLabel::kNone))
      break;
    if (entry.level <= entries[heading].level && entries[heading].level < kNoLevel) break;
  }
  return at;
}

// What stands after the label, or, when the label is a line of its own, in the lines under it.
Passage content_of(const std::vector<Entry>& entries, std::size_t at, std::size_t end) {
  const Entry& entry = entries[at];
  Passage content = entry.paragraph->passage.part(entry.label.content, std::string::npos);
  if (!content.empty()) return content;
  for (std::size_t i = at + 1; i < end && entries[i].label.label == ItemLabel::kNone; ++i) {
    if (entries[i].level <= entry.level && entry.level < kNoLevel) break;
    content.append(entries[i].paragraph->passage);
  }
  return content;
}

void add_text(std::string& text, Provenance& where, const Passage& content) {
  if (!text.empty()) text += "; ";
  text += content.text;
  if (where.places.empty()) where = content.cite();
}

// "Văn phòng chủ trì, phối hợp với các phòng chuyên môn thực hiện."
void read_assignment(const Passage& content, Commitment& item) {
  static const RE2 kAssignment(
      R"(^(?:(?i)giao\s+)?(.{2,150}?)\s*,?\s+(?:(?i)chủ trì|là đầu mối|phụ trách)[,;]?\s*(?:(?i)phối hợp\s+(?:với|cùng)?\s*(.*?))?(?:\s+(?:thực hiện|triển khai|tổ chức|tham mưu).*)?[.;]?$)");
  std::string lead, support;
  if (item.has_lead || !RE2::FullMatch(content.text, kAssignment, &lead, &support)) return;
  item.has_lead = true;
  add_text(item.lead, item.lead_where, content);
  item.lead = lead;
  if (support.empty() || item.has_support) return;
  item.has_support = true;
  add_text(item.support, item.support_where, content);
  item.support = support;
}

void take_label(ItemLabel label, const Passage& content, std::int32_t year, Commitment& item) {
  if (content.empty()) return;
  switch (label) {
    case ItemLabel::kTarget:
      if (item.has_target) return;
      item.target = parse_target(content.text, year);
      item.target_where = content.cite();
      item.has_target = true;
      return;
    case ItemLabel::kLead:
      add_text(item.lead, item.lead_where, content);
      item.has_lead = true;
      return;
    case ItemLabel::kSupport:
      add_text(item.support, item.support_where, content);
      item.has_support = true;
      return;
    case ItemLabel::kDeadline:
      if (item.has_deadline) return;
      item.deadline = parse_deadline(content.text, year);
      item.deadline_where = content.cite();
      item.has_deadline = true;
      return;
    case ItemLabel::kAssignment: return read_assignment(content, item);
    case ItemLabel::kMeasures:
    case ItemLabel::kNone: return;
  }
}

Commitment read_item(const std::vector<Entry>& entries, std::size_t heading, std::int32_t year) {
  const Paragraph& paragraph = *entries[heading].paragraph;
  Commitment item;
  item.label = paragraph.label;
  item.names = find_item_names(heading_text(paragraph));
  item.codes = find_codes(paragraph.passage.text);
  item.where = paragraph.passage.cite();
  const std::size_t end = item_end(entries, heading);
  for (std::size_t i = heading + 1; i < end; ++i) {
    if (entries[i].label.label == ItemLabel::kNone) continue;
    take_label(entries[i].label.label, content_of(entries, i, end), year, item);
  }
  return item;
}

// A heading that speaks of a criterion needs one part, any other heading several.
bool looks_like_item(const Commitment& item, const Paragraph& heading) {
  const int parts = item.has_target + item.has_lead + item.has_deadline;
  if (!item.has_target && !item.has_lead && !item.has_support) return false;
  if (names_criterion(heading.passage.text)) return true;
  return parts >= 2 && heading.marker != Marker::kNone && !is_general_heading(heading);
}

}  // namespace

std::vector<Commitment> read_commitments(const Structure& structure, std::int32_t plan_year) {
  const std::vector<Entry> entries = entries_of(structure);
  std::vector<Commitment> items;
  for (const std::size_t heading : find_headings(entries)) {
    Commitment item = read_item(entries, heading, plan_year);
    if (looks_like_item(item, *entries[heading].paragraph)) items.push_back(std::move(item));
  }
  return items;
}

}  // namespace rasoat
