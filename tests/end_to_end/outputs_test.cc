// Outputs for people that need the documents once more: HTML with pictures of pages, copies with marks; and papers.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <set>
#include <vector>

#include "tests/command.h"
#include "tests/golden.h"

namespace rasoat {
namespace {

using testing::HasSubstr;
using testing::Not;

const std::string kPlan = corpus("plan-2022/ke-hoach-2022.complete.pdf");
const std::string kReport = corpus("reports/tuning/09-cong-ty-ptht.pdf");

std::size_t count(const std::string& text, const std::string& what) {
  std::size_t found = 0;
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) ++found;
  return found;
}

TEST(HtmlOutput, ShowsThePagesThatTheReviewSpeaksOf) {
  const TemporaryFolder folder;
  const std::string file = folder / "review.html";
  const Ran ran = rasoat({"check", kReport, "--against", kPlan, "-f", "html", "-o", file});
  EXPECT_EQ(ran.exit_code, 1) << ran.err;
  const std::string html = read_text(file);
  EXPECT_THAT(html, HasSubstr("data:image/png;base64,iVBOR"));
  EXPECT_EQ(count(html, "<figure>"), 1u);
  EXPECT_THAT(html, HasSubstr("CHƯA ĐÁP ỨNG YÊU CẦU"));
  EXPECT_THAT(html, HasSubstr("class=\"mark not_met\""));
}

TEST(HtmlOutput, IsTheSameForAnyNumberOfWorkers) {
  const TemporaryFolder folder;
  const std::string scan = corpus("plan-2022/ke-hoach-2022.chromium.pdf");
  for (const char* jobs : {"1", "3"})
    rasoat({"check", scan, "-f", "html", "--all-pages", "-j", jobs, "-o", folder / (std::string(jobs) + ".html")});
  const std::string one = read_text(folder / "1.html");
  EXPECT_GT(count(one, "<figure>"), 5u);
  EXPECT_TRUE(one == read_text(folder / "3.html"));
}

TEST(HtmlOutput, IsAFileAndTellsWhatCouldNotBeRead) {
  const Ran nowhere = rasoat({"check", kReport, "--against", kPlan, "-f", "html", "--lang", "en"});
  EXPECT_EQ(nowhere.exit_code, 2);
  EXPECT_THAT(nowhere.err, HasSubstr("-o"));
  const TemporaryFolder folder;
  const std::string file = folder / "review.html";
  const Ran bad = rasoat({"check", corpus("bad/encrypted.pdf"), "--against", kPlan, "-f", "html", "-o", file});
  EXPECT_EQ(bad.exit_code, 3);
  EXPECT_THAT(read_text(file), HasSubstr("tệp đặt mật khẩu"));
  EXPECT_THAT(read_text(file), Not(HasSubstr("<figure>")));
}

TEST(PdfOutput, IsTheOriginalWithMarksBehindIt) {
  const TemporaryFolder folder;
  const std::string file = folder / "marked.pdf";
  const Ran ran = rasoat({"check", kReport, "--against", kPlan, "-f", "pdf", "-o", file});
  EXPECT_EQ(ran.exit_code, 1) << ran.err;
  const std::string original = read_text(kReport), copy = read_text(file);
  EXPECT_TRUE(copy.starts_with(original));
  EXPECT_GE(count(copy.substr(original.size()), "/Highlight"), 5u);
}

// The copy is reviewed as the original is: marks are nothing that the office wrote.
TEST(PdfOutput, ReviewsOfTheCopySayTheSame) {
  const TemporaryFolder folder;
  const std::string file = folder / "marked.pdf";
  rasoat({"check", kReport, "--against", kPlan, "-f", "pdf", "-o", file});
  std::string first = rasoat({"check", kReport, "--against", kPlan}).out;
  std::string again = rasoat({"check", file, "--against", kPlan}).out;
  EXPECT_EQ(first.substr(first.find('\n')), again.substr(again.find('\n')));
}

TEST(PdfOutput, NeverWritesOverAnOriginal) {
  const TemporaryFolder folder;
  const std::string original = folder / "report.pdf", link = folder / "link.pdf";
  std::filesystem::copy_file(kReport, original);
  std::filesystem::create_symlink(original, link);
  for (const std::string& output : {original, link}) {
    for (const char* format : {"pdf", "html"}) {
      const Ran ran = rasoat({"check", original, "--against", kPlan, "-f", format, "-o", output, "--lang", "en"});
      EXPECT_EQ(ran.exit_code, 2);
      EXPECT_THAT(ran.err, HasSubstr("an original is never written over"));
    }
  }
  EXPECT_TRUE(read_text(original) == read_text(kReport));
}

TEST(PdfOutput, SaysWhyThereIsNone) {
  const TemporaryFolder folder;
  const std::string file = folder / "marked.pdf";
  const Ran encrypted = rasoat({"check", corpus("bad/encrypted.pdf"), "--against", kPlan, "-f", "pdf", "-o", file});
  EXPECT_EQ(encrypted.exit_code, 3);
  EXPECT_THAT(encrypted.err, HasSubstr("tệp đặt mật khẩu"));
  const Ran two = rasoat({"check", kReport, kReport, "--against", kPlan, "-f", "pdf", "-o", file});
  EXPECT_EQ(two.exit_code, 2);
  EXPECT_THAT(two.err, HasSubstr("từng văn bản một"));
  EXPECT_FALSE(std::filesystem::exists(file));
}

std::set<std::string> names_in(const std::filesystem::path& folder) {
  std::set<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) names.insert(entry.path().filename());
  return names;
}

TEST(PaperOutput, IsASheetPerDocumentAndALetterPerUnit) {
  const TemporaryFolder folder;
  const std::string papers = folder / "papers";
  const Ran ran = rasoat({"check", kReport, "--against", kPlan, "--papers", papers});
  EXPECT_EQ(ran.exit_code, 1) << ran.err;
  EXPECT_THAT(names_in(papers), testing::UnorderedElementsAre("phieu-tham-dinh_09-cong-ty-ptht.docx",
                                                              "cong-van-don-doc_CÔNG TY PTHT KHU KINH TẾ.docx"));
}

// What the office wrote itself stays; papers that are none of this run's go.
TEST(PaperOutput, OfABatchIsThatOfItsLastRun) {
  const TemporaryFolder folder;
  const std::filesystem::path in = folder.path() / "in", out = folder.path() / "out";
  std::filesystem::create_directories(in);
  std::filesystem::copy_file(kReport, in / "a.pdf");
  rasoat({"batch", in, "--against", kPlan, "--out", out});
  EXPECT_TRUE(names_in(out / "papers").contains("phieu-tham-dinh_a.docx"));
  const std::string bytes = read_text(out / "papers" / "phieu-tham-dinh_a.docx");
  std::ofstream(out / "papers" / "notes.txt") << "mine";
  std::filesystem::rename(in / "a.pdf", in / "b.pdf");
  rasoat({"batch", in, "--against", kPlan, "--out", out, "-j", "2"});
  const std::set<std::string> names = names_in(out / "papers");
  EXPECT_TRUE(names.contains("phieu-tham-dinh_b.docx") && names.contains("notes.txt"));
  EXPECT_FALSE(names.contains("phieu-tham-dinh_a.docx"));
  EXPECT_TRUE(read_text(out / "papers" / "phieu-tham-dinh_b.docx") == bytes);
}

// Two reports of one office print its name differently; a file that is no document has no sender.
TEST(PaperOutput, AUnitGetsOneLetterForAllItsDocuments) {
  const TemporaryFolder folder;
  const std::filesystem::path in = folder.path() / "in", out = folder.path() / "out";
  std::filesystem::create_directories(in);
  std::filesystem::copy_file(corpus("reports/tuning/01-ma-o-cot-stt.pdf"), in / "a.pdf");
  std::filesystem::copy_file(corpus("reports/tuning/11-van-phong-bang-ho-so.pdf"), in / "b.pdf");
  std::ofstream(in / "c.pdf") << "no document";
  rasoat({"batch", in, "--against", kPlan, "--out", out});
  std::vector<std::string> offices;
  for (const std::string& name : names_in(out / "papers")) {
    EXPECT_THAT(name, Not(HasSubstr("_c"))) << name;
    if (name == "cong-van-don-doc_Văn phòng.docx" || name == "cong-van-don-doc_VĂN PHÒNG.docx") offices.push_back(name);
  }
  EXPECT_EQ(offices.size(), 1u);
}

TEST(PaperOutput, ALetterheadWithASlipIsAWrongUse) {
  const TemporaryFolder folder;
  std::ofstream(folder / "mau.toml") << "agencie = \"A\"\n";
  const Ran ran = rasoat({"check", kReport, "--against", kPlan, "--papers", folder / "papers", "--letterhead",
                          folder / "mau.toml", "--lang", "en"});
  EXPECT_EQ(ran.exit_code, 2);
  EXPECT_THAT(ran.err, HasSubstr("mau.toml:1:1"));
  EXPECT_THAT(ran.err, HasSubstr("agency"));
}

}  // namespace
}  // namespace rasoat
