#include "parse/criteria.h"

namespace rasoat {

Date day_of(const Decimal& value, std::int32_t year) {
  const auto number = static_cast<std::int32_t>(value.units);
  return {number >= 10'000 ? number / 10'000 : year, number / 100 % 100, number % 100};
}

const char* name_of(CriterionKind kind) {
  switch (kind) {
    case CriterionKind::kNone: return "";
    case CriterionKind::kTc: return "TC";
    case CriterionKind::kTctp: return "TCTP";
  }
  return "";
}

const char* name_of(Op op) {
  switch (op) {
    case Op::kNone: return "";
    case Op::kGreaterEqual: return ">=";
    case Op::kGreater: return ">";
    case Op::kLessEqual: return "<=";
    case Op::kLess: return "<";
    case Op::kEqual: return "=";
    case Op::kBetween: return "between";
  }
  return "";
}

const char* name_of(Unit unit) {
  switch (unit) {
    case Unit::kNone: return "";
    case Unit::kPercent: return "percent";
    case Unit::kPercentagePoint: return "percentage_point";
    case Unit::kCount: return "count";
    case Unit::kPoint: return "point";
    case Unit::kRank: return "rank";
    case Unit::kMinute: return "minute";
    case Unit::kDay: return "day";
    case Unit::kDate: return "date";
  }
  return "";
}

const char* name_of(DeadlineKind kind) {
  switch (kind) {
    case DeadlineKind::kNone: return "none";
    case DeadlineKind::kFixedDate: return "fixed_date";
    case DeadlineKind::kWithinYear: return "within_year";
    case DeadlineKind::kContinuous: return "continuous";
    case DeadlineKind::kEvent: return "event";
    case DeadlineKind::kExternal: return "external";
    case DeadlineKind::kRecurring: return "recurring";
    case DeadlineKind::kCompound: return "compound";
    case DeadlineKind::kUnknown: return "unknown";
  }
  return "unknown";
}

const char* kind_name(const Predicate& predicate) {
  struct Name {
    const char* operator()(const Duty&) const { return "duty"; }
    const char* operator()(const Threshold&) const { return "threshold"; }
    const char* operator()(const Change&) const { return "change"; }
    const char* operator()(const Zero&) const { return "zero"; }
    const char* operator()(const ItemList&) const { return "list"; }
  };
  return std::visit(Name{}, predicate);
}

}  // namespace rasoat
