#include "apps/rasoat/office_files.h"

#include <gtest/gtest.h>

namespace rasoat {
namespace {

std::string fault_of(std::string_view text, bool waivers) {
  if (waivers) {
    const auto read = waivers_from_toml(text);
    return read ? "" : fault_sentence(read.error(), "f.toml", Language::kVietnamese);
  }
  const auto read = settings_from_toml(text);
  return read ? "" : fault_sentence(read.error(), "f.toml", Language::kVietnamese);
}

struct Case {
  std::string_view text;
  std::string_view fault;
};

TEST(WaiverFile, IsReadToTheLetter) {
  const Case cases[] = {
      {"[[waiver]]\nrule = \"margins\"\nreason = \"in hai mặt\"\nby = \"Văn phòng\"\nuntil = 2026-12-31\n", ""},
      {"", ""},
      {"[[waiver]]\nrule = \"margin\"\nreason = \"a\"\nby = \"b\"\n",
       "f.toml:2:8: giá trị “margin” của “rule” không hợp lệ, hãy dùng: rasoat rules. Có phải là “margins”?"},
      {"[[waiver]]\nrule = \"margins\"\nreason = \"a\"\n", "f.toml:1:1: thiếu khóa “by”."},
      {"[[waiver]]\nrule = \"margins\"\nreason = \"a\"\nby = \"b\"\nuntill = 2026-12-31\n",
       "f.toml:5:1: không có khóa “untill”. Có phải là “until”?"},
      {"[[waiver]]\nrule = \"margins\"\nreason = \"a\"\nby = \"b\"\nuntil = \"hết năm\"\n",
       "f.toml:5:9: khóa “until” phải là: 2026-12-31."},
      {"rule = \"margins\"\n", "f.toml:1:1: không có khóa “rule”. Có phải là “[[waiver]]”?"},
  };
  for (const Case& c : cases) EXPECT_EQ(fault_of(c.text, true), c.fault) << c.text;
}

TEST(WaiverFile, KeepsWhatItSays) {
  const auto waivers = waivers_from_toml(
      "[[waiver]]\nrule = \"margins\"\ndocument = \"45/KH-UBND\"\nreason = \"in hai mặt\"\nby = \"Văn phòng\"\nuntil = "
      "2026-12-31\n");
  ASSERT_TRUE(waivers && waivers->size() == 1);
  EXPECT_EQ(waivers->front().document, "45/KH-UBND");
  EXPECT_EQ(waivers->front().until, (Date{2026, 12, 31}));
}

TEST(SettingsFile, IsReadToTheLetter) {
  const Case cases[] = {
      {"unit = \"Văn phòng\"\nfail-on = \"warning\"\njobs = 2\n[rules]\noff = [\"font\", "
       "\"citation-*\"]\n[severity]\nmargins = \"error\"\n",
       ""},
      {"untit = \"Văn phòng\"\n", "f.toml:1:1: không có khóa “untit”. Có phải là “unit”?"},
      {"ocr = \"allways\"\n",
       "f.toml:1:7: giá trị “allways” của “ocr” không hợp lệ, hãy dùng: auto, always, never. Có phải là “always”?"},
      {"[rules]\noff = [\"fonts\"]\n",
       "f.toml:2:7: giá trị “fonts” của “off” không hợp lệ, hãy dùng: rasoat rules. Có phải là “font”?"},
      {"[severity]\nmargins = \"fatal\"\n",
       "f.toml:2:11: giá trị “fatal” của “margins” không hợp lệ, hãy dùng: error, warning, note, off."},
      {"unit = [1]\n", "f.toml:1:8: khóa “unit” phải là: string."},
  };
  for (const Case& c : cases) EXPECT_EQ(fault_of(c.text, false), c.fault) << c.text;
  EXPECT_NE(fault_of("unit = ", false).find("f.toml:1:"), std::string::npos);
}

TEST(SettingsFile, KeepsWhatItSays) {
  const auto settings = settings_from_toml(
      "jobs = 2\n[rules]\noff = [\"citation-*\"]\non = [\"citation-conflict\"]\n[severity]\nfont = \"off\"\n");
  ASSERT_TRUE(settings);
  EXPECT_EQ(settings->values.at("jobs"), "2");
  EXPECT_EQ(settings->rules.off, (std::vector<std::string>{"citation-*", "font"}));
  EXPECT_EQ(settings->rules.on, std::vector<std::string>{"citation-conflict"});
}

}  // namespace
}  // namespace rasoat
