// "Từ 50% trở lên", "100% ...", "Có từ 03 sáng kiến": a level held against a limit.
#include <re2/re2.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "check/contradiction.h"
#include "check/evaluate.h"
#include "check/own_figures.h"
#include "check/similarity.h"
#include "check/told_share.h"

namespace rasoat {
namespace {

// One level found: a stated figure, or a share worked out from counts, or both.
struct Level {
  std::size_t statement = 0;
  std::size_t figure = 0;
  Decimal value;
  Approximation approximation = Approximation::kExact;
  std::optional<Figure> counts;   // "27/42"
  std::optional<Decimal> stated;  // the share printed beside the counts
  double relevance = 0;           // how much its surroundings speak of the criterion
};

bool is_level(const Figure& figure) { return figure.role == FigureRole::kLevel; }

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

// A stated share within the printed precision of the computed one; truncation counts as fitting.
bool agrees(const Decimal& stated, const Figure& counts) {
  const auto [numerator, denominator] = whole_parts(counts);
  const Decimal rounded = percent_of(numerator, denominator, stated.scale);
  if (rounded == stated) return true;
  const Decimal step{1, stated.scale};
  return rounded - step == stated;
}

// "trước hạn 80%, đúng hạn 20%": two halves of what was on time, as one level.
void join_on_time(const Hearing& hearing, std::vector<Level>& levels) {
  static const RE2 kEarly("trước (?:thời )?hạn[^,;%]*$"), kOnTime("đúng (?:thời )?hạn[^,;%]*$");
  if (!asks_all_on_time(hearing.criterion)) return;
  for (std::size_t i = 1; i < levels.size(); ++i) {
    Level& first = levels[i - 1];
    const Level& second = levels[i];
    if (first.statement != second.statement || first.counts || second.counts) continue;
    const Statement& statement = *hearing.statements[first.statement];
    const auto before = [&](const Level& level) {
      const std::size_t begin = level.figure > 0 ? statement.figures[level.figure - 1].end : 0;
      return std::string(words_between(statement, begin, statement.figures[level.figure].begin));
    };
    const std::string a = before(first), b = before(second);
    const bool halves = (RE2::PartialMatch(a, kEarly) && RE2::PartialMatch(b, kOnTime)) ||
                        (RE2::PartialMatch(a, kOnTime) && RE2::PartialMatch(b, kEarly));
    if (!halves) continue;
    first.value = first.value + second.value;
    levels.erase(levels.begin() + static_cast<std::ptrdiff_t>(i));
  }
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
    Level level;
    level.statement = s;
    level.figure = f;
    level.approximation = figures[f].approximation;
    level.relevance = relevance_of(statement, f, hearing.criterion);
    const bool late = is_late_share(statement, f, hearing.criterion);
    if (late && (level.approximation != Approximation::kExact || figures[f].upper)) continue;
    if (const auto share = share_of(figures[f]);
        share && figures[f].unit != Unit::kRank && figures[f].unit != Unit::kPoint) {
      level.value = *share;
      level.counts = figures[f];
      if (f + 1 < figures.size() && figures[f + 1].unit == Unit::kPercent && is_level(figures[f + 1]))
        level.stated = figures[++f].value;
    } else if (figures[f].unit == Unit::kPercent) {
      level.value = figures[f].value;
    } else {
      continue;
    }
    if (late) level = in_time(level);
    levels.push_back(level);
  }
}

void collect_unit(const Hearing& hearing, std::size_t s, Unit unit, std::vector<Level>& levels) {
  const Statement& statement = *hearing.statements[s];
  for (std::size_t f = 0; f < statement.figures.size(); ++f) {
    const Figure& figure = statement.figures[f];
    if (!is_level(figure) || figure.unit != unit) continue;
    Level level;
    level.statement = s;
    level.figure = f;
    level.value = figure.value;
    level.approximation = figure.approximation;
    level.relevance = relevance_of(statement, f, hearing.criterion);
    const bool own = counts_own_thing(hearing.criterion, figure);
    if (unit == Unit::kCount && counts_other_thing(hearing.criterion, figure)) continue;
    if (unit == Unit::kCount && is_input(statement, f, hearing.criterion)) continue;
    if (unit == Unit::kCount && level.relevance == 0 && !figure.noun.empty() && !own) continue;
    if (own) level.relevance += 1;
    levels.push_back(level);
  }
}

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

// "... 43/43 trên Cổng dịch vụ công; Trang TTĐT mới 30/43": the figure is that of one of the places
// or halves that the target asks for, so the other figures do not speak for it.
bool names_condition(const Hearing& hearing, const Level& level) {
  const Statement& statement = *hearing.statements[level.statement];
  const auto& conditions = hearing.criterion.keys.condition_words;
  const auto& said = words_at(statement, statement.figures[level.figure]);
  return std::any_of(conditions.begin(), conditions.end(),
                     [&](const std::vector<std::string>& condition) { return plain_coverage(condition, said) >= 0.5; });
}

bool asks_for_all(const Threshold& threshold) {
  return threshold.unit == Unit::kPercent && threshold.value == Decimal{100, 0};
}

// A part never shows that the whole suffices; that it falls short tells of the whole only where all is asked for.
bool is_mere_part(const Hearing& hearing, const Threshold& threshold, const Level& level,
                  const std::vector<Level>& wholes) {
  const Proof proof = prove(threshold.op, level.value, level.approximation, threshold.value, threshold.value_max);
  if (asks_for_all(threshold) && proof != Proof::kYes) return false;
  return !names_condition(hearing, level) && std::any_of(wholes.begin(), wholes.end(), [&](const Level& whole) {
    return whole.relevance >= level.relevance * 0.9;
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

// "riêng quý III", "trong đó", "còn 05 đang chờ xét" do not displace the total that stands beside them.
void leave_out_parts(const Hearing& hearing, const Threshold& threshold, std::vector<Level>& levels) {
  std::vector<Level> wholes, parts;
  for (const Level& level : levels) {
    const Statement& statement = *hearing.statements[level.statement];
    const bool part = is_part(statement, level.figure) || is_pending(statement, level.figure);
    (part ? parts : wholes).push_back(level);
  }
  leave_out_quarters(hearing, levels);
  std::erase_if(levels, [&](const Level& level) {
    const bool part = std::any_of(parts.begin(), parts.end(), [&](const Level& p) {
      return p.statement == level.statement && p.figure == level.figure;
    });
    return part && is_mere_part(hearing, threshold, level, wholes);
  });
}

bool single(Things things) { return things != 0 && (things & (things - 1)) == 0; }

// "02 sáng kiến, ... 02 giải pháp mới" under "03 sáng kiến hoặc giải pháp": either counts, so they add up.
void add_alternatives(const Hearing& hearing, std::vector<Level>& levels) {
  const Things counted = hearing.criterion.keys.counted;
  if (counted == 0 || single(counted)) return;
  const auto things = [&](const Level& level) {
    return things_of(hearing.statements[level.statement]->figures[level.figure].noun);
  };
  for (std::size_t i = 0; i < levels.size(); ++i) {
    Things seen = things(levels[i]);
    for (std::size_t j = i + 1; j < levels.size(); ++j) {
      const Things other = things(levels[j]);
      const bool exact =
          levels[i].approximation == Approximation::kExact && levels[j].approximation == Approximation::kExact;
      const bool together =
          hearing.statements[levels[i].statement]->group == hearing.statements[levels[j].statement]->group;
      if (!exact || !together || seen == 0 || other == 0 || (seen & other) != 0 || ((seen | other) & ~counted) != 0)
        continue;
      levels[i].value = levels[i].value + levels[j].value;
      seen |= other;
      levels.erase(levels.begin() + static_cast<std::ptrdiff_t>(j--));
    }
  }
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
  join_on_time(hearing, levels);
  leave_out_parts(hearing, threshold, levels);
  if (unit == Unit::kCount) add_alternatives(hearing, levels);
  return levels;
}

// What one paragraph says of the criterion in several clauses, as one.
struct Paragraph {
  Statement text;
  std::vector<std::size_t> statements;  // of each figure: index into Hearing::statements
  std::vector<std::size_t> figures;     // of each figure: index into that statement's figures
};

void add_clause(const Statement& clause, std::size_t s, Paragraph& paragraph) {
  Passage& passage = paragraph.text.passage;
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
    if (!statement.status.last_year && !statement.in_table) add_clause(statement, s, paragraphs[statement.group]);
  }
  std::vector<Level> levels;
  for (const auto& [group, paragraph] : paragraphs) {
    const auto told = told_share(paragraph.text, hearing.criterion);
    const auto share = told ? share_of(told->counts) : std::nullopt;
    if (!share) continue;
    Level level;
    level.statement = paragraph.statements[told->figure];
    level.figure = paragraph.figures[told->figure];
    level.value = *share;
    level.approximation = told->counts.approximation;
    level.counts = told->counts;
    level.relevance = relevance_of(*hearing.statements[level.statement], level.figure, hearing.criterion);
    levels.push_back(level);
  }
  return levels;
}

// Shares told in two counts, where no share and no ratio is printed.
std::vector<Level> find_told_levels(const Hearing& hearing) {
  std::vector<Level> levels;
  for (std::size_t s = 0; s < hearing.statements.size(); ++s) {
    const Statement& statement = *hearing.statements[s];
    if (statement.status.last_year) continue;
    const auto told = told_share(statement, hearing.criterion);
    const auto share = told ? share_of(told->counts) : std::nullopt;
    if (!share) continue;
    Level level;
    level.statement = s;
    level.figure = told->figure;
    level.value = *share;
    level.approximation = told->counts.approximation;
    level.counts = told->counts;
    level.relevance = relevance_of(statement, told->figure, hearing.criterion);
    levels.push_back(level);
  }
  return levels.empty() ? find_levels_told_apart(hearing) : levels;
}

Arguments figure_args(const Threshold& t, const Level& level) {
  Arguments args = {{"op", op_word(t.op)}, {"limit", t.value.to_vietnamese()}, {"unit", unit_word(t.unit)}};
  if (level.counts) {
    args.emplace_back("numerator", level.counts->value.to_vietnamese());
    args.emplace_back("denominator", level.counts->denominator->to_vietnamese());
    args.emplace_back("share", trimmed(level.value).to_vietnamese());
  } else {
    args.emplace_back("value", level.value.to_vietnamese());
  }
  return args;
}

Evaluation settle(const Hearing& hearing, const Threshold& t, const Level& level, Proof proof) {
  const std::string tail = level.counts ? "-counts" : "";
  Evaluation evaluation;
  if (proof == Proof::kYes) {
    evaluation = decide(hearing, Verdict::kMet, "threshold-met" + tail, level.statement, figure_args(t, level));
  } else if (proof == Proof::kNo && hearing.report.interim) {
    Arguments args = figure_args(t, level);
    args.emplace_back("value", level.value.to_vietnamese());
    evaluation = decide(hearing, Verdict::kReview, "interim-shortfall", level.statement, std::move(args));
  } else if (proof == Proof::kNo) {
    evaluation = decide(hearing, Verdict::kNotMet, "threshold-not-met" + tail, level.statement, figure_args(t, level));
  } else {
    const bool bound = level.approximation != Approximation::kAbout;
    evaluation = decide(hearing, Verdict::kReview, bound ? "lower-bound" : "approximate", level.statement);
  }
  evaluation.figure = level.figure;
  return evaluation;
}

// Stated share and counts beside it that tell different stories.
std::optional<Evaluation> figures_contradict(const Hearing& hearing, const Threshold& t, const Level& level) {
  if (!level.stated || agrees(*level.stated, *level.counts)) return std::nullopt;
  const bool by_counts = satisfies(t.op, level.value, t.value, t.value_max);
  const bool by_share = satisfies(t.op, *level.stated, t.value, t.value_max);
  if (by_counts == by_share) return settle(hearing, t, level, by_counts ? Proof::kYes : Proof::kNo);
  return decide(hearing, Verdict::kReview, "figures-contradict", level.statement,
                {{"share", level.value.to_vietnamese()}, {"value", level.stated->to_vietnamese()}});
}

// A number of late files denies "100% đúng hạn" whatever share is printed.
std::optional<std::size_t> late_files(const Hearing& hearing) {
  if (!asks_all_on_time(hearing.criterion) || hearing.report.interim) return std::nullopt;
  for (std::size_t s = 0; s < hearing.statements.size(); ++s) {
    if (counts_late_files(*hearing.statements[s])) return s;
  }
  return std::nullopt;
}

// "toàn bộ", "tất cả", "cả 45 đầu việc đều", "đủ 22 lượt".
bool says_all(const Statement& statement) {
  static const RE2 kAll(
      "(?:^| )(?:toàn bộ|tất cả|(?:cả|đủ) [0-9][0-9./]*(?: |$)|cả (?:hai|ba|bốn|sáu|bảy|tám|chín|mười) |đều (?:đã "
      "|được |(?:đúng|trước) hạn)|dứt điểm|(?:xử lí|khắc phục|giải quyết) xong (?:[^0-9]|$)|(?:trả lời|xử lí|giải "
      "quyết|hoàn thành) hết)");
  return RE2::PartialMatch(statement.key, kAll);
}

// Without a figure: words that say it all, or nothing.
Evaluation by_words(const Hearing& hearing, const Threshold& t) {
  const bool wants_all = t.unit == Unit::kPercent && t.value == Decimal{100, 0};
  const auto names = [&](const char* word) {
    const auto& name = hearing.criterion.keys.name_words;
    return std::find(name.begin(), name.end(), word) != name.end();
  };
  // "Xin lỗi khi trễ hạn" is about what no late file leaves nothing to do for.
  const bool about_late = names("trễ") && names("hạn");
  const bool about_time = names("hạn") && !about_late;
  if (const auto late = late_files(hearing); late && wants_all)
    return decide(hearing, Verdict::kNotMet, "late-files", *late);
  std::optional<std::size_t> spoken;
  for (std::size_t s = 0; s < hearing.statements.size(); ++s) {
    const Statement& statement = *hearing.statements[s];
    if (only_names(statement, hearing.criterion)) continue;
    spoken = spoken.value_or(s);
    const StatusWords& status = statement.status;
    if (status.not_arisen) return decide(hearing, Verdict::kNotApplicable, "not-arisen", s);
    if (status.none_undone && wants_all) return decide(hearing, Verdict::kMet, "threshold-met-words", s);
    if (status.zero && wants_all && about_time) return decide(hearing, Verdict::kMet, "threshold-met-words", s);
    if (status.zero && t.unit == Unit::kPercent && !about_time)
      return decide(hearing, Verdict::kNotApplicable, "not-arisen", s);
    if (status.zero && t.unit == Unit::kCount && (t.op == Op::kGreaterEqual || t.op == Op::kGreater))
      return decide(hearing, Verdict::kNotMet, "not-done", s);
    if (status.not_due || status.pending_judgement) return decide(hearing, Verdict::kReview, "not-yet-due", s);
    if (status.not_done && may_mean_another(statement, hearing.criterion))
      return decide(hearing, Verdict::kReview, "match-uncertain", s);
    if (status.not_done && !hearing.report.interim) return decide(hearing, Verdict::kNotMet, "not-done", s);
    if (status.ongoing && !status.done) return decide_under_way(hearing, s);
    if (wants_all && says_all(statement) && (status.done || status.on_time))
      return decide(hearing, Verdict::kMet, "threshold-met-words", s);
    if (status.refers_elsewhere) return decide(hearing, Verdict::kReview, "refers-elsewhere", s);
  }
  const std::size_t s = spoken.value_or(0);
  const StatusWords& status = hearing.statements[s]->status;
  if (status.self_met && hearing.statements[s]->figures.empty() && !status.done)
    return decide(hearing, Verdict::kReview, "bare-mark", s);
  return decide(hearing, Verdict::kReview, "figure-not-found", s);
}

// The level that speaks most of the criterion, one for each row or paragraph.
std::vector<Level> main_levels(const Hearing& hearing, const std::vector<Level>& levels) {
  std::vector<Level> mains;
  for (const Level& level : levels) {
    const auto same = std::find_if(mains.begin(), mains.end(), [&](const Level& other) {
      return hearing.statements[other.statement]->group == hearing.statements[level.statement]->group;
    });
    if (same == mains.end()) {
      mains.push_back(level);
    } else if (same->relevance < level.relevance) {
      *same = level;
    }
  }
  return mains;
}

bool differ(const Level& a, const Level& b) {
  if (a.approximation != Approximation::kExact || b.approximation != Approximation::kExact) return false;
  const double precision = std::pow(10.0, -std::min(a.value.scale, b.value.scale));
  return std::abs(a.value.value() - b.value.value()) > precision;
}

// Two places of one report that give two figures for one thing.
void note_conflicts(const Hearing& hearing, const std::vector<Level>& levels, Evaluation& evaluation) {
  const std::vector<Level> mains = main_levels(hearing, levels);
  for (std::size_t i = 1; i < mains.size(); ++i) {
    if (!differ(mains[0], mains[i])) continue;
    add_conflict(hearing, mains[0].statement, mains[i].statement, evaluation);
    return;
  }
}

// Someone says in words what the figures do not: "còn 02 hồ sơ chưa được giải quyết" beside "100%".
std::optional<std::size_t> denial(const Hearing& hearing) {
  for (std::size_t s = 0; s < hearing.statements.size(); ++s) {
    const StatusWords& status = hearing.statements[s]->status;
    if (!status.last_year && !status.zero && status.not_done) return s;
  }
  return std::nullopt;
}

// Within one row or paragraph, levels that speak of something else do not count beside one that
// names the thing.
std::vector<Level> mains_and_peers(const Hearing& hearing, const Threshold& threshold,
                                   const std::vector<Level>& levels) {
  const std::vector<Level> mains = main_levels(hearing, levels);
  std::vector<Level> kept;
  for (const Level& level : levels) {
    const auto main = std::find_if(mains.begin(), mains.end(), [&](const Level& other) {
      return hearing.statements[other.statement]->group == hearing.statements[level.statement]->group;
    });
    const Statement& statement = *hearing.statements[level.statement];
    const bool unnamed = statement.figures[level.figure].noun.empty();
    const bool exception =
        asks_for_all(threshold) && is_part(statement, level.figure);  // "riêng lĩnh vực đất đai 92,4%"
    if (unnamed || exception || level.relevance >= main->relevance * 0.5) kept.push_back(level);
  }
  return kept;
}

// What is not due yet may still make up a shortfall.
std::optional<std::size_t> not_due(const Hearing& hearing) {
  for (std::size_t s = 0; s < hearing.statements.size(); ++s) {
    if (hearing.statements[s]->status.not_due) return s;
  }
  return std::nullopt;
}

// "02 nhiệm vụ đang thực hiện": the rest of what was counted is being done.
std::optional<std::size_t> under_way(const Hearing& hearing, const Threshold& threshold) {
  for (std::size_t s = 0; s < hearing.statements.size(); ++s) {
    const Statement& statement = *hearing.statements[s];
    // "Hội nghị thứ hai dự kiến vào ngày 19/12": one more of what is counted.
    const bool one_more = threshold.unit == Unit::kCount && names_thing(statement.key, hearing.criterion.keys.counted);
    const bool counts =
        one_more || std::any_of(statement.figures.begin(), statement.figures.end(),
                                [](const Figure& f) { return f.role == FigureRole::kLevel && !f.denominator; });
    if (statement.status.ongoing && !statement.status.last_year && counts) return s;
  }
  return std::nullopt;
}

// What the levels prove together.
struct Proofs {
  std::optional<Level> yes, no, open;
};

Proofs weigh(const Hearing& hearing, const Threshold& threshold, const std::vector<Level>& levels) {
  Proofs proofs;
  for (const Level& level : mains_and_peers(hearing, threshold, levels)) {
    const Proof proof = prove(threshold.op, level.value, level.approximation, threshold.value, threshold.value_max);
    auto& slot = proof == Proof::kYes ? proofs.yes : proof == Proof::kNo ? proofs.no : proofs.open;
    if (!slot || slot->relevance < level.relevance) slot = level;
  }
  return proofs;
}

// Counts and share that agree vouch for each other; a lone figure must have been read surely.
bool is_unsure(const Hearing& hearing, const std::optional<Level>& level) {
  if (!level || (level->counts && level->stated)) return false;
  const Statement& statement = *hearing.statements[level->statement];
  return is_doubtful(statement, statement.figures[level->figure]);
}

// The condition that a denial speaks of: "riêng Trang TTĐT của Ban còn thiếu 03 TTHC".
std::optional<std::size_t> denied_condition(const Hearing& hearing, std::size_t s) {
  const Statement& statement = *hearing.statements[s];
  const auto& conditions = hearing.criterion.keys.condition_words;
  const auto speaks = [](const Statement& said, const std::vector<std::string>& condition) {
    return said.status.not_done && plain_coverage(condition, said.words) >= 0.5;
  };
  for (std::size_t i = 0; i < conditions.size(); ++i) {
    const bool in_clause = std::any_of(statement.clauses.begin(), statement.clauses.end(),
                                       [&](const Statement& clause) { return speaks(clause, conditions[i]); });
    if (in_clause || (statement.clauses.empty() && speaks(statement, conditions[i]))) return i;
  }
  return std::nullopt;
}

// "64/64; 64/64; 61/64": one row counts the same things at several places, and all of them were asked for at each.
bool falls_short_at_a_place(const Hearing& hearing, const Threshold& threshold, const Level& full, const Level& part) {
  const Statement& row = *hearing.statements[full.statement];
  const bool one_row = row.in_table && row.group == hearing.statements[part.statement]->group;
  const bool all = threshold.unit == Unit::kPercent && threshold.value == Decimal{100, 0};
  return one_row && all && full.counts && part.counts && *full.counts->denominator == *part.counts->denominator;
}

Evaluation conclude(const Hearing& hearing, const Threshold& threshold, const Proofs& proofs) {
  if (is_unsure(hearing, proofs.yes)) return decide(hearing, Verdict::kReview, "low-confidence", proofs.yes->statement);
  if (is_unsure(hearing, proofs.no)) return decide(hearing, Verdict::kReview, "low-confidence", proofs.no->statement);
  if (const auto late = late_files(hearing); late && proofs.yes) {
    Evaluation denied = proofs.no ? settle(hearing, threshold, *proofs.no, Proof::kNo)
                                  : decide(hearing, Verdict::kNotMet, "late-files", *late);
    if (!proofs.no) add_conflict(hearing, proofs.yes->statement, *late, denied);
    return denied;
  }
  if (proofs.yes && proofs.no &&
      (names_condition(hearing, *proofs.no) || falls_short_at_a_place(hearing, threshold, *proofs.yes, *proofs.no)))
    return settle(hearing, threshold, *proofs.no, Proof::kNo);
  if (proofs.yes && proofs.no) return decide(hearing, Verdict::kReview, "figures-ambiguous", proofs.no->statement);
  if (proofs.open) return settle(hearing, threshold, *proofs.open, Proof::kOpen);
  if (proofs.no) {
    const auto pending = not_due(hearing);
    if (pending && !asks_all_on_time(hearing.criterion))
      return decide(hearing, Verdict::kReview, "not-yet-due", *pending);
    if (const auto rest = under_way(hearing, threshold)) return decide_under_way(hearing, *rest);
    return settle(hearing, threshold, *proofs.no, Proof::kNo);
  }
  const auto denied = threshold.value == Decimal{100, 0} ? denial(hearing) : std::nullopt;
  const StatusWords& said = hearing.statements[proofs.yes->statement]->status;
  if (!denied && (said.ongoing || said.pending_judgement) && !said.done && threshold.unit != Unit::kPercent)
    return decide_under_way(hearing, proofs.yes->statement);
  if (!denied) return settle(hearing, threshold, *proofs.yes, Proof::kYes);
  if (const auto part = denied_condition(hearing, *denied); part && !hearing.report.interim)
    return decide(hearing, Verdict::kNotMet, "condition-denied", *denied,
                  {{"part", hearing.criterion.target.conditions.at(*part)}});
  return decide(hearing, Verdict::kReview, "statements-conflict", proofs.yes->statement,
                {{"other", quote_of(*hearing.statements[*denied])}});
}

// "không phát hiện vấn đề ..." of a target about "100% vấn đề phát hiện": its subject did not
// arise, whatever other counts stand beside.
std::optional<std::size_t> denied_subject(const Hearing& hearing) {
  const auto& target = hearing.criterion.keys.target_words;
  if (target.size() < 2 || asks_all_on_time(hearing.criterion)) return std::nullopt;
  for (std::size_t s = 0; s < hearing.statements.size(); ++s) {
    const Statement& statement = *hearing.statements[s];
    if (!statement.status.not_arisen && !statement.status.zero) continue;
    const auto negation = std::find_if(statement.words.begin(), statement.words.end(),
                                       [](const std::string& w) { return w == "không" || w == "chưa"; });
    const auto last = negation + std::min<std::ptrdiff_t>(7, statement.words.end() - negation);
    if (std::find(negation, last, target[0]) != last && std::find(negation, last, target[1]) != last) return s;
  }
  return std::nullopt;
}

Evaluation evaluate_main_number(const Hearing& hearing, const Threshold& threshold) {
  std::vector<Level> levels = find_levels(hearing, threshold);
  const auto only_quarters = [&] {
    return std::all_of(levels.begin(), levels.end(), [&](const Level& level) {
      return stretch_of(*hearing.statements[level.statement], level.figure) == Stretch::kPartOfYear;
    });
  };
  if (threshold.unit == Unit::kPercent && !late_files(hearing) && (levels.size() != 1) && only_quarters()) {
    std::vector<Level> told = find_told_levels(hearing);
    if (levels.empty() || !told.empty()) levels = std::move(told);
  }
  if (levels.empty()) return by_words(hearing, threshold);
  // A quarter or a month is not the year that the report is about.
  if (threshold.unit == Unit::kPercent && !hearing.report.interim && only_quarters())
    return decide(hearing, Verdict::kReview, "figure-not-found", levels.front().statement);
  if (const auto subject = denied_subject(hearing))
    return decide(hearing, Verdict::kNotApplicable, "not-arisen", *subject);
  for (const Level& level : levels) {
    const bool nothing = level.counts && level.counts->value.units == 0 && level.counts->denominator->units == 0;
    if (nothing) return decide(hearing, Verdict::kNotApplicable, "not-arisen", level.statement);
    if (auto contradiction = figures_contradict(hearing, threshold, level)) return *contradiction;
  }
  Evaluation evaluation = conclude(hearing, threshold, weigh(hearing, threshold, levels));
  note_conflicts(hearing, levels, evaluation);
  return evaluation;
}

// Levels that count what a further number of the target counts.
std::vector<Level> levels_beside(const Hearing& hearing, const FurtherNumber& further) {
  std::vector<Level> levels;
  for (std::size_t s = 0; s < hearing.statements.size(); ++s) {
    const Statement& statement = *hearing.statements[s];
    if (statement.status.last_year || only_names(statement, hearing.criterion)) continue;
    for (std::size_t f = 0; f < statement.figures.size(); ++f) {
      const Figure& figure = statement.figures[f];
      const bool counts =
          is_level(figure) && figure.unit == Unit::kCount && (things_of(figure.noun) & further.things) != 0;
      if (!counts || is_part(statement, f) || is_pending(statement, f)) continue;
      Level& level = levels.emplace_back();
      level.statement = s;
      level.figure = f;
      level.value = figure.value;
      level.approximation = figure.approximation;
    }
  }
  return levels;
}

// One further number against what was told of its thing; nullopt: it holds, or only explained the main number.
std::optional<Evaluation> weigh_further(const Hearing& hearing, const FurtherNumber& further, std::size_t decisive) {
  const std::vector<Level> levels = levels_beside(hearing, further);
  const auto proves = [&](const Level& level, Proof wanted) {
    return prove(further.op, level.value, level.approximation, further.value, std::nullopt) == wanted;
  };
  if (std::any_of(levels.begin(), levels.end(), [&](const Level& level) { return proves(level, Proof::kYes); }))
    return std::nullopt;
  const auto short_of =
      std::find_if(levels.begin(), levels.end(), [&](const Level& level) { return proves(level, Proof::kNo); });
  if (short_of == levels.end()) {
    if (further.in_brackets) return std::nullopt;
    return decide(hearing, Verdict::kReview, "condition-unmentioned", decisive, {{"parts", further.text}});
  }
  Decimal sum;
  for (const Level& level : levels) sum = sum + level.value;
  if (levels.size() > 1 && satisfies(further.op, sum, further.value, std::nullopt))
    return decide(hearing, Verdict::kReview, "figures-ambiguous", short_of->statement);
  return settle(hearing, {further.op, further.value, std::nullopt, Unit::kCount}, *short_of, Proof::kNo);
}

}  // namespace

Evaluation evaluate_threshold(const Hearing& hearing, const Threshold& threshold) {
  Evaluation evaluation = evaluate_main_number(hearing, threshold);
  if (evaluation.verdict != Verdict::kMet) return evaluation;
  for (const FurtherNumber& further : hearing.criterion.keys.further) {
    auto denied = weigh_further(hearing, further, evaluation.decisive);
    if (!denied) continue;
    denied->side = std::move(evaluation.side);
    return std::move(*denied);
  }
  return evaluation;
}

}  // namespace rasoat
