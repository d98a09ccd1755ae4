// The HTML page: what it says, that nothing of a document gets out of its place, that it loads nothing.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <openssl/evp.h>
#include <openssl/sha.h>

#include <array>
#include <regex>

#include "render/highlights.h"
#include "render/html/markup.h"
#include "render/html/review_html.h"
#include "render/marks.h"
#include "render/sample_test.h"
#include "tests/golden.h"

namespace rasoat {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr const char* kHostile = "</script><script>alert(1)</script>\"'><img src=x onerror=alert(1)>&amp;";

PagePicture picture_of(std::int32_t number) {
  return {number, 910, 1287, 110, PictureFormat::kPng, "\x89PNG\r\n\x1a\n" + std::to_string(number)};
}

std::string page_of(const Review& review, Language language = Language::kVietnamese) {
  const CriteriaSet criteria = sample::criteria();
  std::vector<PagePicture> pictures;
  for (const PageWanted& page : pages_to_draw(review, false)) pictures.push_back(picture_of(page.number));
  const std::vector<HtmlDocument> documents = {{&review, pictures}};
  return reviews_html({documents, &criteria, language, "0.0.0"});
}

// Without the blocks of style and script, which are files of their own, and one tag a line.
std::string readable(std::string html) {
  for (const char* block : {"style", "script"}) {
    const std::size_t begin = html.find(std::string("<") + block + ">");
    const std::string end = std::string("</") + block + ">";
    html.erase(begin, html.find(end, begin) + end.size() - begin);
  }
  for (std::size_t at = html.find("><"); at != std::string::npos; at = html.find("><", at)) html.replace(at, 2, ">\n<");
  return html;
}

std::string block_of(const std::string& html, const std::string& name) {
  const std::size_t begin = html.find("<" + name + ">") + name.size() + 2;
  return html.substr(begin, html.find("</" + name + ">", begin) - begin);
}

std::string sha256_base64(const std::string& text) {
  std::array<unsigned char, SHA256_DIGEST_LENGTH> digest{};
  SHA256(reinterpret_cast<const unsigned char*>(text.data()), text.size(), digest.data());
  std::array<unsigned char, 64> coded{};
  EVP_EncodeBlock(coded.data(), digest.data(), static_cast<int>(digest.size()));
  return reinterpret_cast<const char*>(coded.data());
}

TEST(Html, ShowsVerdictsFindingsAndPages) {
  expect_golden("render/testdata/review.vi.html.txt", readable(page_of(sample::review())));
}

TEST(Html, IsCompleteInEnglish) {
  expect_golden("render/testdata/review.en.html.txt", readable(page_of(sample::review(), Language::kEnglish)));
}

// Whoever edits review.css or review.js finds the hash for page_shell.cc here.
TEST(Html, LetsInItsOwnStyleAndScriptOnly) {
  const std::string html = page_of(sample::review());
  EXPECT_THAT(html, HasSubstr("style-src &#39;sha256-" + sha256_base64(block_of(html, "style")) + "&#39;"));
  EXPECT_THAT(html, HasSubstr("script-src &#39;sha256-" + sha256_base64(block_of(html, "script")) + "&#39;"));
  EXPECT_THAT(html, HasSubstr("default-src &#39;none&#39;"));
}

TEST(Html, LoadsNothingAndHandlesNoEventInline) {
  const std::string html = readable(page_of(sample::review()));
  EXPECT_FALSE(std::regex_search(html, std::regex(R"re((src|href|action)="(?!#|data:image/(png|jpeg);base64,))re")));
  EXPECT_FALSE(std::regex_search(html, std::regex(R"re(<[^>]*\son[a-z]+=)re")));
  EXPECT_FALSE(std::regex_search(html, std::regex(R"re(<[^>]*\sstyle=)re")));
  EXPECT_THAT(page_of(sample::review()), Not(HasSubstr("http://")));
}

// Everything that a document can say, said by an enemy.
Review hostile() {
  Review review = sample::review();
  review.path = review.unit = review.number = review.title = kHostile;
  for (Signature& signature : review.signatures) signature.signer = kHostile;
  for (Result& result : review.results) {
    result.name = result.code = result.field_name = result.target.text = kHostile;
    result.field += kHostile;
    result.reason.args.emplace_back("found", kHostile);
    for (auto& [name, value] : result.reason.args) value = kHostile;
    if (result.nearest) result.nearest->text = kHostile;
  }
  for (Finding& finding : review.findings) {
    finding.code = finding.expected = finding.found = finding.where.quote = kHostile;
    finding.message.args = {{"found", kHostile}};
  }
  Evidence evidence;
  evidence.symbol = evidence.kind = kHostile;
  evidence.in_period = InPeriod::kOutside;
  evidence.codes = {kHostile};
  review.evidence = {evidence};
  return review;
}

TEST(Html, TakesHostileTextsAsTexts) {
  const std::string html = page_of(hostile());
  EXPECT_THAT(html, Not(HasSubstr("<script>alert")));
  EXPECT_THAT(html, Not(HasSubstr("<img")));
  EXPECT_THAT(html, HasSubstr("&lt;/script&gt;&lt;script&gt;alert(1)"));
  const std::string plain = page_of(sample::review());
  const auto count = [](const std::string& text, const char* what) {
    std::size_t found = 0;
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) ++found;
    return found;
  };
  EXPECT_EQ(count(html, "<script"), 1u);
  EXPECT_EQ(count(html, "<tr"), count(plain, "<tr"));
}

TEST(Html, WordsAFileThatCouldNotBeRead) {
  const std::string html = page_of(sample::unreadable());
  EXPECT_THAT(html, HasSubstr("KHÔNG ĐỌC ĐƯỢC"));
  EXPECT_THAT(html, HasSubstr("b%E1o c%E1o.pdf"));
  EXPECT_THAT(html, Not(HasSubstr("<figure>")));
}

TEST(Html, SeveralDocumentsHaveAListOfContentsAndIdsOfTheirOwn) {
  const Review good = sample::review(), bad = sample::unreadable();
  const std::vector<HtmlDocument> documents = {{&good, {picture_of(3)}}, {&bad, {}}, {&good, {picture_of(3)}}};
  const std::string html = reviews_html({documents, nullptr, Language::kVietnamese, "0.0.0"});
  EXPECT_THAT(html, HasSubstr("<a href=\"#d3\">"));
  const std::regex id(R"re( id="([^"]+)")re");
  std::vector<std::string> ids;
  for (std::sregex_iterator it(html.begin(), html.end(), id), end; it != end; ++it) ids.push_back((*it)[1]);
  std::sort(ids.begin(), ids.end());
  EXPECT_EQ(std::adjacent_find(ids.begin(), ids.end()), ids.end());
}

TEST(Html, EveryLinkLeadsSomewhere) {
  const std::string html = page_of(sample::review());
  const std::regex link(R"re( href="#([^"]+)")re");
  for (std::sregex_iterator it(html.begin(), html.end(), link), end; it != end; ++it)
    EXPECT_THAT(html, HasSubstr(" id=\"" + (*it)[1].str() + "\""));
}

TEST(Markup, EscapesWhatHtmlWouldRead) {
  EXPECT_EQ(escaped("a<b>&\"'\x1B\u202E"), "a&lt;b&gt;&amp;&quot;&#39;  ");
  EXPECT_EQ(element("p", {{"class", "\"x"}}, text("<")).html, "<p class=\"&quot;x\">&lt;</p>");
}

TEST(Highlights, AreWhereVerdictsWereDecidedAndFindingsStand) {
  const Review review = sample::review();
  std::string dump;
  for (const Highlight& h : highlights_of(review)) {
    dump += std::to_string(h.page) + ":" + std::to_string(static_cast<int>(h.box.top)) + " " +
            (h.result != nullptr ? h.result->code : h.finding->rule) + "\n";
  }
  EXPECT_EQ(dump,
            "1:60 legacy-encoding\n2:200 1.1\n2:200 evidence-missing\n3:340 3.1.1\n3:340 target-not-met\n4:410 "
            "3.2.1\n4:500 3.4.2\n");
}

TEST(Highlights, LieOnThePageAsDrawnAndNeverBesideIt) {
  Review review = sample::review();
  review.findings[3].where.places = {{1, {500, 600, 900, 620}}, {9, {1, 1, 2, 2}}, {1, {700, 10, 800, 20}}};
  review.pages[0].lean = {{400, 1.0}};
  const std::vector<Highlight> highlights = highlights_of(review);
  ASSERT_EQ(highlights.at(0).page, 1);
  EXPECT_EQ(highlights[0].box.x1, review.pages[0].width);
  EXPECT_LT(highlights[0].box.top, 600);
  EXPECT_EQ(highlights.at(1).page, 2) << "what lies beside the page or on none is left out";
}

TEST(Highlights, PagesAreWantedAsTheyWereTurned) {
  Review review = sample::review();
  review.pages[1].rotation = 90;
  EXPECT_EQ(pages_to_draw(review, false), (std::vector<PageWanted>{{1, 0}, {2, 90}, {3, 0}, {4, 0}}));
  review.findings.erase(review.findings.begin() + 3);
  EXPECT_EQ(pages_to_draw(review, false).size(), 3u);
  EXPECT_EQ(pages_to_draw(review, true).size(), 4u);
  review.format = "docx";
  EXPECT_TRUE(pages_to_draw(review, true).empty());
}

TEST(Marks, BeginWithTheSumAndWhatStandsNowhere) {
  const Review review = sample::review();
  const std::vector<Mark> marks = marks_of(review, Language::kVietnamese);
  ASSERT_EQ(marks.size(), highlights_of(review).size() + 1);
  EXPECT_TRUE(marks.front().box.empty());
  EXPECT_THAT(marks.front().note, HasSubstr("CHƯA ĐÁP ỨNG YÊU CẦU"));
  EXPECT_THAT(marks.front().note, HasSubstr("1.2 · Chưa báo cáo"));
  EXPECT_THAT(marks.front().note, Not(HasSubstr("3.5.1"))) << "out of scope";
  EXPECT_THAT(marks.back().note, HasSubstr("3.4.2 · Không phát sinh"));
  EXPECT_TRUE(std::is_sorted(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) { return a.page < b.page; }));
}

TEST(Marks, TellWhatAPersonDecidedOrWaivedBesideTheToolsWord) {
  Review review = sample::review();
  const auto note_of = [&](const std::string& begin) {
    for (const Mark& mark : marks_of(review, Language::kVietnamese)) {
      if (mark.note.starts_with(begin)) return mark;
    }
    return Mark{};
  };
  const std::uint32_t before = note_of("3.1.1 · Chưa đạt").colour;
  const auto result =
      std::find_if(review.results.begin(), review.results.end(), [](const Result& r) { return r.code == "3.1.1"; });
  ASSERT_NE(result, review.results.end());
  result->decision = Decision{Verdict::kMet, "Trần Thị B", "2023-01-03", "Đã có số liệu bổ sung."};
  const Mark mark = note_of("3.1.1 · Chưa đạt");
  EXPECT_THAT(mark.note, HasSubstr("\nKết quả thẩm định: Đạt (Trần Thị B, 03/01/2023): Đã có số liệu bổ sung."));
  EXPECT_NE(mark.colour, before);
  review.findings[2].waived = true;
  review.findings[2].acceptance = Acceptance{"An", "mẫu chung", "", false};
  EXPECT_THAT(note_of("1.1 · cảnh báo").note, HasSubstr("[đã miễn: mẫu chung (An)]"));
}

TEST(Marks, HaveTheTurnOfTheirPage) {
  Review review = sample::review();
  review.pages[3].rotation = 270;
  EXPECT_EQ(marks_of(review, Language::kEnglish).back().rotation, 270);
}

}  // namespace
}  // namespace rasoat
