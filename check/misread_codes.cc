#include "check/misread_codes.h"

#include <algorithm>

#include "check/similarity.h"

namespace rasoat {
namespace {

constexpr std::size_t kFewRows = 5;  // too few to have an order

struct CodedRow {
  std::size_t group = 0;
  std::string code;
};

// The code that alone says what a scanned statement is about; "" where there is none or more than one.
std::string only_code(const Statement& statement) {
  const auto& codes = statement.codes.empty() ? statement.context_codes : statement.codes;
  return codes.size() == 1 && is_scanned(statement) ? codes.front().code : "";
}

std::vector<CodedRow> coded_rows(const std::vector<Statement>& statements) {
  std::vector<CodedRow> rows;
  for (const Statement& statement : statements) {
    const std::string code = statement.in_table && statement.codes.empty() ? only_code(statement) : "";
    if (!code.empty() && (rows.empty() || rows.back().group != statement.group))
      rows.push_back({statement.group, code});
  }
  return rows;
}

}  // namespace

bool is_scanned(const Statement& statement) {
  const auto& words = statement.passage.words;
  return std::any_of(words.begin(), words.end(), [](const WordSpan& word) { return word.source == Source::kOcr; });
}

std::vector<int> code_parts(const std::string& code) {
  std::vector<int> parts(1, 0);
  for (const char c : code) {
    if (c == '.') {
      parts.push_back(0);
    } else if (c >= '0' && c <= '9' && parts.back() < 10'000) {
      parts.back() = parts.back() * 10 + (c - '0');
    }
  }
  return parts;
}

std::vector<bool> in_order(const std::vector<std::string>& codes) {
  std::vector<std::size_t> length(codes.size(), 1), before(codes.size(), codes.size());
  std::size_t last = codes.size();
  for (std::size_t i = 0; i < codes.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      if (length[j] < length[i] || code_parts(codes[j]) >= code_parts(codes[i])) continue;
      length[i] = length[j] + 1;
      before[i] = j;
    }
    if (last == codes.size() || length[i] > length[last]) last = i;
  }
  std::vector<bool> ordered(codes.size());
  for (; last < codes.size(); last = before[last]) ordered[last] = true;
  return ordered;
}

bool is_orderly(const std::vector<bool>& ordered) {
  const auto count = static_cast<std::size_t>(std::count(ordered.begin(), ordered.end(), true));
  return ordered.size() >= kFewRows && count * 5 >= ordered.size() * 4;
}

std::set<std::size_t> misread_codes(const std::vector<Criterion>& criteria, const std::vector<Statement>& statements) {
  std::set<std::size_t> doubted;
  std::set<std::string> known;
  for (const Criterion& criterion : criteria) known.insert(criterion.code);
  for (const Statement& statement : statements) {
    const std::string code = only_code(statement);
    if (!code.empty() && !known.contains(code)) doubted.insert(statement.group);
  }
  const std::vector<CodedRow> rows = coded_rows(statements);
  std::vector<std::string> codes;
  for (const CodedRow& row : rows) codes.push_back(row.code);
  const std::vector<bool> ordered = in_order(codes);
  if (!is_orderly(ordered)) return doubted;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (!ordered[i]) doubted.insert(rows[i].group);
  }
  return doubted;
}

bool is_near_code(const std::string& a, const std::string& b) { return a != b && one_sign_apart(a, b); }

}  // namespace rasoat
