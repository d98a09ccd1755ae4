// Any lines on a page as a report or a plan: headers, statements, tables and their figures, held against criteria with
// targets of every kind. Blanks in the input part words, line feeds lines; a tab leaves a column's room. A line "---"
// draws a ruling across the page, a word "|" one as high as its line.
#include <algorithm>
#include <cstdint>
#include <string>

#include "check/check.h"
#include "extract/wire/utf8.h"
#include "parse/parse.h"
#include "parse/target.h"

namespace {

using namespace rasoat;

constexpr std::size_t kMostBytes = 8192;
constexpr double kLetter = 6, kLine = 16, kMargin = 70, kRight = 560, kColumn = 90, kBottom = 760, kAbove = 2;

void end_line(Document& document, double& x, double& y) {
  x = kMargin;
  y += kLine;
  if (y < kBottom) return;
  y = kMargin;
  Page page = document.pages.back();
  page.words.clear();
  page.rulings.clear();
  ++page.number;
  document.pages.push_back(page);
}

// Where the text goes on.
double put(Page& page, const std::string& word, double x, double y) {
  const auto letters = std::count_if(word.begin(), word.end(), [](char c) { return (c & 0xC0) != 0x80; });
  const double width = kLetter * static_cast<double>(letters), top = y - kAbove;
  if (word == "---") {
    page.rulings.push_back({{kMargin, top, kRight, top + 0.5}});
  } else if (word == "|") {
    page.rulings.push_back({{x, top, x + 0.5, top + kLine}});
  } else if (!word.empty()) {
    page.words.push_back({word, {x, y, x + width, y + 12}, 0, 13, 1, 0, {}});
  }
  return x + width + kLetter;
}

Document document_of(const std::string& text) {
  Document document;
  document.format = "pdf";
  document.fonts.push_back({"TimesNewRomanPSMT", false, false, true});
  Page& first = document.pages.emplace_back();
  first.width = 595;
  first.height = 842;
  double x = kMargin, y = kMargin;
  std::string word;
  for (const char c : text + "\n") {
    const bool is_blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!is_blank) word += c;
    if (!is_blank) continue;
    const bool is_rule = word == "---";
    x = put(document.pages.back(), word, x, y) + (c == '\t' ? kColumn : 0);
    word.clear();
    if (c == '\n') end_line(document, x, y);
    if (c == '\n' && is_rule) y -= kLine;  // a ruling takes no line
  }
  document.page_count = static_cast<std::int32_t>(document.pages.size());
  return document;
}

CriteriaSet criteria() {
  CriteriaSet set;
  set.year = 2022;
  for (const char* target : {"Từ 50% trở lên", "100%", "Tăng ít nhất 02% so với năm 2021", "Không có sai phạm",
                             "Đủ 3 hình thức: (1) hội nghị; (2) tờ rơi; (3) Trang TTĐT", "Ban hành kế hoạch"}) {
    Criterion& criterion = set.criteria.emplace_back();
    criterion.kind = CriterionKind::kTctp;
    criterion.code = criterion.id = "1." + std::to_string(set.criteria.size());
    criterion.name = "Tỷ lệ hồ sơ giải quyết đúng hạn";
    criterion.target = parse_target(target, set.year);
  }
  return set;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text = repair_utf8({reinterpret_cast<const char*>(data), std::min(size, kMostBytes)});
  const Document document = document_of(text);
  const Submission submission = parse_submission(document);
  static const CriteriaSet kCriteria = criteria();
  for (const DocumentKind kind : {DocumentKind::kReport, DocumentKind::kPlan}) {
    CheckOptions options;
    options.kind = kind;
    check_submission(kCriteria, submission, options);
  }
  check_plan_itself(submission);
  criteria_of(submission, document, "a.pdf");
  return 0;
}
