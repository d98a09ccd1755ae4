#include "parse/self_score.h"

#include <re2/re2.h>

#include "extract/text/normalize.h"
#include "parse/columns.h"
#include "parse/scan.h"
#include "parse/scoring.h"

namespace rasoat {

std::optional<std::size_t> self_score_column(const JoinedTable& table) {
  const Columns columns = read_columns(table.header);
  if (const auto own = columns.find(ColumnRole::kSelfScore)) return own;
  return columns.has(ColumnRole::kPoints) ? columns.find(ColumnRole::kSelf) : std::nullopt;
}

bool is_scored_table(const JoinedTable& table) { return read_columns(table.header).has(ColumnRole::kPoints); }

std::optional<Decimal> self_score_of(std::string_view text) {
  static const RE2 kScore(
      R"((?:tự\s+(?:chấm|cho)|điểm\s+tự\s+(?:đánh giá|chấm)|tự\s+đánh giá)(?:\s+(?:điểm|được|đạt|là|:))*\s*:?\s*(\d{1,3}(?:[.,]\d{1,3})?)(?:\s*/\s*\d{1,3}(?:[.,]\d{1,3})?)?(\s*điểm)?)",
      insensitive());
  static const RE2 kPointsSaid(R"(điểm|tự\s+(?:chấm|cho))", insensitive());
  std::optional<Decimal> score;
  for (std::size_t at = 0; auto match = find_match(kScore, text, at);) {
    at = match->span.end;
    const bool share = at < text.size() && text[at] == '%';
    if (share || word_after(text, at) || !RE2::PartialMatch(piece(part(text, match->span)), kPointsSaid)) continue;
    const auto found = parse_points(match->group(1));
    if (score && found != score) return std::nullopt;
    score = found;
  }
  return score;
}

}  // namespace rasoat
