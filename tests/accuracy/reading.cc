#include "tests/accuracy/reading.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "check/check.h"
#include "extract/text/normalize.h"
#include "parse/parse.h"
#include "pipelines/flow.h"
#include "pipelines/steps.h"
#include "render/json.h"
#include "tests/accuracy/compare.h"
#include "tests/accuracy/kept.h"
#include "tests/accuracy/plain.h"
#include "tests/accuracy/table_rows.h"
#include "tests/command.h"
#include "tests/golden.h"

namespace rasoat::accuracy {
namespace {

using nlohmann::json;

void note(std::vector<std::string>* differences, const std::string& difference) {
  if (differences != nullptr) differences->push_back(difference);
}

// --- letters

std::map<int, std::vector<std::string>> written_words(const Paper& paper) {
  std::map<int, std::vector<std::string>> pages;
  if (paper.text.empty()) return pages;
  for (const Row& row : read_table(corpus(paper.text))) {
    for (std::string& word : words_of(row.at("text"))) pages[std::stoi(row.at("page"))].push_back(std::move(word));
  }
  return pages;
}

void compare_letters(const Paper& paper, const Document& document, TextScore& score,
                     std::vector<std::string>* differences) {
  const bool any_case = paper.fact("case") == "ignored";
  std::map<int, std::vector<std::string>> written = written_words(paper);
  for (std::size_t i = 0; i < paper.page_sources.size(); ++i) {
    const int number = static_cast<int>(i) + 1;
    const bool ocr = paper.page_sources[i] == "ocr";
    if (!ocr && paper.page_sources[i] != "text") continue;
    std::vector<std::string> read;
    for (const Page& page : document.pages) {
      for (const Word& word : page.words) {
        if (page.number == number) read.push_back(word.text);
      }
    }
    if (any_case) {
      for (std::string& word : read) word = to_lower(word);
      for (std::string& word : written[number]) word = to_lower(word);
    }
    (ocr ? score.ocr : score.layer) += compare_words(written[number], read);
    const std::string difference = word_difference(written[number], read);
    if (!difference.empty()) note(differences, "page " + std::to_string(number) + " " + difference);
  }
}

// --- the appendix of a plan

void compare_criterion(const Row& label, const json& criterion, TextScore& score,
                       std::vector<std::string>* differences) {
  for (const auto& [column, found] : cells_of(criterion)) {
    const std::string& expected = label.at(column);
    score.cells.count(found == expected);
    score.close.count(is_near(expected, found));
    if (found == expected) continue;
    note(differences, label.at("code") + " " + column + "\n    label: " + expected + "\n    found: " + found);
  }
}

const json* criterion_with(const json& criteria, const std::string& code) {
  const auto found =
      std::find_if(criteria.begin(), criteria.end(), [&](const json& c) { return text_of(c["code"]) == code; });
  return found == criteria.end() ? nullptr : &*found;
}

json appendix_of(const Document& document) {
  const CriteriaSet criteria = criteria_of(parse_submission(document), document, "");
  return json::parse(criteria_json(criteria, {}, Language::kVietnamese))["criteria"];
}

void compare_appendix(const Paper& paper, const json& criteria, TextScore& score,
                      std::vector<std::string>* differences) {
  for (const Row& label : read_table(corpus(paper.criteria))) {
    const json* found = criterion_with(criteria, label.at("code"));
    score.rows.count(found != nullptr);
    if (found != nullptr) {
      compare_criterion(label, *found, score, differences);
      continue;
    }
    note(differences, label.at("code") + " row is lacking");
    score.cells += {0, 6};
    score.close += {0, 6};
  }
}

void compare_targets(const Paper& paper, const json& criteria, ReadingScore& score) {
  const json targets = json::parse(read_text(corpus("plan-2022/targets.json")));
  for (const Row& label : read_table(corpus(paper.criteria))) {
    const json* found = criterion_with(criteria, label.at("code"));
    const json* expected = criterion_with(targets, label.at("code"));
    if (expected == nullptr) continue;
    const std::vector<std::string> differences = found == nullptr
                                                     ? std::vector<std::string>{"target is lacking"}
                                                     : target_differences((*expected)["target"], (*found)["target"]);
    score.targets.count(differences.empty());
    for (const std::string& difference : differences) score.differences.push_back(label.at("code") + " " + difference);
  }
}

// Rows on a page that nobody can read are no rows to be found.
std::vector<Row> readable_cells(const Paper& paper) {
  std::vector<Row> cells = read_table(corpus(paper.cells));
  std::erase_if(cells, [&](const Row& cell) {
    const auto page = static_cast<std::size_t>(std::stoi(cell.at("page")));
    return page >= 1 && page <= paper.page_sources.size() && paper.page_sources[page - 1] == "unread";
  });
  return cells;
}

// --- the head of the document

std::string number_of_head(const Header& header) {
  const NumberLine& line = header.number;
  return line.symbol.empty() ? line.number : line.number + line.separator + line.symbol;
}

std::string two_digits(int value) { return (value < 10 ? "0" : "") + std::to_string(value); }

std::string date_of_head(const Header& header) {
  const DateLine& line = header.date;
  if (!line.year || !line.month) return "";
  const std::string month = std::to_string(*line.year) + "-" + two_digits(*line.month);
  return line.day ? month + "-" + two_digits(*line.day) : month;
}

// What stands there in print, with a doubt about the rest, is right where the rest is by hand.
void compare_head_fact(const Paper& paper, const std::string& fact, const std::string& by_hand, Presence presence,
                       const std::string& found, ReadingScore& score) {
  const std::string expected = paper.fact(fact);
  if (expected.empty()) return;
  const bool hand = !paper.fact(by_hand).empty();
  const bool right =
      found == expected || (hand && presence == Presence::kUnclear && found == paper.fact(fact + "_printed"));
  score.header.count(right);
  if (right) return;
  if (presence == Presence::kPresent) ++score.wrong_header;
  score.differences.push_back(fact + "\n    label: " + expected + "\n    found: " + found + " (presence " +
                              std::to_string(static_cast<int>(presence)) + ")");
}

void compare_head(const Paper& paper, const Header& header, ReadingScore& score) {
  compare_head_fact(paper, "number", "number_by_hand", header.number.presence, number_of_head(header), score);
  compare_head_fact(paper, "date", "day_by_hand", header.date.presence, date_of_head(header), score);
  const std::string signer = paper.fact("signer");
  if (signer.empty()) return;
  const std::string found = header.signer ? header.signer->name : "";
  score.header.count(found == signer);
  if (found != signer) score.differences.push_back("signer\n    label: " + signer + "\n    found: " + found);
}

// --- rules and verdicts

void compare_notes(const Paper& paper, const json& findings, ReadingScore& score) {
  std::set<std::string> fired;
  for (const json& finding : findings) fired.insert(text_of(finding["rule"]));
  for (const std::string& expected : paper.notes_expected) {
    const std::size_t bar = expected.find('|');
    const bool right = fired.count(expected.substr(0, bar)) > 0 ||
                       (bar != std::string::npos && fired.count(expected.substr(bar + 1)) > 0);
    score.notes.count(right);
    if (!right) score.differences.push_back("did not fire " + expected);
  }
  for (const std::string& forbidden : paper.notes_forbidden) {
    score.notes.count(fired.count(forbidden) == 0);
    if (fired.count(forbidden) > 0) score.differences.push_back("fired " + forbidden);
  }
}

void compare_verdicts(const Paper& paper, const json& results, ReadingScore& score) {
  ReportScore report;
  for (const Row& label : read_table(corpus(paper.verdicts))) {
    const json* result = criterion_with(results, label.at("code"));
    if (result == nullptr) continue;
    const Share before = report.verdicts;
    compare_verdict(label, *result, report);
    const bool wrong = report.verdicts.all > before.all && report.verdicts.right == before.right;
    if (wrong)
      ++score.wrong[label.at("verdict") + " -> " + text_of((*result)["verdict"]) + " (" +
                    text_of((*result)["reason_code"]) + ")"];
    const bool scoped = label.at("in_scope") == "yes";
    if (scoped && text_of((*result)["verdict"]) == "missing" && label.at("verdict") != "missing") ++score.wrong_missing;
  }
  score.verdicts += report.verdicts;
  score.wrong_when_sure += report.wrong_when_sure;
  score.needless_review += report.needless_review;
  for (const std::string& difference : report.differences) {
    if (difference.find(" in_scope: ") == std::string::npos) score.differences.push_back(difference);
  }
}

json reviewed(const Submission& submission, const CriteriaSet* criteria) {
  const Review review = criteria != nullptr ? check_submission(*criteria, submission) : check_plan_itself(submission);
  return json::parse(reviews_json(std::span(&review, 1), {"", criteria, Language::kVietnamese}))["documents"][0];
}

void compare_pages(const Paper& paper, const Document& document, ReadingScore& score) {
  for (std::size_t i = 0; i < paper.page_sources.size(); ++i) {
    const std::string found = i < document.pages.size() ? name_of(document.pages[i].source) : "none";
    score.pages.count(found == paper.page_sources[i]);
    if (found == paper.page_sources[i]) continue;
    score.differences.push_back("page " + std::to_string(i + 1) + " label " + paper.page_sources[i] + ", found " +
                                found);
  }
}

ReadingScore empty_score(const Paper& paper) {
  ReadingScore score;
  score.name = paper.file.substr(paper.file.find('/') + 1);
  score.kind = paper.kind;
  score.held_out = paper.held_out;
  score.scanned = paper.is_scanned();
  return score;
}

ReadingScore failed_score(const Paper& paper, const ReadError& error) {
  ReadingScore score = empty_score(paper);
  score.failures = 1;
  score.differences.push_back(std::string("not read: ") + name_of(error.code));
  return score;
}

// --- many documents

bool is_wanted(const Paper& paper, const std::string& filter) {
  return filter.empty() || paper.kind == filter || paper.file.find(filter) != std::string::npos;
}

std::unique_ptr<WorkerPool> start_pool(int jobs) {
  PoolOptions options;
  const char* other = std::getenv("RASOAT_WORKER");  // of another state, to be compared with this one
  options.worker = other != nullptr ? other : std::string(RASOAT_BIN_DIR) + "/rasoat-worker";
  options.workers = jobs;
  auto pool = WorkerPool::start(std::move(options));
  if (!pool) throw std::runtime_error(pool.error().message);
  return std::move(*pool);
}

using Plans = std::map<std::string, CriteriaSet>;

Plans read_plans(WorkerPool& pool, const std::vector<Paper>& papers) {
  Plans plans;
  for (const Paper& paper : papers) {
    if (paper.against.empty() || plans.count(paper.against) > 0) continue;
    auto criteria = criteria_of_plan(pool, corpus(paper.against));
    if (!criteria) throw std::runtime_error(paper.against + ": " + criteria.error().message);
    plans[paper.against] = std::move(*criteria);
  }
  return plans;
}

ReadingScore measured(WorkerPool& pool, const Paper& paper, const Plans& plans, const ReadingOptions& how) {
  auto blob = load_blob(corpus(paper.file));
  if (!blob) return failed_score(paper, blob.error());
  ReadOptions options;
  options.password = paper.fact("password");
  const ReadResult read = read_kept(pool, std::move(*blob), options, how.keep);
  if (!read.document) return failed_score(paper, read.document.error());
  const auto plan = plans.find(paper.against);
  ReadingScore score = score_of(paper, *read.document, plan == plans.end() ? nullptr : &plan->second);
  if (!how.beside) return score;
  score.plain = text_score_of(paper, with_plain_words(paper, *read.document));
  score.pdftotext = pdftotext_letters(paper);
  return score;
}

}  // namespace

TextScore& TextScore::operator+=(const TextScore& other) {
  ocr += other.ocr;
  layer += other.layer;
  rows += other.rows;
  cells += other.cells;
  close += other.close;
  return *this;
}

TextScore text_score_of(const Paper& paper, const Document& document, std::vector<std::string>* differences) {
  TextScore score;
  compare_letters(paper, document, score, differences);
  if (!paper.criteria.empty()) {
    compare_appendix(paper, appendix_of(document), score, differences);
  } else if (!paper.cells.empty()) {
    compare_rows(readable_cells(paper), build_structure(document), score, differences);
  }
  return score;
}

ReadingScore score_of(const Paper& paper, const Document& document, const CriteriaSet* criteria) {
  ReadingScore score = empty_score(paper);
  compare_pages(paper, document, score);
  score.text = text_score_of(paper, document, &score.differences);
  const Submission submission = parse_submission(document);
  compare_head(paper, submission.header, score);
  if (!paper.criteria.empty()) compare_targets(paper, appendix_of(document), score);
  const json review = reviewed(submission, criteria);
  compare_notes(paper, review["findings"], score);
  if (!paper.verdicts.empty()) compare_verdicts(paper, review["results"], score);
  return score;
}

std::vector<ReadingScore> measure_reading(const ReadingOptions& options) {
  std::vector<Paper> papers = read_papers();
  std::erase_if(papers, [&](const Paper& paper) { return !is_wanted(paper, options.filter); });
  const auto pool = start_pool(options.jobs);
  const Plans plans = read_plans(*pool, papers);
  std::vector<ReadingScore> scores(papers.size());
  // One more than there are workers: they read while this process compares.
  parallel_for(papers.size(), options.jobs + 1,
               [&](std::size_t i) { scores[i] = measured(*pool, papers[i], plans, options); });
  return scores;
}

ReadingScore sum_of(const std::vector<ReadingScore>& scores, const std::string& name,
                    const std::function<bool(const ReadingScore&)>& wanted) {
  ReadingScore sum;
  sum.name = name;
  sum.documents = 0;
  for (const ReadingScore& score : scores) {
    if (!wanted(score)) continue;
    ++sum.documents;
    sum.failures += score.failures;
    sum.pages += score.pages;
    sum.text += score.text;
    sum.targets += score.targets;
    sum.header += score.header;
    sum.wrong_header += score.wrong_header;
    sum.notes += score.notes;
    sum.verdicts += score.verdicts;
    sum.wrong_when_sure += score.wrong_when_sure;
    sum.wrong_missing += score.wrong_missing;
    sum.needless_review += score.needless_review;
    for (const auto& [what, times] : score.wrong) sum.wrong[what] += times;
    sum.plain += score.plain;
    sum.pdftotext += score.pdftotext;
  }
  return sum;
}

}  // namespace rasoat::accuracy
