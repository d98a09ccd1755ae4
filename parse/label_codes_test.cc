#include "parse/label_codes.h"

#include <gtest/gtest.h>

namespace rasoat {
namespace {

struct Case {
  const char* cell;
  const char* code;
};

TEST(LabelCodes, AreReadFromWholeCells) {
  constexpr Case kCases[] = {
      {"2b", "2b"},
      {"2.b", "2b"},
      {"2B", "2b"},
      {"4đ", "4đ"},
      {"1.2c", "1.2c"},
      {"III.1.4", "III.1.4"},
      {"IV.2", "IV.2"},
      {"(II.3.1)", "II.3.1"},
      {"II.3.1.", "II.3.1"},
      {"HL 3", "HL 3"},
      {"HL3", "HL 3"},
      {"HL-03", "HL 3"},
      {"HL.3", "HL 3"},
      {"B.12", "B.12"},
      {"B12", "B12"},
      {"Đ.2", "Đ.2"},
      {"DTI 1.2", "DTI 1.2"},
      // Plain codes and numbers, and what only looks like one.
      {"3.2.1", ""},
      {"7", ""},
      {"TC 1.1", ""},
      {"TCTP 3.2.5", ""},
      {"", ""},
      {"100%", ""},
      {"12/2024", ""},
      {"Năm 2024", ""},
      {"Quý 1", ""},
      {"1a, 1b", ""},
      {"31/QĐ-UBND", ""},
      {"QĐ 123", ""},
      {"I", ""},
      {"a", ""},
      {"0a", ""},
      {"2024a", ""},
      {"15 ngày", ""},
      {"x", ""},
      {"1.2.3.4.5a", ""},
  };
  for (const Case& c : kCases) EXPECT_EQ(label_code(c.cell), c.code) << c.cell;
}

TEST(LabelCodes, HaveOneKeyInAllForms) {
  for (const char* form : {"HL 3", "HL3", "HL-03", "HL.3", "(HL 3)"}) EXPECT_EQ(label_key(form), "hl3") << form;
  EXPECT_EQ(label_key("II.3.1"), label_key("II 3.1"));
  EXPECT_NE(label_key("II.3.1"), label_key("II.31"));
  EXPECT_NE(label_key("1.1a"), label_key("11a"));
}

TEST(LabelCodes, HaveLetters) {
  EXPECT_TRUE(is_label_code("1a"));
  EXPECT_FALSE(is_label_code("1.1"));
  EXPECT_FALSE(is_label_code(""));
}

}  // namespace
}  // namespace rasoat
