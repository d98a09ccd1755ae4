// Submission: what came in, a Plan (kế hoạch) or a Report (báo cáo), as values for check.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "parse/criteria.h"
#include "parse/figures.h"
#include "parse/form.h"
#include "parse/passage.h"
#include "parse/symbols.h"

namespace rasoat {

enum class DocumentKind : std::uint8_t { kUnknown, kPlan, kReport, kAppendix, kDecision, kOther };
enum class PeriodKind : std::uint8_t { kUnknown, kYear, kSixMonths, kNineMonths, kQuarter, kMonth };

struct Period {
  PeriodKind kind = PeriodKind::kUnknown;
  std::int32_t year = 0;   // 0: not stated
  std::int32_t index = 0;  // quarter 1..4, month 1..12; 1 for the first six months
};

// A header component that was looked for. kAbsent: its place is there and empty or it is nowhere;
// kUnclear: something stands there that was not read (handwriting), never called missing.
enum class Presence : std::uint8_t { kAbsent, kBlank, kUnclear, kPresent };

struct NumberLine {
  Presence presence = Presence::kAbsent;  // of the number itself; kBlank: "Số:      /KH-UBND"
  std::string number;                     // "45"
  std::string symbol;                     // "/KH-BQLKKT" -> "KH-BQLKKT"
  std::string separator = "/";            // between the two; "-" in documents of the Party
  Provenance where;
};
struct DateLine {
  Presence presence = Presence::kAbsent;  // kBlank: "ngày     tháng 9 năm 2022"
  std::string place;                      // "Gia Lai"
  std::optional<std::int32_t> day, month, year;
  Provenance where;
};
struct SignerBlock {
  std::string authority;  // "KT. TRƯỞNG BAN", "TM. ỦY BAN NHÂN DÂN", ""
  std::string title;      // "PHÓ TRƯỞNG BAN"
  std::string name;
  Provenance where;
};

struct Header {
  DocumentKind kind = DocumentKind::kUnknown;
  std::string kind_text;  // "KẾ HOẠCH"
  std::string title;      // trích yếu
  std::string agency;     // issuing agency as printed, "" if none
  std::string parent_agency;
  std::string unit;  // whom it is about: the agency, else the unit that the title names ("của Ban Quản lý ...")
  Provenance agency_where;
  Provenance title_where;
  std::optional<Provenance> motto;  // Quốc hiệu
  NumberLine number;
  DateLine date;
  std::optional<Provenance> addressed;   // Kính gửi
  std::optional<Provenance> recipients;  // Nơi nhận
  std::optional<SignerBlock> signer;
  std::int32_t year = 0;  // the year it is about (title first, then date)
  Period period;
};

// What a plan's body promises for one criterion (nội dung đăng ký).
struct Commitment {
  std::string label;               // "1.2"
  std::vector<CodeMention> codes;  // codes that it names
  std::vector<std::string> names;  // criterion names that it gives, in quotes or as heading
  Target target;
  bool has_target = false;
  std::string lead;
  bool has_lead = false;
  std::string support;
  bool has_support = false;
  Deadline deadline;
  bool has_deadline = false;
  Provenance where;  // the heading
  Provenance target_where, lead_where, support_where, deadline_where;
  CriterionKeys keys;                                // target, lead and support of the item
  std::vector<std::vector<std::string>> name_words;  // of each name
};

// The status words of a statement. Several may hold; check weighs them.
struct StatusWords {
  bool done = false;               // đã ban hành, đã thực hiện, hoàn thành
  bool not_done = false;           // chưa ban hành, chưa thực hiện, không đạt
  bool ongoing = false;            // đang triển khai, dự kiến
  bool not_arisen = false;         // không phát sinh, không có trường hợp nào thuộc diện
  bool zero = false;               // không có ... bị kỷ luật, 0 trường hợp, không còn
  bool violation = false;          // 01 trường hợp bị kỷ luật, có sai phạm
  bool pending_judgement = false;  // đang xem xét kỷ luật, chưa có kết luận
  bool praise_only = false;        // quan tâm, tăng cường, nghiêm túc and no act
  bool self_met = false;           // tự đánh giá: Đạt, x
  bool self_not_met = false;       // tự đánh giá: Chưa đạt
  bool maintained = false;         // được duy trì
  bool refers_elsewhere = false;   // xem Phụ lục
  bool whole = false;              // đầy đủ, toàn bộ, 100% và đúng quy định
  bool last_year = false;          // speaks of another year than the report's
  bool not_due = false;            // chưa đến hạn
  bool not_grave = false;          // "không có sai phạm nghiêm trọng": not a zero
  bool disciplined = false;        // the violation is a disciplinary measure
  bool none_undone = false;        // "không có ... nào chưa được ...": all are done
  bool no_longer = false;          // "không còn ...": none now, nothing said of the time before
  bool late = false;               // trễ hạn, quá hạn, chậm
  bool on_time = false;            // đúng hạn, trước hạn, kịp thời
};

// One thing a report says: a sentence or clause of prose, or the result cell of a table row.
struct Statement {
  Passage passage;
  std::string key;                                     // compare_key of the passage
  std::vector<std::string> words;                      // content words of it (see parse/keys.h)
  std::vector<std::string> bare_words;                 // of a scan: name_words, then words, without diacritics
  std::vector<std::string> context_words;              // of the headings above it and of its label
  std::vector<std::string> name_words;                 // of context_name
  std::vector<std::vector<std::string>> quoted_names;  // words of each, where context_name quotes several
  std::vector<CodeMention> codes;                      // in the text itself
  std::vector<std::string> context;        // keys of headings above it, outermost first, and of the row's name cell
  std::vector<CodeMention> context_codes;  // codes of the row or of the nearest heading
  std::string context_name;                // text of the row's name cell or of the heading that names a criterion
  std::vector<Figure> figures;
  StatusWords status;
  std::vector<Citation> evidence;     // documents cited as proof, in the text or in the row's evidence cell
  std::optional<Decimal> self_score;  // points that the row or the sentence gives itself
  bool in_table = false;
  bool labelled = false;        // context_name is the label of its own paragraph ("Kiểm tra: ...")
  bool in_turn = false;         // "lần lượt": each clause has the figure of its own name
  bool empty_result = false;    // a row that names a criterion whose result cell is empty
  bool columns_unsure = false;  // a row of which nobody can tell the result's cell; its figures are not read
  std::size_t group = 0;        // statements of one row or paragraph share it
  std::vector<Statement>
      clauses;  // of a sentence that asserts several things; of a row of unsure columns: each of them
  // What it tells of the unit itself in the time reported, where it also tells of others or of what is to come (see
  // parse/core.h): "toàn tỉnh đạt 61%, của Sở đạt 42%" gives "của Sở đạt 42%". One, or none where that is all of it.
  std::vector<Statement> core;
  bool of_others = false;  // it tells of others alone: "Các huyện còn 12 hồ sơ trễ hạn"
};

// One row of a table of indicators: what was planned, what was done, and their printed ratio in percent.
struct IndicatorRow {
  std::string order;  // the TT cell
  std::string name;
  std::string unit;  // as printed
  Decimal planned;
  Decimal actual;
  std::optional<Decimal> ratio;
  Provenance where;         // the row
  Provenance actual_where;  // the result's cell
};

// One row of a table of files. Absent: no such column, or no number in it. early counts before the due date,
// on_time on it (or both, where the table does not part them).
struct FileRow {
  std::size_t table = 0;  // rows of one table share it
  std::string name;       // "Đầu tư"
  bool total = false;     // "Tổng cộng"
  std::optional<std::int64_t> received, resolved, early, on_time, late, pending, pending_in_time, pending_late;
  std::optional<Decimal> share;  // of files on time, percent
  Provenance where;
};

// Ink of a scanned page that gave no word and may be writing (see parse/unread_places.h).
struct UnreadPlaces {
  std::int32_t anywhere = 0;  // lines among the text, rows of which neither code nor name was read
  std::int32_t in_rows = 0;   // cells of rows that are otherwise known
};

// What was read of a scanned page, whatever it was taken for (see parse/scan_text.h).
struct ScanText {
  std::vector<std::string> bare_words;  // content words without diacritics, in reading order
  std::vector<std::string> codes;       // "3.2.5": of three parts, or beside TC, TCTP; each once, sorted
};

// How a page was read, for coverage: what could be searched.
struct PageFact {
  std::int32_t number = 0;
  Source source = Source::kText;
  float confidence = 1;
  std::string reason;
  double width = 0;
  double height = 0;
  std::vector<Anchor> anchors = {};  // of a page that we laid out (see parse/anchors.h)
  std::int32_t rotation = 0;         // as Page::rotation and Page::lean: how places are found on the page as drawn
  std::vector<LeanAt> lean = {};
  UnreadPlaces unread = {};  // of a scan
  ScanText text = {};        // of a scan
};

struct Submission {
  Header header;
  std::vector<std::string> unit_keys;     // unit_keys() of the header's agency
  std::vector<Criterion> appendix;        // of a plan
  std::vector<Criterion> listed_targets;  // of a plan without an appendix: the list in its body
  std::vector<Commitment> commitments;    // of a plan
  std::vector<Statement> statements;      // of a report, in reading order
  std::optional<DateRange> reported;      // the days that a report says it is about
  std::vector<IndicatorRow> indicators;   // of tables of indicators, in reading order
  std::vector<FileRow> file_rows;         // of tables of files, in reading order
  std::vector<Doubt> doubts;
  std::vector<PageFact> pages;
  std::vector<DocumentNote> notes;
  std::string format;  // "pdf", "docx"
  std::vector<Signature> signatures;
  FormFacts form;
};

// The statement has a figure, or a status word that reports: something is said, not only named.
bool asserts(const Statement& statement);

const char* name_of(DocumentKind kind);  // "plan", "report", "appendix", "decision", "other", "unknown"
const char* name_of(PeriodKind kind);    // "year", "six_months", "nine_months", "quarter", "month", "unknown"

}  // namespace rasoat
