#include "check/signature_rules.h"

#include <algorithm>

#include "check/findings.h"

namespace rasoat {
namespace {

// A scan with a text layer of somebody's OCR is a scan: it shows a signature on paper.
bool is_digital(const PageFact& page) { return page.source == Source::kText && page.reason != "invisible-text"; }

bool is_signed(const Signature& signature) { return signature.status != SignatureStatus::kUnsigned; }

std::string signer_of(const Signature& signature) {
  return signature.signer.empty() ? "@signature.unnamed" : signature.signer;
}

void add(std::vector<Finding>& findings, const char* rule, const std::string& message, const Signature& signature) {
  Arguments args = {{"signer", signer_of(signature)}};
  if (!signature.detail.empty()) args.emplace_back("why", "@signature.why." + signature.detail);
  // One signer may have signed several times over.
  const bool told = std::any_of(findings.begin(), findings.end(), [&](const Finding& finding) {
    return finding.message.code == message && finding.message.args == args;
  });
  if (told) return;
  Finding finding = make_finding(rule, {message, std::move(args)}, {});
  finding.found = signature.signer;
  findings.push_back(std::move(finding));
}

void check_signature(const Signature& signature, std::vector<Finding>& findings) {
  switch (signature.status) {
    case SignatureStatus::kInvalid: add(findings, "signature-invalid", "signature-invalid", signature); break;
    case SignatureStatus::kUntrusted: add(findings, "signature-untrusted", "signature-untrusted", signature); break;
    case SignatureStatus::kUnverified:
      add(findings, "signature-untrusted", "signature-untrusted.unverified", signature);
      break;
    case SignatureStatus::kValid:
      if (signature.detail.empty()) break;  // what came after it could not be told
      add(findings, "signature-untrusted", "signature-untrusted.unverified", signature);
      break;
    case SignatureStatus::kUnsigned: break;
  }
  if (signature.changed_after) add(findings, "changed-after-signing", "changed-after-signing", signature);
}

void check_missing(const Submission& submission, std::vector<Finding>& findings) {
  const bool has_signature = std::any_of(submission.signatures.begin(), submission.signatures.end(), is_signed);
  if (has_signature || submission.format != "pdf" || submission.pages.empty()) return;
  if (!is_digital(submission.pages.front()) || !is_digital(submission.pages.back())) return;
  findings.push_back(make_finding("signature-missing", {"signature-missing", {}}, {}));
}

}  // namespace

void check_signatures(const Submission& submission, std::vector<Finding>& findings) {
  for (const Signature& signature : submission.signatures) check_signature(signature, findings);
  check_missing(submission, findings);
}

}  // namespace rasoat
