#include "parse/columns.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace rasoat {
namespace {

using R = ColumnRole;
using testing::ElementsAreArray;

struct TableCase {
  std::vector<const char*> header;
  std::vector<ColumnRole> roles;
};

std::vector<Passage> header_of(const std::vector<const char*>& texts) {
  std::vector<Passage> header;
  for (const char* text : texts) header.push_back(make_passage(text));
  return header;
}

TEST(ReadColumns, ByWordingNotByPlace) {
  const TableCase cases[] = {
      {{"TT", "Lĩnh vực/Tiêu chí/Tiêu chí thành phần", "Mục tiêu, yêu cầu", "Cơ quan phụ trách",
        "Cơ quan phối hợp/thực hiện", "Thời gian thực hiện/hoàn thành"},
       {R::kOrder, R::kName, R::kTarget, R::kLead, R::kSupport, R::kDeadline}},
      {{"Thời hạn", "Đơn vị chủ trì", "Nội dung", "Yêu cầu", "STT", "Đơn vị phối hợp"},
       {R::kDeadline, R::kLead, R::kName, R::kTarget, R::kOrder, R::kSupport}},
      {{"ST T", "Tiêu chí", "Kết quả thực hiện", "Tài liệu kiểm chứng", "Tự đánh giá", "Ghi chú"},
       {R::kOrder, R::kName, R::kResult, R::kEvidence, R::kSelf, R::kNote}},
      {{"STT", "Tiêu chí, tiêu chí thành phần", "Điểm tối đa", "Số liệu kê khai", "Cách tính điểm",
        "Các yêu cầu và tài liệu kiểm chứng", "Điểm tự đánh giá"},
       {R::kOrder, R::kName, R::kPoints, R::kData, R::kMethod, R::kEvidence, R::kSelfScore}},
      {{"TT", "Chỉ tiêu", "Đơn vị", "Kế hoạch", "Thực hiện", "So với kế hoạch (%)"},
       {R::kOrder, R::kName, R::kUnit, R::kPlanned, R::kResult, R::kRatio}},
      {{"TT", "Nhiệm vụ", "Chỉ tiêu", "Đơn vị", "Tiến độ"}, {R::kOrder, R::kName, R::kTarget, R::kLead, R::kDeadline}},
      {{"STT", "Lĩnh vực, tiêu chí", "Điểm / Tối đa", "Điểm / Tự đánh giá", "Điểm / Điều tra XHH", "Điểm đạt được",
        "Chỉ số (%)"},
       {R::kOrder, R::kName, R::kPoints, R::kSelfScore, R::kSurvey, R::kScored, R::kIndex}},
      {{"STT", "Lĩnh vực/Tiêu chí/TCTP", "Điểm đánh giá / Điểm tối đa", "Điểm đánh giá / Tự đánh giá",
        "Điểm đánh giá / Điều tra XHH", "Điểm đánh giá / Điểm đạt được", "Chỉ số"},
       {R::kOrder, R::kName, R::kPoints, R::kSelfScore, R::kSurvey, R::kScored, R::kIndex}},
  };
  for (const TableCase& c : cases)
    EXPECT_THAT(read_columns(header_of(c.header)).roles, ElementsAreArray(c.roles)) << c.header[1];
}

TEST(RoleOfHeader, ReadsTextWithoutMarks) {
  EXPECT_EQ(role_of_header("Muc tieu, yeu cau"), R::kTarget);
  EXPECT_EQ(role_of_header("Cơ quan phối hợp/ thực hiện"), R::kSupport);
}

TEST(RoleOfHeader, DataIsNone) {
  for (const char* text :
       {"Văn phòng", "TCTP 3.2.5 - Công khai", "100%", "", "Các phòng chuyên môn", "Trong năm đánh giá"}) {
    EXPECT_NE(role_of_header(text), R::kTarget) << text;
    EXPECT_NE(role_of_header(text), R::kLead) << text;
    EXPECT_NE(role_of_header(text), R::kOrder) << text;
  }
}

}  // namespace
}  // namespace rasoat
