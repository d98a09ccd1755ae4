// Digital signatures: what fires and what does not; written for the cases.
#include "check/signature_rules.h"

#include <gtest/gtest.h>

namespace rasoat {
namespace {

Submission digital(std::vector<Signature> signatures) {
  Submission submission;
  submission.format = "pdf";
  submission.pages = {{1, Source::kText, 1, "text-layer", 595, 842}};
  submission.signatures = std::move(signatures);
  return submission;
}

Signature signature(SignatureStatus status, bool changed = false, std::string detail = "") {
  return {"Ban Quản lý", "2022-12-09T08:17:44Z", status, changed, std::move(detail)};
}

std::string dump(const Submission& submission) {
  std::vector<Finding> findings;
  check_signatures(submission, findings);
  std::string text;
  for (const Finding& finding : findings) text += (text.empty() ? "" : " ") + finding.message.code;
  return text;
}

TEST(Signatures, EachStatusFiresItsRuleOrNone) {
  struct Case {
    Signature signature;
    std::string expected;
  };
  const Case cases[] = {
      {signature(SignatureStatus::kValid), ""},
      {signature(SignatureStatus::kValid, true), "changed-after-signing"},
      {signature(SignatureStatus::kValid, false, "changes-unknown"), "signature-untrusted.unverified"},
      {signature(SignatureStatus::kUntrusted, false, "issuer-unknown"), "signature-untrusted"},
      {signature(SignatureStatus::kUntrusted, true, "expired"), "signature-untrusted changed-after-signing"},
      {signature(SignatureStatus::kUnverified, false, "unsupported"), "signature-untrusted.unverified"},
      {signature(SignatureStatus::kInvalid, false, "digest-differs"), "signature-invalid"},
      {signature(SignatureStatus::kUnsigned), "signature-missing"},
  };
  for (const Case& c : cases) EXPECT_EQ(dump(digital({c.signature})), c.expected) << name_of(c.signature.status);
}

TEST(SignatureMissing, FiresForADigitalPdfOnly) {
  EXPECT_EQ(dump(digital({})), "signature-missing");

  Submission docx = digital({});
  docx.format = "docx";
  EXPECT_EQ(dump(docx), "");

  Submission scan = digital({});
  scan.pages.front().source = Source::kOcr;
  EXPECT_EQ(dump(scan), "") << "paper is signed by hand";

  Submission layered = digital({});
  layered.pages.front().reason = "invisible-text";
  EXPECT_EQ(dump(layered), "") << "a scan with a text layer";

  Submission last_page_scanned = digital({});
  last_page_scanned.pages.push_back({2, Source::kOcr, 1, "no-text", 595, 842});
  EXPECT_EQ(dump(last_page_scanned), "") << "the page with the signature was scanned";
}

TEST(Signatures, TheSameOfOneSignerIsToldOnce) {
  const Signature untrusted = signature(SignatureStatus::kUntrusted, false, "issuer-unknown");
  EXPECT_EQ(dump(digital({untrusted, untrusted})), "signature-untrusted");
  Signature other = untrusted;
  other.signer = "Văn phòng";
  EXPECT_EQ(dump(digital({untrusted, other})), "signature-untrusted signature-untrusted");
}

TEST(SignatureMissing, OneSignatureOfTwoFieldsIsEnough) {
  EXPECT_EQ(dump(digital({signature(SignatureStatus::kValid), signature(SignatureStatus::kUnsigned)})), "");
}

}  // namespace
}  // namespace rasoat
