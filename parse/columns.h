// Columns: what each column of a table is for, told from the wording of its header, never from its
// place. Plans, reports, self-scoring and indicator tables share one vocabulary.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "parse/passage.h"

namespace rasoat {

enum class ColumnRole : std::uint8_t {
  kNone,
  kOrder,      // TT, STT
  kCode,       // Mã số, Ký hiệu
  kName,       // Lĩnh vực/Tiêu chí/Tiêu chí thành phần, Nội dung, Nhiệm vụ
  kTarget,     // Mục tiêu, yêu cầu; Chỉ tiêu
  kProduct,    // Sản phẩm, kết quả dự kiến
  kLead,       // Cơ quan phụ trách, chủ trì
  kSupport,    // Cơ quan phối hợp/thực hiện
  kDeadline,   // Thời gian, thời hạn, tiến độ
  kUnit,       // Đơn vị tính
  kPlanned,    // Kế hoạch (a figure)
  kResult,     // Kết quả thực hiện
  kRatio,      // So với kế hoạch (%)
  kSelf,       // Tự đánh giá, Đạt/Không đạt
  kMet,        // Đạt (a column of marks)
  kNotMet,     // Không đạt, chưa đạt (a column of marks)
  kEvidence,   // Tài liệu kiểm chứng
  kPoints,     // Điểm tối đa
  kSelfScore,  // Điểm tự đánh giá, tự chấm
  kAppraised,  // Điểm thẩm định
  kSurvey,     // Điều tra xã hội học
  kScored,     // Điểm đạt được
  kIndex,      // Chỉ số
  kMethod,     // Cách tính điểm
  kData,       // Số liệu kê khai
  kInTime,     // Trước hạn, đúng hạn, trong hạn
  kLate,       // Quá hạn, trễ hạn
  kTotal,      // Tổng số
  kNote,       // Ghi chú
  kField,      // Lĩnh vực, in a column beside the names (see parse/plan_columns.h)
};

struct Columns {
  std::vector<ColumnRole> roles;  // one per column
  // First column of that role.
  std::optional<std::size_t> find(ColumnRole role) const;
  bool has(ColumnRole role) const { return find(role).has_value(); }
};

// The role that one header text names by itself; kNone: not a known wording. Understands text
// without diacritics (OCR).
ColumnRole role_of_header(std::string_view text);

// Roles of all columns of a table. Words that may mean two things ("Chỉ tiêu", "Đơn vị", "Kế hoạch",
// "Thực hiện") are settled by what the other columns are.
Columns read_columns(const std::vector<Passage>& header);

const char* name_of(ColumnRole role);  // "order", "name", "target" ...

}  // namespace rasoat
