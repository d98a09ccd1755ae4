#include "parse/figures.h"

#include <algorithm>

#include "parse/figure_context.h"
#include "parse/numbers.h"
#include "parse/scan.h"

namespace rasoat {
namespace {

Figure figure_of(const NumberToken& token) {
  Figure figure;
  figure.value = token.value;
  figure.denominator = token.denominator;
  figure.upper = token.upper;
  figure.precision = token.precision;
  figure.unit = token.unit;
  figure.begin = token.span.begin;
  figure.end = token.span.end;
  return figure;
}

bool is_change(FigureRole role) { return role == FigureRole::kIncrease || role == FigureRole::kDecrease; }

// The year that the levels are about when nobody told: the latest that any of them names.
std::int32_t latest_year(const std::vector<Figure>& figures) {
  std::int32_t latest = 0;
  bool unbound = false;
  for (const Figure& figure : figures) {
    if (figure.role != FigureRole::kLevel) continue;
    latest = std::max(latest, figure.year.value_or(0));
    unbound = unbound || !figure.year;
  }
  // Beside a figure of no year, a figure of a named year looks back: "đạt 88,33% (năm 2021 là 86,62%)".
  return unbound ? latest + 1 : latest;
}

void mark_baselines(std::vector<Figure>& figures, std::int32_t current_year) {
  const std::int32_t current = current_year > 0 ? current_year : latest_year(figures);
  for (Figure& figure : figures) {
    if (figure.role == FigureRole::kLevel && figure.year && *figure.year < current) figure.role = FigureRole::kBaseline;
  }
}

// "tăng 4 bậc, từ 7 lên 3": bare numbers beside a move of ranks are ranks.
void inherit_rank(const FigureContext& context, const Figure& before, Figure& figure) {
  const bool bare = figure.unit == Unit::kCount && !figure.denominator && figure.noun.empty();
  if (bare && context.follows_number && before.unit == Unit::kRank) figure.unit = Unit::kRank;
}

// "giảm 139 hồ sơ (tương đương 44,8%)": the share of a move told in counts is a move.
void inherit_move(std::string_view text, const Figure& before, Figure& figure) {
  static const RE2 kSameAgain(
      R"([^,;.()]{0,40}(?:\(\s*(?:tăng|giảm)?|[,(]?\s*(?:tương đương|tương ứng|tức|hay|ứng với|bằng))(?:\s*(?:là|với|khoảng|gần|hơn|tăng|giảm|tỷ lệ|tỉ lệ|mức))*\s*)",
      insensitive());
  if (!is_change(before.role) || before.unit == Unit::kPercent || figure.unit != Unit::kPercent) return;
  if (figure.role != FigureRole::kLevel && !is_change(figure.role)) return;
  const std::string_view between = text.substr(before.end, figure.begin - before.end);
  if (!RE2::FullMatch(piece(between), kSameAgain)) return;
  figure.role = before.role;
  figure.year = before.year;
}

// "từ 20% đến 45%" spans a range; "tăng từ 80% đến 95%" tells then and now.
bool is_range(std::string_view text, const NumberToken& low, const NumberToken& high) {
  static const RE2 kFrom(R"((?:^|\P{L})từ(?:\s+(?:khoảng|mức))?\s*$)", insensitive());
  static const RE2 kMoves(R"((?:^|\P{L})(?:tăng|nâng|cải thiện|chuyển|thay đổi|đi lên)(?:\s+\pL+)?\s+từ\s*$)",
                          insensitive());
  static const RE2 kAmount(R"((?:^|\P{L})(?:mức|tỷ lệ|tỉ lệ|biên độ)\s+tăng\s+từ\s*$)", insensitive());
  static const RE2 kTo(R"(\s*(?:đến|tới)\s*)", insensitive());
  const std::string_view before = text.substr(0, low.span.begin);
  const bool same_unit = low.unit == high.unit || low.unit == Unit::kCount;
  if (!same_unit || high.unit == Unit::kRank || low.upper || low.denominator || high.denominator ||
      !(low.value < high.value))
    return false;
  if (!RE2::FullMatch(piece(text.substr(low.span.end, high.span.begin - low.span.end)), kTo)) return false;
  if (!RE2::PartialMatch(piece(before), kFrom)) return false;
  return !RE2::PartialMatch(piece(before), kMoves) || RE2::PartialMatch(piece(before), kAmount);
}

// "bằng 118% cùng kỳ", "đạt 118% so với năm trước": how this year stands to the last, not a share of what was asked
// for.
bool compares_periods(const FigureContext& context, const NumberToken& token) {
  static const RE2 kEquals(R"((?:^|\P{L})(?:bằng|tương đương)(?:\s+(?:khoảng|gần|hơn|trên))?\s*$)", insensitive());
  static const RE2 kReaches(R"((?:^|\P{L})đạt(?:\s+(?:khoảng|gần|hơn|trên))?\s*$)", insensitive());
  static const RE2 kPeriod(
      R"(\s*(?:so với\s+|của\s+)?(?:mức\s+|kết quả\s+|thực hiện\s+)?(?:cùng kỳ|năm trước|năm ngoái|năm liền (?:kề|trước)|năm\s+\d{4}))",
      insensitive());
  if (token.unit != Unit::kPercent || !match_at(kPeriod, context.after, 0)) return false;
  const bool over = !(token.value < Decimal{100, 0}) && RE2::PartialMatch(piece(context.before), kReaches);
  return over || RE2::PartialMatch(piece(context.before), kEquals);
}

// A number of percentage points is a move, whatever stands before it: "nhích lên 0,6 điểm phần trăm".
FigureRole role_of_points(std::string_view before, FigureRole role) {
  static const RE2 kFalls(R"((?:^|\P{L})(?:giảm|tụt|thấp hơn|kém|sụt|lùi|mất)[^,;.]{0,40}$)", insensitive());
  static const RE2 kRises(R"((?:^|\P{L})(?:tăng|nhích|cao hơn|cải thiện|nâng|thêm|nhỉnh hơn)[^,;.]{0,40}$)",
                          insensitive());
  if (role != FigureRole::kLevel) return role;
  if (RE2::PartialMatch(piece(before), kFalls)) return FigureRole::kDecrease;
  return RE2::PartialMatch(piece(before), kRises) ? FigureRole::kIncrease : role;
}

// "cao hơn bình quân chung của tỉnh (71,2%)", "toàn tỉnh 68%": what others reached, to compare with.
bool tells_of_all(const FigureContext& context) {
  static const RE2 kAverage(
      R"((?:^|\P{L})(?:bình quân|trung bình|mặt bằng|mức chung)(?:\s+chung)?(?:\s+của)?(?:\s+(?:cả|toàn))?\s+(?:tỉnh|nước|vùng|khu vực|ngành|thành phố)\s*(?:\(|là|đạt|:|,)?\s*$)",
      insensitive());
  static const RE2 kWhole(
      R"((?:\(|so với|trong khi|cao hơn|thấp hơn)\s*(?:mức\s+|của\s+)?(?:toàn|cả)\s+(?:tỉnh|nước)\s*(?:\(|là|đạt|:)?\s*$)",
      insensitive());
  return RE2::PartialMatch(piece(context.before), kAverage) || RE2::PartialMatch(piece(context.before), kWhole);
}

FigureRole role_of(const FigureContext& context, const NumberToken& token) {
  if (compares_periods(context, token) || tells_of_all(context) || is_aimed_at(context)) return FigureRole::kTarget;
  const FigureRole role = role_of(context);
  return token.unit == Unit::kPercentagePoint ? role_of_points(context.before, role) : role;
}

// "87,0/85,4 (2022/2021)": no ratio, but the levels of two years.
bool is_pair_of_years(std::string_view text, const Figure& figure, std::int32_t& first, std::int32_t& second) {
  static const RE2 kYears(R"(^\s*%?\s*\(\s*(?:năm\s+)?((?:19|20)\d\d)\s*/\s*((?:19|20)\d\d)\s*\))", insensitive());
  const bool counts = figure.unit == Unit::kCount || figure.unit == Unit::kPercent;
  return figure.denominator && counts && RE2::PartialMatch(piece(text.substr(figure.end)), kYears, &first, &second);
}

void split_pairs_of_years(std::string_view text, std::vector<Figure>& figures) {
  const Decimal all{100, 0};
  for (std::size_t f = 0; f < figures.size(); ++f) {
    std::int32_t first = 0, second = 0;
    if (!is_pair_of_years(text, figures[f], first, second)) continue;
    Figure& now = figures[f];
    const bool shares =
        (now.value.scale > 0 || now.denominator->scale > 0) && now.value <= all && *now.denominator <= all;
    if (shares) now.unit = Unit::kPercent;
    Figure before = now;
    before.value = *now.denominator;
    now.denominator = before.denominator = std::nullopt;
    now.role = before.role = FigureRole::kLevel;
    now.year = first;
    before.year = second;
    figures.insert(figures.begin() + static_cast<std::ptrdiff_t>(++f), std::move(before));
  }
}

// "giữ nguyên mức 84,0% của năm 2021", "dừng ở 82,0%, y như năm 2021", "86% (bằng năm trước)": one level of two years.
bool is_as_before(std::string_view text, const Figure& figure, std::int32_t& year) {
  static const RE2 kKept(
      R"((?:^|\P{L})(?:giữ nguyên|giữ vững|giữ|duy trì|vẫn|vẫn là|vẫn giữ|không đổi|dừng)(?:\s+(?:ở|được|mức|là|như|nguyên|con số))*\s*$)",
      insensitive());
  static const RE2 kOfYear(R"(^\s*(?:của|như|bằng)\s+năm\s+(?:((?:19|20)\d\d)|trước|ngoái))", insensitive());
  static const RE2 kAsInYear(
      R"(^\s*[,(]?\s*(?:y như|giống như|giống|đúng bằng|bằng đúng|bằng|ngang bằng|ngang|không đổi so với|không thay đổi so với|như)(?:\s+(?:mức|với|của|kết quả))*\s+năm\s+(?:((?:19|20)\d\d)|trước|ngoái))",
      insensitive());
  if (figure.unit != Unit::kPercent && figure.unit != Unit::kPoint) return false;
  if (figure.role != FigureRole::kLevel && figure.role != FigureRole::kBaseline) return false;
  if (figure.denominator || figure.upper || figure.approximation != Approximation::kExact) return false;
  re2::StringPiece named;
  const re2::StringPiece after = piece(text.substr(figure.end));
  const bool kept =
      RE2::PartialMatch(piece(text.substr(0, figure.begin)), kKept) && RE2::PartialMatch(after, kOfYear, &named);
  if (!kept && !RE2::PartialMatch(after, kAsInYear, &named)) return false;
  year = named.empty() ? 0 : to_number(view(named));
  return true;
}

void split_kept_levels(std::string_view text, std::vector<Figure>& figures) {
  for (std::size_t f = 0; f < figures.size(); ++f) {
    std::int32_t year = 0;
    if (!is_as_before(text, figures[f], year)) continue;
    figures[f].role = FigureRole::kLevel;
    figures[f].year.reset();
    Figure before = figures[f];
    before.role = FigureRole::kBaseline;
    if (year != 0) before.year = year;
    figures.insert(figures.begin() + static_cast<std::ptrdiff_t>(++f), std::move(before));
  }
}

}  // namespace

std::vector<Figure> find_figures(std::string_view text, std::int32_t current_year) {
  std::vector<NumberToken> tokens = find_numbers(text);
  join_ranges(text, tokens, is_range);
  std::vector<Figure> figures;
  figures.reserve(tokens.size());
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const FigureContext context = context_of(text, tokens, i);
    Figure figure = figure_of(tokens[i]);
    figure.approximation = approximation_of(context, tokens[i]);
    figure.role = role_of(context, tokens[i]);
    figure.year = is_change(figure.role) ? compared_year(context) : named_year(context);
    figure.noun = noun_of(context, tokens[i]);
    if (i > 0) inherit_rank(context, figures.back(), figure);
    if (i > 0) inherit_move(text, figures.back(), figure);
    const bool inherits = figure.noun.empty() && context.follows_number && figure.unit != Unit::kCount;
    if (inherits) figure.noun = figures.back().noun;
    figures.push_back(std::move(figure));
  }
  split_pairs_of_years(text, figures);
  mark_baselines(figures, current_year);
  split_kept_levels(text, figures);
  return figures;
}

}  // namespace rasoat
