// Clauses: the parts of a sentence that may each speak of another criterion. Cuts, does not judge.
#pragma once

#include <cstdint>

#include "parse/submission.h"

namespace rasoat {

// Fills statement.clauses: the sentence cut at commas and "và" wherever both sides assert something
// (a figure or a status), but inside no list ("cán bộ, công chức, viên chức") and before nothing that
// only goes on ("đầy đủ", "đạt 98%"). A passive clause without a subject of its own gets the
// sentence's: "Cả 44/44 TTHC được niêm yết ..., được đăng ..." gives "Cả 44/44 TTHC được đăng ...".
void read_clauses(Statement& statement, std::int32_t year);

// "Việc dùng A và việc dùng B đều không có sai phạm": one clause for each, marked `in_turn`.
void read_shared_predicate(Statement& statement, std::int32_t year);

// "Chỉ số hài lòng về A, về B lần lượt đạt 86% và 85%": one clause for each name with its own figure.
// `before`, the statement before it or nullptr, takes what only continues it ("năm 2021 lần lượt là
// 84% và 83%"). Marks what was told apart with `in_turn`. Returns whether `statement` is now part of
// `before` and may be left out.
bool read_in_turn(Statement& statement, Statement* before, std::int32_t year);

}  // namespace rasoat
