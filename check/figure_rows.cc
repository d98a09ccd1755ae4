#include "check/figure_rows.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <string>

#include "check/findings.h"

namespace rasoat {
namespace {

constexpr std::int64_t kLargest = 1'000'000'000'000;

// Both in the finer of their scales, as whole numbers.
std::optional<std::pair<std::int64_t, std::int64_t>> as_whole(Decimal a, Decimal b) {
  while (a.scale < b.scale) a = {a.units * 10, a.scale + 1};
  while (b.scale < a.scale) b = {b.units * 10, b.scale + 1};
  if (a.units < 0 || b.units <= 0 || a.units > kLargest || b.units > kLargest) return std::nullopt;
  return std::pair(a.units, b.units);
}

std::optional<Decimal> share(const Decimal& part, const Decimal& whole, std::int32_t scale) {
  const auto pair = as_whole(part, whole);
  return pair ? std::optional(percent_of(pair->first, pair->second, scale)) : std::nullopt;
}

enum class Match { kFits, kTruncated, kNo };

Match compare(const Decimal& printed, const Decimal& part, const Decimal& whole) {
  const auto rounded = share(part, whole, printed.scale);
  if (!rounded) return Match::kNo;
  if (*rounded == printed) return Match::kFits;
  const Decimal step{1, printed.scale};
  return *rounded - step == printed ? Match::kTruncated : Match::kNo;
}

Finding share_finding(const char* message, const Decimal& printed, const Decimal& part, const Decimal& whole,
                      const Provenance& where) {
  const Decimal computed = share(part, whole, std::max(printed.scale, 2)).value_or(Decimal{});
  Finding finding = make_finding("figures-disagree",
                                 {message,
                                  {{"value", printed.to_vietnamese()},
                                   {"numerator", part.to_vietnamese()},
                                   {"denominator", whole.to_vietnamese()},
                                   {"share", trimmed(computed).to_vietnamese()}}},
                                 where);
  finding.expected = trimmed(computed).to_vietnamese() + "%";
  finding.found = printed.to_vietnamese() + "%";
  return finding;
}

// ---- Indicators

// What is better when there is less of it.
bool less_is_better(const std::string& name) {
  static const RE2 kLess(
      "(?i)(nghèo|thất nghiệp|tai nạn|vi phạm|quá hạn|trễ hạn|nợ (đọng|xấu|thuế|bảo hiểm)|tồn đọng|khiếu nại|tố "
      "cáo|tội phạm|ma túy|tử vong"
      "|suy dinh dưỡng|sinh con thứ|bỏ học|ô nhiễm|sai sót|sai phạm|kỷ luật|thiệt hại|cháy|dịch bệnh|bị trả lại)");
  return RE2::PartialMatch(name, kLess);
}

// More or less of it says nothing by itself about success; nor does doing something about what should be less.
bool says_nothing(const std::string& name) {
  static const RE2 kNeutral(
      "(?i)(biên chế|^chi |chi phí|chi thường xuyên|dự toán|kinh phí|dân số|số người làm việc|quỹ lương|giảm|thời "
      "gian|nợ$|dư nợ|chậm)");
  static const RE2 kActs(
      "(?i)(xử lý|giải quyết|khám phá|khắc phục|thu hồi|phòng|ngăn|tuyên truyền|kiểm tra|thanh tra|được|thoát)");
  return RE2::PartialMatch(name, kNeutral) || (less_is_better(name) && RE2::PartialMatch(name, kActs));
}

// The difference, instead of the ratio, is printed by some for shares.
bool is_difference(const IndicatorRow& row) { return *row.ratio == row.actual - row.planned; }

void check_ratio(const IndicatorRow& row, std::vector<Finding>& findings) {
  if (!row.ratio || row.planned.units <= 0 || row.actual.units < 0) return;
  const Match match = compare(*row.ratio, row.actual, row.planned);
  if (match == Match::kFits || is_difference(row) || compare(*row.ratio, row.planned, row.actual) == Match::kFits)
    return;
  const bool cut = match == Match::kTruncated;
  Finding finding = share_finding(cut ? "figures-disagree.truncated" : "figures-disagree.row", *row.ratio, row.actual,
                                  row.planned, row.where);
  finding.message.args.emplace_back("name", row.name);
  if (cut) finding.severity = Severity::kNote;
  findings.push_back(std::move(finding));
}

// ---- Files

std::string joined(const std::vector<std::int64_t>& parts) {
  std::string text;
  for (const std::int64_t part : parts) text += (text.empty() ? "" : " + ") + Decimal{part, 0}.to_vietnamese();
  return text;
}

void check_sum(const std::optional<std::int64_t>& total, const std::vector<std::optional<std::int64_t>>& parts,
               const Provenance& where, std::vector<Finding>& findings) {
  std::int64_t sum = 0;
  std::vector<std::int64_t> known;
  for (const auto& part : parts) {
    if (!part) continue;
    known.push_back(*part);
    sum += *part;
  }
  if (!total || known.size() < 2 || sum == *total) return;
  const std::string expected = Decimal{sum, 0}.to_vietnamese();
  Finding finding = make_finding("sum-disagrees", {"sum-disagrees", {{"parts", joined(known)}}}, where);
  finding.expected = expected;
  finding.found = Decimal{*total, 0}.to_vietnamese();
  findings.push_back(std::move(finding));
}

void check_row_sums(const FileRow& row, std::vector<Finding>& findings) {
  check_sum(row.resolved, {row.early, row.on_time, row.late}, row.where, findings);
  if (row.pending_in_time && row.pending_late)
    check_sum(row.pending, {row.pending_in_time, row.pending_late}, row.where, findings);
  if (row.resolved && row.pending) check_sum(row.received, {row.resolved, row.pending}, row.where, findings);
}

using Column = std::optional<std::int64_t> FileRow::*;
constexpr std::array<Column, 8> kColumns = {&FileRow::received,        &FileRow::resolved,    &FileRow::early,
                                            &FileRow::on_time,         &FileRow::late,        &FileRow::pending,
                                            &FileRow::pending_in_time, &FileRow::pending_late};

// The rows [begin, total) above a total row, column by column.
void check_total(const std::vector<FileRow>& rows, std::size_t begin, std::size_t total,
                 std::vector<Finding>& findings) {
  if (total - begin < 2) return;
  for (const Column column : kColumns) {
    std::vector<std::optional<std::int64_t>> parts;
    for (std::size_t r = begin; r < total; ++r) parts.push_back(rows[r].*column);
    if (std::all_of(parts.begin(), parts.end(), [](const auto& part) { return part.has_value(); }))
      check_sum(rows[total].*column, parts, rows[total].where, findings);
  }
}

// The three bases of the share of files on time.
void check_share(const FileRow& row, std::vector<Finding>& findings) {
  if (!row.share) return;
  const std::int64_t in_time = row.early.value_or(0) + *row.on_time;
  const std::int64_t resolved = row.resolved.value_or(in_time + *row.late);
  const std::int64_t pending = row.pending.value_or(row.pending_in_time.value_or(0) + row.pending_late.value_or(0));
  const auto over = [&](std::int64_t whole) {
    return whole > 0 ? compare(*row.share, {in_time, 0}, {whole, 0}) : Match::kNo;
  };
  const auto tell = [&](const char* message, std::int64_t whole, bool note) {
    Finding finding = share_finding(message, *row.share, {in_time, 0}, {whole, 0}, row.where);
    if (note) finding.severity = Severity::kNote;
    findings.push_back(std::move(finding));
  };
  if (resolved <= 0 || over(resolved) == Match::kFits) return;
  const std::int64_t received = row.received.value_or(resolved + pending);
  const std::int64_t due = resolved + row.pending_late.value_or(0);
  if (over(resolved) == Match::kTruncated) return tell("figures-disagree.truncated", resolved, true);
  if (due != resolved && over(due) == Match::kFits) return tell("figures-disagree.due", due, true);
  if (received != resolved && over(received) == Match::kFits) return tell("figures-disagree.base", received, true);
  tell("figures-disagree", resolved, false);
}

}  // namespace

Indicator judge_indicator(const IndicatorRow& row, bool interim) {
  Indicator indicator{row.order,  row.name,     row.unit,         row.planned,
                      row.actual, std::nullopt, Verdict::kReview, row.where};
  if (row.planned.units > 0) indicator.share = share(row.actual, row.planned, 2);
  const bool less = less_is_better(row.name);
  if (says_nothing(row.name) || (row.planned.units == 0 && !less)) return indicator;
  const bool reached = less ? row.actual <= row.planned : row.actual >= row.planned;
  indicator.verdict = reached ? Verdict::kMet : interim ? Verdict::kReview : Verdict::kNotMet;
  return indicator;
}

void check_indicators(const std::vector<IndicatorRow>& rows, const std::vector<Indicator>& indicators,
                      const std::vector<Place>& judged, std::vector<Finding>& findings) {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    check_ratio(rows[i], findings);
    const Indicator& indicator = indicators.at(i);
    const bool elsewhere =
        std::any_of(rows[i].actual_where.places.begin(), rows[i].actual_where.places.end(),
                    [&](const Place& place) { return std::find(judged.begin(), judged.end(), place) != judged.end(); });
    if (indicator.verdict != Verdict::kNotMet || elsewhere) continue;
    Finding finding = make_finding("target-not-met",
                                   {"target-not-met.row",
                                    {{"name", indicator.name},
                                     {"value", indicator.actual.to_vietnamese()},
                                     {"limit", indicator.planned.to_vietnamese()},
                                     {"share", indicator.share ? trimmed(*indicator.share).to_vietnamese() : ""}}},
                                   rows[i].where);
    finding.expected = indicator.planned.to_vietnamese();
    finding.found = indicator.actual.to_vietnamese();
    findings.push_back(std::move(finding));
  }
}

void check_file_rows(const std::vector<FileRow>& rows, std::vector<Finding>& findings) {
  std::size_t begin = 0;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    if (rows[r].table != rows[begin].table) begin = r;
    check_row_sums(rows[r], findings);
    check_share(rows[r], findings);
    if (rows[r].total) {
      check_total(rows, begin, r, findings);
      begin = r + 1 < rows.size() ? r + 1 : r;
    }
  }
}

}  // namespace rasoat
