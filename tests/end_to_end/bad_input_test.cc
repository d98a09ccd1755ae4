// Bad input: one clear sentence (what, where, what to do) and the documented exit code; nothing crashes.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "tests/command.h"

namespace rasoat {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

const std::string kPlan = corpus("plan-2022/ke-hoach-2022.complete.pdf");

struct BadFile {
  const char* path;  // below corpus/
  const char* code;
  const char* vietnamese;
  const char* english;
};

const std::vector<BadFile> kBadFiles = {
    {"bad/there-is-no-such-file.pdf", "not-found", "không tìm thấy tệp", "no such file"},
    {"bad", "is-directory", "đây là thư mục", "this is a folder"},
    {"bad/empty.pdf", "empty-file", "tệp rỗng", "the file is empty"},
    {"bad/not-a-pdf.pdf", "not-pdf", "không phải tệp PDF hay DOCX", "not a PDF or DOCX file"},
    {"bad/encrypted.pdf", "encrypted", "tệp đặt mật khẩu", "protected by a password"},
};

TEST(BadInput, ADocumentThatCannotBeReadIsSaidAndEndsWithThree) {
  for (const BadFile& bad : kBadFiles) {
    const Ran vi = rasoat({"check", corpus(bad.path), "--against", kPlan});
    EXPECT_EQ(vi.exit_code, 3) << bad.path;
    EXPECT_THAT(vi.out, HasSubstr(bad.vietnamese)) << bad.path;
    const Ran en = rasoat({"check", corpus(bad.path), "--against", kPlan, "--lang", "en", "-f", "json"});
    EXPECT_EQ(en.exit_code, 3) << bad.path;
    const auto document = nlohmann::json::parse(en.out)["documents"][0];
    EXPECT_EQ(document["error"]["code"], bad.code);
    EXPECT_THAT(document["error"]["message"].get<std::string>(), HasSubstr(bad.english));
    EXPECT_EQ(document["status"], "unreadable");
    EXPECT_TRUE(document["results"].empty());
  }
}

TEST(BadInput, APlanThatCannotBeReadIsOneSentenceOnStandardError) {
  for (const BadFile& bad : kBadFiles) {
    for (const std::vector<std::string>& arguments :
         {std::vector<std::string>{"criteria", corpus(bad.path)}, {"check", kPlan, "--against", corpus(bad.path)}}) {
      const Ran ran = rasoat(arguments);
      EXPECT_EQ(ran.exit_code, 3) << bad.path;
      EXPECT_THAT(ran.out, IsEmpty()) << bad.path;
      EXPECT_THAT(ran.err, HasSubstr(bad.vietnamese)) << bad.path;
      EXPECT_EQ(std::count(ran.err.begin(), ran.err.end(), '\n'), 1) << ran.err;
    }
  }
}

TEST(BadInput, AFileThatMayNotBeReadSaysSo) {
  if (geteuid() == 0) GTEST_SKIP() << "root may read everything";
  const TemporaryFolder folder;
  std::ofstream(folder / "secret.pdf") << "%PDF-1.4";
  std::filesystem::permissions(folder / "secret.pdf", std::filesystem::perms::none);
  EXPECT_THAT(rasoat({"criteria", folder / "secret.pdf"}).err, HasSubstr("không có quyền đọc tệp"));
}

TEST(BadInput, APlanWithoutAnAppendixIsWrongUse) {
  const Ran ran = rasoat({"criteria", corpus("bad/no-appendix.pdf")});
  EXPECT_EQ(ran.exit_code, 2);
  EXPECT_THAT(ran.err, HasSubstr("không thấy phụ lục tiêu chí"));
  EXPECT_EQ(rasoat({"check", kPlan, "--against", corpus("bad/no-appendix.pdf")}).exit_code, 2);
}

struct HiddenAppendix {
  const char* path;  // below corpus/reading/scans/
  const char* ocr;
  const char* vietnamese;
  const char* english;
};

// The pages that may hide the appendix are named, with what to do about them.
const std::vector<HiddenAppendix> kHiddenAppendices = {
    {"quarter-page-1-unreadable.pdf", "auto", "không đọc được trang 1; ", "page 1 could not be read; "},
    {"plan-body-digital-appendix-scanned.pdf", "never", "là ảnh quét nên chưa được đọc vì có --ocr never",
     "Run it again with --ocr auto"},
    {"prose-200dpi.pdf", "auto", "đã nhận dạng ảnh quét trang 1 nhưng không thấy phụ lục",
     "page 1 was read from its picture"}};

TEST(BadInput, AnAppendixThatMayStandOnPagesNotReadNamesThem) {
  for (const HiddenAppendix& hidden : kHiddenAppendices) {
    const std::string path = corpus(std::string("reading/scans/") + hidden.path);
    for (const auto& [language, words] : {std::pair{"vi", hidden.vietnamese}, {"en", hidden.english}}) {
      const Ran ran = rasoat({"check", kPlan, "--against", path, "--ocr", hidden.ocr, "--lang", language});
      EXPECT_EQ(ran.exit_code, 2) << hidden.path;
      EXPECT_THAT(ran.out, IsEmpty()) << hidden.path;
      EXPECT_THAT(ran.err, HasSubstr(words)) << hidden.path;
    }
  }
}

// What is left of a cut file is either read or refused; never is anything called missing because of it.
TEST(BadInput, ATruncatedFileYieldsNoMissing) {
  const Ran ran = rasoat({"check", corpus("bad/truncated.pdf"), "--against", kPlan, "-f", "json"});
  const auto document = nlohmann::json::parse(ran.out)["documents"][0];
  if (document["error"].is_null()) {
    for (const auto& result : document["results"]) EXPECT_NE(result["verdict"], "missing") << result["code"];
  } else {
    EXPECT_EQ(ran.exit_code, 3);
    EXPECT_EQ(document["error"]["code"], "damaged");
  }
}

TEST(BadInput, AHugePageIsReadLikeAnyOther) {
  const Ran ran = rasoat({"check", corpus("bad/huge-page.pdf"), "--against", kPlan, "-f", "json"});
  EXPECT_TRUE(ran.exit_code == 0 || ran.exit_code == 1 || ran.exit_code == 3) << ran.exit_code << ran.err;
  EXPECT_EQ(nlohmann::json::parse(ran.out)["documents"].size(), 1u);
}

TEST(BadInput, AReportWithoutAPlanIsWrongUse) {
  const Ran ran = rasoat({"check", corpus("reports/bao-cao-2022-bang.pdf")});
  EXPECT_EQ(ran.exit_code, 2);
  EXPECT_THAT(ran.out, IsEmpty());
  EXPECT_THAT(ran.err, HasSubstr("--against"));
}

TEST(BadInput, AMissingWorkerIsNamed) {
  const Ran ran = rasoat({"criteria", kPlan}, {{"RASOAT_WORKER", "/nowhere/rasoat-worker"}});
  EXPECT_EQ(ran.exit_code, 4);
  EXPECT_THAT(ran.err, HasSubstr("RASOAT_WORKER"));
}

TEST(BadInput, AnOutputThatCannotBeWrittenIsSaid) {
  const Ran ran = rasoat({"criteria", kPlan, "-o", "/nowhere/criteria.txt"});
  EXPECT_EQ(ran.exit_code, 2);
  EXPECT_THAT(ran.err, HasSubstr("/nowhere/criteria.txt"));
}

}  // namespace
}  // namespace rasoat
