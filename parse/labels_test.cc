#include "parse/labels.h"

#include <gtest/gtest.h>

namespace rasoat {
namespace {

std::string label_of(std::string_view text) {
  const std::size_t end = label_end(text, 0);
  return end == std::string_view::npos ? "" : std::string(text.substr(0, end));
}

TEST(LabelEnd, IsTheFirstColonThatNamesSomething) {
  const struct {
    const char* text;
    const char* label;
  } kCases[] = {
      {"Về công khai TTHC: đã công khai 41/41.", "Về công khai TTHC:"},
      {"TCTP 3.4.1: 99,31%", "TCTP 3.4.1:"},
      {"TCTP 3.4.1:98,5%", "TCTP 3.4.1:"},
      {"TC 1.5:03 sáng kiến", "TC 1.5:"},
      {"Năm 2022:45 hồ sơ", "Năm 2022:"},
      {"Hệ thống ISO 9001:2015: đã công bố", "Hệ thống ISO 9001:2015:"},
      {"Đã công bố phù hợp TCVN ISO 9001:2015 đúng quy định.", ""},
      {"Đã công bố phù hợp ISO 9001: 2015 đúng quy định.", ""},
      {"Họp lúc 7:30 tại Sở.", ""},
      {"Tỷ lệ 1:2 được duy trì.", ""},
  };
  for (const auto& c : kCases) EXPECT_EQ(label_of(c.text), c.label) << c.text;
}

}  // namespace
}  // namespace rasoat
