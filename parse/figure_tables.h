// Figure tables: the rows of a report's tables that hold nothing but figures: indicators with a plan column of their
// own, and files by how they were resolved. Columns are told from their headers; a cell that holds no number is absent.
#pragma once

#include <vector>

#include "parse/structure.h"
#include "parse/submission.h"

namespace rasoat {

// "TT | Chỉ tiêu | Đơn vị | Kế hoạch | Thực hiện | So với kế hoạch (%)". Rows with plan and result only; a table whose
// plan or result column is not clear gives none. `year` is the report's.
std::vector<IndicatorRow> read_indicator_rows(const JoinedTable& table, std::int32_t year);

// "Lĩnh vực | Trước hạn | Đúng hạn | Quá hạn | Tỷ lệ trước hạn và đúng hạn | Trong hạn | Quá hạn": under "Đã giải
// quyết" and "Đang giải quyết", or in this order. `table_number` tells the tables of one document apart.
std::vector<FileRow> read_file_rows(const JoinedTable& table, std::size_t table_number);

}  // namespace rasoat
