#include "parse/cell_unit.h"

#include <re2/re2.h>

#include "extract/text/normalize.h"
#include "parse/column_contents.h"

namespace rasoat {

std::string unit_in_brackets(std::string_view text) {
  static const RE2 kBrackets(R"(\(\s*([^()\d]{1,40}?)\s*\)\s*$)");
  std::string unit;
  return RE2::PartialMatch(text, kBrackets, &unit) && is_measure(unit) ? unit : "";
}

std::string unit_of_name(std::string_view name) {
  static const RE2 kShare(R"((?i)\s*t[ỷỉ] lệ\s.*)");
  const std::string unit = unit_in_brackets(name);
  return unit.empty() && RE2::FullMatch(name, kShare) ? "%" : unit;
}

std::string with_unit(std::string_view cell, std::string_view unit) {
  static const RE2 kFigure(
      R"((?i)\s*((?:(?:≥|>=?|≤|<=?|=|\+|-|đạt|từ|trên|tối thiểu|ít nhất|không dưới|không thấp hơn|tối đa|không quá|dưới|tăng|giảm|khoảng|hơn|gần|mới)\s*)*\d[\d.,]*?)[.\s]*(trở (?:lên|xuống)|(?:hoặc|và) (?:hơn|cao hơn))?\s*)");
  static const RE2 kUnit(R"(\s*([^\d/\s][^\d/]{0,29}?)\s*)");
  std::string name, figure, rest;
  if (!RE2::FullMatch(unit, kUnit, &name) || !RE2::FullMatch(cell, kFigure, &figure, &rest)) return std::string(cell);
  const std::string mark = name == "%" ? name : " " + to_lower(name);
  return figure + mark + (rest.empty() ? "" : " " + rest);
}

std::string target_with_unit(std::string_view cell, std::string_view unit) {
  static const RE2 kRange(R"((?i)\s*((?:đạt\s+)?(?:từ\s+)?\d[\d.,]*\s*(?:-|–|đến|tới)\s*)(\d[\d.,]*)\s*)");
  std::string low, high;
  if (!RE2::FullMatch(cell, kRange, &low, &high)) return with_unit(cell, unit);
  const std::string with = with_unit(high, unit);
  return with == high ? std::string(cell) : low + with;
}

}  // namespace rasoat
