#include "parse/report_columns.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>

#include "extract/text/normalize.h"
#include "parse/column_contents.h"
#include "parse/columns.h"
#include "parse/phrases.h"

namespace rasoat {
namespace {

using R = ReportColumn;

struct Wording {
  ReportColumn role;
  std::string_view words;
};

// The first that a header holds decides, so what is more telling stands first.
constexpr auto kHeaders = std::to_array<Wording>({
    {R::kUnit, "(đơn vị tính|đvt|đv tính)"},
    {R::kOrder, "(tt|stt|st t|s tt|s t t|t t|số tt|số thứ tự|mã số|mã)"},
    {R::kEvidence, "(kiểm chứng|minh chứng|tlkc|văn bản chứng minh|hồ sơ chứng minh|tài liệu)"},
    {R::kEvidence, "nguồn (số liệu|dữ liệu|thông tin|trích dẫn|kiểm chứng)"},
    {R::kScore, "điểm"},
    {R::kDeadline, "(thời gian|thời hạn|tiến độ|hạn hoàn thành)"},
    {R::kSupport, "phối hợp"},
    {R::kLead,
     "(phụ trách|chủ trì|đơn vị thực hiện|cơ quan thực hiện|đơn vị báo cáo|đầu mối|đơn vị làm|người làm|người thực "
     "hiện)"},
    {R::kNote, "(lý do|nguyên nhân|giải trình|vì sao|tại sao)"},
    {R::kSelf,
     "(tự đánh giá|tự chấm|tự xếp loại|tự xếp|tự nhận xét|tự nhận|mức độ hoàn thành|đánh giá kết quả|kết quả đánh "
     "giá|đánh giá kết luận|kết luận|đạt không đạt|đạt chưa đạt)"},
    {R::kResult, "(kết quả|tình hình) (thực hiện|đạt được|triển khai)"},
    {R::kChange, "(so với|so sánh|so cùng kỳ|tăng giảm|tăng hoặc giảm|chênh lệch|mức tăng)"},
    {R::kTarget, "(kết quả|sản phẩm|mức) (cần|phải|dự kiến|mong muốn)"},
    {R::kTarget, "(cần|phải) đạt"},
    {R::kName, "(việc|công việc|nội dung|nhiệm vụ|phần việc|đầu việc) (cần|phải|được giao|giao)"},
    {R::kRemaining, "(còn thiếu|còn lại|chưa làm|chưa thực hiện|chưa xong|chưa xử lý|chưa giải quyết|còn nợ|còn tồn)"},
    {R::kResult,
     "(đã|số đã) (làm|xong|đạt|có|thực hiện|xử lý|giải quyết|hoàn thành|công bố|công khai|trả lời|ban hành|bố trí|niêm "
     "yết|kiểm tra|cử)"},
    {R::kResult, "(thực hiện|hoàn thành|theo dõi) kế hoạch"},
    {R::kTarget, "(mục tiêu|yêu cầu|đòi hỏi|kế hoạch|phấn đấu|định mức|ngưỡng)"},
    {R::kTarget, "chỉ tiêu (được)? (giao|kế hoạch|phấn đấu|đề ra)"},
    {R::kDue,
     "(phải|cần) (làm|thực hiện|xử lý|giải quyết|hoàn thành|công bố|công khai|trả lời|có|bố trí|ban hành|niêm yết|kiểm "
     "tra|cử)"},
    {R::kDue, "(tổng số|tổng cộng|được giao|số giao)"},
    {R::kResult,
     "(kết quả|tình hình|thực hiện|số liệu|làm được|thực tế|thực đạt|tình trạng|trạng thái|tỷ lệ đạt|đạt được|mức "
     "đạt|hiện trạng|đến đâu|tới "
     "đâu|ra sao|thế nào|số lượng|tỷ lệ|con số|giá trị)"},
    {R::kName,
     "(tiêu chí|nội dung|chỉ tiêu|nhiệm vụ|lĩnh vực|tên|hạng mục|công việc|việc|phần việc|đầu việc|danh mục|hoạt "
     "động|khoản mục)"},
    {R::kSelf, "(chưa|không)? (đạt|hoàn thành|đánh giá)"},
    {R::kSelf, "(nhận xét|xếp loại)"},
    {R::kNote, "(ghi chú|diễn giải|giải thích|thuyết minh|vướng mắc|khó khăn)"},
});

const PhraseSet& headers() {
  static const PhraseSet set = [] {
    std::vector<Phrase> phrases;
    for (const Wording& wording : kHeaders)
      phrases.push_back({static_cast<std::int32_t>(phrases.size()), wording.words});
    return PhraseSet(phrases);
  }();
  return set;
}

// "KH 2022", "TH năm 2022", "Năm 2022 / TH".
std::optional<ReportColumn> role_of_abbreviation(const std::string& key) {
  static const RE2 kShort(R"((?:năm )?(?:[0-9]{4} )?(kh|th|ước th)(?: (?:năm )?[0-9]{4})?)");
  std::string word;
  if (!RE2::FullMatch(key, kShort, &word)) return std::nullopt;
  return word == "kh" ? R::kTarget : R::kResult;
}

// What the shared vocabulary of columns makes of a header, for text without marks. Whether it judges itself, its cells
// tell.
ReportColumn role_in_common(const std::string& text) {
  switch (role_of_header(text)) {
    case ColumnRole::kOrder:
    case ColumnRole::kCode: return R::kOrder;
    case ColumnRole::kName: return R::kName;
    case ColumnRole::kTarget:
    case ColumnRole::kPlanned: return R::kTarget;
    case ColumnRole::kResult: return R::kResult;
    case ColumnRole::kEvidence: return R::kEvidence;
    case ColumnRole::kLead: return R::kLead;
    case ColumnRole::kSupport: return R::kSupport;
    case ColumnRole::kDeadline: return R::kDeadline;
    case ColumnRole::kNote: return R::kNote;
    case ColumnRole::kPoints:
    case ColumnRole::kSelfScore:
    case ColumnRole::kAppraised:
    case ColumnRole::kSurvey:
    case ColumnRole::kScored:
    case ColumnRole::kMethod: return R::kScore;
    default: return R::kOther;
  }
}

ReportColumn role_of(const Passage& header) {
  const std::string key = compare_key(header.text);
  if (const auto role = role_of_abbreviation(key)) return *role;
  const auto hits = headers().find(key);
  const auto best =
      std::min_element(hits.begin(), hits.end(), [](const PhraseHit& a, const PhraseHit& b) { return a.id < b.id; });
  if (best == hits.end()) return role_in_common(header.text);
  return kHeaders[static_cast<std::size_t>(best->id)].role;
}

class ColumnReader {
 public:
  ColumnReader(const JoinedTable& table, std::int32_t year)
      : table_(table), contents_(read_contents(table)), year_(year) {
    for (const Passage& header : table.header) {
      keys_.push_back(compare_key(header.text));
      roles_.push_back(role_of(header));
    }
  }

  std::vector<ReportColumn> run() {
    settle_codes();
    settle_figures();
    settle_years();
    settle_judgements();
    settle_names();
    const bool worded = has(R::kName) || coded_;
    read_cells();
    tell_in_names();
    if ((has(R::kName) || coded_) && !has(R::kResult)) find_stand_in(worded);
    return std::move(roles_);
  }

 private:
  bool has(ReportColumn role) const { return std::find(roles_.begin(), roles_.end(), role) != roles_.end(); }

  template <class Visit>
  void each(ReportColumn role, Visit visit) {
    for (std::size_t c = 0; c < roles_.size(); ++c) {
      if (roles_[c] == role) visit(c);
    }
  }

  // "Tiêu chí", "Ký hiệu", "Mã TCTP" over bare codes: they stand for the names.
  void settle_codes() {
    for (std::size_t c = 0; c < roles_.size(); ++c) {
      if (!contents_[c].mostly(contents_[c].codes)) continue;
      const bool first = std::all_of(roles_.begin(), roles_.begin() + static_cast<std::ptrdiff_t>(c),
                                     [](ReportColumn role) { return role == R::kOrder; });
      if (roles_[c] == R::kName || (roles_[c] == R::kOther && first)) roles_[c] = R::kOrder;
      coded_ = coded_ || roles_[c] == R::kOrder;
    }
  }

  bool holds_counts(std::size_t c) const { return contents_[c].mostly(contents_[c].counts); }

  // "Hoàn thành | Chưa hoàn thành" may bear marks or counts; "Phải làm" may ask in words.
  void settle_figures() {
    each(R::kSelf, [&](std::size_t c) {
      static const RE2 kOpen("(?:chưa|không) (?:đạt|hoàn thành)");
      static const RE2 kDone("(?:số )?(?:đạt|hoàn thành)");
      if (!holds_counts(c)) return;
      if (RE2::FullMatch(keys_[c], kOpen)) roles_[c] = R::kRemaining;
      if (RE2::FullMatch(keys_[c], kDone)) roles_[c] = R::kResult;
    });
    each(R::kName, [&](std::size_t c) {
      static const RE2 kAsked("(?:giao|phải|cần)(?: |$)");
      if (holds_counts(c) && RE2::PartialMatch(keys_[c], kAsked)) roles_[c] = R::kDue;
    });
    each(R::kDue, [&](std::size_t c) {
      if (!holds_counts(c)) roles_[c] = R::kTarget;
    });
    each(R::kRemaining, [&](std::size_t c) {
      if (!holds_counts(c)) roles_[c] = R::kNote;
    });
    each(R::kResult, [&](std::size_t c) {
      static const RE2 kReached("đã (?:đạt|hoàn thành)");
      if (RE2::FullMatch(keys_[c], kReached) && contents_[c].mostly(contents_[c].marks)) roles_[c] = R::kSelf;
    });
    each(R::kChange, [&](std::size_t c) {
      if (contents_[c].mostly(contents_[c].marks)) roles_[c] = R::kSelf;
    });
  }

  // "Đánh giá" over "30/30 nhiệm vụ" tells results where nothing else does.
  void settle_judgements() {
    if (has(R::kResult)) return;
    each(R::kSelf, [&](std::size_t c) {
      if (contents_[c].filled > 0 && contents_[c].marks * 3 < contents_[c].filled) roles_[c] = R::kResult;
    });
  }

  // The only year that a header names.
  std::optional<std::int32_t> year_of(std::size_t c) const {
    static const RE2 kYear("(?:^| )((?:19|20)[0-9]{2})(?: |$)");
    re2::StringPiece rest(keys_[c]);
    std::optional<std::int32_t> only;
    for (std::int32_t named = 0; RE2::FindAndConsume(&rest, kYear, &named);) {
      if (only && *only != named) return std::nullopt;
      only = named;
    }
    return only;
  }

  static bool bears_figures(ReportColumn role) {
    return role == R::kResult || role == R::kTarget || role == R::kDue || role == R::kRemaining;
  }

  // The year that the table reports: the report's, else the latest that a column of results names.
  std::int32_t current_year() {
    if (year_ != 0) return year_;
    std::int32_t latest = 0;
    each(R::kResult, [&](std::size_t c) { latest = std::max(latest, year_of(c).value_or(0)); });
    return latest;
  }

  void settle_years() {
    static const RE2 kPast("(?:^| )(?:năm trước|kì trước|cùng kì)(?: |$)");
    static const RE2 kBareYear("(?:năm )?(?:19|20)[0-9]{2}");
    static const RE2 kBarePast("(?:năm|kì) trước|cùng kì(?: năm (?:trước|[0-9]{4}))?");
    static const RE2 kBareNow("năm nay|năm báo cáo|kì này|kì báo cáo");
    const std::int32_t current = current_year();
    for (std::size_t c = 0; c < roles_.size(); ++c) {
      const bool bare = roles_[c] == R::kOther && RE2::FullMatch(keys_[c], kBareYear);
      if (bare || (roles_[c] == R::kOther && RE2::FullMatch(keys_[c], kBareNow))) roles_[c] = R::kResult;
      if (roles_[c] == R::kOther && RE2::FullMatch(keys_[c], kBarePast)) roles_[c] = R::kBefore;
      if (!bears_figures(roles_[c])) continue;
      const auto named = year_of(c);
      const bool other = named && current != 0 && *named != current;
      const bool past = RE2::PartialMatch(keys_[c], kPast) || (other && *named == current - 1);
      if (past)
        roles_[c] = roles_[c] == R::kResult ? R::kBefore : R::kOther;
      else if (other)
        roles_[c] = R::kOther;
    }
  }

  // "Lĩnh vực | Nội dung": a field that several rows share is no name.
  void leave_out_fields() {
    static const RE2 kField("(?:nhóm )?lĩnh vực|nhóm");
    if (std::count(roles_.begin(), roles_.end(), R::kName) < 2) return;
    each(R::kName, [&](std::size_t c) {
      if (RE2::FullMatch(keys_[c], kField)) roles_[c] = R::kField;
    });
  }

  bool names_things(std::size_t c) const {
    static const RE2 kNames("(?:^| )(?:tiêu chí|nội dung|chỉ tiêu|nhiệm vụ|công việc|việc|lĩnh vực|hoạt động)(?: |$)");
    return RE2::PartialMatch(keys_[c], kNames);
  }

  // "Tiêu chí | Nội dung thực hiện": the first name-like column is the name. "Nội dung | Chỉ tiêu |
  // Thực hiện": a second name-like column after it tells the target, unless nothing tells results.
  // "Nội dung yêu cầu | Kết quả": without a name the first column that speaks of things names them.
  void settle_names() {
    leave_out_fields();
    const bool has_result = has(R::kResult);
    bool named = false;
    each(R::kName, [&](std::size_t c) {
      if (named) roles_[c] = has_result ? R::kTarget : R::kResult;
      named = true;
    });
    if (named) return;
    const auto results = std::count(roles_.begin(), roles_.end(), R::kResult);
    for (std::size_t c = 0; c < roles_.size(); ++c) {
      const bool spare = roles_[c] == R::kTarget || (roles_[c] == R::kResult && results > 1);
      if (!spare || !names_things(c) || !contents_[c].mostly(contents_[c].texts)) continue;
      roles_[c] = R::kName;
      return;
    }
  }

  bool names_units(std::size_t c) const {
    static const RE2 kUnits("đơn vị|cơ quan|phòng|phòng ban|bộ phận|phòng đơn vị");
    return RE2::FullMatch(keys_[c], kUnits);
  }

  // What unknown headers stand over: numbers of rows, units, marks, names.
  void read_cells() {
    for (std::size_t c = 0; c < roles_.size(); ++c) {
      const ColumnContents& cells = contents_[c];
      if (roles_[c] != R::kOther) continue;
      if (c == 0 && !has(R::kOrder) && cells.mostly(cells.orders))
        roles_[c] = R::kOrder;
      else if (cells.mostly(cells.units) && !cells.mostly(cells.marks))
        roles_[c] = R::kUnit;
      else if (!has(R::kSelf) && cells.mostly(cells.marks))
        roles_[c] = R::kSelf;
      else if (has(R::kName) && names_units(c))
        roles_[c] = R::kLead;
    }
    if (!has(R::kName) && roles_.size() > 2) find_name();
    if (!has(R::kName) && !coded_) name_by_target();
  }

  // "TT | Mục tiêu | Đơn vị tính | Kết quả": what is asked for names the rows where nothing else does.
  void name_by_target() {
    for (std::size_t c = 0; c < roles_.size() && roles_[c] != R::kResult; ++c) {
      if (roles_[c] != R::kTarget || !contents_[c].mostly(contents_[c].texts)) continue;
      roles_[c] = R::kName;
      return;
    }
  }

  // The widest column of text before all others that tell something; one that is nearly as wide and stands before it
  // names, and the widest tells.
  void find_name() {
    const auto told = std::find_if(roles_.begin(), roles_.end(),
                                   [](ReportColumn role) { return bears_figures(role) || role == R::kBefore; });
    const auto end = static_cast<std::size_t>(told - roles_.begin());
    std::size_t widest = 0;
    for (std::size_t c = 0; c < end; ++c) {
      if (roles_[c] == R::kOther && contents_[c].mostly(contents_[c].texts))
        widest = std::max(widest, contents_[c].width());
    }
    for (std::size_t c = 0; c < end; ++c) {
      const bool text = roles_[c] == R::kOther && contents_[c].mostly(contents_[c].texts);
      if (!text || contents_[c].width() * 2 < widest) continue;
      roles_[c] = R::kName;
      return;
    }
  }

  // "Mã | Nội dung": beside bare codes, what holds figures tells results and no names.
  void tell_in_names() {
    const bool nothing_else = std::all_of(roles_.begin(), roles_.end(),
                                          [](ReportColumn role) { return role == R::kName || role == R::kOrder; });
    if (!coded_ || !nothing_else) return;
    each(R::kName, [&](std::size_t c) {
      if (contents_[c].figures * 3 >= contents_[c].filled) roles_[c] = R::kResult;
    });
  }

  // No column tells results. One of unknown meaning beside a requirement is the result; of several nobody can tell.
  // "Tiêu chí | Đạt | Chưa đạt | Minh chứng, ghi chú": what is said stands beside the marks.
  void find_stand_in(bool worded) {
    std::vector<std::size_t> unknown;
    each(R::kOther, [&](std::size_t c) {
      if (contents_[c].filled > 0) unknown.push_back(c);
    });
    const bool figures = has(R::kDue) || has(R::kRemaining) || has(R::kBefore) || has(R::kChange);
    const bool beside_codes = coded_ && !has(R::kName);
    if (unknown.size() == 1 && (has(R::kTarget) || beside_codes) && worded && !figures) {
      roles_[unknown.front()] = R::kResult;
    } else if (!unknown.empty() || figures) {
      for (const std::size_t c : unknown) roles_[c] = R::kUnsure;
      for (const ReportColumn role : {R::kDue, R::kRemaining, R::kBefore, R::kChange, R::kNote})
        std::replace(roles_.begin(), roles_.end(), role, R::kUnsure);
    } else {
      std::replace(roles_.begin(), roles_.end(), has(R::kNote) ? R::kNote : R::kEvidence, R::kResult);
    }
  }

  const JoinedTable& table_;
  const std::vector<ColumnContents> contents_;
  const std::int32_t year_;
  bool coded_ = false;  // a column of bare codes tells the rows apart
  std::vector<std::string> keys_;
  std::vector<ReportColumn> roles_;
};

}  // namespace

std::vector<ReportColumn> report_columns(const JoinedTable& table, std::int32_t year) {
  return ColumnReader(table, year).run();
}

}  // namespace rasoat
