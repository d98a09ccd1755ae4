// The steps of parse_target: clauses, enumerations, quantities, conditions. Part of target; pure.
// All spans are bytes of the normalised text that the step is given.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parse/criteria.h"
#include "parse/figures.h"
#include "parse/numbers.h"
#include "parse/scan.h"

namespace rasoat {

// What a cell enumerates: "(1) ...; (2) ...", "+ ... + ...", "a) ...; b) ...", "- ... - ...".
struct Enumeration {
  std::string intro;               // before the first item, without the colon
  std::vector<std::string> items;  // without markers and closing punctuation; empty: nothing enumerated
};
// Items that are optional ("Ngoài các hình thức trên, nếu ...") are left out.
Enumeration find_enumeration(std::string_view text);

// One number of a target with the operator that its words give it.
struct Quantity {
  NumberToken token;
  Op op = Op::kGreaterEqual;
  FigureRole role = FigureRole::kLevel;
  bool in_brackets = false;
  bool aim = false;                  // "phấn đấu": an aim, not the binding number where there are two
  std::optional<std::int32_t> year;  // "năm 2025 đạt 90%"
};
std::vector<Quantity> find_quantities(std::string_view text);

// The predicate of a number, or of words that compare without one; nullopt: they set none.
std::optional<Predicate> predicate_of(std::string_view text, const Quantity& quantity);
std::optional<Change> find_wordless_change(std::string_view text);

// "trên Cổng TTĐT của tỉnh, Cổng dịch vụ công": each place; alternatives ("hoặc") are one.
std::vector<std::string> find_places(std::string_view text);
// The second half of a target joined by "và": "có cơ cấu hợp lý ...", "gửi đúng thời gian".
std::vector<std::string> find_halves(std::string_view text);

// "Không có ...", "không để xảy ra ...": where the first such clause begins; nullopt: there is none.
std::optional<std::size_t> find_zero_clause(std::string_view text);
// "Hạn chế tối đa ...": sets no number.
bool is_minimising(std::string_view text);
// Scoring steps instead of a target: "đạt: 0.5 điểm; không ban hành: 0 điểm", "trừ điểm".
bool is_scoring(std::string_view text);
// "(nếu có)", "Khi để xảy ra", "Sau khi có".
bool needs_a_case(std::string_view text);

// "năm trước" and a year: the year compared with, where the text names it.
std::optional<std::int32_t> baseline_year_of(std::string_view text);

// The clause around `at`: between ; , or "và" and the next ; or full stop. Trimmed.
std::string clause_around(std::string_view text, Span span);
// Without blanks, bullets and closing punctuation.
std::string tidy(std::string_view text);
// Without what stands in brackets.
std::string without_brackets(std::string_view text);

}  // namespace rasoat
