#include "parse/column_contents.h"

#include <re2/re2.h>

#include <algorithm>

#include "extract/text/normalize.h"

namespace rasoat {
namespace {

bool is_code(const std::string& cell) {
  static const RE2 kCode(R"(\(?(?:(?:TCTP|TC)\s*)?[1-9][0-9]?(\.\s?[1-9][0-9]?){1,3}[.):]?)");
  return RE2::FullMatch(cell, kCode);
}

bool is_count(const std::string& key) {
  static const RE2 kCount(R"((?:[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+)(?: [^0-9%/]{1,24})?)");
  return RE2::FullMatch(key, kCount);
}

void count_cell(const std::string& text, ColumnContents& contents) {
  if (text.empty()) return;
  const std::string key = compare_key(text);
  ++contents.filled;
  contents.letters += length_of(text);
  if (is_order(text)) ++contents.orders;
  if (is_code(text)) ++contents.codes;
  if (is_count(key)) ++contents.counts;
  if (text.find_first_of("0123456789") != std::string::npos) ++contents.figures;
  if (is_mark(text)) ++contents.marks;
  if (is_measure(text)) ++contents.units;
  static const RE2 kWords(R"((\pL{2,}).* (\pL{2,}))");
  if (RE2::PartialMatch(key, kWords)) ++contents.texts;
}

}  // namespace

bool is_order(std::string_view cell) {
  static const RE2 kOrder(R"(\(?(?:(?:TCTP|TC)\s*)?([0-9]{1,3}|[IVXLC]{1,6}|[0-9]{1,2}(\.[0-9]{1,2}){1,4})[.)]?)");
  return RE2::FullMatch(re2::StringPiece(cell.data(), cell.size()), kOrder);
}

bool is_measure(std::string_view cell) {
  static const RE2 kUnit(
      "%|phần trăm|tthc|thủ tục(?: hành chính)?|hồ sơ|văn bản|báo cáo|nhiệm vụ|người|lượt(?: người)?|công chức|viên "
      "chức|cán bộ|đơn vị|cơ quan|cuộc|lần|đợt|kì|tin(?: bài)?|bài|sáng kiến|giải pháp|pakn|ý kiến|vụ(?: việc)?|trường "
      "hợp|điểm|điểm %|điểm phần trăm|hạng|bậc|thứ hạng|dự án|phòng|xã|quy trình|qui trình|(?:triệu|tỉ|nghìn|ngàn) "
      "đồng|đồng|phiếu|lớp|việc|phút|giờ|ngày|dịch vụ|bản|đề án|kế hoạch|mô hình|hệ thống|tổ|thôn|hộ|học sinh|chỉ "
      "số|sản phẩm|khoa phòng|hội nghị|quyết định|cơ sở|máy|thiết bị|mức|giao dịch|km|ha|tấn|sự cố|đơn thư|đầu mối|mô "
      "hình|công trình|hợp đồng|tài khoản|trạm|lao động|tổ chức|doanh nghiệp");
  return RE2::FullMatch(compare_key(cell), kUnit);
}

bool is_mark(std::string_view cell) {
  static const RE2 kWords(
      "(?:(?:chưa|không|cơ bản|đã) )?(?:đạt|hoàn thành|đánh giá|đảm bảo|bảo đảm)(?: yêu cầu| chỉ tiêu| mục tiêu| kế "
      "hoạch| một "
      "phần)?|x|tốt|khá|có|không|vượt(?: kế hoạch| chỉ tiêu)?");
  static const RE2 kSign(R"([\s\-–—+✓✔√☑/]+)");
  return RE2::FullMatch(re2::StringPiece(cell.data(), cell.size()), kSign) || RE2::FullMatch(compare_key(cell), kWords);
}

std::vector<ColumnContents> read_contents(const JoinedTable& table) {
  std::vector<ColumnContents> columns(table.header.size());
  for (const TableRow& row : table.rows) {
    for (std::size_t c = 0; c < std::min(row.cells.size(), columns.size()); ++c) {
      count_cell(row.cells[c].text, columns[c]);
    }
  }
  return columns;
}

}  // namespace rasoat
