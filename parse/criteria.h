// Criteria: the appendix of a governing plan as values. A Criterion (tiêu chí, tiêu chí thành
// phần) is one row; its Target (mục tiêu) is a predicate as data, beside the text it came from.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "parse/date.h"
#include "parse/decimal.h"
#include "parse/passage.h"
#include "parse/things.h"

namespace rasoat {

enum class CriterionKind : std::uint8_t { kNone, kTc, kTctp };
enum class Op : std::uint8_t { kNone, kGreaterEqual, kGreater, kLessEqual, kLess, kEqual, kBetween };
enum class Unit : std::uint8_t { kNone, kPercent, kPercentagePoint, kCount, kPoint, kRank, kMinute, kDay, kDate };

// "Từ 50% trở lên": >= 50 percent. value_max only with kBetween (closed at both ends).
// kDate: value is yyyymmdd (20221231), or mmdd where the text names no year and none is known.
struct Threshold {
  Op op = Op::kGreaterEqual;
  Decimal value;
  std::optional<Decimal> value_max;
  Unit unit = Unit::kPercent;
};
// "Tăng ít nhất 02% so với năm 2021": the change against the baseline year, in points.
// baseline_year is absent when the text says "năm trước" without a year.
// decrease: the text asks for a fall ("giảm ít nhất 5%"); value is then the size of the fall.
struct Change {
  Op op = Op::kGreaterEqual;
  Decimal value;
  Unit unit = Unit::kPercentagePoint;
  std::optional<std::int32_t> baseline_year;
  bool decrease = false;
};
// "Không có sai phạm".
struct Zero {};
// "cả 3 hình thức sau: (1) ... (2) ... (3) ...": all named items.
struct ItemList {
  std::vector<std::string> items;
};
// Done, issued, complete, on time: sets no number.
struct Duty {};

using Predicate = std::variant<Duty, Threshold, Change, Zero, ItemList>;

struct Target {
  std::string text;  // as printed
  Predicate predicate;
  std::vector<std::string> items;       // named items beside the predicate, or ItemList's own
  std::vector<std::string> conditions;  // further parts that need evidence of their own
  bool conditional = false;             // arises only with a case: "(nếu có)", "Khi để xảy ra"
  std::string note;                     // reading code worth telling: "two-numbers", "aim" ...
};

// kFixedDate: a calendar day. kWithinYear: "trong năm (đánh giá)", ends on 31/12. kContinuous:
// "thường xuyên", the same end. kEvent: "sau khi ...". kExternal: "theo quy định/yêu cầu/kế hoạch".
// kRecurring: each month or quarter. kCompound: alternatives joined by a slash.
enum class DeadlineKind : std::uint8_t {
  kNone,
  kFixedDate,
  kWithinYear,
  kContinuous,
  kEvent,
  kExternal,
  kRecurring,
  kCompound,
  kUnknown
};

struct Deadline {
  std::string text;
  DeadlineKind kind = DeadlineKind::kNone;
  std::optional<Date> date;          // last day, where one follows from the text and the plan's year
  std::optional<std::int32_t> year;  // the year named in the text
  bool conditional = false;          // "nếu có thay đổi", "Khi để xảy ra ..."
};

// The shares or counts that a step of a scale covers: "Từ 15% - dưới 20%" is [15, 20) percent.
struct ScoreRange {
  std::optional<Decimal> low;   // absent: open downwards
  std::optional<Decimal> high;  // absent: open upwards
  bool above_low = false;       // "trên": low itself is outside
  bool below_high = false;      // "dưới": high itself is outside
  Unit unit = Unit::kPercent;   // kPercent or kCount
};
// One step of a scale: what must hold, and the points that it gives.
struct ScoreStep {
  std::string text;                 // "Từ 15% - dưới 20%"
  std::optional<ScoreRange> range;  // absent: told in words ("Không ban hành")
  std::optional<Decimal> points;    // absent: the formula decides ("được tính theo công thức")
};
// "(b/a)*1.50": letters of the variables, several joined by '+'.
struct ScoreTerm {
  std::string numerator;
  std::string denominator;
  Decimal weight;  // points at a ratio of 1
};
// "a là tổng số nhiệm vụ".
struct ScoreVariable {
  std::string letter;
  std::string text;
  std::vector<std::string> words;  // content words, as in CriterionKeys
};
// How points are worked out. What was not understood is left out: steps, terms and variables may all be empty.
struct ScoreRule {
  std::vector<ScoreStep> steps;  // as printed; the first that covers a figure decides
  std::vector<ScoreTerm> terms;  // of a formula: their sum, where no step decides
  std::vector<ScoreVariable> variables;
  bool full_without_cases = false;  // "Trường hợp a = 0 thì đạt điểm tối đa"
};

// Points of a scoring appendix; `rule` is its text (steps or a formula), one step a line.
struct Points {
  std::optional<Decimal> max;
  std::string rule;
  ScoreRule scale;      // what the rule was read as
  bool survey = false;  // measured by a survey (điều tra xã hội học), never self-scored
};

// A number that a target sets beside its main one, of another thing: ", 200 người tham dự", "(06 xã, phường)".
struct FurtherNumber {
  Op op = Op::kGreaterEqual;
  Decimal value;
  Things things = 0;         // what it counts
  std::string text;          // "200 người tham dự"
  bool in_brackets = false;  // explains the main number: denied where it falls short, not asked for by itself
};

// What comparing needs, normalised once here so that check never touches ICU (see parse/keys.h).
// *_words are content words: abbreviations written out, synonyms made one, stop words dropped.
struct CriterionKeys {
  std::string name;
  std::string target;
  std::vector<std::string> name_words;
  std::vector<std::string> target_words;
  std::vector<std::string> bare_words;  // name_words, then target_words, without diacritics: for scanned text
  std::vector<std::string> field_words;
  std::vector<std::vector<std::string>> item_words;
  std::vector<std::vector<std::string>> condition_words;
  std::vector<std::string> lead_units;  // unit_keys() of the cell
  std::vector<std::string> support_units;
  Things counted = 0;                  // what the target's number counts; 0: not told, or not known
  std::vector<FurtherNumber> further;  // see parse/counted.h
};

// The target of one unit, where the plan gives units columns of their own: "Phường Long Hoa | Xã Trường Tây".
struct UnitTarget {
  std::string unit;                    // as the header says it
  std::vector<std::string> unit_keys;  // unit_keys() of it
  Target target;
  CriterionKeys keys;  // of the criterion with this target
};

struct Criterion {
  std::string id;  // stable within a plan: the code where that is unique
  CriterionKind kind = CriterionKind::kNone;
  std::string code;        // as printed, no trailing dot: "3.4.1"; may be empty
  std::string field;       // "III"
  std::string field_name;  // "CẢI CÁCH THỦ TỤC HÀNH CHÍNH"
  std::string order;       // the TT cell
  std::string name;
  Target target;                         // of all together, where units have their own
  std::vector<UnitTarget> unit_targets;  // in the order of the columns; empty: one target for all
  std::string lead;                      // the cell's text
  std::string support;
  Deadline deadline;
  std::optional<Points> points;
  Provenance where;  // the row
  Provenance target_where;
  Provenance lead_where;
  Provenance deadline_where;
  CriterionKeys keys;
};

// A doubt of parsing, travelling as data: a code ("target-two-numbers", "row-without-code" ...),
// named arguments, and where.
struct Doubt {
  std::string code;
  std::vector<std::pair<std::string, std::string>> args;
  Provenance where;
};

// How the pages of a plan were read, as far as it tells what its criteria may lack. 1-based, ascending.
struct PlanPages {
  std::vector<std::int32_t> unread;      // printed, but not read: criteria there are not known
  std::vector<std::int32_t> recognised;  // read from their pictures
};

// The governing plan as far as checking needs it.
struct CriteriaSet {
  std::string path;
  std::string sha256;
  std::string number;  // "45/KH-BQLKKT", "" when blank
  std::string date;    // ISO, "" when incomplete
  std::int32_t year = 0;
  std::string title;
  std::string unit;                 // issuing agency
  std::vector<Criterion> criteria;  // in the order of the appendix
  std::vector<Doubt> doubts;
  PlanPages pages;  // none where the criteria were typed
};

// The day that a threshold of unit kDate stands for; `year` where the text names none.
Date day_of(const Decimal& value, std::int32_t year);

const char* name_of(CriterionKind kind);            // "TC", "TCTP", ""
const char* name_of(Op op);                         // ">=", ">", "<=", "<", "=", "between", ""
const char* name_of(Unit unit);                     // "percent", "percentage_point", ..., ""
const char* name_of(DeadlineKind kind);             // "fixed_date", "within_year", ...
const char* kind_name(const Predicate& predicate);  // "threshold", "change", "zero", "list", "duty"

}  // namespace rasoat
