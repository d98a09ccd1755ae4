// Every door a document may come in by: signed, encrypted, packed or as a draft. Holds what the command
// says against corpus/reading/index.tsv (notes) and facts.tsv (number, date, signatures, attachments).
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "extract/text/normalize.h"
#include "tests/accuracy/labels.h"
#include "tests/command.h"

namespace rasoat {
namespace {

using accuracy::Row;
using nlohmann::json;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;

const std::string kPlan = corpus("plan-2022/ke-hoach-2022.complete.pdf");

using Facts = std::map<std::string, std::map<std::string, std::string>>;  // file -> key -> value

const Facts& facts() {
  static const Facts all = [] {
    Facts read;
    for (const Row& row : accuracy::read_table(corpus("reading/facts.tsv")))
      read[row.at("file")][row.at("key")] = row.at("value");
    return read;
  }();
  return all;
}

std::string fact(const std::string& file, const std::string& key) {
  const auto found = facts().find(file);
  if (found == facts().end()) return "";
  const auto value = found->second.find(key);
  return value == found->second.end() ? "" : value->second;
}

std::vector<Row> documents_of(const std::string& kind) {
  std::vector<Row> rows = accuracy::read_table(corpus("reading/index.tsv"));
  std::erase_if(rows, [&](const Row& row) { return row.at("kind") != kind || row.at("use") != "tuning"; });
  return rows;
}

void write(const std::string& path, const std::string& text) { std::ofstream(path, std::ios::binary) << text; }

// The document as the command reviews it, with the password and the trust that its facts name.
json review_of(const Row& row, const TemporaryFolder& folder) {
  const std::string& file = row.at("file");
  std::vector<std::string> arguments = {"check", corpus(file), "-f",
                                        "json",  "--kind",     row.at("document") == "plan" ? "plan" : "report"};
  if (row.at("document") != "plan") arguments.insert(arguments.end(), {"--against", kPlan});
  if (const std::string trust = fact(file, "trust"); !trust.empty()) {
    arguments.insert(arguments.end(), {"--trust", corpus(trust)});
  }
  if (const std::string password = fact(file, "password"); !password.empty()) {
    write(folder / "password", password + "\n");
    arguments.insert(arguments.end(), {"--password-file", folder / "password"});
  }
  const Ran ran = rasoat(arguments);
  EXPECT_TRUE(ran.exit_code == 0 || ran.exit_code == 1) << file << ": " << ran.err;
  return json::parse(ran.out, nullptr, false)["documents"][0];
}

std::set<std::string> rules_of(const json& document) {
  std::set<std::string> rules;
  for (const json& finding : document["findings"]) rules.insert(finding["rule"].get<std::string>());
  return rules;
}

bool fires_one_of(const std::set<std::string>& rules, const std::string& alternatives) {
  std::istringstream in(alternatives);
  for (std::string rule; std::getline(in, rule, '|');) {
    if (rules.contains(rule)) return true;
  }
  return false;
}

void expect_notes(const Row& row, const json& document) {
  const std::set<std::string> rules = rules_of(document);
  for (const std::string& expected : accuracy::split_list(row.at("notes_expected"))) {
    EXPECT_TRUE(fires_one_of(rules, expected)) << row.at("file") << " lacks " << expected;
  }
  for (const std::string& forbidden : accuracy::split_list(row.at("notes_forbidden"))) {
    EXPECT_FALSE(rules.contains(forbidden)) << row.at("file") << " has " << forbidden;
  }
}

void expect_sources(const Row& row, const json& document) {
  const std::vector<std::string> sources = accuracy::split_list(row.at("page_sources"));
  if (sources.empty()) return;
  ASSERT_EQ(document["pages"].size(), sources.size()) << row.at("file");
  for (std::size_t i = 0; i < sources.size(); ++i)
    EXPECT_EQ(document["pages"][i]["source"], sources[i]) << row.at("file");
}

void expect_value(const Row& row, const json& found, const json& expected) {
  EXPECT_EQ(found, expected) << row.at("file");
}

// A number or day that is blank or written by hand is told in its printed part at most.
void expect_header(const Row& row, const json& document) {
  const std::string number = fact(row.at("file"), "number");
  const std::string date = fact(row.at("file"), "date");
  if (!number.empty() && !number.starts_with("/")) expect_value(row, document["number"], number);
  if (date.size() == 10) expect_value(row, document["date"], date);
}

void expect_signatures(const Row& row, const json& document) {
  for (std::size_t i = 0; i < document["signatures"].size(); ++i) {
    const json& signature = document["signatures"][i];
    const auto expected = [&](const char* key) {
      return fact(row.at("file"), "signature." + std::to_string(i + 1) + "." + key);
    };
    for (const char* key : {"status", "signer", "signed_at"}) {
      if (!expected(key).empty()) expect_value(row, signature[key], expected(key));
    }
    const std::string changed = expected("changed_after");
    if (!changed.empty()) expect_value(row, signature["changed_after"], changed == "yes");
  }
}

void expect_attachments(const Row& row, const json& document) {
  for (const char* key : {"attachment", "attachment.2"}) {
    const std::string name = fact(row.at("file"), key);
    if (name.empty()) continue;
    const bool named = std::any_of(document["findings"].begin(), document["findings"].end(), [&](const json& finding) {
      return finding["rule"].get<std::string>().ends_with("-unread") &&
             finding["message"].get<std::string>().find(name) != std::string::npos;
    });
    EXPECT_TRUE(named) << row.at("file") << ": " << name;
  }
}

// Verdicts of a draft are those of the labels of the paper that it was printed as.
void expect_verdicts(const Row& row, const json& document) {
  if (row.at("kind") != "draft" || row.at("verdicts").empty()) return;
  std::map<std::string, std::string> labels;
  for (const Row& label : accuracy::read_table(corpus(row.at("verdicts"))))
    labels[label.at("code")] = label.at("verdict");
  for (const json& result : document["results"]) {
    const std::string found = result["verdict"];
    EXPECT_TRUE(found == "review" || found == labels[result["code"]])
        << row.at("file") << " " << result["code"] << ": " << found;
    for (const json& claim : result["claims"]) {
      for (const json& place : claim["places"])
        EXPECT_TRUE(place["page"] == 0 && place["paragraph"] > 0) << row.at("file") << place;
    }
  }
}

// What only paper shows is asked of no draft.
void expect_no_paper(const Row& row, const json& document) {
  if (row.at("kind") != "draft") return;
  const std::set<std::string> rules = rules_of(document);
  for (const char* rule : {"page-size", "margins", "page-number-missing"}) {
    EXPECT_FALSE(rules.contains(rule)) << row.at("file") << " " << rule;
  }
}

class Doors : public testing::TestWithParam<const char*> {};

TEST_P(Doors, AreReadAsTheirLabelsSay) {
  const TemporaryFolder folder;
  const std::vector<Row> rows = documents_of(GetParam());
  ASSERT_FALSE(rows.empty());
  for (const Row& row : rows) {
    const json document = review_of(row, folder);
    ASSERT_TRUE(document.is_object() && document["error"].is_null()) << row.at("file");
    expect_notes(row, document);
    expect_sources(row, document);
    expect_header(row, document);
    expect_signatures(row, document);
    expect_attachments(row, document);
    expect_verdicts(row, document);
    expect_no_paper(row, document);
  }
}

INSTANTIATE_TEST_SUITE_P(Corpus, Doors, testing::Values("signature", "file", "draft"),
                         [](const auto& door) { return std::string(door.param); });

// Digital papers of every shape ------------------------------------------------------------------------

struct Measured {
  std::size_t rows = 0, rows_right = 0, cells = 0, cells_right = 0, verdicts = 0, wrong_when_sure = 0;
};

std::string cell_of(const json& criterion, const std::string& column) {
  const json& cell = criterion[column];
  return cell.is_object() ? cell["text"].get<std::string>() : cell.get<std::string>();
}

// Where a font of TCVN3 has no name, capitals cannot be known.
bool is_same(const Row& row, const std::string& found, const std::string& expected) {
  return found == expected || (fact(row.at("file"), "case") == "ignored" && to_lower(found) == to_lower(expected));
}

void measure_criteria(const Row& row, Measured& out) {
  const Ran ran = rasoat({"criteria", corpus(row.at("file")), "-f", "json"});
  std::map<std::string, json> found;
  const json output = json::parse(ran.out);
  for (const json& criterion : output["criteria"]) {
    if (criterion["code"].is_string()) found[criterion["code"]] = criterion;
  }
  for (const Row& label : accuracy::read_table(corpus(row.at("criteria")))) {
    ++out.rows;
    const auto criterion = found.find(label.at("code"));
    out.rows_right += criterion != found.end() ? 1 : 0;
    for (const char* column : {"name", "target", "lead", "support", "deadline"}) {
      ++out.cells;
      const bool right = criterion != found.end() && is_same(row, cell_of(criterion->second, column), label.at(column));
      out.cells_right += right ? 1 : 0;
    }
  }
}

void measure_verdicts(const Row& row, Measured& out) {
  std::map<std::string, std::string> labels;
  for (const Row& label : accuracy::read_table(corpus(row.at("verdicts"))))
    labels[label.at("code")] = label.at("verdict");
  const Ran ran = rasoat({"check", corpus(row.at("file")), "--against", kPlan, "-f", "json", "--kind", "report"});
  const json output = json::parse(ran.out);
  for (const json& result : output["documents"][0]["results"]) {
    ++out.verdicts;
    if (result["verdict"] != "review" && result["verdict"] != labels[result["code"]]) ++out.wrong_when_sure;
  }
}

class DigitalPapers : public testing::TestWithParam<const char*> {};

TEST_P(DigitalPapers, LoseNoRowAndNoVerdict) {
  Measured all;
  for (const Row& row : documents_of(GetParam())) {
    if (row.at("page_sources").find("text") == std::string::npos ||
        row.at("page_sources").find("ocr") != std::string::npos)
      continue;
    if (!row.at("criteria").empty()) measure_criteria(row, all);
    if (!row.at("verdicts").empty()) measure_verdicts(row, all);
  }
  EXPECT_GT(all.rows + all.verdicts, 100U);
  EXPECT_EQ(all.rows_right, all.rows);
  EXPECT_GE(all.cells_right * 1000, all.cells * 995) << all.cells_right << " of " << all.cells;
  EXPECT_LE(all.wrong_when_sure * 1000, all.verdicts) << all.wrong_when_sure << " of " << all.verdicts;
}

INSTANTIATE_TEST_SUITE_P(Corpus, DigitalPapers, testing::Values("geometry", "legacy", "bad table"),
                         [](const auto& kind) {
                           return kind.param == std::string("bad table") ? std::string("bad_table") : kind.param;
                         });

TEST(Portfolio, NothingIsMissingBecauseOfItsCover) {
  const TemporaryFolder folder;
  for (const Row& row : documents_of("file")) {
    if (fact(row.at("file"), "portfolio") != "yes") continue;
    const json review = review_of(row, folder);
    for (const json& result : review["results"]) EXPECT_NE(result["verdict"], "missing") << result["code"];
  }
}

TEST(Password, WithoutOrWithAWrongOneTheFileIsEncrypted) {
  const TemporaryFolder folder;
  write(folder / "wrong", "sai-mat-khau\n");
  for (const Row& row : documents_of("file")) {
    if (fact(row.at("file"), "without_password").empty()) continue;
    for (const std::vector<std::string>& more : {std::vector<std::string>{}, {"--password-file", folder / "wrong"}}) {
      std::vector<std::string> arguments = {"check", corpus(row.at("file")), "--against", kPlan, "-f", "json"};
      arguments.insert(arguments.end(), more.begin(), more.end());
      const Ran ran = rasoat(arguments);
      EXPECT_EQ(ran.exit_code, 3) << row.at("file");
      EXPECT_EQ(json::parse(ran.out)["documents"][0]["error"]["code"], "encrypted") << row.at("file");
    }
  }
}

TEST(Password, ThatIsNotNeededDoesNoHarm) {
  const TemporaryFolder folder;
  write(folder / "password", "mat-khau");
  const Ran ran = rasoat({"check", kPlan, "--password-file", folder / "password", "-f", "json"});
  EXPECT_EQ(ran.exit_code, 0) << ran.err;
}

TEST(ReadingOptions, ThatNameNothingEndTheCommandInOneSentence) {
  const TemporaryFolder folder;
  struct Case {
    std::vector<std::string> options;
    const char* sentence;
  };
  for (const Case& c : {Case{{"--password-file", folder / "none"}, "không đọc được"},
                        Case{{"--trust", folder / "none"}, "không có chứng thư nào"},
                        Case{{"--trust", folder / ""}, "không có chứng thư nào"}, Case{{"--ocr", "maybe"}, "--ocr"}}) {
    std::vector<std::string> arguments = {"check", kPlan};
    arguments.insert(arguments.end(), c.options.begin(), c.options.end());
    const Ran ran = rasoat(arguments);
    EXPECT_EQ(ran.exit_code, 2) << c.sentence;
    EXPECT_THAT(ran.out, IsEmpty());
    EXPECT_THAT(ran.err, HasSubstr(c.sentence));
  }
}

json pages_of(const std::string& file, const std::string& ocr) {
  const Ran ran = rasoat({"check", corpus(file), "--against", kPlan, "-f", "json", "--ocr", ocr});
  return json::parse(ran.out, nullptr, false)["documents"][0];
}

TEST(Ocr, IsForcedOrForbidden) {
  const char* digital = "reports/tuning/07-phong-quan-ly-doanh-nghiep.pdf";
  const char* scan = "reading/scans/prose-200dpi.pdf";
  EXPECT_EQ(pages_of(digital, "auto")["pages"][0]["source"], "text");
  EXPECT_EQ(pages_of(digital, "always")["pages"][0]["source"], "ocr");
  EXPECT_EQ(pages_of(digital, "never")["pages"][0]["source"], "text");
  EXPECT_EQ(pages_of(scan, "auto")["pages"][0]["source"], "ocr");
  const json unread = pages_of(scan, "never");
  EXPECT_EQ(unread["pages"][0]["source"], "unread");
  for (const json& result : unread["results"]) EXPECT_NE(result["verdict"], "missing") << result["code"];
}

// Guesses of a smeared page are no text: nothing is missing because of them, nothing is not met by a period that stood
// on it, and it is told.
TEST(Ocr, APageOfGuessesIsUnread) {
  for (const char* file : {"quarter-page-1-unreadable", "table-page-2-unreadable"}) {
    const json document = pages_of(std::string("reading/scans/") + file + ".pdf", "auto");
    const int page = std::string(file).find("page-1") != std::string::npos ? 0 : 1;
    EXPECT_EQ(document["pages"][page]["source"], "unread") << file;
    EXPECT_EQ(document["pages"][1 - page]["source"], "ocr") << file;
    for (const json& result : document["results"]) EXPECT_NE(result["verdict"], "missing") << file << result["code"];
    const json& findings = document["findings"];
    EXPECT_TRUE(std::any_of(findings.begin(), findings.end(), [&](const json& finding) {
      return finding["rule"] == "ocr-low-confidence" && finding["places"][0]["page"] == page + 1;
    })) << file;
  }
}

}  // namespace
}  // namespace rasoat
