#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "parse/criterion_row.h"
#include "parse/parse.h"
#include "tests/parse/hand_set.h"

namespace rasoat {
namespace {

using test::table_of;
using test::Texts;
using testing::ElementsAre;
using testing::IsEmpty;

struct Read {
  std::vector<Criterion> criteria;
  std::vector<Doubt> doubts;

  std::vector<std::string> ids() const {
    std::vector<std::string> all;
    for (const Criterion& criterion : criteria) all.push_back(criterion.id);
    return all;
  }
  std::vector<std::string> doubt_codes() const {
    std::vector<std::string> all;
    for (const Doubt& doubt : doubts) all.push_back(doubt.code);
    return all;
  }
};

Read read(const std::vector<JoinedTable>& tables) {
  Structure structure;
  for (const JoinedTable& table : tables) structure.blocks.emplace_back(table);
  Read result;
  result.criteria = read_appendix(structure, 2022, result.doubts);
  return result;
}

const Texts kPlan = {"TT",
                     "Lĩnh vực/Tiêu chí/Tiêu chí thành phần",
                     "Mục tiêu, yêu cầu",
                     "Cơ quan phụ trách",
                     "Cơ quan phối hợp/thực hiện",
                     "Thời gian thực hiện/hoàn thành"};

TEST(ReadAppendix, RowsBecomeCriteria) {
  const Read result = read({table_of(kPlan, {{"I", "CÔNG TÁC CHỈ ĐẠO ĐIỀU HÀNH", "<", "<", "<", "<"},
                                             {"1", "TC 1.1 - Thực hiện kế hoạch CCHC", "Hoàn thành 100% kế hoạch",
                                              "Văn phòng", "Các phòng", "Trong năm 2022"},
                                             {"III", "CẢI CÁCH THỦ TỤC HÀNH CHÍNH", "<", "<", "<", "<"},
                                             {"1", "TCTP 3.1.1 - Thực hiện quy định", "Đúng quy định",
                                              "Phòng Quản lý Đầu tư", "", "Theo kế hoạch"}})});
  ASSERT_EQ(result.criteria.size(), 2u);
  const Criterion& first = result.criteria[0];
  EXPECT_EQ(first.id, "1.1");
  EXPECT_EQ(first.kind, CriterionKind::kTc);
  EXPECT_EQ(first.code, "1.1");
  EXPECT_EQ(first.field, "I");
  EXPECT_EQ(first.field_name, "CÔNG TÁC CHỈ ĐẠO ĐIỀU HÀNH");
  EXPECT_EQ(first.order, "1");
  EXPECT_EQ(first.name, "Thực hiện kế hoạch CCHC");
  EXPECT_EQ(first.target.text, "Hoàn thành 100% kế hoạch");
  EXPECT_EQ(first.lead, "Văn phòng");
  EXPECT_EQ(first.support, "Các phòng");
  EXPECT_EQ(first.deadline.text, "Trong năm 2022");
  EXPECT_EQ(first.target_where.quote, "Hoàn thành 100% kế hoạch");
  EXPECT_EQ(first.where.places.size(), 1u);
  EXPECT_EQ(result.criteria[1].kind, CriterionKind::kTctp);
  EXPECT_EQ(result.criteria[1].field, "III");
  EXPECT_THAT(result.doubts, IsEmpty());
}

TEST(ReadAppendix, SectionsAreNoCriteria) {
  const auto bold = [](JoinedTable table, std::size_t r) {
    for (Passage& cell : table.rows.at(r).cells) {
      for (WordSpan& word : cell.words) word.bold = true;
    }
    return table;
  };
  const Texts header = {"Mã số", "Nhiệm vụ", "Mục tiêu", "Chủ trì"};
  const Texts a = {"1.1", "Xây dựng kế hoạch", "01 kế hoạch", "Văn phòng"};
  const Texts b = {"2.1", "Hồ sơ đúng hạn", "95%", "Các phòng"};
  const struct {
    const char* what;
    JoinedTable table;
    const char* field;
    const char* name;
  } cases[] = {
      {"merged, its number under Mã số", table_of(header, {a, {"2", "Thủ tục hành chính", "<", "<"}, b}), "II",
       "Thủ tục hành chính"},
      {"merged with its number", table_of(header, {a, {"B. Thủ tục hành chính", "<", "<", "<"}, b}), "II",
       "Thủ tục hành chính"},
      {"merged without a number", table_of(header, {a, {"Thủ tục hành chính", "<", "<", "<"}, b}), "I",
       "Thủ tục hành chính"},
      {"in bold", bold(table_of(header, {a, {"B", "Thủ tục hành chính", "", ""}, b}), 1), "II", "Thủ tục hành chính"},
  };
  for (const auto& c : cases) {
    const Read result = read({c.table});
    EXPECT_THAT(result.ids(), ElementsAre("1.1", "2.1")) << c.what;
    ASSERT_EQ(result.criteria.size(), 2u);
    EXPECT_EQ(result.criteria[1].field, c.field) << c.what;
    EXPECT_EQ(result.criteria[1].field_name, c.name) << c.what;
    EXPECT_THAT(result.doubts, IsEmpty()) << c.what;
  }
  // A row in bold that names a unit or asks for something is a criterion.
  const Read whole = read({bold(table_of(header, {a, {"2.2", "Sáng kiến", "02", "Văn phòng"}, b}), 1)});
  EXPECT_EQ(whole.criteria.size(), 3u);
}

TEST(ReadAppendix, ColumnsInAnyOrder) {
  const Read result = read({table_of({"Thời hạn", "Chủ trì", "Yêu cầu", "Tiêu chí", "STT"},
                                     {{"Quý IV", "Văn phòng", "100%", "TC 1.1 - Kế hoạch", "1"}})});
  ASSERT_EQ(result.criteria.size(), 1u);
  EXPECT_EQ(result.criteria[0].name, "Kế hoạch");
  EXPECT_EQ(result.criteria[0].target.text, "100%");
  EXPECT_EQ(result.criteria[0].lead, "Văn phòng");
  EXPECT_EQ(result.criteria[0].deadline.text, "Quý IV");
}

struct CodeCase {
  const char* order;
  const char* name_cell;
  const char* code;
  const char* name;
};

TEST(ReadAppendix, CodesInTheirUsualForms) {
  constexpr CodeCase kCases[] = {
      {"1", "TC 1.1 - Thực hiện kế hoạch", "1.1", "Thực hiện kế hoạch"},
      {"1", "TCTP 3.2.5. Công khai TTHC", "3.2.5", "Công khai TTHC"},
      {"1", "TCTP3.2.5: Công khai TTHC", "3.2.5", "Công khai TTHC"},
      {"1", "TCTP 3.2.5 – Công khai TTHC", "3.2.5", "Công khai TTHC"},
      {"1", "Tiêu chí thành phần 3.2.5: Công khai TTHC", "3.2.5", "Công khai TTHC"},
      {"1.3.1.", "Công khai TTHC", "1.3.1", "Công khai TTHC"},
      {"3.1.1", "Công khai TTHC", "3.1.1", "Công khai TTHC"},
      {"7", "Công khai TTHC theo mức độ 3, 4", "", "Công khai TTHC theo mức độ 3, 4"},
  };
  for (const CodeCase& c : kCases) {
    const Read result = read({table_of(kPlan, {{c.order, c.name_cell, "100%", "Văn phòng", "", "2022"}})});
    ASSERT_EQ(result.criteria.size(), 1u) << c.name_cell;
    EXPECT_EQ(result.criteria[0].code, c.code) << c.name_cell;
    EXPECT_EQ(result.criteria[0].name, c.name) << c.name_cell;
  }
}

TEST(ReadAppendix, BareCodesBeforeNamesWhereSeveralRowsHaveThem) {
  const Read result = read(
      {table_of(kPlan, {{"1", "1.1. Kế hoạch", "100%", "VP", "", ""}, {"2", "1.2. Báo cáo", "100%", "VP", "", ""}})});
  EXPECT_THAT(result.ids(), ElementsAre("1.1", "1.2"));
  EXPECT_EQ(result.criteria[1].name, "Báo cáo");
}

TEST(ReadAppendix, FieldRowsInOneCellAndUnmerged) {
  const Read result = read({table_of(kPlan, {{"I. CHỈ ĐẠO ĐIỀU HÀNH", "<", "<", "<", "<", "<"},
                                             {"1", "TC 1.1 - A", "100%", "VP", "", ""},
                                             {"II", "CẢI CÁCH THỂ CHẾ", "", "", "", ""},
                                             {"1", "TC 2.1 - B", "100%", "VP", "", ""},
                                             {"Lĩnh vực 3: Thủ tục hành chính", "<", "<", "<", "<", "<"},
                                             {"1", "TC 3.1 - C", "100%", "VP", "", ""}})});
  ASSERT_EQ(result.criteria.size(), 3u);
  EXPECT_EQ(result.criteria[0].field, "I");
  EXPECT_EQ(result.criteria[0].field_name, "CHỈ ĐẠO ĐIỀU HÀNH");
  EXPECT_EQ(result.criteria[1].field, "II");
  EXPECT_EQ(result.criteria[2].field, "III");
}

TEST(ReadAppendix, MergedCellsAreSharedDownAndAcross) {
  const Read result = read({table_of(kPlan, {{"1", "TC 1.1 - A", "100%", "Văn phòng", "Các phòng", "Trong năm 2022"},
                                             {"2", "TC 1.2 - B", "90%", "^", "^", "^"},
                                             {"3", "TC 1.3 - C", "80%", "Bưu điện tỉnh", "<", "^"}})});
  ASSERT_EQ(result.criteria.size(), 3u);
  EXPECT_EQ(result.criteria[1].lead, "Văn phòng");
  EXPECT_EQ(result.criteria[2].deadline.text, "Trong năm 2022");
  EXPECT_EQ(result.criteria[2].support, "Bưu điện tỉnh");
}

TEST(ReadAppendix, OneNameOverSeveralTargetRows) {
  const Read result = read({table_of(kPlan, {{"1", "TC 1.4 - Tuyên truyền", "Tổ chức hội nghị", "VP", "", ""},
                                             {"^", "^", "Đăng tải trên website", "VP", "", ""}})});
  ASSERT_EQ(result.criteria.size(), 1u);
  EXPECT_EQ(result.criteria[0].target.text, "Tổ chức hội nghị Đăng tải trên website");
}

TEST(ReadAppendix, HeadingAboveItsPartsIsNoCriterion) {
  const Read result = read({table_of(kPlan, {{"1", "TC 1.3 - Kiểm tra", "", "", "", ""},
                                             {"1.1", "TCTP 1.3.1 - Tỷ lệ", "100%", "VP", "", ""},
                                             {"1.2", "TCTP 1.3.2 - Xử lý", "100%", "VP", "", ""}})});
  EXPECT_THAT(result.ids(), ElementsAre("1.3.1", "1.3.2"));
}

TEST(ReadAppendix, DoubtsTravelAsData) {
  const Read result = read({table_of(kPlan, {{"1", "TC 1.1 - A", "100%", "VP", "", ""},
                                             {"2", "TC 1.1 - B", "90%", "VP", "", ""},
                                             {"3", "Không mã", "", "VP", "", ""}})});
  EXPECT_THAT(result.ids(), ElementsAre("1.1", "1.1#2", "row-3"));
  EXPECT_THAT(result.doubt_codes(), ElementsAre("row-without-code", "row-without-target", "duplicate-code"));
}

TEST(ReadAppendix, TableWithoutCodesIsKnownByPlace) {
  const Read result = read({table_of(
      {"TT", "Nội dung", "Chỉ tiêu", "Thời gian"},
      {{"I", "NHÓM MỘT", "<", "<"}, {"1", "Đào tạo", "90%", "2022"}, {"2", "Tuyển dụng", "05 người", "2022"}})});
  EXPECT_THAT(result.ids(), ElementsAre("I.1", "I.2"));
  EXPECT_THAT(result.doubts, IsEmpty());
}

TEST(ReadAppendix, FieldsThatAreNumberedLikeTheirCodes) {
  const Read result = read({table_of({"TT", "Tiêu chí", "Điểm tối đa", "Yêu cầu", "Cơ quan chủ trì", "Thời gian"},
                                     {{"1", "CHỈ ĐẠO ĐIỀU HÀNH CCHC", "9,5", "", "", ""},
                                      {"1.1", "Mức độ hoàn thành kế hoạch", "1,5", "100%", "Sở Nội vụ", "Trong năm"},
                                      {"2", "Cải cách thủ tục hành chính", "14", "", "", ""},
                                      {"2.1", "Hồ sơ đúng hạn", "1", "Từ 95%", "Các sở", "Trong năm"}})});
  EXPECT_THAT(result.ids(), ElementsAre("1.1", "2.1"));
  EXPECT_EQ(result.criteria[0].field + " " + result.criteria[0].field_name, "I CHỈ ĐẠO ĐIỀU HÀNH CCHC");
  EXPECT_EQ(result.criteria[1].field + " " + result.criteria[1].field_name, "II Cải cách thủ tục hành chính");
  EXPECT_THAT(result.doubt_codes(), IsEmpty());
}

TEST(ReadAppendix, UnitsOfTargetsInAColumnOrAHeader) {
  const Read in_column = read({table_of({"STT", "Tên chỉ tiêu", "ĐVT", "Chỉ tiêu năm 2022", "Cơ quan chủ trì"},
                                        {{"1.1", "Tỷ lệ nhiệm vụ được hoàn thành", "%", "100", "Văn phòng"},
                                         {"1.2", "Số sáng kiến", "Sáng kiến", "≥ 02", "Văn phòng"}})});
  EXPECT_EQ(in_column.criteria[0].target.text, "100%");
  EXPECT_EQ(std::get<Threshold>(in_column.criteria[0].target.predicate).unit, Unit::kPercent);
  EXPECT_EQ(std::get<Threshold>(in_column.criteria[1].target.predicate).unit, Unit::kCount);
  const Read in_header = read({table_of({"Mã", "Tên chỉ tiêu", "Mục tiêu (%)", "Đơn vị chủ trì"},
                                        {{"1.1", "Thanh toán trực tuyến", "≥ 60", "Văn phòng"}})});
  EXPECT_EQ(std::get<Threshold>(in_header.criteria[0].target.predicate).unit, Unit::kPercent);
}

TEST(ReadAppendix, ABareNumberOfWhatIsLackingIsTheMost) {
  const struct {
    const char* name;
    const char* target;
    const char* op;
  } cases[] = {
      {"Số thôn chưa có Internet cáp quang", "5 thôn", "<="},
      {"Tỷ lệ hồ sơ giải quyết trễ hạn", "2%", "<="},
      {"Số xã không có sóng di động", "3", "<="},
      {"Số thôn chưa có Internet", "Từ 5 thôn trở lên", ">="},
      {"Số thôn chưa có Internet được hỗ trợ", "5 thôn", ">="},
      {"Số thôn có Internet", "5 thôn", ">="},
      {"Tỷ lệ thanh toán không dùng tiền mặt", "50%", ">="},
      {"Tỷ lệ đơn vị chưa để xảy ra vi phạm", "90%", ">="},
  };
  for (const auto& c : cases) {
    const Read result =
        read({table_of(kPlan, {{"1", std::string("TC 1.1 - ") + c.name, c.target, "Văn phòng", "", ""}})});
    ASSERT_EQ(result.criteria.size(), 1u) << c.name;
    EXPECT_STREQ(name_of(std::get<Threshold>(result.criteria[0].target.predicate).op), c.op)
        << c.name << ": " << c.target;
  }
}

TEST(ReadAppendix, ResultsOfTheYearBeforeMakeNoReport) {
  const auto with = [](const char* header) {
    return read({table_of({"Mã", "Tên chỉ tiêu", "Mục tiêu năm 2022", header, "Đơn vị chủ trì"},
                          {{"1.1", "Thanh toán trực tuyến", "≥ 60%", "48,5%", "Văn phòng"}})})
        .ids();
  };
  EXPECT_THAT(with("Thực hiện năm 2021"), ElementsAre("1.1"));
  EXPECT_THAT(with("Kết quả năm trước"), ElementsAre("1.1"));
  EXPECT_THAT(with("Kết quả năm 2022"), IsEmpty());
  EXPECT_THAT(with("Kết quả thực hiện"), IsEmpty());
}

TEST(ReadAppendix, AFieldInAMergedLeftColumn) {
  const Texts header = {"Lĩnh vực", "STT", "Nhiệm vụ", "Chỉ tiêu năm 2022", "Chủ trì"};
  const Read result = read({table_of(header, {{"1. Cải cách thể chế", "1", "Rà soát văn bản", "100%", "Phòng Pháp chế"},
                                              {"^", "2", "Công bố danh mục", "Trước 31/01", "^"},
                                              {"Cải cách bộ máy", "3", "Sắp xếp phòng", "Giảm 02 phòng", "Văn phòng"},
                                              {"^", "4", "Phân cấp", "Từ 10 nhiệm vụ", "^"},
                                              {"^", "5", "Kiểm tra công vụ", "04 cuộc", "^"}})});
  EXPECT_THAT(result.ids(), ElementsAre("I.1", "I.2", "II.3", "II.4", "II.5"));
  EXPECT_EQ(result.criteria[1].field_name, "Cải cách thể chế");
  EXPECT_EQ(result.criteria[1].name, "Công bố danh mục");
  EXPECT_EQ(result.criteria[1].lead, "Phòng Pháp chế");
  EXPECT_EQ(result.criteria[4].field_name, "Cải cách bộ máy");
  EXPECT_EQ(result.criteria[4].target.text, "04 cuộc");
  EXPECT_THAT(result.doubts, IsEmpty());
}

TEST(ReadAppendix, RowsNumberedUnderOneNameAreRowsOfTheirOwn) {
  const Read result = read({table_of(kPlan, {{"1", "Tuyên truyền", "02 hội nghị", "VP", "", ""},
                                             {"2", "^", "40 tin, bài", "VP", "", ""},
                                             {"3", "^", "12 chuyên mục", "VP", "", ""}})});
  ASSERT_EQ(result.criteria.size(), 3u);
  EXPECT_EQ(result.criteria[2].name, "Tuyên truyền");
  EXPECT_EQ(result.criteria[2].target.text, "12 chuyên mục");
}

TEST(ReadAppendix, ManyRowsThatRanIntoFewAreTold) {
  const auto rows = [](const char* below) {
    return std::vector<Texts>{{"1", "Tuyên truyền", "02 hội nghị", "VP", "", ""},
                              {"^", below, "40 tin, bài", "VP", "", ""},
                              {"^", below, "12 chuyên mục", "VP", "", ""},
                              {"^", below, "01 cuộc thi", "VP", "", ""}};
  };
  EXPECT_THAT(read({table_of(kPlan, rows("^"))}).doubt_codes(), ElementsAre("rows-joined"));
  EXPECT_THAT(read({table_of(kPlan, rows("Kiểm tra"))}).doubt_codes(), IsEmpty());
}

TEST(ReadAppendix, TargetsInAColumnOfThePlansYear) {
  const Read result = read({table_of({"STT", "Chỉ tiêu", "ĐVT", "Năm 2021", "Năm 2022", "Năm 2023", "Chủ trì"},
                                     {{"1", "Hồ sơ trực tuyến", "%", "41", "60", "80", "Văn phòng"}})});
  ASSERT_EQ(result.criteria.size(), 1u);
  EXPECT_EQ(result.criteria[0].target.text, "60%");
}

TEST(ReadAppendix, DoubtsNameACriterionWithoutACode) {
  const auto doubt = [](const char* field, const char* order) {
    const Read result = read({table_of({"TT", "Nội dung", "Chỉ tiêu", "Thời gian"},
                                       {{field, "NHÓM MỘT", "<", "<"}, {order, "Đào tạo", "", "2022"}})});
    return result.doubts.at(0).args.at(0).second;
  };
  EXPECT_EQ(doubt("II", "1"), "II.1");
  EXPECT_EQ(doubt("II", "II.1"), "II.1");
  EXPECT_EQ(doubt("II", ""), "“Đào tạo”");
}

TEST(ReadAppendix, FiguresByUnitAndIndicatorAreNoCriteria) {
  const Read result = read({table_of({"TT", "Đơn vị", "Nội dung (%)", "Chỉ tiêu (%)", "Thời gian"},
                                     {{"1", "Xã A", "80", "60", "2022"}, {"2", "Xã B", "75", "50", "2022"}})});
  EXPECT_THAT(result.criteria, IsEmpty());
}

TEST(ReadAppendix, CodesWithLettersWhereMostRowsHaveOne) {
  const auto ids = [](const Texts& codes) {
    std::vector<Texts> rows;
    for (const std::string& code : codes) rows.push_back({code, "Đào tạo", "90%", "VP"});
    return read({table_of({"Mã số", "Nội dung", "Chỉ tiêu", "Chủ trì"}, rows)}).ids();
  };
  EXPECT_THAT(ids({"1a", "1b", "II.2.1", "HL1"}), ElementsAre("1a", "1b", "II.2.1", "HL 1"));
  EXPECT_THAT(ids({"1a", "A", "B", "C"}), ElementsAre("row-1", "row-2", "row-3", "row-4"));
  EXPECT_THAT(ids({"KH 2024", "x", "-"}), ElementsAre("row-1", "row-2", "row-3"));
}

TEST(ReadAppendix, TasksGroupedByTheUnitInCharge) {
  const auto leads = [](const char* first, const char* second) {
    const Read result =
        read({table_of({"TT", "Đầu việc", "Yêu cầu", "Thời hạn"}, {{"I", first, "<", "<"},
                                                                   {"I.1", "Kiểm tra công vụ", "90%", "2022"},
                                                                   {"II", second, "<", "<"},
                                                                   {"II.1", "Tự kiểm tra", "100%", "2022"}})});
    return result.criteria.at(0).lead + "|" + result.criteria.at(1).lead;
  };
  EXPECT_EQ(leads("Phòng Nội vụ", "Văn phòng HĐND và UBND"), "Phòng Nội vụ|Văn phòng HĐND và UBND");
  EXPECT_EQ(leads("Phòng Nội vụ", "Cải cách thể chế"), "|");
  EXPECT_EQ(leads("Ban hành văn bản", "Tổ chức bộ máy"), "|");
}

TEST(ReadAppendix, AFallOfANumberIsAShareOfItself) {
  const auto unit = [](const char* name) {
    const Read result = read({table_of(kPlan, {{"1", name, "Giảm ít nhất 40% so với năm 2021", "VP", "", ""}})});
    return std::get<Change>(result.criteria.at(0).target.predicate).unit;
  };
  EXPECT_EQ(unit("Số cuộc họp"), Unit::kPercent);
  EXPECT_EQ(unit("Văn bản giấy phát hành"), Unit::kPercent);
  EXPECT_EQ(unit("Chi phí hội nghị"), Unit::kPercent);
  EXPECT_EQ(unit("Tỷ lệ hồ sơ trễ hạn"), Unit::kPercentagePoint);
  EXPECT_EQ(unit("Số hóa hồ sơ"), Unit::kPercentagePoint);
}

TEST(ReadAppendix, OtherTablesAreNone) {
  EXPECT_THAT(
      read({table_of({"TT", "Tiêu chí", "Mục tiêu", "Kết quả thực hiện"}, {{"1", "TC 1.1", "100%", "100%"}})}).criteria,
      IsEmpty());
  EXPECT_THAT(read({table_of({"TT", "Họ và tên", "Chức vụ"}, {{"1", "Nguyễn Văn An", "Trưởng ban"}})}).criteria,
              IsEmpty());
  EXPECT_THAT(read({table_of({"", "", ""}, {{"1", "TC 1.1 - A", "100%"}})}).criteria, IsEmpty());
  EXPECT_THAT(read({}).criteria, IsEmpty());
}

}  // namespace
}  // namespace rasoat
