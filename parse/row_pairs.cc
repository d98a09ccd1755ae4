#include "parse/row_pairs.h"

#include <re2/re2.h>

#include <algorithm>
#include <sstream>
#include <string>

#include "extract/text/normalize.h"
#include "parse/figures.h"

namespace rasoat {
namespace {

constexpr std::size_t kReach = 6;  // rows between a whole and its part

using Words = std::vector<std::string>;

Words words_of(const std::string& key) {
  std::istringstream text(key);
  Words words;
  for (std::string word; text >> word;) words.push_back(word);
  return words;
}

bool says(const std::string& key, const RE2& words) { return RE2::PartialMatch(key, words); }

// "Tổng số", "Số lượng", "Số" open the name of a count; what follows is counted.
struct CountRow {
  std::size_t row = 0;
  std::string key;  // of the name, without what opens it
  Words words;      // of the key
  std::string number;
  std::string parent;  // "1.2" of the row number 1.2.3
  Decimal value;
  bool counts = false;  // the name opens with "Số ..."
  bool total = false;   // "Tổng số ..."
  bool early = false;   // "giải quyết trước hạn"
  bool on_time = false;
  bool indented = false;  // "- Đã hoàn thành", "Trong đó: ..."
};

bool is_indented(const std::string& name) {
  static const RE2 kDash(R"(^\s*(?:[-–+•]|(?i:trong đó)))");
  return RE2::PartialMatch(name, kDash);
}

std::string parent_of(const std::string& number) {
  static const RE2 kNumber(R"(\s*(\d{1,2}(?:\.\d{1,2})*)\.\d{1,2}\.?\s*)");
  std::string parent;
  return RE2::FullMatch(number, kNumber, &parent) ? parent : "";
}

// What was done with the things, or is as it should be; nothing of it is left undone.
bool tells_done(const std::string& key) {
  static const RE2 kDone(
      "(?:^| )(?:đã|được|hoàn thành|có phát sinh|đúng|gửi đủ|đầy đủ|trên môi trường mạng|trước hạn|tiếp nhận (?:và "
      ")?trả kết quả)(?: |$)");
  static const RE2 kUndone(
      "(?:^| )(?:chưa|quá hạn|quá hẹn|trễ|chậm|còn|không|bị|vi phạm|sai|đang|thu hồi|hủy|trả lại|từ chối)(?: |$)");
  return says(key, kDone) && !says(key, kUndone);
}

bool speaks_of_files(const CountRow& row) {
  static const RE2 kFiles(
      "^hồ sơ (?:tthc|thủ tục|đã|được|tiếp nhận|giải quyết|trực tuyến|điện tử|nộp|trước|đúng|phát sinh)");
  return says(row.key, kFiles);
}

std::size_t common_words(const Words& a, const Words& b) {
  const auto end = std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first;
  return static_cast<std::size_t>(end - a.begin());
}

bool begins(const Words& whole, const Words& part) { return common_words(whole, part) == whole.size(); }

// What the part counts, before it tells what was done with it, is all of it counted by the whole: "nhiệm vụ khoa học đã
// nghiệm thu" are no part of "nhiệm vụ được giao".
bool counts_no_other(const CountRow& whole, const CountRow& part) {
  static const RE2 kTelling(
      "^(.*?)(?: |^)(?:đã|được|hoàn thành|có phát sinh|đúng|đủ|gửi|bố trí|xử lí|giải quyết|tiếp nhận|trả lời|niêm "
      "yết|công khai|"
      "công bố|kiểm tra|rà soát|thực hiện|đạt|kí số|đầy đủ|trên)(?: |$)");
  std::string head;
  if (!RE2::PartialMatch(part.key, kTelling, &head)) return false;
  const Words counted = words_of(head);
  return std::all_of(counted.begin(), counted.end(), [&](const std::string& word) {
    return std::find(whole.words.begin(), whole.words.end(), word) != whole.words.end();
  });
}

// The same thing is counted: two words in common, or one that is a noun by itself.
bool same_noun(const CountRow& whole, const CountRow& part) {
  static const RE2 kNoun("(?:tthc|pakn|phòng|xã|phường|thôn|người|lớp|trường|mẫu|hộ|máy|lượt|cuộc)");
  const std::size_t common = common_words(whole.words, part.words);
  const bool noun = common >= 2 || (common == 1 && RE2::FullMatch(part.words.front(), kNoun));
  return noun && counts_no_other(whole, part);
}

class Pairing {
 public:
  Pairing(const JoinedTable& table, const std::vector<ReportColumn>& roles, std::int32_t year)
      : table_(table), roles_(roles), year_(year) {
    pairs_.whole.resize(table.rows.size());
    pairs_.last_year.resize(table.rows.size());
    pairs_.parent.resize(table.rows.size());
  }

  RowPairs run() {
    const bool more = std::any_of(roles_.begin(), roles_.end(), [](ReportColumn role) {
      return role == ReportColumn::kDue || role == ReportColumn::kRemaining || role == ReportColumn::kUnsure;
    });
    if (more || !find_count_column()) return std::move(pairs_);
    read_counts();
    for (std::size_t i = 0; i < counts_.size(); ++i) {
      if (const auto whole = whole_of(i)) pairs_.whole[counts_[i].row] = counts_[*whole].row;
      if (const auto parent = parent_of_indented(i)) pairs_.parent[counts_[i].row] = counts_[*parent].row;
    }
    if (std::count(roles_.begin(), roles_.end(), ReportColumn::kBefore) > 0) return std::move(pairs_);
    for (std::size_t r = 0; r + 1 < table_.rows.size(); ++r) mark_last_year(r, r + 1);
    for (std::size_t r = 1; r < table_.rows.size(); ++r) mark_last_year(r, r - 1);
    return std::move(pairs_);
  }

 private:
  // The only column of results that is none of shares.
  bool find_count_column() {
    for (std::size_t c = 0; c < roles_.size(); ++c) {
      if (roles_[c] != ReportColumn::kResult || heads_shares(table_.header[c])) continue;
      if (pairs_.count_column) {
        pairs_.count_column.reset();
        return false;
      }
      pairs_.count_column = c;
    }
    return pairs_.count_column.has_value();
  }

  const Passage* cell(std::size_t row, ReportColumn role) const {
    const auto& cells = table_.rows[row].cells;
    if (role == ReportColumn::kResult)
      return *pairs_.count_column < cells.size() ? &cells[*pairs_.count_column] : nullptr;
    for (std::size_t c = 0; c < std::min(cells.size(), roles_.size()); ++c) {
      if (roles_[c] == role) return &cells[c];
    }
    return nullptr;
  }

  std::string text(std::size_t row, ReportColumn role) const {
    const Passage* found = cell(row, role);
    return found == nullptr ? "" : found->text;
  }

  void read_counts() {
    static const RE2 kEarly("(?:^| )(?:trước|sớm)(?: hạn| hẹn| và| )");
    static const RE2 kOnTime("(?:^| )đúng (?:hạn|hẹn)");
    static const RE2 kOpening("^(?:trong đó )?(?:tổng số|số lượng|số|tổng) ");
    for (std::size_t r = 0; r < table_.rows.size(); ++r) {
      const Passage* result = cell(r, ReportColumn::kResult);
      const auto value = result == nullptr ? std::nullopt : count_of_cell(*result);
      if (!value || text(r, ReportColumn::kUnit).find('%') != std::string::npos) continue;
      CountRow row;
      row.row = r;
      row.value = *value;
      row.indented = is_indented(text(r, ReportColumn::kName));
      row.key = compare_key(text(r, ReportColumn::kName));
      row.total = row.key.starts_with("tổng");
      row.counts = RE2::Replace(&row.key, kOpening, "");
      row.words = words_of(row.key);
      row.number = text(r, ReportColumn::kOrder);
      row.parent = parent_of(row.number);
      row.early = says(row.key, kEarly);
      row.on_time = says(row.key, kOnTime);
      if (!row.words.empty()) counts_.push_back(std::move(row));
    }
  }

  // Rows of one group of the form: under one number, or one right below the other.
  bool stand_together(const CountRow& above, const CountRow& below) const {
    if (below.row - above.row > kReach) return false;
    if (above.parent.empty() && below.parent.empty()) return below.row == above.row + 1;
    return above.parent == below.parent || above.number == below.parent;
  }

  std::optional<std::size_t> whole_of(std::size_t part) const {
    if (const auto late = late_files_of(part)) return late;
    if (const auto answers = answers_of(part)) return answers;
    if (!tells_done(counts_[part].key) || splits_on_time(part)) return std::nullopt;
    return counts_[part].indented ? whole_above_indented(part) : whole_by_name(part);
  }

  // "Trước hạn | 8.803" and "Đúng hạn | 494": neither alone is what was done in time.
  bool splits_on_time(std::size_t part) const {
    const CountRow& row = counts_[part];
    return row.early != row.on_time && std::any_of(counts_.begin(), counts_.end(), [&](const CountRow& other) {
             const std::size_t apart = other.row > row.row ? other.row - row.row : row.row - other.row;
             return apart <= kReach && other.parent == row.parent && (row.early ? other.on_time : other.early);
           });
  }

  // The counting row right above the indented ones.
  std::optional<std::size_t> parent_of_indented(std::size_t part) const {
    std::size_t whole = part;
    while (whole > 0 && counts_[whole].indented && counts_[whole].row == counts_[whole - 1].row + 1) --whole;
    const bool above = whole < part && !counts_[whole].indented && counts_[part].row - counts_[whole].row <= kReach;
    return above ? std::optional(whole) : std::nullopt;
  }

  // Nothing where two of the indented rows tell what was done.
  std::optional<std::size_t> whole_above_indented(std::size_t part) const {
    const auto whole = parent_of_indented(part);
    if (!whole || counts_[*whole].value < counts_[part].value) return std::nullopt;
    for (std::size_t i = *whole + 1; i < counts_.size() && counts_[i].indented; ++i) {
      if (i != part && tells_done(counts_[i].key)) return std::nullopt;
    }
    static const RE2 kReceived("(?:^| )(?:tiếp nhận|nhận)(?: |$)");
    return says(counts_[*whole].key, kReceived) ? std::nullopt : whole;
  }

  std::optional<std::size_t> whole_by_name(std::size_t part) const {
    const CountRow& below = counts_[part];
    std::vector<std::size_t> between;  // counts of the same things: of which of them is it a part?
    for (std::size_t i = part; i-- > 0;) {
      const CountRow& above = counts_[i];
      if (above.indented || above.counts != below.counts || !stand_together(above, below) || !same_noun(above, below))
        continue;
      const bool doubtful = std::any_of(between.begin(), between.end(),
                                        [&](std::size_t b) { return !(counts_[b].value == above.value); });
      if (is_whole(above, below) && !(doubtful && above.value > below.value)) return i;
      between.push_back(i);
    }
    return total_of(part);
  }

  // "Tổng số TTHC | 136" far above: as many as there are in all.
  std::optional<std::size_t> total_of(std::size_t part) const {
    constexpr std::int64_t kMany = 10;  // fewer may be as many by chance
    const CountRow& below = counts_[part];
    if (below.value < Decimal{kMany, 0} || speaks_of_files(below)) return std::nullopt;
    for (std::size_t i = part; i-- > 0;) {
      const CountRow& above = counts_[i];
      if (above.total && above.value == below.value && same_noun(above, below)) return i;
    }
    return std::nullopt;
  }

  static bool is_whole(const CountRow& whole, const CountRow& part) {
    static const RE2 kDone("(?:^| )(?:đã|được|hoàn thành|đúng|đủ)(?: |$)");
    static const RE2 kDue(
        "(?:^| )(?:giao|được giao|đề ra|phải|cần|theo kế hoạch|kế hoạch|phát hiện|tiếp nhận|đã nhận|nhận được|sửa "
        "đổi|bổ sung|cung "
        "cấp|đến hạn|thuộc diện|phát sinh|trong năm)(?: |$)");
    static const RE2 kPlan("(?:^| )kế hoạch(?: |$)");
    static const RE2 kGood("(?:^| )(?:đúng|đủ|đầy đủ)(?: |$)");
    if (part.value > whole.value && (!says(whole.key, kPlan) || whole.value.units == 0)) return false;
    if (!begins(whole.words, part.words) && says(whole.key, kDone) && !says(whole.key, kDue)) return false;
    if (speaks_of_files(part) || speaks_of_files(whole)) return is_whole_of_files(whole, part);
    // All things that there are make a whole of what all should be; of them only so many were to be done.
    return says(whole.key, kDue) || whole.value == part.value || says(part.key, kGood) || is_due_of_all(whole, part);
  }

  // "Số TTHC thuộc thẩm quyền | 97", "Số TTHC được công bố quy trình nội bộ | 95": all of them should have it.
  static bool is_due_of_all(const CountRow& whole, const CountRow& part) {
    static const RE2 kAll(
        "^tổng|(?:^| )(?:thuộc thẩm quyền|trực thuộc|hiện có|thuộc sở|thuộc ban|của (?:sở|ban|huyện))(?: |$)");
    static const RE2 kAsked(
        "(?:^| )(?:được|đã) (?:công bố|công khai|niêm yết|tự kiểm tra|tiếp nhận|bố trí|trả lời)(?: |$)|(?:^| )tiếp "
        "nhận "
        "(?:và )?trả kết quả(?: |$)");
    return (whole.total || says(whole.key, kAll)) && says(part.key, kAsked);
  }

  // "Quá hạn | 02" and below it "Số thư xin lỗi do trễ hạn | 02": an apology is owed for each late file.
  std::optional<std::size_t> late_files_of(std::size_t part) const {
    static const RE2 kApology("(?:^| )xin lỗi(?: |$)");
    static const RE2 kLate("(?:^| )(?:quá hạn|trễ hạn|trễ hẹn|quá hẹn|chậm hạn)(?: |$)");
    if (!says(counts_[part].key, kApology)) return std::nullopt;
    for (std::size_t i = part; i-- > 0 && counts_[part].row - counts_[i].row <= kReach;) {
      const CountRow& late = counts_[i];
      if (says(late.key, kLate) && !says(late.key, kApology) && late.value >= counts_[part].value) return i;
    }
    return std::nullopt;
  }

  // "Số PAKN đã trả lời | 06" and right below it "Số kết quả trả lời PAKN được công khai | 05".
  std::optional<std::size_t> answers_of(std::size_t part) const {
    static const RE2 kShown("^(?:kết quả|nội dung|văn bản) trả lời (?:[^ ]+ ){1,8}?(?:được |đã )+(?:công khai|đăng)");
    static const RE2 kAnswered("(?:^| )(?:đã|được) (?:xử lí )?trả lời(?: |$)");
    if (part == 0 || !says(counts_[part].key, kShown)) return std::nullopt;
    const CountRow& above = counts_[part - 1];
    const bool answered = above.row + 1 == counts_[part].row && says(above.key, kAnswered);
    return answered && above.value >= counts_[part].value ? std::optional(part - 1) : std::nullopt;
  }

  // What was received may still be pending; what was resolved is no answer to when.
  static bool is_whole_of_files(const CountRow& whole, const CountRow& part) {
    static const RE2 kResolved("(?:^| )(?:đã )?giải quyết(?: |$)");
    static const RE2 kTimely("(?:^| )(?:đúng|trước) (?:hạn|hẹn)(?: |$)");
    static const RE2 kReceived("(?:^| )tiếp nhận(?: |$)");
    return says(whole.key, kResolved) && !says(whole.key, kReceived) && !says(whole.key, kTimely) &&
           says(part.key, kTimely);
  }

  // The name without its year, and the year.
  static std::optional<std::int32_t> take_year(std::string& key) {
    static const RE2 kYear("(?:^| )năm ((?:19|20)[0-9]{2})(?: |$)");
    std::int32_t named = 0;
    if (!RE2::PartialMatch(key, kYear, &named)) return std::nullopt;
    RE2::Replace(&key, kYear, " ");
    return RE2::PartialMatch(key, kYear) ? std::nullopt : std::optional(named);
  }

  void mark_last_year(std::size_t row, std::size_t other) {
    std::string mine = compare_key(text(row, ReportColumn::kName));
    std::string theirs = compare_key(text(other, ReportColumn::kName));
    const auto my_year = take_year(mine);
    const auto their_year = take_year(theirs);
    if (year_ == 0 || !my_year || !their_year || *my_year != year_ - 1 || *their_year != year_) return;
    if (words_of(mine) == words_of(theirs) && !words_of(mine).empty()) pairs_.last_year[row] = true;
  }

  const JoinedTable& table_;
  const std::vector<ReportColumn>& roles_;
  const std::int32_t year_;
  std::vector<CountRow> counts_;
  RowPairs pairs_;
};

}  // namespace

bool heads_shares(const Passage& header) {
  static const RE2 kShare("(?:^| )tỉ lệ(?: |$)");
  static const RE2 kOfPlan("(?:^| )(?:kế hoạch|kh|so với)(?: |$)");
  const std::string key = compare_key(header.text);
  const bool share = header.text.find('%') != std::string::npos || says(key, kShare);
  return share && !says(key, kOfPlan);
}

std::optional<Decimal> count_of_cell(const Passage& cell) {
  const std::vector<Figure> figures = find_figures(cell.text);
  if (figures.size() != 1) return std::nullopt;
  const Figure& figure = figures.front();
  const bool plain = figure.unit == Unit::kCount && figure.role == FigureRole::kLevel && !figure.denominator &&
                     !figure.upper && figure.approximation == Approximation::kExact && figure.value.scale == 0;
  // "03/05; 02 vấn đề chưa kiến nghị" tells more than a count.
  static const RE2 kCount(R"(\s*[\d.]+(?:\s[^\d/%;,:()]{1,30})?\s*)");
  return plain && RE2::FullMatch(cell.text, kCount) ? std::optional(figure.value) : std::nullopt;
}

RowPairs pair_rows(const JoinedTable& table, const std::vector<ReportColumn>& roles, std::int32_t year) {
  return Pairing(table, roles, year).run();
}

}  // namespace rasoat
