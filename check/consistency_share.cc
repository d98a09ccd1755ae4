// Shares beside counts: "27/42 TTHC, chiếm 64,29%"; "giải quyết 1.187 hồ sơ, trong đó đúng hạn
// 1.171 hồ sơ, đạt 98,65%". An on-time share is tried over the files received, resolved and due.
#include <algorithm>
#include <cmath>
#include <optional>

#include "check/consistency.h"
#include "check/counts.h"
#include "check/evaluate.h"
#include "check/patterns.h"

namespace rasoat {
namespace {

constexpr double kNearly = 5;  // "gần", "khoảng": percentage points at most

// The words between a count and its share: what is counted, then "đạt", "chiếm tỷ lệ", a bracket.
#define RASOAT_SHARE_LINK                                                                                                        \
  "(?:(?:đạt|chiếm|tương ứng|tương đương|bằng|tức|là|=|:|với) *)*(?:(?:tỷ|tỉ) (?:lệ|trọng)|mức)?" \
  " *(?:(?:là|đạt|:|chiếm) *)?(?:khoảng|xấp xỉ|gần|hơn|trên|đạt gần|đạt trên)? *$"

// One share behind one count: no comma but the one before the link.
bool links(std::string_view gap) {
  static const RE2 kLink("^[^,;.()]*(?:[,(:=]|[-–]) *" RASOAT_SHARE_LINK, any_case());
  static const RE2 kDirect("^[^,;.()]* (?:đạt|chiếm|=) *" RASOAT_SHARE_LINK, any_case());
  static const RE2 kOther("tỷ lệ .*[,(]|tỉ lệ .*[,(]|tỷ lệ [^ ]+ .*(?:đạt|chiếm)|tỉ lệ [^ ]+ .*(?:đạt|chiếm)",
                          any_case());
  return (says(gap, kLink) || says(gap, kDirect)) && !says(gap, kOther);
}

// Behind a ratio the thing counted may be told at length.
bool links_ratio(std::string_view gap) {
  static const RE2 kMeasure("(?:kế hoạch|chỉ tiêu|mục tiêu|năm trước|cùng kỳ)[^,(]{0,16}$", any_case());
  if (says(gap, kMeasure)) return false;
  static const RE2 kLong("^[^;.()]*[,(:=] *" RASOAT_SHARE_LINK, any_case());
  return links(gap) || says(gap, kLong);
}

// "64,29% (27/42 TTHC)".
bool opens_ratio(std::string_view gap) {
  static const RE2 kOpen("^[^,;.()]{0,80}\\( *(?:tương ứng|tức|với|cụ thể|là|=)? *$", any_case());
  return says(gap, kOpen);
}

// What stands behind a share of the counts: nothing new, or what it is a share of.
bool stands_alone(std::string_view after) {
  static const RE2 kEnd("^ *(?:$|[,;.):]|\\(|và |trên |trong |so với (?:tổng|số)|tổng |số )", any_case());
  static const RE2 kPlan("^ *[^,;.()]*(?:kế hoạch|chỉ tiêu|mục tiêu|dự toán|hài lòng)", any_case());
  return says(after, kEnd) && !says(after, kPlan);
}

// "trung bình đạt 18,9% trên tổng số hồ sơ": of something whose number need not be here.
bool names_base(std::string_view after) {
  static const RE2 kBase("^ *(?:trên |trong |so với )?(?:tổng )?số ", any_case());
  return says(after, kBase);
}

struct Stated {
  std::size_t figure = 0;
  Decimal value;
  Approximation approximation = Approximation::kExact;
};

enum class Match : std::uint8_t { kNo, kTruncated, kYes };

// The true share, as a range, beside the printed one.
Match match_exact(const Range& truth, const Decimal& stated) {
  const double step = std::pow(10.0, -stated.scale);
  const double slack = 1e-9;
  if (truth.meets({stated.value() - step / 2 - slack, stated.value() + step / 2 + slack})) return Match::kYes;
  return truth.meets({stated.value(), stated.value() + step - slack}) ? Match::kTruncated : Match::kNo;
}

Match match_stated(const Range& truth, const Stated& stated) {
  const double value = stated.value.value();
  const double half = std::pow(10.0, -stated.value.scale) / 2;
  switch (stated.approximation) {
    case Approximation::kExact: return match_exact(truth, stated.value);
    case Approximation::kBelow: return truth.meets({value - kNearly, value + half}) ? Match::kYes : Match::kNo;
    case Approximation::kAbout: return truth.meets({value - kNearly, value + kNearly}) ? Match::kYes : Match::kNo;
    case Approximation::kAbove:
    case Approximation::kAtLeast: return truth.high >= value - half ? Match::kYes : Match::kNo;
    case Approximation::kAtMost: return truth.low <= value + half ? Match::kYes : Match::kNo;
  }
  return Match::kNo;
}

Range ratio_of(const Range& part, const Range& whole) {
  return {part.low / whole.high * 100, part.high / whole.low * 100};
}

// numerator and denominator of one way to come to the share
struct Way {
  Decimal part, whole;
  Range part_range, whole_range;
  FileRole base = FileRole::kOther;
  bool firm = false;     // the sentence says that this is the way
  bool written = false;  // as a ratio
};

class Shares {
 public:
  explicit Shares(const Statement& statement)
      : statement_(statement), counts_(find_counts(statement)), parts_(find_parts(statement, counts_)) {}

  std::vector<Recomputation> run() {
    for (std::size_t f = 0; f < figures().size(); ++f) {
      if (is_share(f)) check(f);
    }
    add_two_sides();
    return std::move(found_);
  }

 private:
  const std::vector<Figure>& figures() const { return statement_.figures; }

  std::string_view after(std::size_t f) const {
    const std::size_t end = f + 1 < figures().size() ? figures()[f + 1].begin : statement_.passage.text.size();
    return words_between(statement_, figures()[f].end, end);
  }
  std::string_view gap(std::size_t f) const {
    return f == 0 ? std::string_view() : words_between(statement_, figures()[f - 1].end, figures()[f].begin);
  }

  bool is_share(std::size_t f) const {
    const Figure& figure = figures()[f];
    return figure.unit == Unit::kPercent && figure.role == FigureRole::kLevel && !figure.denominator && !figure.upper &&
           stands_alone(after(f));
  }

  static bool is_ratio(const Figure& figure) {
    return figure.denominator && figure.denominator->units > 0 && figure.role == FigureRole::kLevel &&
           figure.unit != Unit::kRank;
  }

  void check(std::size_t f) {
    if (f > 0 && is_ratio(figures()[f - 1]) && links_ratio(gap(f))) return add(f, {of_ratio(figures()[f - 1])});
    const bool before_ratio = f + 1 < figures().size() && is_ratio(figures()[f + 1]) && opens_ratio(gap(f + 1));
    if (before_ratio) return add(f, {of_ratio(figures()[f + 1])});
    const auto part = part_before(f);
    if (part) return add(f, ways_of(*part, f));
    if (names_base(after(f))) return add(f, {});
    add_all_on_time(f);
  }

  Way of_ratio(const Figure& ratio) const {
    Way way;
    way.part = ratio.value;
    way.whole = *ratio.denominator;
    // Points of a score are exact; counts with decimals are counts in thousands.
    const bool points = ratio.unit == Unit::kPoint;
    way.part_range = points ? Range{way.part.value(), way.part.value()} : range_of(way.part, {1, way.part.scale});
    way.whole_range = points ? Range{way.whole.value(), way.whole.value()} : range_of(way.whole, {1, way.whole.scale});
    way.firm = ratio.approximation == Approximation::kExact && !is_doubtful(statement_, ratio);
    way.written = true;
    return way;
  }

  std::optional<std::size_t> count_of(std::size_t f) const {
    const auto at = std::find_if(counts_.begin(), counts_.end(), [&](const Count& c) { return c.figure == f; });
    return at == counts_.end() ? std::nullopt : std::optional<std::size_t>(at - counts_.begin());
  }

  // The count whose share stands at figure f.
  std::optional<std::size_t> part_before(std::size_t f) const {
    if (f == 0 || figures()[f].value.value() > 100 || !links(gap(f))) return std::nullopt;
    return count_of(f - 1);
  }

  Way way(std::size_t part, std::size_t whole, bool firm) const {
    Way made;
    made.part = figures()[counts_[part].figure].value;
    made.whole = figures()[counts_[whole].figure].value;
    made.part_range = counts_[part].range;
    made.whole_range = counts_[whole].range;
    made.base = counts_[whole].role;
    made.firm = firm && exact(part) && exact(whole) &&
                same_kind(figures()[counts_[part].figure], figures()[counts_[whole].figure]);
    return made;
  }
  bool exact(std::size_t count) const {
    const Figure& figure = figures()[counts_[count].figure];
    return figure.approximation == Approximation::kExact && !is_doubtful(statement_, figure);
  }

  // "8,98 ngàn hồ sơ trong tổng số 10,18 ngàn hồ sơ, đạt 88,2%".
  bool is_named_whole(std::size_t part, std::size_t whole) const {
    static const RE2 kOf("(?:trong|trên|/) *(?:tổng số|tổng|số)? *$", any_case());
    return whole == part + 1 &&
           says(words_between(statement_, figures()[counts_[part].figure].end, figures()[counts_[whole].figure].begin),
                kOf);
  }

  std::vector<Way> ways_of(std::size_t nearest, std::size_t share) const {
    if (nearest > 0 && is_named_whole(nearest - 1, nearest)) return {way(nearest - 1, nearest, true)};
    std::vector<Way> ways;
    // All of something may be all that it asks for: "trong đó 446 hồ sơ phải số hóa, đạt 100%".
    const bool all = figures()[share].value == Decimal{100, 0};
    for (std::size_t whole = 0; whole < counts_.size(); ++whole) {
      if (whole == nearest || counts_[whole].range.high < counts_[nearest].range.low || counts_[whole].range.low <= 0)
        continue;
      ways.push_back(way(nearest, whole, is_of(nearest, whole, all)));
    }
    return ways;
  }

  // The sentence says that `part` is a part of `whole`.
  bool is_of(std::size_t part, std::size_t whole, bool all) const {
    const bool of_time = counts_[part].role == FileRole::kOnTime || counts_[part].role == FileRole::kLate;
    const FileRole base = counts_[whole].role;
    if (of_time && (base == FileRole::kResolved || base == FileRole::kReceived || base == FileRole::kDue)) return true;
    return !all && std::any_of(parts_.begin(), parts_.end(), [&](const Parts& p) {
      return p.total == whole && std::find(p.parts.begin(), p.parts.end(), part) != p.parts.end();
    });
  }

  // Sums of counts as part or whole: "trước hạn 100 hồ sơ, đúng hạn 21 hồ sơ, đạt 96,8%".
  bool fits_some_sum(const Stated& stated) const {
    const auto plus = [](const Range& a, const Range& b) { return Range{a.low + b.low, a.high + b.high}; };
    for (std::size_t a = 0; a < counts_.size(); ++a) {
      for (std::size_t b = a + 1; b < counts_.size(); ++b) {
        const Range sum = plus(counts_[a].range, counts_[b].range);
        for (std::size_t c = 0; c < counts_.size(); ++c) {
          if (c == a || c == b || counts_[c].range.low <= 0) continue;
          if (match_stated(ratio_of(sum, counts_[c].range), stated) != Match::kNo) return true;
          if (match_stated(ratio_of(counts_[c].range, sum), stated) != Match::kNo) return true;
        }
      }
    }
    return false;
  }

  void add(std::size_t f, const std::vector<Way>& ways) {
    const Figure& figure = figures()[f];
    const Stated stated{f, figure.value, figure.approximation};
    const Way* best = nullptr;
    Fit fit = Fit::kOpen;
    for (const Way& way : ways) {
      const Match match = match_stated(ratio_of(way.part_range, way.whole_range), stated);
      if (match == Match::kNo) continue;
      if (best != nullptr && (match == Match::kTruncated || fit == Fit::kFits)) continue;
      best = &way;
      fit = match == Match::kYes ? Fit::kFits : Fit::kTruncated;
    }
    if (best == nullptr) return add_misfit(stated, ways);
    if (fit == Fit::kFits && uses_other_base(f, *best)) fit = Fit::kOtherBase;
    conclude(f, fit, *best);
  }

  void add_misfit(const Stated& stated, const std::vector<Way>& ways) {
    const auto rank = [](const Way& way) {
      return (way.firm ? 4 : 0) + (way.base == FileRole::kResolved ? 2 : way.base == FileRole::kDue ? 1 : 0);
    };
    const auto best =
        std::max_element(ways.begin(), ways.end(), [&](const Way& a, const Way& b) { return rank(a) < rank(b); });
    if (best == ways.end()) return conclude(stated.figure, Fit::kOpen, {});
    const bool sure = best->firm && !is_doubtful(statement_, figures()[stated.figure]);
    conclude(stated.figure, sure && (best->written || !fits_some_sum(stated)) ? Fit::kDisagrees : Fit::kOpen, *best);
  }

  // An on-time share over what was received, while what was resolved gives another one.
  bool uses_other_base(std::size_t f, const Way& way) const {
    const auto part = part_before(f);
    if (!part || way.base != FileRole::kReceived || counts_[*part].role != FileRole::kOnTime) return false;
    static const RE2 kResolved("giải quyết", any_case());
    const bool one_resolved =
        std::any_of(counts_.begin(), counts_.end(), [](const Count& c) { return c.role == FileRole::kResolved; });
    return !one_resolved && way.part != way.whole && says(counts_[*part].clause, kResolved);
  }

  // "đã giải quyết 3.654 hồ sơ, đúng hẹn đạt 100%": of those resolved.
  void add_all_on_time(std::size_t f) {
    static const RE2 kOnTime("(đúng|trước) (thời )?(hạn|hẹn)[^,;()]*$", any_case());
    if (figures()[f].value != Decimal{100, 0} || !says(gap(f), kOnTime)) return;
    const bool late = std::any_of(counts_.begin(), counts_.end(),
                                  [&](const Count& c) { return c.role == FileRole::kLate && c.range.low > 0; });
    const auto resolved =
        std::find_if(counts_.begin(), counts_.end(), [](const Count& c) { return c.role == FileRole::kResolved; });
    if (late || resolved == counts_.end() || resolved->range.low <= 0) return;
    const auto at = static_cast<std::size_t>(resolved - counts_.begin());
    conclude(f, Fit::kFits, way(at, at, false));
  }

  void conclude(std::size_t f, Fit fit, const Way& way) {
    const Figure& figure = figures()[f];
    Recomputation result;
    result.what = Computed::kShare;
    result.fit = fit;
    result.begin = figure.begin;
    result.end = figure.end;
    result.found = figure.value.to_vietnamese() + "%";
    if (way.whole.units > 0) describe(way, figure, result);
    found_.push_back(std::move(result));
  }

  static void describe(const Way& way, const Figure& figure, Recomputation& result) {
    const double percent = way.part.value() / way.whole.value() * 100;
    const std::int32_t scale = std::max(2, figure.value.scale);
    const Decimal share = trimmed({std::llround(percent * std::pow(10.0, scale) + 1e-6), scale});
    result.expected = share.to_vietnamese() + "%";
    result.working = way.part.to_vietnamese() + " / " + way.whole.to_vietnamese() + " = " + result.expected;
    const char* code = result.fit == Fit::kTruncated   ? "figures-disagree.truncated"
                       : result.fit == Fit::kOtherBase ? "figures-disagree.base"
                                                       : "figures-disagree";
    result.message = {code,
                      {{"numerator", way.part.to_vietnamese()},
                       {"denominator", way.whole.to_vietnamese()},
                       {"share", share.to_vietnamese()},
                       {"value", figure.value.to_vietnamese()}}};
  }

  // ---- Two shares of one set

  FileRole side_of(std::size_t f) const {
    static const RE2 kLate("(quá|trễ|chậm) (thời )?(hạn|hẹn)", any_case());
    static const RE2 kOnTime("(đúng|trước) (thời )?(hạn|hẹn)", any_case());
    const auto part = part_before(f);
    const std::string words = part ? counts_[*part].clause + std::string(gap(f)) : std::string(gap(f));
    const bool late = says(words, kLate);
    const bool on_time = says(words, kOnTime);
    return late == on_time ? FileRole::kOther : late ? FileRole::kLate : FileRole::kOnTime;
  }

  // "Đúng hạn 96,8%, quá hạn 5,47%": together more than all.
  void add_two_sides() {
    std::vector<std::size_t> on_time, late;
    for (std::size_t f = 0; f < figures().size(); ++f) {
      if (!is_share(f) || figures()[f].approximation != Approximation::kExact || is_doubtful(statement_, figures()[f]))
        continue;
      const FileRole side = f == 0 ? FileRole::kOther : side_of(f);
      if (side == FileRole::kOnTime) on_time.push_back(f);
      if (side == FileRole::kLate) late.push_back(f);
    }
    if (on_time.size() != 1 || late.size() != 1) return;
    const Decimal a = figures()[on_time[0]].value;
    const Decimal b = figures()[late[0]].value;
    const double slack = (std::pow(10.0, -a.scale) + std::pow(10.0, -b.scale)) / 2 + 1e-9;
    const double sum = a.value() + b.value();
    if (sum <= 100 + slack) return;
    Recomputation result;
    result.what = Computed::kShares;
    result.fit = Fit::kDisagrees;
    result.expected = (a + b).to_vietnamese() + "%";
    result.found = b.to_vietnamese() + "%";
    result.working = a.to_vietnamese() + "% + " + b.to_vietnamese() + "% = " + result.expected;
    result.message = {
        "sum-disagrees.shares",
        {{"value", a.to_vietnamese()}, {"other", b.to_vietnamese()}, {"expected", (a + b).to_vietnamese()}}};
    result.begin = figures()[late[0]].begin;
    result.end = figures()[late[0]].end;
    found_.push_back(std::move(result));
  }

  const Statement& statement_;
  const std::vector<Count> counts_;
  const std::vector<Parts> parts_;
  std::vector<Recomputation> found_;
};

#undef RASOAT_SHARE_LINK

}  // namespace

std::vector<Recomputation> recompute_shares(const Statement& statement) { return Shares(statement).run(); }

}  // namespace rasoat
