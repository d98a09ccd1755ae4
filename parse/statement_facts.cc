#include "parse/statement_facts.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <optional>
#include <span>

#include "extract/text/normalize.h"
#include "parse/phrases.h"
#include "parse/self_score.h"
#include "parse/status_words.h"

namespace rasoat {
namespace {

// A year with which this year is compared: "so với năm 2021", "trong khi năm 2021 là".
bool is_compared(const std::string& before) {
  static constexpr auto kComparisons = std::to_array<Phrase>({
      {0, "(so với|cao hơn|thấp hơn|hơn|bằng|trong khi|từ|với|cùng kỳ|kém|như) (cả|của|mức|kết quả)?"},
      {0, "(thay|thay thế|thay cho|bãi bỏ|hủy bỏ) (*)? (*)? (*)? (*)?"},
      {0, "(giữ nguyên|giữ vững|giữ|duy trì|ngang) ... (mức|kết quả|tỷ lệ) ... (của|như)"},
      {0, "(ở|bằng|đứng|giậm chân|dậm chân|giẫm chân|ngang) (ở|tại)? (mức|kết quả|con số) (của)?"},
  });
  static const PhraseSet set{std::span<const Phrase>(kComparisons)};
  if (before == compare_key("cùng kỳ")) return false;  // "cùng kỳ năm 2021 có 01 vụ" opens what is said of that year
  const auto hits = set.find(before);
  return !hits.empty() && hits.back().end == before.size();
}

// "từ 84,6% năm 2021 lên 87,9%": the year of where a move began.
bool is_start_of_move(std::string_view after) {
  static const RE2 kMove("(?i)^[^.;,]{0,12}(?:lên|xuống|còn|đến) ");
  return RE2::PartialMatch(re2::StringPiece(after.data(), after.size()), kMove);
}

// A level stands before the year, set apart from it: "87,2% (năm 2021: 85,2%)". The year is then
// that of the figure behind it.
bool is_of_later_figure(const Statement& statement, std::size_t year_begin) {
  for (const Figure& figure : statement.figures) {
    if (figure.role != FigureRole::kLevel || figure.end > year_begin) continue;
    const std::string_view between =
        std::string_view(statement.passage.text).substr(figure.end, year_begin - figure.end);
    if (between.find_first_of("(,;") != std::string_view::npos) return true;
  }
  return false;
}

bool has_figure_before(const Statement& statement, std::size_t at) {
  return std::any_of(statement.figures.begin(), statement.figures.end(),
                     [&](const Figure& figure) { return figure.end <= at; });
}

// "giữ nguyên mức 84,0% của năm 2021": one number is the level of two years.
bool keeps_a_level(const Statement& statement) {
  for (std::size_t f = 1; f < statement.figures.size(); ++f) {
    if (statement.figures[f].begin == statement.figures[f - 1].begin) return true;
  }
  return false;
}

// The statement is about a year before the report's: it names only such years, and not merely to
// compare. "tháng 9 năm 2021" is a date, not the year spoken of.
bool is_about_another_year(const Statement& statement, std::int32_t year) {
  static const RE2 kYear("(?i)(tháng [0-9]{1,2} )?(năm ((?:19|20)[0-9]{2}))");
  static const RE2 kThisYear("(?i)năm nay|trong năm(?: [^0-9]|[.,;]|$)");
  const std::string& text = statement.passage.text;
  if (year == 0 || RE2::PartialMatch(text, kThisYear) || keeps_a_level(statement)) return false;
  re2::StringPiece rest(text), month, whole;
  bool other = false;
  for (int named = 0; RE2::FindAndConsume(&rest, kYear, &month, &whole, &named);) {
    if (!month.empty()) continue;
    if (named >= year) return false;
    const auto begin = static_cast<std::size_t>(whole.data() - text.data());
    if (is_compared(compare_key(text.substr(0, begin))) || is_of_later_figure(statement, begin)) continue;
    if (has_figure_before(statement, begin) && is_start_of_move(std::string_view(text).substr(begin + whole.size())))
      continue;
    other = true;
  }
  return other;
}

// Without the brackets that speak of another year only: "(năm 2021: 01 trường hợp)", "so với năm
// 2021 (01 công chức bị cảnh cáo)".
std::string without_asides(const std::string& text, std::int32_t year) {
  static const RE2 kAside("(?i)(\\([^()]*năm ((?:19|20)[0-9]{2})[^()]*\\)|năm ((?:19|20)[0-9]{2}) \\([^()]*\\))");
  std::string kept = text;
  re2::StringPiece rest(text);
  std::string aside, inside, before;
  while (year != 0 && RE2::FindAndConsume(&rest, kAside, &aside, &inside, &before)) {
    if (std::stoi(inside.empty() ? before : inside) >= year) continue;
    const std::size_t at = kept.find(aside);
    if (at != std::string::npos) kept.erase(at, aside.size());
  }
  return kept;
}

// "Năm ngoái còn một báo cáo nộp muộn, năm nay ...": what opens with a year before, up to where this one is told of.
std::string without_years_before(const std::string& text, std::int32_t year) {
  static const RE2 kBefore(
      "(?i)^([-+•]?\\s*(?:nếu |trong khi )?(?:cả |hết |cuối )?năm (?:trước|ngoái|((?:19|20)[0-9]{2}))(?:[^,;.]|,[^ "
      "])*[,;] (?:thì )?)(?:sang |đến |tính đến |đến hết |trong )?(?:năm nay|năm này|nay|hiện|ngày|năm "
      "((?:19|20)[0-9]{2}))");
  std::string opening, before, now;
  if (year == 0 || !RE2::PartialMatch(text, kBefore, &opening, &before, &now)) return text;
  const bool earlier = before.empty() || std::stoi(before) < year;
  return earlier && (now.empty() || std::stoi(now) == year) ? text.substr(opening.size()) : text;
}

// "điều tra, khảo sát: bỏ, không có kinh phí", "Hoãn sang năm sau", "Đài tỉnh: chưa.": the whole answer is that it was
// not done.
bool answers_not_done(const std::string& text) {
  static const RE2 kAnswer(
      "(?i)(?:^|[:–-])\\s*(?:đề nghị |xin |đã |phải )?(?:(?:bỏ|tạm hoãn|hoãn|tạm "
      "dừng|dừng|hủy|huỷ|ngừng)(?:\\s*[,.;(]|\\s*$| "
      "(?:do|vì|lại|không|chưa|sang|thực hiện|tổ chức))|chưa(?: có| làm| xong)?\\s*(?:[,.;(]|$))");
  // "ba nơi đã ban hành, còn Phòng Công chứng số 2 thì chưa."
  static const RE2 kOfOne("(?i)\\P{L}(?:thì|vẫn|lại) chưa(?: có| làm| xong)?\\s*(?:[.;(]|$)");
  return RE2::PartialMatch(text, kAnswer) || RE2::PartialMatch(text, kOfOne);
}

// "Gửi chậm: không", "Dở dang: 0": the label names a fault.
bool denies_fault(std::string_view text) {
  static const RE2 kFault(
      R"((?i)(?:chậm|muộn|trễ|trễ hạn|quá hạn|dở dang|tồn đọng|bỏ sót|thiếu)\s*:\s*(?:không|0+)\s*(?:[.,;]|$))");
  return RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), kFault);
}

}  // namespace

void read_facts(Statement& statement, std::int32_t year) {
  const std::string& text = statement.passage.text;
  statement.key = compare_key(text);
  statement.codes = find_codes(text);
  statement.figures = find_figures(text, year);
  const std::string kept = without_years_before(without_asides(text, year), year);
  statement.status = read_status(compare_key(kept));
  if (denies_fault(text)) {
    statement.status.none_undone = true;
    statement.status.not_done = statement.status.late = false;
  } else if (answers_not_done(text)) {
    statement.status.not_done = true;
  }
  const StatusWords& said = statement.status;
  // "Không có trường hợp nào (năm 2021 có 02 trường hợp)": what stands outside the bracket is of this year.
  const bool told_outside =
      kept != text && (said.zero || said.done || said.not_done || said.not_arisen || said.violation);
  statement.status.last_year = !told_outside && is_about_another_year(statement, year);
  statement.evidence = find_citations(text);
  statement.self_score = self_score_of(text);
}

namespace {

// The bracket that closes right after a code: "... (TCTP 3.5.1)" speaks of what stands before it.
std::optional<std::size_t> closing_bracket(std::string_view text, const CodeMention& code) {
  const std::size_t open = text.rfind('(', code.begin);
  if (open == std::string_view::npos || text.substr(open, code.begin - open).find(')') != std::string_view::npos)
    return std::nullopt;
  const std::size_t close = text.find(')', code.end);
  if (close == std::string_view::npos || code.begin - open > 24) return std::nullopt;
  return close + 1;
}

bool says_something(std::string_view text) {
  const StatusWords status = read_status(compare_key(text));
  return status.done || status.not_done || status.zero || status.not_arisen || status.ongoing || status.none_undone ||
         !find_figures(text).empty();
}

}  // namespace

std::vector<std::pair<std::size_t, std::size_t>> cut_at_codes(std::string_view text) {
  const auto codes = find_codes(text);
  std::vector<std::pair<std::size_t, std::size_t>> parts;
  std::size_t begin = 0;
  for (std::size_t i = 0; i + 1 < codes.size(); ++i) {
    if (codes[i + 1].range) continue;
    const auto bracket = closing_bracket(text, codes[i]);
    const std::size_t cut = bracket && *bracket < codes[i + 1].begin ? *bracket : codes[i + 1].begin;
    if (!says_something(text.substr(codes[i].end, codes[i + 1].begin - codes[i].end))) continue;
    parts.emplace_back(begin, cut);
    begin = cut;
  }
  parts.emplace_back(begin, text.size());
  return parts;
}

}  // namespace rasoat
