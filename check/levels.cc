#include "check/levels.h"

#include <re2/re2.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "check/joined_levels.h"
#include "check/own_figures.h"
#include "check/own_parts.h"
#include "check/similarity.h"
#include "check/spoken_levels.h"
#include "check/told_share.h"

namespace rasoat {
namespace {

// The words of the clause that a figure stands in, or of its whole statement.
const std::vector<std::string>& words_at(const Statement& statement, const Figure& figure) {
  for (const Statement& clause : statement.clauses) {
    const bool has = std::any_of(clause.figures.begin(), clause.figures.end(), [&](const Figure& f) {
      return f.value == figure.value && f.denominator == figure.denominator;
    });
    if (has) return clause.words;
  }
  return statement.words;
}

bool whole(const Decimal& value) {
  return value.scale == 0 || value == Decimal{static_cast<std::int64_t>(value.value()), 0};
}

// "428,9/446,1 tỷ đồng": money need not be whole.
bool is_money(const Figure& figure) {
  static const RE2 kMoney("^(?:nghìn |triệu |tỉ )*đồng(?: |$)");
  return RE2::PartialMatch(figure.noun, kMoney);
}

// Numerator and denominator as whole numbers of one scale.
std::pair<std::int64_t, std::int64_t> whole_parts(const Figure& counts) {
  Decimal numerator = counts.value, denominator = *counts.denominator;
  for (; numerator.scale < denominator.scale; ++numerator.scale) numerator.units *= 10;
  for (; denominator.scale < numerator.scale; ++denominator.scale) denominator.units *= 10;
  return {numerator.units, denominator.units};
}

std::optional<Decimal> share_of(const Figure& figure) {
  if (!figure.denominator || figure.denominator->units <= 0) return std::nullopt;
  if (!is_money(figure) && (!whole(figure.value) || !whole(*figure.denominator))) return std::nullopt;
  const auto [numerator, denominator] = whole_parts(figure);
  return percent_of(numerator, denominator, 2);
}

// The words around a figure, from the figure before it to the one after it.
double relevance_of(const Statement& statement, std::size_t f, const Criterion& criterion) {
  const Figure& figure = statement.figures[f];
  double score = plain_coverage(criterion.keys.name_words, {figure.noun});
  std::size_t at = 0;
  std::vector<std::string> noun_words;
  while (at < figure.noun.size()) {
    const std::size_t end = std::min(figure.noun.find(' ', at), figure.noun.size());
    noun_words.push_back(figure.noun.substr(at, end - at));
    at = end + 1;
  }
  std::vector<std::string> wanted = criterion.keys.name_words;
  wanted.insert(wanted.end(), criterion.keys.target_words.begin(), criterion.keys.target_words.end());
  score += plain_coverage(noun_words, wanted);
  return score;
}

// A share told in two counts, as the level of one of them.
std::optional<Level> told_level(const Hearing& hearing, const ToldShare& told, std::size_t s, std::size_t f) {
  const auto share = share_of(told.counts);
  if (!share) return std::nullopt;
  Level level = level_at(hearing, s, f);
  level.value = *share;
  level.approximation = told.counts.approximation;
  level.counts = told.counts;
  level.relevance = relevance_of(*hearing.statements[s], f, hearing.criterion);
  return level;
}

// What is left of all by a share of those out of time.
Level in_time(Level level) {
  const Decimal all{100, 0};
  level.value = all - level.value;
  if (level.stated) level.stated = all - *level.stated;
  if (level.counts) level.counts->value = *level.counts->denominator - level.counts->value;
  return level;
}

// Percent levels of one statement; a ratio takes the share printed after it along.
void collect_percent(const Hearing& hearing, std::size_t s, std::vector<Level>& levels) {
  const Statement& statement = *hearing.statements[s];
  const auto& figures = statement.figures;
  for (std::size_t f = 0; f < figures.size(); ++f) {
    if (!is_level(figures[f]) || counts_other_thing(hearing.criterion, figures[f])) continue;
    if (is_share_of_inspected(statement, f, hearing.criterion)) continue;
    Level level = level_at(hearing, s, f);
    level.relevance = relevance_of(statement, f, hearing.criterion);
    const bool late = is_share_left(statement, f, hearing.criterion);
    if (late && (level.approximation != Approximation::kExact || figures[f].upper)) continue;
    if (const auto share = share_of(figures[f]);
        share && figures[f].unit != Unit::kRank && figures[f].unit != Unit::kPoint) {
      level.value = *share;
      level.counts = figures[f];
      if (f + 1 < figures.size() && figures[f + 1].unit == Unit::kPercent && is_level(figures[f + 1]))
        level.stated = figures[++f].value;
    } else if (figures[f].unit != Unit::kPercent) {
      continue;
    }
    if (late) level = in_time(level);
    if (!late && is_of_the_opposite(statement, f, hearing.criterion)) {
      if (tells_of_online(statement)) continue;
      level = in_time(level);
      level.approximation = Approximation::kAtMost;
    }
    levels.push_back(level);
  }
}

bool opens_bracket(const Statement& statement, std::size_t f) {
  return words_between(statement, statement.figures[f].end, statement.figures[f + 1].begin).ends_with('(');
}

// "mới quá nửa (05/08 PAKN)": the exact figure lies where the rough one says.
bool bears_out(const Level& exact, const Level& rough) {
  constexpr double kNear = 5, kFar = 20;  // percentage points
  const double more = exact.value.value() - rough.value.value();
  switch (rough.approximation) {
    case Approximation::kAbove:
    case Approximation::kAtLeast: return more >= 0 && more <= kFar;
    case Approximation::kBelow:
    case Approximation::kAtMost: return more <= 0 && -more <= kFar;
    default: return std::abs(more) <= kNear;
  }
}

// "xấp xỉ một nửa (61/125 TTHC)": the counts in the bracket say exactly what stands before it roughly.
void leave_out_rough(const Hearing& hearing, std::vector<Level>& levels) {
  const auto is_told_exactly = [&](const Level& rough) {
    const Statement& statement = *hearing.statements[rough.statement];
    return std::any_of(levels.begin(), levels.end(), [&](const Level& exact) {
      const bool behind = exact.statement == rough.statement && exact.figure == rough.figure + 1;
      return behind && exact.approximation == Approximation::kExact && bears_out(exact, rough) &&
             opens_bracket(statement, rough.figure);
    });
  };
  std::vector<Level> kept;
  for (const Level& level : levels) {
    if (level.approximation == Approximation::kExact || !is_told_exactly(level)) kept.push_back(level);
  }
  levels = std::move(kept);
}

void collect_unit(const Hearing& hearing, std::size_t s, Unit unit, std::vector<Level>& levels) {
  const Statement& statement = *hearing.statements[s];
  for (std::size_t f = 0; f < statement.figures.size(); ++f) {
    const Figure& figure = statement.figures[f];
    if (!is_level(figure) || figure.unit != unit) continue;
    Level level = level_at(hearing, s, f);
    level.relevance = relevance_of(statement, f, hearing.criterion);
    const bool own = counts_own_thing(hearing.criterion, figure) || is_recognised(statement, f);
    if (unit == Unit::kCount && counts_other_thing(hearing.criterion, figure)) continue;
    if (unit == Unit::kCount && is_input(statement, f, hearing.criterion)) continue;
    if (unit == Unit::kCount && level.relevance == 0 && !figure.noun.empty() && !own) continue;
    if (own) level.relevance += 1;
    levels.push_back(level);
  }
}

// A part never shows that the whole suffices; that it falls short tells of the whole only where all is asked for.
bool is_mere_part(const Hearing& hearing, const Threshold& threshold, const Level& level,
                  const std::vector<Level>& wholes) {
  const Proof proof = prove(threshold.op, level.value, level.approximation, threshold.value, threshold.value_max);
  if (asks_for_all(threshold) && proof != Proof::kYes) return false;
  const auto& name = hearing.criterion.keys.name_words;
  const double said = plain_coverage(name, words_of(hearing, level));
  return !names_condition(hearing, level) && std::any_of(wholes.begin(), wholes.end(), [&](const Level& whole) {
    return whole.relevance >= level.relevance * 0.9 || plain_coverage(name, words_of(hearing, whole)) >= said;
  });
}

// "quý III 241/398 (60,55%), lũy kế 605/1.121 (53,97%)": what was reached so far counts.
void leave_out_quarters(const Hearing& hearing, std::vector<Level>& levels) {
  const auto stretch = [&](const Level& level) {
    return stretch_of(*hearing.statements[level.statement], level.figure);
  };
  if (std::none_of(levels.begin(), levels.end(), [&](const Level& level) { return stretch(level) == Stretch::kSoFar; }))
    return;
  std::erase_if(levels, [&](const Level& level) { return stretch(level) == Stretch::kPartOfYear; });
}

bool same_place(const Level& a, const Level& b) { return a.statement == b.statement && a.figure == b.figure; }

// The whole that the part stands behind and that the criterion does not ask for.
std::optional<Level> whole_of_own_part(const Hearing& hearing, const Level& part, const std::vector<Level>& wholes) {
  std::optional<Level> before;
  for (const Level& whole : wholes) {
    const bool together = hearing.statements[whole.statement]->group == hearing.statements[part.statement]->group;
    const bool stands_before =
        whole.statement < part.statement || (whole.statement == part.statement && whole.figure < part.figure);
    if (together && stands_before) before = whole;
  }
  if (!before || !is_own_part(hearing.criterion, words_of(hearing, *before), words_of(hearing, part)))
    return std::nullopt;
  return before;
}

// "07 sáng kiến, trong đó 02 về CCHC": where the criterion asks for the part, a whole that suffices proves nothing.
// Returns the parts that stand for themselves.
std::vector<Level> prefer_own_parts(const Hearing& hearing, const Threshold& threshold,
                                    const std::vector<Level>& wholes, const std::vector<Level>& parts,
                                    std::vector<Level>& levels) {
  std::vector<Level> own;
  for (const Level& part : parts) {
    const auto whole = whole_of_own_part(hearing, part, wholes);
    if (!whole) continue;
    own.push_back(part);
    for (Level& level : levels) {
      if (same_place(level, part)) level.relevance = std::max(level.relevance, whole->relevance);
    }
    const Proof proof = prove(threshold.op, part.value, part.approximation, threshold.value, threshold.value_max);
    if (proof == Proof::kYes) continue;
    std::erase_if(levels, [&](const Level& level) { return same_place(level, *whole); });
  }
  return own;
}

// "riêng quý III", "trong đó", "còn 05 đang chờ xét" do not displace the total that stands beside them.
void leave_out_parts(const Hearing& hearing, const Threshold& threshold, std::vector<Level>& levels) {
  std::vector<Level> wholes, parts;
  for (const Level& level : levels) {
    const Statement& statement = *hearing.statements[level.statement];
    const bool part =
        is_part(statement, level.figure) || is_pending(statement, level.figure) || is_of_a_place(hearing, level);
    (part ? parts : wholes).push_back(level);
  }
  leave_out_quarters(hearing, levels);
  const std::vector<Level> own = prefer_own_parts(hearing, threshold, wholes, parts, levels);
  std::erase_if(levels, [&](const Level& level) {
    return is_among(parts, level) && !is_among(own, level) && is_mere_part(hearing, threshold, level, wholes);
  });
}

// What one paragraph says of the criterion in several clauses, as one.
struct Paragraph {
  Statement text;
  std::vector<std::size_t> statements;  // of each figure: index into Hearing::statements
  std::vector<std::size_t> figures;     // of each figure: index into that statement's figures
};

void add_clause(const Statement& clause, std::size_t s, Paragraph& paragraph) {
  Passage& passage = paragraph.text.passage;
  if (clause.labelled && passage.text.empty())
    passage.text = clause.context_name + ':';  // "Kế hoạch: 60; thực hiện: 54"
  const std::size_t shift = passage.text.empty() ? 0 : passage.text.size() + 1;
  passage.append(clause.passage);
  for (std::size_t f = 0; f < clause.figures.size(); ++f) {
    Figure figure = clause.figures[f];
    figure.begin += shift;
    figure.end += shift;
    paragraph.text.figures.push_back(std::move(figure));
    paragraph.statements.push_back(s);
    paragraph.figures.push_back(f);
  }
  paragraph.text.status.on_time = paragraph.text.status.on_time || clause.status.on_time;
}

// The counts may stand in clauses of their own: "Kế hoạch gồm 40 nhiệm vụ; đã hoàn thành 37 nhiệm vụ".
std::vector<Level> find_levels_told_apart(const Hearing& hearing) {
  std::map<std::size_t, Paragraph> paragraphs;
  for (std::size_t s = 0; s < hearing.statements.size(); ++s) {
    const Statement& statement = *hearing.statements[s];
    if (!statement.status.last_year) add_clause(statement, s, paragraphs[statement.group]);
  }
  std::vector<Level> levels;
  for (const auto& [group, paragraph] : paragraphs) {
    const auto told = told_share(paragraph.text, hearing.criterion);
    if (!told) continue;
    const auto level = told_level(hearing, *told, paragraph.statements[told->figure], paragraph.figures[told->figure]);
    if (level) levels.push_back(*level);
  }
  return levels;
}

}  // namespace

bool is_level(const Figure& figure) { return figure.role == FigureRole::kLevel; }

Level level_at(const Hearing& hearing, std::size_t statement, std::size_t figure) {
  const Figure& said = hearing.statements[statement]->figures[figure];
  Level level;
  level.statement = statement;
  level.figure = figure;
  level.value = said.value;
  level.approximation = said.approximation;
  return level;
}

bool is_among(const std::vector<Level>& levels, const Level& level) {
  return std::any_of(levels.begin(), levels.end(), [&](const Level& other) { return same_place(other, level); });
}

bool asks_for_all(const Threshold& threshold) {
  return threshold.unit == Unit::kPercent && threshold.value == Decimal{100, 0};
}

bool agrees(const Decimal& stated, const Figure& counts) {
  const auto [numerator, denominator] = whole_parts(counts);
  const Decimal rounded = percent_of(numerator, denominator, stated.scale);
  if (rounded == stated) return true;
  const Decimal step{1, stated.scale};
  return rounded - step == stated;
}

namespace {

bool speaks_of_condition(const Hearing& hearing, std::size_t i, const std::vector<std::string>& said) {
  const bool in_full = plain_coverage(hearing.criterion.keys.condition_words[i], said) >= 0.5;
  return in_full || plain_coverage(condition_words(hearing.criterion, i), said) >= 0.5;
}

// "TTHC đưa lên Trang TTĐT của Sở | 122/128": a row of its own for one of the places.
bool is_row_of_condition(const Hearing& hearing, const Statement& row) {
  const std::size_t all = hearing.criterion.keys.condition_words.size();
  std::size_t named = 0;
  for (std::size_t i = 0; i < all; ++i) named += speaks_of_condition(hearing, i, row.name_words) ? 1 : 0;
  return named > 0 && named < all;
}

}  // namespace

bool names_condition(const Hearing& hearing, const Level& level) {
  const Statement& statement = *hearing.statements[level.statement];
  const auto& conditions = hearing.criterion.keys.condition_words;
  // "Trang TTĐT của Sở: 35/41": the label says which place it is.
  const auto& words = words_at(statement, statement.figures[level.figure]);
  const auto& said = words.empty() && statement.labelled ? statement.name_words : words;
  if (words.empty() && statement.in_table) return is_row_of_condition(hearing, statement);
  for (std::size_t i = 0; i < conditions.size(); ++i) {
    if (speaks_of_condition(hearing, i, said)) return true;
  }
  return false;
}

std::vector<Level> find_levels(const Hearing& hearing, const Threshold& threshold) {
  const Unit unit = threshold.unit;
  std::vector<Level> levels;
  for (std::size_t s = 0; s < hearing.statements.size(); ++s) {
    if (hearing.statements[s]->status.last_year) continue;
    if (unit == Unit::kPercent) {
      collect_percent(hearing, s, levels);
    } else {
      collect_unit(hearing, s, unit, levels);
    }
  }
  leave_out_rough(hearing, levels);
  join_on_time(hearing, levels);
  join_service_levels(hearing, threshold, levels);
  leave_out_parts(hearing, threshold, levels);
  if (unit == Unit::kCount) add_alternatives(hearing, levels);
  return levels;
}

std::vector<Level> find_told_levels(const Hearing& hearing) {
  std::vector<Level> levels;
  for (std::size_t s = 0; s < hearing.statements.size(); ++s) {
    const Statement& statement = *hearing.statements[s];
    if (statement.status.last_year) continue;
    const auto told = told_share(statement, hearing.criterion);
    if (!told) continue;
    if (const auto level = told_level(hearing, *told, s, told->figure)) levels.push_back(*level);
  }
  return levels.empty() ? find_levels_told_apart(hearing) : levels;
}

}  // namespace rasoat
