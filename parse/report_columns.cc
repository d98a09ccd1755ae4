#include "parse/report_columns.h"

#include <algorithm>
#include <array>
#include <span>

#include "extract/text/normalize.h"
#include "parse/phrases.h"

namespace rasoat {
namespace {

constexpr std::int32_t id(ReportColumn column) { return static_cast<std::int32_t>(column); }

// The first hit of the table decides, so what is more telling stands first.
constexpr auto kHeaders = std::to_array<Phrase>({
    {id(ReportColumn::kUnit), "(đơn vị tính|đvt|đv tính)"},
    {id(ReportColumn::kOrder), "(tt|stt|st t|s tt|s t t|t t|số tt|số thứ tự|mã số|mã)"},
    {id(ReportColumn::kEvidence), "(kiểm chứng|minh chứng|tlkc|văn bản chứng minh|hồ sơ chứng minh|tài liệu)"},
    {id(ReportColumn::kScore), "điểm"},
    {id(ReportColumn::kDeadline), "(thời gian|thời hạn|tiến độ|hạn hoàn thành)"},
    {id(ReportColumn::kSupport), "phối hợp"},
    {id(ReportColumn::kLead), "(phụ trách|chủ trì|đơn vị thực hiện|cơ quan thực hiện|đơn vị báo cáo|đầu mối)"},
    {id(ReportColumn::kSelf), "(tự đánh giá|tự chấm|tự xếp loại|mức độ hoàn thành|đánh giá kết quả|kết luận)"},
    {id(ReportColumn::kTarget), "(mục tiêu|yêu cầu|chỉ tiêu giao|chỉ tiêu được giao|kế hoạch giao|kế hoạch năm)"},
    {id(ReportColumn::kResult), "(kết quả|tình hình thực hiện|thực hiện|số liệu|đã làm|thực tế|tỷ lệ đạt|ước thực hiện)"},
    {id(ReportColumn::kName), "(tiêu chí|nội dung|chỉ tiêu|nhiệm vụ|lĩnh vực|tên|hạng mục|công việc)"},
    {id(ReportColumn::kSelf), "(chưa|không)? (đạt|hoàn thành|đánh giá)"},
    {id(ReportColumn::kNote), "(ghi chú|lý do|nguyên nhân|giải trình|diễn giải|giải thích|thuyết minh)"},
});

const PhraseSet& headers() {
  static const PhraseSet set{std::span<const Phrase>(kHeaders)};
  return set;
}

std::size_t rank_of(std::int32_t role) {
  const auto entry = std::find_if(kHeaders.begin(), kHeaders.end(), [&](const Phrase& p) { return p.id == role; });
  return static_cast<std::size_t>(entry - kHeaders.begin());
}

ReportColumn role_of(const Passage& header) {
  const auto hits = headers().find(compare_key(header.text));
  if (hits.empty()) return ReportColumn::kOther;
  const auto best = std::min_element(hits.begin(), hits.end(), [](const PhraseHit& a, const PhraseHit& b) { return rank_of(a.id) < rank_of(b.id); });
  return static_cast<ReportColumn>(best->id);
}

bool has(const std::vector<ReportColumn>& roles, ReportColumn role) {
  return std::find(roles.begin(), roles.end(), role) != roles.end();
}

// "Tiêu chí | Nội dung thực hiện": the first name-like column is the name. "Nội dung | Chỉ tiêu |
// Thực hiện": a second name-like column after it tells the target, unless nothing tells results.
void settle_names(std::vector<ReportColumn>& roles) {
  const bool has_result = has(roles, ReportColumn::kResult);
  bool named = false;
  for (ReportColumn& role : roles) {
    if (role != ReportColumn::kName) continue;
    if (named) role = has_result ? ReportColumn::kTarget : ReportColumn::kResult;
    named = true;
  }
}

}  // namespace

std::vector<ReportColumn> report_columns(const JoinedTable& table) {
  std::vector<ReportColumn> roles;
  for (const Passage& header : table.header) roles.push_back(role_of(header));
  settle_names(roles);
  if (!has(roles, ReportColumn::kName) || has(roles, ReportColumn::kResult)) return roles;
  // "Tiêu chí | Đạt | Chưa đạt | Minh chứng, ghi chú": what is said stands beside the marks.
  for (const ReportColumn stand_in : {ReportColumn::kNote, ReportColumn::kOther, ReportColumn::kEvidence}) {
    std::replace(roles.begin(), roles.end(), stand_in, ReportColumn::kResult);
    if (has(roles, ReportColumn::kResult)) break;
  }
  return roles;
}

}  // namespace rasoat
