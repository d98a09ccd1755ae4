#include "parse/item_labels.h"

#include <re2/re2.h>

#include <algorithm>
#include <span>
#include <string>

#include "extract/text/normalize.h"
#include "parse/marker.h"

namespace rasoat {
namespace {

constexpr std::size_t kLongestLabel = 60;      // characters
constexpr std::ptrdiff_t kBareLabelWords = 5;  // of a label without a colon

struct Rule {
  ItemLabel label;
  RE2 words;  // over the bare key of the label, slashes as blanks
};

std::span<const Rule> rules() {
  using L = ItemLabel;
  static const Rule kRules[] = {
      {L::kSupport,
       RE2(R"(^((don vi|co quan|bo phan|phong|to chuc|noi|trach nhiem)( ca nhan)? )?(thuc hien )?phoi hop|^(don vi|co quan) ho tro)")},
      {L::kDeadline, RE2(R"(^(thoi gian|thoi han|tien do|thoi diem|han hoan thanh|ngay hoan thanh|moc thoi gian)\b)")},
      {L::kLead,
       RE2(R"(^((don vi|co quan|bo phan|phong|to chuc|nguoi|ca nhan|lanh dao|noi|trach nhiem)( don vi)? )?(ca nhan )?(phu trach|chu tri|dau moi|tham muu|thuc hien chinh|theo doi)|^(don vi|co quan|bo phan|nguoi)( ca nhan| don vi)? (thuc hien|chiu trach nhiem)|^trach nhiem( thuc hien| chinh)?$)")},
      {L::kAssignment, RE2(R"(^(phan cong|to chuc thuc hien|trach nhiem thuc hien|phan cong trach nhiem))")},
      {L::kMeasures,
       RE2(R"(^(nhiem vu|giai phap|bien phap|noi dung|cach lam|noi dung thuc hien|hoat dong|cong viec))")},
      {L::kTarget, RE2(R"(^(muc tieu|yeu cau|chi tieu|muc phan dau|ket qua (can|phai) dat|phan dau|muc dat))")},
  };
  return kRules;
}

std::string key_of(std::string_view label) {
  std::string key = bare_key(label);
  for (const char mark : {'/', ',', '.', '-'}) std::replace(key.begin(), key.end(), mark, ' ');
  return normalize(key);
}

// Markers may follow one another: "- d) Thời gian".
std::size_t skip_markers(const std::string& text) {
  std::size_t at = 0;
  for (int i = 0; i < 3; ++i) {
    const MarkerMatch marker = find_marker(std::string_view(text).substr(at));
    if (marker.marker == Marker::kNone) break;
    at += marker.body;
  }
  return at;
}

std::size_t skip_blanks(const std::string& text, std::size_t at) {
  while (at < text.size() && text[at] == ' ') ++at;
  return at;
}

}  // namespace

LabelMatch find_label(const Paragraph& paragraph) {
  const std::string& text = paragraph.passage.text;
  const std::size_t begin = skip_markers(text);
  const std::size_t colon = text.find(':', begin);
  const std::size_t end = std::min(colon, text.size());
  const std::string_view label = std::string_view(text).substr(begin, end - begin);
  if (label.empty() || length_of(label) > kLongestLabel) return {};
  const std::string key = key_of(label);
  if (colon == std::string::npos && std::count(key.begin(), key.end(), ' ') >= kBareLabelWords) return {};
  for (const Rule& rule : rules()) {
    if (RE2::PartialMatch(key, rule.words)) return {rule.label, skip_blanks(text, std::min(end + 1, text.size()))};
  }
  return {};
}

}  // namespace rasoat
