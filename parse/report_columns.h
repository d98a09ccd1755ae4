// Columns of a report's table: by the wording of their headers, then by what stands in them where the wording says
// nothing. Never by position alone.
#pragma once

#include <cstdint>
#include <vector>

#include "parse/structure.h"

namespace rasoat {

enum class ReportColumn : std::uint8_t {
  kOther,
  kOrder,     // TT, STT
  kName,      // Tiêu chí, Nội dung, Chỉ tiêu, Việc phải làm
  kTarget,    // Mục tiêu, yêu cầu, đòi hỏi; Kế hoạch năm nay
  kResult,    // Kết quả thực hiện, làm được
  kSelf,      // Tự đánh giá, Đạt/Không đạt
  kScore,     // Điểm ...
  kEvidence,  // Tài liệu kiểm chứng
  kLead,
  kSupport,
  kDeadline,
  kNote,       // Ghi chú, lý do
  kUnit,       // Đơn vị tính
  kDue,        // Phải làm, tổng số: how many there are to do
  kRemaining,  // Còn thiếu, còn lại: how many are left
  kBefore,     // Thực hiện năm trước
  kChange,     // Tăng, giảm; so với
  kField,      // Lĩnh vực, beside a column of names
  kUnsure,     // may be the result or what is asked for; nobody can tell
};

// One role per column of the table. `year` is the report's (0: unknown): a column of figures that names another year
// is none of its results. Without a column that tells results, a note or evidence column stands in for it; columns
// of unknown meaning become kUnsure instead, and so do notes beside them.
std::vector<ReportColumn> report_columns(const JoinedTable& table, std::int32_t year);

}  // namespace rasoat
