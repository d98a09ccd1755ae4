#include "parse/code_order.h"

#include <re2/re2.h>

#include <algorithm>
#include <optional>

namespace rasoat {
namespace {

using Parts = std::vector<int>;

constexpr std::size_t kMostLevels = 4;

Parts parts_of(const std::string& code) {
  Parts parts(1, 0);
  for (const char c : code) {
    if (c == '.') {
      parts.push_back(0);
    } else {
      parts.back() = parts.back() * 10 + (c - '0');
    }
  }
  return parts;
}

std::string code_of(const Parts& parts) {
  std::string code;
  for (const int part : parts) code += (code.empty() ? "" : ".") + std::to_string(part);
  return code;
}

// Every way to put dots between the digits, two levels at least, no level beginning with 0.
void add_dottings(const std::string& digits, Parts before, std::vector<Parts>& found) {
  if (digits.empty()) {
    if (before.size() >= 2) found.push_back(std::move(before));
    return;
  }
  if (before.size() == kMostLevels || digits.front() == '0') return;
  for (std::size_t taken = 1; taken <= std::min<std::size_t>(2, digits.size()); ++taken) {
    Parts longer = before;
    longer.push_back(std::stoi(digits.substr(0, taken)));
    add_dottings(digits.substr(taken), std::move(longer), found);
  }
}

// One after the other: siblings, a first child, or the first of the next branch (1.3 and 2.1, 1.3.2 and 1.4).
bool follows(const Parts& first, const Parts& second) {
  std::size_t same = 0;
  while (same < first.size() && same < second.size() && first[same] == second[same]) ++same;
  if (same == second.size()) return false;
  const bool steps = same == first.size() ? second[same] == 1 : second[same] == first[same] + 1;
  return steps && std::all_of(second.begin() + static_cast<std::ptrdiff_t>(same) + 1, second.end(),
                              [](int part) { return part == 1; });
}

bool are_siblings(const Parts& a, const Parts& b) {
  return a.size() == b.size() && std::equal(a.begin(), a.end() - 1, b.begin());
}

std::optional<Parts> known_before(const std::vector<CodeMention>& codes, std::size_t row) {
  while (row-- > 0) {
    if (!codes[row].code.empty()) return parts_of(codes[row].code);
  }
  return std::nullopt;
}

std::optional<Parts> known_after(const std::vector<CodeMention>& codes, std::size_t row) {
  while (++row < codes.size()) {
    if (!codes[row].code.empty()) return parts_of(codes[row].code);
  }
  return std::nullopt;
}

std::string digits_of(const std::string& cell) {
  static const RE2 kCell(R"([\s.,|—–-]*(\d{2,5})[\s.,|—–-]*)");
  std::string digits;
  RE2::FullMatch(cell, kCell, &digits);
  return digits;
}

std::optional<std::string> fitting_code(const std::string& digits, const std::optional<Parts>& before,
                                        const std::optional<Parts>& after) {
  std::vector<Parts> dottings, fitting;
  if (!digits.empty()) add_dottings(digits, {}, dottings);
  for (const Parts& parts : dottings) {
    const bool between = (!before || *before < parts) && (!after || parts < *after);
    const bool near =
        (before && follows(*before, parts)) || (after && are_siblings(parts, *after) && follows(parts, *after));
    if (between && near) fitting.push_back(parts);
  }
  return fitting.size() == 1 ? std::optional(code_of(fitting.front())) : std::nullopt;
}

}  // namespace

std::vector<CodeMention> mend_codes(std::vector<CodeMention> codes, const std::vector<std::string>& cells) {
  for (std::size_t row = 0; row < codes.size(); ++row) {
    if (!codes[row].code.empty()) continue;
    if (const auto code = fitting_code(digits_of(cells[row]), known_before(codes, row), known_after(codes, row)))
      codes[row].code = *code;
  }
  return codes;
}

}  // namespace rasoat
