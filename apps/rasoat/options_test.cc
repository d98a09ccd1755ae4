#include "apps/rasoat/options.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <vector>

namespace rasoat {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

tl::expected<Options, Stop> read(std::vector<const char*> arguments) {
  arguments.insert(arguments.begin(), "rasoat");
  return read_options(static_cast<int>(arguments.size()), arguments.data(), "9.9.9");
}

TEST(ReadOptions, UnderstandsACheck) {
  const auto options =
      read({"check", "a.pdf", "b.pdf", "--against", "plan.pdf", "-f", "json", "--unit", "Văn phòng", "--year", "2022"});
  ASSERT_TRUE(options) << options.error().text;
  EXPECT_EQ(options->command, Command::kCheck);
  EXPECT_THAT(options->inputs, ElementsAre("a.pdf", "b.pdf"));
  EXPECT_EQ(options->against, "plan.pdf");
  EXPECT_EQ(options->format, Format::kJson);
  EXPECT_EQ(options->unit, "Văn phòng");
  EXPECT_EQ(options->year, 2022);
  EXPECT_EQ(options->language, Language::kVietnamese);
  EXPECT_EQ(options->fail_on, FailOn::kError);
}

TEST(ReadOptions, CommonOptionsStandBeforeOrAfterTheCommand) {
  for (const auto& options : {read({"--lang", "en", "rules"}), read({"rules", "--lang=en"})}) {
    ASSERT_TRUE(options) << options.error().text;
    EXPECT_EQ(options->language, Language::kEnglish);
  }
}

TEST(ReadOptions, BatchNeedsFolderPlanAndOut) {
  EXPECT_TRUE(read({"batch", "dir", "--against", "p.pdf", "--out", "o", "-j", "2"}));
  EXPECT_THAT(read({"batch", "dir", "--out", "o"}).error().text, HasSubstr("--against"));
  EXPECT_THAT(read({"batch", "dir", "--against", "p.pdf"}).error().text, HasSubstr("--out"));
  EXPECT_THAT(read({"batch", "--against", "p.pdf", "--out", "o"}).error().text, HasSubstr("THƯ_MỤC"));
}

struct WrongUse {
  std::vector<const char*> arguments;
  const char* vietnamese;
};

// Whole sentences: what, and what to do.
TEST(ReadOptions, WordsEveryWrongUse) {
  const std::vector<WrongUse> cases = {
      {{},
       "rasoat: hãy chọn một lệnh: criteria, check, batch, audit, serve, diff, rules, explain, doctor. Xem “rasoat "
       "--help”.\n"},
      {{"chekc", "a.pdf"},
       "rasoat: không có lệnh “chekc”. Các lệnh: criteria, check, batch, audit, serve, diff, rules, explain, doctor. "
       "Xem "
       "“rasoat "
       "--help”.\n"},
      {{"check"}, "rasoat: thiếu VĂN_BẢN.pdf. Xem “rasoat check --help”.\n"},
      {{"check", "a.pdf", "--agianst", "p.pdf"}, "rasoat: không hiểu “--agianst”. Xem “rasoat check --help”.\n"},
      {{"check", "a.pdf", "--against"}, "rasoat: tùy chọn --against cần một giá trị. Xem “rasoat check --help”.\n"},
      {{"check", "a.pdf", "-f", "xml"},
       "rasoat: giá trị “xml” của --format không hợp lệ, hãy dùng: text, concise, json, jsonl, sarif, junit, xlsx, "
       "html, pdf. Xem "
       "“rasoat check --help”.\n"},
      {{"criteria", "a.pdf", "-f", "jsonl"},
       "rasoat: giá trị “jsonl” của --format không hợp lệ, hãy dùng: text, json, toml, xlsx. Xem “rasoat criteria "
       "--help”.\n"},
      {{"batch", "d", "--against", "p", "--out", "o", "-j", "0"},
       "rasoat: giá trị “0” của --jobs phải là số nguyên từ 1 đến 256. Xem “rasoat batch --help”.\n"},
      {{"check", "a.pdf", "--year", "hai"},
       "rasoat: giá trị “hai” của --year phải là số nguyên từ 1990 đến 2200. Xem “rasoat check --help”.\n"},
      {{"criteria", "a.pdf", "b.pdf"}, "rasoat: không hiểu “b.pdf”. Xem “rasoat criteria --help”.\n"},
      {{"rules", "--lang", "fr"},
       "rasoat: giá trị “fr” của --lang không hợp lệ, hãy dùng: vi, en. Xem “rasoat rules --help”.\n"},
  };
  for (const WrongUse& wrong : cases) {
    const auto options = read(wrong.arguments);
    ASSERT_FALSE(options) << wrong.vietnamese;
    EXPECT_EQ(options.error().code, ExitCode::kUsage);
    EXPECT_EQ(options.error().text, wrong.vietnamese);
  }
}

TEST(ReadOptions, HelpIsWhollyInTheLanguageAskedFor) {
  for (const char* command : {"criteria", "check", "batch", "audit", "rules", "explain", "doctor"}) {
    const auto vi = read({command, "--help"});
    ASSERT_FALSE(vi);
    EXPECT_EQ(vi.error().code, ExitCode::kClean);
    EXPECT_THAT(vi.error().text, HasSubstr("Cách dùng"));
    for (const char* english : {"Usage", "Options", "OPTIONS", "TEXT", "REQUIRED", "cli."})
      EXPECT_THAT(vi.error().text, Not(HasSubstr(english))) << command;
    const auto en = read({command, "--help", "--lang", "en"});
    EXPECT_THAT(en.error().text, HasSubstr("Usage")) << command;
    EXPECT_THAT(en.error().text, Not(HasSubstr("Cách dùng"))) << command;
  }
}

TEST(ReadOptions, VersionIsPrintedAndNothingElse) {
  const auto version = read({"--version"});
  ASSERT_FALSE(version);
  EXPECT_EQ(version.error().code, ExitCode::kClean);
  EXPECT_EQ(version.error().text, "rasoat 9.9.9\n");
}

// Command line before environment and file (which find_settings has merged in that order).
TEST(ReadOptions, SettingsHoldWhereTheCommandLineSaysNothing) {
  Settings settings;
  settings.values = {{"unit", {"Văn phòng", "rasoat.toml"}},
                     {"fail-on", {"warning", "rasoat.toml"}},
                     {"ocr", {"never", "RASOAT_OCR"}}};
  const std::array argv = {"rasoat", "check", "a.pdf", "--fail-on", "never"};
  const auto options = read_options(argv.size(), argv.data(), "0", settings);
  ASSERT_TRUE(options);
  EXPECT_EQ(options->unit, "Văn phòng");
  EXPECT_EQ(options->fail_on, FailOn::kNever);
  EXPECT_EQ(options->ocr, OcrMode::kNever);
  const auto origin = [&](const std::string& name) {
    for (const SettingInForce& setting : options->settings) {
      if (setting.name == name) return setting.origin;
    }
    return std::string();
  };
  EXPECT_EQ(origin("unit"), "rasoat.toml");
  EXPECT_EQ(origin("fail-on"), "@cli.origin.command_line");
  EXPECT_EQ(origin("lang"), "@cli.origin.default");
}

TEST(ReadOptions, ABadSettingOfTheEnvironmentIsAWrongUse) {
  Settings settings;
  settings.values = {{"ocr", {"sometimes", "RASOAT_OCR"}}};
  const std::array argv = {"rasoat", "check", "a.pdf"};
  const auto options = read_options(argv.size(), argv.data(), "0", settings);
  ASSERT_FALSE(options);
  EXPECT_EQ(options.error().code, ExitCode::kUsage);
}

TEST(ReadOptions, LimitsAreThoseOfTheSettingsAndTheRestAsBuiltIn) {
  Settings settings;
  settings.values = {{"limits.pages", {"500", "rasoat.toml"}},
                     {"limits.file-megabytes", {"50", "rasoat.toml"}},
                     {"limits.page-megapixels", {"30", "rasoat.toml"}},
                     {"limits.page-seconds", {"7", "rasoat.toml"}},
                     {"limits.memory-megabytes", {"3072", "RASOAT_LIMITS_MEMORY_MEGABYTES"}}};
  const std::array argv = {"rasoat", "check", "a.pdf"};
  const auto options = read_options(argv.size(), argv.data(), "0", settings);
  ASSERT_TRUE(options) << options.error().text;
  const Limits built_in;
  EXPECT_EQ(options->limits.read.max_pages, 500);
  EXPECT_EQ(options->limits.read.max_bytes, 50u << 20);
  EXPECT_EQ(options->limits.read.max_pixels, 30'000'000u);
  EXPECT_EQ(options->limits.workers.page_seconds, 7);
  EXPECT_EQ(options->limits.workers.address_space, std::uint64_t{3} << 30);
  EXPECT_EQ(options->limits.workers.ocr_page_seconds, built_in.workers.ocr_page_seconds);
  std::string shown;
  for (const SettingInForce& setting : options->settings) {
    if (setting.name.starts_with("limits."))
      shown += setting.name.substr(7) + "=" + setting.value + " " + setting.origin + "\n";
  }
  EXPECT_EQ(shown,
            "file-megabytes=50 rasoat.toml\npages=500 rasoat.toml\npage-megapixels=30 rasoat.toml\npage-seconds=7 "
            "rasoat.toml\nocr-page-seconds=60 @cli.origin.default\nmemory-megabytes=3072 "
            "RASOAT_LIMITS_MEMORY_MEGABYTES\n");
}

TEST(ReadOptions, ALimitOfTheEnvironmentOutOfItsBoundsIsAWrongUse) {
  Settings settings;
  settings.values = {{"limits.pages", {"0", "RASOAT_LIMITS_PAGES"}}};
  const std::array argv = {"rasoat", "check", "a.pdf"};
  const auto options = read_options(argv.size(), argv.data(), "0", settings);
  ASSERT_FALSE(options);
  EXPECT_EQ(options.error().code, ExitCode::kUsage);
  EXPECT_THAT(options.error().text, HasSubstr("“0” của limits.pages phải là số nguyên từ 1 đến 100000"));
}

TEST(ReadOptions, ShowingSettingsNeedsNoDocument) {
  const std::array argv = {"rasoat", "check", "--show-settings"};
  const auto options = read_options(argv.size(), argv.data(), "0");
  ASSERT_TRUE(options);
  EXPECT_TRUE(options->show_settings);
}

}  // namespace
}  // namespace rasoat
