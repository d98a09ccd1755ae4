#include "parse/structure.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "parse/page_writer.h"

namespace rasoat {
namespace {

using test::kLeft;
using test::kPitch;
using test::kRight;
using test::PageWriter;
using testing::ElementsAre;

const double kMiddle = (kLeft + kRight) / 2;
const std::string kLong =
    "Văn phòng thường xuyên theo dõi, đánh giá việc thực hiện các nhiệm vụ để kịp thời phát hiện và tham mưu chỉ đạo "
    "xử lý những hạn "
    "chế, vướng mắc trong quá trình triển khai thực hiện.";

// One block a line: paragraphs as text ("~" for kLong), tables as "[cells|of/the|rows]".
std::string dump(const Document& document) {
  std::string blocks;
  for (const Block& block : build_structure(document).blocks) {
    if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
      blocks += (paragraph->passage.text == kLong ? "~" : paragraph->passage.text) + "\n";
      continue;
    }
    std::string rows = "[";
    for (const TableRow& row : std::get<JoinedTable>(block).rows) {
      for (const Passage& cell : row.cells) rows += cell.text + "|";
      rows.back() = '/';
    }
    rows.back() = ']';
    blocks += rows + "\n";
  }
  return blocks;
}

// A page full of text, so that margins are known.
double fill(PageWriter& writer, double y, int paragraphs = 3) {
  for (int i = 0; i < paragraphs; ++i) y = writer.paragraph(y, kLong);
  return y;
}

TEST(BuildStructure, LinesBecomeParagraphs) {
  PageWriter writer;
  writer.page();
  double y = writer.paragraph(80, kLong);
  y = writer.paragraph(y, "1. Mục đích");
  writer.paragraph(y, kLong);
  EXPECT_EQ(dump(writer.document), "~\n1. Mục đích\n~\n");
}

TEST(BuildStructure, FlushParagraphsEndWithAShortLine) {
  PageWriter writer;
  writer.page();
  double y = writer.paragraph(80, kLong, 0);
  y = writer.paragraph(y, "Ban Quản lý tổ chức thực hiện.", 0);
  writer.paragraph(y, kLong, 0);
  EXPECT_EQ(dump(writer.document), "~\nBan Quản lý tổ chức thực hiện.\n~\n");
}

TEST(BuildStructure, ParagraphGoesOnOverThePage) {
  PageWriter writer;
  writer.page();
  double y = fill(writer, 80);
  writer.line(kLeft + 36, y, "- Phối hợp rà soát, tái cấu trúc quy trình và tham mưu đề xuất với");
  writer.page();
  writer.centered(kMiddle, 30, "2");
  writer.line(kLeft, 60, "Chủ tịch Ủy ban nhân dân tỉnh phê duyệt.");
  fill(writer, 60 + kPitch);
  EXPECT_EQ(dump(writer.document),
            "~\n~\n~\n- Phối hợp rà soát, tái cấu trúc quy trình và tham mưu đề xuất với Chủ tịch Ủy ban nhân dân tỉnh "
            "phê duyệt.\n~\n~\n~\n");
}

// Lines that go on over thirty pages, as a file may have them that is made to cost time.
TEST(BuildStructure, AParagraphWithoutEndIsCutAndNothingIsLost) {
  PageWriter writer;
  std::size_t written = 0;
  for (int page = 0; page < 30; ++page) {
    writer.page();
    for (int line = 0; line < 35; ++line) {
      std::string text = "tiếp tục theo dõi việc " + std::to_string(1000 + page * 35 + line);
      while (PageWriter::width_of(text, 14) < kRight - kLeft) text += " cùng";
      writer.line(kLeft, 80 + line * kPitch, text);
    }
    written += writer.document.pages.back().words.size();
  }
  std::size_t kept = 0, longest = 0;
  for (const Block& block : build_structure(writer.document).blocks) {
    ASSERT_TRUE(std::holds_alternative<Paragraph>(block));
    const Passage& passage = std::get<Paragraph>(block).passage;
    kept += passage.words.size();
    longest = std::max(longest, passage.text.size());
  }
  EXPECT_EQ(kept, written);
  EXPECT_GT(longest, 8000U) << "pages of one paragraph stay one";
  EXPECT_LT(longest, 34'000U);
}

// Ragged text: its first line is set in by 36 points and by chance ends as far from the right margin.
TEST(BuildStructure, AFirstLineInTheMiddleByChanceIsNoTitle) {
  PageWriter writer;
  writer.page();
  double y = fill(writer, 80);
  const std::string first = "Tỷ lệ hồ sơ được tiếp nhận trực tuyến: Tiếp nhận trực tuyến";
  const double size = 14 * (kRight - kLeft - 72) / PageWriter::width_of(first, 14);
  writer.line(kLeft + 36, y, first, {size});
  writer.line(kLeft, y + kPitch, "1.253/1.958 hồ sơ, đạt 63,99%.", {size});
  fill(writer, y + 2 * kPitch);
  EXPECT_EQ(dump(writer.document), "~\n~\n~\n" + first + " 1.253/1.958 hồ sơ, đạt 63,99%.\n~\n~\n~\n");
}

TEST(BuildStructure, FinishedParagraphEndsWithThePage) {
  PageWriter writer;
  writer.page();
  const double y = fill(writer, 80);
  writer.line(kLeft + 36, y, "Trong năm 2022.");
  writer.page();
  fill(writer, 60, 1);
  EXPECT_EQ(dump(writer.document), "~\n~\n~\nTrong năm 2022.\n~\n");
}

TEST(BuildStructure, RangeCutBeforeItsDashIsNoBullet) {
  PageWriter writer;
  writer.page();
  const double y = fill(writer, 80);
  writer.paragraph(y,
                   "Thực hiện Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021 - 2030 của Chính phủ "
                   "trên địa bàn tỉnh.",
                   0);
  EXPECT_EQ(dump(writer.document),
            "~\n~\n~\nThực hiện Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021 - 2030 của Chính phủ "
            "trên địa bàn tỉnh.\n");
}

TEST(BuildStructure, LetterheadIsReadColumnByColumn) {
  PageWriter writer;
  writer.page();
  writer.centered(160, 60, "UBND TỈNH GIA LAI", {12});
  writer.centered(400, 60, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", {12, true});
  writer.centered(160, 75, "BAN QUẢN LÝ KHU KINH TẾ", {12, true});
  writer.centered(400, 76, "Độc lập - Tự do - Hạnh phúc", {13, true});
  writer.centered(160, 100, "Số: 45/KH-BQLKKT", {13});
  writer.centered(400, 100, "Gia Lai, ngày 26 tháng 9 năm 2022", {13});
  writer.centered(kMiddle, 140, "KẾ HOẠCH", {14, true});
  writer.centered(kMiddle, 158, "Khắc phục tồn tại, hạn chế và nâng cao", {14, true});
  writer.centered(kMiddle, 176, "Chỉ số cải cách hành chính năm 2022", {14, true});
  fill(writer, 210);
  EXPECT_EQ(dump(writer.document),
            "UBND TỈNH GIA LAI\nBAN QUẢN LÝ KHU KINH TẾ\nSố: 45/KH-BQLKKT\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập "
            "- Tự do - Hạnh phúc\nGia Lai, ngày 26 tháng 9 năm 2022\nKẾ HOẠCH\nKhắc phục tồn tại, hạn chế và nâng cao "
            "Chỉ số cải cách hành chính năm 2022\n~\n~\n~\n");
}

TEST(BuildStructure, RecipientsStayTogetherBesideTheSignature) {
  PageWriter writer;
  writer.page();
  double y = fill(writer, 80);
  writer.line(kLeft, y, "Nơi nhận:", {12});
  writer.centered(430, y, "KT. TRƯỞNG BAN", {14, true});
  writer.line(kLeft, y + 15, "- Sở Nội vụ;", {11});
  writer.centered(430, y + 18, "PHÓ TRƯỞNG BAN", {14, true});
  writer.line(kLeft, y + 29, "- Các phòng, đơn vị trực thuộc Ban;", {11});
  writer.line(kLeft, y + 43, "- Lưu: VT, VP.", {11});
  writer.centered(430, y + 100, "Nguyễn Văn An", {14, true});
  EXPECT_EQ(dump(writer.document),
            "~\n~\n~\nNơi nhận:\n- Sở Nội vụ;\n- Các phòng, đơn vị trực thuộc Ban;\n- Lưu: VT, VP.\nKT. TRƯỞNG "
            "BAN\nPHÓ TRƯỞNG BAN\nNguyễn Văn An\n");
}

TEST(BuildStructure, TablesStandAmongParagraphsAndWordsInThemOnlyThere) {
  PageWriter writer;
  writer.page();
  double y = fill(writer, 80, 1);
  y = writer.table(y + 10, {kLeft, 120, 330, kRight},
                   {{"TT", "Tiêu chí", "Mục tiêu"}, {"1", "TC 1.1", "100%"}, {"2", "TC 1.2", "50%"}});
  fill(writer, y + 10, 1);
  EXPECT_EQ(dump(writer.document), "~\n[1|TC 1.1|100%/2|TC 1.2|50%]\n~\n");
}

TEST(BuildStructure, TableGoesOnOverThePageBelowThePageNumber) {
  PageWriter writer;
  const std::vector<double> xs = {kLeft, 120, 330, kRight};
  writer.page();
  const double y = fill(writer, 80, 1);
  writer.table(y + 10, xs, {{"TT", "Tiêu chí", "Mục tiêu"}, {"1", "TC 1.1", "Hoàn thành"}});
  writer.page();
  writer.centered(kMiddle, 30, "2");
  const double end =
      writer.table(60, xs, {{"TT", "Tiêu chí", "Mục tiêu"}, {"", "", "100% kế hoạch"}, {"2", "TC 1.2", "50%"}});
  fill(writer, end + 10, 1);
  EXPECT_EQ(dump(writer.document), "~\n[1|TC 1.1|Hoàn thành 100% kế hoạch/2|TC 1.2|50%]\n~\n");
}

TEST(BuildStructure, TextBetweenTwoTablesKeepsThemApart) {
  PageWriter writer;
  const std::vector<double> xs = {kLeft, 120, 330, kRight};
  writer.page();
  writer.table(100, xs, {{"TT", "Tiêu chí", "Mục tiêu"}, {"1", "TC 1.1", "100%"}});
  writer.page();
  writer.centered(kMiddle, 100, "PHỤ LỤC II");
  writer.table(130, xs, {{"TT", "Tiêu chí", "Mục tiêu"}, {"1", "TC 2.1", "50%"}});
  EXPECT_EQ(dump(writer.document), "[1|TC 1.1|100%]\nPHỤ LỤC II\n[1|TC 2.1|50%]\n");
}

TEST(BuildStructure, FurnitureIsLeftOut) {
  PageWriter writer;
  for (int i = 1; i <= 3; ++i) {
    writer.page();
    writer.line(kLeft, 20, "Sở Nội vụ tỉnh Gia Lai - Tài liệu nội bộ", {9});
    writer.paragraph(110, std::to_string(i) + ". " + kLong);
    writer.line(kLeft, 815, "Trang " + std::to_string(i) + "/3", {9});
    writer.line(20, 300, "CHINHPHU.VN", {9});
    writer.document.pages.back().words.back().direction = 270;
  }
  EXPECT_EQ(dump(writer.document), "1. " + kLong + "\n2. " + kLong + "\n3. " + kLong + "\n");
}

TEST(BuildStructure, HeaderRowsInTheMarginAreNoRunningHeader) {
  PageWriter writer;
  for (int i = 1; i <= 3; ++i) {
    writer.page();
    writer.table(30, {kLeft, 120, 330, kRight},
                 {{"TT", "Tiêu chí", "Mục tiêu"}, {std::to_string(i), "TC 1." + std::to_string(i), "100%"}});
  }
  EXPECT_EQ(dump(writer.document), "[1|TC 1.1|100%/2|TC 1.2|100%/3|TC 1.3|100%]\n");
}

TEST(BuildStructure, MottoRepeatedOnAttachedFormsIsNoRunningHeader) {
  PageWriter writer;
  for (int i = 1; i <= 3; ++i) {
    writer.page();
    writer.centered(400, 60, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", {12, true});
    fill(writer, 200, 1);
  }
  const std::string motto = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n~\n";
  EXPECT_EQ(dump(writer.document), motto + motto + motto);
}

TEST(BuildStructure, MarkOfTheSigningSoftwareIsLeftOut) {
  PageWriter writer;
  writer.page();
  writer.line(60, 10, "Người ký: CỔNG THÔNG TIN ĐIỆN TỬ", {7});
  writer.line(60, 18, "Email: thongtin@chinhphu.vn", {7});
  writer.line(60, 26, "Thời gian ký: 09.07.2025 08:44:47 +07:00", {7});
  fill(writer, 80, 2);
  EXPECT_EQ(dump(writer.document), "~\n~\n");
}

TEST(BuildStructure, FootnoteStandsAfterTheParagraphThatItInterrupts) {
  PageWriter writer;
  writer.page();
  double y = fill(writer, 80);
  writer.line(kLeft + 36, y, "Ban Quản lý thực hiện đầy đủ các nhiệm vụ được giao và");
  writer.line(kLeft, 760, "1 Quyết định số 25/2020/QĐ-UBND ngày 15/10/2020.", {10});
  writer.page();
  writer.line(kLeft, 60, "báo cáo Sở Nội vụ theo quy định.");
  fill(writer, 60 + kPitch, 1);
  EXPECT_EQ(dump(writer.document),
            "~\n~\n~\nBan Quản lý thực hiện đầy đủ các nhiệm vụ được giao và báo cáo Sở Nội vụ theo quy định.\n1 Quyết "
            "định số 25/2020/QĐ-UBND ngày 15/10/2020.\n~\n");
}

TEST(BuildStructure, MarkersAreTold) {
  PageWriter writer;
  writer.page();
  double y = fill(writer, 80, 1);
  for (const char* text : {"II. NHIỆM VỤ", "1.2. Tiêu chí", "a) Mục tiêu", "- Đơn vị phụ trách"})
    y = writer.paragraph(y, text);
  const Structure structure = build_structure(writer.document);
  std::vector<std::string> labels;
  for (const Block& block : structure.blocks) labels.push_back(std::get<Paragraph>(block).label);
  EXPECT_THAT(labels, ElementsAre("", "II", "1.2", "a", "-"));
}

TEST(BuildStructure, UnreadPagesGiveNothing) {
  PageWriter writer;
  writer.page().source = Source::kUnread;
  EXPECT_TRUE(build_structure(writer.document).blocks.empty());
  EXPECT_TRUE(build_structure(Document{}).blocks.empty());
}

}  // namespace
}  // namespace rasoat
