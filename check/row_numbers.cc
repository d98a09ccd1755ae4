#include "check/row_numbers.h"

#include <algorithm>

namespace rasoat {
namespace {

constexpr std::size_t kSome = 3;        // rows that name something else
constexpr double kOwnName = 0.30;       // a row names what its number stands for
constexpr double kNamesAnother = 0.42;  // a row of an unknown number names a criterion: the number may be an old code

// The rows of tables that stand together.
struct Run {
  std::vector<std::size_t> groups;
  std::size_t unknown = 0;  // numbers that the appendix lacks
  std::size_t foreign = 0;  // rows that name something else than their number
  std::size_t own = 0;
};

bool is_bare(const Statement& row) {
  if (!row.in_table || row.context_codes.size() != 1) return false;
  const CodeMention& code = row.context_codes.front();
  return code.kind == CriterionKind::kNone && code.code.find_first_not_of("0123456789.") == std::string::npos;
}

class Counter {
 public:
  Counter(const Matcher& matcher, const std::vector<Criterion>& criteria) : matcher_(matcher), criteria_(criteria) {}

  void count(const Statement& row, Run& run) const {
    run.groups.push_back(row.group);
    const std::string& code = row.context_codes.front().code;
    const auto known =
        std::find_if(criteria_.begin(), criteria_.end(), [&](const Criterion& c) { return c.code == code; });
    const bool named = row.name_words.size() >= 2;
    if (known == criteria_.end()) {
      ++run.unknown;
      if (named && matcher_.by_label(row.name_words).best.score < kNamesAnother) ++run.foreign;
      return;
    }
    if (!named) return;
    const auto at = static_cast<std::size_t>(known - criteria_.begin());
    ++(matcher_.name_likeness(at, row.name_words) > kOwnName ? run.own : run.foreign);
  }

 private:
  const Matcher& matcher_;
  const std::vector<Criterion>& criteria_;
};

void close(Run& run, std::set<std::size_t>& numbered) {
  if (run.foreign >= kSome && run.foreign > run.own && run.unknown * 2 > run.groups.size())
    numbered.insert(run.groups.begin(), run.groups.end());
  run = {};
}

}  // namespace

std::set<std::size_t> numbered_rows(const Matcher& matcher, const std::vector<Criterion>& criteria,
                                    const std::vector<Statement>& statements) {
  const Counter counter(matcher, criteria);
  std::set<std::size_t> numbered;
  Run run;
  for (const Statement& statement : statements) {
    if (!statement.in_table) {
      close(run, numbered);
    } else if (is_bare(statement) && (run.groups.empty() || run.groups.back() != statement.group)) {
      counter.count(statement, run);
    }
  }
  close(run, numbered);
  return numbered;
}

}  // namespace rasoat
