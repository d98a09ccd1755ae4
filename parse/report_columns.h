// Columns of a report's table by the wording of their headers, never by position.
#pragma once

#include <cstdint>
#include <vector>

#include "parse/structure.h"

namespace rasoat {

enum class ReportColumn : std::uint8_t {
  kOther,
  kOrder,      // TT, STT
  kName,       // Tiêu chí, Nội dung, Chỉ tiêu
  kTarget,     // Mục tiêu, yêu cầu
  kResult,     // Kết quả thực hiện
  kSelf,       // Tự đánh giá, Đạt/Không đạt
  kScore,      // Điểm ...
  kEvidence,   // Tài liệu kiểm chứng
  kLead,
  kSupport,
  kDeadline,
  kNote,       // Ghi chú, lý do
  kUnit,       // Đơn vị tính
};

// One role per column of the table. A table without a result and without a self-assessment column
// but with a name column has its remaining text columns as results.
std::vector<ReportColumn> report_columns(const JoinedTable& table);

}  // namespace rasoat
