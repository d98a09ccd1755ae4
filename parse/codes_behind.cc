#include "parse/codes_behind.h"

#include <re2/re2.h>

#include <algorithm>
#include <string>

#include "parse/labels.h"

namespace rasoat {
namespace {

constexpr std::ptrdiff_t kSeveral = 3;  // sentences with a code behind them make it the report's way

// Where the bracket with the codes begins, at the end of the text; npos: none, or a code stands elsewhere, too.
std::size_t bracket_behind(const Statement& statement) {
  static const RE2 kBracket(R"((?i)(\((?:tctp|tc|tiêu chí(?: thành phần)?)\s*\d[^()]{0,40}\))\s*[.;]?\s*$)");
  const std::string& text = statement.passage.text;
  re2::StringPiece bracket;
  if (statement.in_table || !RE2::PartialMatch(text, kBracket, &bracket)) return std::string::npos;
  const auto begin = static_cast<std::size_t>(bracket.data() - text.data());
  const bool alone = !statement.codes.empty() && statement.codes.front().begin >= begin;
  return alone ? begin : std::string::npos;
}

bool is_bracket_alone(const Statement& statement) {
  const std::size_t begin = bracket_behind(statement);
  return begin != std::string::npos && trim_marks(statement.passage.text.substr(0, begin)).empty();
}

// What has no code of its own and is followed by more of its sentence.
bool goes_on(const Statement& statement, const Statement& next) {
  return !statement.in_table && statement.codes.empty() && statement.group == next.group &&
         statement.passage.text.ends_with(';');
}

void give(const std::vector<CodeMention>& codes, Statement& statement) {
  statement.codes = codes;
  for (CodeMention& code : statement.codes) code.begin = code.end = statement.passage.text.size();
}

}  // namespace

std::vector<Statement> read_codes_behind(std::vector<Statement> statements) {
  const auto behind = [](const Statement& s) { return bracket_behind(s) != std::string::npos; };
  if (std::count_if(statements.begin(), statements.end(), behind) < kSeveral) return statements;
  std::vector<Statement> read;
  for (Statement& statement : statements) {
    const bool after_prose = !read.empty() && !read.back().in_table && read.back().codes.empty();
    const bool alone = is_bracket_alone(statement);
    const std::vector<CodeMention> codes = behind(statement) ? statement.codes : std::vector<CodeMention>();
    if (alone && after_prose) {
      give(codes, read.back());
    } else {
      read.push_back(std::move(statement));
    }
    for (std::size_t i = read.size() - 1; !codes.empty() && i > 0 && goes_on(read[i - 1], read[i]); --i)
      give(codes, read[i - 1]);
  }
  return read;
}

}  // namespace rasoat
