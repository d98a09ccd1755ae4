#include "parse/figures.h"

#include <algorithm>

#include "parse/figure_context.h"
#include "parse/numbers.h"

namespace rasoat {
namespace {

Figure figure_of(const NumberToken& token) {
  Figure figure;
  figure.value = token.value;
  figure.denominator = token.denominator;
  figure.upper = token.upper;
  figure.precision = token.precision;
  figure.unit = token.unit;
  figure.begin = token.span.begin;
  figure.end = token.span.end;
  return figure;
}

bool is_change(FigureRole role) { return role == FigureRole::kIncrease || role == FigureRole::kDecrease; }

// The year that the levels are about when nobody told: the latest that any of them names.
std::int32_t latest_year(const std::vector<Figure>& figures) {
  std::int32_t latest = 0;
  bool unbound = false;
  for (const Figure& figure : figures) {
    if (figure.role != FigureRole::kLevel) continue;
    latest = std::max(latest, figure.year.value_or(0));
    unbound = unbound || !figure.year;
  }
  // Beside a figure of no year, a figure of a named year looks back: "đạt 88,33% (năm 2021 là 86,62%)".
  return unbound ? latest + 1 : latest;
}

void mark_baselines(std::vector<Figure>& figures, std::int32_t current_year) {
  const std::int32_t current = current_year > 0 ? current_year : latest_year(figures);
  for (Figure& figure : figures) {
    if (figure.role == FigureRole::kLevel && figure.year && *figure.year < current) figure.role = FigureRole::kBaseline;
  }
}

// "tăng 4 bậc, từ 7 lên 3": bare numbers beside a move of ranks are ranks.
void inherit_rank(const FigureContext& context, const Figure& before, Figure& figure) {
  const bool bare = figure.unit == Unit::kCount && !figure.denominator && figure.noun.empty();
  if (bare && context.follows_number && before.unit == Unit::kRank) figure.unit = Unit::kRank;
}

}  // namespace

std::vector<Figure> find_figures(std::string_view text, std::int32_t current_year) {
  const std::vector<NumberToken> tokens = find_numbers(text);
  std::vector<Figure> figures;
  figures.reserve(tokens.size());
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const FigureContext context = context_of(text, tokens, i);
    Figure figure = figure_of(tokens[i]);
    figure.approximation = approximation_of(context, tokens[i]);
    figure.role = role_of(context);
    figure.year = is_change(figure.role) ? compared_year(context) : named_year(context);
    figure.noun = noun_of(context, tokens[i]);
    if (i > 0) inherit_rank(context, figures.back(), figure);
    const bool inherits = figure.noun.empty() && context.follows_number && figure.unit != Unit::kCount;
    if (inherits) figure.noun = figures.back().noun;
    figures.push_back(std::move(figure));
  }
  mark_baselines(figures, current_year);
  return figures;
}

}  // namespace rasoat
