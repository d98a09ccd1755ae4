// Scoring: the rule below a criterion's name in a scoring appendix (steps or a formula) as data.
// Source: the sets of the Ministry of Home Affairs for the index of administrative reform and those
// of the provinces after them. Points are written with a decimal point there ("0.5", "1.50").
#pragma once

#include <optional>
#include <string_view>

#include "parse/criteria.h"

namespace rasoat {

// Points as they stand in a cell: "0.5", "1,50", "36.5", "2". nullopt: no number, or one with other words.
std::optional<Decimal> parse_points(std::string_view text);

// Reads a rule: "Từ 20% trở lên: 1", "Ban hành kịp thời: 0.5", "Thực hiện tốt: 75% điểm",
// "Tính điểm theo công thức: (b/a)*điểm tối đa", "a là tổng số ...", "Nếu tỷ lệ b/a < 0.8 thì điểm đánh giá
// là 0", "Trường hợp a = 0 thì đạt điểm tối đa". `max` gives "điểm tối đa" its worth. Line feeds end a step.
ScoreRule parse_score_rule(std::string_view text, const std::optional<Decimal>& max);

// The text holds a step, a formula or a condition of a scale. Line feeds as above.
bool holds_score_rule(std::string_view text);

// What full points ask for, as a target: the best step, or every ratio of the formula at 100%. Without a
// rule that was understood, a duty without text.
Target target_of_scale(const ScoreRule& scale, const std::optional<Decimal>& max, std::int32_t plan_year);

}  // namespace rasoat
