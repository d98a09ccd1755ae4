// Evaluation: what the statements about one criterion prove of its target. One function per kind
// of predicate (threshold.cc, change.cc, zero.cc, list.cc, duty.cc); this header is their common
// language. Semantics: the verdict table of the design ("How to decide, in practice").
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "check/baseline.h"
#include "check/review.h"
#include "parse/criteria.h"
#include "parse/submission.h"

namespace rasoat {

// What of the report as a whole bears on a verdict.
struct ReportFacts {
  std::optional<Date> date;  // of the report
  std::int32_t year = 0;
  bool interim = false;  // a quarter, six or nine months: a shortfall may still be made good
};

// One criterion and what was said of it. Never empty; statements in reading order.
struct Hearing {
  const Criterion& criterion;
  const ReportFacts& report;
  std::vector<const Statement*> statements;
  const PastCriterion* past = nullptr;  // what last year's record says of it; nullptr: nothing
  std::int32_t past_year = 0;           // of that record; 0: not known
  std::string past_source = {};         // which record
};

// A finding that came up on the way, beside the verdict.
struct SideFinding {
  std::string rule;
  Message message;
  std::string expected;
  std::string found;
  std::size_t statement = 0;  // index into Hearing::statements
};

struct Evaluation {
  Verdict verdict = Verdict::kReview;
  Message reason;
  std::size_t decisive = 0;           // index into Hearing::statements
  std::optional<std::size_t> figure;  // index into that statement's figures
  std::vector<SideFinding> side;
};

Evaluation evaluate(const Hearing& hearing);

// The parts. Each gives nullopt when it has nothing to say and the next one is asked.
Evaluation evaluate_threshold(const Hearing& hearing, const Threshold& threshold);
// "Ban hành trước ngày 31/12": the date of the document that proves the duty against the day.
Evaluation evaluate_date_limit(const Hearing& hearing, const Date& limit);
Evaluation evaluate_change(const Hearing& hearing, const Change& change);
Evaluation evaluate_zero(const Hearing& hearing);
Evaluation evaluate_list(const Hearing& hearing, const std::vector<std::string>& items);
Evaluation evaluate_duty(const Hearing& hearing);

// Turns a met into review or not_met where a condition of the target is not shown or denied.
void weigh_conditions(const Hearing& hearing, Evaluation& evaluation);

// Notes that statements a and b tell different things (rule claims-conflict).
void add_conflict(const Hearing& hearing, std::size_t a, std::size_t b, Evaluation& evaluation);

// Words for messages ----------------------------------------------------------------------------

// An evaluation with the arguments that every reason has: target, found, page.
Evaluation decide(const Hearing& hearing, Verdict verdict, std::string code, std::size_t statement,
                  Arguments more = {});
// The statement's text, cut to a readable length.
std::string quote_of(const Statement& statement);
std::string pages_of(const Statement& statement);
std::string unit_word(Unit unit);  // "@unit.percent"
std::string op_word(Op op);        // "@op.ge"

// The words of the target's i-th condition that tell it from the others, whosever place it is: "Trang TTĐT của Ban
// Quản lý" is told by "trang" beside two portals.
std::vector<std::string> condition_words(const Criterion& criterion, std::size_t i);

// Facts about statements ------------------------------------------------------------------------

// The statement only repeats the criterion's name or target and reports nothing.
bool only_names(const Statement& statement, const Criterion& criterion);
// A sentence that merely follows one about the criterion and shares hardly a word with it: "Hạn chế: 02 phòng chưa ..."
bool may_mean_another(const Statement& statement, const Criterion& criterion);
// A figure whose ink was read in two ways, or read faintly, or that follows words that were ("xấp xỉ 100%").
bool is_doubtful(const Statement& statement, const Figure& figure);
// What the statement says of the time reported; a clause that tells of last year alone does not count: "năm 2021 có 02
// công chức bị khiển trách, năm 2022 không có ai".
bool says_now(const Statement& statement, bool StatusWords::*flag);
// "chỉ bằng 80% năm 2021": this year's level as a share of last year's, in percent; nullopt: none is told.
std::optional<std::size_t> share_of_last_year(const Statement& statement);
// "bố trí lần lượt vào quý II, III và IV" in a report of March: all of it is still to come.
bool lies_ahead(const Hearing& hearing, const Statement& statement);
// Any word of the statement below the limit of confidence.
bool is_faint(const Statement& statement);
// What "đang", "dự kiến", a shortfall in an interim report mean at the report's date.
Evaluation decide_under_way(const Hearing& hearing, std::size_t statement);
// What a figure proves of a limit, given how firmly it is said: "khoảng 50%" near 50 proves
// nothing, "trên 50%" is a lower bound, "gần 100%" lies below.
enum class Proof : std::uint8_t { kYes, kNo, kOpen };
Proof prove(Op op, const Decimal& value, Approximation approximation, const Decimal& limit,
            const std::optional<Decimal>& limit_max);
// Compares by the operator.
bool satisfies(Op op, const Decimal& value, const Decimal& limit, const std::optional<Decimal>& limit_max);

}  // namespace rasoat
