// The labelled documents of corpus/reading/signatures: what is there, what holds, what was changed.
#include "extract/pdf/signatures.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cctype>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <sstream>

#include "extract/pdf/pdf_art.h"
#include "tests/read_text.h"

namespace rasoat {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

const fs::path kCorpus = fs::path(RASOAT_SOURCE_DIR) / "corpus";

ReadOptions trusting() {
  ReadOptions options;
  options.trusted = {read_text(kCorpus / "reading/signatures/trust/ca-thu-nghiem.pem")};
  return options;
}

std::vector<Signature> signatures_of(const std::string& pdf, const ReadOptions& options = {}) {
  const auto file = PdfFile::open(art::bytes_of(pdf), "", {});
  return file ? read_signatures(*file, art::bytes_of(pdf), options) : std::vector<Signature>();
}

std::vector<Signature> signatures_in(const std::string& name, const ReadOptions& options = trusting()) {
  return signatures_of(read_text(kCorpus / "reading/signatures" / name), options);
}

// "valid", "untrusted changed", of each signature.
std::vector<std::string> states_of(const std::vector<Signature>& signatures) {
  std::vector<std::string> states;
  for (const Signature& s : signatures)
    states.push_back(std::string(name_of(s.status)) + (s.changed_after ? " changed" : ""));
  return states;
}

// signature.N.KEY of reading/facts.tsv: file -> "N.KEY" -> value; held-out files are left out.
std::map<std::string, std::map<std::string, std::string>> labels() {
  std::map<std::string, std::map<std::string, std::string>> all;
  std::ifstream in(kCorpus / "reading/facts.tsv");
  for (std::string line; std::getline(in, line);) {
    std::istringstream cells(line);
    std::string file, key, value;
    std::getline(cells, file, '\t');
    std::getline(cells, key, '\t');
    std::getline(cells, value, '\t');
    constexpr std::string_view kMark = "signature.";
    if (key.starts_with(kMark) && file.find("held-") == std::string::npos) all[file][key.substr(kMark.size())] = value;
  }
  return all;
}

std::map<std::string, std::string> facts_of(const std::vector<Signature>& signatures) {
  std::map<std::string, std::string> facts;
  for (std::size_t i = 0; i < signatures.size(); ++i) {
    const std::string number = std::to_string(i + 1) + ".";
    facts[number + "signer"] = signatures[i].signer;
    facts[number + "signed_at"] = signatures[i].signed_at;
    facts[number + "status"] = name_of(signatures[i].status);
    facts[number + "changed_after"] = signatures[i].changed_after ? "yes" : "no";
  }
  return facts;
}

TEST(Signatures, LabelledFilesAreReadAsTheirLabelsSay) {
  const auto all = labels();
  ASSERT_GE(all.size(), 13U);
  for (const auto& [name, expected] : all) {
    const auto found = facts_of(signatures_of(read_text(kCorpus / name), trusting()));
    for (const auto& [key, value] : expected) {
      ASSERT_TRUE(found.contains(key)) << name << " " << key;
      EXPECT_EQ(found.at(key), value) << name << " " << key;
    }
  }
}

TEST(Signatures, WithoutTrustNoneIsValid) {
  EXPECT_THAT(states_of(signatures_in("valid.pdf", {})), ElementsAre("untrusted"));
  EXPECT_THAT(states_of(signatures_in("invalid.pdf", {})), ElementsAre("invalid"));
  EXPECT_THAT(states_of(signatures_in("changed-after.pdf", {})), ElementsAre("untrusted changed"));
}

TEST(Signatures, SayWhyTheyDoNotCount) {
  struct Case {
    std::string file, detail;
  };
  for (const Case& c : {Case{"valid.pdf", ""}, Case{"untrusted.pdf", "issuer-unknown"}, Case{"expired.pdf", "expired"},
                        Case{"invalid.pdf", "digest-differs"}}) {
    const auto signatures = signatures_in(c.file);
    ASSERT_THAT(signatures, SizeIs(1)) << c.file;
    EXPECT_EQ(signatures.front().detail, c.detail) << c.file;
  }
}

TEST(Signatures, ATrustedFileThatIsNoCertificateVouchesForNobody) {
  ReadOptions options;
  options.trusted = {"", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n", std::string(1000, 'x')};
  EXPECT_THAT(states_of(signatures_in("valid.pdf", options)), ElementsAre("untrusted"));
}

TEST(Signatures, UnsignedFilesHaveNone) {
  EXPECT_THAT(signatures_in("unsigned.pdf"), IsEmpty());
  EXPECT_THAT(states_of(signatures_in("empty-field.pdf")), ElementsAre("unsigned"));
  EXPECT_THAT(signatures_of(art::page_pdf("")), IsEmpty());
}

// Whoever moves the range may hide what was put beside the signature.
TEST(Signatures, ARangeThatIsNotAllButTheSignatureIsInvalid) {
  const std::string valid = read_text(kCorpus / "reading/signatures/valid.pdf");
  const std::size_t at = valid.find("/ByteRange");
  ASSERT_NE(at, std::string::npos);
  const std::size_t open = valid.find('[', at);
  const std::size_t close = valid.find(']', open);
  for (const std::string range :
       {"0 10 20 30", "0 1 2 999999999", "1 2 3 4", "0 0 0 0", "-1 5 6 7", "0", "0 9 9", ""}) {
    std::string pdf = valid;
    std::string text = range;
    text.resize(close - open - 1, ' ');
    pdf.replace(open + 1, close - open - 1, text);
    const auto signatures = signatures_of(pdf, trusting());
    ASSERT_THAT(signatures, SizeIs(1)) << range;
    EXPECT_EQ(signatures.front().status, SignatureStatus::kInvalid) << range;
    EXPECT_EQ(signatures.front().detail, "byte-range") << range;
  }
}

TEST(Signatures, LinesBeforeTheHeaderAndBlanksAfterTheEndAreNoFault) {
  const std::string valid = read_text(kCorpus / "reading/signatures/valid.pdf");
  EXPECT_THAT(states_of(signatures_of("From: van-thu\r\n\r\n" + valid, trusting())), ElementsAre("valid"));
  EXPECT_THAT(states_of(signatures_of(valid + "\n\n  \n", trusting())), ElementsAre("valid"));
}

TEST(Signatures, FlippedBitsNeverMakeThemValid) {
  const std::string valid = read_text(kCorpus / "reading/signatures/valid.pdf");
  for (std::size_t at = 1200; at < valid.size(); at += valid.size() / 60) {
    std::string pdf = valid;
    pdf[at] = static_cast<char>(pdf[at] ^ 0x20);
    // Within the hexadecimal signature, letters of the other case mean the same.
    if (std::isxdigit(static_cast<unsigned char>(pdf[at])) != 0) continue;
    for (const Signature& signature : signatures_of(pdf, trusting())) {
      EXPECT_NE(signature.status, SignatureStatus::kValid) << "byte " << at;
    }
  }
}

// Later signatures add themselves, their pictures and validation data: no fault of the earlier ones.
TEST(Signatures, OfRealFilesAreNotChangedByLaterOnes) {
  const char* folder = std::getenv("RASOAT_REAL_DIR");
  if (folder == nullptr) GTEST_SKIP() << "RASOAT_REAL_DIR is not set";
  std::size_t signatures = 0;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() != ".pdf") continue;
    for (const Signature& signature : signatures_of(read_text(entry.path()))) {
      EXPECT_EQ(signature.status, SignatureStatus::kUntrusted) << entry.path() << " " << signature.detail;
      EXPECT_FALSE(signature.changed_after) << entry.path() << " " << signature.signed_at;
      EXPECT_NE(signature.signer, "");
      ++signatures;
    }
  }
  EXPECT_EQ(signatures, 7U);
}

}  // namespace
}  // namespace rasoat
