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

std::string fault_of_register(std::string_view text) {
  const auto read = replaced_from_toml(text);
  return read ? "" : fault_sentence(read.error(), "f.toml", Language::kVietnamese);
}

TEST(RegisterOfReplacedDocuments, IsReadToTheLetter) {
  const Case cases[] = {
      {"[[replaced]]\nsymbol = \"25/2020/QĐ-UBND\"\nby = \"Quyết định số 07/2022/QĐ-UBND\"\nsince = "
       "2022-03-01\nsource = \"Điều 3\"\n",
       ""},
      {"", ""},
      {"[[replaced]]\nsymbol = \"quyết định cũ\"\nby = \"a\"\nsince = 2022-03-01\nsource = \"b\"\n",
       "f.toml:2:10: giá trị “quyết định cũ” của “symbol” không hợp lệ, hãy dùng: 25/2020/QĐ-UBND."},
      {"[[replaced]]\nsymbol = \"25/2020/QĐ-UBND\"\nby = \"a\"\nsource = \"b\"\n", "f.toml:1:1: thiếu khóa “since”."},
      {"[[replaced]]\nsymbol = \"25/2020/QĐ-UBND\"\nby = \"a\"\nsince = 2022-03-01\n",
       "f.toml:1:1: thiếu khóa “source”."},
      {"[[replaced]]\nsymbl = \"25/2020/QĐ-UBND\"\n", "f.toml:1:1: thiếu khóa “symbol”."},
  };
  for (const Case& c : cases) EXPECT_EQ(fault_of_register(c.text), c.fault) << c.text;
}

TEST(RegisterOfReplacedDocuments, KeepsSymbolsAsCitationsHaveThem) {
  const auto read = replaced_from_toml(
      "[[replaced]]\nsymbol = \"25/2020/QĐ- UBND\"\ndate = 2020-10-15\nby = \"Quyết định số 07/2022/QĐ-UBND\"\nsince = "
      "2022-03-01\nsource = \"Điều 3\"\n");
  ASSERT_TRUE(read) << fault_sentence(read.error(), "f.toml", Language::kEnglish);
  EXPECT_EQ(read->front(),
            (ReplacedDocument{
                "25/2020/QĐ-UBND", Date{2020, 10, 15}, "Quyết định số 07/2022/QĐ-UBND", {2022, 3, 1}, "Điều 3"}));
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
      {"jobs = 0\n", "f.toml:1:8: giá trị “0” của “jobs” không hợp lệ, hãy dùng: 1 - 256."},
      {"[limits]\npages = 500\nmemory-megabytes = 4096\n", ""},
      {"[limits]\npages = \"nhiều\"\n", "f.toml:2:9: giá trị “nhiều” của “pages” không hợp lệ, hãy dùng: 1 - 100000."},
      {"[limits]\npage-seconds = 0\n", "f.toml:2:16: giá trị “0” của “page-seconds” không hợp lệ, hãy dùng: 1 - 3600."},
      {"[limits]\npixels = 5\n", "f.toml:2:1: không có khóa “pixels”."},
      {"[limits]\npage-second = 5\n", "f.toml:2:1: không có khóa “page-second”. Có phải là “page-seconds”?"},
      {"pages = 500\n", "f.toml:1:1: không có khóa “pages”."},
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
  EXPECT_EQ(settings_from_toml("[limits]\npages = 500\n")->values.at("limits.pages"), "500");
}

TEST(SettingNames, HaveVariablesOfTheEnvironment) {
  EXPECT_EQ(variable_of("fail-on"), "RASOAT_FAIL_ON");
  EXPECT_EQ(variable_of("limits.ocr-page-seconds"), "RASOAT_LIMITS_OCR_PAGE_SECONDS");
}

}  // namespace
}  // namespace rasoat
