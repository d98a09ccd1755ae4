#include "check/plan_codes.h"

#include <re2/re2.h>

#include <algorithm>
#include <map>
#include <string>

#include "check/similarity.h"
#include "parse/label_codes.h"

namespace rasoat {
namespace {

// One code as it may be written in running text.
const std::string& written_code() {
  static const std::string kWritten = R"(((?:[A-ZĐ]{1,4}[ .-]?)?\d{1,2}(?:\.\d{1,2}){0,3}(?:\.?[a-zđ])?))";
  return kWritten;
}

// "tiêu chí 1a", "mã số: CS 1".
const RE2& named_code() {
  static const RE2 kNamed(
      R"((?:^|\PL)(?i:tiêu chí thành phần|tiêu chí|chỉ tiêu|mã số|mã|ký hiệu|tctp|tc)\s*(?i:số\s*)?:?\s*“?)" +
      written_code() + R"((?:[^\pL\pN%/.,]|[.,](?:\D|$)|$))");
  return kNamed;
}

// "1a. Thực hiện ...", "CS 1: 92%", "II.2.1 - Công khai ...".
const RE2& leading_code() {
  static const RE2 kLeading(R"(^[\s–+•*(“"-]*)" + written_code() + R"((?:[.:)]\s|\s*[:–-]\s|$))");
  return kLeading;
}

// "... (CS 1)", "(II.2.1)".
const RE2& bracketed_code() {
  static const RE2 kBracketed(R"(\()" + written_code() + R"(\))");
  return kBracketed;
}

using Words = std::vector<std::string>;

constexpr double kBornOut = 0.4;  // of the criterion's name stands beside the code

class PlanCodes {
 public:
  explicit PlanCodes(const std::vector<Criterion>& criteria) {
    for (const Criterion& criterion : criteria) {
      if (is_label_code(criterion.code)) known_.emplace(label_key(criterion.code), &criterion);
    }
  }

  void settle(Statement& statement) const {
    settle(statement.codes);
    settle(statement.context_codes);
    if (!known_.empty()) find_in(statement);
    for (Statement& clause : statement.clauses) settle(clause);
    for (Statement& core : statement.core) settle(core);
  }

 private:
  const Criterion* criterion_of(const std::string& written) const {
    const auto found = known_.find(label_key(written));
    return found == known_.end() ? nullptr : found->second;
  }

  // Codes of rows in the plan's spelling; those of nobody dropped.
  void settle(std::vector<CodeMention>& mentions) const {
    std::erase_if(mentions, [&](CodeMention& mention) {
      if (!is_label_code(mention.code)) return false;
      const Criterion* criterion = criterion_of(mention.code);
      if (criterion != nullptr) mention.code = criterion->code;
      return criterion == nullptr;
    });
  }

  void find_in(Statement& statement) const {
    if (statement.codes.empty()) statement.codes = codes_in(statement.passage.text, statement.words);
    if (!statement.context_codes.empty()) return;
    for (auto heading = statement.context.rbegin(); heading != statement.context.rend(); ++heading) {
      Words words = statement.context_words;
      words.insert(words.end(), statement.name_words.begin(), statement.name_words.end());
      statement.context_codes = codes_in(*heading, words);
      if (!statement.context_codes.empty()) return;
    }
  }

  // A code behind a word for it is one; before a mark or in brackets the criterion's name must bear it out.
  std::vector<CodeMention> codes_in(const std::string& text, const Words& words) const {
    std::vector<CodeMention> found;
    add(named_code(), text, nullptr, found);
    if (found.empty()) add(leading_code(), text, &words, found);
    if (found.empty()) add(bracketed_code(), text, &words, found);
    return found;
  }

  void add(const RE2& expression, const std::string& text, const Words* words, std::vector<CodeMention>& found) const {
    re2::StringPiece rest(text), written;
    while (RE2::FindAndConsume(&rest, expression, &written)) {
      const Criterion* criterion = criterion_of(std::string(written));
      if (criterion == nullptr || (words != nullptr && plain_coverage(criterion->keys.name_words, *words) < kBornOut))
        continue;
      const auto begin = static_cast<std::size_t>(written.data() - text.data());
      found.push_back({criterion->kind, criterion->code, false, begin, begin + written.size()});
    }
  }

  std::map<std::string, const Criterion*> known_;  // by label_key
};

bool has_label_code(const std::vector<CodeMention>& mentions) {
  return std::any_of(mentions.begin(), mentions.end(), [](const CodeMention& m) { return is_label_code(m.code); });
}

}  // namespace

bool needs_plan_codes(const std::vector<Criterion>& criteria, const std::vector<Statement>& statements) {
  return std::any_of(criteria.begin(), criteria.end(), [](const Criterion& c) { return is_label_code(c.code); }) ||
         std::any_of(statements.begin(), statements.end(),
                     [](const Statement& s) { return has_label_code(s.context_codes); });
}

std::vector<Statement> with_plan_codes(const std::vector<Criterion>& criteria, std::vector<Statement> statements) {
  const PlanCodes codes(criteria);
  for (Statement& statement : statements) codes.settle(statement);
  return statements;
}

}  // namespace rasoat
