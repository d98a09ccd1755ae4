#include "parse/marker.h"

#include <re2/re2.h>

namespace rasoat {
namespace {

struct Pattern {
  Marker marker;
  RE2 form;  // group 1: the label; group 2: where the body begins
};

// Order decides: "I." is Roman before it is a letter; "1.2" without a final dot needs a capital after it.
const Pattern* patterns(std::size_t& count) {
  static const Pattern kPatterns[] = {
      {Marker::kRoman, RE2(R"(^([IVX]{1,6})(?:\s?[.)/]|\s?[-–](?:\s))\s*(\S))")},
      {Marker::kNumber, RE2(R"(^\(?(\d{1,2}(?:\.\d{1,2}){0,4})(?:\.\s?[)/-]?|\s?[)]|/)\s+(\S))")},
      {Marker::kNumber, RE2(R"(^(\d{1,2}(?:\.\d{1,2}){0,4})\.([“"\p{Lu}]))")},
      {Marker::kNumber, RE2(R"(^(\d{1,2}(?:\.\d{1,2}){1,4})\s*[-–:]?\s([“"\p{Lu}]))")},
      {Marker::kNumber, RE2(R"(^(\d{1,2})\s?[-–:]\s([“"\p{Lu}]))")},
      {Marker::kLetter, RE2(R"(^\(?([a-zđ])(?:\)|\.\s)\s*(\S))")},
      {Marker::kLetter, RE2(R"(^([A-ZĐ])(?:\.|\))\s+([“"\p{Lu}]))")},
      {Marker::kBullet, RE2(R"(^([-–—+*•·▪●○◦➢❖✓►\x{F020}-\x{F0FF}])\s+(\S))")},
      {Marker::kBullet, RE2(R"(^([-–—+•·▪●➢])([“"(]?\p{Lu}))")},
  };
  count = std::size(kPatterns);
  return kPatterns;
}

// Most lines begin with a word: no marker has two letters but a Roman number.
bool may_be_marked(std::string_view text) {
  if (text.empty()) return false;
  const auto first = static_cast<unsigned char>(text.front());
  const bool ascii_letter = (first | 0x20) >= 'a' && (first | 0x20) <= 'z';
  const bool d_with_stroke = text.starts_with("đ") || text.starts_with("Đ");
  if (!ascii_letter && !d_with_stroke) return first < 0x80 || first == 0xC2 || first == 0xE2 || first == 0xEF;
  const std::size_t end = text.find_first_not_of("IVX", d_with_stroke ? 2 : 1);
  return end != std::string_view::npos && std::string_view(".)/- \xE2").find(text[end]) != std::string_view::npos;
}

std::string plain_label(std::string_view label) {
  if (label == "–" || label == "—") return "-";
  return std::string(label);
}

}  // namespace

MarkerMatch find_marker(std::string_view text) {
  if (!may_be_marked(text)) return {};
  std::size_t count = 0;
  const Pattern* all = patterns(count);
  for (std::size_t i = 0; i < count; ++i) {
    re2::StringPiece label;
    re2::StringPiece body;
    if (!RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), all[i].form, &label, &body)) continue;
    return {all[i].marker, plain_label({label.data(), label.size()}),
            static_cast<std::size_t>(body.data() - text.data())};
  }
  return {};
}

bool is_heading_word(std::string_view text) {
  static const RE2 kHeading(
      R"(^(?i)(điều\s+\d+\s*[.:]|(chương|phần|mục|tiểu mục)\s+([IVXLC]+|\d+|thứ)($|[\s.:])|phụ\s+lục($|\s+([IVXLC]+|\d+)\s*[.:]?($|\s))))");
  return RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), kHeading);
}

}  // namespace rasoat
