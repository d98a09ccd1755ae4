// Self score: the points that a report gives itself for one criterion, in a cell or in a sentence.
#pragma once

#include <optional>
#include <string_view>

#include "parse/criteria.h"
#include "parse/structure.h"

namespace rasoat {

// The column of a self-scoring table that holds the report's own points ("Điểm tự đánh giá", "Tự chấm", or "Tự
// đánh giá" beside "Điểm tối đa"); nullopt: the table is none.
std::optional<std::size_t> self_score_column(const JoinedTable& table);

// The table has a column of maximum points: names may have scoring rules below them, also in rows of their own.
bool is_scored_table(const JoinedTable& table);

// "tự chấm 1,5/2 điểm", "Điểm tự đánh giá: 0.5". nullopt: the sentence scores nothing, or twice.
std::optional<Decimal> self_score_of(std::string_view text);

}  // namespace rasoat
