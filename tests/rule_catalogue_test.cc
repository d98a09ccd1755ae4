// The catalogue of rules, rule by rule: the ids that were promised exist with their severity and group; each has its
// words in both languages, its page, a test in which it fires and one in which it is silent (tests/rules.tsv).
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cctype>
#include <map>
#include <ostream>
#include <sstream>

#include "check/rules.h"
#include "render/catalogue.h"
#include "render/rule_page.h"
#include "tests/read_text.h"
#include "tests/sources.h"

namespace rasoat {
namespace {

using testing::HasSubstr;

// Ids are stable and never reused: what stands here may be added to only.
struct Promised {
  const char* id;
  Severity severity;
  RuleGroup group;
};
std::ostream& operator<<(std::ostream& out, const Promised& rule) { return out << rule.id; }

constexpr Severity kE = Severity::kError, kW = Severity::kWarning, kN = Severity::kNote;
constexpr RuleGroup kReport = RuleGroup::kReport, kPlan = RuleGroup::kPlan, kForm = RuleGroup::kForm,
                    kDocument = RuleGroup::kDocument, kHousekeeping = RuleGroup::kHousekeeping;

// criterion-missing is asked of reports and of plans.
constexpr Promised kPromised[] = {{"criterion-missing", kE, kReport},
                                  {"target-not-met", kE, kReport},
                                  {"result-unclear", kW, kReport},
                                  {"figures-disagree", kE, kReport},
                                  {"sum-disagrees", kW, kReport},
                                  {"self-score-contradicts", kE, kReport},
                                  {"claims-conflict", kE, kReport},
                                  {"evidence-missing", kW, kReport},
                                  {"baseline-missing", kN, kReport},
                                  {"baseline-conflicts", kE, kReport},
                                  {"code-unknown", kW, kReport},
                                  {"code-name-mismatch", kW, kReport},
                                  {"criterion-duplicated", kW, kReport},
                                  {"criterion-moved", kN, kReport},
                                  {"year-stale", kW, kReport},
                                  {"unit-name-foreign", kW, kReport},
                                  {"copied-forward", kW, kReport},
                                  {"report-late", kE, kReport},
                                  {"report-missing", kE, kReport},
                                  {"target-weaker", kE, kPlan},
                                  {"target-missing", kE, kPlan},
                                  {"target-unclear", kW, kPlan},
                                  {"lead-differs", kE, kPlan},
                                  {"lead-missing", kE, kPlan},
                                  {"support-differs", kW, kPlan},
                                  {"deadline-later", kE, kPlan},
                                  {"deadline-missing", kW, kPlan},
                                  {"body-appendix-differ", kW, kPlan},
                                  {"appendix-row-missing", kW, kPlan},
                                  {"motto-missing", kW, kForm},
                                  {"agency-missing", kW, kForm},
                                  {"number-missing", kW, kForm},
                                  {"date-incomplete", kW, kForm},
                                  {"title-missing", kW, kForm},
                                  {"signer-missing", kW, kForm},
                                  {"recipients-missing", kW, kForm},
                                  {"appendix-reference-differs", kN, kForm},
                                  {"number-malformed", kW, kForm},
                                  {"salutation-missing", kW, kForm},
                                  {"signing-authority", kW, kForm},
                                  {"citation-malformed", kW, kForm},
                                  {"citation-incomplete", kN, kForm},
                                  {"citation-conflict", kW, kForm},
                                  {"citation-replaced", kW, kForm},
                                  {"page-size", kW, kForm},
                                  {"margins", kW, kForm},
                                  {"font", kW, kForm},
                                  {"page-number-missing", kN, kForm},
                                  {"unreadable", kE, kDocument},
                                  {"encrypted", kE, kDocument},
                                  {"truncated", kW, kDocument},
                                  {"text-layer-untrusted", kN, kDocument},
                                  {"legacy-encoding", kN, kDocument},
                                  {"ocr-low-confidence", kW, kDocument},
                                  {"signature-invalid", kE, kDocument},
                                  {"signature-untrusted", kN, kDocument},
                                  {"signature-missing", kN, kDocument},
                                  {"changed-after-signing", kE, kDocument},
                                  {"waiver-expired", kW, kHousekeeping},
                                  {"waiver-unused", kN, kHousekeeping},
                                  {"decision-stale", kW, kHousekeeping}};

class PromisedRule : public testing::TestWithParam<Promised> {};

TEST_P(PromisedRule, IsInTheCatalogue) {
  const Rule* rule = find_rule(GetParam().id);
  ASSERT_NE(rule, nullptr);
  EXPECT_EQ(rule->severity, GetParam().severity);
  EXPECT_EQ(rule->group, GetParam().group);
}

std::string name_of_case(std::string id) {
  for (char& c : id) c = c == '-' ? '_' : c;
  return id;
}

INSTANTIATE_TEST_SUITE_P(Catalogue, PromisedRule, testing::ValuesIn(kPromised),
                         [](const auto& rule) { return name_of_case(rule.param.id); });

// rule -> {fires, silent}
std::map<std::string, std::pair<std::string, std::string>> listed() {
  std::istringstream lines(read_text(std::string(RASOAT_SOURCE_DIR) + "/tests/rules.tsv"));
  std::map<std::string, std::pair<std::string, std::string>> list;
  std::string rule, fires, silent;
  std::getline(lines, rule);  // the heading
  while (std::getline(lines, rule, '\t') && std::getline(lines, fires, '\t') && std::getline(lines, silent)) {
    EXPECT_TRUE(list.emplace(rule, std::pair{fires, silent}).second) << rule << " stands twice";
    EXPECT_NE(find_rule(rule), nullptr) << rule;
  }
  return list;
}

class EveryRule : public testing::TestWithParam<Rule> {};

TEST_P(EveryRule, HasItsWordsInBothLanguages) {
  for (const char* part : {"title", "message", "why", "mend", "source"}) {
    const CatalogueEntry* entry = find_entry("rule." + std::string(GetParam().id) + "." + part);
    ASSERT_NE(entry, nullptr) << part;
    EXPECT_FALSE(entry->vi.empty()) << part;
    EXPECT_FALSE(entry->en.empty()) << part;
  }
}

TEST_P(EveryRule, HasItsPage) {
  const std::string id(GetParam().id);
  const std::string folder = std::string(RASOAT_SOURCE_DIR) + "/docs/rules/";
  EXPECT_EQ(read_text(folder + id + ".md"), rule_page(GetParam()));
  EXPECT_THAT(read_text(folder + "README.md"), HasSubstr(id));
}

// As a word of its own: "font" or "font.size", not "fonts".
bool names(const std::string& text, const std::string& id) {
  const auto is_part = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '_'; };
  for (std::size_t at = text.find(id); at != std::string::npos; at = text.find(id, at + 1)) {
    const std::size_t end = at + id.size();
    if ((at == 0 || !is_part(text[at - 1])) && (end == text.size() || !is_part(text[end]))) return true;
  }
  return false;
}

// The file of a test that makes it fire names it, so that the list cannot lie.
TEST_P(EveryRule, HasATestInWhichItFiresAndOneInWhichItIsSilent) {
  static const auto tests = tests_in_the_tree();
  static const auto list = listed();
  const std::string id(GetParam().id);
  const auto row = list.find(id);
  ASSERT_NE(row, list.end()) << "not in tests/rules.tsv";
  const auto fires = tests.find(row->second.first);
  ASSERT_NE(fires, tests.end()) << row->second.first;
  EXPECT_TRUE(names(read_text(fires->second), id)) << fires->second;
  EXPECT_TRUE(tests.contains(row->second.second)) << row->second.second;
}

INSTANTIATE_TEST_SUITE_P(Catalogue, EveryRule, testing::ValuesIn(kRules),
                         [](const auto& rule) { return name_of_case(std::string(rule.param.id)); });

}  // namespace
}  // namespace rasoat
