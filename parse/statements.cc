// Statements of a report: every sentence of prose and every result cell of a table, each with the
// headings, codes and names that it stands under.
#include <algorithm>
#include <span>

#include "extract/text/normalize.h"
#include "parse/addressees.h"
#include "parse/clauses.h"
#include "parse/codes_behind.h"
#include "parse/core.h"
#include "parse/fragments.h"
#include "parse/going_counts.h"
#include "parse/headings.h"
#include "parse/labels.h"
#include "parse/marker.h"
#include "parse/outlook.h"
#include "parse/parse.h"
#include "parse/sentences.h"
#include "parse/shared_heads.h"
#include "parse/statement_facts.h"
#include "parse/table_statements.h"

namespace rasoat {
namespace {

// A heading that is still open: what the paragraphs under it are about.
struct Heading {
  int level = 0;
  Outlook outlook = Outlook::kResults;
  std::string text;
  std::string name;
  std::vector<CodeMention> codes;
};

constexpr int kPlain = 30;    // paragraphs without a marker stand below numbers, above letters
constexpr int kSection = 20;  // headings of sections, not of points

bool begins_annex(const std::string& text) {
  const std::string key = compare_key(text);
  return key.starts_with(compare_key("phụ lục")) || key.starts_with(compare_key("biểu"));
}

// What heads a part, lettered in capitals or not marked at all, stands above Roman numbers.
int level_of(const Paragraph& paragraph, Outlook outlook) {
  const bool upper = is_upper(paragraph.passage.text);
  if (is_heading_word(paragraph.passage.text) && (upper || paragraph.bold)) return 1;
  if (paragraph.marker == Marker::kLetter && upper) return 5;
  if (paragraph.marker == Marker::kNone && upper && begins_annex(paragraph.passage.text)) return 0;
  if (paragraph.marker == Marker::kNone && outlook != Outlook::kResults && (upper || paragraph.bold))
    return upper ? 5 : 15;
  switch (paragraph.marker) {
    case Marker::kRoman: return 10;
    case Marker::kNumber: return 20 + static_cast<int>(std::count(paragraph.label.begin(), paragraph.label.end(), '.'));
    case Marker::kLetter: return 40;
    case Marker::kBullet: return paragraph.label == "+" ? 60 : 50;
    case Marker::kNone: return kPlain;
  }
  return kPlain;
}

std::string_view body_of(const Paragraph& paragraph) {
  const std::string_view text = paragraph.passage.text;
  return text.substr(std::min(paragraph.body, text.size()));
}

class StatementReader {
 public:
  explicit StatementReader(Reporter reporter) : year_(reporter.year), reporter_(std::move(reporter)) {}

  std::vector<Statement> run(const Structure& structure) {
    for (const Block& block : structure.blocks) {
      std::visit([&](const auto& part) { read(part); }, block);
    }
    return std::move(statements_);
  }

 private:
  void read(const JoinedTable& table) {
    std::vector<std::string> context;
    for (const Heading& heading : headings_) context.push_back(heading.text);
    for (Statement& statement : table_statements(table, context, groups_, year_))
      statements_.push_back(std::move(statement));
    groups_ += table.rows.size() + 1;
  }

  // Under "Kính gửi" stand addressees up to the first paragraph that is none; under "Nơi nhận"
  // addresses and names until an appendix begins.
  bool is_address(const Paragraph& paragraph) {
    const std::string key = compare_key(paragraph.passage.text);
    if (key.starts_with(compare_key("nơi nhận"))) closing_ = true;
    if (key.starts_with(compare_key("phụ lục")) || key.starts_with(compare_key("biểu"))) closing_ = false;
    const bool addressed = key.starts_with(compare_key("kính gửi"));
    addressing_ = addressed || (addressing_ && paragraph.marker == Marker::kBullet && is_addressee(body_of(paragraph)));
    return closing_ || addressing_;
  }

  void read(const Paragraph& paragraph) {
    if (is_address(paragraph)) return;
    const std::string& text = paragraph.passage.text;
    const std::string_view body = body_of(paragraph);
    const std::size_t label = label_end(text, paragraph.body);
    if (is_heading(paragraph, label)) return open_heading(paragraph, body);
    if (paragraph.marker == Marker::kNone && !paragraph.bold) close_bullets();
    if (paragraph.marker == Marker::kNone) list_ahead_ = text.ends_with(':') && begins_ahead(text, year_);
    if (label == std::string::npos) {
      if (paragraph.marker != Marker::kNone) open_unnamed(paragraph, body);
      ahead_ = false;
      add_sentences(paragraph.passage, paragraph.body);
    } else {
      const std::string_view label_text = std::string_view(text).substr(paragraph.body, label - paragraph.body);
      open_heading(paragraph, label_text);
      ahead_ = begins_ahead(label_text, year_);
      if (!introduces_no_result(label_text)) add_sentences(paragraph.passage, label, true);
      if (paragraph.marker == Marker::kNone) headings_.pop_back();
    }
  }

  void open_heading(const Paragraph& paragraph, std::string_view label) {
    const Outlook outlook = outlook_of_heading(label, year_);
    const int level = level_of(paragraph, outlook);
    if (level <= kSection) list_ahead_ = false;
    if (paragraph.marker != Marker::kNone || paragraph.bold || level < kPlain) {
      while (!headings_.empty() && headings_.back().level >= level) headings_.pop_back();
    }
    Heading heading;
    heading.level = level;
    if (level <= kSection) {
      heading.outlook = outlook;
    } else if (begins_ahead(label, year_)) {
      heading.outlook = Outlook::kMixed;  // the point may come back to what is
    }
    heading.text = std::string(trim_marks(label));
    heading.codes = find_codes(label);
    heading.name = name_of_label(label, heading.codes);
    headings_.push_back(std::move(heading));
  }

  // A marked paragraph without a label: its first sentence heads the bullets below it, but names
  // no criterion.
  void open_unnamed(const Paragraph& paragraph, std::string_view body) {
    const auto sentences = find_sentences(body);
    open_heading(paragraph, sentences.empty() ? body : body.substr(0, sentences.front().second));
    headings_.back().name.clear();
  }

  // A paragraph without a marker closes the bullets above it, not the numbered headings.
  void close_bullets() {
    while (!headings_.empty() && headings_.back().level >= kPlain) headings_.pop_back();
  }

  void add_sentences(const Passage& passage, std::size_t begin, bool labelled = false) {
    const std::string_view text = passage.text;
    HeadLender heads;
    bool listed = ahead_;  // behind a label or a semicolon
    const std::string_view said = text.substr(begin);
    for (const auto& [from, to] : join_going_counts(said, find_sentences(said))) {
      const Passage sentence = heads.complete(passage.part(begin + from, begin + to));
      ahead_ = begins_ahead(sentence.text, year_) || (ahead_ && goes_on_ahead(sentence.text, listed));
      listed = text[begin + to - 1] == ';';
      for (const auto& [first, last] : cut_at_codes(sentence.text)) add(sentence.part(first, last), labelled);
      labelled = labelled && text[begin + to - 1] == ';';  // after a full stop the paragraph may turn to something else
    }
    ++groups_;
  }

  // What is planned or asked for is no result.
  bool is_to_come(std::string_view sentence) const {
    return list_ahead_ || ahead_ || states_rule(sentence) || states_aims(sentence) ||
           std::any_of(headings_.begin(), headings_.end(), [&](const Heading& heading) {
             return heading.outlook == Outlook::kAhead ||
                    (heading.outlook == Outlook::kMixed && !tells_what_is(sentence));
           });
  }

  void add(Passage passage, bool labelled) {
    if (trim_marks(passage.text).empty() || is_to_come(passage.text)) return;
    Statement statement;
    statement.passage = std::move(passage);
    statement.group = groups_;
    statement.labelled = labelled;
    inherit_context(statement);
    read_facts(statement, year_);
    if (begins_later_in_year(statement.passage.text, reporter_.last_month)) return add_undone(std::move(statement));
    if (read_in_turn(statement, before_in_group(), year_)) return;
    if (!statement.in_turn) read_shared_predicate(statement, year_);
    if (!statement.in_turn) read_clauses(statement, year_);
    read_core(statement, reporter_);
    statements_.push_back(std::move(statement));
  }

  // Its figures are what is aimed at, its acts still to be done.
  void add_undone(Statement statement) {
    for (Figure& figure : statement.figures) figure.role = FigureRole::kTarget;
    statement.status.done = statement.status.on_time = statement.status.whole = false;
    statement.status.ongoing = true;
    statements_.push_back(std::move(statement));
  }

  Statement* before_in_group() {
    return statements_.empty() || statements_.back().group != groups_ ? nullptr : &statements_.back();
  }

  // The nearest heading with a code gives code and name; without codes, the nearest name.
  void inherit_context(Statement& statement) const {
    for (const Heading& heading : headings_) statement.context.push_back(heading.text);
    for (auto heading = headings_.rbegin(); heading != headings_.rend(); ++heading) {
      if (statement.context_name.empty()) statement.context_name = heading->name;
      if (heading->codes.empty()) continue;
      statement.context_codes = heading->codes;
      statement.context_name = heading->name;
      break;
    }
  }

  const std::int32_t year_;
  const Reporter reporter_;
  std::vector<Statement> statements_;
  std::vector<Heading> headings_;
  std::size_t groups_ = 0;
  bool addressing_ = false;
  bool closing_ = false;
  bool list_ahead_ = false;  // bullets under "Năm 2023 tập trung:"
  bool ahead_ = false;       // the sentence, or the label before it, is of what is to come
};

}  // namespace

std::vector<Statement> read_statements(const Structure& structure, const Header& header) {
  return read_codes_behind(StatementReader(reporter_of(header)).run(join_fragments(structure)));
}

}  // namespace rasoat
