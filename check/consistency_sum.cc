// Totals and their parts: "42 TTHC, gồm 20 ..., 15 ... và 07 ...", "643.272 hồ sơ, trong đó đúng
// hạn ..., quá hạn ...", "x + y = z". "Trong đó" alone lists examples, not all.
#include <re2/re2.h>

#include <algorithm>

#include "check/consistency.h"
#include "check/counts.h"
#include "check/evaluate.h"

namespace rasoat {
namespace {

struct Sum {
  std::size_t total = 0;           // indices into the counts
  std::vector<std::size_t> parts;  // in reading order
  bool firm = false;               // the text says that these are all the parts
};

class Sums {
 public:
  explicit Sums(const Statement& statement) : statement_(statement), counts_(find_counts(statement)) {}

  std::vector<Recomputation> run() {
    for (const Parts& parts : find_parts(statement_, counts_)) add_listed(parts);
    add_files();
    add_written();
    return std::move(found_);
  }

 private:
  const Figure& figure(std::size_t count) const { return statement_.figures[counts_[count].figure]; }

  bool alike(std::size_t total, const std::vector<std::size_t>& parts) const {
    static constexpr std::string_view kGeneric[] = {"đơn vị", "cơ quan", "văn bản", "địa phương"};
    const std::string& noun = figure(total).noun;
    if (std::any_of(std::begin(kGeneric), std::end(kGeneric),
                    [&](std::string_view word) { return noun.starts_with(word); }))
      return true;
    return std::all_of(parts.begin(), parts.end(),
                       [&](std::size_t part) { return same_kind(figure(total), figure(part)); });
  }

  bool exact(const Sum& sum) const {
    const auto firm = [&](std::size_t c) {
      return figure(c).approximation == Approximation::kExact && !is_doubtful(statement_, figure(c));
    };
    return firm(sum.total) && std::all_of(sum.parts.begin(), sum.parts.end(), firm);
  }

  bool adds_up(std::size_t total, const std::vector<std::size_t>& parts, std::size_t how_many) const {
    Range range;
    for (std::size_t i = 0; i < how_many; ++i) {
      range.low += counts_[parts[i]].range.low;
      range.high += counts_[parts[i]].range.high;
    }
    return range.meets(counts_[total].range);
  }

  // A list may run on into something else: the first items that give the total are the list.
  std::size_t fitting_length(const Sum& sum) const {
    for (std::size_t n = 2; n <= sum.parts.size(); ++n) {
      if (adds_up(sum.total, sum.parts, n)) return n;
    }
    return 0;
  }

  void add(Sum sum) {
    const auto same = [&](const Sum& other) { return other.total == sum.total && other.parts == sum.parts; };
    if (sum.parts.size() < 2 || std::any_of(done_.begin(), done_.end(), same)) return;
    done_.push_back(sum);
    const std::size_t fitting = fitting_length(sum);
    if (fitting > 0) sum.parts.resize(fitting);
    Recomputation result = describe(sum);
    const bool sure = sum.firm && exact(sum) && alike(sum.total, sum.parts);
    result.fit = fitting > 0 ? Fit::kFits : sure ? Fit::kDisagrees : Fit::kOpen;
    found_.push_back(std::move(result));
  }

  Recomputation describe(const Sum& sum) const {
    Recomputation result;
    result.what = Computed::kSum;
    Decimal total;
    std::string parts;
    for (const std::size_t part : sum.parts) {
      total = total + figure(part).value;
      parts += (parts.empty() ? "" : " + ") + figure(part).value.to_vietnamese();
    }
    result.expected = total.to_vietnamese();
    result.found = figure(sum.total).value.to_vietnamese();
    result.working = parts + " = " + result.expected;
    result.message = {"sum-disagrees", {{"found", result.found}, {"expected", result.expected}, {"parts", parts}}};
    result.begin = figure(sum.total).begin;
    result.end = figure(sum.total).end;
    return result;
  }

  // On-time and late are all there is of resolved files.
  bool both_sides_of_time(const std::vector<std::size_t>& parts) const {
    const auto has = [&](FileRole role) {
      return std::any_of(parts.begin(), parts.end(), [&](std::size_t p) { return counts_[p].role == role; });
    };
    return has(FileRole::kOnTime) && has(FileRole::kLate);
  }

  void add_listed(const Parts& listed) {
    if (listed.broken) return;
    Sum sum{listed.total, listed.parts, listed.opener != Opener::kAmongThem || listed.rest_named};
    if (!sum.firm && both_sides_of_time(sum.parts)) return add_sides(listed);
    add(std::move(sum));
  }

  // "Trong đó đúng hạn ..., quá hạn ...": of resolved files these two, whatever else is told.
  void add_sides(const Parts& listed) {
    Sum sum{listed.total, {}, counts_[listed.total].role == FileRole::kResolved};
    for (const std::size_t part : listed.parts) {
      const FileRole role = counts_[part].role;
      if (role == FileRole::kPending) break;  // what is late after it may be late among the pending
      if (role == FileRole::kOnTime || role == FileRole::kLate) sum.parts.push_back(part);
    }
    if (both_sides_of_time(sum.parts)) add(std::move(sum));
  }

  std::vector<std::size_t> of_role(FileRole role) const {
    std::vector<std::size_t> found;
    for (std::size_t c = 0; c < counts_.size(); ++c) {
      if (counts_[c].depth == 0 && counts_[c].role == role) found.push_back(c);
    }
    return found;
  }

  // Files that are neither resolved nor pending, or come from before.
  bool speaks_of_other_files() const {
    static const RE2 kOthers(
        "(?i)kỳ trước|kì trước|năm trước|chuyển sang|chuyển kỳ|trả lại|từ chối|rút|hủy|huỷ|bổ sung|không đủ điều "
        "kiện|dừng");
    return RE2::PartialMatch(statement_.passage.text, kOthers);
  }

  // "Tiếp nhận A, đã giải quyết B, đang giải quyết C" without a word that lists them.
  void add_files() {
    const auto received = of_role(FileRole::kReceived);
    const auto resolved = of_role(FileRole::kResolved);
    const auto pending = of_role(FileRole::kPending);
    const auto late = of_role(FileRole::kLate);
    const auto on_time = of_role(FileRole::kOnTime);
    const auto summed = [&](const std::vector<std::size_t>& total) {
      return total.size() == 1 && std::any_of(done_.begin(), done_.end(), [&](const Sum& sum) {
               return sum.total == total[0] && counts_[sum.parts[0]].depth == 0;
             });
    };
    if (summed(received) || summed(resolved)) return;
    if (received.size() == 1 && resolved.size() == 1 && pending.size() == 1) {
      add({received[0], {resolved[0], pending[0]}, !speaks_of_other_files()});
    } else if (received.size() == 1 && resolved.empty() && on_time.size() == 1 && pending.size() == 1) {
      add({received[0], {on_time[0], pending[0]}, false});
    }
    const bool in_order = resolved.size() == 1 && late.size() == 1 && on_time.size() == 1 && resolved[0] < on_time[0] &&
                          on_time[0] < late[0];
    if (in_order && (pending.empty() || pending[0] > late[0])) add({resolved[0], {on_time[0], late[0]}, true});
  }

  // "14.043 + 2.191 = 16.234".
  void add_written() {
    std::vector<std::size_t> parts;
    for (std::size_t c = 0; c + 1 < counts_.size(); ++c) {
      std::string gap(words_between(statement_, figure(c).end, figure(c + 1).begin));
      gap.erase(std::remove(gap.begin(), gap.end(), ' '), gap.end());
      if (gap != "+" && gap != "=") {
        parts.clear();
        continue;
      }
      parts.push_back(c);
      if (gap == "+") continue;
      add({c + 1, parts, true});
      parts.clear();
    }
  }

  const Statement& statement_;
  const std::vector<Count> counts_;
  std::vector<Sum> done_;
  std::vector<Recomputation> found_;
};

}  // namespace

std::vector<Recomputation> recompute_sums(const Statement& statement) { return Sums(statement).run(); }

}  // namespace rasoat
