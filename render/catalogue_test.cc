#include "render/catalogue.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <iterator>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "check/reasons.h"
#include "check/rules.h"
#include "render/words.h"
#include "tests/read_text.h"

namespace rasoat {
namespace {

constexpr std::array kLanguages = {Language::kVietnamese, Language::kEnglish};

std::set<std::string> words_of(std::string_view blanks) {
  std::istringstream in{std::string(blanks)};
  std::set<std::string> words;
  for (std::string word; in >> word;) words.insert(word);
  return words;
}

std::set<std::string> named_arguments(std::string_view text) {
  std::set<std::string> names;
  for (std::size_t open = text.find('{'); open != std::string_view::npos; open = text.find('{', open + 1))
    names.emplace(text.substr(open + 1, text.find('}', open) - open - 1));
  return names;
}

// The part of a key between "rule." and the next dot; "" for other keys.
std::string rule_of(std::string_view key) {
  if (!key.starts_with("rule.")) return "";
  key.remove_prefix(5);
  return std::string(key.substr(0, key.find('.')));
}

TEST(Catalogue, EveryReasonCodeHasASentenceThatUsesOnlyItsArguments) {
  for (const ReasonCode& reason : kReasonCodes) {
    const CatalogueEntry* entry = find_entry("reason." + std::string(reason.code));
    ASSERT_NE(entry, nullptr) << reason.code;
    const std::set<std::string> known = words_of(reason.args);
    for (const std::string& name : named_arguments(entry->vi))
      EXPECT_TRUE(known.contains(name)) << reason.code << ": " << name;
  }
}

TEST(Catalogue, EveryReasonSentenceHasACode) {
  std::set<std::string> codes;
  for (const ReasonCode& reason : kReasonCodes) codes.emplace(reason.code);
  for (const CatalogueEntry& entry : catalogue_entries()) {
    if (!entry.key.starts_with("reason.")) continue;
    EXPECT_TRUE(codes.contains(std::string(entry.key.substr(7)))) << entry.key;
  }
}

TEST(Catalogue, EveryRuleHasTitleMessageReasonMendingAndSource) {
  for (const Rule& rule : kRules) {
    for (const char* part : {"title", "message", "why", "mend", "source"})
      EXPECT_NE(find_entry("rule." + std::string(rule.id) + "." + part), nullptr) << rule.id << "." << part;
  }
}

TEST(Catalogue, RulesAreSortedSoThatNoIdOccursTwice) {
  EXPECT_TRUE(std::is_sorted(kRules.begin(), kRules.end(), [](const Rule& a, const Rule& b) { return a.id < b.id; }));
  EXPECT_EQ(std::adjacent_find(kRules.begin(), kRules.end(), [](const Rule& a, const Rule& b) { return a.id == b.id; }),
            kRules.end());
}

// "lead-differs.body" in the code of check or apps: a message that a rule chooses must be worded.
TEST(Catalogue, EveryVariantNamedInCodeIsWordedAndEveryWordedOneIsNamed) {
  const std::regex literal(R"re("([a-z]+(?:-[a-z]+)*)\.([a-z][a-z-]*)")re");
  std::set<std::string> named;
  for (const char* folder : {"check", "apps", "pipelines"}) {
    for (const auto& entry :
         std::filesystem::recursive_directory_iterator(std::filesystem::path(RASOAT_SOURCE_DIR) / folder)) {
      if (entry.path().extension() != ".cc" || entry.path().stem().string().ends_with("_test")) continue;
      const std::string text = read_text(entry.path());
      for (std::sregex_iterator it(text.begin(), text.end(), literal), end; it != end; ++it) {
        if (find_rule((*it)[1].str()) == nullptr) continue;
        named.insert("rule." + (*it)[1].str() + ".variant." + (*it)[2].str());
      }
    }
  }
  EXPECT_GE(named.size(), 5u);
  for (const std::string& key : named) EXPECT_NE(find_entry(key), nullptr) << key;
  for (const CatalogueEntry& entry : catalogue_entries()) {
    if (entry.key.find(".variant.") == std::string_view::npos) continue;
    EXPECT_TRUE(named.contains(std::string(entry.key))) << entry.key << " is chosen nowhere";
  }
}

TEST(Catalogue, EveryRuleTextBelongsToARule) {
  for (const CatalogueEntry& entry : catalogue_entries()) {
    const std::string rule = rule_of(entry.key);
    if (rule.empty()) continue;
    EXPECT_NE(find_rule(rule), nullptr) << entry.key;
  }
}

TEST(Catalogue, EveryReadErrorVerdictSeverityAndStatusIsWorded) {
  for (int code = 0; code <= static_cast<int>(ReadErrorCode::kInternal); ++code)
    EXPECT_NE(find_entry(std::string("error.") + name_of(static_cast<ReadErrorCode>(code))), nullptr) << code;
  for (const char* name : {"met", "not_met", "missing", "review", "not_applicable"})
    EXPECT_NE(find_entry(std::string("verdict.") + name), nullptr) << name;
  for (const char* name : {"note", "warning", "error"})
    EXPECT_NE(find_entry(std::string("severity.") + name), nullptr) << name;
  for (const char* name : {"compliant", "non_compliant", "needs_review", "unreadable"})
    EXPECT_NE(find_entry(std::string("status.") + name), nullptr) << name;
}

TEST(Catalogue, EverySignatureStatusAndItsReasonIsWorded) {
  for (int status = 0; status <= static_cast<int>(SignatureStatus::kUnsigned); ++status)
    EXPECT_NE(find_entry(std::string("signature.status.") + name_of(static_cast<SignatureStatus>(status))), nullptr);
  for (const char* why : {"issuer-unknown", "expired", "not-yet-valid", "certificate-broken", "digest-differs",
                          "signature-differs", "not-readable", "byte-range", "unsupported", "changes-unknown"})
    EXPECT_NE(find_entry(std::string("signature.why.") + why), nullptr) << why;
}

TEST(Say, ASignatureIsToldInVietnamsTime) {
  const Signature late{"Sở Nội vụ", "2022-12-31T17:30:05Z", SignatureStatus::kValid, false, ""};
  EXPECT_EQ(signature_phrase(late, Language::kVietnamese), "Chữ ký số: Sở Nội vụ, 00:30 ngày 01/01/2023: hợp lệ");
  EXPECT_EQ(signature_phrase(late, Language::kEnglish), "Digital signature: Sở Nội vụ, 00:30 on 2023-01-01: valid");
  const Signature changed{"", "", SignatureStatus::kUntrusted, true, "issuer-unknown"};
  EXPECT_EQ(signature_phrase(changed, Language::kVietnamese),
            "Chữ ký số: người ký không rõ tên: chưa xác thực được người ký, nội dung đã thay đổi sau khi ký");
  const Signature empty{"", "", SignatureStatus::kUnsigned, false, ""};
  EXPECT_EQ(signature_phrase(empty, Language::kVietnamese), "Chữ ký số: ô chữ ký còn trống");
}

TEST(Catalogue, EveryUnitAndOperatorIsWorded) {
  for (int unit = 1; unit <= static_cast<int>(Unit::kDate); ++unit)
    EXPECT_NE(find_entry(std::string("unit.") + name_of(static_cast<Unit>(unit))), nullptr) << unit;
  for (int op = 1; op <= static_cast<int>(Op::kBetween); ++op)
    EXPECT_NE(find_entry(op_key(static_cast<Op>(op))), nullptr) << op;
}

TEST(Catalogue, TextsHaveNoStrayBlanksOrControlCharacters) {
  for (const CatalogueEntry& entry : catalogue_entries()) {
    for (const std::string_view text : {entry.vi, entry.en}) {
      EXPECT_EQ(text.find("  "), std::string_view::npos) << entry.key;
      EXPECT_EQ(text.find('\t'), std::string_view::npos) << entry.key;
      EXPECT_FALSE(text.ends_with(' ') || text.ends_with('\n')) << entry.key;
    }
  }
}

// Combining marks U+0300..U+036F are CC 80..CD AF in UTF-8; NFC Vietnamese has none.
TEST(Catalogue, VietnameseIsPrecomposed) {
  for (const CatalogueEntry& entry : catalogue_entries())
    EXPECT_EQ(entry.vi.find_first_of("\xCC\xCD"), std::string_view::npos) << entry.key;
}

TEST(Say, FillsArgumentsAndLooksUpWordsAndTurnsFigures) {
  const Message reason{"threshold-not-met",
                       {{"target", "Từ 50% trở lên"},
                        {"value", "1.234,50"},
                        {"op", "@op.ge"},
                        {"limit", "50"},
                        {"unit", "@unit.percent"},
                        {"page", "3"}}};
  const std::string vi = say_reason(reason, Language::kVietnamese);
  EXPECT_NE(vi.find("1.234,50%"), std::string::npos) << vi;
  EXPECT_NE(vi.find("≥ 50%"), std::string::npos) << vi;
  const std::string en = say_reason(reason, Language::kEnglish);
  EXPECT_NE(en.find("1,234.50%"), std::string::npos) << en;
}

TEST(Say, AnUnknownKeyOrAMissingArgumentIsNotHidden) {
  EXPECT_EQ(say("no.such.key", Language::kVietnamese), "no.such.key");
  EXPECT_NE(say_reason({"empty-result", {}}, Language::kVietnamese).find("{page}"), std::string::npos);
}

TEST(Say, AFindingOfAVerdictSpeaksWithTheReasonOfTheVerdict) {
  Finding finding;
  finding.rule = "target-not-met";
  finding.message = {"not-done", {{"found", "chưa ban hành"}, {"page", "4"}}};
  EXPECT_EQ(say_finding(finding, Language::kVietnamese), "Văn bản nêu chưa thực hiện (tr. 4): “chưa ban hành”.");
}

TEST(Say, AVariantOfARuleHasItsOwnSentence) {
  Finding finding;
  finding.rule = "deadline-missing";
  finding.code = "8.2";
  finding.message = {"deadline-missing.body", {{"item", "1.9"}}};
  EXPECT_EQ(say_finding(finding, Language::kEnglish), "Item 1.9 of the body states no deadline for criterion 8.2.");
}

TEST(Say, WordsOfADocumentAreNotTakenForFiguresOrKeys) {
  EXPECT_EQ(figure_in("98,63", Language::kEnglish), "98.63");
  EXPECT_EQ(figure_in("98,63", Language::kVietnamese), "98,63");
  EXPECT_EQ(figure_in("khoảng 98,63", Language::kEnglish), "khoảng 98,63");
}

TEST(Say, AFindingKnowsItsCodeAndPageWithoutBeingTold) {
  Finding finding;
  finding.rule = "criterion-missing";
  finding.code = "3.1.1";
  for (const Language language : kLanguages)
    EXPECT_NE(say_finding(finding, language).find("3.1.1"), std::string::npos) << say_finding(finding, language);
}

}  // namespace
}  // namespace rasoat
