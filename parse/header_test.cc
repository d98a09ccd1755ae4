#include <gtest/gtest.h>

#include "parse/page_writer.h"
#include "parse/parse.h"
#include "tests/parse/hand_set.h"

namespace rasoat {
namespace {

// "^" before a line: centred.
Structure document_of(const std::vector<std::string_view>& lines) {
  Structure structure;
  for (const std::string_view line : lines) {
    const bool centered = line.starts_with("^");
    Paragraph paragraph = test::paragraph_of(line.substr(centered ? 1 : 0));
    paragraph.centered = centered;
    structure.blocks.emplace_back(std::move(paragraph));
  }
  return structure;
}

Header header_of(const std::vector<std::string_view>& lines) { return read_header(Document{}, document_of(lines)); }

TEST(ReadHeader, ReportToASuperior) {
  const Header header =
      header_of({"UBND TỈNH KIÊN GIANG", "SỞ Y TẾ", "Số: 1983/BC-SYT", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                 "Độc lập - Tự do - Hạnh phúc", "Kiên Giang, ngày 17 tháng 10 năm 2017", "^BÁO CÁO",
                 "^Tình hình thực hiện công tác y tế tháng 10-2017", "^và chương trình công tác tháng 11-2017",
                 "Kính gửi: Ủy ban nhân dân tỉnh.", "Trong tháng, Sở Y tế đã chỉ đạo.", "Nơi nhận:", "- Như trên;",
                 "- Lưu: VT.", "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Nguyễn Văn An"});
  EXPECT_EQ(header.kind, DocumentKind::kReport);
  EXPECT_EQ(header.title, "Tình hình thực hiện công tác y tế tháng 10-2017 và chương trình công tác tháng 11-2017");
  EXPECT_EQ(header.agency, "SỞ Y TẾ");
  EXPECT_EQ(header.parent_agency, "UBND TỈNH KIÊN GIANG");
  EXPECT_TRUE(header.motto);
  EXPECT_EQ(header.number.number, "1983");
  EXPECT_EQ(header.date.day, 17);
  EXPECT_TRUE(header.addressed);
  ASSERT_TRUE(header.recipients);
  EXPECT_EQ(header.recipients->quote, "Nơi nhận: - Như trên; - Lưu: VT.");
  ASSERT_TRUE(header.signer);
  EXPECT_EQ(header.signer->authority, "KT. GIÁM ĐỐC");
  EXPECT_EQ(header.signer->title, "PHÓ GIÁM ĐỐC");
  EXPECT_EQ(header.signer->name, "Nguyễn Văn An");
  EXPECT_EQ(header.year, 2017);
  EXPECT_EQ(header.period.kind, PeriodKind::kMonth);
  EXPECT_EQ(header.period.index, 10);
}

TEST(ReadHeader, TheLastSyllableOfANameStandsOnALineOfItsOwn) {
  test::PageWriter writer;
  writer.page();
  const test::Style bold{13, true};
  writer.centered(170, 60, "UBND TỈNH GIA LAI", {13});
  writer.centered(410, 60, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT", bold);
  writer.centered(170, 78, "BAN QUẢN LÝ KHU KINH", bold);
  writer.centered(410, 78, "NAM", bold);
  writer.centered(170, 96, "TẾ", bold);
  writer.centered(410, 96, "Độc lập - Tự do - Hạnh phúc", bold);
  writer.centered(170, 126, "Số: 09/BC-BQLKKT", {13});
  writer.centered(410, 126, "Gia Lai, ngày 05 tháng 01 năm 2023", {13});
  writer.centered(297, 160, "BÁO CÁO", bold);
  writer.centered(297, 178, "Kết quả thực hiện công tác cải cách hành chính năm 2022", bold);
  const Header header = read_header(writer.document, build_structure(writer.document));
  EXPECT_EQ(header.agency, "BAN QUẢN LÝ KHU KINH TẾ");
  EXPECT_EQ(header.parent_agency, "UBND TỈNH GIA LAI");
  EXPECT_EQ(header.number.symbol, "BC-BQLKKT");
}

TEST(ReadHeader, PlanWithoutLetterhead) {
  const Header header = header_of({"Số: /KH-BQLKKT", "Gia Lai, ngày tháng 9 năm 2022", "^KẾ HOẠCH",
                                   "^Khắc phục tồn tại đối với sự phục vụ của Ban Quản lý Khu kinh tế năm 2022",
                                   "Thực hiện Kế hoạch số 2126/KH-UBND.", "Nơi nhận:", "- Lưu: VT, VP.",
                                   "**KT.TRƯỞNG BAN", "PHÓ TRƯỞNG BAN**", "Trần Quang Thái"});
  EXPECT_EQ(header.kind, DocumentKind::kPlan);
  EXPECT_FALSE(header.motto);
  EXPECT_EQ(header.agency, "");
  EXPECT_EQ(header.unit, "Ban Quản lý Khu kinh tế");
  EXPECT_EQ(header.number.presence, Presence::kBlank);
  EXPECT_EQ(header.number.symbol, "KH-BQLKKT");
  EXPECT_EQ(header.date.presence, Presence::kBlank);
  EXPECT_EQ(header.date.month, 9);
  EXPECT_EQ(header.signer->authority, "KT. TRƯỞNG BAN");
  EXPECT_EQ(header.signer->name, "Trần Quang Thái");
  EXPECT_EQ(header.year, 2022);
}

TEST(ReadHeader, CollegialBodySignedByADeputy) {
  const Header header =
      header_of({"ỦY BAN NHÂN DÂN", "TỈNH GIA LAI", "Số: 45/QĐ-UBND", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                 "Gia Lai, ngày 05 tháng 01 năm 2023", "^QUYẾT ĐỊNH", "^Về việc ban hành Bộ tiêu chí năm 2023",
                 "^CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH", "Căn cứ Luật Tổ chức chính quyền địa phương;", "^QUYẾT ĐỊNH:",
                 "Nơi nhận:", "- Như Điều 3;", "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lê Thị Bình"});
  EXPECT_EQ(header.kind, DocumentKind::kDecision);
  EXPECT_EQ(header.agency, "ỦY BAN NHÂN DÂN TỈNH GIA LAI");
  EXPECT_EQ(header.parent_agency, "");
  EXPECT_EQ(header.title, "Về việc ban hành Bộ tiêu chí năm 2023");
  EXPECT_EQ(header.signer->authority, "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH");
  EXPECT_EQ(header.signer->title, "PHÓ CHỦ TỊCH");
  EXPECT_EQ(header.signer->name, "Lê Thị Bình");
}

TEST(ReadHeader, TwoColumnsRunTogetherByAConverter) {
  const Header header =
      header_of({"ỦY BAN NHÂN DÂN TỈNH GIA LAI | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc",
                 "Số: 145/QĐ-UBND | Gia Lai, ngày 12 tháng 01 năm 2026", "QUYẾT ĐỊNH",
                 "CÔNG BỐ DANH MỤC THỦ TỤC HÀNH CHÍNH", "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH",
                 "Nơi nhận: - Như Điều 3; - Lưu: VT. | KT. CHỦ TỊCH PHÓ CHỦ TỊCH Nguyễn Hải Nam"});
  EXPECT_EQ(header.agency, "ỦY BAN NHÂN DÂN TỈNH GIA LAI");
  EXPECT_TRUE(header.motto);
  EXPECT_EQ(header.number.number, "145");
  EXPECT_EQ(header.date.year, 2026);
  EXPECT_EQ(header.title, "CÔNG BỐ DANH MỤC THỦ TỤC HÀNH CHÍNH");
  EXPECT_EQ(header.signer->title, "PHÓ CHỦ TỊCH");
  EXPECT_EQ(header.signer->name, "Nguyễn Hải Nam");
}

TEST(ReadHeader, LetterWithoutAKindLine) {
  const Header header = header_of({"UBND TỈNH KIÊN GIANG", "SỞ Y TẾ", "Số: 1945/SYT-NVY", "V/v báo cáo hoạt động ngành",
                                   "Răng Hàm Mặt năm 2017", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                                   "Kiên Giang, ngày 10 tháng 10 năm 2017", "Kính gửi:", "- Trưởng Phòng Y tế huyện;"});
  EXPECT_EQ(header.kind, DocumentKind::kOther);
  EXPECT_EQ(header.kind_text, "");
  EXPECT_EQ(header.title.substr(0, 8), "V/v báo");
}

TEST(ReadHeader, AppendixStandsAlone) {
  const Header header = header_of(
      {"^Phụ lục I", "^BỘ THÔNG SỐ KỸ THUẬT CƠ BẢN", "^(Kèm theo văn bản số: 11410/BXD-KHCNMT)", "Nội dung."});
  EXPECT_EQ(header.kind, DocumentKind::kAppendix);
  EXPECT_EQ(header.title, "BỘ THÔNG SỐ KỸ THUẬT CƠ BẢN");
  EXPECT_EQ(header.number.presence, Presence::kAbsent);
}

TEST(ReadHeader, HeadSignsAlone) {
  const Header header = header_of(
      {"^BÁO CÁO", "^Kết quả năm 2022", "Nội dung.", "Nơi nhận:", "- Lưu: VP.", "CHÁNH VĂN PHÒNG", "Trần Thị Mai"});
  EXPECT_EQ(header.signer->authority, "");
  EXPECT_EQ(header.signer->title, "CHÁNH VĂN PHÒNG");
  EXPECT_EQ(header.signer->name, "Trần Thị Mai");
}

TEST(ReadHeader, NothingIsMadeUp) {
  const Header header =
      header_of({"MỘT SỐ LƯU Ý VỀ KIỂU CHUỖI KÍ TỰ", "1/ Hiểu về chuỗi kí tự.", "Số lượng hồ sơ là 25."});
  EXPECT_EQ(header.kind, DocumentKind::kUnknown);
  EXPECT_EQ(header.agency, "");
  EXPECT_FALSE(header.motto);
  EXPECT_FALSE(header.signer);
  EXPECT_FALSE(header.recipients);
  EXPECT_EQ(header.number.presence, Presence::kAbsent);
  EXPECT_EQ(header.date.presence, Presence::kAbsent);
  EXPECT_EQ(header.year, 0);
  EXPECT_EQ(read_header(Document{}, Structure{}).kind, DocumentKind::kUnknown);
}

}  // namespace
}  // namespace rasoat
