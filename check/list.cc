// "cả 3 hình thức sau: (1) ... (2) ... (3) ...": every named item needs to be named as done.
#include <algorithm>

#include "check/denials.h"
#include "check/evaluate.h"
#include "check/similarity.h"

namespace rasoat {
namespace {

// Words that tell one item from the others of its list.
std::vector<std::vector<std::string>> telling_words(const std::vector<std::vector<std::string>>& items) {
  std::vector<std::vector<std::string>> telling(items.size());
  for (std::size_t i = 0; i < items.size(); ++i) {
    for (const std::string& word : items[i]) {
      const auto has = [&](const std::vector<std::string>& other) {
        return std::find(other.begin(), other.end(), word) != other.end();
      };
      if (static_cast<std::size_t>(std::count_if(items.begin(), items.end(), has)) < items.size())
        telling[i].push_back(word);
    }
    if (telling[i].empty()) telling[i] = items[i];
  }
  return telling;
}

constexpr double kNamed = 0.45;

// "02 hội nghị" of "Tổ chức các hội nghị, lồng ghép tuyên truyền": a count of what the item alone names.
bool counts_item(const std::vector<std::string>& item, const Statement& statement) {
  constexpr std::size_t kMost = 4;  // words
  return !statement.figures.empty() && statement.words.size() >= 2 && statement.words.size() <= kMost &&
         plain_coverage(statement.words, item) == 1;
}

// By its own words, or by the label that it stands under.
bool names_item(const std::vector<std::string>& item, const Statement& statement) {
  if (counts_item(item, statement)) return true;
  return std::max(plain_coverage(item, statement.words), plain_coverage(item, statement.context_words)) >= kNamed;
}

// A count that covers the whole list: "03/03 hoạt động", "cả 3 hình thức".
std::optional<bool> counted(const Hearing& hearing, std::size_t s, std::size_t items) {
  const Decimal all{static_cast<std::int64_t>(items), 0};
  for (const Figure& figure : hearing.statements[s]->figures) {
    if (figure.role != FigureRole::kLevel || figure.unit != Unit::kCount) continue;
    if (figure.denominator && *figure.denominator == all) return figure.value == all;
  }
  return std::nullopt;
}

// Neither praise nor "hầu hết" nor a bare "không" shows that an item was done.
bool shows_firmly(const Statement& statement) {
  const StatusWords& status = statement.status;
  const bool none = status.zero && !status.done && !status.none_undone;
  return !tells_most_only(statement) && !none && (!status.praise_only || !statement.figures.empty());
}

std::string reason_to_doubt(const Statement& statement) {
  if (tells_most_only(statement)) return "mostly-done";
  return statement.status.praise_only ? "praise-only" : "act-not-stated";
}

std::string join(const std::vector<std::string>& parts) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : "; ") + part;
  return text;
}

}  // namespace

Evaluation evaluate_list(const Hearing& hearing, const std::vector<std::string>& items) {
  const auto telling = telling_words(hearing.criterion.keys.item_words);
  std::vector<std::string> denied, unnamed, named;
  std::optional<std::size_t> first_named, first_denied, open;
  bool under_way = false;
  for (std::size_t i = 0; i < items.size() && i < telling.size(); ++i) {
    std::optional<std::size_t> shown, firm;
    for (std::size_t s = 0; s < hearing.statements.size(); ++s) {
      const Statement& statement = *hearing.statements[s];
      if (only_names(statement, hearing.criterion) || !names_item(telling[i], statement)) continue;
      const StatusWords& status = statement.status;
      if (status.not_done) {
        first_denied = first_denied.value_or(s);
        denied.push_back(items[i]);
        shown = firm = s;
        break;
      }
      under_way = under_way || (status.ongoing && !status.done) || lies_ahead(hearing, statement) ||
                  std::any_of(statement.clauses.begin(), statement.clauses.end(),
                              [&](const Statement& clause) { return lies_ahead(hearing, clause); });
      shown = s;
      if (!firm && shows_firmly(statement)) firm = s;
    }
    if (shown && !firm) open = open.value_or(*shown);
    if (!shown) unnamed.push_back(items[i]);
    if (shown && denied.size() + unnamed.size() + named.size() == i) named.push_back(items[i]);
    if (shown && !first_named) first_named = shown;
  }
  if (!denied.empty() && !hearing.report.interim) {
    return decide(hearing, Verdict::kNotMet, "list-incomplete", *first_denied, {{"parts", join(denied)}});
  }
  for (std::size_t s = 0; s < hearing.statements.size(); ++s) {
    const auto complete = counted(hearing, s, items.size());
    if (complete && !*complete && !hearing.report.interim) {
      return decide(hearing, Verdict::kNotMet, "list-incomplete", s, {{"parts", join(unnamed)}});
    }
  }
  if (named.empty())
    return evaluate_duty(hearing).verdict == Verdict::kMet
               ? decide(hearing, Verdict::kReview, "items-unnamed", 0, {{"parts", join(unnamed)}})
               : evaluate_duty(hearing);
  if (under_way || !denied.empty()) return decide_under_way(hearing, *first_named);
  if (!unnamed.empty())
    return decide(hearing, Verdict::kReview, "items-unnamed", *first_named, {{"parts", join(unnamed)}});
  if (open) return decide(hearing, Verdict::kReview, reason_to_doubt(*hearing.statements[*open]), *open);
  const Evaluation duty = evaluate_duty(hearing);
  if (duty.verdict == Verdict::kNotMet || duty.verdict == Verdict::kNotApplicable) return duty;
  return decide(hearing, Verdict::kMet, "list-met", *first_named, {{"parts", join(named)}});
}

}  // namespace rasoat
