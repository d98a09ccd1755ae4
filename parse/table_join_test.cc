#include "parse/table_join.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "parse/table_header.h"

namespace rasoat {
namespace {

using testing::ElementsAre;
using Rows = std::vector<std::vector<std::string>>;

// A piece whose columns are 100 wide. "<" : covered by the cell to the left; "^": by the one above.
TablePiece piece(std::int32_t page, const Rows& rows, double shift = 0) {
  TablePiece made;
  made.page = page;
  for (std::size_t c = 0; c <= rows.front().size(); ++c)
    made.edges.push_back(50 + shift + 100 * static_cast<double>(c));
  for (const auto& texts : rows) {
    PieceRow row;
    row.cells.resize(texts.size());
    for (std::size_t c = 0; c < texts.size(); ++c) {
      PieceCell& cell = row.cells[c];
      if (texts[c] == "<") {
        cell.column_span = 0;
        for (std::size_t left = c; left-- > 0;) {
          if (row.cells[left].column_span == 0) continue;
          ++row.cells[left].column_span;
          break;
        }
      } else if (texts[c] == "^") {
        cell.row_span = 0;
        for (std::size_t above = made.rows.size(); above-- > 0;) {
          if (made.rows[above].cells[c].row_span == 0) continue;
          ++made.rows[above].cells[c].row_span;
          break;
        }
      } else {
        cell.text = make_passage(texts[c], page);
      }
    }
    made.rows.push_back(std::move(row));
  }
  return made;
}

std::vector<std::string> dump(const JoinedTable& table) {
  std::vector<std::string> lines;
  for (const TableRow& row : table.rows) {
    std::string line;
    for (const Passage& cell : row.cells) line += cell.text + "|";
    line.pop_back();
    lines.push_back(line);
  }
  return lines;
}

std::vector<std::string> header_of(const JoinedTable& table) {
  std::vector<std::string> texts;
  for (const Passage& cell : table.header) texts.push_back(cell.text);
  return texts;
}

const std::vector<std::string> kHeader = {"TT", "Tiêu chí", "Mục tiêu", "Thời gian"};

TEST(JoinTable, RepeatedHeadersAndColumnNumbersAreDropped) {
  const JoinedTable table = join_table({piece(1, {kHeader, {"1", "2", "3", "4"}, {"1", "TC 1.1", "100%", "2022"}}),
                                        piece(2, {kHeader, {"2", "TC 1.2", "50%", "2022"}})})
                                .table;
  EXPECT_EQ(header_of(table), kHeader);
  EXPECT_THAT(dump(table), ElementsAre("1|TC 1.1|100%|2022", "2|TC 1.2|50%|2022"));
  EXPECT_EQ(table.first_page, 1);
  EXPECT_EQ(table.last_page, 2);
}

TEST(JoinTable, RowWithEmptyLeadingCellsContinuesInSeveralCells) {
  const JoinedTable table =
      join_table(
          {piece(1, {kHeader, {"4", "TCTP 3.2.3 - Công bố", "được công bố", "Sau khi có quyết định"}}),
           piece(2, {kHeader, {"", "", "quy trình nội bộ", "công bố TTHC"}, {"5", "TCTP 3.2.4", "100%", "2022"}})})
          .table;
  EXPECT_THAT(dump(table),
              ElementsAre("4|TCTP 3.2.3 - Công bố|được công bố quy trình nội bộ|Sau khi có quyết định công bố TTHC",
                          "5|TCTP 3.2.4|100%|2022"));
  EXPECT_THAT(table.rows[0].cells[2].cite().places, testing::SizeIs(2));
}

TEST(JoinTable, WordCutAtThePageEndIsGlued) {
  const JoinedTable table = join_table({piece(1, {kHeader, {"5", "TC 1.4", "trên Đài PT-", "2022"}}),
                                        piece(2, {{"", "", "TH của tỉnh.", ""}})})
                                .table;
  EXPECT_THAT(dump(table), ElementsAre("5|TC 1.4|trên Đài PT-TH của tỉnh.|2022"));
}

TEST(JoinTable, ARowOfWhichOnlyAShortCellStandsOnThePageBefore) {
  const auto joined = [&](const std::vector<std::string>& cut, const std::vector<std::string>& below) {
    return dump(join_table({piece(1, {kHeader, {"4", "TC 1.4", "100%", "2022"}, cut}),
                            piece(2, {below, {"6", "TC 1.6", "50%", "2022"}})})
                    .table);
  };
  EXPECT_THAT(joined({"", "", "", "Quý II"}, {"5", "TC 1.5", "Đầy đủ", ""}),
              ElementsAre("4|TC 1.4|100%|2022", "5|TC 1.5|Đầy đủ|Quý II", "6|TC 1.6|50%|2022"));
  // Both have text in a column: two rows.
  EXPECT_THAT(joined({"", "", "", "Quý II"}, {"5", "TC 1.5", "Đầy đủ", "2022"}), testing::SizeIs(4));
}

TEST(JoinTable, ARowWhoseNameStandsOnTheNextPage) {
  const std::vector<std::string> header = {"STT", "Chỉ tiêu", "ĐVT", "Mục tiêu", "Phụ trách"};
  const auto joined = [&](const std::vector<std::string>& below) {
    return dump(
        join_table({piece(1, {header, {"6", "Hồ sơ số", "%", "90", "VP"}, {"7", "", "%", "", ""}}),
                    piece(2, {{"", "Công chức đầu mối chuyển đổi số được tập huấn", "", "Theo phân bổ", "Phòng A"},
                              below,
                              {"9", "Văn bản ký số", "%", "100", "VP"}})})
            .table);
  };
  const std::string seventh = "7|Công chức đầu mối chuyển đổi số được tập huấn|%|Theo phân bổ|Phòng A";
  EXPECT_THAT(joined({"8", "Số sự cố", "Sự cố", "0", "VP"}),
              ElementsAre("6|Hồ sơ số|%|90|VP", seventh, "8|Số sự cố|Sự cố|0|VP", "9|Văn bản ký số|%|100|VP"));
  // Rows without a number are usual in the table.
  EXPECT_THAT(joined({"", "Không đánh số", "Sự cố", "0", "VP"}),
              ElementsAre("6|Hồ sơ số|%|90|VP", seventh, "|Không đánh số|Sự cố|0|VP", "9|Văn bản ký số|%|100|VP"));
}

TEST(ContinuesTable, ARowOfDataThatIsWordedLikeTitlesIsNoHeader) {
  const std::vector<std::string> header = {"STT", "Chỉ tiêu", "ĐVT", "Mục tiêu", "Phụ trách"};
  const TablePiece first = piece(1, {header, {"1", "Hồ sơ số", "%", "90", "VP"}});
  const auto goes_on = [&](const std::vector<std::string>& row) {
    return continues_table(first, first, piece(2, {row, {"2", "Văn bản", "%", "100", "VP"}}));
  };
  EXPECT_TRUE(goes_on({"", "Người phụ trách được tập huấn", "", "Theo chỉ tiêu giao", "Phòng A"}));
  EXPECT_FALSE(goes_on({"TT", "Nhiệm vụ", "Sản phẩm", "Thời hạn", "Kinh phí"}));
  EXPECT_FALSE(goes_on({"Nhiệm vụ", "Sản phẩm", "Thời hạn", "Chủ trì", "Kinh phí"}));
}

TEST(JoinTable, NewRowWithEmptyResultStaysARow) {
  const JoinedTable table = join_table({piece(1, {kHeader, {"1", "TC 1.1", "100%", "2022"}}),
                                        piece(2, {{"2", "TC 1.2", "", ""}, {"3", "TC 1.3", "", "x"}})})
                                .table;
  EXPECT_THAT(dump(table), ElementsAre("1|TC 1.1|100%|2022", "2|TC 1.2||", "3|TC 1.3||x"));
}

TEST(JoinTable, NameCutAtThePageEndWhereEveryRowIsNumbered) {
  const JoinedTable table =
      join_table({piece(1, {kHeader, {"1", "TC 1.1 - Thực hiện kế hoạch cải cách", "100%", "2022"}}),
                  piece(2, {{"", "hành chính", "", ""}})})
          .table;
  EXPECT_THAT(dump(table), ElementsAre("1|TC 1.1 - Thực hiện kế hoạch cải cách hành chính|100%|2022"));
}

TEST(JoinTable, CodeColumnTellsRowsLikeATtColumn) {
  const JoinedTable table =
      join_table(
          {piece(1, {{"Mã số", "Tên tiêu chí", "Đạt", "Diễn giải"},
                     {"TCTP 3.4.4", "Thực hiện việc xin lỗi khi giải quyết hồ sơ", "x", "(Công văn số 12/BQLKKT-"}}),
           piece(2, {{"", "TTHC", "", "VP)"}, {"TCTP 4.3.1", "Phân cấp", "x", ""}})})
          .table;
  EXPECT_THAT(dump(table),
              ElementsAre("TCTP 3.4.4|Thực hiện việc xin lỗi khi giải quyết hồ sơ TTHC|x|(Công văn số 12/BQLKKT-VP)",
                          "TCTP 4.3.1|Phân cấp|x|"));
}

TEST(JoinTable, UnnumberedRowsStayRowsWhereTheTableHasThem) {
  const JoinedTable table =
      join_table({piece(1, {kHeader, {"1", "TC 1.1", "100%", "2022"}, {"", "- Sở Nội vụ", "90%", "2022"}}),
                  piece(2, {{"", "- Sở Y tế", "95%", "2022"}})})
          .table;
  EXPECT_EQ(table.rows.size(), 3u);
}

TEST(JoinTable, FieldRowsAreNeverContinued) {
  const JoinedTable table = join_table({piece(1, {kHeader, {"II", "CẢI CÁCH THỂ CHẾ", "<", "<"}}),
                                        piece(2, {{"", "Thực hiện", "100%", "2022"}})})
                                .table;
  EXPECT_THAT(dump(table), ElementsAre("II|CẢI CÁCH THỂ CHẾ||", "|Thực hiện|100%|2022"));
  EXPECT_THAT(table.rows[0].spans, ElementsAre(1, 3, 0, 0));
}

TEST(JoinTable, NestedHeadersAreJoinedPerColumn) {
  const JoinedTable table = join_table({piece(1, {{"STT", "Tiêu chí", "Điểm", "<"},
                                                  {"^", "^", "Tối đa", "Tự đánh giá"},
                                                  {"1", "TC 1.1", "2.0", "1.5"}})})
                                .table;
  EXPECT_THAT(header_of(table), ElementsAre("STT", "Tiêu chí", "Điểm / Tối đa", "Điểm / Tự đánh giá"));
  EXPECT_THAT(dump(table), ElementsAre("1|TC 1.1|2.0|1.5"));
}

TEST(JoinTable, HeaderMayStandOnALaterPieceOnly) {
  const JoinedTable table =
      join_table({piece(1, {{"1", "TC 1.1", "100%", "2022"}}), piece(2, {kHeader, {"2", "TC 1.2", "50%", "2022"}})})
          .table;
  EXPECT_EQ(header_of(table), kHeader);
  EXPECT_EQ(table.rows.size(), 2u);
}

TEST(JoinTable, CaptionRowStandsAboveTheTable) {
  const JoinResult result =
      join_table({piece(1, {{"Biểu số 01: Kết quả", "<", "<", "<"}, kHeader, {"1", "TC 1.1", "100%", "2022"}})});
  ASSERT_EQ(result.captions.size(), 1u);
  EXPECT_EQ(result.captions[0].text, "Biểu số 01: Kết quả");
  EXPECT_EQ(header_of(result.table), kHeader);
}

TEST(JoinTable, VerticallyMergedCellIsReferredTo) {
  const JoinedTable table =
      join_table({piece(1, {kHeader, {"1", "TC 1.1", "100%", "Trong năm"}, {"2", "TC 1.2", "50%", "^"}})}).table;
  ASSERT_EQ(table.rows.size(), 2u);
  EXPECT_THAT(table.rows[1].above, ElementsAre(0, 0, 0, 1));
}

TEST(JoinTable, VerticalMergeGoesOnOverThePage) {
  const JoinedTable table =
      join_table({piece(1, {kHeader, {"1", "TC 1.1", "100%", "Trong năm"}, {"2", "TC 1.2", "50%", "^"}}),
                  piece(2, {{"3", "TC 1.3", "60%", ""}, {"4", "TC 1.4", "70%", "^"}})})
          .table;
  ASSERT_EQ(table.rows.size(), 4u);
  EXPECT_EQ(table.rows[2].above[3], 2);
  EXPECT_EQ(table.rows[3].above[3], 3);
}

// The name, taller than the numbers, went over to the next page alone.
TEST(JoinTable, ANameAloneOnTheNextPageJoinsItsNumbers) {
  const std::vector<std::string> header = {"Nội dung", "Phải làm", "Đã làm", "Còn thiếu"};
  const std::vector<std::string> numbers = {"", "26", "26", "0"};
  const auto joined = [&](const std::vector<std::string>& last, const std::vector<std::string>& first) {
    return dump(join_table({piece(1, {header, {"Công chức", "41", "41", "0"}, last}),
                            piece(2, {first, {"Đánh giá", "67", "0", "67"}})})
                    .table);
  };
  EXPECT_THAT(joined(numbers, {"Viên chức được bố trí đúng vị trí", "", "", ""}),
              ElementsAre("Công chức|41|41|0", "Viên chức được bố trí đúng vị trí|26|26|0", "Đánh giá|67|0|67"));
  // A new row, a field and a row of its own name stay rows.
  EXPECT_THAT(joined(numbers, {"Viên chức", "26", "", ""}), testing::SizeIs(4));
  EXPECT_THAT(joined(numbers, {"II. Cải cách thể chế", "", "", ""}), testing::SizeIs(4));
  EXPECT_THAT(joined(numbers, {"CẢI CÁCH THỂ CHẾ", "", "", ""}), testing::SizeIs(4));
  EXPECT_THAT(joined({"Lãnh đạo", "5", "5", "0"}, {"Viên chức", "", "", ""}), testing::SizeIs(4));
  EXPECT_THAT(joined({"", "", "", "0"}, {"Viên chức", "", "", ""}), testing::SizeIs(4));
}

TEST(JoinTable, EmptyRowsAreLeftOut) {
  const JoinedTable table = join_table({piece(1, {kHeader, {"1", "TC 1.1", "100%", "2022"}, {"", "", "", ""}})}).table;
  EXPECT_EQ(table.rows.size(), 1u);
}

TEST(ContinuesTable, AnotherHeaderBeginsAnotherTable) {
  const TablePiece first = piece(1, {kHeader, {"1", "TC 1.1", "100%", "2022"}});
  EXPECT_TRUE(continues_table(first, first, piece(2, {{"2", "TC 1.2", "50%", "2022"}})));
  EXPECT_TRUE(continues_table(first, first, piece(2, {kHeader, {"2", "TC 1.2", "50%", "2022"}}, 300)));
  EXPECT_FALSE(continues_table(first, first,
                               piece(2, {{"STT", "Nội dung", "Kết quả thực hiện", "Ghi chú"}, {"1", "a", "b", "c"}})));
  EXPECT_FALSE(continues_table(first, first, piece(2, {{"2", "TC 1.2", "50%", "2022"}}, 300)));
}

TEST(IsNumberingRow, KnowsTheUsualForms) {
  const auto row = [](const std::vector<std::string>& texts) { return piece(1, {texts}).rows.front(); };
  EXPECT_TRUE(is_numbering_row(row({"1", "2", "3", "4", "5", "6"})));
  EXPECT_TRUE(is_numbering_row(row({"(1)", "(2)", "(3)", "(4)=(2)+(3)"})));
  EXPECT_TRUE(is_numbering_row(row({"A", "B", "1", "2"})));
  EXPECT_FALSE(is_numbering_row(row({"1", "TC 1.1", "3", "4"})));
  EXPECT_FALSE(is_numbering_row(row({"7", "12", "5", "0"})));
  EXPECT_FALSE(is_numbering_row(row({"1", "3"})));
}

TEST(JoinTable, AHeaderAmongTheRowsIsTheHeader) {
  const JoinedTable table = join_table({piece(1, {{"TC 1.1", "Thực hiện kế hoạch", "x", ""},
                                                  {"TC 1.2", "Chế độ báo cáo", "", "x"},
                                                  {"Mã số", "Tên tiêu chí", "Đạt", "Chưa đạt"},
                                                  {"TC 1.4", "Tuyên truyền", "x", ""}})})
                                .table;
  EXPECT_THAT(header_of(table), ElementsAre("Mã số", "Tên tiêu chí", "Đạt", "Chưa đạt"));
  EXPECT_THAT(dump(table),
              ElementsAre("TC 1.1|Thực hiện kế hoạch|x|", "TC 1.2|Chế độ báo cáo||x", "TC 1.4|Tuyên truyền|x|"));
}

TEST(JoinTable, ARowOfResultsIsNoHeader) {
  const JoinedTable table = join_table({piece(1, {{"Mã số", "Tên tiêu chí", "Kết quả"},
                                                  {"TC 1.1", "Thực hiện kế hoạch", "Đạt"},
                                                  {"TC 1.2", "Chế độ báo cáo", "Chưa đạt"}})})
                                .table;
  EXPECT_THAT(dump(table), ElementsAre("TC 1.1|Thực hiện kế hoạch|Đạt", "TC 1.2|Chế độ báo cáo|Chưa đạt"));
}

}  // namespace
}  // namespace rasoat
